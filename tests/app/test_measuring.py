"""Recent videos measured over the tabs: whose they are, beside whom, and what is written into Creators."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest
from tests.problems.crowd import crowd

from creatorsheet.app.draft import Draft
from creatorsheet.app.shortlisting.measuring import findings, measured, write
from creatorsheet.book.memory import MemoryBook
from creatorsheet.book.rows import read_book
from creatorsheet.catalogue.agreements.deals import Deal
from creatorsheet.catalogue.agreements.deliverables import Deliverable
from creatorsheet.catalogue.creators.creators import Creator
from creatorsheet.catalogue.creators.videos import Video
from creatorsheet.catalogue.results.comments import Comment
from creatorsheet.catalogue.settings import read_settings
from creatorsheet.catalogue.setup.settings import Setting
from creatorsheet.catalogue.shapes import SOFTWARE
from creatorsheet.creators.vetted import Habits

DAY = date(2026, 11, 24)
WRITTEN = (
    "median_views", "engagement", "consistency", "engagement_consistency", "watchability", "posts_per_week",
    "sponsored_lift", "unusual",
)  # fmt: skip


def tables(rows: dict[str, list[dict[str, Any]]]) -> dict[str, Any]:
    return read_book(MemoryBook(rows), Creator, Video, Comment, Deal, Deliverable, Setting)[0]


def figures(rows: dict[str, list[dict[str, Any]]], *creators: str) -> dict[str, Habits]:
    found = tables(rows)
    return dict(measured(found, read_settings(found["Settings"]), DAY, creators))


def test_who_has_no_videos_has_none():
    rows = {"Creators": [{"creator_id": "K-A", "handle": "anna.skin"}]}
    assert figures(rows, "K-A", "K-NOBODY") == {"K-A": Habits(0), "K-NOBODY": Habits(0)}


def test_a_merged_creator_has_the_figures_of_the_one_kept():
    rows = crowd({"peers": 2, "videos": 4})
    rows["Creators"][0]["merged_into"] = "K-02"
    found = figures(rows, "K-01", "K-02")
    assert found["K-01"] == found["K-02"]
    assert found["K-01"].videos == 8


def test_peers_are_found_among_all_creators_by_tier_and_format():
    rows = crowd({"peers": 20, "videos": 10})
    found = figures(rows, "K-H")
    assert list(found) == ["K-H"]
    assert found["K-H"].peers == 20
    rows["Creators"][3]["followers"] = 9_999
    assert figures(rows, "K-H")["K-H"].peers == 19
    rows["Creators"][-1]["main_format"] = None
    assert figures(rows, "K-H")["K-H"].peers is None


def test_engagement_follows_the_definition_in_settings():
    rows = crowd({"peers": 0, "videos": 5})
    assert figures(rows, "K-H")["K-H"].engagement == pytest.approx(716 / 10_000)
    rows["Settings"] = [{"setting_key": "Engagement rate definition", "value": "By followers"}]
    assert figures(rows, "K-H")["K-H"].engagement == pytest.approx(716 / 50_000)


def plan(rows: dict[str, list[dict[str, Any]]], *creators: str) -> dict[tuple[str, str], Any]:
    found = tables(rows)
    draft = Draft({"Creators": found["Creators"]}, "book")
    write(found["Creators"], measured(found, read_settings(found["Settings"]), DAY, creators))
    return {(one.key, one.column): one.after for one in draft.plan("shortlist").changes}


def test_what_is_measured_is_written_and_a_second_time_changes_nothing():
    rows = crowd({"peers": 20, "videos": 10, "hal": {"completion": 0.4}})
    written = plan(rows, "K-H")
    assert written == {
        ("K-H", "median_views"): 10_000,
        ("K-H", "engagement"): pytest.approx(0.0716),
        ("K-H", "consistency"): 0.0,
        ("K-H", "engagement_consistency"): 0.0,
        ("K-H", "watchability"): 0.4,
        ("K-H", "posts_per_week"): pytest.approx(7 / 3),
        ("K-H", "unusual"): pytest.approx(0.0, abs=0.2),
    }
    rows["Creators"][-1] |= {key: figure for (_, key), figure in written.items()}
    assert plan(rows, "K-H") == {}


def test_what_cannot_be_told_any_more_becomes_blank_but_not_under_five_videos():
    rows = crowd({"peers": 0, "videos": 5, "creator": {"watchability": 0.4, "median_views": 7}})
    assert plan(rows, "K-H")["K-H", "watchability"] is None
    rows["Videos"].pop()
    assert plan(rows, "K-H") == {}


def test_cells_nobody_can_read_and_merged_rows_are_left_alone():
    rows = crowd({"peers": 1, "videos": 5, "creator": {"median_views": "about 9k"}})
    assert ("K-H", "median_views") not in plan(rows, "K-H")
    rows["Creators"][0]["merged_into"] = "K-H"
    assert {row for row, _ in plan(rows, "K-01", "K-H")} == {"K-H"}


def test_only_columns_of_the_software_are_written():
    assert {Creator.sheet.columns[key].by for key in WRITTEN} == {SOFTWARE}
    rows = crowd({"peers": 20, "videos": 10, "hal": {"completion": 0.4}})
    assert {key for _, key in plan(rows, "K-H")} <= set(WRITTEN)


def test_sponsored_v_usual_is_the_difference():
    rows = crowd({"peers": 0, "videos": 8})
    for at, row in enumerate(rows["Videos"]):
        if at > 4:
            row |= {"views": 9_000, "sponsored": "Yes"}
    assert plan(rows, "K-H")["K-H", "sponsored_lift"] == pytest.approx(-0.1)


def test_findings_do_not_depend_on_the_order_of_rows_and_merged_ones_are_told_once():
    rows = crowd({"peers": 20, "videos": 10, "hal": {"comments": 3_000}})
    rows["Creators"].append({"creator_id": "K-OLD", "handle": "hal.old", "merged_into": "K-H"})
    every = [row["creator_id"] for row in rows["Creators"]]
    told = []
    for _ in range(2):
        found = tables(rows)
        told.append(list(findings(found["Creators"], measured(found, read_settings(found["Settings"]), DAY, every))))
        rows["Videos"].reverse()
    assert told[0] == told[1]
    assert [one.code for one in told[0]] == ["CS-V05"]


@pytest.mark.parametrize(("idle", "told"), [(30, True), (12, False), (0, False)])
def test_comments_that_say_nothing_are_unusual_only_where_peers_have_far_fewer(idle, told):
    rows = crowd({"peers": 20, "videos": 10})
    rows["Comments"] = [
        {
            "comment_id": f"C-{k}-{at}",
            "video": video["video_row_id"],
            "text": "nice" if at < bare else f"I tried it {at} times",
        }
        for k, video in enumerate(rows["Videos"][::10])
        for bare in [idle if k == 20 else 8 + k % 7]
        for at in range(30)
    ]
    found = tables(rows)
    said = list(findings(found["Creators"], measured(found, read_settings(found["Settings"]), DAY, ["K-H"])))
    assert [one.code for one in said] == ["CS-V05"] * told
    assert all("hal.gym stands out in comments of no or few words, or copied: 100.0 %" in one.fact for one in said)
