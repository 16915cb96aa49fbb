"""The attribute command: the action, and the tables of evidence and of codes."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

from rich.markup import escape
from rich.table import Table

from creatorsheet.app.attribute import attribute as use
from creatorsheet.app.outcome import Outcome
from creatorsheet.book.port import Book
from creatorsheet.catalogue.actions import ATTRIBUTE
from creatorsheet.catalogue.results.choices import AttributionRule
from creatorsheet.shell import run, screen

SHOWN = 15
"""Codes of a campaign that the screen shows."""

USUAL = "nothing unusual"


def attribute(path: Path, *, campaign: str, dry_run: bool, as_json: bool) -> None:
    """Run the action."""

    def on(book: Book) -> Outcome:
        return use(book, today=run.today(), campaign=campaign)

    run.action(ATTRIBUTE, path, on, dry_run=dry_run, as_json=as_json, table=lambda outcome: show(outcome.figures))


def show(figures: Mapping[str, Any]) -> None:
    """The orders and revenue of each campaign by evidence, then its codes: from without the orders in doubt to with all."""
    sold = [one for one in figures["campaigns"] if one["orders"]]
    if sold:
        _evidence(sold)
    for one in sold:
        used = [code for code in one["codes"] if code["orders"] or code["signs"]]
        if used:
            _codes(one, used, named=len(sold) > 1)


def _evidence(campaigns: Sequence[Mapping[str, Any]]) -> None:
    rules = [str(rule) for rule in AttributionRule]
    held = [rule for rule in rules if any(_of(one, rule)["orders"] for one in campaigns)]
    table = Table(box=None, pad_edge=False, header_style="dim")
    worth = {rule: [_of(one, rule)["revenue"] for one in campaigns] for rule in held}
    worth["All"] = [one["revenue"] for one in campaigns]
    widths = {
        title: max(len(one) for one in (*title.split(), *(f"{sum_:,.0f}" for sum_ in worth.get(title, ()))))
        for title in (*held, "All", "New", "Returning")
    }
    whole = {title: max(width, len(title)) for title, width in widths.items()}
    if 28 + sum(width + 2 for width in whole.values()) <= screen.console.width:
        widths = whole
    left = screen.console.width - sum(width + 2 for width in widths.values())
    table.add_column("Orders by evidence", no_wrap=True, overflow="ellipsis", max_width=max(6, min(28, left)))
    for title, width in widths.items():
        table.add_column(title, justify="right", width=width)
    for one in campaigns:
        parts = [f"{_of(one, rule)['orders']:,}" for rule in held]
        said = one["customers_not_known"] < one["orders"]
        customers = (f"{one[key]:,}" if said else "–" for key in ("new_customers", "returning_customers"))
        table.add_row(escape(one["name"]), *parts, f"{one['orders']:,}", *customers)
        sums = [f"{_of(one, rule)['revenue']:,.0f}" for rule in held]
        table.add_row(f"  {one['currency']}", *sums, f"{one['revenue']:,.0f}", "", "", style="dim")
    screen.console.print(table)


def _of(campaign: Mapping[str, Any], rule: str) -> Mapping[str, Any]:
    none = {"orders": 0, "revenue": 0.0}
    return next((one for one in campaign["by_evidence"] if one["evidence"] == rule), none)


def _codes(campaign: Mapping[str, Any], codes: Sequence[Mapping[str, Any]], *, named: bool) -> None:
    table = Table(box=None, pad_edge=False, header_style="dim")
    table.add_column(
        f"Codes, {campaign['name']}" if named else "Codes", no_wrap=True, overflow="ellipsis", max_width=28
    )
    table.add_column("Creator", no_wrap=True, overflow="ellipsis", max_width=20)
    shown = codes[:SHOWN]
    spans = [_span(one["orders_without_doubtful"], one["orders"]) for one in shown]
    worth = [_span(one["revenue_low"], one["revenue_high"]) for one in shown]
    for title, held in (("Orders", spans), (campaign["currency"], worth)):
        table.add_column(title, justify="right", no_wrap=True, min_width=max(map(len, (title, *held))))
    table.add_column("Signs", min_width=len(USUAL))
    for one, orders, revenue in zip(shown, spans, worth, strict=True):
        signs = "; ".join(sign["sign"] for sign in one["signs"])
        told = f"[yellow]▲ {escape(signs)}[/]" if signs else f"[dim]{USUAL}[/]"
        table.add_row(escape(one["code"]), escape(one["creator"]), orders, revenue, told)
    screen.console.print(table)
    if len(codes) > SHOWN:
        more = len(codes) - SHOWN
        screen.console.print(f"… and {more:,} more code{'' if more == 1 else 's'}.", style="dim")


def _span(low: float, high: float) -> str:
    return f"{high:,.0f}" if low == high else f"{low:,.0f}–{high:,.0f}"
