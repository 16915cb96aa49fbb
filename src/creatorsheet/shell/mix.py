"""The mix command: its options as wishes, and the table of everybody."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path
from typing import Any, TypeVar

import typer
from rich.markup import escape
from rich.table import Table

from creatorsheet.app.mix import mix as use
from creatorsheet.app.outcome import Outcome
from creatorsheet.book.port import Book
from creatorsheet.catalogue.actions import MIX
from creatorsheet.planning import wishes
from creatorsheet.planning.wishes import Between, UnclearError, Wishes
from creatorsheet.planning.worth import Worth
from creatorsheet.shell import run, screen

SHOWN = 40
WIDEST = 48

T = TypeVar("T")


@dataclass(frozen=True)
class Asked:
    """The options as they were typed."""

    budget: str
    reserve: str
    at_least: int | None
    at_most: int | None
    tiers: tuple[str, ...]
    markets: tuple[str, ...]
    roles: tuple[str, ...]
    must: tuple[str, ...]
    without: tuple[str, ...]
    apart: tuple[str, ...]
    approved: bool
    count: str
    alternatives: int

    def wishes(self) -> Wishes:
        """What they mean. Ends with a hint at the option that is not clear."""
        if self.at_least is not None and self.at_most is not None and self.at_least > self.at_most:
            raise typer.BadParameter(f"{self.at_least} is more than --at-most {self.at_most}", param_hint="--at-least")
        return Wishes(
            budget=_read("--budget", wishes.money, self.budget) if self.budget else None,
            reserve=_read("--reserve", wishes.share, self.reserve) if self.reserve else None,
            number=Between(self.at_least, self.at_most),
            tiers=tuple(_read("--tier", wishes.tier, one) for one in self.tiers),
            markets=tuple(_read("--market", wishes.market, one) for one in self.markets),
            roles=tuple(_read("--role", wishes.role, one) for one in self.roles),
            must=self.must,
            without=self.without,
            apart=tuple(_read("--apart", wishes.together, one) for one in self.apart),
            approved=self.approved,
            worth=_read("--count", _worth, self.count) if self.count else None,
            alternatives=self.alternatives,
        )


def _read(option: str, how: Callable[[str], T], text: str) -> T:
    try:
        return how(text)
    except UnclearError as why:
        raise typer.BadParameter(str(why), param_hint=option) from None


def _worth(text: str) -> Worth:
    found = Worth.named(text)
    if found is None:
        raise UnclearError(f"'{text}' is none of {', '.join(one.key for one in Worth)}")
    return found


def mix(path: Path, *, campaign: str, asked: Asked, dry_run: bool, as_json: bool) -> None:
    """Run the action. Wishes need a campaign, for they are about one."""
    wanted = asked.wishes()
    if wanted != Wishes(worth=wanted.worth, alternatives=wanted.alternatives) and not campaign:
        raise typer.BadParameter("name the campaign your limits are for", param_hint="--campaign")

    def on(book: Book) -> Outcome:
        with _quiet():
            return use(book, today=run.today(), campaign=campaign, wishes=wanted)

    run.action(MIX, path, on, dry_run=dry_run, as_json=as_json, table=lambda outcome: show(outcome.figures))


@contextmanager
def _quiet() -> Iterator[None]:
    """Keep notes of the solver, which it prints past Python, out of the answer."""
    try:
        out = sys.__stdout__.fileno()  # type: ignore[union-attr]
        kept = os.dup(out)
    except (AttributeError, OSError, ValueError):  # no console, as under Excel
        yield
        return
    with suppress(OSError, ValueError):
        sys.stdout.flush()
    nowhere = os.open(os.devnull, os.O_WRONLY)
    try:
        os.dup2(nowhere, out)
        yield
    finally:
        os.dup2(kept, out)
        os.close(nowhere)
        os.close(kept)


def show(figures: Mapping[str, Any]) -> None:
    """A table for each campaign: who is in, then the others, the nearest first."""
    for campaign in figures["campaigns"]:
        if len(figures["campaigns"]) > 1:
            screen.console.print(escape(campaign["name"]), style="bold")
        if campaign["creators"]:
            _campaign(campaign)


def _campaign(campaign: Mapping[str, Any]) -> None:
    table = Table(box=None, pad_edge=False, header_style="dim")
    table.add_column("", no_wrap=True)
    table.add_column("Creator", no_wrap=True, overflow="ellipsis", max_width=20)
    table.add_column("Tier", no_wrap=True)
    table.add_column("Market", no_wrap=True)
    for title in (f"Fee {campaign['currency']}", "Views", "Per 1,000"):
        table.add_column(title, justify="right", no_wrap=True)
    scored = campaign["counted_by"] != "views"
    if scored:
        table.add_column("Counts", justify="right", no_wrap=True)
    table.add_column("Why, and what the mix would bring with them in", max_width=WIDEST)
    rows = campaign["creators"]
    for row in rows[:SHOWN]:
        sign = "[green]✓[/]" if row["in"] else "[dim]–[/]"
        figures = ("fee", "views", "cpm", "counts") if scored else ("fee", "views", "cpm")
        told = (row["creator"], row["tier"], row["market"], *(_number(row[key]) for key in figures))
        why = (row["result"] and not row["in"] and str(row["result"]).removeprefix("Out: ")) or ""
        whole = ": ".join(part for part in (why, row["why"]) if part)
        table.add_row(sign, *(escape(one) for one in told), escape(whole))
    if campaign["mix"]:
        mix = campaign["mix"]
        per = mix["fees"] * 1000 / mix["views"] if mix["views"] else None
        total = [_number(mix["fees"]), _number(mix["views"]), _number(per)]
        total += [_number(mix["counts"])] if scored else []
        total.append(f"{_number(mix['left'])} is left")
        table.add_section()
        table.add_row("", f"{len(mix['creators']):,} in the mix", "", "", *total, style="bold")
    screen.console.print(table)
    if len(rows) > SHOWN:
        screen.console.print(f"… and {len(rows) - SHOWN:,} more; all of them stand in the Shortlist.", style="dim")


def _number(value: Any) -> str:
    if value is None:
        return ""
    return f"{value:,}" if isinstance(value, int) else f"{value:,.2f}"
