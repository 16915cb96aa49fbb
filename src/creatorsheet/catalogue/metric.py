"""The shape of a metric: its question, its formula, and the cases that prove it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum

from creatorsheet.kernel.formula import A, Tree


class Better(StrEnum):
    """Which direction is good."""

    HIGH = "higher"
    LOW = "lower"


class Unit(StrEnum):
    """What a figure is measured in; the value is said in help."""

    COUNT = "count"
    SHARE = "share"
    MONEY = "campaign currency"
    TIMES = "ratio"
    SECONDS = "seconds"


FORMATS = {
    Unit.COUNT: "#,##0",
    Unit.SHARE: "0.0%",
    Unit.MONEY: "#,##0.00",
    Unit.TIMES: "0.00",
    Unit.SECONDS: "0.0",
}
"""The number format of a figure where its metric names no other."""


@dataclass(frozen=True)
class Arg:
    """An argument of a metric; the help is what a formula's author reads."""

    name: str
    help: str


@dataclass(frozen=True)
class Case:
    """What a metric answers for given arguments; `want` is None for a blank."""

    says: str
    want: float | None
    values: Mapping[str, float | str | None]


@dataclass(frozen=True)
class Never:
    """Why a metric has no native formula."""

    reason: str


@dataclass(frozen=True)
class Metric:
    """One figure of the marketer's. `value` is its only formula; cells, reports, help and tests are made from it.

    `adds` tells whether the arguments of several videos may be added up. `totals` renames arguments for groups, where
    a sum of its own stands for a choice made row by row.
    """

    key: str
    title: str
    question: str
    args: tuple[Arg, ...]
    value: Tree
    unit: Unit
    better: Better
    trap: str
    cases: tuple[Case, ...]
    source: str
    number_format: str = ""
    adds: bool = True
    totals: Mapping[str, str] = field(default_factory=dict)
    native: Never | None = None
    since: str = "0.1"

    @property
    def format(self) -> str:
        """The number format of the figure."""
        return self.number_format or FORMATS[self.unit]

    @property
    def is_count(self) -> bool:
        """Whether the figure is a plain count or sum and no ratio."""
        return isinstance(self.value, A)


def arg(name: str, words: str) -> Arg:
    """Declare an argument."""
    return Arg(name, words)


def case(says: str, want: float | None, **values: float | str | None) -> Case:
    """Declare a case: `case("no views yet stays blank", None, fee=500, views=0)`."""
    return Case(says, want, values)


def count(key: str, title: str, question: str, words: str, trap: str, source: str, **about: object) -> Metric:
    """Declare a metric that is a plain count: of one video as reported, of several added up."""
    return Metric(
        key=key,
        title=title,
        question=question,
        args=(arg(key, words),),
        value=A(key),
        unit=about.pop("unit", Unit.COUNT),  # type: ignore[arg-type]
        better=Better.HIGH,
        trap=trap,
        cases=(
            case("as reported", 120.0, **{key: 120}),
            case("nothing happened is zero", 0.0, **{key: 0}),
            case("not reported stays blank", None, **{key: None}),
            case("text is no number", None, **{key: "12k"}),
        ),
        source=source,
        **about,  # type: ignore[arg-type]
    )
