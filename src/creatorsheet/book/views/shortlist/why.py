"""The second sheet: what each figure of the shortlist is made of, so that a member of the team can check it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from xlsxwriter.worksheet import Worksheet

from creatorsheet.book import look
from creatorsheet.book.look import Styles
from creatorsheet.book.views.shortlist import words
from creatorsheet.book.views.shortlist.cells import Value, height, write
from creatorsheet.creators.ranked import Ranked, Shortlist
from creatorsheet.creators.vetted import Criterion, Habits, Part
from creatorsheet.kernel.finding import one_line
from creatorsheet.kernel.money import written
from creatorsheet.kernel.words import counted

NAME = "Why"
WIDTHS = (132, 132, 64, 480, 336)
HEAD = ("Creator", "What", "Score", "What it is made of", "To ask")
TOP = 4
ADDRESS, SITE = re.compile(r"https?://(?:www\.)?([^/\s]+)\S*"), r"\1"
"""The address of a source, and its site alone: Settings holds the whole, which would fill lines here."""


@dataclass(frozen=True)
class Line:
    """One line about a creator: what it is about, its score, what that is made of, and what is to be asked."""

    what: str
    score: Value
    made_of: str
    asks: str = ""
    alarm: bool = False


def draw(sheet: Worksheet, st: Styles, made: Shortlist) -> None:
    """A block of lines for each creator, in the order of the shortlist."""
    for at, width in enumerate(WIDTHS):
        sheet.set_column_pixels(at, at, width)
    sheet.set_row(0, 15)
    write(sheet, 0, 0, one_line(f"SHORTLIST · {made.name.upper()}"), st("kicker"))
    write(sheet, 0, len(WIDTHS) - 1, f"Figures of {words.day(made.day)} · {made.currency}", st("small", align="right"))
    sheet.set_row(1, 30)
    write(sheet, 1, 0, _title(made), st("title"))
    sheet.set_row(2, look.ROW)
    about = "Every score with what it rests on. A range stands where something is missing; what would close it, as far as they can tell, stands beside it."
    write(sheet, 2, 0, about, st())
    sheet.set_row(3, 9)
    sheet.set_row(TOP, look.ROW)
    for at, name in enumerate(HEAD):
        write(sheet, TOP, at, name, st("th", bg_color=look.BAND, valign="vcenter", **_side(at)))
    row = TOP + 1
    ranked = sum(one.rank is not None for one in made.ranked)
    for one in made.ranked:
        row = _block(sheet, st, row, one, ranked, made.currency)
    sheet.freeze_panes(TOP + 1, 1)
    sheet.repeat_rows(TOP)
    look.page(sheet)


def _title(made: Shortlist) -> str:
    asked = sum(bool(one.to_ask) for one in made.ranked)
    if not made.ranked:
        return "Nobody to tell about yet"
    if not asked:
        return "Nothing is left to ask"
    return (
        f"{counted(asked, 'creator')} of {len(made.ranked):,} {'has' if asked == 1 else 'have'} something to be asked"
    )


def _side(at: int) -> dict[str, object]:
    return {"align": "right"} if HEAD[at] == "Score" else {"indent": 1}


def _block(sheet: Worksheet, st: Styles, row: int, one: Ranked, ranked: int, currency: str) -> int:
    tone = {"font_color": look.INK_FAINT} if one.rank is None else {}
    sheet.set_row(row, look.ROW)
    group = st("group", **tone)
    write(sheet, row, 0, words.called(one), st("group", indent=1, **tone))
    write(sheet, row, 1, "Overall", st("group", indent=1, **tone))
    write(sheet, row, 2, _overall(one), st("group", align="right", num_format="0", **tone))
    write(sheet, row, 3, _place(one, ranked), st("group", bold=False, indent=1, **tone))
    write(sheet, row, 4, None, group)
    for number, line in enumerate(_lines(one, currency), row + 1):
        sheet.set_row(number, height([(WIDTHS[3], line.made_of), (WIDTHS[4], line.asks)], least=look.ROW))
        loud = {"font_color": look.ALARM} if line.alarm else tone
        cells: tuple[Value, ...] = ("", line.what, line.score, line.made_of, line.asks)
        for at, value in enumerate(cells):
            style = {"text_wrap": True, "num_format": "0", **_side(at), **(loud if at in (1, 3) else tone)}
            write(sheet, number, at, value, st("td", **style))
        row = number
    return row + 1


def _overall(one: Ranked) -> Value:
    return one.low if one.veto is None and one.low is not None and one.low == one.high else words.score(one)


def _place(one: Ranked, ranked: int) -> str:
    if one.rank is None:
        why = "ruled out" if one.veto else "declined" if one.row.decision == "Decline" else "no score yet"
        return f"Not ranked: {why}"
    top = "" if one.top is None else f"; among the first five in {one.top:.0%} of other weightings"
    role = f"; role: {one.role.lower()}" if one.role else ""
    return f"Number {one.rank:,} of {ranked:,}{top}{role}"


def _lines(one: Ranked, currency: str) -> Iterator[Line]:
    asked: set[str] = set()
    for criterion in Criterion:
        part = one.judged.part(criterion)
        asks = [ask for ask in part.asks if ask in one.to_ask]
        asked.update(asks)
        yield Line(_capital(criterion), _score(part), _said(part.made_of), _said(asks, "  "))
    more = _said([ask for ask in one.to_ask if ask not in asked], "  ")
    yield Line("Recent videos", None, _capital(_videos(one.habits)), more)
    fee = _fee(one, currency)
    if fee:
        yield Line("Fee", None, _capital(fee))
    for stop in one.judged.stops:
        yield Line("Rules out", None, _capital(f"{stop.veto}: {one_line(stop.why)}"), alarm=True)
    if one.veto and all(stop.veto is not one.veto for stop in one.judged.stops):
        yield Line("Rules out", None, one_line(f"{one.veto}{': ' if one.veto_why else ''}{one.veto_why}"), alarm=True)
    if one.judged.cautions:
        yield Line("To be careful of", None, _said(one.judged.cautions))


def _score(part: Part) -> Value:
    if part.low is None or part.high is None:
        return look.NO_VALUE
    return part.low if part.known else f"{part.low:.0f}–{part.high:.0f}"


def _said(parts: tuple[str, ...] | list[str], between: str = "; ") -> str:
    return _capital(one_line(between.join(parts)))


def _capital(text: str) -> str:
    return text[:1].upper() + text[1:]


def _videos(habits: Habits) -> str:
    """What was measured, as far as it could be."""
    if not habits.videos:
        return "none that is a week old or older"
    parts = [f"{counted(habits.videos, 'video')} counted"]
    if habits.viral:
        parts.append(f"{habits.viral:,} went far beyond the rest")
    if habits.trend is not None:
        parts.append(f"views {habits.trend:+.0%} in 30 days")
    if habits.a_week is not None:
        parts.append(f"{habits.a_week:.1f} a week")
    if habits.engagement is not None:
        parts.append(f"engagement {habits.engagement:.1%}")
    if habits.completion is not None:
        parts.append(f"{habits.completion:.0%} watch to the end")
    if habits.sponsored:
        parts.append(f"{habits.sponsored:,} sponsored")
    if habits.lift is not None:
        middle, low, high = habits.lift
        parts.append(f"these get {middle:.0%} of the views of their own ({low:.0%}–{high:.0%})")
    parts += [
        f"unusual, check: {one.measure} {one.value:.1%}, nine in ten peers {one.low:.1%}–{one.high:.1%}"
        for one in habits.oddities
    ]
    return "; ".join(parts)


def _fee(one: Ranked, currency: str) -> str:
    parts = []
    if one.asked is not None:
        parts.append(f"{written(one.asked, currency)} asked{f' ({one.asked_from})' if one.asked_from else ''}")
    if one.fair is not None:
        parts.append(f"{written(one.fair, currency)} would be fair")
    if one.usual is not None:
        parts.append(f"usual {words.usual(one)} ({ADDRESS.sub(SITE, one.usual.origin)})")
    return one_line("; ".join(parts))
