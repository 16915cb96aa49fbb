"""Budget: where a campaign's money stands, to which days it belongs, what stays unspent, and what a change would do."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

from creatorsheet.app.agreed import agreements
from creatorsheet.app.budgeting.figures import figures
from creatorsheet.app.budgeting.gather import Gathered
from creatorsheet.app.budgeting.told import says
from creatorsheet.app.outcome import Outcome
from creatorsheet.app.picking import only, picked
from creatorsheet.app.readying.money import Committed, committed
from creatorsheet.app.weighing import weighed
from creatorsheet.book.pdf import as_pdf
from creatorsheet.book.port import Book
from creatorsheet.book.rows import read_book
from creatorsheet.book.views.budget.account import Account
from creatorsheet.book.views.budget.file import budget_file
from creatorsheet.book.written import page_path, place
from creatorsheet.catalogue.actions import BUDGET
from creatorsheet.catalogue.agreements.deals import Deal
from creatorsheet.catalogue.agreements.deliverables import Deliverable
from creatorsheet.catalogue.agreements.payments import Payment
from creatorsheet.catalogue.agreements.reviews import Review
from creatorsheet.catalogue.agreements.rights import Right
from creatorsheet.catalogue.creators.creators import Creator
from creatorsheet.catalogue.creators.shortlist import Candidate
from creatorsheet.catalogue.plan.budget import BudgetLine
from creatorsheet.catalogue.plan.campaigns import Campaign
from creatorsheet.catalogue.plan.costs import Cost
from creatorsheet.catalogue.results.tracking import TrackingRow
from creatorsheet.catalogue.settings import Settings, read_settings
from creatorsheet.catalogue.setup.rates import Rate
from creatorsheet.catalogue.setup.settings import Setting
from creatorsheet.contracts import allotted
from creatorsheet.contracts import budget as rules
from creatorsheet.contracts.unspent import unspent
from creatorsheet.kernel.finding import Finding
from creatorsheet.kernel.plan import Plan
from creatorsheet.planning import whatif
from creatorsheet.planning.whatif import Changes
from creatorsheet.tracking.launch import QUIET

READ = (
    Campaign, BudgetLine, Cost, Creator, Candidate, Deal, Deliverable, Right, Review, Payment, TrackingRow, Rate, Setting,
)  # fmt: skip


@dataclass(frozen=True)
class Budgeted:
    """The answer of the action, and the account of each campaign for its page."""

    outcome: Outcome
    accounts: tuple[Account, ...]


def budget(book: Book, *, today: date, campaign: str = "", changes: Sequence[str] = ()) -> Budgeted:
    """The budget of a campaign (name or id), or of every one that is neither draft, closed nor cancelled.

    Nothing is written but the Findings tab. `changes` are those of a what-if, as people write them; raises
    `whatif.UnclearError` where one is not clear.
    """
    tables, _ = read_book(book, *READ)
    settings = read_settings(tables["Settings"])
    day = settings.as_of or today
    every = agreements(tables, settings, tables["Campaigns"].by_id())
    chosen = [one for one in picked(tables["Campaigns"], campaign) if campaign or one.status not in QUIET]
    spent, findings = committed(tables, settings, chosen, every)
    findings = [*settings.findings, *findings]
    gathered = Gathered(tables, settings, every, day)
    accounts: list[Account] = []
    lines: list[dict[str, Any]] = []
    told: list[str] = []
    for one in chosen:
        account = gathered.account(one, spent[one.id])
        accounts.append(account)
        told += says(account)
        asked = whatif.read(changes, account.base)
        before = whatif.answer(account.base, Changes())
        lines.append(figures(account, before, whatif.answer(account.base, asked) if changes else None))
        if one.status not in QUIET:
            findings += _findings(gathered, account, one, spent[one.id], settings)
    outcome = Outcome(
        BUDGET.key,
        book.name,
        Plan(BUDGET.key),
        weighed(findings, tables, settings, today),
        says=tuple(told) or ("No campaign is running; name one with --campaign.",),
        figures={"day": day, "campaigns": lines},
        only=only(chosen, campaign),
    )
    return Budgeted(outcome, tuple(accounts))


def _findings(
    gathered: Gathered, account: Account, campaign: Campaign, spent: Committed, settings: Settings
) -> Iterator[Finding]:
    budget = gathered.budget(campaign)
    yield from rules.overruns(budget, spent.sums)
    yield from rules.reserve(budget)
    doubtful = bool(account.left_out or account.unread)
    yield from unspent(budget, account.spending, settings.unspent_share, account.day, doubtful=doubtful)
    yield from allotted.adding_up(budget)
    booked = ((one.cost, one.amount) for one in spent.entries if one.counts and one.amount is not None)
    yield from allotted.unlisted(budget, gathered.tables["Costs"], booked)
    yield from allotted.twins(budget)


def target(workbook: Path, account: Account, out: Path | None = None) -> Path:
    """Where the page of a campaign stands unless somebody wants it elsewhere."""
    return out or page_path(workbook, account.name, "budget")


def page(workbook: Path, account: Account, *, out: Path | None = None, pdf: bool = False) -> list[Path]:
    """Write the budget page of a campaign; the files written. An earlier page is replaced, any other file is not (CS-W10)."""
    file = target(workbook, account, out)
    place(file, budget_file(account))
    return [file, as_pdf(file)] if pdf else [file]
