"""The command debrief: decisions, videos to boost, rights, the next budget, the agenda and the next tests."""

from __future__ import annotations

from decimal import Decimal, InvalidOperation
from typing import Annotated

import typer

from creatorsheet.shell.commands.options import Campaign, DryRun, Json, Out, Pdf, Workbook


def _amount(text: str) -> Decimal:
    """An amount of money; refused before anything is done where it is none."""
    try:
        found = Decimal(text.replace(",", ""))
    except InvalidOperation:
        raise typer.BadParameter(f"'{text}' is no amount; write it as 20000") from None
    if not found.is_finite() or found <= 0:
        raise typer.BadParameter("the amount has to be above 0")
    return found


def debrief(
    book: Workbook,
    campaign: Campaign = "",
    budget: Annotated[
        Decimal | None,
        typer.Option(
            "--budget",
            metavar="AMOUNT",
            help="The next budget, in the campaign's currency; blank: that of the next campaign, else as much as this one had.",
            parser=_amount,
        ),
    ] = None,
    out: Out = None,
    pdf: Pdf = False,
    dry_run: DryRun = False,
    as_json: Json = False,
) -> None:
    from creatorsheet.shell import debrief as command

    command.debrief(book, campaign=campaign, out=out, pdf=pdf, dry_run=dry_run, as_json=as_json, budget=budget)
