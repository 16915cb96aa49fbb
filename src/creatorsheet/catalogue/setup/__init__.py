"""The Set-up tabs."""
