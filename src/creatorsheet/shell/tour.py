"""The demo: a filled workbook from sample exports, every action run on it, its pages, and a pack for an agency."""

from __future__ import annotations

import os
import shutil
from collections.abc import Callable
from datetime import UTC, datetime
from importlib.resources import as_file
from itertools import count
from pathlib import Path

from rich.markup import escape
from rich.progress import BarColumn, Progress, SpinnerColumn, TextColumn

from creatorsheet import demo
from creatorsheet.app.approvals import approvals
from creatorsheet.app.attribute import attribute
from creatorsheet.app.audit import audit
from creatorsheet.app.benchmarks import benchmarks
from creatorsheet.app.benchmarks import page as benchmarks_page
from creatorsheet.app.budget import budget
from creatorsheet.app.budget import page as budget_page
from creatorsheet.app.check import check
from creatorsheet.app.codes import codes
from creatorsheet.app.comments import comments
from creatorsheet.app.compare import compare
from creatorsheet.app.compare import page as comparison_page
from creatorsheet.app.debrief import debrief
from creatorsheet.app.debrief import page as debrief_page
from creatorsheet.app.importing import import_files
from creatorsheet.app.mix import mix
from creatorsheet.app.outcome import Outcome
from creatorsheet.app.patterns import page as patterns_page
from creatorsheet.app.patterns import patterns
from creatorsheet.app.payments import payments
from creatorsheet.app.pipeline import pipeline
from creatorsheet.app.price import price
from creatorsheet.app.profile import profile
from creatorsheet.app.ready import ready
from creatorsheet.app.report import report
from creatorsheet.app.score import score
from creatorsheet.app.shortlist import shortlist
from creatorsheet.app.shortlist_page import write_page
from creatorsheet.app.terms import terms
from creatorsheet.app.windows import windows
from creatorsheet.app.write import write
from creatorsheet.book.port import Book
from creatorsheet.book.template.workbook import build
from creatorsheet.catalogue.setup.choices import TemplateKind
from creatorsheet.imports.mapping import read_mapping
from creatorsheet.kernel.finding import Severity
from creatorsheet.kernel.words import counted
from creatorsheet.shell import run, screen, share, texts
from creatorsheet.shell.intake import arrive
from creatorsheet.shell.opened import opened

CAMPAIGN, NEXT = "Barrier Serum launch", "Night balm, autumn"
PROFILED = "glasshourjo"
AGENCY = "Northlight Talent"
KEY = b"the demo's codes are the same on every machine"
TODAY = demo.FIGURES_AS_OF
BRIEFS = "briefs"
TOLD = 5
"""Lines of an action's answer that the tour repeats."""
LIST, LISTED = "creators we talked to.csv", datetime(2026, 6, 5, tzinfo=UTC)
"""The list is kept up to date; its figures are of the day the file was last written."""

Step = tuple[str, Callable[[Book], Outcome]]


def tour(folder: Path, *, pdf: bool = False) -> int:
    """Make the demo in a folder (the next free name where it is taken) and say what happened."""
    folder = _free(folder)
    exports = folder / "exports"
    with as_file(demo.sample() / "exports") as sample:
        shutil.copytree(sample, exports)
    os.utime(exports / LIST, (LISTED.timestamp(), LISTED.timestamp()))
    path = folder / f"{CAMPAIGN}.xlsx"
    written: list[Path] = []
    steps: list[Step] = [
        ("Import the exports", lambda book: _bring_in(book, exports)),
        ("Make codes and links", lambda book: codes(book, campaign=CAMPAIGN, key=KEY, today=TODAY)),
        ("Look after approvals", lambda book: approvals(book, today=TODAY)),
        ("Check the agreements", lambda book: terms(book, today=TODAY)),
        ("Price rights and exclusivity", lambda book: price(book, today=TODAY)),
        ("Work out the payments", lambda book: payments(book, today=TODAY)),
        ("Judge the readiness", lambda book: ready(book, today=TODAY, campaign=CAMPAIGN)),
        ("Audit the live posts", lambda book: audit(book, today=TODAY)),
        ("Score the results", lambda book: score(book, today=TODAY)),
        ("Follow the windows", lambda book: windows(book, today=TODAY)),
        ("Look at who gets which order", lambda book: attribute(book, today=TODAY)),
        ("Read the comments", comments),
        ("Compare the creators", lambda book: _compare(book, path, written)),
        ("Show benchmarks", lambda book: _benchmarks(book, path, written)),
        ("Look for patterns", lambda book: _patterns(book, path, written)),
        ("Write the debrief", lambda book: _debrief(book, path, written)),
        ("Vet the shortlist of the next campaign", lambda book: _vet(book, path, written)),
        ("Look after the pipeline", lambda book: pipeline(book, today=TODAY)),
        ("Show the budget", lambda book: _budget(book, path, written)),
        ("Plan the next campaign", lambda book: mix(book, today=TODAY, campaign=NEXT)),
        ("Look through the workbook", lambda book: check(book, today=TODAY)),
    ]
    outcomes: list[tuple[str, Outcome]] = []
    columns = (SpinnerColumn(), TextColumn("{task.description}"), BarColumn())
    with Progress(*columns, console=screen.errors, transient=True, disable=not screen.errors.is_terminal) as progress:
        task = progress.add_task("Build the workbook", total=len(steps) + 4)
        build(path, book_id="demo", rows=demo.plan_rows(), settings={"as_of": TODAY.isoformat()})
        book = opened(path)
        for title, use in steps:
            progress.update(task, description=title, advance=1)
            outcome = use(book)
            run.apply(book, outcome)
            outcomes.append((title, outcome))
        progress.update(task, description="Write the report", advance=1)
        written += report(book, campaign=CAMPAIGN, out=folder / f"{CAMPAIGN}, report.xlsx", pdf=pdf)
        written += profile(book, creator=PROFILED, today=TODAY)
        progress.update(task, description="Write the briefs", advance=1)
        outcomes.append(("Write a brief for each creator", _briefs(book, folder)))
        progress.update(task, description="Make a pack for the agency", advance=1)
        made = share.pack(book, recipient=AGENCY, now=datetime(*TODAY.timetuple()[:3], 18, tzinfo=UTC), today=TODAY)
        share.leave(book, made, folder / made.file)
        outcomes.append(("Share with the agency", made.outcome))
        written.append(folder / made.file)
    _say(outcomes, [path, *written], exports)
    return 0


