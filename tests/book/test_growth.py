"""Tables that grow and shrink: what ended with them goes on doing so, and a totals row moves along."""

from __future__ import annotations

import io
import re
import zipfile
from collections.abc import Callable, Mapping

import openpyxl
import pytest
import xlsxwriter

from creatorsheet.book.editor.areas import Area
from creatorsheet.book.editor.editor import Editor
from creatorsheet.book.editor.growth import Growth, followed, needle
from creatorsheet.book.editor.references import Formulas, Written
from creatorsheet.book.editor.tables import TablePart
from creatorsheet.kernel.refusal import Refused

pytestmark = pytest.mark.filterwarnings("ignore:.*extension is not supported:UserWarning")  # openpyxl about x14

SHEET = "xl/worksheets/sheet1.xml"


def parts(content: bytes) -> dict[str, bytes]:
    with zipfile.ZipFile(io.BytesIO(content)) as package:
        return {name: package.read(name) for name in package.namelist()}


def rebuilt(content: bytes, changes: Mapping[str, Callable[[bytes], bytes]]) -> bytes:
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as package:
        for name, data in parts(content).items():
            package.writestr(name, changes.get(name, bytes)(data))
    return stream.getvalue()


def book(
    more: Callable[[xlsxwriter.Workbook, xlsxwriter.worksheet.Worksheet, xlsxwriter.worksheet.Worksheet], object],
    totals: bool = True,
) -> bytes:
    """A table T in B2:D5 of S (header, two rows, totals row if wanted), and a sheet Other."""
    stream = io.BytesIO()
    made = xlsxwriter.Workbook(stream, {"in_memory": True})
    page, other = made.add_worksheet("S"), made.add_worksheet("Other")
    money, bold = made.add_format({"num_format": "0.00"}), made.add_format({"bold": True})
    columns = [
        {"header": "Name", "total_string": "Total"},
        {"header": "Fee", "format": money, "total_function": "sum"},
        {"header": "Twice", "formula": "=T[[#This Row],[Fee]]*2"},
    ]
    data = [["a", 1], ["b", 2]]
    last = "D5" if totals else "D4"
    page.add_table(f"B2:{last}", {"name": "T", "total_row": totals, "columns": columns, "data": data})
    if totals:
        page.write("B5", "Total", bold)
    more(made, page, other)
    made.close()
    return stream.getvalue()


def grown(content: bytes, rows: int = 2) -> bytes:
    editor = Editor(content)
    editor.append(editor.tables["t"], [{"Name": f"n{at}", "Fee": at} for at in range(rows)])
    return editor.finish()


def test_a_totals_row_moves_below_the_new_rows():
    after = grown(book(lambda _, page, __: page.set_row(4, 33)))
    page = openpyxl.load_workbook(io.BytesIO(after))["S"]
    assert (page.tables["T"].ref, page.tables["T"].totalsRowCount) == ("B2:D7", 1)
    assert page.tables["T"].autoFilter.ref == "B2:D6"
    assert [[cell.value for cell in row] for row in page["B5:D7"]] == [
        ["n0", 0, "=T[[#This Row],[Fee]]*2"],
        ["n1", 1, "=T[[#This Row],[Fee]]*2"],
        ["Total", "=SUBTOTAL(109,[Fee])", None],
    ]
    assert (page["B7"].font.b, page["B5"].font.b) == (True, False)
    assert (page["C5"].number_format, page["C6"].number_format) == ("0.00", "0.00")
    assert page.row_dimensions[7].height == 33


def test_a_totals_row_moves_again_and_back_up():
    editor = Editor(book(lambda *_: None))
    editor.append(editor.tables["t"], [{"Name": "c"}])
    editor.append(editor.tables["t"], [{"Name": "d"}])
    assert editor.tables["t"].area == Area.parse("B2:D7")
    after = editor.finish()
    page = openpyxl.load_workbook(io.BytesIO(after))["S"]
    assert [page[f"B{row}"].value for row in range(3, 8)] == ["a", "b", "c", "d", "Total"]
    editor = Editor(after)
    editor.replace(editor.tables["t"], [{"Name": "only"}])
    page = openpyxl.load_workbook(io.BytesIO(editor.finish()))["S"]
    assert [page[f"B{row}"].value for row in range(3, 9)] == ["only", "Total", None, None, None, None]
    assert page["C4"].value == "=SUBTOTAL(109,[Fee])"
    assert page.tables["T"].ref == "B2:D4"


