"""The attribute command on order logs: where they lie, and what they brought."""

from __future__ import annotations

from collections.abc import Mapping
from decimal import Decimal
from pathlib import Path
from typing import Any

from rich.markup import escape
from rich.table import Table

from creatorsheet.app.attributing.logs import attribute_logs as use
from creatorsheet.app.outcome import Outcome
from creatorsheet.book.port import Book
from creatorsheet.catalogue.actions import ATTRIBUTE
from creatorsheet.kernel.money import written
from creatorsheet.shell import run, screen

SHOWN = 15
"""Lines of windows that the screen shows."""


def attribute_logs(
    path: Path, *, orders: str, clicks: str, deliverables: str, engine: str, dry_run: bool, as_json: bool
) -> None:
    """Run the action on logs: `deliverables` is the log of posts."""

    def on(book: Book) -> Outcome:
        return use(book, orders=orders, clicks=clicks, posts=deliverables, engine=engine)

    run.action(ATTRIBUTE, path, on, dry_run=dry_run, as_json=as_json, table=lambda outcome: show(outcome.figures))


def show(figures: Mapping[str, Any]) -> None:
    """Paid orders of each creator and video in each window, most first."""
    table = Table(box=None, pad_edge=False, header_style="dim")
    table.add_column("Orders after the post", no_wrap=True, overflow="ellipsis", max_width=34)
    for title in ("24 h", "7 days", "30 days", "All", "New", "Net"):
        table.add_column(title, justify="right", no_wrap=True)
    lines = sorted(figures["windows"], key=lambda one: -one["orders_full"])
    for one in lines[:SHOWN]:
        who = " ".join(part for part in (one["who"], one["deliverable"], f"({one['evidence']})") if part)
        counts = (f"{one[f'orders_{name}']:,}" for name in ("24h", "7d", "30d", "full"))
        net = written(Decimal(str(one["net_full"])), one["currency"])
        table.add_row(escape(who), *counts, f"{one['new_full']:,}", escape(net))
    screen.console.print(table)
    if len(lines) > SHOWN:
        screen.console.print(f"… and {len(lines) - SHOWN:,} more; --json has them all.", style="dim")
