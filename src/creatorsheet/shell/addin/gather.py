"""Everything the doctor looks at, looked up on this computer."""

from __future__ import annotations

import importlib
import subprocess
import tempfile
import time
from collections.abc import Iterable
from contextlib import suppress
from dataclasses import replace
from importlib.metadata import PackageNotFoundError, distribution
from pathlib import Path

from filelock import FileLock, Timeout

from creatorsheet import __version__
from creatorsheet.catalogue.functions import SUBJECTS
from creatorsheet.kernel.finding import Finding
from creatorsheet.kernel.refusal import Refused
from creatorsheet.shell.addin import configuration, places, record
from creatorsheet.shell.addin.computer import Computer, System
from creatorsheet.shell.addin.facts import LIMIT, Answer, Excel, Facts, Layer, Library, Placed, Rules, bits_of
from creatorsheet.shell.addin.parts import Parts, parts, version
from creatorsheet.shell.addin.registry import Registry, WindowsRegistry, excel, rules

SPEAKS_BY = {System.WINDOWS: ("pythoncom", "pywin32"), System.MAC: ("appscript", "appscript")}
"""By what xlwings speaks with Excel: a module and the package it is in."""

LOADS = "import " + ", ".join(["creatorsheet.macros", *(f"creatorsheet.udfs.{subject}" for subject in SUBJECTS)])


def facts(computer: Computer, registry: Registry | None = None) -> Facts:
    """One look at this computer. It starts Python once, and changes nothing."""
    windows = computer.system is System.WINDOWS
    if windows and registry is None:
        registry = WindowsRegistry(importlib.import_module("winreg"))
    xlwings = version()
    ready, unbuilt = _parts(computer) if xlwings else (None, None)
    found = Facts(
        computer=computer,
        creatorsheet=__version__,
        excel=excel(registry) if registry else _excel_on_mac(computer),
        xlwings=xlwings,
        unloadable=_unloadable(computer) if xlwings else "",
        unbuilt=unbuilt,
        placed=_placed(computer, ready),
        made=_made(computer),
        script=ready is not None and _read(places.script(computer, xlwings)) == ready.script,
        downloaded=windows and _downloaded(places.addin(computer)),
        rules=rules(registry) if registry else Rules(),
        layers=_layers(computer),
        serving=_serving(computer),
        writable=_writable(computer.here),
    )
    return _about_python(found)


def _parts(computer: Computer) -> tuple[Parts | None, Finding | None]:
    """The add-in as it would be built now, or why it cannot be."""
    try:
        return parts(computer), None
    except Refused as refused:
        return None, refused.finding


def _placed(computer: Computer, ready: Parts | None) -> Placed:
    there = _read(places.addin(computer))
    if there is None:
        return Placed.ABSENT
    return Placed.SAME if ready is not None and there == ready.addin else Placed.OTHER


def _made(computer: Computer) -> str:
    """The versions that install wrote down, when it wrote the add-in last."""
    try:
        known = record.read(computer)
    except Refused:
        return ""
    return f"creatorsheet {known.creatorsheet} and xlwings {known.xlwings}" if known else ""


def _read(path: Path) -> bytes | None:
    try:
        return path.read_bytes()
    except OSError:
        return None


def _excel_on_mac(computer: Computer) -> Excel | None:
    if computer.system is not System.MAC:
        return None
    programs = [folder / "Microsoft Excel.app" for folder in (Path("/Applications"), computer.home / "Applications")]
    found = next((one for one in programs if one.exists()), None)
    return Excel(found, str(found)) if found else None


def _unloadable(computer: Computer) -> str:
    module, package = SPEAKS_BY.get(computer.system, ("", ""))
    try:
        if module:
            importlib.import_module(module)
    except Exception:  # noqa: BLE001  a library of another Python fails in its own way; each is the answer
        return package
    return ""


