"""A table as it was read: typed rows, and the place of each cell for findings and plans."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import Generic, TypeVar

from creatorsheet.catalogue.shapes import Row
from creatorsheet.kernel.finding import Place

R = TypeVar("R", bound=Row)


@dataclass(frozen=True)
class Table(Generic[R]):
    """The rows of one tab. `letters` tells the sheet column of each column key; `unread` the keys that hold text
    no type could read, by row number, so that nobody takes such a cell for a blank one."""

    model: type[R]
    rows: tuple[R, ...]
    letters: Mapping[str, str] = field(default_factory=dict)
    unread: Mapping[int, frozenset[str]] = field(default_factory=dict)

    def __iter__(self) -> Iterator[R]:
        return iter(self.rows)

    def __len__(self) -> int:
        return len(self.rows)

    def place(self, row: R, key: str = "") -> Place:
        """Where a row's cell stands; without a key, where the row begins."""
        sheet = self.model.sheet
        letters = self.letters.get(key or sheet.key, "")
        cell = f"{letters}{row.sheet_row}" if letters and row.sheet_row else ""
        title = sheet.columns[key].title if key else ""
        return Place(sheet=sheet.title, table=sheet.table, row=row.id, column=title, cell=cell)

    def by_id(self) -> dict[str, R]:
        """Rows by their id; of two rows with one id the upper."""
        key = self.model.sheet.key
        return {id_: row for row in reversed(self.rows) if (id_ := getattr(row, key))}
