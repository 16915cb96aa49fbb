"""The rows of Tests that a debrief proposes: one for each proposal, added once and never touched again."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, timedelta
from decimal import Decimal

from creatorsheet.app.debriefing.gather import Gathered
from creatorsheet.app.draft import Draft
from creatorsheet.app.upsert import Upsert
from creatorsheet.catalogue.plan.campaigns import Campaign
from creatorsheet.catalogue.plan.choices import TestKind, TestStatus
from creatorsheet.catalogue.plan.tests import Test
from creatorsheet.kernel.money import split
from creatorsheet.learning.debriefed import Action
from creatorsheet.learning.nexttests import Proposal, hypothesis

SOON = timedelta(days=14)
"""Days for a change, unless the next launch comes before."""


def actions(
    gathered: Gathered, campaign: Campaign, found: Sequence[Proposal], reserve: Decimal, currency: str, metric: str,
    draft: Draft,
) -> list[Action]:  # fmt: skip
    """Add a row for each proposal that has none yet; what the page lists: these rows, then the older ones still open."""
    held = {row.proposal: row for row in gathered.tables["Tests"] if row.learned_in == campaign.id and row.proposal}
    tests = [one for one in found if one.kind is TestKind.TEST]
    parts = dict(zip((one.key for one in tests), _parts(reserve, len(tests), currency), strict=True))
    listed = []
    for one in found:
        row = held.pop(one.key, None)
        if row is not None:
            listed.append(_standing(gathered, row, one.because))
            continue
        owner = gathered.member(one.role, one.task, campaign)
        due = _due(gathered, campaign, one.kind)
        money = parts.get(one.key) or None
        draft.put([_row(gathered, campaign, one, owner, due, money, metric)])
        listed.append(
            Action(
                one.title,
                one.kind,
                one.because,
                gathered.people.name(owner),
                due,
                money,
                str(TestStatus.PLANNED),
                one.key,
                is_new=True,
            )
        )
    others = (row for row in gathered.tables["Tests"] if row.learned_in == campaign.id)
    known = {id(row) for row in held.values()}
    older = [row for row in others if id(row) in known or not row.proposal]
    return [*listed, *(_standing(gathered, row, row.hypothesis or "") for row in older)]


def _parts(reserve: Decimal, count: int, currency: str) -> list[Decimal]:
    return split(reserve, [Decimal(1)] * count, currency) if count else []


def _standing(gathered: Gathered, row: Test, because: str) -> Action:
    return Action(
        row.title or row.id, row.kind or TestKind.TEST, because, gathered.people.name(row.owner), row.due, row.reserve,
        str(row.status or TestStatus.PLANNED), row.proposal or "", is_new=False,
    )  # fmt: skip


def _due(gathered: Gathered, campaign: Campaign, kind: TestKind) -> date:
    """A test the day before the next launch, a change in 14 days, and never after that launch."""
    after = gathered.next(campaign)
    soon = gathered.day + SOON
    if after is None or after.starts is None:
        return soon
    last = max(after.starts - timedelta(days=1), gathered.day)
    return last if kind is TestKind.TEST else min(soon, last)


def _row(
    gathered: Gathered, campaign: Campaign, one: Proposal, owner: str, due: date, reserve: Decimal | None, metric: str
) -> Upsert:
    is_test = one.kind is TestKind.TEST
    after = gathered.next(campaign)
    values = {
        "learned_in": campaign.id, "proposal": one.key, "title": one.title, "kind": one.kind,
        "status": TestStatus.PLANNED, "campaign": after.id if after else None, "topic": one.topic, "action": one.action,
        "dimension": one.dimension, "hypothesis": hypothesis(one, metric) or None, "arm_a": one.a or None,
        "arm_b": one.b or None, "metric": metric if is_test else None,
        "posts_per_arm": gathered.settings.minimum_sample if is_test else None, "reserve": reserve,
        "owner": owner or None, "due": due,
    }  # fmt: skip
    return Upsert("Tests", ("learned_in", "proposal"), values)
