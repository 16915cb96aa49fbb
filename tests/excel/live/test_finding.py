"""The buttons that find creators and tell how far they are."""

from __future__ import annotations

import pytest
from tests.app.test_find import CAMPAIGN, PEOPLE
from tests.excel.live.open_book import state
from tests.excel.live.test_buttons import column

from creatorsheet.book.template import content

KNOWN = [one for one in PEOPLE if one.get("tier") or one["handle"] == "dia.fit"]


@pytest.fixture(scope="module")
def made():
    shortlist = [{"shortlist_id": "S-1", "campaign": "C-1", "creator": "CR-B", "stage": "Vetted"}]
    return content("gallery", {"Campaigns": [CAMPAIGN], "Creators": KNOWN, "Shortlist": shortlist})


@pytest.fixture
def glow(excel, tmp_path, made):
    """A workbook with a campaign and five creators, open."""
    path = tmp_path / "spring.xlsx"
    path.write_bytes(made)
    return excel.open(path)


def test_find_shows_groups_and_puts_one_on_the_shortlist_after_a_yes(press, glow):
    said = press("csFind", "Country", "1", "yes")
    assert [kind for kind, _ in said] == ["input", "input", "confirm", "told"]
    assert (
        "1  What the campaign asks for\n2  What the campaign asks for, as far as it is known\n3  Country" in said[0][1]
    )
    assert "1  DE: 2, 25,000 views, EUR 550.00 to 650.00 (2)" in said[1][1]
    assert (
        "1 of them is on the shortlist of Glow Spring already; 1 creator goes on it as Found: anna.skin." in said[2][1]
    )
    assert said[2][1].endswith("Put 1 creator on the shortlist of Glow Spring?")
    assert "1 creator put on the shortlist of Glow Spring, as Found." in said[3][1]
    assert column(glow, "Shortlist", "creator") == ["CR-B", "CR-A"]
    assert column(glow, "Shortlist", "stage_seen") == ["Found"]
    assert "already" in press("csFind", "3", "DE: 2, 25,000 views, EUR 550.00 to 650.00 (2)")[-1][1]
    press("csUndo")
    assert column(glow, "Shortlist", "creator") == ["CR-B"]


def test_find_knows_what_the_campaign_asks_for(press, glow):
    said = press("csFind", "1", "yes")
    assert "That is what Glow Spring itself asks for." in said[1][1]
    assert column(glow, "Shortlist", "creator") == ["CR-B", "CR-A"]


def test_find_counts_in_whom_not_everything_is_known_of(press, glow):
    said = press("csFind", "2", "yes")
    assert "may fit, but not everything is known of them" in said[1][1]
    assert column(glow, "Shortlist", "creator") == ["CR-B", "CR-A", "CR-E"]


@pytest.mark.parametrize("answers", [(False,), ("Tier", False), ("Tier", "1", "no")])
def test_find_does_nothing_without_a_yes(press, glow, answers):
    before = state(glow)
    press("csFind", *answers)
    assert state(glow) == before


def test_pipeline_notes_the_days_of_stages(press, glow):
    said = press("csPipeline")
    assert "Glow Spring: 1 creator, 1 vetted." in said[-1][1]
    assert column(glow, "Shortlist", "stage_seen") == ["Vetted"]
    press("csUndo")
    assert column(glow, "Shortlist", "stage_seen") == []
