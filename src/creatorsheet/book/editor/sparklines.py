"""Sparklines in a table's rows: new rows get theirs, as Excel gives them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from html import escape

from creatorsheet.book.editor.areas import Area
from creatorsheet.book.editor.growth import Growth
from creatorsheet.book.editor.markup import Cut, Element, splice
from creatorsheet.book.editor.references import Address, readdressed


def more_sparklines(xml: bytes, found: Sequence[Element], growths: Sequence[Growth]) -> Iterator[Cut]:
    """The sparklines of new rows, each like that of the table's last row; `found` holds them with what is inside."""
    taken = {one.text.strip() for one in found if one.name == "sqref" and one.parent == "sparkline"}
    for at, line in enumerate(found):
        if line.name != "sparkline":
            continue
        inside = [one for one in found[at + 1 : at + 3] if one.parent == "sparkline" and one.end <= line.end]
        formula = next((one for one in inside if one.name == "f"), None)
        place = next((one for one in inside if one.name == "sqref"), None)
        if formula is None or place is None:
            continue
        where = Area.parse(place.text.strip())
        rows = [row for row in _new_rows(where, growths) if str(_moved(where, row)) not in taken]
        if rows and _along(formula.text, where.top):
            new = [_copy(xml, line, formula, place, where, row) for row in rows]
            yield line.end, line.end, b"".join(new)


def _new_rows(where: Area, growths: Sequence[Growth]) -> list[int]:
    rows: list[int] = []
    last = where.top
    for growth in growths:
        body = growth.table.body
        if last == body.bottom and body.left <= where.left <= body.right:
            rows += range(last + 1, growth.last + 1)
            last = max(last, growth.last)
    return rows


def _moved(where: Area, row: int) -> Area:
    return Area(row, where.left, row, where.right)


def _along(formula: str, row: int) -> bool:
    """Whether it draws cells of its own row alone."""
    rows: list[tuple[int, int]] = []

    def seen(address: Address) -> str:
        rows.append((address.area.top, address.area.bottom))
        return address.text

    readdressed(formula, seen)
    return bool(rows) and all(one == (row, row) for one in rows)


def _copy(xml: bytes, line: Element, formula: Element, place: Element, where: Area, row: int) -> bytes:
    text = readdressed(formula.text, lambda address: address.with_rows(row, row))
    cuts = [
        (formula.inside - line.start, formula.close - line.start, escape(text, quote=False).encode()),
        (place.inside - line.start, place.close - line.start, str(_moved(where, row)).encode()),
    ]
    return splice(xml[line.start : line.end], cuts)