def test_a_totals_row_with_entries_below_stays_and_the_cells_are_named():
    with pytest.raises(Refused, match=r"CS-W04: S has 1 filled row outside its table, in B7:D7"):
        grown(book(lambda _, page, __: page.write("C7", "a note")))
    grown(book(lambda _, page, __: page.write("C8", "a note")))


def test_rich_text_and_unknown_attributes_of_the_totals_row_are_carried():
    cell = (
        b'<c r="D5" s="1" t="inlineStr" cm="1"><is><r><t xml:space="preserve"> rich </t></r><r><t>text</t></r></is></c>'
    )

    def change(xml: bytes) -> bytes:
        new, count = re.subn(rb"(<row r=\"5\".*?)(</row>)", lambda found: found[1] + cell + found[2], xml)
        assert count == 1
        return new

    after = grown(rebuilt(book(lambda *_: None), {SHEET: change}))
    assert cell.replace(b'"D5"', b'"D7"') in parts(after)[SHEET]


def test_a_formula_shared_across_the_totals_row_moves_with_its_range():
    def change(xml: bytes) -> bytes:
        xml = re.sub(rb'<c r="C5".*?</c>', rb'<c r="C5"><f t="shared" ref="C5:D5" si="0">SUM(C3:C4)</f></c>', xml)
        return re.sub(rb'(<row r="5".*?)(</row>)', rb'\1<c r="D5"><f t="shared" si="0"/></c>\2', xml)

    after = grown(rebuilt(book(lambda *_: None), {SHEET: change}))
    assert b'<c r="C7"><f t="shared" ref="C7:D7" si="0">SUM(C3:C6)</f></c>' in parts(after)[SHEET]
    assert b'<c r="D7"><f t="shared" si="0"/></c>' in parts(after)[SHEET]


@pytest.mark.parametrize(
    ("trouble", "says"),
    [
        (lambda _, page, __: page.write_comment("C5", "why"), r"S!C5 CS-W08: S!C5 carries a note in the totals row"),
        (
            lambda _, page, __: page.conditional_format("C5", {"type": "formula", "criteria": "=C5>C4"}),
            r"S!B5 CS-W08: S!B5 has to move with the totals row, which has a rule",
        ),
        (
            lambda _, page, __: page.write_array_formula("C4:C5", "{=A1:A2}"),
            r"S!B5 CS-W08: S!B5 has to move with the totals row and shares a formula with C4:C5",
        ),
    ],
)
def test_a_totals_row_that_cannot_move_whole_is_refused(trouble, says):
    with pytest.raises(Refused, match=says):
        grown(book(trouble))


def test_what_names_cells_of_the_totals_row_follows_it():
    def more(made, page, other):
        other.write_formula("A1", "=S!C5+S!$C$5+SUM(S!B5:D5)+SUM(S!C3:C5)+C5+S!F5")
        page.write_formula("F9", "=C5*2+SUM(A5:F5)")
        page.conditional_format("C5", {"type": "cell", "criteria": ">", "value": 5})
        page.conditional_format("B3:D5", {"type": "cell", "criteria": ">", "value": "$C$5"})
        page.write_url("D5", "https://example.com", string="see")
        page.print_area("B2:D5")
        made.define_name("Sum", "=S!$C$5")
        made.define_name("Other!Sum", "=S!$C$5:$D$5")
        chart = made.add_chart({"type": "column"})
        chart.add_series({"values": "=S!$C$3:$C$4", "categories": "=S!$B$3:$B$4", "name": "=S!$C$5"})
        other.insert_chart("D2", chart)

    after = grown(book(more))
    read = openpyxl.load_workbook(io.BytesIO(after))
    assert read["Other"]["A1"].value == "=S!C7+S!$C$7+SUM(S!B7:D7)+SUM(S!C3:C7)+C5+S!F5"
    assert read["S"]["F9"].value == "=C7*2+SUM(A5:F5)"
    assert sorted(str(one.sqref) for one in read["S"].conditional_formatting) == ["B3:D7", "C7"]
    assert b"<formula>$C$7</formula>" in parts(after)[SHEET]
    assert read["S"]["D7"].hyperlink.target == "https://example.com"
    assert read["S"].print_area == "'S'!$B$2:$D$7"
    assert read.defined_names["Sum"].attr_text == "S!$C$7"
    assert read["Other"].defined_names["Sum"].attr_text == "S!$C$7:$D$7"
    chart = parts(after)["xl/charts/chart1.xml"].decode()
    assert re.findall("<c:f>(.*?)</c:f>", chart) == ["S!$C$7", "S!$B$3:$B$6", "S!$C$3:$C$6"]


