"""The file creatorsheet.xlam: a workbook with macros, made an add-in with a ribbon and texts for the function wizard."""

from __future__ import annotations

import io
from collections.abc import Iterator
from datetime import datetime
from xml.sax.saxutils import escape
from zipfile import ZIP_STORED, ZipFile, ZipInfo

from creatorsheet.book.look import new_book
from creatorsheet.catalogue.functions import FUNCTIONS
from creatorsheet.shell.addin import sheets
from creatorsheet.shell.addin.wrappers import BUILT_IN_CATEGORIES, CATEGORY, shortened

WITH_MACROS = "application/vnd.ms-excel.sheet.macroEnabled.main+xml"
ADD_IN = "application/vnd.ms-excel.addin.macroEnabled.main+xml"
RIBBON = "customUI/customUI14.xml"
RIBBON_LINK = (
    '<Relationship Id="rIdRibbon" '
    'Type="http://schemas.microsoft.com/office/2007/relationships/ui/extensibility" '
    f'Target="{RIBBON}"/>'
)
DEFINED_NAMES = "{8193D73E-4604-4355-AFF4-8A2333D13BE4}"
X14 = "http://schemas.microsoft.com/office/spreadsheetml/2009/9/main"
MADE = datetime(2026, 1, 1)  # noqa: DTZ001  a file has no time zone; this one tells no time at all


def package(macros: bytes, ribbon: str) -> bytes:
    """The add-in. Parts are stored and dated alike, so that the same parts give the same bytes on every computer."""
    parts = _workbook(macros)
    _change(parts, "[Content_Types].xml", WITH_MACROS, ADD_IN)
    _change(parts, "_rels/.rels", "</Relationships>", f"{RIBBON_LINK}</Relationships>")
    _change(parts, "xl/workbook.xml", "</sheets>", f"</sheets>{_category()}")
    _change(parts, "xl/workbook.xml", "</workbook>", f"{_descriptions()}</workbook>")
    parts[RIBBON] = ribbon.encode()
    out = io.BytesIO()
    with ZipFile(out, "w", ZIP_STORED) as file:
        for name, content in parts.items():
            info = ZipInfo(name)
            info.create_system = 3  # Windows would put down another
            file.writestr(info, content)
    return out.getvalue()


def _workbook(macros: bytes) -> dict[str, bytes]:
    out = io.BytesIO()
    book = new_book(out)
    book.set_properties({"title": "CreatorSheet", "created": MADE})
    book.add_vba_project(io.BytesIO(macros), is_stream=True)
    sheets.write(book)
    book.close()
    with ZipFile(out) as file:
        return {name: file.read(name) for name in file.namelist()}


def _change(parts: dict[str, bytes], part: str, old: str, new: str) -> None:
    text = parts[part].decode()
    if text.count(old) != 1:
        raise ValueError(f"{part} of XlsxWriter holds {old} {text.count(old)} times")
    parts[part] = text.replace(old, new).encode()


def _category() -> str:
    return (
        f'<functionGroups builtInGroupCount="{BUILT_IN_CATEGORIES}"><functionGroup name="{CATEGORY}"/></functionGroups>'
    )


def _descriptions() -> str:
    """What the wizard says of each argument; Excel keeps it beside the macros."""
    names = "".join(_described())
    return f'<extLst><ext uri="{DEFINED_NAMES}" xmlns:x14="{X14}"><x14:definedNames>{names}</x14:definedNames></ext></extLst>'


def _described() -> Iterator[str]:
    for one in sorted(FUNCTIONS.values(), key=lambda function: function.name):
        texts = "".join(
            f'<x14:argumentDescription index="{at}">{escape(shortened(input_.help))}</x14:argumentDescription>'
            for at, input_ in enumerate(one.inputs)
        )
        if texts:
            yield (
                f'<x14:definedName name="{one.name}"><x14:argumentDescriptions count="{len(one.inputs)}">{texts}'
                "</x14:argumentDescriptions></x14:definedName>"
            )
