"""What leaves: the shared rows as the snapshot that stays here."""

from __future__ import annotations

from datetime import datetime

from creatorsheet.sharing.scope import Shared, SharedTable
from creatorsheet.sharing.sent import Sent, SentTable
from creatorsheet.sharing.wire import to_wire


def sent(shared: Shared, *, pack_id: str, book_id: str, schema: int, made_at: datetime) -> Sent:
    """The snapshot of a pack: every cell that goes, as text."""
    return Sent(
        pack_id=pack_id,
        recipient=shared.recipient,
        book_id=book_id,
        schema=schema,
        campaign=shared.campaign,
        made_at=made_at.isoformat(" ", "seconds"),
        tables={title: _sent(table) for title, table in shared.tables.items()},
    )


def _sent(table: SharedTable) -> SentTable:
    columns = tuple(one.key for one in table.columns)
    return SentTable(
        columns=columns,
        rows={row.id: tuple(to_wire(getattr(row, key)) for key in columns) for row in table.all_rows},
        editable=table.editable,
        witness=table.witness,
        offered=frozenset(row.id for row in table.offered),
        may_add=table.may_add,
    )
