"""The debrief command: decisions, boosts, the next budget and the next steps on the screen, and the page beside the workbook."""

from __future__ import annotations

from collections.abc import Mapping
from decimal import Decimal
from pathlib import Path
from typing import Any

import typer
from rich.markup import escape
from rich.table import Table

from creatorsheet.app.debrief import Made, page, target
from creatorsheet.app.debrief import debrief as use
from creatorsheet.app.outcome import Outcome
from creatorsheet.book.port import Book
from creatorsheet.book.written import refuse_to_replace
from creatorsheet.catalogue.actions import DEBRIEF
from creatorsheet.shell import run, screen

SHOWN = 40
WIDEST = 44
WIDE = 110
"""Columns of a screen from which audience and work of each creator are shown; they stand on the page anyway."""


def debrief(
    path: Path,
    *,
    campaign: str,
    out: Path | None,
    pdf: bool,
    dry_run: bool,
    as_json: bool,
    budget: Decimal | None = None,
) -> None:
    """Run the action; write the page of a named campaign once it is carried out, never on a dry run."""
    if (out or pdf or budget is not None) and not campaign:
        raise typer.BadParameter("name the campaign it is for", param_hint="--campaign")
    made: list[Made] = []
    written: list[Path] = []

    def on(book: Book) -> Outcome:
        made.append(use(book, today=run.today(), campaign=campaign, budget=budget))
        if campaign and not dry_run:
            refuse_to_replace(target(path, made[-1].debriefs[0], out))
        return made[-1].outcome

    def leave(_: Outcome) -> None:
        if campaign:
            written.extend(page(path, made[-1].debriefs[0], out=out, pdf=pdf))

    run.action(
        DEBRIEF,
        path,
        on,
        dry_run=dry_run,
        as_json=as_json,
        then=leave,
        table=lambda found: show(found.figures),
        pages=written,
    )


def show(figures: Mapping[str, Any]) -> None:
    """Of each campaign the creators with proposal and reason, the next budget, and the next steps."""
    for campaign in figures["campaigns"]:
        if not campaign["creators"]:
            continue
        if len(figures["campaigns"]) > 1:
            screen.console.print(escape(campaign["name"]), style="bold")
        _creators(campaign)
        _budget(campaign["next_budget"])
        _steps(campaign["next"])


def _table(*titles: str) -> Table:
    table = Table(box=None, pad_edge=False, header_style="dim")
    table.add_column(titles[0], no_wrap=True, overflow="ellipsis", max_width=WIDEST)
    for title in titles[1:]:
        table.add_column(title, max_width=WIDEST)
    return table


def _creators(campaign: Mapping[str, Any]) -> None:
    titles = {
        "Creator": "creator", "Proposed": "proposed", "Because": "reason", "Result": "result", "Audience": "audience",
        "Work": "work", "Decided": "decided",
    }  # fmt: skip
    if screen.console.width < WIDE:
        titles = {title: key for title, key in titles.items() if key not in ("audience", "work")}
    table = _table(*titles)
    rows = campaign["creators"]
    for one in rows[:SHOWN]:
        blank = {"proposed": "–"}
        table.add_row(*(escape(one[key] or blank.get(key, "")) for key in titles.values()))
    screen.console.print(table)
    if len(rows) > SHOWN:
        screen.console.print(f"… and {len(rows) - SHOWN:,} more; all of them stand in Scorecards.", style="dim")


def _budget(found: Mapping[str, Any]) -> None:
    if found["refused"]:
        return
    table = Table(box=None, pad_edge=False, header_style="dim")
    table.add_column("Next budget", no_wrap=True, overflow="ellipsis", max_width=WIDEST)
    table.add_column(found["currency"], justify="right", no_wrap=True)
    table.add_column("Likely best", justify="right", no_wrap=True)
    for one in (
        *found["creators"],
        {"creator": "New creators", "amount": found["untried"]},
        {"creator": "Tests", "amount": found["tests"]},
    ):
        best = f"{one['best']:.0%}{', cap' if one['capped'] else ''}" if "best" in one else ""
        table.add_row(escape(one["creator"]), f"{one['amount']:,.2f}", best)
    for one in found["formats"]:
        table.add_row(f"  {escape(one['format'])}", f"{one['amount']:,.2f}", f"{one['best']:.0%}", style="dim")
    screen.console.print(table)


def _steps(found: list[Mapping[str, Any]]) -> None:
    if not found:
        return
    table = _table("Next step", "Because", "Owner", "By")
    for one in found:
        told = (one["title"], one["because"], one["owner"] or "nobody yet", str(one["due"] or ""))
        table.add_row(*(escape(each) for each in told))
    screen.console.print(table)
