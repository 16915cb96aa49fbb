"""Who has a workbook open: Excel keeps a small file ~$name beside it that says so."""

from __future__ import annotations

import time
from pathlib import Path

from creatorsheet.catalogue.problems.workbook import WORKBOOK_IS_OPEN_IN_EXCEL

DAY = 24 * 3600


def owner_file(path: Path) -> Path:
    """The file Excel keeps while it has the workbook open."""
    return path.with_name(f"~${path.name}")


def owner(content: bytes) -> str:
    """The name inside an owner file, or "": one byte for its length, then the name.

    >>> owner(b"\\x04Anna" + b" " * 50)
    'Anna'
    """
    return content[1 : 1 + content[0]].decode("cp1252", "replace").strip("\0 ") if content else ""


def refuse_when_open(path: Path) -> None:
    """Refuses (CS-W05) when Excel has the workbook open; a lock older than a day is named as left over."""
    lock = owner_file(path)
    try:
        content, age = lock.read_bytes(), time.time() - lock.stat().st_mtime
    except FileNotFoundError:
        return
    except OSError:  # held by a running Excel, which lets nobody read it
        content, age = b"", 0
    name = owner(content)
    where = f"{name}'s Excel" if name else "Excel"
    if age > DAY:
        where += f" (or {lock.name} was left over from a crash; then delete it)"
    raise WORKBOOK_IS_OPEN_IN_EXCEL.refuse(book=path.name, where=where)
