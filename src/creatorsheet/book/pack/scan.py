"""The search of a pack before it leaves: nothing of the workbook in it but what its recipient may see."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import date
from typing import Any

from creatorsheet.book.editor.package import Package
from creatorsheet.book.pack.readings import joined, parts, readings
from creatorsheet.book.pack.values import values_of
from creatorsheet.book.pack.writer import Pack, content
from creatorsheet.catalogue.problems.sharing import PACK_WOULD_LEAK
from creatorsheet.catalogue.shapes import Kind
from creatorsheet.catalogue.table import Table
from creatorsheet.sharing.asks import ASKS
from creatorsheet.sharing.cover import SMALL, cover
from creatorsheet.sharing.scope import Shared, SharedTable, fold
from creatorsheet.sharing.secrets import Secrets, normal, number_key
from creatorsheet.sharing.sent import Sent
from creatorsheet.sharing.todo import Due, Line
from creatorsheet.sharing.wire import to_wire

FIGURES = (Kind.WHOLE, Kind.NUMBER, Kind.PERCENT, Kind.MONEY)
TIMES = (Kind.DAY, Kind.MOMENT)
TORN = 16
"""Characters of a value that is looked for over the ends of texts: shorter ones come about by chance."""

Tables = Mapping[str, Table[Any]]


@dataclass(frozen=True)
class Hit:
    """Something that must not leave: the value as compared, and the part it stands in."""

    value: str
    part: str


def search(content: bytes, texts: Secrets, numbers: frozenset[str], *, calculated: bool = True) -> Iterator[Hit]:
    """Every secret in a file, in the first part it is met in. Without `calculated` results of formulas are not looked at."""
    whole, *pieces = parts(content)
    seen: set[str] = set()
    for name, piece in (*pieces, whole):
        for text in readings(piece):
            yield from _new(texts.found(text), name, seen)
        torn = {one for one in texts.found(joined(piece)) if len(one) >= TORN}
        yield from _new(torn, name, seen)
    for name, values in values_of(pieces, calculated=calculated):
        yield from _new(texts.found_in_values(values.texts), name, seen)
        yield from _new(numbers & values.numbers, name, seen)


def _new(found: Iterable[str], part: str, seen: set[str]) -> Iterator[Hit]:
    for value in sorted(set(found) - seen):
        seen.add(value)
        yield Hit(value, part)


def refuse_leaks(workbook: bytes, tables: Tables, pack: Pack, made: bytes) -> None:
    """Refuses (CS-S01) a pack that holds anything its recipient may not see, with the place and without the value."""
    texts, numbers = _held(workbook, tables)
    wanted = Secrets(texts)
    allowed_texts, allowed_numbers = _allowed(pack)
    public = wanted.found("\n".join(allowed_texts)) | wanted.found_in_values(allowed_texts)
    blank = content(_blank(pack.shared))
    words = {hit.value for hit in search(blank, wanted, frozenset(numbers))}
    words |= wanted.found_in_values(SMALL)
    known = frozenset(numbers - allowed_numbers - words)
    for hit in search(made, wanted, known, calculated=False):
        if hit.value not in public and hit.value not in words:
            raise PACK_WOULD_LEAK.refuse(
                where=_origin(hit.value, tables, pack.shared), recipient=pack.shared.recipient, part=hit.part
            )


def _held(workbook: bytes, tables: Tables) -> tuple[set[str], set[str]]:
    """All texts and numbers of the workbook: as its parts hold them, and as its rows were read."""
    package = Package(workbook)
    texts, numbers = set(), set()
    for _, values in values_of((name, package.read(name)) for name in package.parts):
        texts |= values.texts
        numbers |= values.numbers
    for table in tables.values():
        for column in table.model.sheet.columns.values():
            held = (value for row in table if (value := getattr(row, column.key)) is not None)
            if column.kind in FIGURES:
                numbers |= {number_key(to_wire(value)) for value in held}
            elif column.kind not in TIMES:
                texts |= {str(value) for value in held}
    return texts, numbers - {""}


def _allowed(pack: Pack) -> tuple[list[str], set[str]]:
    """What the recipient may see: the cells that go, and what every pack says of itself."""
    texts: list[str] = [pack.sent.recipient, pack.sent.pack_id, pack.sent.book_id, pack.sent.made_at, pack.seal]
    numbers = {number_key(str(len(due.cells))) for line in pack.lines for due in line.dues}
    for table in pack.shared.tables.values():
        for column in table.columns:
            held = [value for row in table.all_rows if (value := getattr(row, column.key)) is not None]
            if column.kind in FIGURES:
                numbers |= {number_key(to_wire(value)) for value in held}
            elif column.kind not in TIMES:
                texts += [str(value) for value in held]
    numbers |= {number_key(text.strip()) for text in texts}
    return texts, numbers


def _blank(shared: Shared) -> Pack:
    """A pack that holds nothing but the program's own words: what stands in it can be no secret."""
    tables: dict[str, SharedTable] = {}
    for title, table in shared.tables.items():
        row = table.model.model_construct(**dict.fromkeys(table.sheet.columns))
        tables[title] = replace(table, rows=(row,), offered=())
    bare = Shared("", tables)
    lines = tuple(
        Line(ask, 1, (Due(None, ((ask.fields[0], 0),), 1),))
        for ask in ASKS
        if ask.tab in tables and ask.fields[0] in tables[ask.tab].editable
    )
    return Pack(bare, Sent("", "", "", 0), "", cover(bare, date.min), lines)


def _origin(value: str, tables: Tables, shared: Shared) -> str:
    """Where in the workbook a value stands, as Tab column Title; the first place that is not for the recipient."""
    for title, table in tables.items():
        going = shared.tables.get(title)
        rows = {fold(row.id) for row in going.rows} if going else set()
        columns = {one.key for one in going.columns} if going else set()
        for column in table.model.sheet.columns.values():
            for row in table:
                held = getattr(row, column.key)
                goes = column.key in columns and fold(row.id) in rows
                if held is not None and not goes and (value in normal(str(held)) or value == number_key(to_wire(held))):
                    return f"the column {column.title} of {title}"
    return "a sheet, note, name or property of the workbook's own"
