"""creatorsheet.conf: lines of "KEY","value" that the add-in's VBA reads. What others wrote in it stays as it is."""

from __future__ import annotations

import re
from collections.abc import Mapping
from pathlib import Path, PurePath

from creatorsheet.catalogue.functions import SUBJECTS
from creatorsheet.catalogue.problems.addin import CONDA_IS_NOT_FOUND, EXCEL_CANNOT_START_THIS_PATH
from creatorsheet.shell.addin.computer import Computer, System

INTERPRETER = {System.WINDOWS: "INTERPRETER_WIN", System.MAC: "INTERPRETER_MAC"}
CONDA, CONDA_ENVIRONMENT = "CONDA PATH", "CONDA ENV"
MODULES = "UDF MODULES"
SERVER = "USE UDF SERVER"
BESIDE_WORKBOOK = "ADD_WORKBOOK_TO_PYTHONPATH"
BY_HAND = "DEBUG UDFS"
"""Set while `addin serve` answers: Excel then starts no Python of its own."""

OURS = (*INTERPRETER.values(), CONDA, CONDA_ENVIRONMENT, MODULES, SERVER, BESIDE_WORKBOOK, BY_HAND)
"""The keys that install decides, each of them or its absence."""

LINE = re.compile(r'\s*"?([^",]+)"?\s*,\s*"?([^"]*?)"?\s*')
FIT_FOR_SHELL = re.compile(r"[A-Za-z0-9/._+@-]+")
"""On macOS the path goes through a shell without quotation marks."""


def wanted(computer: Computer) -> dict[str, str]:
    """What Excel has to be told. Refuses a path that would not arrive there as it is (CS-E24)."""
    if computer.system is System.MAC:
        return {INTERPRETER[System.MAC]: _fit(computer, computer.python), BESIDE_WORKBOOK: "False"}
    python = _conda(computer) if computer.in_conda else {INTERPRETER[System.WINDOWS]: _fit(computer, computer.python)}
    modules = ";".join(f"creatorsheet.udfs.{subject}" for subject in SUBJECTS)
    return python | {MODULES: modules, SERVER: "True", BESIDE_WORKBOOK: "False"}


def _conda(computer: Computer) -> dict[str, str]:
    """An environment of conda has to be activated; the add-in does it when no interpreter is named."""
    root = computer.conda
    if root is None:
        raise CONDA_IS_NOT_FOUND.refuse(environment=computer.prefix)
    known = (
        "base" if computer.prefix == root else computer.prefix.name if computer.prefix.parent == root / "envs" else ""
    )
    environment = known or str(computer.prefix)
    if " " in environment:
        raise EXCEL_CANNOT_START_THIS_PATH.refuse(
            path=environment, reason="conda activates no environment with a space in its path", example=computer.example
        )
    return {CONDA: _fit(computer, root), CONDA_ENVIRONMENT: _fit(computer, environment)}


def _fit(computer: Computer, path: PurePath | str) -> str:
    reason = unfit(computer, str(path))
    if reason:
        raise EXCEL_CANNOT_START_THIS_PATH.refuse(path=path, reason=reason, example=computer.example)
    return str(path)


def unfit(computer: Computer, path: str) -> str:
    """Why a path would not arrive in Excel as it is; "" when it does.

    On Windows the add-in reads its settings in the PC's own character set and puts %NAMES% in; on macOS the path
    goes through a shell without quotation marks.
    """
    if computer.system is System.MAC:
        odd = next((letter for letter in path if not FIT_FOR_SHELL.fullmatch(letter)), "")
        return f"on macOS its path must not hold {'a space' if odd == ' ' else odd}" if odd else ""
    if "%" in path:
        return "its path must not hold a %"
    odd = next((letter for letter in path if not _writable(letter, computer.letters)), "")
    return f"the letter {odd} in its path is not in this PC's character set" if odd else ""


def _writable(letter: str, letters: str) -> bool:
    try:
        letter.encode(letters)
    except UnicodeEncodeError:
        return False
    return True


def values(content: bytes, letters: str) -> dict[str, str]:
    """The settings of a file, by key in capitals. As in the add-in the first line of a key counts."""
    found: dict[str, str] = {}
    for line in content.splitlines():
        pair = _pair(line, letters)
        if pair:
            found.setdefault(*pair)
    return found


def _pair(line: bytes, letters: str) -> tuple[str, str] | None:
    found = LINE.fullmatch(line.decode(letters, "replace"))
    return (found[1].strip().upper(), found[2]) if found else None


def interpreter(computer: Computer, settings: Mapping[str, str]) -> Path | None:
    """The Python that these settings name, found as the add-in finds it; None where they name none."""
    path = type(computer.home)
    named = _expanded(settings.get(INTERPRETER.get(computer.system, ""), ""), computer)
    if named.casefold() not in ("", "python", "pythonw"):
        return path(named)
    root, environment = (_expanded(settings.get(key, ""), computer) for key in (CONDA, CONDA_ENVIRONMENT))
    if computer.system is not System.WINDOWS or not (root and environment):
        return None
    if environment == "base":
        return path(root) / "python.exe"
    alone = "/" in environment or "\\" in environment
    return (path(environment) if alone else path(root) / "envs" / environment) / "python.exe"


def never_empty(computer: Computer) -> tuple[str, ...]:
    """The keys whose empty value stops the add-in: it takes the value and looks into no other file."""
    return (INTERPRETER.get(computer.system, ""), SERVER, BY_HAND)


def _expanded(value: str, computer: Computer) -> str:
    if computer.system is not System.WINDOWS:
        return value
    known = {name.upper(): word for name, word in computer.environment.items()}
    return re.sub("%([^%]+)%", lambda found: known.get(found[1].upper(), found[0]), value)


def merged(content: bytes, computer: Computer, settings: Mapping[str, str]) -> bytes:
    """The file with these settings for our own keys. Lines of other keys stay, byte by byte."""
    kept = [line for line in content.splitlines() if not _is_ours(line, computer.letters)]
    ours = [f'"{key}","{value}"'.encode(computer.letters) for key, value in settings.items()]
    return _joined(computer, [*kept, *ours])


def without(content: bytes, computer: Computer, settings: Mapping[str, list[str]]) -> bytes:
    """The file without the lines that install wrote, where they still say one of these values."""
    gone = {(key, value) for key, values in settings.items() for value in values}
    return _joined(computer, [line for line in content.splitlines() if _pair(line, computer.letters) not in gone])


def with_mark(content: bytes, computer: Computer, *, on: bool) -> bytes:
    """The file with or without the mark that `addin serve` answers."""
    kept = [line for line in content.splitlines() if (_pair(line, computer.letters) or ("",))[0] != BY_HAND]
    return _joined(computer, [*kept, f'"{BY_HAND}","True"'.encode(computer.letters)] if on else kept)


def _is_ours(line: bytes, letters: str) -> bool:
    pair = _pair(line, letters)
    return pair is not None and pair[0] in OURS


def _joined(computer: Computer, lines: list[bytes]) -> bytes:
    end = b"\r\n" if computer.system is System.WINDOWS else b"\n"
    return b"".join(line + end for line in lines)
