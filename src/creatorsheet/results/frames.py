"""Columns of numbers: a formula tree over many videos at once, blanks as NaN."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from creatorsheet.kernel.formula import Tree, fold

Numbers = NDArray[np.float64]
Flags = NDArray[np.bool_]


def figures(formula: Tree, columns: Mapping[str, Numbers]) -> Numbers:
    """The figure of each row; NaN where it cannot be computed. Arguments without a column are missing everywhere."""
    length = len(next(iter(columns.values()), ()))
    return np.broadcast_to(fold(formula, _Figures(columns, length)), (length,))


def known(formula: Tree, columns: Mapping[str, Numbers]) -> Flags:
    """In which rows all arguments are there, whatever they are."""
    length = len(next(iter(columns.values()), ()))
    return np.broadcast_to(fold(formula, _Known(columns, length)), (length,))


@dataclass(frozen=True)
class _Figures:
    columns: Mapping[str, Numbers]
    length: int

    def number(self, value: float) -> Numbers:
        return np.full(self.length, value)

    def argument(self, name: str) -> Numbers:
        return self.columns.get(name, np.full(self.length, np.nan))

    def join(self, sign: str, left: Numbers, right: Numbers) -> Numbers:
        if sign == "/":
            quotient: Numbers = np.divide(left, right, out=np.full(self.length, np.nan), where=right > 0)
            return quotient
        found: Numbers = {"+": np.add, "-": np.subtract, "*": np.multiply}[sign](left, right)
        return found

    def total(self, parts: tuple[str, ...]) -> Numbers:
        stacked = np.stack([self.argument(one) for one in parts])
        return np.where(np.isnan(stacked).all(axis=0), np.nan, np.nansum(stacked, axis=0))

    def first(self, wanted: str, otherwise: str) -> Numbers:
        value = self.argument(wanted)
        return np.where(value > 0, value, self.argument(otherwise))


@dataclass(frozen=True)
class _Known:
    columns: Mapping[str, Numbers]
    length: int

    def number(self, value: float) -> Flags:  # noqa: ARG002  a fixed number is always there
        return np.full(self.length, fill_value=True)

    def argument(self, name: str) -> Flags:
        return ~np.isnan(self.columns[name]) if name in self.columns else np.full(self.length, fill_value=False)

    def join(self, sign: str, left: Flags, right: Flags) -> Flags:  # noqa: ARG002  any sign needs both
        return left & right

    def total(self, parts: tuple[str, ...]) -> Flags:
        found: Flags = np.logical_or.reduce([self.argument(one) for one in parts])
        return found

    def first(self, wanted: str, otherwise: str) -> Flags:
        return self.argument(wanted) | self.argument(otherwise)
