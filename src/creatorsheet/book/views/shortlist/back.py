"""Reads a page that was decided on: whose rows they are, what was decided, and what stood there before."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from creatorsheet.book.about import ID
from creatorsheet.book.columns import as_text
from creatorsheet.book.views.shortlist.columns import BOOK, CAMPAIGN, MADE, NO_ROW, READ_BACK
from creatorsheet.creators.decided import Decided
from creatorsheet.files.closely import Closely
from creatorsheet.files.sheets import RawSheet
from creatorsheet.kernel.grid import ExcelError, Raw, column_letters

HEAD = 20
"""Rows at the top of a sheet in which the header is looked for; people insert lines above it."""


@dataclass(frozen=True)
class Line:
    """One line of the page. `shown` is the creator people see, `witness` the one whose row it was when the page was made.

    `calculated` tells that a formula or an error stands where something should have been decided, `covered` that a merge
    with another cell hides what stood there.
    """

    row_id: str
    person: str
    shown: str
    witness: str
    was: Decided
    now: Decided
    sheet: str
    number: int
    cell: str
    calculated: bool = False
    covered: bool = False


@dataclass(frozen=True)
class Back:
    """A page that came back; "" where it does not say whose it is. `lines` are those of all its sheets, for people copy one
    for each who decides; None where no table of decisions is found."""

    name: str
    book_id: str
    campaign: str
    made: str
    lines: tuple[Line, ...] | None


def read_back(opened: Closely) -> Back:
    """The lines of a page that say anything, wherever its rows, columns and sheets were moved. Nothing is judged here."""
    book_id, campaign, made = (opened.properties.get(name, "") for name in (BOOK, CAMPAIGN, MADE))
    tables = [one for sheet in opened.sheets if (one := _table(opened, sheet)) is not None]
    if tables and not book_id:
        book_id = opened.properties.get(ID, "")  # a workbook into which a page was copied as a tab
    lines = tuple(line for one in tables for line in one) if tables else None
    return Back(opened.name, book_id, campaign, made, lines)


def _table(opened: Closely, sheet: RawSheet) -> list[Line] | None:
    """The lines of a sheet; None where it holds no table of decisions."""
    for at, row in enumerate(sheet.rows[:HEAD]):
        places = _places(row)
        if places is not None:
            return list(_lines(opened, sheet, at + 1, places))
    return None


def _places(row: Sequence[Raw]) -> dict[str, int] | None:
    """Where the columns stand; None where a title is missing or stands there twice."""
    titles = [as_text(cell) for cell in row]
    often = Counter(titles)
    if any(often[title] != 1 for title in READ_BACK.values()):
        return None
    return {key: titles.index(title) for key, title in READ_BACK.items()}


def _lines(opened: Closely, sheet: RawSheet, first: int, places: dict[str, int]) -> Iterator[Line]:
    formulas, covered = (one.get(sheet.name, frozenset()) for one in (opened.formulas, opened.covered))
    letters = column_letters(places["decision"] + 1)
    for number, row in enumerate(sheet.rows[first:], first + 1):
        cells = {key: row[at] if at < len(row) else None for key, at in places.items()}
        text = {key: as_text(cell) or "" for key, cell in cells.items()}
        typed = {(number, places[key] + 1) for key in ("decision", "reason")}
        if text["id"] == NO_ROW or not any(text[key] for key in ("id", "creator", "decision", "reason")):
            continue
        errors = any(isinstance(cells[key], ExcelError) for key in ("decision", "reason"))
        yield Line(
            text["id"],
            text["person"],
            text["creator"],
            text["witness"],
            Decided(text["was"], text["why"]),
            Decided(text["decision"], text["reason"]),
            sheet.name,
            number,
            f"{letters}{number}",
            errors or not typed.isdisjoint(formulas),
            not typed.isdisjoint(covered),
        )
