"""Laws of the editor, tried on workbooks made at random: what was asked for is there, and nothing else moved."""

from __future__ import annotations

import io
import re
import zipfile
from collections.abc import Mapping
from typing import Any

import openpyxl
import pytest
import xlsxwriter
from hypothesis import given, settings
from hypothesis import strategies as st
from python_calamine import CalamineWorkbook

from creatorsheet.book.editor.editor import Editor
from creatorsheet.kernel.refusal import Refused

pytestmark = pytest.mark.filterwarnings("ignore:.*extension is not supported:UserWarning")  # openpyxl about x14

Cells = dict[tuple[str, int, int], Any]
MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
STRICT_MAIN = "http://purl.oclc.org/ooxml/spreadsheetml/main"
RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/"
STRICT_RELATIONS = "http://purl.oclc.org/ooxml/officeDocument/"

TEXTS = st.text(
    st.characters(exclude_categories=["Cs", "Cc"], exclude_characters="\ufffe\uffff"), min_size=1, max_size=9
)
VALUES = st.one_of(TEXTS, st.integers(-(10**9), 10**9), st.booleans())
TITLES = st.sampled_from(["Cost", "fee #1", "Unit price", "a[b]", "it's", "50 %", "x,y", "Grün", "@home", "A1", "a:b"])
ROWS = st.lists(st.tuples(VALUES, st.integers(-999, 999)), min_size=1, max_size=4)


def parts(content: bytes) -> dict[str, bytes]:
    with zipfile.ZipFile(io.BytesIO(content)) as package:
        return {name: package.read(name) for name in package.namelist()}


def rebuilt(content: Mapping[str, bytes]) -> bytes:
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as package:
        for name, data in content.items():
            package.writestr(name, data)
    return stream.getvalue()


def book(rows: list[tuple[Any, int]], totals: bool, top: int, from_1904: bool = False, free: int = 12) -> bytes:
    """Table T of S at column B, typed cells around it and far below, and a sheet that counts it in many ways."""
    stream = io.BytesIO()
    made = xlsxwriter.Workbook(stream, {"in_memory": True, "date_1904": from_1904})
    page, other = made.add_worksheet("S"), made.add_worksheet("It's other")
    columns = [
        {"header": "Name", "total_string": "Sum"},
        {"header": "Fee", "total_function": "sum"},
        {"header": "Twice", "formula": "=T[[#This Row],[Fee]]*2"},
    ]
    first, last = top + 1, top + len(rows)
    page.add_table(top, 1, last + totals, 3, {"name": "T", "total_row": totals, "columns": columns})
    for at, (name, fee) in enumerate(rows, first):
        page.write_string(at, 1, name) if isinstance(name, str) else page.write(at, 1, name)
        page.write(at, 2, fee)
    for at in range(top, last + free + 9):
        page.write_row(at, 5, [at, f"beside {at}"])
    page.write(last + totals + free, 2, "a note far below")
    span = f"$C${first + 1}:$C${last + 1}"
    page.conditional_format(first, 1, last, 3, {"type": "data_bar", "data_bar_2010": True})
    page.data_validation(first, 2, last, 2, {"validate": "list", "source": f"={span}"})
    other.write_formula("A1", f"=SUM(S!{span})+SUM(T[Fee])", None, 5)
    other.write_column("B1", ["x", 1, True, "Ä & <ö>"])
    made.define_name("Fees", f"=S!{span}")
    made.close()
    return stream.getvalue()


def read(content: bytes) -> Cells:
    """All cells as openpyxl reads them, formulas as their text."""
    pages = openpyxl.load_workbook(io.BytesIO(content)).worksheets
    return {
        (page.title, cell.row, cell.column): cell.value
        for page in pages
        for row in page.iter_rows()
        for cell in row
        if cell.value is not None
    }


