"""What a creator's page says first, and what it would have the creator asked."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

import pytest

from creatorsheet.creators.headline import LONGEST, asks, short, title
from creatorsheet.creators.portrait import Kind, Person, Portrait, Price, Ran, Read, Split, Videos
from creatorsheet.creators.vetted import Habits

DAY = date(2026, 6, 13)


def habits(**about):
    return Habits(**{"videos": 10, "median": 44_123.0, "steady": 0.9, "trend": 0.0, **about})


def portrait(*, found=None, chances=(), called="@anna.skin", **about):
    person = Person(called, "CR-A", followers=Read(1000, DAY), **about.pop("person", {}))
    ran = tuple(Ran("Spring", DAY, "Closed", "EUR", posts=1, chance=one) for one in chances)
    return Portrait(DAY, "book.xlsx", person, Videos(found or habits()), ran=ran, **about)


@pytest.mark.parametrize(
    ("about", "said"),
    [
        ({"steady": 0.8}, "steady views around 44k"),
        ({"steady": 0.79}, "views around 44k"),
        ({"steady": 0.5}, "views around 44k"),
        ({"steady": 0.49}, "uneven views around 44k"),
        ({"trend": 0.2}, "rising views around 44k"),
        ({"trend": 0.19}, "steady views around 44k"),
        ({"trend": -0.2}, "falling views around 44k"),
        ({"median": None, "steady": None, "trend": None, "videos": 4}, "too few recent videos to judge"),
        ({"median": None, "steady": None, "trend": None, "videos": 0}, "no recent videos"),
    ],
)
def test_the_title_says_how_the_views_are(about, said):
    assert title(portrait(found=habits(**about))) == f"@anna.skin: {said}, not worked with yet"


@pytest.mark.parametrize(
    ("chances", "said"),
    [
        ((0.5,), "target likely met in their one campaign"),
        ((0.49,), "target likely missed in their one campaign"),
        ((0.9, 0.5, 0.1), "2 of 3 campaigns likely on target"),
        ((0.1, 0.2), "none of 2 campaigns likely on target"),
        ((0.9, 0.8, None), "2 of 2 targets likely met"),
        ((0.9, None), "target likely met in their one campaign with a target"),
        ((None, None), "2 campaigns, none with a target to judge by"),
    ],
)
def test_and_what_came_of_the_campaigns(chances, said):
    assert title(portrait(chances=chances)).endswith(f", {said}")


def test_a_title_has_its_room_and_nobody_who_wants_to_be_left_alone_is_praised():
    long = title(portrait(called="@" + "a" * 60, chances=(0.9, 0.9)))
    assert len(long) == LONGEST
    assert long.endswith("…: steady views around 44k, 2 of 2 campaigns likely on target")
    assert title(portrait(chances=(0.9,), person={"do_not_contact": True})) == "@anna.skin: do not contact"


def test_who_is_known_by_name_alone_gets_the_way_in():
    nobody = Portrait(DAY, "book.xlsx", Person("@new", "CR-N"), Videos(Habits(0)))
    assert nobody.blank
    assert title(nobody) == "@new: three steps to a first figure"


def test_only_what_is_missing_or_old_is_asked():
    split = [Split(one, (), "followers", "", DAY) for one in ("Location", "Age range")]
    old = Split("Gender distribution", (), "followers", "", date(2025, 1, 1), stale=True)
    whole = portrait(
        found=habits(completion=0.3, sponsored=3),
        person={"agency": "Northlight", "language": "German", "market": "Germany"},
        audience=(*split, old),
        prices=(Price(Kind.ASKED, Decimal(100), "EUR", DAY),),
        rate_stale=True,
    )
    assert list(asks(whole)) == [
        "Could you send your audience by gender once more?",
        "Does your price for one video still hold?",
    ]


def test_of_nothing_known_everything_is_asked_but_never_of_who_is_not_to_be_contacted():
    assert len(list(asks(portrait()))) == 6
    assert list(asks(portrait(person={"do_not_contact": True}))) == []


@pytest.mark.parametrize(
    ("number", "said"),
    [(0, "0"), (999, "999"), (1000, "1k"), (9_949, "9.9k"), (9_950, "10k"), (999_499, "999k"), (999_951, "1M")],
)
def test_short_numbers(number, said):
    assert short(number) == said
