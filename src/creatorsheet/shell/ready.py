"""The table of readiness for people: creators down, what they need across, a sign for each."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

from rich.columns import Columns
from rich.markup import escape
from rich.table import Table

from creatorsheet.catalogue.readiness import OF_CAMPAIGNS, OF_CREATORS, State
from creatorsheet.shell import screen

SIGNS = {
    State.READY: ("✓", "green"),
    State.MISSING: ("✗", "red"),
    State.LATER: ("…", "dim"),
    State.UNREAD: ("?", "yellow"),
    State.NOT_NEEDED: ("–", "dim"),
}
SHOWN = 30
WIDEST = 20

Row = Mapping[str, Any]


def show(figures: Mapping[str, Any]) -> None:
    """A table for each campaign; creators who miss something come first."""
    items: dict[str, list[Row]] = {}
    for row in figures["items"]:
        items.setdefault(row["campaign"], []).append(row)
    for campaign in figures["campaigns"]:
        _campaign(campaign, items.get(campaign["campaign"], []), several=len(figures["campaigns"]) > 1)
    if figures["items"]:
        words = "  ".join(f"{sign} {state}" for state, (sign, _) in SIGNS.items())
        screen.console.print(words, style="dim")


def _campaign(campaign: Row, items: Iterable[Row], *, several: bool) -> None:
    standing: dict[str, dict[str, State]] = {}
    for row in items:
        standing.setdefault(row["id"], {})[row["item"]] = State(row["state"])
    if several:
        screen.console.print(escape(campaign["name"]), style="bold")
    own = standing.pop("", {})
    if standing:
        _creators(campaign, standing)
    screen.console.print(
        Columns([f"{_sign(own[item])} {item}" for item in OF_CAMPAIGNS if item in own], padding=(0, 2))
    )


def _creators(campaign: Row, standing: Mapping[str, Mapping[str, State]]) -> None:
    """A column that nobody needs is left out; so is who has posted everything."""
    wanted = {State.READY, State.MISSING, State.LATER, State.UNREAD}
    columns = [item for item in OF_CREATORS if any(one.get(item) in wanted for one in standing.values())]
    table = Table(box=None, pad_edge=False, collapse_padding=True, header_style="dim")
    table.add_column("Creator", max_width=WIDEST, no_wrap=True, overflow="ellipsis")
    for item in columns:
        table.add_column(item, justify="center", no_wrap=True)
    people = [one for one in campaign["creators"] if one["id"] in standing]
    people.sort(key=lambda one: State.MISSING not in standing[one["id"]].values())
    for one in people[:SHOWN]:
        marks = standing[one["id"]]
        table.add_row(escape(one["creator"]), *(_sign(marks[item]) if item in marks else "" for item in columns))
    screen.console.print(table)
    posted = len(campaign["creators"]) - len(people)
    if len(people) > SHOWN:
        screen.console.print(f"… and {len(people) - SHOWN:,} more creators.")
    if posted:
        screen.console.print(f"Not asked again, for everything is posted: {posted:,}.", style="dim")


def _sign(state: State) -> str:
    sign, colour = SIGNS[state]
    return f"[{colour}]{sign}[/]"
