"""What scoring writes into Costs, Orders and Results: cells of the software alone."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

from creatorsheet.catalogue.results.choices import AttributionRule, CaptureWindow, ResultScope
from creatorsheet.catalogue.shapes import Row
from creatorsheet.catalogue.table import Table
from creatorsheet.results.credit import Credits
from creatorsheet.results.ledger import Booked
from creatorsheet.results.sales import Takings

POSTS = (ResultScope.CREATOR_ORGANIC, ResultScope.CREATOR_TOTAL)


def put(table: Table[Any], row: Row, **values: object) -> None:
    """Set cells of a row, except those that hold text nobody could read."""
    unread = table.unread.get(row.sheet_row, frozenset())
    for key, value in values.items():
        if key not in unread and getattr(row, key) != value:
            setattr(row, key, value)


def costs(table: Table[Any], entries: Iterable[Booked]) -> None:
    """The rate each cost was converted at, and its day; blank where none was needed or found."""
    for one in entries:
        rate, day = (one.dated.rate, one.dated.day) if one.dated else (None, None)
        put(table, one.cost, rate_used=rate, rate_date=day)


def orders(table: Table[Any], given_to: Credits, takings: Takings) -> None:
    """Who gets each order. A credit the software gave and no evidence supports any more is taken back."""
    for row in table:
        dated = takings.rates.get(row.sheet_row)
        put(table, row, rate_used=dated.rate if dated else None)
        given = given_to.by_row.get(row.sheet_row)
        if given is not None:
            video = given.deliverable or row.deliverable
            put(table, row, tracking=given.tracking, deliverable=video, credited_by=given.by, conflict=given.conflict)
        elif row.credited_by not in (None, AttributionRule.PERSON):
            put(table, row, tracking=None, credited_by=None, conflict=False)
        elif row.order_id and row.conflict is None:
            put(table, row, conflict=False)


def results(table: Table[Any], newest: set[int], windows: Mapping[int, CaptureWindow], takings: Takings) -> None:
    """Window and newest row of each capture, and what was sold, on the newest row of the creator's post.

    A figure somebody typed stays where no order of the Orders tab stands behind it.
    """
    for row in table:
        put(table, row, latest=row.sheet_row in newest, moment=windows.get(row.sheet_row))
    sold = set()
    for scope in POSTS:
        for row in table:
            if row.sheet_row not in newest or row.scope is not scope or row.deliverable in sold:
                continue
            sales = takings.videos.get(row.deliverable or "")
            if sales is None or row.views is None:
                continue
            sold.add(row.deliverable)
            put(table, row, orders=sales.count("orders"), new_customers=sales.new_customers, revenue=sales.revenue)
