"""Opening one file by what it is, not by what it is called."""

from __future__ import annotations

import io
from datetime import UTC, datetime
from pathlib import Path

from python_calamine import CalamineWorkbook

from creatorsheet.catalogue.problems import files
from creatorsheet.files.sheets import Opened, RawSheet
from creatorsheet.files.text import read_text
from creatorsheet.kernel.finding import Place


def opened(path: Path, *, password: str | None = None) -> Opened:
    """All cells of a file; refuses with CS-F01 to CS-F06."""
    place = Place(file=path.name)
    try:
        data = path.read_bytes()
        modified = datetime.fromtimestamp(path.stat().st_mtime, UTC).date().isoformat()
    except OSError as wrong:
        raise files.FILE_IS_DAMAGED_OR_EMPTY.refuse(place, reason=wrong.strerror or "no such file") from wrong
    if data.startswith(b"PK\x03\x04"):
        book = CalamineWorkbook.from_filelike(io.BytesIO(data))
        sheets = tuple(
            RawSheet(
                name,
                [
                    [None if c == "" else c for c in row]
                    for row in book.get_sheet_by_name(name).to_python(skip_empty_area=False)
                ],
            )
            for name in book.sheet_names
        )
        return Opened(path.name, sheets, modified)
    sheet = read_text(data, path.name)
    if sheet is None:
        raise files.KIND_OF_FILE_NOT_SUPPORTED.refuse(place, kind="no text in a known encoding")
    return Opened(path.name, (sheet,), modified)
