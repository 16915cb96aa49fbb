"""A fake Excel behind COM: what the live workbook and the buttons ask for, and an error for anything else.

It behaves as Excel does where that is a trap: text that looks like a number, a day or a formula becomes one; cells with
text format keep everything as text; whole numbers come back as floats, errors as ints, days as serials; resizing a
table moves no cell and fills its calculated columns; writing a header renames the column.
"""

from __future__ import annotations

import re
import sys
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any
from xml.etree import ElementTree

from tests.excel.pywin32 import ComError, install

from creatorsheet.book.editor.areas import Area
from creatorsheet.book.editor.cells import Entry, serial
from creatorsheet.book.editor.editor import Editor
from creatorsheet.book.editor.looks import Looks
from creatorsheet.book.editor.markup import elements, with_attributes
from creatorsheet.book.editor.tables import TablePart, resize
from creatorsheet.book.formulas import in_cell, in_file
from creatorsheet.book.recalc import stale_results
from creatorsheet.kernel.days import read_days
from creatorsheet.kernel.grid import ExcelError

AUTOMATIC = -4105
VISIBLE = -1
CODES = {
    ExcelError.NULL: 2000,
    ExcelError.DIV0: 2007,
    ExcelError.VALUE: 2015,
    ExcelError.REF: 2023,
    ExcelError.NAME: 2029,
    ExcelError.NUM: 2036,
    ExcelError.NA: 2042,
}
NUMBER = re.compile(r"[+-]?(\d[\d,]*\.?\d*|\.\d+)(e[+-]?\d+)?%?", re.IGNORECASE)
DAY = re.compile(
    r"\d{1,4}[-/.]\d{1,2}([-/.]\d{1,4})?|(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*[ -]?\d+", re.IGNORECASE
)
OWN = re.compile(r"\[@\[?([^\[\]@]+)\]?\]")


class NotModelledError(BaseException):
    """Something was asked of Excel that the fake knows nothing of."""


def refused(text: str, hresult: int = -2147352567) -> ComError:
    """An error as Excel gives it."""
    fault = ComError(hresult, "Exception occurred.", (0, "Microsoft Excel", text, None, 0, -2146827284), None)
    fault.hresult = hresult
    return fault


class Com:
    """An object of Excel. Names with a capital are what it offers; each use is one call."""

    _host: FakeExcel

    def __init__(self, host: FakeExcel) -> None:
        self._host = host

    def __getattribute__(self, name: str) -> Any:
        if name[0].isupper():
            object.__getattribute__(self, "_host").called(type(self).__name__, name)
        return object.__getattribute__(self, name)

    def __getattr__(self, name: str) -> Any:
        if name.startswith("__"):
            raise AttributeError(name)
        raise NotModelledError(f"{type(self).__name__}.{name}")

    def __setattr__(self, name: str, value: Any) -> None:
        if name[0].isupper():
            if not isinstance(getattr(type(self), name, None), property):
                raise NotModelledError(f"{type(self).__name__}.{name} = …")
            self._host.called(type(self).__name__, f"{name} =")
        object.__setattr__(self, name, value)


def setting(name: str) -> Any:
    """A property that is read and written as it is."""
    return property(lambda self: self._settings[name], lambda self, value: self._settings.__setitem__(name, value))


class Collection(Com):
    def __init__(self, host: FakeExcel, items: Callable[[], list[Any]], name: Callable[[Any], str]) -> None:
        super().__init__(host)
        self._items, self._name = items, name

    @property
    def Count(self) -> int:
        return len(self._items())

    def Item(self, key: str | int) -> Any:
        if isinstance(key, int):
            return self._items()[key - 1]
        found = [one for one in self._items() if self._name(one).casefold() == key.casefold()]
        if not found:
            raise refused(f"there is no {key}")
        return found[0]

    __call__ = Item

    def __iter__(self) -> Iterator[Any]:
        return iter(self._items())


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
        _dialogs(self)

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


def _dialogs(host: FakeExcel) -> None:
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


