"""Which open workbook a button works on, and why it may not."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from creatorsheet.book.journal import Witness
from creatorsheet.book.live.book import LiveBook
from creatorsheet.book.live.excel import Excel
from creatorsheet.book.live.transaction import busy, of_excel, said
from creatorsheet.catalogue.problems.excel import (
    EXCEL_IS_BUSY,
    NO_WORKBOOK_IS_OPEN,
    WORKBOOK_CANNOT_BE_CHANGED,
    WORKBOOK_HAS_NO_FOLDER_HERE,
    WORKBOOK_WAS_NEVER_SAVED,
)


def opened(book: Any, witness: Witness | None = None) -> LiveBook:
    """The workbook of a pressed button, `book` being xlwings' object for it.

    Refuses one that cannot be worked on (CS-E01 to CS-E04, CS-E06, CS-E13) or is not ours (CS-W09).
    """
    name = "The workbook"
    try:
        name = str(book.name)
        path = _path(book)
        _refuse_unwritable(book.api, name)
        return LiveBook(Excel(book), path, witness=witness)
    except Exception as fault:
        if busy(fault):
            raise EXCEL_IS_BUSY.refuse(book=name) from fault
        if of_excel(fault):
            raise WORKBOOK_CANNOT_BE_CHANGED.refuse(
                book=name,
                state=f"cannot be read by way of Excel ({said(fault)})",
                way="Save it, close it and open it again",
            ) from fault
        raise


def _path(book: Any) -> Path:
    """Where the workbook's file lies on this computer."""
    com = book.api
    protected = com.Application.ActiveProtectedViewWindow
    if protected is not None:
        state = "is in Protected View, in which Excel lets no program work"
        raise WORKBOOK_CANNOT_BE_CHANGED.refuse(
            book=protected.Workbook.Name, state=state, way="Press Enable Editing above the sheet"
        )
    if not com.Path:
        if com.Windows.Count == 0:
            raise NO_WORKBOOK_IS_OPEN.refuse()
        raise WORKBOOK_WAS_NEVER_SAVED.refuse(book=com.Name)
    address = str(com.FullName)
    if "://" not in address:
        return Path(address)
    from xlwings.utils import fullname_url_to_local_path  # noqa: PLC0415  slow to load, and it is there by now

    try:
        return Path(fullname_url_to_local_path(address))
    except Exception as fault:  # it also trips over a variable of its own where there is no OneDrive
        raise WORKBOOK_HAS_NO_FOLDER_HERE.refuse(book=com.Name, address=address) from fault


def _refuse_unwritable(com: Any, name: str) -> None:
    if not com.Application.Ready:
        raise EXCEL_IS_BUSY.refuse(book=name)
    if com.ReadOnly:
        raise WORKBOOK_CANNOT_BE_CHANGED.refuse(
            book=name, state="is open for reading only", way="Close it and open it again when nobody else has it open"
        )
    if com.MultiUserEditing:
        raise WORKBOOK_CANNOT_BE_CHANGED.refuse(
            book=name,
            state="is shared in the old way, in which Excel changes no tables",
            way="Switch Review, Share Workbook off",
        )
