"""What a pack held when it left: the base of the merge, kept on our side and never trusted from inside a pack."""

from __future__ import annotations

import hashlib
import hmac
import json
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

FORM = 1
"""The form of snapshots this version writes."""


@dataclass(frozen=True)
class SentTable:
    """One table of a pack: what each row held, as text (see `wire`), in the order of `columns`.

    `editable` are the columns the recipient may fill, `witness` the read-only ones by which a row is recognised
    (handle, name). `offered` are rows made for the recipient to fill that do not stand in the workbook yet: they come
    into being once an editable cell of them is filled. `may_add` says whether rows of the recipient's own are taken.
    """

    columns: tuple[str, ...]
    rows: Mapping[str, tuple[str, ...]]
    editable: frozenset[str] = frozenset()
    witness: tuple[str, ...] = ()
    offered: frozenset[str] = frozenset()
    may_add: bool = False

    def row(self, row_id: str) -> dict[str, str]:
        """A row's texts by column key."""
        return dict(zip(self.columns, self.rows[row_id], strict=True))


@dataclass(frozen=True)
class Sent:
    """A pack as it left. `tables` by the title of the tab."""

    pack_id: str
    recipient: str
    book_id: str
    schema: int
    campaign: str = ""  # its id; "" for all campaigns
    made_at: str = ""  # ISO, UTC
    tables: Mapping[str, SentTable] = field(default_factory=dict)

    def as_json(self) -> str:
        """The snapshot as text: the same pack gives the same text, so that its hash names it."""
        tables = {
            title: {
                "columns": table.columns,
                "rows": {key: table.rows[key] for key in sorted(table.rows)},
                "editable": sorted(table.editable),
                "witness": table.witness,
                "offered": sorted(table.offered),
                "may_add": table.may_add,
            }
            for title, table in sorted(self.tables.items())
        }
        about = {
            "form": FORM,
            "pack_id": self.pack_id,
            "recipient": self.recipient,
            "book_id": self.book_id,
            "schema": self.schema,
            "campaign": self.campaign,
            "made_at": self.made_at,
        }
        return json.dumps({**about, "tables": tables}, ensure_ascii=False, separators=(",", ":"), sort_keys=True)

    @classmethod
    def from_json(cls, text: str) -> Sent:
        """The snapshot behind a text; ValueError, KeyError or TypeError for what is none."""
        read: dict[str, Any] = json.loads(text)
        if read.pop("form") != FORM:
            raise ValueError("a snapshot of another form")
        tables = {
            title: SentTable(
                columns=tuple(about["columns"]),
                rows={key: tuple(row) for key, row in about["rows"].items()},
                editable=frozenset(about["editable"]),
                witness=tuple(about["witness"]),
                offered=frozenset(about["offered"]),
                may_add=about["may_add"],
            )
            for title, about in read.pop("tables").items()
        }
        return cls(**read, tables=tables)

    @property
    def hash(self) -> str:
        """The name of the snapshot: what its text hashes to."""
        return content_hash(self.as_json())

    def seal(self, key: bytes) -> str:
        """The mark that only we can make: over pack, recipient, workbook, layout, editable columns, row ids and base."""
        rows = {title: sorted(table.rows) for title, table in sorted(self.tables.items())}
        editable = {title: sorted(table.editable) for title, table in sorted(self.tables.items())}
        about = [self.pack_id, self.recipient, self.book_id, self.schema, editable, rows, self.hash]
        return hmac.new(key, json.dumps(about, sort_keys=True).encode(), hashlib.sha256).hexdigest()


def content_hash(text: str) -> str:
    """What names a text kept on our side."""
    return hashlib.blake2b(text.encode(), digest_size=20).hexdigest()
