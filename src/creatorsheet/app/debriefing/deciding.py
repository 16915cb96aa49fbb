"""What is proposed for each creator, and the decisions that go into Creators."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import date
from statistics import mean
from typing import Any

from creatorsheet.app.debriefing.gather import Gathered
from creatorsheet.app.scoring import cards
from creatorsheet.app.scoring.cards import Card
from creatorsheet.app.scoring.gather import Plan
from creatorsheet.app.scoring.write import put
from creatorsheet.catalogue.creators.choices import AWAY, RehireStatus
from creatorsheet.catalogue.metrics import METRICS
from creatorsheet.catalogue.problems.debrief import DECISION_DIFFERS_WITHOUT_A_REASON, PAUSE_IS_LIFTED_BY_A_PERSON
from creatorsheet.catalogue.results.scorecards import Scorecard
from creatorsheet.catalogue.table import Table
from creatorsheet.kernel.finding import Finding
from creatorsheet.kernel.words import counted
from creatorsheet.learning import decisions
from creatorsheet.learning.decisions import Decision, Thresholds
from creatorsheet.learning.fair import Judged
from creatorsheet.learning.goal import said


def made(gathered: Gathered, plan: Plan) -> list[Card]:
    """The scorecards of a campaign, by the same rules as scoring."""
    brought = gathered.costed(plan).brought
    groups = {creator: one.group for creator, one in brought.items()}
    return cards.cards(plan, groups, gathered.known, gathered.settings, gathered.day, gathered.marks)


def decided(gathered: Gathered, plan: Plan, each: Sequence[Card]) -> list[Decision]:
    """A decision for each creator, in the order they are talked over."""
    rehire, pause, after = gathered.settings.rehire_thresholds
    limits = Thresholds(rehire, pause, int(after))
    peers = gathered.judged(plan)
    found = [_decision(gathered, plan, one, peers.get(gathered.who(one.creator)), limits) for one in each]
    return decisions.in_order(found)


def _decision(gathered: Gathered, plan: Plan, card: Card, peers: Judged | None, limits: Thresholds) -> Decision:
    row = gathered.cards.get((plan.row.id, card.creator))
    person = gathered.creators.get(gathered.who(card.creator))
    posts = plan.members[card.creator].posts
    due, marks = sum(one.publish_due is not None for one in posts), [one.content_quality for one in posts]
    spent = gathered.costed(plan).brought[card.creator].group.whole.get("cost", 0.0)
    status = _decided(row)
    away = f"{person.rehire_status} in Creators" if person and person.rehire_status in AWAY else ""
    away = away or ("not to be contacted" if person and person.do_not_contact else "")
    return Decision(
        creator=card.creator,
        handle=gathered.called(card.creator),
        tier=str(person.tier or "") if person else "",
        status=card.status,
        reason=card.reason,
        result=_result(plan, card, spent, peers),
        fit=decisions.fit(card.standing, gathered.expected.get((plan.row.id, gathered.who(card.creator)))),
        work=decisions.work(
            card.standing, due, card.rounds, mean(given) if (given := [*filter(None, marks)]) else None
        ),
        change=decisions.change(card.standing, card.status, limits),
        cost=spent,
        events=card.standing.events,
        decided=status,
        why=(row.override_reason or "") if row else "",
        next_step=(row.next_step or "") if row else "",
        asked=bool(row and _unexplained(gathered.tables["Scorecards"], row, card)),
        away=away,
    )


def _decided(row: Scorecard | None) -> RehireStatus | None:
    """What somebody decided; that nobody worked with a creator yet is no decision about work that is done."""
    return None if row is None or row.decided_status is RehireStatus.NONE else row.decided_status


def _result(plan: Plan, card: Card, spent: float, peers: Judged | None) -> str:
    """The primary metric, what one cost, and the place among peers where there is one."""
    target = cards.target_of(plan)
    parts = []
    events = card.standing.events
    by_event = bool(events and spent and target.metric.key == "cpa")
    free = spent <= 0 and any(one.name == "cost" for one in target.metric.args)
    if by_event or (free and events is not None):
        parts.append(counted(events or 0, target.event))
    elif card.result is not None and not free:
        name = target.metric.title
        parts.append(
            f"{said(card.result, target.metric.unit, plan.currency)} {name if name[:2].isupper() else name.lower()}"
        )
    if events and spent > 0:
        soon = " so far" if card.standing.mature < card.standing.posts else ""
        parts.append(f"{said(spent / events, METRICS['cpa'].unit, plan.currency)} each{soon}")
    if peers and peers.percentile is not None:
        parts.append(f"beats {peers.percentile:.0%} of {counted(peers.peers.count, 'peer')}")
    return ", ".join(parts) or "no figure yet"


def _unexplained(table: Table[Any], row: Scorecard, card: Card) -> bool:
    unread = table.unread.get(row.sheet_row, frozenset())
    if _decided(row) is None or card.status is None or row.decided_status is card.status:
        return False
    return not row.override_reason and "override_reason" not in unread


def carry_over(
    gathered: Gathered, plan: Plan, each: Sequence[Card], found: Sequence[Decision]
) -> Iterator[Finding | Decision]:
    """Write decisions into Creators; the findings on those that are not, and the decisions that are carried over."""
    table = gathered.tables["Scorecards"]
    by_creator = {one.creator: one for one in each}
    for one in found:
        row = gathered.cards.get((plan.row.id, one.creator))
        if row is None or one.decided is None:
            continue
        if one.asked:
            yield DECISION_DIFFERS_WITHOUT_A_REASON.at(
                table.place(row, "override_reason"),
                creator=one.handle,
                decided=row.decided_status,
                proposed=by_creator[one.creator].status,
                reason=one.reason,
            )
        elif later := _later(gathered, plan, row):
            yield replace(one, kept=later)
        else:
            yield _carried(gathered, plan, row, one)


def _carried(gathered: Gathered, plan: Plan, row: Scorecard, one: Decision) -> Finding | Decision:
    creators = gathered.tables["Creators"]
    person = gathered.creators.get(gathered.who(one.creator))
    if person is None:
        return one
    status = row.decided_status
    if person.rehire_status in AWAY and status not in AWAY:
        return PAUSE_IS_LIFTED_BY_A_PERSON.at(
            creators.place(person, "rehire_status"),
            creator=one.handle,
            decided=status,
            campaign=plan.row.name or plan.row.id,
            status=person.rehire_status,
            why=f" ('{person.status_reason}')" if person.status_reason else "",
        )
    said, held = f"{_name(plan)}: {row.override_reason or one.reason}", person.status_reason or ""
    if held == said and person.rehire_status not in (None, RehireStatus.NONE, status):
        return replace(one, kept=f"{person.rehire_status} was set in Creators since")
    mine = list(_cards(gathered, row))
    if person.rehire_status is not status or not held or any(held.startswith(f"{_name(other)}: ") for other, _ in mine):
        put(creators, person, rehire_status=status, status_reason=said)
    if row.next_step and person.next_step in (None, "", *(card.next_step for _, card in mine)):
        put(creators, person, next_step=row.next_step)
    kept = "its next step was set in Creators" if row.next_step and person.next_step != row.next_step else ""
    return replace(one, carried=True, kept=kept)


def _name(plan: Plan) -> str:
    return plan.row.name or plan.row.id


def _cards(gathered: Gathered, row: Scorecard) -> Iterator[tuple[Plan, Scorecard]]:
    """All scorecards of the creator, with their campaigns."""
    for (campaign, creator), card in gathered.cards.items():
        other = gathered.known.campaigns.get(campaign)
        if other is not None and gathered.who(creator) == gathered.who(row.creator):
            yield other, card


def _later(gathered: Gathered, plan: Plan, row: Scorecard) -> str:
    """The decision about the same creator that holds instead: that of the campaign that ended last, in words. Of campaigns
    that ended on one day the later id counts."""
    found = [(_when(other), other, card) for other, card in _cards(gathered, row) if _decided(card) is not None]
    when, other, card = max(found, key=lambda one: one[0])
    how = "ended later" if when[0] > _when(plan)[0] else "ended on the same day"
    return f"{_name(other)}, which {how}, says {card.decided_status}" if when > _when(plan) else ""


def _when(plan: Plan) -> tuple[date, str]:
    return plan.row.ends or date.min, plan.row.id
