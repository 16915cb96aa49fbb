"""Readiness: whether a campaign may start, and what is missing for whom; nothing is written but the Findings tab."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from datetime import date
from typing import Any

from creatorsheet.app.agreed import agreements, grouped
from creatorsheet.app.outcome import Outcome
from creatorsheet.app.picking import only, picked
from creatorsheet.app.readying import told
from creatorsheet.app.readying.money import Committed, committed, currency
from creatorsheet.app.readying.standing import Standing, joined
from creatorsheet.app.weighing import weighed
from creatorsheet.book.port import Book
from creatorsheet.book.rows import read_book
from creatorsheet.catalogue.actions import READY
from creatorsheet.catalogue.agreements.briefs import Brief
from creatorsheet.catalogue.agreements.choices import DealStatus
from creatorsheet.catalogue.agreements.deals import Deal
from creatorsheet.catalogue.agreements.deliverables import Deliverable
from creatorsheet.catalogue.agreements.payments import Payment
from creatorsheet.catalogue.agreements.reviews import Review
from creatorsheet.catalogue.agreements.rights import Right
from creatorsheet.catalogue.creators.creators import Creator
from creatorsheet.catalogue.plan.approvals import OVER, Approval
from creatorsheet.catalogue.plan.budget import BudgetLine
from creatorsheet.catalogue.plan.campaigns import Campaign
from creatorsheet.catalogue.plan.costs import Cost
from creatorsheet.catalogue.readiness import Item, Mark, State
from creatorsheet.catalogue.results.assets import Asset
from creatorsheet.catalogue.results.orders import Order
from creatorsheet.catalogue.results.tracking import TrackingRow
from creatorsheet.catalogue.settings import Settings, read_settings
from creatorsheet.catalogue.setup.ledger import LedgerEntry
from creatorsheet.catalogue.setup.lists import ListEntry
from creatorsheet.catalogue.setup.rates import Rate
from creatorsheet.catalogue.setup.settings import Setting
from creatorsheet.catalogue.table import Table
from creatorsheet.contracts import amplification, budget, greenlights, readiness
from creatorsheet.contracts.agreement import Agreement
from creatorsheet.contracts.approvals import regulated
from creatorsheet.contracts.claims import uncleared
from creatorsheet.contracts.decisions import Decision, decision
from creatorsheet.kernel.finding import Place
from creatorsheet.kernel.plan import Plan
from creatorsheet.tracking import readiness as methods
from creatorsheet.tracking.launch import QUIET
from creatorsheet.tracking.trail import Trail

READ = (
    Campaign, Creator, Deal, Deliverable, Right, Review, Payment, Asset, TrackingRow, Brief, Approval, BudgetLine, Cost,
    Rate, Setting,
)  # fmt: skip


def ready(book: Book, *, today: date, campaign: str = "") -> Outcome:
    """Findings on what a launch lacks (CS-C10, C05, C08), and on its budget (P11, P13).

    `campaign` is a name or id; without one every campaign that is neither draft, closed nor cancelled and whose posting
    has not ended. `figures` holds the verdicts and every item of every creator.
    """
    tables, _ = read_book(book, *READ)
    settings = read_settings(tables["Settings"])
    day = settings.as_of or today
    chosen = [
        one
        for one in picked(tables["Campaigns"], campaign)
        if campaign or (one.status not in QUIET and not (one.ends and one.ends < day))
    ]
    over = [one for one in chosen if one.status in OVER]
    chosen = [one for one in chosen if one not in over]
    look = _Look(tables, settings, day, chosen)
    answers = [look.answer(one) for one in chosen]
    says = [f"{one.name or one.id} is {str(one.status).lower()}, so there is nothing to get ready." for one in over]
    says += [line for one in answers for line in told.says(one, day)]
    findings = [*settings.findings, *look.findings]
    for one in answers:
        findings += told.findings(one, day)
    return Outcome(
        READY.key,
        book.name,
        Plan(READY.key),
        weighed(findings, tables, settings, today),
        says=tuple(says) or ("No campaign is about to start or running, so there is nothing to get ready.",),
        figures=told.figures(answers, day),
        only=only([*over, *chosen], campaign),
    )


class _Look:
    """Looks at campaigns one after the other over what was gathered once; `findings` are those told in full."""

    def __init__(self, tables: dict[str, Table[Any]], settings: Settings, day: date, chosen: list[Campaign]) -> None:
        self.tables, self.settings, self.day = tables, settings, day
        campaigns = {one.id: one for one in chosen}
        self.briefs = readiness.Briefs(tables["Briefs"])
        self.of: defaultdict[str, list[Agreement]] = defaultdict(list)
        every = agreements(tables, settings, campaigns)
        for one in every:
            if one.campaign.id and one.deal.creator and one.deal.status is not DealStatus.CANCELLED:
                self.of[one.campaign.id].append(one)
        self.steps, self.about = self._approvals(campaigns)
        self.asked = grouped(tables["Approvals"], "campaign")
        self.lines = grouped(tables["Budget"], "campaign")
        self.committed, self.findings = committed(tables, settings, chosen, every)
        self.trail = Trail(
            campaigns=tables["Campaigns"],
            creators=tables["Creators"],
            deals=tables["Deals"],
            deliverables=tables["Deliverables"],
            tracking=tables["Tracking"],
            orders=Table(Order, ()),
            ledger=Table(LedgerEntry, ()),
            lists=Table(ListEntry, ()),
            settings=settings,
        )

    def _approvals(
        self, campaigns: dict[str, Campaign]
    ) -> tuple[dict[str, list[Approval]], dict[tuple[str, str], list[Approval]]]:
        """Steps of each campaign, and those about a creator's deal, brief or video that is still to come."""
        owners: dict[str, str] = {}
        settled: set[str] = set()
        for some in self.of.values():
            for one in some:
                owners[one.deal.id] = one.deal.creator or ""
                open_ones = {each.id for each in readiness.to_come(one)}
                owners |= dict.fromkeys(open_ones, one.deal.creator or "")
                settled |= {each.id for each in one.deliverables} - open_ones
        owners |= {one.id: one.creator for one in self.tables["Briefs"] if one.creator}
        done = (DealStatus.CANCELLED, DealStatus.COMPLETED)
        settled |= {one.id for one in self.tables["Deals"] if one.status in done}
        settled |= {one.id for one in self.tables["Assets"]}
        steps: defaultdict[str, list[Approval]] = defaultdict(list)
        about: defaultdict[tuple[str, str], list[Approval]] = defaultdict(list)
        for row in self.tables["Approvals"]:
            if row.campaign not in campaigns or row.record in settled:
                continue
            if row.record in owners:
                about[row.campaign, owners[row.record]].append(row)
            else:
                steps[row.campaign].append(row)
        return steps, about

    def answer(self, campaign: Campaign) -> told.Answer:
        """How a campaign stands, with what is told in full on the way."""
        by_creator: defaultdict[str, list[Agreement]] = defaultdict(list)
        for one in self.of[campaign.id]:
            by_creator[one.deal.creator or ""].append(one)
        creators = [self._creator(campaign, creator, some) for creator, some in by_creator.items()]
        starts = campaign.starts or min((one.day for one in creators if one.day), default=None)
        place = self.tables["Campaigns"].place(campaign, "status")
        own = Standing(campaign, "", "", joined(self._own(campaign)), starts, place)
        self.findings += methods.campaign_findings(self.trail, campaign, self.day)
        return told.Answer(campaign, own, creators, starts, self.committed[campaign.id].left_out)

    def _creator(self, campaign: Campaign, creator: str, all_deals: list[Agreement]) -> Standing:
        """One creator over all deals of the campaign; what is posted or completed is not looked at again."""
        first, name = all_deals[0], all_deals[0].creator
        deals = [one for one in all_deals if not readiness.over(one)]
        if not deals:
            return Standing(campaign, creator, name, {}, None, first.place(first.deal, "status"), over=True)
        agreed = [one for one in deals if readiness.agreed(one)]
        videos = [(one.deal, each) for one in agreed or deals for each in readiness.to_come(one)]
        posting = methods.Posting(campaign, creator, videos)
        marks = [mark for one in deals for mark in readiness.marks(one, self.briefs, self.day)]
        if agreed:
            steps = self.about.get((campaign.id, creator), [])
            marks.append(greenlights.of_creator(self.tables["Approvals"], steps))
        if any(not one.unobliged for one in agreed):
            marks += methods.marks(self.trail, posting, self.day)
            self.findings += methods.findings(self.trail, posting, self.day)
        place = deals[0].place(deals[0].deal, "status")
        there = bool(agreed) or len(deals) < len(all_deals)
        return Standing(campaign, creator, name, joined(marks), posting.day, place, agreed=there)

    def _own(self, campaign: Campaign) -> Iterator[Mark]:
        """What a campaign needs once: approvals, its own tracking, money, and leave to boost posts."""
        some = self.of[campaign.id]
        steps, out = self.steps.get(campaign.id, []), any(readiness.out(one) for one in some)
        claims = self._claims(campaign, sector=regulated(campaign))
        yield from greenlights.of_campaign(self.tables["Approvals"], steps, campaign, claims, out=out)
        table = self.tables["Campaigns"]
        unread = "regulated_sector" in table.unread.get(campaign.sheet_row, ())
        if unread and any(True for _ in self._claims(campaign, sector=True)):
            yield Mark(Item.CLAIMS, State.UNREAD, place=table.place(campaign, "regulated_sector"))
        yield from methods.of_campaign(self.trail, campaign, self.day)
        yield self._budget(campaign, self.committed[campaign.id])
        yield self._paid(campaign, some)

    def _claims(self, campaign: Campaign, *, sector: bool) -> Iterator[Approval | None]:
        """The rows that count where claims lack a yes, but for those that stand beside the creator they are about.

        A brief of a creator's own is looked at while the creator has an agreed post to come.
        """
        some = [one for one in self.of[campaign.id] if not readiness.over(one)]
        if self.of[campaign.id] and not some:
            return
        at_work = {one.deal.creator for one in some if readiness.agreed(one)}
        briefs = [one for one in self.briefs.all_of(campaign.id) if not one.creator or one.creator in at_work]
        table, rows = self.tables["Approvals"], self.asked.get(campaign.id, [])
        for brief, row in uncleared(table, rows, briefs, sector=sector):
            own = brief is not None and row is not None and brief.creator and row.record == brief.id
            if not own or (row and decision(table, row) is Decision.NOT_NEEDED):
                yield row

    def _budget(self, campaign: Campaign, spent: Committed) -> Mark:
        plan = budget.Budget(
            campaign,
            self.tables["Campaigns"],
            self.lines[campaign.id],
            self.tables["Budget"],
            currency(self.settings, campaign),
            self.settings.test_share,
        )
        place = self.tables["Campaigns"].place(campaign, "budget")
        if "budget" in self.tables["Campaigns"].unread.get(campaign.sheet_row, ()):
            return Mark(Item.BUDGET, State.UNREAD, place=place)
        if doubtful := plan.doubtful("planned", "category"):
            return Mark(Item.BUDGET, State.UNREAD, place=doubtful)
        if not plan.planned:
            return Mark(Item.BUDGET, State.MISSING, "no budget is planned", campaign.starts, place, grave=False)
        over = list(budget.overruns(plan, spent.sums))
        self.findings += [*over, *budget.reserve(plan)]
        if over:
            says, told_by = "the budget is overrun", over[0].code
            return Mark(Item.BUDGET, State.MISSING, says, None, over[0].place, grave=False, told=told_by)
        return Mark(Item.BUDGET, State.READY, place=place)

    def _paid(self, campaign: Campaign, some: Sequence[Agreement]) -> Mark:
        plan = amplification.planned(self.tables["Budget"], self.lines[campaign.id])
        found = amplification.unsettled(campaign, some, plan, currency(self.settings, campaign))
        if found:
            says = f"paid advertising is not agreed ({found.code})"
            return Mark(Item.PAID, State.MISSING, says, campaign.starts, found.place)
        settled = plan and any(amplification.allowed(one) for one in some)
        return Mark(Item.PAID, State.READY if settled else State.NOT_NEEDED, place=plan.place if plan else Place())
