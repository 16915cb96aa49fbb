"""The Results tabs."""
