"""Whose code an order carries, valid or not, and where its buyer came from."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from creatorsheet.catalogue.creators.choices import YesNoUnsure
from creatorsheet.catalogue.results.choices import CodeState, OrderStatus
from creatorsheet.catalogue.results.orders import Order
from creatorsheet.catalogue.results.tracking import TrackingRow
from creatorsheet.results.credit import Evidence, Period
from creatorsheet.results.uses import CouponSites, ended, uses

WHEN = datetime(2026, 5, 10, 12, tzinfo=UTC)
SITES = CouponSites.of("retailmenot.com; https://www.honey.example/; ;")
PERIOD = Period(date(2026, 5, 1), date(2026, 5, 20), 30)


def row(key, creator, code, campaign="C", **more):
    return TrackingRow.model_construct(tracking_id=key, campaign=campaign, creator=creator, promo_code=code, **more)


ROWS = [
    row("G-A", "A", "ANNA15"),
    row("G-B", "B", "BEN15"),
    row("G-O", "A", "OLD15", code_state=CodeState.RETIRED, retired_at=date(2026, 5, 9)),
    row("G-E", "A", "AGAIN", campaign="C-EARLY"),
    row("G-L", "A", "AGAIN"),
]
EARLY = Period(date(2026, 1, 1), date(2026, 1, 20), 10)
EVIDENCE = Evidence(ROWS, [], lambda *_: "", {"C": PERIOD, "C-EARLY": EARLY})


def order(number, code, **more):
    return Order.model_construct(**{"order_id": f"#{number}", "ordered_at": WHEN, "code_used": code} | more).standing_at(number)  # fmt: skip


def found(*orders):
    return {key: [one.name for one in held] for key, held in uses(orders, EVIDENCE, SITES).items()}


def test_each_order_is_one_use_of_each_of_its_codes():
    assert found(order(1, "anna15"), order(2, "ANNA15; BEN15"), order(3, "nobody"), order(4, None)) == {
        "G-A": ["#1", "#2"],
        "G-B": ["#2"],
    }
    lines = [order(1, "ANNA15"), order(2, "ANNA15", order_id="#1")]
    assert found(*lines) == {"G-A": ["#1"]}


def test_codes_of_two_creators_on_one_order_are_marked():
    held = uses([order(1, "ANNA15; BEN15"), order(2, "ANNA15; OLD15")], EVIDENCE, SITES)
    assert [one.others for one in held["G-A"]] == [True, False]


@pytest.mark.parametrize("state", [OrderStatus.CANCELLED, OrderStatus.SAMPLE, OrderStatus.REFUNDED])
def test_orders_that_do_not_count_are_no_uses(state):
    assert found(order(1, "ANNA15", status=state)) == {}


def test_a_retired_code_holds_on_its_day_and_is_used_in_vain_after_it():
    held = uses([order(1, "OLD15", ordered_at=WHEN - timedelta(days=1)), order(2, "OLD15")], EVIDENCE, SITES)
    assert [one.valid for one in held["G-O"]] == [True, False]


def test_a_code_of_two_campaigns_belongs_to_the_nearer_one():
    held = uses([order(n, "AGAIN", ordered_at=WHEN + timedelta(days=days)) for n, days in enumerate([-120, -85, -20, 0, 60])], EVIDENCE, SITES)  # fmt: skip
    assert {key: [(one.name, one.valid) for one in some] for key, some in held.items()} == {
        "G-E": [("#0", True), ("#1", False)],
        "G-L": [("#2", False), ("#3", True), ("#4", False)],
    }


def test_an_order_without_a_time_is_a_use_like_others():
    assert found(order(1, "ANNA15", ordered_at=None)) == {"G-A": ["#1"]}


@pytest.mark.parametrize(
    ("referrer", "site"),
    [
        ("https://www.RetailMeNot.com/view/glow", "retailmenot.com"),
        ("de.retailmenot.com", "retailmenot.com"),
        ("honey.example", "honey.example"),
        ("notretailmenot.com", ""),
        ("https://l.instagram.com/?u=retailmenot.com", ""),
        ("http://[", ""),
        ("", ""),
        (None, ""),
    ],
)
def test_a_coupon_site_is_known_by_its_host(referrer, site):
    assert SITES.found(referrer) == site


@given(st.text(max_size=40))
def test_no_text_of_a_cell_breaks_the_reading_of_a_site(text):
    assert SITES.found(text) in ("", *SITES.sites)


def test_new_and_origin_are_told_only_where_the_shop_says():
    held = uses(
        [order(1, "ANNA15", new_customer=YesNoUnsure.NO, referrer="tiktok.com"), order(2, "ANNA15", count=4)],
        EVIDENCE,
        SITES,
    )["G-A"]
    assert [(one.new, one.sent, one.count) for one in held] == [(False, True, 1), (None, False, 4)]


def test_a_code_ends_when_it_is_retired_or_its_campaigns_window_is_over():
    assert str(ended(ROWS[0], PERIOD))[:10] == "2026-06-19"
    assert str(ended(ROWS[2], PERIOD))[:10] == "2026-05-09"
    assert ended(ROWS[0], None) is None
