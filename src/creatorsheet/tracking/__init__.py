"""Codes, links and what analytics will make of them."""
