"""Working days: Monday to Friday, counted one by one."""

from datetime import date, timedelta

from hypothesis import given
from hypothesis import strategies as st

from creatorsheet.contracts.dates import working_days_before
from creatorsheet.contracts.workdays import workday

DAYS = st.dates(date(2020, 1, 1), date(2040, 1, 1))


def one_by_one(day, days):
    while days:
        day += timedelta(days=1)
        days -= day.weekday() < 5
    return day


@given(DAYS, st.integers(0, 60))
def test_it_is_what_counting_gives(day, days):
    assert workday(day, days) == one_by_one(day, days)


@given(DAYS, st.integers(1, 60))
def test_going_back_leads_to_the_day_or_the_weekend_after_it(day, days):
    back = working_days_before(workday(day, days), days)
    assert back <= day if day.weekday() < 5 else back < day
    assert workday(back, days) == workday(day, days)


@given(DAYS, st.integers(0, 60), st.integers(0, 60))
def test_days_add_up(day, some, more):
    assert workday(workday(day, some), more) == workday(day, some + more)


def test_days_without_end_end_with_the_calendar():
    assert workday(date(2026, 1, 1), 10**9) == date.max
