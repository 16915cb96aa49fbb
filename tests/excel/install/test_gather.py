"""The facts of a computer, gathered from folders made for it."""

from __future__ import annotations

import sys
from dataclasses import replace
from pathlib import Path

import pytest
from filelock import FileLock
from tests.excel.install.computers import linux, mac, pc
from tests.excel.install.test_install import made
from tests.excel.install.test_registry import MadeUp

from creatorsheet.shell.addin import gather, places
from creatorsheet.shell.addin.computer import System, in_store, this_computer, without_window
from creatorsheet.shell.addin.facts import Library, Placed, Rules
from creatorsheet.shell.addin.gather import facts
from creatorsheet.shell.addin.install import install
from creatorsheet.shell.addin.links import chain
from creatorsheet.shell.addin.parts import version


@pytest.fixture(scope="module", autouse=True)
def no_stand_ins():
    """Other tests may have put stand-ins for pywin32 into this process."""
    with pytest.MonkeyPatch.context() as patch:
        patch.delitem(sys.modules, "pythoncom", raising=False)
        yield


@pytest.fixture(scope="module")
def installed(tmp_path_factory):
    """A PC that an installation was made on, with the add-in of the xlwings that is here and this Python."""
    computer = replace(made(pc, tmp_path_factory.mktemp("Mara")), python=Path(sys.executable))
    install(dry_run=False, computer=computer)
    return computer


@pytest.fixture(scope="module")
def seen(installed):
    return facts(installed, MadeUp())


def test_an_installation_is_seen_as_it_is(installed, seen):
    assert seen.placed is Placed.SAME
    assert seen.made.endswith(f"xlwings {version()}")
    assert [layer.path for layer in seen.layers] == [places.configuration(installed)]
    assert seen.python == Path(sys.executable)
    assert seen.python_there
    assert seen.python_is_this
    assert seen.answer is not None
    assert (seen.answer.fault, seen.answer.late) == ("", False)
    assert seen.rules == Rules()
    assert not seen.serving
    assert not seen.downloaded


def test_on_linux_only_what_windows_brings_is_missing(seen):
    assert [state.finding.code for _, state in chain(seen) if state.finding] == ["CS-E30", "CS-E33", "CS-E34"]


def about(computer):
    """The facts without starting Python, for which the settings have to name one that is not there."""
    return facts(computer, MadeUp()) if computer.system is System.WINDOWS else facts(computer)


def test_an_add_in_of_another_version(tmp_path):
    computer = made(pc, tmp_path)
    places.addin(computer).parent.mkdir(parents=True)
    places.addin(computer).write_bytes(b"older")
    found = about(computer)
    assert found.placed is Placed.OTHER
    assert not found.python_there
    assert found.answer is None


def test_a_file_from_the_internet(tmp_path):
    computer = made(pc, tmp_path)
    folder = places.start_folder(computer)
    folder.mkdir(parents=True)
    mark = folder / "creatorsheet.xlam:Zone.Identifier"
    mark.write_bytes(b"[ZoneTransfer]\r\nZoneId=3\r\n")
    assert about(computer).downloaded
    mark.write_bytes(b"[ZoneTransfer]\r\nZoneId=1\r\n")
    assert not about(computer).downloaded


def test_settings_beside_a_workbook_are_not_asked(tmp_path):
    computer = replace(made(pc, tmp_path), here=tmp_path / "Campaigns")
    computer.here.mkdir()
    (computer.here / "creatorsheet.conf").write_bytes(b'"INTERPRETER_WIN","/gone/python.exe"\r\n')
    assert about(computer).layers == ()
    places.configuration(computer).parent.mkdir()
    places.configuration(computer).write_bytes(b'"INTERPRETER_WIN","/other/python.exe"\r\n')
    assert about(computer).python == Path("/other/python.exe")


def test_conda_that_was_moved(tmp_path):
    computer = made(pc, tmp_path)
    root = tmp_path / "conda"
    places.configuration(computer).parent.mkdir()
    places.configuration(computer).write_bytes(f'"CONDA PATH","{root}"\r\n"CONDA ENV","base"\r\n'.encode())
    assert not about(computer).conda_there
    (root / "condabin").mkdir(parents=True)
    (root / "condabin" / "conda.bat").write_bytes(b"")
    assert about(computer).conda_there


def test_a_window_that_serves(tmp_path):
    computer = made(pc, tmp_path)
    places.serving(computer).parent.mkdir()
    with FileLock(places.serving(computer)):
        assert about(computer).serving
    places.serving(computer).touch()  # left behind by a window that was killed
    assert not about(computer).serving


def test_a_folder_that_takes_no_files(tmp_path):
    computer = made(pc, tmp_path)
    assert about(computer).writable
    assert not about(replace(computer, here=tmp_path / "gone")).writable


def test_excel_of_a_mac(tmp_path):
    computer = made(mac, tmp_path)
    assert about(computer).excel is None
    (tmp_path / "Applications" / "Microsoft Excel.app").mkdir(parents=True)
    found = about(computer).excel
    assert found is not None
    assert found.path == tmp_path / "Applications" / "Microsoft Excel.app"


def test_where_the_library_is(tmp_path):
    environment, name = tmp_path / "env", "xlwings64-0.37.8.dll"
    python = environment / "Scripts" / "pythonw.exe"
    python.parent.mkdir(parents=True)
    assert gather.library(python, name, []) is Library.ELSEWHERE
    assert gather.library(python, name, [tmp_path / "Roaming" / "Python" / name]) is Library.ELSEWHERE
    packages = environment / "Lib" / "site-packages"
    assert gather.library(python, name, [packages / ".." / ".." / name]) is Library.TAKEN
    (environment / name).write_bytes(b"")
    assert gather.library(python, name, []) is Library.THERE


def test_python_that_fails_says_why(tmp_path):
    program = tmp_path / "python"
    program.write_text("#!/bin/sh\necho 'ImportError: DLL load failed' >&2\nexit 1\n")
    program.chmod(0o755)
    answer = gather.answer(program)
    assert (answer.fault, answer.late) == ("ImportError: DLL load failed", False)
    program.write_text("#!/bin/sh\nexit 7\n")
    assert gather.answer(program).fault == "it gave no reason"
    program.write_bytes(b"no program")
    program.chmod(0o644)
    assert gather.answer(program).fault


def test_python_that_is_too_slow(tmp_path):
    program = tmp_path / "python"
    program.write_text("#!/bin/sh\nexec sleep 30\n")
    program.chmod(0o755)
    answer = gather.answer(program, limit=0.2)
    assert answer.late
    assert answer.seconds < 5


def test_elsewhere_python_is_started_too(tmp_path):
    found = about(replace(linux(tmp_path), python=Path(sys.executable), here=tmp_path))
    assert found.answer is not None
    assert found.answer.fault == ""


def test_this_computer():
    computer = this_computer()
    assert computer.python.parent == Path(sys.executable).parent
    assert computer.bits in (32, 64)
    assert computer.home == Path.home()
    assert not computer.from_store


def test_python_without_a_window(tmp_path):
    python = tmp_path / "python.exe"
    assert without_window(python) == python
    (tmp_path / "pythonw.exe").write_bytes(b"")
    assert without_window(python) == tmp_path / "pythonw.exe"
    assert not in_store(python)
