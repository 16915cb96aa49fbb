"""The doctor's answer for people and for programs, and the commands as people run them here."""

from __future__ import annotations

import json
import sys

import pytest
from rich.console import Console
from tests.excel.install.computers import linux, mac, pc, well
from typer.testing import CliRunner

from creatorsheet.kernel.refusal import Refused
from creatorsheet.shell import screen
from creatorsheet.shell.addin.doctor import doctor
from creatorsheet.shell.addin.facts import Library
from creatorsheet.shell.addin.links import LINKS
from creatorsheet.shell.cli import app


def see(computer, *, as_json: bool = False, **other) -> int:
    return doctor(as_json=as_json, computer=computer, look=lambda known: well(known, **other))


@pytest.mark.parametrize("make", [pc, mac])
def test_all_well(make, capsys):
    assert see(make()) == 0
    assert "Every link holds, as far as it can be seen from outside Excel." in " ".join(capsys.readouterr().out.split())


def test_something_broken(capsys, monkeypatch):
    monkeypatch.setattr(screen, "console", Console(width=400))
    assert see(pc(), library=Library.TAKEN) == 1
    lines = capsys.readouterr().out.splitlines()
    (line,) = (line for line in lines if line.startswith("Library for Excel"))
    assert "■ broken CS-E35 xlwings64-0.37.8.dll was installed with xlwings and is gone" in line
    assert "restore xlwings64-0.37.8.dll and allow it" in line
    assert lines[-1].startswith("Mend the first broken link")


def test_for_programs(capsys):
    assert see(pc(), as_json=True, writable=False) == 1
    answer = json.loads(capsys.readouterr().out)
    assert answer["system"] == "Windows"
    assert answer["links"][0] == {"link": "Excel", "state": "well", "says": "Click-to-Run, 16.0.1, 64-bit"}
    assert answer["links"][-1] == {
        "link": "This folder",
        "state": "broken",
        "says": "Nothing can be saved in C:\\Users\\Mara Müller\\Documents.",
        "code": "CS-E52",
        "severity": "warning",
        "remedy": "Keep workbooks in a folder of yours, such as Documents, and run the doctor there.",
    }


def test_elsewhere(capsys):
    assert see(linux()) == 3
    said = " ".join(capsys.readouterr().out.split())
    assert said.count("not looked at, needs Excel on Windows or macOS: Excel, ") == 1
    assert "run the doctor on the PC or Mac with Excel" in said


ELSEWHERE = pytest.mark.skipif(sys.platform in ("win32", "darwin"), reason="it would look at this computer")


@ELSEWHERE
@pytest.mark.parametrize("command", ["install", "install --dry-run", "uninstall", "serve"])
def test_commands_that_need_excel_are_refused_here(command, tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("HOME", str(tmp_path))
    result = CliRunner().invoke(app, ["addin", *command.split()])
    assert isinstance(result.exception, Refused)
    assert result.exception.finding.code == "CS-E53"
    assert not list(tmp_path.iterdir())


@ELSEWHERE
def test_the_doctor_here(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    result = CliRunner().invoke(app, ["addin", "doctor", "--json"])
    assert result.exit_code == 3
    links = {one["link"]: one["state"] for one in json.loads(result.stdout)["links"]}
    assert list(links) == [link.title for link in LINKS]
    assert [title for title, state in links.items() if state == "broken"] == []
    assert links["Python answers"] == "well"
    assert not list(tmp_path.iterdir())
