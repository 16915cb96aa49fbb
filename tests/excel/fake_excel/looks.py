"""Number formats of cells."""

from __future__ import annotations

from typing import TYPE_CHECKING

from creatorsheet.book.editor.markup import with_attributes

if TYPE_CHECKING:
    from tests.excel.fake_excel.workbook import FakeBook


def code_of(book: FakeBook, style: int | None) -> str:
    number = book._looks.format(style)
    return book._codes.get(number, {"0": "General", "49": "@"}.get(number, f"built-in {number}"))


def style_like(book: FakeBook, style: int | None, code: str) -> int:
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
