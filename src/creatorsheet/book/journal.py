"""The journal beside a workbook: which actions were done on it, when, by whom, and from which state to which."""

from __future__ import annotations

import json
import os
import tempfile
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path
from typing import Any

from creatorsheet.book.beside import folder, made
from creatorsheet.catalogue.problem import Problem
from creatorsheet.catalogue.problems.saving import JOURNAL_COULD_NOT_BE_WRITTEN
from creatorsheet.kernel.finding import Finding, Place
from creatorsheet.kernel.refusal import Refused

FILE = "journal.jsonl"
MOST_ENTRIES, MOST_BYTES = 500, 1 << 20
LONGEST = 80
Counts = Mapping[str, Mapping[str, int]]


@dataclass(frozen=True)
class Witness:
    """Who acts on a workbook, the clock, and where to tell that the journal could not be written."""

    who: str
    now: Callable[[], datetime]
    tell: Callable[[Finding], object]


@dataclass(frozen=True)
class Deed:
    """What somebody did: an action's key, and for each tab how many rows it added and cells it changed."""

    at: datetime
    who: str
    action: str
    rows: Counts


@dataclass(frozen=True)
class Entry:
    """A deed on a workbook, which led from one state to another: its revisions and the digests of its content.

    Of an undo, `undoes` is the deed it took back, or which it brought back where `again` says so. A state of a workbook
    that is open in Excel has no digest.
    """

    deed: Deed
    file: str
    revisions: tuple[int, int]
    before: str
    after: str
    undoes: Deed | None = None
    again: bool = False

    @property
    def in_excel(self) -> bool:
        """Whether the deed was done in the open workbook."""
        return not self.after

    def as_json(self) -> dict[str, Any]:
        """The entry as a line of the journal holds it, and as programs get it."""
        own = {"file": self.file, "revisions": list(self.revisions), "before": self.before, "after": self.after}
        undone = {"undoes": _plain(self.undoes), "again": self.again} if self.undoes else {}
        return {**_plain(self.deed), **own, **undone}


def _plain(deed: Deed) -> dict[str, Any]:
    rows = {tab: dict(counts) for tab, counts in deed.rows.items()}
    return {"at": deed.at.isoformat(timespec="seconds"), "who": deed.who, "action": deed.action, "rows": rows}


def _deed(found: Mapping[str, Any]) -> Deed:
    rows = {
        _shown(tab): {kind: int(counts.get(kind, 0)) for kind in ("added", "changed")}
        for tab, counts in found["rows"].items()
    }
    return Deed(datetime.fromisoformat(found["at"]), _shown(found["who"]), _shown(found["action"]), rows)


def _shown(text: object) -> str:
    """Text that fits one line of a screen, whatever a file holds."""
    if not isinstance(text, str):
        raise TypeError
    plain = "".join(sign if sign.isprintable() else " " for sign in text[: 4 * LONGEST])
    return " ".join(plain.split())[:LONGEST]


def entry_of(line: bytes) -> Entry | None:
    """An entry from a line of the journal; None of one that is damaged."""
    try:
        found = json.loads(line)
        first, then = found["revisions"]
        undone = found.get("undoes")
        return Entry(
            _deed(found),
            file=str(found["file"]),
            revisions=(int(first), int(then)),
            before=str(found["before"]),
            after=str(found["after"]),
            undoes=_deed(undone) if undone else None,
            again=bool(found.get("again")),
        )
    except (ValueError, LookupError, TypeError, AttributeError, OverflowError, RecursionError):
        return None


