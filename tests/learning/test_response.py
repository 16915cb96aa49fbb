"""What patterns are looked for in, by objective and by what videos have."""

from __future__ import annotations

import math

import pytest
from tests.learning.videos import video

from creatorsheet.learning.response import RESPONSES, choose


def test_rates_are_logs_with_half_an_event_more():
    one = video("anna", facts={"orders": 0.0, "views": 10_000.0})
    assert RESPONSES["orders"].log(one) == pytest.approx(math.log(0.5 / 10_000))
    assert RESPONSES["views"].log(one) == pytest.approx(math.log(10_000))


@pytest.mark.parametrize("views", [0.0, -1.0])
def test_without_views_there_is_neither(views):
    one = video("anna", facts={"views": views})
    assert RESPONSES["views"].log(one) is None
    assert RESPONSES["saves"].log(one) is None


def test_sales_are_judged_by_orders_where_there_are_enough_else_by_clicks():
    assert choose([video("anna", facts={"orders": 9.0})] * 6, 5).response.key == "orders"
    passed = choose([video("anna", facts={"orders": 2.0})] * 6, 5)
    assert (passed.response.key, passed.instead) == ("ctr", ("Orders per view",))


def test_awareness_is_judged_by_views_and_ads_by_completion():
    assert choose([video("anna", objective="Increasing brand awareness")] * 6, 5).response.key == "views"
    assert (
        choose([video("anna", objective="Producing creator content for paid ads")] * 6, 5).response.key == "completion"
    )
    assert choose([], 5).response.key == "views"
