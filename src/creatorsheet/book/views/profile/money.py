"""What campaigns with them came to, and what they asked and were paid."""

from __future__ import annotations

from collections.abc import Sequence

from xlsxwriter.format import Format
from xlsxwriter.worksheet import Worksheet

from creatorsheet.book import look
from creatorsheet.book.charts import HIDDEN_AXIS, Cells, bare, dots, segments
from creatorsheet.book.look import NO_VALUE
from creatorsheet.book.views.profile.sheet import COL_PX, COLUMNS, ROW_PX, Canvas
from creatorsheet.book.views.profile.words import amount, chance, day, money_format, month, span
from creatorsheet.creators.portrait import Kind, Price, Ran
from creatorsheet.kernel.money import written
from creatorsheet.kernel.words import counted

CAMPAIGNS, PRICES = 5, 6
"""Campaigns and prices shown at most."""

POINTS_AT = 13
"""Where the points of the chart stand on the hidden sheet."""

CHART = 3
"""Columns of the dots."""

SPARE = 0.035
"""Of the axis: how far a line stops short of its dot."""

FEW = 5
"""Orders under which a cost per order is told by its range alone."""


def results(page: Canvas, calc: Worksheet, some: Sequence[Ran], row: int) -> int:
    """One row for each campaign, the newest first; the next free row."""
    if not some:
        row = page.head(row, 1, COLUMNS, "No campaign with them has results yet")
        return page.empty(row, 1, COLUMNS, "Results come here once a deal is signed and Score results has figures.")
    caption = "Full cost, with their part of common costs · ranges at 95 % · chance: how likely the target is met"
    row = page.head(row, 1, COLUMNS, _results_say(some), caption)
    page.header(
        row,
        1,
        COLUMNS,
        (1, 5, "Campaign", "left"),
        (6, 2, "Posting", "left"),
        (8, 2, "Posts live", "right"),
        (10, 2, "Views", "right"),
        (12, 2, "Orders", "right"),
        (14, 2, "Cost", "right"),
        (16, 2, "An order", "right"),
        (18, 3, "  Range", "left"),
        (23, 2, "On target", "right"),
    )
    row += 1
    lines = some[:CAMPAIGNS] if len(some) <= CAMPAIGNS else some[: CAMPAIGNS - 1]
    page.rows(row, 1, COLUMNS, len(lines))
    for at, one in enumerate(lines, row):
        _campaign(page, one, at)
    _ranges(page, calc, lines, row)
    row += len(lines)
    if len(some) > len(lines):
        page.put(row, 1, f"… and {len(some) - len(lines):,} more in Scorecards", page.st("small"))
        row += 1
    return row


def _campaign(page: Canvas, one: Ran, row: int) -> None:
    page.fit(row, 1, one.campaign, 5, "td")
    page.put(row, 6, month(one.on), page.st("td"))
    number = page.st("td", align="right", shrink=True, num_format="#,##0")
    posts = f"{one.posts} of {one.agreed}" if one.agreed else f"{one.posts}"
    page.put(row, 8, posts, page.st("td", align="right"), over=2)
    partly = f"{one.views:,}*" if one.views is not None and one.views_of < one.posts else one.views
    for column, value, style in (
        (10, partly, number),
        (12, one.orders, number),
        (14, one.cost, page.st("td", align="right", shrink=True, num_format=money_format(one.currency))),
    ):
        known = value is not None
        page.put(row, column, value if known else NO_VALUE, style if known else _faint(page), over=2)
    figure = one.per_order
    shown = figure is not None and figure.value is not None and (one.orders or 0) >= FEW
    style = page.st("td", align="right", bold=True, shrink=True, num_format=money_format(one.currency, fine=True))
    page.put(row, 16, figure.value if shown and figure else NO_VALUE, style if shown else _faint(page), over=2)
    if figure:
        page.put(row, 18, f"  {span(figure.low, figure.high)}", page.st("td", "small"))
    style = page.st("td", align="right") if one.chance is not None else _faint(page)
    page.put(row, 23, chance(one.chance), style, over=2)


def _faint(page: Canvas) -> Format:
    return page.st("td", "faint", align="right")


