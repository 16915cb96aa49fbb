"""A workbook of the first version with a whole campaign in it becomes one of this version, and nothing of it is lost."""

from __future__ import annotations

import io
import re
import subprocess
from importlib.resources import as_file
from pathlib import Path

import openpyxl
import pytest
from typer.testing import CliRunner

from creatorsheet import demo
from creatorsheet.book import template
from creatorsheet.book.editor.editor import Editor
from creatorsheet.book.file import SCHEMA, FileBook
from creatorsheet.book.migration.moving import moved
from creatorsheet.book.migration.steps import STEPS
from creatorsheet.book.owner import owner_file
from creatorsheet.book.recalc import stale_results
from creatorsheet.book.rows import read_rows
from creatorsheet.catalogue.tabs import ROWS, sheet
from creatorsheet.kernel.plan import Addition, Plan
from creatorsheet.kernel.refusal import Refused
from creatorsheet.shell.cli import app

NEW = ("Conflicts", "Packs", "Merges")
OURS = {
    "[content_types].xml",
    "docprops/app.xml",
    "docprops/custom.xml",
    "xl/_rels/workbook.xml.rels",
    "xl/workbook.xml",
}
PLAN = Plan("import", additions=(Addition("Orders", {"order_id": "later"}),))


@pytest.fixture(scope="module")
def up_to_date(first_version):
    return moved(first_version, "spring.xlsx", 1)


@pytest.fixture
def path(tmp_path, first_version) -> Path:
    path = tmp_path / "spring.xlsx"
    path.write_bytes(first_version)
    return path


def test_all_cells_of_all_sheets_are_as_before_but_for_what_is_new(first_version, up_to_date, cells):
    before, after = cells(first_version), cells(up_to_date.content)
    assert up_to_date.tabs == {name: name for name in NEW}
    assert [name for name in after if name not in before] == list(NEW)
    at = before["choices"][0].index("approval_answer")
    assert [row[at] for row in after["choices"]][1:8] == [
        5, "Waiting", "Approved", "Approved with changes", "Declined", "Not needed", "",
    ]  # fmt: skip
    for row, was in ((1, 4), (6, "")):
        assert before["choices"][row][at] == was
        after["choices"][row][at] = was
    for name, rows in before.items():
        kept = [row[: len(rows[0])] for row in after[name][: len(rows)]]
        assert kept == rows, name
    added = [row[0] for row in after["Settings"][len(before["Settings"]) :]]
    assert sorted(added) == sorted(STEPS[2].rows["Settings"])
    assert [row[-1] for row in after["choices"][:5]] == ["decision", 2, "Keep ours", "Take theirs", ""]


def test_all_that_is_not_ours_to_change_is_byte_for_byte_as_before(first_version, up_to_date, parts):
    before, after = parts(first_version), parts(up_to_date.content)
    editor = Editor(up_to_date.content)
    changed = OURS | {editor.contents.sheets["Settings"], editor.contents.sheets["choices"]}
    grown = (
        "Settings",
        "Assets",
        "Findings",
        "Reviews",
        "Creators",
        "Shortlist",
        "Deals",
        "Rights",
        "Comments",
        "Orders",
        "Tests",
    )
    changed |= {editor.contents.sheets[title] for title in (*grown, "Approvals")}
    changed |= {editor.tables[title.casefold()].part for title in grown}
    assert {name for name in before if before[name] != after.get(name)} <= changed
    assert len(after) - len(before) == 9


def test_the_new_tabs_stand_where_a_new_workbook_has_them_and_all_that_counts_sheets_counts_on(up_to_date):
    editor = Editor(up_to_date.content)
    order = editor.contents.order
    assert order[order.index("Findings") : order.index("Settings") + 1] == [
        "Findings",
        "Conflicts",
        "Packs",
        "Settings",
    ]
    assert order[order.index("Ledger") + 1] == "Merges"
    names = re.findall(
        r'<definedName name="_xlnm.Print_Titles" localSheetId="(\d+)">([^<]*)',
        editor.package.read(editor.contents.part).decode(),
    )
    assert len(names) == 34
    for number, text in names:
        assert text.replace("'", "").startswith(f"{order[int(number)]}!")
    described = editor.package.read("docProps/app.xml").decode()
    assert re.findall(r"<vt:lpstr>([^<]*)", described)[2 : 2 + len(order)] == order
    assert f"<vt:i4>{len(order)}</vt:i4>" in described


