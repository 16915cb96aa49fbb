"""The command debrief."""

from __future__ import annotations

from creatorsheet.shell.commands.options import Campaign, DryRun, Json, Workbook


def debrief(book: Workbook, campaign: Campaign = "", dry_run: DryRun = False, as_json: Json = False) -> None:
    from creatorsheet.shell import debrief as command

    command.debrief(book, campaign=campaign, dry_run=dry_run, as_json=as_json)
