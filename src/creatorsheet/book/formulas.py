"""Formula text: the one place that knows how Excel writes a formula in a file and in a cell."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass

from creatorsheet.catalogue.metrics import METRICS
from creatorsheet.catalogue.shapes import Column, Sheet
from creatorsheet.kernel.formula import Tree, fold

OWN_ROW = re.compile(r"\[\[#This Row\],\s*\[(?P<first>[^\[\]]+)\](?::\[(?P<last>[^\[\]]+)\])?\]")
THIS_ROW = re.compile(r"(\w*)\[@(?:\[([^\[\]]+)\](?::\[([^\[\]]+)\])?|([^\[\]]+))\]")


def in_file(formula: str, table: str) -> str:
    """A declared formula in the dialect of files: [@Fee] becomes Deals[[#This Row],[Fee]].

    >>> in_file("=[@Planned]-[@[In hand]]", "Budget")
    '=Budget[[#This Row],[Planned]]-Budget[[#This Row],[In hand]]'
    >>> in_file('=COUNTIF(Tracking[@[Link]:[Landing page]],"Ready")', "Tracking")
    '=COUNTIF(Tracking[[#This Row],[Link]:[Landing page]],"Ready")'
    """

    def full(found: re.Match[str]) -> str:
        name, first, last, short = found.groups()
        span = f"[{first}]:[{last}]" if last else f"[{first or short}]"
        return f"{name or table}[[#This Row],{span}]"

    return THIS_ROW.sub(full, formula)


def in_cell(formula: str, table: str) -> str:
    """A formula of a file as people see it in a cell of a table: Deals[[#This Row],[Fee]] becomes [@Fee].

    >>> in_cell("Budget[[#This Row],[Planned]]-Budget[[#This Row],[In hand]]+_xlfn.SUM(Costs[Amount])", "Budget")
    '=[@Planned]-[@[In hand]]+SUM(Costs[Amount])'
    """

    def short(found: re.Match[str]) -> str:
        first, last = found["first"], found["last"]
        if last:
            return f"[@[{first}]:[{last}]]"
        return f"[@{first}]" if first.isalnum() else f"[@[{first}]]"

    own = re.compile(rf"{re.escape(table)}{OWN_ROW.pattern}", re.IGNORECASE)
    return "=" + own.sub(short, formula).replace("_xlfn.", "").replace("_xlws.", "")


def native(column: Column, sheet: Sheet) -> str | None:
    """The formula of a calculated column in the dialect of cells; None where the software fills it with values.

    That is so for metrics no formula can compute, and for those whose arguments are no columns of the same tab.

    >>> from creatorsheet.catalogue.tabs import sheet
    >>> native(sheet("Results").columns["save_rate"], sheet("Results"))
    '=IF(OR(N([@Views])<=0,COUNT([@Saves])=0),"",[@Saves]/[@Views])'
    """
    if column.formula:
        return column.formula
    metric = METRICS.get(column.metric)
    if metric is None or metric.native:
        return None
    keys = {one.name: column.args.get(one.name, one.name) for one in metric.args}
    if not set(keys.values()) <= set(sheet.columns):
        return None
    return written(metric.value, {name: sheet.columns[key].title for name, key in keys.items()})


def row_formula(sheet: Sheet, column: Column) -> str:
    """The column's native formula in the dialect of files, or "" where a cell holds a value.

    Nothing is shown in a row nobody has begun. Look-ups and metrics are blank by themselves there; other formulas would
    show 0 or Missing beside empty cells.
    """
    declared = native(column, sheet)
    if not declared:
        return ""
    blank_by_itself = column.metric or (declared.startswith("=IFERROR(") and declared.endswith(',"")'))
    if not blank_by_itself:
        declared = f'=IF([@[{sheet.columns[sheet.begins].title}]]="","",{declared[1:]})'
    return in_file(declared, sheet.table)


def written(formula: Tree, titles: Mapping[str, str]) -> str:
    """A formula tree as a cell formula over the columns of its row, blank where it cannot be computed."""
    text = fold(formula, _Text(titles))
    return f"={text.guarded()}"


BINDING = {"+": 1, "-": 1, "*": 2, "/": 2}
ALONE = 3
"""How tightly binds what is no two parts joined."""


@dataclass(frozen=True)
class Bound:
    """Text of a part of a formula, and how tightly it binds."""

    text: str
    binds: int


def joined(sign: str, left: Bound, right: Bound) -> str:
    """Two parts with a sign between them, in brackets where they would fall apart."""
    binds = BINDING[sign]
    before = f"({left.text})" if left.binds < binds else left.text
    after = f"({right.text})" if right.binds < binds or (sign in "-/" and right.binds == binds) else right.text
    return f"{before}{sign}{after}"


@dataclass(frozen=True)
class _Part(Bound):
    """A part of a cell formula, and the conditions under which the whole stays blank."""

    blank: tuple[str, ...]
    above_zero: str  # the text to compare with zero when the part is a denominator

    def guarded(self) -> str:
        conditions = tuple(dict.fromkeys(self.blank))
        if not conditions:
            return self.text
        one = conditions[0] if len(conditions) == 1 else f"OR({','.join(conditions)})"
        return f'IF({one},"",{self.text})'


class _Text:
    """Cell formulas of trees. COUNT and N take text and blanks for nothing, as the figures in Python do."""

    def __init__(self, titles: Mapping[str, str]) -> None:
        self.titles = titles

    def _cell(self, name: str) -> str:
        title = self.titles[name]
        return f"[@{title}]" if title.isalnum() else f"[@[{title}]]"

    def number(self, value: float) -> _Part:
        return _Part(f"{value:g}", ALONE, (), f"{value:g}")

    def argument(self, name: str) -> _Part:
        cell = self._cell(name)
        return _Part(cell, ALONE, (f"COUNT({cell})=0",), f"N({cell})")

    def total(self, parts: tuple[str, ...]) -> _Part:
        cells = ",".join(map(self._cell, parts))
        return _Part(f"SUM({cells})", ALONE, (f"COUNT({cells})=0",), f"SUM({cells})")

    def first(self, wanted: str, otherwise: str) -> _Part:
        one, other = self._cell(wanted), self._cell(otherwise)
        chosen = f"IF(N({one})>0,{one},{other})"
        return _Part(chosen, ALONE, (f"COUNT({chosen})=0",), f"IF(N({one})>0,{one},N({other}))")

    def join(self, sign: str, left: _Part, right: _Part) -> _Part:
        binds = BINDING[sign]
        text = joined(sign, left, right)
        if sign != "/":
            return _Part(text, binds, left.blank + right.blank, text)
        # A denominator above zero is there; what its own parts need to be there need not be asked again.
        within = right.blank if right.binds < ALONE else ()
        return _Part(text, binds, (f"{right.above_zero}<=0", *within, *self._unasked(left, right)), text)

    @staticmethod
    def _unasked(left: _Part, right: _Part) -> tuple[str, ...]:
        """What the numerator asks beyond the denominator: of (a-b)/b, b need not be counted twice."""
        return tuple(one for one in left.blank if one not in right.blank)
