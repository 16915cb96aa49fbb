"""The command attribute."""

from __future__ import annotations

from typing import Annotated

import typer

from creatorsheet.shell.commands.options import Campaign, DryRun, Json, Workbook

LOG = "FILES|TABLE"


def _engine(name: str) -> str:
    """A word for what reads files; anything else is refused before a log is opened."""
    if name not in ("", "duckdb", "pandas"):
        raise typer.BadParameter(f"{name} is neither duckdb nor pandas; a table is asked on its own database")
    return name


def attribute(
    book: Workbook,
    campaign: Campaign = "",
    orders: Annotated[
        str, typer.Option("--orders", metavar=LOG, help="An order log: CSV or Parquet files, or a table of a database.")
    ] = "",
    clicks: Annotated[
        str, typer.Option("--clicks", metavar=LOG, help="A click log, for orders that carry only a visitor.")
    ] = "",
    posts: Annotated[
        str, typer.Option("--posts", metavar=LOG, help="A post log, for times of posts the workbook lacks.")
    ] = "",
    engine: Annotated[
        str, typer.Option("--engine", metavar="NAME", help="What reads files: duckdb or pandas.", callback=_engine)
    ] = "",
    dry_run: DryRun = False,
    as_json: Json = False,
) -> None:
    if not orders:
        if clicks or posts or engine:
            raise typer.BadParameter("--clicks, --posts and --engine go with --orders")
        from creatorsheet.shell import attribute as command

        command.attribute(book, campaign=campaign, dry_run=dry_run, as_json=as_json)
        return
    if campaign:
        raise typer.BadParameter("a log is credited to all campaigns; --campaign does not go with --orders")
    from creatorsheet.shell.attribute_logs import attribute_logs

    attribute_logs(
        book, orders=orders, clicks=clicks, deliverables=posts, engine=engine, dry_run=dry_run, as_json=as_json
    )
