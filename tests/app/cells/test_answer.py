"""What a formula shows for cells, columns and blocks, whatever stands in them."""

from __future__ import annotations

import logging
from datetime import UTC, date, datetime
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from creatorsheet.app.cells.answer import answer
from creatorsheet.app.cells.asked import figure
from creatorsheet.app.cells.bound import BOUND
from creatorsheet.app.cells.reading import NO_CELL, block
from creatorsheet.catalogue.function import Function, Gives, Input, Reads
from creatorsheet.catalogue.functions import FUNCTIONS
from creatorsheet.kernel.formula import evaluate
from creatorsheet.kernel.unanswered import Unanswered

TREES = [pytest.param(one, id=one.name) for one in FUNCTIONS.values() if one.value]
NA, VALUE, NUM = "#N/A", "#VALUE!", "#NUM!"
CURRENCY = Input("currency", "", Reads.TEXT, otherwise="EUR")
AMOUNT = Input("amount", "")
OTHERS = Input("others", "", whole=True)

number = st.floats(0, 1e12) | st.floats(allow_nan=False, allow_infinity=False)
cell = st.one_of(
    number,
    number,
    st.none(),
    st.sampled_from(["", " ", "500", "12k", "#REF!", True, 3, Decimal("2.5"), -2146826281, -2146826243]),
)


@pytest.fixture
def bind(monkeypatch):
    """A function made for a test: its arguments and the code that answers it."""

    def bound(code, *inputs, gives=Gives.NUMBER):
        monkeypatch.setitem(FUNCTIONS, "MADE", Function("MADE", "", "", inputs, gives, "made", (), ""))
        monkeypatch.setitem(BOUND, "MADE", code)

    return bound


def blocks(cells, most=4):
    """Rows of cells, all of one width."""
    return st.integers(1, most).flatmap(
        lambda width: st.lists(st.lists(cells, min_size=width, max_size=width), min_size=1, max_size=most)
    )


def one_by_one(function, given, height, width):
    """The same answer without any short cut."""

    def picked(cells, row, column):
        if (len(cells) > 1 and row >= len(cells)) or (len(cells[0]) > 1 and column >= len(cells[0])):
            return NO_CELL
        return cells[row if len(cells) > 1 else 0][column if len(cells[0]) > 1 else 0]

    def at(row, column):
        try:
            return figure(function, [picked(block(one), row, column) for one in given], {})
        except Unanswered as none:
            return none.shows

    return [[at(row, column) for column in range(width)] for row in range(height)]


@pytest.mark.parametrize("function", TREES)
@given(data=st.data())
def test_a_block_of_figures_is_the_formula_cell_by_cell(function, data):
    height, width = data.draw(st.integers(1, 4)), data.draw(st.integers(1, 3))
    row = st.lists(number | st.none(), min_size=width, max_size=width)
    cells = {one.name: data.draw(st.lists(row, min_size=height, max_size=height)) for one in function.inputs}
    for r, line in enumerate(answer(function.key, *cells.values())):
        for c, shown in enumerate(line):
            found = evaluate(function.value, {name: rows[r][c] for name, rows in cells.items()})
            assert shown == ("" if found is None else found if abs(found) < float("inf") else NUM)


@pytest.mark.parametrize("function", TREES)
@given(data=st.data())
def test_whatever_stands_in_ranges_of_whatever_size_short_cuts_change_nothing(function, data):
    given_ = [data.draw(cell | blocks(cell)) for _ in function.inputs]
    shown = answer(function.key, *given_)
    assert shown == one_by_one(function, given_, len(shown), len(shown[0]))


@pytest.mark.parametrize(
    ("cost", "views", "shown"),
    [
        (500.0, 100_000.0, [[5.0]]),
        (500.0, ((100_000.0,), (50_000.0,)), [[5.0], [10.0]]),
        (((500.0, 250.0),), 50_000.0, [[10.0, 5.0]]),
        (((500.0, 250.0),), ((100_000.0,), (50_000.0,)), [[5.0, 2.5], [10.0, 5.0]]),
        (((500.0,), (250.0,)), ((50_000.0,), (50_000.0,), (1.0,)), [[10.0], [5.0], [NA]]),
        (((500.0, 250.0),), ((50_000.0,), (50_000.0,)), [[10.0, 5.0], [10.0, 5.0]]),
        ((500.0, 250.0), 50_000.0, [[10.0, 5.0]]),
        ((), (), [[""]]),
        (None, 100_000.0, [[""]]),
        (500.0, 0.0, [[""]]),
        (500.0, "", [[""]]),
        (None, -2146826281, [["#DIV/0!"]]),
        (-2146826281, -2146826246, [["#DIV/0!"]]),
        ("12k", -2146826246, [[VALUE]]),
        (-2146826246, "12k", [[NA]]),
        ("500", 100_000.0, [[VALUE]]),
        (True, 100_000.0, [[VALUE]]),
        (500, 100_000, [[5.0]]),
        (1e308, 1e-300, [[NUM]]),
        (((1e308,), (500.0,)), ((1e-300,), (100_000.0,)), [[NUM], [5.0]]),
    ],
)
def test_an_answer_has_the_shape_of_its_cells(cost, views, shown):
    assert answer("CPM", cost, views) == shown


