"""Cell styles: the same look with and without the mark that says "this is text, whatever it begins with"."""

from __future__ import annotations

from creatorsheet.book.editor.markup import elements, splice, with_attributes

LIKE_A_FORMULA = ("=", "+", "-", "@", "\t", "\r")


def needs_quote(value: object) -> bool:
    """Whether Excel would take a text for a formula as soon as somebody edits its cell."""
    return isinstance(value, str) and value.startswith(LIKE_A_FORMULA)


class Styles:
    """The cell formats of a workbook. Formats are only ever added."""

    def __init__(self, xml: bytes) -> None:
        self._xml = xml
        found = elements(xml, "cellXfs", "xf")
        self._list = next(one for one in found if one.name == "cellXfs")
        self._formats = [xml[one.start : one.end] for one in found if one.name == "xf" and one.parent == "cellXfs"]
        self._stored = len(self._formats)
        self._known: dict[tuple[int, bool], int] = {}

    def quoted(self, style: int | None, quote: bool) -> int:
        """The number of the format that looks like `style` and carries the text mark, or does not."""
        wanted = style or 0, quote
        if wanted not in self._known:
            self._known[wanted] = self._find(*wanted)
        return self._known[wanted]

    def _find(self, style: int, quote: bool) -> int:
        if style >= len(self._formats):
            return style
        own = self._formats[style]
        tag = own[: own.index(b">") + 1]
        has = b'quotePrefix="1"' in tag or b'quotePrefix="true"' in tag
        if has == quote:
            return style
        new = with_attributes(tag, quotePrefix="1" if quote else None) + own[len(tag) :]
        if new not in self._formats:
            self._formats.append(new)
        return self._formats.index(new)

    def changed(self) -> bytes | None:
        """The part with the formats that were added; None when there are none."""
        added = b"".join(self._formats[self._stored :])
        if not added:
            return None
        count = str(len(self._formats))
        head = with_attributes(self._xml[self._list.start : self._list.inside], count=count)
        cuts = [(self._list.start, self._list.inside, head), (self._list.close, self._list.close, added)]
        return splice(self._xml, cuts)
