"""The open workbook as Excel shows it to other programs: what is read from it, and how one step is done in it."""

from __future__ import annotations

import tempfile
from collections.abc import Iterable, Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any, assert_never

from creatorsheet.book.editor.areas import Area
from creatorsheet.book.live.blocks import blocks, spans
from creatorsheet.book.live.contents import BLANK, Content, Rows, same, told, typed
from creatorsheet.book.live.steps import Cells, Extent, Filled, Format, Look, Name, Property, Step

MANUAL = -4135
FORMATS_ONLY = 3
TEXT, GENERAL = "@", "General"
TRIES = 3
"""How often a setting of Excel is put back before we let it be."""

Contents = dict[tuple[int, int], Content]


class OtherwiseError(Exception):
    """Excel did a step in another way than it was asked to."""


@dataclass(frozen=True)
class Excel:
    """A workbook open in Excel. `book` is xlwings' object for it; whatever Excel raises comes through."""

    book: Any
    _sheets: dict[str, Any] = field(default_factory=dict, init=False)

    @property
    def _com(self) -> Any:
        return self.book.api

    @property
    def _app(self) -> Any:
        return self._com.Application

    def _sheet(self, name: str) -> Any:
        if name not in self._sheets:
            self._sheets[name] = self._com.Worksheets.Item(name)
        return self._sheets[name]

    def _range(self, sheet: str, area: Area) -> Any:
        return self._sheet(sheet).Range(str(area))

    def _table(self, sheet: str, name: str) -> Any:
        return self._sheet(sheet).ListObjects.Item(name)

    def content(self) -> bytes:
        """The workbook as it stands now, saved or not, as the bytes of a file."""
        with tempfile.TemporaryDirectory(prefix="creatorsheet-") as folder:
            copy = Path(folder) / f"copy{Path(str(self._com.Name)).suffix}"  # Excel takes no path above 218 characters
            self._com.SaveCopyAs(str(copy))
            return copy.read_bytes()

    def protected(self, sheet: str) -> bool:
        """Whether cells of a sheet may not be written to."""
        return bool(self._sheet(sheet).ProtectContents)

    def read(self, sheet: str, areas: Iterable[Area]) -> Contents:
        """What the cells of some blocks hold; two calls, and two for each block where they lie very far apart."""
        found: Contents = {}
        for area in spans(areas):
            cells = self._range(sheet, area)
            formulas, values = as_rows(cells.Formula, area), as_rows(cells.Value2, area)
            for row, (line, shown) in enumerate(zip(formulas, values, strict=True), area.top):
                for column, (formula, value) in enumerate(zip(line, shown, strict=True), area.left):
                    found[row, column] = told(formula, value)
        return found

    def extent(self, sheet: str, table: str) -> Area:
        """Where a table stands, header row and all."""
        return Area.parse(str(self._table(sheet, table).Range.Address))

    def property(self, name: str) -> str:
        """A custom property of the workbook."""
        return str(self._com.CustomDocumentProperties.Item(name).Value)

    def prepared(self, step: Step) -> Step:
        """A step with what only Excel knows: what it needs to be taken back exactly."""
        if isinstance(step, Filled) and not step.contents:
            contents = self.read(step.sheet, [step.area])
            return replace(step, contents=rows(contents, step.area))
        if isinstance(step, Format) and not step.after:
            before = str(self._range(step.sheet, step.area).NumberFormat)
            return replace(step, before=before, after=str(self._range(step.sheet, step.like).NumberFormat))
        return step

    def do(self, step: Step) -> None:
        """Do one step. Doing it a second time changes nothing."""
        match step:
            case Cells():
                self.write(step)
            case Extent():
                table = self._table(step.sheet, step.table)
                table.Resize(self._range(step.sheet, step.after))
                if self.extent(step.sheet, step.table) != step.after:
                    raise OtherwiseError(f"the table {step.table} does not reach over {step.after}")
            case Name():
                self._rename(step)
            case Filled():
                self._fill(step)
            case Look():
                self._look(step)
            case Format():
                self._range(step.sheet, step.area).NumberFormat = step.after
            case Property():
                self._com.CustomDocumentProperties.Item(step.name).Value = step.after
            case _:
                assert_never(step)

    def write(self, step: Cells, *, otherwise: bool = False) -> None:
        """Give a block its contents in one go. A formula or number in cells with text format is typed without it."""
        cells = self._range(step.sheet, step.area)
        freed = step.as_text and any(one != BLANK and not one.text for row in step.after for one in row)
        if freed:
            cells.NumberFormat = GENERAL
        as_text = step.as_text and not freed
        values = tuple(tuple(typed(one, as_text=as_text, otherwise=otherwise) for one in row) for row in step.after)
        given = values if len(step.area) > 1 else values[0][0]
        if any(one.formula for row in step.after for one in row):
            cells.Formula = given
        else:
            cells.Value2 = given
        if freed:
            cells.NumberFormat = TEXT

    def _rename(self, step: Name) -> None:
        tables = [one for one in self._sheet(step.sheet).ListObjects if one.Name in (step.before, step.after)]
        if len(tables) != 1:
            raise OtherwiseError(f"the sheet {step.sheet} has no table {step.before}")
        if tables[0].Name != step.after:
            tables[0].Name = step.after

    def _fill(self, step: Filled) -> None:
        """Excel takes over the formula of a whole column; then every cell gets back what it held."""
        if step.after:
            correct = self._app.AutoCorrect
            correct.AutoFillFormulasInLists = True
            try:
                self._range(step.sheet, step.area).Formula = step.after
            finally:
                correct.AutoFillFormulasInLists = False
        now = self.read(step.sheet, [step.area])
        wanted = {
            (row, step.area.left): line[0]
            for row, line in enumerate(step.contents, step.area.top)
            if not same(line[0], now[row, step.area.left])
        }
        for area, _ in blocks(dict.fromkeys(wanted, 0)):
            self.write(Cells(step.sheet, area, (), rows(wanted, area)))

    def _look(self, step: Look) -> None:
        area = step.area
        row = area.bottom + 1 if step.off else area.top - 1
        model = replace(area, top=row, bottom=row)
        over = replace(area, top=min(area.top, row), bottom=max(area.bottom, row))
        self._range(step.sheet, model).AutoFill(self._range(step.sheet, over), FORMATS_ONLY)

    @contextmanager
    def quiet(self) -> Iterator[None]:
        """Excel neither draws, calculates, runs macros nor asks meanwhile; then all is again as it was."""
        correct = self._app.AutoCorrect
        changes = (
            (self._app, "ScreenUpdating", False),
            (self._app, "EnableEvents", False),
            (self._app, "DisplayAlerts", False),
            (self._app, "Calculation", MANUAL),
            (correct, "AutoFillFormulasInLists", False),
            (correct, "AutoExpandListRange", False),
        )
        was: list[tuple[Any, str, Any]] = []
        try:
            for owner, name, value in changes:
                was.append((owner, name, getattr(owner, name)))
                setattr(owner, name, value)
            yield
        finally:
            for owner, name, value in reversed(was):
                put_back(owner, name, value)


def put_back(owner: Any, name: str, value: Any) -> None:
    """Give a setting of Excel its value back, patiently."""
    for _ in range(TRIES):
        with suppress(Exception):
            setattr(owner, name, value)
            return


def as_rows(found: Any, area: Area) -> Any:
    """What Excel gives for a block, as rows; it gives a single cell without them."""
    return found if len(area) > 1 else ((found,),)


def rows(contents: Contents, area: Area) -> Rows:
    """The contents of a block, row by row."""
    columns = range(area.left, area.right + 1)
    return [[contents[row, column] for column in columns] for row in range(area.top, area.bottom + 1)]
