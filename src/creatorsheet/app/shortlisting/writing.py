"""What the action writes into the Shortlist: computed columns, never what somebody decided, and nothing over a cell that
nobody can read."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import accumulate
from typing import Any

from creatorsheet.app.shortlisting.gather import Gathered
from creatorsheet.app.shortlisting.ranking import CELLS, JUDGED
from creatorsheet.creators.ranked import Ranked
from creatorsheet.creators.veto import kept
from creatorsheet.creators.vetted import Criterion
from creatorsheet.kernel.words import counted

LONGEST = 1_000
"""Characters of a text in a cell."""


def write(gathered: Gathered, one: Ranked) -> None:
    """Write one row. A score of the software's own that cannot be told any more becomes blank, so that the sheet adds up what
    the action does; a forecast that cannot leaves what stands there. Range, rank and questions are always renewed."""
    row = one.row
    unread = gathered.tables[row.sheet.title].unread.get(row.sheet_row, frozenset())

    def put(**values: Any) -> None:
        for key, value in values.items():
            if key not in unread and getattr(row, key) != value:
                row.put(key, value)

    for criterion, key in CELLS.items():
        part = one.judged.part(criterion)
        put(**{key: part.low if part.known else None})
    talk = one.judged.part(Criterion.ENGAGEMENT)
    if talk.known:
        put(engagement_score=talk.low)
    elif row.engagement_score is not None and row.engagement_score == row.engagement_seen:
        put(engagement_score=None, engagement_seen=None)
    if one.habits.forecast:
        views = one.habits.forecast
        put(views_p10=views.low, views_p50=views.middle, views_p90=views.high)
    put(overall_low=one.low, overall_high=one.high, rank=one.rank, top_share=one.top)
    put(to_ask=asked(one.to_ask) or None)
    put(usual_low=one.usual and one.usual.low, usual_high=one.usual and one.usual.high)
    if not gathered.unread(row, *JUDGED):
        veto = kept(row, one.judged.stops)
        put(veto=veto.veto, veto_why=veto.why)


def asked(questions: Sequence[str]) -> str:
    """Questions in one cell, each whole; what there is no room for is counted.

    >>> asked(["Who answers?", "How soon?"])
    'Who answers? How soon?'
    """
    told = list(accumulate(questions, "{} {}".format))
    fitting = sum(len(one) <= LONGEST for one in told)
    left = f" And {counted(len(told) - fitting, 'more question')}." if fitting < len(told) else ""
    return f"{told[fitting - 1]}{left}" if fitting else ""
