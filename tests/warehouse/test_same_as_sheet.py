"""An engine decides on every order what a sheet decides."""

from __future__ import annotations

from hypothesis import HealthCheck, given, settings
from tests.warehouse.books import Small, attributed, books, decisions

from creatorsheet.warehouse.engines import Pandas


@given(small=books())
@settings(max_examples=150, deadline=None, suppress_health_check=list(HealthCheck))
def test_every_order_is_credited_as_in_a_sheet(small: Small) -> None:
    orders, clicks = small.frames()
    told = decisions(small, attributed(small, orders, clicks, Pandas()))
    wanted = small.by_sheet()
    assert {key: (one.tracking, one.by, one.conflict) for key, one in told.items()} == {
        key: (one.tracking, one.by, one.conflict) for key, one in wanted.items()
    }
