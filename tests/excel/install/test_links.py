"""Each broken link of a made-up computer is found, alone, and with its own remedy."""

from __future__ import annotations

from dataclasses import replace
from pathlib import PurePosixPath, PureWindowsPath

import pytest
from tests.excel.install.computers import EXCEL, MARA, linux, mac, pc, told, well

from creatorsheet.catalogue.problems import addin as problems
from creatorsheet.shell.addin.computer import System
from creatorsheet.shell.addin.facts import Answer, Facts, Layer, Library, Placed, Rules
from creatorsheet.shell.addin.links import LINKS, Mark, chain

PC, MAC = pc(), mac()
STORE = PureWindowsPath(r"C:\Program Files\WindowsApps")
ONEDRIVE = MARA / "OneDrive - Northlight"
CLOUD = PurePosixPath("/Users/kim/Library/CloudStorage/OneDrive/campaigns")


BROKEN = [
    ("CS-E20", well(PC, xlwings="")),
    ("CS-E20", well(MAC, xlwings="")),
    ("CS-E23", well(PC, computer=replace(PC, base=STORE / "PythonSoftwareFoundation.Python.3.11_qbz5"))),
    ("CS-E23", well(PC, computer=replace(PC, python=MARA / r"AppData\Local\Microsoft\WindowsApps\python.exe"))),
    ("CS-E24", well(PC, computer=replace(PC, python=PureWindowsPath(r"C:\Users\Łucja\pythonw.exe")))),
    ("CS-E24", well(PC, computer=replace(PC, python=PureWindowsPath(r"C:\100%\pythonw.exe")))),
    ("CS-E24", well(MAC, computer=replace(MAC, python=PurePosixPath("/Users/kim/My Python/bin/python")))),
    ("CS-E24", well(MAC, computer=replace(MAC, python=PurePosixPath("/Users/kim/a;b/bin/python")))),
    ("CS-E25", well(PC, conda_there=False)),
    ("CS-E30", well(PC, excel=None)),
    ("CS-E30", well(MAC, excel=None)),
    (
        "CS-E31",
        well(PC, excel=replace(EXCEL[System.WINDOWS], path=STORE / "Microsoft.Office.Desktop.Excel" / "EXCEL.EXE")),
    ),
    (
        "CS-E32",
        well(PC, computer=replace(PC, environment={"OneDriveCommercial": str(ONEDRIVE)}, python=ONEDRIVE / "p.exe")),
    ),
    ("CS-E32", well(MAC, computer=replace(MAC, python=CLOUD / "bin" / "python"))),
    ("CS-E33", well(PC, unloadable="pywin32")),
    ("CS-E33", well(MAC, unloadable="appscript")),
    ("CS-E34", well(PC, library=Library.ELSEWHERE)),
    ("CS-E35", well(PC, library=Library.TAKEN)),
    ("CS-E36", well(MAC, script=False)),
    ("CS-E37", well(PC, placed=Placed.ABSENT)),
    ("CS-E37", well(MAC, placed=Placed.ABSENT)),
    ("CS-E38", well(PC, placed=Placed.OTHER)),
    ("CS-E38", well(MAC, placed=Placed.OTHER)),
    ("CS-E39", well(PC, rules=Rules(switched_off=True))),
    ("CS-E40", well(PC, downloaded=True)),
    ("CS-E41", well(PC, rules=Rules(trusted=False))),
    ("CS-E42", well(PC, rules=Rules(vba=False))),
    ("CS-E42", well(PC, rules=Rules(vba=False, trusted=False))),
    ("CS-E43", well(PC, layers=())),
    ("CS-E43", well(PC, layers=told(PC, INTERPRETER_WIN=None))),
    ("CS-E43", well(PC, layers=told(PC, INTERPRETER_WIN="pythonw"))),
    ("CS-E43", well(MAC, layers=told(MAC, INTERPRETER_MAC=None))),
    ("CS-E44", well(PC, layers=told(PC, INTERPRETER_WIN=""))),
    ("CS-E44", well(PC, layers=told(PC, USE_UDF_SERVER=""))),
    ("CS-E44", well(MAC, layers=told(MAC, INTERPRETER_MAC=""))),
    ("CS-E45", well(PC, python_there=False, python_is_this=False, answer=None)),
    ("CS-E45", well(MAC, python_there=False, python_is_this=False, answer=None)),
    ("CS-E46", well(PC, python_is_this=False)),
    ("CS-E47", well(PC, rules=Rules(children=False))),
    ("CS-E48", well(PC, layers=told(PC, DEBUG_UDFS="True"))),
    ("CS-E48", well(PC, layers=told(PC, DEBUG_UDFS="True"), rules=Rules(children=False))),
    ("CS-E49", well(PC, answer=Answer(1.0, "ModuleNotFoundError: No module named 'pandas'"))),
    ("CS-E49", well(MAC, answer=Answer(1.0, "ModuleNotFoundError: No module named 'pandas'"))),
    ("CS-E50", well(PC, answer=Answer(60.0, late=True))),
    ("CS-E51", well(PC, layers=told(PC, ADD_WORKBOOK_TO_PYTHONPATH="True"))),
    ("CS-E51", well(MAC, layers=told(MAC, ADD_WORKBOOK_TO_PYTHONPATH=None))),
    ("CS-E52", well(PC, writable=False)),
    ("CS-E52", well(MAC, writable=False)),
    ("CS-E60", well(PC, unbuilt=problems.RECORD_CANNOT_BE_READ.at(file="x"))),
]


