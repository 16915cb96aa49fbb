"""New tabs in workbooks that people made in Excel and elsewhere: all else stays byte for byte, and others open them."""

from __future__ import annotations

import subprocess
import zipfile
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path

import pytest

from creatorsheet.book.editor.editor import Editor
from creatorsheet.book.migration.moving import moved
from creatorsheet.kernel.refusal import Refused

FOLDERS = ("workbooks", "workbooks_corpus")
WORKBOOKS = (".xlsx", ".xlsm", ".xltx", ".xlam")
OURS = {
    "[content_types].xml",
    "_rels/.rels",
    "docprops/app.xml",
    "docprops/custom.xml",
    "xl/_rels/workbook.xml.rels",
    "xl/calcchain.xml",
    "xl/styles.xml",
    "xl/workbook.xml",
}
VOLATILE = (b"RAND(", b"RANDBETWEEN(", b"TODAY(", b"NOW(")
OPENED_ELSEWHERE = ("strict", "pivot", "chart", "threaded", "slicer", "validation", "vba", "1904")


def workbooks(data: Path) -> Iterator[Path]:
    for folder in FOLDERS:
        for path in sorted((data / folder).iterdir()):
            if path.suffix in WORKBOOKS and zipfile.is_zipfile(path):
                yield path


@pytest.fixture(scope="module")
def brought(shared_data) -> dict[Path, bytes]:
    """Each workbook with the new tabs; what is refused is left out."""
    found = {}
    for path in workbooks(shared_data):
        with suppress(Refused):
            found[path] = moved(path.read_bytes(), path.name, 1).content
    return found


TABS = ("packs", "conflicts", "merges")


@pytest.mark.real
def test_parts_that_are_not_ours_stay_as_they_were(brought, parts):
    assert len(brought) >= 100
    for path, content in brought.items():
        before, after = parts(path.read_bytes()), parts(content)
        changed = {part for part in before if before[part] != after.get(part)}
        assert changed <= OURS, path.name
        assert len(after.keys() - before.keys()) >= 9, path.name


@pytest.mark.real
def test_the_new_tabs_are_there_and_every_other_sheet_at_its_place(brought):
    for path, content in brought.items():
        before, after = Editor(path.read_bytes()), Editor(content)
        assert set(TABS) <= set(after.tables), path.name
        new = {after.tables[one].sheet for one in TABS} | {"choices"}
        assert [one for one in after.contents.order if one not in new] == before.contents.order, path.name
        assert {one: after.contents.sheets[one] for one in before.contents.sheets} == before.contents.sheets, path.name


@pytest.mark.real
@pytest.mark.oracle
@pytest.mark.long
def test_libreoffice_opens_them_with_the_values_they_had(brought, soffice, tmp_path, cells, parts):
    def steady(path: Path) -> bool:
        return not any(word in data for data in parts(path.read_bytes()).values() for word in VOLATILE)

    chosen = [path for path in brought if any(word in path.name.casefold() for word in OPENED_ELSEWHERE)]
    for kind in ("before", "after"):
        (tmp_path / kind).mkdir()
        for path in filter(steady, chosen):
            (tmp_path / kind / path.name).write_bytes(brought[path] if kind == "after" else path.read_bytes())
        run = [soffice, f"-env:UserInstallation=file://{tmp_path}/profile", "--headless", "--convert-to", "xlsx"]
        files = [str(one) for one in sorted((tmp_path / kind).iterdir())]
        subprocess.run([*run, "--outdir", str(tmp_path / f"{kind} out"), *files], check=True, capture_output=True)
    compared = 0
    for out in sorted((tmp_path / "before out").iterdir()):
        before, after = cells(out.read_bytes()), cells((tmp_path / "after out" / out.name).read_bytes())
        assert {one.capitalize() for one in TABS} <= set(after), out.name
        for sheet, rows in before.items():
            assert after[sheet] == rows, (out.name, sheet)
            compared += 1
    assert compared > 20


@pytest.mark.real
@pytest.mark.oracle
@pytest.mark.long
def test_the_validator_objects_to_nothing_new(brought, validated):
    for path, content in brought.items():
        assert len(validated(content)) <= len(validated(path.read_bytes())), path.name
