"""The parts of reading comments."""
