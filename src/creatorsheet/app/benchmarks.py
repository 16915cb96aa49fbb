"""Benchmarks: what all campaigns taught by nine dimensions and over time, and the six questions for the next budget."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from pathlib import Path

from creatorsheet.app.benchmarking import barred
from creatorsheet.app.benchmarking.answered import six
from creatorsheet.app.benchmarking.figures import figures
from creatorsheet.app.benchmarking.told import says
from creatorsheet.app.experience.gather import READ, record
from creatorsheet.app.experience.looks import looks
from creatorsheet.app.outcome import Later, Outcome
from creatorsheet.app.weighing import weighed
from creatorsheet.book.pdf import as_pdf
from creatorsheet.book.port import Book
from creatorsheet.book.rows import read_tables
from creatorsheet.book.views.benchmarks.file import benchmarks_file
from creatorsheet.book.written import place
from creatorsheet.catalogue.actions import BENCHMARKS
from creatorsheet.catalogue.results.comments import Comment
from creatorsheet.catalogue.settings import read_settings
from creatorsheet.kernel.plan import Plan
from creatorsheet.learning.answers import Answer
from creatorsheet.learning.benchmarks import Benchmarks, Sources
from creatorsheet.learning.benchmarks import benchmarks as learn


@dataclass(frozen=True)
class Made:
    """The answer of the action, and what the page shows."""

    outcome: Outcome
    benchmarks: Benchmarks
    answers: tuple[Answer, ...]


def benchmarks(book: Book, *, today: date, objective: str = "") -> Made:
    """The benchmarks of an objective, by its whole name, or of the one with most mature videos; nothing is written but the
    Findings tab."""
    tables = read_tables(book, *READ, Comment, light=(Comment,))
    settings = read_settings(tables["Settings"])
    known = record(tables, settings, settings.as_of or today)
    sources = Sources(known)
    found = learn(sources, settings, objective)
    answers = six(
        sources,
        found,
        settings,
        barred.creators(tables["Creators"]),
        barred.videos(known, tables),
        looks(tables),
        objective,
    )
    outcome = Outcome(
        BENCHMARKS.key,
        book.name,
        Plan(BENCHMARKS.key),
        weighed(settings.findings, tables, settings, today),
        says=tuple(says(found, answers)),
        figures=Later(lambda: figures(found, answers)),
    )
    return Made(outcome, found, answers)


def target(workbook: Path, out: Path | None = None) -> Path:
    """Where the page stands unless somebody wants it elsewhere: spring, benchmarks.xlsx."""
    return out or workbook.with_name(f"{workbook.stem}, benchmarks.xlsx")


def page(workbook: Path, made: Made, *, out: Path | None = None, pdf: bool = False) -> list[Path]:
    """Write the page; the files written; a PDF has no sheet of figures. An earlier page is replaced, any other file is not (CS-W10)."""
    file = target(workbook, out)
    place(file, benchmarks_file(made.benchmarks, made.answers))
    if not pdf:
        return [file]
    return [file, as_pdf(file, content=benchmarks_file(made.benchmarks, made.answers, to_print=True))]
