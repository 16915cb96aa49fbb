"""How it stands with a creator: rights and exclusivity, marks, and what is open."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date, timedelta

from creatorsheet.app.profiling.theirs import Theirs
from creatorsheet.catalogue.agreements.choices import DealStatus, MusicSource, RightKind, RightStatus
from creatorsheet.catalogue.agreements.rights import Right
from creatorsheet.catalogue.creators.choices import OutreachStage
from creatorsheet.catalogue.creators.outreach import Message
from creatorsheet.catalogue.problems.approvals import ANSWER_OR_DRAFT_IS_OVERDUE
from creatorsheet.catalogue.problems.payments import (
    PAYMENT_FALLS_DUE_SOON,
    PAYMENT_FALLS_DUE_WITHOUT_AN_INVOICE,
    PAYMENT_IS_LATE,
)
from creatorsheet.catalogue.problems.rights import RIGHT_ENDS_SOON
from creatorsheet.catalogue.reports.findings import FindingRow, Sign
from creatorsheet.catalogue.results.results import Result
from creatorsheet.catalogue.results.scorecards import Scorecard
from creatorsheet.catalogue.terms import BINDING
from creatorsheet.contracts.agreement import Agreement
from creatorsheet.contracts.arrears import late, soon
from creatorsheet.contracts.clauses import begins, span, spark_ends
from creatorsheet.contracts.drafts import pieces, waits
from creatorsheet.contracts.licences import COLUMNS
from creatorsheet.contracts.lines import lines
from creatorsheet.contracts.people import People
from creatorsheet.contracts.rights_clock import NOTICE
from creatorsheet.contracts.waiting import Awaited
from creatorsheet.creators.portrait import Held, Mark, Open
from creatorsheet.kernel.entries import entries
from creatorsheet.kernel.words import listed

COMING = timedelta(days=14)
"""How far ahead a draft is told."""

RETOLD = frozenset(
    one.code
    for one in (
        PAYMENT_IS_LATE,
        PAYMENT_FALLS_DUE_SOON,
        PAYMENT_FALLS_DUE_WITHOUT_AN_INVOICE,
        ANSWER_OR_DRAFT_IS_OVERDUE,
        RIGHT_ENDS_SOON,
    )
)
"""Findings that this page works out anew for the day."""

RANKS = {Sign.ERROR: 0, Sign.WARNING: 1, Sign.NOTE: 2}
MARKS = (
    "audience_reached", "strong_content", "followed_brief", "communicated", "met_deadlines", "took_feedback",
    "useful_results", "longer_potential",
)  # fmt: skip
USES = {key: f"{channel[:1].lower()}{channel[1:]}" for channel, key in COLUMNS.items()}
NAMED = 2
"""Channels of a clause that are named."""


def held(theirs: Theirs) -> tuple[list[Held], list[Held]]:
    """Agreed clauses that are not over: what the brand may do, and what they refrain from; what ends first leads.

    Of contract and Spark code the first end counts. A clause whose start or length is not known has no end yet.
    """
    may, bound = list[Held](), list[Held]()
    for agreement in theirs.agreements:
        if agreement.deal.status not in BINDING:
            continue
        sparks = spark_ends(agreement)
        for right in agreement.rights:
            if right.status is not RightStatus.AGREED or right.kind is None:
                continue
            one = _held(agreement, right, sparks)
            if one.live(theirs.day):
                (bound if right.kind is RightKind.EXCLUSIVITY else may).append(one)
    for some in (may, bound):
        some.sort(key=lambda one: (one.until or date.min, one.what))
    return may, bound


def _held(agreement: Agreement, right: Right, sparks: Mapping[str, tuple[Right, date]]) -> Held:
    days = span(agreement, right)
    ends = [days.last] if days else []
    why = "" if days else "no start yet" if begins(agreement, right) is None else "no length"
    if right.kind is RightKind.MUSIC:
        ends, why = ([right.music_until], "") if right.music_until else (ends, why)
    if right.spark_code and (spark := sparks.get(right.spark_code.casefold())):
        if not ends or spark[1] < min(ends):
            why = "by Spark code"
        ends.append(spark[1])
    campaign = agreement.campaign.name or agreement.deal.campaign or ""
    return Held(_what(right), campaign, begins(agreement, right), min(ends, default=None), why)


def _what(right: Right) -> str:
    """What a clause allows or forbids, in a few words."""
    where = f"; {', '.join(entries(right.territories))}" if right.territories else ""
    match right.kind:
        case RightKind.EXCLUSIVITY:
            covered = [*entries(right.competitors), *([right.category] if right.category else [])]
            return f"No work for {listed(covered, 'or')}" if covered else "Exclusivity; what it covers is not entered"
        case RightKind.USAGE:
            uses = [words for key, words in USES.items() if getattr(right, key)]
            return f"Use: {listed(uses, most=NAMED)}{where}" if uses else f"Use; no channel is entered{where}"
        case RightKind.PAID_ADVERTISING:
            return f"{'Ads' if right.ads_allowed else 'No ads'}{where}"
        case RightKind.NAME_LIKENESS:
            return f"{'Name and likeness' if right.name_likeness else 'No name or likeness'}{where}"
        case _:
            return f"Music, {str(right.music_source or MusicSource.LICENSED).lower()}{where}"


def marks(theirs: Theirs) -> tuple[list[Mark], list[str], list[str]]:
    """The eight marks, the latest verdicts and strengths as a few words each, and notes of people, the newest first."""
    cards = sorted(theirs.of(Scorecard), key=lambda one: theirs.campaign(one.campaign).starts or date.min, reverse=True)
    columns = Scorecard.sheet.columns
    found = []
    for key in MARKS:
        given = [value for one in cards if (value := getattr(one, key)) is not None]
        if given:
            found.append(Mark(columns[key].title, given[0], sum(given) / len(given), len(given)))
    verdicts = []
    for card in cards[:1]:
        for words, verdict in (("Audience fit", card.fit_verdict), ("Creative", card.creative_verdict)):
            verdicts += [f"{words}: {str(verdict).lower()}"] if verdict else []
        verdicts += [f"Strengths: {card.strengths}"] if card.strengths else []
    notes = [theirs.row.notes] if theirs.row.notes else []
    for card in cards:
        if card.notes:
            name = theirs.campaign(card.campaign).name
            notes.append(f"{name}: {card.notes}" if name else card.notes)
    return found, verdicts, notes


def open_things(theirs: Theirs, may: list[Held]) -> list[Open]:
    """What is to be done about them: payments, drafts, answers, rights that end, and what the last checks found."""
    found = [*_payments(theirs), *_drafts(theirs), *_messages(theirs), *_deals(theirs)]
    for right in may:
        left = right.days_left(theirs.day)
        if right.until and left is not None and left <= NOTICE.days:
            found.append(Open(1, right.until, f"{right.what} ends ({right.campaign})"))
    found += _findings(theirs)
    return sorted(set(found))


def _payments(theirs: Theirs) -> Iterator[Open]:
    figures: dict[str, date] = {}
    for row in theirs.tables[Result.sheet.title]:
        if row.deliverable and row.captured_at:
            day = row.captured_at.date()
            figures[row.deliverable] = min(day, figures.get(row.deliverable, day))
    for agreement in theirs.agreements:
        for line in lines(agreement, theirs.currency(agreement), figures, theirs.day):
            words = f"Pay {line.said}, {str(line.row.kind or 'payment').lower()} ({agreement.campaign.name})"
            if line.row.hold and line.row.paid_on is None:
                reason = f": {line.row.hold_reason}" if line.row.hold_reason else ""
                yield Open(1, date.max, f"{line.said} is on hold{reason}", dated=False)
            elif line.due and late(line):
                yield Open(0, line.due, words, late=True)
            elif line.due and soon(line, theirs.day):
                yield Open(1, line.due, words)


def _drafts(theirs: Theirs) -> Iterator[Open]:
    people = People(theirs.tables["Team"])
    for agreement in theirs.agreements:
        for piece in pieces(agreement):
            for wait in waits(piece, people):
                if wait.due is None:
                    continue
                verb = "Get" if wait.kind is Awaited.DRAFT else "Give"
                if days := wait.days_late(theirs.day):
                    yield Open(0 if days > 1 else 1, wait.due, f"{verb} {wait.item}", late=True)
                elif wait.due - theirs.day <= COMING:
                    yield Open(1, wait.due, f"{verb} {wait.item}")


def _messages(theirs: Theirs) -> Iterator[Open]:
    for one in theirs.of(Message):
        waiting = one.stage in (OutreachStage.SENT, OutreachStage.FOLLOWED_UP) and one.answered_at is None
        if waiting and one.follow_up_on and one.follow_up_on <= theirs.day and not theirs.row.do_not_contact:
            name = theirs.campaign(one.campaign).name or "the campaign"
            yield Open(1, one.follow_up_on, f"Write again about {name}", late=one.follow_up_on < theirs.day)


def _deals(theirs: Theirs) -> Iterator[Open]:
    for one in theirs.agreements:
        if one.deal.status is DealStatus.DISPUTED:
            yield Open(0, date.max, f"Settle the dispute over {one.campaign.name or one.deal.id}", dated=False)


def _findings(theirs: Theirs) -> Iterator[Open]:
    """What stands about them in Findings."""
    names = {f"@{theirs.row.handle}", theirs.called}
    for row in theirs.tables[FindingRow.sheet.title]:
        if row.who in names and row.code not in RETOLD and row.fact:
            dated = row.due is not None
            over = dated and row.due < theirs.day
            words = row.fact[:1].upper() + row.fact[1:].rstrip(".")
            yield Open(RANKS.get(row.severity, 2), row.due or date.max, words, late=over, dated=dated)
