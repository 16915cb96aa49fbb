"""Installing on made-up homes: what is written, that it is written once, and that nothing of it stays."""

from __future__ import annotations

import errno
import os
import signal
from contextlib import suppress
from pathlib import Path

import pytest
from tests.book.disk import dies, fails, sound
from tests.excel.install.computers import XLWINGS, linux, mac, parts, pc, refusing

from creatorsheet.kernel.refusal import Refused
from creatorsheet.shell.addin import configuration, places
from creatorsheet.shell.addin.computer import Computer
from creatorsheet.shell.addin.install import install, uninstall
from creatorsheet.shell.addin.parts import Parts

HOMES = [
    pytest.param(pc, "Mara", id="PC"),
    pytest.param(pc, "Mara Müller-Łęcka", id="PC, a name with spaces and letters"),
    pytest.param(mac, "kim", id="Mac"),
]
WINDOWS = "AppData/Roaming/Microsoft/Excel/XLSTART/creatorsheet.xlam"
MACOS = "Library/Group Containers/UBF8T346G9.Office/User Content.localized/Startup.localized/Excel/creatorsheet.xlam"


def made(make, home: Path, **other) -> Computer:
    """A computer whose home is there, with Python in a folder that Excel can start it from."""
    home.mkdir(parents=True, exist_ok=True)
    return make(home, python=Path("/opt/campaigns/bin/python"), here=home, **other)


def run(computer: Computer, *, dry_run: bool = False, brings=parts) -> int:
    return install(dry_run=dry_run, computer=computer, made=brings)


def held(home: Path) -> dict[str, bytes | None]:
    """Everything below a home."""
    return {str(one.relative_to(home)): one.read_bytes() if one.is_file() else None for one in home.rglob("*")}


def newer(computer: Computer) -> Parts:
    """What the next xlwings gives."""
    return Parts("0.38.0", b"the newer add-in", parts(computer).script and b"the newer script")


@pytest.mark.parametrize(("make", "name"), HOMES)
def test_it_is_put_in_its_places(tmp_path, make, name):
    computer = made(make, tmp_path / name)
    assert run(computer) == 0
    assert (computer.home / (WINDOWS if make is pc else MACOS)).read_bytes() == b"the add-in"
    settings = configuration.values(places.configuration(computer).read_bytes(), computer.letters)
    assert settings["INTERPRETER_WIN" if make is pc else "INTERPRETER_MAC"] == "/opt/campaigns/bin/python"
    assert settings["ADD_WORKBOOK_TO_PYTHONPATH"] == "False"
    if make is mac:
        scripts = computer.home / "Library" / "Application Scripts" / "com.microsoft.Excel"
        assert (scripts / f"xlwings-{XLWINGS}.applescript").read_bytes() == b"the script"


def test_the_places_are_those_of_excel(tmp_path):
    assert places.configuration(pc(tmp_path)) == tmp_path / ".creatorsheet" / "creatorsheet.conf"
    data = tmp_path / "Library" / "Containers" / "com.microsoft.Excel" / "Data"
    assert places.configuration(mac(tmp_path)) == data / "creatorsheet.conf"
    assert places.start_folder(pc(tmp_path, environment={})) == (tmp_path / WINDOWS).parent
    elsewhere = pc(tmp_path, environment={"APPDATA": str(tmp_path / "profile on the server")})
    assert places.start_folder(elsewhere).parts[-4:] == ("profile on the server", "Microsoft", "Excel", "XLSTART")


@pytest.mark.parametrize(("make", "name"), HOMES)
def test_nothing_is_left_behind(tmp_path, make, name):
    computer = made(make, tmp_path / name)
    run(computer)
    assert uninstall(dry_run=False, computer=computer) == 0
    assert held(computer.home) == {}


@pytest.mark.parametrize(("make", "name"), HOMES)
def test_twice_is_once(tmp_path, make, name, capsys):
    computer = made(make, tmp_path / name)
    run(computer)
    before = held(computer.home)
    stamps = {one: one.stat().st_mtime_ns for one in computer.home.rglob("*") if one.is_file()}
    capsys.readouterr()
    assert run(computer) == 0
    assert held(computer.home) == before
    assert {one: one.stat().st_mtime_ns for one in stamps} == stamps
    assert capsys.readouterr().out.count("is as it should be.") == (2 if make is pc else 3)