def _ranges(page: Canvas, calc: Worksheet, lines: Sequence[Ran], row: int) -> None:
    """Dots and ranges of cost per order beside the rows, where they are in one currency."""
    known = [(at, one.per_order) for at, one in enumerate(lines) if one.per_order]
    if not known or len({lines[at].currency for at, _ in known}) > 1:
        return
    values = [figure.value for _, figure in known if figure.value]
    lows = [figure.low or 0.0 for _, figure in known]
    highs = [figure.high or 0.0 for _, figure in known]
    end = max([min(max(highs), 3 * max(values, default=0.0)), *values, *(1.2 * one for one in lows)]) * 1.06
    bars, points = 1, 1
    for at, figure in known:
        high = min(figure.high if figure.high is not None else end, end)
        low = min(figure.low or 0.0, end)
        dot = min(figure.value, end) if figure.value else None
        for first, last in [(low, high)] if dot is None else [(low, dot - SPARE * end), (dot + SPARE * end, high)]:
            if first < last:
                calc.write_row(bars, POINTS_AT, [first, -at - 0.5])
                calc.write_row(bars + 1, POINTS_AT, [last, -at - 0.5])
                bars += 3
        if figure.value:
            calc.write_row(points, POINTS_AT + 3, [min(figure.value, end), -at - 0.5])
            points += 1
    chart = page.book.add_chart({"type": "scatter", "subtype": "straight"})
    chart.show_blanks_as("gap")
    if bars > 1:
        segments(chart, Cells(calc.get_name(), 1, POINTS_AT, bars - 2), look.ACCENT_MID, 2.5)
    if points > 1:
        dots(chart, Cells(calc.get_name(), 1, POINTS_AT + 3, points - 1), look.ACCENT, 6)
    chart.set_x_axis({**HIDDEN_AXIS, "min": 0, "max": end})
    chart.set_y_axis({**HIDDEN_AXIS, "min": -len(lines), "max": 0})
    bare(chart, CHART * COL_PX, len(lines) * ROW_PX, {"x": 0.04, "y": 0.0, "width": 0.92, "height": 1.0})
    said = "Dots with ranges: what one order cost in each campaign."
    page.sheet.insert_chart(row, 20, chart, {"object_position": 1, "description": said})


def _results_say(some: Sequence[Ran]) -> str:
    told = [one for one in some if one.per_order and one.per_order.value and (one.orders or 0) >= FEW]
    if not told:
        return f"{counted(len(some), 'campaign')} so far; too few orders to tell what one costs"
    best = min(told, key=lambda one: one.per_order.value or 0.0)  # type: ignore[union-attr]
    value = best.per_order.value if best.per_order else None
    if len({one.currency for one in told}) > 1 or value is None:
        return f"{counted(len(some), 'campaign')}, in several currencies"
    words = f"an order cost {amount(value, best.currency, fine=True)}"
    return (
        f"In {best.campaign} {words}"
        if len(told) == 1
        else f"{words[:1].upper()}{words[1:]} at best, in {best.campaign}"
    )


def prices(page: Canvas, some: Sequence[Price], row: int, column: int, over: int) -> int:
    """Prices asked and agreed, the newest first; the next free row."""
    caption = "Newest first, each in its own currency · per 1,000: fee for the work" if some else ""
    row = page.head(row, column, over, _prices_say(some), caption)
    if not some:
        return page.empty(row, column, over, "No price yet: enter a quote in Shortlist, or a typical rate in Creators.")
    page.header(
        row,
        column,
        over,
        (column, 2, "Day", "left"),
        (column + 2, 6, "What", "left"),
        (column + 8, 2, "Price", "right"),
        (column + 10, 2, "per 1,000", "right"),
    )
    row += 1
    lines = some[:PRICES] if len(some) <= PRICES else some[: PRICES - 1]
    page.rows(row, column, over, len(lines))
    for at, one in enumerate(lines, row):
        words = ", ".join(part for part in (one.kind.capitalize(), one.campaign, one.work) if part)
        page.put(at, column, day(one.on), page.st("td", "small"))
        page.fit(at, column + 2, words, 6, "td")
        cents = one.amount != int(one.amount)
        money = page.st("td", align="right", shrink=True, num_format=money_format(one.currency, fine=cents))
        page.put(at, column + 8, one.amount, money, over=2)
        if one.per_thousand is None:
            small = {"font_size": look.SIZE_SMALL} if one.why else {}
            page.put(at, column + 10, one.why or NO_VALUE, page.st("td", "faint", align="right", **small), over=2)
        else:
            fine = page.st("td", align="right", shrink=True, num_format=money_format(one.currency, fine=True))
            page.put(at, column + 10, one.per_thousand, fine, over=2)
    row += len(lines)
    if len(some) > len(lines):
        page.put(row, column, f"… and {len(some) - len(lines):,} more in Shortlist and Deals", page.st("small"))
        row += 1
    return row


def _prices_say(some: Sequence[Price]) -> str:
    if not some:
        return "No price of theirs is known"
    last = some[0]
    verb = {
        Kind.ASKED: "Last asked",
        Kind.AGREED: "Last agreed",
        Kind.OFFERED: "On the table",
        Kind.USUAL: "Usual rate",
    }
    when = f", {day(last.on)}" if last.on else ", on an unknown day"
    sum_ = (
        written(last.amount, last.currency).removesuffix(".00") if last.currency else f"{last.amount:,f}, no currency"
    )
    return f"{verb[last.kind]} {sum_}{when}"
