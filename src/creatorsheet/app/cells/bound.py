"""Which code answers a function that no formula tree expresses."""

from __future__ import annotations

from collections.abc import Callable
from importlib import import_module

from creatorsheet.catalogue.functions import FUNCTIONS


class _Bound(dict[str, Callable[..., object]]):
    """Code by the function's key, found in the module of its subject when it is first asked, so that binding costs nothing."""

    def __missing__(self, key: str) -> Callable[..., object]:
        module = import_module(f"creatorsheet.app.cells.answers.{FUNCTIONS[key].subject}")
        self.update(module.ANSWERS)
        return module.ANSWERS[key]  # type: ignore[no-any-return]


BOUND: dict[str, Callable[..., object]] = _Bound()
"""By the function's key; arguments come by name, read and with None for blanks."""