@pytest.mark.parametrize(("make", "name"), HOMES)
def test_a_dry_run_writes_nothing(tmp_path, make, name, capsys):
    computer = made(make, tmp_path / name)
    assert run(computer, dry_run=True) == 0
    assert held(computer.home) == {}
    assert "would be written." in capsys.readouterr().out
    run(computer)
    before = held(computer.home)
    assert uninstall(dry_run=True, computer=computer) == 0
    assert held(computer.home) == before


@pytest.mark.parametrize(("make", "name"), HOMES)
def test_an_update_replaces_and_goes_away_whole(tmp_path, make, name):
    computer = made(make, tmp_path / name)
    run(computer)
    run(computer, brings=newer)
    assert places.addin(computer).read_bytes() == b"the newer add-in"
    assert uninstall(dry_run=False, computer=computer) == 0
    assert held(computer.home) == {}


def test_lines_of_ones_own_stay_byte_by_byte(tmp_path):
    computer = made(pc, tmp_path)
    own = b'"SHOW CONSOLE","True"\r\n; a note in \xfc\r\n'
    places.configuration(computer).parent.mkdir()
    places.configuration(computer).write_bytes(own + b'"INTERPRETER_WIN","C:\\gone\\python.exe"\r\n')
    run(computer)
    content = places.configuration(computer).read_bytes()
    assert content.startswith(own)
    assert content.count(b"INTERPRETER_WIN") == 1
    uninstall(dry_run=False, computer=computer)
    assert held(tmp_path) | {"AppData": None} == {
        ".creatorsheet": None,
        ".creatorsheet/creatorsheet.conf": own,
        "AppData": None,
    }


def test_other_add_ins_and_files_stay(tmp_path):
    computer = made(mac, tmp_path)
    beside = {
        places.start_folder(computer) / "Personal.xlsb": b"macros",
        places.settings_folder(computer) / "xlwings.conf": b'"INTERPRETER_MAC","/usr/bin/python3"\n',
        places.script(computer, "0.30.0"): b"an older script",
    }
    for path, content in beside.items():
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content)
    before = held(tmp_path)
    run(computer)
    uninstall(dry_run=False, computer=computer)
    assert held(tmp_path) == before


def test_a_script_that_xlwings_put_there_stays(tmp_path):
    computer = made(mac, tmp_path)
    script = places.script(computer, XLWINGS)
    script.parent.mkdir(parents=True)
    script.write_bytes(b"the script")
    run(computer)
    uninstall(dry_run=False, computer=computer)
    assert script.read_bytes() == b"the script"


def test_what_was_changed_since_is_left_and_told(tmp_path, capsys):
    computer = made(pc, tmp_path)
    run(computer)
    places.addin(computer).write_bytes(b"with macros of mine")
    assert uninstall(dry_run=False, computer=computer) == 1
    assert places.addin(computer).read_bytes() == b"with macros of mine"
    assert "CS-E26" in capsys.readouterr().out
    assert not places.configuration(computer).exists()


def test_a_setting_that_was_changed_since_stays(tmp_path):
    computer = made(pc, tmp_path)
    run(computer)
    there = places.configuration(computer)
    there.write_bytes(there.read_bytes().replace(b"/opt/campaigns/bin/python", b"D:\\python.exe"))
    assert uninstall(dry_run=False, computer=computer) == 0
    assert there.read_bytes() == b'"INTERPRETER_WIN","D:\\python.exe"\r\n'


def test_uninstalling_what_is_not_there_is_no_fault(tmp_path, capsys):
    assert uninstall(dry_run=False, computer=made(pc, tmp_path)) == 0
    assert "Nothing of the add-in is installed here." in capsys.readouterr().out


@pytest.mark.parametrize(
    "content", [b"", b"{", b"[]", b'{"files": []}', b'{"files": {"a": "b"}}', b'{"more": 1}', b"\xff"]
)
def test_a_damaged_record_is_a_refusal_and_install_mends_it(tmp_path, content):
    computer = made(pc, tmp_path)
    run(computer)
    places.record(computer).write_bytes(content)
    before = held(tmp_path)
    with pytest.raises(Refused, match="CS-E27"):
        uninstall(dry_run=False, computer=computer)
    assert held(tmp_path) == before
    run(computer)
    uninstall(dry_run=False, computer=computer)
    assert not places.addin(computer).exists()
    assert not places.configuration(computer).exists()


