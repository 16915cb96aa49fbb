"""What each creator of a campaign cost and brought, and each video with its part of the cost."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from decimal import Decimal

import pandas as pd

from creatorsheet.app.scoring import gather, groups
from creatorsheet.app.scoring.prepared import Prepared, Tables
from creatorsheet.catalogue.plan.choices import ApprovalAnswer
from creatorsheet.catalogue.settings import Settings
from creatorsheet.results import facts, ledger


@dataclass(frozen=True)
class Work:
    """A campaign's creators with the facts of each, and how the costs are spread over them."""

    spread: ledger.Spread
    brought: dict[str, groups.Brought]


class Worked:
    """Works campaigns out, one after the other, over what was gathered once."""

    def __init__(self, tables: Tables, prepared: Prepared, settings: Settings) -> None:
        self.known, self.settings, self.takings = prepared.known, settings, prepared.takings
        followers = {key: row.followers for key, row in tables["Creators"].by_id().items()}
        self.facts = groups.complete(facts.of_videos(tables["Results"]), self.known, followers, settings)
        self.costs: defaultdict[str, list[ledger.Booked]] = defaultdict(list)
        for one in prepared.entries:
            self.costs[one.cost.campaign or ""].append(one)
        self._tracked = {(row.campaign, row.creator) for row in tables["Tracking"]} if len(tables["Orders"]) else set()
        self.assets: defaultdict[tuple[str, str], int] = defaultdict(int)
        for row in tables["Assets"]:
            if row.approved in (ApprovalAnswer.APPROVED, ApprovalAnswer.APPROVED_CHANGES):
                self.assets[self.known.owner.get(row.deliverable or "", ("", ""))] += 1
        self._of: defaultdict[tuple[str, str], list[str]] = defaultdict(list)
        for deliverable in self.facts.index:
            self._of[self.known.owner.get(str(deliverable), ("", ""))].append(str(deliverable))

    def work(self, plan: gather.Plan) -> Work:
        """What the creators of a campaign brought; who sold without a deal becomes a member of it."""
        key = plan.row.id
        for where, creator in list(self.takings.creators):
            if where == key:
                plan.members.setdefault(creator, gather.Member(creator))
        spread = ledger.spread(
            self.costs[key],
            list(plan.members),
            {creator: len(member.posts) for creator, member in plan.members.items()},
            self.settings.shared_cost_rule,
            plan.currency,
        )
        return Work(spread, {creator: self._member(plan, creator, spread) for creator in plan.members})

    def _member(self, plan: gather.Plan, creator: str, spread: ledger.Spread) -> groups.Brought:
        pair = (plan.row.id, creator)
        return groups.of_member(
            plan,
            self.facts.loc[self._of.get(pair, [])],
            self.takings.creators.get(pair),
            spread.full(creator),
            self.assets.get(pair),
            tracked=pair in self._tracked,
        )

    def videos(self, plan: gather.Plan, work: Work) -> pd.DataFrame:
        """Each video with its part of the creator's full cost: what is booked on it, and an even share of the rest."""
        if not work.brought:
            return pd.DataFrame()
        table = pd.concat([one.videos for one in work.brought.values()])
        own: defaultdict[str, Decimal] = defaultdict(Decimal)
        for one in self.costs[plan.row.id]:
            if one.counts and one.cost.deliverable and one.amount is not None:
                own[one.cost.deliverable] += one.amount
        costs = []
        for name in map(str, table.index):
            pair = self.known.owner[name]
            booked = sum((own[one] for one in self._of[pair]), Decimal(0))
            rest = work.spread.full(pair[1]) - booked
            costs.append(float(own[name] + rest / len(self._of[pair])))
        table["cost"] = costs
        table["acquisitions"] = table["orders"]
        return table
