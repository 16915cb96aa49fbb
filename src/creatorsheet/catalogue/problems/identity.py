"""One creator, one identity."""
