"""Sharing: what is told about a pack, and how it reaches the disk."""
