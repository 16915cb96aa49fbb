"""A button was pressed: find what it stands for, do it, and say what came of it. Nothing is raised into Excel."""

from __future__ import annotations

import sys
import traceback
from contextlib import suppress
from pathlib import Path
from typing import Any

import platformdirs
import xlwings

from creatorsheet.book.live.excel import put_back
from creatorsheet.book.live.transaction import of_excel, said
from creatorsheet.catalogue.actions import ACTIONS, RIBBON, Action
from creatorsheet.catalogue.problems.excel import BUTTONS_NEED_WINDOWS, EXCEL_DID_OTHERWISE
from creatorsheet.kernel.refusal import Refused
from creatorsheet.macros.asking import Asking, Dialogs
from creatorsheet.macros.buttons import BUTTONS
from creatorsheet.macros.press import Press
from creatorsheet.macros.result import result
from creatorsheet.shell.opened import witness

CONTROLS = {one.control: one for one in (*ACTIONS, *RIBBON)}
UNDO_MACRO = "CsUndo"
"""The macro of the add-in that Excel's own Undo runs."""

MOST_LOGGED = 1 << 20


def pressed(control: str, asking: Asking | None = None) -> None:
    """Do what the button with this id is for, on the workbook it was pressed in."""
    book = xlwings.Book.caller()
    app = book.app
    asking = asking or Dialogs(app)
    action = CONTROLS.get(control)
    title = f"CreatorSheet: {action.title if action else control}"
    try:
        if action is None or action.key not in BUTTONS:
            raise LookupError(f"no button {control}")  # noqa: TRY301  told as the bug it is
        refuse_elsewhere(action, sys.platform)
        _act(action, app, book, asking, title)
    except Refused as refusal:
        asking.tell(title, _sentence(refusal), grave=True)
    except Exception as fault:  # noqa: BLE001  a bug is told, never raised into Excel
        asking.tell(title, _refused(fault, action) if action and of_excel(fault) else _bug(fault), grave=True)


def refuse_elsewhere(action: Action, platform: str) -> None:
    """Refuses (CS-E12) where xlwings speaks to Excel by other means than on Windows."""
    if platform == "darwin":
        raise BUTTONS_NEED_WINDOWS.refuse(action=action.title, command=action.example)


def _act(action: Action, app: Any, book: Any, asking: Asking, title: str) -> None:
    before = app.api.StatusBar
    asking.progress(action.title)
    try:
        press = Press(action, app, book, asking, title)
        done = BUTTONS[action.key](press)
    finally:
        put_back(app.api, "StatusBar", before)
    if done is None:
        return
    if done.undoable:
        with suppress(Exception):  # where Excel has no such thing, the button is there
            app.api.OnUndo(f"Undo {title}", UNDO_MACRO)
    if done.select:
        press.select(done.findings)
    asking.tell(title, result(done, press.told), grave=False)


def _sentence(refusal: Refused) -> str:
    found = refusal.finding
    return f"{found.fact}\n\n{found.remedy}\n\n{found.code}"


def _refused(fault: Exception, action: Action) -> str:
    """What is said when Excel refuses something outside a change of the workbook."""
    known = EXCEL_DID_OTHERWISE.refuse(book="The workbook", reason=said(fault), command=action.example)
    return _sentence(known)


def _bug(fault: Exception) -> str:
    """What is said of a fault of our own, with where its details are."""
    kept = _logged(fault)
    where = f"The details are in {kept}; send that file to whoever maintains it." if kept else ""
    what = f"{type(fault).__name__}: {fault}"[:300]
    return f"CreatorSheet failed on its own account ({what}). The workbook is as it was before.\n\n{where}".strip()


def _logged(fault: Exception) -> Path | None:
    file = Path(platformdirs.user_log_dir("creatorsheet", appauthor=False)) / "buttons.log"
    try:
        file.parent.mkdir(parents=True, exist_ok=True)
        with file.open("a" if file.exists() and file.stat().st_size < MOST_LOGGED else "w", encoding="utf-8") as log:
            log.write(f"{witness().now().isoformat(timespec='seconds')}\n")
            log.writelines(traceback.format_exception(fault))
    except OSError:
        return None
    return file
