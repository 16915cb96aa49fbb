"""A mapping file: what the columns of a table mean that no layout fits, said by the marketer in TOML."""

from __future__ import annotations

import json
import re
import tomllib
from collections.abc import Mapping as Names
from collections.abc import Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from creatorsheet.catalogue.problems.cells import VALUE_IS_NOT_KNOWN
from creatorsheet.catalogue.problems.files import FILE_IS_DAMAGED_OR_EMPTY
from creatorsheet.catalogue.source import Source
from creatorsheet.catalogue.sources.mapped import MAPPED, ORDERS, POSTS, TRAFFIC
from creatorsheet.files.sheets import Opened, RawSheet
from creatorsheet.imports.columns import found_columns
from creatorsheet.imports.comments import comments
from creatorsheet.imports.context import Context
from creatorsheet.imports.layout import Layout
from creatorsheet.imports.lists import creators
from creatorsheet.imports.mapped import orders, posts, traffic
from creatorsheet.imports.meta import ads
from creatorsheet.imports.recognise import LOOK_AT, Match, filled_rows, is_blank, normal_title
from creatorsheet.imports.records import AdFigures, Export
from creatorsheet.kernel.finding import Place
from creatorsheet.kernel.grid import Raw
from creatorsheet.kernel.identifiers import clean, link_video_id
from creatorsheet.kernel.nearest import nearest
from creatorsheet.kernel.refusal import Refused

__all__ = ["SOURCES", "Mapping", "claims", "propose", "read", "read_mapping"]

SOURCES = (POSTS, ORDERS, TRAFFIC)
KIND_READERS = {
    "posts": posts,
    "creators": creators,
    "orders": orders,
    "comments": comments,
    "ads": ads,
    "traffic": traffic,
}


@dataclass(frozen=True)
class Mapping:
    """`kind` is one of MAPPED; `columns` tells the field of each header; `always` fields that every row has alike."""

    kind: str
    title: str
    columns: Names[str, str]
    always: Names[str, str]

    @property
    def source(self) -> Source:
        """The layout the mapping declares."""
        return replace(MAPPED[self.kind], title=self.title, row_key=())

    def laid_over(self, sheet: RawSheet) -> Match | None:
        """Where the mapped headers stand; None when one of them is missing."""
        wanted = {normal_title(title): key for title, key in self.columns.items()}
        for _, at in zip(range(LOOK_AT), filled_rows(sheet.rows), strict=False):
            found: dict[str, int] = {}
            for i, cell in enumerate(sheet.rows[at]):
                key = wanted.get(normal_title(cell)) if isinstance(cell, str) else None
                if key:
                    found.setdefault(key, i)
            if len(found) == len(wanted):
                return Match(self.source, at, found)
        return None


def claims(sheet: RawSheet, context: Context) -> Source | None:
    """The mapping's own layout, where it was given and all its columns are there."""
    mapping = context.mapping
    return mapping.source if isinstance(mapping, Mapping) and mapping.laid_over(sheet) else None


def read(sheet: RawSheet, source: Source, context: Context) -> Export:
    """A sheet as its mapping says. What every row has alike is put before its cells, so that line numbers stay."""
    mapping = context.mapping
    found = mapping.laid_over(sheet)
    keys, values = list(mapping.always), list(mapping.always.values())
    rows = [[*(keys if at == found.header else values), *row] if row else row for at, row in enumerate(sheet.rows)]
    rows = [row if any(not is_blank(cell) for cell in sheet.rows[at]) else [] for at, row in enumerate(rows)]
    columns = {key: at + len(keys) for key, at in found.columns.items()} | {key: at for at, key in enumerate(keys)}
    layout = Layout(RawSheet(sheet.name, rows, sheet.as_text), source, context, Match(source, found.header, columns))
    export = KIND_READERS[mapping.kind](layout)
    named = tuple(replace(one, platform=mapping.title) if isinstance(one, AdFigures) else one for one in export.records)
    return replace(export, source=MAPPED[mapping.kind].key, records=named)


# The file


