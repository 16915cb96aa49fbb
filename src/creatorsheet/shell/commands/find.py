"""The command find: creators of the database for a campaign's shortlist."""

from __future__ import annotations

from typing import Annotated

import typer

from creatorsheet.shell.commands.options import Campaign, DryRun, Json, Workbook

Several = list[str] | None


def find(
    book: Workbook,
    campaign: Campaign = "",
    country: Annotated[
        Several, typer.Option("--country", metavar="US", help="Where creators live; repeatable.")
    ] = None,
    dry_run: DryRun = False,
    as_json: Json = False,
) -> None:
    from creatorsheet.shell import find as finding

    finding.find(book, campaign=campaign, countries=tuple(country or ()), dry_run=dry_run, as_json=as_json)
