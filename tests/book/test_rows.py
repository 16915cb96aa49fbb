"""Typed rows: what cells become, where they stand, and what is said about the rest."""

from __future__ import annotations

from datetime import UTC, date, datetime
from decimal import Decimal

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from creatorsheet.book.columns import exact
from creatorsheet.book.memory import MemoryBook
from creatorsheet.book.rows import currency_key, read_book, read_rows
from creatorsheet.catalogue.creators.creators import Creator
from creatorsheet.catalogue.creators.videos import Video
from creatorsheet.catalogue.plan.campaigns import Campaign
from creatorsheet.catalogue.plan.choices import CampaignStatus
from creatorsheet.catalogue.plan.costs import Cost
from creatorsheet.catalogue.results.results import Result
from creatorsheet.catalogue.shapes import Sheet
from creatorsheet.catalogue.tabs import ROWS
from creatorsheet.kernel.grid import ExcelError, Grid, Raw


def cost(**cells: Raw) -> Cost:
    table, _ = read_rows(MemoryBook({"Costs": [{"cost_id": "K-A", **cells}]}), Cost)
    return table.rows[0]


def test_cells_become_what_their_column_says() -> None:
    row = cost(cost_date=datetime(2026, 3, 14, 9), amount=0.1 + 0.2, currency=" EUR\u00a0", what=1001.0)  # noqa: DTZ001
    assert row.cost_date == date(2026, 3, 14)
    assert row.amount == Decimal("0.3")
    assert (row.currency, row.what) == ("EUR", "1001")


def test_moments_are_utc() -> None:
    book = MemoryBook({"Videos": [{"video_row_id": "V-A", "posted_at": datetime(2026, 3, 14, 9)}]})  # noqa: DTZ001
    assert read_rows(book, Video)[0].rows[0].posted_at == datetime(2026, 3, 14, 9, tzinfo=UTC)


def test_choices_and_answers_are_read_without_case() -> None:
    book = MemoryBook({"Campaigns": [{"campaign_id": "C-A", "status": " live", "check_audience": "yes"}]})
    row = read_rows(book, Campaign)[0].rows[0]
    assert row.status is CampaignStatus.LIVE


def test_a_row_made_for_speed_is_the_row_pydantic_makes() -> None:
    values = {**dict.fromkeys(Cost.sheet.columns), "cost_id": "K-A", "amount": Decimal(3)}
    quick, slow = Cost.of_cells(dict(values), 5), Cost.model_construct(**values).standing_at(5)
    assert quick == slow
    assert quick.model_dump() == slow.model_dump()
    assert quick.model_copy().sheet_row == slow.model_copy().sheet_row == 5
    quick.what = "Boxes"
    assert (quick.model_fields_set, quick.what, Cost().sheet_row) == (slow.model_fields_set, "Boxes", 0)
    assert Cost.of_cells(dict(values), 6).what is None


def test_blank_rows_are_left_out_and_the_others_know_where_they_stand() -> None:
    book = MemoryBook(
        {"Costs": [{}, {"cost_id": "K-A"}, {"what": "\u00a0 "}, {"handle": "x", "cost_group": 0}, {"what": "x"}]}
    )
    table, _ = read_rows(book, Cost)
    assert [row.sheet_row for row in table] == [4, 7]
    assert table.place(table.rows[0], "amount").cell == "H4"


def test_a_cell_that_no_type_reads_is_none_and_listed() -> None:
    table, findings = read_rows(MemoryBook({"Costs": [{"cost_id": "K-A", "amount": "abc"}]}), Cost)
    assert table.rows[0].amount is None
    assert table.unread == {3: frozenset(["amount"])}
    assert [(found.code, found.place.cell, found.place.row) for found in findings if found.code == "CS-R01"] == [
        ("CS-R01", "H3", "K-A")
    ]
    assert not any(found.code == "CS-R06" and found.place.cell == "H3" for found in findings)


