"""When rights run out, and on which days two exclusivities stand against each other. All days are counted whole."""

from __future__ import annotations

from datetime import date, timedelta

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
        ends.append(spark_from + timedelta(days=int(spark_days) - 1))
    return min((one for one in ends if one is not None), default=None)


def overlap(first_day: date, last_day: date, other_first_day: date, other_last_day: date) -> int:
    """Days that belong to both spans, first and last included.

    >>> overlap(date(2026, 3, 1), date(2026, 3, 31), date(2026, 3, 31), date(2026, 4, 30))
    1
    """
    for first, last in ((first_day, last_day), (other_first_day, other_last_day)):
        if last < first:
            raise unreadable(f"An exclusivity ends on {last}, before it starts on {first}.")
    return max(0, (min(last_day, other_last_day) - max(first_day, other_first_day)).days + 1)
