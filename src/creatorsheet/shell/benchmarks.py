"""The benchmarks command: the six answers, one dimension as a table, and the page beside the workbook."""

from __future__ import annotations

from pathlib import Path

import typer
from rich.markup import escape
from rich.table import Table

from creatorsheet.app.benchmarks import Made, page, target
from creatorsheet.app.benchmarks import benchmarks as use
from creatorsheet.app.outcome import Outcome
from creatorsheet.book.port import Book
from creatorsheet.book.views.benchmarks.wording import header
from creatorsheet.book.written import refuse_to_replace
from creatorsheet.catalogue.actions import BENCHMARKS
from creatorsheet.catalogue.plan.choices import Objective
from creatorsheet.catalogue.traits import NINE, TIER, Trait
from creatorsheet.kernel.words import counted, listed
from creatorsheet.learning.benchmarks import Benchmark, Benchmarks
from creatorsheet.learning.said import ranged, said
from creatorsheet.shell import run, screen

SHOWN = 3
"""Kinds side by side: with all videos behind them they fit a screen of 80 columns."""


def benchmarks(
    path: Path, *, by: str, objective: str, out: Path | None, pdf: bool, dry_run: bool, as_json: bool
) -> None:
    """Run the action; write the page once it is carried out, never on a dry run."""
    trait, goal = _trait(by), _objective(objective)
    made: list[Made] = []
    written: list[Path] = []

    def on(book: Book) -> Outcome:
        made.append(use(book, today=run.today(), objective=goal))
        if not dry_run:
            refuse_to_replace(target(path, out))
        return made[-1].outcome

    run.action(
        BENCHMARKS,
        path,
        on,
        dry_run=dry_run,
        as_json=as_json,
        then=lambda _: written.extend(page(path, made[-1], out=out, pdf=pdf)),
        table=lambda _: show(made[-1].benchmarks, trait),
        pages=written,
    )


def _trait(by: str) -> Trait:
    """A dimension by its key, its title or the beginning of either."""
    text = by.strip().casefold()
    found = [one for one in NINE if one.key.startswith(text) or one.title.casefold().startswith(text)]
    if not found:
        raise typer.BadParameter(f"'{by}' is none of {listed([one.key for one in NINE], 'or')}", param_hint="--by")
    return found[0] if text else TIER


def _objective(wanted: str) -> str:
    text = wanted.strip().casefold()
    found = [str(one) for one in Objective if text in str(one).casefold()]
    exact = [one for one in found if one.casefold() == text]
    if not text:
        return ""
    if not found or (len(found) > 1 and not exact):
        names = listed([f"'{one}'" for one in (found or map(str, Objective))], "or")
        raise typer.BadParameter(f"'{wanted}' may be {names}", param_hint="--objective")
    return (exact or found)[0]


def show(found: Benchmarks, trait: Trait) -> None:
    """The kinds of a dimension side by side, those with most videos first, and all videos behind them: a row for each measure."""
    if not found.objective:
        return
    kinds = found.of(trait)
    rows = [*kinds[:SHOWN], found.whole]
    table = Table(box=None, pad_edge=False, header_style="dim")
    table.add_column(trait.title, no_wrap=True)
    for row in rows:
        table.add_column(escape(row.kind or "All"), justify="right", overflow="fold")
    table.add_row("Videos · creators", *(f"{row.videos:,} · {row.creators:,}" for row in rows), style="dim")
    for metric in found.metrics:
        table.add_row(header(metric, found.home), *(_cell(row.figures[metric.key], found) for row in rows))
    screen.console.print(table)
    more = f" {counted(len(kinds) - SHOWN, 'kind')} with fewer videos: see the page." if len(kinds) > SHOWN else ""
    screen.console.print(
        f"Medians, of orders total over total, with 95% ranges. + better, – worse beyond doubt. – alone: fewer than {found.fewest} videos, no benchmark.{more}",
        style="dim",
    )


def _cell(one: Benchmark, found: Benchmarks) -> str:
    """The figure, its range under it; green or yellow where it is better or worse than the rest beyond doubt."""
    if one.shown is None:
        return f"[dim]– ({one.videos})[/]"
    coin = f"{found.home} "
    value, span = said(one.metric, one.shown, found.home), ranged(one.metric, *one.ends, found.home)
    told, span = (words.removeprefix(coin).removesuffix(" s") for words in (value, span))
    if one.clear and one.good is not None:
        told = f"[green]{told} +[/]" if one.good else f"[yellow]{told} –[/]"
    return f"{told}\n[dim]{span}[/]" if span else told
