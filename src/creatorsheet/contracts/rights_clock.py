"""The rules on rights: uses without a clause, uses past the first end, ends that come near."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace
from datetime import date, timedelta

from creatorsheet.catalogue.agreements.choices import MusicSource, RightKind, RightStatus
from creatorsheet.catalogue.problems import rights as problems
from creatorsheet.catalogue.terms import AGREED
from creatorsheet.contracts.agreement import Agreement
from creatorsheet.contracts.clauses import agreed, begins, span, spark_ends
from creatorsheet.contracts.licences import COLUMNS, End, allowing, clears, contract_end, first_end, sounds
from creatorsheet.contracts.territories import Territories, outside
from creatorsheet.contracts.uses import CHANGES, Use, boosts, posts, uses
from creatorsheet.kernel.finding import Finding, Severity
from creatorsheet.kernel.words import counted, listed

NOTICE = timedelta(days=30)
"""How long before its end a right in use is told."""

ENDS_WITH_IT = timedelta(days=7)
"""A use that stops this long before its right ends, or less, is told as well: somebody may want it to go on."""


def rights_clock(agreements: Iterable[Agreement], territories: Territories, today: date) -> list[Finding]:
    """All findings on rights; what ends soon comes last, in the order of the ends."""
    findings: list[Finding] = []
    soon: list[tuple[date, Finding]] = []
    for agreement in agreements:
        if not agreement.rights and not agreement.assets:
            continue
        findings += incomplete(agreement)
        used = list(uses(agreement))
        for use in used:
            findings += uncovered(agreement, use, territories, today)
        on = [(use, first_end(agreement, use)) for use in (*used, *posts(agreement)) if not use.wish]
        for use, end in on:
            findings += music(agreement, use)
            findings += after_the_end(use, end, today)
        findings += outliving(agreement, today)
        for use, end in (*on, *boosted(agreement, used)):
            soon += ending(agreement, use, end, today)
    return findings + [finding for _, finding in sorted(soon, key=lambda one: one[0])]


def incomplete(agreement: Agreement) -> Iterator[Finding]:
    """CS-K04: an agreed clause that allows nothing, for want of a channel or a start."""
    if agreement.deal.status not in AGREED:
        return
    for kind in (RightKind.USAGE, RightKind.PAID_ADVERTISING):
        for one in agreed(agreement, kind):
            open_ones = []
            if kind is RightKind.USAGE and not any(getattr(one, column) for column in COLUMNS.values()):
                open_ones.append(("use_own_tiktok", "allowed channel"))
            if begins(agreement, one) is None and agreement.open(one, "starts"):
                open_ones.append(("starts", "start"))
            for key, item in open_ones:
                place = agreement.place(one, key)
                words = {"kind": kind.lower(), "creator": agreement.creator, "item": item}
                yield problems.RIGHTS_CLAUSE_IS_INCOMPLETE.at(place, **words)


def uncovered(agreement: Agreement, use: Use, territories: Territories, today: date) -> Iterator[Finding]:
    """CS-K01: a use on a channel, or in countries, that no agreed clause allows, or not yet."""
    clauses = allowing(agreement, use)
    spans = [days for one in clauses if (days := span(agreement, one, use.deliverable))]
    first = min((one.first for one in spans), default=today)
    allowed = territories.read("; ".join(one.territories or "" for one in clauses))
    abroad = outside(territories.read(agreement.campaign.audience_countries or ""), allowed)
    changed = [one for one in use.changed if not any(getattr(right, CHANGES[one]) for right in clauses)]
    if clauses and not abroad and not changed and (first <= today or not use.running):
        return
    how = [*([listed(changed)] if changed else []), *([f"in {', '.join(abroad)}"] if abroad else [])]
    found = problems.USE_THAT_NO_CLAUSE_COVERS.at(
        use.place,
        asset=use.called,
        state="wanted for" if use.wish else "in use for" if use.running else "planned for",
        use=use.words,
        how="".join(f", {part}" for part in how) if clauses else "",
        creator=agreement.creator,
        before="" if how or not clauses else f" before {first}",
    )
    yield replace(found, severity=Severity.WARNING) if use.wish else found


def after_the_end(use: Use, end: End | None, today: date) -> Iterator[Finding]:
    """CS-K02: a use that goes on after the first of its rights has ended."""
    last = use.last or (today if use.running else None)
    if last is None or end is None or last <= end.day:
        return
    if use.channel is None:
        does = f"is live today, {today}" if use.running else f"is to be posted on {last}"
    else:
        state = "in use" if use.running else "planned"
        does = f"is {state} for {use.words} {f'until {last}' if use.last else f'today, {today}'}"
    found = problems.USE_AFTER_THE_FIRST_RIGHT_ENDS.at(
        use.until,
        asset=use.called,
        does=does,
        right=end.right,
        end=end.day,
        days=counted((last - end.day).days, "day"),
        stop=_stop(use, end.day, today),
    )
    yield replace(found, due=end.day)


def _stop(use: Use, end: date, today: date) -> str:
    if use.channel is None:
        return "Have the post taken down" if use.running else "Give it another sound"
    return f"End the use for {use.words} {'now' if end < today else f'by {end}'} and date it in {use.until}"


def music(agreement: Agreement, use: Use) -> Iterator[Finding]:
    """CS-K08: a sound that is not cleared for a use."""
    heard = sounds(agreement, use)
    if heard and not any(clears(one, use) for one in heard):
        yield problems.MUSIC_NOT_CLEARED_FOR_THIS_USE.at(
            agreement.place(heard[0], "music_until"),
            asset=use.called,
            source=_source(heard[0].music_source, heard[0].status),
            use=use.words,
        )


def _source(source: MusicSource | None, status: RightStatus | None) -> str:
    if source is MusicSource.COMMERCIAL:
        return "from the Commercial Music Library"
    return (
        "a trending sound" if source is MusicSource.TRENDING else f"a licensed track ({status or RightStatus.PROPOSED})"
    )


def outliving(agreement: Agreement, today: date) -> Iterator[Finding]:
    """CS-K07: a Spark code that still works when the contract has ended."""
    for right, works in spark_ends(agreement).values():
        clauses = agreed(agreement, RightKind.PAID_ADVERTISING, right.deliverable or "")
        latest = contract_end(agreement, clauses)
        if latest and latest[1] < works and works >= today:
            clause, end = latest
            found = problems.SPARK_CODE_OUTLIVES_THE_CONTRACT.at(
                agreement.place(clause, "lasts"),
                creator=agreement.creator,
                date=works,
                days=counted((works - end).days, "day"),
                end=end,
            )
            yield replace(found, due=end)


def boosted(agreement: Agreement, used: Iterable[Use]) -> Iterator[tuple[Use, End | None]]:
    """Posts that run as ads by a Spark code alone, each with the first end of its rights."""
    for use, code in boosts(agreement, used):
        yield use, first_end(agreement, use, code)


def ending(agreement: Agreement, use: Use, end: End | None, today: date) -> Iterator[tuple[date, Finding]]:
    """CS-K03, with the day of the end: a right in use that ends in the time of notice."""
    if end is None or not today <= end.day <= today + NOTICE:
        return
    if use.last and not timedelta(0) <= end.day - use.last <= ENDS_WITH_IT:
        return
    yield (
        end.day,
        problems.RIGHT_ENDS_SOON.at(
            end.place,
            right=end.right,
            asset=use.called,
            end=end.day,
            days="today" if end.day == today else f"in {counted((end.day - today).days, 'day')}",
            going=f"its use for {use.words} goes on" if use.channel else "the post stays up",
            creator=agreement.creator,
            otherwise=_otherwise(use),
        ),
    )


def _otherwise(use: Use) -> str:
    if use.channel is None:
        return "have the post taken down"
    if use.boost:
        return "let the boost run out"
    return f"let it stop on {use.last}" if use.last else f"enter its last day in {use.until}"
