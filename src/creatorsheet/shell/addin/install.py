"""The add-in put where Excel opens it, and taken away again."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

from rich.markup import escape

from creatorsheet import __version__
from creatorsheet.catalogue.problems.addin import CHANGED_SINCE_INSTALLED, NO_EXCEL_ON_THIS_SYSTEM, PYTHON_OF_THE_STORE
from creatorsheet.kernel.finding import Finding
from creatorsheet.kernel.refusal import Refused
from creatorsheet.shell import screen
from creatorsheet.shell.addin import configuration, disk, places, record
from creatorsheet.shell.addin.computer import Computer, System, this_computer
from creatorsheet.shell.addin.parts import Parts, parts

NEXT = {
    System.WINDOWS: (
        "Close all windows of Excel and start it again: the tab CreatorSheet is there.",
        "Then type =CS_CPM(500,100000) in any cell; it shows 5.",
        "If it does not: creatorsheet addin doctor.",
    ),
    System.MAC: (
        "Quit Excel with Cmd-Q and start it again: the tab CreatorSheet is there.",
        "Buttons that change a workbook, and CS_ functions, need Excel on Windows; here such a button names its command.",
        "In a workbook of creatorsheet type =CS.CPM(500,100000); it shows 5 in Excel of Microsoft 365.",
        "If a button does nothing: creatorsheet addin doctor.",
    ),
}

ELSEWHERE = (
    "What works here: every action on the command line (creatorsheet --help), and creatorsheet addin build, which writes"
    " creatorsheet.xlam. The CS. formulas of a workbook, such as =CS.CPM(500,100000), need no add-in.",
    "To have the tab in Excel: install creatorsheet on that PC or Mac, and run creatorsheet addin install there.",
    "A creatorsheet.xlam taken there by hand shows the tab, but works only with creatorsheet and the same xlwings there.",
)


@dataclass(frozen=True)
class Written:
    """One file of the installation. Of a shared one other add-ins may live; it is ours only if we brought it."""

    what: str
    path: Path
    content: bytes
    shared: bool = False


def install(*, dry_run: bool, computer: Computer | None = None, made: Callable[[Computer], Parts] = parts) -> int:
    """Put the add-in in its place, and say what was done and what comes next; the exit code."""
    computer = computer or this_computer()
    if computer.system is System.OTHER:
        raise _elsewhere(computer, "creatorsheet addin install")
    if computer.from_store:
        raise PYTHON_OF_THE_STORE.refuse(python=computer.python)
    settings = configuration.wanted(computer)
    with screen.working("Add-in"):
        ready = made(computer)
    files = list(_files(computer, ready, settings))
    before = {one.path: disk.content(computer, one.path) for one in files}
    if not dry_run:
        _note(computer, ready, settings, [one for one in files if not one.shared or before[one.path] != one.content])
    for one in files:
        same = before[one.path] == one.content
        if not (same or dry_run):
            disk.sweep(computer, one.path)
            disk.put(computer, one.path, one.content)
        deed = "written" if before[one.path] is None else "replaced"
        _say(one.what, one.path, "is as it should be" if same else f"would be {deed}" if dry_run else deed)
    for line in NEXT[computer.system] if not dry_run else ("Dry run: nothing was written.",):
        screen.console.print(escape(line))
    return 0


def _files(computer: Computer, ready: Parts, settings: dict[str, str]) -> Iterator[Written]:
    """The add-in comes first: when Excel holds it, nothing of the rest was changed."""
    yield Written(f"Add-in for xlwings {ready.xlwings}", places.addin(computer), ready.addin)
    if computer.system is System.MAC:
        yield Written("Script that starts Python", places.script(computer, ready.xlwings), ready.script, shared=True)
    there = places.configuration(computer)
    now = disk.content(computer, there) or b""
    yield Written("Settings: where Python is", there, configuration.merged(now, computer, settings))


def _note(computer: Computer, ready: Parts, settings: dict[str, str], files: list[Written]) -> None:
    """Keep the record, before anything it tells of is done."""
    there = places.record(computer)
    try:
        known = record.read(computer) or record.Record()
    except Refused:
        known = record.Record()
    known.creatorsheet, known.xlwings = __version__, ready.xlwings
    known.note_settings(settings)
    for path in (there, *(one.path for one in files)):
        with disk.told(computer, path):
            known.note_folder(path.parent)
    for one in files:
        if one.path != places.configuration(computer):
            known.note_file(one.path, one.content)
    if disk.content(computer, there) != known.as_bytes():
        disk.put(computer, there, known.as_bytes())


def uninstall(*, dry_run: bool, computer: Computer | None = None) -> int:
    """Take away what install wrote, and nothing else; the exit code."""
    computer = computer or this_computer()
    if computer.system is System.OTHER:
        raise _elsewhere(computer, "creatorsheet addin uninstall")
    known = record.read(computer)
    if known is None:
        if not dry_run:
            disk.sweep(computer, places.record(computer))
        screen.console.print("Nothing of the add-in is installed here.")
        return 0
    left = take_away(computer, known, dry_run=dry_run)
    if dry_run:
        screen.console.print("Dry run: nothing was removed.")
    else:
        screen.console.print("Start Excel again, and the add-in is gone. Workbooks are as they were.")
    screen.findings(left)
    return 1 if left else 0


def take_away(computer: Computer, known: record.Record, *, dry_run: bool) -> tuple[Finding, ...]:
    """Remove what the record knows, and say so; findings about what had to be left."""
    left: list[Finding] = []
    for path in map(Path, known.files):
        now = disk.content(computer, path)
        if now is not None and not known.knows(path, now):
            left.append(CHANGED_SINCE_INSTALLED.at(file=path))
        elif now is not None:
            _removed(computer, path, "File", dry_run=dry_run)
    _unset(computer, known, dry_run=dry_run)
    if not dry_run:
        for path in (*map(Path, known.files), places.configuration(computer)):
            disk.sweep(computer, path)
        for path in (places.serving(computer), places.record(computer)):
            disk.take(computer, path)
        _clear(known)
    return tuple(left)


def _unset(computer: Computer, known: record.Record, *, dry_run: bool) -> None:
    """Take our lines out of the settings, and the file too when nobody else wrote in it."""
    there = places.configuration(computer)
    now = disk.content(computer, there)
    if now is None:
        return
    rest = configuration.without(now, computer, known.settings)
    rest = configuration.with_mark(rest, computer, on=False)
    if not rest:
        _removed(computer, there, "Settings", dry_run=dry_run)
    elif rest != now:
        if not dry_run:
            disk.put(computer, there, rest)
        _say("Settings", there, "would keep lines of yours only" if dry_run else "keeps lines of yours only")


def _removed(computer: Computer, path: Path, what: str, *, dry_run: bool) -> None:
    if not dry_run:
        disk.take(computer, path)
    _say(what, path, "would be removed" if dry_run else "removed")


def _clear(known: record.Record) -> None:
    """Remove the folders that were made for it, where nothing else came to lie in them."""
    for folder in sorted(map(Path, known.folders), key=lambda one: -len(one.parts)):
        with suppress(OSError):
            folder.rmdir()


def _say(what: str, path: Path, deed: str) -> None:
    screen.console.print(f"{what}: {escape(str(path))} {deed}.", soft_wrap=True)


def _elsewhere(computer: Computer, command: str) -> Refused:
    """Say what a computer without Excel can do; the refusal of what it cannot."""
    for line in ELSEWHERE:
        screen.console.print(escape(line))
    return NO_EXCEL_ON_THIS_SYSTEM.refuse(
        command=command, where="Windows or macOS", system=computer.called, way="Run it on the computer with Excel"
    )
