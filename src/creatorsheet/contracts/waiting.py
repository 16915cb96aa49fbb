"""Who waits for whom: answers, drafts and feedback that have not come, and the step each holds up."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import date
from enum import StrEnum

from creatorsheet.catalogue.plan.campaigns import Campaign
from creatorsheet.catalogue.problems.approvals import ANSWER_OR_DRAFT_IS_OVERDUE
from creatorsheet.kernel.finding import Finding, Place
from creatorsheet.kernel.words import counted

NOTHING = "nothing with a date"


class Awaited(StrEnum):
    """What has not come; the value is the word for figures."""

    ANSWER = "answer"
    DRAFT = "draft"
    FEEDBACK = "feedback"


@dataclass(frozen=True, order=True)
class Dated:
    """A step with a day that is still to come: `words` as in "draft of video 1 by anna.skin"."""

    day: date
    words: str = ""


@dataclass(frozen=True)
class Wait:
    """Something that has not come. `item` is a sentence's subject, `short` the same in a few words, `owner` who has to
    act, `blocks` what waits for it, `live` what did not wait; `otherwise` what else helps than asking, `silence` what the
    deal makes of it."""

    kind: Awaited
    item: str
    short: str
    campaign: Campaign
    owner: str
    since: date | None
    due: date | None
    place: Place
    blocks: Dated | None
    otherwise: str
    who: str = ""
    silence: str = ""
    live: str = ""

    def days_late(self, today: date) -> int:
        """Days past the day it was due; 0 up to that day and where there is none."""
        return max(0, (today - self.due).days) if self.due else 0

    @property
    def blocked(self) -> str:
        """What waits for it, with its day, or what did not wait."""
        return self.live or f"{f'{self.blocks.words} on {self.blocks.day}' if self.blocks else NOTHING} waits for it"


def overdue(waits: Iterable[Wait], today: date) -> list[Finding]:
    """CS-T15: what should have come before today, the longest overdue first."""
    late = sorted((one for one in waits if one.days_late(today)), key=lambda one: -one.days_late(today))
    return [
        replace(
            ANSWER_OR_DRAFT_IS_OVERDUE.at(
                one.place,
                item=one.item,
                due=one.due,
                days=counted(one.days_late(today), "day"),
                blocked=one.blocked,
                silence=one.silence,
                owner=one.owner,
                otherwise=one.otherwise,
            ),
            due=one.due,
        )
        for one in late
    ]


def next_step(steps: Sequence[Dated], due: date | None) -> Dated | None:
    """The first of the steps, which are in order, that is not before a day; without a day the first of all."""
    at = bisect_left(steps, Dated(due)) if due else 0
    return steps[at] if at < len(steps) else None
