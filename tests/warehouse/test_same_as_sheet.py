"""An engine decides on every order what a sheet decides."""

from __future__ import annotations

from hypothesis import HealthCheck, given, settings
from tests.warehouse.books import Small, attributed, books, decisions

from creatorsheet.warehouse.engines import Pandas

quick = settings(max_examples=25, deadline=None, suppress_health_check=list(HealthCheck))


@given(small=books())
@quick
def test_every_order_is_credited_as_in_a_sheet(small: Small) -> None:
    """Creator, evidence and conflict, also of orders with several lines."""
    told = decisions(small, attributed(small, *small.frames(), Pandas()))
    assert {key: (one.tracking, one.by, one.conflict) for key, one in told.items()} == {
        key: (one.tracking, one.by, one.conflict) for key, one in small.by_sheet().items()
    }


@given(small=books(several=False))
@quick
def test_an_order_of_one_line_has_the_video_it_has_in_a_sheet(small: Small) -> None:
    assert decisions(small, attributed(small, *small.frames(), Pandas())) == small.by_sheet()
