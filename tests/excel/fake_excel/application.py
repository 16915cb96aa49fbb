"""Excel itself: its settings, its open workbooks, its dialogs."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Any

from tests.excel.fake_excel.com import Collection, Com, NotModelledError, refused, setting
from tests.excel.fake_excel.workbook import FakeBook
from tests.excel.pywin32 import install

AUTOMATIC = -4105


class AutoCorrect(Com):
    def __init__(self, host: FakeExcel) -> None:
        super().__init__(host)
        self._settings = {"fill": True, "expand": True}

    AutoFillFormulasInLists = setting("fill")
    AutoExpandListRange = setting("expand")


class FakeExcel(Com):
    """Excel's Application. `fault_at` is the call, counted from 1, that fails; `faults_from` the first of all that fail."""

    def __init__(self) -> None:
        object.__setattr__(self, "_host", self)
        self._settings: dict[str, Any] = {
            "screen": True,
            "events": True,
            "alerts": True,
            "calculation": AUTOMATIC,
            "status": False,
        }
        self.calls: list[str] = []
        self.fault_at: int | None = None
        self.faults_from: int | None = None
        self.calculates = False
        self.ready = True
        self.protected_view: Any = None
        self.undo: tuple[str, str] | None = None
        self.answers: list[Any] = []
        self.asked: list[tuple[str, str]] = []
        self.status: list[Any] = []
        self._correct = AutoCorrect(self)
        self._books: list[FakeBook] = []
        self._active: FakeBook | None = None
        dialogs(self)

    def called(self, owner: str, name: str) -> None:
        self.calls.append(f"{owner}.{name}")
        at = len(self.calls)
        if at == self.fault_at or (self.faults_from and at >= self.faults_from):
            raise refused("a fault that was planted")

    def answer(self, question: str, text: str) -> Any:
        self.asked.append((question, text))
        if not self.answers:
            raise NotModelledError(f"nobody answers: {question}: {text}")
        return self.answers.pop(0)

    ScreenUpdating = setting("screen")
    EnableEvents = setting("events")
    DisplayAlerts = setting("alerts")
    Calculation = setting("calculation")

    @property
    def StatusBar(self) -> Any:
        return self._settings["status"]

    @StatusBar.setter
    def StatusBar(self, value: Any) -> None:
        self._settings["status"] = value
        self.status.append(value)

    @property
    def AutoCorrect(self) -> AutoCorrect:
        return self._correct

    @property
    def Application(self) -> FakeExcel:
        return self

    @property
    def Hwnd(self) -> int:
        return 1

    @property
    def Ready(self) -> bool:
        return self.ready

    @property
    def ActiveProtectedViewWindow(self) -> Any:
        return self.protected_view

    @property
    def ActiveWorkbook(self) -> Any:
        return self._active

    @property
    def ActiveCell(self) -> Any:
        sheet = self._active._active if self._active else None
        return sheet.Range(sheet.selected or "A1") if sheet else None

    @property
    def Workbooks(self) -> Any:
        return Workbooks(self, lambda: self._books, lambda one: one._path.name)

    def OnUndo(self, text: str, macro: str) -> None:
        self.undo = text, macro

    def GetOpenFilename(self, *given: Any) -> Any:
        return self.answer("open", str(given[2]))

    def GetSaveAsFilename(self, *given: Any) -> Any:
        return self.answer("save as", str(given[0]))

    def InputBox(self, prompt: str, title: str, *given: Any) -> Any:
        return self.answer("input", prompt)

    def open(self, path: Path, *, saved: bool = True) -> FakeBook:
        book = FakeBook(self, path, path.read_bytes(), saved=saved)
        self._books.append(book)
        self._active = book
        return book


class Workbooks(Collection):
    def Open(self, path: str, *_: Any) -> FakeBook:
        return self._host.open(Path(path))


def dialogs(host: FakeExcel) -> None:
    """Message boxes of Windows: answers are ok, cancel, yes or no."""
    install()
    codes = {"ok": 1, "cancel": 2, "yes": 6, "no": 7}

    def box(_: int, text: str, title: str, style: int) -> int:
        buttons = style & 15
        answer = "ok" if buttons == 0 else host.answer("confirm", text)
        if buttons == 0:
            host.asked.append(("told", text))
        return codes[answer]

    sys.modules["win32api"].MessageBox = box  # type: ignore[attr-defined]
    for name, value in {
        "MB_OK": 0, "MB_OKCANCEL": 1, "MB_YESNOCANCEL": 3, "MB_YESNO": 4, "MB_ICONINFORMATION": 64, "MB_ICONWARNING": 48,
    }.items():  # fmt: skip
        setattr(sys.modules["win32con"], name, value)
