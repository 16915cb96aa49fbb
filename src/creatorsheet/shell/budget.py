"""The budget command: the tables on the screen, the what-if, and the page beside the workbook."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

import typer
from rich.markup import escape
from rich.table import Table

from creatorsheet.app.budget import Budgeted, page, target
from creatorsheet.app.budget import budget as use
from creatorsheet.app.outcome import Outcome
from creatorsheet.book.port import Book
from creatorsheet.book.written import refuse_to_replace
from creatorsheet.catalogue.actions import BUDGET
from creatorsheet.planning.whatif import UnclearError
from creatorsheet.shell import run, screen


def budget(
    path: Path,
    *,
    campaign: str,
    out: Path | None,
    pdf: bool,
    dry_run: bool,
    as_json: bool,
    what_if: Sequence[str] = (),
) -> None:
    """Run the action; write the page of a named campaign once it is carried out, never on a dry run."""
    if (out or pdf or what_if) and not campaign:
        raise typer.BadParameter("name the campaign it is for", param_hint="--campaign")
    made: list[Budgeted] = []
    written: list[Path] = []

    def on(book: Book) -> Outcome:
        try:
            made.append(use(book, today=run.today(), campaign=campaign, changes=what_if))
        except UnclearError as why:
            raise typer.BadParameter(str(why), param_hint="--what-if") from None
        if campaign and not dry_run:
            refuse_to_replace(target(path, made[-1].accounts[0], out))
        return made[-1].outcome

    def leave(_: Outcome) -> None:
        if campaign:
            written.extend(page(path, made[-1].accounts[0], out=out, pdf=pdf))

    run.action(
        BUDGET,
        path,
        on,
        dry_run=dry_run,
        as_json=as_json,
        then=leave,
        table=lambda found: show(found.figures),
        pages=written,
    )


def show(figures: Mapping[str, Any]) -> None:
    """A table for each campaign: the nine categories, then the purposes, then what a change would do."""
    for campaign in figures["campaigns"]:
        if len(figures["campaigns"]) > 1:
            screen.console.print(escape(campaign["name"]), style="bold")
        if campaign["plan"] != "not planned" or campaign["committed"]:
            _standing(campaign)
        if campaign["what_if"]:
            _what_if(campaign)


def _standing(campaign: Mapping[str, Any]) -> None:
    table = _table("", f"Planned {campaign['currency']}", "Committed", "Paid", "Remaining")
    for one in campaign["categories"]:
        _row(table, one["category"], one)
        for under in one["under"]:
            _row(table, f"  {under['category']}", under, style="dim")
    _row(table, "All", campaign, style="bold")
    table.add_row()
    for one in campaign["purposes"]:
        if one["planned"] is not None or one["committed"]:
            _row(table, one["purpose"], one)
    screen.console.print(table)


def _row(table: Table, name: str, one: Mapping[str, Any], style: str = "") -> None:
    planned = one["plan"] if one["planned"] is None else _number(one["planned"])
    left = one["remaining"]
    over = left is not None and left < 0
    remaining = f"[red]▲ {_number(-left)} over[/]" if over else _number(left)
    table.add_row(escape(name), planned, _number(one["committed"]), _number(one["paid"]), remaining, style=style)


def _what_if(campaign: Mapping[str, Any]) -> None:
    then = campaign["what_if"]
    table = _table("What if", f"Now {campaign['currency']}", "Then", wrap=True)
    for title, key in (
        ("Budget", "budget"),
        ("Planned", "planned"),
        ("Committed", "committed"),
        ("Still free", "free"),
    ):
        table.add_row(title, _number(campaign[key]), _number(then[key]))
    for title, key in (("For tests, wanted", "wanted"), ("For tests, planned", "planned")):
        table.add_row(title, _number(campaign["tests"][key]), _number(then["tests"][key]))
    for title, key in (("Posts", "posts"), ("Average fee", "fee"), ("A post, all in", "per_post")):
        table.add_row(title, _number(campaign[key]), _number(then[key]))
    for title, key in (("Views", "views"), ("A thousand views", "cpm")):
        if campaign[key] or then[key]:
            table.add_row(title, _span(campaign[key]), _span(then[key]))
    table.add_row()
    for now, after in zip(campaign["categories"], then["categories"], strict=False):
        if now["planned"] != after["planned"] or now["committed"] != after["committed"]:
            left = after["remaining"]
            told = f"{_number(after['planned'])} planned\n{_number(after['committed'])} committed"
            told += f"\n[red]▲ {_number(-left)} over[/]" if left is not None and left < 0 else ""
            table.add_row(
                escape(now["category"]),
                f"{_number(now['planned'])} planned\n{_number(now['committed'])} committed",
                told,
            )
    screen.console.print(table)


def _table(first: str, *titles: str, wrap: bool = False) -> Table:
    """Names are never cut; where figures are long, as ranges are, they `wrap`."""
    table = Table(box=None, pad_edge=False, header_style="dim")
    table.add_column(first, no_wrap=True)
    for title in titles:
        table.add_column(title, justify="right", no_wrap=not wrap)
    return table


def _number(value: Any) -> str:
    if value is None:
        return "–"
    return f"{value:,}" if isinstance(value, int) else f"{value:,.2f}"


def _span(known: Sequence[Any] | None) -> str:
    if known is None:
        return "–"
    low, middle, high = known
    return _number(middle) if low is None or high is None else f"{_number(middle)} ({_number(low)}–{_number(high)})"