def _free(folder: Path) -> Path:
    names = (folder if n == 1 else folder.with_name(f"{folder.name}-{n}") for n in count(1))
    return next(name for name in names if not name.exists() or not any(name.iterdir()))


def _bring_in(book: Book, exports: Path) -> Outcome:
    tracker = exports / "agency_tracker.csv"
    others = sorted(path for path in exports.iterdir() if path.suffix in (".csv", ".zip") and path != tracker)
    mapping = read_mapping(exports / "agency_tracker.toml")
    return import_files(book, arrive([*others, tracker]), today=TODAY, mapping=mapping)


def _vet(book: Book, path: Path, written: list[Path]) -> Outcome:
    made = shortlist(book, today=TODAY, campaign=NEXT)
    written += write_page(path, made.lists[0])
    return made.outcome


def _budget(book: Book, path: Path, written: list[Path]) -> Outcome:
    made = budget(book, today=TODAY, campaign=CAMPAIGN)
    written += budget_page(path, made.accounts[0])
    return made.outcome


def _compare(book: Book, path: Path, written: list[Path]) -> Outcome:
    made = compare(book, today=TODAY, campaign=CAMPAIGN)
    written += comparison_page(path, made.comparisons[0])
    return made.outcome


def _benchmarks(book: Book, path: Path, written: list[Path]) -> Outcome:
    made = benchmarks(book, today=TODAY)
    written += benchmarks_page(path, made)
    return made.outcome


def _patterns(book: Book, path: Path, written: list[Path]) -> Outcome:
    made = patterns(book, today=TODAY)
    written += patterns_page(path, made.study)
    return made.outcome


def _debrief(book: Book, path: Path, written: list[Path]) -> Outcome:
    made = debrief(book, today=TODAY, campaign=CAMPAIGN)
    written += debrief_page(path, made.debriefs[0])
    return made.outcome


def _briefs(book: Book, folder: Path) -> Outcome:
    written = write(book, today=TODAY, template=TemplateKind.BRIEF, campaign=CAMPAIGN)
    placed = texts.Folder(folder, folder / BRIEFS).placed(written.texts, TODAY)
    texts.write(placed)
    return texts.told(written, placed, dry_run=False).outcome


def _say(outcomes: list[tuple[str, Outcome]], written: list[Path], exports: Path) -> None:
    out = screen.console
    for title, outcome in outcomes:
        out.print(f"[bold]{title}[/]")
        for line in outcome.says[:TOLD]:
            out.print(f"  {escape(line)}")
        if len(outcome.says) > TOLD:
            out.print(f"  … and more: creatorsheet {outcome.action}")
        if outcome.files:
            screen.files(outcome.files)
    told = (one for _, outcome in outcomes for one in outcome.findings)
    found = list({(one.code, str(one.place), one.fact): one for one in told}.values())
    counts = [counted(sum(one.severity is kind for one in found), kind.value) for kind in Severity]
    out.print(f"[bold]What it found[/]: {', '.join(counts)}. All of them stand in the Findings tab; the gravest:")
    screen.findings(tuple(found), limit=6)
    out.print("[bold]Open[/]")
    for path in written:
        out.print(f"  {escape(str(path))}")
    out.print(f"  The exports it was made from are in {escape(str(exports))}.")