def shown(content: bytes) -> Cells:
    """All cells as calamine reads them, formulas as their results."""
    found = CalamineWorkbook.from_filelike(io.BytesIO(content))
    return {
        (name, row, column): value
        for name in found.sheet_names
        for row, values in enumerate(found.get_sheet_by_name(name).to_python(skip_empty_area=False), 1)
        for column, value in enumerate(values, 1)
        if value != ""
    }


def same_elsewhere(before: bytes, after: bytes, changed: set[tuple[str, int, int]]) -> None:
    """The two readers see in all other cells what they saw before, and the parts in between are the same bytes."""
    for reader in (read, shown):
        old, new = reader(before), reader(after)
        for place in old.keys() | new.keys():
            if place not in changed:
                assert old.get(place) == new.get(place), (reader.__name__, place)
    old_parts, new_parts = parts(before), parts(after)
    assert old_parts["xl/sharedStrings.xml"] == new_parts["xl/sharedStrings.xml"]
    assert list(old_parts) == list(new_parts)


@settings(max_examples=60, deadline=None)
@given(ROWS, ROWS, st.booleans(), st.integers(0, 5), st.booleans())
def test_appended_rows_are_there_and_nothing_else_moved(rows, new, totals, top, from_1904):
    before = book(rows, totals, top, from_1904)
    editor = Editor(before)
    first = editor.append(editor.tables["t"], [{"Name": name, "Fee": fee} for name, fee in new])
    after = editor.finish()
    assert first == top + 2 + len(rows)
    found, end = read(after), first + len(new) - 1
    changed = {("S", row, column) for row in range(first, end + 1 + totals) for column in (2, 3, 4)}
    for row, (name, fee) in enumerate(new, first):
        assert (found["S", row, 2], found["S", row, 3], found["S", row, 4]) == (name, fee, "=T[[#This Row],[Fee]]*2")
        assert shown(after)["S", row, 2] == name
    if totals:
        assert (found["S", end + 1, 2], found["S", end + 1, 3]) == ("Sum", "=SUBTOTAL(109,[Fee])")
    span = f"$C${top + 2}:$C${end}"
    single = len(rows) == 1
    if not single:
        assert found["It's other", 1, 1] == f"=SUM(S!{span})+SUM(T[Fee])"
        assert openpyxl.load_workbook(io.BytesIO(after)).defined_names["Fees"].attr_text == f"S!{span}"
    same_elsewhere(before, after, {*changed, ("It's other", 1, 1)})


@settings(max_examples=40, deadline=None)
@given(ROWS, ROWS, st.booleans(), st.integers(0, 5))
def test_replaced_rows_are_all_there_are(rows, new, totals, top):
    before = book(rows, totals, top)
    editor = Editor(before)
    editor.replace(editor.tables["t"], [{"Name": name, "Fee": fee} for name, fee in new])
    after = editor.finish()
    found, first = read(after), top + 2
    end = first + max(len(rows), len(new)) + totals
    for row, (name, fee) in enumerate(new, first):
        assert (found["S", row, 2], found["S", row, 3]) == (name, fee)
    below = first + len(new)
    assert found.get(("S", below, 2)) == ("Sum" if totals else None)
    assert [found.get(("S", row, 3)) for row in range(below + totals, end)] == [None] * (end - below - totals)
    changed = {("S", row, column) for row in range(first, end) for column in (2, 3, 4)}
    same_elsewhere(before, after, {*changed, ("It's other", 1, 1)})


@settings(max_examples=40, deadline=None)
@given(ROWS, st.integers(0, 2), TITLES, st.booleans())
def test_a_title_that_goes_and_comes_back_leaves_the_cells_as_they_were(rows, position, title, totals):
    before = book(rows, totals, 1)
    editor = Editor(before)
    old = editor.tables["t"].columns[position].title
    editor.retitle(editor.tables["t"], position, title)
    between = editor.finish()
    again = Editor(between)
    assert again.tables["t"].columns[position].title == title
    assert read(between)["S", 2, 2 + position] == title
    again.retitle(again.tables["t"], position, old)
    after = again.finish()
    plain = {place: re.sub(r"\[\[(\w+)\]\]", r"[\1]", str(value)) for place, value in read(after).items()}
    assert plain == {place: str(value) for place, value in read(before).items()}
    calculated = {(place[0], place[1], 4) for place in read(before)} | {("It's other", 1, 1)}
    same_elsewhere(before, between, {*calculated, ("S", 2, 2 + position), ("S", 3 + len(rows), 3)})


