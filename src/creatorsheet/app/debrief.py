"""Debrief: close a campaign with decisions, videos to boost, rights, the next budget, an agenda and the next tests."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from decimal import Decimal
from pathlib import Path

from creatorsheet.app.debriefing import boosting, deciding, planning, securing, talking, testing, told
from creatorsheet.app.debriefing.gather import LIGHT, READ, Gathered
from creatorsheet.app.draft import Draft
from creatorsheet.app.outcome import Outcome
from creatorsheet.app.picking import only, picked
from creatorsheet.app.scoring import cards, groups
from creatorsheet.app.scoring.gather import Plan
from creatorsheet.app.weighing import weighed
from creatorsheet.book.pdf import as_pdf
from creatorsheet.book.port import Book
from creatorsheet.book.rows import read_tables
from creatorsheet.book.views.debrief.file import debrief_file
from creatorsheet.book.written import page_path, place
from creatorsheet.catalogue.actions import DEBRIEF
from creatorsheet.catalogue.plan.choices import CampaignStatus, CostStage
from creatorsheet.catalogue.settings import read_settings
from creatorsheet.kernel.finding import Finding
from creatorsheet.kernel.words import counted
from creatorsheet.learning import goal
from creatorsheet.learning.agenda import Talk, agenda
from creatorsheet.learning.debriefed import Debrief
from creatorsheet.learning.decisions import Decision
from creatorsheet.learning.nexttests import Seen, proposals
from creatorsheet.learning.record import Work
from creatorsheet.learning.staffing import needs
from creatorsheet.results import ledger

WRITTEN = ("Scorecards", "Assets", "Rights", "Tests", "Creators")
RUNNING = (CampaignStatus.LIVE, CampaignStatus.MEASURING)
NEAR = 1
"""Signs short of the number that makes a candidate, up to which a video is told as near."""


@dataclass(frozen=True)
class Made:
    """The answer of the action, and the debrief of each campaign for its page."""

    outcome: Outcome
    debriefs: tuple[Debrief, ...]


def debrief(book: Book, *, today: date, campaign: str = "", budget: Decimal | None = None) -> Made:
    """The debrief of a campaign (name or id), or of every one that is live or measuring. `budget` is the next one's.

    Proposals of scorecards are renewed, decisions go into Creators, videos worth boosting are proposed in Assets, rights that
    an asset is wanted for are requested, next steps are added to Tests. What people typed stays; running again changes
    nothing.
    """
    tables = read_tables(book, *READ, light=LIGHT)
    settings = read_settings(tables["Settings"])
    gathered = Gathered(tables, settings, settings.as_of or today)
    draft = Draft({title: tables[title] for title in WRITTEN}, book.property("creatorsheet.id"))
    chosen = [one for one in picked(tables["Campaigns"], campaign) if campaign or one.status in RUNNING]
    undone = talking.undone(gathered)
    findings = [*settings.findings, *gathered.prepared.findings]
    debriefs = []
    for one in chosen:
        made, found = _Debriefing(gathered, gathered.known.campaigns[one.id], draft).made(
            book.name, budget, tuple(title for title, _ in undone)
        )
        debriefs.append(made)
        findings += found
    findings += [finding for _, finding in undone]
    outcome = Outcome(
        DEBRIEF.key,
        book.name,
        draft.plan(DEBRIEF.key),
        weighed(findings, {**tables, **draft.tables}, settings, today),
        says=tuple(line for one in debriefs for line in told.says(one))
        or ("No campaign is live or being measured; name one with --campaign.",),
        figures={"as_of": gathered.day, "campaigns": [told.figures(one) for one in debriefs]},
        only=only(chosen, campaign),
    )
    return Made(outcome, tuple(debriefs))


@dataclass(frozen=True)
class _Debriefing:
    """One campaign, over what was gathered once."""

    gathered: Gathered
    plan: Plan
    draft: Draft

    def made(self, workbook: str, budget: Decimal | None, undone: tuple[str, ...]) -> tuple[Debrief, list[Finding]]:
        """Its debrief, and the findings on decisions that are not carried over."""
        gathered, plan, row = self.gathered, self.plan, self.plan.row
        works = gathered.works(plan)
        each = deciding.made(gathered, plan) if plan.scored else []
        self.draft.put(one.upsert(row.id) for one in each)
        decisions, findings = self._decisions(each)
        names = gathered.names(works) | {one: gathered.called(one) for one in gathered.creators}
        found = boosting.candidates(gathered, works)
        boosts = boosting.boosts(gathered, found, names)
        boosting.write(gathered, found)
        securing.request(gathered, self.draft, row.id)
        kinds = planning.formats(gathered, plan)
        split, where = planning.next_split(gathered, plan, decisions, kinds, budget)
        verdict = self._verdict()
        slow, brief = talking.slowed(gathered, plan), talking.briefed(gathered, plan)
        gaps = talking.gaps(gathered, plan, works)
        metric = cards.target_of(plan).metric.title
        seen = Seen(
            verdict, metric, decisions, found, kinds, [one for work in works for one in work.videos], slow, brief, gaps, names,
            [one.name for one in boosts if not one.allowed and one.right not in boosting.STOPPED], gathered.settings.minimum_sample,
        )  # fmt: skip
        steps = proposals(seen) if decisions else ()
        actions = testing.actions(gathered, row, steps, split.tests, split.currency, metric, self.draft)
        compared = self._compared(works)
        talk = Talk(
            verdict, decisions, found, kinds, slow, brief, gaps, names, [one.title for one in actions], compared
        )
        load = talking.load(gathered, slow)
        needed = int(gathered.settings.amplify_thresholds[1])
        return (
            Debrief(
                campaign=row.id,
                name=row.name or row.id,
                status=str(row.status or CampaignStatus.DRAFT),
                objective=str(row.objective or "no objective named"),
                currency=plan.currency,
                day=gathered.day,
                workbook=workbook,
                creators=len(decisions),
                posts=sum(len(work.videos) for work in works),
                cost=sum(work.spend for work in works),
                costs=str(ledger.completeness(gathered.worked.costs[row.id])),
                verdict=verdict,
                compared=tuple(compared),
                decisions=tuple(decisions),
                looked=sum(not one.young for one in found),
                boosts=tuple(boosts),
                near=tuple(one for one in found if not one.young and not one.chosen and one.met >= needed - NEAR),
                names=names,
                secure=tuple(securing.secure(gathered, found, names)),
                split=split,
                budget_from=where,
                formats=tuple(kinds),
                agenda=agenda(talk),
                actions=tuple(actions),
                needs=needs(load),
                manager=load.manager,
                undone=undone,
            ),
            findings,
        )

    def _decisions(self, each: Sequence[cards.Card]) -> tuple[list[Decision], list[Finding]]:
        """The decisions, those that were carried over marked, and what stands against carrying the others over."""
        found = deciding.decided(self.gathered, self.plan, each)
        findings: list[Finding] = []
        carried: dict[str, Decision] = {}
        for one in deciding.carry_over(self.gathered, self.plan, each, found):
            if isinstance(one, Finding):
                findings.append(one)
            else:
                carried[one.creator] = one
        return [carried.get(one.creator, one) for one in found], findings

    def _verdict(self) -> goal.Verdict:
        plan, gathered = self.plan, self.gathered
        work = gathered.costed(plan)
        whole = groups.of_campaign(plan, list(work.brought.values()), work.spread.total, None, {})
        posts = [gathered.known.posted[post.id].date() for one in plan.members.values() for post in one.posts]
        window = timedelta(days=plan.days)
        young = sum(one + window > gathered.day for one in posts)
        planned = bool(plan.row.ends and plan.row.ends + window > gathered.day)
        target = cards.target_of(plan)
        unpaid = sum(
            one.amount is None and one.cost.stage is not CostStage.EXPECTED
            for one in gathered.worked.costs[plan.row.id]
        )
        over = bool(posts) and not young and not planned
        return goal.judge(whole, target, plan.currency, young=young, posts=len(posts), over=over, unpaid=unpaid)

    def _compared(self, works: Sequence[Work]) -> list[str]:
        """What a result cost here and in earlier campaigns of the same objective: ratios of totals in one currency."""
        fact, event = planning.counted_by(cards.target_of(self.plan))
        if not event:
            return []
        earlier = [
            one for one in planning.fitting(self.gathered, self.plan)
            if one.campaign != self.plan.row.id and one.over and one.rate is not None
        ]  # fmt: skip
        here = _cost(works, fact)
        before = _cost(earlier, fact)
        if here is None or before is None:
            return []
        home = self.gathered.record.home
        campaigns = len({one.campaign for one in earlier})
        soon = " so far" if any(not video.mature for one in works for video in one.videos) else ""
        said = f"{home} {here:,.2f} for one {event}{soon}, against {home} {before:,.2f} in {counted(campaigns, 'earlier campaign')} of this objective"
        return [f"{said} ({counted(len(earlier), 'creator')})"]


def _cost(works: Sequence[Work], fact: str) -> float | None:
    had = sum(one.group.whole.get(fact, 0.0) for one in works if one.rate is not None)
    spent = sum(one.spend * one.rate for one in works if one.rate is not None)
    return spent / had if had and spent else None


def target(workbook: Path, one: Debrief, out: Path | None = None) -> Path:
    """Where the page of a campaign stands unless somebody wants it elsewhere."""
    return out or page_path(workbook, one.name, "debrief")


def page(workbook: Path, one: Debrief, *, out: Path | None = None, pdf: bool = False) -> list[Path]:
    """Write the page of a campaign; the files written. An earlier page is replaced, any other file is not (CS-W10)."""
    file = target(workbook, one, out)
    place(file, debrief_file(one))
    return [file, as_pdf(file)] if pdf else [file]
