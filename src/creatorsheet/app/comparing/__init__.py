"""The parts of the creator comparison."""
