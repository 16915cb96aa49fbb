"""The Agreements tabs."""
