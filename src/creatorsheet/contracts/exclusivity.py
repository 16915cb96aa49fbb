"""Exclusivity over all deals, proposals and observed posts: what crosses a clause, on which days.

A clause is days x competitors or a branch of the category tree x countries; its platforms always include TikTok.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

from creatorsheet.catalogue.agreements.choices import PlatformScope, RightKind, RightStatus
from creatorsheet.catalogue.agreements.rights import Right
from creatorsheet.catalogue.problems import exclusivity as problems
from creatorsheet.catalogue.terms import AGREED
from creatorsheet.contracts.agreement import Agreement
from creatorsheet.contracts.clauses import ON_TABLE, begins, span
from creatorsheet.contracts.engagements import Engagement, World, of_deals, of_posts, of_proposals
from creatorsheet.contracts.spans import DAY, Span, days, joined, within
from creatorsheet.contracts.territories import Where, meets
from creatorsheet.kernel.entries import entries
from creatorsheet.kernel.finding import Finding, Place
from creatorsheet.kernel.words import counted, listed

BROAD_CATEGORY, BROAD_EVERYWHERE = 90, 180
"""Days over which a whole category, or all platforms of the world, count as broad."""

NAMED = 5
"""How much of what a proposed clause would bar is named; the rest is counted."""

ALL_PLATFORMS = (PlatformScope.ALL_SOCIAL, PlatformScope.EVERYWHERE)


@dataclass(frozen=True)
class Clause:
    """An exclusivity clause of a deal. `binding` once both the clause and its deal are agreed."""

    right: Right
    of: Engagement
    agreement: Agreement
    days: Span
    rivals: frozenset[str]
    category: str
    countries: Where
    binding: bool

    @property
    def words(self) -> dict[str, object]:
        """How messages tell of it."""
        named = "; ".join(entries(self.right.competitors))
        return {
            "creator": self.agreement.creator,
            "brand": self.of.shown,
            "clause": self.right.id or "without an id",
            "scope": " and ".join(part for part in (named, self.right.category) if part),
            "start": self.days.first,
            "end": "without end" if self.days.endless else f"to {self.days.last}",
        }

    def place(self) -> Place:
        """Where what it covers is entered."""
        return self.agreement.place(self.right, "competitors")

    def crossed_by(self, work: Engagement) -> tuple[Span, ...]:
        """The days on which work for another brand is what the clause forbids; none where it is not."""
        if work.brand == self.of.brand or work is self.of:
            return ()
        if self.rivals.isdisjoint(work.known_as) and self.category not in work.categories:
            return ()
        return within((one for one, where in work.days if meets(where, self.countries)), self.days)


@dataclass(frozen=True)
class Crossing:
    """Work that runs into a clause."""

    clause: Clause
    work: Engagement
    on: tuple[Span, ...]

    @property
    def pair(self) -> frozenset[int]:
        """The two sides, in either order."""
        return frozenset((id(self.clause.of), id(self.work)))


def exclusivity(world: World, agreements: Iterable[Agreement], campaigns: Iterable[str] | None = None) -> list[Finding]:
    """All findings on exclusivity; of some campaigns where they are given, whichever side is theirs."""
    agreements, wanted = list(agreements), None if campaigns is None else set(campaigns)
    findings: list[Finding] = []
    for works in _by_creator(world, agreements):
        clauses = [clause for work in works for clause in _clauses(world, work)]
        findings += _findings(clauses, works, wanted)
        for clause in clauses:
            if wanted is None or clause.of.campaign in wanted:
                findings += _broad(world, clause)
    for agreement in agreements:
        if wanted is None or agreement.campaign.id in wanted:
            findings += _incomplete(world, agreement)
    return findings


def barred(world: World, agreements: Iterable[Agreement]) -> Iterator[tuple[Clause, list[Crossing]]]:
    """Each clause that is not agreed yet, with what is known of the creator's work that it would bar, by its days."""
    for works in _by_creator(world, list(agreements)):
        for clause in (one for work in works for one in _clauses(world, work)):
            if not clause.binding:
                crossings = [Crossing(clause, work, on) for work in works if (on := clause.crossed_by(work))]
                yield clause, sorted(crossings, key=lambda one: one.on)


def bound(world: World, agreements: Iterable[Agreement]) -> Iterator[Crossing]:
    """Work that runs into a binding clause: each pair once, by the clause of most days."""
    for works in _by_creator(world, list(agreements)):
        clauses = [clause for work in works for clause in _clauses(world, work)]
        yield from _worst(_crossings(clauses, works)).values()


def _by_creator(world: World, agreements: list[Agreement]) -> Iterator[list[Engagement]]:
    """The work of each creator who has an exclusivity clause; rows that were merged count as one creator."""
    people = world.creators()
    bound = {
        people.get(one.deal.creator or "", one.deal.creator)
        for one in agreements
        if any(right.kind is RightKind.EXCLUSIVITY for right in one.rights)
    }
    found: defaultdict[str, list[Engagement]] = defaultdict(list)
    taken = ((one.deal.creator or "", one.deal.campaign or "") for one in agreements)
    for source in (of_deals(world, agreements), of_proposals(world, taken), of_posts(world)):
        for creator, work in source:
            person = people.get(creator, creator)
            if person in bound:
                found[person].append(work)
    yield from found.values()


