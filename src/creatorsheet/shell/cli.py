"""The command line: every action on any workbook, with no Excel needed."""

from __future__ import annotations

import sys
from collections.abc import Callable
from typing import Annotated

import typer

from creatorsheet.catalogue import actions
from creatorsheet.shell.addin.cli import addin
from creatorsheet.shell.commands import (
    agreements,
    attribute,
    benchmarks,
    budget,
    comments,
    compare,
    creators,
    data,
    debrief,
    find,
    identity,
    mix,
    patterns,
    pipeline,
    profile,
    sharing,
    shortlist,
    start,
    tracking,
    windows,
)

app = typer.Typer(
    name="creatorsheet",
    help="TikTok creator campaigns in one Excel workbook: real exports in, a trusted report out.",
    epilog="Exit codes: 0 done · 1 done, and a finding forbids paying or publishing · 2 the command was not understood"
    " · 3 refused, nothing was written. Start with: creatorsheet demo",
    no_args_is_help=True,
    add_completion=False,
    rich_markup_mode=None,
    pretty_exceptions_enable=False,
    context_settings={"help_option_names": ["-h", "--help"]},
)


@app.callback()
def _common(
    version: Annotated[bool, typer.Option("--version", help="Show the version and stop.", is_eager=True)] = False,
    debug: Annotated[bool, typer.Option("--debug", help="Show the program's own traceback when it fails.")] = False,  # noqa: ARG001  read by main
) -> None:
    if version:
        from creatorsheet import __version__

        typer.echo(f"creatorsheet {__version__}")
        raise typer.Exit


COMMANDS: tuple[tuple[actions.Action, Callable[..., None]], ...] = (
    (actions.NEW, start.new),
    (actions.DEMO, start.demo),
    (actions.CHECK, start.check),
    (actions.IMPORT, data.import_),
    (actions.FIND, find.find),
    (actions.SHORTLIST, shortlist.shortlist),
    (actions.PROFILE, profile.profile),
    (actions.PIPELINE, pipeline.pipeline),
    (actions.MIX, mix.mix),
    (actions.WRITE, creators.write),
    (actions.CODES, tracking.codes),
    (actions.READY, tracking.ready),
    (actions.AUDIT, tracking.audit),
    (actions.TERMS, agreements.terms),
    (actions.APPROVALS, agreements.approvals),
    (actions.PAYMENTS, agreements.payments),
    (actions.PRICE, agreements.price),
    (actions.SCORE, data.score),
    (actions.WINDOWS, windows.windows),
    (actions.ATTRIBUTE, attribute.attribute),
    (actions.COMMENTS, comments.comments),
    (actions.REPORT, data.report),
    (actions.COMPARE, compare.compare),
    (actions.BENCHMARKS, benchmarks.benchmarks),
    (actions.PATTERNS, patterns.patterns),
    (actions.DEBRIEF, debrief.debrief),
    (actions.BUDGET, budget.budget),
    (actions.SHARE, sharing.share),
    (actions.TAKE_BACK, sharing.take_back),
    (actions.UNDO, start.undo),
    (actions.HISTORY, start.history),
)
for _action, _command in COMMANDS:
    app.command(name=_action.key, help=_action.does)(_command)

app.add_typer(identity.creators)
app.add_typer(addin, name="addin")


@app.command(name="help")
def help_(
    page: Annotated[
        str, typer.Argument(metavar="PAGE", help="A page such as metrics, problems, sources or json.")
    ] = "",
) -> None:
    """Read a help page: tabs, metrics, problems, actions, sources, json."""
    from creatorsheet.shell import pages

    pages.show(page)


@app.command(hidden=True)
def gen(
    check_only: Annotated[bool, typer.Option("--check", help="Compare instead of writing.")] = False,
) -> None:
    """Write what is generated from the catalogue: the template workbook and the help pages."""
    from creatorsheet.shell import gen as generator

    raise typer.Exit(generator.gen(check=check_only))


def main() -> None:
    """Run the command line. A refusal is one line and exit code 3; a bug is said to be one."""
    debug = "--debug" in sys.argv
    try:
        app([argument for argument in sys.argv[1:] if argument != "--debug"])
    except Exception as error:
        if debug:
            raise
        from creatorsheet.kernel.refusal import Refused

        if isinstance(error, Refused):
            typer.echo(str(error), err=True)
            raise SystemExit(3) from None
        typer.echo(
            f"creatorsheet failed on its own account ({type(error).__name__}: {error}). Nothing was written."
            " Run the command again with --debug and send the output to whoever maintains it.",
            err=True,
        )
        raise SystemExit(4) from None
