"""The button that merges creators: it asks which pair, what they are, and once more before it merges."""

from __future__ import annotations

import pytest
from tests.excel.live.test_buttons import column

from creatorsheet.book.template import content

TWINS = [
    {"creator_id": "CR-1", "handle": "anna.skin", "name": "Anna Berg", "country": "DE"},
    {"creator_id": "CR-2", "handle": "annaskin_", "name": "Anna Berg", "country": "AT", "email": "hi@anna.example"},
]
PAIR = "anna.skin (CR-1) = annaskin_ (CR-2), likely"


@pytest.fixture
def twins(excel, tmp_path):
    """A workbook in which somebody stands twice, open."""
    path = tmp_path / "spring.xlsx"
    deals = [{"deal_id": "D-1", "campaign": "C-1", "creator": "CR-2"}, {"deal_id": "D-2", "creator": "CR-1"}]
    path.write_bytes(content("gallery", {"Creators": TWINS, "Deals": deals}))
    return excel.open(path)


def test_the_chosen_pair_is_merged_after_a_yes(press, twins):
    said = press("csCreators", "1", "1", "yes")
    assert [kind for kind, _ in said] == ["input", "input", "confirm", "told"]
    assert f"Which pair?\n1  {PAIR}" in said[0][1]
    assert (
        "1  One: keep anna.skin (CR-1), 1 row\n2  One: keep annaskin_ (CR-2), 1 row\n3  Different people" in said[1][1]
    )
    assert "annaskin_ (CR-2) is merged into anna.skin (CR-1): 1 row (1 in Deals) moved." in said[2][1]
    assert "Country of anna.skin stays DE; annaskin_ said AT." in said[2][1]
    assert column(twins, "Deals", "creator") == ["CR-1", "CR-1"]
    assert column(twins, "Creators", "merged_into") == ["CR-1"]
    press("csUndo")
    assert column(twins, "Deals", "creator") == ["CR-2", "CR-1"]
    assert column(twins, "Creators", "merged_into") == []
    assert column(twins, "Merges", "row") == []


def test_either_may_stay(press, twins):
    press("csCreators", PAIR, "2", "yes")
    assert column(twins, "Deals", "creator") == ["CR-2", "CR-2"]


def test_different_people_are_not_asked_for_again(press, twins):
    press("csCreators", "1", "3")
    assert column(twins, "Creators", "not_same") == ["CR-2"]
    assert "nobody seems to stand twice" in press("csCreators")[-1][1]


@pytest.mark.parametrize("answers", [(False,), ("1", False), ("1", "1", "no")])
def test_nothing_happens_without_a_yes(press, twins, answers):
    press("csCreators", *answers)
    assert column(twins, "Creators", "merged_into") == []
    assert not excel_changed(twins)


def excel_changed(book):
    return bool(column(book, "Merges", "row") or column(book, "Creators", "not_same"))