class FakeBook(Com):
    """A workbook that is open."""

    def __init__(self, host: FakeExcel, path: Path, content: bytes, *, saved: bool = True) -> None:
        super().__init__(host)
        self._path, self._saved = path, saved
        self._windows = [self]
        self._load(content)
        self._sheets = [FakeSheet(self, name) for name in self._editor.contents.order]
        for one in elements(self._editor.package.read(self._editor.contents.part), "sheet"):
            if one.attribute("state"):
                next(sheet for sheet in self._sheets if sheet._name == one.attribute("name"))._visible = 0
        self._active = self._sheets[0]
        self.read_only = self.shared = self.structure = False
        self.address = ""

    def _load(self, content: bytes) -> None:
        self._content = content
        self._editor = Editor(content)
        self._looks = Looks(self._editor.package, self._editor.contents)
        part = self._editor.package.related(self._editor.contents.part, "sharedStrings")
        space = "{http://schemas.openxmlformats.org/spreadsheetml/2006/main}"
        root = ElementTree.fromstring(self._editor.package.read(part)) if part else ()
        self._strings = ["".join(t.text or "" for t in one.iter(f"{space}t")) for one in root]
        part = self._editor.package.related(self._editor.contents.part, "styles")
        found = elements(self._editor.package.read(part), "numFmt") if part else []
        self._codes = {one.attribute("numFmtId"): one.attribute("formatCode") for one in found}
        self._dirty = False

    def _saved_content(self) -> bytes:
        if self._dirty:
            content = self._editor.finish()
            if self._host.calculates and (stale := stale_results(content)):
                editor = Editor(content)
                for sheet, results in stale.items():
                    editor.set_results(sheet, results)
                content = editor.finish()
            self._load(content)
        return self._content

    @property
    def Application(self) -> FakeExcel:
        return self._host

    @property
    def Name(self) -> str:
        return self._path.name

    @property
    def Path(self) -> str:
        return (self.address or str(self._path.parent)) if self._saved else ""

    @property
    def FullName(self) -> str:
        return f"{self.address}/{self._path.name}" if self.address else str(self._path)

    @property
    def ReadOnly(self) -> bool:
        return self.read_only

    @property
    def MultiUserEditing(self) -> bool:
        return self.shared

    @property
    def ProtectStructure(self) -> bool:
        return self.structure

    @property
    def Worksheets(self) -> Sheets:
        return Sheets(self._host, lambda: self._sheets, lambda one: one._name)

    @property
    def Windows(self) -> Collection:
        return Collection(self._host, lambda: self._windows, lambda _: "")

    @property
    def ActiveSheet(self) -> FakeSheet:
        return self._active

    @property
    def CustomDocumentProperties(self) -> Collection:
        known = ("creatorsheet.id", "creatorsheet.schema", "creatorsheet.revision")
        return Collection(self._host, lambda: [FakeProperty(self, one) for one in known], lambda one: one._name)

    def SaveCopyAs(self, path: str) -> None:
        Path(path).write_bytes(self._saved_content())

    def Activate(self) -> None:
        self._host._active = self

    def Close(self, SaveChanges: bool) -> None:
        self._host._books.remove(self)
        self._host._active = self._host._books[-1] if self._host._books else None


class Sheets(Collection):
    def Copy(self, Before: Any, After: FakeSheet) -> None:
        """Copied together they go on referring to each other; hidden ones would be left out."""
        target = After._book
        for at, sheet in enumerate([one for one in self._items() if one._visible == VISIBLE], 1):
            names = {one._name for one in target._sheets}
            own = sheet._name
            name = next(n for n in (own, *(f"{own} ({i})" for i in range(2, 99))) if n not in names)
            target._sheets.insert(target._sheets.index(After) + at, FakeSheet(target, name, sheet))


class FakeProperty(Com):
    def __init__(self, book: FakeBook, name: str) -> None:
        super().__init__(book._host)
        self._book, self._name = book, name

    @property
    def Value(self) -> str:
        return self._book._editor.property(self._name)

    @Value.setter
    def Value(self, value: str) -> None:
        self._book._editor.set_property(self._name, value)
        self._book._dirty = True


