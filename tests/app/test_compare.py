"""The action: which campaigns, what is said, channels from Results, and figures for programs."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest
from tests.learning.history import TODAY, history

from creatorsheet.app.compare import compare
from creatorsheet.app.comparing.gather import channels
from creatorsheet.catalogue.results.choices import ResultScope
from creatorsheet.catalogue.results.results import Result
from creatorsheet.kernel.refusal import Refused
from creatorsheet.learning.beside import With
from creatorsheet.learning.shrunk import TINY


@pytest.fixture(scope="module")
def made():
    return compare(history(1).book(), today=TODAY)


def test_every_campaign_with_work_is_compared_and_nothing_is_written(made):
    assert [one.name for one in made.comparisons] == [f"Campaign {at}" for at in range(8)]
    assert not made.outcome.plan
    assert made.outcome.findings == ()
    assert len(made.outcome.says) == 16
    assert made.outcome.says[0].startswith("Campaign 0: ")
    assert made.outcome.says[-1] == "  0 creators compared, 10 not; the reading says why."


def test_one_campaign_by_its_name():
    found = compare(history(1).book(), today=TODAY, campaign="campaign 2")
    assert [one.campaign for one in found.comparisons] == ["C-2"]
    assert found.outcome.only == "C-2"
    with pytest.raises(Refused):
        compare(history(1).book(), today=TODAY, campaign="Camping")


def test_a_workbook_without_work_says_so():
    rows = history(1).rows
    told = history(1)
    told.rows = {"Campaigns": rows["Campaigns"]}
    found = compare(told.book(), today=TODAY)
    assert found.outcome.says == ("No campaign has creators with a live post, a cost or a sale yet.",)
    alone = compare(told.book(), today=TODAY, campaign="C-1")
    assert alone.outcome.says == ("Campaign 1: nobody to compare yet.",)
    assert alone.outcome.figures["campaigns"][0]["groups"] == []


def test_those_who_reach_most_for_the_money_come_first_more_often_than_not():
    """Views follow how well a creator reaches people: over all campaigns the first beats the last of its group."""
    told = history(4, campaigns=4, creators=30, each=20, spread=0.7)
    right = wrong = 0
    for one in compare(told.book(), today=TODAY).comparisons:
        for group in one.groups:
            known = [told.creators[each.work.creator] for each in group.creators if each.compared]
            if len(known) > 1:
                right, wrong = right + (known[0] > known[-1]), wrong + (known[0] < known[-1])
    assert right > 2 * wrong


def test_figures_for_programs(made):
    figures = made.outcome.figures
    assert figures["day"] == TODAY
    one = figures["campaigns"][0]
    assert (one["campaign"], one["measure"], one["target"], one["currency"]) == ("C-0", "Cost per order", 48.0, "EUR")
    creators = [each for group in one["groups"] for each in group["creators"]]
    assert len(creators) == 10
    for each in creators:
        assert each["compared"] is (each["beats"] is not None)
        if each["compared"]:
            assert 0 <= each["beats"] <= 1
            assert each["low"] < each["value"] < each["high"]
            low, high = sorted((each["value"], each["shrunk"]))
            assert low > TINY
            assert high < 2000
        else:
            assert each["reading"].startswith("Not compared: ")
    assert [each["with"] for each in one["compared_with"]][:4] == [
        "Target",
        "Other campaigns",
        "Paid social",
        "Other channel",
    ]
    assert one["side_by_side"][-1]["name"] == "All 10"
    assert one["side_by_side"][-1]["posts"] == 20


def result(name, day, scope=ResultScope.PAID_SOCIAL, campaign="C-1", **facts):
    return Result(
        campaign=campaign, scope=scope, comparison_name=name, captured_at=datetime(2026, 11, day, tzinfo=UTC), **facts
    )


def test_the_newest_figure_of_a_channel_counts():
    rows = [
        result("prospecting", 9, orders=12, ad_spend=400),
        result("prospecting", 2, orders=5, ad_spend=100, clicks=70, impressions=900),
        result("email", 2, ResultScope.CHANNEL, orders=3),
        result("prospecting", 9, campaign="C-2", orders=99),
        result("", 9, ResultScope.CREATOR_TOTAL, orders=99),
    ]
    paid, mail = sorted(channels(rows, "C-1"), key=lambda one: one.name, reverse=True)
    assert (paid.kind, paid.name) == (With.PAID, "prospecting")
    assert paid.facts == {"orders": 12, "cost": 400, "clicks": 70, "impressions": 900, "shown": 900}
    assert (mail.kind, mail.facts) == (With.CHANNEL, {"orders": 3})
