"""Reserve: how much of the next budget to keep for tests, by how much is still unknown."""

from __future__ import annotations

from collections.abc import Sequence

from creatorsheet.catalogue.traits import OBJECTIVE
from creatorsheet.kernel.words import counted
from creatorsheet.learning.answers import Answer, Line, Verdict
from creatorsheet.learning.benchmarks import Benchmarks, Row

KEY, WORDS = "testing", "How much should the next campaign budget allocate to testing?"

NEAREST = 4
"""Kinds named that lack the fewest videos."""


def answer(found: Benchmarks, others: Sequence[Answer], share: float) -> Answer:
    """The share of Settings while all is known, up to twice as much while nothing is: in between by how many of the kinds
    that were tried have too few videos for a benchmark."""
    kinds = [row for row in found.rows if row.trait is not OBJECTIVE]
    unknown = [row for row in kinds if row.videos < found.fewest]
    part = len(unknown) / len(kinds) if kinds else 1.0
    kept = min(1.0, share * (1 + part))
    high = min(1.0, 2 * share)
    told = f"Keep {kept:.0%}: {share:.0%} by Settings, raised because {_unknown(len(unknown), len(kinds))}."
    if not part:
        told = f"Keep {kept:.0%}, as Settings say: every kind you tried has its benchmark."
    evidence = f"From {share:.0%} where all kinds have {found.fewest} mature videos to {high:.0%} where none has. House rule, not statistics."
    lines = tuple(_line(row, found.fewest) for row in sorted(unknown, key=lambda row: -row.videos)[:NEAREST])
    next_ = next((one.next for one in others if one.next.startswith("Test next")), "")
    return Answer(KEY, WORDS, Verdict.ANSWERED, f"keep {kept:.0%} for tests", told, evidence, lines, next=next_)


def _unknown(few: int, kinds: int) -> str:
    if not kinds:
        return "nothing is known yet"
    if few == kinds:
        return f"none of the {counted(kinds, 'kind')} you tried has enough videos to tell"
    return f"{few} of the {counted(kinds, 'kind')} you tried {'has' if few == 1 else 'have'} too few videos to tell"


def _line(row: Row, fewest: int) -> Line:
    title = row.trait.title if row.trait else ""
    return Line(
        f"{row.kind} ({title.lower()})",
        row.videos,
        row.creators,
        figure=f"+{fewest - row.videos}",
        why=f"{counted(fewest - row.videos, 'more video')}",
    )
