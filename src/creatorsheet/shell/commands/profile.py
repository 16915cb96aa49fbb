"""The command profile: one creator on one page."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from creatorsheet.shell.commands.options import Workbook


def profile(
    book: Workbook,
    creator: Annotated[
        str, typer.Argument(metavar="CREATOR", help="A handle, present or former, a name or a Creator ID.")
    ],
    out: Annotated[Path | None, typer.Option("--out", metavar="FILE.xlsx", help="The page to write.")] = None,
    pdf: Annotated[bool, typer.Option("--pdf", help="Also write it as PDF (needs LibreOffice).")] = False,
    contact: Annotated[
        bool, typer.Option("--contact", help="Print e-mail, phone and contact person, which are left out otherwise.")
    ] = False,
) -> None:
    from creatorsheet.shell import profile as page

    page.profile(book, creator=creator, out=out, pdf=pdf, contact=contact)
