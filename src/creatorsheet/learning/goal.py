"""The campaign against its goal: met, partly met, missed, or not to be judged, and what stands beside it."""

from __future__ import annotations

from dataclasses import dataclass

from creatorsheet.catalogue.metric import Better, Unit
from creatorsheet.catalogue.plan.choices import CampaignOutcome
from creatorsheet.kernel.words import counted
from creatorsheet.results import ranges
from creatorsheet.results.efficiency import Figure, Group
from creatorsheet.results.judging import EVENTS, Target


@dataclass(frozen=True)
class Verdict:
    """What the rules propose as outcome. `title` is the finding in a sentence, `reason` how it is reached."""

    outcome: CampaignOutcome
    title: str
    reason: str
    value: float | None = None
    low: float | None = None
    high: float | None = None


def judge(
    group: Group, target: Target, currency: str, *, young: int, posts: int, over: bool, unpaid: int = 0
) -> Verdict:
    """The verdict on a campaign. `young` of its posts are still within their window; `over` says the window of all is past;
    `unpaid` are costs that have no amount in its currency.

    What is still growing can be met early, but is never called missed before its time. What is held against a cost is not
    judged while a cost is missing.
    """
    metric, wanted = target.metric, target.value
    figure = group.figure(metric)
    name = _sentence(metric.title)
    if figure is None:
        return Verdict(CampaignOutcome.NOT_JUDGED, f"No figure for {name} yet", "nothing was reported to tell it from")
    if lacking := _lacking(group, target, currency, unpaid):
        return Verdict(CampaignOutcome.NOT_JUDGED, f"{metric.title} cannot be judged: {lacking}", lacking)
    shown = said(figure.value, metric.unit, currency)
    if not wanted:
        words = f"{shown} {name}, and no target to hold it against"
        return Verdict(CampaignOutcome.NOT_JUDGED, words, "the campaign has no target", figure.value)
    low, high = _range(figure, target)
    aim = said(wanted, metric.unit, currency)
    spread = (
        f"; range {said(low, metric.unit, currency)} to {said(high, metric.unit, currency) if high is not None else 'no upper end'}"
        if low is not None
        else ""
    )
    found, word = _compare(figure.value, low, high, wanted, metric.better)
    if not over and found is not CampaignOutcome.MET:
        title = f"Too early to tell: {shown} {name} of {aim} wanted"
        reason = f"{counted(young, 'post')} of {posts} still within the attribution window{spread}"
        return Verdict(CampaignOutcome.NOT_JUDGED, title, reason, figure.value, low, high)
    title = f"{found}: {shown} {name} against {aim} wanted"
    return Verdict(found, title, f"{word}{spread}", figure.value, low, high)


def _lacking(group: Group, target: Target, currency: str, unpaid: int) -> str:
    """What is missing of the costs that a figure is held against."""
    if all(one.name != "cost" for one in target.metric.args):
        return ""
    if unpaid:
        return f"{counted(unpaid, 'cost')} without an amount in {currency}"
    return "" if group.whole.get("cost", 0.0) > 0 else "no cost above 0 is booked"


def _compare(
    value: float, low: float | None, high: float | None, wanted: float, better: Better
) -> tuple[CampaignOutcome, str]:
    reached = value >= wanted if better is Better.HIGH else value <= wanted
    if low is None and high is None:
        outcome = CampaignOutcome.MET if reached else CampaignOutcome.MISSED
        return outcome, f"the figure {'reaches' if reached else 'does not reach'} the target"
    sure_low = low is not None and low >= wanted
    sure_high = high is not None and high <= wanted
    never_low = low is not None and low > wanted
    never_high = high is not None and high < wanted
    sure, never = (sure_low, never_high) if better is Better.HIGH else (sure_high, never_low)
    if sure:
        return CampaignOutcome.MET, "the whole range reaches the target"
    if never:
        return CampaignOutcome.MISSED, "no part of the range reaches the target"
    return CampaignOutcome.PARTLY, "the target lies within the range"


def _range(figure: Figure, target: Target) -> tuple[float | None, float | None]:
    """The range of a ratio; of a count that has reached the target none is needed, of one that has not its chance range."""
    if not target.metric.is_count:
        return figure.low, figure.high
    if target.value and figure.value < target.value and target.metric.key in EVENTS:
        return ranges.poisson(figure.value)
    return None, None


def said(value: float | None, unit: Unit, currency: str) -> str:
    """A figure in its unit."""
    if value is None:
        return "–"
    match unit:
        case Unit.SHARE:
            return f"{value:.1%}"
        case Unit.MONEY:
            return f"{currency} {value:,.2f}" if value < 100 else f"{currency} {value:,.0f}"
        case Unit.TIMES:
            return f"{value:.2f}"
        case Unit.SECONDS:
            return f"{value:.1f} s"
    return f"{value:,.0f}"


def _sentence(title: str) -> str:
    """A title within a sentence: abbreviations keep their capitals."""
    return title if title[:2].isupper() else title[0].lower() + title[1:]
