"""Tricks with sheets: cells far away, twice, or of no kind; counts that lie; formulas that would start something."""

from __future__ import annotations

from tests.files.hostile.sound import (
    BOOK,
    SHEET,
    STYLES,
    TEXTS,
    Hostile,
    Make,
    Parts,
    ended,
    spoilt,
    stored,
    with_row,
    zipped,
)

LAST = 1_048_576


def cell(inner: str, about: str = "", place: str = "A900") -> Make:
    """A cell more, below all others."""
    return with_row(f'<row r="900"><c r="{place}"{about}>{inner}</c></row>')


def formula(text: str) -> Make:
    return cell(f"<f>{text}</f><v>1</v>")


def after_cells(xml: str) -> Make:
    """Something behind the rows."""
    return spoilt(SHEET, "</sheetData>", f"</sheetData>{xml}")


def grid(rows: int, columns: int) -> Make:
    """A filled rectangle whose cells do not say where they stand."""
    return with_row(("<row>" + "<c><v>1</v></c>" * columns + "</row>") * rows)


def sheets(count: int) -> Make:
    """Many sheets that are the same part."""
    more = "".join(f'<sheet name="S{at}" sheetId="{at + 50}" r:id="rId1"/>' for at in range(count))
    return ended(BOOK, "sheets", more)


def no_sheets(parts: Parts) -> bytes:
    return spoilt(BOOK, "(?s)<sheets>.*</sheets>", "<sheets></sheets>")(parts)


