"""The campaign beside its target, other campaigns, paid social and other channels."""

from __future__ import annotations

from creatorsheet.book import look
from creatorsheet.book.look import NO_VALUE
from creatorsheet.book.views.comparison.compared import Compared
from creatorsheet.book.views.comparison.sheet import Canvas
from creatorsheet.book.views.comparison.wording import Shown
from creatorsheet.kernel.words import counted
from creatorsheet.learning.beside import Line, Pooled, With

SMALL = 0.005
"""Differences that are none."""


def against(page: Canvas, told: Compared, shown: Shown, top: int) -> int:
    """What the campaign is compared with, each with its n and range, or why there is nothing; the next free row."""
    page.sheet.set_row(top, look.ROW + 6)
    page.put(top, 1, finding(told, shown), page.st("head"))
    page.header(
        top + 1,
        (1, 1, "Compared with", "left"),
        (11, 2, "Theirs", "right"),
        (13, 3, "95% range", "right"),
        (16, 2, "Ours", "right"),
        (18, 3, "95% range", "right"),
        (21, 2, "Ours is", "right"),
        (23, 1, "  From", "left"),
    )
    row = top + 2
    for line in told.lines:
        _against(page, line, shown, row)
        row += 1
    return row


def height(told: Compared) -> int:
    """The rows the block needs."""
    return len(told.lines) + 2


def _against(page: Canvas, line: Line, shown: Shown, row: int) -> None:
    figure = page.st("td", num_format=shown.format(), align="right", shrink=True)
    small = page.st("td", "small", align="right", shrink=True)
    page.line(row, page.st("td"))
    name = f"{line.kind}: {line.name}" if line.name else str(line.kind)
    tone = ("td",) if line.theirs else ("td", "faint")
    page.fit(row, 1, name, 10, page.st(*tone))
    page.put(row, 16, NO_VALUE if line.ours.value is None else line.ours.value, figure, over=2)
    page.put(row, 18, shown.span(line.ours.low, line.ours.high), small, over=3)
    if line.theirs is None:
        page.put(row, 11, NO_VALUE, page.st("td", "faint", align="right"), over=2)
        page.fit(
            row, 23, f"{line.reason[:1].upper()}{line.reason[1:]}", 8, page.st("td", "small", indent=1), look.SIZE_SMALL
        )
        return
    page.put(row, 11, line.theirs.value, figure, over=2)
    page.put(row, 13, shown.span(line.theirs.low, line.theirs.high), small, over=3)
    if line.difference is not None:
        by = 0 if abs(line.difference) < SMALL else line.difference
        page.put(row, 21, by, page.st("td", num_format=look.DIFFERENCE, align="right"), over=2)
    page.fit(row, 23, _counts(line), 8, page.st("td", "small", indent=1), look.SIZE_SMALL)


def _counts(line: Line) -> str:
    """2 campaigns, 9 creators, 21 posts."""
    theirs = line.theirs or Pooled(None)
    if line.kind is With.TARGET:
        return f"ours: {counted(line.ours.creators, 'creator')}, {counted(line.ours.posts, 'post')}"
    parts = [(theirs.campaigns, "campaign"), (theirs.creators, "creator"), (theirs.posts, "post")]
    told = [counted(many, noun) for many, noun in parts if many]
    if not told:
        return "" if theirs.events is None else f"{theirs.events:,} counted"
    return ", ".join(told)


def finding(told: Compared, shown: Shown) -> str:
    """What the block finds: 12% cheaper than other campaigns, 13% above target."""
    measure = told.found.measure
    if measure is None or not told.lines or told.lines[0].ours.value is None:
        return "Nothing to compare the campaign with yet"
    parts = []
    for kind, words in ((With.PAST, "other campaigns"), (With.PAID, "paid social"), (With.TARGET, "target")):
        by = next((one.difference for one in told.lines if one.kind is kind and one.difference is not None), None)
        if by is not None:
            parts.append(
                f"as {words}" if abs(by) < SMALL else f"{abs(by):.0%} {'above' if by > 0 else 'below'} {words}"
            )
    head = f"{measure.title}: {shown.text(told.lines[0].ours.value)}"
    return f"{head}, {', '.join(parts)}" if parts else head