class FakeSheet(Com):
    def __init__(self, book: FakeBook, name: str, drawn_from: FakeSheet | None = None) -> None:
        super().__init__(book._host)
        self._book, self._name, self._drawn_from = book, name, drawn_from
        self._marks: dict[str, str] = {}
        self._visible = VISIBLE
        self.protected = False
        self.selected = ""

    @property
    def Name(self) -> str:
        return self._name

    @Name.setter
    def Name(self, name: str) -> None:
        if any(one._name == name for one in self._book._sheets if one is not self):
            raise refused("That name is already taken. Try a different one.")
        self._name = name

    @property
    def Parent(self) -> FakeBook:
        return self._book

    @property
    def Visible(self) -> int:
        return self._visible

    @Visible.setter
    def Visible(self, value: int) -> None:
        self._visible = value

    @property
    def ProtectContents(self) -> bool:
        return self.protected

    def Range(self, address: str) -> FakeRange:
        return FakeRange(self, Area.parse(address))

    def Activate(self) -> None:
        self._book._active = self

    def Delete(self) -> bool:
        if self._host._settings["alerts"]:
            raise NotModelledError("Excel asks whether a sheet shall go")
        self._book._sheets.remove(self)
        return True

    @property
    def CustomProperties(self) -> Marks:
        return Marks(self)

    @property
    def ListObjects(self) -> Collection:
        def tables() -> list[FakeTable]:
            return [FakeTable(self, one.name) for one in self._book._editor.tables.values() if one.sheet == self._name]

        return Collection(self._host, tables, lambda one: one._name)

    def _part(self) -> Any:
        return self._book._editor.sheet(self._name)

    def _entry(self, row: int, column: int) -> Entry:
        """What a cell holds."""
        part = self._part()
        if (row, column) in part.edits:
            return part.edits[row, column]  # type: ignore[no-any-return]
        style = part.restyled.get((row, column), part.style_of(row, column))
        cell = part.rows.cell(row, column)
        if cell is None:
            return Entry(style=style)
        value: Any = None
        if cell.shown is not None:
            if cell.kind == "s":
                value = self._book._strings[int(cell.shown)]
            elif cell.kind in ("str", "inlineStr"):
                value = cell.shown
            elif cell.kind == "b":
                value = cell.shown == "1"
            elif cell.kind == "e":
                value = ExcelError(cell.shown)
            else:
                value = float(cell.shown)
        return Entry(value, cell.formula.text if cell.formula else "", style)

    def _put(self, row: int, column: int, entry: Entry) -> None:
        self._part().edits[row, column] = entry
        self._book._dirty = True

    def _table_at(self, row: int, column: int) -> TablePart | None:
        tables = self._book._editor.tables.values()
        return next((one for one in tables if one.sheet == self._name and (row, column) in one.area), None)

    def _type(self, row: int, column: int, given: Any) -> None:
        """What happens when something is typed into a cell."""
        was = self._entry(row, column)
        table = self._table_at(row, column)
        if table and table.header_rows and row == table.area.top:
            self._book._editor.retitle(table, column - table.area.left, str(given).removeprefix("'"))
            self._book._dirty = True
            return
        if self._book._looks.text(was.style):
            text = given if isinstance(given, str) else None if given is None else f"{given:g}"
            self._put(row, column, Entry(text.removeprefix("'") if text else None, style=was.style))
            return
        if isinstance(given, str) and given.startswith("=") and len(given) > 1:
            self._put(row, column, Entry(None, self._formula(given, table), was.style))
            return
        self._put(row, column, Entry(as_excel_takes(given), style=was.style))
        self._expand(row, column, given)

    def _formula(self, given: str, table: TablePart | None) -> str:
        titles = {one.title for one in table.columns} if table else set()
        if any(title not in titles for title in OWN.findall(given)):
            raise refused("There's a problem with this formula.")
        return in_file(given, table.name if table else "").removeprefix("=")

    def _expand(self, row: int, column: int, given: Any) -> None:
        if given in (None, "") or not self._host._correct._settings["expand"]:
            return
        above = self._table_at(row - 1, column)
        if above and row == above.area.bottom + 1 and not above.totals_rows:
            _resized(self, above, row)


