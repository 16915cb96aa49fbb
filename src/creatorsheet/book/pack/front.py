"""The front page of a pack: what to fill by when, counted by the file itself, and how."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from xlsxwriter import Workbook

from creatorsheet.book import look
from creatorsheet.book.charts import Cells
from creatorsheet.book.look import GRID_COLUMNS, Styles
from creatorsheet.book.pack.calc import TOP, Calc, Counted
from creatorsheet.book.pack.layout import CALC
from creatorsheet.book.views import charts, table
from creatorsheet.book.views.sheet import Page
from creatorsheet.book.views.words import day, joined, quoted
from creatorsheet.sharing.cover import Cover
from creatorsheet.sharing.todo import Line

LIST_AT = 4
WHERE, FILLED, BAR, BY, LIKE = 11, 15, 17, 21, 25
BAR_COLUMNS = 3

RULES = (
    "Fill the yellow cells; they turn white once filled. White cells are yours too. All others are locked, and a changed locked cell is ignored.",
    "Leave a cell empty if you do not know. An empty cell is honest; a zero is a result.",
    "Dates as 14 May 2026, money with its currency beside it, video links in full. Do not insert columns or rename tabs.",
    "Save under the same name and send it back. Your entries are merged one by one; nothing of ours is overwritten unseen.",
    "The lock guards against slips of the hand, not against reading: whoever has this file can read all of it.",
)
LEGEND: tuple[tuple[str, str, dict[str, Any]], ...] = (
    ("", "waits for you", {"bg_color": look.FILL_IN}),
    ("284,000", "filled by you", {"align": "right"}),
    ("5.12", "ours, locked", {"bg_color": look.BAND, "align": "right"}),
    (
        "D-4K7Q",
        "our key, locked",
        {"bg_color": look.BAND_DEEP, "font_color": look.INK_SOFT, "font_size": look.SIZE_SMALL},
    ),
)


def draw(
    book: Workbook, page: Page, st: Styles, cover: Cover, lines: Sequence[Line], counted: Sequence[Counted], calc: Calc
) -> None:
    """Draw the page. `counted` tells where each line's figures stand, `calc` where those of all."""
    # Names of campaigns and people are text, whatever they begin with.
    page.sheet.write_string(0, 1, cover.kicker, st("kicker"))
    page.sheet.write_string(0, GRID_COLUMNS, cover.contact, st("small", align="right"))
    page.sheet.set_row(1, 33)
    page.put(1, 1, _title(calc, bool(lines)), st("title"))
    page.sheet.write_string(2, 1, cover.about, st("soft"))
    row = LIST_AT
    if lines:
        _heads(page, st)
        for i, (line, where) in enumerate(zip(lines, counted, strict=True)):
            _line(page, st, LIST_AT + 1 + i, line, where)
        _bars(book, page, len(lines))
        late = {"type": "text", "criteria": "begins with", "value": look.WARNING_SIGN}
        late |= {"format": st.change(font_color=look.ALARM, bold=True)}
        page.sheet.conditional_format(LIST_AT + 1, BY, LIST_AT + len(lines), BY, late)
        row += len(lines) + 3
    row = _rules(page, st, row)
    _legend(page, st, row)
    page.sheet.print_area(0, 0, row + 2, GRID_COLUMNS)
    page.sheet.protect("", {"select_locked_cells": True})
    page.sheet.set_first_sheet()
    page.sheet.activate()


def _title(calc: Calc, asks: bool) -> str:
    if not asks:
        return "Nothing waits for you: this file is for reading"
    cells = f'FIXED({calc.open},0)&IF({calc.open}=1," cell still needs you"," cells still need you")'
    late = (
        f'IF({calc.late}=0,"",IF({calc.late}={calc.open},IF({calc.open}=1,", and it is late",", and all are late"),'
        f'", "&FIXED({calc.late},0)&IF({calc.late}=1," of them is late"," of them are late")))'
    )
    return f'=IF({calc.open}=0,"All is filled: please save and send it back",{cells}&{late})'


def _heads(page: Page, st: Styles) -> None:
    heads = [(1, "What we need", "left"), (WHERE, "Tab", "left"), (BY, "By", "left"), (LIKE, "It looks like", "left")]
    table.header(page, st, LIST_AT, 1, GRID_COLUMNS, *heads)
    page.put(LIST_AT, FILLED, "Filled", st("th", align="right", indent=1), to=FILLED + 1)


def _line(page: Page, st: Styles, row: int, line: Line, where: Counted) -> None:
    table.hairlines(page, st, row, 1, GRID_COLUMNS)
    page.put(row, 1, line.what, st("td", bold=True))
    tab = line.ask.tab
    page.sheet.write_url(
        row, WHERE, f"internal:'{tab}'!{where.begins}", st("td", "link"), tab, f"Go to the first empty cell in {tab}"
    )
    filled = joined(f"FIXED({where.filled},0)", '" of "', f"FIXED({where.cells},0)")
    page.put(row, FILLED, f"={filled}", st("td", align="right", indent=1), to=FILLED + 1)
    page.put(row, BY, _by(line, where), st("td"))
    page.put(row, LIKE, line.ask.like, st("td", "small"))


def _by(line: Line, where: Counted) -> str:
    """The day, or the days from the first to the last that something is due; late ones with their sign."""
    span = f'IF({where.first}={where.last},{day(where.first)},{day(where.first)}&" – "&{day(where.last)})'
    when = quoted(line.ask.by) if line.ask.by else f'IF({where.first}=0,"soon",{span})'
    late = f'"{look.WARNING_SIGN} "&{day(where.first)}&", late"'
    return f'=IF({where.open}=0,"done",IF({where.late}>0,{late},{when}))'


def _bars(book: Workbook, page: Page, rows: int) -> None:
    done = Cells(CALC, TOP, 13, TOP + rows - 1)
    chart = charts.stacked(
        book,
        [(done, look.ACCENT_MID), (done.beside(), look.BAND_DEEP)],
        end=1,
        width=BAR_COLUMNS * look.COL_PX,
        height=rows * look.ROW_PX,
        gap=110,
    )
    about = {"object_position": 1, "description": "Bars: share of the cells that are filled."}
    page.sheet.insert_chart(LIST_AT + 1, BAR, chart, about)


def _rules(page: Page, st: Styles, row: int) -> int:
    page.put(row, 1, "How to fill it", st("head"))
    for i, words in enumerate(RULES, 1):
        page.put(row + i, 1, f"{i}   {words}", st())
    return row + len(RULES) + 2


def _legend(page: Page, st: Styles, row: int) -> None:
    page.put(row, 1, "What the cells mean", st("head"))
    for i, (sample, words, about) in enumerate(LEGEND):
        at = 1 + 7 * i
        frame = {"border": 1, "border_color": look.RULE, **about}
        page.sheet.merge_range(row + 1, at, row + 1, at + 1, sample, st(**frame))
        page.put(row + 1, at + 2, words, st("soft", indent=1))
