"""A new, empty workbook."""

from __future__ import annotations

from pathlib import Path

from creatorsheet.book import template
from creatorsheet.catalogue.problems.workbook import FILE_IS_THERE_ALREADY, FOLDER_CANNOT_BE_WRITTEN
from creatorsheet.kernel.finding import Place


def new(path: Path, *, book_id: str) -> None:
    """Make a workbook. `book_id` is its own for ever; row ids and codes depend on it. Refuses to overwrite a file."""
    place = Place(file=path.name)
    if path.exists():
        raise FILE_IS_THERE_ALREADY.refuse(place)
    content = template.content(book_id)
    try:
        with path.open("xb") as file:
            file.write(content)
    except FileExistsError:
        raise FILE_IS_THERE_ALREADY.refuse(place) from None
    except OSError as fault:
        raise FOLDER_CANNOT_BE_WRITTEN.refuse(place, reason=fault.strerror or str(fault)) from fault
