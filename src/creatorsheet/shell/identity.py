"""The list of creators who may stand twice, for people and for programs."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import typer
from rich.markup import escape
from rich.table import Table

from creatorsheet.app.identity import duplicates as use
from creatorsheet.catalogue.actions import CREATORS
from creatorsheet.shell import run, screen
from creatorsheet.shell.opened import opened

SHOWN = 30


def duplicates(path: Path, *, as_json: bool) -> None:
    """Show the pairs and how to go on; nothing is written."""
    with screen.working(CREATORS.title, quiet=as_json):
        outcome = use(opened(path), today=run.today())
    if as_json:
        typer.echo(json.dumps(outcome.as_json(), ensure_ascii=False, indent=2))
        return
    pairs: list[dict[str, Any]] = outcome.figures["pairs"]
    for line in outcome.says:
        screen.console.print(escape(line))
    if not pairs:
        return
    table = Table(box=None, pad_edge=False, header_style="dim")
    for title in ("Keep", "Other", "Sure", "They share"):
        table.add_column(title, overflow="fold")
    for one in pairs[:SHOWN]:
        who = (f"{one[side]['called']} ({one[side]['id']})" for side in ("keep", "other"))
        table.add_row(*map(escape, (*who, one["sure"], one["why"])))
    screen.console.print(table)
    if len(pairs) > SHOWN:
        screen.console.print(f"… and {len(pairs) - SHOWN:,} more; --json gives all of them.")
    first = pairs[0]
    names = f"{escape(str(path))} {first['keep']['id']} {first['other']['id']}"
    screen.console.print(f"One person:       creatorsheet creators merge {names}", style="dim")
    screen.console.print(f"Different people: creatorsheet creators different {names}", style="dim")