def test_what_covers_all_rows_of_a_column_grows_with_the_table():
    def more(made, page, other):
        page.write_formula("F1", "=SUM(C3:C4)+SUM($C$3:C$4)+SUM(C2:C4)+SUM(C4:C4)+SUM(C3:C3)+C4")
        other.write_formula("A1", "=SUM(S!C3:C4)+SUM(C3:C4)+SUM('S'!B3:D4)+SUM(S!B3:E4)+\"S!C3:C4\"")
        other.data_validation("B1", {"validate": "list", "source": "=S!$B$3:$B$4"})
        other.data_validation("B2", {"validate": "list", "source": "=S!B3:B4"})
        page.data_validation("B3:B4", {"validate": "list", "source": "=$B$3:$B$4"})
        made.define_name("Names", "=S!$B$3:$B$4")
        made.define_name("S!Whole", "=S!$B$2:$D$4")
        made.define_name("Part", "=S!$B$3")
        other.add_sparkline("C1", {"range": "S!C3:C4"})
        page.print_area("A1:D4")
        chart = made.add_chart({"type": "line"})
        chart.add_series({"values": "=S!$C$3:$C$4", "categories": "=S!$B$3:$B$4"})
        made.add_chartsheet("Big").set_chart(chart)

    after = grown(book(more, totals=False))
    read = openpyxl.load_workbook(io.BytesIO(after))
    assert read["S"]["F1"].value == "=SUM(C3:C6)+SUM($C$3:C$6)+SUM(C2:C6)+SUM(C4:C4)+SUM(C3:C3)+C4"
    assert read["Other"]["A1"].value == "=SUM(S!C3:C6)+SUM(C3:C4)+SUM('S'!B3:D6)+SUM(S!B3:E4)+\"S!C3:C4\""
    assert [one.formula1 for one in read["Other"].data_validations.dataValidation] == ["S!$B$3:$B$6", "S!B3:B4"]
    [rule] = read["S"].data_validations.dataValidation
    assert (str(rule.sqref), rule.formula1) == ("B3:B6", "$B$3:$B$6")
    assert read.defined_names["Names"].attr_text == "S!$B$3:$B$6"
    assert read["S"].defined_names["Whole"].attr_text == "S!$B$2:$D$6"
    assert read.defined_names["Part"].attr_text == "S!$B$3"
    assert b"<xm:f>S!C3:C6</xm:f><xm:sqref>C1</xm:sqref>" in parts(after)["xl/worksheets/sheet2.xml"]
    assert read["S"].print_area == "'S'!$A$1:$D$6"
    assert b"<c:f>S!$C$3:$C$6</c:f>" in parts(after)["xl/charts/chart1.xml"]


def test_formulas_that_are_to_be_written_follow_as_well():
    editor = Editor(book(lambda *_: None))
    editor.set("Other", 1, 1, None, "SUM(S!C3:C4)/S!C5")
    editor.append(editor.tables["t"], [{"Name": "c"}])
    editor.set("Other", 2, 1, None, "SUM(S!C3:C5)/S!C6")
    read = openpyxl.load_workbook(io.BytesIO(editor.finish()))
    assert [read["Other"][f"A{row}"].value for row in (1, 2)] == ["=SUM(S!C3:C5)/S!C6"] * 2


def test_running_totals_and_shares_in_the_table_stay_right():
    def more(_, page, __):
        for row in (3, 4):
            page.write_formula(f"D{row}", f"=SUM(C$3:C{row})/SUM($C$3:$C$4)")

    content = rebuilt(
        book(more, totals=False),
        {"xl/tables/table1.xml": lambda xml: xml.replace(b"T[[#This Row],[Fee]]*2", b"SUM(C$3:C3)/SUM($C$3:$C$4)")},
    )
    after = grown(content)
    page = openpyxl.load_workbook(io.BytesIO(after))["S"]
    assert [page[f"D{row}"].value for row in range(3, 7)] == [f"=SUM(C$3:C{row})/SUM($C$3:$C$6)" for row in range(3, 7)]
    assert page.tables["T"].tableColumns[2].calculatedColumnFormula.attr_text == "SUM(C$3:C3)/SUM($C$3:$C$6)"


