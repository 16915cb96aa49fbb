"""Saving: killed at any step, the workbook is the old one or the new one; nobody else's work is overwritten."""

from __future__ import annotations

import os
import subprocess
import sys
import time
import zipfile
from pathlib import Path

import pytest

from creatorsheet.book.file import FileBook
from creatorsheet.book.owner import owner_file
from creatorsheet.book.saving import digest, save, sweep
from creatorsheet.kernel.plan import Plan
from creatorsheet.kernel.refusal import Refused

PLAN = Plan("new", cells={"PickedCampaign": "Winter"})

KILLED = """
import os, signal, sys
from pathlib import Path
from creatorsheet.book.saving import digest, save

left = int(sys.argv[3])

def step(event, args):
    global left
    if event in ("open", "os.rename", "os.link", "os.remove", "os.chmod", "tempfile.mkstemp", "shutil.copymode"):
        if "book" in str(args[0]) or str(Path(sys.argv[1]).parent) in str(args[0]):
            left -= 1
            if left == 0:
                os.kill(os.getpid(), signal.SIGKILL)

path, new = Path(sys.argv[1]), Path(sys.argv[2]).read_bytes()
old = digest(path.read_bytes())
sys.addaudithook(step)
save(path, new, old)
print("saved")
"""


def packed(tag: str) -> bytes:
    import io

    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w") as package:
        package.writestr(zipfile.ZipInfo("xl/worksheets/sheet1.xml"), tag * 1000)
    return stream.getvalue()


def test_killed_at_every_step_it_is_the_old_or_the_new_workbook(tmp_path):
    old, new = packed("old"), packed("new")
    (tmp_path / "to").write_bytes(new)
    steps, saved = 0, False
    while not saved:
        steps += 1
        folder = tmp_path / str(steps)
        folder.mkdir()
        path = folder / "book.xlsx"
        path.write_bytes(old)
        run = [sys.executable, "-c", KILLED, str(path), str(tmp_path / "to"), str(steps)]
        done = subprocess.run(run, capture_output=True, text=True, check=False)
        saved = "saved" in done.stdout
        assert done.returncode == (0 if saved else -9), done.stderr
        assert path.read_bytes() in (old, new)
        backup = folder / "book.xlsx.bak"
        assert not backup.exists() or backup.read_bytes() == old
        sweep(path)
        assert {one.name for one in folder.iterdir()} <= {"book.xlsx", "book.xlsx.bak"}
    assert steps > 5
    assert path.read_bytes() == new
    assert backup.read_bytes() == old


def test_the_mode_of_the_file_stays(tmp_path):
    path = tmp_path / "book.xlsx"
    path.write_bytes(packed("old"))
    path.chmod(0o640)
    save(path, packed("new"), digest(path.read_bytes()))
    assert path.stat().st_mode & 0o777 == 0o640


def test_a_link_to_the_workbook_stays_a_link(tmp_path):
    path = tmp_path / "book.xlsx"
    path.write_bytes(packed("old"))
    link = tmp_path / "link.xlsx"
    link.symlink_to(path)
    save(link, packed("new"), digest(path.read_bytes()))
    assert link.is_symlink()
    assert path.read_bytes() == packed("new")


def test_what_somebody_else_saved_meanwhile_is_kept_and_the_result_lies_beside(tmp_path):
    path = tmp_path / "book.xlsx"
    path.write_bytes(packed("theirs"))
    with pytest.raises(Refused) as answer:
        save(path, packed("new"), digest(packed("old")))
    assert str(answer.value) == (
        "CS-W06: book.xlsx was changed by someone else while the command ran; the result is in book (result).xlsx. "
        "Compare book (result).xlsx with book.xlsx and keep one under the name book.xlsx, or run the command again."
    )
    assert path.read_bytes() == packed("theirs")
    assert (tmp_path / "book (result).xlsx").read_bytes() == packed("new")
    with pytest.raises(Refused, match=r"book \(result 2\)\.xlsx"):
        save(path, packed("new"), digest(packed("old")))


def test_a_held_workbook_is_tried_again_and_then_the_result_lies_beside(tmp_path):
    path = tmp_path / "book.xlsx"
    path.write_bytes(packed("old"))
    held = [2]

    def replace(source: Path, target: Path) -> None:
        if held[0]:
            held[0] -= 1
            raise PermissionError(13, "held")
        source.replace(target)

    save(path, packed("new"), digest(packed("old")), replace)
    assert path.read_bytes() == packed("new")
    held[0] = 99
    with pytest.raises(Refused, match="is held by another program"):
        save(path, packed("newer"), digest(packed("new")), replace, patience=0.2)
    assert path.read_bytes() == packed("new")
    assert (tmp_path / "book (result).xlsx").read_bytes() == packed("newer")


