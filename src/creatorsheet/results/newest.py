"""The newest figures of each video in one scope."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable

from creatorsheet.catalogue.results.choices import ResultScope
from creatorsheet.catalogue.results.results import Result

COUNTERS = ("views", "likes", "comments", "shares", "saves")
FACTS = (*COUNTERS, "watched", "completed")


def newest(rows: Iterable[Result], scope: ResultScope) -> dict[str, dict[str, float]]:
    """By deliverable, of each counter the newest figure that was reported in a scope; what never was is left out.

    Means are told as what they are means of: `watched` in seconds and `completed` in views to the end.
    """
    held = [row for row in rows if row.scope is scope and row.deliverable and row.captured_at]
    found: defaultdict[str, dict[str, float]] = defaultdict(dict)
    for row in sorted(held, key=lambda one: (one.captured_at, one.sheet_row)):
        video = found[row.deliverable or ""]
        video |= {name: float(value) for name in COUNTERS if (value := getattr(row, name)) is not None}
        if row.views is not None:
            means = {"watched": row.avg_watch, "completed": row.completion}
            video |= {name: value * row.views for name, value in means.items() if value is not None}
    return {key: video for key, video in found.items() if video}
