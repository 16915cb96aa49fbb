"""Money by week: nothing is lost or made up on the way, to the cent, whatever its days are."""

from __future__ import annotations

from datetime import date, timedelta
from decimal import Decimal

from hypothesis import given
from hypothesis import strategies as st

from creatorsheet.contracts.spans import Span
from creatorsheet.contracts.weeks import MOST, Part, Weeks, by_week, line, weeks

D = Decimal
MONDAY = date(2026, 3, 2)
DAYS = st.dates(date(2025, 1, 1), date(2027, 12, 31))
SPANS = st.tuples(DAYS, DAYS).map(lambda two: Span(min(two), max(two)))
PARTS = st.lists(st.builds(Part, SPANS, st.decimals("0.01", 900, places=2)), max_size=3).map(tuple)
COSTS = st.lists(st.tuples(st.decimals(-9000, 9000, places=2), PARTS), max_size=8)
OVER = st.builds(Weeks, DAYS.map(lambda day: day - timedelta(days=day.weekday())), st.integers(1, 30))


@given(COSTS, OVER, st.randoms())
def test_all_of_the_money_lies_somewhere_in_whole_cents(costs, over, chance):
    found = by_week(costs, over, "EUR")
    assert found.total == sum(value for value, _ in costs)
    assert all(one == one.quantize(D("0.01")) for one in found.buckets)
    assert found.undated == sum(value for value, parts in costs if not parts)
    mixed = list(costs)
    chance.shuffle(mixed)
    assert by_week(mixed, over, "EUR") == found


@given(st.decimals("0.01", 9000, places=2), SPANS, OVER)
def test_an_even_cost_lies_within_a_cent_of_its_days(value, span, over):
    found = by_week([(value, (Part(span),))], over, "EUR")
    for end, begins, money in zip(
        over.ends, [one - timedelta(days=6) for one in over.ends], found.buckets[1:-1], strict=True
    ):
        days = span & Span(begins, end)
        assert abs(money - value * (days.days if days else 0) / span.days) < D("0.01")


@given(DAYS, st.decimals(-9000, 9000, places=2), OVER)
def test_a_day_lies_whole_in_its_week(day, value, over):
    found = by_week([(value, (Part(Span(day, day)),))], over, "EUR")
    assert found.buckets[over.bucket(day)] == value


def test_amounts_finer_than_their_currency_add_up_too():
    three = by_week([(D("10.005"), (Part(Span(MONDAY, MONDAY + timedelta(days=20))),))], Weeks(MONDAY, 3), "JPY")
    assert three.total == D("10.005")


def test_an_endless_span_and_the_first_day_of_the_calendar_end_somewhere():
    found = by_week([(D(100), (Part(Span(MONDAY, date.max)),))], Weeks(MONDAY, 2), "EUR")
    assert found.total == 100
    assert by_week([(D(100), (Part(Span(date.min, MONDAY)),))], Weeks(MONDAY, 2), "EUR").total == 100


def test_weeks_begin_on_mondays_and_are_not_without_end():
    assert weeks([]) is None
    assert weeks([date(2026, 3, 8), date(2026, 3, 9)]) == Weeks(MONDAY, 2)
    assert weeks([MONDAY, date(2036, 1, 1)]) == Weeks(MONDAY, MOST)


@given(st.decimals(1, 9000, places=2), SPANS, DAYS)
def test_a_straight_line_rises_from_nothing_to_all(total, span, day):
    at = line(total, span, day)
    assert 0 <= at <= total
    assert line(total, span, span.first - timedelta(days=1)) == 0
    assert line(total, span, span.last) == total
