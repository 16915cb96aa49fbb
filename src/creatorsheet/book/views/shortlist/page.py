"""The page itself: one row for each creator, with the decision beside the figures it rests on."""

from __future__ import annotations

from decimal import Decimal
from textwrap import wrap

from xlsxwriter.utility import xl_col_to_name
from xlsxwriter.worksheet import Worksheet

from creatorsheet.book import look
from creatorsheet.book.look import Styles
from creatorsheet.book.views.shortlist import row, words
from creatorsheet.book.views.shortlist.cells import ROW, height, write
from creatorsheet.book.views.shortlist.columns import AT, BANDS, KEPT, LAST, NO_ROW, SHOWN, TOP, VIDEOS, VIEWS
from creatorsheet.catalogue.creators.choices import ShortlistDecision
from creatorsheet.creators.ranked import Shortlist
from creatorsheet.kernel.finding import one_line

NAME = "Shortlist"
WIDE = 255
"""Signs of a small line as wide as the page."""

WRAPPED, HEAD = 27, 24
"""Heights of rows in points: of creators where one of them takes two lines, for rows of one height are calmer; of the titles."""


def draw(sheet: Worksheet, st: Styles, made: Shortlist, how: str) -> None:
    """Draw the whole page. `how` tells how its decisions are taken in."""
    for at, column in enumerate(SHOWN):
        sheet.set_column_pixels(at, at, column.width)
    sheet.set_column(len(SHOWN), LAST, 8, None, {"hidden": True})
    rows = len(made.ranked)
    _head(sheet, st, made)
    _header(sheet, st, made)
    least = WRAPPED if any(height(row.wrapped(one)) > ROW for one in made.ranked) else ROW
    for i, one in enumerate(made.ranked):
        row.draw(sheet, st, TOP + 1 + i, one, least)
    row.pictures(sheet, made.ranked, TOP + 1)
    if rows:
        _living(sheet, st, TOP + 1, TOP + rows)
        sheet.autofilter(TOP, 0, TOP + rows, LAST)
    else:
        _empty(sheet, st)
    _foot(sheet, st, made, how, TOP + max(rows, 5) + 1)
    sheet.freeze_panes(TOP + 1, 1)
    sheet.repeat_rows(TOP - 1, TOP)
    look.page(sheet)


def _head(sheet: Worksheet, st: Styles, made: Shortlist) -> None:
    sheet.set_row(0, 15)
    write(sheet, 0, 0, one_line(f"SHORTLIST · {made.name.upper()}"), st("kicker"))
    write(sheet, 0, len(SHOWN) - 1, f"Figures of {words.day(made.day)} · {made.currency}", st("small", align="right"))
    sheet.set_row(1, 30)
    write(sheet, 1, 0, words.title(made), st("title"))
    sheet.set_row(2, look.ROW)
    write(sheet, 2, 0, words.standing(made), st())
    sheet.set_row(3, 21)
    if made.ranked:
        _now(sheet, st, made)


def _now(sheet: Worksheet, st: Styles, made: Shortlist) -> None:
    """What is decided on the page itself: it follows the drop-downs while the team talks."""
    first, last = TOP + 2, TOP + 1 + len(made.ranked)
    decided, asked = (
        f"${xl_col_to_name(AT[key])}${first}:${xl_col_to_name(AT[key])}${last}" for key in ("decision", "asked")
    )
    label = [one.row.decision for one in made.ranked]
    counts = {one: label.count(one) for one in ShortlistDecision}
    fees = sum(
        (one.asked for one in made.ranked if one.row.decision is ShortlistDecision.APPROVE and one.asked), Decimal(0)
    )
    told = "".join(f'&COUNTIF({decided},"{one}")&" {_past(one)}, "' for one in ShortlistDecision)
    formula = (
        f'="On this page now: "{told}&ROWS({decided})-COUNTA({decided})&" open. Asked by those approved: {made.currency} "'
        f'&FIXED(SUMIF({decided},"{ShortlistDecision.APPROVE}",{asked}),0)'
    )
    counted = "".join(f"{counts[one]} {_past(one)}, " for one in ShortlistDecision)
    value = f"On this page now: {counted}{label.count(None)} open. Asked by those approved: {made.currency} {fees:,.0f}"
    sheet.write_formula(3, 0, formula, st("soft", valign="top"), value)


def _past(decision: ShortlistDecision) -> str:
    return {ShortlistDecision.APPROVE: "approved", ShortlistDecision.DECLINE: "declined"}.get(
        decision, decision.lower()
    )


