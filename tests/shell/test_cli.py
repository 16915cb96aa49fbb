"""The command line: answers, exit codes, refusals."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import pytest
from typer.testing import CliRunner

from creatorsheet.catalogue.actions import ACTIONS
from creatorsheet.shell.cli import app


def command(*arguments: object) -> subprocess.CompletedProcess[str]:
    """The command as a user's shell runs it."""
    line = [sys.executable, "-c", "from creatorsheet.shell.cli import main; main()", *map(str, arguments)]
    return subprocess.run(line, capture_output=True, text=True, check=False)


@pytest.fixture
def book(tmp_path: Path) -> Path:
    path = tmp_path / "spring.xlsx"
    assert CliRunner().invoke(app, ["new", str(path)]).exit_code == 0
    return path


def test_help_names_every_action_and_loads_nothing_heavy():
    seen = "import sys; from creatorsheet.shell.cli import app; app(['--help'], standalone_mode=False)\n"
    seen += "print(sorted({'pandas', 'openpyxl', 'scipy', 'xlsxwriter', 'pydantic', 'rich'} & set(sys.modules)))"
    answer = subprocess.run([sys.executable, "-c", seen], capture_output=True, text=True, check=True)
    for action in ACTIONS:
        assert f"  {action.key} " in answer.stdout
    assert answer.stdout.endswith("[]\n")


def test_new_does_not_overwrite(book):
    before = book.read_bytes()
    answer = command("new", book)
    assert answer.returncode == 3
    assert "CS-W10" in answer.stderr
    assert book.read_bytes() == before


@pytest.mark.parametrize(
    "action", ["check", "terms", "approvals", "payments", "price", "ready", "audit", "mix", "score", "codes"]
)
def test_json_has_its_documented_form(book, action):
    answer = command(action, book, "--json", "--dry-run")
    assert answer.returncode in (0, 1), answer.stderr
    told = json.loads(answer.stdout)
    assert set(told) - {"figures"} == {"action", "workbook", "rows", "findings", "files"}
    assert told["action"] == action
    assert told["workbook"] == "spring.xlsx"


def test_json_of_import_accounts_for_every_row(book, tmp_path):
    export = tmp_path / "list.csv"
    export.write_text("Creator,Followers\n@anna.skin,12K\nBen Cooks.,9\n@anna.skin,12K\n", encoding="utf-8")
    told = json.loads(command("import", book, export, "--json").stdout)
    (file,) = told["files"]
    assert file["rows"] == file["used"] + len(file["skipped"]) == 3
    place = {"sheet", "table", "row", "column", "cell"}
    matters = {"campaign", "who", "due", "stake"}
    assert {"code", "severity", "fact", "remedy"} | place | matters == set(told["findings"][0])
    assert told["rows"]["Creators"] == {"added": 1, "changed": 0}


@pytest.mark.parametrize(
    ("name", "content", "code"),
    [
        ("empty.xlsx", b"", "CS-F01"),
        ("page.xlsx", b"<html><body>Sign in</body></html>", "CS-F06"),
        ("old.xls", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600), "CS-F0"),
        ("noise.csv", b"alpha,beta\n1,2\n3,4\n", "CS-I01"),
    ],
)
def test_a_file_nobody_can_read_is_refused_and_the_workbook_untouched(book, tmp_path, name, content, code):
    before = book.read_bytes()
    (tmp_path / name).write_bytes(content)
    answer = command("import", book, tmp_path / name)
    assert answer.returncode == 3, answer.stdout
    assert code in answer.stderr
    assert len(answer.stderr.splitlines()) == 1
    assert "Traceback" not in answer.stdout + answer.stderr
    assert book.read_bytes() == before


def test_one_bad_file_does_not_keep_the_others_out(book, tmp_path):
    (tmp_path / "bad.xlsx").write_bytes(b"")
    (tmp_path / "list.csv").write_text("Creator\n@anna.skin\n@ben.cooks\n", encoding="utf-8")
    answer = CliRunner().invoke(app, ["import", str(book), str(tmp_path / "bad.xlsx"), str(tmp_path / "list.csv")])
    assert answer.exit_code == 1
    assert "1 file read: 2 of 2 rows used. 1 file could not be read." in answer.output
    assert "CS-F01" in answer.output


def test_a_workbook_open_in_excel_is_left_alone(book):
    owner = book.with_name("~$" + book.name)
    owner.write_bytes(b"\x04mara" + bytes(160))
    before = book.read_bytes()
    (book.parent / "list.csv").write_text("Creator\n@anna.skin\n@ben.cooks\n", encoding="utf-8")
    answer = command("import", book, book.parent / "list.csv")
    assert answer.returncode == 3
    assert "CS-W05" in answer.stderr
    assert book.read_bytes() == before


def test_a_mapping_file_is_written_once(tmp_path, book):
    table = tmp_path / "tracker.csv"
    table.write_text("Post,Plays\nhttps://www.tiktok.com/@a.b/video/7495332972350677489,12\n", encoding="utf-8")
    assert CliRunner().invoke(app, ["import", str(book), str(table), "--map"]).exit_code == 0
    assert '"Plays" = "views"' in (tmp_path / "tracker.toml").read_text(encoding="utf-8")
    assert CliRunner().invoke(app, ["import", str(book), str(table), "--map"]).exit_code == 3


def test_help_pages_are_shown_and_missing_ones_named():
    shown = CliRunner().invoke(app, ["help", "metrics"])
    assert shown.exit_code == 0
    assert "Cost per view" in shown.output
    missing = CliRunner().invoke(app, ["help", "moon"])
    assert missing.exit_code == 2


def test_a_bug_is_said_to_be_one(monkeypatch, capsys):
    from creatorsheet.shell import cli, pages

    def broken(_page: str) -> None:
        raise ZeroDivisionError("oh")

    monkeypatch.setattr(pages, "show", broken)
    monkeypatch.setattr(sys, "argv", ["creatorsheet", "help"])
    with pytest.raises(SystemExit) as left:
        cli.main()
    assert left.value.code == 4
    assert "on its own account" in capsys.readouterr().err
