"""Drop-downs, messages and conditional formats of cells, as a freshly drawn tab has them, on a sheet people work in."""

from __future__ import annotations

from collections.abc import Iterator
from html import escape

from creatorsheet.book.editor.areas import Area
from creatorsheet.book.editor.markup import Cut, Element, elements, grown, splice, with_attributes
from creatorsheet.book.migration.landing import GoneError, Landing
from creatorsheet.book.migration.looks import Looks, prefixed

FORMULAS = ("formula", "formula1", "formula2")
BEFORE = (
    "sheetData",
    "sheetCalcPr",
    "sheetProtection",
    "protectedRanges",
    "scenarios",
    "autoFilter",
    "sortState",
    "dataConsolidate",
    "customSheetViews",
    "mergeCells",
    "phoneticPr",
    "conditionalFormatting",
    "dataValidations",
)
"""What stands before the rules in a sheet part, in this order."""


class Rules:
    """The rules of one fresh tab. `landing` says where what they name is, `looks` what their formats are called there."""

    def __init__(self, xml: bytes, title: str, landing: Landing, looks: Looks) -> None:
        self._xml, self._title, self._landing, self._looks = xml, title, landing, looks
        self._found = elements(xml, "conditionalFormatting", "cfRule", "dataValidation", *FORMULAS)

    def cuts(self) -> Iterator[Cut]:
        """The edits by which they hold in another workbook, on a sheet like their own."""
        for one in self._found:
            if one.name == "cfRule" and "dxfId" in one.attributes:
                yield one.start, one.inside, self._format(self._xml[one.start : one.inside], one)
            elif one.name == "dataValidation":
                new = self._validation(one)
                if new != self._xml[one.start : one.end]:
                    yield one.start, one.end, new

    def brought(self, area: Area, to: Area, sheet: bytes, *, formats: bool = True) -> bytes:
        """A sheet part with the rules of fresh cells for cells of its own, with conditional formats or without."""
        priority = max([0, *(int(one.attribute("priority") or 0) for one in elements(sheet, "cfRule"))])
        root = elements(sheet, "worksheet")[0]
        conditional, validations = [], []
        for one in self._found:
            if one.name in ("conditionalFormatting", "dataValidation") and self._meets(one, area):
                if one.name == "dataValidation":
                    validations.append(self._validation(one, to))
                    continue
                priority += 1
                conditional.append(self._conditional(one, to, priority) if formats else b"")
        for name, new in (("conditionalFormatting", conditional), ("dataValidations", validations)):
            pieces = [prefixed(piece, root.prefix) for piece in new if piece]
            if pieces:
                sheet = splice(sheet, list(_added(sheet, name, pieces, to)))
        return sheet

    @staticmethod
    def _meets(rule: Element, area: Area) -> bool:
        return any(Area.parse(ref).meets(area) for ref in rule.attributes["sqref"].split())

    def _format(self, head: bytes, rule: Element, **about: str) -> bytes:
        return with_attributes(head, dxfId=str(self._looks.change(int(rule.attributes["dxfId"]))), **about)

    def _validation(self, rule: Element, to: Area | None = None) -> bytes:
        """A validation; without its list when what that showed is not there any more."""
        head = self._xml[rule.start : rule.inside]
        if to:
            head = with_attributes(head, sqref=str(to))
        try:
            return head + self._translated(rule)
        except GoneError:
            closed = b"" if head.endswith(b"/>") else b"</dataValidation>"
            return with_attributes(head, type=None) + closed

    def _conditional(self, rule: Element, to: Area, priority: int) -> bytes:
        """A conditional format; nothing when it asks about what is not there any more."""
        head = with_attributes(self._xml[rule.start : rule.inside], sqref=str(to))
        [own] = [one for one in self._found if one.name == "cfRule" and rule.start < one.start < rule.end]
        inner = self._format(self._xml[own.start : own.inside], own, priority=str(priority))
        try:
            return head + inner + self._translated(own) + b"</conditionalFormatting>"
        except GoneError:
            return b""

    def _translated(self, rule: Element) -> bytes:
        """The rest of a rule after its start tag, its formulas as they read there."""
        inside = [one for one in self._found if one.name in FORMULAS and rule.start < one.start < rule.end]
        cuts = [
            (
                one.inside - rule.inside,
                one.close - rule.inside,
                escape(self._landing.formula(one.text, self._title), quote=False).encode(),
            )
            for one in inside
        ]
        return splice(self._xml[rule.inside : rule.end], cuts)


def _added(sheet: bytes, name: str, pieces: list[bytes], to: Area) -> Iterator[Cut]:
    found = elements(sheet, "worksheet", "dataValidation", *BEFORE)
    around = [one for one in found if one.parent == "worksheet" and one.name in BEFORE[: BEFORE.index(name) + 1]]
    at = max(one.end for one in around)
    new = b"".join(pieces)
    if name == "conditionalFormatting":
        yield at, at, new
        return
    others = [one for one in found if one.parent == name and one.attribute("sqref")]
    gone = list(_out_of_the_way(sheet, others, to))
    yield from gone
    own = next((one for one in around if one.name == name), None)
    if own is not None:
        count = len(others) + len(pieces) - sum(not cut for _, _, cut in gone)
        yield from grown(sheet, own, new, count=str(count))
    else:
        tag = found[0].prefix + name.encode()
        yield at, at, b"<" + tag + f' count="{len(pieces)}">'.encode() + new + b"</" + tag + b">"


def _out_of_the_way(sheet: bytes, others: list[Element], to: Area) -> Iterator[Cut]:
    """No cell has two validations: those of others that reach into an area end beside it, or are gone."""
    for one in others:
        areas = [Area.parse(ref) for ref in one.attribute("sqref").split()]
        if any(area.meets(to) for area in areas):
            left = " ".join(str(rest) for area in areas for rest in without(area, to))
            if left:
                yield one.start, one.inside, with_attributes(sheet[one.start : one.inside], sqref=left)
            else:
                yield one.start, one.end, b""


def without(area: Area, hole: Area) -> Iterator[Area]:
    """An area without the cells of another one.

    >>> [str(one) for one in without(Area.parse("B3:D9"), Area.parse("C5:C6"))]
    ['B3:D4', 'B7:D9', 'B5:B6', 'D5:D6']
    """
    if not area.meets(hole):
        yield area
        return
    top, bottom = max(area.top, hole.top), min(area.bottom, hole.bottom)
    if area.top < top:
        yield Area(area.top, area.left, top - 1, area.right)
    if bottom < area.bottom:
        yield Area(bottom + 1, area.left, area.bottom, area.right)
    if area.left < hole.left:
        yield Area(top, area.left, bottom, hole.left - 1)
    if hole.right < area.right:
        yield Area(top, hole.right + 1, bottom, area.right)
