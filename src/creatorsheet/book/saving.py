"""Saving: the workbook on disk is at every instant wholly the old one or wholly the new one."""

from __future__ import annotations

import hashlib
import os
import shutil
import tempfile
import time
from collections.abc import Callable
from contextlib import suppress
from itertools import count
from pathlib import Path
from zipfile import BadZipFile, ZipFile

from creatorsheet.catalogue.problems.workbook import RESULT_SAVED_BESIDE_THE_WORKBOOK

PATIENCE = 2.5
"""Seconds we go on trying while another program holds the workbook."""

PAUSE = 0.1


def digest(content: bytes) -> str:
    """What tells one content from another."""
    return hashlib.blake2b(content, digest_size=20).hexdigest()


def _mark(path: Path) -> str:
    return f".~cs-{path.stem}-"


def sweep(path: Path) -> None:
    """Remove temporary files that a save of this workbook left behind when it was killed."""
    for orphan in path.parent.glob(f"{_glob_safe(_mark(path))}*.tmp"):
        with suppress(OSError):
            orphan.unlink()


def _glob_safe(text: str) -> str:
    return "".join(f"[{sign}]" if sign in "*?[" else sign for sign in text)


def save(
    path: Path,
    content: bytes,
    opened: str,
    replace: Callable[[Path, Path], object] = os.replace,
    patience: float = PATIENCE,
) -> None:
    """Put new content in place of the workbook and keep the old one as .bak.

    `opened` is the digest of the content the edit began with. When the workbook is another one by now, or another
    program does not let go of it, the result is saved beside it and the refusal (CS-W06) names that file.
    """
    path = path.resolve()
    temporary = _written(path, content)
    try:
        if path.exists() and digest(path.read_bytes()) != opened:
            _beside(path, temporary, "was changed by someone else while the command ran")
        _keep(path)
        if not _replaced(path, temporary, replace, patience):
            _beside(path, temporary, "is held by another program")
        _flush_folder(path.parent)
    finally:
        with suppress(OSError):
            temporary.unlink(missing_ok=True)


def keep_older(path: Path, content: bytes, layout: int) -> Path:
    """Keep a workbook as it was in an older layout, beside it and for good: no later save takes that name.

    A file that has the name already is left alone; the same content is not kept twice.
    """
    path = path.resolve()
    temporary = _written(path, content)
    try:
        for number in count(1):
            again = f" ({number})" if number > 1 else ""
            target = path.with_name(f"{path.stem}.layout-{layout}{again}{path.suffix}.bak")
            if target.exists():
                if target.read_bytes() == content:
                    return target
                continue
            with suppress(FileExistsError):
                _named_too(temporary, target)
                _flush_folder(path.parent)
                return target
        raise AssertionError
    finally:
        with suppress(OSError):
            temporary.unlink(missing_ok=True)


def _named_too(temporary: Path, target: Path) -> None:
    """A second name for a file, never one that is taken; a copy where the file system knows no second names."""
    try:
        target.hardlink_to(temporary)
    except FileExistsError:
        raise
    except OSError:
        with target.open("xb") as stream:
            stream.write(temporary.read_bytes())
            stream.flush()
            os.fsync(stream.fileno())
        shutil.copymode(temporary, target)


def _written(path: Path, content: bytes) -> Path:
    """The content in a temporary file of the same folder, on the disk for certain and read back."""
    temporary: Path | None = None
    try:
        handle, name = tempfile.mkstemp(prefix=_mark(path), suffix=".tmp", dir=path.parent)
        temporary = Path(name)
        with os.fdopen(handle, "wb") as stream:
            stream.write(content)
            stream.flush()
            os.fsync(stream.fileno())
        if path.exists():
            shutil.copymode(path, temporary)
        with ZipFile(temporary) as archive:
            damaged = archive.testzip()
        if damaged or temporary.read_bytes() != content:
            raise OSError(f"it does not read back as written ({damaged or 'its length'})")  # noqa: TRY301
    except (OSError, BadZipFile) as fault:
        if temporary is not None:
            with suppress(OSError):
                temporary.unlink(missing_ok=True)
        reason = f"could not be saved ({getattr(fault, 'strerror', None) or fault})"
        raise RESULT_SAVED_BESIDE_THE_WORKBOOK.refuse(book=path.name, reason=reason, file="no file") from fault
    return temporary


def _keep(path: Path) -> None:
    """The present workbook under the name .bak as well; it never loses its own name meanwhile."""
    if not path.exists():
        return
    backup = path.with_name(f"{path.name}.bak")
    fresh = path.with_name(f"{_mark(path)}bak.tmp")
    fresh.unlink(missing_ok=True)
    try:
        fresh.hardlink_to(path)
    except OSError:  # a file system without hard links
        shutil.copy2(path, fresh)
    fresh.replace(backup)


def _replaced(path: Path, temporary: Path, replace: Callable[[Path, Path], object], patience: float) -> bool:
    """Whether the workbook could be replaced before our patience ended."""
    end = time.monotonic() + patience
    while True:
        try:
            replace(temporary, path)
        except PermissionError:
            if time.monotonic() >= end:
                return False
            time.sleep(PAUSE)
        else:
            return True


def _beside(path: Path, temporary: Path, reason: str) -> None:
    """Give the result a free name next to the workbook, and say so."""
    number = 1
    while True:
        target = path.with_name(f"{path.stem} (result{f' {number}' if number > 1 else ''}){path.suffix}")
        if not target.exists():
            break
        number += 1
    temporary.replace(target)
    _flush_folder(path.parent)
    raise RESULT_SAVED_BESIDE_THE_WORKBOOK.refuse(book=path.name, reason=reason, file=target.name)


def _flush_folder(folder: Path) -> None:
    """Make the new name survive a power cut; Windows does that by itself."""
    if os.name != "nt":
        handle = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(handle)
        finally:
            os.close(handle)
