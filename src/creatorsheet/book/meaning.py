"""What a formula means, whatever way it is written: two that calculate the same read the same here."""

from __future__ import annotations

import re
from collections.abc import Mapping

from creatorsheet.book.editor.references import BRACKETS, QUOTED, SPECIFIER, TEXT

TOKEN = re.compile(
    rf"(?P<text>{TEXT})"
    rf"|(?P<sheet>(?:{QUOTED}|\[0\]|[^\W\d][\w.]*)!)"
    rf"|(?P<table>(?:[^\W\d]|\\)[\w.\\?]*|)(?P<of>{BRACKETS})"
    r"|(?P<number>(?:\d+\.?\d*|\.\d+)(?:[eE][-+]?\d+)?(?![\w.]))"
    r"|(?P<name>[\w$\\][\w.$\\?]*)"
    r"|(?P<blank>\s+)"
    r"|(?P<sign>.)",
    re.DOTALL,
)
PART = re.compile(rf"\[({SPECIFIER})\]\s*([:,]?)", re.DOTALL)
ESCAPED = re.compile("'(.)|_x([0-9A-Fa-f]{4})_", re.DOTALL)
BETWEEN, WITHIN = "\x1f", "\x1e"
PREFIX = re.compile(r"(?:_xlfn\.|_xlws\.|_xludf\.)+")

Titles = Mapping[str, Mapping[str, str]]
"""Table -> title as it stands -> title as declared, all in lower case: the columns somebody retitled."""

Names = Mapping[str, str]
"""Table as it is named -> table as declared, in lower case."""


class Meaning:
    """Formulas reduced to what they mean.

    Case, blanks, sheet prefixes, separators, [#This Row] or @, and prefixes of newer functions say nothing. A column or
    table that somebody renamed counts under its declared name.

    >>> one = Meaning().of('IF(Costs[[#This Row],[Amount]]>0.50, _xlfn.CONCAT("a"; AsOf),"")', "Costs")
    >>> one == Meaning().of('if( [@Amount] > .5,Concat("a",Set!AsOf),"")', "Costs")
    True
    >>> one == Meaning().of('IF([@Amount]>0.5,CONCAT("A",AsOf),"")', "Costs")
    False
    """

    def __init__(self, titles: Titles | None = None, names: Names | None = None) -> None:
        self._titles, self._names = titles or {}, names or {}
        self._known: dict[tuple[str, str], str] = {}

    def of(self, formula: str, table: str) -> str:
        """The meaning of a formula, with or without =, that stands in a row of a table."""
        known = self._known.get((formula, table))
        if known is None:
            known = self._known[formula, table] = self._read(formula.strip().removeprefix("="), table)
        return known

    def columns(self, formula: str, table: str) -> set[tuple[str, str]]:
        """The columns that a formula names, as table and title in lower case.

        >>> sorted(Meaning().columns('[@Fee]*MAX(Costs[Amount])&"Costs[x]"', "Deals"))
        [('costs', 'amount'), ('deals', 'fee')]
        """
        found = set()
        for one in self.of(formula, table).split(BETWEEN):
            named, mark, inside = one.partition("[")
            if mark and not named.startswith('"'):
                found |= {(named, title) for title in inside[:-1].partition("|")[2].split(WITHIN) if title != ":"}
        return {(named, title) for named, title in found if title}

    def _read(self, formula: str, table: str) -> str:
        parts: list[str] = []
        depth = 0  # within the braces of an array, where ; and , differ
        for found in TOKEN.finditer(formula):
            kind, text = found.lastgroup, found[0]
            if kind == "text":
                parts.append(text)
            elif kind == "of":
                parts.append(self._reference(found["table"] or table, found["of"][1:-1]))
            elif kind == "number":
                parts.append(f"{float(text):.15g}")
            elif kind == "name":
                parts.append(PREFIX.sub("", text).casefold())
            elif kind == "sign":
                depth += (text == "{") - (text == "}")
                parts.append("" if text == "@" else "," if text == ";" and not depth else text)
        return BETWEEN.join(part for part in parts if part)

    def _reference(self, table: str, inside: str) -> str:
        named = self._names.get(table.casefold(), table.casefold())
        own_row = inside.startswith("@")
        inside = inside.removeprefix("@").strip()
        columns: list[str] = []
        special: list[str] = []
        for text, mark in _parts(inside):
            if text.startswith("#"):
                own_row |= text.casefold() == "#this row"
                special += [text.casefold()] if text.casefold() != "#this row" else []
            elif text:
                title = ESCAPED.sub(lambda found: found[1] or chr(int(found[2], 16)), text).casefold()
                columns += [self._titles.get(named, {}).get(title, title), mark if mark == ":" else ""]
        return f"{named}[{'@' if own_row else ''}{''.join(special)}|{WITHIN.join(columns)}]"


def _parts(inside: str) -> list[tuple[str, str]]:
    """The bracketed parts of a reference to a table and the mark behind each; one part where none is bracketed."""
    if "[" not in re.sub("'.", "", inside):
        return [(inside.strip(), "")]
    return [(one[1].strip(), one[2]) for one in PART.finditer(inside)]