def _header(sheet: Worksheet, st: Styles, made: Shortlist) -> None:
    sheet.set_row(TOP - 1, look.ROW)
    sheet.set_row(TOP, HEAD)
    at = 0
    for name, columns in BANDS:
        title = f"{name}, {made.currency}" if "FEE" in name else name
        for i, column in enumerate(columns):
            edge = {"left": 2, "left_color": look.PAPER} if i == 0 and at else {}
            band = st("kicker", bg_color=look.BAND_DEEP, **edge, **({} if i else {"indent": 1}))
            write(sheet, TOP - 1, at, "" if i else title, band)
            typed = (
                {"font_color": look.INK, "bold": True, "bottom": 2, "bottom_color": look.ACCENT} if column.typed else {}
            )

            style = st("th", bg_color=look.BAND, valign="top", text_wrap=True, **row.side(column), **edge, **typed)
            write(sheet, TOP, at, column.title, style)
            at += 1
    for key, name in KEPT.items():
        write(sheet, TOP, AT[key], name, st("small"))
    for video in range(VIDEOS):
        write(sheet, TOP, VIEWS + video, f"Video {video + 1}", st("small"))


def _living(sheet: Worksheet, st: Styles, first: int, last: int) -> None:
    """What follows the decision, and the drop-down it is taken from."""
    at, reason = AT["decision"], AT["reason"]
    cell = f"${xl_col_to_name(at)}{first + 1}"
    declined = {
        "type": "formula",
        "criteria": f'={cell}="{ShortlistDecision.DECLINE}"',
        "format": st.change(font_color=look.INK_FAINT),
    }
    approved = {
        "type": "formula",
        "criteria": f'={cell}="{ShortlistDecision.APPROVE}"',
        "format": st.change(font_color=look.ACCENT, bold=True),
    }
    wanted = {
        "type": "formula",
        "criteria": f'=AND({cell}="{ShortlistDecision.DECLINE}",${xl_col_to_name(reason)}{first + 1}="")',
        "format": st.change(bg_color=look.FILL_IN),
    }
    for left, right in ((0, AT["videos"] - 1), (AT["median"], AT["overall"]), (AT["audience"], AT["usual"])):
        sheet.conditional_format(first, left, last, right, declined)
    sheet.conditional_format(first, at, last, at, approved)
    sheet.conditional_format(first, at, last, at, declined)
    sheet.conditional_format(first, reason, last, reason, wanted)
    bar = {
        "type": "data_bar",
        "bar_only": True,
        "bar_solid": True,
        "bar_no_border": True,
        "bar_color": look.ACCENT_MID,
        "min_type": "num",
        "min_value": 0,
        "max_type": "num",
        "max_value": 100,
    }
    sheet.conditional_format(first, AT["bar"], last, AT["bar"], bar)
    sheet.data_validation(
        first,
        at,
        last,
        at,
        {
            "validate": "list",
            "source": ShortlistDecision.labels(),
            "input_title": "Decision",
            "input_message": "Yours to choose. A decline needs its reason beside it.",
            "error_title": "Decision",
            "error_message": "Please take one from the list, or leave it empty.",
        },
    )


def _empty(sheet: Worksheet, st: Styles) -> None:
    """The same page without figures, and the way in."""
    for at, column in enumerate(SHOWN):
        blank = column.typed or column.key in ("videos", "bar", "know")
        write(sheet, TOP + 1, at, "" if blank else look.NO_VALUE, st("td", font_color=look.RULE, **row.side(column)))
    steps = (
        "1   Put creators on the tab Shortlist of the workbook, one row for each, or find them with: creatorsheet find",
        "2   Bring in their recent videos and audience, and give the scores that only people can give: style, safety, comments",
        "3   Vet the shortlist again: this page then ranks them, forecasts their views and holds their fees against the usual",
    )
    for at, text in enumerate(steps, TOP + 3):
        sheet.set_row(at, look.ROW)
        write(sheet, at, 0, text, st())


def _foot(sheet: Worksheet, st: Styles, made: Shortlist, how: str, top: int) -> None:
    sheet.set_row(top, 9)
    said = (*words.meanings(made), *([how] if how and made.ranked else []))
    for at, text in enumerate((line for one in said for line in wrap(one, WIDE)), top + 1):
        sheet.set_row(at, 15)
        write(sheet, at, 0, one_line(text), st("small"))
        write(sheet, at, AT["id"], NO_ROW, st("small"))
