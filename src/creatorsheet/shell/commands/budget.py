"""The command budget: planned, committed, paid and left, and what would change."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from creatorsheet.shell.commands.options import Campaign, DryRun, Json, Workbook


def budget(
    book: Workbook,
    campaign: Campaign = "",
    out: Annotated[Path | None, typer.Option("--out", metavar="FILE.xlsx", help="The page to write.")] = None,
    pdf: Annotated[bool, typer.Option("--pdf", help="Also write it as PDF (needs LibreOffice).")] = False,
    dry_run: DryRun = False,
    as_json: Json = False,
) -> None:
    from creatorsheet.shell import budget as money

    money.budget(book, campaign=campaign, out=out, pdf=pdf, dry_run=dry_run, as_json=as_json)
