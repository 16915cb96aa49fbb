"""When rights run out, and on which days two exclusivities stand against each other. All days are counted whole."""

from __future__ import annotations

from calendar import monthrange
from datetime import date, timedelta

from creatorsheet.catalogue.agreements.choices import DurationUnit
from creatorsheet.contracts.spans import Span
from creatorsheet.kernel.unanswered import Unanswered, unreadable

FOREVER = 36_525
"""Days of a century; nothing is licensed for longer."""


def rights_end(
    contract: date | None, spark_from: date | None, spark_days: float | None, music_until: date | None
) -> date | None:
    """The last day on which a video may be used: the first end counts. None when none is known.

    >>> rights_end(date(2026, 12, 31), date(2026, 6, 1), 30, None)
    datetime.date(2026, 6, 30)
    """
    if (spark_from is None) != (spark_days is None):
        missing = "its days are" if spark_days is None else "the day it was made is"
        raise Unanswered(f"The Spark code's end is not known: {missing} blank.", "")
    ends = [contract, music_until]
    if spark_from is not None and spark_days is not None:
        if not 1 <= spark_days <= FOREVER or spark_days != int(spark_days):
            raise unreadable(f"Spark days is {spark_days:g}; type a whole number such as 30.")
        if (date.max - spark_from).days < spark_days:
            raise unreadable(f"The Spark code is from {spark_from}, too far ahead for a calendar.")
        ends.append(ends_on(spark_from, int(spark_days)))
    return min((one for one in ends if one is not None), default=None)


def ends_on(first: date, lasts: int, unit: DurationUnit = DurationUnit.DAYS) -> date:
    """The last day of what begins on a day and lasts a while, as Ends in Rights has it.

    >>> ends_on(date(2026, 4, 1), 30)
    datetime.date(2026, 4, 30)
    >>> ends_on(date(2026, 1, 31), 1, DurationUnit.MONTHS)
    datetime.date(2026, 2, 27)
    """
    if unit is DurationUnit.FOREVER:
        return date.max
    if unit is DurationUnit.DAYS:
        return first + timedelta(days=min(lasts - 1, (date.max - first).days))
    later = months_on(first, lasts * (12 if unit is DurationUnit.YEARS else 1))
    return later if later == date.max else later - timedelta(days=1)


def months_on(day: date, months: int) -> date:
    """The same day so many months later, or the last of a shorter month; the last of all days where there is none.

    >>> months_on(date(2026, 1, 31), 1)
    datetime.date(2026, 2, 28)
    """
    year, month = divmod(day.year * 12 + day.month - 1 + months, 12)
    if year > date.max.year:
        return date.max
    return date(year, month + 1, min(day.day, monthrange(year, month + 1)[1]))


def overlap(first_day: date, last_day: date, other_first_day: date, other_last_day: date) -> int:
    """Days that belong to both spans, first and last included.

    >>> overlap(date(2026, 3, 1), date(2026, 3, 31), date(2026, 3, 31), date(2026, 4, 30))
    1
    """
    for first, last in ((first_day, last_day), (other_first_day, other_last_day)):
        if last < first:
            raise unreadable(f"An exclusivity ends on {last}, before it starts on {first}.")
    shared = Span(first_day, last_day) & Span(other_first_day, other_last_day)
    return shared.days if shared else 0
