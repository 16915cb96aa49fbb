"""The lossless editor: what it writes, what it leaves alone, and what it refuses."""

from __future__ import annotations

import io
import re
import zipfile
from collections.abc import Callable
from datetime import date

import openpyxl
import pytest
import xlsxwriter
from hypothesis import given, settings
from hypothesis import strategies as st
from python_calamine import CalamineWorkbook

from creatorsheet.book.editor.areas import cell_ref
from creatorsheet.book.editor.editor import Editor
from creatorsheet.kernel.grid import ExcelError
from creatorsheet.kernel.refusal import Refused

pytestmark = pytest.mark.filterwarnings("ignore:.*extension is not supported:UserWarning")  # openpyxl about x14

SHEET = "xl/worksheets/sheet1.xml"
MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"


def parts(content: bytes) -> dict[str, bytes]:
    with zipfile.ZipFile(io.BytesIO(content)) as package:
        return {name: package.read(name) for name in package.namelist()}


def rebuilt(content: bytes, change: Callable[[str, bytes], bytes]) -> bytes:
    """The same package with its parts passed through a function."""
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as package:
        for name, data in parts(content).items():
            package.writestr(name, change(name, data))
    return stream.getvalue()


def small(write: Callable[[xlsxwriter.Workbook, xlsxwriter.worksheet.Worksheet], object], **options: object) -> bytes:
    """A workbook with one sheet, S."""
    stream = io.BytesIO()
    book = xlsxwriter.Workbook(stream, {"in_memory": True, **options})
    write(book, book.add_worksheet("S"))
    book.close()
    return stream.getvalue()


def with_sheet(data: str, after: str = "") -> bytes:
    """A workbook whose one sheet has the given rows, written by hand."""
    xml = f'<worksheet xmlns="{MAIN}"><sheetData>{data}</sheetData>{after}</worksheet>'.encode()
    return rebuilt(small(lambda _, sheet: sheet.write("A1", 1)), lambda name, old: xml if name == SHEET else old)


def table(book: xlsxwriter.Workbook, sheet: xlsxwriter.worksheet.Worksheet) -> None:
    """A table in B2:D4 whose last column is the double of the second."""
    money = book.add_format({"num_format": "0.00"})
    columns = [
        {"header": "Name"},
        {"header": "Fee", "format": money},
        {"header": "Twice", "formula": "=T[[#This Row],[Fee]]*2"},
    ]
    sheet.add_table("B2:D4", {"name": "T", "columns": columns, "data": [["a", 1], ["b", 2]]})
    sheet.set_row(3, 30)
    sheet.conditional_format("C3:C4", {"type": "data_bar", "data_bar_2010": True})
    sheet.data_validation("B3:B4", {"validate": "list", "source": ["a", "b"]})


def cells(content: bytes, sheet: str = "S") -> dict[str, object]:
    page = openpyxl.load_workbook(io.BytesIO(content))[sheet]
    return {cell.coordinate: cell.value for row in page.iter_rows() for cell in row if cell.value is not None}


VALUES = st.one_of(
    st.text(st.characters(exclude_categories=["Cs", "Cc"], exclude_characters="\ufffe\uffff"), min_size=1),
    st.integers(-(10**15) + 1, 10**15 - 1),
    st.floats(allow_nan=False, allow_infinity=False),
    st.booleans(),
)
PLACES = st.tuples(st.integers(1, 9), st.integers(1, 30))


@settings(max_examples=60, deadline=None)
@given(st.dictionaries(PLACES, VALUES, min_size=1, max_size=12))
def test_any_edits_are_read_by_other_readers_and_leave_the_rest(edits):
    before = small(lambda _, sheet: [sheet.write_row(row, 2, ["x", row, True]) for row in (0, 2, 3, 7)])
    editor = Editor(before)
    for (row, column), value in edits.items():
        editor.set("S", row, column, value)
    after = editor.finish()
    old, new = cells(before), cells(after)
    grid = CalamineWorkbook.from_filelike(io.BytesIO(after)).get_sheet_by_name("S").to_python(skip_empty_area=False)
    for (row, column), value in edits.items():
        if isinstance(value, float):
            assert grid[row - 1][column - 1] == pytest.approx(value, rel=1e-15)
        else:
            assert grid[row - 1][column - 1] == value
    touched = {cell_ref(row, column) for row, column in edits}
    assert {ref: value for ref, value in new.items() if ref not in touched} == {
        ref: value for ref, value in old.items() if ref not in touched
    }


