"""Accidents while saving: every call of the system that touches the disk fails once, or for good, or is the last one."""

from __future__ import annotations

import errno
import json
import os
import shutil
import signal
import traceback
from collections.abc import Callable
from pathlib import Path

import pytest
from tests.book.disk import Disk, dies, fails, sound
from tests.book.states import NAME, NOW, States, act, aim, judge, last, states, take_back

from creatorsheet.book import alone, saving
from creatorsheet.book.file import FileBook
from creatorsheet.book.journal import Witness
from creatorsheet.book.saving import digest
from creatorsheet.kernel.finding import Finding
from creatorsheet.kernel.refusal import Refused

What = Callable[[FileBook], None]
CODES = (errno.ENOSPC, errno.EACCES, errno.EPERM, errno.EROFS, errno.EIO)
DISKS = pytest.mark.parametrize("lacking", [(), ("link",)], ids=["hard links", "no hard links"])
ACTIONS = pytest.mark.parametrize("what", [act, take_back], ids=["action", "undo"])
FORKS = pytest.mark.skipif(not hasattr(os, "fork"), reason="this system cannot fork")


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory, our_book: Callable[..., bytes]) -> States:
    return states(tmp_path_factory.mktemp("states") / "made", our_book({"Findings": []}))


@pytest.fixture(autouse=True)
def no_patience(monkeypatch: pytest.MonkeyPatch) -> None:
    """What fails for good fails at once."""
    monkeypatch.setattr(saving, "PATIENCE", 0.0)
    monkeypatch.setattr(alone, "PATIENCE", 0.0)


def calls(made: States, folder: Path, what: What, lacking: tuple[str, ...]) -> list[str]:
    """All calls of one action that goes well."""
    book = made.copied(folder, [])
    with sound(lacking).watched() as disk:
        what(book)
    assert judge(folder, made, aim(made, what))
    shutil.rmtree(folder)
    return disk.calls


def points(found: list[str]) -> list[int]:
    """The numbers of the first and the last of calls that repeat each other; all calls are for the long tests."""
    last = len(found) - 1
    return [at + 1 for at, one in enumerate(found) if not 0 < at < last or len({found[at - 1], one, found[at + 1]}) > 1]


def attempt(book: FileBook, what: What, disk: Disk) -> tuple[str, bool, str]:
    """In a process of its own: the call that failed, whether the journal was missed, and what a refusal says.

    Anything else that is raised is a mistake of ours, and its text is the refusal's.
    """
    reader, writer = os.pipe()
    child = os.fork()
    if not child:
        told: list[Finding] = []
        book._witness = Witness("mara", lambda: NOW, told.append)
        said = ""
        with disk.watched():
            try:
                what(book)
            except Refused as refused:
                said = str(refused)
            except Exception:  # noqa: BLE001  it is told, and fails the test
                said = f"a mistake of ours\n{traceback.format_exc()}"
        os.write(writer, json.dumps([disk.failed, bool(told), said]).encode())
        os._exit(0)
    os.close(writer)
    with os.fdopen(reader, "rb") as answer:
        call, missed, said = json.loads(answer.read())
    os.waitpid(child, 0)
    return call, missed, said


@DISKS
@ACTIONS
def test_the_calls_are_those_that_saving_needs(made, tmp_path, what, lacking):
    found = calls(made, tmp_path / "run", what, lacking)
    assert {"open", "open file", "file.write", "fsync", "replace", "flock", "stat", "unlink"} <= set(found)
    assert ("link" in found) is not bool(lacking)
    assert len(found) > 100


def harmless(made: States, folder: Path, what: What, disk: Disk, code: int) -> None:
    """After a call failed: old or new, the right copy from before, one line said, and a journal that knows."""
    call, missed, said = attempt(made.copied(folder, []), what, disk)
    where = f"{errno.errorcode[code]} at {call}"
    assert len(said.splitlines()) <= 1, f"{where}: {said}"
    if not disk.for_good and call != "unlink":
        assert not [one.name for one in folder.rglob("*.tmp")], where
    new = judge(folder, made, aim(made, what))
    assert new is not bool(said), f"{where}: {said}"
    if not missed:
        assert last(folder, made).after == digest((folder / NAME).read_bytes()), where
    shutil.rmtree(folder)


@FORKS
@DISKS
@ACTIONS
@pytest.mark.parametrize("for_good", [False, True], ids=["once", "for good"])
def test_a_disk_that_fails_at_any_call_harms_nothing(made, tmp_path, what, lacking, for_good):
    folder = tmp_path / "run"
    for at in points(calls(made, folder, what, lacking)):
        code = CODES[at % len(CODES)]
        harmless(made, folder, what, fails(at, code, lacking, for_good=for_good), code)


@pytest.mark.long
@FORKS
@DISKS
@ACTIONS
@pytest.mark.parametrize("for_good", [False, True], ids=["once", "for good"])
@pytest.mark.parametrize("code", CODES, ids=[errno.errorcode[code] for code in CODES])
def test_it_may_fail_for_any_reason(made, tmp_path, what, lacking, for_good, code):
    folder = tmp_path / "run"
    for at in range(1, len(calls(made, folder, what, lacking)) + 1):
        harmless(made, folder, what, fails(at, code, lacking, for_good=for_good), code)


@FORKS
@DISKS
@ACTIONS
def test_killed_at_any_call_it_is_the_old_or_the_new_workbook(made, tmp_path, what, lacking):
    found = calls(made, tmp_path / "run", what, lacking)
    assert killed(made, tmp_path / "run", what, lacking, points(found)) == {False, True}


@pytest.mark.long
@FORKS
@DISKS
@ACTIONS
def test_killed_at_every_single_call(made, tmp_path, what, lacking):
    found = calls(made, tmp_path / "run", what, lacking)
    assert killed(made, tmp_path / "run", what, lacking, list(range(1, len(found) + 1))) == {False, True}


def killed(made: States, folder: Path, what: What, lacking: tuple[str, ...], at_all: list[int]) -> set[bool]:
    """Kill an action at each of these calls; whether it was done, of all."""
    seen = set()
    for at in at_all:
        book = made.copied(folder, [])
        child = os.fork()
        if not child:
            with dies(at, lacking).watched():
                what(book)
            os._exit(0)
        _, status = os.waitpid(child, 0)
        assert os.WTERMSIG(status) == signal.SIGKILL, at
        new = judge(folder, made, aim(made, what))
        assert last(folder, made).after == digest((folder / NAME).read_bytes()), at
        seen.add(new)
        shutil.rmtree(folder)
    return seen
