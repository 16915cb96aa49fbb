"""The command compare."""

from __future__ import annotations

from creatorsheet.shell.commands.options import Campaign, DryRun, Json, Out, Pdf, Workbook


def compare(
    book: Workbook,
    campaign: Campaign = "",
    out: Out = None,
    pdf: Pdf = False,
    dry_run: DryRun = False,
    as_json: Json = False,
) -> None:
    from creatorsheet.shell import compare as command

    command.compare(book, campaign=campaign, out=out, pdf=pdf, dry_run=dry_run, as_json=as_json)
