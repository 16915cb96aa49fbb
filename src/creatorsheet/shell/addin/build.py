"""creatorsheet.xlam, built for the xlwings that is installed here. Needs no Excel and runs on every system."""

from __future__ import annotations

from importlib.resources import files
from pathlib import Path

from creatorsheet.shell.addin.project import Kind, Module, project

NAME = "creatorsheet.xlam"


def xlam() -> bytes:
    """The add-in's file; the same bytes for the same xlwings, on every system."""
    from creatorsheet.shell.addin import ribbon
    from creatorsheet.shell.addin.package import package

    return package(project(modules()), ribbon.xml())


def modules() -> tuple[Module, ...]:
    """All modules: one behind the workbook and each of its sheets, xlwings' own, the functions, the buttons."""
    from creatorsheet.shell.addin import borrowed, wrappers

    return (
        Module("ThisWorkbook", _macro("ThisWorkbook.cls"), Kind.WORKBOOK),
        Module("Sheet1", "", Kind.SHEET),
        Module("Sheet2", "", Kind.SHEET),
        *borrowed.modules(),
        Module(wrappers.NAME, wrappers.text()),
        Module("CreatorsheetCalls", _macro("CreatorsheetCalls.bas")),
        Module("RibbonCreatorsheet", _macro("RibbonCreatorsheet.bas")),
    )


def build(out: Path) -> int:
    """Write the add-in into a folder and say what is in it and what to do with it; the exit code."""
    from rich.markup import escape

    from creatorsheet.catalogue.actions import RIBBON
    from creatorsheet.catalogue.functions import FUNCTIONS
    from creatorsheet.catalogue.problems.addin import ADDIN_COULD_NOT_BE_WRITTEN
    from creatorsheet.kernel.words import counted
    from creatorsheet.shell import screen
    from creatorsheet.shell.addin.parts import version

    content = xlam()
    target = out / NAME
    try:
        out.mkdir(parents=True, exist_ok=True)
        target.write_bytes(content)
    except OSError as error:
        way = "Name a folder of yours with --out"
        raise ADDIN_COULD_NOT_BE_WRITTEN.refuse(file=target, reason=error.strerror or error, way=way) from None
    screen.console.print(
        f"{escape(str(target))} written: {counted(len(FUNCTIONS), 'function')}, {counted(len(RIBBON), 'button')},"
        f" for xlwings {version()}."
    )
    screen.console.print(
        "It works on a computer with this very xlwings. There, creatorsheet addin install builds it, puts it in its"
        " place and tells it where Python is."
    )
    return 0


def _macro(name: str) -> str:
    return (files("creatorsheet.macros") / name).read_text(encoding="utf-8")
