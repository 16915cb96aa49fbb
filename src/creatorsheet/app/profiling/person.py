"""Who a creator is, as the rows about them say it."""

from __future__ import annotations

from datetime import date, timedelta

from creatorsheet.app.profiling.theirs import Theirs
from creatorsheet.catalogue.creators.choices import Platform
from creatorsheet.catalogue.creators.handles import Handle
from creatorsheet.catalogue.creators.outreach import Message
from creatorsheet.catalogue.creators.shortlist import Candidate
from creatorsheet.catalogue.results.scorecards import Scorecard
from creatorsheet.catalogue.world import COUNTRIES, LANGUAGES
from creatorsheet.contracts.people import People
from creatorsheet.creators.names import tier
from creatorsheet.creators.portrait import Person, Read
from creatorsheet.kernel.entries import entries
from creatorsheet.kernel.identifiers import normal_handle


def stale(on: date | None, days: float, today: date) -> bool:
    """Whether a figure is further back than so many days, or nobody knows its day."""
    return on is None or on < today - timedelta(days=int(days))


def person(theirs: Theirs, *, contact: bool) -> Person:
    """Who they are. E-mail and phone come along only where `contact` asks for them; a shipping address never does."""
    row = theirs.row
    country, language = (row.country or "").upper(), (row.language or "").lower()
    handles = theirs.of(Handle)
    addresses = tuple(one for one in (row.contact_person, row.email, row.phone) if one)
    return Person(
        called=theirs.called,
        creator=row.id,
        name=row.name or "",
        tier=row.tier or (tier(row.followers, theirs.settings.tiers) if row.followers is not None else None),
        followers=Read(row.followers, row.followers_on, _followers_stale(theirs)),
        market=COUNTRIES.get(country, row.country or ""),
        language=LANGUAGES.get(language, row.language or ""),
        niche=" · ".join(one for one in (row.niche, row.industry) if one),
        formats=" · ".join(one for one in (row.main_format, row.second_format) if one),
        fits="; ".join([*entries(row.product_fit), *([row.objective_fit] if row.objective_fit else [])]),
        role=_role(theirs),
        agency=row.agency or "",
        contact=addresses if contact else (),
        reachable=bool(addresses),
        since=_since(theirs, handles),
        earlier=tuple(_earlier(theirs, handles)),
        merged=len(theirs.ids) - 1,
        campaigns=len({one.campaign for one in theirs.of(Scorecard)}),
        owner=People(theirs.tables["Team"]).name(row.owner),
        status=row.rehire_status,
        why=row.status_reason or "",
        next_step=row.next_step or "",
        do_not_contact=bool(row.do_not_contact),
        unread=tuple(theirs.unread()),
    )


def _followers_stale(theirs: Theirs) -> bool:
    return theirs.row.followers is not None and stale(
        theirs.row.followers_on, theirs.settings.fresh_days[2], theirs.day
    )


def _role(theirs: Theirs) -> str:
    """The role they were last considered for."""
    rows = [one for one in theirs.of(Candidate) if one.role]
    rows.sort(key=lambda one: theirs.campaign(one.campaign).starts or date.min)
    return str(rows[-1].role) if rows else ""


def _since(theirs: Theirs, handles: list[Handle]) -> date | None:
    """The first day anybody here noted something about them."""
    days = [one.valid_from for one in handles]
    days += [one.sent_at for one in theirs.of(Message)]
    days += [one.asked_on for one in theirs.of(Candidate)]
    days += [day for one in theirs.agreements for day in (one.deal.signed_on, one.deal.starts)]
    return min((one for one in days if one and one <= theirs.day), default=None)


def _earlier(theirs: Theirs, handles: list[Handle]) -> list[str]:
    """Other names of theirs, each once: former ones, and those on other platforms."""
    now, found = normal_handle(theirs.row.handle or ""), dict[str, None]()
    for one in handles:
        name = normal_handle(one.handle or "")
        platform = one.platform or Platform.TIKTOK
        if name and (platform is not Platform.TIKTOK or name != now):
            until = f" until {one.valid_to:%b %Y}" if one.valid_to else ""
            found[f"@{name}{until}" if platform is Platform.TIKTOK else f"{platform} {name}"] = None
    rows = theirs.tables["Creators"].by_id()
    spoken = {entry.split(" ")[0] for entry in found}
    for merged in sorted(theirs.ids - {theirs.row.id}):
        name = normal_handle(rows[merged].handle or "")
        if name and name != now and f"@{name}" not in spoken:
            found[f"@{name}"] = None
    return list(found)
