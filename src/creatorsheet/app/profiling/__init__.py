"""The parts of the action that writes a creator's page."""
