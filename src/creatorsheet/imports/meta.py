"""Meta Ads: reports by ad and period, broken down by day, age and gender or not."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from decimal import Decimal

from creatorsheet.catalogue.source import Source
from creatorsheet.catalogue.sources.meta import SOURCES
from creatorsheet.files.sheets import RawSheet
from creatorsheet.imports.context import Context
from creatorsheet.imports.layout import Layout, Line, Number
from creatorsheet.imports.records import AdFigures, Export
from creatorsheet.kernel.days import read_days
from creatorsheet.kernel.money import rounded

__all__ = ["SOURCES", "read"]

FIGURES = {
    "impressions": "impressions",
    "reach": "reach",
    "plays": "views",
    "clicks": "clicks",
    "purchases": "orders",
    "approved": "orders",
    "purchase_value": "revenue",
    "leads": "leads",
}


@dataclass(frozen=True)
class Key:
    """What one record is about: an ad in a period."""

    campaign: str
    ad_group: str
    ad: str
    first: date | None
    last: date | None


def read(sheet: RawSheet, source: Source, context: Context) -> Export:
    """One record for each ad and period: rows that differ in age, gender or interest only are added up.

    Reach is added up over age and gender of one period, where nobody is counted twice, and never over periods.
    """
    return ads(Layout(sheet, source, context))


def ads(layout: Layout) -> Export:
    """The records of a layout with Meta's fields."""
    layout.leave_out(lambda line: _is_total(layout, line), "rows of totals")
    layout.unique("ad and period", [key for key in layout.columns if key not in FIGURES and key != "spend"])
    layout.leave_all([line.number for line in layout.lines if not layout.text(line, _ad(layout))], "no ad is named")
    first, last = _days(layout)
    layout.leave_all([line.number for line in layout.lines if first.get(line.number) is None], "no day")
    columns = {key: layout.numbers(key) for key in FIGURES if key in layout.columns}
    spend = layout.money("spend")
    groups: dict[Key, list[Line]] = {}
    for line in layout.lines:
        key = Key(
            layout.text(line, "campaign"),
            layout.text(line, "ad_group"),
            layout.text(line, _ad(layout)),
            first[line.number],
            last.get(line.number, first[line.number]),
        )
        groups.setdefault(key, []).append(line)
    records = [_record(layout, key, lines, columns, spend) for key, lines in groups.items()]
    layout.join({line.number: lines[0].number for lines in groups.values() for line in lines[1:]})
    return layout.export(records)


def _record(
    layout: Layout,
    key: Key,
    lines: Sequence[Line],
    columns: Mapping[str, Mapping[int, Number]],
    spend: Mapping[int, Decimal],
) -> AdFigures:
    currency = layout.text(lines[0], "currency").upper() or layout.currency_of("spend")
    spent = [spend[line.number] for line in lines if line.number in spend]
    figures: dict[str, Number] = {}
    for name, values in columns.items():
        found = [values[line.number] for line in lines if line.number in values]
        if found:
            figures[FIGURES[name]] = sum(found[1:], found[0])
    return AdFigures(
        line=lines[0].number,
        platform="Meta",
        campaign=key.campaign or key.ad,
        ad_group=key.ad_group,
        ad=key.ad,
        url=layout.text(lines[0], "link"),
        first_day=key.first,
        last_day=key.last,
        currency=currency,
        spend=rounded(sum(spent, Decimal(0)), currency) if spent else None,
        figures=figures,
    )


def _ad(layout: Layout) -> str:
    return "ad" if "ad" in layout.columns else "ad_id"


def _days(layout: Layout) -> tuple[dict[int, date | None], dict[int, date | None]]:
    """First and last day of each row: its own day where the report is by day."""
    by_day = "day" in layout.columns
    first = _column(layout, "day" if by_day else "first_day")
    return first, first if by_day else _column(layout, "last_day")


def _column(layout: Layout, key: str) -> dict[int, date | None]:
    values = read_days([layout.cell(line, key) for line in layout.lines]).values
    found = zip(layout.lines, values, strict=True)
    return {line.number: value.date() if isinstance(value, datetime) else value for line, value in found}


def _is_total(layout: Layout, line: Line) -> bool:
    """A row of sums: it has no days, or calls itself Total where the ad's name stands."""
    named = {layout.text(line, key).casefold() for key in ("ad", "ad_id", "campaign")}
    dated = any(layout.text(line, key) for key in ("day", "first_day"))
    return not dated and (
        not named - {""} or bool(named & {"total", "totals"}) or any("results from" in one for one in named)
    )