def test_the_new_tabs_look_and_behave_as_in_a_new_workbook(up_to_date):
    new, mine = (openpyxl.load_workbook(io.BytesIO(content)) for content in (template.content("x"), up_to_date.content))
    for title in NEW:
        wanted, found = new[title], mine[title]
        assert found.dimensions == wanted.dimensions
        for row in wanted.iter_rows():
            for cell in row:
                same = found[cell.coordinate]
                assert (same.value, same.number_format) == (cell.value, cell.number_format), cell.coordinate
                for part in ("font", "fill", "border", "alignment"):
                    assert repr(getattr(same, part)) == repr(getattr(cell, part)), (cell.coordinate, part)
        for one, other in zip(wanted.conditional_formatting, found.conditional_formatting, strict=True):
            assert str(one.sqref) == str(other.sqref)
            assert [(rule.formula, repr(rule.dxf)) for rule in one.rules] == [
                (rule.formula, repr(rule.dxf)) for rule in other.rules
            ]
        for one, other in zip(
            wanted.data_validations.dataValidation, found.data_validations.dataValidation, strict=True
        ):
            assert (one.type, str(one.sqref), one.prompt) == (other.type, str(other.sqref), other.prompt)
        assert found.freeze_panes == wanted.freeze_panes
        assert found.print_title_rows == wanted.print_title_rows
        assert found.sheet_properties.tabColor == wanted.sheet_properties.tabColor
        assert {key: size.width for key, size in found.column_dimensions.items()} == {
            key: size.width for key, size in wanted.column_dimensions.items()
        }


def test_the_validator_objects_to_nothing(up_to_date, validated):
    assert validated(up_to_date.content) == []


def test_nothing_shows_another_figure_than_before(first_version, up_to_date):
    new = {sheet: results for sheet, results in (stale_results(up_to_date.content) or {}).items() if sheet not in NEW}
    assert new.pop("choices", {}) == {}
    campaigns = new.pop("Reviews")
    assert campaigns
    assert {re.sub(r"\d", "", cell) for cell in campaigns} == {"AI"}, "only the new column has results to be stored"
    assert new == (stale_results(first_version) or {})


@pytest.mark.oracle
def test_libreoffice_opens_it_and_calculates_what_it_did_before(first_version, up_to_date, soffice, tmp_path, cells):
    (tmp_path / "before.xlsx").write_bytes(first_version)
    (tmp_path / "after.xlsx").write_bytes(up_to_date.content)
    profile = f"-env:UserInstallation=file://{tmp_path}/profile"
    run = [soffice, profile, "--headless", "--convert-to", "xlsx", "--outdir", str(tmp_path / "out")]
    subprocess.run([*run, str(tmp_path / "before.xlsx"), str(tmp_path / "after.xlsx")], check=True, capture_output=True)
    before, after = (cells((tmp_path / "out" / f"{name}.xlsx").read_bytes()) for name in ("before", "after"))
    assert set(after) - set(before) == set(NEW)
    for name, rows in before.items():
        if name not in ("Settings", "choices"):
            assert [row[: len(rows[0])] for row in after[name]] == rows, name


def test_reading_touches_nothing(path, first_version):
    book = FileBook(path)
    assert book.property("creatorsheet.schema") == str(SCHEMA)
    assert book.grid(sheet("Packs")).column("Pack ID") == [None]
    for model in ROWS:
        read_rows(book, model)
    assert book.notice == ""
    assert book.outlook == (
        "spring.xlsx was made by an older version. The first action that writes gives it layout 2, with the new tabs "
        "Conflicts and Packs, and keeps the file as it is."
    )
    assert path.read_bytes() == first_version
    assert [one.name for one in path.parent.iterdir()] == ["spring.xlsx"]


