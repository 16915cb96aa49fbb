"""Who watches them, and for whom they worked: the audience as bars, brand work as a table."""

from __future__ import annotations

from collections.abc import Sequence

from xlsxwriter.worksheet import Worksheet

from creatorsheet.book import look
from creatorsheet.book.charts import Cells
from creatorsheet.book.look import NO_VALUE, WARNING_SIGN
from creatorsheet.book.views import charts
from creatorsheet.book.views.profile.sheet import COL_PX, ROW_PX, Canvas
from creatorsheet.book.views.profile.words import change, day, share
from creatorsheet.catalogue.creators.choices import Judgement, YesNoUnsure
from creatorsheet.creators.portrait import OTHERS, UNKNOWN, Promotion, Slice, Split
from creatorsheet.kernel.words import counted, listed

SHORT = {"Location": "Country", "Age range": "Age", "Gender distribution": "Gender", "Interests": "Interests"}
SHOWN = ("Location", "Age range", "Gender distribution")
LINES, WORKS = 10, 9
"""Lines of the audience and of brand work at most."""

FEWEST = 2
"""Slices of a dimension that always stand for themselves."""

NAME, PART, BAR = 5, 2, 4
"""Columns of a slice's name, its share and its bar."""

BARS_AT = 10
"""Where the bars stand on the hidden sheet."""


def audience(page: Canvas, calc: Worksheet, splits: Sequence[Split], row: int, column: int, over: int) -> int:
    """The audience by country, age and gender; what nobody knows is grey. The next free row."""
    shown = [one for one in splits if one.dimension in SHOWN]
    row = page.head(row, column, over, _audience_says(shown), _counted_when(shown))
    if not shown:
        return page.empty(
            row, column, over, "Import an audience export, or type shares from a screenshot into Audience."
        )
    lines = _lines(shown)
    page.rows(row, column, over, len(lines))
    top = 1
    for at, (dimension, one) in enumerate(lines):
        style = ("td", "faint") if one.rest else ("td",)
        if dimension:
            page.put(row + at, column, dimension, page.st("td", "small"))
        page.fit(row + at, column + 2, one.words, NAME - 2, *style)
        page.put(row + at, column + NAME, one.share, page.st(*style, num_format="0%", align="right"), over=PART)
        calc.write_row(top + at, BARS_AT, [0.0, one.share] if one.rest else [one.share, 0.0])
    known, rest = (Cells(calc.get_name(), top, BARS_AT + i, top + len(lines) - 1) for i in range(2))
    widest = max(one.share for _, one in lines)
    chart = charts.stacked(
        page.book,
        [(known, look.ACCENT_MID), (rest, look.RULE)],
        end=max(widest, 0.01),
        width=BAR * COL_PX,
        height=len(lines) * ROW_PX,
        gap=90,
    )
    said = "Bars: shares of the audience by country, age and gender, as in the numbers beside them."
    about = {"object_position": 1, "description": said, "x_offset": 8}
    page.sheet.insert_chart(row, column + NAME + PART, chart, about)
    return row + len(lines)


def _lines(shown: Sequence[Split]) -> list[tuple[str, Slice]]:
    """The slices in order, each dimension's name beside its first. Where they are too many, the dimension with most of them
    gathers its smallest under others."""
    kept = [sum(not part.rest for part in one.slices) for one in shown]
    while True:
        parts = [_gathered(one.slices, most) for one, most in zip(shown, kept, strict=True)]
        if sum(map(len, parts)) <= LINES or max(kept) <= FEWEST:
            break
        kept[kept.index(max(kept))] -= 1
    return [
        (SHORT[one.dimension] if not at else "", part)
        for one, some in zip(shown, parts, strict=True)
        for at, part in enumerate(some)
    ]


