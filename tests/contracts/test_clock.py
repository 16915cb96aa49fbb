"""The rights clock and days of exclusivity."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from creatorsheet.catalogue.agreements.choices import DurationUnit
from creatorsheet.contracts.clock import ends_on, overlap, rights_end
from creatorsheet.kernel.unanswered import Unanswered

days = st.dates(date(2020, 1, 1), date(2035, 12, 31))
MAY = date(2026, 5, 1)


@given(days, days, st.integers(1, 365), days)
def test_the_first_end_counts(contract, made, lasts, music):
    found = rights_end(contract, made, lasts, music)
    assert found == min(contract, made + timedelta(days=lasts - 1), music)
    assert rights_end(contract, None, None, music) == min(contract, music)
    assert rights_end(contract, None, None, None) == contract


def test_nothing_known_and_half_known():
    assert rights_end(None, None, None, None) is None
    for made, lasts, why in ((MAY, None, "its days are blank"), (None, 30, "the day it was made is blank")):
        with pytest.raises(Unanswered, match=why) as none:
            rights_end(MAY, made, lasts, None)
        assert none.value.shows == ""


@pytest.mark.parametrize("lasts", [0, -3, 7.5, 1e9])
def test_no_number_of_days(lasts):
    with pytest.raises(Unanswered, match="type a whole number"):
        rights_end(MAY, MAY, lasts, None)


def test_the_end_of_the_calendar():
    with pytest.raises(Unanswered, match="too far ahead"):
        rights_end(MAY, date(9999, 12, 20), 30, None)


@given(days, st.integers(0, 400), days, st.integers(0, 400))
def test_days_shared_are_those_in_both(one, long, other, longer):
    ends, other_ends = one + timedelta(days=long), other + timedelta(days=longer)
    mine = {one + timedelta(days=at) for at in range(long + 1)}
    theirs = {other + timedelta(days=at) for at in range(longer + 1)}
    assert overlap(one, ends, other, other_ends) == len(mine & theirs) == overlap(other, other_ends, one, ends)


def test_an_end_before_its_start():
    with pytest.raises(Unanswered, match="ends on 2026-04-30, before it starts on 2026-05-01"):
        overlap(MAY, MAY, MAY, MAY - timedelta(days=1))


@pytest.mark.parametrize(
    ("first", "lasts", "unit", "last"),
    [
        (date(2026, 4, 1), 30, DurationUnit.DAYS, date(2026, 4, 30)),
        (date(2026, 4, 1), 6, DurationUnit.MONTHS, date(2026, 9, 30)),
        (date(2026, 1, 31), 1, DurationUnit.MONTHS, date(2026, 2, 27)),
        (date(2024, 2, 29), 1, DurationUnit.YEARS, date(2025, 2, 27)),
        (date(2026, 12, 1), 1, DurationUnit.MONTHS, date(2026, 12, 31)),
        (date(2026, 4, 1), 0, DurationUnit.FOREVER, date.max),
        (date(2026, 4, 1), 9000, DurationUnit.YEARS, date.max),
    ],
)
def test_the_last_day_is_that_of_ends_in_rights(first, lasts, unit, last):
    assert ends_on(first, lasts, unit) == last


@given(days, st.integers(1, 10**7))
def test_no_length_leaves_the_calendar(first, lasts):
    for unit in (DurationUnit.DAYS, DurationUnit.MONTHS, DurationUnit.YEARS):
        assert first <= ends_on(first, lasts, unit) <= date.max


@given(days, st.integers(1, 365), st.integers(1, 365))
def test_a_longer_clause_ends_later_and_days_add_up(first, lasts, more):
    assert ends_on(ends_on(first, lasts) + timedelta(days=1), more) == ends_on(first, lasts + more)
    for unit in (DurationUnit.MONTHS, DurationUnit.YEARS):
        assert ends_on(first, lasts, unit) < ends_on(first, lasts + more, unit)
