"""What a video usually costs: a team's own prices before the defaults of Settings."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from creatorsheet.book.memory import MemoryBook
from creatorsheet.book.rows import read_rows
from creatorsheet.catalogue.creators.choices import CreatorTier
from creatorsheet.catalogue.settings import read_settings
from creatorsheet.catalogue.setup.settings import Setting
from creatorsheet.creators.fees import Price, Usually, fair, outside
from creatorsheet.creators.ranked import Usual

D = Decimal
MICRO = CreatorTier.MICRO


def settings(**values):
    rows = [{"setting_key": key, "value": value} for key, value in values.items()]
    return read_settings(read_rows(MemoryBook({"Settings": rows}), Setting)[0])


def prices(*amounts, market="DE", tier=MICRO):
    return [Price(f"K-{market}{at}", tier, market, D(one)) for at, one in enumerate(amounts)]


RATE = D("0.9")


def usually(some, one=None, rate=RATE):
    convert = lambda amount, have, want: amount if have == want else rate and amount * rate  # noqa: E731
    return Usually(some, one or settings(), "EUR", convert)


def test_five_others_of_the_tier_and_market_are_enough():
    found = usually(prices(100, 200, 300, 400, 500)).of("K-X", MICRO, "DE")
    assert (found.low, found.high) == (D(100), D(500))
    assert found.origin == "lowest to highest of 5 own prices, Micro in DE"


def test_from_eight_on_it_is_the_middle_half():
    found = usually(prices(*range(100, 1000, 100))).of("K-X", MICRO, "DE")
    assert (found.low, found.high) == (D(300), D(700))
    assert found.origin == "the middle half of 9 own prices, Micro in DE"


def test_quartiles_lie_between_two_prices_in_proportion():
    found = usually(prices(*range(100, 900, 100))).of("K-X", MICRO, "DE")
    assert (found.low, found.high) == (D(275), D(625))


def test_a_creator_is_not_held_against_their_own_price():
    some = usually(prices(100, 200, 300, 400, 500))
    assert some.of("K-DE0", MICRO, "DE").origin.startswith("default")
    five = usually(prices(100, 200, 300, 400, 500, 9000))
    assert five.of("K-DE5", MICRO, "DE").high == D(500)
    assert five.of("K-DE0", MICRO, "DE").low == D(200)


def test_too_few_in_a_market_widen_to_the_tier():
    some = usually([*prices(100, 200, 300), *prices(400, 500, market="US")])
    assert some.of("K-X", MICRO, "DE").origin == "lowest to highest of 5 own prices, Micro"
    assert some.of("K-X", MICRO, "").high == D(500)
    assert some.of("K-X", CreatorTier.MID, "DE").origin.startswith("default")


def test_a_creator_counts_once_with_the_latest_price():
    old = [Price("K-1", MICRO, "DE", D(9000), date(2025, 1, 1)), Price("K-1", MICRO, "DE", D(100), date(2026, 1, 1))]
    found = usually([*old, *prices(200, 300, 400, 500)]).of("K-X", MICRO, "DE")
    assert (found.low, found.high) == (D(100), D(500))


def test_the_defaults_are_converted_and_name_their_source():
    found = usually([]).of("K-X", MICRO, "DE")
    assert (found.low, found.high) == (D("67.50"), D("720.00"))
    assert found.origin == "default of Settings, sponsorrate-com.pages.dev and toptensocialmedia.com, 2026 and 2023"
    assert usually([]).of("K-X", CreatorTier.MEGA, "DE") == Usual(
        D("6300.00"), None, usually([]).of("K-X", CreatorTier.MEGA, "").origin
    )


def test_what_is_typed_in_settings_is_no_default():
    typed = settings(**{"Usual fee, micro": "100; 900", "Currency of usual fees": "EUR"})
    found = usually([], typed).of("K-X", MICRO, "DE")
    assert (found.low, found.high, found.origin) == (D(100), D(900), "Usual fee, micro in Settings")


def test_without_a_rate_or_a_tier_nothing_is_told():
    assert usually([], rate=None).of("K-X", MICRO, "DE") is None
    assert usually([]).of("K-X", None, "DE") is None


@given(st.lists(st.integers(1, 10_000), min_size=6, max_size=40, unique=True), st.data())
def test_leaving_oneself_out_is_as_if_one_had_never_asked(amounts, data):
    some = prices(*amounts)
    mine = data.draw(st.sampled_from(some))
    without = usually([one for one in some if one is not mine]).of(mine.creator, MICRO, "DE")
    assert usually(some).of(mine.creator, MICRO, "DE") == without


@given(st.permutations(prices(500, 100, 100, 300, 200, 800, 700, 650, 650)))
def test_the_order_of_prices_changes_nothing(some):
    assert usually(some).of("K-X", MICRO, "DE") == Usual(
        D(200), D(650), "the middle half of 9 own prices, Micro in DE", own=True
    )


@pytest.mark.parametrize(
    ("asked", "want"),
    [(1000, 0), (400, 0), (1340, D("0.34")), (300, D("-0.25")), (None, None)],
)
def test_how_far_outside_the_range(asked, want):
    assert outside(None if asked is None else D(asked), Usual(D(400), D(1000), "")) == want


def test_without_an_upper_end_nothing_is_too_much():
    assert outside(D(10**6), Usual(D(7000), None, "")) == 0
    assert outside(D(1), None) is None
    assert outside(D(10), Usual(D(0), D(0), "")) is None


def test_the_fee_at_the_target():
    assert fair(44_500, D(18), "EUR") == D("801.00")
    assert fair(0, D(18), "EUR") == 0
    assert fair(None, D(18), "EUR") is None
    assert fair(100, None, "EUR") is None
