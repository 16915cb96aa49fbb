"""Figures that gave way to a formula which gives another result; they are told, so that none is lost."""

from __future__ import annotations

import math
from collections.abc import Iterable, Iterator
from dataclasses import replace

from creatorsheet.app.fixing.steps import Step
from creatorsheet.book.editor.areas import cell_at
from creatorsheet.book.port import Book
from creatorsheet.catalogue.problems.doctor import FIGURE_GAVE_WAY_TO_A_FORMULA
from creatorsheet.catalogue.tabs import sheet
from creatorsheet.kernel.finding import Finding
from creatorsheet.kernel.grid import ExcelError, Raw
from creatorsheet.kernel.plan import Restoring

MOST = 40
"""Figures of neighbouring cells that one line tells."""


def gave_way(after: Book, steps: Iterable[Step]) -> Iterator[Finding]:
    """One line for neighbouring cells of a column that showed something else than they do after the repair."""
    columns: dict[tuple[str, str], list[Step]] = {}
    for step in steps:
        item = step.item
        if isinstance(item, Restoring) and step.value is not None and not isinstance(step.value, ExcelError):
            columns.setdefault((item.table, item.column), []).append(step)
    for (tab, key), found in columns.items():
        about = sheet(tab)
        grid = after.grid(about)
        results = dict(zip(grid.numbers, grid.column(about.columns[key].title), strict=True))
        shown = sorted(((step, results.get(_row(step))) for step in found), key=lambda pair: _row(pair[0]))
        yield from _told([pair for pair in shown if not same(pair[0].value, pair[1])])


def _row(step: Step) -> int:
    return cell_at(step.place.cell)[0]


def _told(changed: list[tuple[Step, Raw]]) -> Iterator[Finding]:
    run: list[tuple[Step, Raw]] = []
    for one in changed:
        if run and (_row(one[0]) != _row(run[-1][0]) + 1 or len(run) == MOST):
            yield _line(run)
            run = []
        run.append(one)
    if run:
        yield _line(run)


def _line(run: list[tuple[Step, Raw]]) -> Finding:
    first, last = run[0][0].place, run[-1][0].place
    cell = first.cell if first is last else f"{first.cell}:{last.cell}"
    return FIGURE_GAVE_WAY_TO_A_FORMULA.at(
        replace(first, cell=cell),
        value="; ".join(_shown(step.value) for step, _ in run),
        result="; ".join(_shown(result) for _, result in run),
    )


def _shown(value: Raw) -> str:
    if value in (None, ""):
        return "nothing"
    return f"{value:.15g}" if isinstance(value, float) else str(value)


def same(before: Raw, after: Raw) -> bool:
    """Whether a cell shows the same: equal, or equal to nine digits.

    >>> same(12, 12.0), same("", None), same(1.0, 1.1)
    (True, True, False)
    """
    if isinstance(before, int | float) and isinstance(after, int | float):
        return math.isclose(before, after, rel_tol=1e-9, abs_tol=1e-9)
    return (before or "") == (after or "")
