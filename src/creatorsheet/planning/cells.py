"""The value behind a field: the cell's own, what a look-up fetches, else what its blank stands for."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from typing import Any, NamedTuple

from creatorsheet.catalogue.settings import Settings
from creatorsheet.catalogue.setup.choices import SettingKey
from creatorsheet.catalogue.setup.presets import BY_KEY
from creatorsheet.catalogue.shapes import Column, Kind, Row
from creatorsheet.catalogue.table import Table
from creatorsheet.catalogue.templates import SETTINGS, TABS, TEAM
from creatorsheet.kernel.finding import Place
from creatorsheet.planning.tags import Field
from creatorsheet.planning.together import About, Together
from creatorsheet.planning.usual import Usual
from creatorsheet.planning.wording import Language, plain

LOOKED_UP = re.compile(r"=IFERROR\(INDEX\((\w+)\[([^\]]+)\],MATCH\(\[@\[([^\]]+)\]\],")
ONE_COUNTS = ("Briefs", "Tracking")
"""Of several rows the nearest one counts, and its blanks fall back to the common one."""

EMPTY, UNREADABLE, NO_ROW = "which is empty", "which cannot be read", "and has no row there"


@dataclass(frozen=True)
class Gap:
    """A field without a value: its name, where its cell is, and why."""

    field: str
    place: Place
    state: str


class Cell(NamedTuple):
    """One value of a field, and the cell it comes from; `state` says why there is none."""

    value: Any
    column: Column | None = None
    row: Row | None = None
    state: str = ""


@cache
def _look_up(formula: str) -> tuple[str, str, str] | None:
    """The tab, title and own key behind the native formula of a look-up."""
    found = LOOKED_UP.match(formula)
    return (found[1], found[2], found[3]) if found and found[1] in TABS else None


class Cells:
    """The cells of one workbook. `known` are values that native formulas give, by tab, row of the sheet and key."""

    def __init__(
        self,
        tables: Mapping[str, Table[Any]],
        settings: Settings,
        known: Mapping[tuple[str, int, str], Any] | None = None,
        together: Together | None = None,
    ) -> None:
        self.together = together or Together(tables)
        self._tables, self._known = tables, known or {}
        self._usual = Usual(self.together, settings)
        self._settings = {row.setting_key: row for row in tables.get(SETTINGS, ()) if row.setting_key}

    def of(self, field: Field, about: About, language: Language) -> list[Cell]:
        """The cells of a field for what a text is about, one for each row; where one counts, that one."""
        found: list[Cell] | None = about.values.get((field.tab, field.key))
        if found is None:
            found = about.values[field.tab, field.key] = self._found(field, about, language)
        return found

    def _found(self, field: Field, about: About, language: Language) -> list[Cell]:
        column = field.column
        if column is None:
            return [self._setting(field)]
        rows = [] if field.tab in about.none_of else self.together.rows(field.tab, about)
        if not rows:
            usual = self._usual.value(column, about, language)
            return [Cell(usual, column, state=NO_ROW if usual is None else "")]
        if len(rows) == 1:
            return [self._cell(rows[0], column, about, language)]
        cells = [self._cell(row, column, about, language) for row in rows]
        if field.tab not in ONE_COUNTS:
            return cells
        if not self.together.alike(field.tab, about):
            return [one for one in cells if one.state in ("", UNREADABLE)] or cells[-1:]
        return [next((one for one in cells if one.state in ("", UNREADABLE)), cells[-1])]

    def _cell(self, row: Row, column: Column, about: About, language: Language) -> Cell:
        looked = _look_up(column.formula) if column.formula else None
        if looked:
            tab, title, by = looked
            there, target = self._looked_up(row, tab, by, about), TABS[tab].sheet.titled(title)
            if there is not None and target is not None:
                return self._cell(there, target, about, language)
        title, key = row.sheet.title, column.key
        value = self._known.get((title, row.sheet_row, key)) if self._known else None
        if value is None:
            value = getattr(row, key)
        if value is None:
            unread = self._tables[title].unread
            if unread and key in unread.get(row.sheet_row, ()):
                return Cell(None, column, row, UNREADABLE)
            knows = self._usual.knows(column)
            value = self._usual.value(column, self.together.at(about, row), language) if knows else None
        return Cell(value, column, row, EMPTY if value is None else "")

    def _looked_up(self, row: Row, tab: str, by: str, about: About) -> Row | None:
        own = row.sheet.titled(by)
        there = self.together.by_id(tab, getattr(row, own.key)) if own else None
        return there or next(iter(self.together.rows(tab, self.together.at(about, row))), None)

    def words(self, cell: Cell, about: About, language: Language) -> str:
        """The words for a cell's value."""
        value, column = cell.value, cell.column
        if column is None:
            return plain(str(value))
        kind = column.kind
        if kind is Kind.CHOICE:
            return str(value)
        if kind is Kind.MONEY:
            return language.say(value, column, self._currency(cell, about))
        if isinstance(value, str):
            if kind is Kind.REF:
                return self._name(column.to, value)
            if kind is not Kind.LIST and not column.of:
                return plain(value)
        return language.say(value, column)

    def gap(self, cell: Cell, field: Field, about: About) -> Gap:
        """What is told of a cell without a value."""
        if field.tab == SETTINGS:
            row = self._settings.get(SettingKey[field.key.upper()])
            return Gap(field.text, self._tables[SETTINGS].place(row, "value") if row else Place(sheet=SETTINGS), EMPTY)
        if cell.row is not None and cell.column is not None:
            place = self._tables[cell.row.sheet.title].place(cell.row, cell.column.key)
            return Gap(field.text, place, cell.state)
        if field.tab == TEAM:
            for tab in ("Deals", "Campaigns"):
                for row in self.together.rows(tab, about)[:1]:
                    return Gap(f"{tab}.Owner", self._tables[tab].place(row, "owner"), EMPTY)
        return Gap(field.text, Place(sheet=field.tab, table=field.tab), NO_ROW)

    def _currency(self, cell: Cell, about: About) -> str:
        """The currency of an amount: its own row's, else that of the deal or campaign it belongs to."""
        row, column = cell.row, cell.column
        if row is None or column is None:
            return self._usual.currency(about)
        about = self.together.at(about, row)
        if "campaign currency" not in column.unit and row.sheet.title != "Campaigns":
            columns = row.sheet.columns
            for key in (column.unit.split(",")[0].replace(" ", "_"), "currency"):
                if key in columns and not columns[key].calculated and (code := getattr(row, key)):
                    return str(code).upper()
            deals: list[Any] = self.together.rows("Deals", about) if "Deals" in about.keys else []
            if deals and deals[0].currency:
                return str(deals[0].currency).upper()
        return self._usual.currency(about)

    def _name(self, tab: str, row_id: str) -> str:
        """How people call the row that a cell points at."""
        row: Any = self.together.by_id(tab, row_id)
        if row is None:
            return plain(row_id)
        if tab == "Videos":
            caption, link = plain(row.caption or "").split("\n")[0], plain(row.url or "")
            quoted = f"“{caption}”" if caption else ""
            return f"{quoted} ({link})" if quoted and link else quoted or link or plain(row_id)
        return plain(next((value for key in ("name", "handle") if (value := getattr(row, key, None))), row_id))

    def _setting(self, field: Field) -> Cell:
        key = SettingKey[field.key.upper()]
        row = self._settings.get(key)
        text = plain((row and row.value) or BY_KEY[key].default)
        return Cell(text or None, state="" if text else EMPTY)
