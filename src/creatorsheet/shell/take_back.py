"""The take-back command: a pack opened at the gate, what it changes shown, its state kept, and all of it written at once."""

from __future__ import annotations

import json
from collections.abc import Iterator
from functools import partial
from pathlib import Path

import typer
from rich.markup import escape
from rich.table import Table

from creatorsheet.app.outcome import Outcome
from creatorsheet.app.take_back import CONFLICTS, PACKS
from creatorsheet.app.take_back import take_back as use
from creatorsheet.book import snapshots
from creatorsheet.book.owner import refuse_when_open
from creatorsheet.catalogue.tabs import BY_TITLE
from creatorsheet.files.closely import open_closely
from creatorsheet.kernel.grid import Raw
from creatorsheet.kernel.plan import Plan
from creatorsheet.shell import keyring, run, screen
from creatorsheet.shell.opened import opened

OWN = (PACKS, CONFLICTS)
"""Tabs that only tell of the taking back."""


def take_back(
    path: Path, pack: Path | None, *, password: str | None, unsealed: bool, dry_run: bool, as_json: bool
) -> int:
    """Take a pack back, or carry decisions out; the answer is the exit code."""
    with screen.working("Take back", quiet=as_json):
        book = opened(path)
        book_id = book.property("creatorsheet.id")
        answer = use(
            book,
            open_closely(pack, password=password) if pack else None,
            key=keyring.key(),
            today=run.today(),
            snapshots=partial(snapshots.held, path, book_id),
            unsealed=unsealed,
        )
        changed = False
        if answer.outcome.plan and not dry_run:
            refuse_when_open(path)
            for text in answer.keep:
                snapshots.keep(path, book_id, text)
            changed = run.apply(book, answer.outcome)
    if as_json:
        typer.echo(json.dumps(answer.outcome.as_json(), ensure_ascii=False, indent=2, default=str))
    elif dry_run:
        _would(answer.outcome)
    else:
        screen.show(answer.outcome, path=path, dry_run=False, changed=changed)
    return answer.outcome.exit_code


def _would(outcome: Outcome) -> None:
    """Every cell that would change, and every conflict that would be listed."""
    for line in outcome.says:
        screen.console.print(escape(line))
    screen.findings(outcome.findings, limit=len(outcome.findings))
    table = Table(box=None, pad_edge=False, header_style="dim")
    for title in ("Tab", "Row", "Column", "Now", "Then"):
        table.add_column(title, overflow="fold")
    for cell in _cells(outcome.plan):
        table.add_row(*map(escape, cell))
    if table.row_count:
        screen.console.print(table)
    listed = sum(one.table == CONFLICTS for one in outcome.plan.additions)
    if listed:
        screen.console.print(f"{listed:,} new on the Conflicts tab.")
    screen.console.print("Dry run: nothing was written.")


def _cells(plan: Plan) -> Iterator[tuple[str, str, str, str, str]]:
    """Each cell: tab, row, column, what stands there now, and what would stand there then."""
    for one in plan.changes:
        if one.table not in OWN:
            title = BY_TITLE[one.table].sheet.columns[one.column].title
            yield one.table, one.key, title, _text(one.before), _text(one.after)
    for new in plan.additions:
        sheet = BY_TITLE[new.table].sheet
        for key, value in new.values.items():
            if new.table not in OWN and key != sheet.key:
                yield new.table, f"{new.values[sheet.key]}, new", sheet.columns[key].title, "", _text(value)


def _text(value: Raw) -> str:
    return "" if value is None else str(value)
