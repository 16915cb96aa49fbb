"""Themes of comments, by the phrases of `catalogue/rules/themes.toml`: English alone, and empty rather than wrong."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache

from creatorsheet.catalogue.results.choices import CommentTheme
from creatorsheet.catalogue.rules import rules
from creatorsheet.learning.clauses import Clause

NEVER = r"(?!)"
ORDER = (
    CommentTheme.PURCHASE,
    CommentTheme.PRICING,
    CommentTheme.CONFUSION,
    CommentTheme.CONCERN,
    CommentTheme.COMPARISON,
    CommentTheme.DEMO,
    CommentTheme.USE_CASE,
    CommentTheme.POSITIVE,
)
"""Which theme stands first where a comment has several: what is nearest to an order, then what stands in its way."""

MOST = 3
"""Themes a row has room for."""

GAP = r"(?:[\w']+ ){0,4}"
WORD = re.compile(r"\{(\w+)\}")


@dataclass(frozen=True)
class Rule:
    """The patterns of one theme. What `unless` finds in a clause takes the clause out."""

    says: re.Pattern[str]
    asks: re.Pattern[str]
    unless: re.Pattern[str]

    def holds(self, clause: Clause) -> bool:
        found = self.says.search(clause.words) or (clause.asks and self.asks.search(clause.words))
        return bool(found) and not self.unless.search(clause.words)


@cache
def rule(theme: CommentTheme, rivals: frozenset[str] = frozenset()) -> Rule:
    """The rule of a theme; `rivals` are names of other brands, in small letters."""
    held = rules("themes")
    words = {**held["words"], "rival": "|".join(map(re.escape, sorted(rivals))) or NEVER}
    made = held[theme.key]
    return Rule(*(_pattern(made.get(part, ()), words) for part in ("says", "asks", "unless")))


@cache
def intent_rule(name: str) -> re.Pattern[str]:
    """The phrases that show an intent: buying, complaint or experience."""
    held = rules("themes")
    return _pattern(held["intent"][name]["says"], held["words"])


def _pattern(phrases: Iterable[str], words: dict[str, str]) -> re.Pattern[str]:
    def filled(phrase: str) -> str:
        return WORD.sub(lambda name: f"(?:{words[name[1]]})" if name[1] in words else name[0], phrase)

    found = []
    for phrase in phrases:
        text = filled(filled(phrase)).replace("(?:~)", GAP).replace(" ~", f" {GAP}")
        found.append(text)
    return re.compile(rf"(?<!\S)(?:{'|'.join(found)})(?![\w'])" if found else NEVER)


def themes(clauses: Iterable[Clause], rivals: frozenset[str] = frozenset()) -> frozenset[CommentTheme]:
    """All themes of a comment. Two brands in it, or one beside a word that compares, make it a comparison."""
    clauses = tuple(clauses)
    found = {one for one in CommentTheme if any(rule(one, rivals).holds(clause) for clause in clauses)}
    if CommentTheme.POSITIVE in found:
        rest = [clause for clause in clauses if not clause.asks]
        if not any(rule(CommentTheme.POSITIVE, rivals).holds(clause) for clause in rest):
            found.discard(CommentTheme.POSITIVE)
    return frozenset(found)


def ordered(found: Iterable[CommentTheme]) -> tuple[CommentTheme, ...]:
    """Themes as they stand in the row, at most three."""
    return tuple(sorted(found, key=ORDER.index)[:MOST])
