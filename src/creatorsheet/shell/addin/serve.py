"""Excel answered from a window that a person opened."""

from __future__ import annotations


def serve() -> int:
    """Answer until the window is closed; the exit code."""
    raise NotImplementedError
