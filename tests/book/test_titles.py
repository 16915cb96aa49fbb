"""A column of a table gets its title back, and tables take in the rows that people typed below them."""

from __future__ import annotations

import io
import re
import zipfile
from datetime import date

import openpyxl
import pytest
import xlsxwriter

from creatorsheet.book.editor.areas import Area
from creatorsheet.book.editor.editor import Editor
from creatorsheet.book.editor.references import Written
from creatorsheet.book.editor.titles import Retitling
from creatorsheet.kernel.refusal import Refused

pytestmark = pytest.mark.filterwarnings("ignore:.*extension is not supported:UserWarning")  # openpyxl about x14


def parts(content: bytes) -> dict[str, bytes]:
    with zipfile.ZipFile(io.BytesIO(content)) as package:
        return {name: package.read(name) for name in package.namelist()}


def retitled_book() -> bytes:
    """A table whose column Fee somebody called Cost & more, with all that names it."""
    stream = io.BytesIO()
    book = xlsxwriter.Workbook(stream, {"in_memory": True})
    page, other = book.add_worksheet("S"), book.add_worksheet("Other")
    columns = [
        {"header": "Name"},
        {"header": "Cost & more", "total_function": "sum"},
        {"header": "Twice", "formula": "=T[[#This Row],[Cost & more]]*2"},
    ]
    data = [["a", 1], ["b", 2]]
    page.add_table("B2:D5", {"name": "T", "total_row": True, "columns": columns, "data": data})
    page.conditional_format("B3:B4", {"type": "formula", "criteria": '=INDIRECT("T[Cost & more]")>1'})
    other.write_formula("A1", "=SUM(t[Cost & more])", None, 3)
    other.write_formula("A2", "=SUM(T[[Cost & more]:[Twice]])+ROWS(U[Cost & more])", None, 3)
    other.add_table("D1:D2", {"name": "U", "columns": [{"header": "Cost & more"}]})
    book.define_name("Fees", "=T[Cost & more]")
    book.define_name("Other!Local", "=T[[#Headers],[Cost & more]]")
    book.close()
    return stream.getvalue()


def test_header_column_and_references_say_the_same():
    editor = Editor(retitled_book())
    editor.retitle(editor.tables["t"], 1, "Fee")
    editor.append(editor.tables["u"], [{"Cost & more": 5}])
    assert [one.title for one in editor.tables["t"].columns] == ["Name", "Fee", "Twice"]
    after = editor.finish()
    book = openpyxl.load_workbook(io.BytesIO(after))
    table = book["S"].tables["T"]
    assert [one.name for one in table.tableColumns] == ["Name", "Fee", "Twice"]
    assert book["S"]["C2"].value == "Fee"
    assert [book["S"][f"D{row}"].value for row in (3, 4)] == ["=T[[#This Row],[Fee]]*2"] * 2
    assert table.tableColumns[2].calculatedColumnFormula.attr_text == "T[[#This Row],[Fee]]*2"
    assert book["S"]["C5"].value == "=SUBTOTAL(109,[Fee])"
    assert book["Other"]["A1"].value == "=SUM(t[Fee])"
    assert book["Other"]["A2"].value == "=SUM(T[[Fee]:[Twice]])+ROWS(U[Cost & more])"
    assert book["Other"]["D1"].value == "Cost & more"
    assert book.defined_names["Fees"].attr_text == "T[Fee]"
    assert book["Other"].defined_names["Local"].attr_text == "T[[#Headers],[Fee]]"
    assert b"INDIRECT" in parts(after)["xl/worksheets/sheet1.xml"]
    assert b'T[Cost &amp; more]"' in parts(after)["xl/worksheets/sheet1.xml"]


def test_retitling_there_and_back_leaves_no_trace():
    editor = Editor(retitled_book())
    editor.retitle(editor.tables["t"], 1, "Fee")
    before = editor.finish()
    editor = Editor(before)
    editor.retitle(editor.tables["t"], 1, "Price")
    between = editor.finish()
    editor = Editor(between)
    editor.retitle(editor.tables["t"], 1, "Fee")
    assert parts(editor.finish()) == parts(before) != parts(between)


def test_edits_made_before_a_retitling_name_the_new_title():
    editor = Editor(retitled_book())
    editor.set("Other", 9, 1, 3, "SUM(T[Cost & more])")
    editor.retitle(editor.tables["t"], 1, "Fee")
    book = openpyxl.load_workbook(io.BytesIO(editor.finish()))
    assert book["Other"]["A9"].value == "=SUM(T[Fee])"


@pytest.mark.parametrize("title", ["", " ", "x" * 256, "twice", "Name"])
def test_titles_that_no_column_can_have_are_refused(title):
    editor = Editor(retitled_book())
    with pytest.raises(Refused, match="S!C2"):
        editor.retitle(editor.tables["t"], 1, title)


