"""The budget page: its title says the finding, states have their words, text from outside stays text."""

from __future__ import annotations

import io
from decimal import Decimal
from itertools import pairwise

import openpyxl
import pytest
from tests.app.budget_rows import TODAY, campaign, cost, day, line, rows

from creatorsheet.app.budget import budget
from creatorsheet.book.memory import MemoryBook
from creatorsheet.book.views.budget import wording
from creatorsheet.book.views.budget.file import DATA, SHEET, budget_file
from creatorsheet.book.views.budget.pace import _apart


def account(**about):
    return budget(MemoryBook(rows(**about)), today=TODAY, campaign="C-1").accounts[0]


def page(**about):
    return openpyxl.load_workbook(io.BytesIO(budget_file(account(**about))))


def texts(book):
    return [cell.value for row in book[SHEET].iter_rows() for cell in row if isinstance(cell.value, str)]


def line_of(book, name):
    return [cell.value for row in book[SHEET].iter_rows() if row[1].value == name for cell in row][:31]


@pytest.mark.parametrize(
    ("about", "says"),
    [
        ({}, "€5,130 of €10,000 is still free"),
        ({"Budget": [line(1, 3000, "Creator compensation", "Reach"), *rows()["Budget"][1:]]},
         "€5,130 of €10,000 is still free; Creator compensation is €200 over plan"),
        ({"Campaigns": [campaign(budget=4000)], "Budget": rows()["Budget"][:1]},
         "€870 more is committed than the budget of €4,000; Paid media spend is €720 over plan, 3 more too"),
        ({"Campaigns": [campaign(budget=None)]}, "€5,130 of €10,000 planned so far is still free"),
        ({"Campaigns": [campaign(budget=None)], "Budget": [line(1, 9000, "Creator compensation", "Reach")]},
         "€4,130 of €9,000 is still free; Paid media spend is €720 over plan, 3 more too"),
        ({"Campaigns": [campaign(budget=None)], "Budget": []}, "€4,870 is committed, and no budget is set"),
        ({"Campaigns": [campaign(budget=None)], "Budget": [], "Costs": [], "Deals": []}, "Three steps to a budget"),
    ],
)  # fmt: skip
def test_the_title_says_the_finding(about, says):
    book = page(**about)
    assert book[SHEET]["B2"].value == says
    assert len(says) <= 100


def test_states_have_their_words():
    book = page()
    assert "not planned" in line_of(book, "Packaging and shipping")
    assert "no amount yet" in line_of(book, "Content usage rights")
    over = page(Budget=[line(1, 3000, "Creator compensation", "Reach")])
    assert "▲ not planned" in line_of(over, "Paid media spend")
    assert -200 in line_of(over, "Creator compensation")
    words = " ".join(texts(book))
    assert (
        "Committed: €4,370 in Costs, as on the Campaigns tab, and €500 that signed deals promise beyond Costs." in words
    )
    assert "Last rates: 1 GBP = 1.2000 EUR (15 Mar 2027), 1 USD = 0.9000 EUR (15 Mar 2027)." in words


def test_a_budget_nobody_can_read_is_not_called_missing():
    book = page(Campaigns=[campaign(budget="ten thousand")])
    assert book[SHEET]["B2"].value == "€4,870 is committed, and nobody can read the Total budget"
    assert "nobody can read it" in texts(book)


def test_a_rate_with_many_zeros_is_told_in_full():
    """A rupiah is EUR 0.000056, not 0.0001."""
    costs = [cost(8, 9_000_000, "Paid media spend", "Distribution", day(3, 15), "Committed", currency="IDR")]
    known = [
        {"rate_id": "X-1", "rate_date": day(3, 15), "from_currency": "IDR", "to_currency": "EUR", "rate": 0.0000561}
    ]
    book = page(Costs=costs, Rates=known, Deals=[])
    assert any("1 IDR = 0.00005610 EUR" in one for one in texts(book))
    [now] = [row[25] for row in book[SHEET].iter_rows() if row[21].value == "1 IDR in EUR"]
    assert (now.value, now.number_format) == (0.0000561, "0.00000000")


def test_the_name_of_a_line_that_stops_stands_at_its_end_and_clear_of_the_others():
    """What is paid ends on the day of the page: its name does not stand where the other lines end."""
    stop = {0: (100.0, 45.0), 1: (50.0, 32.0), 2: (100.0, 46.0)}
    places = _apart(stop, Decimal(35), (0.0, 100.0), (0.0, 60.0))
    assert places[1] == (50.0, pytest.approx(35 - 6.6))
    assert places[0][1] + 6.59 < places[2][1] < 60
    assert _apart(stop, Decimal(3), (0.0, 100.0), (0.0, 60.0))[1] == (50.0, 32.0)
    low = _apart({1: (50.0, 1.0)}, Decimal(2), (0.0, 100.0), (0.0, 60.0))
    assert low[1] == (50.0, pytest.approx(8.6))
    top = _apart({0: (100.0, 59.0), 1: (99.0, 59.0), 2: (100.0, 59.0)}, Decimal(59), (0.0, 100.0), (0.0, 60.0))
    heights = sorted(y for _, y in top.values())
    assert heights[-1] < 60
    assert min(b - a for a, b in pairwise(heights)) > 6.5


def test_what_was_left_out_is_said():
    costs = [*rows()["Costs"], cost(8, 70, "Paid media spend", "Distribution", day(3, 1), "Paid", currency="JPY")]
    costs.append(cost(9, 11, "Paid media spend", "Distribution", None, "Paid"))
    book = page(Costs=costs, Campaigns=[campaign(starts=None)])
    words = " ".join(texts(book))
    assert "Left out: 1 amount without an exchange rate and from the chart €11 without a day." in words
    assert "No rate for JPY." in words


def test_text_from_outside_is_never_a_formula():
    bad = campaign(name='=HYPERLINK("http://x.test")', currency='=1+"')
    book = page(Campaigns=[bad])
    formulas = [cell.value for tab in book for row in tab.iter_rows() for cell in row if cell.data_type == "f"]
    assert formulas
    assert not any("HYPERLINK" in one or '1+"' in one for one in formulas)


def test_only_the_what_if_is_formulas_and_the_chart_has_its_data():
    book = page()
    rows_ = {cell.row for row in book[SHEET].iter_rows() for cell in row if cell.data_type == "f"}
    first = next(
        cell.row for row in book[SHEET].iter_rows() for cell in row if cell.value == "Category" and cell.row > 12
    )
    assert min(rows_) == first - 2
    assert book[DATA].sheet_state == "hidden"
    assert len(book[SHEET]._charts) == 2
    used = [row[7].value for row in book[DATA].iter_rows(min_row=2, max_row=8)]
    assert used == [0, 90, 1190, 3335, 4520, 4745, 4870]


@pytest.mark.parametrize(
    ("amount", "currency", "says"),
    [
        ("3120", "USD", "$3,120"),
        ("-40.4", "EUR", "-€40"),
        ("0.4", "EUR", "€0.40"),
        ("0", "CHF", "CHF 0"),
        ("9", '=X"', "X 9"),
    ],
)
def test_amounts_are_short(amount, currency, says):
    assert wording.shown(Decimal(amount), currency) == says


def test_the_same_account_is_the_same_bytes():
    assert budget_file(account()) == budget_file(account())
