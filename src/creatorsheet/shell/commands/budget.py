"""The command budget: planned, committed, paid and left, and what would change."""

from __future__ import annotations

from typing import Annotated

import typer

from creatorsheet.shell.commands.options import Campaign, DryRun, Json, Out, Pdf, Workbook


def budget(
    book: Workbook,
    campaign: Campaign = "",
    what_if: Annotated[
        list[str] | None,
        typer.Option(
            "--what-if",
            metavar="CHANGE",
            help="Try a change: 'Creator compensation=+15%', budget=20000, posts=12, fee=400 or GBP=+5%. May be given several times.",
        ),
    ] = None,
    out: Out = None,
    pdf: Pdf = False,
    dry_run: DryRun = False,
    as_json: Json = False,
) -> None:
    from creatorsheet.shell import budget as money

    money.budget(
        book, campaign=campaign, out=out, pdf=pdf, dry_run=dry_run, as_json=as_json, what_if=tuple(what_if or ())
    )