def _gathered(slices: Sequence[Slice], most: int) -> list[Slice]:
    """The largest slices in their order, the others in one, and what is not known last."""
    named = sorted((one for one in slices if not one.rest), key=lambda one: -one.share)
    gone = {id(one) for one in named[most:]}
    left = [one for one in slices if not one.rest and id(one) not in gone]
    unknown = [one for one in slices if one.rest and one.words == UNKNOWN]
    others = [*named[most:], *(one for one in slices if one.rest and one.words != UNKNOWN)]
    joined = [Slice(OTHERS, sum(one.share for one in others), rest=True)] if others else []
    return [*left, *joined, *unknown]


def _audience_says(shown: Sequence[Split]) -> str:
    best = []
    for one in shown:
        named = [part for part in one.slices if not part.rest]
        if named:
            most = max(named, key=lambda part: part.share)
            where = "in " if one.dimension == "Location" else "aged " if one.dimension == "Age range" else ""
            words = most.words.lower() if one.dimension == "Gender distribution" else most.words
            best.append(f"{share(most.share)} {where}{words}")
    return ", ".join(best) if best else "The audience is not known"


def _counted_when(shown: Sequence[Split]) -> str:
    told = dict.fromkeys((one.base, one.on, one.source, one.stale) for one in shown)
    parts = [
        f"{base}{f', {source}' if source else ''}, {f'{WARNING_SIGN} ' if old else ''}{day(on)}"
        for base, on, source, old in told
    ]
    missing = [SHORT[one].lower() for one in SHOWN if one not in {split.dimension for split in shown}]
    said = "; ".join(parts)
    unknown = f" · not known: {listed(missing)}" if missing and shown else ""
    return f"{said[:1].upper()}{said[1:]}{unknown}"


def work(page: Canvas, some: Sequence[Promotion], row: int, column: int, over: int) -> int:
    """Brand work, the newest first; the next free row."""
    row = page.head(
        row, column, over, _work_says(some), "Newest first · v. usual: where the post is in Videos" if some else ""
    )
    if not some:
        return page.empty(
            row, column, over, "No brand work was seen yet: note it in Partnerships, one row for each post."
        )
    page.header(
        row,
        column,
        over,
        (column, 4, "Brand", "left"),
        (column + 4, 3, "Promoted on", "left"),
        (column + 7, 2, "Disclosed", "left"),
        (column + 9, 2, "v. usual", "right"),
    )
    row += 1
    lines = some[: WORKS - 1] if len(some) <= WORKS - 1 else some[: WORKS - 2]
    page.rows(row, column, over, len(lines))
    for at, one in enumerate(lines, row):
        rival = one.rival is YesNoUnsure.YES
        page.fit(at, column, one.brand + (" (competitor)" if rival else ""), 4, "td", bold=rival)
        page.put(at, column + 4, day(one.on), page.st("td"))
        bad = one.disclosed in (Judgement.NO, Judgement.PARTLY)
        words = str(one.disclosed) if one.disclosed else NO_VALUE
        style = (
            page.st("td", "alarm", bold=False) if bad else page.st("td") if one.disclosed else page.st("td", "faint")
        )
        page.put(at, column + 7, f"{WARNING_SIGN} {words}" if bad else words, style)
        lift = page.st("td", *(() if one.lift is not None else ("faint",)), align="right")
        page.put(at, column + 9, change(one.lift), lift, over=2)
    row += len(lines)
    if len(some) > len(lines):
        page.put(row, column, f"… and {len(some) - len(lines):,} more in Partnerships", page.st("small"))
        row += 1
    return row


def _work_says(some: Sequence[Promotion]) -> str:
    if not some:
        return "No work for brands is known"
    brands = len({one.brand.casefold() for one in some if one.brand})
    rivals = [one for one in some if one.rival is YesNoUnsure.YES]
    hidden = sum(one.disclosed is Judgement.NO for one in some)
    others = len({one.brand.casefold() for one in rivals})
    whom = "a competitor" if brands == others == 1 else counted(brands, "brand")
    competing = f", {others} competing" if others and brands > 1 else ""
    if hidden:
        return f"Worked for {whom}{competing}; {hidden:,} not disclosed"
    last = max((one.on for one in rivals if one.on), default=None)
    when = "" if not last else f" (last {day(last)})" if competing else f", last {day(last)}"
    return f"Worked for {whom}{competing}{when}"
