"""Three states of one workbook, each an action after the other, and what may be found on the disk after an accident."""

from __future__ import annotations

import shutil
from copy import copy
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

from creatorsheet.app.undo import undo
from creatorsheet.book.alone import tidy
from creatorsheet.book.file import FileBook
from creatorsheet.book.journal import Entry, Journal, Witness
from creatorsheet.book.saving import digest
from creatorsheet.kernel.finding import Finding
from creatorsheet.kernel.plan import Plan

NAME = "spring.xlsx"
NOW = datetime(2026, 11, 25, 10, 40, tzinfo=UTC)
NEXT = Plan("import", cells={"PickedCampaign": "Autumn"})
OURS = {NAME, f"{NAME}.bak", ".creatorsheet"}


@dataclass(frozen=True)
class States:
    """A folder with a workbook that was changed once, as it is, as it was, and as the next action would leave it."""

    folder: Path
    book: FileBook
    was: bytes
    now: bytes
    then: bytes

    def copied(self, folder: Path, told: list[Finding]) -> FileBook:
        """The same in a folder of its own, the workbook opened."""
        shutil.copytree(self.folder, folder)
        book = copy(self.book)
        book.path = folder / NAME
        book._witness = Witness("mara", lambda: NOW, told.append)
        return book


def states(folder: Path, content: bytes) -> States:
    """Make them from the content of a workbook."""
    folder.mkdir()
    path = folder / NAME
    path.write_bytes(content)
    book = FileBook(path, lambda _: None, Witness("mara", lambda: NOW, print))
    book.apply(Plan("codes", cells={"PickedCampaign": "Winter"}))
    return States(folder, book, content, book.content, book.after(NEXT, results=False).content)


def act(book: FileBook) -> None:
    """The next action."""
    book.apply(NEXT)


def take_back(book: FileBook) -> None:
    """Undo, from looking for the way back on."""
    way = undo(book)
    book.restore(way.content, "undo", way.deed, again=way.again)


def aim(made: States, what: object) -> bytes:
    """The state that an action leads to."""
    return made.then if what is act else made.was


def judge(folder: Path, made: States, new: bytes) -> bool:
    """After whatever happened and the start of the next command: wholly old or wholly new, which is the answer.

    The copy from before is the right one for it, and nothing is left over.
    """
    path = folder / NAME
    tidy(path)
    names = {one.name for one in folder.iterdir()}
    beside = {name for name in names if name.startswith("spring (result")}
    assert names - beside == OURS, sorted(names - OURS)
    for one in beside:
        assert (folder / one).read_bytes() == new
    content, kept = path.read_bytes(), path.with_name(f"{NAME}.bak").read_bytes()
    assert content in (made.now, new)
    assert kept == (made.now if content == new else made.was)
    return content == new


def last(folder: Path, made: States) -> Entry:
    """What the journal says was done last on the workbook as it is now."""
    path = folder / NAME
    revision = {digest(made.was): 0, digest(made.now): 1, digest(made.then): 2}[digest(path.read_bytes())]
    left = {one.name for one in (folder / ".creatorsheet").rglob("*") if one.is_file()}
    assert left == {"journal.jsonl"}, left
    return Journal(path, made.book.property("creatorsheet.id")).entries(revision)[-1]
