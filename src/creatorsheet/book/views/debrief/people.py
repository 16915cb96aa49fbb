"""The first page: a decision for each creator with its three sides, and the videos worth money behind them."""

from __future__ import annotations

from collections.abc import Sequence
from math import ceil

from creatorsheet.book import look
from creatorsheet.book.look import GRID_COLUMNS
from creatorsheet.book.views.debrief import wording
from creatorsheet.book.views.debrief.canvas import LOW, Canvas
from creatorsheet.catalogue.creators.choices import AWAY, CreatorTier, RehireStatus
from creatorsheet.kernel.words import counted
from creatorsheet.learning.debriefed import Debrief, Secure
from creatorsheet.learning.decisions import EXPECTED, NOT_JUDGED, Decision

CHIPS = dict(zip(map(str, CreatorTier), ("chip1", "chip2", "chip3", "chip3", "chip3"), strict=True))
TWO_LINES = 12
"""Creators shown with their reason in a second line; more have one line each."""

FITS = 48
"""Lines of a printed page that can still be read well."""

BOOSTS = 5
CREATOR, TIER, STATUS, RESULT, FIT, WORK, DECIDED = 1, 5, 7, 11, 19, 22, 27


def printed(page: Canvas, one: Debrief, row: int) -> list[int]:
    """The table of decisions and the videos, over as many printed pages as they need, filled evenly; the last row of each."""
    caption = "Proposed by the first rule that fits: result, audience and work together, never one figure. You decide in Scorecards; it then goes into Creators."
    full = len(one.decisions) <= TWO_LINES
    lines = 2 if full else 1
    below = _lines(one)
    pages = ceil((lines * len(one.decisions) + below) / FITS)
    each = ceil((lines * len(one.decisions) + below) / pages / lines)
    row = page.head(row, 1, wording.decisions(one), caption)
    ends = []
    for first in range(0, len(one.decisions), each):
        if first:
            ends.append(row - 1)
            row = page.head(row, 1, f"Decisions, from creator {first + 1} of {len(one.decisions)} on")
        row = _table(page, one.decisions[first : first + each], row, full=full)
    left = each - (len(one.decisions) - 1) % each - 1
    if pages > 1 and lines * left < below // 2:
        ends.append(row - 1)
        return [*ends, boosts(page, one, row)]
    return [*ends, boosts(page, one, row + 1)]


def _lines(one: Debrief) -> int:
    """Lines that the videos take, with their titles."""
    videos = one.boosts[:BOOSTS]
    others = [each for each in one.secure if each.name not in {video.name for video in one.boosts}]
    return 4 + 3 * len(videos) + 3 * len(others[:BOOSTS]) + bool(one.near)


def _table(page: Canvas, shown: Sequence[Decision], row: int, *, full: bool) -> int:
    """Some creators under a header of their own; the next free row."""
    page.header(
        row, 1, GRID_COLUMNS, (CREATOR, "Creator", "left"), (STATUS, "  Proposed", "left"), (RESULT, "Result", "left"),
        (FIT, "Audience reached", "left"), (WORK, "Work", "left"), (DECIDED, "Decided", "left"),
    )  # fmt: skip
    row += 1
    for each in shown:
        row = _creator(page, each, row, full=full)
    return row


