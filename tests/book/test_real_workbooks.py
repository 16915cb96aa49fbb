"""Workbooks that people made: cells, rows and grown tables change nothing else, and two judges find nothing new.

`python tests/book/corpus.py` prints what each of them was asked for and how it went.
"""

from __future__ import annotations

import importlib.util
import io
import json
import subprocess
import sys
from collections import Counter
from collections.abc import Iterator
from datetime import datetime
from pathlib import Path
from types import ModuleType

import pytest
from python_calamine import CalamineError, CalamineWorkbook

from creatorsheet.book.editor.areas import Area
from creatorsheet.book.editor.editor import Editor

KINDS = ("cell", "row", "growth")
SAMPLE = 7  # of the workbooks with tables every so many is shown to the judges where the whole takes too long


@pytest.fixture(scope="module")
def corpus(shared_data: Path) -> ModuleType:
    """The module that edits them."""
    spec = importlib.util.spec_from_file_location("corpus", Path(__file__).with_name("corpus.py"))
    assert spec is not None
    assert spec.loader is not None
    module = sys.modules["corpus"] = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


@pytest.mark.real
@pytest.mark.parametrize("kind", KINDS)
def test_parts_that_are_not_ours_stay_as_they_were(corpus, shared_data, kind):
    seen, refused = 0, []
    for path in corpus.workbooks(shared_data):
        found = corpus.edited(path, kind)
        if isinstance(found, str):
            refused.append(f"{path.name}: {found}")
        elif found is not None:
            seen += 1
            assert found.compared()[2] == [], path.name
            before, after = corpus.parts(path.read_bytes()), corpus.parts(found.content)
            assert [name for name in after if name in before] == [name for name in before if name in after], path.name
    assert seen >= {"cell": 100, "row": 22, "growth": 22}[kind], refused
    assert len(refused) <= 1, refused


def rows_of(book: CalamineWorkbook, sheet: str) -> list[list[object]]:
    return book.get_sheet_by_name(sheet).to_python(skip_empty_area=False)


def allowed(before: Editor, after: Editor, sheet: str) -> list[Area]:
    """Where a sheet may differ after its tables grew: in the rows that are new."""
    return [
        Area(old.last + 1, old.area.left, after.tables[key].area.bottom, old.area.right)
        for key, old in before.tables.items()
        if old.sheet == sheet and after.tables[key].area != old.area
    ]


@pytest.mark.real
@pytest.mark.parametrize("kind", KINDS)
def test_no_other_cell_shows_anything_new(corpus, shared_data, kind):
    compared = 0
    for path in corpus.workbooks(shared_data):
        found = corpus.edited(path, kind)
        try:
            then = CalamineWorkbook.from_path(str(path))
        except CalamineError:
            continue
        if found is None or isinstance(found, str):
            continue
        now, old, new = (
            CalamineWorkbook.from_filelike(io.BytesIO(found.content)),
            Editor(path.read_bytes()),
            found.editor,
        )
        for sheet in old.contents.sheets:
            try:
                before = rows_of(then, sheet)
            except CalamineError:
                continue
            after, may = rows_of(now, sheet), allowed(old, new, sheet)
            for at, row in enumerate(before):
                for column, value in enumerate(row):
                    if value != "" and not any((at + 1, column + 1) in area for area in may):
                        assert after[at][column] == value, (path.name, sheet, at + 1, column + 1)
                        compared += 1
    assert compared > 10_000


@pytest.mark.real
def test_the_figures_asked_for_are_there(corpus, shared_data):
    for path in corpus.workbooks(shared_data):
        found = corpus.edited(path, "cell")
        if isinstance(found, str):
            continue
        name = next(iter(found.editor.contents.sheets))
        try:
            rows = rows_of(CalamineWorkbook.from_filelike(io.BytesIO(found.content)), name)
        except CalamineError:
            continue
        figure, text = rows[-2][1:3]
        assert text == "=text", path.name
        assert figure == 12.5 or isinstance(figure, datetime), path.name  # the look of a column may make it a day


@pytest.mark.real
def test_pivots_over_an_edited_table_are_renewed_on_opening(corpus, shared_data):
    before = (shared_data / "workbooks" / "pivot_table_test.xlsx").read_bytes()
    cache = "xl/pivotcache/pivotcachedefinition1.xml"
    assert b'<worksheetSource ref="A1:G23" sheet="Sheet1"/>' in corpus.parts(before)[cache]
    for row, renewed in ((23, True), (28, False)):
        editor = Editor(before)
        editor.set("Sheet1", row, 1, "x")
        assert (b'refreshOnLoad="1"' in corpus.parts(editor.finish())[cache]) is renewed


def judged(program: str, content: bytes, folder: Path) -> Counter[str]:
    """What the validator objects to, each objection by its part and words."""
    file = folder / "judged.xlsx"
    file.write_bytes(content)
    done = subprocess.run([program, str(file)], capture_output=True, check=False)
    errors = json.loads(done.stdout)["errors"]
    return Counter(f"{one.get('part')} {one.get('description')}" for one in errors)


def all_edited(corpus: ModuleType, folder: Path, sample: int) -> Iterator[tuple[Path, list[object]]]:
    having = [path for path in corpus.workbooks(folder) if sample == 1 or corpus.edited(path, "row") is not None]
    for path in having[::sample]:
        found = (corpus.edited(path, kind) for kind in KINDS)
        yield path, [one for one in found if one is not None and not isinstance(one, str)]


def nothing_new_for_the_validator(corpus: ModuleType, folder: Path, sample: int, program: str, scratch: Path) -> None:
    for path, found in all_edited(corpus, folder, sample):
        before = judged(program, path.read_bytes(), scratch) if found else Counter()
        for one in found:
            assert judged(program, one.content, scratch) - before == Counter(), (path.name, one.kind)


def opened_by_libreoffice(corpus: ModuleType, folder: Path, sample: int, program: str, scratch: Path) -> None:
    names: dict[str, list[str]] = {}
    for path, found in all_edited(corpus, folder, sample):
        names[path.name] = []
        (scratch / path.name).write_bytes(path.read_bytes())
        for one in found:
            name = f"{path.stem} after {one.kind}{path.suffix}"
            (scratch / name).write_bytes(one.content)
            names[path.name].append(name)
    profile = f"-env:UserInstallation={(scratch / 'profile').as_uri()}"
    for files in names.items():
        run = [program, profile, "--headless", "--convert-to", "ods", "--outdir", str(scratch / "out")]
        every = [str(scratch / name) for name in (files[0], *files[1])]
        subprocess.run([*run, *every], capture_output=True, check=False, timeout=300)
    made = {path.stem for path in (scratch / "out").glob("*.ods")}
    lost = [
        one for name, files in names.items() if Path(name).stem in made for one in files if Path(one).stem not in made
    ]
    assert lost == []
    assert len(made) > len(names)


@pytest.mark.real
@pytest.mark.oracle
@pytest.mark.parametrize("sample", [SAMPLE, pytest.param(1, marks=pytest.mark.long)])
def test_the_validator_objects_to_nothing_new(corpus, shared_data, ooxml_validator, tmp_path, sample):
    nothing_new_for_the_validator(corpus, shared_data, sample, ooxml_validator, tmp_path)


@pytest.mark.real
@pytest.mark.oracle
@pytest.mark.parametrize("sample", [SAMPLE, pytest.param(1, marks=pytest.mark.long)])
def test_libreoffice_opens_whatever_it_opened_before(corpus, shared_data, soffice, tmp_path, sample):
    opened_by_libreoffice(corpus, shared_data, sample, soffice, tmp_path)
