"""Names of a workbook that stand for a formula: more of them, beside those that are there."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass
from html import escape

from creatorsheet.book.editor.contents import BEFORE_CALC, Contents
from creatorsheet.book.editor.markup import Cut, Element, attribute, elements, grown, splice
from creatorsheet.book.editor.package import Package

COMMENT_LIMIT = 255
"""Characters of a comment that Excel's Name Manager takes."""


@dataclass(frozen=True)
class Defined:
    """A name of the whole workbook, its formula in the dialect of files (no = in front), and what it says of itself."""

    name: str
    formula: str
    comment: str = ""

    def markup(self, prefix: bytes) -> bytes:
        """The name as the workbook part has it."""
        tag = (prefix + b"definedName").decode()
        comment = f' comment="{attribute(self.comment)}"' if self.comment else ""
        text = escape(self.formula, quote=False)
        return f'<{tag} name="{attribute(self.name)}"{comment}>{text}</{tag}>'.encode()


def define(package: Package, wanted: Iterable[Defined], tables: Collection[str]) -> tuple[str, ...]:
    """Give a workbook names; `tables` are the names of its tables in lower case, which no name may have.

    A name or table that is called so stays what it is. Gives those of them that are something else than what was wanted.
    """
    part = Contents(package).part
    xml = package.read(part)
    root, *found = elements(xml, "workbook", "definedName", *BEFORE_CALC)
    found = [one for one in found if one.prefix == root.prefix]  # an extension has names of its own kind
    whole = (one for one in found if one.name == "definedName" and "localSheetId" not in one.attributes)
    there = {**dict.fromkeys(tables, ""), **{one.attribute("name").casefold(): one.text for one in whole}}
    wanted = tuple(wanted)
    new = b"".join(one.markup(root.prefix) for one in wanted if one.name.casefold() not in there)
    if new:
        package.write(part, splice(xml, added(xml, found, new)))
    return tuple(one.name for one in wanted if there.get(one.name.casefold(), one.formula) != one.formula)


def added(xml: bytes, found: Sequence[Element], names: bytes) -> Iterator[Cut]:
    """The edits by which a workbook part gets more names, of whose elements `found` are those before its calculation."""
    own = next((one for one in found if one.name == "definedNames"), None)
    if own is not None:
        yield from grown(xml, own, names)
        return
    before = max((one for one in found if one.name in BEFORE_CALC), key=lambda one: one.end)
    tag = before.prefix + b"definedNames"
    yield before.end, before.end, b"<" + tag + b">" + names + b"</" + tag + b">"
