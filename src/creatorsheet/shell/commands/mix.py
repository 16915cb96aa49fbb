"""The command mix: the best set of creators for a budget."""

from __future__ import annotations

from creatorsheet.catalogue import actions
from creatorsheet.shell.commands.options import Campaign, DryRun, Json, Workbook


def mix(book: Workbook, campaign: Campaign = "", dry_run: DryRun = False, as_json: Json = False) -> None:
    from creatorsheet.app.mix import mix as use
    from creatorsheet.shell import run

    run.action(
        actions.MIX,
        book,
        lambda opened: use(opened, campaign=campaign, today=run.today()),
        dry_run=dry_run,
        as_json=as_json,
    )
