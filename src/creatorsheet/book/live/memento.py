"""What undo in Excel needs: the steps of the last action, kept beside the workbook."""

from __future__ import annotations

import gzip
import json
import os
import zlib
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

from creatorsheet.book.about import REVISION
from creatorsheet.book.beside import folder, made
from creatorsheet.book.journal import Entry, entry_of
from creatorsheet.book.live.steps import Property, Step, as_json, from_json

FILE = "excel-undo.json.gz"
LIMIT = 400_000_000
"""Characters that are read at most: a damaged or foreign file shall not fill the memory."""


@dataclass(frozen=True)
class Memento:
    """The last action in Excel: its entry in the journal, and its steps with what cells held before and after."""

    entry: Entry
    steps: list[Step]

    @property
    def revision(self) -> str:
        """The workbook's revision after the action."""
        return next((one.after for one in self.steps if isinstance(one, Property) and one.name == REVISION), "")


def keep(path: Path, book_id: str, memento: Memento) -> None:
    """Keep the last action, in place of the one before. OSError when it cannot be written."""
    target = made(path, book_id) / FILE
    fresh = target.with_name(f".~cs-{os.getpid()}.tmp")
    found = {"entry": memento.entry.as_json(), "steps": [as_json(one) for one in memento.steps]}
    try:
        with fresh.open("wb") as stream:
            stream.write(gzip.compress(json.dumps(found, separators=(",", ":")).encode(), 1, mtime=0))
            stream.flush()
            os.fsync(stream.fileno())
        fresh.replace(target)
    finally:
        with suppress(OSError):
            fresh.unlink(missing_ok=True)


def forget(path: Path, book_id: str) -> None:
    """Let go of the last action, because another one was done that is not kept."""
    with suppress(OSError):
        (folder(path, book_id) / FILE).unlink(missing_ok=True)


def kept(path: Path, book_id: str) -> Memento | None:
    """The last action; None where none is kept, or where what is kept is damaged."""
    try:
        with gzip.open(folder(path, book_id) / FILE, "rb") as stream:
            content = stream.read(LIMIT + 1)
        found = json.loads(content)
        entry = entry_of(json.dumps(found["entry"]).encode())
        steps = [from_json(one) for one in found["steps"]]
    except (OSError, EOFError, zlib.error, ValueError, LookupError, TypeError, RecursionError):
        return None
    return Memento(entry, steps) if entry else None
