"""The shape of a cell function: what a formula's author gives, what the cell shows, and the cases that prove it."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from functools import cached_property
from typing import overload

from creatorsheet.kernel.formula import Tree

Given = float | str | bool | None
Cell = Given | tuple[Given, ...]
"""What a case gives an argument: one cell, or a column of cells."""


class Reads(StrEnum):
    """What an argument has to hold; the value is said in help and in the reason of an error."""

    NUMBER = "a number"
    TEXT = "text"
    ID = "an id kept as text"
    DAY = "a date"
    YES = "yes or no"
    ANY = "anything"


class Gives(StrEnum):
    """What the cell shows."""

    NUMBER = "a number"
    TEXT = "text"
    DAY = "a date"
    MOMENT = "a date and time"
    YES = "TRUE or FALSE"


@dataclass(frozen=True)
class Input:
    """An argument. `whole` ones take a range for one answer, others one cell for each answer.

    `otherwise` stands in where a formula leaves the argument out or its cell is blank; None there means that it has to
    be given, "" that leaving it out is fine. Any other blank cell makes the answer blank unless `may_be_blank`.
    """

    name: str
    help: str
    reads: Reads = Reads.NUMBER
    whole: bool = False
    otherwise: float | str | None = None
    may_be_blank: bool = False

    @property
    def optional(self) -> bool:
        """Whether a formula may leave it out."""
        return self.otherwise is not None


@dataclass(frozen=True)
class Example:
    """What a function answers. `want` is None for a blank and an error's text, such as #VALUE!, for an error."""

    says: str
    want: Given
    values: Mapping[str, Cell]


class Later(Sequence[Example]):
    """Examples that are made when somebody looks at them. A row of a table needs the table's columns, no formula does."""

    def __init__(self, make: Callable[[], Sequence[Example]]) -> None:
        self._make = make

    @cached_property
    def _made(self) -> Sequence[Example]:
        return self._make()

    @overload
    def __getitem__(self, at: int) -> Example: ...

    @overload
    def __getitem__(self, at: slice) -> Sequence[Example]: ...

    def __getitem__(self, at: int | slice) -> Example | Sequence[Example]:
        return self._made[at]

    def __len__(self) -> int:
        return len(self._made)


@dataclass(frozen=True)
class Function:
    """One `=CS_KEY(…)`. `value` is its formula where a tree can express it; others are bound to code in app/cells.

    `subject` names the module of udfs/ it stands in and its chapter in help.
    """

    key: str
    title: str
    does: str
    inputs: tuple[Input, ...]
    gives: Gives
    subject: str
    examples: Sequence[Example]
    source: str
    value: Tree | None = None

    @property
    def name(self) -> str:
        """What people type on Windows: CS_CPM."""
        return f"CS_{self.key}"

    @property
    def plain(self) -> str:
        """What people type where no add-in is, for functions of one formula: CS.CPM."""
        return f"CS.{self.key}" if self.value else ""


def example(says: str, want: Given, **values: Cell) -> Example:
    """Declare a case: `example("no views yet stays blank", None, cost=500, views=0)`."""
    return Example(says, want, values)
