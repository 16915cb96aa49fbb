"""Import: exports are read, placed in the tabs they belong to, and compared with what is there."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from creatorsheet.app.draft import Draft
from creatorsheet.app.outcome import FileAccount, Outcome, Skipped
from creatorsheet.app.placing.door import place
from creatorsheet.app.upsert import Upsert
from creatorsheet.book.port import Book
from creatorsheet.book.rows import read_rows
from creatorsheet.catalogue.agreements.deals import Deal
from creatorsheet.catalogue.agreements.deliverables import Deliverable
from creatorsheet.catalogue.agreements.reviews import Review
from creatorsheet.catalogue.creators.audience import Audience
from creatorsheet.catalogue.creators.creators import Creator
from creatorsheet.catalogue.creators.handles import Handle
from creatorsheet.catalogue.creators.videos import Video
from creatorsheet.catalogue.plan.campaigns import Campaign
from creatorsheet.catalogue.results.comments import Comment
from creatorsheet.catalogue.results.orders import Order
from creatorsheet.catalogue.results.results import Result
from creatorsheet.catalogue.results.tracking import TrackingRow
from creatorsheet.catalogue.settings import read_settings
from creatorsheet.catalogue.setup.choices import ListName
from creatorsheet.catalogue.setup.lists import ListEntry
from creatorsheet.catalogue.setup.rates import Rate
from creatorsheet.catalogue.setup.settings import Setting
from creatorsheet.catalogue.shapes import Kind, Row
from creatorsheet.catalogue.tabs import find_column
from creatorsheet.files.sheets import Opened
from creatorsheet.imports.records import (
    AccountDay,
    AudienceShare,
    CommentLine,
    CreatorLine,
    Export,
    PostFigures,
)
from creatorsheet.imports.registry import read_export, sources
from creatorsheet.kernel.finding import Finding
from creatorsheet.kernel.refusal import Refused

NEEDED: tuple[type[Row], ...] = (
    Campaign, Creator, Handle, Audience, Video, Deal, Deliverable, Review, TrackingRow, Result, Order, Comment, Rate, Setting,
    ListEntry,
)  # fmt: skip
"""The tabs that exports are placed in, or that tell where they belong."""

OWN_LISTS = frozenset(str(one) for one in (ListName.CHANNEL, ListName.CONCEPT, ListName.AGENCY))
"""Lists an import may add to; all others are the marketer's to keep short."""

STAGES = (CreatorLine, AccountDay, AudienceShare, PostFigures)
"""Whoever others depend on comes first: people, their accounts, their posts; then all the rest, comments last."""


@dataclass(frozen=True)
class Arrived:
    """A file as it arrived. Opening it may be refused at the gate."""

    name: str
    open: Callable[[], Opened]


def import_files(
    book: Book,
    files: Iterable[Arrived],
    *,
    today: date,
    first_day: date | None = None,
    mapping: Any = None,
    replace: bool = False,
    tell: Callable[[str], None] = lambda _: None,
) -> Outcome:
    """Everything the files bring, as a plan. Importing the same file again changes nothing.

    `replace` takes figures of an older export although newer ones are held. `tell` hears which file is being read.
    Refused when no file could be read at all.
    """
    tables = {}
    for model in NEEDED:
        tables[model.sheet.title], _ = read_rows(book, model)
    settings = read_settings(tables[Setting.sheet.title])  # type: ignore[arg-type]
    draft = Draft(tables, book.property("creatorsheet.id"))

    exports: list[tuple[str, Export]] = []
    findings: list[Finding] = []
    refused: list[Finding] = []
    accounts: dict[int, FileAccount] = {}
    for file in files:
        tell(file.name)
        try:
            found = read_export(file.open(), first_day=first_day, mapping=mapping, zones=settings.zones)
            exports += [(file.name, one) for one in found]
        except Refused as refusal:
            refused.append(refusal.finding)
            exports.append((file.name, Export("", file.name, (), (), (refusal.finding,), 0, 0)))
    if refused and all(not export.source for _, export in exports):
        raise Refused(refused[0])

    titles = {source.key: source.title for source in sources()}
    for at in sorted(range(len(exports)), key=lambda at: _stage(exports[at][1])):
        name, export = exports[at]
        placed = place(export, draft.tables, today=today, replace=replace)
        draft.put(placed.upserts)
        draft.put(entries_of(placed.upserts))
        findings += [*export.findings, *placed.findings]
        skipped = {one.line: one.reason for one in (*export.left, *placed.left)}
        accounts[at] = FileAccount(
            file=name,
            source=titles.get(export.source, ""),
            rows=export.rows,
            used=export.rows - len(skipped),
            skipped=tuple(Skipped(line, reason) for line, reason in sorted(skipped.items())),
        )
    plan = draft.plan("import")
    return Outcome(
        "import",
        book.name,
        plan,
        tuple(findings),
        tuple(accounts[at] for at in sorted(accounts)),
        (_sentence(list(accounts.values()), len(refused)),),
    )


def entries_of(upserts: Iterable[Upsert]) -> Iterator[Upsert]:
    """Rows for Lists, so that whatever an import names in one of the user's own lists is found there."""
    for one in upserts:
        for key, value in one.values.items():
            column = find_column(one.table, key)
            if column.kind is Kind.LIST and column.of in OWN_LISTS and isinstance(value, str):
                wanted = {"list_name": ListName(column.of), "label": value}
                yield Upsert("Lists", ("list_name", "label"), wanted, once={"active": True})


def _stage(export: Export) -> int:
    kinds: Sequence[type] = [type(record) for record in export.records[:1]]
    if CommentLine in kinds:
        return len(STAGES) + 1
    return next((at for at, kind in enumerate(STAGES) if kind in kinds), len(STAGES))


def _sentence(accounts: list[FileAccount], refused: int) -> str:
    rows, used = sum(one.rows for one in accounts), sum(one.used for one in accounts)
    files = len({one.file for one in accounts}) - refused
    said = f"{files} file{'' if files == 1 else 's'} read: {used:,} of {rows:,} rows used."
    return said + (f" {refused} file{'' if refused == 1 else 's'} could not be read." if refused else "")
