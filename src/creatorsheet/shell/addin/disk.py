"""Files put in place whole, and taken away; what goes wrong is a refusal that says what to do."""

from __future__ import annotations

import errno
import hashlib
import os
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from creatorsheet.catalogue.problems.addin import ADDIN_COULD_NOT_BE_WRITTEN, ADDIN_IS_HELD_BY_EXCEL
from creatorsheet.shell.addin import places
from creatorsheet.shell.addin.computer import Computer, System

BEGUN = ".creatorsheet-"
"""How the names of half-written files begin."""


def digest(content: bytes) -> str:
    """What tells one content from another."""
    return hashlib.blake2b(content, digest_size=20).hexdigest()


def content(computer: Computer, path: Path) -> bytes | None:
    """What a file holds, or None where there is none."""
    with told(computer, path):
        try:
            return path.read_bytes()
        except (FileNotFoundError, NotADirectoryError):
            return None


def put(computer: Computer, path: Path, wanted: bytes) -> None:
    """Write a file so that it is at every instant the old one or the new one."""
    fresh: Path | None = None
    with told(computer, path):
        try:
            path.parent.mkdir(parents=True, exist_ok=True)
            handle, name = tempfile.mkstemp(prefix=BEGUN, suffix=".tmp", dir=_room(computer, path))
            fresh = Path(name)
            with os.fdopen(handle, "wb") as stream:
                stream.write(wanted)
                stream.flush()
                os.fsync(stream.fileno())
            fresh.chmod(0o644)
            fresh.replace(path)
        finally:
            if fresh is not None:
                with suppress(OSError):
                    fresh.unlink(missing_ok=True)


def _room(computer: Computer, path: Path) -> Path:
    """Where a file is written first: Excel opens all it finds in its start folder, so not there but beside it."""
    return path.parent.parent if path.parent == places.start_folder(computer) else path.parent


def sweep(computer: Computer, path: Path) -> None:
    """Remove what a killed command had half written for this file."""
    with suppress(OSError):
        for one in _room(computer, path).glob(f"{BEGUN}*.tmp"):
            one.unlink()


def take(computer: Computer, path: Path) -> None:
    """Remove a file."""
    with told(computer, path):
        path.unlink(missing_ok=True)


def missing(folder: Path) -> list[Path]:
    """The folders on the way to a folder that are not there yet, the innermost first."""
    return [one for one in (folder, *folder.parents) if not one.exists()]


@contextmanager
def told(computer: Computer, path: Path) -> Iterator[None]:
    """Turn what the disk says into a refusal: Excel holds the file (CS-E21), or it cannot be written (CS-E22)."""
    try:
        yield
    except OSError as fault:
        windows = computer.system is System.WINDOWS
        if windows and isinstance(fault, PermissionError) and path == places.addin(computer) and path.is_file():
            raise ADDIN_IS_HELD_BY_EXCEL.refuse(file=path) from fault
        reason = " ".join((fault.strerror or str(fault)).split())
        raise ADDIN_COULD_NOT_BE_WRITTEN.refuse(file=path, reason=reason, way=_way(computer, path, fault)) from fault


def _way(computer: Computer, path: Path, fault: OSError) -> str:
    if fault.errno in (errno.ENOSPC, errno.EDQUOT):
        return "Make room on the disk"
    if isinstance(fault, IsADirectoryError | NotADirectoryError | FileExistsError):
        return f"Move away what stands in place of {path} or of its folder"
    if computer.system is System.MAC:
        return "Answer Allow when macOS asks whether this program may reach data of other apps (System Settings > Privacy & Security)"
    return f"Allow changes in {path.parent}"
