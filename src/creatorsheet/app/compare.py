"""Creator comparison: each creator of a campaign beside others hired for the same role, and the campaign beside others."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

from creatorsheet.app.comparing.figures import figures
from creatorsheet.app.comparing.gather import channels
from creatorsheet.app.experience import gather
from creatorsheet.app.outcome import Later, Outcome
from creatorsheet.app.picking import only, picked
from creatorsheet.app.weighing import weighed
from creatorsheet.book.pdf import as_pdf
from creatorsheet.book.port import Book
from creatorsheet.book.rows import read_tables
from creatorsheet.book.views.comparison import wording
from creatorsheet.book.views.comparison.compared import Compared
from creatorsheet.book.views.comparison.file import comparison_file
from creatorsheet.book.written import page_path, place
from creatorsheet.catalogue.actions import COMPARE
from creatorsheet.catalogue.plan.campaigns import Campaign
from creatorsheet.catalogue.settings import Settings, read_settings
from creatorsheet.catalogue.table import Table
from creatorsheet.kernel.plan import Plan
from creatorsheet.kernel.words import counted
from creatorsheet.learning.beside import lines
from creatorsheet.learning.fair import comparison
from creatorsheet.learning.record import Record
from creatorsheet.learning.sensitivity import Leaders, engaging, leader, retiered


@dataclass(frozen=True)
class Made:
    """The answer of the action, and the comparison of each campaign for its page."""

    outcome: Outcome
    comparisons: tuple[Compared, ...]


def compare(book: Book, *, today: date, campaign: str = "") -> Made:
    """The comparison of a campaign (name or id), or of every one whose creators have posts, costs or sales.

    Nothing is written but the lines of Findings that settings cause.
    """
    tables = read_tables(book, *gather.READ)
    settings = read_settings(tables["Settings"])
    record = gather.record(tables, settings, settings.as_of or today)
    chosen = picked(tables["Campaigns"], campaign)
    worked = {one.campaign for one in record.works}
    made = tuple(_compared(tables, settings, record, one) for one in chosen if campaign or one.id in worked)
    told = tuple(line for one in made for line in _says(one))
    outcome = Outcome(
        COMPARE.key,
        book.name,
        Plan(COMPARE.key),
        weighed(settings.findings, tables, settings, today),
        says=told or ("No campaign has creators with a live post, a cost or a sale yet.",),
        figures=Later(lambda: {"day": record.day, "campaigns": [figures(one) for one in made]}),
        only=only(chosen, campaign),
    )
    return Made(outcome, made)


def _compared(tables: Mapping[str, Table[Any]], settings: Settings, record: Record, campaign: Campaign) -> Compared:
    found = comparison(record, settings, campaign.id)
    first = found.creators[0].work if found.creators else None
    return Compared(
        campaign=campaign.id,
        name=campaign.name or campaign.id,
        currency=first.currency if first else (campaign.currency or settings.home_currency),
        objective=str(campaign.objective or ""),
        day=record.day,
        months=record.months,
        minimum_peers=settings.minimum_peers,
        found=found,
        lines=tuple(lines(record, found, channels(tables["Results"], campaign.id))),
        leaders=engaging(found) if first else Leaders(),
        retiered=tuple(retiered(record, settings, found)),
        leader=leader(found),
        costs=first.costs if first else "",
    )


def _says(one: Compared) -> tuple[str, ...]:
    """What a comparison finds, and how many could not be compared."""
    some = one.found.creators
    head = f"{one.name}: {wording.title(one)[:1].lower()}{wording.title(one)[1:]}."
    if not some:
        return (head,)
    left = len(some) - len(one.compared)
    told = f"  {counted(len(one.compared), 'creator')} compared"
    return head, f"{told}, {left} not; the reading says why." if left else f"{told}."


def target(workbook: Path, one: Compared, out: Path | None = None) -> Path:
    """Where the page of a campaign stands unless somebody wants it elsewhere."""
    return out or page_path(workbook, one.name, "comparison")


def page(workbook: Path, one: Compared, *, out: Path | None = None, pdf: bool = False) -> list[Path]:
    """Write the page of a campaign; the files written. An earlier page is replaced, any other file is not (CS-W10)."""
    file = target(workbook, one, out)
    place(file, comparison_file(one))
    return [file, as_pdf(file)] if pdf else [file]
