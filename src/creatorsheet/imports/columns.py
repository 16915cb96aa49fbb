"""Finding the columns of a list by what they hold, whatever they are called."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from itertools import pairwise

from creatorsheet.catalogue.sources.lists import LIST
from creatorsheet.files.sheets import RawSheet
from creatorsheet.imports.recognise import Match, filled_rows, is_blank, match, normal_title
from creatorsheet.kernel.grid import Raw
from creatorsheet.kernel.identifiers import clean, is_handle, link_video_id, normal_handle
from creatorsheet.kernel.numbers import read_numbers

LOOK_AT = 300  # rows
MOST = 0.6  # of a column's cells hold what the column is taken for
NEARLY_ALL = 0.8
EMAIL = re.compile(r"(?<![\w.+'-])[\w.+'-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63})+")
"""An address within the lengths of RFC 5321, so that a cell of any length is searched once."""

SIGNED = re.compile(r"'?@\S+")
PLAIN_NAME = re.compile(r"(?=[^a-z]*[a-z])[a-z0-9_.]+")
HANDLE_TITLES = {normal_title(t) for f in LIST.fields if f.key in ("handle", "profile_url") for t in f.titles}
FREE = frozenset(["handle", "profile_url", "name"])
"""Fields whose columns may turn out to hold the handles."""


def found_columns(sheet: RawSheet) -> Match:
    """Header and columns of a creator list; without a handle column where none can be told.

    The column of handles is the one that mostly holds @names and profile links, else names in TikTok's own spelling,
    hardly any twice. Its title only decides between equals, so a list may call it what it likes.
    """
    headed = match(sheet, LIST)
    header = headed.header if headed.columns and _is_header(sheet.rows[headed.header]) else _first_header(sheet)
    columns = dict(headed.columns) if header == headed.header else {}
    titles = (
        {at: normal_title(cell) for at, cell in enumerate(sheet.rows[header]) if isinstance(cell, str)}
        if header >= 0
        else {}
    )
    below = [sheet.rows[at] for at in filled_rows(sheet.rows, header + 1)][:LOOK_AT]
    taken = {at for key, at in columns.items() if key not in FREE}
    among_known = "followers" in columns or "email" in columns
    judged = [
        one
        for at in range(max((len(row) for row in below), default=0))
        if at not in taken and (one := _Column.of(at, titles.get(at, ""), below)) and one.holds_handles(among_known)
    ]
    best = max(judged, key=lambda one: (one.signed, one.titled, one.named, -one.at), default=None)
    if best is None:
        columns.pop("handle", None)
        return Match(LIST, header, columns)
    named_column = columns.get("name")
    called = columns.get("handle")
    columns = {key: at for key, at in columns.items() if at != best.at}
    if called is not None and called != best.at and (named_column is None or named_column == best.at):
        columns["name"] = called
    columns["handle"] = best.at
    _by_content(columns, titles, below)
    return Match(LIST, header, columns)


@dataclass(frozen=True)
class _Column:
    """How far a column holds handles, as shares of its filled cells."""

    at: int
    titled: bool
    signed: float
    named: float
    possible: float
    distinct: float

    @classmethod
    def of(cls, at: int, title: str, rows: Sequence[Sequence[Raw]]) -> _Column | None:
        filled = [cell for row in rows if at < len(row) and not is_blank(cell := row[at])]
        cells = [clean(cell) for cell in filled if isinstance(cell, str)]
        if not cells:
            return None
        handles = [normal_handle(cell) for cell in cells]
        valid = [
            is_handle(handle) and not handle.replace(".", "").isdigit() and not link_video_id(cell)
            for cell, handle in zip(cells, handles, strict=True)
        ]
        signed = [good and _is_signed(cell) for cell, good in zip(cells, valid, strict=True)]
        plain = [good and PLAIN_NAME.fullmatch(cell) is not None for cell, good in zip(cells, valid, strict=True)]
        return cls(
            at,
            title in HANDLE_TITLES,
            sum(signed) / len(cells),
            sum(one or two for one, two in zip(signed, plain, strict=True)) / len(cells),
            sum(valid) / len(cells),
            len(set(handles)) / len(cells),
        )

    def holds_handles(self, among_known: bool) -> bool:
        """Whether it can be the column of handles. Without signs it takes a title, or followers or addresses
        beside it, and hardly any name twice."""
        if self.signed >= MOST / 2:
            return self.possible >= MOST
        if self.distinct < MOST:
            return False
        if self.titled:
            return self.possible >= NEARLY_ALL
        return among_known and self.named >= NEARLY_ALL


def _is_signed(cell: str) -> bool:
    return SIGNED.fullmatch(cell) is not None or "tiktok.com/@" in cell.lower()


def _is_header(row: Sequence[Raw]) -> bool:
    """Whether a row can be a header: all text, and none of it a figure, an address or a handle."""
    cells = [cell for cell in row if not is_blank(cell)]
    return bool(cells) and not any(
        not isinstance(cell, str)
        or SIGNED.match(clean(cell))
        or "://" in cell
        or EMAIL.search(cell)
        or _is_figure(cell)
        for cell in cells
    )


def _is_figure(cell: Raw) -> bool:
    return read_numbers([cell], whole=True).values[0] is not None


def _first_header(sheet: RawSheet) -> int:
    first = next(filled_rows(sheet.rows), -1)
    second = next(filled_rows(sheet.rows, first + 1), -1)
    if first < 0 or second < 0 or not _is_header(sheet.rows[first]) or _is_header(sheet.rows[second]):
        return -1
    return first


def _by_content(columns: dict[str, int], titles: dict[int, str], rows: Sequence[Sequence[Raw]]) -> None:
    """Addresses and followers in columns whose titles say nothing we know."""
    free = [at for at in range(max(map(len, rows))) if at not in columns.values()]
    cells = {at: [row[at] for row in rows if at < len(row) and not is_blank(row[at])] for at in free}
    if "email" not in columns:
        mails = [at for at in free if _share(cells[at], lambda cell: bool(EMAIL.search(str(cell))))]
        if mails:
            columns["email"] = mails[0]
    if "followers" not in columns:
        figures = [at for at in free if at not in columns.values() and _share(cells[at], _is_figure)]
        figures = [at for at in figures if not _counts_up(cells[at])]
        if len(figures) == 1 and _is_large(cells[figures[0]]) and titles.get(figures[0], "") not in HANDLE_TITLES:
            columns["followers"] = figures[0]


def _share(cells: Sequence[Raw], holds: Callable[[Raw], bool]) -> bool:
    return bool(cells) and sum(holds(cell) for cell in cells) >= MOST * len(cells)


def _counts_up(cells: Sequence[Raw]) -> bool:
    values = [value for value in read_numbers(cells, whole=True).values if value is not None]
    return len(values) > 1 and all(two == one + 1 for one, two in pairwise(values))


def _is_large(cells: Sequence[Raw]) -> bool:
    values = sorted(float(value) for value in read_numbers(cells, whole=True).values if value is not None)
    return bool(values) and values[len(values) // 2] >= 1000