@settings(max_examples=40, deadline=None)
@given(
    ROWS, st.lists(st.tuples(VALUES, st.integers(-9, 9) | st.none(), st.none() | st.just(7)), min_size=1, max_size=4)
)
def test_rows_taken_in_keep_what_they_hold(rows, typed):
    editor = Editor(book(rows, totals=False, top=1))
    first = editor.tables["t"].last + 1
    for row, values in enumerate(typed, first):
        for column, value in enumerate(values, 2):
            if value is not None:
                editor.set("S", row, column, value)
    before = editor.finish()
    editor = Editor(before)
    editor.extend(editor.tables["t"], first + len(typed) - 1)
    after = editor.finish()
    assert Editor(after).tables["t"].last == first + len(typed) - 1
    found = read(after)
    blank = {("S", row, 4) for row, values in enumerate(typed, first) if values[2] is None}
    assert {found[place] for place in blank} <= {"=T[[#This Row],[Fee]]*2"}
    same_elsewhere(before, after, {*blank, ("It's other", 1, 1)})


@settings(max_examples=25, deadline=None)
@given(ROWS, ROWS, st.booleans())
def test_what_is_in_the_way_is_refused_and_nothing_is_written(rows, new, totals):
    editor = Editor(book(rows, totals, 1, free=2))
    wanted = [{"Name": name, "Fee": fee} for name, fee in new]
    if len(new) >= 2:
        with pytest.raises(Refused, match="CS-W04"):
            editor.append(editor.tables["t"], wanted)
    else:
        editor.append(editor.tables["t"], wanted)
        editor.finish()


def in_utf16(content: bytes) -> bytes:
    """The same workbook with its spreadsheet parts in UTF-16."""

    def one(name: str, data: bytes) -> bytes:
        if not name.startswith("xl/") or not name.endswith(".xml") or "shared" in name:  # openpyxl misreads that one
            return data
        return data.decode().replace('encoding="UTF-8"', 'encoding="UTF-16"').encode("utf-16")

    return rebuilt({name: one(name, data) for name, data in parts(content).items()})


def prefixed(content: bytes) -> bytes:
    """The same workbook with a prefix on every element of the main namespace."""

    def one(data: bytes) -> bytes:
        if f'xmlns="{MAIN}"'.encode() not in data:
            return data
        named = re.sub(rb"<(/?)(\w+)(?=[\s/>])", rb"<\1s:\2", data)
        return named.replace(f'xmlns="{MAIN}"'.encode(), f'xmlns:s="{MAIN}"'.encode())

    return rebuilt({name: one(data) for name, data in parts(content).items()})


def strict(content: bytes) -> bytes:
    """The same workbook in the strict namespaces."""
    swap = ((MAIN, STRICT_MAIN), (RELATIONS + "relationships", STRICT_RELATIONS + "relationships"))
    return _swapped(content, swap)


def transitional(content: bytes) -> bytes:
    """And back."""
    swap = ((STRICT_MAIN, MAIN), (STRICT_RELATIONS, RELATIONS), ("customProperties", "custom-properties"))
    return _swapped(content, swap)


def _swapped(content: bytes, swap: tuple[tuple[str, str], ...]) -> bytes:
    found = parts(content)
    for old, new in swap:
        found = {name: data.replace(old.encode(), new.encode()) for name, data in found.items()}
    return rebuilt(found)


