"""The command pipeline: how far each creator is, and what waits."""

from __future__ import annotations

from creatorsheet.shell.commands.options import Campaign, DryRun, Json, Workbook


def pipeline(book: Workbook, campaign: Campaign = "", dry_run: DryRun = False, as_json: Json = False) -> None:
    from creatorsheet.shell import pipeline as stages

    stages.pipeline(book, campaign=campaign, dry_run=dry_run, as_json=as_json)
