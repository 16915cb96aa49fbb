"""The commands creators duplicates, merge and split: one creator, one identity."""

from __future__ import annotations

import typer

from creatorsheet.catalogue import actions

creators = typer.Typer(name=actions.CREATORS.key, help=actions.CREATORS.does, no_args_is_help=True)


@creators.callback()
def _of_creators() -> None:
    """Not built yet."""
