"""Cell functions through xlwings' own call path."""

from __future__ import annotations

from tests.excel.pywin32 import MISSING, call, value2

METRICS = "creatorsheet.udfs.metrics"


def test_a_column_comes_back_as_a_column() -> None:
    assert call(METRICS, "CS_CPM", value2([[500], [None], ["12k"], [0]]), 100_000.0) == [
        [5.0],
        [""],
        ["#VALUE!"],
        [0.0],
    ]


def test_one_cell_comes_back_as_one() -> None:
    assert call(METRICS, "CS_CPM", 500.0, 100_000.0) == 5.0


def test_an_argument_left_out_is_blank() -> None:
    assert call(METRICS, "CS_ENGAGEMENT_RATE", 1.0, 2.0, MISSING, 100.0) == 0.03
