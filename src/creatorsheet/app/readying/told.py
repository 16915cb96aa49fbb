"""What the action on readiness tells: a verdict, one finding for each creator, and the table behind both."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date
from typing import Any

from creatorsheet.app.readying.standing import Standing
from creatorsheet.catalogue.plan.campaigns import Campaign
from creatorsheet.catalogue.problems.codes import CAMPAIGN_IS_NOT_READY
from creatorsheet.catalogue.readiness import Item, Mark, State
from creatorsheet.kernel.finding import Finding, Severity
from creatorsheet.kernel.words import counted, listed
from creatorsheet.tracking.launch import started

READY, BUT, NOT = "ready", "ready, but", "not ready"
SHOWN = 3
TRACKING = (Item.CODE, Item.LINK, Item.UTM, Item.AFFILIATE, Item.SHOP, Item.LANDING)
WORDS = {Item.CODE: "code", Item.LINK: "link", Item.UTM: "UTM", Item.AFFILIATE: "affiliate tracking"}
WORDS |= {Item.SHOP: "TikTok Shop tracking", Item.LANDING: "landing page"}
WORDS |= {Item.SITE: "website tracking", Item.DASHBOARD: "shared dashboard"}


@dataclass(frozen=True)
class Answer:
    """One campaign: the campaign's own standing, then those of its creators. `starts` is its first day, if known."""

    campaign: Campaign
    own: Standing
    creators: Sequence[Standing]
    starts: date | None
    left_out: int = 0

    @property
    def name(self) -> str:
        """How messages call the campaign."""
        return self.campaign.name or self.campaign.id

    @property
    def all(self) -> tuple[Standing, ...]:
        """The campaign's standing and those of its creators."""
        return (self.own, *self.creators)

    def verdict(self, today: date) -> str:
        """Whether it may start. While it runs, only what is due within 7 days counts against it."""
        if not any(one.agreed for one in self.creators):
            return NOT
        runs = self.starts is not None and self.starts <= today
        if any(one.grave(today) or (not runs and any(each.grave for each in one.missing)) for one in self.all):
            return NOT
        return READY if all(one.settled for one in self.all) else BUT


def findings(answer: Answer, today: date) -> Iterator[Finding]:
    """CS-C10: one line for each creator, and for the campaign, that lacks something no other line tells in full."""
    for one in answer.all:
        if all(mark.told for mark in one.missing):
            continue
        state = started(answer.starts, today) if answer.starts else "has no day yet on which posting starts"
        places = _places(one.missing)
        found = CAMPAIGN_IS_NOT_READY.at(
            one.place,
            campaign=answer.name,
            state=state,
            who=one.name or "the campaign itself",
            missing="; ".join(phrases(one.missing)),
            places=listed(places[:SHOWN]),
        )
        severity = Severity.ERROR if one.grave(today) else Severity.WARNING
        yield replace(found, severity=severity, campaign=answer.campaign.id, who=one.name, due=one.day)


def _places(missing: Sequence[Mark]) -> list[str]:
    """Where to settle it; a tab alone only where no cell of it is named."""
    places = [mark.place for mark in missing if not mark.told]
    with_cell = {place.sheet for place in places if place.cell}
    return list(dict.fromkeys(str(one) for one in places if one.cell or one.sheet not in with_cell))


def phrases(missing: Sequence[Mark]) -> Iterator[str]:
    """What is missing in a few words each; what lacks the same comes together."""
    together: dict[tuple[str, str], list[str]] = {}
    for one in missing:
        if one.under or not one.says:
            together.setdefault((one.under, one.told), []).append(one.says or WORDS[one.item])
    for one in missing:
        code = f" ({one.told})" if one.told else ""
        if one.says and not one.under:
            yield one.says + code
        elif words := together.pop((one.under, one.told), None):
            alone = len(words) == 1
            if one.under:
                yield f"{'approval' if alone else 'approvals'} {one.under}: {', '.join(words)}{code}"
            else:
                yield f"{listed(words)} {'is' if alone else 'are'} not ready{code}"


