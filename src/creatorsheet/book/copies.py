"""Copies of a workbook beside it that went their own way, as sync services make when two people save at once."""

from __future__ import annotations

import os
import re
from collections.abc import Iterator
from pathlib import Path

from creatorsheet.book.about import NOBODYS, About, about
from creatorsheet.book.saving import digest
from creatorsheet.catalogue.problems.saving import A_COPY_WENT_ITS_OWN_WAY
from creatorsheet.kernel.words import counted

MOST_LOOKED_AT = 60
"""Files of a folder that are looked into at most; those that begin with the workbook's name come first."""

LARGEST = 1 << 30
KINDS = (".xlsx", ".xlsm")


def refuse_beside_a_copy(path: Path, own: About, held: str) -> None:
    """Refuses (CS-W15) when the folder holds the same workbook in a state that may hold what this one lacks.

    `held` is the digest of this one's content.

    That is one with the same id and more actions, or as many and other content. An older copy, one that is equal, a
    result saved beside (CS-W06), a report, a pack and a .bak are none; nor is a file that cannot be read.
    """
    if own.id in ("", NOBODYS):
        return
    path = path.resolve()
    for other in _neighbours(path):
        found = about(other)
        if found is None or found.id != own.id or found.revision < own.revision or _one(other, path):
            continue
        if found.revision > own.revision:
            state = f"{counted(found.revision - own.revision, 'action')} further on"
        elif _holds(other, held):
            continue
        else:
            state = "with other entries"
        raise A_COPY_WENT_ITS_OWN_WAY.refuse(book=path.name, other=other.name, state=state)


def _neighbours(path: Path) -> Iterator[Path]:
    """Files of the same folder that may be the same workbook, the likeliest first."""
    result = re.compile(re.escape(path.stem) + r" \(result(?: \d+)?\)", re.IGNORECASE)
    names = []
    try:
        with os.scandir(path.parent) as entries:
            for one in entries:
                stem, kind = os.path.splitext(one.name)  # noqa: PTH122  a Path for each of many files is slow
                if kind.lower() not in KINDS or one.name.startswith((".", "~$")) or one.name == path.name:
                    continue
                if not result.fullmatch(stem) and one.is_file(follow_symlinks=False):
                    names.append(one.name)
    except OSError:
        return
    begins = path.stem.casefold()
    names.sort(key=lambda name: (not name.casefold().startswith(begins), name))
    for name in names[:MOST_LOOKED_AT]:
        yield path.with_name(name)


def _one(other: Path, path: Path) -> bool:
    """Whether two names are one file: a second link, or other capitals where these do not count."""
    try:
        return other.samefile(path)
    except OSError:
        return False


def _holds(path: Path, held: str) -> bool:
    try:
        return path.stat().st_size <= LARGEST and digest(path.read_bytes()) == held
    except OSError:
        return False
