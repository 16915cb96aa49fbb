"""One creator's row: figures, recent videos as columns in a cell, and what stood there when the page was made."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from xlsxwriter.format import Format
from xlsxwriter.utility import xl_range_abs, xl_rowcol_to_cell
from xlsxwriter.worksheet import Worksheet

from creatorsheet.book import look
from creatorsheet.book.look import Styles
from creatorsheet.book.views.shortlist import words
from creatorsheet.book.views.shortlist.cells import Value, height, write
from creatorsheet.book.views.shortlist.columns import AT, BAR, KEPT, LAST, SHOWN, VIDEOS, Column
from creatorsheet.catalogue.creators.choices import CreatorTier
from creatorsheet.creators.ranked import Ranked
from creatorsheet.creators.vetted import Criterion, Part
from creatorsheet.kernel.finding import one_line

CHIPS = dict(zip(CreatorTier, ("chip1", "chip2", "chip3", "chip3", "chip3"), strict=True))
PARTS = {"audience": Criterion.AUDIENCE, "style": Criterion.STYLE, "safety": Criterion.SAFETY}
BLANK = ("videos", "bar", "know", "decision", "reason")
"""Columns that stay empty where there is nothing; the others say – then."""

HEADROOM = 1.2
"""How high a cell is where the best video is 1: the columns of one row stay clear of the next."""

WRAPPED = ("creator", "know", "reason")


def side(column: Column) -> dict[str, Any]:
    """Which side a column leans to; figures beside a picture keep a distance from it."""
    inside = column.number != BAR if column.align == "left" else column.key in ("followers", "overall")
    return {"align": column.align} | ({"indent": 1} if inside else {})


def _values(one: Ranked) -> dict[str, Value]:
    """What stands in each column, shown or hidden; None where there is nothing."""
    habits, forecast = one.habits, one.forecast
    scored = one.veto is None and one.low is not None
    found: dict[str, Value] = {
        "creator": words.called(one),
        "tier": one.creator.tier if one.creator else None,
        "market": one.creator.country if one.creator else None,
        "followers": one.creator.followers if one.creator else None,
        "median": habits.median,
        "steady": habits.steady,
        "overall": one.low if scored and one.low == one.high else words.score(one),
        "bar": one.low if scored else None,
        "low": forecast.low if forecast else None,
        "likely": forecast.middle if forecast else None,
        "high": forecast.high if forecast else None,
        "asked": one.asked,
        "fair": one.fair,
        "usual": words.usual(one),
        "gap": words.gap(one),
        "know": _know(one),
        "decision": one.row.decision,
        "reason": one.row.reason,
        "id": one.row.id,
        "person": one.row.creator,
        "witness": words.called(one),
        "was": one.row.decision,
        "why": one.row.reason,
    }
    return found | {key: _score(one.judged.part(criterion)) for key, criterion in PARTS.items()}


def _score(part: Part) -> Value:
    if part.low is None or part.high is None or part.known:
        return part.low
    return f"{part.low:.0f}–{part.high:.0f}"


def _know(one: Ranked) -> str:
    """What to know before deciding; nothing where it is the reason that stands beside it."""
    said = "" if one.why == one.row.reason else one.why
    return one_line(f"Ruled out: {one.veto_why or one.veto}" if one.veto else said)


def wrapped(one: Ranked) -> list[tuple[int, str]]:
    """Texts that may take several lines, by the width they have."""
    texts = (words.called(one), _know(one), one.row.reason or "")
    return [(SHOWN[AT[key]].width, text) for key, text in zip(WRAPPED, texts, strict=True)]


def draw(sheet: Worksheet, st: Styles, row: int, one: Ranked, least: float) -> None:
    """Draw a creator's row, at least so high."""
    values = _values(one)
    sheet.set_row(row, height(wrapped(one), least=least))
    for at, column in enumerate(SHOWN):
        value = values.get(column.key)
        if value is None and column.key not in BLANK:
            value = look.NO_VALUE
        write(sheet, row, at, value, _style(st, column, value, one))
    for key in KEPT:
        write(sheet, row, AT[key], values[key], st("small", num_format=look.TEXT))
    _videos(sheet, row, one)


def _style(st: Styles, column: Column, value: Value, one: Ranked) -> Format:
    """How a cell looks: grey where the row is not ranked, in the alarm where the price is far off or somebody is ruled out."""
    grey = {"font_color": look.INK_FAINT} if one.rank is None else {}
    if column.key == "tier" and isinstance(value, CreatorTier):
        return st(CHIPS[value], **grey)
    about: dict[str, Any] = {"num_format": column.number, "text_wrap": column.key in WRAPPED, **side(column)}
    about["shrink"] = column.align == "right"  # a fee in yen would be ### otherwise
    if column.faint:
        about["font_color"] = look.INK_SOFT
    about |= grey
    if value == look.NO_VALUE:
        about["font_color"] = look.INK_FAINT
    elif column.key == "bar" and value is not None:
        about |= look.INSET
    elif column.key == "gap" and isinstance(value, float) and value > words.OVER:
        about |= {"font_color": look.ALARM, "bold": True, "num_format": f'"{look.WARNING_SIGN} "+0%'}
    elif column.key == "know" and one.veto:
        about["font_color"] = look.ALARM
    return st("td", **about)


def _videos(sheet: Worksheet, row: int, one: Ranked) -> None:
    """Recent videos as shares of the best of them, where nobody sees them: in the creator's own row and on a scale that
    holds for all, so that sorting takes the pictures along."""
    views = one.habits.views[-VIDEOS:]
    best = max((*views, 1))
    for at, number in enumerate(views, LAST + 1 - len(views)):
        sheet.write_number(row, at, number / best)


def pictures(sheet: Worksheet, people: Sequence[Ranked], top: int) -> None:
    """Columns in a cell, one for each video, the last in the accent; each creator's on a scale of their own from 0. All have
    room for as many as the one with most, so that rows can be sorted."""
    first = LAST + 1 - max((min(len(one.habits.views), VIDEOS) for one in people), default=VIDEOS)
    for colour, ranked in ((look.SPARK, True), (look.RULE, False)):
        rows = [at for at, one in enumerate(people, top) if one.habits.views and (one.rank is not None) is ranked]
        if rows:
            about = {
                "type": "column",
                "series_color": colour,
                "last_point": True,
                "last_color": look.ACCENT,
                "min": 0,
                "max": HEADROOM,
            }
            places = {
                "location": [xl_rowcol_to_cell(row, AT["videos"]) for row in rows],
                "range": [f"{sheet.get_name()}!{xl_range_abs(row, first, row, LAST)}" for row in rows],
            }
            sheet.add_sparkline(0, 0, {**about, **places, "show_hidden": True})