CELLS = (
    Hostile("cell_far.xlsx", "CS-F04", "17 billion cells from A1 on", cell("<v>1</v>", place="XFD1048576")),
    Hostile("cell_far_in_small_letters.xlsx", "CS-F04", "the reader forgives the case", cell("<v>1</v>", place="xfd1048576")),
    Hostile("cell_far_by_single_quotes.xlsx", "CS-F04", "the other quote", with_row(f"<row r='{LAST}'><c r='XFD{LAST}'><v>1</v></c></row>")),
    Hostile("cell_far_by_blanks.xlsx", "CS-F04", "blanks around =", with_row(f'<row r="{LAST}"><c\n r =\n"XFD{LAST}" ><v>1</v></c></row>')),
    Hostile("cell_far_by_order.xlsx", "CS-F04", "its place is its last attribute",
            with_row(f'<row r="{LAST}"><c s="0" t="n" r="XFD{LAST}"><v>1</v></c></row>')),
    Hostile("cell_far_without_places.xlsx", "CS-F04", "a row far down whose cells have no names",
            with_row(f'<row r="{LAST}">' + "<c><v>1</v></c>" * 16_384 + "</row>")),
    Hostile("cell_far_row.xlsx", f"{LAST} rows", "an entry in the last row, by accident", cell("<v>1</v>", place=f"A{LAST}"), ours="CS-F04"),
    Hostile("cell_far_format_only.xlsx", "2 rows", "only a format in the last corner", with_row(f'<row r="{LAST}"><c r="XFD{LAST}" s="0"/></row>'), ours="read"),
    Hostile("cell_below_the_sheet.xlsx", "CS-F04", "one row too many", with_row(f'<row r="{LAST + 1}"><c r="A{LAST + 1}"><v>1</v></c></row>')),
    Hostile("cell_row_of_2_to_the_32.xlsx", "CS-F04", "a row number that wraps", with_row('<row r="4294967297"><c r="A4294967297"><v>1</v></c></row>')),
    Hostile("cell_row_without_name.xlsx", "CS-F04", "only its row says so", with_row('<row r="99999999999"><c><v>1</v></c></row>')),
    Hostile("cell_beside_the_sheet.xlsx", "CS-F04", "one column too many", cell("<v>1</v>", place="XFE900")),
    Hostile("cell_column_of_ten_letters.xlsx", "CS-F04", "no sheet is so wide", cell("<v>1</v>", place="ZZZZZZZZZZ900")),
    Hostile("cell_row_zero.xlsx", "CS-F01", "rows begin with 1", cell("<v>1</v>", place="A0"), ours="CS-F01"),
    Hostile("cell_name_reversed.xlsx", "CS-F01", "a name that is none", cell("<v>1</v>", place="900A")),
    Hostile("cell_name_empty.xlsx", "CS-F01", "a name of nothing", cell("<v>1</v>", place="")),
    Hostile("cell_twice.xlsx", "CS-F05", "Excel repairs it, readers disagree", with_row('<row r="900"><c r="A900"><v>1</v></c><c r="A900"><v>2</v></c></row>')),
    Hostile("cell_twice_in_two_rows.xlsx", "CS-F05", "the same in two rows", with_row('<row r="900"><c r="A900"><v>1</v></c></row><row r="901"><c r="A900"><v>2</v></c></row>')),
    Hostile("cell_text_minus_one.xlsx", "CS-F01", "Python would count from the end", cell("<v>-1</v>", ' t="s"')),
    Hostile("cell_text_too_far.xlsx", "CS-F01", "a text that is not there", cell("<v>4294967295</v>", ' t="s"')),
    Hostile("cell_text_no_number.xlsx", "CS-F01", "a text under no number", cell("<v>one</v>", ' t="s"')),
    Hostile("cell_texts_4_billion.xlsx", "CS-F01", "a count that makes a reader take 100 GB", spoilt(TEXTS, 'ount="[0-9]+"', 'ount="4294967295"')),
    Hostile("cell_texts_by_unique_count.xlsx", "CS-F01", "the other count", spoilt(TEXTS, 'uniqueCount="[0-9]+"', 'uniqueCount="99999999999"')),
    Hostile("cell_style_too_far.xlsx", "900 rows", "a look that is not there", cell("<v>1</v>", ' s="4000000"'), ours="read"),
    Hostile("cell_day_too_far.xlsx", "900 rows", "a day after all days", cell("<v>1e300</v>", ' s="1"'), ours="read"),
    Hostile("cell_infinite.xlsx", "900 rows", "a number that is none", cell("<v>1e999</v>"), ours="read"),
    Hostile("cell_5000_digits.xlsx", "900 rows", "a number no double holds", cell(f"<v>{'9' * 5_000}</v>"), ours="read"),
    Hostile("cell_truth_of_7.xlsx", "CS-F01", "neither true nor false", cell("<v>7</v>", ' t="b"')),
    Hostile("cell_unknown_kind.xlsx", "CS-F01", "a kind nobody knows", cell("<v>1</v>", ' t="zz"')),
    Hostile("cell_unknown_error.xlsx", "900 rows", "an error nobody knows", cell("<v>#EVIL!</v>", ' t="e"'), ours="read"),
    Hostile("cell_inline_formula.xlsx", "900 rows", "text that looks like a formula", cell("<is><t>=cmd|'/c calc'!A0</t></is>", ' t="inlineStr"'), ours="read"),
    Hostile("cell_text_like_a_cell.xlsx", "900 rows", "text that looks like a far cell", cell('<is><t> r="XFD1048576" r="A1" r="A1"</t></is>', ' t="inlineStr"'), ours="read"),
    Hostile("cell_formula_starts_a_program.xlsx", "900 rows", "its stored value is read, nothing runs", formula("cmd|'/c calc'!A0"), ours="read"),
    Hostile("cell_formula_calls_home.xlsx", "900 rows", "nothing is fetched", formula('WEBSERVICE("http://127.0.0.1:9/")'), ours="read"),
    Hostile("cell_formula_nested.xlsx", "900 rows", "8,000 brackets", formula("(" * 8_000 + "1" + ")" * 8_000), ours="read"),
    Hostile("cell_formula_over_the_grid.xlsx", "900 rows", "an array of the whole grid",
            cell('<f t="array" ref="A1:XFD1048576">1</f><v>1</v>'), ours="read"),
    Hostile("cell_formula_shared_far.xlsx", "900 rows", "a shared formula that nobody began", cell('<f t="shared" si="4294967295"/><v>1</v>'), ours="read"),
    Hostile("cell_merge_all.xlsx", "CS-F04", "one cell of the whole grid", after_cells('<mergeCells><mergeCell ref="A1:XFD1048576"/></mergeCells>')),
    Hostile("cell_merge_beyond.xlsx", "CS-F04", "a merge out of the sheet", after_cells('<mergeCells><mergeCell ref="A1:XFE1048577"/></mergeCells>')),
    Hostile("cell_links_everywhere.xlsx", "2 rows", "a link over the whole grid is passive", after_cells('<hyperlinks><hyperlink ref="A1:XFD1048576" location="A1"/></hyperlinks>'), ours="read"),
    Hostile("cell_dimension_lies.xlsx", "2 rows", "what a sheet says of its size counts for nothing", spoilt(SHEET, "<sheetData", '<dimension ref="A1:XFD1048576"/><sheetData'), ours="read"),
    Hostile("cell_rows_backwards.xlsx", "900 rows", "rows out of order", with_row('<row r="900"><c r="A900"><v>1</v></c></row><row r="800"><c r="A800"><v>1</v></c></row>'), ours="read"),
    Hostile("cell_wide_row.xlsx", "300 rows", "a row of all columns", stored(with_row('<row r="300">' + "<c><v>1</v></c>" * 16_384 + "</row>")), ours="read"),
    Hostile("cell_20k_names.xlsx", "2 rows", "20,000 names", spoilt(BOOK, "</sheets>", "</sheets><definedNames>" + "".join(
        f'<definedName name="n{at}">Content!$A$1</definedName>' for at in range(20_000)) + "</definedNames>"), ours="read"),
    Hostile("cell_no_sheets.xlsx", "CS-F01", "a workbook without a sheet", no_sheets),
    Hostile("cell_500_sheets.xlsx", "1002 rows", "one part as 500 sheets", sheets(500), ours="read"),
    Hostile("cell_sheet_of_no_name.xlsx", "2 rows", "a sheet named with control characters", spoilt(BOOK, '<sheet name="[^"]*"', '<sheet name="&#10;&#9;=1+1"'), ours="read"),
    Hostile("cell_very_hidden.xlsx", "2 rows", "hidden is not private", spoilt(BOOK, "<sheet ", '<sheet state="veryHidden" '), ours="read"),
    Hostile("cell_looks_4_billion.xlsx", "2 rows", "a count of looks that lies", spoilt(STYLES, '<cellXfs count="[0-9]+"', '<cellXfs count="4294967295"'), ours="read"),
    Hostile("cell_phonetic.xlsx", "2 rows", "reading aids are no text", spoilt(TEXTS, "</t></si>", '</t><rPh sb="0" eb="1"><t>=evil()</t></rPh></si>'), ours="read"),
    Hostile("cell_no_rows_part.xlsx", "0 rows", "a sheet without rows", lambda parts: zipped({**parts, SHEET: parts[SHEET].split(b"<sheetData")[0] + b"</worksheet>"}), ours="read"),
)  # fmt: skip
