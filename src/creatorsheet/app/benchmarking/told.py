"""What benchmarks say in sentences."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from creatorsheet.kernel.words import counted, listed
from creatorsheet.learning.answers import Answer
from creatorsheet.learning.benchmarks import Benchmarks


def says(found: Benchmarks, answers: Sequence[Answer]) -> Iterator[str]:
    """What counts, then each question with its answer and what would settle it."""
    yield basis(found)
    for number, one in enumerate(answers, 1):
        yield f"{number} {one.question}"
        yield f"  {one.answer}{f' {one.next}' if one.next else ''}"


def basis(found: Benchmarks) -> str:
    """How many videos the figures rest on, and what was left out."""
    if not found.objective:
        return "No mature video yet: benchmarks come with the first campaign whose videos are old enough."
    whole = found.whole
    told = (
        f"{found.objective}: {counted(whole.videos, 'mature video')} by {counted(whole.creators, 'creator')}"
        f" since {found.since:%-d %b %Y}."
    )
    left = [
        f"{counted(found.young, 'video')} too young" if found.young else "",
        f"{found.older:,} older" if found.older else "",
        f"the money of {counted(found.no_rate, 'video')} without an exchange rate" if found.no_rate else "",
    ]
    known = [one for one in left if one]
    others = [f"{name} ({count:,})" for name, count in found.others.items()]
    return (
        told
        + (f" Left out: {listed(known)}." if known else "")
        + (f" Other objectives: {listed(others)}." if others else "")
    )