def test_calculated_columns_with_addresses_slide_down():
    content = rebuilt(
        book(lambda *_: None, totals=False),
        {"xl/tables/table1.xml": lambda xml: xml.replace(b"T[[#This Row],[Fee]]*2", b"C3-C2+$F$1")},
    )
    page = openpyxl.load_workbook(io.BytesIO(grown(content)))["S"]
    assert [page[f"D{row}"].value for row in (5, 6)] == ["=C5-C4+$F$1", "=C6-C5+$F$1"]


def test_a_table_that_shrinks_and_grows_keeps_what_covers_it():
    def more(made, page, other):
        made.define_name("Names", "=S!$B$3:$B$4")
        other.write_formula("A1", "=SUM(S!C3:C4)")

    editor = Editor(book(more, totals=False))
    editor.replace(editor.tables["t"], [])
    editor = Editor(editor.finish())
    editor.replace(editor.tables["t"], [{"Name": str(at)} for at in range(5)])
    read = openpyxl.load_workbook(io.BytesIO(editor.finish()))
    assert read.defined_names["Names"].attr_text == "S!$B$3:$B$7"
    assert read["Other"]["A1"].value == "=SUM(S!C3:C7)"


def test_rules_wider_than_the_table_take_in_its_new_cells_alone():
    def more(_, page, __):
        page.conditional_format("A3:F4", {"type": "data_bar", "data_bar_2010": True})
        page.data_validation("A3:F4", {"validate": "length", "criteria": "<", "value": 9})

    page = openpyxl.load_workbook(io.BytesIO(grown(grown(book(more, totals=False)))))["S"]
    assert [str(one.sqref) for one in page.conditional_formatting] == ["A3:F4 B5:D8"]
    assert str(page.data_validations.dataValidation[0].sqref) == "A3:F4 B5:D8"


def sparklines(content: bytes) -> dict[str, str]:
    found = re.findall("<xm:f>([^<]*)</xm:f><xm:sqref>([^<]*)</xm:sqref>", parts(content)[SHEET].decode())
    return {cell: formula for formula, cell in found}


def test_new_rows_get_their_sparklines():
    def more(_, page, __):
        for row in (3, 4):
            page.add_sparkline(f"D{row}", {"range": f"S!B{row}:C{row}"})
        page.add_sparkline("H4", {"range": "S!B4:C4"})
        page.add_sparkline("B4", {"range": "S!C3:C4"})

    content = book(more, totals=False)
    editor = Editor(content)
    editor.append(editor.tables["t"], [{"Name": "c"}])
    editor.append(editor.tables["t"], [{"Name": "d"}])
    after = editor.finish()
    wanted = {f"D{row}": f"S!B{row}:C{row}" for row in (3, 4, 5, 6)} | {"H4": "S!B4:C4", "B4": "S!C3:C6"}
    assert sparklines(after) == wanted
    editor = Editor(after)
    editor.replace(editor.tables["t"], [])
    editor = Editor(editor.finish())
    editor.append(editor.tables["t"], [{"Name": str(at)} for at in range(4)])
    assert sparklines(editor.finish()).keys() == wanted.keys()


def test_other_tables_on_the_sheet_neither_move_nor_are_overwritten():
    def more(_, page, __):
        page.add_table("F2:G4", {"name": "Right", "data": [[1, 2], [3, 4]]})
        page.add_table("B8:C9", {"name": "Below"})
        page.conditional_format("F3:F4", {"type": "data_bar"})

    content = book(more, totals=False)
    page = openpyxl.load_workbook(io.BytesIO(grown(content, 3)))["S"]
    assert {name: page.tables[name].ref for name in page.tables} == {"T": "B2:D7", "Right": "F2:G4", "Below": "B8:C9"}
    assert [[cell.value for cell in row] for row in page["F3:G4"]] == [[1, 2], [3, 4]]
    assert [str(one.sqref) for one in page.conditional_formatting] == ["F3:F4"]
    with pytest.raises(Refused, match=r"B8:D8|B8:D9"):
        grown(content, 4)


