"""Worlds of several agencies, in which every text says whose it is and whether anybody outside may read it.

A text of a column that agencies see is `vis` and the agency's letter; one of a column that stays is `HUSH`. So whatever
leaves can be judged without knowing how it was chosen.
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, datetime
from decimal import Decimal
from typing import Any

from hypothesis import strategies as st

from creatorsheet.book.memory import MemoryBook
from creatorsheet.book.rows import read_rows
from creatorsheet.catalogue.reports.findings import FindingRow
from creatorsheet.catalogue.shapes import Column, Kind, Share
from creatorsheet.catalogue.table import Table
from creatorsheet.catalogue.tabs import BY_TITLE, ROWS

HUSH = "hushhush"
"""Stands in every text that may not leave; every pack any test writes is searched for it."""

TODAY = date(2026, 6, 13)
NAMES = {"A": "Northlight Talent", "B": "Studio Meridian", "C": "Agence d'Été"}

Rows = dict[str, list[dict[str, Any]]]


def tables_of(rows: Mapping[str, list[dict[str, Any]]]) -> dict[str, Table[Any]]:
    """The rows as they are read from a workbook."""
    book = MemoryBook(rows)
    return {model.sheet.title: read_rows(book, model)[0] for model in ROWS if model is not FindingRow}


class World:
    """Rows by tab. `add` fills every cell that is not given with a telling value."""

    def __init__(self) -> None:
        self.rows: Rows = {}
        self._count = 0

    def add(self, tab: str, whose: str, /, **values: Any) -> str:
        """A row of an agency; its id."""
        self._count += 1
        sheet = BY_TITLE[tab].sheet
        row = {key: self._filled(column, whose) for key, column in sheet.columns.items()}
        row[sheet.key] = f"{sheet.prefix}-vis{whose}{self._count:04d}"
        row |= values
        self.rows.setdefault(tab, []).append({key: value for key, value in row.items() if value is not None})
        return str(row[sheet.key])

    def _filled(self, column: Column, owner: str) -> Any:  # noqa: C901, PLR0911  one answer a kind
        self._count += 1
        word = HUSH if column.see is Share.NOBODY else f"vis{owner}"
        match column.kind:
            case Kind.TEXT | Kind.URL | Kind.ID:
                text = f"{word} {column.key} {self._count:05d}"
                return text.replace(" ", "_") if column.key == "handle" else text
            case Kind.LIST:
                return f"{word} {column.of} {self._count:05d}"
            case Kind.CHOICE:
                assert column.choice is not None
                return column.choice.labels()[self._count % len(column.choice.labels())]
            case Kind.WHOLE:
                return 10_000 + self._count
            case Kind.MONEY:
                return Decimal(800_000_000 + self._count)
            case Kind.NUMBER:
                return 900_000_000.5 + self._count
            case Kind.PERCENT:
                return 0.5
            case Kind.DAY:
                return date(2026, 5, 1)
            case Kind.MOMENT:
                return datetime(2026, 5, 1, 12, 0)  # noqa: DTZ001  as a cell holds it
            case Kind.YES_NO:
                return self._count % 2 == 0
        return None


def creator(world: World, owner: str, /, *, agency: str | None = "", **values: Any) -> str:
    """A creator of an agency."""
    values = {"handle": f"vis{owner.lower()}.creator{len(world.rows.get('Creators', []))}", **values}
    return world.add("Creators", owner, agency=NAMES.get(owner) if agency == "" else agency, **values)


def deal(world: World, whose: str, campaign: str, person: str, /, **values: Any) -> dict[str, str]:
    """A signed deal with all that hangs on it; ids by tab."""
    ids = {
        "Deals": world.add(
            "Deals", whose, **{"campaign": campaign, "creator": person, "owner": None, "status": "Signed", **values}
        )
    }
    mine = {"deal": ids["Deals"]}
    ids["Tracking"] = world.add(
        "Tracking", whose, campaign=campaign, creator=person, deliverable=None, replaced_by=None
    )
    video = {
        **mine,
        "tracking": ids["Tracking"],
        "kind": "Video",
        "status": "Briefed",
        "url": None,
        "posted_at": None,
        "campaign": campaign,
        "creator": person,
    }
    ids["Deliverables"] = world.add("Deliverables", whose, **video)
    ids["Rights"] = world.add("Rights", whose, **mine, deliverable=ids["Deliverables"])
    ids["Payments"] = world.add("Payments", whose, **mine)
    ids["Reviews"] = world.add("Reviews", whose, deliverable=ids["Deliverables"], reviewer=None)
    ids["Results"] = world.add(
        "Results", whose, deliverable=ids["Deliverables"], campaign=campaign, scope="Creator post, organic"
    )
    return ids


def campaign(world: World, status: str = "Live", /, **values: Any) -> str:
    """A campaign that belongs to nobody but us: whoever takes part may read what agencies see of it."""
    return world.add("Campaigns", "O", **{"owner": None, "status": status, "audience_countries": "US; GB", **values})


def two_agencies() -> World:
    """Two agencies in one open campaign, a creator without an agency, a campaign that is over, and our own people."""
    world = World()
    for name in NAMES.values():
        world.add("Lists", "O", list_name="agency", label=name)
    us = world.add("Team", "O", organisation=None)
    world.add("Team", "B", organisation=NAMES["B"])
    spring, past = campaign(world, owner=us), campaign(world, "Closed")
    for owner in "AB":
        person = creator(world, owner)
        world.add("Audience", owner, creator=person)
        world.add("Shortlist", owner, campaign=spring, creator=person)
        deal(world, owner, spring, person, owner=us)
        world.add("Briefs", owner, campaign=spring, creator=person, status="Sent")
        deal(world, "P", past, person)
        world.add("Costs", "P", campaign=spring, creator=person)
        world.add("Scorecards", "P", campaign=spring, creator=person)
    world.add("Briefs", "O", campaign=spring, creator=None, status="Approved")
    lone = creator(world, "N", agency=None)
    deal(world, "N", spring, lone)
    return world


@st.composite
def worlds(draw: st.DrawFn) -> World:
    """Any number of agencies, creators, campaigns and deals, with references that point astray here and there."""
    world = World()
    people = [
        world.add("Team", "O", organisation=None),
        *(world.add("Team", one, organisation=NAMES[one]) for one in "AB"),
    ]
    pick = st.sampled_from
    campaigns = [
        campaign(world, draw(pick(["Live", "Closed", "Measuring"])), owner=draw(pick([*people, None])))
        for _ in range(draw(st.integers(1, 3)))
    ]
    owners = [draw(pick("AABBCN")) for _ in range(draw(st.integers(1, 5)))]
    creators = [(one, creator(world, one, agency=None if one == "N" else "")) for one in owners]
    made = []
    for owner, person in creators:
        if draw(st.booleans()):
            world.add("Audience", owner, creator=person)
        for where in draw(st.lists(pick(campaigns), max_size=3)):
            status = draw(pick(["Signed", "Draft", "Negotiating", "Cancelled", None]))
            made.append((owner, deal(world, owner, where, person, status=status, owner=draw(pick([*people, None])))))
            world.add("Shortlist", owner, campaign=where, creator=person)
            world.add("Briefs", owner, campaign=where, creator=person, status=draw(pick(["Sent", "Draft"])))
    _astray(draw, world, made)
    return world


def _astray(draw: st.DrawFn, world: World, made: list[tuple[str, dict[str, str]]]) -> None:
    """References to rows of others, copied by mistake."""
    for tab, key, to in (
        ("Deliverables", "tracking", "Tracking"),
        ("Rights", "deliverable", "Deliverables"),
        ("Tracking", "deliverable", "Deliverables"),
    ):
        for row in world.rows.get(tab, []):
            if made and draw(st.integers(0, 5)) == 0:
                row[key] = draw(st.sampled_from(made))[1][to]
