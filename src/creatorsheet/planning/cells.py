"""The value behind a field: the cell's own, what a look-up fetches, else what its blank stands for."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from typing import Any

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


@dataclass(frozen=True)
class Cell:
    """One value of a field, and the words for it; `gap` where there is none."""

    value: Any = None
    words: str = ""
    gap: Gap | None = None


@cache
def _look_up(formula: str) -> tuple[str, str, str] | None:
    """The tab, title and own key behind the native formula of a look-up."""
    found = LOOKED_UP.match(formula)
    return (found[1], found[2], found[3]) if found else None


class Cells:
    """The cells of one workbook. `known` are values that native formulas of the workbook give, by tab, row id and key."""

    def __init__(
        self,
        tables: Mapping[str, Table[Any]],
        settings: Settings,
        known: Mapping[tuple[str, str, str], Any] | None = None,
    ) -> None:
        self.together = Together(tables)
        self._tables, self._known = tables, known or {}
        self._usual = Usual(self.together, settings)
        self._settings = {row.setting_key: row for row in tables.get(SETTINGS, ()) if row.setting_key}

    def of(self, field: Field, about: About, language: Language) -> list[Cell]:
        """The values of a field for what a text is about, one for each row; where none counts, one gap."""
        if field.tab == SETTINGS:
            return [self._setting(field)]
        column = TABS[field.tab].sheet.columns[field.key]
        rows = self.together.rows(field.tab, about)
        if not rows:
            usual = self._usual.value(column, about, language)
            if usual is None:
                return [Cell(gap=self._no_row(field, about))]
            return [Cell(usual, self._words(usual, column, None, about, language))]
        cells = [self._cell(row, column, about, language, field.text) for row in rows]
        if field.tab not in ONE_COUNTS:
            return cells
        own = [one for one in cells if one.gap is None or one.gap.state == UNREADABLE]
        return own[:1] or cells[-1:]

    def _cell(self, row: Row, column: Column, about: About, language: Language, named: str) -> Cell:
        looked = _look_up(column.formula)
        if looked and looked[0] in TABS:
            tab, title, by = looked
            there, target = self._looked_up(row, tab, by, about), TABS[tab].sheet.titled(title)
            if there is not None and target is not None:
                return self._cell(there, target, about, language, named)
        title = row.sheet.title
        value = self._known.get((title, row.id, column.key), getattr(row, column.key))
        if isinstance(value, str):
            value = value if plain(value) else None
        unread = column.key in self._tables[title].unread.get(row.sheet_row, ())
        if value is None and not unread:
            value = self._usual.value(column, self.together.at(about, row), language)
        if value is None:
            place = self._tables[title].place(row, column.key)
            return Cell(gap=Gap(named, place, UNREADABLE if unread else EMPTY))
        return Cell(value, self._words(value, column, row, about, language))

    def _looked_up(self, row: Row, tab: str, by: str, about: About) -> Row | None:
        own = row.sheet.titled(by)
        there = self.together.by_id(tab, getattr(row, own.key)) if own else None
        if there is None:
            there = next(iter(self.together.rows(tab, self.together.at(about, row))), None)
        return there

    def _words(self, value: Any, column: Column, row: Row | None, about: About, language: Language) -> str:
        if isinstance(value, str) and column.kind is Kind.REF:
            return self._name(column.to, value)
        currency = self._currency(column, row, about) if column.kind is Kind.MONEY else ""
        return (
            language.say(value, column, currency)
            if not isinstance(value, str) or column.kind is Kind.LIST or column.of
            else plain(value)
        )

    def _currency(self, column: Column, row: Row | None, about: About) -> str:
        """The currency of an amount: of its own row, else of the deal or campaign it belongs to."""
        about = self.together.at(about, row) if row is not None else about
        if row is not None and "campaign currency" not in column.unit:
            own = next(
                (key for key in (column.unit.split(",")[0].replace(" ", "_"), "currency") if key in row.sheet.columns),
                "",
            )
            code = getattr(row, own) if own and not row.sheet.columns[own].calculated else None
            if code:
                return str(code).upper()
            deals: list[Any] = self.together.rows("Deals", about) if "Deals" in about.keys else []
            if deals and deals[0].currency and row.sheet.title != "Campaigns":
                return str(deals[0].currency).upper()
        return self._usual.currency(about)

    def _name(self, tab: str, row_id: str) -> str:
        """How people call the row that a cell points at."""
        row: Any = self.together.by_id(tab, row_id)
        if row is None:
            return plain(row_id)
        if tab == "Videos":
            caption = plain(row.caption or "").split("\n")[0]
            return (
                " ".join(
                    filter(
                        None, (f"“{caption}”" if caption else "", row.url and (f"({row.url})" if caption else row.url))
                    )
                )
                or row_id
            )
        return plain(next((value for key in ("name", "handle") if (value := getattr(row, key, None))), row_id))

    def _setting(self, field: Field) -> Cell:
        key = next(one for one in SettingKey if one.key == field.key)
        row = self._settings.get(key)
        text = plain((row and row.value) or BY_KEY[key].default)
        if text:
            return Cell(text, text)
        table = self._tables[SETTINGS]
        return Cell(gap=Gap(field.text, table.place(row, "value") if row else Place(sheet=SETTINGS), EMPTY))

    def _no_row(self, field: Field, about: About) -> Gap:
        if field.tab == TEAM:
            for tab in ("Deals", "Campaigns"):
                for row in self.together.rows(tab, about)[:1]:
                    return Gap(f"{tab}.Owner", self._tables[tab].place(row, "owner"), EMPTY)
        return Gap(field.text, Place(sheet=field.tab, table=field.tab), NO_ROW)
