"""The add-in's VBA, compiled and in part run by LibreOffice Basic."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from tests.excel.addin.basic import MAC, PROBE, WINDOWS, answers, basic

from creatorsheet.shell.addin.build import modules

pytestmark = pytest.mark.oracle

SYSTEMS = {"windows": WINDOWS, "mac": MAC}


def test_every_module_compiles_for_both_systems(soffice: str, tmp_path: Path) -> None:
    texts = {
        f"{one.name}-{system}": basic(one.source().decode("cp1252"), known) + PROBE
        for one in modules()
        for system, known in SYSTEMS.items()
    }
    assert answers(soffice, tmp_path, texts) == dict.fromkeys(texts, "compiled")


def test_a_broken_module_is_found(soffice: str, tmp_path: Path) -> None:
    texts = {
        "whole": f"Option VBASupport 1{PROBE}",
        "broken": f"Option VBASupport 1\nSub x()\nIf a Then\nEnd Sub{PROBE}",
    }
    assert answers(soffice, tmp_path, texts, limit=30) == {"whole": "compiled"}


EXCEL = """
Const xlErrNull = 2000
Const xlErrDiv0 = 2007
Const xlErrValue = 2015
Const xlErrRef = 2023
Const xlErrName = 2029
Const xlErrNum = 2036
Const xlErrNA = 2042
Public started As Long
Public clock As Long
"""
PYTHON = """
Function XLPy() As Object
    started = started + 1
    If broken Then
        clock = clock + 60
        Err.Raise 1000
    End If
    Set XLPy = New Stub
End Function
"""
STUB = """\
Option VBASupport 1
Option ClassModule
Private calls As Long

Public Function CallUDF(module, name, given) As Variant
    calls = calls + 1
    If name = "CS_DIES_ONCE" And calls > 1 Then Err.Raise 462
    If name = "CS_FAILS" Then Err.Raise 1000
    CallUDF = given(0)
