"""The groups Data and Results: exports in, and what they tell."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from creatorsheet.catalogue import actions
from creatorsheet.shell.commands.options import Campaign, DryRun, Json, Out, Pdf, Workbook


def import_(
    book: Workbook,
    files: Annotated[list[Path], typer.Argument(metavar="FILE...", help="Exports: .csv, .tsv, .xlsx, .xlsm or .zip.")],
    first_day: Annotated[
        str, typer.Option("--from", metavar="YYYY-MM-DD", help="First day of an export whose dates have no year.")
    ] = "",
    mapping: Annotated[
        Path | None,
        typer.Option("--mapping", metavar="FILE.toml", help="How to read the columns of a file no layout fits."),
    ] = None,
    write_map: Annotated[
        bool, typer.Option("--map", help="Write such a mapping file for you to fill in, instead of importing.")
    ] = False,
    password: Annotated[
        bool,
        typer.Option("--password", help='Ask for the password of locked files (pip install "creatorsheet[locked]").'),
    ] = False,
    replace: Annotated[
        bool, typer.Option("--replace", help="Take an older export although newer figures are held.")
    ] = False,
    dry_run: DryRun = False,
    as_json: Json = False,
) -> None:
    from creatorsheet.shell import intake

    raise typer.Exit(
        intake.intake(
            book,
            files,
            first_day=first_day,
            mapping=mapping,
            write_map=write_map,
            password=typer.prompt("Password", hide_input=True) if password else None,
            replace=replace,
            dry_run=dry_run,
            as_json=as_json,
        )
    )


def score(book: Workbook, dry_run: DryRun = False, as_json: Json = False) -> None:
    from creatorsheet.app.score import score as use
    from creatorsheet.shell import run

    run.action(actions.SCORE, book, lambda opened: use(opened, today=run.today()), dry_run=dry_run, as_json=as_json)


def report(
    book: Workbook,
    campaign: Campaign = "",
    out: Out = None,
    pdf: Pdf = False,
) -> None:
    from creatorsheet.shell import run

    run.write_report(book, campaign=campaign, out=out, pdf=pdf)
