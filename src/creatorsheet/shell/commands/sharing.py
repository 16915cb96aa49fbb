"""The group Share: packs for agencies, there and back."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from creatorsheet.shell.commands.options import Campaign, DryRun, Json, Workbook


def share(
    book: Workbook,
    recipient: Annotated[str, typer.Option("--with", metavar="AGENCY", help="The agency, as in Creators or Lists.")],
    campaign: Campaign = "",
    password: Annotated[
        bool, typer.Option("--password", help='Lock the pack; asks twice (pip install "creatorsheet[locked]").')
    ] = False,
    out: Annotated[Path | None, typer.Option("--out", metavar="FILE.xlsx", help="The pack's file.")] = None,
    dry_run: Annotated[
        bool, typer.Option("--dry-run", help="Show which rows and columns would go, and write nothing.")
    ] = False,
    as_json: Json = False,
) -> None:
    from creatorsheet.shell import share as sharing

    raise typer.Exit(
        sharing.share(
            book,
            recipient=recipient,
            campaign=campaign,
            password=sharing.ask_password() if password and not dry_run else None,
            out=out,
            dry_run=dry_run,
            as_json=as_json,
        )
    )


def take_back(
    book: Workbook,
    pack: Annotated[
        Path | None,
        typer.Argument(metavar="[PACK]", help="The pack as it came back; without it decisions are carried out."),
    ] = None,
    password: Annotated[bool, typer.Option("--password", help="Ask for the password of a locked pack.")] = False,
    unsealed: Annotated[
        bool,
        typer.Option("--unsealed", help="Take a pack that was made on another computer, whose seal cannot be proven."),
    ] = False,
    dry_run: DryRun = False,
    as_json: Json = False,
) -> None:
    from creatorsheet.shell import take_back as back

    raise typer.Exit(
        back.take_back(
            book,
            pack,
            password=typer.prompt("Password", hide_input=True, err=True) if password else None,
            unsealed=unsealed,
            dry_run=dry_run,
            as_json=as_json,
        )
    )
