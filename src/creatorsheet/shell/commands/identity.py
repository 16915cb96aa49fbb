"""The commands creators duplicates, merge, split and different: one creator, one identity."""

from __future__ import annotations

from typing import Annotated

import typer

from creatorsheet.catalogue import actions
from creatorsheet.shell.commands.options import DryRun, Json, Workbook

creators = typer.Typer(name=actions.CREATORS.key, help=actions.CREATORS.does, no_args_is_help=True)

WHO = "A handle, present or former, or a Creator ID."
Keep = Annotated[str, typer.Argument(metavar="KEEP", help=f"Who stays. {WHO}")]
Other = Annotated[str, typer.Argument(metavar="OTHER", help=f"Who becomes part of KEEP. {WHO}")]


@creators.command(
    help="List creators who may stand twice, with the reasons and how sure they make it. Nothing is written."
)
def duplicates(book: Workbook, as_json: Json = False) -> None:
    from creatorsheet.shell import identity

    identity.duplicates(book, as_json=as_json)


@creators.command(
    help="Make two creators one: KEEP has both histories, and no row is lost. Undo or split takes it back."
)
def merge(book: Workbook, keep: Keep, other: Other, dry_run: DryRun = False, as_json: Json = False) -> None:
    from creatorsheet.app.identity import merge as use
    from creatorsheet.shell import run

    run.action(
        actions.CREATORS,
        book,
        lambda opened: use(opened, keep, other, today=run.today()),
        dry_run=dry_run,
        as_json=as_json,
    )


@creators.command(
    help="Take a merged creator out again, whenever the merge was; what was added since stays where it is."
)
def split(
    book: Workbook,
    creator: Annotated[str, typer.Argument(metavar="CREATOR", help=f"The creator who was merged. {WHO}")],
    dry_run: DryRun = False,
    as_json: Json = False,
) -> None:
    from creatorsheet.app.identity import split as use
    from creatorsheet.shell import run

    run.action(
        actions.CREATORS,
        book,
        lambda opened: use(opened, creator, today=run.today()),
        dry_run=dry_run,
        as_json=as_json,
    )


@creators.command(help="Remember that two creators are different people, so that they are not proposed again.")
def different(
    book: Workbook,
    one: Annotated[str, typer.Argument(metavar="ONE", help=WHO)],
    other: Annotated[str, typer.Argument(metavar="OTHER", help=WHO)],
    dry_run: DryRun = False,
    as_json: Json = False,
) -> None:
    from creatorsheet.app.identity import different as use
    from creatorsheet.shell import run

    run.action(
        actions.CREATORS,
        book,
        lambda opened: use(opened, one, other, today=run.today()),
        dry_run=dry_run,
        as_json=as_json,
    )
