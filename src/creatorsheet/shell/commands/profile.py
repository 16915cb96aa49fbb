"""The command profile: one creator on one page."""

from __future__ import annotations

from typing import Annotated

import typer

from creatorsheet.shell.commands.options import Out, Pdf, Workbook


def profile(
    book: Workbook,
    creator: Annotated[
        str, typer.Argument(metavar="CREATOR", help="A handle, present or former, a name or a Creator ID.")
    ],
    out: Out = None,
    pdf: Pdf = False,
    contact: Annotated[
        bool, typer.Option("--contact", help="Print e-mail, phone and contact person, which are left out otherwise.")
    ] = False,
) -> None:
    from creatorsheet.shell import profile as page

    page.profile(book, creator=creator, out=out, pdf=pdf, contact=contact)
