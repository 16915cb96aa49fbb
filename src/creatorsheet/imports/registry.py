"""All readers of exports, and the one door to them: an opened file becomes exports.

A reader is a module with
- `SOURCES`: the layouts it reads, declared in catalogue/sources;
- `read(sheet, source, context) -> Export`: one sheet of one of them;
and, only where a header row alone does not tell the layout,
- `tables(sheet, context) -> sequence of sheets`: cuts a text file that holds several tables, each with the lines before
  it left blank so that line numbers stay true (an empty sequence where the file is not the reader's);
- `claims(sheet, context) -> Source | None`: asked before the columns are compared;
- `guesses(sheet, context) -> Source | None`: asked after no layout fitted the columns.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import replace
from datetime import date
from typing import Any, Protocol

from creatorsheet.catalogue.source import Source
from creatorsheet.files.sheets import Opened, RawSheet
from creatorsheet.imports import ads, analytics, awin, comments, lists, mapping, meta, shop, shopify, studio, videos
from creatorsheet.imports.context import Context, context_of
from creatorsheet.imports.recognise import filled_rows, recognise
from creatorsheet.imports.records import Export, Left
from creatorsheet.kernel.refusal import Refused


class Reader(Protocol):
    """A module that reads some layouts."""

    @property
    def SOURCES(self) -> tuple[Source, ...]: ...  # noqa: N802  a constant of the module

    def read(self, sheet: RawSheet, source: Source, context: Context) -> Export: ...


READERS: tuple[Reader, ...] = (mapping, analytics, studio, videos, ads, shop, shopify, meta, awin, comments, lists)
"""In the order they are asked: the marketer's own word first, lists that take any header last."""


def sources() -> tuple[Source, ...]:
    """All layouts that can be read."""
    return tuple(source for reader in READERS for source in reader.SOURCES)


def read_export(
    opened: Opened, *, first_day: date | None = None, mapping: Any = None, zones: Mapping[str, str] | None = None
) -> list[Export]:
    """What an opened file holds, one export for each table in it.

    Refuses (CS-I01, CS-I02) a file none of whose tables can be read. Where others can, the rows of an unknown table are
    left with the reason. `zones` tells the IANA zone of times that carry none, by the system they come from.
    """
    context = context_of(opened, first_day=first_day, mapping=mapping)
    exports, refusals = [], []
    filled = [sheet for sheet in opened.sheets if next(filled_rows(sheet.rows), None) is not None] or opened.sheets
    for sheet in filled:
        for table in _tables(sheet, context):
            try:
                reader, source = _reader(table, context)
                zone = (zones or {}).get(source.system, "")
                exports.append(reader.read(table, source, replace(context, zone=zone)))
            except Refused as refusal:
                refusals.append((table, refusal))
    if refusals and not exports:
        raise refusals[0][1]
    return exports + [_left_whole(table, refusal, context) for table, refusal in refusals]


def _hooks(name: str) -> Iterator[tuple[Reader, Callable[[RawSheet, Context], Any]]]:
    return ((reader, getattr(reader, name)) for reader in READERS if hasattr(reader, name))


def _tables(sheet: RawSheet, context: Context) -> Sequence[RawSheet]:
    for _, cut in _hooks("tables"):
        tables: Sequence[RawSheet] = cut(sheet, context)
        if tables:
            return tables
    return (sheet,)


def _reader(sheet: RawSheet, context: Context) -> tuple[Reader, Source]:
    for reader, claims in _hooks("claims"):
        if source := claims(sheet, context):
            return reader, source
    try:
        source = recognise(sheet, sources(), context)
    except Refused:
        for reader, guesses in _hooks("guesses"):
            if guess := guesses(sheet, context):
                return reader, guess
        raise
    return next(reader for reader in READERS if source in reader.SOURCES), source


def _left_whole(sheet: RawSheet, refusal: Refused, context: Context) -> Export:
    lines = [at + 1 for at in filled_rows(sheet.rows)]
    left = tuple(Left(line, refusal.finding.fact) for line in lines)
    return Export("", context.file, (), left, (refusal.finding,), len(lines), 0)
