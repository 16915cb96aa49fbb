"""Windows: what each video reached by its age, where captures are late, missing or fall, and where young videos are heading."""

from __future__ import annotations

from datetime import date

from creatorsheet.app.outcome import Outcome
from creatorsheet.app.picking import only, picked
from creatorsheet.app.scoring.credited import credited
from creatorsheet.app.scoring.gather import gather
from creatorsheet.app.weighing import weighed
from creatorsheet.app.windowing import findings, told
from creatorsheet.app.windowing.gather import Ages
from creatorsheet.book.port import Book
from creatorsheet.book.rows import read_tables
from creatorsheet.catalogue.actions import WINDOWS
from creatorsheet.catalogue.agreements.deals import Deal
from creatorsheet.catalogue.agreements.deliverables import Deliverable
from creatorsheet.catalogue.agreements.reviews import Review
from creatorsheet.catalogue.creators.creators import Creator
from creatorsheet.catalogue.creators.handles import Handle
from creatorsheet.catalogue.plan.campaigns import Campaign
from creatorsheet.catalogue.results.orders import Order
from creatorsheet.catalogue.results.results import Result
from creatorsheet.catalogue.results.tracking import TrackingRow
from creatorsheet.catalogue.settings import read_settings
from creatorsheet.catalogue.setup.settings import Setting
from creatorsheet.kernel.plan import Plan
from creatorsheet.tracking.launch import QUIET

READ = (Campaign, Creator, Handle, Deal, Deliverable, Review, TrackingRow, Result, Order, Setting)


def windows(book: Book, *, today: date, campaign: str = "") -> Outcome:
    """The windows of a campaign (name or id), or of every one that is neither draft, closed nor cancelled.

    Nothing is written but the Findings tab. Counters that fell are told of all campaigns, for the curves of others rest on
    them. `figures` hold every window of every video with where it comes from.
    """
    tables = read_tables(book, *READ, light=(Result, Order))
    settings = read_settings(tables["Settings"])
    day = settings.as_of or today
    chosen = picked(tables["Campaigns"], campaign)
    known = gather(tables, settings)
    found = Ages(tables, known, credited(tables, known, settings), day)
    wanted = [one for one in chosen if campaign or one.status not in QUIET]
    teams = [found.team(known.campaigns[one.id]) for one in wanted if one.id in known.campaigns]
    awake = [one for one in teams if one.plan.row.status not in QUIET]
    all_ = findings.every(found, tables, awake, {one.id for one in chosen})
    says = [line for one in teams for line in told.says(found, one)]
    return Outcome(
        WINDOWS.key,
        book.name,
        Plan(WINDOWS.key),
        weighed([*settings.findings, *all_], tables, settings, today),
        says=tuple(says) or ("No campaign is running; name one with --campaign.",),
        figures={"as_of": day.isoformat(), "campaigns": [told.figures(found, one) for one in teams]},
        only=only(chosen, campaign),
    )
