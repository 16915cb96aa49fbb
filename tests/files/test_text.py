"""Text files: encodings, delimiters, quotes, and rows that keep their numbers."""

from __future__ import annotations

import csv
import io

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from creatorsheet.files.text import read_text

TABLE = 'name,fee\n"Anna, B.",12\nÖzgür,7\n'


def rows(data: bytes | str) -> list[list[object]]:
    sheet = read_text(data.encode() if isinstance(data, str) else data, "a.csv")
    assert sheet is not None
    assert sheet.as_text
    return [list(row) for row in sheet.rows]


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "cp1252"])
def test_every_encoding_gives_the_same_cells(encoding: str) -> None:
    assert rows(TABLE.replace("Ö", "ö").encode(encoding)) == [["name", "fee"], ["Anna, B.", "12"], ["özgür", "7"]]


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
@pytest.mark.parametrize("delimiter", [",", ";", "\t", "|"])
def test_delimiters_and_line_ends(delimiter: str, end: str) -> None:
    text = end.join(["name;fee;views", "anna;1,50;2", "bo;2,50;3"]).replace(";", delimiter)
    if delimiter == ",":
        text = text.replace("1,50", "1.50").replace("2,50", "2.50")
    assert [len(row) for row in rows(text)] == [3, 3, 3]


def test_decimal_commas_are_no_delimiters() -> None:
    assert rows("name;fee\nanna;1,50\nbo;2,50\n")[1] == ["anna", "1,50"]


def test_a_sep_line_names_the_delimiter_and_is_no_row() -> None:
    assert rows("sep=|\r\na|b,c\r\n") == [["a", "b,c"]]


def test_lines_with_a_hash_are_rows() -> None:
    assert rows("Name,Total\n#1001,5\n#1002,6\n")[1:] == [["#1001", "5"], ["#1002", "6"]]


def test_preambles_blank_lines_and_ragged_rows_keep_their_numbers() -> None:
    assert rows("# Report\n\nDate,Views,Likes\n20250101,5\n20250102,6,7,8\n") == [
        ["# Report"],
        [],
        ["Date", "Views", "Likes"],
        ["20250101", "5"],
        ["20250102", "6", "7", "8"],
    ]


def test_line_breaks_and_commas_inside_quotes_stay_inside() -> None:
    assert rows('title,views\n"a\nb, ""c""",5\n') == [["title", "views"], ['a\nb, "c"', "5"]]


def test_an_open_quote_swallows_one_line_only() -> None:
    read = rows('title,views\n"oops,5\nb,6\nc,7\n')
    assert read == [["title", "views"], ['"oops', "5"], ["b", "6"], ["c", "7"]]


def test_many_open_quotes_end_in_rows_all_the_same() -> None:
    assert len(rows("a,b\n" + '"x,1\n\n' * 501)) > 500


def test_what_is_no_text_is_none() -> None:
    assert read_text(bytes(range(256)) * 20, "a.bin") is None


def test_a_sign_inside_quoted_cells_is_no_delimiter() -> None:
    assert rows('"a","b","c"\n"",";0"\n"",";0"\n"","","",";"\n')[1:] == [[None, ";0"]] * 2 + [[None, None, None, ";"]]


cells = st.text(st.characters(codec="utf-8", exclude_characters="\r\x00\ufeff"), max_size=12)


@settings(max_examples=60)
@given(st.lists(st.lists(cells, min_size=2, max_size=4), min_size=1, max_size=6))
def test_what_was_written_is_read(table: list[list[str]]) -> None:
    text = io.StringIO()
    csv.writer(text, quoting=csv.QUOTE_ALL, lineterminator="\n").writerows([["first", "second", "third"], *table])
    sheet = read_text(text.getvalue().encode("utf-8-sig"), "a.csv")
    if sheet is not None:  # a table of control characters is no text
        assert [[cell or "" for cell in row] for row in sheet.rows[1:]] == table
