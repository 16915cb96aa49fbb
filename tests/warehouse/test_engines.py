"""Every engine gives the answer of pandas, which gives that of a sheet."""

from __future__ import annotations

from typing import Any

import pandas as pd
import pytest
from tests.warehouse.books import attributed, crowd, decisions
from tests.warehouse.conftest import Asked

from creatorsheet.warehouse.attribution import KEYS, MONEY
from creatorsheet.warehouse.engines import Pandas

CROWD = crowd()
SHOWN = ("order_id", "day", "orders", *KEYS, *MONEY)


def rows(frame: pd.DataFrame, columns: tuple[str, ...] = SHOWN) -> list[tuple[Any, ...]]:
    """The rows of a frame, in an order of their own."""
    plain = [[int(cell) if isinstance(cell, float) else cell for cell in frame[name].tolist()] for name in columns]
    return sorted(zip(*plain, strict=True), key=repr)


@pytest.fixture(scope="module")
def wanted() -> pd.DataFrame:
    """What pandas says."""
    return attributed(CROWD, *CROWD.frames(), Pandas())


def test_pandas_says_what_the_sheet_says(wanted: pd.DataFrame) -> None:
    told, sheet = decisions(CROWD, wanted), CROWD.by_sheet()
    assert {key: (one.tracking, one.by, one.conflict) for key, one in told.items()} == {
        key: (one.tracking, one.by, one.conflict) for key, one in sheet.items()
    }
    assert {one.by for one in sheet.values()} >= set(CROWD.ranking)
    assert any(one.conflict for one in sheet.values())


def test_an_engine_says_what_pandas_says(asked: Asked, wanted: pd.DataFrame) -> None:
    orders, clicks = CROWD.frames()
    told = attributed(CROWD, asked.log("orders", orders), asked.log("clicks", clicks), asked.engine)
    assert rows(told) == rows(wanted)
