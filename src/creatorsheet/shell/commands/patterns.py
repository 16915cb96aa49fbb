"""The command patterns: creator and creative apart, and which kinds of videos did better."""

from __future__ import annotations

from typing import Annotated

import typer

from creatorsheet.shell.commands.options import Campaign, DryRun, Json, Out, Pdf, Workbook


def patterns(
    book: Workbook,
    campaign: Campaign = "",
    measure: Annotated[
        str,
        typer.Option(
            "--measure",
            metavar="FIGURE",
            help="views, completion, watch, engagement, saves, shares, ctr or orders; by the objective unless given.",
        ),
    ] = "",
    out: Out = None,
    pdf: Pdf = False,
    dry_run: DryRun = False,
    as_json: Json = False,
) -> None:
    from creatorsheet.shell import patterns as command

    command.patterns(book, campaign=campaign, measure=measure, out=out, pdf=pdf, dry_run=dry_run, as_json=as_json)
