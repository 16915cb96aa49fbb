"""The find command: its options as what is asked for, and the tables of creators and groups."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import typer
from rich.markup import escape
from rich.table import Table

from creatorsheet.app.find import find as use
from creatorsheet.app.outcome import Outcome
from creatorsheet.app.seeking.asked import Asked
from creatorsheet.app.seeking.told import ranges
from creatorsheet.book.port import Book
from creatorsheet.catalogue.actions import FIND
from creatorsheet.creators.bounds import Bounds, UnclearBoundsError, bounds
from creatorsheet.creators.facets import GROUPED
from creatorsheet.shell import run, screen

SHOWN = 40
WIDE = 110
"""Columns of the screen from which on formats are shown as well."""


@dataclass(frozen=True)
class Typed:
    """The options as they were typed."""

    fields: Mapping[str, tuple[str, ...]]
    followers: str
    views: str
    rate: str
    new: bool
    unknown: bool
    not_on: tuple[str, ...]
    like: str

    def asked(self) -> Asked:
        """What they mean. Ends with a hint at the option that is not clear."""
        return Asked(
            fields={key: values for key, values in self.fields.items() if values},
            followers=_bounds("--followers", self.followers, "10000..50000"),
            views=_bounds("--views", self.views, "5000.."),
            rate=_bounds("--rate", self.rate, '..1500 or "..1500 EUR"', money=True),
            new=self.new,
            unknown=self.unknown,
            not_on=self.not_on,
            like=self.like,
        )


def _bounds(option: str, text: str, sample: str, *, money: bool = False) -> Bounds | None:
    if not text:
        return None
    try:
        return bounds(text, sample, money=money)
    except UnclearBoundsError as why:
        raise typer.BadParameter(str(why), param_hint=option) from None


def find(path: Path, *, campaign: str, typed: Typed, add: bool, by: str, dry_run: bool, as_json: bool) -> None:
    """Run the action. To add somebody a campaign is needed."""
    asked = typed.asked()
    if add and not campaign:
        raise typer.BadParameter("name the campaign whose shortlist they go on", param_hint="--campaign")
    known = [one.key for one in GROUPED]
    if by and by.casefold() not in known:
        raise typer.BadParameter(f"'{by}' is none of {', '.join(known)}", param_hint="--by")

    def on(book: Book) -> Outcome:
        return use(book, today=run.today(), asked=asked, campaign=campaign, add=add, by=by.casefold())

    run.action(FIND, path, on, dry_run=dry_run, as_json=as_json, table=lambda outcome: show(outcome.figures))


def show(figures: Mapping[str, Any]) -> None:
    """The groups where some were asked for, else the creators."""
    if figures["groups"]:
        _groups(figures["groups"])
    elif figures["creators"]:
        _creators(figures)


def _groups(figures: Mapping[str, Any]) -> None:
    table = Table(box=None, pad_edge=False, header_style="dim")
    table.add_column(figures["by"])
    for title in ("Creators", "Median views"):
        table.add_column(title, justify="right", no_wrap=True)
    table.add_column("What the middle half asks for a video (of how many)")
    for one in figures["groups"]:
        views = "" if one["median_views"] is None else f"{one['median_views']:,}"
        table.add_row(escape(one["value"]), f"{one['creators']:,}", views, escape(ranges(one["rates"])))
    screen.console.print(table)


def _creators(figures: Mapping[str, Any]) -> None:
    table = Table(box=None, pad_edge=False, collapse_padding=True, header_style="dim")
    table.add_column("Creator", overflow="ellipsis", max_width=24)
    wide = screen.console.width >= WIDE
    for title in ("Tier", "Country", "Niche", *(["Format"] if wide else [])):
        table.add_column(title, no_wrap=title == "Tier", overflow="fold", max_width=22)
    for title in ("Followers", "Views", "Rate"):
        table.add_column(title, justify="right", no_wrap=True)
    listed = bool(figures["campaign"])
    if listed:
        table.add_column("Listed", no_wrap=True)
    unknown = any(one["not_known"] for one in figures["creators"])
    if unknown:
        table.add_column("Not known", overflow="fold")
    for one in figures["creators"][:SHOWN]:
        rate = "" if one["typical_rate"] is None else f"{one['rate_currency'] or '?'} {one['typical_rate']:,.2f}"
        words = [
            one["handle"] or one["name"] or one["id"],
            one["tier"],
            one["country"],
            one["niche"],
            *([one["main_format"]] if wide else []),
        ]
        numbers = ["" if one[key] is None else f"{one[key]:,}" for key in ("followers", "median_views")]
        there = [("yes" if one["on_shortlist"] else "new")] if listed else []
        blank = [", ".join(one["not_known"])] if unknown else []
        table.add_row(*(escape(str(word or "")) for word in (*words, *numbers, rate, *there, *blank)))
    screen.console.print(table)
    if len(figures["creators"]) > SHOWN:
        more = len(figures["creators"]) - SHOWN
        screen.console.print(f"… and {more:,} more; --by tier counts them, --json lists them all.", style="dim")
