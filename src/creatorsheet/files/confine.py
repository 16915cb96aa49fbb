"""Limits of a child process: memory, time, and no way out. Imports nothing of this package."""

from __future__ import annotations

import os
import sys
from contextlib import suppress

NO_WAY = ("socket.", "subprocess.", "os.exec", "os.fork", "os.posix_spawn", "os.spawn", "os.system", "os.startfile")


def confine(memory: int, seconds: int) -> None:
    """From here on: no more memory and time than this, no file written, no file read but the program's own, no network.

    Where the system knows no limits of memory and time, as on Windows, files and network are closed off all the same.
    """
    limit(memory, seconds)
    with suppress(ImportError):
        import resource  # noqa: PLC0415  not on Windows

        resource.setrlimit(resource.RLIMIT_FSIZE, (0, 0))
    sys.dont_write_bytecode = True
    sys.addaudithook(watch)


def limit(memory: int, seconds: int) -> None:
    """From here on no more memory and computing time than this."""
    with suppress(ImportError):
        import resource  # noqa: PLC0415  not on Windows

        resource.setrlimit(resource.RLIMIT_AS, (memory, memory))
        resource.setrlimit(resource.RLIMIT_CPU, (seconds, seconds))
        resource.setrlimit(resource.RLIMIT_CORE, (0, 0))


def watch(event: str, about: tuple[object, ...]) -> None:
    """Raises PermissionError where a file reaches for something outside of itself."""
    if event.startswith(NO_WAY):
        raise PermissionError(event)
    if event == "open" and not isinstance(about[0], int):
        path = os.path.abspath(os.fsdecode(about[0]))  # type: ignore[arg-type]  # noqa: PTH100  pathlib may not be loaded
        written = isinstance(about[2], int) and about[2] & (os.O_WRONLY | os.O_RDWR)
        if written or not path.startswith(tuple(f"{one}{os.sep}" for one in program_folders())):
            raise PermissionError(f"a file, {os.path.basename(path)}")  # noqa: PTH119


def program_folders() -> set[str]:
    """Where Python and its packages live."""
    return {*filter(os.path.isabs, sys.path), sys.prefix, sys.base_prefix}
