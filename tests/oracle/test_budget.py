"""The budget: the workbook's own formulas and the page's what-if give in other programs what Python says."""

from __future__ import annotations

import json
import subprocess
from collections import defaultdict
from datetime import timedelta
from decimal import Decimal
from pathlib import Path
from random import Random

import openpyxl
import pytest
from tests.app.budget_rows import TODAY, campaign, cost, day, line, rows
from tests.oracle.conftest import agree, formula_cells

from creatorsheet.app.budget import budget
from creatorsheet.book.file import FileBook
from creatorsheet.book.memory import MemoryBook
from creatorsheet.book.recalc import stale_results
from creatorsheet.book.template import content
from creatorsheet.book.views.budget.account import Account
from creatorsheet.book.views.budget.file import SHEET, budget_file
from creatorsheet.catalogue.plan.choices import BudgetPurpose, CostCategory, CostStage
from creatorsheet.planning.whatif import Answer, Change, Changes, answer

pytestmark = pytest.mark.oracle
PEOPLE = [
    {"shortlist_id": "S-1", "campaign": "C-1", "creator": "CR-A", "decision": "Approve", "views_p10": 10_000,
     "views_p50": 20_000, "views_p90": 50_000},
    {"shortlist_id": "S-2", "campaign": "C-1", "creator": "CR-B", "decision": "Approve", "views_p10": 40_000,
     "views_p50": 90_000, "views_p90": 150_000},
]  # fmt: skip


def account(**about: object) -> Account:
    return budget(MemoryBook(rows(**about)), today=TODAY, campaign="Glow Spring").accounts[0]


OWED = [*rows()["Costs"], cost(8, 300, "Paid media spend", "Distribution", day(3, 12), "Committed", currency="USD")]
SCENES = {
    "whole": account(Shortlist=PEOPLE, Costs=OWED),
    "target": account(Campaigns=[campaign(target_cpm=12.5)]),
    "yen": account(Campaigns=[campaign(currency="JPY", test_share=0.155)], Deals=[], Costs=[]),
    "gift": account(Shortlist=PEOPLE, Budget=[line(1, 0, "Creator compensation", "Reach")], Costs=[], Deals=[]),
    "bare": account(Budget=[], Campaigns=[campaign(budget=None)]),
    "empty": account(Budget=[], Costs=[], Deals=[], Campaigns=[campaign(budget=None)]),
}


@pytest.fixture(params=SCENES)
def scene(request: pytest.FixtureRequest) -> Account:
    return SCENES[request.param]


def test_the_stored_results_are_those_of_libreoffice(scene, libreoffice, tmp_path):
    path = tmp_path / "page.xlsx"
    path.write_bytes(budget_file(scene))
    other, ours = libreoffice(path), formula_cells(path)
    assert [(cell, value, other.get(cell)) for cell, value in ours.items() if not agree(value, other.get(cell))] == []
    assert bool(ours) is not scene.empty


def test_the_stored_results_are_those_of_ironcalc(scene):
    assert stale_results(budget_file(scene)) in ({}, {SHEET: {}})


def test_microsofts_validator_finds_nothing(scene, ooxml_validator, tmp_path):
    path = tmp_path / "page.xlsx"
    path.write_bytes(budget_file(scene))
    done = subprocess.run([ooxml_validator, str(path)], capture_output=True, text=True, check=False)
    assert json.loads(done.stdout)["errors"] == []


class Typed:
    """The page in whose framed cells somebody typed."""

    def __init__(self, path: Path) -> None:
        self.path, self.book = path, openpyxl.load_workbook(path)
        self.sheet = self.book[SHEET]
        self.labels = defaultdict(list)
        for row in self.sheet.iter_rows():
            for cell in row:
                if isinstance(cell.value, str) and not cell.value.startswith("="):
                    self.labels[cell.value].append((cell.row, cell.column))

    def below(self, title: str) -> int:
        return self.labels[title][-1][0]

    def row(self, label: str, title: str) -> int:
        return min(row for row, _ in self.labels[label] if row > self.below(title))

    def put(self, label: str, title: str, column: int, value: float) -> None:
        self.sheet.cell(self.row(label, title), column).value = value

    def save(self) -> None:
        self.book.save(self.path)


CHANGES = Changes(
    plans={
        CostCategory.CREATOR_COMPENSATION: Change(by=Decimal("0.15")),
        CostCategory.CAMPAIGN_TOOLS: Change(by=Decimal("-0.333")),
    },
    rates={"GBP": Change(to=Decimal("1.31")), "USD": Change(to=Decimal("0.95"))},
    budget=Change(to=Decimal("4321.5")),
)
POSTS = Changes(posts=Change(to=Decimal(7)), fee=Change(to=Decimal("433.33")))
FEE = Changes(fee=Change(to=Decimal("433.33")), plans={CostCategory.CREATOR_COMPENSATION: Change(by=Decimal("-0.2"))})


