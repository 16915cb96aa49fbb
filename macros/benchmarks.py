"""The button benchmarks."""

from __future__ import annotations

from dataclasses import replace

from creatorsheet.app.benchmarks import benchmarks as use
from creatorsheet.app.benchmarks import page
from creatorsheet.macros.press import Done, Press


def benchmarks(press: Press) -> Done | None:
    """Show what all campaigns taught: its page as a file, its sheets copied into the workbook."""
    made = use(press.book, today=press.today)
    [file] = page(press.book.path, made)
    done = press.carry_out(made.outcome)
    where = press.show(file, "Benchmarks")
    return replace(done, says=(f"The benchmarks are {where}.", *done.says), select=False)
