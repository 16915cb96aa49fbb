"""Check with repairs: the plan is shown, somebody agrees, and it is carried out in one go."""

from __future__ import annotations

import json
import sys
from itertools import groupby
from pathlib import Path

import typer
from rich.markup import escape
from rich.table import Table

from creatorsheet.app.fixing.fix import Fixed, fix
from creatorsheet.app.fixing.steps import Step
from creatorsheet.catalogue.actions import CHECK
from creatorsheet.kernel.grid import Raw
from creatorsheet.kernel.words import counted
from creatorsheet.shell import run, screen
from creatorsheet.shell.opened import opened

SHOWN = 60
"""Cells of one kind of repair that the screen shows; --json tells all."""


def repair(path: Path, *, yes: bool, dry_run: bool, as_json: bool) -> int:
    """Repair what is certain in a workbook; the exit code.

    Without --yes it asks, and where nobody can be asked it only shows the plan.
    """
    with screen.working(f"{CHECK.title} and repair", quiet=as_json):
        book = opened(path)
        fixed = fix(book, today=run.today())
    if not as_json:
        show(fixed)
    agreed = not dry_run and (yes or not fixed.steps or (not as_json and _agreed(fixed)))
    if agreed and fixed.plan:
        run.carry_out(book, fixed.plan)
    if dry_run:
        run.foretell(book)
    if as_json:
        told = fixed.outcome.as_json()
        told["figures"]["applied"] = bool(agreed and fixed.plan)
        typer.echo(json.dumps(told, ensure_ascii=False, indent=2, default=str))
    else:
        _close(fixed, path, agreed=agreed, dry_run=dry_run)
    return fixed.outcome.exit_code


def show(fixed: Fixed) -> None:
    """What was looked through, each repair with its cells, and what is left."""
    looked, certain, left = fixed.outcome.says
    screen.console.print(escape(looked))
    screen.console.print(escape(certain))
    for kind, steps in fixed.by_repair().items():
        screen.console.print()
        screen.console.print(f"[bold]{kind.title}[/]: {escape(kind.does)}")
        table = Table(box=None, pad_edge=False, header_style="dim", padding=(0, 2))
        for title in ("Where", "Column", "Now", "Then"):
            table.add_column(title, overflow="fold")
        lines = _lines(steps)
        for line in lines[:SHOWN]:
            table.add_row(*map(escape, line))
        screen.console.print(table)
        if len(lines) > SHOWN:
            screen.console.print(f"… and {len(lines) - SHOWN:,} more; --json tells all.")
    screen.console.print()
    screen.console.print(escape(left))
    screen.findings(fixed.outcome.findings)


def _lines(steps: list[Step]) -> list[tuple[str, str, str, str]]:
    """A line for each cell; neighbours of a column that hold the same and get the same are one."""
    found = []
    for _, same in groupby(enumerate(steps), key=lambda pair: _alike(*pair)):
        run_ = [step for _, step in same]
        first, last = run_[0].place, run_[-1].place
        where = str(first) if first is last else f"{first}:{last.cell}"
        found.append((where, first.column, _shown(run_[0].before), _shown(run_[0].after)))
    return found


def _alike(at: int, step: Step) -> tuple[object, ...]:
    digits = "".join(sign for sign in step.place.cell if sign.isdigit())
    row = int(digits) if digits and ":" not in step.place.cell else None
    return step.place.sheet, step.place.column, step.before, step.after, None if row is None else row - at


def _shown(value: Raw) -> str:
    if value is None:
        return "nothing"
    return f"'{value}'" if isinstance(value, str) and value != value.strip() else str(value)


def _can_ask() -> bool:
    return sys.stdin.isatty() and screen.console.is_terminal


def _agreed(fixed: Fixed) -> bool:
    if not _can_ask():
        return False
    steps = counted(len(fixed.steps), "repair")
    return typer.confirm(f"Carry out {steps}? creatorsheet undo takes them back.")


def _close(fixed: Fixed, path: Path, *, agreed: bool, dry_run: bool) -> None:
    name = escape(str(path))
    if agreed and fixed.steps:
        kept = escape(path.with_name(path.name + ".bak").name)
        done = counted(len(fixed.steps), "repair")
        screen.console.print(f"{name} saved: {done}. The copy from before is {kept}; creatorsheet undo takes it back.")
    elif agreed:
        screen.console.print(f"Nothing had to be repaired in {name}.")
    elif dry_run:
        screen.console.print("Dry run: nothing was written.")
    else:
        screen.console.print("Nothing was written. To carry this out: creatorsheet check --fix --yes")
