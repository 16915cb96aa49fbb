"""Write texts: a template of the Templates tab, or a Word file, filled for each creator; what cannot be filled is told."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from creatorsheet.app.draft import Draft
from creatorsheet.app.outcome import Outcome
from creatorsheet.app.picking import picked
from creatorsheet.app.upsert import Upsert
from creatorsheet.app.weighing import weighed
from creatorsheet.app.writing.making import Maker
from creatorsheet.app.writing.occasions import NEEDS, Found, Occasion, found
from creatorsheet.app.writing.picking import Meant, meant
from creatorsheet.app.writing.picking import creators as named
from creatorsheet.app.writing.text import Form, Text
from creatorsheet.app.writing.told import listed
from creatorsheet.book.port import Book
from creatorsheet.book.rows import read_book, read_rows
from creatorsheet.catalogue.actions import WRITE
from creatorsheet.catalogue.plan.campaigns import Campaign
from creatorsheet.catalogue.settings import read_settings
from creatorsheet.catalogue.setup.choices import TemplateKind
from creatorsheet.catalogue.setup.templates import Template
from creatorsheet.catalogue.table import Table
from creatorsheet.catalogue.tabs import BY_TITLE
from creatorsheet.kernel.plan import Plan
from creatorsheet.kernel.words import counted
from creatorsheet.planning.cells import Cells
from creatorsheet.planning.syntax import parsed
from creatorsheet.planning.together import Together

CORE = ("Campaigns", "Creators", "Deals", "Deliverables", "Tracking", "Team", "Settings")
BEHIND = {"Outreach": ("Videos",), "Briefs": ("Lists",), "Deliverables": ("Lists",)}
"""Tabs that tell what a cell of another points at, or falls back to."""

LONGEST_CELL = 32_767
OUTREACH = "Outreach"


@dataclass(frozen=True)
class Written:
    """The answer of the action and the texts it made."""

    outcome: Outcome
    texts: tuple[Text, ...] = ()


def write(
    book: Book,
    *,
    today: date,
    template: str,
    campaign: str = "",
    creators: tuple[str, ...] = (),
    form: Form | None = None,
) -> Written:
    """The texts of a template (a name or kind) for a campaign, or for all of them; nothing is sent or put on the disk.

    With a `form` the template only says for whom. A first message that is ready also goes into Message of Outreach, where
    that is blank. Refuses a template, campaign or creator that nobody knows (CS-R07).
    """
    templates, _ = read_rows(book, Template)
    wanted = meant(templates, template)
    needed = _needed(templates, wanted, form)
    tables, _ = read_book(book, *(model for title, model in BY_TITLE.items() if title in needed), today=today)
    settings = read_settings(tables["Settings"])
    campaigns = picked(tables["Campaigns"], campaign)
    only = named(tables["Creators"], creators)
    draft = Draft({OUTREACH: tables[OUTREACH]} if OUTREACH in tables else {}, book.property("creatorsheet.id"))
    if wanted.kind is TemplateKind.OUTREACH:
        draft.identify(OUTREACH)
    together = Together(tables, settings.as_of or today)
    there = found(wanted.kind, tables, together, settings, campaigns, settings.as_of or today)
    maker = Maker(templates, wanted, form, Cells(tables, settings, there.known, together))
    made = maker.texts(one for one in there.occasions if only is None or one.creator is None or one.creator.id in only)
    if wanted.kind is TemplateKind.OUTREACH and form is None:
        draft.put(_messages(made))
    texts = tuple(text for _, text in made)
    plan = draft.plan(WRITE.key) if wanted.kind is TemplateKind.OUTREACH else Plan(WRITE.key)
    says = tuple(_says(wanted, campaigns, texts, there, maker.without))
    figures = {"kind": str(wanted.kind), "texts": [one.as_json() for one in texts]}
    findings = weighed(maker.findings, tables, settings, today)
    return Written(Outcome(WRITE.key, book.name, plan, findings, says=says, figures=figures), texts)


def _needed(templates: Table[Template], wanted: Meant, form: Form | None) -> set[str]:
    """The tabs to read: those that tell for whom a text is, and those the templates hold fields of."""
    tabs = {*CORE, *NEEDS.get(wanted.kind, ())}
    for row in templates:
        if row.kind is wanted.kind:
            tabs |= {tab for text in (row.subject, row.body) if text for tab in parsed(text).tabs}
    for part in form.parts.values() if form else ():
        tabs |= part.tabs
    return tabs | {tab for one in tabs for tab in BEHIND.get(one, ())}


def _messages(made: Iterable[tuple[Occasion, Text]]) -> Iterator[Upsert]:
    """First messages for the cells that hold none yet. One with a gap would stand there for good, and is left out."""
    for one, text in made:
        if text.ready and len(text.markdown.encode("utf-16-le")) <= 2 * LONGEST_CELL:
            once = {"message_text": text.markdown.strip()}
            yield Upsert(OUTREACH, ("message_id",), {"message_id": one.message.id}, once=once)


def _says(
    wanted: Meant, campaigns: Sequence[Campaign], texts: Sequence[Text], there: Found, without: Sequence[Occasion]
) -> Iterator[str]:
    kind = wanted.kind.lower()
    where = (
        f"in {campaigns[0].name or campaigns[0].id}"
        if len(campaigns) == 1
        else f"in {counted(len(campaigns), 'campaign')}"
    )
    ready = sum(one.ready for one in texts)
    if texts:
        open_ = len(texts) - ready
        yield f"{counted(len(texts), kind)} {where}: {ready:,} ready{f', {open_:,} not ready' if open_ else ''}."
    elif not without:
        yield f"No {kind} to write {where}: {WAITS[wanted.kind]}."
    if there.lost:
        rows = listed(there.lost)
        yield f"No {kind} for {rows}: {'they name' if len(there.lost) > 1 else 'it names'} no campaign or creator of the \
workbook."
    for one in there.left_alone:
        yield f"{one} asked to be left alone: no message is written."
    if without:
        names = ", ".join(dict.fromkeys(one.whose for one in without[:5]))
        more = f" and {len(without) - 5:,} more" if len(without) > 5 else ""
        yield f"No {kind} in use fits {names}{more}: see Market and Campaign model in Templates."


WAITS = {
    TemplateKind.OUTREACH: "no row of Outreach waits for a message",
    TemplateKind.BRIEF: "no creator has a deal that is going on, or a brief",
    TemplateKind.AGREEMENT: "no deal is going on",
    TemplateKind.REVIEW_CHECKLIST: "no draft waits for an answer",
    TemplateKind.PAYMENT_REQUEST: "no payment is due or waits for an invoice",
    TemplateKind.PERFORMANCE_REPORT: "no campaign has begun",
    TemplateKind.EVALUATION: "no campaign has begun",
}
