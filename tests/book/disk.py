"""A disk that fails, or a power that goes, at one call: every call of the system that touches the disk is counted."""

from __future__ import annotations

import builtins
import errno
import io
import os
import signal
import types
from collections.abc import Callable, Collection, Iterator
from contextlib import contextmanager
from typing import Any

try:
    import fcntl
except ImportError:  # Windows
    fcntl = None  # type: ignore[assignment]

NO_DISK = frozenset(
    "_exit abort access chdir confstr cpu_count ctermid eventfd eventfd_read eventfd_write execv execve fork forkpty"
    " fspath getcwd getcwdb getegid geteuid getgid getgrouplist getgroups getloadavg getlogin getpgid getpgrp getpid"
    " getppid getpriority getrandom getresgid getresuid getsid getuid get_blocking get_inheritable get_terminal_size"
    " initgroups isatty kill killpg login_tty lseek major makedev memfd_create minor nice openpty pidfd_open pipe pipe2"
    " posix_spawn posix_spawnp putenv register_at_fork sched_get_priority_max sched_get_priority_min sched_getaffinity"
    " sched_getparam sched_getscheduler sched_rr_get_interval sched_setaffinity sched_setparam sched_setscheduler"
    " sched_yield setegid seteuid setgid setgroups setpgid setpgrp setpriority setregid setresgid setresuid setreuid"
    " setsid setuid set_blocking set_inheritable strerror sysconf system tcgetpgrp tcsetpgrp times ttyname umask uname"
    " unsetenv urandom wait wait3 wait4 waitid waitpid waitstatus_to_exitcode".split()
)
"""Functions of `os` that touch no disk. All others are counted, those too that we do not know of."""

NAMES = sorted(
    name
    for name, one in vars(os).items()
    if isinstance(one, types.BuiltinFunctionType) and name not in NO_DISK and not name.startswith("W")
)
METHODS = ("read", "readinto", "write", "flush", "truncate", "close")
"""What is counted of an open file."""

Fault = Callable[[str], None]
"""Called before each counted call with its name; it raises, kills, or lets the call pass."""


class Watched:
    """An open file whose calls are counted. A write that fails may have written a part."""

    def __init__(self, stream: Any, disk: Disk) -> None:
        self._stream, self._disk = stream, disk

    def __getattr__(self, name: str) -> Any:
        found = getattr(self._stream, name)
        return self._disk.counted(f"file.{name}", found) if name in METHODS else found

    def __enter__(self) -> Watched:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def __iter__(self) -> Iterator[Any]:
        return iter(self._stream)


class Disk:
    """Counts calls and hands each to a fault."""

    def __init__(self, fault: Fault, lacking: Collection[str] = ()) -> None:
        self.calls: list[str] = []
        self.failed = ""
        self.for_good = False
        self._fault = fault
        self._lacking = lacking

    def counted(self, name: str, call: Callable[..., Any]) -> Callable[..., Any]:
        def watched(*args: Any, **more: Any) -> Any:
            if name in self._lacking:
                raise OSError(errno.ENOTSUP, os.strerror(errno.ENOTSUP))
            self.calls.append(name)
            try:
                self._fault(name)
            except OSError:
                self.failed = self.failed or name
                if name in ("close", "file.close"):  # it fails, and the file is closed nevertheless
                    call(*args, **more)
                elif name in ("write", "file.write"):
                    *before, piece = args
                    call(*before, piece[: len(piece) // 2], **more)
                raise
            found = call(*args, **more)
            return Watched(found, self) if name == "open file" else found

        return watched

    @contextmanager
    def watched(self) -> Iterator[Disk]:
        """As long as this lasts, every call counts."""
        held = [(os, name, getattr(os, name)) for name in NAMES]
        held += [(io, "open", io.open), (builtins, "open", builtins.open)]
        if fcntl is not None:
            held.append((fcntl, "flock", fcntl.flock))
        for module, name, call in held:
            setattr(module, name, self.counted("open file" if module in (io, builtins) else name, call))
        try:
            yield self
        finally:
            for module, name, call in held:
                setattr(module, name, call)


def sound(lacking: Collection[str] = ()) -> Disk:
    """A disk on which all goes well, except that it does not know some calls, such as `link`."""
    return Disk(lambda _: None, lacking)


def fails(at: int, code: int, lacking: Collection[str] = (), *, for_good: bool = False) -> Disk:
    """A disk of which call number `at` (from 1 on) fails, or that one and all after it."""
    disk: Disk

    def fault(_: str) -> None:
        if len(disk.calls) == at or (for_good and len(disk.calls) > at):
            raise OSError(code, os.strerror(code))

    disk = Disk(fault, lacking)
    disk.for_good = for_good
    return disk


def dies(at: int, lacking: Collection[str] = ()) -> Disk:
    """A computer whose power goes at call number `at`."""
    disk: Disk

    def fault(_: str) -> None:
        if len(disk.calls) == at:
            os.kill(os.getpid(), signal.SIGKILL)

    disk = Disk(fault, lacking)
    return disk
