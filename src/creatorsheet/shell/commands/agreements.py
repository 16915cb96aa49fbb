"""The group Agreements: terms, payments, approvals, prices."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from creatorsheet.catalogue import actions
from creatorsheet.shell.commands.options import Campaign, DryRun, Json, Workbook


def terms(book: Workbook, campaign: Campaign = "", dry_run: DryRun = False, as_json: Json = False) -> None:
    from creatorsheet.app.terms import terms as use
    from creatorsheet.shell import run

    run.action(
        actions.TERMS,
        book,
        lambda opened: use(opened, campaign=campaign, today=run.today()),
        dry_run=dry_run,
        as_json=as_json,
    )


def payments(
    book: Workbook,
    campaign: Campaign = "",
    csv: Annotated[
        Path | None, typer.Option("--csv", metavar="FILE", help="Also write all payments as a CSV list.")
    ] = None,
    ics: Annotated[
        Path | None, typer.Option("--ics", metavar="FILE", help="Also write the due dates as a calendar file.")
    ] = None,
    dry_run: DryRun = False,
    as_json: Json = False,
) -> None:
    from creatorsheet.shell import payments as paying

    paying.payments(book, campaign=campaign, csv=csv, ics=ics, dry_run=dry_run, as_json=as_json)


def approvals(book: Workbook, campaign: Campaign = "", dry_run: DryRun = False, as_json: Json = False) -> None:
    from creatorsheet.app.approvals import approvals as use
    from creatorsheet.shell import run

    run.action(
        actions.APPROVALS,
        book,
        lambda opened: use(opened, campaign=campaign, today=run.today()),
        dry_run=dry_run,
        as_json=as_json,
    )


def price(book: Workbook, campaign: Campaign = "", dry_run: DryRun = False, as_json: Json = False) -> None:
    from creatorsheet.app.price import price as use
    from creatorsheet.shell import run

    run.action(
        actions.PRICE,
        book,
        lambda opened: use(opened, campaign=campaign, today=run.today()),
        dry_run=dry_run,
        as_json=as_json,
    )
