"""Orders by the age of a post: exact counts, each order once, none lost."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

from hypothesis import given
from hypothesis import strategies as st

from creatorsheet.catalogue.creators.choices import Source
from creatorsheet.catalogue.results.orders import Order
from creatorsheet.results.sold import Event, by_window, events

POSTED = datetime(2026, 5, 1, 9, tzinfo=UTC)
WINDOWS = {"h24": timedelta(days=1), "d7": timedelta(days=7), "d30": timedelta(days=30), "full": timedelta(days=45)}


def order(row, order_id, hours, **about):
    at = None if hours is None else POSTED + timedelta(hours=hours)
    blank = dict.fromkeys(Order.sheet.columns)
    return Order.of_cells({**blank, "order_id": order_id, "ordered_at": at, **about}, row)


def event(hours, count=1):
    return Event(None if hours is None else POSTED + timedelta(hours=hours), count)


def test_an_order_of_several_lines_is_one_at_its_earliest_time():
    assert events([order(1, "#1", 5), order(2, "#1", 4), order(3, "#2", 7)]) == [event(4), event(7)]


def test_an_order_that_two_exports_hold_is_one_as_in_sales_and_rows_without_a_number_are_their_own():
    twice = [order(1, "#1", 1, source=Source.SHOPIFY), order(2, "#1", 2, source=Source.GA4)]
    assert events([*twice, order(3, None, 3), order(4, None, 3)]) == [event(1), event(3), event(3)]


def test_windows_end_on_the_second_and_hold_what_came_before():
    found = by_window(
        [event(0), event(24), event(25), event(24 * 7), event(24 * 45 + 1), event(-1), event(None)], POSTED, WINDOWS
    )
    assert found.within == {"h24": 2, "d7": 4, "d30": 4, "full": 4}
    assert (found.before, found.later, found.untimed, found.total) == (1, 1, 1, 7)


def test_daily_rows_do_not_tell_the_first_24_hours():
    found = by_window([event(-9, 12), event(24 * 3, 2)], POSTED, WINDOWS)
    assert found.within == {"h24": None, "d7": 14, "d30": 14, "full": 14}
    assert found.before == 0, "orders of the day of the post"
    assert by_window([event(24 * 9, 12)], POSTED, WINDOWS).within["h24"] == 0


@given(st.lists(st.tuples(st.one_of(st.none(), st.integers(-100, 24 * 60)), st.integers(0, 5))))
def test_no_order_is_lost_and_windows_only_grow(pairs):
    found = by_window([event(hours, count) for hours, count in pairs], POSTED, WINDOWS)
    assert found.before + found.within["full"] + found.later + found.untimed == found.total
    told = [count for count in found.within.values() if count is not None]
    assert told == sorted(told)
