"""The columns of the page: what they are called, how wide they are, and which of them nobody sees."""

from __future__ import annotations

from dataclasses import dataclass

from creatorsheet.book import look

TOP = 5
"""The header's row, from 0; the creators stand below."""

VIDEOS = 20
"""As many recent videos as count."""

WHOLE = "0"
FEE = "#,##0"
BAR = ";;;"


@dataclass(frozen=True)
class Column:
    """One column: its title, its width in pixels, which side it leans to, and how its numbers look.

    `faint` are figures that matter less; `typed` is what the team fills in.
    """

    key: str
    title: str
    width: int
    align: str = "left"
    number: str = look.GENERAL
    faint: bool = False
    typed: bool = False


BANDS: tuple[tuple[str, tuple[Column, ...]], ...] = (
    (
        "WHO",
        (
            Column("creator", "Creator", 124),
            Column("tier", "Tier", 48),
            Column("market", "Market", 50, faint=True),
            Column("followers", "Followers", 62, "right", look.THOUSANDS, faint=True),
        ),
    ),
    (
        "RECENT VIEWS",
        (
            Column("videos", "Videos, oldest first", 108),
            Column("median", "Median", 54, "right", look.THOUSANDS),
            Column("steady", "Steady", 50, "right", look.SHARE),
        ),
    ),
    (
        "FIT, FIXED ANCHORS",
        (
            Column("overall", "Overall", 52, "right", WHOLE),
            Column("bar", "of 100", 72, number=BAR),
            Column("audience", "Audience", 58, "right", WHOLE),
            Column("style", "Style", 48, "right", WHOLE),
            Column("safety", "Safety", 48, "right", WHOLE),
        ),
    ),
    (
        "VIEWS EXPECTED, A VIDEO",
        (
            Column("low", "Low", 54, "right", look.THOUSANDS, faint=True),
            Column("likely", "Likely", 54, "right", look.THOUSANDS),
            Column("high", "High", 56, "right", look.THOUSANDS, faint=True),
        ),
    ),
    (
        "FEE FOR A VIDEO",
        (
            Column("asked", "Asked", 58, "right", FEE),
            Column("fair", "Fair", 58, "right", FEE),
            Column("usual", "Usual", 86, "right", faint=True),
            Column("gap", "Ask v. fair", 56, "right", look.DIFFERENCE),
        ),
    ),
    (
        "DECISION",
        (
            Column("know", "To know", 184),
            Column("decision", "Decision", 78, typed=True),
            Column("reason", "Reason", 172, typed=True),
        ),
    ),
)

SHOWN = tuple(column for _, columns in BANDS for column in columns)
AT = {column.key: at for at, column in enumerate(SHOWN)}

KEPT = {
    "id": "Shortlist ID",
    "person": "Creator ID",
    "witness": "Creator then",
    "was": "Decision then",
    "why": "Reason then",
}
"""Hidden columns: whose row it is, and what stood there when the page was made."""

AT |= {key: len(SHOWN) + at for at, key in enumerate(KEPT)}
VIEWS = len(SHOWN) + len(KEPT)
"""The first of the hidden columns behind the picture of recent videos."""

LAST = VIEWS + VIDEOS - 1

READ_BACK = {"creator": SHOWN[0].title, "decision": "Decision", "reason": "Reason", **KEPT}
"""The columns that are read back, by the titles they are found by."""

NO_ROW = "-"
"""Stands for the id in lines below the creators, which are words and no rows."""

BOOK, CAMPAIGN, MADE = "creatorsheet.shortlist.book", "creatorsheet.shortlist.campaign", "creatorsheet.shortlist.made"
"""Custom properties: the id of the workbook, the id of the campaign, and the day of the figures."""
