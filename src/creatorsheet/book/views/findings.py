"""The tab Findings: what to solve first, as a sentence, above the table that actions write."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from creatorsheet.book import look
from creatorsheet.book.formulas import row_formula
from creatorsheet.book.look import ALARM, INK_SOFT, Styles
from creatorsheet.book.views.sheet import Page
from creatorsheet.book.views.words import plural
from creatorsheet.catalogue.reports.findings import FindingRow, Sign
from creatorsheet.kernel.grid import Raw

HEADER = 4
"""The row (from 0) of the table's header; titles stand above it."""
WIDTHS = {"number": 52, "severity": 96, "column_title": 140, "place": 190, "fact": 400, "remedy": 400, "code": 64}
TALL = 36
"""Points of a row: three lines, because neither program is sure to grow a row by itself."""
HIDDEN = ("tab", "cell")
NOTHING = "Nothing found: check looks at every tab and writes here what is wrong and what to do"


def draw(page: Page, st: Styles, rows: Sequence[Mapping[str, Raw]] = ()) -> None:
    """Draw the tab; without rows the table holds one blank row."""
    sheet, columns = page.sheet, FindingRow.sheet.columns
    for at, key in enumerate(columns):
        hidden = {"hidden": True} if key in HIDDEN else {}
        sheet.set_column_pixels(at, at, WIDTHS.get(key, 96), None, hidden)
    last = len(columns) - 1
    sheet.write_url(0, 0, "internal:'Home'!A1", st("link", font_size=look.SIZE_SMALL), string=f"{look.BACK} Home")
    page.put(0, 1, "FINDINGS", st("kicker"))
    page.put(0, last, _of_all(), st("small", align="right"))
    sheet.set_row(1, 30)
    page.put(1, 1, f"={_title()}", st("title"))
    page.put(
        2,
        1,
        "Notes need nothing from you. Each place is a link; a solved line is gone after the next check.",
        st("soft"),
    )
    cell = st("td", "wrap", valign="top")
    declared = []
    for column in columns.values():
        style = (
            st("td", "wrap", "link", valign="top")
            if column.key == "place"
            else st("td", "small", valign="top")
            if column.key in ("number", "code", "action")
            else cell
        )
        about = {"header": column.title, "header_format": st("th"), "format": style}
        declared.append({**about, "formula": row_formula(FindingRow.sheet, column)} if column.calculated else about)
    table = {"name": FindingRow.sheet.table, "style": None, "columns": declared, "autofilter": False}
    end = HEADER + max(1, len(rows))
    sheet.add_table(HEADER, 0, end, last, table)
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
    sheet.freeze_panes(HEADER + 1, 0)
    sheet.repeat_rows(HEADER)
    look.page(sheet)


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
