"""The links between a cell in Excel and Python, in the order in which they break, each with its own remedy."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path

from creatorsheet.catalogue.problems import addin as problems
from creatorsheet.kernel.finding import Finding
from creatorsheet.shell.addin import configuration, places
from creatorsheet.shell.addin.computer import System, in_store
from creatorsheet.shell.addin.facts import LIMIT, Facts, Library, Placed, bits_of

WINDOWS = frozenset({System.WINDOWS})
DESKTOP = frozenset({System.WINDOWS, System.MAC})
EVERYWHERE = frozenset(System)


class Mark(StrEnum):
    """What came of looking at a link."""

    WELL = "well"
    BROKEN = "broken"
    UNSEEN = "not looked at"


@dataclass(frozen=True)
class State:
    """How a link is, in words, with the finding when it is broken."""

    mark: Mark
    says: str
    finding: Finding | None = None


def well(says: str) -> State:
    """A link that holds."""
    return State(Mark.WELL, says)


def broken(finding: Finding) -> State:
    """A link that does not."""
    return State(Mark.BROKEN, finding.fact, finding)


@dataclass(frozen=True)
class Link:
    """One link. It is looked at on these systems, and when those it hangs on (by title) hold."""

    title: str
    look: Callable[[Facts], State]
    systems: frozenset[System] = WINDOWS
    after: tuple[str, ...] = ()


def chain(facts: Facts) -> list[tuple[Link, State]]:
    """Every link of this system with its state. On other systems those that need Excel are named, not looked at."""
    system = facts.computer.system
    states: dict[str, State] = {}
    for link in LINKS:
        waits = next((one for one in link.after if one in states and states[one].mark is not Mark.WELL), "")
        if system in link.systems:
            states[link.title] = State(Mark.UNSEEN, f"waits for: {waits}") if waits else link.look(facts)
    if system is not System.OTHER:
        return [(link, states[link.title]) for link in LINKS if link.title in states]
    unseen = State(Mark.UNSEEN, "needs Excel on Windows or macOS")
    return [(link, states.get(link.title, unseen)) for link in LINKS]


def _excel(facts: Facts) -> State:
    excel = facts.excel
    if excel is None:
        return broken(problems.EXCEL_IS_NOT_HERE.at())
    if in_store(excel.path):
        return broken(problems.EXCEL_OF_THE_STORE.at(path=excel.path))
    bits = f"{excel.bits}-bit" if excel.bits else ""
    return well(", ".join(one for one in (excel.kind, excel.version, bits) if one))


def _python(facts: Facts) -> State:
    computer = facts.computer
    if computer.from_store:
        return broken(problems.PYTHON_OF_THE_STORE.at(python=computer.python))
    cloud = _cloud(facts, computer.python)
    if cloud:
        return broken(
            problems.PYTHON_IS_IN_THE_CLOUD_FOLDER.at(python=computer.python, folder=cloud, example=computer.example)
        )
    reason = configuration.unfit(computer, str(computer.python)) if computer.system in DESKTOP else ""
    if reason:
        return broken(
            problems.EXCEL_CANNOT_START_THIS_PATH.at(path=computer.python, reason=reason, example=computer.example)
        )
    other = facts.excel is not None and facts.excel.bits not in (0, computer.bits)
    return well(f"{computer.version}, {computer.bits}-bit" + ("; other bits than Excel do no harm" if other else ""))


def _cloud(facts: Facts, python: Path) -> Path | None:
    """The folder of a cloud service that Python lies in."""
    computer = facts.computer
    if computer.system is System.MAC:
        folders = [computer.home / "Library" / "CloudStorage"]
    else:
        names = ("OneDrive", "OneDriveConsumer", "OneDriveCommercial")
        folders = [type(python)(computer.environment[name]) for name in names if computer.environment.get(name)]
    return next((one for one in folders if python.is_relative_to(one)), None)


def _xlwings(facts: Facts) -> State:
    if not facts.xlwings:
        return broken(problems.XLWINGS_IS_MISSING.at(python=facts.computer.typed))
    return well(facts.xlwings)


def _package(facts: Facts) -> State:
    if facts.unloadable:
        return broken(problems.PACKAGE_IS_MISSING.at(package=facts.unloadable, python=facts.computer.typed))
    return well("loads")


def _built(facts: Facts) -> State:
    if facts.unbuilt:
        return broken(facts.unbuilt)
    return well(f"creatorsheet {facts.creatorsheet}, xlwings {facts.xlwings}")


def _placed(facts: Facts) -> State:
    there = places.addin(facts.computer)
    if facts.placed is Placed.ABSENT:
        return broken(problems.ADDIN_IS_NOT_INSTALLED.at(file=there))
    if facts.placed is Placed.OTHER:
        versions = f"creatorsheet {facts.creatorsheet} and xlwings {facts.xlwings}"
        made = f"; it was installed for {facts.made}" if facts.made not in ("", versions) else ""
        made = "; it is not what install wrote last" if facts.made == versions else made
        return broken(problems.ADDIN_IS_ANOTHER_VERSION.at(file=there, versions=versions, made=made))
    return well(str(there))


def _script(facts: Facts) -> State:
    if not facts.script:
        return broken(problems.SCRIPT_IS_MISSING.at(file=places.script(facts.computer, facts.xlwings)))
    return well("there")


def _open(facts: Facts) -> State:
    if facts.rules.switched_off:
        return broken(problems.EXCEL_SWITCHED_THE_ADDIN_OFF.at())
    return well("not on the list of disabled items")


def _downloaded(facts: Facts) -> State:
    if facts.downloaded:
        return broken(problems.ADDIN_IS_BLOCKED.at(file=places.addin(facts.computer)))
    return well("written on this PC")


def _macros(facts: Facts) -> State:
    if not facts.rules.vba:
        return broken(problems.MACROS_ARE_OFF.at())
    if not facts.rules.trusted:
        return broken(problems.START_FOLDER_IS_NOT_TRUSTED.at(folder=places.start_folder(facts.computer)))
    return well("run in Excel's start folder, whatever is set for other folders")


def _settings(facts: Facts) -> State:
    for key in configuration.never_empty(facts.computer):
        value, file = facts.setting(key)
        if file and not value:
            return broken(problems.SETTING_IS_EMPTY.at(file=file, key=key))
    if facts.python is None:
        return broken(problems.CONFIGURATION_IS_MISSING.at(file=places.configuration(facts.computer)))
    return well(str(facts.named_in))


def _interpreter(facts: Facts) -> State:
    file, python = facts.named_in, facts.python
    if not facts.conda_there:
        return broken(problems.CONDA_IS_NOT_FOUND.at(environment=python))
    if not facts.python_there:
        return broken(problems.PYTHON_IS_GONE.at(file=file, python=python))
    if not facts.python_is_this:
        return broken(problems.PYTHON_IS_ANOTHER.at(file=file, python=python, this=facts.computer.python))
    return well(str(python))


def _library(facts: Facts) -> State:
    name = places.library(facts.xlwings, bits_of(facts.excel, facts.computer))
    folder = facts.python.parent if facts.python else ""
    if facts.library is Library.ELSEWHERE:
        example = facts.computer.example
        return broken(problems.LIBRARY_LIES_ELSEWHERE.at(library=name, folder=folder, example=example))
    if facts.library is Library.TAKEN:
        return broken(problems.LIBRARY_WAS_TAKEN_AWAY.at(library=name))
    return well(name)


def _start(facts: Facts) -> State:
    by_hand, file = facts.setting(configuration.BY_HAND)
    if facts.serving:
        return well("creatorsheet addin serve answers")
    if by_hand.casefold() == "true":
        return broken(problems.NOBODY_SERVES.at(file=file))
    if not facts.rules.children:
        return broken(problems.CHILD_PROCESSES_ARE_BLOCKED.at())
    return well("no rule of Microsoft Defender forbids it")


def _answer(facts: Facts) -> State:
    python = facts.python or facts.computer.python
    if facts.answer is None:
        return State(Mark.UNSEEN, "was not tried")
    if facts.answer.late:
        return broken(problems.PYTHON_IS_TOO_SLOW.at(python=python, seconds=LIMIT, folder=python.parent))
    if facts.answer.fault:
        typed = facts.computer.typed
        return broken(problems.PYTHON_DOES_NOT_ANSWER.at(python=python, reason=facts.answer.fault, typed=typed))
    return well(f"functions and buttons loaded in {facts.answer.seconds:.1f} s")


def _cloud_workbooks(facts: Facts) -> State:
    value, file = facts.setting(configuration.BESIDE_WORKBOOK)
    if file is None or value.casefold() == "true":
        where = file or facts.named_in
        return broken(problems.WORKBOOKS_IN_THE_CLOUD.at(file=where, value=value or "not set"))
    return well("Python does not look beside them")


def _folder(facts: Facts) -> State:
    if not facts.writable:
        return broken(problems.FOLDER_IS_WRITE_PROTECTED.at(folder=facts.computer.here))
    return well(str(facts.computer.here))


LINKS = (
    Link("Excel", _excel, DESKTOP),
    Link("Python", _python, EVERYWHERE),
    Link("xlwings", _xlwings, EVERYWHERE),
    Link("What xlwings needs", _package, DESKTOP, after=("xlwings",)),
    Link("Add-in can be built", _built, EVERYWHERE, after=("xlwings",)),
    Link("Add-in in its place", _placed, DESKTOP, after=("Python", "Add-in can be built")),
    Link("Script that starts Python", _script, frozenset({System.MAC}), after=("Add-in in its place",)),
    Link("Excel opens the add-in", _open, after=("Add-in in its place",)),
    Link("No mark of the internet", _downloaded, after=("Add-in in its place",)),
    Link("Macros of the add-in", _macros),
    Link("Settings", _settings, DESKTOP, after=("Add-in in its place",)),
    Link("Python in the settings", _interpreter, DESKTOP, after=("Settings",)),
    Link("Library for Excel", _library, after=("xlwings", "Python in the settings")),
    Link("Excel may start Python", _start),
    Link("Python answers", _answer, EVERYWHERE, after=("xlwings", "What xlwings needs", "Python in the settings")),
    Link("Workbooks in OneDrive", _cloud_workbooks, DESKTOP, after=("Settings",)),
    Link("This folder", _folder, EVERYWHERE),
)