def read_mapping(path: Path) -> Mapping:
    """A mapping file. Refuses one that is no TOML (CS-F01) or names a kind or field that does not exist (CS-R07)."""
    place = Place(file=path.name)
    try:
        said = tomllib.loads(path.read_text(encoding="utf-8"))
    except (OSError, UnicodeDecodeError, tomllib.TOMLDecodeError) as wrong:
        raise FILE_IS_DAMAGED_OR_EMPTY.refuse(place, reason=f"as TOML: {wrong}") from wrong
    kind = str(said.get("kind", ""))
    if kind not in MAPPED:
        raise _unknown(path, "kind", kind, list(MAPPED))
    fields = [one.key for one in MAPPED[kind].fields]
    columns = {title: str(key) for title, key in dict(said.get("columns", {})).items() if key}
    always = {str(key): str(value) for key, value in dict(said.get("always", {})).items()}
    for title, key in [*columns.items(), *((f"always {key}", key) for key in always)]:
        if key not in fields:
            raise _unknown(path, title, key, fields)
    if not columns:
        raise _unknown(path, "columns", "", fields)
    return Mapping(kind, str(said.get("title", "")) or MAPPED[kind].title, columns, always)


def _unknown(path: Path, column: str, value: str, known: Sequence[str]) -> Refused:
    near = nearest(value, known) or "none"
    place = Place(file=path.name, column=column)
    words = {"value": value or "nothing", "where": ", ".join(known), "nearest": near, "cell": path.name, "or_add": ""}
    return VALUE_IS_NOT_KNOWN.refuse(place, **words)


def propose(opened: Opened) -> str:
    """A mapping for a file's first filled sheet: a guess for each column, with samples, for the marketer to correct."""
    sheet = next((one for one in opened.sheets if any(filled_rows(one.rows))), opened.sheets[0])
    filled = list(filled_rows(sheet.rows))
    header = max(filled[:LOOK_AT], key=lambda at: (_titles(sheet.rows[at]), -at), default=-1)
    titles = [clean(cell) if isinstance(cell, str) else "" for cell in (sheet.rows[header] if header >= 0 else [])]
    below = [sheet.rows[at] for at in filled if at > header]
    kind = _kind(sheet, below, titles)
    guesses = _guesses(kind, titles)
    lines = [
        f"# How to read {opened.name}. Say behind each column what it is, or leave it empty to leave the column out.",
        f"# kind is one of: {', '.join(MAPPED)}.",
        f"kind = {json.dumps(kind)}",
        f"title = {json.dumps(Path(opened.name).stem, ensure_ascii=False)}",
        "",
        f"# What a column of {kind} can be:",
        *_wrapped([one.key for one in MAPPED[kind].fields]),
        "[columns]",
    ]
    for at, title in enumerate(titles):
        if title and title not in titles[:at]:
            samples = [str(row[at]) for row in below if at < len(row) and not is_blank(row[at])][:2]
            seen = re.sub(r"\s+", " ", " | ".join(samples))[:70]
            lines.append(f"{json.dumps(title, ensure_ascii=False)} = {json.dumps(guesses.get(title, ''))}  # {seen}")
    lines += [
        "",
        "# What every row has alike, such as the currency of all amounts or the video of all comments:",
        "[always]",
    ]
    return "\n".join([*lines, '# currency = "EUR"', ""])


def _titles(row: Sequence[Raw]) -> int:
    return sum(isinstance(cell, str) and bool(re.search(r"[^\W\d]", cell)) and "://" not in cell for cell in row)


def _kind(sheet: RawSheet, below: Sequence[Sequence[Raw]], titles: Sequence[str]) -> str:
    """The kind of most titles known; posts where rows hold links of videos, creators where they hold handles."""
    if any(isinstance(cell, str) and link_video_id(cell) for row in below[:LOOK_AT] for cell in row):
        return "comments" if "text" in _guesses("comments", titles).values() else "posts"
    if "handle" in found_columns(sheet).columns:
        return "creators"
    return max(MAPPED, key=lambda kind: len(_guesses(kind, titles)))


def _guesses(kind: str, titles: Sequence[str]) -> dict[str, str]:
    """Header -> field, each field once."""
    known = {normal_title(title): one.key for one in MAPPED[kind].fields for title in one.titles}
    found: dict[str, str] = {}
    for title in titles:
        key = known.get(normal_title(title), "")
        if key and key not in found.values():
            found[title] = key
    return found


def _wrapped(words: Sequence[str]) -> list[str]:
    lines, line = [], "#"
    for word in words:
        if len(line) + len(word) > 110:
            lines.append(line)
            line = "#"
        line += f" {word}"
    return [*lines, line]
