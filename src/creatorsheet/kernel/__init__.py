"""The words everything is written in. No file is opened and no clock is read here."""
