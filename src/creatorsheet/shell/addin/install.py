"""The add-in put where Excel opens it, and taken away again."""

from __future__ import annotations


def install(*, dry_run: bool) -> int:
    """Put the add-in in its place; the exit code."""
    raise NotImplementedError


def uninstall(*, dry_run: bool) -> int:
    """Take away what install wrote; the exit code."""
    raise NotImplementedError
