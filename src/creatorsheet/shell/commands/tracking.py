"""The group Tracking: codes and links, readiness, the audit of live posts."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from creatorsheet.catalogue import actions
from creatorsheet.shell.commands.options import Campaign, DryRun, Json, Workbook


def codes(
    book: Workbook,
    campaign: Campaign = "",
    qr: Annotated[
        Path | None, typer.Option("--qr", metavar="DIR", help="Also draw each link as a QR picture into this folder.")
    ] = None,
    dry_run: DryRun = False,
    as_json: Json = False,
) -> None:
    from creatorsheet.app.codes import codes as use
    from creatorsheet.shell import keyring, run
    from creatorsheet.shell import qr as pictures

    run.action(
        actions.CODES,
        book,
        lambda opened: use(opened, campaign=campaign, key=keyring.key(), today=run.today()),
        dry_run=dry_run,
        as_json=as_json,
        then=lambda outcome: pictures.draw(qr, outcome.figures["tracking"]),
    )


def ready(book: Workbook, campaign: Campaign = "", dry_run: DryRun = False, as_json: Json = False) -> None:
    from creatorsheet.app.ready import ready as use
    from creatorsheet.shell import ready as matrix
    from creatorsheet.shell import run

    run.action(
        actions.READY,
        book,
        lambda opened: use(opened, campaign=campaign, today=run.today()),
        dry_run=dry_run,
        as_json=as_json,
        table=lambda outcome: matrix.show(outcome.figures),
    )


def audit(book: Workbook, campaign: Campaign = "", dry_run: DryRun = False, as_json: Json = False) -> None:
    from creatorsheet.app.audit import audit as use
    from creatorsheet.shell import run

    run.action(
        actions.AUDIT,
        book,
        lambda opened: use(opened, campaign=campaign, today=run.today()),
        dry_run=dry_run,
        as_json=as_json,
    )
