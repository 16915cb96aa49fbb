"""Patterns: creator and creative told apart where that can be done, and which kinds of videos did better."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from creatorsheet.app.experience.gather import READ, record
from creatorsheet.app.outcome import Outcome
from creatorsheet.app.patterning.figures import figures
from creatorsheet.app.patterning.gather import Tables, study
from creatorsheet.app.picking import only, picked
from creatorsheet.app.weighing import weighed
from creatorsheet.book.pdf import as_pdf
from creatorsheet.book.port import Book
from creatorsheet.book.rows import read_tables
from creatorsheet.book.views.patterns import wording
from creatorsheet.book.views.patterns.file import patterns_file
from creatorsheet.book.written import page_path, place
from creatorsheet.catalogue.actions import PATTERNS
from creatorsheet.catalogue.creators.shortlist import Candidate
from creatorsheet.catalogue.problems.patterns import CREATOR_AND_CONCEPT_CANNOT_BE_TOLD_APART
from creatorsheet.catalogue.results.comments import Comment
from creatorsheet.catalogue.results.scorecards import Scorecard
from creatorsheet.catalogue.settings import read_settings
from creatorsheet.kernel.finding import Finding
from creatorsheet.kernel.plan import Plan
from creatorsheet.learning.study import Study

ALL = "all campaigns"


@dataclass(frozen=True)
class Made:
    """The answer of the action, and what the page shows."""

    outcome: Outcome
    study: Study


def patterns(book: Book, *, today: date, campaign: str = "", measure: str = "") -> Made:
    """The patterns of all campaigns that are past Draft and not cancelled, or of one (name or id).

    Nothing is written but the Findings tab. `measure` is a key of learning.response.RESPONSES; "" takes the one that serves
    the objective.
    """
    tables = read_tables(book, *READ, Scorecard, Candidate, Comment)
    settings = read_settings(tables["Settings"])
    chosen = picked(tables["Campaigns"], campaign)
    known = record(tables, settings, settings.as_of or today)
    found = study(tables, settings, known, chosen[0] if campaign else None, measure)
    outcome = Outcome(
        PATTERNS.key,
        book.name,
        Plan(PATTERNS.key),
        weighed([*settings.findings, *_findings(found, tables)], tables, settings, today),
        says=tuple(wording.says(found)),
        figures=figures(found),
        only=only(chosen, campaign),
    )
    return Made(outcome, found)


def _findings(found: Study, tables: Tables) -> Iterator[Finding]:
    """CS-L10, one for each video that would connect creators who share no concept with the others."""
    for one in found.apart.tests:
        if not one.joins:
            continue
        row = tables["Creators"].by_id().get(one.creator)
        yield CREATOR_AND_CONCEPT_CANNOT_BE_TOLD_APART.at(
            tables["Creators"].place(row, "handle") if row else None,
            creators=wording.group(found, one.joins),
            creator=found.called(one.creator),
            concept=f"'{one.concept}'",
        )


def target(workbook: Path, found: Study, out: Path | None = None) -> Path:
    """Where the page stands unless somebody wants it elsewhere."""
    return out or page_path(workbook, found.campaign or ALL, "patterns")


def page(workbook: Path, found: Study, *, out: Path | None = None, pdf: bool = False) -> list[Path]:
    """Write the page; the files written. An earlier page is replaced, any other file is not (CS-W10)."""
    file = target(workbook, found, out)
    place(file, patterns_file(found))
    return [file, as_pdf(file)] if pdf else [file]
