"""Doing the steps of an action in Excel: all of them, or none as far as anybody can see afterwards."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from itertools import groupby

from creatorsheet.book.editor.areas import Area, cell_ref
from creatorsheet.book.live.contents import Content, Rows, same
from creatorsheet.book.live.excel import Contents, Excel, OtherwiseError, rows
from creatorsheet.book.live.steps import Cells, Extent, Name, Property, Step, back
from creatorsheet.catalogue.problems.excel import SHEET_IS_PROTECTED
from creatorsheet.kernel.finding import Place

BUSY = (-2147418111, -2147417846, -2146777998)
"""What Excel answers while it is at work, shows a dialog, or somebody edits a cell."""

SHOWN = 8
"""Places that a sentence names."""


class ChangedError(Exception):
    """The workbook is not as the steps expect it; nothing was done. `places` says where."""

    def __init__(self, places: Sequence[str]) -> None:
        more = len(places) - SHOWN
        super().__init__(", ".join(places[:SHOWN]) + (f" and {more:,} more" if more > 0 else ""))


class FailedError(Exception):
    """A step failed and everything was taken back; `left` says what could not be."""

    def __init__(self, fault: BaseException, left: str = "") -> None:
        super().__init__(said(fault))
        self.busy = busy(fault)
        self.left = left


def of_excel(fault: BaseException) -> bool:
    """Whether Excel refused something, or did it in another way; all else is a fault of our own."""
    return hasattr(fault, "hresult") or type(fault).__name__ == "ExcelBusyError" or isinstance(fault, OtherwiseError)


def busy(fault: BaseException) -> bool:
    """Whether Excel refused only because it was at work; while a cell is edited, only the inner number says so."""
    if type(fault).__name__ == "ExcelBusyError":
        return True
    inner = (one[-1] for one in fault.args if isinstance(one, tuple) and one)
    return any(one in BUSY for one in (getattr(fault, "hresult", 0), *inner))


def said(fault: BaseException) -> str:
    """What an error says, in one line without a full stop; of Excel's own errors what Excel says."""
    for one in fault.args:
        if isinstance(one, tuple) and len(one) > 2:
            return " ".join(str(one[2] or "Excel refused it and gave no reason").split()).rstrip(".")
    return " ".join(str(fault).split()) or type(fault).__name__


