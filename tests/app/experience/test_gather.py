"""The record of work: everything of each creator and video, counted as Score results counts it."""

from __future__ import annotations

from datetime import timedelta

import pytest
from tests.learning.history import TODAY, history

from creatorsheet.app.experience.gather import READ, record
from creatorsheet.app.score import score
from creatorsheet.book.memory import MemoryBook
from creatorsheet.book.rows import read_tables
from creatorsheet.catalogue.settings import read_settings
from creatorsheet.catalogue.traits import NINE, hour, length


def recorded(rows, day=TODAY):
    tables = read_tables(MemoryBook(rows), *READ)
    return record(tables, read_settings(tables["Settings"]), day)


def test_it_counts_what_score_counts():
    told = history(campaigns=4)
    scored = score(told.book(), today=TODAY).figures["campaigns"]
    mine = {(work.campaign, work.creator): work for work in recorded(told.rows).works}
    assert len(mine) == 40
    for campaign in scored:
        for one in campaign["creators"]:
            work = mine[campaign["id"], one["id"]]
            assert work.spend == one["cost"]
            assert work.group.whole["orders"] == one["metrics"]["orders"]["value"]
            assert sum(video.facts["cost"] for video in work.videos) == pytest.approx(work.spend)


def test_every_video_has_the_nine_traits():
    for video in recorded(history(campaigns=1).rows).videos:
        assert {one.key for one in NINE} <= set(video.traits)
        assert video.mature


def test_two_models_of_pay_are_one_kind():
    rows = history(campaigns=1).rows
    rows["Deals"][0] |= {"model": "Commission", "model_2": "Flat fee"}
    work = recorded(rows).works[0]
    assert work.traits["compensation"] == "Flat fee and commission"


def test_a_merged_creator_is_one_person():
    rows = history(campaigns=2, creators=4, each=4).rows
    rows["Creators"][1]["merged_into"] = "CR-0"
    assert {work.creator for work in recorded(rows).works} == {"CR-0", "CR-2", "CR-3"}


def test_two_rows_of_one_person_in_a_campaign_are_one_work():
    rows = history(campaigns=1, creators=4, each=4).rows
    apart = {work.creator: work for work in recorded(rows).works}
    rows["Creators"][1]["merged_into"] = "CR-0"
    found = recorded(rows).works
    assert [work.creator for work in found].count("CR-0") == 1
    [whole] = [work for work in found if work.creator == "CR-0"]
    parts = [apart["CR-0"], apart["CR-1"]]
    assert whole.spend == sum(one.spend for one in parts)
    assert whole.group.whole["orders"] == sum(one.group.whole["orders"] for one in parts)
    assert {one.id for one in whole.videos} == {video.id for one in parts for video in one.videos}
    assert sum(video.facts["cost"] for video in whole.videos) == pytest.approx(whole.spend)


def test_leads_of_the_orders_tab_are_told_by_video():
    told = history(campaigns=1, creators=4, each=4)
    first = told.rows["Deliverables"][0]
    who = {"campaign": first["campaign"], "creator": first["creator"]}
    told.add("Tracking", tracking_id="T-1", deliverable=first["deliverable_id"], promo_code="LEAD", **who)
    for at in range(3):
        told.add("Orders", order_id=f"O-{at}", ordered_at=first["publish_due"], code_used="LEAD", kind="Lead")
    [work] = [one for one in recorded(told.rows).works if one.creator == first["creator"]]
    assert work.group.whole["leads"] == 3
    assert {one.id: one.facts.get("leads") for one in work.videos}[first["deliverable_id"]] == 3


def test_one_currency_needs_no_rate_and_a_second_does():
    rows = history(campaigns=2).rows
    for tab in ("Campaigns", "Costs", "Deals"):
        for row in rows[tab]:
            row["currency"] = "USD"
    found = recorded(rows)
    assert (found.home, {work.rate for work in found.works}) == ("USD", {1.0})
    rows["Campaigns"][1]["currency"] = "GBP"
    rows["Rates"] = [
        {"rate_date": TODAY - timedelta(days=200), "from_currency": "GBP", "to_currency": "EUR", "rate": 1.2}
    ]
    found = recorded(rows)
    assert found.home == "EUR"
    assert {(work.currency, work.rate) for work in found.works} == {("USD", None), ("GBP", 1.2)}


def test_drafts_and_cancelled_campaigns_are_no_work():
    rows = history(campaigns=2).rows
    rows["Campaigns"][0]["status"], rows["Campaigns"][1]["status"] = "Draft", "Cancelled"
    assert recorded(rows).works == ()


def test_a_young_post_is_not_mature():
    rows = history(campaigns=1).rows
    ages = {video.age for video in recorded(rows, TODAY - timedelta(days=38)).videos}
    assert min(ages) < 15 <= max(ages)
    assert all(video.mature is (video.age >= 15) for video in recorded(rows, TODAY - timedelta(days=38)).videos)


@pytest.mark.parametrize(
    ("seconds", "band"), [(14, "Under 15 s"), (15, "15 to 30 s"), (60, "30 to 60 s"), (61, "Over 60 s")]
)
def test_bands_of_length(seconds, band):
    assert length(seconds) == band


@pytest.mark.parametrize(
    ("at", "part"), [(0, "Night"), (5, "Night"), (6, "Morning"), (17, "Afternoon"), (23, "Evening")]
)
def test_parts_of_the_day(at, part):
    assert hour(at) == part


@pytest.mark.parametrize(("days", "told"), [(1, False), (13, False), (14, True), (31, True)])
def test_figures_of_an_old_post_that_were_read_early_tell_nothing(days, told):
    rows = history(campaigns=1).rows
    posted, result = rows["Deliverables"][0]["posted_at"], rows["Results"][0]
    result["captured_at"] = posted + timedelta(days=days)
    video = next(one for one in recorded(rows).videos if one.id == result["deliverable"])
    assert ("views" in video.facts, "cost" in video.facts, video.mature) == (told, True, True)


def test_orders_of_the_orders_tab_are_told_however_old_the_figures_are():
    rows = history(campaigns=1).rows
    result, deal = rows["Results"][0], rows["Deals"][0]
    result["captured_at"] = rows["Deliverables"][0]["posted_at"] + timedelta(days=1)
    rows["Tracking"] = [{"tracking_id": "G-1", "campaign": deal["campaign"], "creator": deal["creator"], "promo_code": "KIM15",
                         "deliverable": result["deliverable"]}]  # fmt: skip
    at = rows["Deliverables"][0]["posted_at"] + timedelta(days=2)
    rows["Orders"] = [
        {"order_id": "1", "ordered_at": at, "count": 1, "gross": 40, "currency": "EUR", "code_used": "KIM15"}
    ]
    video = next(one for one in recorded(rows).videos if one.id == result["deliverable"])
    assert (video.facts["orders"], "views" in video.facts) == (1.0, False)
