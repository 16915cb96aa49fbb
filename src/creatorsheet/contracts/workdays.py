"""Working days, Monday to Friday, as Excel's WORKDAY counts them without holidays."""

from __future__ import annotations

from datetime import date

from creatorsheet.kernel.days import days_after

WEEK = 5
SATURDAY = 5


def workday(day: date, days: int) -> date:
    """The day so many working days after another one; with 0 that day itself, whichever it is.

    >>> workday(date(2026, 4, 10), 1), workday(date(2026, 4, 11), 2)  # from a Friday, from the Saturday after it
    (datetime.date(2026, 4, 13), datetime.date(2026, 4, 14))
    """
    if days <= 0:
        return day
    weekend = max(0, day.weekday() - SATURDAY + 1)
    weeks, rest = divmod(days, WEEK)
    friday_or_before = day.weekday() - weekend
    over_the_weekend = 2 if friday_or_before + rest >= WEEK else 0
    return days_after(day, 7 * weeks + rest - weekend + over_the_weekend)
