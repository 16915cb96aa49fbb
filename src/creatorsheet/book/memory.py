"""A workbook that lives in memory: for tests, and for looking at a plan's effect before anything is written."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from copy import deepcopy
from dataclasses import dataclass, field, replace
from typing import TypeVar, assert_never

from creatorsheet.book.formulas import row_formula
from creatorsheet.book.headers import Header
from creatorsheet.book.surroundings import Surroundings
from creatorsheet.catalogue.problems.workbook import SHEET_TABLE_OR_COLUMN_WAS_CHANGED
from creatorsheet.catalogue.shapes import Sheet
from creatorsheet.catalogue.tabs import BY_TITLE
from creatorsheet.kernel.finding import Place
from creatorsheet.kernel.grid import Grid, Raw, column_letters
from creatorsheet.kernel.plan import (
    Addition,
    Calculating,
    Change,
    Extension,
    Mend,
    Naming,
    Plan,
    Replacement,
    Restoring,
    Titling,
)

FIRST_ROW = 3
"""Row 1 holds the bands, row 2 the headers."""


@dataclass(frozen=True)
class Damage:
    """What somebody did to a workbook beside its values, by the titles of tabs.

    `titles` are foreign headers by tab and column key; `altered` the formulas that stand in cells of calculated columns
    instead of the declared ones ("" for none), by tab, sheet row and key; `without` the calculated columns that give new
    rows no formula; `below` rows under a table; `outside` and `merged` as in `Surroundings`; `results` what
    formulas give once they are back; `names` what tables are called instead; `gone` tabs that are not there. Not
    `numbered` are the columns of a workbook that Excel did not write.
    """

    titles: Mapping[tuple[str, str], str] = field(default_factory=dict)
    altered: Mapping[tuple[str, int, str], str] = field(default_factory=dict)
    without: frozenset[tuple[str, str]] = frozenset()
    below: Mapping[str, Sequence[Mapping[str, Raw]]] = field(default_factory=dict)
    outside: Mapping[str, tuple[int, str]] = field(default_factory=dict)
    merged: Mapping[str, Sequence[str]] = field(default_factory=dict)
    results: Mapping[tuple[str, int, str], Raw] = field(default_factory=dict)
    names: Mapping[str, str] = field(default_factory=dict)
    gone: frozenset[str] = frozenset()
    numbered: bool = True


class MemoryBook:
    """Tables given as `{tab: [{column key: value}]}`, the rest blank. Nothing is calculated: such columns stay as given."""

    def __init__(
        self,
        tables: Mapping[str, Sequence[Mapping[str, Raw]]] | None = None,
        cells: Mapping[str, Raw] | None = None,
        properties: Mapping[str, str] | None = None,
        name: str = "book.xlsx",
        damage: Damage | None = None,
    ) -> None:
        self._name = name
        self._tables = {title: [dict(row) for row in rows] for title, rows in (tables or {}).items()}
        self._cells = dict(cells or {})
        self._damage = damage or Damage()
        own = {"creatorsheet.id": "book-1", "creatorsheet.schema": "2", "creatorsheet.revision": "0"}
        self._properties = {**own, **(properties or {})}
        for title, rows in self._tables.items():
            self._known(title, *rows)

    @staticmethod
    def _known(title: str, *rows: Mapping[str, Raw]) -> None:
        unknown = {key for row in rows for key in row} - set(BY_TITLE[title].sheet.columns)
        if unknown:
            raise KeyError(f"{title} has no columns {sorted(unknown)}")

    @property
    def name(self) -> str:
        """How messages call this workbook."""
        return self._name

    def grid(self, sheet: Sheet) -> Grid:
        """All declared columns of a tab in their order, data from row 3."""
        if sheet.title in self._gone:
            place = Place(sheet=sheet.title, table=sheet.table)
            raise SHEET_TABLE_OR_COLUMN_WAS_CHANGED.refuse(place, state=f"has no table named {sheet.table} any more")
        return self._grid(sheet, self._tables.get(sheet.title, []), FIRST_ROW)

    def _grid(self, sheet: Sheet, rows: Sequence[Mapping[str, Raw]], first: int) -> Grid:
        return Grid(
            sheet=sheet.title,
            header=tuple(self._title(sheet, key) for key in sheet.columns),
            rows=[[row.get(key) for key in sheet.columns] for row in rows],
            numbers=range(first, first + len(rows)),
            header_row=FIRST_ROW - 1,
            table=sheet.table,
        )

    def _title(self, sheet: Sheet, key: str) -> str:
        return self._damage.titles.get((sheet.title, key), sheet.columns[key].title)

    def surroundings(self, sheet: Sheet) -> Surroundings:
        """What somebody did to a tab beside its values. Nothing calculates here, so no formula is missed unless said so."""
        self.grid(sheet)
        damage, title = self._damage, sheet.title
        headers = [
            Header(
                self._title(sheet, key),
                self._title(sheet, key),
                row_formula(sheet, one).removeprefix("="),
                number if damage.numbered else 0,
            )
            for number, (key, one) in enumerate(sheet.columns.items(), 1)
        ]
        below = self._grid(sheet, damage.below.get(title, []), FIRST_ROW + len(self._tables.get(title, [])))
        letters = column_letters(len(sheet.columns))
        under = (len(below), f"A{below.numbers[0]}:{letters}{below.numbers[-1]}") if len(below) else (0, "")
        return Surroundings(
            headers=tuple(headers),
            below=below,
            altered={
                (row, self._title(sheet, key)): text for (tab, row, key), text in damage.altered.items() if tab == title
            },
            without=tuple(self._title(sheet, key) for tab, key in damage.without if tab == title),
            outside=damage.outside.get(title, under),
            merged=tuple(damage.merged.get(title, ())),
        )

    def renamed(self, sheet: Sheet) -> str:
        """The name that a tab's table has instead of its own."""
        return self._damage.names.get(sheet.title, "")

    @property
    def _gone(self) -> frozenset[str]:
        return self._damage.gone | set(self._damage.names)

    def cell(self, name: str) -> Raw:
        """The value of a named cell; blank when it was never given."""
        return self._cells.get(name)

    def property(self, name: str) -> str:
        """A custom property, or ""."""
        return self._properties.get(name, "")

    def apply(self, plan: Plan) -> None:
        """Carry out a plan. An empty one changes nothing, not even the revision."""
        if not plan:
            return
        for mend in plan.mends:
            self._mend(mend)
        for change in plan.changes:
            self._change(change)
        for addition in plan.additions:
            self._add(addition)
        for whole in plan.replacements:
            self._replace(whole)
        self._cells.update(plan.cells)
        self._properties["creatorsheet.revision"] = str(int(self._properties["creatorsheet.revision"]) + 1)

    def after(self, plan: Plan, *, results: bool = True) -> MemoryBook:  # noqa: ARG002  nothing calculates here
        """The workbook as it would be after a plan; this one stays as it is."""
        other = deepcopy(self)
        other.apply(plan)
        return other

    def _mend(self, mend: Mend) -> None:
        damage, tab = self._damage, mend.table
        keys = list(BY_TITLE[tab].sheet.columns)
        match mend:
            case Naming():
                self._damage = replace(damage, names=_without(damage.names, tab))
            case Titling():
                self._damage = replace(damage, titles=_without(damage.titles, (tab, keys[mend.position])))
            case Calculating():
                self._damage = replace(damage, without=damage.without - {(tab, mend.column)})
            case Restoring():
                self._damage = replace(damage, altered=_without(damage.altered, (tab, mend.row, mend.column)))
                self._tables[tab][mend.row - FIRST_ROW][mend.column] = damage.results.get((tab, mend.row, mend.column))
            case Extension():
                taken = mend.last - FIRST_ROW + 1 - len(self._tables.get(tab, []))
                below = list(damage.below.get(tab, []))
                self._tables.setdefault(tab, []).extend(dict(row) for row in below[:taken])
                self._damage = replace(damage, below={**damage.below, tab: below[taken:]})
            case _:
                assert_never(mend)

    def _change(self, change: Change) -> None:
        self._known(change.table, {change.column: change.after})
        self._tables[change.table][change.row - FIRST_ROW][change.column] = change.after

    def _add(self, addition: Addition) -> None:
        self._known(addition.table, addition.values)
        rows = self._tables.setdefault(addition.table, [])
        columns = BY_TITLE[addition.table].sheet.columns
        free = len(rows)
        while free and all(value is None or columns[key].calculated for key, value in rows[free - 1].items()):
            free -= 1
        rows[free : free + 1] = [dict(addition.values)]

    def _replace(self, whole: Replacement) -> None:
        self._known(whole.table, *whole.rows)
        self._tables[whole.table] = [dict(row) for row in whole.rows]


K = TypeVar("K")
V = TypeVar("V")


def _without(found: Mapping[K, V], key: K) -> dict[K, V]:
    return {one: value for one, value in found.items() if one != key}