def codes(facts: Facts) -> list[str]:
    return [state.finding.code for _, state in chain(facts) if state.finding]


@pytest.mark.parametrize(("code", "facts"), BROKEN, ids=lambda one: one if isinstance(one, str) else "")
def test_a_broken_link_is_found_alone(code, facts):
    if code == "CS-E60":
        code = "CS-E27"  # whatever building says is passed on
    assert codes(facts) == [code]


@pytest.mark.parametrize(("code", "facts"), BROKEN, ids=lambda one: one if isinstance(one, str) else "")
def test_its_remedy_is_one_sentence_of_its_own_and_no_field_is_left_open(code, facts):
    (finding,) = (state.finding for _, state in chain(facts) if state.finding)
    assert finding.remedy.endswith(".")
    assert "{" not in f"{finding.fact}{finding.remedy}"
    assert "None" not in f"{finding.fact}{finding.remedy}"


def test_every_problem_of_the_chain_is_among_them():
    of_install = {"CS-E21", "CS-E22", "CS-E26", "CS-E27", "CS-E53", "CS-E54"}
    declared = {one.code for one in vars(problems).values() if isinstance(one, problems.Problem)}
    assert {code for code, _ in BROKEN} - {"CS-E60"} == declared - of_install


def test_no_two_remedies_are_alike_unless_they_are_the_same_deed():
    by_remedy: dict[str, set[str]] = {}
    for code, facts in BROKEN:
        (finding,) = (state.finding for _, state in chain(facts) if state.finding)
        by_remedy.setdefault(finding.remedy, set()).add(code)
    alike = {remedy: codes for remedy, codes in by_remedy.items() if len(codes) > 1}
    assert all("creatorsheet addin install" in remedy or "python -m venv" in remedy for remedy in alike)


@pytest.mark.parametrize("computer", [PC, MAC], ids=lambda one: one.called)
def test_all_is_well(computer):
    assert {state.mark for _, state in chain(well(computer))} == {Mark.WELL}


def test_bits_of_python_and_excel_may_differ():
    small = replace(EXCEL[System.WINDOWS], bits=32)
    states = {link.title: state.says for link, state in chain(well(PC, excel=small))}
    assert states["Library for Excel"] == "xlwings32-0.37.8.dll"
    assert states["Python"] == "3.11.9, 64-bit; other bits than Excel do no harm"


def test_the_window_of_serve_answers_where_excel_may_start_nothing():
    facts = well(PC, layers=told(PC, DEBUG_UDFS="True"), rules=Rules(children=False), serving=True)
    assert codes(facts) == []


def test_a_link_that_hangs_on_a_broken_one_waits_for_it():
    states = {link.title: state.says for link, state in chain(well(PC, xlwings=""))}
    assert states["Add-in can be built"] == "waits for: xlwings"
    assert states["Add-in in its place"] == "waits for: Add-in can be built"


def test_elsewhere_the_links_that_need_excel_are_named_and_not_looked_at():
    found = chain(well(linux()))
    assert [link.title for link, _ in found] == [link.title for link in LINKS]
    seen = [link.title for link, state in found if state.mark is Mark.WELL]
    assert seen == ["Python", "xlwings", "Add-in can be built", "Python answers", "This folder"]


@pytest.mark.parametrize(
    ("conda", "environment", "path"),
    [
        (r"C:\miniconda", "base", r"C:\miniconda\python.exe"),
        (r"C:\miniconda", "campaigns", r"C:\miniconda\envs\campaigns\python.exe"),
        (r"%USERPROFILE%\conda", r"D:\envs\spring", r"D:\envs\spring\python.exe"),
        (r"%userprofile%\conda", "spring", r"C:\Users\Mara Müller\conda\envs\spring\python.exe"),
    ],
)
def test_python_of_conda_is_found_as_the_add_in_finds_it(conda, environment, path):
    computer = replace(PC, environment={"UserProfile": str(MARA)})
    settings = {"CONDA PATH": conda, "CONDA ENV": environment, "ADD_WORKBOOK_TO_PYTHONPATH": "False"}
    facts = well(computer, layers=(Layer(MARA / "creatorsheet.conf", settings),))
    assert str(facts.python) == path
    assert codes(facts) == []
