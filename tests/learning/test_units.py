"""Units: what counts as one, which money it has, and what is left out."""

from __future__ import annotations

import numpy as np
import pytest
from tests.learning.videos import record, video, work

from creatorsheet.catalogue.metrics import METRICS
from creatorsheet.learning.units import objectives, of_sales, of_videos

CVR, CPA, CPM, CTR = (METRICS[key] for key in ("cvr", "cpa", "cpm", "ctr"))


def test_each_mature_video_is_one_where_its_sales_are_known():
    found = of_sales(record([video("A"), video("A", age=40), video("A", age=3, mature=False)]))
    assert len(found) == 2
    assert np.exp(found.measured(CVR).logs) == pytest.approx([4 / 120] * 2)


def test_a_creators_work_is_one_where_sales_are_known_of_the_whole():
    both = [video("A", facts={"orders": 0.0}), video("A", age=40, format="Story", facts={"orders": 0.0})]
    found = of_sales(record(works=[work(both, orders=12.0)]))
    assert len(found) == 1
    assert np.exp(found.measured(CVR).logs) == pytest.approx([12 / 240])
    assert np.exp(found.measured(CPA).logs) == pytest.approx([400 / 12])
    assert found.kinds("tier")[1] == ["Micro"]
    assert found.kinds("format")[1] == []  # its videos do not share it


def test_such_a_work_waits_until_all_its_videos_are_mature():
    both = [video("A", facts={"orders": 0.0}), video("A", age=3, mature=False, facts={"orders": 0.0})]
    assert len(of_sales(record(works=[work(both, orders=12.0)]))) == 0
    assert len(of_videos(record(works=[work(both, orders=12.0)]))) == 1


def test_the_orders_of_an_only_video_are_those_of_its_creator():
    alone = work([video("A", facts={"orders": 0.0})], orders=6.0)
    assert np.exp(of_sales(record(works=[alone])).measured(CVR).logs) == pytest.approx([6 / 120])


def test_sales_nobody_tracks_are_not_zero():
    one = work([video("A")])
    untracked = {key: value for key, value in one.group.whole.items() if key == "cost"}
    lost = work([video("A")], group=type(one.group)(one.group.videos, untracked, one.group.amounts))
    assert len(of_sales(record(works=[lost]))) == 0


def test_no_order_counts_as_half_of_one():
    found = of_sales(record([video("A", facts={"orders": 0.0})])).measured(CVR)
    assert np.exp(found.logs) == pytest.approx([0.5 / 120])
    assert found.total(np.array([0])) == 0.0


def test_without_clicks_there_is_no_rate():
    assert len(of_sales(record([video("A", facts={"clicks": 0.0})])).measured(CVR)) == 0


def test_money_is_told_in_the_home_currency_and_left_out_without_a_rate():
    found = of_videos(record([video("A", rate=1.25), video("B", rate=None)]))
    assert np.exp(found.measured(CPM).logs) == pytest.approx([25.0])
    assert len(found.measured(CTR)) == 2


def test_a_video_without_a_booked_cost_has_no_cost_figure():
    assert len(of_videos(record([video("A", facts={"cost": 0.0})])).measured(CPM)) == 0


def test_objectives_stand_by_how_many_videos_they_have():
    few = [video("A", objective="Increasing brand awareness")]
    assert list(objectives(of_videos(record([*few, video("B"), video("C")])))) == [
        "Generating TikTok Shop sales",
        "Increasing brand awareness",
    ]
