"""Filling a template for one creator of one campaign: fields get their values, and what has none is marked and told."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from operator import ge, gt, le, lt
from typing import Any

from creatorsheet.catalogue.shapes import Column
from creatorsheet.catalogue.templates import SETTINGS, TABS
from creatorsheet.kernel.entries import entries
from creatorsheet.planning.cells import UNREADABLE, Cell, Cells, Gap
from creatorsheet.planning.syntax import Condition, Each, Node, Parsed, Test, When
from creatorsheet.planning.tags import Field
from creatorsheet.planning.together import About
from creatorsheet.planning.wording import Language, applies, same, shown

LONGEST = 500_000
"""Characters of a text."""

MOST_STEPS = 200_000
"""Words, fields and rows that one text may go through."""

ORDERS: dict[str, Callable[[Any, Any], bool]] = {"<": lt, "<=": le, ">": gt, ">=": ge}


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
    filler = _Filler(cells, language, escape)
    trouble = ""
    try:
        filler.nodes(template.nodes, about)
    except _TooLongError:
        trouble = f"it makes a text of over {LONGEST:,} characters"
    gaps = {(gap.field, gap.place): gap for gap in filler.gaps}
    return Filled("".join(filler.made), tuple(gaps.values()), trouble)


class _Filler:
    def __init__(self, cells: Cells, language: Language, escape: Callable[[str], str]) -> None:
        self._cells, self._language, self._escape = cells, language, escape
        self.made: list[str] = []
        self.gaps: list[Gap] = []
        self._length = self._steps = 0

    def nodes(self, some: Iterable[Node], about: About) -> None:
        for node in some:
            self._step()
            match node:
                case str():
                    self._put(node)
                case Field():
                    self._put(self._field(node, about))
                case When():
                    held = (body for test, body in node.branches if self._holds(test, about))
                    self.nodes(next(held, node.otherwise), about)
                case Each():
                    self._each(node, about)

    def _each(self, node: Each, about: About) -> None:
        some = [self._cells.together.at(about, row) for row in self._cells.together.rows(node.tab, about)]
        some = [one for one in some if node.only is None or self._holds(node.only, one)]
        for one in some:
            self._step()
            self.nodes(node.body, one)
        if not some:
            self.nodes(node.otherwise, about)

    def _step(self) -> None:
        self._steps += 1
        if self._steps > MOST_STEPS or self._length > LONGEST:
            raise _TooLongError

    def _put(self, text: str) -> None:
        self._length += len(text)
        self.made.append(text)

    def _field(self, field: Field, about: About) -> str:
        if not field.key:
            return self._escape(f"[{field.text}: unknown]")
        cells = self._cells.of(field, about, self._language)
        lacking = list(self._lacking(field, cells, about))
        self.gaps += lacking
        words = list(dict.fromkeys(cell.words for cell in cells if cell.gap is None))
        if lacking:
            words.append(f"[{field.text.split('.', 1)[1]}: missing]")
        return self._lines(field, words)

    def _lines(self, field: Field, words: Sequence[str]) -> str:
        """Values in one line; those that hold one entry a line become a list where the field has a line of its own."""
        if field.alone and "per line" in _unit(field):
            lines = [line.strip(" -•*\t") for one in words for line in one.split("\n")]
            return "\n".join(f"- {self._escape(line)}" for line in lines if line)
        return self._escape(self._language.listed(list(words)))

    def _lacking(self, field: Field, cells: Sequence[Cell], about: About) -> Iterator[Gap]:
        """Cells without a value. Of several rows only those in which the column is needed; one at least, if all are blank."""
        gaps = [cell.gap for cell in cells if cell.gap]
        if len(gaps) == len(cells):
            yield from gaps[:1] if len(cells) == 1 or not self._needed(field, about) else gaps
        elif gaps:
            yield from (gap for gap in gaps if gap.state == UNREADABLE or self._needed(field, about, gap))

    def _needed(self, field: Field, about: About, gap: Gap | None = None) -> bool:
        column: Column = TABS[field.tab].sheet.columns[field.key]
        rows = self._cells.together.rows(field.tab, about)
        return any(column.need.holds(row) for row in rows if gap is None or row.id == gap.place.row)

    def _holds(self, test: Condition, about: About) -> bool:
        self._step()
        if isinstance(test, Field):
            return any(applies(one) for one in self._values(test, about))
        match test.sign:
            case "and":
                return all(self._holds(part, about) for part in _tests(test))
            case "or":
                return any(self._holds(part, about) for part in _tests(test))
            case "not":
                return not any(self._holds(part, about) for part in _tests(test))
        field = next(part for part in test.parts if isinstance(part, Field))
        wanted = [part for part in test.parts if isinstance(part, str | Decimal)]
        return self._compared(test.sign, self._values(field, about), wanted, first=test.parts[0] is field)

    @staticmethod
    def _compared(sign: str, values: Sequence[Any], wanted: Sequence[str | Decimal], *, first: bool) -> bool:
        if sign in ("in", "not in") and not first:  # "US" in Campaigns.Countries to reach
            held = any(same(part, wanted[0]) for one in values for part in entries(shown(one)))
            return held is (sign == "in")
        if sign in ("==", "in", "!=", "not in"):
            held = any(same(one, other) for one in values or (None,) for other in wanted)
            return held is (sign in ("==", "in"))
        return any(_ordered(sign, one, wanted[0], first=first) for one in values)

    def _values(self, field: Field, about: About) -> list[Any]:
        """The values a condition looks at. A cell that cannot be read decides nothing, and is told."""
        if not field.key:
            return []
        cells = self._cells.of(field, about, self._language)
        self.gaps += [cell.gap for cell in cells if cell.gap and cell.gap.state == UNREADABLE]
        return [cell.value for cell in cells]


def _tests(test: Test) -> Iterator[Condition]:
    return (part for part in test.parts if isinstance(part, Test | Field))


def _ordered(sign: str, value: Any, wanted: str | Decimal, *, first: bool) -> bool:
    if isinstance(value, date):
        left, right = shown(value), str(wanted)
    elif isinstance(value, int | float | Decimal) and isinstance(wanted, Decimal):
        return ORDERS[sign](*((Decimal(str(value)), wanted) if first else (wanted, Decimal(str(value)))))
    else:
        return False
    return ORDERS[sign](*((left, right) if first else (right, left)))


def _unit(field: Field) -> str:
    return "" if field.tab == SETTINGS else TABS[field.tab].sheet.columns[field.key].unit
