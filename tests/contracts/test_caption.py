"""Captions by market: one word is not the same everywhere, and what is not verified accuses nobody."""

from __future__ import annotations

import pytest

from creatorsheet.catalogue.markets import markets
from creatorsheet.contracts.caption import told
from creatorsheet.kernel.unanswered import Unanswered


@pytest.mark.parametrize(
    ("caption", "market", "said"),
    [
        ("My skin #ad", "US", "OK: #ad"),
        ("My skin #sponsored", "US", "OK: #sponsored"),
        ("My skin #sponsored", "UK", "Not enough in the United Kingdom: sponsored. Use ad."),
        ("My skin #sp", "US", "Not enough in the United States: #sp. Use #ad."),
        ("Adorable skin", "US", "Missing for the United States: no word that discloses, such as #ad."),
        ("thanks to @glow #ad", "US", "OK: #ad"),
    ],
)
def test_words(caption, market, said):
    assert told(caption, market) == said


@pytest.mark.parametrize(
    "market", [one.name for one in markets().values() if not one.verified and one.code != "ZZ"] + ["Peru"]
)
def test_a_market_that_is_not_verified_accuses_nobody(market):
    for caption in ("My skin", "My skin #sp", "My skin #gifted"):
        said = told(caption, market)
        assert said.startswith((f"Not verified for {market}", "Not verified for the ", "OK: ")), said
        assert "not verified" in said.lower()


def test_words_of_an_unverified_list_accuse_nobody_in_a_verified_market():
    assert told("My skin #spon", "US") == "Not verified for the United States: #spon. Use #ad."


@pytest.mark.parametrize(
    ("slip", "meant"), [("Germny", "Germany"), ("united kingdon", "United Kingdom"), ("Austira", "Austria")]
)
def test_a_slip_in_the_market_is_no_market_without_rules(slip, meant):
    with pytest.raises(Unanswered, match=f"did you mean {meant}"):
        told("#ad", slip)


@pytest.mark.parametrize("market", ["Deutschland", "49", "ZZ", "=cmd|' /C calc'!A0", "x" * 32_767])
def test_what_is_no_country_is_never_ok(market):
    with pytest.raises(Unanswered, match="is no market known here; type its English name") as none:
        told("#ad", market)
    assert len(none.value.why) < 150


def test_a_country_without_rules_is_named():
    assert told("#ad", "at") == "OK: #ad (not verified for Austria)"
    assert told("#ad", " peru") == "OK: #ad (not verified for Peru)"


@pytest.mark.parametrize(
    ("caption", "market", "said"),
    [
        (
            "#a #b #c #ad",
            "US",
            "Doubtful in the United States: #ad stands behind 3 other hashtags. Put it at the start.",
        ),
        ("x" * 120 + " #ad", "Peru", "Not verified for Peru: #ad stands after character 100. Put it at the start."),
        ("This is not an ad", "UK", "Missing for the United Kingdom: 'not an ad' says the opposite. Use ad."),
        ("not an ad", "Peru", "Not verified for Peru: 'not an ad' says the opposite. Use #ad."),
    ],
)
def test_place_and_denial(caption, market, said):
    assert told(caption, market) == said
