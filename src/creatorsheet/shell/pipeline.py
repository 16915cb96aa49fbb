"""The pipeline command: the action, and the tables of stages and of talks."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import Any

from rich.markup import escape
from rich.table import Table

from creatorsheet.app.outcome import Outcome
from creatorsheet.app.pipeline import pipeline as use
from creatorsheet.book.port import Book
from creatorsheet.catalogue.actions import PIPELINE
from creatorsheet.shell import run, screen


def pipeline(path: Path, *, campaign: str, dry_run: bool, as_json: bool) -> None:
    """Run the action."""

    def on(book: Book) -> Outcome:
        return use(book, today=run.today(), campaign=campaign)

    run.action(PIPELINE, path, on, dry_run=dry_run, as_json=as_json, table=lambda outcome: show(outcome.figures))


def show(figures: Mapping[str, Any]) -> None:
    """How many creators of each campaign are at which stage, the median of their days there; then the talks of each colleague."""
    held = {step["stage"] for one in figures["campaigns"] for step in one["stages"] if step["now"]}
    if held:
        table = Table(box=None, pad_edge=False, header_style="dim")
        table.add_column("Campaign", no_wrap=True, overflow="ellipsis", max_width=28)
        for stage in (step["stage"] for step in figures["campaigns"][0]["stages"] if step["stage"] in held):
            table.add_column(stage, justify="right", no_wrap=True)
        for one in figures["campaigns"]:
            table.add_row(escape(one["name"]), *(_step(step) for step in one["stages"] if step["stage"] in held))
        screen.console.print(table)
    if figures["owners"]:
        table = Table(box=None, pad_edge=False, header_style="dim")
        table.add_column("Talks of")
        for title in ("Open", "Waiting", "Write again now"):
            table.add_column(title, justify="right", no_wrap=True)
        for one in figures["owners"]:
            table.add_row(escape(one["owner"]), *(f"{one[key]:,}" for key in ("open", "waiting", "due")))
        screen.console.print(table)


def _step(step: Mapping[str, Any]) -> str:
    """The creators at a stage and their median days there, in yellow where some stay too long."""
    if not step["now"]:
        return "[dim]–[/]"
    days = "" if step["median_days"] is None else f" · {step['median_days']:,} d"
    told = f"{step['now']:,}{days}"
    return f"[yellow]{told}[/]" if step["too_long"] else told
