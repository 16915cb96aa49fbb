"""What the add-in takes from the xlwings that is installed: its VBA module, the Dictionary for macOS, its licence."""

from __future__ import annotations

import re
from importlib.metadata import distribution
from pathlib import Path

from creatorsheet.catalogue.problems.addin import XLWINGS_IS_MISSING
from creatorsheet.catalogue.problems.building import XLWINGS_CANNOT_BE_USED
from creatorsheet.shell.addin.computer import this_computer
from creatorsheet.shell.addin.parts import version
from creatorsheet.shell.addin.project import NAME, Kind, Module

CHANGES = (
    (r'(?m)^(Public Const PROJECT_NAME As String = )"\w+"', rf'\g<1>"{NAME}"', "for a name"),
    # A stranger's workbook could name a program of theirs, which would start as soon as the workbook is opened.
    (
        r'If SheetExists\(ActiveWorkbook, PROJECT_NAME & "\.conf"\) = True Then',
        "If False Then",
        "where it asks a workbook",
    ),
    (r'If source = "" Or source = "directory" Then', 'If source = "directory" Then', "where it asks a folder"),
    # Python would look for modules beside the workbook first, and another one would be started for each workbook.
    (r'PYTHONPATH = AddExcelDir & ";" & ActiveWorkbook\..*', 'PYTHONPATH = "false;;;;;"', "where it names a workbook"),
    (r'" -B -c ""import sys, os;"', '" -B -P -c ""import sys, os;"', "where it starts Python"),
)
"""What is put in place of what, and the words for a module that has no such place."""

VERSION = re.compile(r'(?m)^Public Const XLWINGS_VERSION As String = "([^"]+)"')


def modules() -> tuple[Module, Module]:
    """xlwings' module under our project's name, and the Dictionary it needs on macOS."""
    module = _text("xlwings/xlwings_custom_addin.bas")
    return (
        Module("xlwings", named(module, version(), this_computer().typed)),
        Module("Dictionary", _text("xlwings/addin/Dictionary.cls"), Kind.CLASS),
    )


def named(module: str, installed: str, python: str) -> str:
    """The module with our project's name in it, so that it reads our settings, and nothing that a workbook brings along
    or has beside it is asked or run. It must belong to the version installed: the library it looks for has the version
    in its name."""
    made_for = VERSION.search(module)
    if made_for is None or made_for[1] != installed:
        says = f"is for version {made_for[1]}" if made_for else "names no version"
        raise XLWINGS_CANNOT_BE_USED.refuse(reason=f"{installed} is installed, and its macro {says}", python=python)
    for place, ours, what in CHANGES:
        module, times = re.subn(place, ours, module)
        if times != 1:
            raise XLWINGS_CANNOT_BE_USED.refuse(reason=f"its macro has no place {what}", python=python)
    return module


def licence() -> str:
    """The licence of xlwings, word for word."""
    there = next((str(one) for one in distribution("xlwings").files or () if one.name == "LICENSE.txt"), "LICENSE.txt")
    return _text(there)


def _text(name: str) -> str:
    if not version():
        raise XLWINGS_IS_MISSING.refuse(python=this_computer().typed)
    try:
        return Path(str(distribution("xlwings").locate_file(name))).read_text(encoding="utf-8")
    except OSError as fault:
        missing = f"{Path(name).name} is missing"
        raise XLWINGS_CANNOT_BE_USED.refuse(reason=missing, python=this_computer().typed) from fault
