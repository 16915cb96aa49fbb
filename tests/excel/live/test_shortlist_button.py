"""The button that vets a shortlist and shows its page."""

from __future__ import annotations

from tests.app.test_shortlist import CAMPAIGN, PEOPLE, creator, row

from creatorsheet.book.template import content


def test_vet_shortlist_fills_the_tab_and_shows_the_page(press, excel, tmp_path):
    path = tmp_path / "spring.xlsx"
    rows = {
        "Campaigns": [CAMPAIGN],
        "Creators": [creator(one) for one in PEOPLE],
        "Shortlist": [row(one) for one in PEOPLE],
    }
    path.write_bytes(content("gallery", rows))
    excel.open(path)
    [(_, told)] = press("csShortlist")
    assert "6 of 6 creators ranked" in told
    assert "The page to decide on is on the tab Shortlist, Glow Spring" in told
    assert (tmp_path / "spring, Glow Spring, shortlist.xlsx").exists()
    [(_, again)] = press("csShortlist")
    assert "in place of its earlier one" in again


def test_a_campaign_without_a_shortlist_gets_no_page(press, excel, tmp_path):
    path = tmp_path / "spring.xlsx"
    path.write_bytes(content("gallery", {"Campaigns": [CAMPAIGN]}))
    excel.open(path)
    [(_, told)] = press("csShortlist")
    assert "Glow Spring has nobody on its shortlist." in told
    assert not list(tmp_path.glob("*shortlist.xlsx"))
