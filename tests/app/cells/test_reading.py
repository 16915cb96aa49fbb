"""Raw cells as a formula's arguments need them."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

import numpy as np
import pytest

from creatorsheet.app.cells.reading import NO_CELL, UNREAD, block, fault, plain, read, spread
from creatorsheet.catalogue.function import Input, Reads


@pytest.mark.parametrize(
    ("raw", "rows"),
    [
        (5.0, [[5.0]]),
        (None, [[None]]),
        ((), [[None]]),
        (((),), [[None]]),
        ((1.0, 2.0), [[1.0, 2.0]]),  # {1,2} of a formula, or one row on a server
        (((1.0,), (2.0,)), [[1.0], [2.0]]),
        ([[1.0, 2.0], [3.0, 4.0]], [[1.0, 2.0], [3.0, 4.0]]),
    ],
)
def test_an_argument_is_rows_of_cells(raw, rows):
    assert [list(line) for line in block(raw)] == rows


@pytest.mark.parametrize(
    ("cells", "height", "width", "flat"),
    [
        ([[7]], 2, 2, [7, 7, 7, 7]),
        ([[1], [2]], 2, 2, [1, 1, 2, 2]),
        ([[1, 2]], 2, 2, [1, 2, 1, 2]),
        ([[1, 2], [3, 4]], 2, 2, [1, 2, 3, 4]),
        ([[1], [2]], 3, 1, [1, 2, NO_CELL]),
        ([[1, 2]], 1, 3, [1, 2, NO_CELL]),
        ([[1, 2]], 2, 3, [1, 2, NO_CELL, 1, 2, NO_CELL]),
        ([[1, 2], [3, 4]], 3, 3, [1, 2, NO_CELL, 3, 4, NO_CELL, NO_CELL, NO_CELL, NO_CELL]),
        ([[1], [2]], 3, 2, [1, 1, 2, 2, NO_CELL, NO_CELL]),
    ],
)
def test_cells_are_spread_over_the_answer_as_excel_does(cells, height, width, flat):
    assert spread(cells, height, width) == flat


def test_figures_and_blanks_are_plain_and_the_rest_keeps_its_place():
    found, rest = plain([1.5, None, "", 2, True, "500", -2146826246, Decimal(3), NO_CELL], 9.0)
    nan = np.nan
    np.testing.assert_array_equal(found, [1.5, 9.0, 9.0, 2.0, nan, nan, nan, nan, nan])
    assert rest == [4, 5, 6, 7, 8]


def test_a_column_of_figures_is_taken_as_it_is():
    found, rest = plain([1.5, 2.5])
    assert (found.tolist(), rest) == ([1.5, 2.5], [])


@pytest.mark.parametrize(
    ("cell", "error"),
    [
        (-2146826288, "#NULL!"),
        (-2146826281, "#DIV/0!"),
        (-2146826246, "#N/A"),
        (-2146826243, "#SPILL!"),
        (-2146826238, "#CALC!"),
        (-2146826066, "#VALUE!"),  # an error of a version of Excel that is not known here
        ("#REF!", "#REF!"),
        ("#hashtag", None),
        (-2146826246.0, None),
        (5, None),
        (True, None),
        (None, None),
    ],
)
def test_errors_are_known_by_number_and_by_text(cell, error):
    assert fault(cell) == error


@pytest.mark.parametrize(
    ("reads", "cell", "value"),
    [
        (Reads.NUMBER, 5.0, 5.0),
        (Reads.NUMBER, Decimal("5.25"), 5.25),
        (Reads.NUMBER, "500", UNREAD),
        (Reads.NUMBER, "12k", UNREAD),
        (Reads.NUMBER, True, UNREAD),
        (Reads.NUMBER, " ", None),
        (Reads.NUMBER, None, None),
        (Reads.TEXT, "anna", "anna"),
        (Reads.TEXT, 7.0, "7"),
        (Reads.ID, "7495341234567890123", "7495341234567890123"),
        (Reads.ID, 7.495341234567890e18, UNREAD),
        (Reads.ID, 12345.0, "12345"),
        (Reads.ID, True, UNREAD),
        (Reads.DAY, 46143.0, date(2026, 5, 1)),
        (Reads.DAY, 46143.75, date(2026, 5, 1)),
        (Reads.DAY, "1 May 2026", UNREAD),
        (Reads.DAY, -1.0, UNREAD),
        (Reads.DAY, 2_958_466.0, UNREAD),
        (Reads.DAY, True, UNREAD),
        (Reads.YES, True, True),
        (Reads.YES, "yes", True),
        (Reads.YES, "No", False),
        (Reads.YES, 1.0, UNREAD),
    ],
)
def test_a_cell_is_read_as_its_argument_says_and_never_guessed(reads, cell, value):
    found = read(cell, Input("x", "", reads))
    assert found is value if value in (UNREAD, None, True, False) else found == value