def _creator(page: Canvas, each: Decision, row: int, *, full: bool) -> int:
    under = {} if full else {"bottom": 1, "bottom_color": look.HAIR}
    if not full:
        page.rule(row, 1, GRID_COLUMNS)
    page.text(row, CREATOR, TIER - 1, each.handle, bold=True, **under)
    if each.tier in CHIPS:
        page.page.put(row, TIER, each.tier, page.st(CHIPS[each.tier]), to=TIER + 1)
    alarm = {"font_color": look.ALARM} if each.status in AWAY else {}
    sign = "▲ " if each.status in AWAY else ""
    bold = each.status in (RehireStatus.REHIRE, *AWAY)
    page.text(row, STATUS, RESULT - 1, f"{sign}{_short(each.status)}", bold=bold, indent=1, **alarm, **under)
    page.text(row, RESULT, FIT - 1, each.result, **under)
    soft = ("faint",) if each.fit.startswith((NOT_JUDGED, EXPECTED)) else ()
    page.text(row, FIT, WORK - 1, each.fit, *soft, **under)
    page.text(row, WORK, DECIDED - 1, each.work, **under)
    if each.decided:
        page.text(row, DECIDED, GRID_COLUMNS, _short(each.decided), bold=True, **under)
    else:
        page.page.put(row, DECIDED, None, page.st(bg_color=look.FILL_IN, **look.INSET), to=GRID_COLUMNS)
    if not full:
        return row + 1
    page.row(row + 1, LOW)
    page.rule(row + 1, 1, GRID_COLUMNS)
    small = {"valign": "top", "bottom": 1, "bottom_color": look.HAIR}
    page.text(row + 1, STATUS, FIT - 1, f"{each.reason[0].upper()}{each.reason[1:]}.", "small", indent=1, **small)
    said = f"Overruled: {each.why}" if each.why and each.decided is not each.status else f"To change it: {each.change}"
    said = f"Creators stays: {each.kept}" if each.kept else said
    page.text(row + 1, FIT, GRID_COLUMNS, said, "small", **small)
    return row + 2


def _short(status: RehireStatus | None) -> str:
    shorter = {RehireStatus.OTHER_CAMPAIGN: "Another campaign", RehireStatus.REMOVE: "Remove", None: "–"}
    return shorter.get(status, str(status))


def boosts(page: Canvas, one: Debrief, row: int) -> int:
    """Videos worth boosting, with the rights they lack; the next free row."""
    caption = "Six signs, each against similar videos; rights as of today. Prices are usual shares of the fee for the work (Settings); --json names the source of each."
    row = page.head(row, 1, wording.boosts(one), caption)
    secure = {each.name: each for each in one.secure}
    if one.boosts or secure:
        cells = (
            (1, "Video", "left"),
            (7, "Signs it shows", "left"),
            (17, "Boosting, and rights worth securing", "left"),
        )
        page.header(row, 1, GRID_COLUMNS, *cells)
        row += 1
    for each in one.boosts[:BOOSTS]:
        page.text(row, 1, 6, each.name, bold=True)
        page.text(row, 7, 16, wording.signs(each))
        alarm = {} if each.allowed else {"font_color": look.ALARM}
        page.text(row, 17, GRID_COLUMNS, wording.right(each), **alarm)
        row = _rights(page, row + 1, secure.pop(each.name, None), wording.main(each))
    for asked in list(secure.values())[:BOOSTS]:
        page.text(row, 1, 6, asked.name, bold=True)
        page.text(row, 7, 16, "Wanted in Assets", "soft")
        row = _rights(page, row + 1, asked, "")
    more = len(one.boosts) - BOOSTS
    said = [f"… and {counted(more, 'more video')}, in --json."] if more > 0 else []
    if near := wording.near(one):
        said.append(near)
    if said:
        page.text(row, 1, GRID_COLUMNS, " ".join(said), "small")
        row += 1
    return row


def _rights(page: Canvas, row: int, asked: Secure | None, left: str) -> int:
    """What a video lacks and what that costs now and later, under its line; the next free row."""
    right = [f"Lacks {wording.uses(asked)}", f"Costs {wording.price(asked)}; {asked.later}"] if asked else [""]
    for at, words in enumerate(right):
        page.row(row + at, LOW)
        if at == len(right) - 1:
            page.rule(row + at, 1, GRID_COLUMNS)
        under = {"bottom": 1, "bottom_color": look.HAIR} if at == len(right) - 1 else {}
        if at == 0 and left:
            page.text(row + at, 7, 16, left, "small", valign="top", **under)
        if words:
            page.text(row + at, 17, GRID_COLUMNS, words, "small", valign="top", **under)
    return row + len(right)
