"""The Plan tabs."""
