"""The share command: what goes, shown before or after; the pack, its snapshot and its line in the workbook, in that order."""

from __future__ import annotations

import json
from dataclasses import replace
from datetime import UTC, date, datetime
from functools import partial
from pathlib import Path

import typer
from rich.markup import escape
from rich.table import Table

from creatorsheet.app.outcome import Outcome
from creatorsheet.app.share import Made
from creatorsheet.app.share import share as use
from creatorsheet.app.sharing.sending import free_name, send
from creatorsheet.book import snapshots
from creatorsheet.book.file import FileBook
from creatorsheet.book.owner import refuse_when_open
from creatorsheet.book.pack.locking import locked
from creatorsheet.kernel.plan import Addition
from creatorsheet.kernel.words import counted
from creatorsheet.shell import keyring, run, screen
from creatorsheet.shell.opened import opened


def share(
    path: Path,
    *,
    recipient: str,
    campaign: str,
    password: str | None,
    out: Path | None,
    dry_run: bool,
    as_json: bool,
) -> int:
    """Make a pack; the answer is the exit code."""
    with screen.working("Share", quiet=as_json):
        book = opened(path)
        made = pack(book, recipient=recipient, campaign=campaign, now=datetime.now(UTC), today=run.today())
        target = out or free_name(path.with_name(made.file))
        if not dry_run:
            leave(book, made, target, password)
    if as_json:
        answer = made.outcome.as_json()
        answer["figures"]["file"] = str(target)
        typer.echo(json.dumps(answer, ensure_ascii=False, indent=2, default=str))
    else:
        _show(made.outcome, target, path, dry_run=dry_run, password=password is not None)
    return made.outcome.exit_code


def pack(book: FileBook, *, recipient: str, campaign: str = "", now: datetime, today: date) -> Made:
    """A pack that may leave, sealed with this computer's key. Nothing is written."""
    held = partial(snapshots.held, book.path, book.property("creatorsheet.id"))
    return use(book, recipient=recipient, campaign=campaign, key=keyring.key(), now=now, today=today, snapshots=held)


def ask_password() -> str:
    """A password typed twice without being shown, asked beside the answer so that JSON stays JSON."""
    return str(typer.prompt("Password for the pack", hide_input=True, confirmation_prompt="The same again", err=True))


def leave(book: FileBook, made: Made, target: Path, password: str | None = None) -> None:
    """Write a pack under its name, once its snapshot is kept and the workbook knows of it."""
    refuse_when_open(book.path)
    content = locked(made.content, password, target.name) if password is not None else made.content
    book_id = book.property("creatorsheet.id")

    def note() -> None:
        snapshots.keep(book.path, book_id, made.snapshot)
        run.apply(book, named(made.outcome, target.name))

    send(target, content, like=book.path, before=note)


def named(outcome: Outcome, file: str) -> Outcome:
    """The same outcome with the file's final name in the tab Packs."""
    *others, entry = outcome.plan.additions
    named = Addition(entry.table, {**entry.values, "file": file})
    return replace(outcome, plan=replace(outcome.plan, additions=(*others, named)))


def _show(outcome: Outcome, target: Path, path: Path, *, dry_run: bool, password: bool) -> None:
    for line in outcome.says:
        screen.console.print(escape(line))
    screen.findings(outcome.findings)
    if dry_run:
        _columns(outcome)
        _todo(outcome)
        screen.console.print(f"Dry run: nothing was written. The pack would be {escape(str(target))}.")
        return
    screen.console.print(f"{escape(str(target))} written, and noted in the Packs tab of {escape(path.name)}.")
    if password:
        screen.console.print("It opens with the password only. Send the password another way than the file.")
    else:
        screen.console.print("Whoever gets the file can read all of it; --password locks it.", style="dim")


def _columns(outcome: Outcome) -> None:
    """Which rows and columns go, tab by tab."""
    table = Table(box=None, pad_edge=False, show_header=False)
    table.add_column(style="dim", no_wrap=True)
    table.add_column(overflow="fold")
    for tab in outcome.figures["tabs"]:
        new = f" and {counted(len(tab['offered']), 'new row')} to fill" if tab["offered"] else ""
        table.add_row(f"[bold]{tab['tab']}[/]", f"[bold]{counted(len(tab['rows']), 'row')}{new}[/]")
        columns = tab["columns"]
        for words, some in (
            ("to fill", [one["title"] for one in columns if one["to_fill"]]),
            ("to read", [one["title"] for one in columns if not one["to_fill"]]),
            ("stays here", [one["title"] for one in tab["kept_back"]]),
        ):
            if some:
                table.add_row(f"  {words}", escape(", ".join(some)))
    screen.console.print(table)


def _todo(outcome: Outcome) -> None:
    """What the agency is asked for."""
    table = Table(box=None, pad_edge=False, header_style="dim")
    for title, side in (("What they are asked for", "left"), ("Tab", "left"), ("Empty", "right"), ("From", "left")):
        table.add_column(title, justify=side)  # type: ignore[arg-type]
    for line in outcome.figures["todo"]:
        due = line["due"][0] if line["due"] else line["by"] or "soon"
        table.add_row(escape(line["what"]), line["tab"], f"{line['open']:,} of {line['cells']:,}", due)
    if outcome.figures["todo"]:
        screen.console.print(table)
