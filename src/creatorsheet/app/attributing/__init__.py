"""The parts of attribution."""
