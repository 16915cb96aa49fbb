"""Days and moments as people write them: the order of day and month is found in the whole column, never guessed."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import UTC, date, datetime, time, timedelta, timezone, tzinfo

from creatorsheet.kernel.grid import ExcelError, Raw
from creatorsheet.kernel.identifiers import clean
from creatorsheet.kernel.months import worded_day
from creatorsheet.kernel.numbers import MISSING
from creatorsheet.kernel.unread import Unread, Why


@dataclass(frozen=True, order=True)
class MonthDay:
    """A day without its year, as TikTok Studio writes days."""

    month: int
    day: int

    def in_year(self, year: int) -> date | None:
        """The day in a year; None for 29 February where there is none."""
        try:
            return date(year, self.month, self.day)
        except ValueError:
            return None

    def on_or_after(self, first: date) -> date | None:
        """The first such day from another one on, as in a file whose first day is known.

        >>> MonthDay(1, 3).on_or_after(date(2025, 12, 20))
        datetime.date(2026, 1, 3)
        """
        found = self.in_year(first.year)
        return found if found and found >= first else self.in_year(first.year + 1)


@dataclass(frozen=True)
class Days:
    """A column of days, index for index with the cells read.

    A value is a date, or a datetime where a time of day was written: with its zone where one was written, else
    without. It is None where the cell was blank, where it is listed in `unread`, or in `yearless`, which holds days
    that lack a year.
    """

    values: list[date | datetime | None]
    unread: dict[int, Unread] = field(default_factory=dict)
    yearless: dict[int, MonthDay] = field(default_factory=dict)


@dataclass(frozen=True)
class _Numeric:
    """03/04/2026: which of the first two parts is the month is still open."""

    text: str
    one: int
    two: int
    year: int
    clock: time | None

    @property
    def day_first(self) -> bool | None:
        """True when only the first part can be the day, False when only the second, None when either can."""
        if self.one > 12:
            return True
        return False if self.two > 12 else None

    def read(self, *, day_first: bool) -> date | datetime | None:
        day, month = (self.one, self.two) if day_first else (self.two, self.one)
        return _joined(self.year, month, day, self.clock)


LONGEST = 100
"""Characters beyond which a cell is a text, whatever it holds."""

CLOCK = re.compile(
    r"(?P<date>.+?)(?:[T\s,]+|\s+(?:at|um|à|a las)\s+)"
    r"(?P<hour>\d{1,2}):(?P<minute>\d{2})(?::(?P<second>\d{2})(?:[.,](?P<part>\d{1,9}))?)?\s*(?P<half>[ap]\.?\s?m\.?)?"
    r"\s*(?P<zone>Z|UTC|GMT|(?:UTC|GMT)?\s?[-+]\d{1,2}:?\d{0,2})?(?:\s*\([^)]*\))?",
    re.IGNORECASE,
)
YEAR_FIRST = re.compile(r"(\d{4})([-/.]) ?(\d{1,2})\2 ?(\d{1,2})\.?")
YEAR_LAST = re.compile(r"(\d{1,2})([-/.]) ?(\d{1,2})\2 ?(\d{4}|\d{2})")
PACKED = re.compile(r"(20\d\d)(\d\d)(\d\d)(\d\d)?")
EPOCH = re.compile(r"(1[4-9]\d{8})(\d{3})?")
SERIALS = (20_000, 80_000)
"""Excel's day numbers from 1954 to 2119; a number outside is no day."""

BUDDHIST = 543
"""Years the Thai calendar is ahead."""

EXCEL_ZERO = datetime(1899, 12, 30)  # noqa: DTZ001  a sheet's days have no zone


def days_after(day: date, days: int) -> date:
    """So many days later; the first or last day there is where somebody typed days without end.

    >>> days_after(date(2026, 1, 31), 30), days_after(date(2026, 1, 31), 10_000_000)
    (datetime.date(2026, 3, 2), datetime.date(9999, 12, 31))
    """
    return date.fromordinal(max(1, min(day.toordinal() + days, date.max.toordinal())))


