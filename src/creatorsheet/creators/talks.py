"""Talks with creators: all messages about one creator in one campaign, what was answered, and when to write again."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from statistics import median

from creatorsheet.catalogue.creators.choices import OutreachAnswer, OutreachStage, RequestState
from creatorsheet.catalogue.creators.outreach import Message
from creatorsheet.catalogue.table import Table
from creatorsheet.kernel.days import days_after

OUT = (OutreachStage.SENT, OutreachStage.FOLLOWED_UP, OutreachStage.ANSWERED)
ENOUGH = 3
"""Messages after which a creator is left in peace: the first and two polite follow-ups."""

FEW = 5
"""Talks under which a rate of answers says nothing."""

REFUSALS = (OutreachAnswer.NO, OutreachAnswer.STOP)
TIMING = ("stage", "sent_at", "follow_up_on", "answered_at", "answer")
REQUESTS = ("ask_rates", "ask_availability", "ask_media_kit", "ask_insights", "ask_examples", "ask_sponsored_data")
ALWAYS_ASKED = ("ask_rates", "ask_availability")
"""Requests that a blank cell stands for, as their columns say."""


@dataclass(frozen=True)
class Talk:
    """Messages that went out, the earliest first; of one day in the order of the rows. `unread` holds the rows of which a cell
    on stage, days or answer cannot be read: such a talk is shown, but nothing is concluded from it."""

    campaign: str
    creator: str
    rows: tuple[Message, ...]
    unread: frozenset[int] = frozenset()

    @property
    def first(self) -> date | None:
        """The day of the first message."""
        return min((one.sent_at for one in self.rows if one.sent_at), default=None)

    @property
    def last(self) -> Message:
        """The last message that went out."""
        return self.rows[-1]

    @property
    def messages(self) -> int:
        """How many messages went out, as far as the rows tell; a single row that was followed up stands for two."""
        alone = len(self.rows) == 1 and self.last.stage is OutreachStage.FOLLOWED_UP
        return len(self.rows) + alone

    @property
    def answers(self) -> tuple[Message, ...]:
        """Rows that were answered, the latest answer last."""
        found = [one for one in self.rows if one.answer or one.answered_at or one.stage is OutreachStage.ANSWERED]
        return tuple(sorted(found, key=lambda one: one.answered_at or date.min))

    @property
    def answered_on(self) -> date | None:
        """The day of the first answer."""
        return min((one.answered_at for one in self.answers if one.answered_at), default=None)

    @property
    def answer(self) -> OutreachAnswer | None:
        """The latest answer in a word; None where none came or nobody noted it."""
        return next((one.answer for one in reversed(self.answers) if one.answer), None)

    @property
    def waiting(self) -> bool:
        """Whether an answer is awaited. A cell nobody can read may hold one."""
        return not self.unread and not self.answers and self.last.stage is not OutreachStage.CLOSED

    @property
    def over(self) -> bool:
        """Whether there is nothing more to talk about: closed, or refused."""
        return self.last.stage is OutreachStage.CLOSED or self.answer in REFUSALS

    def write_again(self, days: int) -> date | None:
        """The day of the next message, where one is still to be written: the one entered, else so many days after the first.

        None after three messages, and after a follow-up unless a later day than that of the follow-up is entered.
        """
        last = self.last
        if not self.waiting or self.messages >= ENOUGH:
            return None
        usual = days_after(last.sent_at, days) if last.sent_at else None
        if last.stage is OutreachStage.FOLLOWED_UP:
            return last.follow_up_on if last.follow_up_on and (usual is None or last.follow_up_on > usual) else None
        return last.follow_up_on or usual


def talks(messages: Table[Message], person: Callable[[str | None], str]) -> list[Talk]:
    """The talks behind the messages that went out, in the order of their first rows. `person` tells whom a row means."""
    found: defaultdict[tuple[str, str], list[Message]] = defaultdict(list)
    for row in messages:
        if row.campaign and row.creator and (row.stage in OUT or row.sent_at or row.answered_at or row.answer):
            found[row.campaign, person(row.creator)].append(row)
    return [_talk(messages, *key, rows) for key, rows in found.items()]


def _talk(messages: Table[Message], campaign: str, creator: str, rows: list[Message]) -> Talk:
    rows.sort(key=lambda one: one.sent_at or date.min)
    unread = frozenset(
        one.sheet_row for one in rows if not messages.unread.get(one.sheet_row, frozenset()).isdisjoint(TIMING)
    )
    return Talk(campaign, creator, tuple(rows), unread)


@dataclass(frozen=True)
class Request:
    """Something asked of a creator that has not come; `since` is the day it was first asked for."""

    talk: Talk
    key: str
    since: date | None

    @property
    def title(self) -> str:
        """What was asked for: the title of its column."""
        return Message.sheet.columns[self.key].title


def requests(talk: Talk, unread: Callable[[Message, str], bool]) -> Iterator[Request]:
    """What a creator was asked for and has neither sent nor refused."""
    for key in () if talk.over else REQUESTS:
        states = {state(one, key) for one in talk.rows}
        if RequestState.ASKED not in states or not states.isdisjoint((RequestState.RECEIVED, RequestState.DECLINED)):
            continue
        if not any(unread(one, key) for one in talk.rows):
            asked = (one.sent_at for one in talk.rows if one.sent_at and state(one, key) is RequestState.ASKED)
            yield Request(talk, key, min(asked, default=None))


def state(row: Message, key: str) -> RequestState | None:
    """How a request stands in a row; blank means asked where the column says so."""
    found: RequestState | None = getattr(row, key)
    return found or (RequestState.ASKED if key in ALWAYS_ASKED else None)


@dataclass(frozen=True)
class Responses:
    """How creators answer. `asked` are talks begun long enough ago to tell, `answered` those of them that were answered;
    `days` is the median from the first message to the first answer, of `n_days` talks. Rate and days are None under five."""

    asked: int
    answered: int
    rate: float | None
    days: float | None
    n_days: int


def responses(some: Iterable[Talk], day: date, days: int) -> Responses:
    """Answers of talks whose first message is as old as a follow-up takes, or older; of the days all that are known."""
    asked = answered = 0
    took: list[int] = []
    for one in some:
        first, came = one.first, one.answered_on
        if one.unread or first is None:
            continue
        if days_after(first, days) <= day:
            asked += 1
            answered += bool(one.answers)
        if came and came >= first:
            took.append((came - first).days)
    rate = answered / asked if asked >= FEW else None
    return Responses(asked, answered, rate, _median(took), len(took))


def _median(days: Sequence[int]) -> float | None:
    return float(median(days)) if len(days) >= FEW else None
