"""A workbook that is open, over the file editor."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any
from xml.etree import ElementTree

from tests.excel.fake_excel.com import Collection, Com, refused
from tests.excel.fake_excel.sheets import VISIBLE, FakeSheet

from creatorsheet.book.editor.editor import Editor
from creatorsheet.book.editor.looks import Looks
from creatorsheet.book.editor.markup import elements
from creatorsheet.book.recalc import stale_results

if TYPE_CHECKING:
    from tests.excel.fake_excel.application import FakeExcel

LONGEST_PATH = 218


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
        self.no_copy, self.locked = False, b""
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
        if len(path) > LONGEST_PATH or self.no_copy:
            raise refused("Microsoft Excel cannot access the file.")
        Path(path).write_bytes(self.locked or self._saved_content())

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
