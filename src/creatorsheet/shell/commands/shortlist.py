"""The command shortlist: vet, rank, and one page to decide on."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from creatorsheet.shell.commands.options import Campaign, DryRun, Json, Out, Pdf, Workbook


def shortlist(
    book: Workbook,
    campaign: Campaign = "",
    out: Out = None,
    pdf: Pdf = False,
    decisions: Annotated[
        Path | None,
        typer.Option("--decisions", metavar="FILE.xlsx", help="Take in the decisions made on such a page."),
    ] = None,
    dry_run: DryRun = False,
    as_json: Json = False,
) -> None:
    from creatorsheet.shell import shortlist as listing

    listing.shortlist(book, campaign=campaign, out=out, pdf=pdf, decisions=decisions, dry_run=dry_run, as_json=as_json)
