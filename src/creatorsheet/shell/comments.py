"""The comments command: the action, and a table of themes with how far each can be trusted."""

from __future__ import annotations

from collections.abc import Mapping
from math import ceil, floor
from pathlib import Path
from typing import Any

from rich.table import Table

from creatorsheet.app.comments import comments as use
from creatorsheet.app.outcome import Outcome
from creatorsheet.book.port import Book
from creatorsheet.catalogue.actions import COMMENTS
from creatorsheet.kernel.words import counted
from creatorsheet.shell import run, screen


def comments(path: Path, *, campaign: str, dry_run: bool, as_json: bool) -> None:
    """Run the action."""

    def on(book: Book) -> Outcome:
        return use(book, campaign=campaign)

    run.action(COMMENTS, path, on, dry_run=dry_run, as_json=as_json, table=lambda outcome: show(outcome.figures))


def show(figures: Mapping[str, Any]) -> None:
    """Each theme that is there: how many comments have it, its share at the least, how often a suggestion is right and how much
    is found as measured, and the same among checked comments of the workbook."""
    there = sorted((one for one in figures["themes"] if one["comments"]), key=lambda one: -one["comments"])
    if not there:
        return
    checked = figures["checked"]
    table = Table(box=None, pad_edge=False, header_style="dim")
    table.add_column("Theme", min_width=20)
    for title in ("Comments", "At least", "Right", "Found", *(("Yours", "Share") if checked else ())):
        table.add_column(title, justify="right")
    for one in there:
        known, here, least = one["measured"], one["here"], one["share_at_least"]
        cells = [
            one["theme"],
            f"{one['comments']:,}",
            "[dim]–[/]" if least is None else f"{floor(least * 100)}%",
            f"{known['right']}/{known['suggested']}",
            f"{known['right']}/{known['there']}",
        ]
        if checked:
            low, high = one["checked_share_low"] * 100, one["checked_share_high"] * 100
            right = f"{here['right']:,}/{here['suggested']:,}" if here["suggested"] else "[dim]–[/]"
            cells += [right, f"{floor(low)}–{ceil(high)}%"]
        table.add_row(*cells)
    screen.console.print(table)
    told = f"Right of those suggested, found of those there: measured on {figures['measured_on']['comments']} real comments."
    if checked:
        told += f" Yours: right in {counted(checked, 'comment')} checked here; Share: of those with the theme, at 95 %."
    if any(one["share_at_least"] is None for one in there):
        told += " –: too few suggestions of the theme were ever judged; check 20 here."
    screen.console.print(told, style="dim")