def _downloaded(addin: Path) -> bool:
    """Whether Windows keeps beside the file that it came from the internet or a site not trusted."""
    mark = _read(Path(f"{addin}:Zone.Identifier")) or b""
    return b"ZoneId=3" in mark or b"ZoneId=4" in mark


def _layers(computer: Computer) -> tuple[Layer, ...]:
    """The file of settings, if there is one. What a workbook brings along or has beside it is not asked."""
    path = places.configuration(computer)
    content = _read(path)
    return () if content is None else (Layer(path, configuration.values(content, computer.letters)),)


def _writable(folder: Path) -> bool:
    """Whether a file can be made there; asking for rights tells little on Windows."""
    try:
        with tempfile.TemporaryFile(dir=folder):
            return True
    except OSError:
        return False


def _serving(computer: Computer) -> bool:
    """Whether `addin serve` holds its lock; one left behind by a killed command is free."""
    lock = FileLock(places.serving(computer))
    if not places.serving(computer).exists():
        return False
    try:
        with lock.acquire(timeout=0):
            return False
    except Timeout:
        return True
    except OSError:
        return False


def _about_python(found: Facts) -> Facts:
    """The same facts with those about the Python that the settings name; on other systems about this one."""
    computer = found.computer
    python = found.python or computer.python
    here = python.is_file()
    root = (
        found.setting(configuration.CONDA)[0] if not found.setting(configuration.INTERPRETER[System.WINDOWS])[0] else ""
    )
    return replace(
        found,
        python_there=here,
        python_is_this=here and _same(python, computer),
        conda_there=not root or (Path(root) / "condabin" / "conda.bat").is_file(),
        library=library(python, places.library(found.xlwings, bits_of(found.excel, computer)), _installed()),
        answer=answer(python) if here and found.xlwings else None,
    )


def _same(python: Path, computer: Computer) -> bool:
    """Whether two programs belong to one Python: an environment has python.exe and pythonw.exe in one folder."""
    with suppress(OSError):
        return python.parent.samefile(computer.python.parent)
    return False


def library(python: Path, name: str, installed: Iterable[Path]) -> Library:
    """Where the library is: the add-in looks beside Python and one folder up. `installed` is what xlwings brought."""
    folders = (python.parent, python.parent.parent)
    if any((folder / name).is_file() for folder in folders):
        return Library.THERE
    taken = any(
        one.name == name and one.resolve().parent in [folder.resolve() for folder in folders] for one in installed
    )
    return Library.TAKEN if taken else Library.ELSEWHERE


def _installed() -> list[Path]:
    """The files of the installed xlwings, whether they are still there or not."""
    try:
        return [Path(str(one.locate())) for one in distribution("xlwings").files or ()]
    except PackageNotFoundError:
        return []


def answer(python: Path, limit: float = LIMIT) -> Answer:
    """Start Python as Excel does, away from the folder this runs in, and let it load functions and buttons.

    What it says goes into a file: on Windows an environment's Python is started by another, which would hold a pipe open
    after the time is up.
    """
    program = python.with_name("python.exe") if python.name.casefold() == "pythonw.exe" else python
    begun = time.monotonic()
    try:
        with tempfile.TemporaryFile() as says:
            command, nothing = [str(program), "-B", "-P", "-c", LOADS], subprocess.DEVNULL
            done = subprocess.run(  # noqa: S603  the Python that Excel starts too
                command, cwd=program.parent, stdin=nothing, stdout=nothing, stderr=says, timeout=limit, check=False
            )
            seconds = time.monotonic() - begun
            says.seek(0)
            lines = says.read().decode(errors="replace").strip().splitlines()
    except subprocess.TimeoutExpired:
        return Answer(limit, late=True)
    except OSError as fault:
        return Answer(0, fault=" ".join((fault.strerror or str(fault)).split()))
    return Answer(seconds, (lines[-1] if lines else "it gave no reason") if done.returncode else "")
