"""Filling a template for one creator of one campaign: fields get their values, and what has none is marked and told."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import partial
from typing import Any

from creatorsheet.planning.cells import UNREADABLE, Cell, Cells, Gap
from creatorsheet.planning.conditions import holds
from creatorsheet.planning.syntax import Each, Node, Parsed
from creatorsheet.planning.tags import Field
from creatorsheet.planning.together import About
from creatorsheet.planning.wording import Language

LONGEST = 500_000
"""Characters of a text beyond those of its template."""

MOST_STEPS = 200_000
"""Words, fields and rows that one text may go through."""


Values = Callable[[Field], Sequence[Any]]


@dataclass(frozen=True)
class Filled:
    """A text, the fields it lacks, and why it was given up, if it was."""

    text: str
    gaps: tuple[Gap, ...] = ()
    trouble: str = ""

    @property
    def missing(self) -> list[str]:
        """The names of the fields it lacks."""
        return list(dict.fromkeys(gap.field for gap in self.gaps))


class _TooLongError(Exception):
    pass


def fill(
    template: Parsed,
    cells: Cells,
    about: About,
    language: Language,
    escape: Callable[[str], str] = lambda text: text,
) -> Filled:
    """A template filled. `escape` makes a value fit to stand where the words of the template stand."""
    filler = _Filler(cells, language, escape, LONGEST + template.length)
    trouble = ""
    try:
        filler.nodes(template.nodes, About(about.keys, about.picked, about.none_of))
    except _TooLongError:
        trouble = f"it makes a text of over {LONGEST:,} characters"
    gaps = {(gap.field, gap.place): gap for gap in filler.gaps}
    return Filled("".join(filler.made), tuple(gaps.values()), trouble)


class _Filler:
    def __init__(self, cells: Cells, language: Language, escape: Callable[[str], str], most: int) -> None:
        self._cells, self._language, self._escape, self._most = cells, language, escape, most
        self.made: list[str] = []
        self.gaps: list[Gap] = []
        self._length = self._steps = 0

    def nodes(self, some: Sequence[Node], about: About, values: Values | None = None) -> None:
        values = values or partial(self._values, about)
        self._step(len(some))
        for node in some:
            if isinstance(node, str):
                self._put(node)
            elif isinstance(node, Field):
                self._put(self._field(node, about))
            elif isinstance(node, Each):
                self._each(node, about)
            else:
                body = next((body for test, body in node.branches if holds(test, values)), node.otherwise)
                if len(body) == 1 and isinstance(body[0], str):
                    self._put(body[0])
                elif body:
                    self.nodes(body, about, values)

    def _each(self, node: Each, about: About) -> None:
        together = self._cells.together
        rows = together.rows(node.tab, about)
        self._step(len(rows))
        some = [(one, partial(self._values, one)) for one in (together.at(about, row) for row in rows)]
        some = [(one, values) for one, values in some if node.only is None or holds(node.only, values)]
        for one, values in some:
            self.nodes(node.body, one, values)
        if not some and node.otherwise:
            self.nodes(node.otherwise, together.without(about, node.tab))

    def _step(self, steps: int) -> None:
        self._steps += steps
        if self._steps > MOST_STEPS or self._length > self._most:
            raise _TooLongError

    def _put(self, words: str) -> None:
        self._length += len(words)
        self.made.append(words)

    def _field(self, field: Field, about: About) -> str:
        if not field.key:
            return self._escape(f"[{field.text}: unknown]")
        cells = self._cells.of(field, about, self._language)
        if len(cells) == 1 and not cells[0].state and not field.listed:
            return self._escape(self._cells.words(cells[0], about, self._language))
        words = [self._cells.words(cell, about, self._language) for cell in cells if not cell.state]
        if len(words) < len(cells):
            words += self._marked(field, cells, about)
        if field.listed:
            lines = [line.strip(" -•*\t") for one in dict.fromkeys(words) for line in one.split("\n")]
            return "\n".join(f"- {self._escape(line)}" for line in lines if line)
        return self._escape(self._language.listed(list(dict.fromkeys(words))))

    def _marked(self, field: Field, cells: Sequence[Cell], about: About) -> list[str]:
        """What stands in a text for cells without a value; the gaps are noted."""
        lacking = [self._cells.gap(cell, field, about) for cell in _lacking(cells)]
        self.gaps += lacking
        return [f"[{field.text.split('.', 1)[1]}: missing]"] if lacking else []

    def _values(self, about: About, field: Field) -> list[Any]:
        """The values a condition looks at. A cell that cannot be read decides nothing, and is told."""
        if not field.key:
            return []
        cells = self._cells.of(field, about, self._language)
        for cell in cells:
            if cell.state == UNREADABLE:
                self.gaps.append(self._cells.gap(cell, field, about))
        return [cell.value for cell in cells]


def _lacking(cells: Sequence[Cell]) -> list[Cell]:
    """Cells that leave a gap. Of several rows those in which the column is needed; the first, where all are blank."""
    blank = [one for one in cells if one.state]
    if len(blank) < 2 and len(cells) == len(blank):
        return blank
    needed = [
        one
        for one in blank
        if one.state == UNREADABLE
        or (one.column is not None and one.row is not None and one.column.need.holds(one.row))
    ]
    return needed or (blank[:1] if len(blank) == len(cells) else [])
