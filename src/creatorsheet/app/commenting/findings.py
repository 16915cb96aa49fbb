"""What is to be said of readings: suggestions that are often wrong, and people who differ."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from creatorsheet.catalogue.accuracy import Measured
from creatorsheet.catalogue.problems import themes as problems
from creatorsheet.catalogue.reading import entered
from creatorsheet.catalogue.results.choices import CommentTheme
from creatorsheet.catalogue.results.comments import Comment
from creatorsheet.catalogue.table import Table
from creatorsheet.kernel.finding import Finding, Place
from creatorsheet.kernel.words import counted, listed
from creatorsheet.learning.accuracy import doubtful
from creatorsheet.learning.corrections import Corrections

LONGEST = 60
"""Characters of a comment that a finding quotes."""


def wrong(table: Table[Comment], own: Mapping[CommentTheme, Measured]) -> Iterator[Finding]:
    """CS-L15: themes whose suggestions are wrong more often than right."""
    for theme, seen in doubtful(own).items():
        sheet = table.model.sheet
        place = Place(sheet=sheet.title, table=sheet.table, column=sheet.columns["theme_1"].title)
        wrong_ones = f"{seen.suggested - seen.right:,}"
        yield problems.SUGGESTIONS_ARE_OFTEN_WRONG.at(place, n=wrong_ones, total=f"{seen.suggested:,}", theme=theme)


def split(table: Table[Comment], taught: Corrections) -> Iterator[Finding]:
    """CS-L16: comments of the same words with different themes, at the first that differs from the first of all."""
    for group in taught.split:
        first = group[0]
        other = next(one for one in group if entered(one).themes != entered(first).themes)
        place, there = table.place(first, "theme_1"), table.place(other, "theme_1")
        text = first.text or ""
        yield problems.SAME_WORDS_ARE_READ_DIFFERENTLY.at(
            place,
            text=text if len(text) <= LONGEST else f"{text[: LONGEST - 1]}…",
            first=_named(first),
            second=_named(other),
            other=there.cell,
            n=counted(len(group), "comment"),
        )


def _named(row: Comment) -> str:
    return listed([one.value for one in CommentTheme if one in entered(row).themes]) or "no theme"
