"""The agenda of the debrief: seven questions, each with the facts the workbook holds."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from statistics import median

from creatorsheet.catalogue.agreements.choices import CheckResult, ReviewDecision, ReviewKind
from creatorsheet.catalogue.agreements.deliverables import Deliverable
from creatorsheet.catalogue.agreements.reviews import Review
from creatorsheet.catalogue.creators.choices import RehireStatus
from creatorsheet.catalogue.plan.approvals import Approval
from creatorsheet.catalogue.plan.choices import DebriefTopic
from creatorsheet.catalogue.results.choices import CommentTheme
from creatorsheet.catalogue.results.comments import Comment
from creatorsheet.contracts.rounds import CHECKS
from creatorsheet.kernel.words import counted, listed
from creatorsheet.learning.decisions import Decision
from creatorsheet.learning.formats import Kind
from creatorsheet.learning.goal import Verdict
from creatorsheet.learning.signs import Candidate

MOST = 4
"""Facts of a question."""

NOTHING = {
    DebriefTopic.WORKED: "Nothing can be told from figures yet.",
    DebriefTopic.SLOWED: "Nothing was late that had a day.",
    DebriefTopic.CREATORS: "Nobody stands out yet.",
    DebriefTopic.FORMATS: "No format has enough videos to say anything.",
    DebriefTopic.BRIEF: "No review found anything to fix.",
    DebriefTopic.TRACKING: "No gap was found.",
    DebriefTopic.NEXT_TEST: "No proposal.",
}


@dataclass(frozen=True)
class Question:
    """One topic with its facts; `open` where there are none, and what that means."""

    topic: DebriefTopic
    facts: tuple[str, ...]

    @property
    def open(self) -> str:
        """What is said where there is no fact."""
        return "" if self.facts else NOTHING[self.topic]


@dataclass(frozen=True)
class Slow:
    """What came late, and what was done again: counts, and days of the longest wait."""

    answers: int = 0
    late_answers: int = 0
    worst: str = ""
    posts: int = 0
    late_posts: int = 0
    days: float = 0.0
    feedback: int = 0
    late_feedback: int = 0
    drafts: int = 0
    again: int = 0

    @property
    def due(self) -> int:
        """Answers, posts and feedback that had a day."""
        return self.answers + self.posts + self.feedback

    @property
    def late(self) -> int:
        """Those of them that came late, or have not come and are."""
        return self.late_answers + self.late_posts + self.late_feedback

    def waits(self) -> list[str]:
        """What came late, in words, what weighed most first."""
        return _told(self._late())

    def facts(self) -> list[str]:
        """What came late or was done again, in words, what weighed most first."""
        return _told(
            [*self._late(), (self.again, f"{self.again} of {counted(self.drafts, 'draft')} had to be made again")]
        )

    def _late(self) -> list[tuple[int, str]]:
        return [
            (self.late_answers, f"{self.late_answers} of {counted(self.answers, 'approval')} late{self.worst}"),
            (
                self.late_posts,
                f"{self.late_posts} of {counted(self.posts, 'post')} late, {self.days:g} days in the middle",
            ),
            (self.late_feedback, f"{self.late_feedback} of {self.feedback} answers to drafts late"),
        ]


def _told(found: Sequence[tuple[int, str]]) -> list[str]:
    return [words for count, words in sorted(found, key=lambda one: -one[0]) if count]


def slowed(
    approvals: Iterable[Approval], videos: Iterable[Deliverable], posted: Mapping[str, date], reviews: Iterable[Review],
    day: date,
) -> Slow:  # fmt: skip
    """What slowed the campaign down, by the days that were agreed."""
    steps = [one for one in approvals if one.due_at]
    waits = [(((one.answered_at or day) - one.due_at).days, one) for one in steps if one.due_at]
    late = [(days, one) for days, one in waits if days > 0]
    worst = max(late, key=lambda one: one[0], default=None)
    due = [(one, posted[one.id]) for one in videos if one.publish_due and one.id in posted]
    behind = [(on - one.publish_due).days for one, on in due if one.publish_due and on > one.publish_due]
    drafts = [one for one in reviews if one.kind is ReviewKind.DRAFT]
    asked = [one for one in drafts if one.feedback_due]
    return Slow(
        answers=len(steps),
        late_answers=len(late),
        worst=f", the longest {counted(worst[0], 'day')} ({worst[1].stage or worst[1].what})" if worst else "",
        posts=len(due),
        late_posts=len(behind),
        days=median(behind) if behind else 0.0,
        feedback=len(asked),
        late_feedback=sum((one.given_on or day) > one.feedback_due for one in asked if one.feedback_due),
        drafts=len(drafts),
        again=sum(one.decision in (ReviewDecision.CHANGES, ReviewDecision.REJECTED) for one in drafts),
    )


@dataclass(frozen=True)
class Brief:
    """What reviews and comments say of the brief: checks by how often they failed, and what viewers did not understand."""

    fixes: tuple[tuple[str, int], ...] = ()
    drafts: int = 0
    blank: tuple[str, ...] = ()
    confused: int = 0
    comments: int = 0

    def facts(self) -> list[str]:
        """In words."""
        found = [f"{name}: {count} of {counted(self.drafts, 'draft')} to fix" for name, count in self.fixes[:2]]
        if self.blank:
            found.append(f"Left blank in the brief: {listed(self.blank, most=3)}")
        if self.confused:
            found.append(
                f"{self.confused} of {counted(self.comments, 'comment')} with a theme show confusion about the offer"
            )
        return found


def briefed(reviews: Iterable[Review], blank: Sequence[str], comments: Iterable[Comment]) -> Brief:
    """What the brief could have said better."""
    drafts = [one for one in reviews if one.kind is ReviewKind.DRAFT]
    fixes = Counter(
        Review.sheet.columns[key].title for one in drafts for key in CHECKS if getattr(one, key) is CheckResult.FIX
    )
    themed = [{one.theme_1, one.theme_2, one.theme_3} - {None} for one in comments]
    themed = [one for one in themed if one]
    confused = sum(CommentTheme.CONFUSION in one for one in themed)
    return Brief(tuple(fixes.most_common()), len(drafts), tuple(blank), confused, len(themed))


@dataclass(frozen=True)
class Gaps:
    """What could not be counted."""

    orders: int = 0
    uncredited: int = 0
    conflicts: int = 0
    untracked: tuple[str, ...] = ()
    videos: int = 0
    unread: int = 0
    unwatched: int = 0
    costs: str = ""

    @property
    def share(self) -> float:
        """Part of the orders that nobody got."""
        return self.uncredited / self.orders if self.orders else 0.0

    def facts(self) -> list[str]:
        """In words."""
        found = []
        if self.uncredited:
            found.append(
                f"{self.uncredited:,} of {counted(self.orders, 'order')} ({self.share:.0%}) could be credited to nobody"
            )
        if self.untracked:
            found.append(f"No code, link or Shop ID in Tracking: {listed(self.untracked, most=3)}")
        if self.unread:
            found.append(f"{self.unread} of {counted(self.videos, 'live video')} without any figure")
        if self.conflicts:
            found.append(f"{counted(self.conflicts, 'order')} with evidence for several creators")
        if self.unwatched:
            found.append(f"{self.unwatched} of {counted(self.videos, 'live video')} without watch time or completion")
        if self.costs:
            found.append(f"Costs complete: {self.costs}")
        return found


@dataclass(frozen=True)
class Talk:
    """All that the seven questions are answered from."""

    verdict: Verdict
    decisions: Sequence[Decision]
    candidates: Sequence[Candidate]
    formats: Sequence[Kind]
    slow: Slow
    brief: Brief
    gaps: Gaps
    names: Mapping[str, str]
    tests: Sequence[str] = ()
    compared: Sequence[str] = field(default=())


def agenda(talk: Talk) -> tuple[Question, ...]:
    """The seven questions in the guide's order, each with one to four facts."""
    facts: dict[DebriefTopic, list[str]] = {
        DebriefTopic.WORKED: _worked(talk),
        DebriefTopic.SLOWED: talk.slow.facts(),
        DebriefTopic.CREATORS: _creators(talk.decisions),
        DebriefTopic.FORMATS: [one.words for one in talk.formats if one.enough],
        DebriefTopic.BRIEF: talk.brief.facts(),
        DebriefTopic.TRACKING: talk.gaps.facts(),
        DebriefTopic.NEXT_TEST: list(talk.tests),
    }
    return tuple(Question(topic, tuple(facts[topic][:MOST])) for topic in DebriefTopic)


def _worked(talk: Talk) -> list[str]:
    chosen = [one for one in talk.candidates if one.chosen]
    found = [talk.verdict.title, *talk.compared]
    if chosen:
        best = max(chosen, key=lambda one: (one.met, one.main.strength if one.main else 0))
        found.append(
            f"{talk.names[best.video.id]} shows {best.met} of six signs: {best.main.words if best.main else ''}"
        )
    if len(talk.formats) > 1 and talk.formats[0].enough:
        found.append(f"Format that brought most for its money: {talk.formats[0].name.lower()}")
    return found


def _creators(decisions: Sequence[Decision]) -> list[str]:
    found = []
    for status in (RehireStatus.REHIRE, RehireStatus.OTHER_CAMPAIGN, RehireStatus.PAUSE, RehireStatus.REMOVE):
        some = [
            one for one in decisions if one.counts is status and (one.bookable or status is not RehireStatus.REHIRE)
        ]
        if some:
            reason = f": {some[0].because}" if len(some) == 1 and some[0].because else ""
            found.append(f"{status}: {listed([one.handle for one in some], most=3)}{reason}")
    return found
