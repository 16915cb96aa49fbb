"""What the doctor looks at. All of it is gathered first, so that judging it needs no Excel, no disk and no registry."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from enum import Enum
from pathlib import Path, PurePath

from creatorsheet.kernel.finding import Finding
from creatorsheet.shell.addin import configuration
from creatorsheet.shell.addin.computer import Computer

LIMIT = 60
"""Seconds that Python may take to start; about as long as Excel waits."""


@dataclass(frozen=True)
class Excel:
    """The Excel of this computer. Bits 0: not known."""

    path: PurePath
    kind: str
    version: str = ""
    bits: int = 0


def bits_of(excel: Excel | None, computer: Computer) -> int:
    """The bits of Excel, by which its library is named; those of Python where they are not known."""
    return excel.bits if excel is not None and excel.bits else computer.bits


class Library(Enum):
    """Where the library is that Excel loads to reach Python."""

    THERE = "beside Python"
    ELSEWHERE = "in another folder, or never installed"
    TAKEN = "was there"


class Placed(Enum):
    """How the add-in in its place compares with the one that would be built now."""

    ABSENT = "absent"
    SAME = "the same"
    OTHER = "another"


@dataclass(frozen=True)
class Rules:
    """What Windows and Excel allow, by policy or setting."""

    switched_off: bool = False
    trusted: bool = True
    vba: bool = True
    children: bool = True


@dataclass(frozen=True)
class Layer:
    """A file of settings."""

    path: Path
    settings: Mapping[str, str]


@dataclass(frozen=True)
class Answer:
    """How Python answered when it was started as Excel does it."""

    seconds: float
    fault: str = ""
    late: bool = False


@dataclass(frozen=True)
class Facts:
    """One look at a computer. `python_there` and what follows are about the Python that the settings name."""

    computer: Computer
    creatorsheet: str
    excel: Excel | None = None
    xlwings: str = ""
    unloadable: str = ""
    unbuilt: Finding | None = None
    placed: Placed = Placed.ABSENT
    made: str = ""
    script: bool = True
    downloaded: bool = False
    rules: Rules = Rules()
    layers: tuple[Layer, ...] = ()
    python_there: bool = False
    python_is_this: bool = False
    conda_there: bool = True
    library: Library = Library.THERE
    answer: Answer | None = None
    serving: bool = False
    writable: bool = True

    def setting(self, key: str) -> tuple[str, Path | None]:
        """The value that counts and the file it is from; "" and None where no file has the key."""
        found = ((layer.settings[key], layer.path) for layer in self.layers if key in layer.settings)
        return next(found, ("", None))

    @property
    def python(self) -> Path | None:
        """The Python that Excel starts, found as the add-in finds it."""
        settings = {key: self.setting(key)[0] for key in configuration.OURS}
        return configuration.interpreter(self.computer, settings)

    @property
    def named_in(self) -> Path | None:
        """The file that names it."""
        keys = (configuration.INTERPRETER.get(self.computer.system, ""), configuration.CONDA_ENVIRONMENT)
        return next((path for _, path in map(self.setting, keys) if path), None)
