"""The workbook part: its sheets in order, its names, and how it is calculated."""

from __future__ import annotations

from dataclasses import dataclass

from creatorsheet.book.editor.areas import Area
from creatorsheet.book.editor.markup import Cut, Element, elements, splice, with_attributes
from creatorsheet.book.editor.package import Package

BEFORE_CALC = ("sheets", "functionGroups", "externalReferences", "definedNames")


@dataclass(frozen=True)
class Target:
    """A block of cells on a named sheet."""

    sheet: str
    area: Area


def target(text: str) -> Target | None:
    """What a name stands for, when it stands for cells.

    >>> target("'It''s on'!$B$3")
    Target(sheet="It's on", area=Area(top=3, left=2, bottom=3, right=2))
    """
    sheet, mark, ref = text.strip().removeprefix("=").rpartition("!")
    if not mark:
        return None
    if sheet.startswith("'"):
        sheet = sheet[1:-1].replace("''", "'")
    try:
        return Target(sheet, Area.parse(ref))
    except ValueError:
        return None


class Contents:
    """What xl/workbook.xml says."""

    def __init__(self, package: Package) -> None:
        found = package.related("", "officeDocument")
        if found is None:
            raise KeyError("xl/workbook.xml")
        self.part = found
        self._package = package
        self._xml = package.read(self.part)
        self._elements = elements(self._xml, "workbook", "workbookPr", "sheet", "definedName", "calcPr", *BEFORE_CALC)
        where = {
            one.id: one.target
            for one in package.relations(self.part)
            if one.kind == "worksheet" and one.target in package
        }
        sheets = [one for one in self._named("sheet") if one.parent == "sheets"]
        self.order = [one.attributes["name"] for one in sheets]
        self.sheets = {
            one.attributes["name"]: where[rid]
            for one in sheets
            if (rid := next((v for k, v in one.attributes.items() if k.endswith(":id")), "")) in where
        }
        about = self._named("workbookPr")
        self.from_1904 = bool(about) and about[0].attribute("date1904") in ("1", "true")

    def _named(self, name: str) -> list[Element]:
        return [one for one in self._elements if one.name == name]

    def name(self, name: str) -> Target | None:
        """The cells behind a defined name of the whole workbook; names compare without case."""
        for one in self._named("definedName"):
            if one.attributes.get("name", "").casefold() == name.casefold() and "localSheetId" not in one.attributes:
                return target(one.text)
        return None

    def finish(self) -> None:
        """Ask for a full calculation on opening."""
        self._package.write(self.part, splice(self._xml, [self._calc()]))

    def _calc(self) -> Cut:
        calc = self._named("calcPr")
        if calc:
            start, inside = calc[0].start, calc[0].inside
            return start, inside, with_attributes(self._xml[start:inside], fullCalcOnLoad="1")
        at = max(one.end for one in self._elements if one.name in BEFORE_CALC)
        return at, at, b"<" + self._elements[0].prefix + b'calcPr fullCalcOnLoad="1"/>'
