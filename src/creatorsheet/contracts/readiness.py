"""What one agreement still needs before its first post: terms, brief, drafts and the product."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from datetime import date

from creatorsheet.catalogue.agreements.briefs import Brief
from creatorsheet.catalogue.agreements.choices import (
    BriefStatus,
    CompensationModel,
    DealStatus,
    DeliverableStatus,
    ReviewKind,
)
from creatorsheet.catalogue.agreements.deliverables import Deliverable
from creatorsheet.catalogue.problems import PROBLEMS
from creatorsheet.catalogue.readiness import NOTICE, Item, Mark, State
from creatorsheet.catalogue.table import Table
from creatorsheet.catalogue.terms import BINDING
from creatorsheet.contracts.agreement import Agreement, called
from creatorsheet.contracts.complete import amounts, complete
from creatorsheet.contracts.dates import DRAFTED
from creatorsheet.contracts.milestones import posted_on
from creatorsheet.contracts.order import YES
from creatorsheet.contracts.terms import checked
from creatorsheet.kernel.finding import Finding, Place, Severity
from creatorsheet.kernel.words import counted, listed

PAST = "CS-T12"
"""The rule on what was done out of order: it tells of the past, nothing can be made ready any more."""

NAMED = 2
"""Rules on open terms that are named; of more only the codes."""

PAPERS = {"signed_on": "the day of signing", "contract": "the contract file"}
POSTED = (DeliverableStatus.LIVE, DeliverableStatus.TAKEN_DOWN)
IN_HAND = (DeliverableStatus.DRAFT_IN, DeliverableStatus.CHANGES, DeliverableStatus.APPROVED, *POSTED)
"""States of a video that nobody could make without the product."""


class Briefs:
    """The briefs of campaigns, and which of them holds for a creator."""

    def __init__(self, table: Table[Brief]) -> None:
        self.table = table
        self._rows: defaultdict[str, defaultdict[str, list[Brief]]] = defaultdict(lambda: defaultdict(list))
        for row in table:
            self._rows[row.campaign or ""][row.creator or ""].append(row)

    def of(self, campaign: str, creator: str) -> list[Brief]:
        """The creator's own briefs, else the common ones of the campaign."""
        rows: dict[str, list[Brief]] = self._rows.get(campaign) or {}
        return rows.get(creator) or rows.get("", [])

    def all_of(self, campaign: str) -> list[Brief]:
        """Every brief of a campaign."""
        return [one for rows in self._rows.get(campaign, {}).values() for one in rows]


def to_come(agreement: Agreement) -> list[Deliverable]:
    """What is still to be posted. A day or a video id tells of a post before anybody changes the status."""
    return [one for one in agreement.awaited if posted_on(one) is None]


def out(agreement: Agreement) -> bool:
    """Whether something of an agreement was posted already."""
    return any(one.status in POSTED or posted_on(one) is not None for one in agreement.planned)


def over(agreement: Agreement) -> bool:
    """Whether nothing of an agreement is to come any more."""
    return agreement.deal.status is DealStatus.COMPLETED or (out(agreement) and not to_come(agreement))


def first_post(agreement: Agreement) -> date | None:
    """The day of the first post that is still to come; None where no day is known."""
    return min((one.publish_due for one in to_come(agreement) if one.publish_due), default=None)


def agreed(agreement: Agreement) -> bool:
    """Whether an agreement stands; a mere gift needs none."""
    status = agreement.deal.status
    return status in BINDING or agreement.unobliged


def marks(agreement: Agreement, briefs: Briefs, today: date) -> Iterator[Mark]:
    """How terms, brief, drafts and product stand; of a deal that is not agreed only that."""
    yield terms(agreement, today)
    if agreed(agreement):
        yield brief(agreement, briefs)
        yield drafts(agreement, today)
        yield product(agreement, today)


def terms(agreement: Agreement, today: date) -> Mark:
    """Whether the deal is agreed, signed with a day and a file, and no term is open that has to be settled.

    A mere gift needs no terms, whatever its status: nothing is owed for it.
    """
    deal = agreement.deal
    status = agreement.place(deal, "status")
    if deal.status is None and not agreement.open(deal, "status"):
        return Mark(Item.TERMS, State.UNREAD, place=status)
    if agreement.unobliged:
        return Mark(Item.TERMS, State.NOT_NEEDED, place=status)
    if deal.status not in BINDING:
        day = first_post(agreement)
        says = f"the agreement is not signed yet ({deal.status or DealStatus.DRAFT})"
        soon = day is not None and day <= today + NOTICE
        return Mark(Item.TERMS, State.MISSING, says, day, status, grave=soon)
    found = [one for one in _open(agreement) if one.severity is Severity.ERROR and one.code != PAST]
    if not found and (doubtful := _unread(agreement)):
        return Mark(Item.TERMS, State.UNREAD, place=doubtful)
    if not found:
        return Mark(Item.TERMS, State.READY, day=deal.signed_on, place=agreement.place(deal, "signed_on"))
    titles = {deal.sheet.columns[key].title: words for key, words in PAPERS.items()}
    papers = [titles[one.place.column] for one in found if _paper(one, titles)]
    others = [one for one in found if not _paper(one, titles)]
    parts = [f"{listed(papers)} {'is' if len(papers) == 1 else 'are'} missing"] if papers else []
    if others:
        codes = sorted({one.code for one in others})
        named = [f"{code} {PROBLEMS[code].title}" for code in codes] if len(codes) <= NAMED else codes
        parts.append(f"{counted(len(others), 'term')} {'is' if len(others) == 1 else 'are'} open ({', '.join(named)})")
    return Mark(Item.TERMS, State.MISSING, " and ".join(parts), first_post(agreement), found[0].place)


