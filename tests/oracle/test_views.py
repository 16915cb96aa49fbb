"""The figures on Home and in the report: two spreadsheet programs agree with each other and with Python."""

from __future__ import annotations

import importlib.util
import sys
from datetime import date, datetime, timedelta
from decimal import Decimal
from pathlib import Path
from random import Random
from types import ModuleType
from typing import Any

import numpy as np
import openpyxl
import pytest
from openpyxl.utils.datetime import to_excel
from scipy.stats import chi2

from creatorsheet.app.findings import as_rows
from creatorsheet.app.report import report
from creatorsheet.book.file import FileBook
from creatorsheet.book.memory import MemoryBook
from creatorsheet.book.template import content
from creatorsheet.catalogue.reports.findings import FindingRow
from creatorsheet.catalogue.tabs import BY_TITLE
from creatorsheet.kernel.finding import Finding, Place, Severity
from creatorsheet.kernel.grid import column_letters

pytestmark = pytest.mark.oracle
VIEWS = ("Home", "Campaign report", "calc", "Findings")


def _sample() -> ModuleType:
    spec = importlib.util.spec_from_file_location("sample_book", Path(__file__).parents[1] / "book" / "sample_book.py")
    assert spec is not None
    assert spec.loader is not None
    module = sys.modules["sample_book"] = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


@pytest.fixture(scope="module")
def sample() -> ModuleType:
    """The filled-in launch."""
    return _sample()


@pytest.fixture(scope="module")
def filled(sample, tmp_path_factory) -> Path:
    path = tmp_path_factory.mktemp("views") / "launch.xlsx"
    path.write_bytes(content("launch", sample.sample_rows(), {"as_of": sample.TODAY.isoformat()}))
    return path


@pytest.fixture(scope="module")
def empty(tmp_path_factory) -> Path:
    path = tmp_path_factory.mktemp("views") / "empty.xlsx"
    path.write_bytes(content("empty"))
    return path


def figures(path: Path) -> dict[str, object]:
    """The named figures of the hidden sheet."""
    sheet = openpyxl.load_workbook(path, data_only=True)["calc"]
    left = next(cell.column for cell in sheet[1] if cell.value == "Figures of the picked campaign")
    return {row[0].value: row[1].value for row in sheet.iter_rows(2, min_col=left, max_col=left + 1) if row[0].value}


def block(path: Path, title: str) -> list[dict[str, object]]:
    """A block of the hidden sheet, row by row."""
    sheet = openpyxl.load_workbook(path, data_only=True)["calc"]
    left = next(cell.column for cell in sheet[1] if cell.value == title)
    names = []
    while sheet.cell(2, left + len(names)).value is not None:
        names.append(sheet.cell(2, left + len(names)).value)
    rows = sheet.iter_rows(3, min_col=left, max_col=left + len(names) - 1, values_only=True)
    return [dict(zip(names, row, strict=True)) for row in rows]


def words(path: Path, sheet: str) -> list[str]:
    """All texts of a sheet, row by row."""
    rows = openpyxl.load_workbook(path, data_only=True)[sheet].iter_rows(values_only=True)
    return [value for row in rows for value in row if isinstance(value, str)]


def serial(value: object) -> object:
    """A date as the number it is in a sheet: LibreOffice shows sums of dates as dates."""
    return to_excel(value) if isinstance(value, datetime) else value


@pytest.mark.parametrize("book", ["filled", "empty"])
def test_both_programs_show_the_same(book, request, libreoffice):
    path = request.getfixturevalue(book)
    other = libreoffice(path)
    stored = openpyxl.load_workbook(path, data_only=True)
    differing, compared = [], 0
    for name in VIEWS:
        for row in stored[name].iter_rows():
            for cell in row:
                ours, theirs = serial(cell.value), serial(other.get((name, cell.coordinate)))
                if ours in (None, "") and theirs in (None, ""):
                    continue
                compared += 1
                if isinstance(ours, int | float) and isinstance(theirs, int | float):
                    same = ours == pytest.approx(theirs, rel=1e-9, abs=1e-9)
                else:
                    same = ours == theirs
                if not same:
                    differing.append((name, cell.coordinate, ours, theirs))
    assert differing == []
    assert compared > 300


