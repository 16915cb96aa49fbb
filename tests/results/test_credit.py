"""One order, one creator: by Shop, then a valid code, then the last click."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta

import pytest

from creatorsheet.catalogue.results.choices import AttributionRule, CodeState
from creatorsheet.catalogue.results.orders import Order
from creatorsheet.catalogue.results.tracking import TrackingRow
from creatorsheet.results.credit import Evidence, Period, Post, credit

ORDER = (AttributionRule.SHOP, AttributionRule.CODE, AttributionRule.CLICK)
WHEN = datetime(2026, 5, 10, 12, tzinfo=UTC)


def row(key: str, creator: str, **more: object) -> TrackingRow:
    return TrackingRow.model_construct(**{"tracking_id": key, "campaign": "C", "creator": creator, **more})


TRACKING = [
    row("G-A", "A", promo_code="ANNA15", utm_content="anna_1"),
    row("G-B", "B", promo_code="BEN15", shop_id="ben.cooks"),
    row("G-C", "D", promo_code="OLD15", code_state=CodeState.RETIRED, retired_at=date(2026, 5, 9)),
]
EVIDENCE = Evidence(
    TRACKING, [Post("L-A", "C", "A", "7495332972350677489", WHEN)], lambda handle, day: {("anna.skin", WHEN.date()): "A"}.get((handle, day), ""),
    {"C": Period(date(2026, 5, 1), date(2026, 5, 20), 30)},
)  # fmt: skip


def order(number: int, **more: object) -> Order:
    return Order.model_construct(**{"order_id": f"#{number}", "ordered_at": WHEN, **more}).standing_at(number)


@pytest.mark.parametrize(
    ("seen", "tracking", "by"),
    [
        ({"code_used": "anna15"}, "G-A", AttributionRule.CODE),
        ({"shop_creator": "@Ben.Cooks"}, "G-B", AttributionRule.SHOP),
        ({"shop_creator": "@Anna.Skin"}, "G-A", AttributionRule.SHOP),
        ({"shop_creator": "anna.skin", "ordered_at": WHEN + timedelta(days=1)}, None, None),
        ({"shop_creator": "ben.cooks", "code_used": "ANNA15"}, "G-B", AttributionRule.SHOP),
        ({"video_id": "7495332972350677489"}, "G-A", AttributionRule.SHOP),
        ({"link_key": "ANNA_1"}, "G-A", AttributionRule.CLICK),
        ({"link_key": "anna_1", "clicked_at": datetime(2026, 4, 1, tzinfo=UTC)}, None, None),
        ({"code_used": "OLD15"}, None, None),
        ({"code_used": "ANA15"}, None, None),
        ({"tracking": "G-B", "code_used": "ANNA15"}, "G-B", AttributionRule.PERSON),
    ],
)
def test_the_strongest_evidence_wins(seen, tracking, by):
    found = credit([order(3, **seen)], EVIDENCE, ORDER).by_row.get(3)
    assert (found and found.tracking, found and found.by) == (tracking, by)


def test_lines_of_an_order_go_together_and_disagreement_is_counted():
    lines = [order(3, code_used="ANNA15"), order(4, shop_creator="ben.cooks")]
    lines[1].order_id = "#3"
    found = credit(lines, EVIDENCE, ORDER)
    assert {one.tracking for one in found.by_row.values()} == {"G-B"}
    assert all(one.conflict for one in found.by_row.values())
    assert found.tally["conflicts"] == 1


def test_an_order_long_after_the_campaign_is_nobodys():
    late = order(3, code_used="ANNA15", ordered_at=datetime(2026, 9, 1, tzinfo=UTC))
    found = credit([late], EVIDENCE, ORDER)
    assert not found.by_row
    assert found.tally["uncredited"] == 1
