"""The command benchmarks."""

from __future__ import annotations

from creatorsheet.shell.commands.options import Campaign, DryRun, Json, Workbook


def benchmarks(book: Workbook, campaign: Campaign = "", dry_run: DryRun = False, as_json: Json = False) -> None:
    from creatorsheet.shell import benchmarks as command

    command.benchmarks(book, campaign=campaign, dry_run=dry_run, as_json=as_json)
