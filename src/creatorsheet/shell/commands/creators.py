"""The group Creators: texts for each of them."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from creatorsheet.shell.commands.options import Campaign, DryRun, Json, Workbook


def write(
    book: Workbook,
    template: Annotated[
        str, typer.Option("--template", metavar="NAME", help="A text of the Templates tab, by name or kind.")
    ],
    campaign: Campaign = "",
    creator: Annotated[
        list[str] | None, typer.Option("--creator", metavar="HANDLE", help="Only for this creator; may be repeated.")
    ] = None,
    out: Annotated[Path | None, typer.Option("--out", metavar="DIR", help="The folder for the texts.")] = None,
    word: Annotated[
        Path | None,
        typer.Option("--word", metavar="FILE.docx", help="Your own Word file with fields, instead of the tab's text."),
    ] = None,
    dry_run: DryRun = False,
    as_json: Json = False,
) -> None:
    from creatorsheet.shell import write as writing

    writing.write(
        book,
        template=template,
        campaign=campaign,
        creators=tuple(creator or ()),
        out=out,
        word=word,
        dry_run=dry_run,
        as_json=as_json,
    )
