"""Creators on their way to a deal."""