def test_all_other_parts_stay_byte_for_byte(our_book):
    before = our_book({"Orders": [], "Findings": []}, extra=True)
    editor = Editor(before)
    editor.append(editor.tables["orders"], [{"Order no.": "#1"}, {"Order no.": "#2"}])
    after = editor.finish()
    own = {"xl/workbook.xml", "xl/worksheets/sheet2.xml", "xl/tables/table1.xml"}
    changed = {name for name, data in parts(before).items() if parts(after).get(name) != data}
    assert changed == own
    assert list(parts(after)) == list(parts(before))


@pytest.mark.oracle
def test_the_validator_objects_to_nothing(our_book, validated):
    editor = Editor(our_book({"Orders": [], "Findings": []}, extra=True))
    editor.append(editor.tables["orders"], [{"Order no.": "@1"}, {"Order no.": "#2"}])
    editor.replace(editor.tables["findings"], [{"No.": "1"}, {"No.": "2"}])
    editor.set_property("creatorsheet.revision", "1")
    editor.set_property("made.by.test", "a & b")
    editor.set("My notes", 30, 2, 5.0, "SUM(A1:A3)")
    assert validated(editor.finish()) == []


def test_a_table_grows_with_all_that_belongs_to_it():
    editor = Editor(small(table))
    assert editor.append(editor.tables["t"], [{"Name": "c", "Fee": 3}, {"Name": "=d"}]) == 5
    after = editor.finish()
    page = openpyxl.load_workbook(io.BytesIO(after))["S"]
    assert page.tables["T"].ref == "B2:D6"
    assert page.tables["T"].autoFilter.ref == "B2:D6"
    assert page["D6"].value == "=T[[#This Row],[Fee]]*2"
    assert (page["C6"].number_format, page["B6"].value, page["B6"].data_type) == ("0.00", "=d", "s")
    assert page["B6"].quotePrefix
    assert page.row_dimensions[6].height == 30
    assert [str(one.sqref) for one in page.conditional_formatting] == ["C3:C6"]
    assert str(page.data_validations.dataValidation[0].sqref) == "B3:B6"
    assert b"<xm:sqref>C3:C6</xm:sqref>" in parts(after)[SHEET]


def test_rules_that_reach_further_than_the_table_never_end_before_it():
    def write(book: xlsxwriter.Workbook, sheet: xlsxwriter.worksheet.Worksheet) -> None:
        sheet.add_table("A1:A2", {"name": "T", "columns": [{"header": "A"}], "data": [["a"]]})
        sheet.conditional_format("A2:A4", {"type": "data_bar"})

    for rows, ends in ((2, "A2:A4"), (9, "A2:A11")):
        editor = Editor(small(write))
        editor.append(editor.tables["t"], [{"A": "b"}] * rows)
        page = openpyxl.load_workbook(io.BytesIO(editor.finish()))["S"]
        assert [str(one.sqref) for one in page.conditional_formatting] == [ends]


def test_a_table_shrinks_to_one_blank_row_and_grows_again():
    editor = Editor(small(table))
    editor.replace(editor.tables["t"], [])
    after = editor.finish()
    assert openpyxl.load_workbook(io.BytesIO(after))["S"].tables["T"].ref == "B2:D3"
    assert cells(after) == {"B2": "Name", "C2": "Fee", "D2": "Twice", "D3": "=T[[#This Row],[Fee]]*2"}
    editor = Editor(after)
    editor.append(editor.tables["t"], [{"Name": "x"}, {"Name": "y"}])
    page = openpyxl.load_workbook(io.BytesIO(editor.finish()))["S"]
    assert page.tables["T"].ref == "B2:D4"
    assert [page["B3"].value, page["B4"].value] == ["x", "y"]
    assert [str(one.sqref) for one in page.conditional_formatting] == ["C3:C4"]


