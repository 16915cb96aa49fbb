"""Texts filled from the tabs."""
