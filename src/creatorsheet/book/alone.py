"""One command at a time on one workbook."""

from __future__ import annotations

import hashlib
import os
import tempfile
import unicodedata
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from filelock import FileLock, Timeout

from creatorsheet.book.saving import sweep
from creatorsheet.book.unsaved import not_saved
from creatorsheet.catalogue.problems.workbook import WORKBOOK_IS_OPEN_IN_EXCEL

PATIENCE = 10.0
"""Seconds we wait for another command."""


def _lock(path: Path) -> FileLock:
    """The lock of a workbook. Its file lies outside the user's folder; who has it may take it again."""
    name = unicodedata.normalize("NFC", str(path.resolve()).casefold())
    known = hashlib.blake2b(name.encode("utf-8", "surrogateescape"), digest_size=12).hexdigest()
    user = os.getuid() if hasattr(os, "getuid") else ""
    return FileLock(Path(tempfile.gettempdir()) / f"creatorsheet-{user}-{known}.lock", PATIENCE, is_singleton=True)


@contextmanager
def alone(path: Path) -> Iterator[None]:
    """Work on a workbook alone, beginning with a clean folder: what a killed save left is finished or removed.

    Refuses (CS-W05) when another command works on it for longer than our patience.
    """
    lock = _lock(path)
    try:
        lock.acquire()
    except Timeout as fault:
        raise WORKBOOK_IS_OPEN_IN_EXCEL.refuse(book=path.name, where="another creatorsheet command") from fault
    except OSError as fault:
        raise not_saved(path, fault) from fault
    try:
        if lock.lock_counter == 1:
            sweep(path)
        yield
    finally:
        with suppress(OSError):
            lock.release()


def tidy(path: Path) -> None:
    """Do the same at the start of a command that may not write, unless another command works on the workbook."""
    lock = _lock(path)
    with suppress(OSError):  # Timeout is one
        lock.acquire(timeout=0)
        try:
            sweep(path)
        finally:
            lock.release()