def test_blank_last_rows_of_a_table_are_used_first():
    def write(book: xlsxwriter.Workbook, sheet: xlsxwriter.worksheet.Worksheet) -> None:
        sheet.add_table("A1:B5", {"name": "T", "columns": [{"header": "A"}, {"header": "B"}], "data": [["a", 1]]})

    editor = Editor(small(write))
    assert editor.append(editor.tables["t"], [{"A": "b"}, {"A": "c"}]) == 3
    after = editor.finish()
    assert openpyxl.load_workbook(io.BytesIO(after))["S"].tables["T"].ref == "A1:B5"


def test_a_formula_and_its_result_are_written_together():
    editor = Editor(small(lambda _, sheet: sheet.write("A1", 3)))
    editor.set("S", 2, 1, 6, "A1*2")
    editor.set("S", 3, 1, "a<b", 'IF(A1<5,"a<b","")')
    editor.set("S", 4, 1, ExcelError.NA, "NA()")
    editor.set("S", 5, 1, True, "A1=3")
    after = editor.finish()
    assert cells(after)["A2"] == "=A1*2"
    shown = openpyxl.load_workbook(io.BytesIO(after), data_only=True)["S"]
    assert [shown[f"A{row}"].value for row in range(2, 6)] == [6, "a<b", "#N/A", True]


def test_only_the_stored_result_of_a_formula_is_renewed():
    def write(book: xlsxwriter.Workbook, sheet: xlsxwriter.worksheet.Worksheet) -> None:
        sheet.write_formula("A1", "=1+1", book.add_format({"bold": True}), 2)
        sheet.write("B1", 7)

    editor = Editor(small(write))
    editor.set_results("S", {"A1": "now text", "B1": 8.0})
    after = editor.finish()
    assert cells(after) == {"A1": "=1+1", "B1": 7}
    page = openpyxl.load_workbook(io.BytesIO(after), data_only=True)["S"]
    assert page["A1"].value == "now text"
    assert page["A1"].font.b


def test_days_count_from_1904_where_the_workbook_does():
    editor = Editor(small(lambda _, sheet: sheet.write("A1", 3), date_1904=True))
    editor.set("S", 1, 1, date(2026, 3, 1))
    assert b"<v>44620</v>" in parts(editor.finish())[SHEET]


def test_long_numbers_stay_text():
    editor = Editor(small(lambda _, sheet: sheet.write("A1", 3)))
    editor.set("S", 1, 1, 7495332972350677489)
    assert cells(editor.finish()) == {"A1": "7495332972350677489"}


def test_prefixed_parts_and_utf_16_parts_are_edited():
    content = small(table)

    def prefixed(name: str, data: bytes) -> bytes:
        if name != SHEET:
            return data
        text = re.sub(rb"<(/?)(?!x14|xm|\?|/)(\w+)(?=[\s/>])", rb"<\1s:\2", data)
        text = text.replace(f'xmlns="{MAIN}"'.encode(), f'xmlns:s="{MAIN}"'.encode())
        return text.decode().replace('encoding="UTF-8"', 'encoding="UTF-16"').encode("utf-16")

    editor = Editor(rebuilt(content, prefixed))
    editor.set("S", 3, 2, "new")
    editor.append(editor.tables["t"], [{"Name": "c"}])
    found = cells(editor.finish())
    assert (found["B3"], found["B5"], found["D5"]) == ("new", "c", "=T[[#This Row],[Fee]]*2")


def test_comments_and_quotes_in_the_xml_mislead_nobody():
    data = """<row r='1'><!-- <row r="9"> <c r="A1"/> --><c r='A1' t='str'><v>a &gt; b</v></c></row><row r="3"/>"""
    editor = Editor(with_sheet(data))
    editor.set("S", 1, 1, "new")
    editor.set("S", 2, 1, "between")
    editor.set("S", 3, 2, "in an empty row")
    editor.set("S", 9, 1, "last")
    assert cells(editor.finish()) == {"A1": "new", "A2": "between", "B3": "in an empty row", "A9": "last"}


def test_cells_without_addresses_are_counted():
    editor = Editor(with_sheet("<row><c><v>1</v></c><c><v>2</v></c></row><row><c><v>3</v></c></row>"))
    editor.set("S", 1, 2, 20)
    editor.set("S", 2, 2, 40)
    assert cells(editor.finish()) == {"A1": 1, "B1": 20, "A2": 3, "B2": 40}