@pytest.mark.parametrize("book", ["filled", "empty"])
def test_no_view_shows_an_error(book, request):
    path = request.getfixturevalue(book)
    stored = openpyxl.load_workbook(path, data_only=True)
    wrong = [(name, c.coordinate, c.value) for name in VIEWS for row in stored[name] for c in row if c.data_type == "e"]
    assert wrong == []


def test_headline_figures_are_those_of_the_rows(sample, filled):
    f = figures(filled)
    spent = float(sample.SPENT)
    assert f["spent"] == pytest.approx(spent, abs=0.01)
    assert f["won"] == sample.CUSTOMERS == sum(one.orders for one in sample.CREATORS)
    assert f["unit cost"] == pytest.approx(spent / sample.CUSTOMERS)
    assert f["unit target"] == pytest.approx(sample.BUDGET / sample.TARGET)
    assert f["spent share"] == pytest.approx(spent / sample.BUDGET)
    assert f["won share"] == pytest.approx(sample.CUSTOMERS / sample.TARGET)
    assert f["return"] == pytest.approx(float(sample.REVENUE) / spent, rel=1e-5)
    assert f["posts"] == sum(one.posts for one in sample.CREATORS)
    assert f["categories"] == 7


def test_ranges_are_exact_poisson_bounds(sample, filled):
    f = figures(filled)
    low, high = chi2.ppf(0.025, 2 * sample.CUSTOMERS) / 2, chi2.ppf(0.975, 2 * sample.CUSTOMERS + 2) / 2
    assert f["unit low"] == pytest.approx(float(sample.SPENT) / high, rel=1e-7)
    assert f["unit high"] == pytest.approx(float(sample.SPENT) / low, rel=1e-7)
    orders = {one.handle: one.orders for one in sample.CREATORS}
    for one in block(filled, "Creators of the campaign"):
        if not one["handle"]:
            continue
        n, cost = orders[one["handle"]], one["spent"]
        assert one["won"] == n
        assert one["low"] == pytest.approx(cost / (chi2.ppf(0.975, 2 * n + 2) / 2), rel=1e-7)
        expected = cost / (chi2.ppf(0.025, 2 * n) / 2) if n else None
        assert one["high"] == (pytest.approx(expected, rel=1e-7) if n else None)


def test_shared_costs_go_to_creators_by_fee(sample, filled):
    creators = [one for one in block(filled, "Creators of the campaign") if one["handle"]]
    assert sum(one["spent"] for one in creators) == pytest.approx(float(sample.SPENT), abs=0.01)


def test_creators_stand_from_the_cheapest_and_small_samples_below(sample, filled):
    lines = [one for one in block(filled, "Lines of the page") if one["kind"]]
    names = [one["name"] for one in lines]
    creators = {f"@{one['handle']}": one for one in block(filled, "Creators of the campaign") if one["handle"]}
    ranked = names[: names.index("Not ranked: fewer than 5")]
    costs = [creators[name]["cost"] for name in ranked]
    assert costs == sorted(costs)
    assert [one.handle for one in sample.CREATORS if one.orders < 5] == [name[1:] for name in names[len(ranked) + 1 :]]
    assert len(names) == len(sample.CREATORS) + 1


def test_things_to_do_are_ordered_by_money(filled):
    lines = block(filled, "Things to do, in order")
    stakes = [int(one["stake"].strip("$").replace(",", "")) for one in lines if one["stake"]]
    assert stakes == sorted(stakes, reverse=True)
    said = [one["what"] for one in lines]
    assert "Spark code of @dermdiaries ends" in said
    assert "@spfeveryday: promo code is not ready" in said
    assert next(one["due"] for one in lines if one["what"] == "Balance due to @glasshourjo") == "3 days late"


