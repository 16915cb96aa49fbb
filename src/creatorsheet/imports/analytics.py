"""GA4: report files with one or many tables, in several languages, with a preamble whole or damaged."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta

from creatorsheet.catalogue.problems.imports import DATE_CANNOT_BE_PLACED
from creatorsheet.catalogue.source import Source
from creatorsheet.catalogue.sources.ga4 import ENDS, REPORT, SOURCES, STARTS, TOTALS
from creatorsheet.files.sheets import RawSheet
from creatorsheet.imports.context import Context
from creatorsheet.imports.layout import Layout, Line
from creatorsheet.imports.recognise import Match, filled_rows, is_blank, normal_title
from creatorsheet.imports.records import Export, Traffic
from creatorsheet.kernel.grid import Raw
from creatorsheet.kernel.identifiers import clean

__all__ = ["SOURCES", "claims", "read", "tables"]

RULE = re.compile(r"#\s*-{10,}")
LABEL = re.compile(r"#\s*([^:：]+)\s*[:：]\s*(.+)")
DIMENSIONS = ("content", "channel", "source", "page")
"""What a row may be about; of two in one table the first here is meant."""

DATES = ("hour", "date", "nth_day", "nth_week", "week")
KEYS = {normal_title(title): one.key for one in REPORT.fields for title in one.titles}
FIGURES = {"sessions": "sessions", "orders": "orders"}


def tables(sheet: RawSheet, context: Context) -> Sequence[RawSheet]:
    """The tables of a GA4 file, each with the preamble that holds for it; none for any other file."""
    del context
    if not any(_is_preamble(row) for _, row in zip(range(20), sheet.rows, strict=False)):
        return ()
    # A table ends at a blank row or at the next preamble; what is said before the first table holds for all.
    found: list[tuple[int, int]] = []
    begin = None
    for at, row in enumerate([*sheet.rows, []]):
        inside = any(not is_blank(cell) for cell in row) and not _is_comment(row)
        if inside and begin is None:
            begin = at
        if not inside and begin is not None:
            found.append((begin, at))
            begin = None
    cut, said = [], 0
    filled = [(first, last) for first, last in found if last - first > 1]
    for first, last in filled or found[:1]:
        notes = [row if _is_comment(row) and at >= said else [] for at, row in enumerate(sheet.rows[:first])]
        if said and not any(_day_said(row, STARTS) for row in notes):
            notes = [row if _is_comment(row) else [] for row in sheet.rows[:first]]
        cut.append(RawSheet(sheet.name, [*notes, *sheet.rows[first:last]], sheet.as_text))
        said = last
    return cut


def claims(sheet: RawSheet, context: Context) -> Source | None:
    """GA4's own layout where the sheet begins with its preamble, or its header with a channel group."""
    del context
    for at in filled_rows(sheet.rows):
        if _is_preamble(sheet.rows[at]):
            return REPORT
        if not _is_comment(sheet.rows[at]):
            break
    first = next(filled_rows(sheet.rows), None)
    keys = [_key(cell) for cell in sheet.rows[first]] if first is not None else []
    return REPORT if "channel" in keys and "sessions" in keys else None


def read(sheet: RawSheet, source: Source, context: Context) -> Export:
    """One table as traffic: sessions and orders by channel, link, source or landing page. Other tables are left."""
    period = _period(sheet)
    header = next((at for at in filled_rows(sheet.rows) if not _is_comment(sheet.rows[at])), -1)
    columns: dict[str, int] = {}
    for at, cell in enumerate(sheet.rows[header] if header >= 0 else []):
        key = _key(cell)
        if key:
            columns.setdefault(key, at)
    body = RawSheet(sheet.name, [[] if _is_comment(row) else row for row in sheet.rows], sheet.as_text)
    layout = Layout(body, source, context, Match(source, header, columns))
    about = next((key for key in DIMENSIONS if key in columns), "")
    figures = [key for key in FIGURES if key in columns]
    if not about or not figures:
        titles = [title for title in layout.titles if title]
        words = f"{' and '.join(titles[1:3]) or 'no figures'} by {titles[0] if titles else 'nothing'}"
        layout.leave_all([line.number for line in layout.lines], f"no column of the workbook holds {words}")
        return layout.export([])
    layout.leave_out(lambda line: _is_total(layout, line, about), "rows of totals")
    return layout.export(_traffic(layout, about, figures, period))


