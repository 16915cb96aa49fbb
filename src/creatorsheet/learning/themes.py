"""Themes of comments, by the phrases of `catalogue/rules/themes.toml`: English alone, and empty rather than wrong."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cache

from creatorsheet.catalogue.results.choices import CommentTheme
from creatorsheet.catalogue.rules import rules
from creatorsheet.learning.clauses import Clause

NEVER = r"(?!)"
GAP = r"(?:[\w']+ ){0,4}"
WORD = re.compile(r"\{(\w+)\}")


@dataclass(frozen=True)
class Rule:
    """The patterns of one theme. What `unless` finds in a clause takes the clause out."""

    says: re.Pattern[str]
    asks: re.Pattern[str]
    unless: re.Pattern[str]

    def holds(self, clause: Clause) -> bool:
        """Whether a clause has the theme."""
        found = self.says.search(clause.words) or (clause.asks and self.asks.search(clause.words))
        return bool(found) and not self.unless.search(clause.words)


@cache
def rule(theme: CommentTheme) -> Rule:
    """The rule of a theme."""
    held = rules("themes")
    made = held[theme.key]
    return Rule(*(_pattern(made.get(part, ()), held["words"]) for part in ("says", "asks", "unless")))


@cache
def intent_rule(name: str) -> re.Pattern[str]:
    """The phrases that show an intent: buying, complaint or experience."""
    held = rules("themes")
    return _pattern(held["intent"][name]["says"], held["words"])


def _pattern(phrases: Iterable[str], words: Mapping[str, str]) -> re.Pattern[str]:
    def filled(phrase: str) -> str:
        return WORD.sub(lambda name: f"(?:{words[name[1]]})" if name[1] in words else name[0], phrase)

    found = []
    for phrase in phrases:
        text = filled(filled(phrase)).replace("(?:~)", GAP).replace(" ~", f" {GAP}")
        found.append(text)
    return re.compile(rf"(?<!\S)(?:{'|'.join(found)})(?![\w'])" if found else NEVER)


def themes(clauses: Iterable[Clause], rivals: frozenset[str] = frozenset()) -> frozenset[CommentTheme]:
    """All themes of a comment. Two rivals in it, or one beside a word that compares, make it a comparison.

    `rivals` are names of other brands, in small letters. Praise in a question is none.
    """
    said = tuple(clauses)
    found = {one for one in CommentTheme if any(_holds(one, clause) for clause in said)}
    if rivals and _rivalled(said, rivals):
        found.add(CommentTheme.COMPARISON)
    return frozenset(found)


def _holds(theme: CommentTheme, clause: Clause) -> bool:
    return not (clause.asks and theme is CommentTheme.POSITIVE) and rule(theme).holds(clause)


def _rivalled(clauses: Sequence[Clause], rivals: frozenset[str]) -> bool:
    named = {one for clause in clauses for one in _names(rivals).findall(clause.words)}
    return len(named) > 1 or bool(named and any(_compares().search(clause.words) for clause in clauses))


@cache
def _names(rivals: frozenset[str]) -> re.Pattern[str]:
    return re.compile(rf"\b(?:{'|'.join(map(re.escape, sorted(rivals, key=len, reverse=True)))})\b")


@cache
def _compares() -> re.Pattern[str]:
    held = rules("themes")
    return _pattern(held["compares"]["says"], held["words"])
