"""What-if: a change moves what it is about and nothing else; unclear ones say how they are written."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from creatorsheet.catalogue.plan.choices import CostCategory as C
from creatorsheet.planning.whatif import Base, Change, Changes, Line, UnclearError, Views, answer, read

D = Decimal
BASE = Base(
    "EUR",
    (
        Line(C.CREATOR_COMPENSATION, D(6000), D(3200), D(600), {"GBP": D(1200)}),
        Line(C.PAID_AMPLIFICATION, D(2500), D(2700), D(0)),
        Line(C.USAGE_RIGHTS, None, D(500)),
    ),
    D(10000),
    D("0.1"),
    3,
    {"GBP": D("1.2")},
    Views(60_000, 3, 30_000, 150_000),
)


def then(*texts):
    return answer(BASE, read(texts, BASE))


def test_nothing_asked_is_how_it_stands():
    now = then()
    assert [(one.planned, one.committed) for one in now.lines] == [(6000, 3200), (2500, 2700), (None, 500)]
    assert (now.planned, now.committed, now.free, now.unplanned) == (8500, 6400, 3600, 1500)
    assert (now.wanted, now.testing, now.posts, now.fee) == (850, 600, 3, 2000)
    assert now.per_post == D(8500) / 3
    assert now.views == (30_000, 60_000, 150_000)
    assert [round(one, 2) for one in now.cpm] == [D("56.67"), D("141.67"), D("283.33")]
    assert [one.remaining for one in now.lines] == [2800, -200, None]


def test_each_lever_by_hand():
    assert then("Creator compensation=+15%").lines[0].planned == 6900
    assert then("creator COMPENSATION = -15 %").lines[0].planned == 5100
    assert then("Content usage rights=400").lines[2].planned == 400
    assert then("Content usage rights=+10%").lines[2].planned is None
    assert then("Creator compensation=+15%").testing == 690
    assert then("budget=20,000").free == 13_600
    assert then("budget=-10%").budget == 9000
    assert then("GBP=+5%").lines[0].committed == 3260
    assert then("GBP=1.5").lines[0].committed == 3500
    more = then("posts=5")
    assert (more.lines[0].planned, more.posts, more.views) == (10_000, 5, (50_000, 100_000, 250_000))
    dear = then("fee=2500")
    assert (dear.lines[0].planned, dear.posts, dear.views[1]) == (6000, 2, 40_000)
    assert then("posts=4", "fee=1000").lines[0].planned == 4000
    assert then("posts=0").views == (0, 0, 0)


def test_the_last_of_two_changes_of_one_thing_holds():
    assert then("budget=5", "budget=7").budget == 7


@pytest.mark.parametrize(
    ("text", "says"),
    [
        ("more money", "write it like"),
        ("budget=", "write it like"),
        ("budget=10.000,00", "write it like"),
        ("fun=+5%", "is no category, no currency"),
        ("USD=+5%", "currencies in use: GBP"),
        ("GBP=0", "is no rate"),
        ("GBP=-100%", "is no rate"),
        ("Tracking software=+5%", "counts under Campaign tools"),
        ("Paid media spend=-101%", "takes away more than there is"),
        ("posts=2.5", "no whole number"),
    ],
)
def test_what_is_unclear_is_said(text, says):
    with pytest.raises(UnclearError, match=says):
        read([text], BASE)


def test_posts_in_per_cent_need_posts():
    with pytest.raises(UnclearError, match="how many posts"):
        read(["posts=+10%"], replace(BASE, posts=None))
    assert answer(replace(BASE, posts=None), read(["posts=4", "fee=100"], BASE)).lines[0].planned == 400


AMOUNT = st.decimals(0, 10_000, places=2)
LINES = st.lists(
    st.builds(Line, st.sampled_from(C), st.none() | AMOUNT, AMOUNT), max_size=6, unique_by=lambda one: one.category
)


@given(LINES, st.decimals("-0.99", 3, places=2))
def test_a_change_moves_its_own_category_only(lines, part):
    base = Base("EUR", tuple(lines), D(1000), D("0.15"))
    before = answer(base, Changes())
    for at, one in enumerate(lines):
        after = answer(base, Changes({one.category: Change(by=part)}))
        assert [x for n, x in enumerate(after.lines) if n != at] == [x for n, x in enumerate(before.lines) if n != at]
        assert (after.committed, after.free) == (before.committed, before.free)
        if one.planned is not None:
            assert abs(after.lines[at].planned - one.planned * (1 + part)) <= D("0.005")


@given(LINES)
def test_a_rate_of_today_changes_nothing(lines):
    owed = tuple(replace(one, owed={"GBP": one.committed / 2}) for one in lines)
    base = Base("EUR", owed, D(1000), D("0.15"), rates={"GBP": D("1.2")})
    assert answer(base, Changes(rates={"GBP": Change(to=D("1.2"))})) == answer(base, Changes())


@given(st.integers(1, 400), st.decimals(1, 100_000, places=2))
def test_money_buys_the_posts_it_was_meant_for(posts, money):
    """A third of 2,000 is not a whole cent, and three posts are three."""
    base = Base("EUR", (Line(C.CREATOR_COMPENSATION, money, D(0)),), None, D(0), posts)
    assert answer(base, Changes()).posts == posts
