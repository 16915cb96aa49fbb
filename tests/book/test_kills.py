"""Killed at random instants, one action after the other on one workbook: never missing, never corrupt, never half.

A thousand of them: python -m pytest tests/book/test_kills.py -m long
"""

from __future__ import annotations

import io
import os
import random
import signal
import time
import zipfile
from collections import Counter
from collections.abc import Callable
from copy import copy
from pathlib import Path

import pytest
from tests.book.states import NAME, NOW, OURS, take_back

from creatorsheet.book.alone import tidy
from creatorsheet.book.file import FileBook
from creatorsheet.book.journal import Journal, Witness
from creatorsheet.book.saving import digest
from creatorsheet.kernel.plan import Plan

pytestmark = pytest.mark.skipif(not hasattr(os, "fork"), reason="this system cannot fork")


def heavy(content: bytes, dice: random.Random) -> bytes:
    """The workbook with pictures, so that it takes its time to be written."""
    stream = io.BytesIO(content)
    with zipfile.ZipFile(stream, "a") as package:
        package.writestr("xl/media/image1.png", dice.randbytes(3_000_000))
    return stream.getvalue()


class Walk:
    """A workbook on which actions are done and undone while somebody keeps pulling the plug."""

    def __init__(self, folder: Path, content: bytes, dice: random.Random) -> None:
        self._path = folder / NAME
        self._path.write_bytes(content)
        self._dice = dice
        self._before = FileBook(self._path, lambda _: None, Witness("mara", lambda: NOW, print))
        self._now = copy(self._before)
        self._now.apply(self._plan(0))
        self.seen: Counter[str] = Counter()
        self._lasts = self._done(lambda book: book.apply(self._plan(0)), 60.0)
        self._settle("action", self._now.after(self._plan(0), results=False))
        self.seen.clear()

    @staticmethod
    def _plan(number: int) -> Plan:
        return Plan("import", cells={"PickedCampaign": f"season {number}"})

    def step(self, number: int) -> None:
        """One action or one undo, cut off somewhere; what is left is judged."""
        instant = self._dice.uniform(0, 1.1 * self._lasts)
        if self._dice.random() < 0.5:
            new = self._now.after(self._plan(number), results=False)
            self._done(lambda book: book.apply(self._plan(number)), instant)
            self._settle("action", new)
        else:
            self._done(take_back, instant)
            self._settle("undo", self._before)

    def _done(self, what: Callable[[FileBook], object], instant: float) -> float:
        """Let a process do it and kill it after so many seconds; how long it lived."""
        reader, writer = os.pipe()
        child = os.fork()
        if not child:
            os.write(writer, b"!")
            what(self._now)
            os._exit(0)
        os.read(reader, 1)
        begun = time.monotonic()
        while not os.waitpid(child, os.WNOHANG)[0]:
            if time.monotonic() - begun >= instant:
                os.kill(child, signal.SIGKILL)
                os.waitpid(child, 0)
                break
            time.sleep(0.0005)
        os.close(reader)
        os.close(writer)
        return time.monotonic() - begun

    def _settle(self, what: str, new: FileBook) -> None:
        """The next command finds the old state or the new one, each with its own copy from before."""
        left = {one.name for one in self._path.parent.iterdir()} - OURS
        tidy(self._path)
        assert {one.name for one in self._path.parent.iterdir()} == OURS
        content = self._path.read_bytes()
        assert content in (self._now.content, new.content)
        if done := content == new.content:
            self._before, self._now = self._now, new
        assert self._path.with_name(f"{NAME}.bak").read_bytes() == self._before.content
        journal = Journal(self._path, self._now.property("creatorsheet.id"))
        entries = journal.entries(int(self._now.property("creatorsheet.revision")))
        assert entries[-1].after == digest(content)
        self.seen[f"{what} {'done' if done else 'not done'}{', swept' if left else ''}"] += 1


def walk(folder: Path, content: bytes, kills: int) -> Counter[str]:
    dice = random.Random(2026)
    walked = Walk(folder, heavy(content, dice), dice)
    for number in range(1, kills + 1):
        walked.step(number)
    return walked.seen


def test_killed_at_random_instants(tmp_path, our_book):
    assert walk(tmp_path, our_book({"Findings": []}), 30).total() == 30


@pytest.mark.long
def test_killed_at_a_thousand_random_instants(tmp_path, our_book, capsys):
    seen = walk(tmp_path, our_book({"Findings": []}), 1000)
    with capsys.disabled():
        print("\n1,000 kills, 0 corrupt:", dict(sorted(seen.items())))
    assert {"action done", "action not done", "undo done", "undo not done"} <= set(seen)
    assert sum(n for what, n in seen.items() if "swept" in what) > 50