End Function
"""
RUNS = {
    "an error's text becomes the error": (
        'CsProbe = CsCell("#NULL!") & CsCell("#DIV/0!") & CsCell("#VALUE!") & CsCell("#REF!") & CsCell("#NAME?")'
        ' & CsCell("#NUM!") & CsCell("#N/A")',
        "".join(f"Error {number}" for number in (2000, 2007, 2015, 2023, 2029, 2036, 2042)),
    ),
    "other texts and values stay": ('CsProbe = CsCell("#1 fan") & CsCell(4.5) & CsCell("")', "#1 fan4.5"),
    "a row comes in one dimension": (
        'a = CsShown(Array(1, "#N/A", "x"))\nCsProbe = a(0) & a(1) & a(2)',
        "1Error 2042x",
    ),
    "rows come in two": (
        'Dim b(1, 1)\nb(0, 0) = 1\nb(0, 1) = "#NUM!"\nb(1, 0) = "t"\nb(1, 1) = "#N/A"\na = CsShown(b)\n'
        "CsProbe = a(0, 0) & a(0, 1) & a(1, 0) & a(1, 1)",
        "1Error 2036tError 2042",
    ),
    "a whole column ends with the used part": (
        'Range("A3").Value = 7\nRange("C9").Value = 1\nCsProbe = CsUsed(Range("A:A")).Address',
        "$A$1:$A$9",
    ),
    "so does the rest of one, which keeps its first row": (
        'Range("A3").Value = 7\nRange("C9").Value = 1\nCsProbe = CsUsed(Range("B5:B1048576")).Address',
        "$B$5:$B$9",
    ),
    "below the used part one row is left": (
        'Range("A3").Value = 7\nCsProbe = CsUsed(Range("A50:B1048576")).Address',
        "$A$50:$B$50",
    ),
    "other ranges keep their size": (
        'Range("A3").Value = 7\nCsProbe = CsUsed(Range("A2:B40")).Address',
        "$A$2:$B$40",
    ),
    "a range is handed over as its values": (
        'Range("A1").Value = 2.5\nRange("B2").Value = "x"\na = CsValue(Range("A1:B2"))\nCsProbe = a(1, 1) & a(2, 2)',
        "2.5x",
    ),
    "a cell is handed over as its value": ('Range("A1").Value = 2.5\nCsProbe = CsValue(Range("A1"))', "2.5"),
    "a value is handed over as it is": ('CsProbe = CsValue("text") & CsValue(3)', "text3"),
    "Python is started once": (
        'CsProbe = CsAsk("m", "CS_X", Array(7)) & CsAsk("m", "CS_X", Array("#N/A")) & started',
        "7Error 20421",
    ),
    "and again where it was stopped": (
        'CsProbe = CsAsk("m", "CS_DIES_ONCE", Array(7)) & CsAsk("m", "CS_DIES_ONCE", Array(8)) & started',
        "782",
    ),
    "a call that fails shows #NAME?": ('CsProbe = CsAsk("m", "CS_FAILS", Array(7)) & started', "Error 20291"),
    "a Python that does not start is not started for every cell": (
        'broken = True\nCsProbe = CsAsk("m", "CS_X", Array(7)) & CsAsk("m", "CS_X", Array(7)) & started',
        "Error 2029Error 20291",
    ),
    "nor within five minutes of that": (
        'broken = True\nCsAsk "m", "CS_X", Array(7)\nclock = clock + 299\nCsAsk "m", "CS_X", Array(7)\n'
        'CsProbe = started\nclock = clock + 2\nCsAsk "m", "CS_X", Array(7)\nCsProbe = CsProbe & started',
        "12",
    ),
}


def test_the_calls_of_cell_functions_run(soffice: str, tmp_path: Path) -> None:
    calls = next(one for one in modules() if one.name == "CreatorsheetCalls").source().decode("cp1252")
    clocked = basic(calls, WINDOWS).replace("Now", "CDate(45000 + clock / 86400)")
    head, rest = clocked.split("Private python", 1)
    module = f"{head}{EXCEL}Public broken As Boolean\nPrivate python{rest}{PYTHON}"
    texts = {
        f"run{at}": f"{module}\nFunction CsProbe()\nDim a\n{body}\nEnd Function\n"
        for at, (body, _) in enumerate(RUNS.values())
    }
    found = answers(soffice, tmp_path, texts, stub=STUB)
    assert {says: found.get(f"run{at}") for at, says in enumerate(RUNS)} == {
        says: want for says, (_, want) in RUNS.items()
    }


def test_no_name_of_a_workbook_becomes_a_command_on_a_mac(soffice: str, tmp_path: Path) -> None:
    ribbon = next(one for one in modules() if one.name == "RibbonCreatorsheet").source().decode("cp1252")
    judge = re.findall(r"(?ms)^Public Function CsFitForShell.*?^End Function", ribbon)
    names = {
        "/Users/mara/Spring & Söhne's (2).xlsx": "True",
        "/Users/mara/x$(open -a Calculator).xlsx": "False",
        "/Users/mara/`id`/x.xlsx": "False",
        '/Users/mara/x"";id;"".xlsx': "False",
        "/Users/mara/a|b.xlsx": "False",
        "/Users/mara/a\\b.xlsx": "False",
    }
    texts = {
        f"name{at}": f'Option VBASupport 1\n{judge[0]}\nFunction CsProbe()\nCsProbe = CStr(CsFitForShell("{name}"))\nEnd Function\n'
        for at, name in enumerate(names)
    }
    found = answers(soffice, tmp_path, texts)
    assert [found.get(one) for one in texts] == list(names.values())
    pressed = ribbon.split("#If Mac Then", 1)[1]
    assert pressed.index("If Not CsFitForShell(ActiveWorkbook.FullName) Then") < pressed.index("RunPython")
