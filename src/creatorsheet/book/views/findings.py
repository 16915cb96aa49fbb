"""The tab Findings: what to solve first, as a sentence, above the table that actions write."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from xlsxwriter.format import Format

from creatorsheet.book import look
from creatorsheet.book.formulas import row_formula
from creatorsheet.book.look import ALARM, INK_SOFT, Styles
from creatorsheet.book.views.sheet import Page
from creatorsheet.book.views.words import plural
from creatorsheet.catalogue.reports.findings import FindingRow, Sign
from creatorsheet.kernel.grid import Raw, column_letters

HEADER = 4
"""The row (from 0) of the table's header; titles stand above it."""
WIDTHS = {
    "number": 52,
    "severity": 96,
    "problem": 170,
    "due": 84,
    "stake": 84,
    "place": 150,
    "fact": 370,
    "remedy": 370,
    "code": 64,
}
TALL = 36
"""Points of a row: three lines, because neither program is sure to grow a row by itself."""
HIDDEN = ("campaign", "who", "tab", "column_title", "cell", "on_home", "home_order")
SIDES: Mapping[str, Mapping[str, Any]] = {
    "due": {"align": "right"},
    "stake": {"align": "right"},
    "place": {"align": "left", "indent": 1},
}
"""How cells of a column stand in it; a place stands clear of the amount before it."""
NOTHING = "Nothing found: check looks at every tab and writes here what is wrong and what to do"


def draw(page: Page, st: Styles, rows: Sequence[Mapping[str, Raw]] = ()) -> None:
    """Draw the tab; without rows the table holds one blank row."""
    sheet, columns = page.sheet, FindingRow.sheet.columns
    for at, key in enumerate(columns):
        hidden = {"hidden": True} if key in HIDDEN else {}
        sheet.set_column_pixels(at, at, WIDTHS.get(key, 96), None, hidden)
    last = max(at for at, key in enumerate(columns) if key not in HIDDEN)
    sheet.write_url(0, 0, "internal:'Home'!A1", st("link", font_size=look.SIZE_SMALL), string=f"{look.BACK} Home")
    page.put(0, 1, "FINDINGS", st("kicker"))
    page.put(0, last, _of_all(), st("small", align="right"))
    sheet.set_row(1, 30)
    page.put(1, 1, f"={_title()}", st("title"))
    page.put(
        2,
        1,
        "Notes need nothing from you. Places are links to where rows stood then; a solved line goes once what found it runs again.",
        st("soft"),
    )
    styles = _styles(st)
    declared = []
    for column in columns.values():
        header = st("th", **SIDES.get(column.key, {}))
        about = {"header": column.title, "header_format": header, "format": styles.get(column.key, styles["fact"])}
        declared.append({**about, "formula": row_formula(FindingRow.sheet, column)} if column.calculated else about)
    table = {"name": FindingRow.sheet.table, "style": None, "columns": declared, "autofilter": False}
    end = HEADER + max(1, len(rows))
    sheet.add_table(HEADER, 0, end, len(columns) - 1, table)
    for row, values in enumerate(rows or ({},), HEADER + 1):
        sheet.set_row(row, TALL)
        for at, (key, one) in enumerate(zip(columns, declared, strict=True)):
            if "formula" not in one:
                page.put(row, at, values.get(key), one["format"])
    for sign, about in (
        (Sign.ERROR, {"font_color": ALARM, "bold": True}),
        (Sign.WARNING, {"bold": True}),
        (Sign.NOTE, {"font_color": INK_SOFT}),
    ):
        rule = {"type": "cell", "criteria": "==", "value": f'"{sign}"', "format": st.change(**about)}
        sheet.conditional_format(HEADER + 1, 1, end, 1, rule)
    at = list(columns).index("due")
    first = f"${column_letters(at + 1)}{HEADER + 2}"
    passed = f"=AND(ISNUMBER({first}),{first}<AsOf)"
    rule = {"type": "formula", "criteria": passed, "format": st.change(font_color=ALARM, bold=True)}
    sheet.conditional_format(HEADER + 1, at, end, at, rule)
    sheet.freeze_panes(HEADER + 1, 0)
    sheet.repeat_rows(HEADER)
    look.page(sheet)


def _styles(st: Styles) -> dict[str, Format]:
    """The looks of the columns; that of `fact` is the one of any other."""
    top: dict[str, Any] = {"valign": "top"}
    small = st("td", "small", **top)
    return {
        "fact": st("td", "wrap", **top),
        "problem": st("td", "wrap", bold=True, **top),
        "due": st("td", num_format=look.DAY, **SIDES["due"], **top),
        "stake": st("td", num_format=look.COUNT, **SIDES["stake"], **top),
        "place": st("td", "wrap", "link", **SIDES["place"], **top),
        **dict.fromkeys(("number", "code", "action"), small),
    }


def _many(sign: Sign) -> str:
    return f'SUMPRODUCT(--(Findings[Severity]="{sign}"))'


def _title() -> str:
    errors, warnings, notes = (_many(one) for one in Sign)
    later = f'IF({warnings}=0,"","; "&{plural(warnings, "warning", "warnings")}&" can wait")'
    return (
        f'IF({errors}>0,"Fix "&{plural(errors, "error", "errors")}&" before you pay or publish"&{later},'
        f'IF({warnings}>0,"No error; "&{plural(warnings, "warning", "warnings")}&" can wait",'
        f'IF({notes}>0,"Nothing to fix: "&{plural(notes, "note", "notes")}&" to read","{NOTHING}")))'
    )


def _of_all() -> str:
    known = 'SUMPRODUCT(--(Findings[Severity]<>""))'
    return f'=IF({known}=0,"",{plural(known, "line", "lines")})'
