"""What an opened file holds: raw sheets of cells, before anybody looks for headers."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from creatorsheet.kernel.grid import Raw


@dataclass(frozen=True)
class RawSheet:
    """All cells of one sheet or text file; `rows[i]` is line `i + 1`. Text files hold str or None only.

    `name` is the sheet's name, or the name of the text file inside a zip; `as_text` tells that every cell is as it
    was written (CSV), so that nothing was converted by a spreadsheet.
    """

    name: str
    rows: Sequence[Sequence[Raw]]
    as_text: bool = False


@dataclass(frozen=True)
class Opened:
    """An opened file: its name, when the disk says it was written (ISO date), and its sheets."""

    name: str
    sheets: tuple[RawSheet, ...]
    modified: str = ""
