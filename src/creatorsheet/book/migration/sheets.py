"""A sheet more in a workbook: its place among the others, its names, and what counts sheets."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from html import escape

from creatorsheet.book.editor.contents import BEFORE_CALC, Contents
from creatorsheet.book.editor.defined import added
from creatorsheet.book.editor.markup import Cut, Element, attribute, elements, splice, with_attributes
from creatorsheet.book.editor.package import Package, relations_part

SHEET_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"
LONGEST_NAME = 31
DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
COUNTED = ("activeTab", "firstSheet")
PROPERTIES = "extended-properties"


def free_name(title: str, taken: Sequence[str]) -> str:
    """The title, or the title with a number where a sheet of the user's has it.

    >>> free_name("Packs", ["Home"]), free_name("Packs", ["packs", "Packs (2)"])
    ('Packs', 'Packs (3)')
    """
    known = {one.casefold() for one in taken}
    number, name = 1, title
    while name.casefold() in known:
        number += 1
        name = f"{title[: LONGEST_NAME - 5]} ({number})"
    return name


def free_part(package: Package, model: str) -> str:
    """A part name like another one's that no part has yet.

    A package without parts has room for the first: xl/tables/table1.xml for any table of that folder.
    """
    stem, number = re.sub(r"\d*\.xml$", "", model), 1
    while f"{stem}{number}.xml" in package:
        number += 1
    return f"{stem}{number}.xml"


def relation_base(package: Package, part: str) -> str:
    """What the types of relationships begin with, which differs between the two kinds of workbook files."""
    types = (one.attribute("Type") for one in elements(package.read(relations_part(part)), "Relationship"))
    return next(one for one in types if one.endswith("/worksheet")).removesuffix("/worksheet")


def quoted(name: str) -> str:
    """A sheet's name as references have it.

    >>> quoted("It's on")
    "'It''s on'!"
    """
    return "'" + name.replace("'", "''") + "'!"


def empty_sheet(package: Package) -> bytes:
    """A sheet part without cells."""
    return f'{DECLARATION}<worksheet xmlns="{namespace(package)}"><sheetData/></worksheet>'.encode()


def namespace(package: Package) -> str:
    """The namespace of the workbook's parts, which differs between the two kinds of workbook files."""
    workbook = Contents(package).part
    [root] = elements(package.read(workbook), "workbook")
    prefix = root.prefix.decode().removesuffix(":")
    return root.attributes[f"xmlns:{prefix}" if prefix else "xmlns"]


def add_sheet(
    package: Package, name: str, part: str, xml: bytes, *, after: str, hidden: bool, titles: str = ""
) -> None:
    """Give a workbook a sheet behind another one. `titles` are the rows and columns that are printed on every page."""
    contents = Contents(package)
    base = relation_base(package, contents.part)
    package.add(part, xml, SHEET_TYPE, contents.part, f"{base}/worksheet")
    rid = next(one.id for one in package.relations(contents.part) if one.target == part)
    workbook = package.read(contents.part)
    position = contents.order.index(after) + 1
    root, *rest = elements(workbook, "workbook", "sheet", "definedName", "workbookView", *BEFORE_CALC)
    found = [one for one in rest if one.prefix == root.prefix]  # an extension has names of its own kind
    sheets = [one for one in found if one.name == "sheet" and one.parent == "sheets"]
    number = max(int(one.attributes["sheetId"]) for one in sheets) + 1
    state = ' state="hidden"' if hidden else ""
    tag = sheets[position - 1].prefix + b"sheet"
    entry = f' name="{attribute(name)}" sheetId="{number}"{state} xmlns:r="{base}" r:id="{rid}"/>'.encode()
    cuts: list[Cut] = [(sheets[position - 1].end,) * 2 + (b"<" + tag + entry,)]
    for one in found:
        changes = _counted(one, position)
        if changes:
            cuts.append((one.start, one.inside, with_attributes(workbook[one.start : one.inside], **changes)))
    if titles:
        cuts += added(workbook, found, _name(root.prefix, titles, position))
    package.write(contents.part, splice(workbook, cuts))
    _describe(package, contents, name, position)


def _counted(element: Element, position: int) -> dict[str, str | None]:
    """What of an element counts sheets, counted anew."""
    keys = {"definedName": ("localSheetId",), "workbookView": COUNTED}.get(element.name, ())
    numbers = {key: int(element.attributes[key]) for key in keys if element.attributes.get(key, "").isdecimal()}
    return {key: str(number + 1) for key, number in numbers.items() if number >= position}


def _name(prefix: bytes, titles: str, position: int) -> bytes:
    tag = prefix + b"definedName"
    head = f' name="_xlnm.Print_Titles" localSheetId="{position}">'.encode()
    return b"<" + tag + head + escape(titles, quote=False).encode() + b"</" + tag + b">"


def _describe(package: Package, contents: Contents, name: str, position: int) -> None:
    """Add the sheet to the list of sheets that the file's properties repeat, where that list is a true one."""
    part = package.related("", PROPERTIES)
    if part is None:
        return
    xml = package.read(part)
    if cuts := list(_listed(xml, contents, name, position)):
        package.write(part, splice(xml, cuts))


def _listed(xml: bytes, contents: Contents, name: str, position: int) -> Iterator[Cut]:
    found = elements(xml, "TitlesOfParts", "HeadingPairs", "vector", "lpstr", "i4")
    pairs, titles = (
        next((one for one in found if one.parent == parent and one.name == "vector"), None)
        for parent in ("HeadingPairs", "TitlesOfParts")
    )
    if pairs is None or titles is None:
        return
    counts = [one for one in found if one.name == "i4" and pairs.start < one.start < pairs.end]
    listed = [one for one in found if one.name == "lpstr" and titles.start < one.start < titles.end]
    worksheets = [one for one in contents.order if one in contents.sheets]
    if (
        not counts
        or counts[0].text != str(len(worksheets))
        or [one.text for one in listed[: len(worksheets)]] != worksheets
    ):
        return
    before = sum(one in contents.sheets for one in contents.order[:position])
    at = listed[before].start if before < len(listed) else listed[-1].end
    tag = listed[0].prefix + b"lpstr"
    yield counts[0].inside, counts[0].close, str(len(worksheets) + 1).encode()
    head = with_attributes(xml[titles.start : titles.inside], size=str(len(listed) + 1))
    yield titles.start, titles.inside, head
    yield at, at, b"<" + tag + b">" + escape(name, quote=False).encode() + b"</" + tag + b">"
