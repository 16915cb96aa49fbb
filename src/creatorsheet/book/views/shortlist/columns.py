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
COUNTED = '[>=999950]#,##0.0,,"M";[>=1000]#,##0.0,"k";0'
"""People and views in a narrow column; under a thousand they stand whole, for 0.0k would read as none."""

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
            Column("creator", "Creator", 114),
            Column("tier", "Tier", 46),
            Column("market", "Market", 46, faint=True),
            Column("followers", "Followers", 58, "right", COUNTED, faint=True),
        ),
    ),
    (
        "RECENT VIEWS",
        (
            Column("videos", "Videos, oldest first", 88),
            Column("median", "Median", 50, "right", COUNTED),
            Column("steady", "Steady", 46, "right", look.SHARE),
        ),
    ),
    (
        "FIT, FIXED ANCHORS",
        (
            Column("overall", "Overall", 48, "right", WHOLE),
            Column("bar", "of 100", 56, number=BAR),
            Column("audience", "Audience", 54, "right", WHOLE),
            Column("style", "Style", 42, "right", WHOLE),
            Column("safety", "Safety", 44, "right", WHOLE),
        ),
    ),
    (
        "VIEWS EXPECTED, A VIDEO",
        (
            Column("low", "Low", 50, "right", COUNTED, faint=True),
            Column("likely", "Likely", 50, "right", COUNTED),
            Column("high", "High", 52, "right", COUNTED, faint=True),
        ),
    ),
    (
        "FEE FOR A VIDEO",
        (
            Column("asked", "Asked", 54, "right", FEE),
            Column("fair", "Fair", 54, "right", FEE),
            Column("usual", "Usual", 80, "right", faint=True),
            Column("gap", "Ask v. fair", 54, "right", look.DIFFERENCE),
        ),
    ),
    (
        "DECISION",
        (
            Column("know", "To know", 156),
            Column("decision", "Decision", 68, typed=True),
            Column("reason", "Reason", 148, typed=True),
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
