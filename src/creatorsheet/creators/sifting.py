"""Creators that pass filters, and what each filter keeps out."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field
from decimal import Decimal

from creatorsheet.catalogue.creators.creators import Creator

Judge = Callable[[Creator], bool | None]
"""Whether a creator passes; None where what is asked for is not known."""


@dataclass(frozen=True)
class Filter:
    """One thing that is asked for. `said` is how a sentence puts it, `field` what has to be filled in where it is not known,
    `option` how it is asked for on the command line, `facet` the key of the field whose values it looks at."""

    field: str
    said: str
    judge: Judge
    option: str = ""
    facet: str = ""


@dataclass
class Sifted:
    """Who passed all filters, in the order they came. `maybe` are creators whom no filter keeps out but of whom something is
    not known, with the filters it is about; `unknown` counts them by filter. `without` counts, by filter, who would pass if
    that filter alone were not there."""

    passed: list[Creator] = field(default_factory=list)
    maybe: list[tuple[Creator, tuple[int, ...]]] = field(default_factory=list)
    unknown: Counter[int] = field(default_factory=Counter)
    without: Counter[int] = field(default_factory=Counter)


def sifted(creators: Iterable[Creator], filters: Sequence[Filter]) -> Sifted:
    """Creators that pass every filter; the order of the filters changes nothing."""
    found = Sifted()
    judges = [one.judge for one in filters]
    for creator in creators:
        failed: list[int] = []
        blank: list[int] = []
        for at, judge in enumerate(judges):
            answer = judge(creator)
            if answer is None:
                blank.append(at)
            elif not answer:
                failed.append(at)
                if len(failed) > 1:
                    break
        if not failed and not blank:
            found.passed.append(creator)
        elif not failed:
            found.maybe.append((creator, tuple(blank)))
            found.unknown.update(blank)
        if len(failed) + len(blank) == 1:
            found.without[(failed or blank)[0]] += 1
    return found


def among(values: Callable[[Creator], frozenset[str]], wanted: frozenset[str]) -> Judge:
    """Whether one of a creator's values is among the wanted ones."""

    def judge(creator: Creator) -> bool | None:
        held = values(creator)
        return not held.isdisjoint(wanted) if held else None

    return judge


def within(figure: Callable[[Creator], int | Decimal | None], low: Decimal | None, high: Decimal | None) -> Judge:
    """Whether a figure lies between two bounds, both included; None is no bound."""

    def judge(creator: Creator) -> bool | None:
        held = figure(creator)
        if held is None:
            return None
        return (low is None or held >= low) and (high is None or held <= high)

    return judge
