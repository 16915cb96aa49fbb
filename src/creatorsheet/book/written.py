"""Pages written as a file of their own beside a workbook: a report, a shortlist, a budget, a profile."""

from __future__ import annotations

import zipfile
from pathlib import Path
from uuid import uuid4

from xlsxwriter import Workbook

from creatorsheet.catalogue.problems.workbook import FILE_IS_THERE_ALREADY, FOLDER_CANNOT_BE_WRITTEN
from creatorsheet.kernel.finding import Place

MARK = "creatorsheet.report"
"""The property that tells a page we wrote from other workbooks; its value is the page's title."""

UNSAFE = str.maketrans(dict.fromkeys('\\/:*?"<>|', "-"))


def mark(book: Workbook, title: str) -> None:
    """Mark a new workbook as one of our pages."""
    book.set_custom_property(MARK, title, "text")


def page_path(workbook: Path, of: str, kind: str) -> Path:
    """Where a page stands unless somebody wants it elsewhere: spring, Night balm, shortlist.xlsx."""
    return workbook.with_name(f"{workbook.stem}, {of.translate(UNSAFE)}, {kind}.xlsx")


def refuse_to_replace(target: Path) -> None:
    """Refuse (CS-W10) where a file of that name is there that is none of our pages."""
    if target.exists() and not _is_ours(target):
        raise FILE_IS_THERE_ALREADY.refuse(Place(file=target.name))


def place(target: Path, content: bytes) -> None:
    """Write all of a page or nothing: a half-written one never takes the place of a whole one. An earlier page is replaced,
    any other file is not."""
    refuse_to_replace(target)
    part = target.with_name(f".creatorsheet-{uuid4().hex}.xlsx")
    try:
        part.write_bytes(content)
        part.replace(target)
    except OSError as fault:
        part.unlink(missing_ok=True)
        raise FOLDER_CANNOT_BE_WRITTEN.refuse(Place(file=target.name), reason=fault.strerror or str(fault)) from fault


def _is_ours(path: Path) -> bool:
    try:
        with zipfile.ZipFile(path) as parts:
            return MARK.encode() in parts.read("docProps/custom.xml")
    except (OSError, KeyError, zipfile.BadZipFile):
        return False
