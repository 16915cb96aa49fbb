"""What the installed xlwings gives to the add-in: its version, the add-in built for it, its script for macOS."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from importlib.metadata import PackageNotFoundError, distribution

from creatorsheet.catalogue.problems.addin import ADDIN_CANNOT_BE_BUILT, XLWINGS_IS_MISSING
from creatorsheet.kernel.refusal import Refused
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


def _xlam() -> bytes:
    from creatorsheet.shell.addin.build import xlam

    return xlam()


def parts(computer: Computer, xlwings: str | None = None, build: Callable[[], bytes] = _xlam) -> Parts:
    """Build them. Refuses without xlwings (CS-E20), or where its files are not as they should be (CS-E54)."""
    xlwings = version() if xlwings is None else xlwings
    if not xlwings:
        raise XLWINGS_IS_MISSING.refuse(python=computer.typed)
    try:
        return Parts(xlwings, build(), _script(xlwings) if computer.system is System.MAC else b"")
    except Refused:
        raise
    except (OSError, ValueError, LookupError) as fault:
        reason = " ".join(str(fault).split()) or type(fault).__name__
        raise ADDIN_CANNOT_BE_BUILT.refuse(xlwings=xlwings, reason=reason, python=computer.typed) from fault


def _script(xlwings: str) -> bytes:
    name = f"xlwings/xlwings-{xlwings}.applescript"
    with open(str(distribution("xlwings").locate_file(name)), "rb") as stream:  # noqa: PTH123  locate_file gives no Path
        return stream.read()
