"""The message at the end: what was done, what changed, what was found, and how to take it back."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from creatorsheet.app.outcome import FileAccount
from creatorsheet.app.tally import tally
from creatorsheet.kernel.finding import Finding, Severity
from creatorsheet.kernel.words import counted
from creatorsheet.macros.press import Done

SHOWN = 3
"""Findings that the message tells; the tab holds all."""


def result(done: Done, told: Iterable[Finding] = ()) -> str:
    """The whole message."""
    return "\n\n".join(filter(None, ("\n".join(done.says), _found(done.findings), _changed(done), *map(_both, told))))


def _changed(done: Done) -> str:
    if not done.written:
        return ""
    changes = tally(done.plan.counts()) or "the Findings tab is renewed"
    way = " Undo takes it back (Ctrl+Z, or the button); it is kept once the workbook is saved." if done.undoable else ""
    return f"Changed: {changes}.{way}"


def _found(findings: tuple[Finding, ...]) -> str:
    if not findings:
        return ""
    counts = ((kind, sum(one.severity is kind for one in findings)) for kind in Severity)
    head = "Found: " + ", ".join(counted(n, kind.value) for kind, n in counts if n) + "."
    order = list(Severity)
    first = sorted(findings, key=lambda one: order.index(one.severity))[:SHOWN]
    lines = [f"• {f'{one.place}: ' if str(one.place) else ''}{_both(one)}" for one in first]
    more = len(findings) - len(first)
    return "\n".join([head, *lines, *([f"… and {more:,} more, on the Findings tab."] if more else [])])


def _both(finding: Finding) -> str:
    return f"{finding.fact} {finding.remedy}"


def accounts(files: Iterable[FileAccount]) -> Iterator[str]:
    """What became of each file, a line each."""
    for one in files:
        reasons: dict[str, int] = {}
        for skip in one.skipped:
            reasons[skip.reason] = reasons.get(skip.reason, 0) + 1
        why = "; ".join(f"{n:,} {reason}" for reason, n in sorted(reasons.items(), key=lambda pair: -pair[1]))
        left = f", {why}" if why else ""
        yield f"{one.file}: {one.source or 'not recognised'}, {one.used:,} of {one.rows:,} rows used{left}"
