"""The first page: headline figures, and the money by category and by purpose with its bars."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal

from xlsxwriter import Workbook

from creatorsheet.book import look
from creatorsheet.book.charts import Cells
from creatorsheet.book.look import GRID_COLUMNS, NO_VALUE, ROW_PX, Styles
from creatorsheet.book.views.budget import wording
from creatorsheet.book.views.budget.account import Account
from creatorsheet.book.views.charts import stacked
from creatorsheet.book.views.sheet import Page
from creatorsheet.catalogue.plan.choices import CostCategory
from creatorsheet.contracts.budget import nine
from creatorsheet.contracts.spending import Standing
from creatorsheet.kernel.grid import Raw

ZERO = Decimal(0)
PURPOSES_ROWS = 9
"""Rows of the table of purposes, and of the chart beside it."""

BARS = (7, 15)  # columns
COLUMNS = {"Planned": 16, "Committed": 19, "Paid": 22, "Remaining": 25, "Share of plan": 28}
TICK = 0.006  # of the longest bar
COLORS = (look.ACCENT, look.ACCENT_MID, look.BAND_DEEP, look.INK, look.ALARM)


@dataclass(frozen=True)
class Row:
    """A row of the table: one of the nine, one that counts under it, or what has no category."""

    words: str
    standing: Standing
    over: Decimal | None = None
    under: bool = False


def headline(page: Page, st: Styles, account: Account, row: int) -> None:
    """Five figures side by side, each with what it is in small below."""
    found, coin = account.spending, account.currency
    whole = found.whole
    share = wording.part(whole.committed, found.total) if found.total else ""
    plan = account.spending.total if account.given else None
    gap = None if plan is None or whole.known is None else plan - whole.known
    lines = (
        "no lines on the Budget tab" if not whole.lines
        else "all of the budget" if not gap
        else f"{wording.shown(gap, coin)} has no line" if gap > 0
        else f"▲ {wording.shown(-gap, coin)} more than the budget"
    )  # fmt: skip
    owed = whole.committed - whole.paid
    cells: tuple[tuple[str, Decimal | None, str], ...] = (
        ("Budget", found.total, "Total budget of the campaign" if account.given else "the sum of its lines" if found.total is not None else "nobody can read it" if account.unclear else "none is set"),
        ("Planned", whole.known, lines),
        ("Committed", whole.committed, f"{share} of the budget" if share else ""),
        ("Paid", whole.paid, f"{wording.shown(owed, coin)} is owed" if owed > 0 else ""),
        ("Still free", found.free, "▲ overspent" if found.free is not None and found.free < 0 else "budget less committed"),
    )  # fmt: skip
    page.sheet.set_row(row + 1, 30)
    for at, (name, amount, words) in enumerate(cells):
        column = 1 + 6 * at
        alarm = {"font_color": look.ALARM} if words.startswith("▲") else {}
        page.put(row, column, name, st("small"))
        known = NO_VALUE if amount is None else wording.shown(amount, coin)
        page.put(row + 1, column, known, st("figure", **(alarm if at == 4 else {})))
        page.put(row + 2, column, words, st("small", **alarm))


def rows(account: Account) -> Iterator[Row]:
    """The nine in the order of the list, each followed by what counts under it and holds something."""
    found = account.spending
    for group, standing in found.groups.items():
        if group is None:
            continue
        yield Row(str(group), standing, found.over(group))
        for one in CostCategory:
            under = found.categories[one]
            if one is not group and nine(one) is group and not under.idle:
                yield Row(str(one), under, _over(under), under=True)
    if not found.groups[None].idle:
        yield Row("Without a category", found.groups[None])


def _over(one: Standing) -> Decimal | None:
    return -one.remaining if one.remaining is not None and one.remaining < 0 else None


def categories(book: Workbook, page: Page, data: Page, st: Styles, account: Account, top: int) -> int:
    """The table with its bars; its last row."""
    every = list(rows(account))
    page.put(top, 1, wording.categories(account), st("head"))
    _legend(page, st, top)
    _header(page, st, top + 1, "Category", 1, GRID_COLUMNS, COLUMNS)
    for at, one in enumerate(every, top + 2):
        page.line(at, 1, GRID_COLUMNS, st("td"))
        page.put(at, 1, ("      " if one.under else "") + one.words, st("td", *(("soft",) if one.under else ())))
        _amounts(page, st, account, at, one, COLUMNS, st_name="td", soft=one.under)
    last = top + 2 + len(every)
    page.line(last, 1, GRID_COLUMNS, st(top=1, top_color=look.INK_SOFT))
    page.put(last, 1, "All", st(bold=True, top=1, top_color=look.INK_SOFT))
    whole = account.spending.whole
    _amounts(
        page, st, account, last, Row("All", whole, _over(whole)), COLUMNS, bold=True, top=1, top_color=look.INK_SOFT
    )
    page.put(last + 1, 1, wording.booked(account), st("small"))
    _bars(book, page, data, every, top + 2)
    return last + 1


def _legend(page: Page, st: Styles, row: int) -> None:
    words = (("paid", look.ACCENT), ("committed, not paid", look.ACCENT_MID), ("left of the plan", look.BAND_DEEP))
    text: list[object] = []
    for word, color in words:
        text += [st("small", font_color=color), "■ ", st("small"), word + "    "]
    text += [st("small", font_color=look.INK, bold=True), "| ", st("small"), "plan    "]
    text += [st("small", font_color=look.ALARM), "■ ▲ ", st("small"), "over plan"]
    page.sheet.write_rich_string(row, GRID_COLUMNS, *text, st("small", align="right", valign="bottom"))


def _header(page: Page, st: Styles, row: int, name: str, first: int, last: int, columns: dict[str, int]) -> None:
    page.line(row, first, last, st("th"))
    page.put(row, first, name, st("th"))
    for words, column in columns.items():
        page.put(row, column, words, st("th", align="right"), to=column + 2)


def _amounts(
    page: Page,
    st: Styles,
    account: Account,
    row: int,
    of: Row,
    columns: dict[str, int],
    *,
    st_name: str = "",
    soft: bool = False,
    **about: object,
) -> None:
    """Planned, committed, paid, remaining and the share of the plan of one row."""
    coin, one = account.currency, of.standing
    style = {"align": "right", **about, **({"font_color": look.INK_SOFT} if soft else {})}
    names = (st_name,) if st_name else ()
    faint = {**style, "font_color": look.INK_FAINT}
    plan = one.known
    lines = account.spending.whole.lines
    alarm = {**style, "font_color": look.ALARM, "bold": True}
    nothing = wording.state(one.plan) if lines else NO_VALUE
    unplanned = plan is None and of.over is not None
    cells: dict[str, tuple[Raw, dict[str, object]]] = {
        "Planned": (float(plan), {**style, "num_format": wording.whole(coin)}) if plan is not None
        else ("▲ " + nothing if unplanned else nothing, alarm if unplanned else faint),
        "Committed": (float(one.committed), {**style, "num_format": wording.whole(coin)}),
        "Paid": (float(one.paid), {**style, "num_format": wording.whole(coin)}),
        "Remaining": (float(-of.over), {**alarm, "num_format": wording.whole(coin, over="over")}) if of.over is not None
        else (NO_VALUE, faint) if one.remaining is None
        else (float(one.remaining), {**style, "num_format": wording.whole(coin)}),
        "Share of plan": (share, {**style, "num_format": look.SHARE})
        if (share := account.spending.share(one)) is not None else (NO_VALUE, faint),
    }  # fmt: skip
    for words, column in columns.items():
        value, how = cells[words]
        page.put(row, column, value, st(*names, **how), to=column + 2)


def _bars(book: Workbook, page: Page, data: Page, every: list[Row], top: int) -> None:
    """A stacked bar beside each row: paid, committed, left, the tick of the plan, and what is over it."""
    longest = max((max(one.standing.planned, one.standing.committed, ZERO) for one in every), default=ZERO)
    if not longest:
        return
    end = float(longest) * (1 + 3 * TICK)
    parts = [_parts(one, longest) for one in every]
    for column, name in enumerate(("paid", "committed", "left", "plan", "over")):
        data.put(0, column, name)
        for row, values in enumerate(parts, 1):
            data.put(row, column, float(values[column]) or None)
    series = [(Cells(data.name, 1, column, len(parts)), color) for column, color in enumerate(COLORS)]
    wide = (BARS[1] - BARS[0] + 1) * look.COL_PX - 12
    chart = stacked(book, series, end=end, width=wide, height=len(parts) * ROW_PX, gap=110)
    words = "Bars of what is paid, committed and left against the plan of each category; the figures stand beside them."
    page.sheet.insert_chart(top, BARS[0], chart, {"object_position": 1, "description": words})


def _parts(of: Row, longest: Decimal) -> tuple[Decimal, ...]:
    one = of.standing
    tick = longest * Decimal(str(TICK))
    spent, paid = max(one.committed, ZERO), max(one.paid, ZERO)
    plan = one.known
    if plan is None:
        inside = spent if of.over is None else ZERO
        return min(paid, inside), max(inside - paid, ZERO), ZERO, ZERO, spent - inside
    inside = min(spent, max(plan, ZERO))
    shown = min(paid, inside)
    return shown, inside - shown, max(plan, ZERO) - inside, tick, spent - inside


def purposes(page: Page, st: Styles, account: Account, top: int) -> None:
    """The money by what it buys."""
    found = account.spending
    columns = {"Planned": 5, "Committed": 8, "Remaining": 11}
    page.put(top, 1, wording.purposes(account), st("head"))
    _header(page, st, top + 1, "Purpose", 1, 14, columns)
    shown = {purpose: one for purpose, one in found.purposes.items() if purpose or not one.idle}
    for at, (purpose, one) in enumerate(shown.items(), top + 2):
        page.line(at, 1, 14, st("td"))
        page.put(at, 1, str(purpose or "Without a purpose"), st("td", *(() if purpose else ("faint",))))
        _amounts(page, st, account, at, Row(str(purpose), one, _over(one)), columns, st_name="td")
    row = top + 2 + len(shown)
    page.put(row, 1, _tests(account), st("small", **({"font_color": look.ALARM} if _short(account) else {})))
    if found.purposes[None].promised:
        page.put(row + 1, 1, "Promises of deals have no purpose where their category has several.", st("small"))


def _short(account: Account) -> bool:
    return account.reserve.planned < account.reserve.wanted and bool(account.spending.whole.lines)


def _tests(account: Account) -> str:
    found, kept, coin = account.spending, account.reserve, account.currency
    if not found.whole.lines:
        return "The purposes come with the lines of the Budget tab."
    used = f"{wording.shown(found.tested, coin)} of the money for tests is committed"
    if _short(account):
        return f"▲ {wording.shown(kept.wanted - kept.planned, coin)} short of what is wanted for tests; {used}"
    return used
