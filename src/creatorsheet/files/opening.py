"""Opening one file by what it is, not by what it is called."""

from __future__ import annotations

from datetime import UTC, datetime
from functools import partial
from pathlib import Path

from creatorsheet.catalogue.problems import files as problems
from creatorsheet.files.archive import read_archive, written
from creatorsheet.files.gate import Kind, kind_of, not_supported, too_large
from creatorsheet.files.locked import unlocked
from creatorsheet.files.sheets import Opened, RawSheet
from creatorsheet.files.text import read_text
from creatorsheet.files.workbook import read_workbook
from creatorsheet.kernel.finding import Place

MOST_COLUMNS = 16_384
"""As many as a sheet has."""


def opened(path: Path, *, password: str | None = None) -> Opened:
    """All cells of a file; refuses with CS-F01 to CS-F06."""
    try:
        data = path.read_bytes()
        modified = datetime.fromtimestamp(path.stat().st_mtime, UTC).date().isoformat()
    except OSError as wrong:
        reason = (
            "there is no such file" if isinstance(wrong, FileNotFoundError) else (wrong.strerror or str(wrong)).lower()
        )
        raise problems.FILE_IS_DAMAGED_OR_EMPTY.refuse(Place(file=path.name), reason=reason) from wrong
    found = sheets(data, path.name, password=password)
    if kind_of(data, path.name) is Kind.ARCHIVE:
        modified = written(data) or modified
    return Opened(path.name, found, modified)


def sheets(data: bytes, name: str, *, password: str | None = None, packed: bool = False) -> tuple[RawSheet, ...]:
    """The sheets of a file's bytes; a file that came out of a zip is no zip itself."""
    kind = kind_of(data, name)
    if kind is Kind.LOCKED:
        data = unlocked(data, name, password)
        kind = kind_of(data, name)
        if kind is Kind.LOCKED:
            raise not_supported(name, "a locked workbook in a locked workbook")
    if kind is Kind.WORKBOOK:
        return read_workbook(data, name)
    if kind is Kind.ARCHIVE:
        if packed:
            raise not_supported(name, "a ZIP in another ZIP")
        return read_archive(data, name, partial(sheets, packed=True))
    sheet = read_text(data, name)
    if sheet is None:
        raise not_supported(name, "no text in a known encoding")
    widest = max(map(len, sheet.rows), default=0)
    if widest > MOST_COLUMNS:
        raise too_large(name, f"has {widest:,} columns", f"{MOST_COLUMNS:,} columns")
    return (sheet,)
