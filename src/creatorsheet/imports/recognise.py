"""Telling a layout by its content: which row is the header, and which column is which field."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from functools import cache

from creatorsheet.catalogue.problems.imports import COLUMN_MISSING_OR_THERE_TWICE, SOURCE_NOT_RECOGNISED
from creatorsheet.catalogue.source import Field, Source
from creatorsheet.files.sheets import RawSheet, SparseRows
from creatorsheet.imports.context import Context
from creatorsheet.kernel.grid import Raw
from creatorsheet.kernel.identifiers import clean
from creatorsheet.kernel.money import CURRENCIES
from creatorsheet.kernel.refusal import Refused

LOOK_AT = 40  # filled rows in which a header is looked for
ENOUGH = 0.6  # of the telling columns
CURRENCY = re.compile(r"\s*[(\[]([A-Za-z]{3})[)\]]$")


LONGEST_TITLE = 255
"""Characters of a header that are looked at; no export has a longer one."""


@cache
def normal_title(title: str) -> str:
    """A header without what exports and spreadsheets add to it.

    >>> normal_title(" Website_URL (Ad level\\uff09"), normal_title("Cost (ZAR)"), normal_title("\\ufeffClicks.x")
    ('website url (ad level)', 'cost', 'clicks')
    """
    text = clean(unicodedata.normalize("NFKC", title[:LONGEST_TITLE])).casefold().replace("_", " ")
    text = re.sub(r"\s+", " ", re.sub(r"\.[xy]$", "", text)).strip()
    found = CURRENCY.search(text)
    return text[: found.start()] if found and found[1].upper() in CURRENCIES else text


def title_currency(title: str) -> str:
    """The currency a header names in brackets, or "".

    >>> title_currency("Amount spent (USD)")
    'USD'
    """
    found = CURRENCY.search(clean(unicodedata.normalize("NFKC", title[:LONGEST_TITLE])))
    return found[1].upper() if found and found[1].upper() in CURRENCIES else ""


def is_blank(cell: Raw) -> bool:
    """Whether a cell holds nothing people can see."""
    return cell is None or (isinstance(cell, str) and not clean(cell))


def filled_rows(rows: Sequence[Sequence[Raw]], start: int = 0) -> Iterator[int]:
    """The indexes of rows that hold anything, from a row on."""
    there = rows.filled(start) if isinstance(rows, SparseRows) else range(start, len(rows))
    return (at for at in there if any(not is_blank(cell) for cell in rows[at]))


@dataclass(frozen=True)
class Match:
    """A layout laid over a sheet: `header` is the index of the header's row, `columns` the index of each field,
    `doubled` the fields that several columns claim."""

    source: Source
    header: int = -1
    columns: dict[str, int] = field(default_factory=dict)
    doubled: dict[str, tuple[int, ...]] = field(default_factory=dict)

    @property
    def telling(self) -> int:
        """How many telling columns there are in the layout."""
        return sum(one.telling for one in self.source.fields)

    @property
    def found(self) -> int:
        """How many of them the sheet has."""
        return sum(one.telling and one.key in self.columns for one in self.source.fields)

    @property
    def missing(self) -> tuple[Field, ...]:
        """Needed columns the sheet lacks."""
        return tuple(one for one in self.source.fields if one.needed and one.key not in self.columns)

    @property
    def enough(self) -> bool:
        """Whether the sheet is of this layout, be a needed column missing or not."""
        return self.found >= ENOUGH * self.telling > 0


@cache
def _keys(source: Source) -> dict[str, str]:
    return {normal_title(title): one.key for one in source.fields for title in one.titles}


def match(sheet: RawSheet, source: Source) -> Match:
    """The best place for a layout's header within the first filled rows; the upper of equal ones."""
    keys, best = _keys(source), Match(source)
    for _, at in zip(range(LOOK_AT), filled_rows(sheet.rows), strict=False):
        places: dict[str, list[int]] = {}
        for i, cell in enumerate(sheet.rows[at]):
            key = keys.get(normal_title(cell)) if isinstance(cell, str) else None
            if key:
                places.setdefault(key, []).append(i)
        found = Match(
            source,
            at,
            {key: where[0] for key, where in places.items()},
            {key: tuple(where) for key, where in places.items() if len(where) > 1},
        )
        if len(found.columns) > len(best.columns):
            best = found
    return best


def recognise(sheet: RawSheet, sources: Iterable[Source], context: Context) -> Source:
    """The layout of a sheet: most columns found wins, and one with all it needs goes before one without.

    Refuses (CS-I01) a sheet of no known layout.
    """
    matches = [match(sheet, source) for source in sources]
    known = [one for one in matches if one.enough]
    if known:
        return max(known, key=lambda one: (not one.missing, len(one.columns), one.found / one.telling)).source
    raise unknown(matches, context)


def unknown(matches: Sequence[Match], context: Context) -> Refused:
    """CS-I01, naming the nearest layout."""
    best = max((one for one in matches if one.telling), key=lambda one: (one.found / (one.telling or 1), one.found))
    return SOURCE_NOT_RECOGNISED.refuse(
        context.place(), source=best.source.title, n=best.found, total=best.telling, book="BOOK.xlsx"
    )


def settled(sheet: RawSheet, found: Match, context: Context) -> dict[str, int]:
    """The column of each field. Two columns of one name count as one where their content is the same; else a needed
    field is refused (CS-I02) as is one that is missing, and one that is not needed is not read."""
    for one in found.missing:
        raise COLUMN_MISSING_OR_THERE_TWICE.refuse(
            context.place(), source=found.source.title, column=one.titles[0], n=0
        )
    needed = {one.key: one for one in found.source.fields if one.needed}
    columns = dict(found.columns)
    for key, places in found.doubled.items():
        below = [sheet.rows[at] for at in filled_rows(sheet.rows, found.header + 1)]
        contents = {tuple(row[i] if i < len(row) else None for row in below) for i in places}
        if len(contents) == 1:
            continue
        if key in needed:
            raise COLUMN_MISSING_OR_THERE_TWICE.refuse(
                context.place(), source=found.source.title, column=needed[key].titles[0], n=len(places)
            )
        del columns[key]
    return columns
