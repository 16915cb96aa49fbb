"""What many commands take: the workbook, a campaign, a page to write, a dry run, an answer in JSON."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer


def _workbook(file: Path | None) -> Path | None:
    """The name of a page, which is a workbook of its own; one of another kind is refused before anything is done."""
    if file is not None and file.suffix.casefold() != ".xlsx":
        raise typer.BadParameter(f"{file} is no .xlsx file")
    return file


Workbook = Annotated[Path, typer.Argument(metavar="BOOK", help="Your campaign workbook.")]
Campaign = Annotated[str, typer.Option("--campaign", metavar="NAME", help="The campaign, by name or id.")]
Out = Annotated[Path | None, typer.Option("--out", metavar="FILE.xlsx", help="The page to write.", callback=_workbook)]
Pdf = Annotated[bool, typer.Option("--pdf", help="Also write it as PDF (needs LibreOffice).")]
DryRun = Annotated[bool, typer.Option("--dry-run", help="Show what would change, and change nothing.")]
Json = Annotated[bool, typer.Option("--json", help="Answer in JSON, for other programs (creatorsheet help json).")]
