"""Light rows: what an action holds of a tab that may have millions of rows and to which it writes nothing."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import make_dataclass
from functools import cache
from typing import Any, TypeVar, cast

from creatorsheet.catalogue.shapes import Row

R = TypeVar("R", bound=Row)


@cache
def light(model: type[R]) -> Callable[..., R]:
    """What makes a row from a value for every column, in order, and its sheet row.

    Such a row answers for its columns, `id`, `sheet` and `sheet_row` as a row of the model does, in a quarter of the room;
    it is none for pydantic, so that it cannot be copied or validated.
    """
    sheet = model.sheet
    about = {"sheet": sheet, "id": property(lambda self: getattr(self, sheet.key) or "")}
    made: Any = make_dataclass(model.__name__, [*sheet.columns, "sheet_row"], namespace=about, eq=False, slots=True)
    return cast("Callable[..., R]", made)
