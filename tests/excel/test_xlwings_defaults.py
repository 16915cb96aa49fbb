"""What xlwings' own converters would do to a marketer's cells: why the functions take raw values."""

from __future__ import annotations

import datetime as dt
import sys
import types
from decimal import Decimal
from typing import Any

import pytest
from tests.excel.pywin32 import Cells, Currency, call, install

MODULE = "creatorsheet_defaults"


@pytest.fixture
def default() -> Any:
    """Hands cells to a function that xlwings converts for: what it got, and what Excel gets when it gives that back."""
    xlwings = install()
    seen: list[Any] = []

    @xlwings.func
    def GIVES_BACK(cells):  # noqa: N802  no hints: xlwings would convert by them
        seen.append(cells)
        return cells

    module = types.ModuleType(MODULE)
    module.__file__ = __file__
    module.GIVES_BACK = GIVES_BACK  # type: ignore[attr-defined]
    sys.modules[MODULE] = module

    def call_it(cells: Any) -> tuple[Any, Any]:
        shown = call(MODULE, "GIVES_BACK", Cells(cells))
        return seen.pop(), shown

    yield call_it
    sys.modules.pop(MODULE)
    sys.modules["xlwings.udfs"].udf_modules.pop(MODULE, None)


def test_a_currency_cell_is_cut_to_four_places(default: Any) -> None:
    assert default(Currency(0.12341))[0] == Decimal("0.1234")


def test_a_column_comes_back_as_a_row(default: Any) -> None:
    assert default([[500], [250]]) == ([500.0, 250.0], [500.0, 250.0])


def test_a_row_and_a_column_look_alike(default: Any) -> None:
    assert default([[500], [250]])[0] == default([[500, 250]])[0]


def test_an_old_error_is_a_blank_and_a_new_one_a_number(default: Any) -> None:
    assert default([["#N/A"], ["#SPILL!"]])[0] == [None, -2146826243]


def test_an_error_disappears_from_the_answer(default: Any) -> None:
    assert default("#N/A")[1] == ""


def test_a_day_is_an_object_that_no_formula_can_count_with(default: Any) -> None:
    assert default(dt.date(2026, 5, 1))[0] == dt.datetime(2026, 5, 1)  # noqa: DTZ001  cells hold no zone


def test_each_range_is_fetched_over_com() -> None:
    cells = Cells([[500], [250]])
    install()
    call("creatorsheet.udfs.metrics", "CS_CPM", cells, cells)
    assert cells.reads == 2
