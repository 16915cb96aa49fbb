"""A built-in drop-down of an older workbook gets the choices that were added to it since."""

from __future__ import annotations

import re
from collections.abc import Sequence

from creatorsheet.book.editor.editor import Editor
from creatorsheet.book.grids import Grids
from creatorsheet.book.template.choices import FIRST, NAME
from creatorsheet.kernel.grid import column_letters


def offered(content: bytes, name: str, labels: Sequence[str]) -> bytes:
    """The workbook with labels at the end of a list, and every drop-down that shows the list as long as it then is.

    A list that is gone, that holds the labels already, or below which something stands is left as it is.
    """
    editor = Editor(content)
    rows = Grids(content).sheet(NAME) if NAME in editor.contents.sheets else []
    if not rows or name not in rows[0]:
        return content
    place = rows[0].index(name)
    below = [row[place] if place < len(row) else None for row in rows[FIRST:]]
    entries = next((below[:n] for n, one in enumerate(below) if one is None), below)
    new = [one for one in labels if one not in entries]
    if not new or any(one is not None for one in below[len(entries) :]):
        return content
    last = FIRST + len(entries)
    editor.set(NAME, FIRST, place + 1, len(entries) + len(new))
    for row, label in enumerate(new, last + 1):
        editor.set(NAME, row, place + 1, label)
    letters = column_letters(place + 1).encode()
    shown = re.compile(rb"(choices'?!\$%s\$%d:\$%s\$)%d(?!\d)" % (letters, FIRST + 1, letters, last))
    for part in editor.contents.sheets.values():
        xml = editor.package.read(part)
        if shown.search(xml):
            editor.package.write(part, shown.sub(rb"\g<1>%d" % (last + len(new)), xml))
    return editor.finish()