@pytest.mark.parametrize(
    ("formula", "new", "wanted"),
    [
        ("T[Cost]", "Fee", "T[Fee]"),
        ("T[cost]", "Unit fee", "T[Unit fee]"),
        ("T[Cost]", "Fee (net)", "T[[Fee (net)]]"),
        ("T[Cost]", "Fee #'1", "T[[Fee '#''1]]"),
        ("T[@Cost]", "Fee", "T[@Fee]"),
        ("T[@Cost]", "Unit fee", "T[@[Unit fee]]"),
        ("T[[#This Row],[Cost]:[Name]]", "Fee", "T[[#This Row],[Fee]:[Name]]"),
        ("T[[#Totals],[Cost]]", "Fee", "T[[#Totals],[Fee]]"),
        ("T[#All]", "Fee", "T[#All]"),
        ("[1]!T[Cost]", "Fee", "[1]!T[Cost]"),
        ("'C:\\[b.xlsx]x'!T[Cost]", "Fee", "'C:\\[b.xlsx]x'!T[Cost]"),
        ("[0]!T[Cost]", "Fee", "[0]!T[Fee]"),
        ("[1]Cost!A1+[Cost]", "Fee", "[1]Cost!A1+[Cost]"),
        ("XT[Cost]+T.T[Cost]+\\T[Cost]", "Fee", "XT[Cost]+T.T[Cost]+\\T[Cost]"),
        ('"T[Cost] ""T[Cost]"&T[Cost]', "Fee", '"T[Cost] ""T[Cost]"&T[Fee]'),
        ("'it''s T[Cost]'!A1+T[Cost]", "Fee", "'it''s T[Cost]'!A1+T[Fee]"),
        ("T[Cost]/T[Cost more]", "Fee", "T[Fee]/T[Cost more]"),
    ],
)
def test_references_follow_only_where_they_name_the_column(formula, new, wanted):
    change = Retitling("T", "S", Area.parse("B2:C9"), "Cost", new)
    assert change.follow(Written(formula, "Other", "A1")) == wanted


def test_references_without_the_tables_name_follow_in_the_table_alone():
    change = Retitling("T", "S", Area.parse("B2:C9"), "Cost", "Fee")
    assert change.follow(Written("[Cost]*[@Cost]", "S", "C3")) == "[Fee]*[@Fee]"
    assert change.follow(Written("[Cost]*2", "S", "", "T")) == "[Fee]*2"
    assert change.follow(Written("[Cost]*2", "S", "D3")) == "[Cost]*2"
    assert change.follow(Written("[Cost]*2", "Other", "C3")) == "[Cost]*2"


def test_titles_with_signs_of_references_are_found():
    change = Retitling("T", "S", Area.parse("B2:C9"), "a[1]#'", "Fee")
    assert change.follow(Written("SUM(T[[a'[1']'#'']])+T[a'[1']'#'']", "S", "Z1")) == "SUM(T[[Fee]])+T[Fee]"


def typed_below() -> bytes:
    """A table in B2:D4, under which somebody typed two rows."""
    stream = io.BytesIO()
    book = xlsxwriter.Workbook(stream, {"in_memory": True})
    page = book.add_worksheet("S")
    day, money = book.add_format({"num_format": "yyyy-mm-dd"}), book.add_format({"num_format": "0.00"})
    columns = [
        {"header": "Name"},
        {"header": "Fee", "format": money},
        {"header": "Twice", "formula": "=T[[#This Row],[Fee]]*2"},
    ]
    page.add_table("B2:D4", {"name": "T", "columns": columns, "data": [["a", 1], ["b", 2]]})
    page.write_row("B5", ["c", 3])
    page.write("B6", "d")
    page.write_datetime("C6", date(2026, 3, 1), day)
    page.write("D6", 77)
    page.conditional_format("C3:C4", {"type": "data_bar", "data_bar_2010": True})
    page.data_validation("B3:B4", {"validate": "list", "source": ["a", "b"]})
    page.print_area("B2:D4")
    book.close()
    return stream.getvalue()


def test_rows_typed_below_a_table_are_taken_in():
    before = typed_below()
    editor = Editor(before)
    editor.extend(editor.tables["t"], 6)
    assert editor.tables["t"].last == 6
    after = editor.finish()
    book = openpyxl.load_workbook(io.BytesIO(after))
    page = book["S"]
    assert (page.tables["T"].ref, page.tables["T"].autoFilter.ref) == ("B2:D6", "B2:D6")
    assert [page[ref].value for ref in ("B5", "C5", "D5", "B6", "D6")] == ["c", 3, "=T[[#This Row],[Fee]]*2", "d", 77]
    assert (page["C5"].number_format, page["C6"].number_format) == ("0.00", "yyyy-mm-dd")
    assert [str(one.sqref) for one in page.conditional_formatting] == ["C3:C6"]
    assert str(page.data_validations.dataValidation[0].sqref) == "B3:B6"
    assert b"<xm:sqref>C3:C6</xm:sqref>" in parts(after)["xl/worksheets/sheet1.xml"]
    assert page.print_area == "'S'!$B$2:$D$6"
    text = parts(before)["xl/sharedStrings.xml"]
    assert parts(after)["xl/sharedStrings.xml"] == text
    assert re.search(rb'<c r="B5"[^>]* t="s">', parts(after)["xl/worksheets/sheet1.xml"])


def test_a_table_that_reaches_so_far_already_stays_as_it_is():
    editor = Editor(typed_below())
    editor.extend(editor.tables["t"], 4)
    assert editor.tables["t"].last == 4


@pytest.mark.parametrize("trouble", ["totals", "merged", "table", "array"])
def test_a_table_takes_in_no_totals_merges_tables_or_arrays(trouble):
    stream = io.BytesIO()
    book = xlsxwriter.Workbook(stream, {"in_memory": True})
    page = book.add_worksheet("S")
    page.add_table("A1:B4", {"name": "T", "total_row": trouble == "totals"})
    if trouble == "merged":
        page.merge_range("A5:B5", "x")
    elif trouble == "table":
        page.add_table("A5:B7", {"name": "U"})
    elif trouble == "array":
        page.write_array_formula("A5:A6", "{=B1:B2}")
    book.close()
    editor = Editor(stream.getvalue())
    with pytest.raises(Refused, match=r"CS-W0[48]"):
        editor.extend(editor.tables["t"], 6)
