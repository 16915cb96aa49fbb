"""Made-up computers: a PC and a Mac where all is well, to be broken one link at a time."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import Any

from creatorsheet.shell.addin.computer import Computer, System
from creatorsheet.shell.addin.parts import Parts

XLWINGS = "0.37.8"


def pc(home: Path, **other: Any) -> Computer:
    """A PC of western Europe, with an environment of its own for creatorsheet."""
    environment = home / "envs" / "campaigns"
    return replace(
        Computer(
            system=System.WINDOWS,
            called="Windows",
            home=home,
            here=home,
            environment={"APPDATA": str(home / "AppData" / "Roaming")},
            python=environment / "Scripts" / "pythonw.exe",
            prefix=environment,
            base=home / "Python311",
            version="3.11.9",
            bits=64,
            letters="cp1252",
        ),
        **other,
    )


def mac(home: Path, **other: Any) -> Computer:
    """A Mac with Python from python.org."""
    environment = Path("/opt/campaigns")
    return replace(
        Computer(
            system=System.MAC,
            called="macOS",
            home=home,
            here=home,
            environment={},
            python=environment / "bin" / "python",
            prefix=environment,
            base=Path("/Library/Frameworks/Python.framework/Versions/3.11"),
            version="3.11.9",
            bits=64,
            letters="utf-8",
        ),
        **other,
    )


def linux(home: Path, **other: Any) -> Computer:
    """A computer that no Excel was made for."""
    return mac(home, system=System.OTHER, called="Linux", **other)


def parts(computer: Computer) -> Parts:
    """What xlwings gives, without building it."""
    return Parts(XLWINGS, b"the add-in", b"the script" if computer.system is System.MAC else b"")
