"""The commands undo and history: the way back, and what was done on a workbook."""

from __future__ import annotations

import json
from pathlib import Path

import typer
from rich.markup import escape
from rich.table import Table

from creatorsheet.app.tally import tally
from creatorsheet.app.undo import named, when
from creatorsheet.app.undo import undo as use
from creatorsheet.book.file import FileBook
from creatorsheet.book.saving import backup
from creatorsheet.catalogue.actions import UNDO
from creatorsheet.shell import screen
from creatorsheet.shell.opened import opened

SHOWN = 20


def undo(path: Path, *, anyway: bool, dry_run: bool, as_json: bool) -> int:
    """Bring back the workbook as it was before the last action; the answer is the exit code."""
    with screen.working(UNDO.title, quiet=as_json):
        book = opened(path)
        way = use(book, anyway=anyway)
        if not dry_run:
            book.restore(way.content, UNDO.key, way.deed, again=way.again)
    if as_json:
        typer.echo(json.dumps(way.outcome.as_json(), ensure_ascii=False, indent=2, default=str))
        return way.outcome.exit_code
    for line in way.outcome.says:
        screen.console.print(escape(line))
    if dry_run:
        screen.console.print("Dry run: nothing was written.")
    else:
        kept = backup(path).name
        screen.console.print(f"The state from before this undo is {escape(kept)}; a second undo brings it back.")
    return way.outcome.exit_code


def history(path: Path, *, as_json: bool) -> int:
    """Show what was done on a workbook, the latest first; the answer is the exit code."""
    entries = FileBook(path).history()[::-1]
    if as_json:
        answer = {"workbook": path.name, "actions": [one.as_json() for one in entries]}
        typer.echo(json.dumps(answer, ensure_ascii=False, indent=2))
        return 0
    if not entries:
        screen.console.print(f"No action on {escape(path.name)} is known.")
        return 0
    table = Table(box=None, pad_edge=False, header_style="dim")
    for column in ("When", "Who", "Action", "What changed"):
        table.add_column(column, overflow="fold")
    for one in entries[:SHOWN]:
        deed = one.undoes or one.deed
        table.add_row(when(one.deed), escape(one.deed.who), escape(named(one)), escape(tally(deed.rows)))
    screen.console.print(table)
    if len(entries) > SHOWN:
        screen.console.print(f"… and {len(entries) - SHOWN:,} earlier ones; --json gives all that are kept.")
    return 0
