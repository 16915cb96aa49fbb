"""The command that builds the add-in."""

from __future__ import annotations

import re
import subprocess
import sys
import tomllib
from importlib.resources import files
from pathlib import Path

import pytest
from typer.testing import CliRunner

from creatorsheet.catalogue.actions import RIBBON
from creatorsheet.kernel.refusal import Refused
from creatorsheet.shell.addin import borrowed, parts
from creatorsheet.shell.addin.build import build, modules, xlam
from creatorsheet.shell.cli import app

ROOT = Path(__file__).parents[3]


def test_the_command_writes_it_and_says_what_is_in_it(tmp_path: Path) -> None:
    done = CliRunner().invoke(app, ["addin", "build", "--out", str(tmp_path / "new")])
    assert done.exit_code == 0
    assert (tmp_path / "new" / "creatorsheet.xlam").read_bytes() == xlam()
    said = " ".join(done.stdout.split())
    assert f"functions, {len(RIBBON)} buttons, for xlwings {parts.version()}." in said
    assert "creatorsheet addin install" in said


def test_a_folder_that_cannot_be_written_to_is_a_refusal(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("taken")
    with pytest.raises(Refused, match=r"CS-E22: .*creatorsheet\.xlam could not be written.*--out"):
        build(tmp_path / "file")


def test_without_xlwings_the_way_to_it_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(borrowed, "version", lambda: "")
    with pytest.raises(Refused, match=r"CS-E20: .*-m pip install xlwings"):
        xlam()


SETTINGS = re.compile(r"(?ms)^Function GetConfig\(.*?^End Function")


def test_settings_that_a_workbook_brings_along_are_not_asked() -> None:
    xlwings = next(one.text for one in modules() if one.name == "xlwings")
    (asked,) = SETTINGS.findall(xlwings)
    lines = [line.strip() for line in asked.splitlines()]
    at = lines.index("'Workbook Sheet Config")
    assert lines[at + 1] == "If False Then"
    assert lines[at + 2].startswith("If GetConfigFromSheet(ActiveWorkbook)")
    at = lines.index("' Directory Config")
    assert lines[at + 1] == 'If source = "directory" Then'
    assert not re.search(r'GetConfig\("[^")]*", "[^")]*", ', xlwings), "a call that names its source"


def test_one_python_answers_all_workbooks_and_looks_for_nothing_beside_them() -> None:
    xlwings = next(one.text for one in modules() if one.name == "xlwings")
    (command,) = re.findall(r"(?ms)^Function XLPyCommand\(.*?^End Function", xlwings)
    in_excel = re.sub(r'(?ms)^ *#Else.*?^    #End If|^ *#If App = "Microsoft Word".*?#End If', "", command)
    assert "ActiveWorkbook" not in in_excel
    assert 'PYTHONPATH = "false;;;;;"' in in_excel
    assert " -B -P -c " in in_excel


@pytest.mark.parametrize("change", borrowed.CHANGES, ids=lambda change: change[2])
def test_a_macro_that_has_no_place_for_a_change_is_refused(change: tuple[str, str, str]) -> None:
    module = borrowed._text("xlwings/xlwings_custom_addin.bas")
    assert len(re.findall(change[0], module)) == 1
    with pytest.raises(Refused, match=f"CS-E60: .*its macro has no place {change[2]}"):
        borrowed.named(re.sub(change[0], "", module), parts.version(), "python")


def test_the_macros_come_with_the_program() -> None:
    there = {one.name for one in files("creatorsheet.macros").iterdir()}
    assert there >= {
        "CreatorsheetCalls.bas",
        "CreatorsheetFunctions.bas",
        "RibbonCreatorsheet.bas",
        "ThisWorkbook.cls",
        "ribbon.xml",
    }


def test_a_wheel_takes_all_macros_along() -> None:
    listed = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["tool"]["setuptools"]["package-data"]
    there = [one for one in (ROOT / "macros").iterdir() if one.suffix != ".py" and one.name != "__pycache__"]
    assert there
    assert all(any(one.match(pattern) for pattern in listed["creatorsheet.macros"]) for one in there)


def test_building_does_not_load_xlwings() -> None:
    code = "import sys; from creatorsheet.shell.addin.build import xlam; xlam(); print('xlwings' in sys.modules)"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True, timeout=60)
    assert done.stdout == "False\n"
