"""What a deal's own row leaves open is what Check terms tells of it."""

from __future__ import annotations

from datetime import date

import pytest

from creatorsheet.app.cells.answer import answer
from creatorsheet.app.terms import terms
from creatorsheet.book.memory import MemoryBook
from creatorsheet.catalogue.agreements.deals import Deal
from creatorsheet.catalogue.functions.deals import TITLES, answered
from creatorsheet.catalogue.terms import CANCELLATION, DRAFT, DUTIES, MISSED_BRIEF, REVIEW

COLUMNS = Deal.sheet.columns
ASKED = [DRAFT, *REVIEW, MISSED_BRIEF, *DUTIES, *CANCELLATION]


def shown(**about):
    return answer("TERMS_CHECK", [TITLES], [answered(**about)])[0][0]


@pytest.mark.parametrize("item", ASKED, ids=lambda one: one.key)
def test_each_question_left_open_is_its_title(item):
    assert shown(**{item.key: None}) == COLUMNS[item.key].title


@pytest.mark.parametrize("key", list(COLUMNS))
def test_it_tells_what_the_button_tells_of_a_row(key):
    """Of the same deal, signed, the button's findings on the Deals row are in the cells that the function names."""
    row = dict(zip(COLUMNS, answered(status="Signed", **{} if key == "status" else {key: None}), strict=True))
    book = MemoryBook({"Campaigns": [{"campaign_id": "x"}], "Deals": [row]})
    beyond_the_row = ("CS-T02", "CS-T11")
    found = {
        one.place.column
        for one in terms(book, today=date(2026, 6, 1)).findings
        if one.place.sheet == "Deals" and one.code not in beyond_the_row
    }
    told = shown(status="Signed", **{} if key == "status" else {key: None})
    assert {one.partition(" (")[0] for one in told.split("; ") if one} == found


def test_a_cancelledanswered_leaves_nothing_open():
    assert shown(status="Cancelled", revision_rounds=None) == ""


def test_columns_of_ones_own_do_no_harm():
    row = answered(revision_rounds=None)
    assert answer("TERMS_CHECK", [("Mood", *TITLES)], [("good", *row)]) == [["Revision rounds"]]