@pytest.mark.parametrize("dialect", [in_utf16, prefixed, strict, lambda content: in_utf16(prefixed(strict(content)))])
def test_every_dialect_of_the_format_is_edited_alike(dialect):
    def edit(content: bytes) -> bytes:
        editor = Editor(content)
        editor.append(editor.tables["t"], [{"Name": "=new", "Fee": 3}, {"Fee": 4}])
        editor.retitle(editor.tables["t"], 1, "Price & more")
        editor.set("It's other", 9, 9, "ü", "T[[#Totals],[Price & more]]")
        editor.set_property("made.by", "test")
        return editor.finish()

    plain = book([("a", 1), ("b", 2)], totals=True, top=1)
    wanted, got = edit(plain), transitional(edit(dialect(plain)))
    assert read(got) == read(wanted)
    assert shown(got) == shown(wanted)
    new, old = openpyxl.load_workbook(io.BytesIO(got)), openpyxl.load_workbook(io.BytesIO(wanted))
    assert new["S"].tables["T"].ref == old["S"].tables["T"].ref == "B2:D7"
    assert [one.name for one in new["S"].tables["T"].tableColumns] == ["Name", "Price & more", "Twice"]
    assert [str(one.sqref) for one in new["S"].conditional_formatting] == ["B3:D6"]
    assert new.defined_names["Fees"].attr_text == "S!$C$3:$C$6"
    assert new.custom_doc_props["made.by"].value == "test"
    assert new.calculation.fullCalcOnLoad


STEPS = st.one_of(
    st.tuples(st.just("append"), ROWS),
    st.tuples(st.just("replace"), ROWS),
    st.tuples(st.just("retitle"), st.tuples(st.integers(0, 2), TITLES)),
    st.tuples(st.just("cell"), st.tuples(st.integers(1, 9), st.integers(3, 9), VALUES)),
    st.tuples(st.just("formula"), st.tuples(st.integers(1, 9), st.integers(3, 9))),
    st.tuples(st.just("extend"), st.integers(1, 2)),
)


def step(editor: Editor, kind: str, what: Any) -> None:
    """One change; formulas name cells as the table stands at that moment."""
    table = editor.tables["t"]
    titles = [one.title for one in table.columns]
    if kind in ("append", "replace"):
        rows = [{titles[0]: name, titles[1]: fee} for name, fee in what]
        editor.append(table, rows) if kind == "append" else editor.replace(table, rows)
    elif kind == "retitle" and what[1] not in titles:
        editor.retitle(table, *what)
    elif kind == "cell":
        editor.set("It's other", *what)
    elif kind == "formula":
        span = f"S!$C${table.first}:$C${table.last}"
        editor.set("It's other", *what, 1.0, f"SUM({span})+S!C{table.area.bottom}+ROWS(T[Twice])+S!$C$99")
    elif kind == "extend" and not table.totals_rows:
        row = table.last + 1
        for at in range(what):
            editor.set("S", row + at, 2, f"typed {at}")
        editor.extend(table, row + what - 1)


@settings(max_examples=80, deadline=None)
@given(ROWS, st.booleans(), st.lists(STEPS, min_size=2, max_size=6))
def test_changes_in_one_go_are_changes_one_after_another(rows, totals, steps):
    at_once = Editor(book(rows, totals, 1, free=40))
    content = book(rows, totals, 1, free=40)
    for kind, what in steps:
        one = Editor(content)
        step(one, kind, what)
        content = one.finish()
        step(at_once, kind, what)
    together = at_once.finish()
    assert read(together) == read(content)
    assert Editor(together).tables == Editor(content).tables
    ours, theirs = parts(together), parts(content)
    rules = re.compile(rb"<(?:conditionalFormatting|dataValidation|xm:sqref|formula1)[ >].*?>[^<]*")
    sheet = "xl/worksheets/sheet1.xml"
    assert rules.findall(ours[sheet]) == rules.findall(theirs[sheet])
    names = [openpyxl.load_workbook(io.BytesIO(one)).defined_names["Fees"].attr_text for one in (together, content)]
    assert names[0] == names[1]
