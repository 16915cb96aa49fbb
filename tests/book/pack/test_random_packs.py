"""Packs of random worlds, byte by byte: no false alarm, and nothing of others in any reading of any part."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest
from hypothesis import HealthCheck, given, settings
from tests.sharing.worlds import HUSH, NAMES, TODAY, tables_of, worlds

from creatorsheet.book.pack.readings import parts, readings
from creatorsheet.book.pack.scan import refuse_leaks
from creatorsheet.book.pack.writer import Pack, content
from creatorsheet.book.template import content as new_workbook
from creatorsheet.sharing.cover import cover
from creatorsheet.sharing.offers import Offers
from creatorsheet.sharing.packing import sent
from creatorsheet.sharing.scope import shared
from creatorsheet.sharing.todo import todo


@pytest.fixture(scope="module")
def empty() -> bytes:
    """A workbook without rows: the rows of a world stand beside it as they were read."""
    return new_workbook("world")


@settings(
    max_examples=12,
    deadline=None,
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large, HealthCheck.function_scoped_fixture],
)
@given(world=worlds())
def test_a_pack_of_any_world_holds_nothing_of_others(empty, world):
    tables = tables_of(world.rows)
    for letter in "AB":
        scope = Offers(shared(tables, NAMES[letter]), tables, (), "world", TODAY).added()
        if "Creators" not in scope.tables:
            continue
        snapshot = sent(scope, pack_id="PK-1", book_id="world", schema=2, made_at=datetime(2026, 6, 13, tzinfo=UTC))
        pack = Pack(scope, snapshot, "0" * 64, cover(scope, TODAY), todo(scope.tables, TODAY), TODAY)
        made = content(pack)
        refuse_leaks(empty, tables, pack, made)
        text = "\n".join(text for _, piece in parts(made) for text in readings(piece)).casefold()
        assert HUSH not in text
        for other in {"a", "b", "c", "n", "p"} - {letter.lower()}:
            assert f"vis{other}" not in text
