"""What a pack held when it was last taken in, kept on our side: further edits are told from what was dealt with."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from creatorsheet.sharing.sent import Sent, content_hash

FORM = 1

Cells = Mapping[str, Mapping[str, Mapping[str, str]]]
"""Tab -> row id -> column -> text."""


@dataclass(frozen=True)
class NewRow:
    """A row of the agency's own as it was taken: where it stood in the pack, and what it held."""

    line: int
    texts: Mapping[str, str]


@dataclass(frozen=True)
class Taken:
    """The state of a pack. `cells` differ from what was sent; `held` are those of them that were not taken.

    `added` are rows without an id by the id they were given here; `rest` stands for all else that can be read in the
    pack: rows without a sure home, missing rows, cells that hold no value, columns that were not sent.
    """

    pack_id: str
    cells: Cells = field(default_factory=dict)
    held: Mapping[str, Mapping[str, frozenset[str]]] = field(default_factory=dict)
    added: Mapping[str, Mapping[str, NewRow]] = field(default_factory=dict)
    rest: str = ""

    def text(self, tab: str, row_id: str) -> Mapping[str, str]:
        """What a row held in the cells that differed."""
        return self.cells.get(tab, {}).get(row_id, {})

    def was_held(self, tab: str, row_id: str, key: str) -> bool:
        """Whether a cell was not taken."""
        return key in self.held.get(tab, {}).get(row_id, ())

    def same_pack(self, other: Taken) -> bool:
        """Whether two states are of one pack with the same content, wherever its rows stand."""
        return self.pack_id == other.pack_id and self._content() == other._content()

    def _content(self) -> tuple[Any, ...]:
        added = {tab: sorted(sorted(row.texts.items()) for row in rows.values()) for tab, rows in self.added.items()}
        return _plain(self.cells), {tab: rows for tab, rows in added.items() if rows}, self.rest

    def as_json(self) -> str:
        """The state as text; the same state gives the same text."""
        held = {tab: {row: sorted(keys) for row, keys in rows.items()} for tab, rows in self.held.items()}
        added = {
            tab: {row: [one.line, dict(one.texts)] for row, one in rows.items()} for tab, rows in self.added.items()
        }
        about = {
            "form": FORM,
            "pack_id": self.pack_id,
            "cells": _plain(self.cells),
            "held": held,
            "added": added,
            "rest": self.rest,
        }
        return json.dumps(about, ensure_ascii=False, separators=(",", ":"), sort_keys=True)

    @classmethod
    def from_json(cls, text: str) -> Taken:
        """The state behind a text; ValueError, KeyError or TypeError for what is none."""
        read: dict[str, Any] = json.loads(text)
        if read.pop("form") != FORM:
            raise ValueError("a state of another form")
        read["held"] = {tab: {row: frozenset(keys) for row, keys in rows.items()} for tab, rows in read["held"].items()}
        read["added"] = {
            tab: {row: NewRow(line, texts) for row, (line, texts) in rows.items()}
            for tab, rows in read["added"].items()
        }
        return cls(**read)

    @property
    def hash(self) -> str:
        """The name of the state: what its text hashes to."""
        return content_hash(self.as_json())


def _plain(cells: Cells) -> dict[str, dict[str, dict[str, str]]]:
    """Without tabs and rows that hold nothing."""
    rows = {tab: {row: dict(texts) for row, texts in one.items() if texts} for tab, one in cells.items()}
    return {tab: one for tab, one in rows.items() if one}


@dataclass(frozen=True)
class Newer:
    """Packs of the same recipient that were made later and are taken in already, with their states.

    `lost` tells that a snapshot of one of them is gone: then every cell counts as filled in it.
    """

    packs: tuple[tuple[Sent, Taken], ...] = ()
    lost: bool = False

    def __bool__(self) -> bool:
        return self.lost or bool(self.packs)

    def says(self, tab: str, row_id: str, key: str, base: str) -> bool:
        """Whether a newer pack holds another value for a cell than the older one was sent with."""
        return self.lost or any(_says(sent, state, tab, row_id, key, base) for sent, state in self.packs)


def _says(sent: Sent, state: Taken, tab: str, row_id: str, key: str, base: str) -> bool:
    if key in state.text(tab, row_id):
        return True
    table = sent.tables.get(tab)
    if table is None or row_id not in table.rows or key not in table.columns:
        return False
    return table.rows[row_id][table.columns.index(key)] != base
