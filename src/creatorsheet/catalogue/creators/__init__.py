"""The Creators tabs."""
