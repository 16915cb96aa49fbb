"""The command windows."""

from __future__ import annotations

from creatorsheet.shell.commands.options import Campaign, DryRun, Json, Workbook


def windows(book: Workbook, campaign: Campaign = "", dry_run: DryRun = False, as_json: Json = False) -> None:
    from creatorsheet.shell import windows as command

    command.windows(book, campaign=campaign, dry_run=dry_run, as_json=as_json)
