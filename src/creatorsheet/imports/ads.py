"""TikTok Ads Manager: what each ad or campaign did in a day."""

from __future__ import annotations

import re
from datetime import date
from decimal import Decimal

from creatorsheet.catalogue.problems.cells import CURRENCY_MISSING_OR_CONTRADICTORY
from creatorsheet.catalogue.source import Source
from creatorsheet.catalogue.sources.tiktok_ads import SOURCES
from creatorsheet.files.sheets import RawSheet
from creatorsheet.imports.context import Context
from creatorsheet.imports.layout import Layout, Line
from creatorsheet.imports.moments import moments
from creatorsheet.imports.records import AdFigures, Export

__all__ = ["SOURCES", "read"]

FIGURES = (
    *("impressions", "clicks", "reach", "views", "views_full", "avg_watch"),
    *("likes", "comments", "shares", "follower_growth", "orders"),
)
NO_DAY = ("", "-", "--")


def read(sheet: RawSheet, source: Source, context: Context) -> Export:
    """One record for each ad, or campaign, and day. The row of totals is left out."""
    layout = Layout(sheet, source, context)
    layout.leave_out(lambda line: _is_total(layout, line), "the row of totals")
    layout.unique("ad and day" if "ad" in layout.columns else "campaign and day")
    days = moments(layout, "day")
    undated = [line.number for line in layout.lines if "day" in layout.columns and line.number not in days]
    layout.leave_all(undated, "the row has no readable date")
    currencies = _currencies(layout)
    spend, revenue = layout.money("cost"), layout.money("revenue")
    columns = {key: layout.numbers(key) for key in FIGURES}
    clicks = layout.numbers("clicks_all") if "clicks" not in layout.columns else {}
    records = []
    for line in layout.lines:
        figures: dict[str, int | float | Decimal] = {
            key: values[line.number] for key, values in columns.items() if line.number in values
        }
        if line.number in clicks:
            figures["clicks"] = clicks[line.number]
        if line.number in revenue:
            figures["revenue"] = revenue[line.number]
        day: date | None = days[line.number].date() if line.number in days else None
        records.append(
            AdFigures(
                line=line.number,
                platform="tiktok",
                campaign=layout.text(line, "campaign"),
                ad_group=layout.text(line, "ad_group"),
                ad=layout.text(line, "ad"),
                url=layout.text(line, "url"),
                first_day=day,
                last_day=day,
                currency=currencies[line.number],
                spend=spend.get(line.number),
                figures=figures,
            )
        )
    return layout.export(records)


def _is_total(layout: Layout, line: Line) -> bool:
    """Whether a row adds up the others: it is called a total, or nothing, and has no day of its own."""
    name = layout.text(line, "campaign").casefold()
    return layout.text(line, "day") in NO_DAY and (not name or re.search(r"\btotals?\b", name) is not None)


def _currencies(layout: Layout) -> dict[int, str]:
    """The currency of each row: its own cell, else the header of the cost; a cell that says otherwise is said (CS-R03)."""
    named = layout.currency_of("cost")
    found = {}
    for line in layout.lines:
        code = layout.text(line, "currency").upper()
        found[line.number] = code or named
        if code and named and code != named:
            place = layout.context.place(line.number, layout.title("cost"))
            words = {
                "value": layout.text(line, "cost"),
                "currencies": f"{named} in its header and {code} beside it",
                "cell": f"{layout.title('currency')} in row {line.number} of {layout.context.file}",
            }
            layout.findings.append(CURRENCY_MISSING_OR_CONTRADICTORY.at(place, **words))
    return found
