"""The days, places and other terms of a clause of an agreement, read as the rules on rights look at them."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from datetime import UTC, date, datetime
from zoneinfo import ZoneInfo

from creatorsheet.catalogue.agreements.choices import (
    DeliverableKind,
    DurationUnit,
    RightKind,
    RightStart,
    RightStatus,
    SparkDays,
)
from creatorsheet.catalogue.agreements.deliverables import Deliverable
from creatorsheet.catalogue.agreements.rights import Right
from creatorsheet.contracts.agreement import Agreement
from creatorsheet.contracts.clock import ends_on
from creatorsheet.contracts.spans import Span

ON_TABLE = (None, RightStatus.PROPOSED, RightStatus.REQUESTED)
"""A clause that is asked for and has no answer yet; a blank status is a proposal."""

SPARK_DAYS = SparkDays.D30
"""What a Spark code without days is taken for, as its column says."""


def agreed(agreement: Agreement, kind: RightKind, deliverable: str = "") -> list[Right]:
    """Agreed clauses of a kind that hold for one video, or for any where none is named."""
    return [
        one
        for one in agreement.rights
        if one.kind is kind
        and one.status is RightStatus.AGREED
        and (not deliverable or one.deliverable in (None, deliverable))
    ]


def begins(agreement: Agreement, right: Right, deliverable: str = "") -> date | None:
    """The first day of a clause; None while what sets it off has no day. With the post: of the video, or the first."""
    if right.starts:
        return right.starts
    if right.starts_with is RightStart.SIGNING:
        return agreement.deal.signed_on
    if right.starts_with in (None, RightStart.POSTING):
        wanted = right.deliverable or deliverable
        posts = (posting_day(agreement, one) for one in posted(agreement) if not wanted or one.id == wanted)
        return min((day for day in posts if day), default=None)
    return None


def span(agreement: Agreement, right: Right, deliverable: str = "") -> Span | None:
    """The days of a clause; None while its start or its length is not known."""
    first, unit = begins(agreement, right, deliverable), right.lasts_unit or DurationUnit.DAYS
    if first is None or (unit is not DurationUnit.FOREVER and not (right.lasts and right.lasts > 0)):
        return None
    return Span(first, ends_on(first, right.lasts or 0, unit))


def posted(agreement: Agreement) -> Iterable[Deliverable]:
    """Deliverables that go live on the creator's account."""
    return (one for one in agreement.planned if one.kind is not DeliverableKind.RAW)


def posting_day(agreement: Agreement, one: Deliverable) -> date | None:
    """The day a deliverable went live, by the own time zone, or is to go live."""
    return day_in(agreement.settings.zone_home, one.posted_at) if one.posted_at else one.publish_due


def day_in(zone: str, moment: datetime) -> date:
    """The day in a zone at a moment that is in UTC where it names no zone."""
    aware = moment if moment.tzinfo else moment.replace(tzinfo=UTC)
    try:
        return aware.astimezone(ZoneInfo(zone)).date()
    except OverflowError:  # the last hours of the calendar
        return moment.date()


def spark_ends(agreement: Agreement, deliverable: str = "") -> dict[str, tuple[Right, date]]:
    """By Spark code its last row and its last day: each row of a code after the first extends it by its days."""
    rows: defaultdict[str, list[Right]] = defaultdict(list)
    for one in agreed(agreement, RightKind.PAID_ADVERTISING, deliverable):
        if one.spark_code:
            rows[one.spark_code.casefold()].append(one)
    found = {}
    for code, parts in rows.items():
        made = min((one.spark_from for one in parts if one.spark_from), default=None)
        if made:
            found[code] = parts[-1], ends_on(made, sum(int(one.spark_days or SPARK_DAYS) for one in parts))
    return found
