"""Excel answered from a window that a person opened, for PCs where Excel may not start Python itself."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress

from filelock import FileLock, Timeout
from rich.markup import escape

from creatorsheet.catalogue.problems.addin import (
    ANOTHER_WINDOW_SERVES,
    CONFIGURATION_IS_MISSING,
    NO_EXCEL_ON_THIS_SYSTEM,
    PACKAGE_IS_MISSING,
    XLWINGS_IS_MISSING,
)
from creatorsheet.shell import screen
from creatorsheet.shell.addin import configuration, disk, places
from creatorsheet.shell.addin.computer import Computer, System, this_computer
from creatorsheet.shell.addin.parts import version

WAY = {
    System.MAC: "Excel for macOS starts Python by a script: if it does not, run creatorsheet addin doctor",
    System.OTHER: "Run it on the PC with Excel",
}
OPENED = (
    "Excel is answered from this window. Start Excel now; if it was open, close all its windows first.",
    "Leave this window open while you work. Ctrl+C ends it, and it may end when Excel is closed: then run it again.",
)
QUIT = 0x0012
"""The message WM_QUIT."""


Answering = Callable[[Callable[[], None], Callable[[], None]], None]
"""Answers Excel; calls the first when it begins, and the second when it is about to end."""


def answer(begun: Callable[[], None], ended: Callable[[], None]) -> None:
    """Let xlwings' server answer until Excel lets go or somebody closes the window; then `ended` has to be quick."""
    import logging
    from importlib import import_module

    win32api, server = import_module("win32api"), import_module("xlwings.com_server")
    thread = win32api.GetCurrentThreadId()

    def close(_: int) -> bool:
        """Windows calls this in a thread of its own, and ends the process soon after."""
        ended()
        win32api.PostThreadMessage(thread, QUIT, 0, 0)
        return True

    win32api.SetConsoleCtrlHandler(close, True)
    logging.getLogger("xlwings").addHandler(logging.NullHandler())  # it has words for programmers
    begun()
    server.serve()


def serve(*, computer: Computer | None = None, answer: Answering = answer) -> int:
    """Answer until the window is closed; the exit code. As long as it runs the settings tell Excel to wait for it."""
    computer = computer or this_computer()
    if computer.system is not System.WINDOWS:
        way = WAY[computer.system]
        raise NO_EXCEL_ON_THIS_SYSTEM.refuse(
            command="creatorsheet addin serve", where="Windows", system=computer.called, way=way
        )
    if not version():
        raise XLWINGS_IS_MISSING.refuse(python=computer.typed)
    there = places.configuration(computer)
    if not there.is_file():
        raise CONFIGURATION_IS_MISSING.refuse(file=there)
    with _alone(computer):
        _mark(computer, on=True)
        try:
            answer(_opened, lambda: _mark(computer, on=False))
        except KeyboardInterrupt:
            pass
        except ImportError as fault:
            raise PACKAGE_IS_MISSING.refuse(package="pywin32", python=computer.typed) from fault
        finally:
            _mark(computer, on=False)
    screen.console.print("Ended: Excel starts Python itself again, where it may.")
    return 0


def _opened() -> None:
    for line in OPENED:
        screen.console.print(escape(line))


def _mark(computer: Computer, *, on: bool) -> None:
    """Tell Excel in the settings to wait for this window, or to start Python itself."""
    there = places.configuration(computer)
    now = disk.content(computer, there)
    if now is not None:
        then = configuration.with_mark(now, computer, on=on)
        if then != now:
            disk.put(computer, there, then)


@contextmanager
def _alone(computer: Computer) -> Iterator[None]:
    """Hold the lock that tells the doctor, and a second window, that this one answers."""
    lock = FileLock(places.serving(computer))
    with disk.told(computer, places.serving(computer)):
        try:
            lock.acquire(timeout=0)
        except Timeout as fault:
            raise ANOTHER_WINDOW_SERVES.refuse() from fault
    try:
        yield
    finally:
        lock.release()
        with suppress(OSError):
            places.serving(computer).unlink(missing_ok=True)
