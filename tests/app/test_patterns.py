"""Patterns of a workbook: what is looked at, what is left out, and what is said."""

from __future__ import annotations

from datetime import timedelta

import numpy as np
import pytest
from tests.learning.history import TODAY, history

from creatorsheet.app.patterns import patterns, target
from creatorsheet.book.memory import MemoryBook
from creatorsheet.catalogue.plan.choices import Objective


def made(told, **about):
    return patterns(told.book(), today=about.pop("today", TODAY), **about)


@pytest.fixture(scope="module")
def told():
    return history(3)


@pytest.fixture(scope="module")
def views(told):
    return made(told, measure="views")


def test_creators_are_found_as_they_are(told, views):
    [part] = views.outcome.figures["apart"]
    ratios = {one["name"]: one["ratio"] for one in part["creators"]}
    followers = {row["creator_id"]: row["followers"] for row in told.rows["Creators"]}
    true = [np.log(told.creators[f"CR-{name[8:]}"] * followers[f"CR-{name[8:]}"]) for name in ratios]
    assert np.corrcoef(np.log(list(ratios.values())), true)[0, 1] > 0.9


def test_concepts_are_found_as_they_are(told, views):
    [part] = views.outcome.figures["apart"]
    order = [one["name"] for one in part["concepts"]]
    assert order == sorted(told.concepts, key=lambda one: -told.concepts[one])
    for one in part["concepts"]:
        usual = np.exp(np.mean(np.log(list(told.concepts.values()))))
        assert one["low"] < told.concepts[one["name"]] / usual < one["high"]


def test_everything_is_counted(told, views):
    figures = views.outcome.figures
    assert (
        figures["videos"],
        figures["young"],
        figures["without_figure"],
        figures["creators"],
        figures["campaigns"],
    ) == (160, 0, 0, 24, 8)
    hooks = [one for one in figures["patterns"] if one["trait"] == "Hook"]
    assert sum(one["videos"] for one in hooks) == 160


def test_the_figure_follows_the_objective(told):
    assert made(told).study.response.key == "orders"
    assert made(history(3, objective=Objective.AWARENESS)).study.response.key == "views"


def test_one_campaign_alone(told):
    one = made(told, campaign="Campaign 3")
    assert (one.study.campaign, one.study.videos, one.outcome.only) == ("Campaign 3", 20, "C-3")
    assert one.study.response.key == "views"


def test_young_videos_are_left_out(told):
    early = made(told, today=TODAY - timedelta(days=45), measure="views")
    assert early.study.young > 0
    assert early.study.young + early.study.videos + early.study.blank == 160


def test_nothing_is_written(views):
    assert not views.outcome.plan


def test_an_empty_workbook_says_what_is_missing():
    none = patterns(MemoryBook({}), today=TODAY)
    assert none.outcome.says == (
        "No video can be judged yet.",
        "No video is live yet in a campaign that is past Draft and not cancelled.",
    )
    assert none.outcome.findings == ()


def test_marks_and_reasons_are_set_beside_the_figures():
    told = history(3, campaigns=2, creators=6, each=6)
    told.add("Scorecards", scorecard_id="N-1", campaign="C-0", creator="CR-1", audience_reached=5, strong_content=2)
    told.rows["Deliverables"][0]["share_reason"] = "Useful later"
    told.rows["Deliverables"][1]["share_reason"] = "Useful later"
    told.add(
        "Comments",
        comment_id="1",
        deliverable=told.rows["Deliverables"][0]["deliverable_id"],
        text="Where?",
        theme_1="Purchase questions",
    )
    told.add("Comments", comment_id="2", deliverable="L-other", text="Where?", theme_1="Purchase questions")
    found = made(told).outcome.figures
    [one] = [one for one in found["audience_and_creative"] if one["creator"] == "@creator1"]
    assert (one["audience"], one["creative"], one["reached"], one["content"]) == ("strong", "weak", 5, 2)
    assert one["advice"].startswith("Right audience, weak video")
    [reason] = found["share_reasons"]
    results = {row["deliverable"]: row for row in told.rows["Results"]}
    both = [results[told.rows["Deliverables"][at]["deliverable_id"]] for at in (0, 1)]
    passed = sum(row["shares"] + row["saves"] for row in both)
    assert reason["per_thousand_views"] == pytest.approx(1000 * passed / sum(row["views"] for row in both), abs=1e-5)
    assert found["comment_themes"] == {"Purchase questions": 1}


def test_marks_that_are_none_do_not_count():
    told = history(3, campaigns=2, creators=6, each=6)
    told.add("Scorecards", scorecard_id="N-1", campaign="C-0", creator="CR-1", audience_reached=9, strong_content=0)
    found = made(told).outcome.figures
    [one] = [one for one in found["audience_and_creative"] if one["creator"] == "@creator1"]
    assert one["reached"] is None
    assert 3 <= one["content"] <= 5


def test_shares_and_saves_each_by_the_views_of_videos_that_have_them():
    told = history(3, campaigns=2, creators=6, each=6)
    rows = told.rows["Deliverables"][:2]
    for row in rows:
        row["share_reason"] = "Funny"
    first, second = (
        next(one for one in told.rows["Results"] if one["deliverable"] == row["deliverable_id"]) for row in rows
    )
    first["saves"] = None
    [reason] = made(told).outcome.figures["share_reasons"]
    shares = (first["shares"] + second["shares"]) / (first["views"] + second["views"])
    assert reason["per_thousand_views"] == pytest.approx(1000 * (shares + second["saves"] / second["views"]), abs=1e-5)


@pytest.mark.parametrize("orders", [10**14, -2])
def test_numbers_of_orders_that_cannot_be_stop_nothing(orders):
    told = history(3, campaigns=2, creators=6, each=6)
    told.rows["Results"][0]["orders"] = orders
    assert made(told, measure="views").study.videos == 24


def test_what_is_not_sure_is_not_said_as_a_share():
    told = history(3, campaigns=3, creators=6, each=6)
    says = made(told, measure="orders").outcome.says
    assert "Neither who films nor which concept makes a difference that is sure." in says


def test_a_merged_creator_is_one():
    told = history(3, campaigns=2, creators=6, each=6)
    told.rows["Creators"][2]["merged_into"] = "CR-1"
    assert made(told, measure="views").study.creators == 5


def test_the_page_has_the_name_of_what_it_shows(told, views, tmp_path):
    assert target(tmp_path / "spring.xlsx", views.study).name == "spring, all campaigns, patterns.xlsx"
    one = made(told, campaign="Campaign 3").study
    assert target(tmp_path / "spring.xlsx", one).name == "spring, Campaign 3, patterns.xlsx"