def _doubt(unread: Sequence[Mark]) -> Iterator[str]:
    """Which cells nobody can read, in a few words."""
    if unread:
        items = listed([str(one.item).lower() for one in unread])
        places = listed(list(dict.fromkeys(str(one.place) for one in unread)))
        yield f"{items} cannot be told, for nobody can read {places}"


def says(answer: Answer, today: date) -> Iterator[str]:
    """The verdict, then the gravest of what is missing."""
    verdict = answer.verdict(today)
    many = len(answer.creators)
    head = f"{answer.name} is {READY if verdict == BUT else verdict}"
    when = _when(answer, today)
    if not many:
        yield f"{head}: it has no agreement with a creator yet; {when}."
    elif not any(one.agreed for one in answer.creators):
        none = "its creator is not" if many == 1 else f"none of its {counted(many, 'creator')} is"
        yield f"{head}: {none} agreed yet; {when}."
    elif verdict == READY:
        yield f"{head}: nothing is missing for {counted(many, 'creator')}; {when}."
    else:
        yield f"{head}{', but' if verdict == BUT else ':'} {' and '.join(_who(answer))}; {when}."
    ranked = sorted((one for one in answer.all if not one.settled), key=lambda one: _rank(one, today))
    for one in ranked[:SHOWN]:
        yield f"  {one.name or 'The campaign itself'}: {'; '.join([*phrases(one.missing), *_doubt(one.unread)])}."
    if len(ranked) > SHOWN:
        yield f"  … and {len(ranked) - SHOWN:,} more."
    if answer.left_out:
        yield f"  The budget leaves out {counted(answer.left_out, 'amount')} without an exchange rate."


def _who(answer: Answer) -> Iterator[str]:
    """Who misses something, and who is in doubt."""
    lacking = sum(bool(one.missing) for one in answer.creators)
    if lacking:
        many = counted(len(answer.creators), "creator")
        yield f"{lacking} of {many} {'misses' if lacking == 1 else 'miss'} something"
    if answer.own.missing:
        yield "the campaign itself misses something"
    doubts = sum(len(one.unread) for one in answer.all)
    if doubts:
        yield f"{counted(doubts, 'point')} cannot be told, for a cell cannot be read"


def _when(answer: Answer, today: date) -> str:
    if answer.starts is None:
        return "its first day is not known"
    days = (answer.starts - today).days
    if days < 0:
        return f"it has been running since {answer.starts}"
    soon = "today" if not days else "tomorrow" if days == 1 else f"in {days:,} days"
    return f"the launch is {soon}"


def _rank(one: Standing, today: date) -> tuple[bool, date, int]:
    """The gravest first: what holds up the launch, the earlier day, the more that is missing."""
    return (not one.grave(today), one.day or date.max, -len(one.missing))


def figures(answers: Sequence[Answer], today: date) -> dict[str, Any]:
    """A verdict for each campaign and creator, and a table of all items."""
    return {
        "as_of": today.isoformat(),
        "campaigns": [
            {
                "campaign": one.campaign.id,
                "name": one.name,
                "verdict": one.verdict(today),
                "starts": one.starts,
                "creators": [
                    {"id": each.creator, "creator": each.name, "verdict": _verdict(each), "first_post": each.day}
                    for each in one.creators
                ],
            }
            for one in answers
        ],
        "items": [_row(one, each, mark) for one in answers for each in one.all for mark in each.marks.values()],
    }


def _verdict(one: Standing) -> str:
    if one.over:
        return "posted"
    if not one.agreed:
        return "not agreed yet"
    return NOT if any(mark.grave for mark in one.missing) else READY if one.settled else BUT


def _row(answer: Answer, one: Standing, mark: Mark) -> dict[str, Any]:
    return {
        "campaign": answer.campaign.id,
        "id": one.creator,
        "creator": one.name,
        "item": str(mark.item),
        "state": str(mark.state),
        "since": mark.day if mark.state is State.READY else None,
        "by": mark.day if mark.state in (State.MISSING, State.LATER) else None,
        "place": str(mark.place),
        "missing": "; ".join(phrases([mark])) if mark.state is State.MISSING else "",
    }
