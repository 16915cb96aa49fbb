"""Made-up computers: a PC and a Mac where all is well, to be broken one link at a time."""

from __future__ import annotations

import errno
import os
from dataclasses import replace
from pathlib import Path, PurePath, PurePosixPath, PureWindowsPath
from typing import Any, cast

from tests.book.disk import Disk

from creatorsheet.shell.addin import configuration, places
from creatorsheet.shell.addin.computer import Computer, System
from creatorsheet.shell.addin.facts import Answer, Excel, Facts, Layer, Placed
from creatorsheet.shell.addin.parts import Parts

XLWINGS = "0.37.8"
MARA = PureWindowsPath(r"C:\Users\Mara Müller")
KIM = PurePosixPath("/Users/kim")


def pc(home: PurePath = MARA, **other: Any) -> Computer:
    """A PC of western Europe, with an environment of its own for creatorsheet."""
    environment = home / "envs" / "campaigns"
    known = Computer(
        system=System.WINDOWS,
        called="Windows",
        home=cast("Path", home),
        here=cast("Path", home / "Documents"),
        environment={"APPDATA": str(home / "AppData" / "Roaming")},
        python=cast("Path", environment / "Scripts" / "pythonw.exe"),
        prefix=cast("Path", environment),
        base=cast("Path", home / "Python311"),
        version="3.11.9",
        bits=64,
        letters="cp1252",
    )
    return replace(known, **other)


def mac(home: PurePath = KIM, **other: Any) -> Computer:
    """A Mac with an environment in the home folder."""
    environment = home / "campaigns"
    known = Computer(
        system=System.MAC,
        called="macOS",
        home=cast("Path", home),
        here=cast("Path", home / "Documents"),
        environment={},
        python=cast("Path", environment / "bin" / "python"),
        prefix=cast("Path", environment),
        base=cast("Path", type(home)("/Library/Frameworks/Python.framework/Versions/3.11")),
        version="3.11.9",
        bits=64,
        letters="utf-8",
    )
    return replace(known, **other)


def linux(home: PurePath = KIM, **other: Any) -> Computer:
    """A computer that no Excel is made for."""
    return mac(home, system=System.OTHER, called="Linux", **other)


def parts(computer: Computer) -> Parts:
    """What xlwings gives, without building it."""
    return Parts(XLWINGS, b"the add-in", b"the script" if computer.system is System.MAC else b"")


EXCEL = {
    System.WINDOWS: Excel(
        PureWindowsPath(r"C:\Program Files\Microsoft Office\root\Office16\EXCEL.EXE"), "Click-to-Run", "16.0.1", 64
    ),
    System.MAC: Excel(PurePosixPath("/Applications/Microsoft Excel.app"), "/Applications/Microsoft Excel.app"),
}


def well(computer: Computer, /, **other: Any) -> Facts:
    """Facts of a computer on which every link holds, but for the others given."""
    desktop = computer.system is not System.OTHER
    layer = Layer(places.configuration(computer), configuration.wanted(computer)) if desktop else None
    known = Facts(
        computer=computer,
        creatorsheet="0.1.0",
        excel=EXCEL.get(computer.system),
        xlwings=XLWINGS,
        placed=Placed.SAME,
        layers=(layer,) if layer else (),
        python_there=True,
        python_is_this=True,
        answer=Answer(2.4),
    )
    return replace(known, **other)


def told(computer: Computer, **settings: str | None) -> tuple[Layer, ...]:
    """The settings of install with some lines other than it wrote them; None where a line is gone."""
    keys = {name.replace("_", " ") if name not in configuration.OURS else name: name for name in settings}
    lines = configuration.wanted(computer) | {key: settings[name] for key, name in keys.items()}
    return (Layer(places.configuration(computer), {key: one for key, one in lines.items() if one is not None}),)


def refusing(*calls: str, code: int = errno.EACCES) -> Disk:
    """A disk that does not let these calls pass, as Windows does with a file that Excel holds."""
    disk: Disk

    def fault(name: str) -> None:
        if name in calls:
            raise OSError(code, os.strerror(code))

    disk = Disk(fault)
    return disk
