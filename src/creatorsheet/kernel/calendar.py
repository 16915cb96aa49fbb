"""A calendar file (RFC 5545) of whole days, as every calendar program reads it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import UTC, date, datetime

from creatorsheet.kernel.finding import one_line

LONGEST = 75
"""Octets of a line; longer ones go on in the next, which begins with a blank."""

ESCAPES = str.maketrans({"\\": "\\\\", ";": "\\;", ",": "\\,"})


@dataclass(frozen=True)
class Entry:
    """One day in a calendar. `uid` stays the same whenever the entry is written again; `sure` is false for a plan."""

    uid: str
    day: date
    title: str
    note: str = ""
    sure: bool = True


def calendar(entries: Iterable[Entry], *, stamp: datetime) -> str:
    """The file's text. `stamp` is the moment it is made, with a zone."""
    lines = ["BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//creatorsheet//payments//EN", "CALSCALE:GREGORIAN"]
    moment = f"{stamp.astimezone(UTC):%Y%m%dT%H%M%SZ}"
    for one in entries:
        lines += [
            "BEGIN:VEVENT",
            f"UID:{one.uid}",
            f"DTSTAMP:{moment}",
            f"DTSTART;VALUE=DATE:{one.day:%Y%m%d}",
            f"SUMMARY:{_text(one.title)}",
            *([f"DESCRIPTION:{_text(one.note)}"] if one.note else []),
            f"STATUS:{'CONFIRMED' if one.sure else 'TENTATIVE'}",
            "TRANSP:TRANSPARENT",
            "END:VEVENT",
        ]
    lines.append("END:VCALENDAR")
    return "".join(f"{part}\r\n" for line in lines for part in _folded(line))


def _text(text: str) -> str:
    """Text as a value: one line, with backslash, semicolon and comma escaped.

    >>> _text("a;b, c")
    'a\\\\;b\\\\, c'
    """
    return one_line(text).translate(ESCAPES)


def _folded(line: str) -> Iterator[str]:
    """A line in parts of at most 75 octets; no letter is cut in two."""
    part = ""
    for sign in line:
        if len((part + sign).encode()) > LONGEST:
            yield part
            part = " "
        part += sign
    yield part
