"""Workbooks that people made in Excel: an edit leaves every part it does not own byte for byte as it was."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Iterator
from pathlib import Path

import pytest
from python_calamine import CalamineError, CalamineWorkbook

from creatorsheet.book.editor.editor import Editor
from creatorsheet.kernel.refusal import Refused

FOLDERS = ("workbooks", "workbooks_corpus")
OWN = ("xl/workbook.xml", "xl/styles.xml", "[content_types].xml", "xl/_rels/workbook.xml.rels", "docprops/custom.xml")


def parts(content: bytes) -> dict[str, bytes]:
    with zipfile.ZipFile(io.BytesIO(content)) as package:
        return {info.filename: package.read(info) for info in package.infolist()}


def comparable(content: bytes) -> dict[str, bytes]:
    """All parts; of a pivot's cache without the wish to be renewed, which an edit of its source brings."""
    return {
        part: data.replace(b' refreshOnLoad="1"', b"") if "pivotCache" in part else data
        for part, data in parts(content).items()
    }


def workbooks(folder: Path) -> Iterator[Path]:
    for name in FOLDERS:
        for path in sorted((folder / name).rglob("*.xls[xm]")):
            if zipfile.is_zipfile(path):
                yield path


def edited(path: Path) -> tuple[Editor, bytes, str]:
    """The first sheet with a figure, a text and a formula far below its rows."""
    editor = Editor(path.read_bytes())
    name = next(iter(editor.contents.sheets))
    row = editor.sheet(name).rows.last + 3
    editor.set(name, row, 2, 12.5)
    editor.set(name, row, 3, "=text")
    editor.set(name, row + 1, 2, 25.0, "B1*2")
    return editor, editor.finish(), name


@pytest.mark.real
def test_parts_that_are_not_ours_stay_as_they_were(shared_data):
    seen, refused = 0, []
    for path in workbooks(shared_data):
        before = path.read_bytes()
        try:
            editor, after, name = edited(path)
        except Refused as answer:
            refused.append(f"{path.name}: {answer}")
            continue
        seen += 1
        own = {editor.contents.sheets[name].casefold(), *OWN, "xl/calcchain.xml"}
        kept = {part: data for part, data in comparable(before).items() if part.lstrip("/").casefold() not in own}
        now = comparable(after)
        assert [part for part in kept if now.get(part) != kept[part]] == [], path.name
    assert seen >= 75, refused
    assert len(refused) < 10, refused


@pytest.mark.real
def test_the_edit_is_there_and_nothing_else_moved(shared_data):
    for path in workbooks(shared_data):
        try:
            _, after, name = edited(path)
        except Refused:
            continue
        try:
            then = CalamineWorkbook.from_path(str(path)).get_sheet_by_name(name).to_python(skip_empty_area=False)
        except CalamineError:
            continue
        now = CalamineWorkbook.from_filelike(io.BytesIO(after)).get_sheet_by_name(name)
        rows = now.to_python(skip_empty_area=False)
        assert [row[: len(old)] for row, old in zip(rows, then, strict=False)] == then, path.name
        found = [value for row in rows[len(then) :] for value in row if value != ""]
        assert found[-2] == "=text", path.name
        assert len(found) >= 3, path.name


@pytest.mark.real
def test_pivots_over_an_edited_table_are_renewed_on_opening(shared_data):
    before = (shared_data / "workbooks" / "pivot_table_test.xlsx").read_bytes()
    cache = "xl/pivotCache/pivotCacheDefinition1.xml"
    assert b'<worksheetSource ref="A1:G23" sheet="Sheet1"/>' in parts(before)[cache]
    for row, renewed in ((23, True), (28, False)):
        editor = Editor(before)
        editor.set("Sheet1", row, 1, "x")
        assert (b'refreshOnLoad="1"' in parts(editor.finish())[cache]) is renewed


@pytest.mark.real
@pytest.mark.oracle
@pytest.mark.long
def test_the_validator_objects_to_nothing_new(shared_data, validated):
    for path in workbooks(shared_data):
        try:
            _, after, _ = edited(path)
        except Refused:
            continue
        assert len(validated(after)) <= len(validated(path.read_bytes())), path.name
