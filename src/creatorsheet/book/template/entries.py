"""What happens while somebody types: drop-downs, input messages, error texts, and cells that ask to be filled."""

from __future__ import annotations

from datetime import date
from typing import Any

from xlsxwriter.utility import xl_col_to_name
from xlsxwriter.worksheet import Worksheet

from creatorsheet.book import look
from creatorsheet.book.template.choices import Choices
from creatorsheet.catalogue.shapes import ALWAYS, Column, Kind, Need, Sheet

FIRST, LAST = 2, 2001
"""Rows (from 0) that take entries: data begins in row 3 of the sheet, and rules reach 2,000 rows down."""

TITLE_LIMIT, TEXT_LIMIT = 32, 255
EARLIEST = date(2016, 9, 1)
"""TikTok's first day; no date of a campaign lies before it."""


def add_rules(tab: Worksheet, sheet: Sheet, choices: Choices, styles: look.Styles) -> None:
    """Give every column of a data tab its validation and, where it needs one, its conditional format."""
    for at, column in enumerate(sheet.columns.values()):
        if (sheet.title, column.key) != ("Settings", "value"):
            source = choices.source(column) if column.typed else ""
            tab.data_validation(FIRST, at, LAST, at, {**rule(column, source), **words(column)})
        if column.alarm:
            tab.conditional_format(FIRST, at, LAST, at, _alarm(column, at, styles))
        elif condition := _still_empty(sheet, column, at):
            about = {"type": "formula", "criteria": condition, "format": styles.change(bg_color=look.FILL_IN)}
            tab.conditional_format(FIRST, at, LAST, at, about)


def message(column: Column) -> str:
    """The input message of a column: its help, its unit and what holds while it is blank."""
    parts = [column.help]
    if column.several:
        parts.append("Several entries: put ; between them.")
    if column.unit and column.unit not in column.help:
        parts.append(f"Unit or form: {column.unit}.")
    if column.default:
        parts.append(f"Usual: {column.default}.")
    while len(" ".join(parts)) > TEXT_LIMIT:
        parts.pop()
    return " ".join(parts)


def words(column: Column) -> dict[str, Any]:
    """Titles of the boxes, and the input message."""
    return {
        "input_title": column.title[:TITLE_LIMIT],
        "input_message": message(column),
        "error_title": column.title[:TITLE_LIMIT],
    }


def rule(column: Column, source: str | list[str]) -> dict[str, Any]:
    """What may be typed into a column; `source` is that of its drop-down."""
    if not column.typed:
        return {"validate": "any"}
    match column.kind:
        case Kind.CHOICE | Kind.YES_NO | Kind.LIST | Kind.REF | Kind.TEXT if source:
            return {"validate": "list", "source": source, **_from_a_list(column)}
        case Kind.WHOLE | Kind.NUMBER | Kind.MONEY | Kind.PERCENT:
            return _number(column)
        case Kind.DAY | Kind.MOMENT:
            sample = "14 Jun 2026" if column.kind is Kind.DAY else "14 Jun 2026 18:30"
            words = f"Please enter a date from {EARLIEST:%Y} on, such as {sample}."
            return {"validate": "date", "criteria": ">=", "value": EARLIEST, "error_message": words}
    return {"validate": "any"}


def _from_a_list(column: Column) -> dict[str, Any]:
    if column.kind is Kind.REF:
        return {"error_message": f"Please take an ID that stands in the tab {column.to}."}
    if column.of:
        words = "This is not in Lists. Add it there first, so that results can be grouped by it. Keep it anyway?"
        return {"error_type": "warning", "error_message": words}
    return {"error_message": "Please take one from the list."}


def _number(column: Column) -> dict[str, Any]:
    low, high = column.low, column.high
    bounds = {
        (False, False): ("between", "Please enter a number."),
        (True, False): (">=", f"Please enter a number, {low or 0:g} or more."),
        (True, True): ("between", f"Please enter a number from {low or 0:g} to {high or 0:g}."),
        (False, True): ("<=", f"Please enter a number up to {high or 0:g}."),
    }
    criteria, words = bounds[low is not None, high is not None]
    if column.kind is Kind.PERCENT:
        words = "Please enter a share, such as 15%."
    elif column.kind is Kind.WHOLE:
        words = words.replace("a number", "a whole number")
    rule: dict[str, Any] = {
        "validate": "integer" if column.kind is Kind.WHOLE else "decimal",
        "criteria": criteria,
        "error_message": words,
    }
    if criteria == "between":
        rule |= {"minimum": -1e12 if low is None else low, "maximum": 1e12 if high is None else high}
    else:
        rule["value"] = high if criteria == "<=" else low
    return rule


def _alarm(column: Column, at: int, styles: look.Styles) -> dict[str, Any]:
    alarm = styles.change(font_color=look.ALARM, bold=True)
    first = f"{xl_col_to_name(at)}{FIRST + 1}"
    test = column.alarm if column.alarm[0] in "<>=" else f'="{column.alarm}"'
    return {"type": "formula", "criteria": f'=AND({first}<>"",{first}{test})', "format": alarm}


def _still_empty(sheet: Sheet, column: Column, at: int) -> str:
    """When a cell waits for an entry: its row has begun, and what makes the column needed holds."""
    if not column.typed or column.default:
        return ""
    cell = f"{xl_col_to_name(at)}{FIRST + 1}"
    needed = _needed(sheet, column.need)
    return f'=AND({cell}="",{needed})' if needed else ""


def _needed(sheet: Sheet, need: Need) -> str:
    def cell(key: str) -> str:
        return f"${xl_col_to_name(list(sheet.columns).index(key))}{FIRST + 1}"

    if need is ALWAYS:
        begun = dict.fromkeys((sheet.key, sheet.begins))
        return "OR({})".format(",".join(f'{cell(key)}<>""' for key in begun))
    if need.column and need.values == ("*",):
        return f'{cell(need.column)}<>""'
    if need.column:
        return "OR({})".format(",".join(f'{cell(need.column)}="{value}"' for value in need.values))
    return ""
