"""Answering from a window: Excel is told so as long as it lasts, however it ends."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest
from filelock import FileLock
from tests.excel import pywin32
from tests.excel.install.computers import linux, mac, pc
from tests.excel.install.test_install import held, made, run

from creatorsheet.kernel.refusal import Refused
from creatorsheet.shell.addin import configuration, places
from creatorsheet.shell.addin import serve as module
from creatorsheet.shell.addin.serve import serve


@pytest.fixture
def computer(tmp_path):
    """A PC with the add-in."""
    computer = made(pc, tmp_path)
    run(computer)
    return computer


def told(computer) -> str:
    """What Excel is told."""
    content = places.configuration(computer).read_bytes()
    return configuration.values(content, computer.letters).get("DEBUG UDFS", "")


def test_excel_is_told_as_long_as_it_lasts(computer):
    before = held(computer.home)
    seen = []
    assert serve(computer=computer, answer=lambda *_: seen.append(told(computer))) == 0
    assert seen == ["True"]
    assert held(computer.home) == before


@pytest.mark.parametrize("end", [KeyboardInterrupt, ImportError, RuntimeError])
def test_excel_is_told_the_end_however_it_comes(computer, end):
    before = held(computer.home)

    def answer(*_) -> None:
        raise end("no pythoncom")

    if end is KeyboardInterrupt:
        assert serve(computer=computer, answer=answer) == 0
    else:
        with pytest.raises(RuntimeError if end is RuntimeError else Refused, match=r"no pythoncom|CS-E33"):
            serve(computer=computer, answer=answer)
    assert held(computer.home) == before


def test_a_window_that_is_closed_has_told_the_end_before_windows_ends_it(computer, capsys):
    """Windows calls the handler in another thread; nothing after it is sure to run."""

    def answer(begun, ended) -> None:
        begun()
        ended()
        assert told(computer) == ""

    assert serve(computer=computer, answer=answer) == 0
    said = capsys.readouterr().out
    assert said.startswith("Excel is answered from this window.")
    assert said.endswith("Ended: Excel starts Python itself again, where it may.\n")


def test_one_window_is_enough(computer):
    with FileLock(places.serving(computer)), pytest.raises(Refused, match="CS-E54"):
        serve(computer=computer, answer=lambda *_: None)
    assert told(computer) == ""


def test_without_settings_there_is_nothing_to_tell(tmp_path):
    with pytest.raises(Refused, match=r"CS-E43: .*creatorsheet\.conf"):
        serve(computer=made(pc, tmp_path), answer=lambda *_: None)
    assert held(tmp_path) == {}


@pytest.mark.parametrize(("make", "way"), [(mac, "by a script"), (linux, "on the PC with Excel")])
def test_other_systems_are_told_why_not(tmp_path, make, way):
    with pytest.raises(Refused, match=rf"CS-E53: creatorsheet addin serve needs Excel on Windows, .*{way}"):
        serve(computer=make(tmp_path), answer=lambda *_: None)


def test_the_server_of_xlwings_ends_when_the_window_is_closed(computer, monkeypatch, capsys):
    """xlwings' own loop over stand-ins for pywin32: a person closes the window while it waits for Excel."""
    pywin32.install()
    import xlwings.com_server

    api, event, com = (sys.modules[name] for name in ("win32api", "win32event", "pythoncom"))
    handlers, posted = [], []
    monkeypatch.setattr(api, "SetConsoleCtrlHandler", lambda handler, _: handlers.append(handler))
    monkeypatch.setattr(api, "GetCurrentThreadId", lambda: 7)
    monkeypatch.setattr(api, "PostThreadMessage", lambda *message: posted.append(message))
    monkeypatch.setattr(event, "WAIT_OBJECT_0", 0)
    monkeypatch.setattr(event, "MsgWaitForMultipleObjects", lambda *_: 0)
    monkeypatch.setattr(com, "PumpWaitingMessages", lambda: handlers[0](2) and posted)
    monkeypatch.setattr(xlwings.com_server, "_start_background_loop", lambda: None)
    assert serve(computer=computer, answer=module.answer) == 0
    assert posted == [(7, 0x0012, 0, 0)]
    assert told(computer) == ""
    assert "xlwings server running" not in capsys.readouterr().out


def test_a_lock_that_cannot_be_kept_is_a_refusal(computer):
    Path(places.serving(computer)).mkdir()
    with pytest.raises(Refused, match=r"CS-E2[12]|CS-E54"):
        serve(computer=computer, answer=lambda *_: None)
    assert told(computer) == ""
