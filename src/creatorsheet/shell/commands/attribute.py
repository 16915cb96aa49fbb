"""The command attribute."""

from __future__ import annotations

from creatorsheet.shell.commands.options import Campaign, DryRun, Json, Workbook


def attribute(book: Workbook, campaign: Campaign = "", dry_run: DryRun = False, as_json: Json = False) -> None:
    from creatorsheet.shell import attribute as command

    command.attribute(book, campaign=campaign, dry_run=dry_run, as_json=as_json)