def _clauses(world: World, work: Engagement) -> Iterator[Clause]:
    if work.agreement is None:
        return
    for right in work.agreement.rights:
        live = right.status is RightStatus.AGREED or right.status in ON_TABLE
        spanned = span(work.agreement, right) if live and right.kind is RightKind.EXCLUSIVITY else None
        if spanned:
            yield Clause(
                right=right,
                of=work,
                agreement=work.agreement,
                days=spanned,
                rivals=frozenset(one.casefold() for one in entries(right.competitors)),
                category=(right.category or "").casefold(),
                countries=world.countries(right.territories),
                binding=work.bound and right.status is RightStatus.AGREED,
            )


def _findings(clauses: list[Clause], works: list[Engagement], wanted: set[str] | None) -> Iterator[Finding]:
    crossings = _crossings(clauses, works)
    crossings = [one for one in crossings if wanted is None or {one.clause.of.campaign, one.work.campaign} & wanted]
    worst = _worst(crossings)
    yield from (told(one) for one in worst.values())
    open_ones: defaultdict[int, list[Crossing]] = defaultdict(list)
    for one in crossings:
        if not one.clause.binding and one.pair not in worst:
            open_ones[id(one.clause)].append(one)
    for group in open_ones.values():
        clause = group[0].clause
        group.sort(key=lambda one: one.on)
        works_told = listed([_barred(one) for one in group], most=NAMED)
        found = problems.PROPOSED_EXCLUSIVITY_BARS_KNOWN_WORK.at(clause.place(), **clause.words, works=works_told)
        yield replace(found, due=group[0].on[0].first)


def _crossings(clauses: list[Clause], works: list[Engagement]) -> list[Crossing]:
    return [Crossing(clause, work, on) for clause in clauses for work in works if (on := clause.crossed_by(work))]


def _worst(crossings: Iterable[Crossing]) -> dict[frozenset[int], Crossing]:
    """Of each two sides the binding clause that is crossed on most days."""
    worst: dict[frozenset[int], Crossing] = {}
    for one in crossings:
        if one.clause.binding and (one.pair not in worst or days(one.on) > days(worst[one.pair].on)):
            worst[one.pair] = one
    return worst


def told(crossing: Crossing) -> Finding:
    """CS-X01, CS-X02 or CS-X03, as the work is agreed, proposed or seen."""
    clause, work = crossing.clause, crossing.work
    words = {**clause.words, "other": work.called, "competitor": work.shown, "days": _days(crossing.on)}
    if work.seen:
        date = crossing.on[0].first
        number = (date - clause.days.first).days + 1
        total = "" if clause.days.endless else f" of {clause.days.days}"
        words |= {"date": date, "day": f"{number}{total}"}
        return replace(problems.POST_SEEN_WITHIN_AN_EXCLUSIVITY.at(work.place, **words), about=clause.right.id)
    first = min(one.first for one in crossing.on)
    after = None if clause.days.endless else clause.days.last + DAY
    if work.bound:
        move = f", or move {work.called} to {after} or later" if after else ""
        return replace(problems.TWO_DEALS_CROSS_AN_EXCLUSIVITY.at(clause.place(), **words, move=move), due=first)
    move = f", from {after} on" if after else ""
    return replace(problems.PROPOSAL_WOULD_CROSS_AN_EXCLUSIVITY.at(work.place, **words, move=move), due=first)


def _barred(crossing: Crossing) -> str:
    called = f"{crossing.work.called} for {crossing.work.shown}"
    return called if crossing.work.seen else f"{called} ({_days(crossing.on)})"


def _days(spans: tuple[Span, ...]) -> str:
    """Some days in words: their number, and the first and the last."""
    spans = joined(spans)
    first, last = spans[0].first, spans[-1].last
    if first == last:
        return f"1 day, {first}"
    if spans[-1].endless:
        return f"all days from {first}"
    return f"{counted(days(spans), 'day')} from {first} to {last}"


def _incomplete(world: World, agreement: Agreement) -> Iterator[Finding]:
    """CS-X04: an agreed clause without a start, or against nobody."""
    if agreement.deal.status not in AGREED:
        return
    brand = world.brand(agreement.campaign)
    for right in agreement.rights:
        if right.kind is not RightKind.EXCLUSIVITY or right.status is not RightStatus.AGREED:
            continue
        rivals = {one.casefold() for one in entries(right.competitors)}
        missing = []
        if begins(agreement, right) is None and agreement.open(right, "starts"):
            missing.append(("starts", "start"))
        if rivals and brand and rivals <= {brand.casefold()} and not right.category:
            missing.append(("competitors", "competitor other than the brand"))
        for key, item in missing:
            shown = brand or agreement.campaign.product or agreement.campaign.name or "your brand"
            place = agreement.place(right, key)
            words = {"creator": agreement.creator, "brand": shown, "item": item}
            yield problems.EXCLUSIVITY_CLAUSE_IS_INCOMPLETE.at(place, **words)


def _broad(world: World, clause: Clause) -> Iterator[Finding]:
    """CS-X05: more than what the competitors that matter would need."""
    right = clause.right
    below = world.lineage.under(right.category) if right.category and not clause.rivals else 0
    long = "without end" if clause.days.endless else f"for {counted(clause.days.days, 'day')}"
    scope = ""
    if below and clause.days.days > BROAD_CATEGORY:
        scope = f"{right.category} with {below} sub-categor{'y' if below == 1 else 'ies'}"
    elif right.platforms in ALL_PLATFORMS and clause.countries is None and clause.days.days > BROAD_EVERYWHERE:
        scope = f"{clause.words['scope']} ({right.platforms}, worldwide)"
    if scope:
        yield problems.EXCLUSIVITY_IS_BROAD.at(clause.place(), creator=clause.agreement.creator, scope=scope, days=long)
