"""The upper part of the page: the finding, who it is, and the key figures."""

from __future__ import annotations

from creatorsheet.book import look
from creatorsheet.book.look import NO_VALUE, WARNING_SIGN
from creatorsheet.book.views.profile.sheet import COL_PX, COLUMNS, Canvas, width
from creatorsheet.book.views.profile.words import change, day, month, share
from creatorsheet.catalogue.creators.choices import CreatorTier, RehireStatus
from creatorsheet.creators.headline import short, title
from creatorsheet.creators.portrait import Person, Portrait
from creatorsheet.kernel.words import counted

CHIPS = dict(zip(CreatorTier, ("chip1", "chip2", "chip3", "chip3", "chip3"), strict=True))
FIGURES, WIDE = 6, 4
"""Key figures in a row, and columns of each."""

LABEL = 2
THIRDS = (1, 9, 17)
THIRD = 8


def draw(page: Canvas, one: Portrait, row: int) -> int:
    """Draw it from a row on; the next free row."""
    page.fit(row, 1, "CREATOR PROFILE", 12, "kicker", size=look.SIZE_SMALL)
    right = page.st("small", align="right")
    page.put(row, 13, f"{day(one.day)} · from {one.workbook}", right, over=12)
    page.row(row + 1, 27)
    page.put(row + 1, 1, title(one), page.st("title"))
    row = _line(page, one.person, row + 2)
    if one.person.do_not_contact:
        words = f"{WARNING_SIGN} Do not contact: they asked to be left alone. No message is written for them."
        page.row(row, 18)
        page.fit(row, 1, words, COLUMNS, "alarm")
        row += 1
    return _facts(page, one.person, row)


def _line(page: Canvas, person: Person, row: int) -> int:
    """Name, size and followers in one line."""
    page.row(row, 18)
    at = 1
    if person.name:
        page.fit(row, at, person.name, 10, bold=True, size=10)
        at += min(10, int((width(person.name, 10) * 1.1 + 10) // COL_PX) + 1)
    if person.tier:
        page.put(row, at, str(person.tier), page.st(CHIPS[person.tier]), over=2)
        at += 2
    followers = person.followers
    if followers.value is None:
        said = f"{NO_VALUE} followers not entered"
    else:
        read = f"read on {day(followers.on)}" if followers.on else "read on an unknown day"
        said = f"{followers.value:,} followers, {read}"
    soft, space = page.st("soft"), " " if at > 1 else ""
    if followers.stale:
        alarm = page.st("alarm", bold=False)
        page.sheet.write_rich_string(row, at, soft, f"{space}{said} ", alarm, f"{WARNING_SIGN} out of date", soft)
    else:
        page.put(row, at, f"{space}{said}", soft)
    page.row(row + 1, 6)  # the tier's fill stays clear of the line below
    return row + 2


def _facts(page: Canvas, person: Person, row: int) -> int:
    """Three columns: what they make, how to reach them, and what was decided."""
    contact = " · ".join(person.contact) or ("in the workbook" if person.reachable else "")
    names = [*person.earlier, *([f"{counted(person.merged, 'row')} merged"] if person.merged else [])]
    columns: tuple[tuple[tuple[str, str, int], ...], ...] = (
        (
            ("Lives in", person.market, 1),
            ("Language", person.language, 1),
            ("Niche", person.niche, 1),
            ("Formats", person.formats, 1),
            ("Role", person.role, 1),
        ),
        (
            ("Agency", person.agency or "works alone", 1),
            ("Contact", contact, 2 if len(person.contact) > 1 else 1),
            ("Known since", month(person.since) if person.since else "", 1),
            *(() if len(person.contact) > 1 else (("Fits", person.fits, 1),)),
            ("Other names", ", ".join(names) or "none known", 1),
        ),
        (
            ("Status", _status(person), 1),
            ("Why", person.why, 2),
            ("Next step", person.next_step, 1 if person.owner else 2),
            *((("Kept by", person.owner, 1),) if person.owner else ()),
        ),
    )
    for at, facts in zip(THIRDS, columns, strict=True):
        line = row
        for label, said, tall in facts:
            page.put(line, at, label, page.st("small", valign="top"))
            bold = {"bold": True} if label == "Status" else {}
            style = () if said else ("faint",)
            page.fit(
                line,
                at + LABEL,
                said or f"{NO_VALUE} not entered",
                THIRD - LABEL,
                *style,
                tall=tall,
                valign="top",
                **bold,
            )
            line += tall
    return row + 5


def _status(person: Person) -> str:
    """What was decided; who has run campaigns and no decision is not told as new."""
    if person.status in (None, RehireStatus.NONE):
        return "No decision yet" if person.campaigns else str(RehireStatus.NONE)
    return str(person.status)


def figures(page: Canvas, one: Portrait, row: int) -> int:
    """Six key figures of the recent videos, each with what it rests on; the next free row."""
    habits = one.recent.habits
    page.row(row, 15)
    page.row(row + 1, 26)
    page.row(row + 2, 12)
    page.row(row + 3, 12)
    read = f"{counted(habits.videos, 'video')}"
    lift = habits.lift
    cells = (
        ("MEDIAN VIEWS", _short(habits.median), read, _mean(one)),
        ("STEADY", share(habits.steady), "of videos between half", "and double the median"),
        ("TREND", change(habits.trend), "change of views", "in 30 days"),
        ("POSTS A WEEK", NO_VALUE if habits.a_week is None else f"{habits.a_week:.1f}", "over these videos", ""),
        ("ENGAGEMENT", share(habits.engagement, 1), _unusual(one), _completion(habits.completion)),
        (
            "SPONSORED V. USUAL",
            change(lift[0] - 1) if lift else NO_VALUE,
            f"{change(lift[1] - 1)} to {change(lift[2] - 1)}" if lift else "needs 3 sponsored",
            f"{counted(habits.sponsored, 'sponsored video')}",
        ),
    )
    for number, (label, value, first, second) in enumerate(cells):
        at = 1 + number * WIDE
        page.line(row, at, WIDE - 1, top=2, top_color=look.RULE)
        page.put(row, at, label, page.st("kicker", top=2, top_color=look.RULE, font_size=look.SIZE_FOOT))
        color = look.RULE if value == NO_VALUE else look.INK
        page.put(row + 1, at, value, page.st("figure", font_color=color))
        alarm = "alarm" if first.startswith(WARNING_SIGN) else "small"
        page.fit(row + 2, at, first, WIDE, alarm, size=look.SIZE_SMALL, bold=False)
        page.fit(row + 3, at, second, WIDE, "small", size=look.SIZE_SMALL)
    return row + 4


def _short(value: float | None) -> str:
    return NO_VALUE if value is None else short(value)


def _mean(one: Portrait) -> str:
    mean, median = one.recent.habits.mean, one.recent.habits.median
    return "" if mean is None or median is None else f"mean {short(mean)}"


def _completion(part: float | None) -> str:
    return "completion not known" if part is None else f"{share(part)} see the end"


def _unusual(one: Portrait) -> str:
    named = one.recent.habits.unusual_in
    return f"{WARNING_SIGN} unusual, check" if named else f"of {'followers' if one.recent.by_followers else 'views'}"