@dataclass
class Transaction:
    """The steps of one action on an open workbook."""

    excel: Excel
    steps: Sequence[Step]
    _done: list[Step] = field(default_factory=list, init=False)
    _taken_in: list[Cells] = field(default_factory=list, init=False)  # what a growing table may have filled by itself
    _renamed: bool = field(default=False, init=False)

    def run(self) -> list[Step]:
        """Do all steps; they come back with what cells held before and hold now, so that they can be taken back.

        Raises ChangedError before anything is done, FailedError otherwise. Refuses (CS-E05) a protected sheet.
        """
        try:
            held = self._look_first()
            with self.excel.quiet():
                self._do_all(held)
        except Exception as fault:
            if of_excel(fault):
                raise FailedError(fault) from fault
            raise
        return self._done

    def _do_all(self, held: dict[str, Contents]) -> None:
        try:
            for kind, run in groupby(self.steps, key=lambda one: (isinstance(one, Cells), _renames(one))):
                if self._renamed and not kind[1]:  # formulas read otherwise now
                    held, self._renamed = self._read(one for one in self.steps if isinstance(one, Cells)), False
                if kind[0]:
                    self._write([one for one in run if isinstance(one, Cells)], held)
                else:
                    self._do(run, held)
                self._renamed = self._renamed or kind[1]
            if any(_renames(one) for one in self._done):
                self._done = [self._as_now(one) for one in self._done]
        except BaseException as fault:
            left = self._take_back()
            if left or of_excel(fault):
                raise FailedError(fault, left) from fault
            raise

    def _do(self, steps: Iterable[Step], held: dict[str, Contents]) -> None:
        for step in map(self.excel.prepared, steps):
            self._done.append(step)
            if isinstance(step, Extent):
                self._remember_room(step, held)
            self.excel.do(step)

    def _remember_room(self, extent: Extent, held: dict[str, Contents]) -> None:
        """Excel fills the calculated columns of a table that grows, which taking the growth back does not clear."""
        room = replace(extent.after, top=extent.before.bottom + 1)
        for one in self.steps:
            if isinstance(one, Cells) and one.sheet == extent.sheet and one.area.meets(room):
                before = rows(held[one.sheet], one.area)
                self._taken_in.append(replace(one, before=one.after, after=before))

    def _look_first(self) -> dict[str, Contents]:
        """What the cells hold that are to be written; refuses and raises where not all is as expected."""
        for sheet in dict.fromkeys(one.sheet for one in self.steps if not isinstance(one, Property)):
            if self.excel.protected(sheet):
                raise SHEET_IS_PROTECTED.refuse(Place(sheet=sheet))
        changed: list[str] = []
        names = {one.after: one.before for one in self.steps if isinstance(one, Name)}
        for step in self.steps:
            if isinstance(step, Extent):
                name = names.get(step.table, step.table)
                if self.excel.extent(step.sheet, name) != step.before:
                    changed.append(f"the table {name}")
            elif isinstance(step, Property) and self.excel.property(step.name) != step.before:
                changed.append(f"the property {step.name}")
        blocks = [one for one in self.steps if isinstance(one, Cells)]
        held = self._read(blocks)
        changed += [
            f"{sheet}!{cell_ref(*place)}" for sheet, place, _ in _differing(blocks, held, lambda one: one.before)
        ]
        if changed:
            raise ChangedError(changed)
        return held

    def _read(self, blocks: Iterable[Cells]) -> dict[str, Contents]:
        areas: dict[str, list[Area]] = defaultdict(list)
        for one in blocks:
            areas[one.sheet].append(one.area)
        return {sheet: self.excel.read(sheet, found) for sheet, found in areas.items()}

    def _write(self, blocks: Sequence[Cells], held: dict[str, Contents]) -> None:
        for one in blocks:
            self._done.append(replace(one, before=rows(held[one.sheet], one.area)))
            self.excel.write(one)
        now = self._read(blocks)
        texts = [one for one in _differing(blocks, now, lambda one: one.after) if one[2].text]
        if texts:  # Excel took a text for a number, or kept its mark
            self._once_more(blocks, texts)
            now = self._read(blocks)
        for sheet, place, _ in _differing(blocks, now, lambda one: one.after):
            raise OtherwiseError(f"{sheet}!{cell_ref(*place)} does not hold what was written to it")
        self._done[-len(blocks) :] = [
            replace(one, after=rows(now[one.sheet], one.area))
            for one in self._done[-len(blocks) :]
            if isinstance(one, Cells)
        ]

    def _once_more(self, blocks: Sequence[Cells], texts: Iterable[tuple[str, tuple[int, int], Content]]) -> None:
        for sheet, place, wanted in texts:
            block = next(one for one in blocks if one.sheet == sheet and place in one.area)
            cell = replace(block, area=Area(*place, *place), after=[[wanted]])
            self.excel.write(cell, otherwise=True)

    def _as_now(self, step: Step) -> Step:
        """A step whose formulas read as they do after all titles and names were changed."""
        if not isinstance(step, Cells):
            return step
        return replace(step, after=rows(self.excel.read(step.sheet, [step.area]), step.area))

    def _take_back(self) -> str:
        """Take back what was done, all that can be; what could not be."""
        left = []
        for step in [*back(self._done), *self._taken_in]:
            try:
                self.excel.do(step)
            except Exception as fault:  # noqa: BLE001  whatever it is, the other steps are taken back too
                if not self._stands(step):
                    left.append(said(fault))
        return "; ".join(dict.fromkeys(left)) or self._astray()

    def _astray(self) -> str:
        """A cell that Excel took back without a word, and not to what it held; "" where all are as before."""
        blocks = [one for one in self._done if isinstance(one, Cells)]
        renamed = any(_renames(one) for one in self._done)  # whose formulas were noted under other names
        try:
            for sheet, place, content in _differing(blocks, self._read(blocks), lambda one: one.before):
                if not (renamed and content.formula):
                    return f"{sheet}!{cell_ref(*place)} does not hold what it held before"
        except Exception as fault:  # noqa: BLE001  Excel answers no more
            return said(fault)
        return ""

    def _stands(self, step: Step) -> bool:
        """Whether what a failed step was to bring about is so already."""
        try:
            match step:
                case Cells():
                    return not any(_differing([step], self._read([step]), lambda one: one.after))
                case Extent():
                    return self.excel.extent(step.sheet, step.table) == step.after
                case Property():
                    return self.excel.property(step.name) == step.after
                case _:
                    return False
        except Exception:  # noqa: BLE001  Excel answers no more
            return False


def _differing(
    blocks: Iterable[Cells], found: dict[str, Contents], wanted: Callable[[Cells], Rows]
) -> Iterator[tuple[str, tuple[int, int], Content]]:
    """The cells that do not hold what is wanted, and that."""
    for block in blocks:
        contents = found[block.sheet]
        for row, line in enumerate(wanted(block), block.area.top):
            for column, content in enumerate(line, block.area.left):
                if not same(content, contents[row, column]):
                    yield block.sheet, (row, column), content


def _renames(step: Step) -> bool:
    return isinstance(step, Name) or (isinstance(step, Cells) and step.title)
