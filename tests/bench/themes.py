"""How well the rules read comments, beside real ones that somebody labelled; and how long 100,000 take.

    python tests/bench/themes.py [comments]

The figures under "held back" are those of catalogue/accuracy.py: copy them there, with the day, when the rules change. Texts
stay outside the repository (tests/learning/labelled.py has the row numbers).
"""

from __future__ import annotations

import sys
import time
from collections.abc import Sequence
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[2]))

from tests.learning import labelled
from tests.learning.labelled import Labelled

from creatorsheet.app.comments import comments
from creatorsheet.book.memory import MemoryBook
from creatorsheet.catalogue.accuracy import SENTIMENTS, THEMES, Measured
from creatorsheet.catalogue.results.choices import CommentTheme, Sentiment
from creatorsheet.learning.accuracy import counted, macro
from creatorsheet.learning.readings import reading


def of_themes(rows: Sequence[Labelled]) -> dict[CommentTheme, Measured]:
    """Each theme over labelled comments."""
    return counted((reading(row.text).themes, row.themes) for row in rows)


def of_sentiment(rows: Sequence[Labelled]) -> tuple[int, dict[Sentiment, Measured]]:
    """Praise against Positive, a concern against Negative; comments with both are left out."""
    praise, worry = CommentTheme.POSITIVE, CommentTheme.CONCERN
    single = [row for row in rows if not {praise, worry} <= row.themes]
    found = {}
    for sentiment, theme in ((Sentiment.POSITIVE, praise), (Sentiment.NEGATIVE, worry)):
        told = [reading(row.text).sentiment is sentiment for row in single]
        there = [theme in row.themes for row in single]
        right = sum(a and b for a, b in zip(told, there, strict=True))
        found[sentiment] = Measured(right, sum(told), sum(there))
    return len(single), found


def show(title: str, rows: Sequence[Labelled]) -> None:
    """A table for one set."""
    found = of_themes(rows)
    print(f"\n{title}, {len(rows)} comments: macro-F1 {macro(found):.2f}")
    for theme, one in found.items():
        print(f"  {theme:34} right {one.right:3} of {one.suggested:3} suggested, {one.there:3} there")
    n, tones = of_sentiment(rows)
    for sentiment, one in tones.items():
        print(f"  {sentiment:34} right {one.right:3} of {one.suggested:3} suggested, {one.there:3} there (of {n})")


def book(n: int) -> MemoryBook:
    """A workbook of so many comments, no two alike, a tenth of them checked."""
    said = [
        "where can I buy shade {}?", "love the number {} so much 😍", "is {} safe for dry skin", "too expensive at {} dollars honestly",
        "¿sirve {} para piel grasa?", "@mia look {}", "it broke after {} days and nobody answers", "can you show it on {} nails please",
        "does it work with the {} charger? mine does not", "better than the {} I had before, and I had many of them over the years",
    ]  # fmt: skip
    rows = [
        {
            "comment_id": str(10**15 + i),
            "deliverable": f"L-{i % 50}",
            "text": said[i % 10].format(i),
            "by_creator": "No",
        }
        | ({"reviewed_by": "TM-A", "theme_1": "Purchase questions"} if i % 100 == 0 else {})
        for i in range(n)
    ]
    return MemoryBook({"Comments": rows})


def main(n: int = 100_000) -> None:
    """The measure, then the time."""
    if labelled.SAMPLE.is_file() and labelled.LAUNCH.is_file():
        show("Rules were written on: product videos", labelled.train())
        show("Rules were finished on: a product launch", labelled.launch())
        show("Held back: product videos", labelled.held())
        show("Held back: the launch", labelled.last())
        show("Held back", labelled.fresh())
        same = of_themes(labelled.fresh()) == THEMES and of_sentiment(labelled.fresh())[1] == SENTIMENTS
        print(f"\nThe declared figures {'are these' if same else 'differ: renew catalogue/accuracy.py'}.")
    made = book(n)
    began = time.process_time()
    outcome = comments(made)
    print(
        f"\n{n:,} comments, all different: {time.process_time() - began:.1f} s CPU, {len(outcome.plan.changes):,} cells"
    )


if __name__ == "__main__":
    main(*(int(one) for one in sys.argv[1:]))
