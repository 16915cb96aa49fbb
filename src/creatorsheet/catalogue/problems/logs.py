"""Logs an engine cannot use."""
