"""Hostile files through the command line, as the workbook and as what is imported: one line, exit code 3, nothing changed."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest
from tests.files.hostile import HOSTILE, WORKBOOKS
from tests.files.hostile.sound import TEMPLATE, Hostile, sound, template

from creatorsheet.kernel.finding import one_line
from creatorsheet.shell import cli

OURS = template()
REFUSED = [one for one in HOSTILE if one.verdict.startswith("CS-")]
BY_CODE = list(
    {one.ours or one.verdict: one for one in WORKBOOKS if (one.ours or one.verdict).startswith("CS-F")}.values()
)


def said(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], *words: object) -> tuple[int, str]:
    """The exit code of a command, and what it said about a refusal."""
    monkeypatch.setattr(sys, "argv", ["creatorsheet", *map(str, words)])
    with pytest.raises(SystemExit) as left:
        cli.main()
    return int(left.value.code or 0), capsys.readouterr().err


def is_one_line(text: str, code: str) -> bool:
    return text.count("\n") == 1 and one_line(text.rstrip("\n")) == text.rstrip("\n") and f"{code}: " in text


def test_a_spoilt_workbook_of_ours_is_refused_in_one_line_or_works(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    wrong = {}
    for one in WORKBOOKS:
        path = tmp_path / one.name
        path.write_bytes(content := one.make(OURS))
        code, text = said(monkeypatch, capsys, "check", path)
        verdict = one.ours or one.verdict
        if verdict == "read":
            if code not in (0, 1):
                wrong[one.name] = text
        elif code != 3 or not is_one_line(text, verdict) or path.read_bytes() != content:
            wrong[one.name] = f"{code} {text}"
        path.unlink()
    assert wrong == {}


@pytest.mark.parametrize("one", BY_CODE, ids=lambda one: one.name)
def test_every_command_refuses_it(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], one: Hostile
) -> None:
    path, export = tmp_path / one.name, tmp_path / "posts.csv"
    path.write_bytes(content := one.make(OURS))
    export.write_text("handle,views\nanna,5\n")
    words = (["codes"], ["terms"], ["payments"], ["score"], ["report"], ["share", "--with", "North"], ["take-back"])
    for action, *more in (*words, ["import", str(export)]):
        code, text = said(monkeypatch, capsys, action, path, *more)
        assert (code, is_one_line(text, one.ours or one.verdict)) == (3, True), f"{action}: {text}"
    assert path.read_bytes() == content
    assert {file.name for file in tmp_path.iterdir()} == {one.name, "posts.csv"}


def refuses_to_take(
    files: list[Hostile],
    action: str,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> dict[str, str]:
    """What an action says, where that is no refusal, when it is given files that are not to be read."""
    book = tmp_path / "campaign.xlsx"
    book.write_bytes(content := TEMPLATE.read_bytes())
    wrong = {}
    for one in files:
        path = tmp_path / one.name
        path.write_bytes(one.make(sound()))
        monkeypatch.setattr(sys, "argv", ["creatorsheet", action, f"{book}", f"{path}"])
        with pytest.raises(SystemExit) as left:
            cli.main()
        told = capsys.readouterr()
        text = told.err + told.out
        if (
            left.value.code != 3
            or f"{one.verdict}: " not in text
            or "Traceback" in text
            or book.read_bytes() != content
        ):
            wrong[one.name] = f"{left.value.code} {text}"
        path.unlink()
    return wrong


@pytest.mark.parametrize("action", ["import", "take-back"])
def test_what_is_not_to_be_read_is_not_taken(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], action: str
) -> None:
    assert refuses_to_take(REFUSED[::9], action, tmp_path, monkeypatch, capsys) == {}


@pytest.mark.long
@pytest.mark.parametrize("action", ["import", "take-back"])
def test_nothing_of_it_is_taken(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], action: str
) -> None:
    assert refuses_to_take(REFUSED, action, tmp_path, monkeypatch, capsys) == {}


def test_a_real_command_line_says_one_line(tmp_path: Path) -> None:
    for one in BY_CODE[:3]:
        path = tmp_path / one.name
        path.write_bytes(content := one.make(OURS))
        command = "from creatorsheet.shell.cli import main; main()"
        done = subprocess.run(
            [sys.executable, "-c", command, "check", path], capture_output=True, text=True, check=False
        )
        assert (done.returncode, done.stdout, is_one_line(done.stderr, one.ours or one.verdict)) == (3, "", True)
        assert path.read_bytes() == content
