"""Saving: the workbook on disk is at every instant wholly the old one or wholly the new one."""

from __future__ import annotations

import errno
import hashlib
import os
import re
import shutil
import stat
import tempfile
import time
import unicodedata
from collections.abc import Callable
from contextlib import suppress
from itertools import count
from pathlib import Path
from zipfile import BadZipFile, ZipFile

from creatorsheet.book.about import about
from creatorsheet.book.unsaved import not_saved
from creatorsheet.catalogue.problems.workbook import RESULT_SAVED_BESIDE_THE_WORKBOOK
from creatorsheet.kernel.refusal import Refused

PATIENCE = 2.5
"""Seconds we go on trying while another program holds the workbook."""

PAUSE = 0.1
CHANGED = "was changed by someone else while the command ran"
GONE = "is not there any more"
HELD = "is held by another program"

Replace = Callable[[Path, Path], object]


def digest(content: bytes) -> str:
    """What tells one content from another."""
    return hashlib.blake2b(content, digest_size=20).hexdigest()


def backup(path: Path) -> Path:
    """Where the workbook of before the last save is kept."""
    return _named_bak(path.resolve())


def _named_bak(path: Path) -> Path:
    return path.with_name(f"{path.name}.bak")


def _mark(path: Path) -> str:
    """What the temporary files of a workbook are known by, however long its name is."""
    name = unicodedata.normalize("NFC", path.name.casefold())
    return hashlib.blake2b(name.encode("utf-8", "surrogateescape"), digest_size=6).hexdigest()


def _kept(path: Path) -> Path:
    """The second name of the old workbook while it is being replaced."""
    return path.with_name(f".~cs-{_mark(path)}-kept.tmp")


def sweep(path: Path) -> None:
    """Finish what a killed save of this workbook began, and remove the temporary files it left."""
    path = path.resolve()
    with suppress(OSError):
        _finish(path)
    orphan = re.compile(rf"\.~cs-{_mark(path)}-\w{{8}}\.tmp")
    with suppress(OSError):
        for one in list(path.parent.iterdir()):
            if orphan.fullmatch(one.name):
                with suppress(OSError):
                    one.unlink()


def _finish(path: Path, replace: Replace = Path.replace) -> None:
    """Name the old workbook .bak when it was replaced already; when it was not, forget its second name."""
    kept = _kept(path)
    if not os.path.lexists(kept):
        return
    if path.exists() and (kept.samefile(path) or _revision(kept) == _revision(path) is not None):
        kept.unlink()
    else:
        replace(kept, _named_bak(path))


def _revision(path: Path) -> int | None:
    found = about(path)
    return found.revision if found else None


def save(
    path: Path, content: bytes, opened: str, replace: Replace = Path.replace, patience: float | None = None
) -> None:
    """Put new content in place of the workbook and keep the old one as .bak.

    `opened` is the digest of the content the edit began with. When the workbook is another one by now, or another
    program does not let go of it, the result is saved beside it and the refusal (CS-W06) names that file. When it
    cannot be saved at all (CS-W14), workbook and .bak are as they were.
    """
    path = path.resolve()
    patience = PATIENCE if patience is None else patience
    temporary: Path | None = None
    try:
        _finish(path, replace)
        temporary = _written(path, content)
        _put_in_place(path, temporary, opened, lambda source, target: _patiently(replace, source, target, patience))
        _flush_folder(path.parent)
    except OSError as fault:
        raise not_saved(path, fault) from fault
    finally:
        if temporary is not None:
            with suppress(OSError):
                temporary.unlink(missing_ok=True)


def keep_older(path: Path, content: bytes, layout: int) -> Path:
    """Keep a workbook as it was in an older layout, beside it and for good: no later save takes that name.

    A file that has the name already is left alone; the same content is not kept twice.
    """
    path = path.resolve()
    temporary: Path | None = None
    try:
        temporary = _written(path, content)
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
    except OSError as fault:
        raise not_saved(path, fault) from fault
    finally:
        if temporary is not None:
            with suppress(OSError):
                temporary.unlink(missing_ok=True)


def _named_too(temporary: Path, target: Path) -> None:
    """A second name for a file, never one that is taken; a copy where the file system knows no second names."""
    try:
        target.hardlink_to(temporary)
    except FileExistsError:
        raise
    except OSError:
        stream = target.open("xb")
        try:
            with stream:
                stream.write(temporary.read_bytes())
                stream.flush()
                os.fsync(stream.fileno())
            shutil.copymode(temporary, target)
        except OSError:
            with suppress(OSError):
                target.unlink()
            raise


