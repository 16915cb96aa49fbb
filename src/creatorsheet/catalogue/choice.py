"""Choices: the members of a drop-down, with the words people see and what each means."""

from __future__ import annotations

from collections.abc import Iterator
from enum import StrEnum
from typing import Self

from creatorsheet.kernel.identifiers import clean


class Choice(StrEnum):
    """A drop-down. The value is the label people pick; `meaning` is its one-line help; `key` its stable name.

    class Verdict(Choice):
        STRONG = "Strong", "Clearly above what is usual."
    """

    meaning: str

    def __new__(cls, label: str, meaning: str = "") -> Self:
        member = str.__new__(cls, label)
        member._value_ = label
        member.meaning = meaning
        return member

    @property
    def key(self) -> str:
        """The stable name of the member, as used in enum homes such as verdict.strong."""
        return self.name.lower()

    @classmethod
    def named(cls, text: str) -> Self | None:
        """The member people meant, compared without case and outer blanks; None where there is none."""
        wanted = clean(text).casefold()
        return next((one for one in cls if one.value.casefold() == wanted), None)

    @classmethod
    def labels(cls) -> list[str]:
        """The labels in the order of the drop-down."""
        return [one.value for one in cls]

    @classmethod
    def list_name(cls) -> str:
        """The name under which the Lists tab and formulas know this drop-down: CostCategory -> cost_category."""
        return "".join(_snake(cls.__name__)).lstrip("_")


def _snake(name: str) -> Iterator[str]:
    for letter in name:
        yield f"_{letter.lower()}" if letter.isupper() else letter
