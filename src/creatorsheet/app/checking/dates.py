"""Steps that are dated before the steps they follow, and things that are said to have happened on a day to come."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date, datetime, timedelta
from typing import Any

from creatorsheet.book.rows import OVER
from creatorsheet.catalogue.problems.cells import DATES_OUT_OF_ORDER
from creatorsheet.catalogue.table import Table
from creatorsheet.kernel.finding import Finding

Tables = Mapping[str, Table[Any]]

STEPS = {
    "Approvals": (("asked_at", "due_at"), ("asked_at", "answered_at")),
    "Outreach": (("sent_at", "follow_up_on"), ("sent_at", "answered_at")),
    "Deals": (("shipped_on", "arrived_on"),),
    "Deliverables": (("draft_due", "publish_due"),),
    "Reviews": (("received_on", "given_on"),),
    "Payments": (("invoice_date", "paid_on"),),
    "Tracking": (("issued_at", "retired_at"),),
    "Videos": (("posted_at", "seen_at"),),
    "Rights": (("starts", "music_until"), ("starts", "spark_from")),
}
"""Columns of one row in which the second day is never before the first."""

HAPPENED = {
    "Approvals": ("asked_at", "answered_at"),
    "Outreach": ("sent_at", "answered_at"),
    "Deals": ("signed_on", "shipped_on", "arrived_on"),
    "Deliverables": ("posted_at",),
    "Reviews": ("received_on", "given_on"),
    "Payments": ("milestone_on", "invoice_date", "paid_on"),
    "Results": ("captured_at",),
    "Videos": ("posted_at", "seen_at"),
    "Orders": ("ordered_at", "clicked_at"),
    "Partnerships": ("promoted_on",),
    "Creators": ("followers_on", "rate_on"),
}
"""Columns whose day is one that has passed."""

TOMORROW = timedelta(days=1)
"""Somewhere it is tomorrow already."""


def dates(tables: Tables, today: date) -> Iterator[Finding]:
    """All days out of order."""
    for title, steps in STEPS.items():
        for first, later in steps if title in tables else ():
            yield from _steps(tables[title], first, later)
    yield from _campaign_days(tables)
    yield from _signatures(tables)
    yield from _captures(tables)
    for title, keys in HAPPENED.items():
        for key in keys if title in tables else ():
            yield from _to_come(tables[title], key, today)


def _day(value: Any) -> date | None:
    return value.date() if isinstance(value, datetime) else value


def _over(row: Any) -> bool:
    return getattr(getattr(row, "status", None), "key", "") in OVER


def _steps(table: Table[Any], first: str, later: str) -> Iterator[Finding]:
    title = table.model.sheet.columns[first].title
    for row in table:
        start, end = _day(getattr(row, first)), _day(getattr(row, later))
        if start and end and end < start and not _over(row):
            cell = table.place(row, first).cell
            yield _finding(table, row, later, end, f"before {start} ({title}, {cell})", cell)


def _finding(table: Table[Any], row: Any, key: str, day: date, state: str, other: str) -> Finding:
    return DATES_OUT_OF_ORDER.at(table.place(row, key), value=day, state=state, other_cell=other)


def _campaign_days(tables: Tables) -> Iterator[Finding]:
    """Videos to be published before their campaign posts."""
    if not {"Campaigns", "Deals", "Deliverables"} <= set(tables):
        return
    campaigns, deals = tables["Campaigns"].by_id(), tables["Deals"].by_id()
    for row in tables["Deliverables"]:
        deal = deals.get(row.deal or "")
        campaign = campaigns.get((deal and deal.campaign) or "")
        due = row.publish_due
        if not (campaign and campaign.starts and due) or _over(row) or (deal and _over(deal)):
            continue
        if due < campaign.starts:
            place = tables["Campaigns"].place(campaign, "starts")
            state = f"before posting for {campaign.name or campaign.id} starts on {campaign.starts}"
            yield _finding(tables["Deliverables"], row, "publish_due", due, state, f"{place.sheet}!{place.cell}")


def _signatures(tables: Tables) -> Iterator[Finding]:
    """Agreements signed after a video of theirs is to be published; what went live before is told by Check terms."""
    if not {"Deals", "Deliverables"} <= set(tables):
        return
    deals = tables["Deals"].by_id()
    first: dict[str, Any] = {}
    for row in tables["Deliverables"]:
        held = first.get(row.deal or "")
        if (
            row.publish_due
            and not row.posted_at
            and not _over(row)
            and (not held or row.publish_due < held.publish_due)
        ):
            first[row.deal or ""] = row
    for deal_id, row in first.items():
        deal = deals.get(deal_id)
        if deal and deal.signed_on and not _over(deal) and row.publish_due < deal.signed_on:
            place = tables["Deliverables"].place(row, "publish_due")
            state = f"after {row.publish_due}, when its first video is to be published"
            other = f"{place.sheet}!{place.cell}"
            yield _finding(tables["Deals"], deal, "signed_on", deal.signed_on, state, other)


def _captures(tables: Tables) -> Iterator[Finding]:
    """Figures captured, and comments written, before the post went live."""
    posts = tables["Deliverables"].by_id() if "Deliverables" in tables else {}
    for title, key in (("Results", "captured_at"), ("Comments", "commented_at")):
        for row in tables.get(title, ()):
            post = posts.get(row.deliverable or "")
            at, posted = getattr(row, key), post and post.posted_at
            if at and posted and at < posted - TOMORROW:
                place = tables["Deliverables"].place(post, "posted_at")
                state = f"before the post went live on {posted.date()}"
                yield _finding(tables[title], row, key, at.date(), state, f"{place.sheet}!{place.cell}")


def _to_come(table: Table[Any], key: str, today: date) -> Iterator[Finding]:
    for row in table:
        day = _day(getattr(row, key))
        if day and day > today + TOMORROW:
            clock = f"the clock of this computer, which says {today}"
            yield _finding(table, row, key, day, "a day that is still to come", clock)