def as_excel_takes(given: Any) -> Any:  # noqa: PLR0911  one return for each kind of entry
    """What Excel makes of something typed into a cell that has no text format."""
    if not isinstance(given, str):
        return given
    if given.startswith("'"):
        return given[1:] or None
    if given.upper() in ("TRUE", "FALSE"):
        return given.upper() == "TRUE"
    if given in {one.value for one in ExcelError}:
        return ExcelError(given)
    if NUMBER.fullmatch(given):
        number = float(given.replace(",", "").rstrip("%"))
        return number / 100 if given.endswith("%") else number
    if DAY.fullmatch(given):
        found = read_days([given]).values[0]
        return float(serial(found, False) or 1) if found else 46082.0
    return given or None


class FakeRange(Com):
    def __init__(self, sheet: FakeSheet, area: Area) -> None:
        super().__init__(sheet._host)
        self._sheet, self._area = sheet, area

    @property
    def Address(self) -> str:
        return self._area.fixed

    def _map(self, of: Callable[[Entry, int, int], Any]) -> Any:
        columns = range(self._area.left, self._area.right + 1)
        found = tuple(
            tuple(of(self._sheet._entry(row, column), row, column) for column in columns)
            for row in range(self._area.top, self._area.bottom + 1)
        )
        return found[0][0] if len(self._area) == 1 else found

    @property
    def Formula(self) -> Any:
        def shown(entry: Entry, row: int, column: int) -> str:
            table = self._sheet._table_at(row, column)
            if entry.formula:
                return in_cell(entry.formula, table.name if table else "")
            value = entry.value
            if value is None:
                return ""
            if isinstance(value, bool):
                return str(value).upper()
            return f"{value:.15g}" if isinstance(value, float | int) else str(value)

        return self._map(shown)

    @Formula.setter
    def Formula(self, given: Any) -> None:
        self._write(given)

    @property
    def Value2(self) -> Any:
        def value(entry: Entry, row: int, column: int) -> Any:
            if isinstance(entry.value, ExcelError):
                return -2146828288 + CODES[entry.value]
            if isinstance(entry.value, int) and not isinstance(entry.value, bool):
                return float(entry.value)
            return "" if entry.formula and entry.value is None else entry.value

        return self._map(value)

    @Value2.setter
    def Value2(self, given: Any) -> None:
        self._write(given)

    def _write(self, given: Any) -> None:
        if self._sheet.protected:
            raise refused("The cell or chart you're trying to change is on a protected sheet.")
        area = self._area
        for row, column in area.cells():
            one = given[row - area.top][column - area.left] if isinstance(given, tuple) else given
            if isinstance(one, str) and len(one) > 8_203 and isinstance(given, tuple):
                raise refused("Application-defined or object-defined error")
            self._sheet._type(row, column, one)
        self._calculates(given)

    def _calculates(self, given: Any) -> None:
        """A formula that a whole column of a table gets becomes the column's own."""
        if not self._host._correct._settings["fill"]:
            return
        sheet, area = self._sheet, self._area
        table = sheet._table_at(area.top, area.left)
        if table is None or area.left != area.right or not isinstance(given, str) or not given.startswith("="):
            return
        column = replace(table.body, left=area.left, right=area.left)
        rest = [place for place in column.cells() if place not in area]
        if any(not sheet._entry(*place).blank for place in rest):
            return
        for place in rest:
            sheet._type(*place, given)
        sheet._book._editor.calculate(table, area.left - table.area.left, sheet._formula(given, table))

    @property
    def NumberFormat(self) -> str | None:
        styles = {self._sheet._entry(*place).style for place in self._area.cells()}
        codes = {_code(self._sheet._book, one) for one in styles}
        return codes.pop() if len(codes) == 1 else None

    @NumberFormat.setter
    def NumberFormat(self, code: str) -> None:
        for place in self._area.cells():
            entry = self._sheet._entry(*place)
            self._sheet._put(*place, entry._replace(style=_style(self._sheet._book, entry.style, code)))

    def AutoFill(self, Destination: FakeRange, Type: int) -> None:
        if Type != 3:
            raise NotModelledError(f"AutoFill by {Type}")
        if self._area.top not in (Destination._area.top, Destination._area.bottom):
            raise refused("AutoFill method of Range class failed")
        for row, column in Destination._area.cells():
            style = self._sheet._entry(self._area.top, column).style
            if (row, column) not in self._area:
                self._sheet._put(row, column, self._sheet._entry(row, column)._replace(style=style or 0))

    def Select(self) -> None:
        if self._sheet._book._active is not self._sheet:
            raise refused("Select method of Range class failed")
        self._sheet.selected = str(self._area)


