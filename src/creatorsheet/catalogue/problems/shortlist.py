"""Shortlists: decisions, missing facts, figures out of date."""
