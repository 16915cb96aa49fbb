"""Score: credits orders, converts costs, and computes what each view, order and customer cost."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping
from datetime import date
from typing import Any

from creatorsheet.app.draft import Draft
from creatorsheet.app.outcome import Outcome
from creatorsheet.app.scoring import attention, cards, gather, groups, write
from creatorsheet.app.scoring.marks import Marks
from creatorsheet.app.scoring.prepared import Prepared, Tables, prepare
from creatorsheet.app.scoring.worked import Work, Worked
from creatorsheet.app.weighing import weighed
from creatorsheet.book.port import Book
from creatorsheet.book.rows import read_book
from creatorsheet.catalogue.actions import SCORE
from creatorsheet.catalogue.agreements.deals import Deal
from creatorsheet.catalogue.agreements.deliverables import Deliverable
from creatorsheet.catalogue.agreements.reviews import Review
from creatorsheet.catalogue.creators.creators import Creator
from creatorsheet.catalogue.creators.handles import Handle
from creatorsheet.catalogue.plan.campaigns import Campaign
from creatorsheet.catalogue.plan.costs import Cost
from creatorsheet.catalogue.results.assets import Asset
from creatorsheet.catalogue.results.choices import ResultScope
from creatorsheet.catalogue.results.orders import Order
from creatorsheet.catalogue.results.results import Result
from creatorsheet.catalogue.results.scorecards import Scorecard
from creatorsheet.catalogue.results.tracking import TrackingRow
from creatorsheet.catalogue.settings import Settings, read_settings
from creatorsheet.catalogue.setup.rates import Rate
from creatorsheet.catalogue.setup.settings import Setting
from creatorsheet.catalogue.table import Table
from creatorsheet.kernel.words import counted
from creatorsheet.results import efficiency, ledger, windows

READ = (
    Campaign, Cost, Creator, Deal, Deliverable, Handle, Review, TrackingRow, Result, Order, Asset, Scorecard, Rate, Setting,
)  # fmt: skip
WRITTEN = ("Costs", "Orders", "Results", "Scorecards")


def score(book: Book, *, today: date) -> Outcome:
    """Rates of costs and orders, credit of orders, windows of captures, a scorecard per creator; running again changes
    nothing. `figures` holds every metric of campaigns, creators and videos with its range and the videos it used.
    """
    tables, _ = read_book(book, *READ, today=today)
    settings = read_settings(tables["Settings"])
    day = settings.as_of or today
    draft = Draft({title: tables[title] for title in WRITTEN}, book.property("creatorsheet.id"))
    prepared = prepare(tables, settings)
    known, takings = prepared.known, prepared.takings

    write.costs(tables["Costs"], prepared.entries)
    write.orders(tables["Orders"], prepared.given_to, takings)
    newest = windows.latest(tables["Results"])
    days = {key: one.days for key, one in known.campaigns.items()}
    write.results(tables["Results"], newest, windows.windows(tables["Results"], known.posted, days), takings)

    told = _Campaigns(tables, prepared, settings, day)
    campaigns = [told.campaign(plan, draft) for plan in known.campaigns.values() if plan.scored]
    tally = {str(key): count for key, count in sorted(prepared.given_to.tally.items())}
    figures = {"as_of": day.isoformat(), "credit": tally, "campaigns": campaigns}
    says = _says(campaigns, prepared.given_to.tally["conflicts"], prepared.given_to.tally["uncredited"])
    found = weighed([*prepared.findings, *told.attention.findings], tables, settings, today)
    return Outcome(SCORE.key, book.name, draft.plan(SCORE.key), found, says=says, figures=figures)


def _says(campaigns: list[dict[str, Any]], conflicts: int, uncredited: int) -> tuple[str, ...]:
    lines = [
        f"{one['name']}: {counted(len(one['creators']), 'creator')} scored; costs complete: {one['costs']['complete']}."
        for one in campaigns
        if one["creators"]
    ]
    lines += [line for one in campaigns for line in attention.says(one["name"], one)]
    if campaigns and not lines:
        lines.append("No campaign has a creator with a deal, a post or a cost yet, so there is nothing to score.")
    if uncredited:
        lines.append(f"{counted(uncredited, 'order')} could be credited to nobody.")
    if conflicts:
        lines.append(f"{counted(conflicts, 'order')} had evidence for several creators; the strongest won.")
    return tuple(lines) or ("No campaign is past Draft, so there is nothing to score.",)


class _Campaigns:
    """Scores campaigns one after the other over what was gathered once."""

    def __init__(self, tables: Tables, prepared: Prepared, settings: Settings, day: date) -> None:
        self.known, self.settings, self.day = prepared.known, settings, day
        self.handles = {key: row.called for key, row in tables["Creators"].by_id().items()}
        self.worked = Worked(tables, prepared, settings)
        self.wide = _campaign_wide(tables["Results"])
        self.marks = Marks(tables)
        self.attention = attention.Attention(tables, settings)

    def campaign(self, plan: gather.Plan, draft: Draft) -> dict[str, Any]:
        """Write the scorecards of a campaign into the draft; its figures."""
        key = plan.row.id
        work = self.worked.work(plan)
        each = {creator: one.group for creator, one in work.brought.items()}
        made = cards.cards(plan, each, self.known, self.settings, self.day, self.marks)
        draft.put(card.upsert(key) for card in made)
        held = [self.worked.assets[key, creator] for creator in plan.members]
        whole = groups.of_campaign(
            plan,
            list(work.brought.values()),
            work.spread.total,
            sum(held) if any(held) else None,
            self.wide.get(key, {}),
        )
        costs = self.worked.costs[key]
        complete = ledger.completeness(costs)
        target = cards.target_of(plan)
        return {
            "id": key,
            "name": plan.row.name or key,
            "currency": plan.currency,
            "primary_metric": target.metric.key,
            "target": target.value,
            "costs": {
                "total": float(work.spread.total),
                "complete": str(complete),
                "missing": [str(one) for one in complete.missing],
                "left_out": sum(one.amount is None and one.cost.amount is not None for one in costs),
            },
            "metrics": _told(efficiency.of_group(whole)),
            **self.attention.figures(plan),
            "creators": [self._told_card(card, each[card.creator]) for card in made],
            "videos": self._videos(plan, work),
        }

    def _told_card(self, card: cards.Card, group: efficiency.Group) -> dict[str, Any]:
        return {
            "id": card.creator,
            "handle": self.handles.get(card.creator, card.creator),
            "cost": group.whole.get("cost"),
            "meets_target": card.chance,
            "proposed": str(card.status) if card.status else None,
            "reason": card.reason,
            "metrics": _told(efficiency.of_group(group)),
        }

    def _videos(self, plan: gather.Plan, work: Work) -> list[dict[str, Any]]:
        metrics = efficiency.of_videos(self.worked.videos(plan, work))
        return [
            {"id": name, "creator": self.known.owner[name][1], "metrics": {k: {"value": v} for k, v in one.items()}}
            for name, one in metrics.items()
        ]


def _told(figures: Mapping[str, efficiency.Figure]) -> dict[str, Any]:
    return {key: one.as_json() for key, one in figures.items()}


def _campaign_wide(results: Table[Any]) -> dict[str, dict[str, float]]:
    """Newest searches and mentions of each campaign, which belong to no video."""
    found: defaultdict[str, dict[str, float]] = defaultdict(dict)
    rows = [row for row in results if row.scope is ResultScope.CAMPAIGN_WIDE and row.captured_at]
    for row in sorted(rows, key=lambda one: one.captured_at):
        for fact in ("branded_search", "mentions"):
            if (value := getattr(row, fact)) is not None:
                found[row.campaign or ""][fact] = float(value)
    return found