def _code(book: FakeBook, style: int | None) -> str:
    number = book._looks.format(style)
    return book._codes.get(number, {"0": "General", "49": "@"}.get(number, f"built-in {number}"))


def _style(book: FakeBook, style: int | None, code: str) -> int:
    """A style that is like another one and has a number format."""
    editor = book._editor
    editor._look(style, False)
    styles = editor._styles
    assert styles is not None
    known = {code_: number_ for number_, code_ in book._codes.items()}
    number = known.get(code) or {"General": "0", "@": "49"}.get(code) or code.removeprefix("built-in ")
    own = styles._formats[style or 0]
    tag = own[: own.index(b">") + 1]
    new = with_attributes(tag, numFmtId=number) + own[len(tag) :]
    if new not in styles._formats:
        styles._formats.append(new)
        book._looks._formats.append(number)
    return styles._formats.index(new)


def _resized(sheet: FakeSheet, table: TablePart, bottom: int) -> None:
    editor = sheet._book._editor
    resize(editor.package, table, bottom)
    area = replace(table.area, bottom=bottom)
    editor.tables[table.name.casefold()] = replace(table, area=area)
    for row in range(table.area.bottom + 1, bottom + 1):
        for column, about in enumerate(table.columns, area.left):
            entry = sheet._entry(row, column)
            if about.formula and entry.blank:
                sheet._put(row, column, entry._replace(formula=about.formula))
    sheet._book._dirty = True


class FakeTable(Com):
    def __init__(self, sheet: FakeSheet, name: str) -> None:
        super().__init__(sheet._host)
        self._sheet, self._name = sheet, name

    def _part(self) -> TablePart:
        return self._sheet._book._editor.tables[self._name.casefold()]

    @property
    def Name(self) -> str:
        return self._name

    @Name.setter
    def Name(self, name: str) -> None:
        self._sheet._book._editor.rename(self._part(), name)
        self._sheet._book._dirty = True

    @property
    def Range(self) -> FakeRange:
        return FakeRange(self._sheet, self._part().area)

    def Resize(self, to: FakeRange) -> None:
        table, area = self._part(), to._area
        if (area.top, area.left, area.right) != (table.area.top, table.area.left, table.area.right):
            raise refused("The headers must remain in the same row, and the resulting table must overlap the original.")
        if table.totals_rows or area.bottom <= area.top:
            raise refused("Application-defined or object-defined error")
        _resized(self._sheet, table, area.bottom)


class Marks(Collection):
    """The properties of a sheet."""

    def __init__(self, sheet: FakeSheet) -> None:
        super().__init__(sheet._host, lambda: [Mark(sheet, one) for one in sheet._marks], lambda one: one._name)
        self._sheet = sheet

    def Add(self, Name: str, Value: str) -> None:
        self._sheet._marks[Name] = Value


class Mark(Com):
    def __init__(self, sheet: FakeSheet, name: str) -> None:
        super().__init__(sheet._host)
        self._sheet, self._name = sheet, name

    @property
    def Name(self) -> str:
        return self._name

    @property
    def Value(self) -> str:
        return self._sheet._marks[self._name]
