"""Which code answers a function that no formula tree expresses."""

from __future__ import annotations

from collections.abc import Callable

BOUND: dict[str, Callable[..., object]] = {}
"""By the function's key; arguments come by name, read and with None for blanks."""
