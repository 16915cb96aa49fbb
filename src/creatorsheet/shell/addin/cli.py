"""`creatorsheet addin …`: each command loads what it needs when it runs."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

addin = typer.Typer(help="The Excel add-in: build, install, uninstall, look over, serve.", no_args_is_help=True)

DryRun = Annotated[bool, typer.Option("--dry-run", help="Say what would be done, and do nothing.")]


@addin.command()
def build(
    out: Annotated[Path, typer.Option("--out", metavar="DIR", help="Where to write the add-in.")] = Path(),
) -> None:
    """Write creatorsheet.xlam for the xlwings that is installed here. Needs no Excel."""
    from creatorsheet.shell.addin.build import build as use

    raise typer.Exit(use(out))


@addin.command()
def install(dry_run: DryRun = False) -> None:
    """Build the add-in, put it where Excel opens it at each start, and tell it where Python is."""
    from creatorsheet.shell.addin.install import install as use

    raise typer.Exit(use(dry_run=dry_run))


@addin.command()
def uninstall(dry_run: DryRun = False) -> None:
    """Take away everything that install put there. Workbooks are left alone."""
    from creatorsheet.shell.addin.install import uninstall as use

    raise typer.Exit(use(dry_run=dry_run))


@addin.command()
def doctor(
    as_json: Annotated[bool, typer.Option("--json", help="Answer in JSON, for other programs.")] = False,
) -> None:
    """Look at every link between Excel and Python, and give one remedy for each that is broken."""
    from creatorsheet.shell.addin.doctor import doctor as use

    raise typer.Exit(use(as_json=as_json))


@addin.command()
def serve() -> None:
    """Answer Excel from this window, for computers where Excel may not start Python itself."""
    from creatorsheet.shell.addin.serve import serve as use

    raise typer.Exit(use())
