"""What one agency may see: its own rows, and of each the columns the catalogue opens to it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace
from functools import lru_cache
from typing import Any

from creatorsheet.catalogue.agreements.choices import BriefStatus, DealStatus
from creatorsheet.catalogue.creators.choices import PipelineStage
from creatorsheet.catalogue.plan.choices import CampaignStatus
from creatorsheet.catalogue.results.choices import ResultScope
from creatorsheet.catalogue.shapes import Column, Kind, Row, Share, Sheet, Who
from creatorsheet.catalogue.table import Table
from creatorsheet.catalogue.tabs import BY_TITLE
from creatorsheet.kernel.identifiers import clean
from creatorsheet.sharing.wire import to_wire

TABS = (
    "Campaigns", "Creators", "Audience", "Shortlist", "Deals", "Rights", "Deliverables", "Briefs", "Reviews",
    "Payments", "Tracking", "Results", "Team",
)  # fmt: skip
"""Tabs whose rows can belong to an agency, in the order of the workbook. No row of any other tab ever goes."""

COMMON = frozenset(["Campaigns", "Briefs", "Team"])
"""Tabs whose rows several agencies may get."""

WITNESS = ("handle", "name")
"""Read-only columns by which people tell rows apart."""

OVER = (CampaignStatus.CLOSED, CampaignStatus.CANCELLED)
POSTS = (ResultScope.CREATOR_ORGANIC, ResultScope.CREATOR_PAID, ResultScope.CREATOR_TOTAL)
FILLED_BY = (Who.AGENCY, Who.CREATOR)

Tables = Mapping[str, Table[Any]]
Held = Mapping[str, Mapping[str, Mapping[str, str]]]
"""What packs for other agencies held: tab -> row id -> column -> text."""


@dataclass(frozen=True)
class SharedTable:
    """One tab of a pack. `columns` are those that go, the row id first; `rows` copies without what must stay."""

    model: type[Row]
    columns: tuple[Column, ...]
    rows: tuple[Any, ...]
    editable: frozenset[str] = frozenset()
    offered: tuple[Any, ...] = ()
    kept_back: tuple[Column, ...] = ()

    @property
    def sheet(self) -> Sheet:
        """The tab's declaration."""
        return self.model.sheet

    @property
    def witness(self) -> tuple[str, ...]:
        """The read-only columns of the table by which a row is recognised."""
        keys = [one.key for one in self.columns]
        return tuple(key for key in WITNESS if key in keys and key not in self.editable)

    @property
    def may_add(self) -> bool:
        """Whether the agency may add rows of its own: where it fills the column that begins a row."""
        return self.sheet.begins in self.editable

    @property
    def all_rows(self) -> tuple[Any, ...]:
        """Rows made for the agency to fill, then those of the workbook."""
        return (*self.offered, *self.rows)


@dataclass(frozen=True)
class Kept:
    """Rows of the agency that stay here, and why: for the dry run."""

    tab: str
    rows: int
    why: str


@dataclass(frozen=True)
class Shared:
    """All that goes to one agency."""

    recipient: str
    tables: Mapping[str, SharedTable]
    kept: tuple[Kept, ...] = ()
    campaign: str = ""  # the id of the only campaign; "" for all
    overrides: Mapping[str, bool] = field(default_factory=dict)


@dataclass
class _Scope:
    """The agency's rows while they are gathered: ids by tab, in lower case."""

    tables: Tables
    recipient: str
    campaigns: frozenset[str]
    elsewhere: Held
    rows: dict[str, list[Any]] = field(default_factory=dict)
    kept: list[Kept] = field(default_factory=list)

    def ids(self, tab: str) -> set[str]:
        return {fold(row.id) for row in self.rows.get(tab, ())}

    def take(self, tab: str, rows: Iterator[Any]) -> None:
        """Rows with an id, the upper of two with the same, less those another agency got before."""
        taken: dict[str, Any] = {}
        for row in rows:
            if row.id:
                taken.setdefault(fold(row.id), row)
        before = {} if tab in COMMON or tab == "Creators" else self.elsewhere.get(tab, {})
        sent = {fold(one) for one in before}
        stay = [key for key in taken if key in sent]
        self.keep(tab, len(stay), "went to another agency before")
        self.rows[tab] = [row for key, row in taken.items() if key not in sent]

    def keep(self, tab: str, rows: int, why: str) -> None:
        if rows:
            self.kept.append(Kept(tab, rows, why))