def test_costs_are_ordered_and_missing_ones_named(filled):
    said = words(filled, "Campaign report")
    assert said.count("▲ not entered") == 2
    shown = [one for one in said if one in ("Creator compensation", "Paid media spend", "Packaging and shipping")]
    assert shown == ["Creator compensation", "Paid media spend", "Packaging and shipping"]
    assert "$43,512" in said


def test_a_new_workbook_shows_the_way_in(empty):
    said = words(empty, "Home")
    assert "Three steps to your first figure" in said
    assert said.count("–") == 5
    assert "1   Write down one campaign" in said


def test_all_sections_of_the_guide_are_in_the_report(filled):
    said = "\n".join(words(filled, "Campaign report"))
    for section in (
        "Objective: Generating TikTok Shop sales", "Audience: Dry and sensitive skin", "27 of 33 posts live", "Costs complete: 7 of 9",
        "Views", "Reach, widest post", "Average watch time", "Engagement rate", "Click-through rate", "Conversion rate", "95% range 47–54",
        "Net revenue", "Content quality", "Posts after the agreed day", "Revision rounds", "Communication", "Compared with 1 earlier campaign",
        "Nano", "Best content", "Definitions used", "What this means for the next campaign", "Rehire @skinbylena",
    ):  # fmt: skip
        assert section in said, section


def test_the_report_file_shows_what_the_workbook_shows(filled, tmp_path, libreoffice):
    (made,) = report(FileBook(filled), campaign="Barrier Serum launch", out=tmp_path / "report.xlsx")
    frozen = openpyxl.load_workbook(made)
    assert [cell for tab in frozen for row in tab for cell in row if cell.data_type == "f"] == []
    assert set(words(made, "Campaign report")) - {""} == set(words(filled, "Campaign report")) - {""}
    assert figures(made)["won"] == figures(filled)["won"]
    links = [cell.hyperlink.target for row in frozen["Campaign report"] for cell in row if cell.hyperlink]
    assert len(links) == 3
    assert all(link.startswith("https://www.tiktok.com/@") for link in links)
    assert libreoffice(made)


def test_the_report_of_another_campaign_is_calculated_for_it(filled, tmp_path):
    before = filled.read_bytes()
    (made,) = report(FileBook(filled), campaign="sun stick, SUMMER", out=tmp_path / "report.xlsx")
    assert any("SUN STICK, SUMMER" in one for one in words(made, "Campaign report"))
    assert figures(made)["spent"] == 20_800
    assert filled.read_bytes() == before


def test_a_report_is_the_same_bytes_each_time(filled, tmp_path):
    made = [report(FileBook(filled), out=tmp_path / f"{n}.xlsx")[0].read_bytes() for n in (1, 2)]
    assert made[0] == made[1]


FIRST = 3
"""The sheet row in which the data of a tab begin."""


