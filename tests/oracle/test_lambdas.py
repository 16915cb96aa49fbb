"""IronCalc calculates every LAMBDA as the add-in's functions answer: each case, any values, cell by cell and spilled."""

from __future__ import annotations

import io
from collections.abc import Callable, Iterator, Sequence

import pytest
import xlsxwriter
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from xlsxwriter.worksheet import Worksheet

from creatorsheet.app.cells.answer import answer
from creatorsheet.app.cells.reading import WORDS
from creatorsheet.book.editor.editor import Editor
from creatorsheet.book.lambdas import named
from creatorsheet.book.recalc import stale_results
from creatorsheet.catalogue.function import Function
from creatorsheet.catalogue.functions import FUNCTIONS

pytestmark = pytest.mark.oracle
PLAIN = tuple(one for one in FUNCTIONS.values() if one.value)
EACH = pytest.mark.parametrize("function", PLAIN, ids=lambda one: one.key)
MAKES = {"#DIV/0!": "=1/0", "#VALUE!": '="x"*1', "#REF!": "=#REF!", "#NUM!": "=SQRT(-1)", "#N/A": "=NA()"}
"""How a cell comes to hold an error."""

UNSET = "not calculated"
Column = Sequence[object]


def put(sheet: Worksheet, row: int, column: int, value: object) -> None:
    """A value as people have it in a cell: an error or an empty text comes from a formula."""
    if value == "":
        sheet.write_formula(row, column, '=""', value="")
    elif value in MAKES:
        sheet.write_formula(row, column, MAKES[str(value)], value=value)
    elif isinstance(value, str):
        sheet.write_string(row, column, value)
    elif value is not None:
        sheet.write(row, column, value)


def workbook(draw: Callable[[xlsxwriter.Workbook], None]) -> bytes:
    stream = io.BytesIO()
    with xlsxwriter.Workbook(stream, {"in_memory": True}) as made:
        draw(made)
    editor = Editor(stream.getvalue())
    editor.define(named())
    return editor.finish()


def calculated(function: Function, rows: Sequence[Column]) -> Iterator[tuple[object, object]]:
    """What IronCalc gives for each row of arguments: by a formula of its own, and out of one for the whole range."""
    width, last = len(function.inputs), len(rows)
    letters = [chr(65 + at) for at in range(width)]
    whole = ",".join(f"${one}$1:${one}${last}" for one in letters)

    def draw(made: xlsxwriter.Workbook) -> None:
        sheet = made.add_worksheet("S")
        for row, values in enumerate(rows):
            for column, value in enumerate(values):
                put(sheet, row, column, value)
            cells = ",".join(f"{one}{row + 1}" for one in letters)
            sheet.write_formula(row, width, f"={function.plain}({cells})", value=UNSET)
            sheet.write_formula(row, width + 1, f"=INDEX({function.plain}({whole}),{row + 1})", value=UNSET)

    found = (stale_results(workbook(draw)) or {}).get("S", {})
    for row in range(1, last + 1):
        yield tuple(found.get(f"{chr(65 + at)}{row}", UNSET) for at in (width, width + 1))


def same(found: object, want: object) -> bool:
    if isinstance(want, float):
        return isinstance(found, int | float) and found == pytest.approx(want, rel=1e-12, abs=1e-12)
    return found == want


def differing(function: Function, rows: Sequence[Column]) -> list[object]:
    """The rows for which IronCalc and the add-in's function give other answers: values, wanted, cell by cell, of the range."""
    answers = [answer(function.key, *values)[0][0] for values in rows]
    given = zip(rows, answers, calculated(function, rows), strict=True)
    return [(values, want, *both) for values, want, both in given if not all(same(one, want) for one in both)]


@EACH
def test_every_example_gives_what_it_says(function):
    rows = [[case.values.get(one.name) for one in function.inputs] for case in function.examples]
    wants = ["" if case.want is None else case.want for case in function.examples]
    for case, want, both in zip(function.examples, wants, calculated(function, rows), strict=True):
        assert same(both[0], want), case.says
        assert same(both[1], want), case.says


FIGURES = st.one_of(
    st.integers(-1_000, 10**9),
    st.integers(-(10**12), 10**12).map(lambda cents: cents / 100),
    st.sampled_from([0, 0.0, 1e-9, 1e150, -1e150, 1e300]),
)
TEXTS = st.one_of(
    st.sampled_from(["12k", "12", " ", "TRUE", "n/a", "-", "'", "0", "="]),
    st.text(st.characters(codec="utf-8", categories=["L", "N", "P", "S"]), min_size=1, max_size=8),
).filter(lambda text: text not in WORDS)
VALUES = st.one_of(FIGURES, FIGURES, st.none(), st.just(""), TEXTS, st.booleans(), st.sampled_from(sorted(MAKES)))


@EACH
@settings(max_examples=5, deadline=None, suppress_health_check=list(HealthCheck))
@given(data=st.data())
def test_any_values_give_what_the_add_in_gives(function, data):
    row = st.lists(VALUES, min_size=len(function.inputs), max_size=len(function.inputs))
    rows = data.draw(st.lists(row, min_size=2, max_size=40))
    assert differing(function, rows) == []


COSTS = ((500,), (None,), (7,), ("12k",), (9,))
VIEWS = ((10_000,), (20,), (0,), (40,), ("#N/A",))
ACROSS = ((1_000, None, 2_000),)


@pytest.mark.parametrize(
    ("formula", "given"),
    [
        ("CS.CPM(A1:A5,B1:B5)", (COSTS, VIEWS)),
        ("CS.CPM(A1:A5,B2)", (COSTS, 20)),
        ("CS.CPM(A1,B1:B5)", (500, VIEWS)),
        ("CS.CPM(A1:A5,A9:C9)", (COSTS, ACROSS)),
        ("CS.CPM(A1:A5,B1:B3)", (COSTS, VIEWS[:3])),
        ("CS.CPM(A1:A3,B1:B5)", (COSTS[:3], VIEWS)),
    ],
    ids=[
        "columns",
        "one cell for all",
        "one cell first",
        "a column and a row",
        "the second shorter",
        "the first shorter",
    ],
)
def test_one_formula_fills_the_cells_below_it(formula, given):
    """It spills in the shape that the add-in's function answers in, with #N/A where one range has no cell."""

    def draw(made: xlsxwriter.Workbook) -> None:
        sheet = made.add_worksheet("S")
        for column, block in enumerate((COSTS, VIEWS)):
            for row, (value,) in enumerate(block):
                put(sheet, row, column, value)
        for column, value in enumerate(ACROSS[0]):
            put(sheet, 8, column, value)
        sheet.write_dynamic_array_formula(0, 4, 0, 4, f"={formula}")
        for row in range(6):
            for column in range(4):
                sheet.write_formula(row, 10 + column, f"={chr(69 + column)}{row + 1}", value=UNSET)

    shown = (stale_results(workbook(draw)) or {})["S"]
    want = answer("CPM", *given)
    blank = 0  # what a formula shows of a cell that nothing was spilled into
    for row in range(6):
        for column in range(4):
            inside = row < len(want) and column < len(want[0])
            found = shown.get(f"{chr(75 + column)}{row + 1}", UNSET)
            assert same(found, want[row][column] if inside else blank), (row, column)


@EACH
def test_a_wrong_number_of_arguments_is_an_error(function):
    def draw(made: xlsxwriter.Workbook) -> None:
        made.add_worksheet("S").write_formula(0, 0, f"={function.plain}()", value=UNSET)

    assert (stale_results(workbook(draw)) or {})["S"] == {"A1": "#VALUE!"}
