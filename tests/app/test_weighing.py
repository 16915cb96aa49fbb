"""What findings weigh: campaign, creator, day and money from the row they stand at."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from typing import Any

import pytest

from creatorsheet.app.check import check
from creatorsheet.app.score import score
from creatorsheet.app.weighing import weighed
from creatorsheet.book.memory import MemoryBook
from creatorsheet.book.rows import read_book
from creatorsheet.catalogue.reports.findings import FindingRow
from creatorsheet.catalogue.settings import read_settings
from creatorsheet.catalogue.tabs import ROWS
from creatorsheet.kernel.finding import Finding, Place, Severity

TODAY = date(2026, 6, 14)
ROWS_OF: dict[str, list[dict[str, Any]]] = {
    "Campaigns": [
        {"campaign_id": "C-A", "name": "Glow Spring", "currency": "EUR", "budget": 9000, "starts": date(2026, 7, 1)},
        {"campaign_id": "C-B", "name": "Lumen", "currency": "EUR"},
    ],
    "Creators": [{"creator_id": "CR-A", "handle": "anna.skin"}, {"creator_id": "CR-B", "name": "Ben Cooks"}],
    "Deals": [
        {"deal_id": "D-A", "campaign": "C-A", "creator": "CR-A", "status": "Signed", "total": 1000, "videos_agreed": 3},
        {"deal_id": "D-B", "campaign": "C-A", "creator": "CR-B", "status": "Signed", "total": 500, "currency": "USD"},
        {"deal_id": "D-C", "campaign": "C-B", "creator": "CR-A", "status": "Cancelled", "total": 80},
        {"deal_id": "D-D", "campaign": "C-B", "creator": "CR-B", "status": "Signed", "total": 70, "currency": "GBP"},
    ],
    "Deliverables": [
        {"deliverable_id": "L-1", "deal": "D-A", "kind": "Video", "status": "Live", "posted_at": date(2026, 6, 2), "publish_due": date(2026, 6, 1)},
        {"deliverable_id": "L-2", "deal": "D-A", "kind": "Video", "status": "Agreed", "draft_due": date(2026, 6, 10), "publish_due": date(2026, 6, 20)},
        {"deliverable_id": "L-3", "deal": "D-A", "kind": "Video", "status": "Agreed", "publish_due": date(2026, 6, 18)},
    ],
    "Rights": [
        {"right_id": "R-1", "deal": "D-A", "deliverable": "L-1", "fee": 250, "ends": date(2026, 8, 1)},
        {"right_id": "R-2", "deal": "D-B"},
    ],
    "Payments": [
        {"payment_id": "Y-1", "deal": "D-B", "amount": 200, "due_on": date(2026, 6, 30)},
        {"payment_id": "Y-2", "deal": "D-B", "amount": 300, "due_on": date(2026, 6, 25)},
    ],
    "Reviews": [{"review_id": "V-1", "deliverable": "L-2"}],
    "Approvals": [
        {"approval_id": "A-1", "campaign": "C-A", "record": "L-1"},
        {"approval_id": "A-2", "campaign": "C-A", "record": "nowhere"},
    ],
    "Tracking": [{"tracking_id": "T-1", "campaign": "C-A", "creator": "CR-B"}],
    "Partnerships": [{"partnership_id": "P-1", "creator": "CR-A"}],
    "Rates": [{"rate_date": date(2026, 1, 5), "from_currency": "USD", "to_currency": "EUR", "rate": 0.9}],
}  # fmt: skip


def weigh(code: str, tab: str, row: str, **about: Any) -> Finding:
    book = MemoryBook(ROWS_OF)
    tables, _ = read_book(book, *(one for one in ROWS if one is not FindingRow))
    found = Finding(code, Severity.ERROR, "a.", "b.", Place(sheet=tab, table=tab, row=row), **about)
    (one,) = weighed([found], tables, read_settings(tables["Settings"]), TODAY)
    return one


@pytest.mark.parametrize(
    ("code", "tab", "row", "campaign", "who", "due", "stake"),
    [
        ("CS-T10", "Deals", "D-A", "C-A", "@anna.skin", date(2026, 6, 18), 1000),  # the first day still awaited
        ("CS-T10", "Deals", "D-B", "C-A", "Ben Cooks", date(2026, 7, 1), 450),  # no video entered: the launch
        ("CS-T10", "Deals", "D-D", "C-B", "Ben Cooks", None, None),  # no rate for pounds
        ("CS-P12", "Deals", "D-C", "C-B", "@anna.skin", TODAY, 80),
        ("CS-A01", "Deliverables", "L-1", "C-A", "@anna.skin", date(2026, 6, 2), Decimal("333.33")),
        ("CS-T04", "Deliverables", "L-2", "C-A", "@anna.skin", date(2026, 6, 10), Decimal("333.33")),
        ("CS-T18", "Reviews", "V-1", "C-A", "@anna.skin", date(2026, 6, 20), Decimal("333.33")),
        ("CS-K07", "Rights", "R-1", "C-A", "@anna.skin", date(2026, 8, 1), 250),
        ("CS-K07", "Rights", "R-2", "C-A", "Ben Cooks", None, 450),  # no fee: the deal
        ("CS-P06", "Payments", "Y-1", "C-A", "Ben Cooks", date(2026, 6, 30), 180),
        ("CS-P02", "Deals", "D-B", "C-A", "Ben Cooks", date(2026, 6, 25), 450),
        ("CS-T12", "Approvals", "A-1", "C-A", "@anna.skin", TODAY, Decimal("333.33")),
        ("CS-T16", "Approvals", "A-2", "C-A", "", date(2026, 7, 1), None),
        ("CS-C01", "Tracking", "T-1", "C-A", "Ben Cooks", TODAY, 450),
        ("CS-C10", "Campaigns", "C-A", "C-A", "", date(2026, 7, 1), Decimal("1116.66")),  # two thirds and all of D-B
        ("CS-R06", "Deals", "D-A", "C-A", "@anna.skin", None, None),  # not for Home, but known whose
        ("CS-X03", "Partnerships", "P-1", "", "@anna.skin", TODAY, None),
        ("CS-T10", "Deals", "", "", "", None, None),
        ("CS-T10", "Deals", "D-Z", "", "", None, None),
    ],
)
def test_a_finding_weighs_what_hangs_on_its_row(
    code: str, tab: str, row: str, campaign: str, who: str, due: date | None, stake: Any
) -> None:
    one = weigh(code, tab, row)
    assert (one.campaign, one.who, one.due, one.stake) == (campaign, who, due, stake)


def test_what_a_finding_brings_itself_stays() -> None:
    one = weigh("CS-P12", "Deals", "D-C", due=date(2026, 5, 5), stake=Decimal(7))
    assert (one.due, one.stake) == (date(2026, 5, 5), Decimal(7))


def test_another_row_can_be_what_it_is_about() -> None:
    one = weigh("CS-X03", "Partnerships", "P-1", about="R-1")
    assert (one.campaign, one.stake) == ("C-A", Decimal(250))


def test_a_finding_in_a_file_weighs_nothing() -> None:
    book = MemoryBook(ROWS_OF)
    tables, _ = read_book(book, *(one for one in ROWS if one is not FindingRow))
    found = Finding("CS-I04", Severity.WARNING, "a.", "b.", Place(file="orders.csv", line=7))
    assert weighed([found], tables, read_settings(tables["Settings"]), TODAY) == (found,)


def test_cells_of_several_rows_are_nobodys() -> None:
    place = Place(sheet="Deals", table="Deals", row="D-A", cell="C3:C5")
    book = MemoryBook(ROWS_OF)
    tables, _ = read_book(book, *(one for one in ROWS if one is not FindingRow))
    found = Finding("CS-R06", Severity.ERROR, "a.", "b.", place)
    assert weighed([found], tables, read_settings(tables["Settings"]), TODAY) == (found,)


def test_the_check_tells_whose_its_findings_are() -> None:
    told = {(one.code, str(one.place)): one for one in check(MemoryBook(ROWS_OF), today=TODAY).findings}
    publish, starts = told["CS-R13", "Deliverables!L4"], told["CS-R06", "Campaigns!AL4"]
    assert (publish.campaign, publish.who, publish.due, publish.stake) == ("C-A", "@anna.skin", None, None)
    assert (starts.campaign, starts.who) == ("C-B", "")
    assert {one.campaign for (_, place), one in told.items() if ":" in place} == {""}
    without = MemoryBook({title: rows for title, rows in ROWS_OF.items() if title != "Settings"})
    assert check(without, today=TODAY).findings


def test_score_tells_whose_its_findings_are() -> None:
    cost = {"cost_id": "K-1", "cost_date": TODAY, "campaign": "C-A", "creator": "CR-A", "amount": 7, "currency": "NOK"}
    [found] = score(MemoryBook(ROWS_OF | {"Costs": [cost]}), today=TODAY).findings
    assert (found.code, found.campaign, found.who) == ("CS-R04", "C-A", "@anna.skin")