class Year:
    """A workbook of random deals, and what Home has to say of its first campaign, worked out without any formula."""

    def __init__(self, seed: int) -> None:
        self.rng = Random(seed)
        self.today = date(2026, 6, 15)
        self.expected: list[tuple[float, date, int, float, str, str]] = []
        self.rows: dict[str, list[dict[str, object]]] = {
            "Campaigns": [
                {"campaign_id": f"C-{n}", "name": f"Campaign {n}", "currency": "USD", "budget": 10**7,
                 "starts": date(2026, 5, 1), "ends": date(2026, 7, 31)} for n in (1, 2)
            ],
            "Creators": [{"creator_id": f"CR-{n}", "handle": f"maker.{n}"} for n in range(5)],
            "Rates": [{"rate_date": date(2026, 1, 5), "from_currency": "EUR", "to_currency": "USD", "rate": 1.25}],
        }  # fmt: skip
        self._deals()
        self._payments()
        self._approvals()
        self._rights()
        self._deliverables()
        self._reviews()
        self._findings()

    def some_day(self, back: int, ahead: int) -> date:
        return self.today + timedelta(days=self.rng.randint(-back, ahead))

    def add(self, tab: str, **values: object) -> int:
        """A row; its number in the sheet."""
        rows = self.rows.setdefault(tab, [])
        rows.append({key: value for key, value in values.items() if value is not None})
        return FIRST + len(rows) - 1

    def expect(
        self, place: int, deal: dict[str, Any], stake: float, due: date | None, where: str, grave: float = 0
    ) -> None:
        """A line of the list, if the deal is the first campaign's."""
        if deal["campaign"] == "C-1":
            self.expected.append((-round(stake, 2), due or date.max, place, -grave, where, self._words(due)))

    def _words(self, due: date | None) -> str:
        if due is None:
            return ""
        late = (self.today - due).days
        return f"{late} day{'s' if late > 1 else ''} late" if late > 0 else f"{due.day} {due:%b}"

    def _deals(self) -> None:
        for n in range(8):
            self.add(
                "Deals", deal_id=f"D-{n}", campaign=self.rng.choice(["C-1", "C-1", "C-2"]), creator=f"CR-{n % 5}",
                status="Cancelled" if n in (2, 7) else "Signed", total=self.rng.choice([400, 1000, 1000, 2500]), currency=self.rng.choice(["USD", "EUR"]),
                videos_agreed=self.rng.choice([1, 2, 4]), feedback_days=2, payment_days=0,
            )  # fmt: skip
        self.deals: list[dict[str, Any]] = self.rows["Deals"]

    def usd(self, amount: float, deal: dict[str, Any]) -> float:
        return amount * (1.25 if deal["currency"] == "EUR" else 1)

    def _share(self, deal: dict[str, Any]) -> float:
        return self.usd(deal["total"], deal) / deal["videos_agreed"]

    def _payments(self) -> None:
        for n in range(8):
            deal, due = self.rng.choice(self.deals), self.some_day(20, 20)
            paid, hold = self.rng.random() < 0.2, self.rng.random() < 0.1
            amount, kind = self.rng.choice([100, 250, 1000, -50]), self.rng.choice(["Balance", "Balance", "Bonus"])
            row = self.add(
                "Payments", payment_id=f"Y-{n}", deal=deal["deal_id"], kind=kind, amount=amount, due_rule="Fixed date",
                milestone_on=due, paid_on=self.today if paid else None, hold="Yes" if hold else "No",
            )  # fmt: skip
            over = deal["status"] == "Cancelled" and kind == "Balance"
            if not paid and not hold and not over and amount > 0 and (due - self.today).days <= 14:
                self.expect(0, deal, self.usd(amount, deal), due, f"Payments!{letters('Payments', 'amount')}{row}")

    def _approvals(self) -> None:
        for n in range(6):
            deal, due, answered = self.rng.choice(self.deals), self.some_day(9, 3), self.rng.random() < 0.3
            row = self.add(
                "Approvals", approval_id=f"A-{n}", campaign=deal["campaign"], stage="Claims and contract", what="the text",
                record=deal["deal_id"], due_at=due, answered_at=self.today if answered else None,
            )  # fmt: skip
            if due < self.today and not answered:
                stake = self.usd(deal["total"], deal)
                self.expect(1, deal, stake, due, f"Approvals!{letters('Approvals', 'due_at')}{row}")

    def _rights(self) -> None:
        for n in range(6):
            deal, ends, fee = self.rng.choice(self.deals), self.some_day(5, 50), self.rng.choice([0, 100, 700])
            row = self.add(
                "Rights", right_id=f"R-{n}", deal=deal["deal_id"], kind="Usage", status="Agreed", fee=fee,
                starts=ends - timedelta(days=29), lasts=30, lasts_unit="Days",
            )  # fmt: skip
            if 0 <= (ends - self.today).days <= 30:
                self.expect(2, deal, self.usd(fee, deal), ends, f"Rights!{letters('Rights', 'ends')}{row}")

    def _deliverables(self) -> None:
        for n in range(8):
            deal, status = self.rng.choice(self.deals), self.rng.choice(["Agreed", "Draft in", "Live", "Cancelled"])
            draft, publish = self.some_day(9, 9), self.some_day(6, 20)
            row = self.add(
                "Deliverables", deliverable_id=f"L-{n}", deal=deal["deal_id"], number=n, kind="Video", status=status,
                draft_due=draft, publish_due=publish,
            )  # fmt: skip
            drafts_late = status == "Agreed" and draft < self.today
            if status in ("Agreed", "Draft in") and (drafts_late or publish < self.today):
                due = draft if drafts_late else publish
                where = f"Deliverables!{letters('Deliverables', 'status')}{row}"
                self.expect(6, deal, self._share(deal), due, where, grave=(self.today - publish).days)

    def _reviews(self) -> None:
        for n in range(6):
            video = self.rng.choice(self.rows["Deliverables"])
            deal = next(one for one in self.deals if one["deal_id"] == video["deal"])
            came, decided = self.some_day(12, 0), self.rng.random() < 0.4
            row = self.add(
                "Reviews", review_id=f"V-{n}", deliverable=video["deliverable_id"], kind=self.rng.choice(["Draft", "Draft", "Live"]),
                received_on=came, decision="Approved" if decided else None,
            )  # fmt: skip
            due = np.busday_offset(came, 2, roll="backward").astype(date)
            if self.rows["Reviews"][-1]["kind"] == "Draft" and not decided and due < self.today:
                self.expect(7, deal, self._share(deal), due, f"Reviews!{letters('Reviews', 'decision')}{row}")

    def _findings(self) -> None:
        some = []
        for n in range(30):
            deal = self.rng.choice(self.deals)
            place = Place("Deals", "Deals", deal["deal_id"], "Status", f"F{n + 3}")
            stake = self.rng.choice([None, Decimal("250.00"), Decimal(1000), Decimal("333.33")])
            due = self.rng.choice([None, self.some_day(9, 20)])
            code = self.rng.choice(["CS-K01", "CS-K08", "CS-X01", "CS-R06"])
            campaign = deal["campaign"]
            some.append(
                Finding(
                    code, Severity.ERROR, f"fact {n}.", "b.", place, campaign=campaign, due=due, stake=stake, who="@a"
                )
            )
            if code != "CS-R06":
                self.expect(8, deal, float(stake or 0), due, f"Deals!F{n + 3}")
        renewed = as_rows(some, "terms", MemoryBook().grid(FindingRow.sheet))
        self.rows["Findings"] = list(renewed.rows)
        ours = [one for one in some if one.code == "CS-R06" and one.campaign == "C-1"]
        if ours:
            self.expected.append((0, date.max, 9, 0, "Findings!A1", ""))

    def book(self) -> bytes:
        return content("year", self.rows, {"as_of": self.today.isoformat()})

    def lines(self) -> list[tuple[str, str, str]]:
        """Where, due and stake of the lines in order."""
        first = sorted(self.expected, key=lambda one: one[:4])[:8]
        return [(where, due, f"${-stake:,.0f}" if stake else "–") for stake, *_, where, due in first]


def letters(tab: str, key: str) -> str:
    return column_letters(list(BY_TITLE[tab].sheet.columns).index(key) + 1)


@pytest.mark.parametrize("seed", range(4))
def test_things_to_do_of_random_workbooks_are_those_a_plain_calculation_finds(seed, tmp_path, libreoffice):
    year, path = Year(seed), tmp_path / "year.xlsx"
    path.write_bytes(year.book())
    shown = block(path, "Things to do, in order")[:8]
    assert figures(path)["things to do"] == len(year.expected) > 8
    wanted = year.lines()
    assert [(one["where"], one["due"] or "", one["stake"]) for one in shown] == wanted
    other = libreoffice(path)
    sheet = openpyxl.load_workbook(path)["calc"]
    left = next(cell.column for cell in sheet[1] if cell.value == "Things to do, in order")
    theirs = [
        [other.get(("calc", sheet.cell(3 + i, left + at).coordinate)) or "" for at in (2, 3, 4)] for i in range(8)
    ]
    assert [tuple(one) for one in theirs] == wanted