def test_a_copy_from_before_that_is_held_keeps_the_workbook_as_it_is(tmp_path):
    path = tmp_path / "book.xlsx"
    path.write_bytes(packed("old"))
    backup = tmp_path / "book.xlsx.bak"
    backup.write_bytes(packed("older"))

    def replace(source: Path, target: Path) -> None:
        if target == backup:
            raise PermissionError(13, "held")
        source.replace(target)

    with pytest.raises(Refused, match=r"CS-W14: book\.xlsx could not .* book\.xlsx\.bak is held by another program"):
        save(path, packed("new"), digest(packed("old")), replace, patience=0.2)
    assert (path.read_bytes(), backup.read_bytes()) == (packed("old"), packed("older"))
    assert {one.name for one in tmp_path.iterdir()} == {"book.xlsx", "book.xlsx.bak"}
    backup.unlink()
    backup.mkdir()
    with pytest.raises(Refused, match=r"book\.xlsx\.bak cannot be replaced, Is a directory"):
        save(path, packed("new"), digest(packed("old")))
    assert path.read_bytes() == packed("old")


def test_a_write_protected_workbook_stays(tmp_path):
    path = tmp_path / "book.xlsx"
    path.write_bytes(packed("old"))
    path.chmod(0o444)
    with pytest.raises(Refused, match="it is write-protected"):
        save(path, packed("new"), digest(packed("old")))
    assert [one.name for one in tmp_path.iterdir()] == ["book.xlsx"]


def test_a_workbook_that_was_moved_away_meanwhile_is_not_made_again(tmp_path):
    path = tmp_path / "book.xlsx"
    with pytest.raises(Refused, match=r"book\.xlsx is not there any more; the result is in book \(result\)\.xlsx"):
        save(path, packed("new"), digest(packed("old")))
    assert [one.name for one in tmp_path.iterdir()] == ["book (result).xlsx"]


@pytest.mark.parametrize("name", ["a" * 245 + ".xlsx", "Ärger & [1] 100% ~ (neu).xlsx", "книга.xlsx"])
def test_odd_and_long_names(tmp_path, name):
    path = tmp_path / name
    path.write_bytes(packed("old"))
    save(path, packed("new"), digest(packed("old")))
    assert path.read_bytes() == packed("new")
    assert {one.name for one in tmp_path.iterdir()} == {name, f"{name}.bak"}


def test_a_sweep_leaves_the_files_of_others_alone(tmp_path):
    others = {"book.xlsx", "book-2.xlsx", ".~cs-notes.tmp", ".~cs-000000000000-abcdefgh.tmp", "~$book.xlsx", "x.tmp"}
    for name in others:
        (tmp_path / name).write_bytes(b"theirs")
    sweep(tmp_path / "book.xlsx")
    assert {one.name for one in tmp_path.iterdir()} == others


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="no device that is always full")
def test_a_full_disk_leaves_nothing_behind(tmp_path, monkeypatch):
    path = tmp_path / "book.xlsx"
    path.write_bytes(packed("old"))
    opened = os.fdopen

    def full(handle: int, mode: str) -> object:
        os.close(handle)
        return opened(os.open("/dev/full", os.O_WRONLY), mode)

    monkeypatch.setattr(os, "fdopen", full)
    with pytest.raises(Refused, match=r"CS-W14") as answer:
        save(path, packed("new"), digest(packed("old")))
    assert str(answer.value) == (
        "CS-W14: book.xlsx could not be saved and is as it was: No space left on device. "
        "Make room on the disk, then run the command again."
    )
    assert [one.name for one in tmp_path.iterdir()] == ["book.xlsx"]
    assert path.read_bytes() == packed("old")


def test_a_workbook_that_is_open_in_excel_is_not_written(tmp_path, our_book):
    path = tmp_path / "spring.xlsx"
    path.write_bytes(our_book({"Findings": []}))
    book = FileBook(path)
    before = path.read_bytes()
    lock = owner_file(path)
    lock.write_bytes(b"\x04Anna" + b" " * 160)
    with pytest.raises(Refused) as answer:
        book.apply(PLAN)
    assert answer.value.finding.fact == "spring.xlsx is open in Anna's Excel; nothing was written."
    yesterday = time.time() - 25 * 3600
    os.utime(lock, (yesterday, yesterday))
    with pytest.raises(Refused, match=r"~\$spring.xlsx was left over from a crash"):
        book.apply(PLAN)
    assert path.read_bytes() == before
    lock.unlink()
    book.apply(PLAN)
    assert FileBook(path).cell("PickedCampaign") == "Winter"


def test_two_commands_do_not_overwrite_each_other(tmp_path, our_book):
    path = tmp_path / "spring.xlsx"
    path.write_bytes(our_book({"Findings": []}))
    first, second = FileBook(path), FileBook(path)
    first.apply(PLAN)
    with pytest.raises(Refused, match="CS-W06"):
        second.apply(PLAN)
    assert FileBook(path).property("creatorsheet.revision") == "1"