@pytest.mark.parametrize("changes", [CHANGES, POSTS, FEE], ids=["plans", "posts", "fee"])
@pytest.mark.parametrize("program", ["libreoffice", "ironcalc"])
def test_what_is_typed_gives_what_python_says(changes, program, request, tmp_path):
    found = SCENES["whole"]
    path = tmp_path / "page.xlsx"
    path.write_bytes(budget_file(found))
    page = Typed(path)
    for category, change in changes.plans.items():
        page.put(str(category), "Plan now", 10, float(change.by or 0))
    for label, change in (
        ("Total budget", changes.budget),
        ("Posts", changes.posts),
        ("Average fee a post", changes.fee),
    ):
        if change and change.to is not None:
            page.put(label, "Lever", 29, float(change.to))
    for coin, change in changes.rates.items():
        page.put(f"1 {coin} in EUR", "Lever", 29, float(change.to or 0))
    page.save()
    values = request.getfixturevalue("libreoffice")(path) if program == "libreoffice" else ironcalc(path)
    told = answer(found.base, changes)
    _compare(page, values, told)


def ironcalc(path: Path) -> dict[tuple[str, str], object]:
    """Every formula's result as IronCalc has it; openpyxl stored none."""
    results = stale_results(path.read_bytes())
    assert results is not None
    return {(sheet, cell): shown for sheet, cells in results.items() for cell, shown in cells.items()}


def _compare(page: Typed, values: dict[tuple[str, str], object], told: Answer) -> None:
    def of(row: int, column: int) -> object:
        return values.get((SHEET, page.sheet.cell(row, column).coordinate))

    for one in told.lines:
        row = page.row(str(one.category), "Plan now")
        for column, want in ((12, one.planned), (15, one.committed), (18, one.remaining)):
            got = of(row, column)
            assert got == "–" if want is None else got == pytest.approx(float(want), abs=1e-6), (one, column)
    follows = {
        "Budget": told.budget, "Planned": told.planned, "Committed": told.committed, "Still free": told.free,
        "Budget without a line": told.unplanned, "Planned for tests": told.testing, "Wanted for tests": told.wanted,
        "Posts": told.posts, "Average fee": told.fee, "A post, all in": told.per_post,
        "Views": told.views and told.views[1], "A thousand views": told.cpm and told.cpm[1],
    }  # fmt: skip
    for label, want in follows.items():
        assert of(page.row(label, "What follows"), 29) == pytest.approx(float(want), rel=1e-9), label
    title = next(
        str(value) for value in values.values() if "would still be free" in str(value) or "budget would" in str(value)
    )
    over = sum(one.remaining is not None and one.remaining < 0 for one in told.lines)
    assert ("over plan ▲" in title) is bool(over)


def _random(seed: int) -> dict[str, list[dict[str, object]]]:
    chance = Random(seed)
    costs = [
        cost(
            at,
            round(chance.uniform(-200, 900), 2),
            str(chance.choice(list(CostCategory))),
            str(chance.choice([*BudgetPurpose, ""])) or None,
            day(3, 1) + timedelta(days=chance.randrange(40)),
            str(chance.choice(list(CostStage))),
        )
        for at in range(1, 61)
    ]
    kinds = [(one, purpose) for one in CostCategory for purpose in BudgetPurpose]
    lines = [
        line(at, chance.choice([None, 0, 500, 1234.56]), str(one), str(purpose))
        for at, (one, purpose) in enumerate(chance.sample(kinds, 12))
    ]
    return rows(Costs=costs, Budget=lines)


@pytest.mark.parametrize("seed", [1, 2])
def test_sums_agree_with_the_tabs_own_formulas(seed, tmp_path):
    """Per line, and for the campaign; what deals promise comes on top and is told apart."""
    path = tmp_path / "spring.xlsx"
    path.write_bytes(content("spring", _random(seed)))
    [told] = budget(FileBook(path), today=TODAY, campaign="Glow Spring").outcome.figures["campaigns"]
    book = openpyxl.load_workbook(path, data_only=True)
    campaigns = _records(book["Campaigns"])[0]
    assert campaigns["Committed"] == pytest.approx(float(told["booked"]))
    assert campaigns["Paid"] == pytest.approx(float(told["paid"]))
    assert campaigns["Remaining"] == pytest.approx(float(told["free"] + told["promised"]))
    lines, costs = _records(book["Budget"]), _records(book["Costs"])
    assert sum(one["Planned"] or 0 for one in lines) == pytest.approx(float(told["planned"] or 0))
    purposes = {one["purpose"]: one for one in told["purposes"]}
    categories = {each["category"]: each for one in told["categories"] for each in (one, *one["under"])}
    for group, key, known in (("Category", "Category", categories), ("Purpose", "Purpose", purposes)):
        sums: defaultdict[str, float] = defaultdict(float)
        for one in costs:
            sums[one[key]] += one["In campaign currency"] if one["Stage"] != "Expected" else 0
        for name, total in sums.items():
            if name in known and name not in ("Campaign tools", "Internal campaign management"):
                assert float(known[name]["booked"]) == pytest.approx(total), (group, name)
    listed = {(one["Category"], one["Purpose"]) for one in lines}
    off = sum(
        one["In campaign currency"] for one in costs
        if one["Stage"] != "Expected" and (one["Category"], one["Purpose"]) not in listed
    )  # fmt: skip
    assert sum(one["Committed"] for one in lines) + off == pytest.approx(float(told["booked"]))


def _records(sheet: openpyxl.worksheet.worksheet.Worksheet) -> list[dict[str, object]]:
    heads = [cell.value for cell in sheet[2]]
    found = (dict(zip(heads, row, strict=True)) for row in sheet.iter_rows(3, values_only=True))
    return [one for one in found if one.get("Campaign ID")]