@lru_cache(maxsize=1 << 18)
def fold(text: str | None) -> str:
    """An id or a name as they are compared: without case and outer blanks."""
    return clean(text or "").casefold()


def agencies(tables: Tables) -> dict[str, str]:
    """Every agency the workbook names, by its name as compared: list entries first, then what rows say."""
    listed = (row.label for row in tables.get("Lists", ()) if row.list_name == "agency")
    of_creators = (row.agency for row in tables.get("Creators", ()))
    of_people = (row.organisation for row in tables.get("Team", ()))
    found: dict[str, str] = {}
    for name in (*listed, *of_creators, *of_people):
        if fold(name):
            found.setdefault(fold(name), clean(name))
    return found


def shared(
    tables: Tables,
    recipient: str,
    *,
    campaign: str = "",
    overrides: Mapping[str, bool] | None = None,
    elsewhere: Held | None = None,
) -> Shared:
    """The rows and columns of an agency, in all open campaigns or in the one whose id is given.

    `overrides` opens or closes columns ("Deals.fee" -> True or False) for this agency; never rows.
    """
    scope = _gathered(tables, recipient, campaign, elsewhere or {})
    going = {tab: rows for tab in TABS if (rows := scope.rows.get(tab))}
    ids = {tab: {fold(row.id): row.id for row in rows} for tab, rows in going.items()}
    made = {}
    for tab, rows in going.items():
        table = _without_strangers(blank_table(BY_TITLE[tab], overrides or {}), rows, ids.get("Team", {}))
        before = scope.elsewhere.get(tab, {})
        made[tab] = replace(table, rows=tuple(_copy(row, table.columns, ids, before) for row in rows))
    return Shared(recipient, _recognisable(made), tuple(scope.kept), campaign, overrides or {})


def blank_table(model: type[Row], overrides: Mapping[str, bool]) -> SharedTable:
    """A tab as an agency sees it, without rows."""
    columns = _columns(model.sheet, overrides)
    keys = {one.key for one in columns}
    return SharedTable(
        model,
        columns,
        (),
        frozenset(one.key for one in columns if _theirs(one)),
        kept_back=tuple(one for key, one in model.sheet.columns.items() if key not in keys),
    )


def _without_strangers(table: SharedTable, rows: list[Any], people: Mapping[str, str]) -> SharedTable:
    """The table without columns of people of whom some do not go: half a column would only raise questions."""
    gone = {
        one.key
        for one in table.columns
        if one.to == "Team" and any(fold(getattr(row, one.key)) not in ("", *people) for row in rows)
    }
    kept = tuple(one for one in table.columns if one.key not in gone)
    back = tuple(one for one in table.columns if one.key in gone)
    return replace(table, columns=kept, kept_back=table.kept_back + back) if gone else table


def _theirs(column: Column) -> bool:
    return not column.calculated and any(who in FILLED_BY for who in column.by)


def _columns(sheet: Sheet, overrides: Mapping[str, bool]) -> tuple[Column, ...]:
    """The row id, what tells rows apart, then the others in their order."""

    def goes(column: Column) -> bool:
        return overrides.get(f"{sheet.title}.{column.key}", column.see is not Share.NOBODY)

    first = [sheet.columns[sheet.key]]
    first += [sheet.columns[key] for key in WITNESS if key in sheet.columns and goes(sheet.columns[key])]
    rest = [one for one in sheet.columns.values() if goes(one) and one not in first]
    return (*first, *rest)


def _gathered(tables: Tables, recipient: str, campaign: str, elsewhere: Held) -> _Scope:
    running = frozenset(
        fold(one.id)
        for one in tables.get("Campaigns", ())
        if one.id and (fold(one.id) == fold(campaign) if campaign else one.status not in OVER)
    )
    scope = _Scope(tables, recipient, running, elsewhere)
    people = (one for one in tables.get("Creators", ()) if one.id and not one.merged_into)
    mine = [one for one in people if fold(one.agency) == fold(recipient)]
    own = {fold(one.id) for one in mine}

    def rows(tab: str) -> Iterator[Any]:
        return iter(tables.get(tab, ()))

    def of_mine(tab: str) -> Iterator[Any]:
        return (row for row in rows(tab) if fold(row.creator) in own and fold(row.campaign) in running)

    silent = sum(_not_asked_yet(row) for row in of_mine("Shortlist"))
    scope.keep("Shortlist", silent, "have not been contacted yet")
    scope.take("Shortlist", (row for row in of_mine("Shortlist") if not _not_asked_yet(row)))
    drafts = sum(row.status is DealStatus.DRAFT for row in of_mine("Deals"))
    scope.keep("Deals", drafts, "are still drafts")
    scope.take("Deals", (row for row in of_mine("Deals") if row.status is not DealStatus.DRAFT))
    scope.take("Tracking", of_mine("Tracking"))
    deals = scope.ids("Deals")
    for tab in ("Rights", "Deliverables", "Payments"):
        scope.take(tab, (row for row in rows(tab) if fold(row.deal) in deals))
    videos = scope.ids("Deliverables")
    scope.take("Reviews", (row for row in rows("Reviews") if fold(row.deliverable) in videos))
    scope.take("Results", (row for row in rows("Results") if fold(row.deliverable) in videos and row.scope in POSTS))
    _people(scope, mine, campaign)
    return scope


