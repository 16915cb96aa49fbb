"""Every cell function through xlwings' own call path, from the values VBA hands over to what it gets back."""

from __future__ import annotations

from datetime import date, datetime
from typing import Any

import pytest
from tests.excel.pywin32 import MISSING, Cells, Currency, call, value2

from creatorsheet.catalogue.function import Example, Function, Input, Reads
from creatorsheet.catalogue.functions import FUNCTIONS

METRICS = "creatorsheet.udfs.metrics"
ROWS_OF_A_SHEET = 1_048_576


def plain(function: Function) -> Example:
    """The first example that has an answer."""
    return next(one for one in function.examples if one.want is not None and not str(one.want).startswith("#"))


def cells(example: Example, function: Function) -> dict[str, Any]:
    """What the example's formula refers to, as cells of a sheet: a list is a column."""
    given = {
        name: [[one] for one in value] if isinstance(value, tuple) else value for name, value in example.values.items()
    }
    return {one.name: given.get(one.name, MISSING) for one in function.inputs}


def shown(function: Function, given: dict[str, Any]) -> list[list[Any]]:
    """The answer as rows, whatever the shape VBA got."""
    handed = [MISSING if one is MISSING else value2(one) for one in given.values()]
    found = call(f"creatorsheet.udfs.{function.subject}", function.name, *handed)
    rows = [[found]] if not isinstance(found, list) else found if isinstance(found[0], list) else [found]
    assert {type(cell) for row in rows for cell in row} <= {float, str, bool}, "only these go through COM unchanged"
    return rows


def wanted(example: Example) -> Any:
    match example.want:
        case None:
            return ""
        case bool() | str():
            return example.want
    return pytest.approx(example.want, rel=1e-9)


def spread(given: dict[str, Any], function: Function, height: int, width: int) -> dict[str, Any]:
    """The same cells over a block; ranges for one answer stay."""
    alone = {one.name for one in function.inputs if one.whole}
    return {
        name: cell if name in alone or cell is MISSING else [[cell] * width for _ in range(height)]
        for name, cell in given.items()
    }


def each_of(function: Function) -> list[Input]:
    return [one for one in function.inputs if not one.whole]


ALL = [pytest.param(one, id=one.name) for one in FUNCTIONS.values()]
EXAMPLES = [
    pytest.param(function, one, id=f"{function.name}: {one.says}")
    for function in FUNCTIONS.values()
    for one in function.examples
]
ARGUMENTS = [
    pytest.param(function, one, id=f"{function.name} {one.name}")
    for function in FUNCTIONS.values()
    for one in function.inputs
    if one.reads is not Reads.ANY
]
NEEDED = [
    pytest.param(function, one, id=f"{function.name} {one.name}")
    for function in FUNCTIONS.values()
    for one in each_of(function)
    if not one.optional and not one.may_be_blank
]
OF_SEVERAL = [
    pytest.param(one, id=one.name)
    for one in FUNCTIONS.values()
    if sum(input_.name in plain(one).values and input_.reads is not Reads.ANY for input_ in each_of(one)) > 1
]
OF_FIGURES = [
    pytest.param(one, id=one.name)
    for one in FUNCTIONS.values()
    if each_of(one) and all(input_.reads in (Reads.NUMBER, Reads.DAY) for input_ in each_of(one))
]
SHAPES = [(1, 1), (3, 1), (1, 3), (2, 3)]


@pytest.mark.parametrize(("function", "example"), EXAMPLES)
def test_its_examples_hold(function: Function, example: Example) -> None:
    assert shown(function, cells(example, function)) == [[wanted(example)]]


@pytest.mark.parametrize(("height", "width"), SHAPES)
@pytest.mark.parametrize("function", ALL)
def test_a_cell_column_row_or_block_comes_back_in_its_shape(function: Function, height: int, width: int) -> None:
    example = plain(function)
    if not each_of(function):
        height = width = 1
    given = spread(cells(example, function), function, height, width)
    assert shown(function, given) == [[wanted(example)] * width] * height