def test_a_left_out_argument_and_a_blank_cell_count_as_the_default(bind):
    bind(lambda amount, currency: f"{amount:.0f} {currency}", AMOUNT, CURRENCY)
    assert answer("MADE", 5.0, None) == [["5 EUR"]]
    assert answer("MADE", 5.0, (("",), ("USD",))) == [["5 EUR"], ["5 USD"]]


def test_a_range_for_one_answer_is_read_once_and_given_whole(bind):
    seen = []

    def above(amount, others):
        seen.append(others)
        return float(sum(one is not None and one < amount for one in others))

    bind(above, AMOUNT, OTHERS)
    assert answer("MADE", ((1.0,), (5.0,), (9.0,)), ((2.0, None), (7.0, 4.0))) == [[0.0], [2.0], [3.0]]
    assert seen[0] == [2.0, None, 7.0, 4.0]
    assert all(one is seen[0] for one in seen)


def test_an_error_in_a_range_for_one_answer_is_the_answer_everywhere(bind):
    bind(lambda **given: given["amount"], AMOUNT, OTHERS)
    assert answer("MADE", ((1.0,), (2.0,)), ((2.0,), (-2146826246,))) == [[NA], [NA]]
    assert answer("MADE", ((1.0,), (2.0,)), ((2.0,), ("12k",))) == [[VALUE], [VALUE]]


def test_a_function_of_ranges_alone_has_one_answer(bind):
    bind(lambda others: float(len(others)), OTHERS)
    assert answer("MADE", ((1.0,), (2.0,))) == [[2.0]]


def test_the_same_arguments_are_asked_once(bind):
    times = []
    bind(lambda amount: times.append(amount) or amount, AMOUNT)
    assert answer("MADE", ((1.0,), (1.0,), (2.0,), (1.0,))) == [[1.0], [1.0], [2.0], [1.0]]
    assert times == [1.0, 2.0]


def test_one_and_true_are_not_the_same_argument(bind):
    bind(lambda amount: amount, AMOUNT)
    assert answer("MADE", ((1.0,), (True,), (1,))) == [[1.0], [VALUE], [1.0]]


@pytest.mark.parametrize(
    ("found", "shown"),
    [
        (date(2026, 5, 1), 46143.0),
        (datetime(2026, 5, 1, 18, tzinfo=UTC), 46143.75),
        (Decimal("12.50"), 12.5),
        (3_000_000_000, 3_000_000_000.0),
        (True, True),
        ("late", "late"),
        (None, ""),
        (float("inf"), NUM),
        (float("nan"), NUM),
    ],
)
def test_an_answer_is_what_a_cell_can_hold(bind, found, shown):
    bind(lambda **_: found, AMOUNT)
    assert answer("MADE", 1.0) == [[shown]]
    assert type(answer("MADE", 1.0)[0][0]) is type(shown)


def test_a_reason_for_no_answer_shows_its_error(bind):
    def refuses(amount):
        raise Unanswered("There is no rate for that day.")

    bind(refuses, AMOUNT)
    assert answer("MADE", ((1.0,), (None,))) == [[NA], [""]]


def test_a_fault_of_our_own_is_an_error_in_its_cell_alone_and_is_logged(bind, caplog):
    bind(lambda amount: 1 / (amount - 2), AMOUNT)
    with caplog.at_level(logging.ERROR):
        assert answer("MADE", ((1.0,), (2.0,), (3.0,))) == [[-1.0], [VALUE], [1.0]]
    (told,) = caplog.records
    assert "CS_MADE has failed for (2.0,)" in told.getMessage()
    assert told.exc_info[0] is ZeroDivisionError


def test_a_fault_beyond_single_cells_is_one_error_and_is_logged(caplog):
    assert answer("CPM", 1.0) == [[VALUE]]
    assert "CPM has failed" in caplog.text
