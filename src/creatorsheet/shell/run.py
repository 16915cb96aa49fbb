"""Running an action on a workbook: open, ask, show, apply."""

from __future__ import annotations

import gc
import json
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from datetime import date
from pathlib import Path

import typer
from rich.markup import escape

from creatorsheet.app.findings import findings_plan
from creatorsheet.app.outcome import Outcome
from creatorsheet.book.file import FileBook
from creatorsheet.book.port import Book
from creatorsheet.catalogue.actions import Action
from creatorsheet.kernel.plan import Plan
from creatorsheet.shell import screen
from creatorsheet.shell.opened import opened


def today() -> date:
    """The day on this computer; the only clock the actions know."""
    return date.today()  # noqa: DTZ011  a marketer's day is the local one


def apply(book: Book, outcome: Outcome) -> bool:
    """Carry out an outcome and renew its lines in Findings; False when nothing had to change."""
    plan = outcome.plan + findings_plan(book, outcome)
    if plan:
        carry_out(book, plan)
    return bool(plan)


def carry_out(book: Book, plan: Plan) -> None:
    """Apply a plan, and say so when the workbook got a new layout by it; beside the answer, so that JSON stays JSON."""
    book.apply(plan)
    if isinstance(book, FileBook) and book.notice:
        screen.errors.print(escape(book.notice))


def foretell(book: FileBook) -> None:
    """Say beside a dry run what the first action that writes does to a workbook of an older layout."""
    if book.outlook:
        screen.errors.print(escape(book.outlook))


def action(
    what: Action,
    path: Path,
    use: Callable[[Book], Outcome],
    *,
    dry_run: bool,
    as_json: bool,
    then: Callable[[Outcome], object] = lambda _: None,
    table: Callable[[Outcome], object] = lambda _: None,
    pages: Sequence[Path] = (),
) -> None:
    """Run one action on one workbook and leave with its exit code. `then` hears the outcome once it is carried out.

    `table` prints figures for people, between the sentences and the findings; `pages` are files written on the way.
    """
    with _seldom_collecting(), screen.working(what.title, quiet=as_json):
        book = opened(path)
        outcome = use(book)
        changed = False if dry_run else apply(book, outcome)
        if dry_run:
            foretell(book)
        else:
            then(outcome)
    if as_json:
        typer.echo(json.dumps(outcome.as_json(), ensure_ascii=False, indent=2, default=str))
    else:
        screen.show(outcome, path=path, dry_run=dry_run, changed=changed, table=table)
    screen.written(pages, beside=as_json)
    raise typer.Exit(outcome.exit_code)


@contextmanager
def _seldom_collecting() -> Iterator[None]:
    """Let Python look for unreachable cycles at every 50,000 objects and not at every 700, and among old ones hardly ever.

    An action keeps what it reads until it ends, so that most of that search is in vain: with 10,000 deals in a file it was
    an eighth of the time. Without any, the parsed XML that nobody needs any more took three times the memory.
    """
    usual = gc.get_threshold()
    gc.set_threshold(50_000, 50, 1_000)
    try:
        yield
    finally:
        gc.set_threshold(*usual)


def make(path: Path) -> None:
    """Make an empty workbook and say what to do with it."""
    import uuid

    from creatorsheet.app.new import new

    with screen.working("New workbook"):
        new(path, book_id=str(uuid.uuid4()))
    screen.console.print(f"{escape(str(path))} made. Write down a campaign in it, or import a list of creators.")


def write_report(path: Path, *, campaign: str, out: Path | None, pdf: bool) -> None:
    """Write a campaign's report and say where it is."""
    from creatorsheet.app.report import report

    with screen.working("Campaign report"):
        pages = report(FileBook(path), campaign=campaign, out=out, pdf=pdf)
    screen.written(pages)