@pytest.mark.skipif(not hasattr(os, "fork"), reason="a process is killed")
@pytest.mark.parametrize("make", [pc, mac], ids=["PC", "Mac"])
def test_an_installation_that_is_killed_anywhere_goes_away_whole(tmp_path, make):
    whole = made(make, tmp_path / "whole")
    with sound().watched() as disk:
        run(whole)
    for at in range(1, len(disk.calls) + 1):
        computer = made(make, tmp_path / str(at))
        child = os.fork()
        if not child:
            with dies(at).watched():
                run(computer)
            os._exit(0)
        assert os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]) == -signal.SIGKILL
        uninstall(dry_run=False, computer=computer)
        assert {name for name, content in held(computer.home).items() if content is not None} == set()


def test_an_add_in_that_excel_holds_stays_as_it_is(tmp_path):
    computer = made(pc, tmp_path)
    run(computer)
    places.addin(computer).write_bytes(b"the add-in of last year")
    before = held(tmp_path)
    with refusing("replace", "rename").watched(), pytest.raises(Refused, match=r"CS-E21: .*creatorsheet\.xlam is open"):
        run(computer)
    assert held(tmp_path) == before
    run(computer)
    before = held(tmp_path)
    with refusing("unlink", "remove").watched(), pytest.raises(Refused, match=r"CS-E21: .*creatorsheet\.xlam is open"):
        uninstall(dry_run=False, computer=computer)
    assert held(tmp_path) == before


def test_a_mac_that_keeps_its_folders_closed_is_told_how_to_open_them(tmp_path):
    computer = made(mac, tmp_path)
    with refusing("mkdir").watched(), pytest.raises(Refused, match="CS-E22") as answer:
        run(computer)
    assert "Answer Allow" in answer.value.finding.remedy
    assert held(tmp_path) == {}


@pytest.mark.parametrize("in_the_way", [WINDOWS, str(Path(WINDOWS).parent), ".creatorsheet/creatorsheet.conf"])
def test_what_stands_in_place_of_a_file_or_folder_is_a_refusal(tmp_path, in_the_way):
    computer = made(pc, tmp_path)
    there = tmp_path / in_the_way
    there.parent.mkdir(parents=True)
    if there.suffix:
        there.mkdir()
    else:
        there.write_bytes(b"")
    with pytest.raises(Refused, match="CS-E22"):
        run(computer)


def test_python_of_the_store_is_refused(tmp_path):
    store = tmp_path / "Microsoft" / "WindowsApps" / "python.exe"
    with pytest.raises(Refused, match="CS-E23"):
        run(pc(tmp_path, python=store))
    assert held(tmp_path) == {}


@pytest.mark.parametrize(
    ("make", "python"),
    [(pc, "/home/Łucja/pythonw.exe"), (pc, "/100%/pythonw.exe"), (mac, "/Users/kim/My Python/bin/python")],
)
def test_a_path_that_would_not_arrive_is_refused(tmp_path, make, python):
    with pytest.raises(Refused, match="CS-E24"):
        run(make(tmp_path, python=Path(python)))
    assert held(tmp_path) == {}


def test_elsewhere_it_says_what_works_and_does_nothing(tmp_path, capsys):
    with pytest.raises(Refused, match="CS-E53: creatorsheet addin install needs Excel on Windows or macOS"):
        run(linux(tmp_path))
    assert "creatorsheet addin build" in " ".join(capsys.readouterr().out.split())
    with pytest.raises(Refused, match="CS-E53"):
        uninstall(dry_run=False, computer=linux(tmp_path))
    assert held(tmp_path) == {}


@pytest.mark.parametrize("make", [pc, mac], ids=["PC", "Mac"])
def test_an_installation_that_breaks_off_anywhere_goes_away_whole(tmp_path, make):
    whole = made(make, tmp_path / "whole")
    with sound().watched() as disk:
        run(whole)
    assert disk.calls.count("fsync") == (3 if make is pc else 4)
    for at in range(1, len(disk.calls) + 1):
        computer = made(make, tmp_path / str(at))
        with fails(at, errno.ENOSPC).watched(), suppress(Refused):
            run(computer)
        assert not list(computer.home.rglob("*.tmp"))
        run(computer)
        uninstall(dry_run=False, computer=computer)
        assert {name for name, content in held(computer.home).items() if content is not None} == set()
