"""Comments: suggests theme, sentiment and intent, learns from what people corrected, and counts product questions."""

from __future__ import annotations

from creatorsheet.app.commenting import findings, told, write
from creatorsheet.app.commenting.gather import gather
from creatorsheet.app.commenting.read import read
from creatorsheet.app.draft import Draft
from creatorsheet.app.outcome import Outcome
from creatorsheet.app.picking import only, picked
from creatorsheet.book.port import Book
from creatorsheet.book.rows import read_tables
from creatorsheet.catalogue.actions import COMMENTS
from creatorsheet.catalogue.agreements.deals import Deal
from creatorsheet.catalogue.agreements.deliverables import Deliverable
from creatorsheet.catalogue.creators.partnerships import Partnership
from creatorsheet.catalogue.plan.campaigns import Campaign
from creatorsheet.catalogue.results.comments import Comment
from creatorsheet.catalogue.results.results import Result
from creatorsheet.learning.accuracy import own
from creatorsheet.learning.questions import product_questions

READ = (Campaign, Deal, Deliverable, Partnership, Comment, Result)
LIGHT = (Deal, Deliverable, Partnership)
WRITTEN = (Comment.sheet.title, Result.sheet.title)


def comments(book: Book, *, campaign: str = "") -> Outcome:
    """Suggestions for all comments, or for those under the videos of a campaign (name or id).

    What a person typed, corrected or checked stays; running again changes nothing. `figures` holds each theme with its share
    at the least and how well it is read, languages, sentiments, intents, and what customers say again and again.
    """
    tables = read_tables(book, *READ, light=LIGHT)
    draft = Draft({title: tables[title] for title in WRITTEN}, book.property("creatorsheet.id"))
    known = gather(tables, campaign)
    suggested = read(known)
    changed = write.suggestions(known.table, known.viewers, suggested.readings)
    write.questions(tables["Results"], product_questions(known.rows))
    found = told.Found(known, suggested, own(known.legible(known.viewers)), changed)
    return Outcome(
        COMMENTS.key,
        book.name,
        draft.plan(COMMENTS.key),
        (*findings.wrong(known.table, found.own), *findings.split(known.table, suggested.corrections)),
        says=tuple(told.says(found)),
        figures=told.figures(found),
        only=only(picked(tables["Campaigns"], campaign), campaign),
    )
