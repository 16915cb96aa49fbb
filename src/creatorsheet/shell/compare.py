"""The compare command: the creators in their peer groups on the screen, and the page beside the workbook."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

import typer
from rich.markup import escape
from rich.table import Table

from creatorsheet.app.compare import Made, page, target
from creatorsheet.app.compare import compare as use
from creatorsheet.app.outcome import Outcome
from creatorsheet.book.port import Book
from creatorsheet.book.written import refuse_to_replace
from creatorsheet.catalogue.actions import COMPARE
from creatorsheet.shell import run, screen

CLEAR = {1: "clearly better", 0: "within range", -1: "clearly worse"}


def compare(path: Path, *, campaign: str, out: Path | None, pdf: bool, dry_run: bool, as_json: bool) -> None:
    """Run the action; write the page of a named campaign once it is carried out, never on a dry run."""
    if (out or pdf) and not campaign:
        raise typer.BadParameter("name the campaign it is for", param_hint="--campaign")
    made: list[Made] = []
    written: list[Path] = []

    def on(book: Book) -> Outcome:
        made.append(use(book, today=run.today(), campaign=campaign))
        if campaign and not dry_run:
            refuse_to_replace(target(path, made[-1].comparisons[0], out))
        return made[-1].outcome

    def leave(_: Outcome) -> None:
        if campaign:
            written.extend(page(path, made[-1].comparisons[0], out=out, pdf=pdf))

    run.action(
        COMPARE,
        path,
        on,
        dry_run=dry_run,
        as_json=as_json,
        then=leave,
        table=lambda found: show(found.figures),
        pages=written,
    )


def show(figures: Mapping[str, Any]) -> None:
    """A table for each campaign: its creators in their groups, the best first."""
    for campaign in figures["campaigns"]:
        if len(figures["campaigns"]) > 1:
            screen.console.print(escape(campaign["name"]), style="bold")
        if campaign["groups"]:
            _campaign(campaign)


def _campaign(campaign: Mapping[str, Any]) -> None:
    if campaign["measure"]:
        goal = "" if campaign["target"] is None else f", target {_number(campaign['target'])}"
        money = f", {campaign['currency']}; posts old enough, what they cost and brought"
        screen.console.print(escape(f"{campaign['measure']}{goal}{money}"), style="dim")
    for group in campaign["groups"]:
        screen.console.print(escape(group["peers"] or "Not compared"), style="bold")
        for said in (group["said"], group["widened"]):
            if said:
                screen.console.print(escape(said), style="dim")
        compared = [one for one in group["creators"] if one["compared"]]
        if compared:
            screen.console.print(_table(campaign, compared))
        for one in group["creators"]:
            if not one["compared"]:
                screen.console.print(escape(f"@{one['handle']}: {one['reading']}"), style="dim")
        screen.console.print()


def _table(campaign: Mapping[str, Any], creators: Sequence[Mapping[str, Any]]) -> Table:
    """What each brought and what that cost; one by the other is the figure, where it is a cost per event."""
    measure, events = str(campaign["measure"]), any(one["events"] is not None for one in creators)
    table = Table(box=None, pad_edge=False, padding=(0, 1, 0, 0), header_style="dim")
    table.add_column("Creator", no_wrap=True, overflow="ellipsis", max_width=20)
    if events:
        table.add_column(_events(measure), justify="right", no_wrap=True)
    for title in ("Spent", "Cost" if measure.startswith("Cost") else "Figure", "95% range", "Meets", "Beats"):
        table.add_column(title, justify="right", no_wrap=True)
    table.add_column("Peers' median", no_wrap=True)
    for one in creators:
        told = (
            f"@{one['handle']}",
            *([f"{one['events'] or 0:,}"] if events else []),
            f"{one['spent'] or 0:,.0f}",
            _number(one["value"]),
            _span(one["low"], one["high"]),
            _chance(one["meets_target"]),
            _share(one["beats"]),
            CLEAR[one["clear"]],
        )
        table.add_row(*map(escape, told))
    return table


def _events(measure: str) -> str:
    """Orders, of Cost per order; of other figures they are orders too."""
    _, _, event = measure.partition("Cost per ")
    told = f"{event[:1].upper()}{event[1:]}s"
    return told if event and len(told) <= len("Downloads") else "Events" if event else "Orders"


def _number(value: float | None) -> str:
    """Three digits that count."""
    if value is None:
        return "–"
    return f"{value:,.0f}" if abs(value) >= 100 else f"{value:.3g}"


def _span(low: float | None, high: float | None) -> str:
    if low is None:
        return "–"
    return f"over {_number(low)}" if high is None else f"{_number(low)}–{_number(high)}"


def _chance(value: float | None) -> str:
    """A chance is never certain."""
    if value is None:
        return "–"
    return ">99%" if value > 0.99 else "<1%" if value < 0.01 else f"{value:.0%}"


def _share(value: float | None) -> str:
    return "–" if value is None else f"{value:.0%}"
