"""The patterns command: the tables on the screen, and the page beside the workbook."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import Any

import typer
from rich.markup import escape
from rich.table import Table

from creatorsheet.app.outcome import Outcome
from creatorsheet.app.patterns import Made, page, target
from creatorsheet.app.patterns import patterns as use
from creatorsheet.book.port import Book
from creatorsheet.book.views.patterns.wording import span, times
from creatorsheet.book.written import refuse_to_replace
from creatorsheet.catalogue.actions import PATTERNS
from creatorsheet.learning.response import RESPONSES
from creatorsheet.shell import run, screen

SHOWN = 12
"""Rows of a table on the screen."""

WORDS = {"holds": "[bold]sure[/]", "hint": "hint, test it", "nothing": "[dim]{}[/]"}


def patterns(
    path: Path, *, campaign: str, measure: str, out: Path | None, pdf: bool, dry_run: bool, as_json: bool
) -> None:
    """Run the action; write the page once it is carried out, never on a dry run."""
    if measure and measure not in RESPONSES:
        raise typer.BadParameter(f"take one of {', '.join(RESPONSES)}", param_hint="--measure")
    made: list[Made] = []
    written: list[Path] = []

    def on(book: Book) -> Outcome:
        made.append(use(book, today=run.today(), campaign=campaign, measure=measure))
        if not dry_run:
            refuse_to_replace(target(path, made[-1].study, out))
        return made[-1].outcome

    def leave(_: Outcome) -> None:
        written.extend(page(path, made[-1].study, out=out, pdf=pdf))

    run.action(
        PATTERNS,
        path,
        on,
        dry_run=dry_run,
        as_json=as_json,
        then=leave,
        table=lambda found: show(found.figures),
        pages=written,
    )


def show(figures: Mapping[str, Any]) -> None:
    """Kinds that can be compared, then creators and concepts where they are told apart."""
    told = [one for one in figures["patterns"] if one["ratio"] is not None]
    if told:
        table = _table("Kind", "Videos", "Creators", "Times others", "95% range")
        table.add_column("")
        for one in told[:SHOWN]:
            name = f"{escape(one['kind'])} [dim]{escape(one['trait'].lower())}[/]"
            counts = (f"{one['videos']:,}", f"{one['compared']:,}")
            table.add_row(
                name,
                *counts,
                times(one["ratio"]),
                span(one["low"], one["high"]),
                WORDS[one["standing"]].format(one["says"].lower()),
            )
        screen.console.print(table)
    for part in figures["apart"][:1]:
        for word in ("creators", "concepts"):
            table = _table(word.capitalize(), "Videos", "Times usual", "95% range")
            table.add_column("")
            for one in part[word][:SHOWN]:
                span_ = span(one["low"], one["high"])
                table.add_row(
                    escape(one["name"]), f"{one['videos']:,}", times(one["ratio"]), span_, one["says"].lower()
                )
            screen.console.print(table)


def _table(first: str, *titles: str) -> Table:
    table = Table(box=None, pad_edge=False, header_style="dim")
    table.add_column(first)
    for title in titles:
        table.add_column(title, justify="right", no_wrap=True)
    return table