def test_an_error_value_is_no_blank() -> None:
    table, findings = read_rows(MemoryBook({"Costs": [{"cost_id": "K-A", "amount_campaign": ExcelError.REF}]}), Cost)
    assert "amount_campaign" in table.unread[3]
    assert "CS-W07" in {found.code for found in findings}


def test_text_in_a_calculated_column_is_no_finding() -> None:
    _, findings = read_rows(MemoryBook({"Costs": [{"cost_id": "K-A", "amount_campaign": "no rate"}]}), Cost)
    assert not any(found.place.column == "In campaign currency" for found in findings)


def test_a_damaged_video_id_is_taken_from_the_link() -> None:
    link = "https://www.tiktok.com/@anna.skin/video/7495332972350677489"
    book = MemoryBook({"Videos": [{"video_row_id": "V-A", "video_id": 7.49534e18, "url": link}]})
    assert read_rows(book, Video)[0].rows[0].video_id == "7495332972350677489"


def test_handles_are_read_in_their_one_form() -> None:
    book = MemoryBook({"Creators": [{"creator_id": "CR-A", "handle": "https://www.tiktok.com/@Anna.Skin"}]})
    assert read_rows(book, Creator)[0].rows[0].handle == "anna.skin"


class Moved(MemoryBook):
    """A workbook in which somebody moved the columns, added one and deleted one."""

    def grid(self, sheet: Sheet) -> Grid:  # noqa: ARG002  always the same tab
        return Grid(
            "Costs", ("Amount", "My note", "Currency", "Cost ID"), [[5, "x", "EUR", "K-A"]], [9], left=3, header_row=8
        )


def test_columns_may_move_and_a_lost_one_is_said() -> None:
    table, findings = read_rows(Moved(), Cost)
    row = table.rows[0]
    assert (row.amount, row.currency, row.id, row.what) == (Decimal(5), "EUR", "K-A", None)
    assert table.place(row, "amount").cell == "C9"
    lost = [str(found) for found in findings if found.code == "CS-W03"]
    assert len(lost) == len(Cost.sheet.columns) - 3
    assert lost[0].startswith("Costs!C8 CS-W03: Costs has no column Campaign ID.")


def test_whose_currency_an_amount_is_in() -> None:
    columns = Creator.sheet.columns
    assert currency_key(columns, columns["typical_rate"]) == "rate_currency"
    assert currency_key(Cost.sheet.columns, Cost.sheet.columns["amount"]) == "currency"
    assert currency_key(Campaign.sheet.columns, Campaign.sheet.columns["budget"]) == ""


def test_all_tabs_of_an_empty_workbook_read_without_a_finding() -> None:
    tables, findings = read_book(MemoryBook(), *ROWS)
    assert not findings
    assert set(tables) == {model.sheet.title for model in ROWS}
    assert not any(len(table) for table in tables.values())


anything = st.one_of(
    st.none(),
    st.text(max_size=10),
    st.integers(-(10**20), 10**20),
    st.floats(allow_nan=False, allow_infinity=False),
    st.booleans(),
    st.dates(),
    st.datetimes(),
    st.sampled_from(ExcelError),
)


@pytest.mark.parametrize("model", [Cost, Video, Result, Campaign], ids=lambda model: model.sheet.title)
@settings(max_examples=25, deadline=None)
@given(data=st.data())
def test_whatever_cells_hold_they_are_read_or_said(model: type[Cost], data: st.DataObject) -> None:
    columns = model.sheet.columns
    row = data.draw(st.dictionaries(st.sampled_from(list(columns)), anything, max_size=8))
    table, findings = read_rows(MemoryBook({model.sheet.title: [row]}), model)
    for one in table:
        for key, cell in row.items():
            typed = columns[key].calculated or isinstance(cell, ExcelError)
            if key in table.unread.get(one.sheet_row, ()) and not typed:
                assert any(found.place.column == columns[key].title for found in findings)
    assert all(str(found) for found in findings)


@settings(max_examples=60)
@given(st.decimals(-(10**8), 10**8, places=2))
def test_money_comes_back_as_typed(amount: Decimal) -> None:
    assert exact(float(amount)) == amount
