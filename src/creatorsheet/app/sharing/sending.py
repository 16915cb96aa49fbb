"""How a pack reaches the disk: whole or not at all, under a name nothing has, and never before its snapshot is kept."""

from __future__ import annotations

import os
import shutil
import tempfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import BinaryIO

from creatorsheet.catalogue.problems.workbook import FILE_IS_THERE_ALREADY, FOLDER_CANNOT_BE_WRITTEN
from creatorsheet.kernel.finding import Place


def free_name(path: Path) -> Path:
    """The path, or the first that nothing stands at: "… (2).xlsx" and so on."""
    number, found = 2, path
    while found.exists() or found.is_symlink():
        found = path.with_name(f"{path.stem} ({number}){path.suffix}")
        number += 1
    return found


def send(target: Path, content: bytes, *, like: Path, before: Callable[[], object]) -> None:
    """Write a pack. `before` keeps the snapshot and notes the pack in the workbook; only then it gets its name.

    The content lies on the disk beforehand, so that a full disk is met before anything is noted; who may read it is
    taken from the file `like`. Refuses a name that is
    taken (CS-W10) and a folder that cannot be written to (CS-W11).
    """
    place = Place(file=target.name)
    if target.exists():
        raise FILE_IS_THERE_ALREADY.refuse(place)
    with _refused(place):
        _sweep(target)
        staged = _staged(target, content)
        shutil.copymode(like, staged)
    try:
        before()
        with _refused(place):
            _named(staged, target, content)
    finally:
        with suppress(OSError):
            staged.unlink(missing_ok=True)


@contextmanager
def _refused(place: Place) -> Iterator[None]:
    try:
        yield
    except FileExistsError as taken:
        raise FILE_IS_THERE_ALREADY.refuse(place) from taken
    except OSError as fault:
        raise FOLDER_CANNOT_BE_WRITTEN.refuse(place, reason=fault.strerror or str(fault)) from fault


def _sweep(target: Path) -> None:
    """Remove what a run that was killed left of the same pack."""
    for orphan in target.parent.glob(".~pack-*.tmp"):
        if orphan.name.startswith(_mark(target)):
            with suppress(OSError):
                orphan.unlink()


def _mark(target: Path) -> str:
    return f".~pack-{target.stem[:100]}-"


def _staged(target: Path, content: bytes) -> Path:
    handle, name = tempfile.mkstemp(prefix=_mark(target), suffix=".tmp", dir=target.parent)
    path = Path(name)
    try:
        with os.fdopen(handle, "wb") as stream:
            _filled(stream, content)
        if path.read_bytes() != content:
            raise OSError("it does not read back as written")  # noqa: TRY301
    except OSError:
        with suppress(OSError):
            path.unlink(missing_ok=True)
        raise
    return path


def _filled(stream: BinaryIO, content: bytes) -> None:
    stream.write(content)
    stream.flush()
    os.fsync(stream.fileno())


def _named(staged: Path, target: Path, content: bytes) -> None:
    """Give the file its name without taking another's place."""
    try:
        target.hardlink_to(staged)
    except FileExistsError:
        raise
    except OSError:  # a file system without hard links
        with target.open("xb") as stream:
            try:
                _filled(stream, content)
            except OSError:
                target.unlink(missing_ok=True)
                raise