@dataclass
class Journal:
    """The journal of one workbook. It is bounded: the oldest entries go. Damaged lines are passed over."""

    path: Path
    book_id: str
    _written: bytes = field(default=b"", init=False)

    @property
    def file(self) -> Path:
        """Where it lies."""
        return folder(self.path.resolve(), self.book_id) / FILE

    def entries(self, revision: int) -> list[Entry]:
        """What was done, the oldest first, on a workbook that has this revision now.

        An entry is written before its action takes effect. One that never did, because the program was killed, is left
        out: what came next still had the revision from before it.
        """
        found = [entry for line in self._read().splitlines() if (entry := entry_of(line))]
        done: list[Entry] = []
        following = {self.path.resolve().name: revision}
        for one in reversed(found):
            if following.get(one.file) != one.revisions[0]:
                done.append(one)
                following[one.file] = one.revisions[0]
        return done[::-1]

    def _read(self) -> bytes:
        """The last part of the file, as much as we ever write."""
        try:
            if not self.file.is_file():
                return b""
            with self.file.open("rb") as stream:
                stream.seek(max(stream.seek(0, os.SEEK_END) - 2 * MOST_BYTES, 0))
                return stream.read(2 * MOST_BYTES)
        except OSError:
            return b""

    def add(self, entry: Entry) -> None:
        """Write an entry, whole or not at all. OSError when it cannot be written."""
        made(self.path.resolve(), self.book_id)
        line = json.dumps(entry.as_json(), ensure_ascii=True, separators=(",", ":")).encode() + b"\n"
        held = self._read()
        if held and not held.endswith(b"\n"):  # the end of a line that was cut off
            held += b"\n"
            line = b"\n" + line
        if held.count(b"\n") >= MOST_ENTRIES or len(held) + len(line) > MOST_BYTES:
            self._shorten(held.splitlines(keepends=True), line.lstrip())
        else:
            self._append(line)
        self._written = line

    def _append(self, line: bytes) -> None:
        with self.file.open("ab", buffering=0) as stream:
            size = stream.seek(0, os.SEEK_END)
            try:
                if stream.write(line) != len(line):
                    raise OSError("only a part of the line was written")  # noqa: TRY301
                os.fsync(stream.fileno())
            except OSError:
                with suppress(OSError):
                    stream.truncate(size)
                raise

    def _shorten(self, lines: Sequence[bytes], line: bytes) -> None:
        """Begin a new file with the younger half of the old one."""
        for orphan in self.file.parent.glob(".~cs-*.tmp"):
            with suppress(OSError):
                orphan.unlink()
        kept: list[bytes] = [line]
        for one in reversed(lines[-MOST_ENTRIES // 2 :]):
            if sum(map(len, kept)) + len(one) > MOST_BYTES // 2:
                break
            kept.insert(0, one)
        handle, name = tempfile.mkstemp(prefix=".~cs-", suffix=".tmp", dir=self.file.parent)
        try:
            with os.fdopen(handle, "wb") as stream:
                stream.write(b"".join(kept))
                stream.flush()
                os.fsync(stream.fileno())
            Path(name).replace(self.file)
        except OSError:
            with suppress(OSError):
                Path(name).unlink(missing_ok=True)
            raise

    def withdraw(self) -> None:
        """Take the entry that was just written out again, because its action was refused after all."""
        with suppress(OSError), self.file.open("r+b") as stream:
            end = stream.seek(0, os.SEEK_END)
            stream.seek(max(end - len(self._written), 0))
            if self._written and stream.read() == self._written:
                stream.truncate(end - len(self._written))


@contextmanager
def noted(
    path: Path,
    book_id: str,
    witness: Witness | None,
    entry: Callable[[Witness], Entry],
    missing: Problem = JOURNAL_COULD_NOT_BE_WRITTEN,
) -> Iterator[None]:
    """Carry out an action with its entry in the journal. A journal that cannot be written stops nothing; it is told as
    `missing`."""
    if witness is None:
        yield
        return
    journal, missed = Journal(path, book_id), ""
    try:
        journal.add(entry(witness))
    except OSError as fault:
        missed = " ".join((fault.strerror or str(fault)).split())
    try:
        yield
    except Refused:
        journal.withdraw()
        raise
    if missed:
        place = Place(file=path.name)
        kept = f"{path.name}.bak"
        witness.tell(missing.at(place, book=path.name, reason=missed, backup=kept))