def test_an_empty_sheet_takes_rows():
    editor = Editor(with_sheet(""))
    editor.set("S", 2, 2, "x")
    assert cells(editor.finish()) == {"B2": "x"}


def test_the_order_of_calculation_goes_when_a_formula_does():
    types = b'<Override PartName="/xl/calcChain.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.calcChain+xml"/></Types>'
    arrow = b'<Relationship Id="rId99" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/calcChain" Target="calcChain.xml"/></Relationships>'
    content = rebuilt(
        small(lambda _, sheet: [sheet.write_formula("A1", "=1+1"), sheet.write("A2", 1)]),
        lambda name, data: data.replace(b"</Types>", types).replace(
            b"</Relationships>", arrow if name == "xl/_rels/workbook.xml.rels" else b"</Relationships>"
        ),
    )
    stream = io.BytesIO(content)
    with zipfile.ZipFile(stream, "a") as package:
        package.writestr("xl/calcChain.xml", f'<calcChain xmlns="{MAIN}"><c r="A1" i="1"/></calcChain>')
    kept, gone = Editor(stream.getvalue()), Editor(stream.getvalue())
    kept.set("S", 2, 1, 5)
    gone.set("S", 1, 1, 5)
    assert "xl/calcChain.xml" in parts(kept.finish())
    after = parts(gone.finish())
    assert not any(b"calcChain" in data for data in after.values())
    assert "xl/calcChain.xml" not in after


ARRAY = (
    '<row r="1"><c r="A1"><f t="array" ref="A1:A2">B1:B2</f><v>1</v></c></row><row r="2"><c r="A2"><v>2</v></c></row>'
)
SHARED = '<row r="1"><c r="A1"><f t="shared" si="0" ref="A1:A2">B1</f></c></row><row r="2"><c r="A2"><f t="shared" si="0"/></c></row>'
MERGED = '<mergeCells count="1"><mergeCell ref="A1:B2"/></mergeCells>'


@pytest.mark.parametrize(
    ("content", "row", "column", "says"),
    [
        (with_sheet(ARRAY), 2, 1, "S!A2 belongs to the array formula of A1:A2; nothing was written."),
        (with_sheet(SHARED), 1, 1, "S!A1 carries the formula of A1:A2; nothing was written."),
        (with_sheet("", MERGED), 2, 2, "S!B2 lies in the merged block A1:B2; nothing was written."),
    ],
)
def test_what_would_break_is_refused(content, row, column, says):
    editor = Editor(content)
    editor.set("S", row, column, "x")
    with pytest.raises(Refused) as answer:
        editor.finish()
    assert answer.value.finding.fact == says


@pytest.mark.parametrize("value", ["x" * 32_768, float("nan"), float("inf")])
def test_what_no_cell_can_hold_is_refused(value):
    with pytest.raises(Refused, match="CS-W08"):
        Editor(with_sheet("")).set("S", 1, 1, value)


def test_a_cell_that_follows_a_shared_formula_or_heads_a_merged_block_may_change():
    editor = Editor(with_sheet(SHARED))
    editor.set("S", 2, 1, 5)
    assert cells(editor.finish())["A2"] == 5
    editor = Editor(with_sheet("", MERGED))
    editor.set("S", 1, 1, 5)
    assert cells(editor.finish())["A1"] == 5


def test_growth_over_entries_below_is_refused():
    def write(book: xlsxwriter.Workbook, sheet: xlsxwriter.worksheet.Worksheet) -> None:
        table(book, sheet)
        sheet.write("C6", "a note under the table")

    editor = Editor(small(write))
    editor.append(editor.tables["t"], [{"Name": "c"}])
    with pytest.raises(Refused) as answer:
        Editor(editor.finish()).append(Editor(small(write)).tables["t"], [{}, {}])
    assert answer.value.finding.code == "CS-W04"


def test_document_types_are_refused():
    evil = b'<!DOCTYPE x [<!ENTITY a "b">]>'
    content = rebuilt(with_sheet(""), lambda name, data: evil + data if name == "xl/workbook.xml" else data)
    with pytest.raises(Refused, match="CS-F05"):
        Editor(content)
