"""The functions that work without an add-in: names of the workbook that stand for a LAMBDA, such as =CS.CPM(cost,views).

They answer as the add-in's functions do: an error cell gives its error and text for a number #VALUE!, told in the order
of the arguments and before blanks; a blank needed cell, or nothing to divide by, gives a blank. All of it for each cell
of a range by itself, so nothing here may take a range for one thing, as OR, COUNT and SUM do.
"""

from __future__ import annotations

from dataclasses import dataclass

from creatorsheet.book.editor.defined import Defined
from creatorsheet.book.formulas import ALONE, BINDING, Bound, joined
from creatorsheet.catalogue.function import Function
from creatorsheet.catalogue.functions import FUNCTIONS
from creatorsheet.kernel.formula import fold

Guards = tuple[tuple[str, str], ...]
"""Conditions in their order, each with what is shown where it holds."""


def named() -> tuple[Defined, ...]:
    """All functions that a formula can express, as names of a workbook."""
    return tuple(Defined(one.plain, written(one), one.does) for one in FUNCTIONS.values() if one.value)


def written(function: Function) -> str:
    """A function of one formula as a LAMBDA, in the dialect of files.

    >>> shown = written(FUNCTIONS["CPV"]).replace("_xlfn.", "").replace("_xlpm.", "")
    >>> print(shown.replace(",IF(", ",\\n  IF("))
    LAMBDA(cost,views,
      IF((cost>"")*(TRIM(cost)>""),#VALUE!,
      IF((views>"")*(TRIM(views)>""),#VALUE!,
      IF(TRIM(cost)="","",
      IF(TRIM(views)="","",
      IF(views<=0,"",cost/views))))))
    """
    assert function.value is not None  # noqa: S101  the others are code
    names = [_own(one.name) for one in function.inputs]
    # Excel sorts numbers before texts and texts before TRUE: what comes after "" is no number.
    guards: Guards = tuple((f'({name}>"")*(TRIM({name})>"")', "#VALUE!") for name in names)
    guards += tuple((_blank(_own(one.name)), '""') for one in function.inputs if not one.may_be_blank)
    part = fold(function.value, _Lambda())
    body = part.text
    for condition, shown in reversed(tuple(dict.fromkeys(guards + part.guards))):
        body = f"IF({condition},{shown},{body})"
    for name, chosen in reversed(tuple(dict.fromkeys(part.lets))):
        body = f"_xlfn.LET({name},{chosen},{body})"
    return f"_xlfn.LAMBDA({','.join(names)},{body})"


def _own(name: str) -> str:
    """A name of the function's own, as files have it."""
    return f"_xlpm.{name}"


def _blank(*names: str) -> str:
    """The condition that all of these are blank; a cell that holds nothing but spaces is."""
    return f'TRIM({"&".join(names)})=""'


@dataclass(frozen=True)
class _Part(Bound):
    """A part of the formula, what it stays blank for, and what it calls by a name of its own."""

    guards: Guards = ()
    lets: tuple[tuple[str, str], ...] = ()


class _Lambda:
    """Formulas of trees over arguments that are numbers or blank by now."""

    def number(self, value: float) -> _Part:
        return _Part(f"{value:.15g}", ALONE)

    def argument(self, name: str) -> _Part:
        return _Part(_own(name), ALONE, ((_blank(_own(name)), '""'),))

    def total(self, parts: tuple[str, ...]) -> _Part:
        names = tuple(map(_own, parts))
        known = "+".join(f"IF({_blank(name)},0,{name})" for name in names)
        return _Part(known, BINDING["+"], ((_blank(*names), '""'),))

    def first(self, wanted: str, otherwise: str) -> _Part:
        one, other = _own(wanted), _own(otherwise)
        chosen = f'IF(IF({_blank(one)},0,{one})>0,{one},IF({_blank(other)},"",{other}))'
        name = _own(f"{wanted}_or_{otherwise}")
        return _Part(name, ALONE, ((_blank(name), '""'),), ((name, chosen),))

    def join(self, sign: str, left: _Part, right: _Part) -> _Part:
        guards = left.guards + right.guards
        if sign == "/":
            guards += ((f"{right.text}<=0", '""'),)
        return _Part(joined(sign, left, right), BINDING[sign], guards, left.lets + right.lets)
