"""The parts of patterns."""
