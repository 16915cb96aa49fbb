"""Every link between Excel and Python, looked at."""

from __future__ import annotations


def doctor(*, as_json: bool) -> int:
    """Show each link and its remedy; the exit code."""
    raise NotImplementedError