@pytest.mark.parametrize("error", ["#DIV/0!", "#SPILL!"])
@pytest.mark.parametrize(("function", "input_"), ARGUMENTS)
def test_an_error_old_or_new_shows_where_it_stands(function: Function, input_: Input, error: str) -> None:
    example = plain(function)
    given = spread(cells(example, function), function, 3, 1)
    if input_.whole:
        given[input_.name] = [[error], [None]]
        assert all(line == [error] for line in shown(function, given))
        return
    usual = given[input_.name]
    usual = [[None]] * 3 if usual is MISSING else usual
    given[input_.name] = [usual[0], [error], usual[2]]
    assert shown(function, given) == [[wanted(example)], [error], [wanted(example)]]


@pytest.mark.parametrize("blank", [None, "", " "])
@pytest.mark.parametrize(("function", "input_"), NEEDED)
def test_a_blank_shows_blank_where_it_stands(function: Function, input_: Input, blank: str | None) -> None:
    example = plain(function)
    given = spread(cells(example, function), function, 3, 1)
    given[input_.name][1] = [blank]
    assert shown(function, given) == [[wanted(example)], [""], [wanted(example)]]


@pytest.mark.parametrize(("function", "input_"), NEEDED)
def test_an_argument_left_out_or_a_column_without_a_value_shows_blank(function: Function, input_: Input) -> None:
    given = cells(plain(function), function)
    assert shown(function, given | {input_.name: MISSING}) == [[""]]
    assert shown(function, given | {input_.name: None}) == [[""]]


@pytest.mark.parametrize("function", OF_SEVERAL)
def test_ranges_of_different_sizes_show_na_as_in_excel(function: Function) -> None:
    example = plain(function)
    given = spread(cells(example, function), function, 3, 1)
    shorter = next(one.name for one in each_of(function) if given[one.name] is not MISSING)
    given[shorter] = given[shorter][:2]
    assert shown(function, given) == [[wanted(example)], [wanted(example)], ["#N/A"]]


@pytest.mark.parametrize("function", OF_FIGURES)
def test_a_header_and_the_blanks_below_a_column_harm_nothing_else(function: Function) -> None:
    """A whole column as VBA clips it: the title, the rows, blanks down to the last used row."""
    example = plain(function)
    given = spread(cells(example, function), function, 2, 1)
    for one in each_of(function):
        if given[one.name] is not MISSING:
            given[one.name] = [[one.name.title()], *given[one.name], [None], [None]]
    rows = shown(function, given)
    assert rows == [["#VALUE!"], [wanted(example)], [wanted(example)], [""], [""]]


def test_a_whole_column_that_was_not_clipped_is_answered_too() -> None:
    rest = ((None,),) * (ROWS_OF_A_SHEET - 3)
    costs, views = (("Cost",), (500.0,), (None,), *rest), (("Views",), (100_000.0,), (0.0,), *rest)
    found = call(METRICS, "CS_CPM", costs, views)
    assert len(found) == ROWS_OF_A_SHEET
    assert found[:3] == [["#VALUE!"], [5.0], [""]]
    assert all(line == [""] for line in found[3:])


@pytest.mark.parametrize(
    ("cell", "cpm"),
    [
        (Currency(0.12341), 0.0012341),  # its .Value is 0.1234
        ("500", "#VALUE!"),
        ("12k", "#VALUE!"),
        ("€500", "#VALUE!"),
        (True, "#VALUE!"),
        (date(2026, 5, 1), 461.43),  # a day is a number in Excel; a formula cannot tell
        (datetime(2026, 5, 1, 12), 461.435),  # noqa: DTZ001  cells hold no zone
        (-500, -5.0),
        (1e-320, 1e-322),
    ],
)
def test_what_stands_in_a_cell_for_money(cell: Any, cpm: Any) -> None:
    for given in (cell, [[cell], [cell]]):
        found = call(METRICS, "CS_CPM", value2(given), 100_000.0)
        for one in [found] if given is cell else [line[0] for line in found]:
            assert one == (cpm if isinstance(cpm, str) else pytest.approx(cpm, rel=1e-9))


def test_a_row_written_into_the_formula_is_a_row() -> None:
    """`=CS_CPM({500,250}, 100000)`: VBA gets one dimension."""
    assert call(METRICS, "CS_CPM", (500.0, 250.0), 100_000.0) == [5.0, 2.5]


def test_a_range_handed_over_as_such_would_be_fetched_once() -> None:
    cost = Cells([[500], [250]])
    assert call(METRICS, "CS_CPM", cost, 100_000.0) == [[5.0], [2.5]]
    assert cost.reads == 1
