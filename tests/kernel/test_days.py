"""Days and moments as people write them."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta, timezone

import pytest
from babel.dates import format_date
from hypothesis import given, settings
from hypothesis import strategies as st

from creatorsheet.kernel.days import MonthDay, read_days
from creatorsheet.kernel.months import LANGUAGES
from creatorsheet.kernel.unread import Why


@pytest.mark.parametrize(
    ("text", "month", "day"),
    [
        ("September 25", 9, 25),
        ("28 May", 5, 28),
        ("8 de marzo", 3, 8),
        ("8 de setembro", 9, 8),
        ("28 апреля", 4, 28),
        ("18 tháng Tám", 8, 18),
        ("18 tháng 12", 12, 18),
        ("9月13日", 9, 13),
        ("9월 13일", 9, 13),
        ("5. Oktober", 10, 5),
        ("25 août", 8, 25),
        ("20 maj", 5, 20),
        ("29 February", 2, 29),
    ],
)
def test_days_without_a_year(text: str, month: int, day: int) -> None:
    assert read_days([text]).yearless == {0: MonthDay(month, day)}


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("2026-01-05", date(2026, 1, 5)),
        ("2026/1/5", date(2026, 1, 5)),
        ("20260105", date(2026, 1, 5)),
        ("Jan 5, 2026", date(2026, 1, 5)),
        ("5-Jan-26", date(2026, 1, 5)),
        ("5 января 2026 г.", date(2026, 1, 5)),
        ("2026年1月5日", date(2026, 1, 5)),
        ("5 ม.ค. 2569", date(2026, 1, 5)),
        ("05/05/2026", date(2026, 5, 5)),
        ("13.04.2026", date(2026, 4, 13)),
        ("04-13-2026", date(2026, 4, 13)),
        ("46027", date(2026, 1, 5)),
        (46027, date(2026, 1, 5)),
    ],
)
def test_days_in_every_dress(text: str | int, day: date) -> None:
    assert read_days([text]).values == [day]


@pytest.mark.parametrize(
    ("text", "moment"),
    [
        ("2026-01-05T10:07:00Z", datetime(2026, 1, 5, 10, 7, tzinfo=UTC)),
        ("2026-01-05 10:07:00 -0800", datetime(2026, 1, 5, 10, 7, tzinfo=timezone(timedelta(hours=-8)))),
        ("2024-04-16T10:00:00.000Z", datetime(2024, 4, 16, 10, tzinfo=UTC)),
        ("1767607620", datetime(2026, 1, 5, 10, 7, tzinfo=UTC)),
        ("1767607620000", datetime(2026, 1, 5, 10, 7, tzinfo=UTC)),
        ("Mon, 05 Jan 2026 10:07:00 GMT", datetime(2026, 1, 5, 10, 7, tzinfo=UTC)),
    ],
)
def test_moments_with_a_zone(text: str, moment: datetime) -> None:
    assert read_days([text]).values == [moment]


@pytest.mark.parametrize("text", ["13/04/2026 22:11:12", "2026-04-13 10:11:12 PM", "13 April 2026, 22:11:12"])
def test_moments_without_a_zone_have_none(text: str) -> None:
    assert read_days([text]).values == [datetime(2026, 4, 13, 22, 11, 12)]  # noqa: DTZ001


@pytest.mark.parametrize(
    "text",
    ["31/02/2026", "31 April", "2026-13-01", "Week 02", "0003", "abc", "20250101 - 20250131", "ads 25 may", "10:30"],
)
def test_what_is_no_day(text: str) -> None:
    assert read_days([text]).unread[0].why is Why.TEXT


def test_the_column_settles_day_and_month() -> None:
    assert read_days(["03/04/2026", "13/04/2026"]).values[0] == date(2026, 4, 3)
    assert read_days(["03/04/2026", "04/13/2026"]).values[0] == date(2026, 3, 4)
    assert read_days(["03/04/2026"], day_first=False).values == [date(2026, 3, 4)]


def test_a_column_that_contradicts_itself_settles_nothing() -> None:
    read = read_days(["03/04/2026", "13/04/2026", "04/13/2026", "05/05/2026"])
    assert read.unread[0].why is Why.TWO_WAYS
    assert read.values[1:] == [date(2026, 4, 13), date(2026, 4, 13), date(2026, 5, 5)]


def test_a_year_is_given_by_the_first_day() -> None:
    assert MonthDay(1, 3).on_or_after(date(2025, 12, 20)) == date(2026, 1, 3)
    assert MonthDay(12, 20).on_or_after(date(2025, 12, 20)) == date(2025, 12, 20)
    assert MonthDay(2, 29).in_year(2025) is None


@settings(max_examples=120, deadline=None)
@given(st.dates(date(2016, 9, 1), date(2035, 1, 1)), st.sampled_from(LANGUAGES.split()))
def test_every_language_is_read_back(day: date, language: str) -> None:
    written = format_date(day, "long", locale=language)
    assert read_days([written]).values == [day], written


@settings(max_examples=60)
@given(st.lists(st.dates(date(2016, 9, 1), date(2035, 1, 1)), min_size=1, max_size=6), st.booleans())
def test_a_day_is_read_right_or_said_to_be_open(days: list[date], day_first: bool) -> None:
    texts = [day.strftime("%d/%m/%Y" if day_first else "%m/%d/%Y") for day in days]
    read = read_days(texts)
    for day, value, at in zip(days, read.values, range(len(days)), strict=True):
        assert value == day or read.unread[at].why is Why.TWO_WAYS
