"""The parts of taking a pack back: whether it can be trusted, what changes, and how it is told."""
