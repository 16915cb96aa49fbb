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
from creatorsheet.catalogue.problems.excel import BUTTONS_NEED_WINDOWS, EXCEL_DID_OTHERWISE, NO_WORKBOOK_IS_OPEN
from creatorsheet.kernel.refusal import Refused
from creatorsheet.macros.asking import Asking, Dialogs
from creatorsheet.macros.buttons import BUTTONS
from creatorsheet.macros.press import Press
from creatorsheet.macros.result import result
from creatorsheet.shell.opened import witness

CONTROLS = {one.control: one for one in (*ACTIONS, *RIBBON)}
UNDO_MACRO = "CsUndo"
"""The macro of the add-in that Excel's own Undo runs."""

WRITTEN = "The workbook had been changed by then; press Undo to take that back."

MOST_LOGGED = 1 << 20


def pressed(control: str, asking: Asking | None = None) -> None:
    """Do what the button with this id is for, on the workbook it was pressed in."""
    action = CONTROLS.get(control)
    title = f"CreatorSheet: {action.title if action else control}"
    try:
        try:
            book = xlwings.Book.caller()
        except Exception:  # noqa: BLE001  whatever xlwings raises, there is none
            book, app = None, xlwings.apps.active
        else:
            app = book.app
        asking = asking or Dialogs(app)
        text, grave = _answer(action, control, app, book, asking, title)
        if text:
            asking.tell(title, text, grave=grave)
    except Exception as fault:  # noqa: BLE001  Excel shows no message now; the workbook itself tells what was done
        _logged(fault)


def _answer(action: Action | None, control: str, app: Any, book: Any, asking: Asking, title: str) -> tuple[str, bool]:
    """What is to be said when a button was pressed, "" for nothing, and whether it is grave."""
    press = None
    try:
        if action is None or action.key not in BUTTONS:
            raise LookupError(f"no button {control}")  # noqa: TRY301  told as the bug it is
        refuse_elsewhere(action, sys.platform)
        if book is None:
            raise NO_WORKBOOK_IS_OPEN.refuse()  # noqa: TRY301  told as any refusal
        press = Press(action, app, book, asking, title)
        return _act(press), False
    except Refused as refusal:
        text = _sentence(refusal)
        return f"{text}\n\n{WRITTEN}" if press and press.written else text, True
    except Exception as fault:  # noqa: BLE001  a bug is told, never raised into Excel
        written = press is not None and press.written
        return _refused(fault, action, written) if action and of_excel(fault) else _bug(fault, written), True


def refuse_elsewhere(action: Action, platform: str) -> None:
    """Refuses (CS-E12) where xlwings speaks to Excel by other means than on Windows."""
    if platform == "darwin":
        raise BUTTONS_NEED_WINDOWS.refuse(action=action.title, command=action.example)


def _act(press: Press) -> str:
    excel = press.app.api
    before = excel.StatusBar
    press.asking.progress(press.action.title)
    try:
        done = BUTTONS[press.action.key](press)
    finally:
        put_back(excel, "StatusBar", before)
    if done is None:
        return ""
    if done.undoable:
        with suppress(Exception):  # where Excel has no such thing, the button is there
            excel.OnUndo(f"Undo {press.title}", UNDO_MACRO)
    if done.select:
        press.select(done.findings)
    return result(done, press.told)


def _sentence(refusal: Refused) -> str:
    found = refusal.finding
    return f"{found.fact}\n\n{found.remedy}\n\n{found.code}"


def _refused(fault: Exception, action: Action, written: bool) -> str:
    """What is said when Excel refuses something outside a change of the workbook."""
    if written:
        return f"Excel refused something afterwards: {said(fault)}.\n\n{WRITTEN}"
    known = EXCEL_DID_OTHERWISE.refuse(book="The workbook", reason=said(fault), command=action.example)
    return _sentence(known)


def _bug(fault: Exception, written: bool) -> str:
    """What is said of a fault of our own, with where its details are."""
    kept = _logged(fault)
    where = f"The details are in {kept}; send that file to whoever maintains it." if kept else ""
    what = f"{type(fault).__name__}: {fault}"[:300]
    state = WRITTEN if written else "The workbook is as it was before."
    return f"CreatorSheet failed on its own account ({what}). {state}\n\n{where}".strip()


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
