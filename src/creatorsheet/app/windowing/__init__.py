"""The parts of windows."""
