"""What people corrected, and the same words elsewhere."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from typing import Any

from creatorsheet.catalogue.reading import UNITS, Reading, by_person, entered
from creatorsheet.catalogue.results.comments import Comment
from creatorsheet.learning.clauses import clauses


def signature(text: str) -> str:
    """The bare words of a comment: two that differ in capitals, emoji, marks, names and drawn-out letters alone are one.

    >>> signature("WHERE can I buy it?? 😭 @mia"), signature("where can i buy it")
    ('where can i buy it', 'where can i buy it')
    """
    return " ".join(one.words for one in clauses(text))


@dataclass
class Corrections:
    """By signature, what people decided of each of themes, sentiment and intent. `split` are comments of the same words
    that people read differently, half against half; nothing is learned from those."""

    known: Mapping[str, Mapping[str, Any]] = field(default_factory=dict)
    split: tuple[tuple[Comment, ...], ...] = ()

    def applied(self, text: str, found: Reading) -> Reading:
        """The reading with what people decided of the same words."""
        decided = self.known.get(signature(text))
        return replace(found, language="", **decided) if decided else found


def corrections(rows: Iterable[Comment]) -> Corrections:
    """What people decided, most of them where they differ. Comments without words teach nothing."""
    groups: defaultdict[str, list[Comment]] = defaultdict(list)
    for row in rows:
        if row.text and by_person(row) and (words := signature(row.text)):
            groups[words].append(row)
    known: dict[str, dict[str, Any]] = {}
    split = []
    for words, group in groups.items():
        decided: dict[str, Any] = {}
        for unit in UNITS:
            votes = Counter(getattr(entered(row), unit) for row in group if unit in by_person(row)).most_common(2)
            if votes and (len(votes) == 1 or votes[0][1] > votes[1][1]):
                decided[unit] = votes[0][0]
            elif votes and unit == "themes":
                split.append(tuple(row for row in group if "themes" in by_person(row)))
        if decided:
            known[words] = decided
    return Corrections(known, tuple(split))
