"""The next tests: a short list of actions, each from what this campaign showed, with what it takes to carry it out."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from math import ceil
from statistics import median

from creatorsheet.catalogue.creators.choices import RehireStatus, VideoFormat
from creatorsheet.catalogue.plan.choices import (
    CampaignOutcome,
    DebriefTopic,
    NextAction,
    TeamRole,
    TestDimension,
    TestKind,
)
from creatorsheet.kernel.words import counted, listed
from creatorsheet.learning.agenda import Brief, Gaps, Slow
from creatorsheet.learning.decisions import Decision
from creatorsheet.learning.formats import Kind
from creatorsheet.learning.goal import Verdict
from creatorsheet.learning.record import Video
from creatorsheet.learning.signs import Candidate, completion

MOST = 8
"""Actions of a list; a longer one is not carried out."""

FINISHED = 0.25
"""Completion in the middle of all videos under which the opening is worth a test (house default)."""

LOST = 0.05
"""Part of the orders without a creator from which tracking is worth a change (house default)."""

LATE = 0.1
"""Part of answers, posts and feedback that came late from which waiting is worth a change (house default)."""

AWAY = 1 / 3
"""Part of the creators not to be booked again from which the mix is worth a change (house default)."""


@dataclass(frozen=True)
class Proposal:
    """One action. `key` names it for good, so that a second run knows its row again. `because` is what was seen.

    A test varies one `dimension` between arm `a` and arm `b`; a change is simply done. `role` and `task` tell who sees it
    through: the person with the role, else who owns the task.
    """

    key: str
    kind: TestKind
    topic: DebriefTopic
    action: NextAction
    title: str
    because: str
    role: TeamRole
    task: str
    dimension: TestDimension | None = None
    a: str = ""
    b: str = ""


@dataclass(frozen=True)
class Seen:
    """What the proposals are made from. `rightless` are candidates that may not be boosted now, `names` videos by id."""

    verdict: Verdict
    metric: str
    decisions: Sequence[Decision]
    candidates: Sequence[Candidate]
    formats: Sequence[Kind]
    videos: Sequence[Video]
    slow: Slow
    brief: Brief
    gaps: Gaps
    names: Mapping[str, str]
    rightless: Sequence[str]
    enough: int


def proposals(seen: Seen) -> tuple[Proposal, ...]:
    """The actions that what was seen speaks for, in the order of the guide; eight at most."""
    makers: tuple[Callable[[Seen], Iterator[Proposal]], ...] = (
        _rehire, _offer, _hook, _format, _boost, _mix, _links, _rights, _slow, _brief,
    )  # fmt: skip
    return tuple(one for make in makers for one in make(seen))[:MOST]


def hypothesis(one: Proposal, metric: str) -> str:
    """What is expected, as the column asks for it; blank for a change."""
    if one.kind is not TestKind.TEST:
        return ""
    return f"We expect {one.b} to beat {one.a} on {metric.lower()} because {one.because}."


def _rehire(seen: Seen) -> Iterator[Proposal]:
    best = [one for one in seen.decisions if one.bookable][:2]
    if best:
        who = listed([one.handle for one in best])
        decided = sum(one.decided is not None for one in best)
        how = "decided as" if decided == len(best) else "decided as or proposed for" if decided else "proposed for"
        yield _change(
            "rehire",
            DebriefTopic.CREATORS,
            NextAction.REHIRE_TOP,
            f"Book {who} again, early",
            (len(best) == 1 and best[0].because) or f"{who} {'is' if len(best) == 1 else 'are'} {how} Rehire",
            TeamRole.PARTNERSHIPS,
            "task_relations",
        )


def _offer(seen: Seen) -> Iterator[Proposal]:
    if seen.verdict.outcome is CampaignOutcome.MISSED:
        yield _test(
            "offer",
            NextAction.STRONGER_OFFER,
            "Test a stronger offer with the same creators",
            "the target was missed with this one",
            TestDimension.OFFER,
            "the offer of this campaign",
            "a stronger offer",
        )


def _hook(seen: Seen) -> Iterator[Proposal]:
    rates = [rate for one in seen.videos if one.mature and (rate := completion(one)) is not None]
    if len(rates) >= seen.enough and (middle := median(rates)) < FINISHED:
        yield _test(
            "hook",
            NextAction.SHORTER_HOOK,
            "Shorten the opening hook",
            f"half of {counted(len(rates), 'video')} were finished by {ceil(100 * middle)}% of viewers or fewer",
            TestDimension.HOOK,
            "the opening as it is",
            "a shorter opening",
        )


def _format(seen: Seen) -> Iterator[Proposal]:
    """The best format against the one used most; a tutorial where nobody has filmed one."""
    known = [one for one in seen.formats if one.enough]
    used = Counter(one.traits["format"] for one in seen.videos if "format" in one.traits)
    if not used:
        return
    usual = used.most_common(1)[0][0]
    best = known[0].name if known else ""
    if best and best != usual and len(known) > 1:
        tried = best == VideoFormat.TUTORIAL
        yield _test(
            f"format: {best.lower()}",
            NextAction.TUTORIAL if tried else NextAction.OTHER,
            f"Try more of the format {best.lower()}",
            f"it brought most for its money so far, while {usual.lower()} was used most",
            TestDimension.FORMAT,
            usual.lower(),
            best.lower(),
        )
    elif VideoFormat.TUTORIAL not in used:
        yield _test(
            "format: tutorial",
            NextAction.TUTORIAL,
            "Try a tutorial format",
            "nobody has filmed one yet and it explains rather than recommends",
            TestDimension.FORMAT,
            usual.lower(),
            "tutorial",
        )


def _boost(seen: Seen) -> Iterator[Proposal]:
    chosen = [one for one in seen.candidates if one.chosen]
    if chosen:
        names = listed([seen.names[one.video.id] for one in chosen], most=2)
        yield _test(
            "boost",
            NextAction.BOOST_WINNER,
            f"Put paid media behind {names}",
            f"{'it shows' if len(chosen) == 1 else 'each shows at least'} {min(one.met for one in chosen)} of the six signs",
            TestDimension.AMPLIFICATION,
            "the post without paid reach",
            "the same post as an ad",
            TeamRole.PAID_SOCIAL,
            "task_paid",
        )


def _mix(seen: Seen) -> Iterator[Proposal]:
    judged = [one for one in seen.decisions if one.counts]
    away = [
        one for one in judged if one.counts in (RehireStatus.PAUSE, RehireStatus.REMOVE, RehireStatus.OTHER_CAMPAIGN)
    ]
    if judged and len(away) >= AWAY * len(judged):
        yield _change(
            "mix",
            DebriefTopic.CREATORS,
            NextAction.ADJUST_MIX,
            f"Replace {counted(len(away), 'creator')} of {len(judged)} in the mix",
            f"{listed([one.handle for one in away], most=3)} are not to be booked for this goal again",
            TeamRole.PARTNERSHIPS,
            "task_research",
        )


def _links(seen: Seen) -> Iterator[Proposal]:
    gaps = seen.gaps
    if gaps.share >= LOST or gaps.untracked:
        yield _change(
            "links",
            DebriefTopic.TRACKING,
            NextAction.BETTER_LINKS,
            "Give every creator a code and a link that are tried before launch",
            gaps.facts()[0],
            TeamRole.ANALYST,
            "task_tracking",
        )


def _rights(seen: Seen) -> Iterator[Proposal]:
    if seen.rightless:
        yield _change(
            "rights",
            DebriefTopic.SLOWED,
            NextAction.RIGHTS_EARLIER,
            "Agree ad rights before filming, at a known price",
            f"{listed(list(seen.rightless), most=2)} may not be boosted as things stand",
            TeamRole.PARTNERSHIPS,
            "task_contracts",
        )


def _slow(seen: Seen) -> Iterator[Proposal]:
    if seen.slow.late >= LATE * seen.slow.due and seen.slow.late:
        yield _change(
            "waiting",
            DebriefTopic.SLOWED,
            NextAction.OTHER,
            "Name who answers each approval, and a stand-in, before the first draft",
            seen.slow.waits()[0],
            TeamRole.MANAGER,
            "task_approvals",
        )


def _brief(seen: Seen) -> Iterator[Proposal]:
    if seen.brief.fixes and seen.brief.fixes[0][1] > 1:
        name, count = seen.brief.fixes[0]
        yield _change(
            "brief",
            DebriefTopic.BRIEF,
            NextAction.OTHER,
            f"Say in the brief what {name.lower()} means, with an example",
            f"it had to be fixed in {count} of {counted(seen.brief.drafts, 'draft')}",
            TeamRole.COORDINATOR,
            "task_briefs",
        )


def _change(
    key: str, topic: DebriefTopic, action: NextAction, title: str, because: str, role: TeamRole, task: str
) -> Proposal:
    return Proposal(key, TestKind.CHANGE, topic, action, title, because, role, task)


def _test(
    key: str, action: NextAction, title: str, because: str, dimension: TestDimension, a: str, b: str,
    role: TeamRole = TeamRole.MANAGER, task: str = "task_reporting",
) -> Proposal:  # fmt: skip
    topic = DebriefTopic.NEXT_TEST
    return Proposal(key, TestKind.TEST, topic, action, title, because, role, task, dimension, a, b)
