"""Metrics, by what they measure."""
