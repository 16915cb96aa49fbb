"""What is proposed for each creator, and the decisions that go into Creators."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import date
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
from creatorsheet.learning.record import Work


def made(gathered: Gathered, plan: Plan) -> list[Card]:
    """The scorecards of a campaign, by the same rules as scoring."""
    brought = gathered.costed(plan).brought
    groups = {creator: one.group for creator, one in brought.items()}
    return cards.cards(plan, groups, gathered.known, gathered.settings, gathered.day, gathered.marks)


def decided(gathered: Gathered, plan: Plan, each: Sequence[Card]) -> list[Decision]:
    """A decision for each creator, in the order they are talked over."""
    rehire, pause, after = gathered.settings.rehire_thresholds
    limits = Thresholds(rehire, pause, int(after))
    works = {one.creator: one for one in gathered.works(plan)}
    peers = gathered.judged(plan)
    found = []
    for one in each:
        who = gathered.who(one.creator)
        found.append(_decision(gathered, plan, one, works.get(who), peers.get(who), limits))
    return decisions.in_order(found)


def _decision(
    gathered: Gathered, plan: Plan, card: Card, work: Work | None, peers: Judged | None, limits: Thresholds
) -> Decision:
    row = gathered.cards.get((plan.row.id, card.creator))
    person = gathered.creators.get(gathered.who(card.creator))
    went = work.went if work else None
    status = row.decided_status if row else None
    return Decision(
        creator=card.creator,
        handle=gathered.called(card.creator),
        tier=str(person.tier or "") if person else "",
        status=card.status,
        reason=card.reason,
        result=_result(plan, card, work, peers),
        fit=decisions.fit(card.standing, gathered.expected.get((plan.row.id, gathered.who(card.creator)))),
        work=decisions.work(card.standing, went.due if went else 0, card.rounds, went.quality if went else None),
        change=decisions.change(card.standing, card.status, limits),
        cost=work.spend if work else None,
        events=card.standing.events,
        decided=status,
        why=(row.override_reason or "") if row else "",
        next_step=(row.next_step or "") if row else "",
        asked=bool(row and _unexplained(gathered.tables["Scorecards"], row, card)),
    )


def _result(plan: Plan, card: Card, work: Work | None, peers: Judged | None) -> str:
    """The primary metric, what one cost, and the place among peers where there is one."""
    target = cards.target_of(plan)
    parts = []
    if card.result is not None:
        name = target.metric.title
        parts.append(
            f"{said(card.result, target.metric.unit, plan.currency)} {name if name[:2].isupper() else name.lower()}"
        )
    events = card.standing.events
    if work and events and work.spend:
        parts.append(f"{said(work.spend / events, METRICS['cpa'].unit, plan.currency)} each")
    if peers and peers.percentile is not None:
        parts.append(f"beats {peers.percentile:.0%} of {counted(peers.peers.count, 'peer')}")
    return ", ".join(parts) or "no figure yet"


def _unexplained(table: Table[Any], row: Scorecard, card: Card) -> bool:
    unread = table.unread.get(row.sheet_row, frozenset())
    if row.decided_status is None or card.status is None or row.decided_status is card.status:
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
        if row is None or row.decided_status is None:
            continue
        if one.asked:
            yield DECISION_DIFFERS_WITHOUT_A_REASON.at(
                table.place(row, "override_reason"),
                creator=one.handle,
                decided=row.decided_status,
                proposed=by_creator[one.creator].status,
                reason=one.reason,
            )
        elif not _newer(gathered, plan, row):
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
    reason = row.override_reason or one.reason
    put(creators, person, rehire_status=status, status_reason=f"{plan.row.name or plan.row.id}: {reason}")
    if row.next_step:
        put(creators, person, next_step=row.next_step)
    return replace(one, carried=True)


def _newer(gathered: Gathered, plan: Plan, row: Scorecard) -> bool:
    """Whether a campaign that ended later has a decision about the same creator: that one holds."""
    ends = plan.row.ends or date.min
    return any(
        card.decided_status not in (None, RehireStatus.NONE)
        and campaign != plan.row.id
        and gathered.who(creator) == gathered.who(row.creator)
        and (other := gathered.known.campaigns.get(campaign)) is not None
        and (other.row.ends or date.min) > ends
        for (campaign, creator), card in gathered.cards.items()
    )