@dataclass(frozen=True)
class Period:
    """The first and last day of a report; None where the preamble does not say or was cut off."""

    first: date | None
    last: date | None


def _traffic(layout: Layout, about: str, figures: Sequence[str], period: Period) -> list[Traffic]:
    when = next((key for key in DATES if key in layout.columns), "")
    period = Period(period.first or layout.context.first_day, period.last)
    columns = {key: layout.numbers(key) for key in figures}
    records, undated, empty = [], [], []
    for line in layout.lines:
        days = _days(when, layout.text(line, when), period) if when else period
        if days.first is None:
            undated.append(line)
            continue
        counts = {FIGURES[key]: values[line.number] for key, values in columns.items() if line.number in values}
        if not counts:
            empty.append(line.number)
            continue
        if about == "page" and "sessions" in counts:
            counts["landing_visits"] = counts.pop("sessions")
        value = layout.text(line, about)
        records.append(
            Traffic(
                line=line.number,
                dimension=about,
                value=value,
                first_day=days.first,
                last_day=days.last,
                figures=counts,
            )
        )
    layout.leave_all(empty, "no figure in the row")
    if undated:
        layout.findings.append(
            DATE_CANNOT_BE_PLACED.at(
                layout.context.place(undated[0].number, layout.title(when) if when else ""),
                n=len(undated),
                value=layout.text(undated[0], when) if when else "the report's own period",
                part="start date",
            )
        )
        layout.leave_all([line.number for line in undated], "nothing in the file tells its day")
    return records


# Days


def _days(kind: str, text: str, period: Period) -> Period:
    """The days a row is about. Weeks begin on Sunday and 1 January is in week 01, as GA4 counts them."""
    if kind in ("date", "hour"):
        day = _packed(text)
        return Period(day, day)
    if not text.isdigit() or period.first is None:
        return Period(None, None)
    number = int(text)
    if kind == "nth_day":
        day = period.first + timedelta(days=number)
        return Period(day, day)
    if kind == "nth_week":
        first = period.first + timedelta(weeks=number)
    else:
        if period.last and period.last.year != period.first.year:
            return Period(None, None)
        new_year = date(period.first.year, 1, 1)
        first = new_year - timedelta(days=new_year.isoweekday() % 7) + timedelta(weeks=number - 1)
    last = first + timedelta(days=6)
    return Period(max(first, period.first), min(last, period.last or last))


def _packed(text: str) -> date | None:
    try:
        return datetime.strptime(text[:8], "%Y%m%d").date()  # noqa: DTZ007  a day has no zone
    except ValueError:
        return None


def _period(sheet: RawSheet) -> Period:
    first = last = None
    for row in sheet.rows:
        if not _is_comment(row):
            continue
        first = _day_said(row, STARTS) or first
        last = _day_said(row, ENDS) or last
    return Period(first, last)


def _day_said(row: Sequence[Raw], labels: Sequence[str]) -> date | None:
    found = LABEL.match(str(row[0])) if row and row[0] else None
    return _packed(found[2].strip()) if found and found[1].strip().casefold() in labels else None


# What a row is


def _is_comment(row: Sequence[Raw]) -> bool:
    """A line of the preamble. Excel pads it with blank cells."""
    return bool(row) and isinstance(row[0], str) and row[0].startswith("#") and all(is_blank(cell) for cell in row[1:])


def _is_preamble(row: Sequence[Raw]) -> bool:
    return _is_comment(row) and (RULE.fullmatch(clean(str(row[0]))) is not None or _day_said(row, STARTS) is not None)


def _is_total(layout: Layout, line: Line, about: str) -> bool:
    return clean(layout.text(line, about)).casefold() in ("", *TOTALS) or any(
        isinstance(cell, str) and clean(cell).casefold() == "grand total" for cell in line.cells
    )


def _key(cell: Raw) -> str:
    """The field of a header; the bracket behind a channel group or an hour names its definition."""
    if not isinstance(cell, str):
        return ""
    title = normal_title(cell)
    return KEYS.get(title) or KEYS.get(re.sub(r"\s*\([^)]*\)\s*$", "", title), "")
