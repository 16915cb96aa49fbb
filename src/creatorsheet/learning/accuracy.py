"""How often suggestions are right in one's own workbook, among the comments somebody checked."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping

from creatorsheet.catalogue.accuracy import THEMES, Measured
from creatorsheet.catalogue.reading import entered, suggestion
from creatorsheet.catalogue.results.choices import CommentTheme
from creatorsheet.catalogue.results.comments import Comment
from creatorsheet.results.ranges import Range, wilson

ENOUGH = 20
"""Checked suggestions of a theme from which on they count instead of the figures measured elsewhere."""


def counted(pairs: Iterable[tuple[frozenset[CommentTheme], frozenset[CommentTheme]]]) -> dict[CommentTheme, Measured]:
    """Each theme over pairs of what was suggested and what is so."""
    right: Counter[CommentTheme] = Counter()
    suggested: Counter[CommentTheme] = Counter()
    there: Counter[CommentTheme] = Counter()
    for told, held in pairs:
        right.update(told & held)
        suggested.update(told)
        there.update(held)
    return {one: Measured(right[one], suggested[one], there[one]) for one in CommentTheme}


def macro(found: Mapping[CommentTheme, Measured]) -> float:
    """The plain mean of F1 over the themes that are there; 0 without any."""
    each = [one.f1 or 0.0 for one in found.values() if one.there]
    return sum(each) / len(each) if each else 0.0


def own(rows: Iterable[Comment]) -> dict[CommentTheme, Measured]:
    """What was suggested for checked comments against what the person left. Comments without a suggestion are left out."""
    told = ((suggestion(row.suggested), entered(row)) for row in rows if row.reviewed_by)
    return counted((before.themes, held.themes) for before, held in told if before is not None)


def at_least(
    theme: CommentTheme, sure: int, suggested: int, of: int, checked: Measured, model: Measured | None = None
) -> float | None:
    """The share of `of` comments that have a theme at the least.

    Those where a person said so, and of those suggested alone as many as are right at the lower end (95 %): as seen in the
    workbook where 20 suggestions of the theme were checked, else as measured. What is missed only adds to it. `model` is what
    cross-validation found of a model that made the suggestions, for which neither speaks. None where next to nothing was measured.
    """
    known = model or (checked if checked.suggested >= ENOUGH else THEMES[theme])
    if not of or (suggested and known.suggested < FEWEST):
        return None
    low = wilson(known.right, known.suggested).low or 0.0 if suggested else 0.0
    return (sure + suggested * low) / of


FEWEST = 5
"""Suggestions that have to be judged before a share is told from them."""


def share(n: int, of: int) -> Range:
    """The range of a share among checked comments; without any it could be all or nothing."""
    return wilson(n, of) if of else Range(0.0, 1.0)


def doubtful(found: Mapping[CommentTheme, Measured]) -> dict[CommentTheme, Measured]:
    """Themes whose suggestions are wrong more often than right here, beyond chance: the upper end is under a half."""
    return {
        one: seen
        for one, seen in found.items()
        if seen.suggested >= ENOUGH and (wilson(seen.right, seen.suggested).high or 0.0) < 0.5
    }
