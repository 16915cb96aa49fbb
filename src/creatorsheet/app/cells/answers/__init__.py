"""The code behind functions that no formula tree expresses: a module for each chapter, loaded when one is first asked."""
