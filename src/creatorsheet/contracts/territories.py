"""Which countries the entries of a cell mean, and what two territories share."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable

from creatorsheet.catalogue.setup.choices import ListName
from creatorsheet.catalogue.setup.lists import ListEntry
from creatorsheet.catalogue.world import COUNTRIES, GROUPS
from creatorsheet.kernel.entries import entries

Where = frozenset[str] | None
"""Countries by their codes, in lower case; None is the whole world."""

WORLD = ("worldwide", "world", "global")
NAMES = {name.casefold(): code.casefold() for code, name in COUNTRIES.items()} | {"uk": "gb", "usa": "us"}


class Territories:
    """The countries behind the entries of a cell: names, codes, the EU, and groups that Lists has."""

    def __init__(self, lists: Iterable[ListEntry]) -> None:
        self._inside: defaultdict[str, set[str]] = defaultdict(set)
        for group, codes in GROUPS.items():
            self._inside[group.casefold()] |= {code.casefold() for code in codes}
        for one in lists:
            if one.list_name in (ListName.TERRITORY, ListName.COUNTRY) and one.label and one.parent:
                self._inside[_code(one.parent)].add(_code(one.label))
        self._read: dict[str, Where] = {}

    def read(self, text: str) -> Where:
        """The countries of a cell's entries."""
        if text not in self._read:
            self._read[text] = self._countries(text)
        return self._read[text]

    def _countries(self, text: str) -> Where:
        left, found = [_code(one) for one in entries(text)], set[str]()
        while left:
            one = left.pop()
            if one in WORLD:
                return None
            if one not in found:
                found.add(one)
                left += self._inside.get(one, ())
        return frozenset(found - self._inside.keys())


def _code(entry: str) -> str:
    word = entry.casefold()
    return NAMES.get(word, word)


def meets(one: Where, other: Where) -> bool:
    """Whether two territories have a country in common."""
    return one is None or other is None or not one.isdisjoint(other)


def outside(wanted: Where, allowed: Where) -> list[str]:
    """Countries of the first that the second leaves out, as codes; the whole world as Worldwide."""
    if allowed is None:
        return []
    return ["Worldwide"] if wanted is None else sorted(one.upper() for one in wanted - allowed)
