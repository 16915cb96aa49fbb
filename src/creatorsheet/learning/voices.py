"""What customers ask and say, again and again: comments of one theme that share their words."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import pairwise

from creatorsheet.catalogue.reading import entered
from creatorsheet.catalogue.results.choices import CommentTheme
from creatorsheet.catalogue.results.comments import Comment
from creatorsheet.catalogue.rules import rules
from creatorsheet.learning.corrections import signature

MOST = 3
"""Voices of each theme."""

FEWEST = 2
"""Comments that make a voice."""

SHOWN = 2


@dataclass(frozen=True)
class Voice:
    """Comments of a theme that share `words`: how many, by how many likes seconded, and the two most liked of them.

    `examples` are texts from outside, as they were written: whoever puts them into a cell writes them as text.
    """

    theme: CommentTheme
    words: str
    n: int
    likes: int
    examples: tuple[str, ...]


def voices(comments: Iterable[Comment], *, most: int = MOST) -> list[Voice]:
    """The voices of each theme, the loudest first: by comments, then likes. The creator's own are left out.

    A voice is a pair of words, or one, that stands in most comments of the theme that no louder voice has taken; a pair
    counts twice, as it says more.
    """
    groups: defaultdict[CommentTheme, list[Comment]] = defaultdict(list)
    for row in comments:
        if row.text and not row.by_creator:
            for theme in entered(row).themes:
                groups[theme].append(row)
    return [voice for theme in CommentTheme for voice in _of(theme, groups[theme], most)]


def _of(theme: CommentTheme, rows: Sequence[Comment], most: int) -> list[Voice]:
    idle = frozenset(rules("themes")["words"]["idle"].split("|"))
    terms = {id(row): _terms(signature(row.text or ""), idle) for row in rows}
    left, found = list(rows), list[Voice]()
    while len(found) < most:
        told = Counter(term for row in left for term in terms[id(row)])
        recurring = [(-n * (1 + term.count(" ")), -len(term), term) for term, n in told.items() if n >= FEWEST]
        if not recurring:
            break
        words = min(recurring)[-1]
        taken = [row for row in left if words in terms[id(row)]]
        left = [row for row in left if words not in terms[id(row)]]
        found.append(_voice(theme, words, taken))
    return sorted(found, key=lambda one: (-one.n, -one.likes, one.words))


def _terms(words: str, idle: frozenset[str]) -> frozenset[str]:
    """Words that say something, and pairs of those that stand side by side once the idle ones are out."""
    telling = [word for word in words.split() if word not in idle and len(word) > 1]
    return frozenset([*telling, *map(" ".join, pairwise(telling))])


def _voice(theme: CommentTheme, words: str, rows: Sequence[Comment]) -> Voice:
    liked = sorted(rows, key=lambda row: (-(row.likes or 0), row.text or ""))
    examples = tuple(dict.fromkeys(row.text or "" for row in liked))
    return Voice(theme, words, len(rows), sum(row.likes or 0 for row in rows), examples[:SHOWN])
