"""What the installed xlwings gives to the add-in: its version, the add-in built for it, its script for macOS."""

from __future__ import annotations

from dataclasses import dataclass
from importlib.metadata import PackageNotFoundError, distribution
from pathlib import Path

from creatorsheet.catalogue.problems.addin import XLWINGS_IS_MISSING
from creatorsheet.catalogue.problems.building import XLWINGS_CANNOT_BE_USED
from creatorsheet.shell.addin.computer import Computer, System


@dataclass(frozen=True)
class Parts:
    """All that is written for Excel, beside the settings."""

    xlwings: str
    addin: bytes
    script: bytes = b""


def version() -> str:
    """The version of the installed xlwings, "" where there is none. It is not imported: that takes a second."""
    try:
        return distribution("xlwings").version
    except PackageNotFoundError:
        return ""


def parts(computer: Computer) -> Parts:
    """Build them. Refuses without xlwings (CS-E20), or where its files are not as they should be (CS-E60)."""
    from creatorsheet.shell.addin.build import xlam

    xlwings = version()
    if not xlwings:
        raise XLWINGS_IS_MISSING.refuse(python=computer.typed)
    return Parts(xlwings, xlam(), _script(computer, xlwings) if computer.system is System.MAC else b"")


def _script(computer: Computer, xlwings: str) -> bytes:
    name = f"xlwings-{xlwings}.applescript"
    try:
        return Path(str(distribution("xlwings").locate_file(f"xlwings/{name}"))).read_bytes()
    except OSError as fault:
        raise XLWINGS_CANNOT_BE_USED.refuse(reason=f"{name} is missing", python=computer.typed) from fault
