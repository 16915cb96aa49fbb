"""Captures in order, the counters in them, and where one falls."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest

from creatorsheet.catalogue.creators.choices import Source
from creatorsheet.catalogue.results.choices import ResultScope
from creatorsheet.catalogue.results.results import Result
from creatorsheet.results.captures import Drop, falls, own, reads, series

POSTED = datetime(2026, 5, 1, 9, tzinfo=UTC)
ORGANIC, PAID, TOTAL = ResultScope.CREATOR_ORGANIC, ResultScope.CREATOR_PAID, ResultScope.CREATOR_TOTAL


def capture(number, day, scope=ORGANIC, **counters):
    about = {"result_id": f"X-{number}", "deliverable": "L-1", "scope": scope, **counters}
    blank = dict.fromkeys(Result.sheet.columns)
    return Result.of_cells({**blank, **about, "captured_at": POSTED + timedelta(days=day)}, number)


def views(*figures):
    return [capture(n, n, views=value) for n, value in enumerate(figures, 1)]


def rows(found):
    return [[row.sheet_row for row in fall.odd] for fall in found]


def test_captures_stand_in_the_order_of_time_by_video_and_scope_and_not_beyond_the_moment():
    held = series(
        [capture(1, 7, views=5), capture(2, 1, views=1), capture(3, 1, PAID, views=2), capture(4, 9, views=9)],
        POSTED + timedelta(days=8),
    )
    assert {key[1]: [row.sheet_row for row in found] for key, found in held.items()} == {ORGANIC: [2, 1], PAID: [3]}


def test_a_tool_that_reports_no_views_is_a_series_of_its_own_and_typed_figures_go_on_with_the_app_s():
    app, network, hand = Source.TIKTOK_STUDIO, Source.PLATFORM_EXPORT, Source.TYPED
    held = series(
        [
            capture(1, 1, views=100, clicks=50, source=app),
            capture(2, 2, clicks=3, source=network),
            capture(3, 3, likes=9, source=hand),
            capture(4, 4, views=200, clicks=90, source=app),
        ],
        POSTED + timedelta(days=8),
    )
    assert {key[2]: [row.sheet_row for row in found] for key, found in held.items()} == {
        "": [1, 3, 4],
        str(network): [2],
    }
    assert not [fall for found in held.values() for fall in falls(found)]


def test_what_is_below_nothing_is_not_read():
    assert [one.value for one in reads([capture(1, 1, views=-50), capture(2, 2, views=7)], "views", POSTED)] == [7]


def test_of_figures_of_one_moment_the_lower_row_counts_and_none_from_before_the_post():
    held = [capture(1, -1, views=3), capture(2, 1, views=5), capture(3, 1, likes=2), capture(4, 1, views=7)]
    assert [(one.age.days, one.value, one.row) for one in reads(held, "views", POSTED)] == [(1, 7, 4)]
    assert [one.row for one in reads(held, "likes", POSTED)] == [3]


def test_a_post_grows_by_its_captures_without_boosts_else_by_those_not_split():
    whole, alone, boosted = capture(1, 1, TOTAL, views=9), capture(2, 1, views=5), capture(3, 1, PAID, views=4)
    until = POSTED + timedelta(days=2)
    assert own(series([whole, alone, boosted], until), "L-1") == (ORGANIC, [alone])
    assert own(series([whole, boosted], until), "L-1") == (TOTAL, [whole])
    assert own(series([boosted, capture(4, 1, likes=3)], until), "L-1") is None


@pytest.mark.parametrize(
    ("figures", "odd"),
    [
        ((100, 500, 900), []),
        ((500, 500, 500), []),
        ((500, 300), [[1, 2]]),
        ((500, 300, 700), [[2]]),
        ((500, 300, 500), [[2]]),
        ((100, 5_000, 300, 400), [[2]]),
        ((5_000, 300, 400), [[1]]),
        ((200, 500, 100, 300), [[2, 3]]),
        ((900, 500, 300), [[1, 2], [2, 3]]),
    ],
)
def test_the_capture_that_does_not_fit_is_told_where_the_others_show_it(figures, odd):
    assert rows(falls(views(*figures))) == odd


def test_a_fall_names_every_counter_with_how_far_it_fell():
    (fall,) = falls([capture(1, 1, views=1_000, likes=50, saves=9), capture(2, 2, views=750, likes=40, saves=9)])
    assert [(one.counter, one.before, one.after, one.share) for one in fall.drops] == [
        ("views", 1_000, 750, 0.25),
        ("likes", 50, 40, 0.2),
    ]
    assert (fall.earlier.sheet_row, fall.later.sheet_row, fall.usual) == (1, 2, False)


def test_a_blank_is_no_fall_and_is_passed_over():
    found = list(falls([capture(1, 1, views=1_000), capture(2, 2, likes=3), capture(3, 3, views=400)]))
    assert [(fall.earlier.sheet_row, fall.later.sheet_row) for fall in found] == [(1, 3)]


@pytest.mark.parametrize(
    ("counter", "before", "after", "usual"),
    [
        ("views", 10_000, 9_800, True),
        ("views", 10_000, 9_799, False),
        ("views", 3, 2, False),
        ("clicks", 100, 97, False),
        ("likes", 1_000, 950, True),
        ("likes", 1_000, 949, False),
        ("comments", 8, 3, True),
        ("comments", 8, 2, False),
    ],
)
def test_platforms_take_back_a_little_and_people_a_few_likes(counter, before, after, usual):
    assert Drop(counter, before, after).usual is usual
