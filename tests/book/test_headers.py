"""Which declared column a foreign header was."""

from __future__ import annotations

from dataclasses import replace

import pytest

from creatorsheet.book.formulas import row_formula
from creatorsheet.book.headers import Header, retitled
from creatorsheet.catalogue.shapes import Sheet
from creatorsheet.catalogue.tabs import ROWS, sheet

COSTS = sheet("Costs")


def headers(about: Sheet = COSTS, *, numbered: bool = True) -> list[Header]:
    return [
        Header(one.title, one.title, row_formula(about, one).removeprefix("="), number if numbered else 0)
        for number, one in enumerate(about.columns.values(), 1)
    ]


def told(row: list[Header], about: Sheet = COSTS) -> list[tuple[str, int, bool]]:
    return [(one.key, one.position, one.certain) for one in retitled(about, row)]


def titled(row: list[Header], at: int, title: str, **other: object) -> list[Header]:
    return [*row[:at], replace(row[at], title=title, **other), *row[at + 1 :]]  # type: ignore[arg-type]


def test_nothing_is_told_of_headers_as_declared_moved_or_added():
    row = headers()
    assert told(row) == []
    assert told([row[5], *row[:5], *row[6:], Header("Mine", number=99)]) == []


@pytest.mark.parametrize(
    ("title", "numbered", "certain"),
    [
        ("amount ", False, True),  # the same letters
        ("Amounts", False, True),  # near, between its neighbours
        ("Amuont", False, True),
        ("Amount (EUR)", False, True),
        ("Paid out", False, False),  # its place alone
        ("Paid out", True, True),  # its number
    ],
)
def test_a_title_typed_over(title, numbered, certain):
    assert told(titled(headers(numbered=numbered), 7, title)) == [("amount", 7, certain)]


def test_a_calculated_column_is_known_by_its_formula_wherever_it_went():
    row = titled(headers(numbered=False), 14, "Nine kinds")
    moved = [row[14], *row[:14], *row[15:]]
    assert told(moved) == [("cost_group", 0, True)]


def test_a_column_of_ones_own_in_the_place_of_a_deleted_one_is_not_taken_for_it():
    row = headers()
    assert told([*row[:7], Header("Mine", number=20), *row[8:]]) == []


def test_the_highest_number_may_be_given_anew():
    row = headers()
    last = len(row) - 1
    assert told([Header("Mine", number=last + 1), *row[:last]]) == []
    assert told([*row[:last], Header("Proof of it", number=last + 1)]) == [("evidence", last, True)]


def test_two_that_may_be_the_same_are_not_told():
    row = titled(headers(numbered=False), 7, "Amount 1")
    assert told([*row, Header("Amount 2")]) == [("amount", 7, True)]  # the other stands elsewhere and is only likely
    between = [*row[:8], Header("Amount 2"), *row[8:]]
    assert told(between) == []


def test_several_at_once():
    row = headers()
    for at in (3, 7, 9, 17):
        row = titled(row, at, f"Column {at}")
    assert [(position, certain) for _, position, certain in told(row)] == [(3, True), (7, True), (9, True), (17, True)]


@pytest.mark.parametrize("row", ROWS, ids=lambda row: row.sheet.title)
def test_each_column_of_each_tab_is_known_again_by_its_number(row):
    whole = headers(row.sheet)
    for at, column in enumerate(row.sheet.columns.values()):
        assert told(titled(whole, at, "Something else"), row.sheet) == [(column.key, at, True)]
