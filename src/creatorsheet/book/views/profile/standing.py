"""How it stands: rights, marks, what is open, what to ask, and notes."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from creatorsheet.book import look
from creatorsheet.book.look import ERROR_SIGN, NO_VALUE, NOTE_SIGN, WARNING_SIGN
from creatorsheet.book.views.profile.sheet import COL_PX, COLUMNS, Canvas, width
from creatorsheet.book.views.profile.words import FOREVER, day, near
from creatorsheet.creators.portrait import Held, Mark, Open, Portrait
from creatorsheet.kernel.words import counted

RIGHTS, OPEN, ASKS, NOTES = 6, 7, 6, 2
"""Lines of each at most."""

UNTIL = 2
"""Columns of the day a right ends."""

SOON = 30
"""Days before its end from which on a right is told in ALARM."""

STEPS = (
    "Import a list of their recent videos, or paste five links with their views into Videos.",
    "Ask for screenshots of their audience, and type the shares into Audience.",
    "Put them on the shortlist of a campaign, with what they ask for one video.",
)
SIGNS = (ERROR_SIGN, WARNING_SIGN, NOTE_SIGN)


def rights(page: Canvas, one: Portrait, row: int, column: int, over: int) -> int:
    """Rights that are live, and what they may not do; the next free row."""
    some = [*one.exclusive, *one.rights]
    row = page.head(row, column, over, _rights_say(one), "Agreed clauses that are not over" if some else "")
    if not some:
        return page.empty(
            row, column, over, "No clause of a signed deal is live: their videos may not be used or boosted."
        )
    wide = over - UNTIL
    page.header(
        row,
        column,
        over,
        (column, wide, "What may be used, or not be done", "left"),
        (column + wide, UNTIL, "Until", "right"),
    )
    row += 1
    lines = some if len(some) <= RIGHTS else some[: RIGHTS - 1]
    page.rows(row, column, over, len(lines))
    for at, held in enumerate(lines, row):
        page.fit(at, column, f"{held.what} ({held.campaign})" if held.campaign else held.what, wide, "td")
        words, alarm = _until(held, one.day)
        style = page.st("td", "alarm" if alarm else "body", align="right", bold=False)
        page.put(at, column + wide, words, style, over=UNTIL)
    row += len(lines)
    if len(some) > len(lines):
        page.put(row, column, f"… and {len(some) - len(lines):,} more in Rights", page.st("small"))
        row += 1
    return row


def _until(held: Held, today: date) -> tuple[str, bool]:
    if held.until is None:
        return f"{NO_VALUE} {held.why}".strip(), False
    if held.until == FOREVER:
        return "no end", False
    left = held.days_left(today) or 0
    words = near(held.until, today)
    return (f"{WARNING_SIGN} {words}", True) if left <= SOON else (words, False)


def _rights_say(one: Portrait) -> str:
    if not one.rights and not one.exclusive:
        return "No rights are held"
    said = f"{counted(len(one.rights), 'right')} live" if one.rights else "No rights are held"
    if one.exclusive:
        last = max((held.until for held in one.exclusive if held.until), default=None)
        until = "" if last in (None, FOREVER) else f" until {day(last)}"
        said += f"; bound by exclusivity{until}"
    elif one.rights:
        first = min((held.until for held in one.rights if held.until and held.until != FOREVER), default=None)
        said += f"; the first ends on {day(first)}" if first else ""
    return said


def marks(page: Canvas, one: Portrait, row: int, column: int, over: int) -> int:
    """The marks of people who worked with them, in two columns; the next free row."""
    some: Sequence[Mark] = one.marks
    cards = max((mark.of for mark in some), default=0)
    caption = f"Latest of 5 · mean of {counted(cards, 'campaign')}" if cards > 1 else "Of 5, from one campaign"
    row = page.head(row, column, over, _marks_say(some), caption if some else "")
    if not some:
        return page.empty(
            row, column, over, "Nobody has given marks yet: they are given in Scorecards once a campaign is over."
        )
    half, tall = over // 2, (len(some) + 1) // 2
    for at, mark in enumerate(some):
        line, first = row + at % tall, column + (at // tall) * half
        page.line(line, first, half, "td")
        page.fit(line, first, mark.words, half - 2, "td", indent=int(at >= tall))
        weak = mark.latest <= 2
        style = page.st("td", "alarm" if weak else "body", bold=True, align="right")
        page.put(line, first + half - 2, mark.latest, style)
        if mark.of > 1:
            page.put(line, first + half - 1, mark.mean, page.st("td", "small", num_format="0.0", align="right"))
    row += tall
    if one.verdicts:
        said = " · ".join(one.verdicts)
        tall = 1 if width(said, look.SIZE_SMALL) <= over * COL_PX - 6 else 2
        page.fit(row, column, said, over, "small", tall=tall, size=look.SIZE_SMALL)
        row += tall
    return row


def _marks_say(some: Sequence[Mark]) -> str:
    if not some:
        return "No marks yet"
    best, worst = max(some, key=lambda one: one.latest), min(some, key=lambda one: one.latest)
    mean = sum(one.latest for one in some) / len(some)
    if best.latest == worst.latest:
        return f"Marks: {mean:.1f} of 5 throughout"
    return f"Marks: {mean:.1f} of 5; weakest: {worst.words.lower()}"


def steps(page: Canvas, row: int) -> int:
    """The way to a first figure, for who is known by name alone; the next free row."""
    row = page.head(row, 1, COLUMNS, "What puts figures here")
    for number, words in enumerate(STEPS, 1):
        page.line(row, 1, COLUMNS, "td")
        page.put(row, 1, number, page.st("td", bold=True, font_color=look.ACCENT, align="left"))
        page.fit(row, 2, words, COLUMNS - 1, "td")
        row += 1
    return row


def open_things(page: Canvas, one: Portrait, row: int) -> int:
    """What is to be done about them, the gravest first; the next free row."""
    some: Sequence[Open] = one.open
    column, over = 1, COLUMNS
    late = sum(thing.late for thing in some)
    title = f"{counted(len(some), 'open thing')}{f', {late} late' if late else ''}" if some else "Nothing is open"
    caption = "By their day · findings as the last checks left them" if some else ""
    row = page.head(row, column, over, title, caption)
    if not some:
        row = page.empty(
            row, column, over, "No payment, draft or answer is due, and the last checks found nothing about them."
        )
    lines = some if len(some) <= OPEN else some[: OPEN - 1]
    page.rows(row, column, over, len(lines))
    for at, thing in enumerate(lines, row):
        grave = thing.late or thing.rank == 0
        sign = SIGNS[min(thing.rank, 2)]
        page.put(at, column, sign, page.st("td", "alarm" if grave else "soft", align="center"))
        page.fit(at, column + 1, thing.words, over - 3, "td")
        words = near(thing.due, one.day) if thing.dated else NO_VALUE
        style = page.st("td", "alarm" if thing.late else "soft", bold=False, align="right")
        page.put(at, column + over - 2, words, style, over=2)
    row += len(lines)
    if len(some) > len(lines):
        page.put(row, column, f"… and {len(some) - len(lines):,} more in Findings and Payments", page.st("small"))
        row += 1
    return row


def ask(page: Canvas, one: Portrait, row: int, column: int, over: int) -> int:
    """What to ask them; the next free row."""
    if one.person.do_not_contact:
        return page.head(row, column, over, "Nothing to ask: they are not to be contacted")
    title = f"Ask them {counted(len(one.asks), 'thing')}" if one.asks else "Nothing is missing that they could tell"
    row = page.head(
        row, column, over, title, "What only they know and is not here, or is out of date" if one.asks else ""
    )
    for question in one.asks[:ASKS]:
        tall = 1 if width(question, look.SIZE_BODY) <= over * COL_PX - 6 else 2
        page.fit(row, column, question, over, tall=tall)
        row += tall
    return row


def notes(page: Canvas, one: Portrait, row: int) -> int:
    """Notes of people, and what nobody can read; the next free row. Nothing where there is neither."""
    unread = one.person.unread
    lines = list(one.notes[:NOTES])
    if not lines and not unread:
        return row
    row = page.head(row, 1, COLUMNS, "Notes")
    for line in lines:
        tall = 1 if width(line, look.SIZE_BODY) <= COLUMNS * COL_PX - 6 else 2
        page.fit(row, 1, line, COLUMNS, tall=tall)
        row += tall
    if len(one.notes) > NOTES:
        page.put(row, 1, f"… and {len(one.notes) - NOTES:,} more in Scorecards", page.st("small"))
        row += 1
    if unread:
        more = f" and {len(unread) - 3:,} more" if len(unread) > 3 else ""
        words = f"{WARNING_SIGN} Nobody can read {', '.join(unread[:3])}{more}: what stands there is not on this page."
        page.fit(row, 1, words, COLUMNS, "alarm", bold=False, size=look.SIZE_SMALL)
        row += 1
    return row
