"""The second page: the agenda, the next budget with its bars, the next steps with owner and day, and the need for a manager."""

from __future__ import annotations

from collections.abc import Sequence

from creatorsheet.book import look
from creatorsheet.book.charts import Cells
from creatorsheet.book.look import GRID_COLUMNS
from creatorsheet.book.views.charts import stacked
from creatorsheet.book.views.debrief import wording
from creatorsheet.book.views.debrief.canvas import Canvas
from creatorsheet.kernel.grid import Raw
from creatorsheet.kernel.words import counted
from creatorsheet.learning.debriefed import Action, Debrief
from creatorsheet.learning.nextbudget import Line

HALF, RIGHT = 15, 17
"""Last column of the left half, first of the right one."""

TALL, TALL_PX = 15, 20
"""Points and pixels of a row here: all are equal, so that the bars stay beside their names."""

CREATORS, FORMATS = 7, 5
BAR, AMOUNT = 22, 28
STEPS = 10


def agenda(page: Canvas, one: Debrief, row: int) -> int:
    """The seven questions with their facts; the next free row."""
    row = page.head(row, 1, "Agenda: seven questions, and what the workbook says", last=HALF)
    for number, question in enumerate(one.agenda, 1):
        page.page.line(row, 1, HALF, page.st(top=1, top_color=look.HAIR))
        page.text(row, 1, HALF, f"{number}  {question.topic}", bold=True, top=1, top_color=look.HAIR)
        row += 1
        for fact in question.facts or (question.open,):
            style = () if question.facts else ("faint",)
            page.text(row, 1, HALF, fact, *style, font_size=look.SIZE_SMALL, indent=2)
            row += 1
    return row


def budget(page: Canvas, one: Debrief, row: int) -> int:
    """The split of the next budget; the next free row."""
    found = one.split
    row = page.head(row, RIGHT, wording.budget(one), "" if found.refused else wording.budget_caption(one), low=False)
    if found.refused:
        page.text(row, RIGHT, GRID_COLUMNS, f"For {found.refused}.", "soft")
        return row + 1
    shown = found.creators[:CREATORS]
    rest = sum((each.amount for each in found.creators[CREATORS:]), found.untried * 0)
    lines = [(one.names.get(each.key, each.key), float(each.amount), _note(each)) for each in shown]
    lines += [(counted(len(found.creators) - CREATORS, "more creator"), float(rest), "")] if rest else []
    lines += [("New creators", float(found.untried), ""), ("Tests", float(found.tests), "")]
    row = _bars(page, row, "Creator", found.currency, lines, len(lines) - 2)
    if found.formats:
        kinds = [(each.key, float(each.amount), _note(each)) for each in found.formats[:FORMATS]]
        row = _bars(page, row, "Format, tests left out", found.currency, kinds, len(kinds))
    for words in (wording.given_up(one), *wording.left_out(one)):
        if words:
            page.text(row, RIGHT, GRID_COLUMNS, words, "small")
            row += 1
    return row


def _note(each: Line) -> str:
    best = "under 1%" if 0 < each.best < 0.01 else f"{each.best:.0%}"
    return f"{best}{', cap' if each.capped else ''}"


def _bars(page: Canvas, row: int, name: str, currency: str, lines: Sequence[tuple[str, float, str]], known: int) -> int:
    """Names, bars and amounts; the first `known` are told apart from money that is kept."""
    page.header(
        row,
        RIGHT,
        GRID_COLUMNS,
        (RIGHT, name, "left"),
        (GRID_COLUMNS, currency, "right"),
        (BAR, "how likely best", "left"),
    )
    row += 1
    column = page.data.sheet.dim_colmax + 2 if page.data.sheet.dim_colmax is not None else 0
    for at, (label, amount, note) in enumerate(lines):
        page.rule(row + at, RIGHT, GRID_COLUMNS)
        page.text(row + at, RIGHT, BAR - 1, label, "td", *(() if at < known else ("soft",)))
        page.page.put(row + at, AMOUNT, amount, page.st("td", align="right", num_format=look.COUNT), to=GRID_COLUMNS)
        page.page.put(row + at, BAR, note, page.st("td", font_size=look.SIZE_SMALL, font_color=look.INK_SOFT))
        values: tuple[Raw, Raw] = (amount, None) if at < known else (None, amount)
        for place, value in enumerate(values):
            if value is not None:
                page.data.put(1 + at, column + place, value)
    for place, title in enumerate(("proposed", "kept")):
        page.data.put(0, column + place, title)
    cells = Cells(page.data.name, 1, column, len(lines))
    end = max((amount for _, amount, _ in lines), default=1.0) or 1.0
    parts = [(cells, look.ACCENT), (cells.beside(), look.ACCENT_MID)]
    wide = (AMOUNT - BAR - 2) * look.COL_PX
    chart = stacked(page.book, parts, end=end, width=wide, height=len(lines) * TALL_PX, gap=110)
    words = f"Bars of the amounts by {name.lower()}; the figures stand beside them."
    page.page.sheet.insert_chart(row, BAR + 2, chart, {"object_position": 1, "description": words})
    return row + len(lines) + 1


def steps(page: Canvas, one: Debrief, row: int) -> int:
    """The next steps; the next free row."""
    row = page.head(row, 1, wording.steps(one), "They stand in Tests; what you change or drop there stays.")
    if not one.actions:
        return row
    page.header(
        row, 1, GRID_COLUMNS, (1, "What", "left"), (13, "Because", "left"), (23, "Owner", "left"), (27, "By", "left"),
        (29, "Done", "left"),
    )  # fmt: skip
    row += 1
    for each in one.actions[:STEPS]:
        _step(page, each, row)
        row += 1
    if len(one.actions) > STEPS:
        page.text(row, 1, GRID_COLUMNS, f"… and {len(one.actions) - STEPS:,} more in Tests.", "small")
        row += 1
    return row


def _step(page: Canvas, each: Action, row: int) -> None:
    page.rule(row, 1, GRID_COLUMNS)
    page.text(row, 1, 12, each.title, "td", bold=True)
    page.text(row, 13, 22, each.because, "td", "soft")
    fill = page.st(bg_color=look.FILL_IN, **look.INSET)
    if each.owner:
        page.text(row, 23, 26, each.owner, "td")
    else:
        page.page.put(row, 23, None, fill, to=26)
    if each.due:
        page.day(row, 27, 28, each.due, "td")
    else:
        page.page.put(row, 27, None, fill, to=28)
    over = each.status in ("Finished", "Dropped")
    box = page.st(border=1, border_color=look.RULE, font_size=look.SIZE_SMALL)
    page.page.put(row, 29, each.status if over else None, box, to=30)


def manager(page: Canvas, one: Debrief, row: int) -> int:
    """The six signs; the next free row."""
    row = page.head(row, RIGHT, wording.manager(one))
    for each in one.needs:
        page.rule(row, RIGHT, GRID_COLUMNS)
        sign = {True: "● ", False: "○ ", None: "– "}[each.shows]
        style = {"bold": True} if each.shows else {"font_color": look.INK_SOFT}
        page.text(row, RIGHT, 24, f"{sign}{each.title}", "td", font_size=look.SIZE_SMALL, **style)
        page.text(row, 25, GRID_COLUMNS, each.words, "td", font_size=look.SIZE_SMALL, font_color=look.INK_SOFT)
        row += 1
    return row
