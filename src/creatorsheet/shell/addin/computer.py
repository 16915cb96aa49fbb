"""What the add-in has to know of a computer: its system, its folders, its Python. Only `this_computer` looks."""

from __future__ import annotations

import os
import platform
import struct
import sys
from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path, PurePath


class System(StrEnum):
    """Where Excel runs on a desktop, and everything else."""

    WINDOWS = "Windows"
    MAC = "macOS"
    OTHER = "other"


@dataclass(frozen=True)
class Computer:
    """One person's computer. `python` is what Excel is to start; `letters` the encoding Excel reads its settings in.

    `in_conda` when that Python is of an environment of conda, which lies itself in `conda` where that is known.
    """

    system: System
    called: str
    home: Path
    here: Path
    environment: Mapping[str, str]
    python: Path
    prefix: Path
    base: Path
    version: str
    bits: int
    letters: str
    in_conda: bool = False
    conda: Path | None = None

    @property
    def from_store(self) -> bool:
        """Whether this Python, or the one its environment was made with, is the Microsoft Store's."""
        return self.system is System.WINDOWS and any(in_store(path) for path in (self.python, self.prefix, self.base))

    @property
    def typed(self) -> str:
        """How to begin a command with this Python in a terminal: with a window, where Windows has one without."""
        quiet = self.python.name.casefold() == "pythonw.exe"
        path = str(self.python.with_name("python.exe") if quiet else self.python)
        return f'"{path}"' if " " in path else path

    @property
    def example(self) -> str:
        """A folder for an environment that Excel can start Python from."""
        return "C:\\creatorsheet" if self.system is System.WINDOWS else "/Users/Shared/creatorsheet"


def in_store(path: PurePath) -> bool:
    """Whether a program was installed from the Microsoft Store.

    >>> from pathlib import PureWindowsPath
    >>> in_store(PureWindowsPath(r"C:\\Users\\mara\\AppData\\Local\\Microsoft\\WindowsApps\\python.exe"))
    True
    """
    return "windowsapps" in (part.casefold() for part in path.parts)


def this_computer() -> Computer:
    """The computer this runs on."""
    system = {"win32": System.WINDOWS, "darwin": System.MAC}.get(sys.platform, System.OTHER)
    return Computer(
        system=system,
        called=system.value if system is not System.OTHER else platform.system(),
        home=Path.home(),
        here=Path.cwd(),
        environment=dict(os.environ),
        python=without_window(Path(sys.executable)),
        prefix=Path(sys.prefix),
        base=Path(sys.base_prefix),
        version=platform.python_version(),
        bits=struct.calcsize("P") * 8,
        letters="mbcs" if system is System.WINDOWS else "utf-8",
        in_conda=(Path(sys.prefix) / "conda-meta").is_dir(),
        conda=_conda(Path(sys.prefix)),
    )


def _conda(prefix: Path) -> Path | None:
    """Where conda lies: here, when this is its own environment, or where the activated environment says."""
    program = os.environ.get("CONDA_EXE", "")
    return prefix if (prefix / "condabin").is_dir() else Path(program).parent.parent if program else None


def without_window(python: Path) -> Path:
    """The same Python without a black window, where Windows has one."""
    quiet = python.with_name("pythonw.exe")
    return quiet if python.name.casefold() == "python.exe" and quiet.is_file() else python
