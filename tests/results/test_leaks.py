"""Signs of leaked codes: quiet where creators merely differ, loud where a leak was planted, silent on too little."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace
from datetime import timedelta

import numpy as np
import pytest
from tests.results.leaking import DAY, START, beside, campaign, leaked, use

from creatorsheet.results.leaks import FEW, KNOWN, SOME, Code, Sign, number, rate, signals, singled_out
from creatorsheet.results.uses import Use

PEERS = 8


def signs(code: Code, peers: int = PEERS) -> set[Sign]:
    return {one.sign for one in signals(code, peers)}


@pytest.mark.parametrize("wait", [0.5, 3.0, 8.0])
def test_of_clean_codes_hardly_one_in_a_hundred_is_odd(wait):
    """Buyers wait half a day, three or eight on average; the method knows none of these. 600 codes of 60 campaigns."""
    draw = np.random.default_rng(5)
    codes = [code for _ in range(60) for code in campaign(draw, wait=wait)]
    told = Counter(sign for code in codes for sign in signs(code))
    assert sum(bool(signs(code)) for code in codes) <= 6, told
    assert np.median([len(code.uses) for code in codes]) > 30, "codes large enough to be odd"


PLANTED = {
    Sign.BEFORE: {"orders": 15, "first": -6, "last": -1},
    Sign.STILL: {"orders": 25, "first": 50, "last": 63},
    Sign.BURST: {"orders": 130, "first": 20, "last": 24},
    Sign.COUPON: {"orders": 20, "first": 5, "last": 40, "coupon_site": "honey.example"},
    Sign.SEVERAL: {"orders": 20, "first": 5, "last": 40, "others": True},
    Sign.ENDED: {"orders": 15, "first": 81, "last": 90, "valid": False},
    Sign.RETURNING: {"orders": 80, "first": 5, "last": 40, "new": False},
    Sign.RATE: {"orders": 1500, "first": 2, "last": 40},
}


@pytest.mark.parametrize("sign", Sign)
def test_a_planted_leak_is_found_at_least_four_times_in_five(sign):
    draw = np.random.default_rng(6)
    found = 0
    for _ in range(15):
        codes = campaign(draw)
        [code, *_] = beside([leaked(draw, codes[0], **PLANTED[sign]), *codes[1:]])
        found += sign in signs(code)
    assert found >= 12


def plain(n: int, **about: object) -> list[Use]:
    return [Use(f"#{k}", START + k * timedelta(hours=5), **about) for k in range(n)]


def test_odd_orders_are_singled_out_and_counted_with_their_days():
    odd = [replace(one, name=f"odd{k}", coupon_site="honey.example", sent=True) for k, one in enumerate(plain(FEW))]
    code = Code("A", [*plain(5, sent=True), *odd])
    [found] = signals(code, PEERS)
    assert (found.sign, found.number, found.of, found.site) == (Sign.COUPON, 3, 8, "honey.example")
    assert found.orders == singled_out([found]) == {"odd0", "odd1", "odd2"}
    assert found.since == START
    assert signals(Code("A", code.uses[:-1]), PEERS) == []


def test_three_odd_orders_of_a_hundred_are_by_the_way():
    assert signals(Code("A", [*plain(97), *plain(3, others=True)]), PEERS) == []


def test_origin_counts_among_orders_whose_origin_is_known():
    odd = plain(3, sent=True, coupon_site="honey.example")
    [found] = signals(Code("A", [*plain(500), *odd]), PEERS)
    assert (found.number, found.of) == (3, 3)


def test_without_a_post_or_captures_nothing_is_said_of_time():
    assert signals(Code("A", plain(200)), PEERS) == []


def test_a_day_that_counts_many_orders_counts_as_many():
    [found] = signals(Code("A", [*plain(4), Use("row 9", START, 3, others=True)]), PEERS)
    assert (found.number, found.of) == (3, 7)


def test_returning_customers_need_enough_buyers_here_and_among_peers():
    back = [Use(f"#{k}", START, new=False) for k in range(KNOWN)]
    assert signs(Code("A", back, peers_known=30, peers_returning=3)) == {Sign.RETURNING}
    assert signs(Code("A", back[1:], peers_known=30, peers_returning=3)) == set()
    assert signs(Code("A", back, peers_known=29, peers_returning=3)) == set()
    assert signs(Code("A", back, peers_known=30, peers_returning=28)) == set()


def test_the_rate_needs_as_many_peers_as_settings_ask_for_and_singles_nothing_out():
    draw = np.random.default_rng(6)
    codes = campaign(draw)
    [code, *_] = beside([leaked(draw, codes[0], 1500, 2, 40), *codes[1:]])
    found = next(one for one in signals(code, 9) if one.sign is Sign.RATE)
    assert found.orders == frozenset()
    assert found.seen > 3 * found.usual
    assert Sign.RATE not in signs(code, peers=10)


def test_after_the_end_as_many_as_before_are_usual():
    draw = np.random.default_rng(1)
    ended = START + 30 * DAY

    def orders(n, first):
        return [use(draw, f"{first} {k}", ended + (first + k / n) * DAY, 0.3) for k in range(n)]

    assert signs(Code("A", [*orders(10, -3), *orders(10, 2)], ended=ended)) == set()
    assert signs(Code("A", [*orders(2, -3), *orders(12, 2)], ended=ended)) == set()
    assert signs(Code("A", [*orders(2, -3), *orders(18, 2)], ended=ended)) == {Sign.ENDED}
    assert signs(Code("A", orders(FEW - 1, 2), ended=ended)) == set()


def test_orders_that_go_on_as_before_an_end_are_odd_once_in_a_thousand_times():
    """Before and after are both counts that chance makes. 4,000 codes that bring two in 14 days all the time."""
    draw = np.random.default_rng(3)

    def went_on():
        days = draw.uniform(-14, 14, draw.poisson(4))
        return Code("A", [Use(f"#{k}", START + float(day) * DAY) for k, day in enumerate(days)], ended=START)

    assert sum(Sign.ENDED in signs(went_on()) for _ in range(4000)) <= 8


def test_few_orders_in_a_time_are_no_sign():
    draw = np.random.default_rng(6)
    code = campaign(draw)[0]
    few = leaked(draw, replace(code, uses=()), SOME - 1, 50, 60)
    assert signs(few) == set()


def test_a_rate_is_never_nothing_and_unknown_under_a_thousand_views():
    draw = np.random.default_rng(6)
    code = campaign(draw)[0]
    assert code.exposure is not None
    assert rate((), code.exposure) == pytest.approx(500 / code.exposure.total)
    assert rate((), None) is None
    assert number(plain(3)) == 3
