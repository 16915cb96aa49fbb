"""The formula tree: one arithmetic for a metric, from which the figure, the cell formula and the words are made."""

from __future__ import annotations

import math
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Generic, Protocol, TypeVar

T = TypeVar("T")


class Tree:
    """A formula over named arguments. Combine with + - * and / or `per`.

    A missing argument makes the whole blank, except inside `total`. So does a denominator that is not above zero.
    """

    def __add__(self, other: Tree | float) -> Tree:
        return Op("+", self, tree(other))

    def __sub__(self, other: Tree | float) -> Tree:
        return Op("-", self, tree(other))

    def __mul__(self, other: Tree | float) -> Tree:
        return Op("*", self, tree(other))

    def __truediv__(self, other: Tree | float) -> Tree:
        return Op("/", self, tree(other))


@dataclass(frozen=True)
class A(Tree):
    """An argument by name."""

    name: str


@dataclass(frozen=True)
class Num(Tree):
    """A fixed number."""

    value: float


@dataclass(frozen=True)
class Op(Tree):
    """Two trees joined by + - * or /."""

    sign: str
    left: Tree
    right: Tree


@dataclass(frozen=True)
class Total(Tree):
    """The sum of the arguments that are known; blank when none is."""

    names: tuple[str, ...]


@dataclass(frozen=True)
class First(Tree):
    """The first argument when it is above zero, else the second."""

    wanted: str
    otherwise: str


def tree(value: Tree | float) -> Tree:
    """A tree as it is, a number as a tree."""
    return value if isinstance(value, Tree) else Num(value)


def total(*names: str) -> Tree:
    """The sum of arguments of which some may be missing, such as likes + comments + shares."""
    return Total(names)


def first(wanted: str, otherwise: str) -> Tree:
    """An argument with a stand-in: ad impressions, or views where there are none."""
    return First(wanted, otherwise)


def per(numerator: Tree, denominator: Tree, scale: float = 1) -> Tree:
    """A ratio, for each `scale` of the denominator: cost per 1,000 views.

    >>> evaluate(per(A("cost"), A("views"), 1000), {"cost": 500, "views": 100_000})
    5.0
    """
    return (numerator if scale == 1 else numerator * scale) / denominator


def names(formula: Tree) -> tuple[str, ...]:
    """The arguments of a tree, each once, in reading order."""
    return tuple(dict.fromkeys(_names(formula)))


def _names(formula: Tree) -> Iterator[str]:
    match formula:
        case A(name):
            yield name
        case Op(_, left, right):
            yield from _names(left)
            yield from _names(right)
        case Total(parts):
            yield from parts
        case First(wanted, otherwise):
            yield from (wanted, otherwise)


def denominators(formula: Tree) -> tuple[Tree, ...]:
    """The trees that have to be above zero, or the figure stays blank."""
    match formula:
        case Op("/", left, right):
            return (*denominators(left), *denominators(right), right)
        case Op(_, left, right):
            return (*denominators(left), *denominators(right))
    return ()


class Algebra(Protocol, Generic[T]):
    """What a tree is turned into: a number, columns of numbers, or the text of a formula."""

    def number(self, value: float) -> T:
        """A fixed number."""

    def argument(self, name: str) -> T:
        """An argument."""

    def join(self, sign: str, left: T, right: T) -> T:
        """Two parts joined by a sign."""

    def total(self, parts: tuple[str, ...]) -> T:
        """The sum of known arguments."""

    def first(self, wanted: str, otherwise: str) -> T:
        """An argument or its stand-in."""


def fold(formula: Tree, algebra: Algebra[T]) -> T:
    """A tree turned into something else by an algebra."""
    match formula:
        case Num(value):
            return algebra.number(value)
        case A(name):
            return algebra.argument(name)
        case Op(sign, left, right):
            return algebra.join(sign, fold(left, algebra), fold(right, algebra))
        case Total(parts):
            return algebra.total(parts)
        case First(wanted, otherwise):
            return algebra.first(wanted, otherwise)
    raise TypeError(formula)


@dataclass(frozen=True)
class _Numbers:
    values: Mapping[str, object]

    def number(self, value: float) -> float | None:
        return value

    def argument(self, name: str) -> float | None:
        value = self.values.get(name)
        if isinstance(value, bool | str) or value is None:
            return None
        number = float(value)  # type: ignore[arg-type]
        return number if math.isfinite(number) else None

    def join(self, sign: str, left: float | None, right: float | None) -> float | None:
        if left is None or right is None or (sign == "/" and right <= 0):
            return None
        return {"+": left.__add__, "-": left.__sub__, "*": left.__mul__, "/": left.__truediv__}[sign](right)

    def total(self, parts: tuple[str, ...]) -> float | None:
        known = [one for one in map(self.argument, parts) if one is not None]
        return sum(known) if known else None

    def first(self, wanted: str, otherwise: str) -> float | None:
        value = self.argument(wanted)
        return value if value is not None and value > 0 else self.argument(otherwise)


def evaluate(formula: Tree, values: Mapping[str, object]) -> float | None:
    """The figure for numbers by argument name; None (blank) when it cannot be computed. Text counts as missing.

    >>> evaluate(A("cost") / A("orders"), {"cost": 100, "orders": 0}) is None
    True
    """
    return fold(formula, _Numbers(values))
