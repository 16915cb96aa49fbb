"""The command line: every action on any workbook, with no Excel needed."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Annotated

import typer

from creatorsheet.catalogue import actions
from creatorsheet.shell.addin.cli import addin

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

Workbook = Annotated[Path, typer.Argument(metavar="BOOK", help="Your campaign workbook.")]
Campaign = Annotated[str, typer.Option("--campaign", metavar="NAME", help="The campaign, by name or id.")]
DryRun = Annotated[bool, typer.Option("--dry-run", help="Show what would change, and change nothing.")]
Json = Annotated[bool, typer.Option("--json", help="Answer in JSON, for other programs (creatorsheet help json).")]


@app.callback()
def _common(
    version: Annotated[bool, typer.Option("--version", help="Show the version and stop.", is_eager=True)] = False,
    debug: Annotated[bool, typer.Option("--debug", help="Show the program's own traceback when it fails.")] = False,  # noqa: ARG001  read by main
) -> None:
    if version:
        from creatorsheet import __version__

        typer.echo(f"creatorsheet {__version__}")
        raise typer.Exit


@app.command(help=actions.NEW.does)
def new(
    book: Annotated[Path, typer.Argument(metavar="BOOK", help="The workbook to make; it must not exist yet.")],
) -> None:
    from creatorsheet.shell import run

    run.make(book)


@app.command(help=actions.DEMO.does)
def demo(
    folder: Annotated[Path, typer.Argument(metavar="DIR", help="Where to put it.")] = Path("creatorsheet-demo"),
    pdf: Annotated[bool, typer.Option("--pdf", help="Also write the report as PDF (needs LibreOffice).")] = False,
) -> None:
    from creatorsheet.shell import tour

    raise typer.Exit(tour.tour(folder, pdf=pdf))


@app.command(help=actions.CHECK.does)
def check(
    book: Workbook,
    fix: Annotated[
        bool, typer.Option("--fix", help="Repair what is certain; shows every cell first, and asks.")
    ] = False,
    yes: Annotated[bool, typer.Option("--yes", help="With --fix: do not ask.")] = False,
    dry_run: DryRun = False,
    as_json: Json = False,
) -> None:
    if fix:
        from creatorsheet.shell import fixing

        raise typer.Exit(fixing.repair(book, yes=yes, dry_run=dry_run, as_json=as_json))
    from creatorsheet.app.check import check as use
    from creatorsheet.shell import run

    run.action(actions.CHECK, book, lambda opened: use(opened, today=run.today()), dry_run=dry_run, as_json=as_json)


@app.command(name="import", help=actions.IMPORT.does)
def import_(
    book: Workbook,
    files: Annotated[list[Path], typer.Argument(metavar="FILE...", help="Exports: .csv, .tsv, .xlsx, .xlsm or .zip.")],
    first_day: Annotated[
        str, typer.Option("--from", metavar="YYYY-MM-DD", help="First day of an export whose dates have no year.")
    ] = "",
    mapping: Annotated[
        Path | None,
        typer.Option("--mapping", metavar="FILE.toml", help="How to read the columns of a file no layout fits."),
    ] = None,
    write_map: Annotated[
        bool, typer.Option("--map", help="Write such a mapping file for you to fill in, instead of importing.")
    ] = False,
    password: Annotated[
        bool,
        typer.Option("--password", help='Ask for the password of locked files (pip install "creatorsheet[locked]").'),
    ] = False,
    replace: Annotated[
        bool, typer.Option("--replace", help="Take an older export although newer figures are held.")
    ] = False,
    dry_run: DryRun = False,
    as_json: Json = False,
) -> None:
    from creatorsheet.shell import intake

    raise typer.Exit(
        intake.intake(
            book,
            files,
            first_day=first_day,
            mapping=mapping,
            write_map=write_map,
            password=typer.prompt("Password", hide_input=True) if password else None,
            replace=replace,
            dry_run=dry_run,
            as_json=as_json,
        )
    )


@app.command(help=actions.CODES.does)
def codes(
    book: Workbook,
    campaign: Campaign = "",
    qr: Annotated[
        Path | None, typer.Option("--qr", metavar="DIR", help="Also draw each link as a QR picture into this folder.")
    ] = None,
    dry_run: DryRun = False,
    as_json: Json = False,
) -> None:
    from creatorsheet.app.codes import codes as use
    from creatorsheet.shell import keyring, run
    from creatorsheet.shell import qr as pictures

    run.action(
        actions.CODES,
        book,
        lambda opened: use(opened, campaign=campaign, key=keyring.key(), today=run.today()),
        dry_run=dry_run,
        as_json=as_json,
        then=lambda outcome: pictures.draw(qr, outcome.figures["tracking"]),
    )


@app.command(help=actions.TERMS.does)
def terms(book: Workbook, campaign: Campaign = "", dry_run: DryRun = False, as_json: Json = False) -> None:
    from creatorsheet.app.terms import terms as use
    from creatorsheet.shell import run

    run.action(
        actions.TERMS,
        book,
        lambda opened: use(opened, campaign=campaign, today=run.today()),
        dry_run=dry_run,
        as_json=as_json,
    )


@app.command(help=actions.PAYMENTS.does)
def payments(
    book: Workbook,
    campaign: Campaign = "",
    csv: Annotated[
        Path | None, typer.Option("--csv", metavar="FILE", help="Also write all payments as a CSV list.")
    ] = None,
    ics: Annotated[
        Path | None, typer.Option("--ics", metavar="FILE", help="Also write the due dates as a calendar file.")
    ] = None,
    dry_run: DryRun = False,
    as_json: Json = False,
) -> None:
    from creatorsheet.shell import payments as paying

    paying.payments(book, campaign=campaign, csv=csv, ics=ics, dry_run=dry_run, as_json=as_json)


@app.command(help=actions.SCORE.does)
def score(book: Workbook, dry_run: DryRun = False, as_json: Json = False) -> None:
    from creatorsheet.app.score import score as use
    from creatorsheet.shell import run

    run.action(actions.SCORE, book, lambda opened: use(opened, today=run.today()), dry_run=dry_run, as_json=as_json)


@app.command(help=actions.REPORT.does)
def report(
    book: Workbook,
    campaign: Campaign = "",
    out: Annotated[Path | None, typer.Option("--out", metavar="FILE.xlsx", help="The report file to write.")] = None,
    pdf: Annotated[bool, typer.Option("--pdf", help="Also write it as PDF (needs LibreOffice).")] = False,
) -> None:
    from creatorsheet.shell import run

    run.write_report(book, campaign=campaign, out=out, pdf=pdf)


@app.command(help=actions.SHARE.does)
def share(
    book: Workbook,
    recipient: Annotated[str, typer.Option("--with", metavar="AGENCY", help="The agency, as in Creators or Lists.")],
    campaign: Campaign = "",
    password: Annotated[
        bool, typer.Option("--password", help='Lock the pack; asks twice (pip install "creatorsheet[locked]").')
    ] = False,
    out: Annotated[Path | None, typer.Option("--out", metavar="FILE.xlsx", help="The pack's file.")] = None,
    dry_run: Annotated[
        bool, typer.Option("--dry-run", help="Show which rows and columns would go, and write nothing.")
    ] = False,
    as_json: Json = False,
) -> None:
    from creatorsheet.shell import share as sharing

    raise typer.Exit(
        sharing.share(
            book,
            recipient=recipient,
            campaign=campaign,
            password=sharing.ask_password() if password and not dry_run else None,
            out=out,
            dry_run=dry_run,
            as_json=as_json,
        )
    )


@app.command(help=actions.UNDO.does)
def undo(
    book: Workbook,
    anyway: Annotated[
        bool, typer.Option("--anyway", help="Even though the workbook was changed since; that state is kept.")
    ] = False,
    dry_run: DryRun = False,
    as_json: Json = False,
) -> None:
    from creatorsheet.shell import undo as undoing

    raise typer.Exit(undoing.undo(book, anyway=anyway, dry_run=dry_run, as_json=as_json))


@app.command(help=actions.HISTORY.does)
def history(book: Workbook, as_json: Json = False) -> None:
    from creatorsheet.shell import undo as undoing

    raise typer.Exit(undoing.history(book, as_json=as_json))


@app.command(name="take-back", help=actions.TAKE_BACK.does)
def take_back(
    book: Workbook,
    pack: Annotated[
        Path | None,
        typer.Argument(metavar="[PACK]", help="The pack as it came back; without it decisions are carried out."),
    ] = None,
    password: Annotated[bool, typer.Option("--password", help="Ask for the password of a locked pack.")] = False,
    unsealed: Annotated[
        bool,
        typer.Option("--unsealed", help="Take a pack that was made on another computer, whose seal cannot be proven."),
    ] = False,
    dry_run: DryRun = False,
    as_json: Json = False,
) -> None:
    from creatorsheet.shell import take_back as back

    raise typer.Exit(
        back.take_back(
            book,
            pack,
            password=typer.prompt("Password", hide_input=True, err=True) if password else None,
            unsealed=unsealed,
            dry_run=dry_run,
            as_json=as_json,
        )
    )


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