def _not_asked_yet(candidate: Any) -> bool:
    """Whether a creator is only being looked at: nobody outside need know."""
    return candidate.stage in (PipelineStage.FOUND, PipelineStage.VETTED) and not candidate.decision


def _people(scope: _Scope, mine: list[Any], campaign: str) -> None:
    """Creators, what all of a campaign get, and the people behind it."""
    at_work = [*scope.rows["Shortlist"], *scope.rows["Deals"], *scope.rows["Tracking"]]
    busy = {fold(row.creator) for row in at_work}
    scope.take("Creators", (row for row in mine if not campaign or fold(row.id) in busy))
    creators = scope.ids("Creators")
    audience = scope.tables.get("Audience", ())
    scope.take("Audience", (row for row in audience if fold(row.creator) in creators))
    touched = {fold(row.campaign) for row in at_work}
    scope.take("Campaigns", (row for row in scope.tables.get("Campaigns", ()) if fold(row.id) in touched))
    briefs = [
        row
        for row in scope.tables.get("Briefs", ())
        if fold(row.campaign) in touched and (not row.creator or fold(row.creator) in busy & creators)
    ]
    scope.keep("Briefs", sum(row.status is BriefStatus.DRAFT for row in briefs), "are still drafts")
    scope.take("Briefs", (row for row in briefs if row.status is not BriefStatus.DRAFT))
    owners = {fold(row.owner) for tab in ("Campaigns", "Deals") for row in scope.rows[tab]}
    us_or_them = ("", fold(scope.recipient))
    team = (row for row in scope.tables.get("Team", ()) if fold(row.organisation) in us_or_them)
    scope.take("Team", (row for row in team if fold(row.id) in owners or fold(row.organisation)))


def _copy(row: Any, columns: tuple[Column, ...], ids: Mapping[str, Mapping[str, str]], before: Any) -> Any:
    """A row with nothing but the columns that go, without references to rows that stay.

    What another agency was sent of a creator and could fill (contact, rate) stays back as long as it is unchanged. Where a
    reference stays, so does what the workbook calculates in the row.
    """
    copy = type(row).model_construct(**dict.fromkeys(type(row).sheet.columns)).standing_at(row.sheet_row)
    sent = before.get(row.id, {})
    astray = False
    for column in columns:
        value = getattr(row, column.key)
        if column.kind is Kind.REF and value is not None:
            value = ids.get(column.to, {}).get(fold(value))
            astray = astray or value is None
        if sent and _theirs(column) and value is not None and sent.get(column.key) == to_wire(value):
            value = None
        setattr(copy, column.key, value)
    for column in columns if astray else ():
        if column.calculated:
            setattr(copy, column.key, None)
    return copy


def _recognisable(tables: dict[str, SharedTable]) -> dict[str, SharedTable]:
    """Handles and names that the workbook looks up, filled in where nothing has calculated them yet."""
    people = _by_id(tables, "Creators")
    deals, videos = _by_id(tables, "Deals"), _by_id(tables, "Deliverables")

    def creator_of(row: Any) -> Any:
        video = videos.get(getattr(row, "deliverable", None) or "")
        deal = deals.get(getattr(row, "deal", None) or getattr(video, "deal", None) or "")
        return people.get(getattr(row, "creator", None) or getattr(deal, "creator", None) or "")

    for tab, table in tables.items():
        looked_up = [one.key for one in table.columns if one.key in WITNESS and one.calculated]
        for row in table.rows if tab != "Creators" else ():
            person = creator_of(row)
            for key in looked_up:
                if person is not None and getattr(row, key) is None:
                    setattr(row, key, getattr(person, key))
    return tables


def _by_id(tables: Mapping[str, SharedTable], tab: str) -> dict[str, Any]:
    return {row.id: row for row in tables[tab].rows} if tab in tables else {}
