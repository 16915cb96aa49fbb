"""What marketers type for a mix."""

from __future__ import annotations

from contextlib import suppress
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from creatorsheet.catalogue.plan.choices import Objective
from creatorsheet.planning import wishes
from creatorsheet.planning.wishes import Between, UnclearError
from creatorsheet.planning.worth import BY_OBJECTIVE, Worth


@pytest.mark.parametrize(
    ("text", "low", "high"),
    [("3..6", 3, 6), ("3..", 3, None), ("..6", None, 6), ("3", 3, 3), (" 3 .. 6 ", 3, 6), ("0", 0, 0)],
)
def test_ranges(text, low, high):
    assert wishes.between(text) == Between(low, high)


@pytest.mark.parametrize("text", ["", "..", "6..3", "-1", "3-6", "three", "3..6..9", "1.5"])
def test_unclear_ranges(text):
    with pytest.raises(UnclearError):
        wishes.between(text)


def test_names():
    assert wishes.tier("micro=3..6") == ("Micro", Between(3, 6))
    assert wishes.role(" Reach = 1..") == ("Reach", Between(1, None))
    assert wishes.market("US=2..") == ("US", Between(2, None))
    assert wishes.together("anna.skin, ben.cooks") == ("anna.skin", "ben.cooks")


@pytest.mark.parametrize(
    ("read", "text", "says"),
    [
        (wishes.tier, "Huge=1", "'Huge' is none of Nano, Micro, Mid, Macro, Mega"),
        (wishes.tier, "Micro", "'Micro' is not clear; write it like Micro=3..6"),
        (wishes.market, "=2", "'=2' is not clear; write it like US=2.."),
        (wishes.role, "Reach=x", "'x' is no range; write it like Reach=1.."),
        (wishes.together, "anna.skin", "'anna.skin' names no two creators; write it like anna.skin,ben.cooks"),
        (wishes.money, "8.000,50", "'8.000,50' is no amount; write it like 8000 or 8,000.50"),
        (wishes.money, "-5", "'-5' is no amount; write it like 8000 or 8,000.50"),
        (wishes.share, "0.15", "'0.15' is no share; write it like 15%"),
        (wishes.share, "101%", "'101%' is no share; write it like 15%"),
    ],
)
def test_unclear_wishes_say_how_they_are_written(read, text, says):
    with pytest.raises(UnclearError) as unclear:
        read(text)
    assert str(unclear.value) == says


def test_amounts_and_shares():
    assert wishes.money("8,000.50") == Decimal("8000.50")
    assert wishes.money("8000") == 8000
    assert wishes.share("12.5 %") == Decimal("0.125")


@given(st.text())
def test_no_text_breaks_anything(text):
    for read in (wishes.tier, wishes.role, wishes.market, wishes.together, wishes.money, wishes.share, wishes.between):
        with suppress(UnclearError):
            read(text)


def test_every_objective_says_what_is_counted():
    assert set(BY_OBJECTIVE) == set(Objective)
    assert {Worth.named(one.key) for one in Worth} == set(Worth)


def test_what_a_creator_counts_for():
    assert Worth.VIEWS.of(1_000, None) == 1_000
    assert Worth.FIT_VIEWS.of(1_000, 60.0) == 600
    assert Worth.SCORE.of(None, 60.5) == 605
    assert Worth.FIT_VIEWS.of(1_000, None) is None
    assert Worth.VIEWS.of(None, 60.0) is None
    assert Worth.VIEWS.of(0, None) == 0
    assert Worth.SCORE.said(605) == "60.5 points of score"
