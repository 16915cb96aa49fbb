"""Who has a workbook open: Excel and LibreOffice keep a small file beside it that says so."""

from __future__ import annotations

import time
from collections.abc import Iterator
from pathlib import Path

from creatorsheet.catalogue.problems.workbook import WORKBOOK_IS_OPEN_IN_EXCEL

DAY = 24 * 3600
DROPPED = 2
MOST = 512
"""Bytes of a lock file; what is longer is none that tells a name."""

LONGEST = 60
WIDE = 55
"""Where the name stands again in an owner file of Excel, in UTF-16 behind two bytes for its length."""


def owner_file(path: Path) -> Path:
    """The file Excel keeps while it has the workbook open."""
    return path.with_name(f"~${path.name}")


def owner(content: bytes) -> str:
    """The name inside an owner file of Excel, or "": a byte for its length, the name, and the same again in UTF-16.

    >>> owner(b"\\x04Anna" + b" " * 50)
    'Anna'
    """
    if not content:
        return ""
    length = content[WIDE] if len(content) > WIDE + 1 else 0
    wide = content[WIDE + 2 : WIDE + 2 + 2 * length]
    if length and content[WIDE + 1] == 0 and len(wide) == 2 * length:
        return _shown(wide.decode("utf-16-le", "replace"))
    return _shown(content[1 : 1 + content[0]].decode("cp1252", "replace"))


def _shown(name: str) -> str:
    """A name fit for one line."""
    plain = "".join(sign if sign.isprintable() else " " for sign in name)
    return " ".join(plain.split())[:LONGEST]


def _libre(content: bytes) -> str:
    """The name inside a lock file of LibreOffice: its own, or the computer's for the one who has it open."""
    fields = content.decode("utf-8", "replace").split(",")
    return next((name for one in fields[:2] if (name := _shown(one))), "")


def _locks(path: Path) -> Iterator[tuple[Path, str]]:
    """Files that say that a program has the workbook open, and the program.

    A long name may have lost its first two signs to ~$; such a file is another workbook's where one has that name.
    """
    yield owner_file(path), "Excel"
    short = path.name[DROPPED:]
    if len(path.stem) > DROPPED and not path.name.startswith("~$") and not _there(path.with_name(short)):
        yield path.with_name(f"~${short}"), "Excel"
    yield path.with_name(f".~lock.{path.name}#"), "LibreOffice"


def _there(path: Path) -> bool:
    try:
        path.lstat()
    except FileNotFoundError:
        return False
    except OSError:
        return True
    return True


def refuse_when_open(path: Path) -> None:
    """Refuses (CS-W05) when a program has the workbook open; a lock older than a day is named as perhaps left over."""
    path = path.resolve()
    for lock, program in _locks(path):
        try:
            with lock.open("rb") as stream:
                content = stream.read(MOST + 1)
            age = time.time() - lock.stat().st_mtime
        except FileNotFoundError:
            continue
        except OSError:  # held by a running Excel, which lets nobody read it
            content, age = b"", 0
        name = "" if len(content) > MOST else owner(content) if program == "Excel" else _libre(content)
        where = f"{name}'s {program}" if name else program
        if age > DAY:
            where += f" (or {lock.name} was left over from a crash; then delete it)"
        raise WORKBOOK_IS_OPEN_IN_EXCEL.refuse(book=path.name, where=where)
