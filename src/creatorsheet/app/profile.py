"""Creator profile: one creator on one page, as a file of its own, and as PDF."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from pathlib import Path

from creatorsheet.app.meant import meant
from creatorsheet.app.profiling.money import prices, ran
from creatorsheet.app.profiling.person import person, stale
from creatorsheet.app.profiling.seen import audience, promotions, videos
from creatorsheet.app.profiling.standing import held, marks, open_things
from creatorsheet.app.profiling.theirs import Theirs
from creatorsheet.app.score import score
from creatorsheet.app.shortlisting.measuring import measured
from creatorsheet.book.file import FileBook
from creatorsheet.book.pdf import as_pdf
from creatorsheet.book.port import Book
from creatorsheet.book.rows import read_book
from creatorsheet.book.views.profile.file import profile_file
from creatorsheet.book.written import page_path, place, refuse_to_replace
from creatorsheet.catalogue.agreements.deals import Deal
from creatorsheet.catalogue.agreements.deliverables import Deliverable
from creatorsheet.catalogue.agreements.payments import Payment
from creatorsheet.catalogue.agreements.reviews import Review
from creatorsheet.catalogue.agreements.rights import Right
from creatorsheet.catalogue.creators.audience import Audience
from creatorsheet.catalogue.creators.creators import Creator
from creatorsheet.catalogue.creators.handles import Handle
from creatorsheet.catalogue.creators.outreach import Message
from creatorsheet.catalogue.creators.partnerships import Partnership
from creatorsheet.catalogue.creators.shortlist import Candidate
from creatorsheet.catalogue.creators.videos import Video
from creatorsheet.catalogue.plan.campaigns import Campaign
from creatorsheet.catalogue.plan.costs import Cost
from creatorsheet.catalogue.reports.findings import FindingRow
from creatorsheet.catalogue.results.comments import Comment
from creatorsheet.catalogue.results.results import Result
from creatorsheet.catalogue.results.scorecards import Scorecard
from creatorsheet.catalogue.results.tracking import TrackingRow
from creatorsheet.catalogue.settings import read_settings
from creatorsheet.catalogue.setup.lists import ListEntry
from creatorsheet.catalogue.setup.rates import Rate
from creatorsheet.catalogue.setup.settings import Setting
from creatorsheet.catalogue.setup.team import Member
from creatorsheet.creators.headline import asks
from creatorsheet.creators.portrait import Kind, Portrait
from creatorsheet.creators.vetted import Habits

READ = (
    Campaign, Creator, Handle, Audience, Video, Partnership, Candidate, Message, Deal, Deliverable, Right, Review, Payment,
    TrackingRow, Result, Comment, Scorecard, FindingRow, Cost, Rate, ListEntry, Member, Setting,
)  # fmt: skip


def profile(
    book: FileBook, *, creator: str, today: date, out: Path | None = None, pdf: bool = False, contact: bool = False
) -> list[Path]:
    """Write the page of a creator: by Creator ID, handle, present or former, or name; the files written.

    The workbook itself is left as it is. A profile of an earlier run is replaced, any other file is not. E-mail and phone
    are printed only with `contact`; a shipping address never is. Refuses whom nobody knows (CS-R07), a name of several
    (CS-R22), and a PDF where LibreOffice is missing (CS-W12).
    """
    made = portrait(book, creator=creator, today=today, contact=contact)
    target = out or page_path(book.path, made.person.called, "profile")
    refuse_to_replace(target)
    place(target, profile_file(made))
    return [target, as_pdf(target)] if pdf else [target]


def portrait(book: Book, *, creator: str, today: date, contact: bool = False) -> Portrait:
    """All that is known of a creator, on the day set in Settings, else on `today`. Results are those of Score results."""
    tables, _ = read_book(book, *READ)
    row, ids = meant(tables, creator)
    settings = read_settings(tables["Settings"])
    theirs = Theirs(tables, settings, settings.as_of or today, row, ids)
    scored = score(book, today=today).figures["campaigns"] if theirs.agreements or theirs.of(Scorecard) else ()
    habits = measured(tables, settings, theirs.day, {row.id}).get(row.id, Habits(0))
    may, bound = held(theirs)
    given, verdicts, notes = marks(theirs)
    asked = prices(theirs, scored)
    quoted = [one.on for one in asked if one.kind in (Kind.ASKED, Kind.USUAL) and one.on]
    known = Portrait(
        day=theirs.day,
        workbook=book.name,
        person=person(theirs, contact=contact),
        recent=videos(theirs, habits),
        audience=tuple(audience(theirs)),
        work=tuple(promotions(theirs, habits.median)),
        prices=tuple(asked),
        ran=tuple(ran(theirs, scored)),
        marks=tuple(given),
        verdicts=tuple(verdicts),
        rights=tuple(may),
        exclusive=tuple(bound),
        open=tuple(open_things(theirs, may)),
        notes=tuple(notes),
        rate_stale=stale(max(quoted, default=None), settings.fresh_days[0], theirs.day),
    )
    return replace(known, asks=tuple(asks(known)))
