"""The file adapter: which workbooks it opens, how it finds tables, and that saved results are fresh."""

from __future__ import annotations

import io
import zipfile
from pathlib import Path

import pytest
import xlsxwriter

from creatorsheet.book.file import FileBook
from creatorsheet.book.recalc import stale_results
from creatorsheet.catalogue.tabs import sheet
from creatorsheet.kernel.grid import ExcelError
from creatorsheet.kernel.plan import Addition, Change, Plan, Replacement
from creatorsheet.kernel.refusal import Refused


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "spring.xlsx"


def refusal(path: Path) -> str:
    with pytest.raises(Refused) as answer:
        FileBook(path)
    return str(answer.value)


def test_a_workbook_of_a_newer_version_is_refused(path, our_book):
    path.write_bytes(our_book(properties={"creatorsheet.schema": "3"}))
    assert refusal(path) == (
        "CS-F07: spring.xlsx has layout 3; this version knows up to 2. "
        "Update with: pip install -U creatorsheet, then open spring.xlsx again; it was not touched."
    )


def test_a_workbook_of_somebody_else_is_refused(path):
    xlsxwriter.Workbook(path).close()
    assert refusal(path).startswith("CS-W09: spring.xlsx was not made by creatorsheet.")


@pytest.mark.parametrize("content", [b"", b"PK\x03\x04 and no more", b"\x00" * 100])
def test_what_cannot_be_read_is_refused(path, content):
    path.write_bytes(content)
    assert refusal(path).split(":")[0].removeprefix("spring.xlsx ")[:4] in ("CS-F", "CS-W")


def test_a_missing_file_is_refused(path):
    assert "No such file" in refusal(path)


def test_every_damaged_byte_is_refused_or_harmless(path, our_book):
    content = our_book({"Findings": []})
    for at in range(0, len(content), len(content) // 60):
        path.write_bytes(content[:at] + bytes([content[at] ^ 0xFF]) + content[at + 1 :])
        try:
            FileBook(path).grid(sheet("Findings"))
        except Refused:
            continue


def test_hostile_files_are_refused_without_a_traceback(shared_data, path):
    for file in sorted((shared_data / "hostile_made").iterdir()):
        if file.is_file():
            path.write_bytes(file.read_bytes())
            assert "CS-" in refusal(path)


def test_a_tab_that_is_gone_is_named(path, our_book):
    path.write_bytes(our_book({"Findings": []}))
    with pytest.raises(Refused) as answer:
        FileBook(path).grid(sheet("Orders"))
    assert answer.value.finding.fact == "Orders has no table named Orders any more."


def test_a_column_that_was_retitled_is_named_and_nothing_is_written(path, our_book):
    content = our_book({"Findings": []})
    stream = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(content)) as old, zipfile.ZipFile(stream, "w") as new:
        for name in old.namelist():
            new.writestr(name, old.read(name).replace(b'name="Code"', b'name="Kode"'))
    path.write_bytes(stream.getvalue())
    with pytest.raises(Refused) as answer:
        FileBook(path).apply(Plan("check", replacements=(Replacement("Findings", ({"code": "CS-W01"},)),)))
    assert answer.value.finding.fact == "Findings has no column Code any more."
    assert path.read_bytes() == stream.getvalue()


def test_error_values_are_told_from_blanks(path, our_book):
    path.write_bytes(our_book({"Orders": [{"order_id": "1"}]}))
    book = FileBook(path)
    book.apply(Plan("test", changes=(Change("Orders", 3, "", "product", None, ExcelError.REF),)))
    grid = book.grid(sheet("Orders"))
    assert grid.column("Product") == [ExcelError.REF]
    assert grid.column("Link key") == [None]


def test_formulas_show_what_they_give_after_the_edit(path, our_book):
    path.write_bytes(our_book({"Findings": []}))
    book = FileBook(path)
    rows = ({"number": "1", "tab": "Deals", "cell": "H14"}, {"number": "2", "tab": "orders.csv"})
    book.apply(Plan("check", replacements=(Replacement("Findings", rows),)))
    assert FileBook(path).grid(sheet("Findings")).column("Place") == ["Deals!H14", "orders.csv"]
    assert stale_results(path.read_bytes()) is None or not stale_results(path.read_bytes())


def test_when_nothing_can_calculate_excel_is_asked_to(path, our_book):
    path.write_bytes(our_book({"Findings": []}))
    FileBook(path, recalculate=lambda _: None).apply(
        Plan("check", replacements=(Replacement("Findings", ({"tab": "Deals", "cell": "H14"},)),))
    )
    with zipfile.ZipFile(path) as package:
        assert b'fullCalcOnLoad="1"' in package.read("xl/workbook.xml")


def test_a_calculation_that_takes_too_long_is_given_up(our_book):
    assert stale_results(our_book({"Findings": []}), time_limit=0.001) is None


def test_functions_ironcalc_does_not_know_keep_what_excel_showed(tmp_path):
    path = tmp_path / "book.xlsx"
    book = xlsxwriter.Workbook(path)
    page = book.add_worksheet("S")
    page.write_formula("A1", "=CS_CPM(500,100000)", None, 5)
    page.write_formula("A2", "=1/0", None, 0)
    page.write_formula("A3", '="x"&1', None, 0)
    page.write_formula("A4", "=1=1", None, 0)
    book.close()
    assert stale_results(path.read_bytes()) == {"S": {"A2": ExcelError.DIV0, "A3": "x1", "A4": True}}


def test_a_renamed_tab_is_found_by_its_table(path, our_book):
    content = our_book({"Orders": []})
    stream = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(content)) as old, zipfile.ZipFile(stream, "w") as new:
        for name in old.namelist():
            data = old.read(name)
            new.writestr(name, data.replace(b'name="Orders" sheetId', b'name="Sales &amp; more" sheetId'))
    path.write_bytes(stream.getvalue())
    book = FileBook(path)
    book.apply(Plan("import", additions=(Addition("Orders", {"order_id": "7"}),)))
    assert book.grid(sheet("Orders")).sheet == "Sales & more"
    assert book.grid(sheet("Orders")).column("Order no.") == ["7"]


@pytest.mark.parametrize(
    "written",
    ['<c r="A1" s="1"/>', '<c r="A1" s="1" t="n"/>', '<c r="A1" t="n" s="1"><v></v></c>', '<c r="A1" t="n"><v/></c>'],
)
def test_a_blank_cell_of_another_program_is_no_zero(written):
    stream = io.BytesIO()
    with xlsxwriter.Workbook(stream) as book:
        sheet = book.add_worksheet()
        sheet.write_blank(0, 0, None, book.add_format({"bold": True}))
        sheet.write_formula(0, 1, '=IF(A1="","blank","filled")', None, "?")
    parts = zipfile.ZipFile(io.BytesIO(stream.getvalue()))
    again = io.BytesIO()
    with zipfile.ZipFile(again, "w") as package:
        for name in parts.namelist():
            xml = parts.read(name)
            if name == "xl/worksheets/sheet1.xml":
                assert b'<c r="A1" s="1"/>' in xml
                xml = xml.replace(b'<c r="A1" s="1"/>', written.encode())
            package.writestr(name, xml)
    assert stale_results(again.getvalue()) == {"Sheet1": {"B1": "blank"}}
