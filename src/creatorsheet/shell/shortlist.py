"""The shortlist command: the ranked list as a table, the page for the team, and decisions taken in from it."""

from __future__ import annotations

from collections.abc import Mapping
from decimal import Decimal
from functools import partial
from pathlib import Path
from typing import Any

import typer
from rich.markup import escape
from rich.table import Table

from creatorsheet.app.outcome import Outcome
from creatorsheet.app.shortlist import shortlist as use
from creatorsheet.app.shortlist_page import take_decisions, write_page
from creatorsheet.book.port import Book
from creatorsheet.catalogue.actions import SHORTLIST
from creatorsheet.shell import run, screen

SHOWN = 40
WIDEST = 48


def shortlist(
    path: Path, *, campaign: str, out: Path | None, pdf: bool, decisions: Path | None, dry_run: bool, as_json: bool
) -> None:
    """Vet and rank; of one campaign also write its page, which is refused before anything is changed; with nobody on it only
    where a file is asked for. Or take in the decisions made on such a page."""
    if decisions is not None:
        if campaign or out or pdf:
            raise typer.BadParameter(
                "decisions are taken in by themselves: leave out the other options", param_hint="--decisions"
            )
        take = partial(take_decisions, file=decisions, today=run.today())
        run.action(SHORTLIST, path, take, dry_run=dry_run, as_json=as_json)
    if (out or pdf) and not campaign:
        raise typer.BadParameter("name the campaign the page is for", param_hint="--campaign")
    written: list[Path] = []

    def on(book: Book) -> Outcome:
        found = use(book, today=run.today(), campaign=campaign)
        if campaign and not dry_run and (found.lists[0].ranked or out or pdf):
            written.extend(write_page(path, found.lists[0], out=out, pdf=pdf))
        return found.outcome

    run.action(
        SHORTLIST, path, on, dry_run=dry_run, as_json=as_json, table=lambda found: show(found.figures), pages=written
    )


def show(figures: Mapping[str, Any]) -> None:
    """A table for each campaign: the ranked creators in their order, then the others."""
    for campaign in figures["campaigns"]:
        if len(figures["campaigns"]) > 1:
            screen.console.print(escape(campaign["name"]), style="bold")
        if campaign["creators"]:
            _campaign(campaign)


def _campaign(campaign: Mapping[str, Any]) -> None:
    table = Table(box=None, pad_edge=False, header_style="dim")
    table.add_column("", justify="right", no_wrap=True)
    table.add_column("Creator", no_wrap=True, overflow="ellipsis", max_width=20)
    table.add_column("Tier", no_wrap=True)
    for title in ("Of 100", "Views", f"Asks {campaign['currency']}", "Usual"):
        table.add_column(title, justify="right", no_wrap=True)
    table.add_column("Decision", no_wrap=True)
    table.add_column("To know", max_width=WIDEST)
    rows = campaign["creators"]
    for row in rows[:SHOWN]:
        fee = row["fee"]
        told = (
            str(row["rank"] or "–"),
            row["creator"],
            row["tier"] or "",
            _range(row["score"]["low"], row["score"]["high"]) if not row["veto"] else "–",
            f"{row['forecast']['middle']:,}" if row["forecast"] else "",
            _money(fee["asked"]),
            _usual(fee["usual_low"], fee["usual_high"]),
            row["decision"] or "",
            row["why"],
        )
        table.add_row(*(escape(one) for one in told), style="" if row["rank"] else "dim")
    screen.console.print(table)
    if len(rows) > SHOWN:
        screen.console.print(f"… and {len(rows) - SHOWN:,} more; all of them stand in the Shortlist.", style="dim")


def _range(low: float | None, high: float | None) -> str:
    if low is None or high is None:
        return ""
    ends = dict.fromkeys((f"{low:.0f}", f"{high:.0f}"))
    return " to ".join(ends)


def _money(amount: Decimal | None) -> str:
    return "" if amount is None else f"{amount:,.0f}"


def _usual(low: Decimal | None, high: Decimal | None) -> str:
    if low is None:
        return ""
    return f"{low:,.0f} to {high:,.0f}" if high is not None else f"from {low:,.0f}"
