"""Opening: by content, with one kind of refusal for everything that can go wrong."""

from __future__ import annotations

import io
import subprocess
import sys
import zipfile
from contextlib import suppress
from datetime import date
from pathlib import Path

import pytest
import xlsxwriter
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from msoffcrypto.format.ooxml import OOXMLFile

from creatorsheet.files import open_file
from creatorsheet.files.opening import sheets
from creatorsheet.files.workbook import read_workbook
from creatorsheet.kernel.grid import ExcelError
from creatorsheet.kernel.refusal import Refused

DAY = date(2026, 3, 1)
WORD = "geheim"


@pytest.fixture(scope="module")
def workbook() -> bytes:
    content = io.BytesIO()
    book = xlsxwriter.Workbook(content, {"in_memory": True})
    sheet = book.add_worksheet("Content")
    sheet.write_row(0, 0, ["Video", "Views", "Posted"])
    sheet.write_string(1, 0, "7495332972350677489")
    sheet.write_number(1, 1, 16096)
    sheet.write_datetime(1, 2, DAY, book.add_format({"num_format": "yyyy-mm-dd"}))
    sheet.write_formula(3, 1, "=1/0", None, "#DIV/0!")
    sheet.write_boolean(3, 2, True)
    book.add_worksheet("Hidden").hide()
    book.close()
    return content.getvalue()


def refusal(data: bytes, name: str = "a.xlsx") -> str:
    with pytest.raises(Refused) as refused:
        sheets(data, name)
    return refused.value.finding.code


def test_cells_keep_their_kind_and_their_place(workbook: bytes) -> None:
    content, hidden = read_workbook(workbook, "a.xlsx")
    assert content.name == "Content"
    assert content.rows[1][:2] == ["7495332972350677489", 16096]
    assert content.rows[1][2] == DAY
    assert content.rows[2] == []
    assert content.rows[3] == [None, ExcelError.DIV0, True]
    assert hidden.rows == []


def test_a_name_does_not_make_a_kind(tmp_path: Path, workbook: bytes) -> None:
    path = tmp_path / "orders.csv"
    path.write_bytes(workbook)
    opened = open_file(path)
    assert (opened.name, opened.sheets[0].name, opened.sheets[0].as_text) == ("orders.csv", "Content", False)


def test_a_zip_gives_a_sheet_for_each_table(tmp_path: Path, workbook: bytes) -> None:
    path = tmp_path / "Content_anna.skin.zip"
    with zipfile.ZipFile(path, "w") as package:
        package.writestr("Content.csv", "\ufeffTime,Views\nMay 1,5\n")
        package.writestr("__MACOSX/._Content.csv", b"\0\5\26\7")
        package.writestr("more/Book.xlsx", workbook)
    opened = open_file(path)
    assert opened.name == "Content_anna.skin.zip"
    assert [sheet.name for sheet in opened.sheets] == ["Content.csv", "Content", "Hidden"]
    assert opened.sheets[0].rows[0] == ["Time", "Views"]


def test_a_zip_in_a_zip_is_not_opened() -> None:
    inner, outer = io.BytesIO(), io.BytesIO()
    with zipfile.ZipFile(inner, "w") as package:
        package.writestr("a.csv", "a,b\n")
    with zipfile.ZipFile(outer, "w") as package:
        package.writestr("in.zip", inner.getvalue())
    assert refusal(outer.getvalue(), "a.zip") == "CS-F06"


def test_a_password_opens_a_locked_workbook(tmp_path: Path, workbook: bytes) -> None:
    locked = io.BytesIO()
    OOXMLFile(io.BytesIO(workbook)).encrypt(WORD, locked)
    path = tmp_path / "rates.xlsx"
    path.write_bytes(locked.getvalue())
    assert open_file(path, password=WORD).sheets[0].name == "Content"
    with pytest.raises(Refused, match="no password was given"):
        open_file(path)
    with pytest.raises(Refused, match="the password is wrong"):
        open_file(path, password=WORD.upper())


def test_an_altered_locked_workbook_is_told_from_a_wrong_password(workbook: bytes) -> None:
    locked = io.BytesIO()
    OOXMLFile(io.BytesIO(workbook)).encrypt(WORD, locked)
    data = bytearray(locked.getvalue())
    data[len(data) // 2] ^= 1
    with pytest.raises(Refused, match=r"CS-F0[12]"):
        sheets(bytes(data), "rates.xlsx", password=WORD)


def test_a_child_that_takes_too_long_is_ended(workbook: bytes) -> None:
    with pytest.raises(Refused, match=r"CS-F04.*takes over"):
        read_workbook(workbook, "a.xlsx", patience=0.001)


def test_the_child_knows_no_network() -> None:
    code = "import creatorsheet.files.child, sys; print(*{'socket', 'ssl', 'pydantic'}.intersection(sys.modules))"
    done = subprocess.run([sys.executable, "-P", "-c", code], capture_output=True, check=True, text=True)
    assert done.stdout.split() == []


@settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(data=st.data())
def test_damage_ends_in_cells_or_in_a_refusal(workbook: bytes, data: st.DataObject) -> None:
    broken = bytearray(workbook)
    for _ in range(data.draw(st.integers(1, 4))):
        at = data.draw(st.integers(0, len(broken) - 1))
        broken[at] = data.draw(st.integers(0, 255))
    cut = data.draw(st.sampled_from([len(broken), len(broken) // 2, 40]))
    with suppress(Refused):  # and nothing else
        sheets(bytes(broken[:cut]), "a.xlsx")