def read_days(cells: Sequence[Raw], *, day_first: bool | None = None) -> Days:
    """Read a column of days and moments.

    `day_first` is the order of 03/04/2026 where somebody set it. Numbers count as Excel's day numbers, 20240416 and
    2024041613 as packed days, ten or thirteen digits from 1.4 thousand million on as seconds or milliseconds in UTC.

    >>> read_days(["13/04/2026", "03/04/2026"]).values
    [datetime.date(2026, 4, 13), datetime.date(2026, 4, 3)]
    >>> read_days(["03/04/2026"]).unread[0]
    Unread(why=<Why.TWO_WAYS: 'can be read two ways'>, text='03/04/2026', one='2026-04-03', two='2026-03-04')
    >>> read_days(["September 25"]).yearless
    {0: MonthDay(month=9, day=25)}
    """
    read = Days([None] * len(cells))
    open_: dict[int, _Numeric] = {}
    for at, cell in enumerate(cells):
        if cell is None:
            continue
        if isinstance(cell, date):
            read.values[at] = cell
        elif isinstance(cell, ExcelError):
            read.unread[at] = Unread(Why.ERROR, cell.value)
        elif isinstance(cell, bool):
            read.unread[at] = Unread(Why.TEXT, str(cell))
        else:
            text = clean(cell) if isinstance(cell, str) else f"{cell:.10f}".rstrip("0").rstrip(".")
            _one(read, open_, at, text)
    orders = {
        one.day_first for one in open_.values() if one.day_first is not None and one.read(day_first=one.day_first)
    }
    agreed = day_first if day_first is not None else orders.pop() if len(orders) == 1 else None
    for at, one in open_.items():
        order = one.day_first if one.day_first is not None else agreed
        if order is None and one.one != one.two:
            readings = [_shown(one.read(day_first=first)) for first in (True, False)]
            read.unread[at] = Unread(Why.TWO_WAYS, one.text, *readings)
            continue
        read.values[at] = one.read(day_first=bool(order))
        if read.values[at] is None:
            read.unread[at] = Unread(Why.TEXT, one.text)
    return read


def _one(read: Days, open_: dict[int, _Numeric], at: int, text: str) -> None:
    found = _day(text) if text else None
    if isinstance(found, _Numeric):
        open_[at] = found
    elif isinstance(found, MonthDay):
        read.yearless[at] = found
    elif found is not None:
        read.values[at] = found
    elif text:
        read.unread[at] = Unread(Why.MISSING if text.casefold() in MISSING else Why.TEXT, text)


def _shown(value: date | datetime | None) -> str:
    return value.isoformat(" ") if isinstance(value, datetime) else str(value)


def _day(text: str) -> date | datetime | _Numeric | MonthDay | None:
    if len(text) > LONGEST:
        return None
    clock = CLOCK.fullmatch(text)
    if clock:
        at = _clock(clock)
        return _calendar(clock["date"].strip(" ,"), at) if at else None
    if re.fullmatch(r"[\d.]+", text):
        number = _number(text)
        if number is not None:
            return number
    return _calendar(text, None)


def _calendar(text: str, clock: time | None) -> date | datetime | _Numeric | MonthDay | None:
    found = YEAR_FIRST.fullmatch(text)
    if found:
        return _joined(int(found[1]), int(found[3]), int(found[4]), clock)
    found = YEAR_LAST.fullmatch(text)
    if found:
        written = int(found[4]) if len(found[4]) == 4 else 2000 + int(found[4])
        return _Numeric(text, int(found[1]), int(found[3]), written - BUDDHIST * (written > 2400), clock)
    named = worded_day(text)
    if named is None:
        return None
    year, month, day = named
    if year is not None:
        return _joined(year, month, day, clock)
    return MonthDay(month, day) if _joined(2024, month, day, None) else None


def _number(text: str) -> date | datetime | None:
    packed = PACKED.fullmatch(text)
    if packed:
        clock = time(int(packed[4])) if packed[4] and int(packed[4]) < 24 else None
        return (
            _joined(int(packed[1]), int(packed[2]), int(packed[3]), clock) if bool(packed[4]) == bool(clock) else None
        )
    epoch = EPOCH.fullmatch(text)
    if epoch:
        return datetime.fromtimestamp(int(epoch[1]), UTC) + timedelta(milliseconds=int(epoch[2] or 0))
    if text.count(".") > 1 or text.strip(".") != text or not SERIALS[0] <= float(text) <= SERIALS[1]:
        return None
    moment = EXCEL_ZERO + timedelta(seconds=round(float(text) * 86_400))
    return moment if "." in text else moment.date()


def _joined(year: int, month: int, day: int, clock: time | None) -> date | datetime | None:
    try:
        found = date(year, month, day)
    except ValueError:
        return None
    return found if clock is None else datetime.combine(found, clock)


def _clock(found: re.Match[str]) -> time | None:
    hour = int(found["hour"])
    if found["half"]:
        if not 1 <= hour <= 12:
            return None
        hour = hour % 12 + (12 if found["half"].casefold().startswith("p") else 0)
    try:
        return time(
            hour,
            int(found["minute"]),
            int(found["second"] or 0),
            int((found["part"] or "0").ljust(6, "0")[:6]),
            _zone(found["zone"]),
        )
    except ValueError:
        return None


def _zone(text: str | None) -> tzinfo | None:
    if not text:
        return None
    digits = re.search(r"([-+])(\d{1,2}):?(\d{2})?", text)
    if not digits:
        return UTC
    shift = timedelta(hours=int(digits[2]), minutes=int(digits[3] or 0))
    return timezone(-shift if digits[1] == "-" else shift)
