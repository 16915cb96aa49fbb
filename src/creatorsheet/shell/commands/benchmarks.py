"""The command benchmarks: what kinds of videos usually do, and the six questions for the next budget."""

from __future__ import annotations

from typing import Annotated

import typer

from creatorsheet.shell.commands.options import DryRun, Json, Out, Pdf, Workbook


def benchmarks(
    book: Workbook,
    by: Annotated[
        str,
        typer.Option("--by", metavar="TRAIT", help="Show one dimension: tier, niche, format, product, offer, hook, cta, objective or compensation."),
    ] = "",
    objective: Annotated[
        str, typer.Option("--objective", metavar="NAME", help="The objective, by its name or a part of it; else the one with most videos.")
    ] = "",
    out: Out = None,
    pdf: Pdf = False,
    dry_run: DryRun = False,
    as_json: Json = False,
) -> None:  # fmt: skip
    from creatorsheet.shell import benchmarks as command

    command.benchmarks(book, by=by, objective=objective, out=out, pdf=pdf, dry_run=dry_run, as_json=as_json)