def _unread(agreement: Agreement) -> Place | None:
    """The first cell of the deal, its clauses and what is to come that nobody can read."""
    for row in (agreement.deal, *agreement.rights, *to_come(agreement)):
        unread = agreement.tables[row.sheet.title].unread.get(row.sheet_row, frozenset())
        for key in row.sheet.columns:
            if key in unread:
                return agreement.place(row, key)
    return None


def _open(agreement: Agreement) -> Iterator[Finding]:
    yield from complete(agreement)
    yield from amounts(agreement)
    yield from checked(agreement)


def _paper(finding: Finding, titles: dict[str, str]) -> bool:
    return finding.place.sheet == "Deals" and finding.code == "CS-R06" and finding.place.column in titles


def brief(agreement: Agreement, briefs: Briefs) -> Mark:
    """Whether the creator accepted the brief. One who has posted, or owes nothing, is not asked."""
    rows = briefs.of(agreement.campaign.id, agreement.deal.creator or "")
    accepted = next((one for one in rows if one.status is BriefStatus.CONFIRMED), None)
    if accepted:
        return Mark(Item.BRIEF, State.READY, place=briefs.table.place(accepted, "status"))
    if out(agreement) or agreement.unobliged:
        return Mark(Item.BRIEF, State.NOT_NEEDED)
    day = first_post(agreement)
    if not rows:
        return Mark(Item.BRIEF, State.MISSING, "there is no brief", day, Place(sheet="Briefs", table="Briefs"))
    place = briefs.table.place(rows[-1], "status")
    if any("status" in briefs.table.unread.get(one.sheet_row, ()) for one in rows):
        return Mark(Item.BRIEF, State.UNREAD, place=place)
    says = f"the brief is not confirmed ({rows[-1].status or BriefStatus.DRAFT})"
    return Mark(Item.BRIEF, State.MISSING, says, day, place)


def drafts(agreement: Agreement, today: date) -> Mark:
    """Whether drafts are approved, where the brand sees them, of posts that are near; a draft still in time is awaited."""
    deal = agreement.deal
    if deal.draft_required is None and not agreement.open(deal, "draft_required"):
        return Mark(Item.DRAFT, State.UNREAD, place=agreement.place(deal, "draft_required"))
    if deal.draft_required is False or agreement.unobliged:
        return Mark(Item.DRAFT, State.NOT_NEEDED)
    wanted = [one for one in to_come(agreement) if one.kind in DRAFTED]
    waiting = [one for one in wanted if not _approved(agreement, one)]
    if not waiting:
        return Mark(Item.DRAFT, State.READY if wanted else State.NOT_NEEDED)
    near = [one for one in waiting if _near(agreement, one, today)]
    chosen = near or waiting
    day = min((one.publish_due for one in chosen if one.publish_due), default=None)
    place = agreement.place(chosen[0], "status")
    if near and any(not agreement.open(one, "status") and one.status is None for one in near):
        return Mark(Item.DRAFT, State.UNREAD, place=place)
    names = listed([called(one) for one in chosen])
    says = (
        f"the {'draft' if len(chosen) == 1 else 'drafts'} of {names} {'is' if len(chosen) == 1 else 'are'} not approved"
    )
    due = f" (post due {day})" if day else ""
    return Mark(Item.DRAFT, State.MISSING if near else State.LATER, says + due, day, place)


def _approved(agreement: Agreement, one: Deliverable) -> bool:
    return one.status is DeliverableStatus.APPROVED or any(
        row.deliverable == one.id and row.kind is not ReviewKind.LIVE and row.decision in YES
        for row in agreement.reviews
    )


def _near(agreement: Agreement, one: Deliverable, today: date) -> bool:
    """Whether a post is near and its draft is not merely still to come by the day agreed."""
    day = one.publish_due or agreement.campaign.starts
    if day is None or day > today + NOTICE:
        return False
    came = one.status in IN_HAND or any(row.deliverable == one.id for row in agreement.reviews)
    return came or one.draft_due is None or not today <= one.draft_due < day


def product(agreement: Agreement, today: date) -> Mark:
    """Whether the product is with the creator, where one is agreed and nothing was made with it yet."""
    deal = agreement.deal
    if not deal.gift and CompensationModel.GIFTING not in (deal.model, deal.model_2):
        return Mark(Item.PRODUCT, State.NOT_NEEDED)
    if deal.arrived_on:
        return Mark(Item.PRODUCT, State.READY, day=deal.arrived_on, place=agreement.place(deal, "arrived_on"))
    if agreement.reviews or any(one.status in IN_HAND for one in agreement.deliverables):
        return Mark(Item.PRODUCT, State.NOT_NEEDED)
    day = min((one.draft_due or one.publish_due or date.max for one in to_come(agreement)), default=date.max)
    by = None if day == date.max else day
    place = agreement.place(deal, "arrived_on" if deal.shipped_on else "shipped_on")
    if not agreement.open(deal, "arrived_on") or (not deal.shipped_on and not agreement.open(deal, "shipped_on")):
        return Mark(Item.PRODUCT, State.UNREAD, place=place)
    if deal.shipped_on is None:
        return Mark(Item.PRODUCT, State.MISSING, "the product is not sent", by, place)
    left = "goes out" if deal.shipped_on > today else "was sent"
    says = f"the product {left} on {deal.shipped_on} and has not arrived"
    return Mark(Item.PRODUCT, State.MISSING, says, by, place, grave=False)
