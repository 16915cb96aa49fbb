"""Pipeline: how far each creator is and since when, whom to write to again, what lasts, and how much hangs on few."""

from __future__ import annotations

from datetime import date
from typing import Any

from creatorsheet.app.draft import Draft
from creatorsheet.app.outcome import Outcome
from creatorsheet.app.picking import only, picked
from creatorsheet.app.progress import findings, told
from creatorsheet.app.progress.gather import Way
from creatorsheet.app.progress.lasting import lasting
from creatorsheet.app.progress.owners import desks
from creatorsheet.app.progress.weights import weights
from creatorsheet.app.standing import Standing
from creatorsheet.app.weighing import weighed
from creatorsheet.book.port import Book
from creatorsheet.book.rows import read_book
from creatorsheet.catalogue.actions import PIPELINE
from creatorsheet.catalogue.agreements.deals import Deal
from creatorsheet.catalogue.agreements.deliverables import Deliverable
from creatorsheet.catalogue.agreements.payments import Payment
from creatorsheet.catalogue.creators.creators import Creator
from creatorsheet.catalogue.creators.outreach import Message
from creatorsheet.catalogue.creators.shortlist import Candidate
from creatorsheet.catalogue.plan.campaigns import Campaign
from creatorsheet.catalogue.plan.costs import Cost
from creatorsheet.catalogue.results.scorecards import Scorecard
from creatorsheet.catalogue.settings import read_settings
from creatorsheet.catalogue.setup.rates import Rate
from creatorsheet.catalogue.setup.settings import Setting
from creatorsheet.catalogue.setup.team import Member
from creatorsheet.catalogue.table import Table
from creatorsheet.creators.talks import responses

READ = (Campaign, Cost, Creator, Candidate, Message, Deal, Deliverable, Scorecard, Member, Rate, Setting)
WRITTEN = (Candidate.sheet.title, Message.sheet.title)
NOT_ASKED: dict[str, Table[Any]] = {Payment.sheet.title: Table(Payment, ())}


def pipeline(book: Book, *, today: date, campaign: str = "") -> Outcome:
    """How far the creators of a campaign (name or id) are, or of all campaigns.

    Writes Stage since, Stage seen and the day of the second message, each where it is missing; a day that people typed stays,
    unless the stage it is about is another one now. Running again changes nothing. `figures` holds funnels, talks, requests,
    arrangements and shares.
    """
    tables, _ = read_book(book, *READ)
    settings = read_settings(tables["Settings"])
    day = settings.as_of or today
    chosen = picked(tables["Campaigns"], campaign)
    draft = Draft({title: tables[title] for title in WRITTEN}, book.property("creatorsheet.id"))
    way = Way(tables, settings, day, chosen, Standing(tables))
    found = told.Found(
        way,
        stamps=way.stamp(),
        filled=way.follow_up(),
        responses=responses(way.talks.values(), day, settings.follow_up_days),
        requests=way.asked(),
        desks=desks(way),
        lasting=lasting(way),
        weights=weights(way),
    )
    all_ = [
        *settings.findings,
        *findings.behind(way),
        *findings.unanswered(way),
        *findings.stays(way),
        *findings.leaning(way, found.weights),
    ]
    return Outcome(
        PIPELINE.key,
        book.name,
        draft.plan(PIPELINE.key),
        weighed(all_, {**tables, **NOT_ASKED}, settings, today),
        says=tuple(told.says(found)),
        figures=told.figures(found),
        only=only(chosen, campaign),
    )
