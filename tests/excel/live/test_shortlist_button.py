"""The button that vets a shortlist and shows its page."""

from __future__ import annotations

from dataclasses import replace

import pytest
from tests.app.test_shortlist import CAMPAIGN, PEOPLE, creator, row
from tests.book.shortlist.pages import decide
from tests.book.shortlist.pages import edit as change

from creatorsheet.app import shortlist_page
from creatorsheet.book.file import FileBook
from creatorsheet.book.rows import read_rows
from creatorsheet.book.template import content
from creatorsheet.book.views.shortlist.columns import AT, TOP
from creatorsheet.catalogue.creators.shortlist import Candidate
from creatorsheet.files.closely import open_closely


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


@pytest.fixture
def with_tab(press, excel, tmp_path, monkeypatch):
    """A workbook that holds the tab of an earlier page, on which these decisions were made."""

    def opened(edit):
        path = tmp_path / "spring.xlsx"
        rows = {
            "Campaigns": [CAMPAIGN],
            "Creators": [creator(one) for one in PEOPLE],
            "Shortlist": [row(one) for one in PEOPLE],
        }
        path.write_bytes(content("gallery", rows))
        book = excel.open(path)
        press("csShortlist")
        page = tmp_path / "page.xlsx"
        (tmp_path / "spring, Glow Spring, shortlist.xlsx").rename(page)
        tabs = replace(open_closely(change(page, edit)), properties={})
        monkeypatch.setattr(shortlist_page, "look_closely", lambda *_: tabs)  # the fake Excel saves no copied tabs
        return book

    return opened


def decided(book, tmp_path):
    saved = tmp_path / "saved.xlsx"
    book.SaveCopyAs(str(saved))
    return {one.creator: (one.decision, one.reason) for one in read_rows(FileBook(saved), Candidate)[0] if one.decision}


def test_what_was_decided_on_the_tab_is_taken_in_before_the_tab_goes(press, with_tab, tmp_path):
    book = with_tab(
        decide({PEOPLE[0]: {"decision": "Approve"}, PEOPLE[1]: {"decision": "Decline", "reason": "Too dear"}})
    )
    [(_, told)] = press("csShortlist")
    assert "decisions about 2 creators taken in (1 Approve and 1 Decline)" in told
    assert "The page to decide on is on the tab Shortlist, Glow Spring" in told
    assert sorted(decided(book, tmp_path).values()) == [("Approve", None), ("Decline", "Too dear")]


def test_a_tab_with_a_decision_nobody_can_tell_stays(press, with_tab, tmp_path):
    def unclear(tab):
        tab.cell(TOP + 2, AT["decision"] + 1).value = "Perhaps"

    book = with_tab(unclear)
    [(_, told)] = press("csShortlist")
    assert "that is none of Approve, Tentative and Decline" in told
    assert "The page stays as it is until that is settled." in told
    assert "in place of its earlier one" not in told
    assert not decided(book, tmp_path)
