"""What people see: a spinner, the findings, what changed, and how to take it back."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path

from rich.console import Console
from rich.markup import escape
from rich.table import Table

from creatorsheet.app.outcome import FileAccount, Outcome
from creatorsheet.app.tally import tally
from creatorsheet.kernel.finding import Finding, Severity
from creatorsheet.kernel.grid import Raw

console = Console(highlight=False)
errors = Console(highlight=False, stderr=True)

SIGNS = {
    Severity.ERROR: ("■ Error", "red"),
    Severity.WARNING: ("▲ Warning", "yellow"),
    Severity.NOTE: ("○ Note", "dim"),
}
SHOWN = 20


@contextmanager
def working(title: str, *, quiet: bool = False) -> Iterator[None]:
    """A spinner while something takes longer than a moment; nothing when the answer is for a program."""
    if quiet or not errors.is_terminal:
        yield
        return
    with errors.status(f"{title} …"):
        yield


def show(
    outcome: Outcome, *, path: Path, dry_run: bool, changed: bool, table: Callable[[Outcome], object] = lambda _: None
) -> None:
    """The whole answer of an action; `table` prints what stands between its sentences and its findings."""
    for line in outcome.says:
        console.print(escape(line))
    table(outcome)
    files(outcome.files)
    findings(outcome.findings)
    if dry_run:
        plan(outcome)
        console.print("Dry run: nothing was written.")
    elif changed:
        kept = path.with_name(path.name + ".bak")
        done = tally(outcome.plan.counts())
        console.print(
            f"{escape(str(path))} saved{': ' + done if done else ''}."
            f" The copy from before is {escape(kept.name)}; creatorsheet undo takes the action back."
        )
    else:
        console.print(f"Nothing had to change in {escape(str(path))}.")


def written(pages: Sequence[Path], *, beside: bool = False) -> None:
    """Which pages were written; beside the answer where that is for a program."""
    for one in pages:
        (errors if beside else console).print(f"{escape(str(one))} written.")


def files(accounts: tuple[FileAccount, ...]) -> None:
    """What became of each file, every row accounted for."""
    if not accounts:
        return
    table = Table(box=None, pad_edge=False, header_style="dim")
    for title, side in (
        ("File", "left"),
        ("Recognised as", "left"),
        ("Rows", "right"),
        ("Used", "right"),
        ("Left out, and why", "left"),
    ):
        table.add_column(title, justify=side, overflow="fold")  # type: ignore[arg-type]
    for one in accounts:
        reasons: dict[str, int] = {}
        for skip in one.skipped:
            reasons[skip.reason] = reasons.get(skip.reason, 0) + 1
        why = "; ".join(f"{n:,} {reason}" for reason, n in sorted(reasons.items(), key=lambda pair: -pair[1]))
        table.add_row(escape(one.file), one.source or "not recognised", f"{one.rows:,}", f"{one.used:,}", escape(why))
    console.print(table)


def findings(found: tuple[Finding, ...], limit: int = SHOWN) -> None:
    """Findings, the gravest first: what is so, then what to do."""
    order = list(SIGNS)
    for one in sorted(found, key=lambda finding: order.index(finding.severity))[:limit]:
        sign, colour = SIGNS[one.severity]
        where = f"{one.place} " if str(one.place) else ""
        console.print(f"[{colour}]{sign}[/] {escape(where)}[dim]{one.code}[/] {escape(one.fact)}")
        console.print(f"  → {escape(one.remedy)}", style="dim")
    if len(found) > limit:
        console.print(f"… and {len(found) - limit:,} more; all of them stand in the Findings tab.")


def plan(outcome: Outcome) -> None:
    """What a plan would change, cell by cell for the first of them."""
    table = Table(box=None, pad_edge=False, header_style="dim")
    for title in ("Tab", "Row", "Column", "Now", "Then"):
        table.add_column(title)
    lines: list[tuple[str, str, str, Raw, Raw]] = [
        (one.table, one.key, one.column, one.before, one.after) for one in outcome.plan.changes
    ]
    lines += [
        (one.table, "new", "", None, ", ".join(str(value) for value in list(one.values.values())[:6]))
        for one in outcome.plan.additions
    ]
    for tab, row, column, before, after in lines[:SHOWN]:
        table.add_row(tab, escape(row), column, escape(str(before or "")), escape(str("" if after is None else after)))
    if lines:
        console.print(table)
    if len(lines) > SHOWN:
        console.print(f"… and {len(lines) - SHOWN:,} more changes.")
