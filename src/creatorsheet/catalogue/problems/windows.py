"""Captures that are late, missing or fall."""
