"""What each function shows: its examples, its shape for any cells, and a reason exactly where there is no figure."""

from __future__ import annotations

import inspect
import math
import subprocess
import sys
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from creatorsheet.app.cells.answer import answer
from creatorsheet.app.cells.bound import BOUND
from creatorsheet.app.cells.reading import WORDS
from creatorsheet.catalogue.function import Example, Function, Input, Reads
from creatorsheet.catalogue.functions import FUNCTIONS
from creatorsheet.catalogue.functions.why import WHY

OTHERS = [one for one in FUNCTIONS.values() if one is not WHY]
ALL = [pytest.param(one, id=one.name) for one in OTHERS]
CODED = [pytest.param(one, id=one.name) for one in OTHERS if one.value is None]
EXAMPLES = [
    pytest.param(one, case, id=f"{one.name}: {case.says}") for one in FUNCTIONS.values() for case in one.examples
]


def cells(function: Function, case: Example) -> list[Any]:
    """The arguments of a case in their order; a column as Excel hands it over."""
    found = [case.values.get(one.name) for one in function.inputs]
    return [tuple((cell,) for cell in one) if isinstance(one, tuple) else one for one in found]


@pytest.mark.parametrize(("function", "case"), EXAMPLES)
def test_examples(function: Function, case: Example) -> None:
    [[shown]] = answer(function.key, *cells(function, case))
    want = "" if case.want is None else case.want
    if isinstance(want, float):
        assert math.isclose(shown, want, rel_tol=1e-9)
    else:
        assert (type(shown) is bool) == (type(want) is bool)
        assert shown == want


@pytest.mark.parametrize("function", CODED)
def test_the_code_takes_the_arguments_by_name(function: Function) -> None:
    code = BOUND[function.key]
    inspect.signature(code).bind(**{one.name: None for one in function.inputs})


def test_binding_loads_no_code() -> None:
    look = "import sys, creatorsheet.app.cells.bound; print([one for one in sys.modules if '.answers.' in one or 'scipy' in one])"
    assert subprocess.run([sys.executable, "-c", look], capture_output=True, text=True, check=True).stdout == "[]\n"


ODD = st.sampled_from(["", " ", "12k", "#N/A", "#SPILL!", -2146826281, True, False, 7.495332972350677e18, 1e300, -1.0])
USUAL: dict[Reads, st.SearchStrategy[Any]] = {
    Reads.NUMBER: st.sampled_from([0.0, 1.0, 2.0, 3.0, 8.0, 500.0, 12_000.0]) | st.floats(-1e6, 1e12),
    Reads.TEXT: st.sampled_from(
        ["@anna.skin", "https://shop.test/p?utm_source=tiktok", "US", "Peru", "#ad", "higher", "EUR"]
    )
    | st.text(max_size=8),
    Reads.ID: st.sampled_from(["7495332972350677489", "https://www.tiktok.com/@a/video/7495332972350677489", "12"]),
    Reads.DAY: st.integers(1, 2_958_465).map(float) | st.floats(46_000, 46_400),
    Reads.YES: st.sampled_from(["Yes", "no", True, False]),
    Reads.ANY: st.sampled_from(["Deal ID", "x", 1.0, None]),
}


def _cell(input_: Input) -> st.SearchStrategy[Any]:
    usual = USUAL[input_.reads]
    return st.one_of(usual, usual, usual, usual, usual, st.none(), ODD)


def _column(input_: Input) -> st.SearchStrategy[Any]:
    few = st.lists(_cell(input_), min_size=1, max_size=9)
    sound = st.lists(USUAL[input_.reads], min_size=3, max_size=9)
    return (few | sound).map(lambda found: tuple((one,) for one in found))


def _argument(input_: Input) -> st.SearchStrategy[Any]:
    return _column(input_) if input_.whole else _cell(input_) | _column(input_)


@pytest.mark.parametrize("function", ALL)
@settings(deadline=None, max_examples=40)  # the first call loads the code
@given(st.data())
def test_a_reason_stands_exactly_where_there_is_no_figure(function: Function, data: st.DataObject) -> None:
    asked = [data.draw(_argument(one), label=one.name) for one in function.inputs]
    shown, reasons = answer(function.key, *asked), answer("WHY", function.name, *asked)
    assert [len(line) for line in shown] == [len(line) for line in reasons]
    for line, why in zip(shown, reasons, strict=True):
        for cell, reason in zip(line, why, strict=True):
            assert isinstance(reason, str)
            assert bool(reason) == (cell == "" or (isinstance(cell, str) and cell in WORDS)), (cell, reason)
            assert reason == "" or reason.endswith((".", "?"))
            assert "fault of the program" not in reason, (cell, reason)


@pytest.mark.parametrize("function", ALL)
@settings(deadline=None, max_examples=40)  # the first call loads the code
@given(st.data())
def test_one_answer_for_each_cell(function: Function, data: st.DataObject) -> None:
    height = data.draw(st.integers(2, 5))
    each = [one for one in function.inputs if not one.whole]
    asked = [
        data.draw(_column(one))
        if one.whole
        else tuple((cell,) for cell in data.draw(st.lists(_cell(one), min_size=height, max_size=height)))
        for one in function.inputs
    ]
    shown = answer(function.key, *asked)
    assert len(shown) == (height if each else 1)
    assert {len(line) for line in shown} == {1}
    for at in range(len(shown)):
        alone = [one if input_.whole else one[at][0] for one, input_ in zip(asked, function.inputs, strict=True)]
        assert answer(function.key, *alone) == [shown[at]]


def test_more_videos_than_a_campaign_has_do_not_hold_excel_up() -> None:
    column = ((2.0,),) * 5_001
    assert answer("SHARE_RATE_LOW", column, column) == [["#N/A"]]
    why = "5,001 videos at once; choose those of one campaign, 5,000 at most."
    assert answer("WHY", "SHARE_RATE_LOW", column, column, *[None] * 6) == [[why]]
    assert answer("SHARE_RATE_LOW", column[1:], column[1:]) == [[1.0]]