def test_the_first_action_that_writes_keeps_the_old_file_for_good_and_says_so(path, first_version, validated):
    book = FileBook(path)
    book.apply(PLAN)
    assert book.notice == (
        "spring.xlsx was made by an older version and now has layout 2, with the new tabs Conflicts and Packs. "
        "The file as it was is kept for good as spring.layout-1.xlsx.bak."
    )
    kept = path.with_name("spring.layout-1.xlsx.bak")
    assert kept.read_bytes() == first_version
    assert validated(path.read_bytes()) == []
    book.notice = ""
    book.apply(PLAN)
    again = FileBook(path)
    again.apply(PLAN)
    assert (book.notice, again.notice) == ("", "")
    assert kept.read_bytes() == first_version
    assert path.with_name("spring.xlsx.bak").read_bytes() != first_version
    assert again.property("creatorsheet.schema") == "2"
    assert again.property("creatorsheet.revision") == str(
        int(Editor(first_version).property("creatorsheet.revision")) + 3
    )


def test_an_empty_plan_leaves_it_in_its_layout(path, first_version):
    FileBook(path).apply(Plan("check"))
    assert path.read_bytes() == first_version


def test_a_file_that_has_the_name_of_the_copy_is_left_alone(path, first_version):
    taken = path.with_name("spring.layout-1.xlsx.bak")
    taken.write_bytes(b"mine")
    FileBook(path).apply(PLAN)
    assert taken.read_bytes() == b"mine"
    assert path.with_name("spring.layout-1 (2).xlsx.bak").read_bytes() == first_version


def test_the_same_copy_is_not_kept_twice(path, first_version):
    FileBook(path).apply(PLAN)
    path.write_bytes(first_version)
    FileBook(path).apply(PLAN)
    assert sorted(one.name for one in path.parent.glob("*.bak")) == ["spring.layout-1.xlsx.bak", "spring.xlsx.bak"]


def test_while_excel_has_it_open_nothing_is_written(path, first_version):
    book = FileBook(path)
    owner_file(path).write_bytes(b"\x04Anna" + b" " * 160)
    with pytest.raises(Refused, match="CS-W05"):
        book.apply(PLAN)
    assert path.read_bytes() == first_version
    assert list(path.parent.glob("*.bak")) == []


def test_what_somebody_else_saved_meanwhile_is_kept(path, first_version):
    book = FileBook(path)
    FileBook(path).apply(PLAN)
    theirs = path.read_bytes()
    with pytest.raises(Refused, match="CS-W06"):
        book.apply(PLAN)
    assert path.read_bytes() == theirs
    assert path.with_name("spring.layout-1.xlsx.bak").read_bytes() == first_version


def said(text: str) -> str:
    """What a program said, wherever its lines end."""
    return " ".join(text.split())


@pytest.mark.parametrize(
    "command",
    [["check"], ["terms"], ["score"], ["codes", "--campaign", "Barrier Serum launch"]],
    ids=" ".join,
)
def test_commands_work_on_it_as_on_a_new_one(path, first_version, command, monkeypatch, tmp_path):
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path / "home"))
    name, *rest = command
    tried = CliRunner().invoke(app, [name, str(path), *rest, "--dry-run"])
    assert tried.exit_code in (0, 1), tried.output
    assert "The first action that writes gives it layout 2, with the new tabs Conflicts and Packs" in said(tried.stderr)
    assert path.read_bytes() == first_version
    done = CliRunner().invoke(app, [name, str(path), *rest])
    assert done.exit_code in (0, 1), done.output
    if path.read_bytes() != first_version:
        assert "spring.xlsx was made by an older version and now has layout 2" in said(done.stderr)
        assert path.with_name("spring.layout-1.xlsx.bak").read_bytes() == first_version
        again = CliRunner().invoke(app, [name, str(path), *rest])
        assert "older version" not in again.output


def test_exports_are_imported_into_it(path, tmp_path):
    with as_file(demo.sample() / "exports") as exports:
        done = CliRunner().invoke(app, ["import", str(path), str(exports / "orders_export.csv"), "--replace"])
    assert done.exit_code in (0, 1), done.output
    assert "orders_export.csv" in done.output