def _written(path: Path, content: bytes) -> Path:
    """The content in a temporary file of the same folder, on the disk for certain and read back."""
    handle, name = tempfile.mkstemp(prefix=f".~cs-{_mark(path)}-", suffix=".tmp", dir=path.parent)
    temporary = Path(name)
    try:
        with os.fdopen(handle, "wb") as stream:
            stream.write(content)
            stream.flush()
            os.fsync(stream.fileno())
        if path.exists():
            _allow(path, temporary)
        with ZipFile(temporary) as archive:
            damaged = archive.testzip()
        if damaged or temporary.read_bytes() != content:
            raise OSError(f"it does not read back as written ({damaged or 'its length'})")  # noqa: TRY301
    except BadZipFile as fault:
        temporary.unlink(missing_ok=True)
        raise OSError(f"it does not read back as written ({fault})") from fault
    except OSError:
        with suppress(OSError):
            temporary.unlink(missing_ok=True)
        raise
    return temporary


def _allow(path: Path, temporary: Path) -> None:
    """Whoever may read or write the old workbook may do so with the new one; one that is write-protected stays so."""
    old, new = path.stat(), temporary.stat()
    if not stat.S_IMODE(old.st_mode) & 0o222 or not os.access(path, os.W_OK):
        raise PermissionError(errno.EACCES, "it is write-protected")
    if old.st_gid != new.st_gid and hasattr(os, "chown"):
        with suppress(OSError):
            os.chown(temporary, -1, old.st_gid)
    if stat.S_IMODE(old.st_mode) != stat.S_IMODE(new.st_mode):
        temporary.chmod(stat.S_IMODE(old.st_mode))


def _put_in_place(path: Path, temporary: Path, opened: str, replaced: Callable[[Path, Path], bool]) -> None:
    """The new workbook under its name, then the old one under the name .bak.

    In between the old one has a second name of its own, so that neither it nor the .bak of before gets lost when we
    are killed; `sweep` finishes that.
    """
    seen = _seen(path)
    if seen is None or digest(path.read_bytes()) != opened:
        _beside(path, temporary, CHANGED if seen else GONE)
    kept = _kept(path)
    try:
        _link(path, kept)
        if _seen(path) != seen:
            _beside(path, temporary, CHANGED)
        if not replaced(temporary, path):
            _beside(path, temporary, HELD)
    except (OSError, Refused):
        with suppress(OSError):
            kept.unlink(missing_ok=True)
        raise
    try:
        named = replaced(kept, _named_bak(path))
        fault = OSError(errno.EBUSY, f"{path.name}.bak is held by another program")
    except OSError as refused:
        named = False
        fault = OSError(refused.errno, f"{path.name}.bak cannot be replaced, {refused.strerror}")
    if not named:
        try:
            kept.replace(path)
        except OSError:  # the new workbook stands, and the next command names the old one
            return
        raise fault


def _seen(path: Path) -> tuple[int, int, int] | None:
    """What changes when somebody writes a file; None when there is none."""
    try:
        found = path.stat()
    except FileNotFoundError:
        return None
    return found.st_ino, found.st_size, found.st_mtime_ns


def _link(path: Path, kept: Path) -> None:
    """A second name for the workbook; a copy, whole or not at all, where the file system knows no second names."""
    try:
        kept.hardlink_to(path)
    except OSError:
        copied = _written(path, path.read_bytes())
        try:
            shutil.copystat(path, copied)
            copied.replace(kept)
        except OSError:
            with suppress(OSError):
                copied.unlink(missing_ok=True)
            raise


def _patiently(replace: Replace, source: Path, target: Path, patience: float) -> bool:
    """Whether a file could be replaced before our patience ended."""
    end = time.monotonic() + patience
    while True:
        try:
            replace(source, target)
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
        if not os.path.lexists(target):
            break
        number += 1
    temporary.replace(target)
    _flush_folder(path.parent)
    raise RESULT_SAVED_BESIDE_THE_WORKBOOK.refuse(book=path.name, reason=reason, file=target.name)


def _flush_folder(folder: Path) -> None:
    """Make the new name survive a power cut; Windows does that by itself, and some network disks cannot."""
    if os.name != "nt":
        with suppress(OSError):
            handle = os.open(folder, os.O_RDONLY)
            try:
                os.fsync(handle)
            finally:
                os.close(handle)
