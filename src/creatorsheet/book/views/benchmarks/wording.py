"""The words of the benchmarks page: a title that says the finding, what it rests on, and how to read it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from creatorsheet.book.views.budget.wording import full
from creatorsheet.catalogue.metric import Metric, Unit
from creatorsheet.kernel.words import counted, listed
from creatorsheet.learning.answers import Answer, Verdict
from creatorsheet.learning.benchmarks import Benchmarks
from creatorsheet.learning.middle import FEWEST_CREATORS
from creatorsheet.learning.quarters import Course

LONGEST = 80
"""Letters of a title."""

SHORT = {
    "avg_watch": "Watch time", "engagement_rate": "Engagement", "completion_rate": "Completion", "ctr": "CTR", "cvr": "CVR",
    "cpa": "CPA", "cpc": "CPC", "cpe": "CPE", "cpv": "CPV", "paid_ctr": "Paid CTR", "paid_cvr": "Paid CVR",
}  # fmt: skip
"""Headers of narrow columns, where the title of a measure is too long."""


def title(found: Benchmarks, answers: Sequence[Answer]) -> str:
    """What the page finds: the answers that can be given, as many as a title holds."""
    if not found.objective:
        return "Three steps to your first benchmark"
    told = [one.short for one in answers[:3] if one.verdict is Verdict.ANSWERED]
    told = told or ["Too early to tell tiers, formats or offers apart"]
    while len("; ".join(told)) > LONGEST and len(told) > 1:
        told.pop()
    for one in answers[3:]:
        if one.short and len("; ".join([*told, one.short])) <= LONGEST:
            told.append(one.short)
    return "; ".join(told)


def about(found: Benchmarks) -> str:
    """Under the title: how many videos count, and which do not."""
    whole = found.whole
    left = [
        f"{counted(found.young, 'video')} too young to judge" if found.young else "",
        f"{found.older:,} from before" if found.older else "",
        f"the money of {counted(found.no_rate, 'video')} without a rate" if found.no_rate else "",
    ]
    others = sum(found.others.values())
    left += [f"{counted(others, 'video')} of {counted(len(found.others), 'other objective')}"] if others else []
    known = [one for one in left if one]
    return (
        f"{counted(whole.videos, 'mature video')} by {counted(whole.creators, 'creator')}, {full(found.since)} to {full(found.day)}."
        + (f" Left out: {listed(known)}." if known else "")
    )


def name(metric: Metric) -> str:
    """The short name of a measure."""
    return SHORT.get(metric.key, metric.title)


def inside(metric: Metric) -> str:
    """The same inside a sentence: watch time, CTR."""
    told = name(metric)
    return told if told.isupper() else told[0].lower() + told[1:]


def header(metric: Metric, home: str) -> str:
    """The header of a measure: short, with its currency."""
    if metric.unit is Unit.MONEY:
        return f"{name(metric)}, {home}"
    return f"{name(metric)}, s" if metric.unit is Unit.SECONDS else name(metric)


def heat(found: Benchmarks) -> str:
    """Over the table of kinds."""
    cells = [one for row in found.rows for one in row.figures.values() if one.middle]
    clear = [one for one in cells if one.clear and one.good is not None]
    if not cells:
        return f"No kind has {found.fewest} mature videos yet"
    if not clear:
        return "No kind differs from the rest by more than chance"
    told = f"{len(clear):,} of {counted(len(cells), 'figure')} {'differs' if len(clear) == 1 else 'differ'} from the rest beyond doubt"
    better = [(row, [one.metric for one in row.figures.values() if one.clear and one.good]) for row in found.rows]
    row, metrics = max(better, key=lambda one: len(one[1]))
    return f"{told}: {row.kind} is better in {listed([inside(one) for one in metrics], most=3)}" if metrics else told


def time(found: Benchmarks) -> str:
    """Over the small charts."""
    known = [one for one in found.courses if one.rises is not None]
    moved = [one for one in known if one.change]
    if not known:
        return "Over time: two quarters with enough videos are needed to compare"
    if not moved:
        return "Nothing changed from the quarter before by more than chance"
    told = listed([f"{inside(one.metric)} {one.change}" for one in moved], most=4)
    return f"Against the quarter before: {told}"


def course(one: Course) -> str:
    """Beside the name of a small chart: better, worse, or no clear change."""
    if one.rises is None:
        return "not yet two quarters"
    if not one.change:
        return "no clear change"
    good = (one.change == "up") is (one.metric.better.value == "higher")
    return f"{one.change}: {'better' if good else 'worse'}"


def steps() -> tuple[str, ...]:
    """What leads to a first page."""
    return (
        "1   Set campaigns to Live and give each an objective on the Campaigns tab.",
        "2   Give each video its format, hook and day of posting in Deliverables; tiers and niches stand in Creators.",
        "3   Import results. A video counts after half its attribution window, and after a week at least.",
    )


def foot(found: Benchmarks) -> Iterator[str]:
    """How to read the page."""
    yield (
        "Figures are medians of videos; conversion rate and CPA are totals over totals. Shaded: after small groups were drawn toward"
        " all videos of the objective as far as chance asks, the kind is still 5% or more better (blue) or worse (orange)."
    )
    yield (
        f"Bold with + or –: beyond doubt (95%; where nothing differs, 7 in 1,000 are). Grey n: fewer than {found.fewest} videos have the figure, so there is no benchmark."
        f" A range of the median needs {FEWEST_CREATORS} creators: several videos of one creator count as one opinion."
    )
    yield (
        "Where sales are known of a creator's whole campaign only, that counts as one video. Money of several campaigns is in"
        f" {found.home}. Videos without a booked cost are left out of cost figures. Objectives are compared over all videos."
    )
    yield "First: in how many of 1,000 draws of creators a kind is ahead of all others. Every figure with its quartiles: sheet Benchmark figures of the workbook."