def test_pivot_tables_over_the_table_take_in_its_rows():
    definition = (
        b'<pivotCacheDefinition xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><cacheSource type="worksheet">'
        b'<worksheetSource %s/></cacheSource><cacheFields count="2"><cacheField name="Name"/><cacheField name="Fee"/>'
        b"</cacheFields></pivotCacheDefinition>"
    )
    arrow = (
        b'<Relationship Id="rId77" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/pivotCacheDefinition" '
        b'Target="pivotCache/pivotCacheDefinition1.xml"/></Relationships>'
    )
    cache = "xl/pivotCache/pivotCacheDefinition1.xml"
    for source, now in (
        (b'ref="B2:D4" sheet="S"', b'ref="B2:D6" sheet="S"'),
        (b'name="T"', b'name="T"'),
        (b'name="Cells"', b'name="Cells"'),
    ):
        content = rebuilt(
            book(lambda made, *_: made.define_name("Cells", "=S!$B$2:$D$4"), totals=False),
            {"xl/_rels/workbook.xml.rels": lambda xml: xml.replace(b"</Relationships>", arrow)},
        )
        stream = io.BytesIO(content)
        with zipfile.ZipFile(stream, "a") as package:
            package.writestr(cache, definition % source)
        after = parts(grown(stream.getvalue()))[cache]
        assert b"<worksheetSource " + now + b"/>" in after
        assert b'refreshOnLoad="1"' in after
        editor = Editor(stream.getvalue())
        editor.retitle(editor.tables["t"], 1, "Cost")
        assert b'<cacheField name="Cost"/>' in parts(editor.finish())[cache]


T = TablePart("T", "S", "", Area.parse("B2:D5"), (), 1, 1)


@pytest.mark.parametrize(
    ("where", "ends"),
    [
        ("B3:B4", "B3:B6"),
        ("B4", "B4:B6"),
        ("B2:D5", "B2:D7"),
        ("C5", "C7"),
        ("C5:C9", "C7:C9"),
        ("C4:C6", "C4:C7"),
        ("A5:F5", "A5:F5 B6:D7"),
        ("F3:F4", "F3:F4"),
        ("B6:B9", "B6:B9"),
        ("A1:Z99", "A1:Z99"),
        ("A:A", "A1:A1048576"),
    ],
)
def test_where_rules_end_after_a_table_with_totals_grew(where, ends):
    assert " ".join(map(str, followed(where, [Growth(T, 6)]))) == ends


def test_names_of_other_workbooks_texts_and_whole_columns_are_left_alone():
    growth = Growth(T, 6)
    for text in (
        "[1]S!$C$3:$C$4",
        "'[b.xlsx]S'!$C$3:$C$4",
        "'C:\\[b.xlsx]S'!$C$5",
        "S:Other!$C$3:$C$4",
        "S!C:C",
        "S!$3:$4",
        '"S!$C$3:$C$4"',
        "T[[#Totals],[Fee]]",
        "Sales!$C$5",
        "S!C5A+S!C50+XS!C5+LOG5(S!C55)",
        "#REF!$C$5",
    ):
        assert growth.follow(Written(text, "Other", "A1")) == text
    assert growth.follow(Written("'s'!C5+s!$C$5#", "Other", "A1")) == "'s'!C7+s!$C$7#"


def test_formulas_are_found_in_prefixed_parts_and_never_in_attributes_or_comments():
    xml = b'<x:s a="C5"><!--<f>C5</f>--><x:c r="C5"><x:f>C5&amp;"&lt;"</x:f><x:v>C5</x:v></x:c></x:s>'
    [cut] = Formulas(xml, "S").rewritten(needle([Growth(T, 6)]), Growth(T, 6).follow)
    assert cut == (xml.index(b"C5&"), xml.index(b"</x:f>"), b'C7&amp;"&lt;"')


@pytest.mark.oracle
def test_the_validator_objects_to_nothing_that_grew(validated):
    def more(made, page, other):
        other.write_formula("A1", "=S!C5+SUM(S!C3:C4)")
        page.conditional_format("B3:D5", {"type": "data_bar", "data_bar_2010": True})
        page.conditional_format("A3:F4", {"type": "cell", "criteria": ">", "value": 1})
        page.data_validation("B3:B4", {"validate": "list", "source": "=$B$3:$B$4"})
        page.write_url("D5", "https://example.com", string="see")
        made.define_name("Names", "=S!$B$3:$B$4")
        page.print_area("B2:D5")
        other.add_sparkline("C1", {"range": "S!C3:C4"})
        page.add_sparkline("D4", {"range": "S!B4:C4"})
        chart = made.add_chart({"type": "column"})
        chart.add_series({"values": "=S!$C$3:$C$4", "categories": "=S!$B$3:$B$4"})
        other.insert_chart("D2", chart)

    editor = Editor(grown(book(more)))
    editor.retitle(editor.tables["t"], 1, "Cost (net) #1")
    assert validated(editor.finish()) == []
