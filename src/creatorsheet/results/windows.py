"""Windows: which capture of a video stands for its first day, week or month, and which is the newest."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from datetime import datetime, timedelta

from creatorsheet.catalogue.results.choices import CaptureWindow
from creatorsheet.catalogue.results.results import Result

NEAR = {
    CaptureWindow.H24: (timedelta(days=1), timedelta(hours=6)),
    CaptureWindow.D7: (timedelta(days=7), timedelta(days=1)),
    CaptureWindow.D30: (timedelta(days=30), timedelta(days=3)),
}
"""The age each window asks for, and how far off a capture may be to stand for it (house default)."""

Line = tuple[str, str, str]


def line(row: Result) -> Line:
    """What a capture continues: views of a video and scope, or the figures another tool keeps beside them.

    A tool that reports no views never takes the place of the one that does.
    """
    of = row.deliverable or f"{row.campaign} {row.comparison_name or ''}"
    tool = "" if row.deliverable and row.views is not None else str(row.source or "typed")
    return of, str(row.scope or ""), tool


def latest(rows: Iterable[Result]) -> set[int]:
    """The sheet rows that are the newest of their line; of two captures of one moment the lower row."""
    newest: dict[Line, Result] = {}
    for row in rows:
        if row.captured_at is None:
            continue
        before = newest.get(line(row))
        if before is None or before.captured_at is None or row.captured_at >= before.captured_at:
            newest[line(row)] = row
    return {row.sheet_row for row in newest.values()}


def windows(
    rows: Iterable[Result], posted: Mapping[str, datetime], days: Mapping[str, int]
) -> dict[int, CaptureWindow]:
    """The window each capture can stand for, by sheet row; captures of posts without a time have none.

    `posted` tells when a deliverable went live, `days` the attribution window of a campaign. A window goes to the
    capture nearest to it, the full period to the first capture at its end or later; the others lie in between.
    """
    best: dict[tuple[Line, CaptureWindow], tuple[timedelta, timedelta, int]] = {}
    found: dict[int, CaptureWindow] = {}
    claims: defaultdict[int, list[tuple[Line, CaptureWindow]]] = defaultdict(list)
    for row in rows:
        start = posted.get(row.deliverable or "")
        if start is None or row.captured_at is None or row.captured_at < start:
            continue
        found[row.sheet_row] = CaptureWindow.BETWEEN
        age = row.captured_at - start
        for window, distance in _near(age, days.get(row.campaign or "", 30)):
            claim = (line(row), window)
            claims[row.sheet_row].append(claim)
            mine = distance, age, -row.sheet_row  # of two captures of one moment the lower row, as for the newest
            best[claim] = min(best.get(claim, mine), mine)
    for number, wanted in claims.items():
        won = [window for claim, window in ((one, one[1]) for one in wanted) if best[claim][2] == -number]
        if won:
            found[number] = won[0]
    return found


def _near(age: timedelta, days: int) -> Iterable[tuple[CaptureWindow, timedelta]]:
    for window, (wanted, off) in NEAR.items():
        if abs(age - wanted) <= off:
            yield window, abs(age - wanted)
    if age >= timedelta(days=days):
        yield CaptureWindow.FULL, age - timedelta(days=days)
