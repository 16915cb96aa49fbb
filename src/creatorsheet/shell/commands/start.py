"""The group Start: a new workbook, the demo, the check, undo and history."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from creatorsheet.catalogue import actions
from creatorsheet.shell.commands.options import DryRun, Json, Workbook


def new(
    book: Annotated[Path, typer.Argument(metavar="BOOK", help="The workbook to make; it must not exist yet.")],
) -> None:
    from creatorsheet.shell import run

    run.make(book)


def demo(
    folder: Annotated[Path, typer.Argument(metavar="DIR", help="Where to put it.")] = Path("creatorsheet-demo"),
    pdf: Annotated[bool, typer.Option("--pdf", help="Also write the report as PDF (needs LibreOffice).")] = False,
) -> None:
    from creatorsheet.shell import tour

    raise typer.Exit(tour.tour(folder, pdf=pdf))


def check(
    book: Workbook,
    fix: Annotated[
        bool, typer.Option("--fix", help="Repair what is certain; shows every cell first, and asks.")
    ] = False,
    yes: Annotated[bool, typer.Option("--yes", help="With --fix: do not ask.")] = False,
    dry_run: DryRun = False,
    as_json: Json = False,
) -> None:
    if fix:
        from creatorsheet.shell import fixing

        raise typer.Exit(fixing.repair(book, yes=yes, dry_run=dry_run, as_json=as_json))
    from creatorsheet.app.check import check as use
    from creatorsheet.shell import run

    run.action(actions.CHECK, book, lambda opened: use(opened, today=run.today()), dry_run=dry_run, as_json=as_json)


def undo(
    book: Workbook,
    anyway: Annotated[
        bool, typer.Option("--anyway", help="Even though the workbook was changed since; that state is kept.")
    ] = False,
    dry_run: DryRun = False,
    as_json: Json = False,
) -> None:
    from creatorsheet.shell import undo as undoing

    raise typer.Exit(undoing.undo(book, anyway=anyway, dry_run=dry_run, as_json=as_json))


def history(book: Workbook, as_json: Json = False) -> None:
    from creatorsheet.shell import undo as undoing

    raise typer.Exit(undoing.history(book, as_json=as_json))
