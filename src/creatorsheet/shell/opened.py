"""How a command opens a workbook: with a clean folder, and with a witness who notes in the journal what it does."""

from __future__ import annotations

import getpass
from datetime import datetime
from pathlib import Path

from rich.markup import escape

from creatorsheet.book.alone import tidy
from creatorsheet.book.file import FileBook
from creatorsheet.book.journal import Witness
from creatorsheet.kernel.finding import Finding
from creatorsheet.shell import screen


def opened(path: Path) -> FileBook:
    """A workbook to work on. What a killed command left beside it is finished or removed first."""
    tidy(path)
    return FileBook(path, witness=witness())


def witness() -> Witness:
    """The one at this computer, and its clock."""
    return Witness(_who(), lambda: datetime.now().astimezone(), _tell)


def _who() -> str:
    try:
        return getpass.getuser()
    except (OSError, KeyError, ImportError):  # a user without a name
        return "somebody"


def _tell(finding: Finding) -> None:
    """Said beside the answer, so that JSON stays JSON."""
    screen.errors.print(escape(f"{finding.code} {finding.fact} {finding.remedy}"))
