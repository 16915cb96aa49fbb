"""A pack goes out, is filled in and comes back, through the real files and programs."""

from __future__ import annotations

import json
import re
import shutil
import subprocess
from collections.abc import Callable
from datetime import date, datetime
from pathlib import Path
from typing import Any

import openpyxl
import pytest
from openpyxl.cell import Cell
from typer.testing import CliRunner

from creatorsheet.book.file import FileBook
from creatorsheet.catalogue.tabs import BY_TITLE
from creatorsheet.shell.cli import app

BOOK, PACK = "Barrier Serum launch.xlsx", "Barrier Serum launch for Northlight Talent.xlsx"


class Sheet:
    """A pack in the agency's hands: cells by tab, row of data and column key."""

    def __init__(self, path: Path) -> None:
        self.path, self.book = path, openpyxl.load_workbook(path)

    def cell(self, tab: str, row: int, key: str) -> Cell:
        sheet = self.book[tab]
        at = next(one.column for one in sheet[1] if one.value == f"cs:{tab}.{key}")
        return sheet.cell(row=4 + row, column=at)

    def put(self, tab: str, row: int, key: str, value: Any) -> str:
        """Type something; the row's id."""
        cell = self.cell(tab, row, key)
        cell.value = value
        return str(self.book[tab].cell(row=4 + row, column=1).value)

    def free(self, tab: str) -> int:
        """The first spare row."""
        sheet = self.book[tab]
        return next(row for row in range(sheet.max_row) if not sheet.cell(row=4 + row, column=1).value)

    def save(self, name: str = "back.xlsx") -> Path:
        self.book.save(self.path.with_name(name))
        return self.path.with_name(name)


@pytest.fixture(scope="session")
def shared_demo(demo_folder: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The demo with a pack for one of its agencies."""
    folder = tmp_path_factory.mktemp("shared") / "demo"
    shutil.copytree(demo_folder, folder)
    answer = CliRunner().invoke(app, ["share", str(folder / BOOK), "--with", "Northlight Talent"])
    assert answer.exit_code == 0, answer.output
    return folder


@pytest.fixture
def desk(shared_demo: Path, tmp_path: Path) -> Path:
    """The demo and its pack in a folder of their own."""
    shutil.copytree(shared_demo, tmp_path / "desk")
    return tmp_path / "desk"


def run(*words: object) -> tuple[int, str]:
    answer = CliRunner().invoke(app, [str(word) for word in words])
    assert answer.exception is None or isinstance(answer.exception, SystemExit | Exception)
    said = str(answer.exception) if answer.exception and not isinstance(answer.exception, SystemExit) else answer.output
    return answer.exit_code, said


def taken(desk: Path, pack: Path, *options: str) -> dict[str, Any]:
    """Take a pack back; the answer."""
    answer = CliRunner().invoke(app, ["take-back", str(desk / BOOK), str(pack), "--json", *options])
    if answer.exception and not isinstance(answer.exception, SystemExit):
        raise answer.exception
    return json.loads(answer.stdout)  # type: ignore[no-any-return]


def row_of(desk: Path, tab: str, row_id: str) -> dict[str, Any]:
    """A row of our workbook by column key."""
    sheet = BY_TITLE[tab].sheet
    for record in FileBook(desk / BOOK).grid(sheet).records():
        if record[sheet.columns[sheet.key].title] == row_id:
            return {key: record[one.title] for key, one in sheet.columns.items()}
    raise KeyError(row_id)


def codes(answer: dict[str, Any]) -> list[str]:
    return [one["code"] for one in answer["findings"]]


def as_saved_by_libreoffice(soffice: str, pack: Path, folder: Path) -> Path:
    folder.mkdir(exist_ok=True)
    profile = f"-env:UserInstallation=file://{folder / 'profile'}"
    form = "xlsx:Calc MS Excel 2007 XML"
    done = [soffice, profile, "--headless", "--convert-to", form, "--outdir", str(folder), str(pack)]
    subprocess.run(done, check=True, capture_output=True, timeout=180)
    return folder / pack.name


def test_an_untouched_pack_brings_nothing(desk: Path) -> None:
    answer = taken(desk, desk / PACK)
    assert answer["figures"]["cells"] == {"taken": 0, "same": 0, "before": 0, "held": 0, "refused": 0}
    assert answer["findings"] == []


def filled(pack: Path) -> tuple[Path, dict[str, str]]:
    """What an agency does in a week, good and bad."""
    sheet = Sheet(pack)
    ids = {
        "offered": sheet.put("Results", 0, "views", "1.234.567"),
        "second": sheet.put("Results", 1, "views", 5000),
        "formula": sheet.put("Results", 1, "likes", "=1+1"),
        "unread": sheet.put("Results", 2, "views", "12k"),
        "text": sheet.put("Creators", 0, "name", "=1+1"),
        "mail": sheet.put("Creators", 1, "email", "new@example.com"),
        "fee": sheet.put("Deals", 0, "total", 99_999),
        "video": str(sheet.cell("Deliverables", 0, "deliverable_id").value),
    }
    sheet.put("Results", 0, "captured_at", "12 May 2026")
    sheet.cell("Creators", 0, "name").data_type = "s"
    spare = sheet.free("Reviews")
    sheet.put("Reviews", spare, "deliverable", ids["video"])
    sheet.put("Reviews", spare, "draft_link", "https://drive.example/x")
    sheet.put("Reviews", spare + 1, "deliverable", "L-OTHERS")
    sheet.put("Reviews", spare + 1, "draft_link", "https://drive.example/y")
    return sheet.save(), ids


@pytest.mark.parametrize("program", ["openpyxl", pytest.param("libreoffice", marks=pytest.mark.oracle)])
def test_a_filled_pack_comes_in_cell_by_cell(desk: Path, program: str, request: pytest.FixtureRequest) -> None:
    pack, ids = filled(desk / PACK)
    if program == "libreoffice":
        pack = as_saved_by_libreoffice(request.getfixturevalue("soffice"), pack, desk / "lo")
    fee = row_of(desk, "Deals", ids["fee"])["total"]
    untouched = (desk / BOOK).read_bytes()
    answer = taken(desk, pack)
    assert answer["figures"]["cells"] == {"taken": 7, "same": 0, "before": 0, "held": 0, "refused": 3}
    assert sorted(codes(answer)) == ["CS-S03", "CS-S03", "CS-S03", "CS-S04"]

    new = row_of(desk, "Results", ids["offered"])
    assert (new["views"], new["captured_at"]) == (1_234_567, date(2026, 5, 12))
    assert new["deliverable"], "what was filled in beforehand came along"
    assert row_of(desk, "Results", ids["second"])["likes"] is None
    with pytest.raises(KeyError):
        row_of(desk, "Results", ids["unread"])
    assert row_of(desk, "Creators", ids["text"])["name"] == "=1+1"
    assert row_of(desk, "Creators", ids["mail"])["email"] == "new@example.com"
    assert row_of(desk, "Deals", ids["fee"])["total"] == fee
    name = openpyxl.load_workbook(desk / BOOK)["Creators"]
    assert [cell for line in name.iter_rows() for cell in line if cell.value == "=1+1" and cell.data_type == "f"] == []
    reviews = FileBook(desk / BOOK).grid(BY_TITLE["Reviews"].sheet)
    assert "https://drive.example/x" in reviews.column("Draft link")
    assert "https://drive.example/y" not in reviews.column("Draft link")
    assert answer["figures"]["conflicts"][0]["reason"] == "Points at a row not sent"

    once = (desk / BOOK).read_bytes()
    again = taken(desk, pack)
    assert codes(again) == ["CS-S09"]
    assert (desk / BOOK).read_bytes() == once, "the same pack twice changes nothing"

    code, said = run("undo", desk / BOOK)
    assert code == 0, said
    assert (desk / BOOK).read_bytes() == untouched
    assert taken(desk, pack)["figures"]["cells"]["taken"] == 7, "after an undo it counts as not taken"


def test_the_workbook_is_sound_after_taking_back(desk: Path) -> None:
    pack, _ = filled(desk / PACK)
    before = json.loads(CliRunner().invoke(app, ["check", str(desk / BOOK), "--json"]).stdout)
    taken(desk, pack)
    after = json.loads(CliRunner().invoke(app, ["check", str(desk / BOOK), "--json"]).stdout)
    known = {(one["code"], one["fact"]) for one in before["findings"]}
    new = [one for one in after["findings"] if (one["code"], one["fact"]) not in known]
    assert [one for one in new if one["code"].startswith("CS-W")] == []


@pytest.mark.oracle
def test_a_pack_saved_by_libreoffice_untouched_brings_nothing(desk: Path, soffice: str) -> None:
    answer = taken(desk, as_saved_by_libreoffice(soffice, desk / PACK, desk / "lo"))
    assert answer["findings"] == []
    assert not answer["figures"]["cells"]["taken"]


def test_both_sides_changed_waits_and_decisions_are_carried_out(desk: Path) -> None:
    sheet = Sheet(desk / PACK)
    first = sheet.put("Creators", 0, "email", "theirs@example.com")
    second = sheet.put("Creators", 1, "email", "second@example.com")
    third = sheet.put("Creators", 2, "email", "third@example.com")
    pack = sheet.save()
    ours(
        desk,
        "Creators",
        {
            first: ("email", "ours@example.com"),
            second: ("email", "mine@example.com"),
            third: ("email", "me@example.com"),
        },
    )
    answer = taken(desk, pack)
    assert codes(answer) == ["CS-S02"] * 3
    assert row_of(desk, "Creators", first)["email"] == "ours@example.com"
    listed = {one["row"]: one["conflict"] for one in answer["figures"]["conflicts"]}
    assert {one["mine"] for one in answer["figures"]["conflicts"]} >= {"ours@example.com", "mine@example.com"}

    ours(desk, "Creators", {third: ("email", "later@example.com")})
    decisions = {listed[first]: "Take theirs", listed[second]: "Keep ours", listed[third]: "Take theirs"}
    ours(desk, "Conflicts", {one: ("decision", word) for one, word in decisions.items()})
    code, said = run("take-back", desk / BOOK, "--json")
    done = json.loads(said)
    assert code == 1
    assert done["figures"]["decisions"] == 2
    assert row_of(desk, "Creators", first)["email"] == "theirs@example.com"
    assert row_of(desk, "Creators", second)["email"] == "mine@example.com"
    assert row_of(desk, "Creators", third)["email"] == "later@example.com", (
        "the cell was changed since it was decided on"
    )
    assert "later@example.com now" in done["findings"][0]["fact"]
    state = row_of(desk, "Conflicts", listed[third])
    assert (state["ours"], state["decision"], state["applied_on"]) == ("later@example.com", None, None)
    assert row_of(desk, "Conflicts", listed[first])["applied_on"]

    assert codes(taken(desk, pack)) == ["CS-S09"]
    sheet.put("Creators", 0, "email", "corrected@example.com")
    sheet.put("Creators", 1, "phone", "+44 20 7946 0000")
    more = taken(desk, sheet.save())
    assert row_of(desk, "Creators", first)["email"] == "corrected@example.com", "their own entry, changed by them again"
    assert row_of(desk, "Creators", second)["email"] == "mine@example.com"
    assert len(more["figures"]["conflicts"]) == 3, "what was decided on is not listed again"


def ours(desk: Path, tab: str, cells: dict[str, tuple[str, str]]) -> None:
    """Type into our own workbook."""
    from creatorsheet.app.draft import as_cell
    from creatorsheet.book.rows import read_rows
    from creatorsheet.kernel.plan import Change, Plan

    book = FileBook(desk / BOOK)
    table, _ = read_rows(book, BY_TITLE[tab])
    rows = table.by_id()
    changes = [
        Change(
            tab, rows[one].sheet_row, one, key, as_cell(getattr(rows[one], key), table.model.sheet.columns[key]), text
        )
        for one, (key, text) in cells.items()
    ]
    book.apply(Plan("test", changes=tuple(changes)))


def test_lines_close_when_a_sorted_column_comes_again_unsorted(desk: Path) -> None:
    sheet = Sheet(desk / PACK)
    mails = [sheet.cell("Creators", row, "email").value for row in range(4)]
    for row in range(4):
        sheet.put("Creators", row, "email", mails[row - 1])
    first = sheet.put("Creators", 0, "phone", "0001")
    answer = taken(desk, sheet.save())
    assert codes(answer) == ["CS-S06"]
    assert (answer["figures"]["cells"]["held"], answer["figures"]["cells"]["taken"]) == (5, 0)
    for row in range(4):
        sheet.put("Creators", row, "email", mails[row])
    answer = taken(desk, sheet.save())
    assert answer["findings"] == []
    assert row_of(desk, "Creators", first)["phone"] == "0001"
    assert all(one["when"] for one in answer["figures"]["conflicts"])


def test_a_dry_run_shows_every_cell_and_writes_nothing(desk: Path) -> None:
    pack, _ = filled(desk / PACK)
    before = {path: path.read_bytes() for path in desk.rglob("*") if path.is_file()}
    code, said = run("take-back", desk / BOOK, pack, "--dry-run")
    assert code == 1
    for words in ("new@example.com", "1234567", "https://drive.example/x", "Dry run: nothing was written."):
        assert words in re.sub(r"\s*\n\s*", "", said) or words in said
    assert {path: path.read_bytes() for path in desk.rglob("*") if path.is_file()} == before


def test_an_older_pack_after_a_newer_one_overwrites_nothing_newer(desk: Path) -> None:
    older = Sheet(desk / PACK)
    first = older.put("Creators", 0, "phone", "0001")
    second = older.put("Creators", 1, "phone", "0002")
    older_back = older.save("older.xlsx")
    code, said = run("share", desk / BOOK, "--with", "Northlight Talent", "--out", desk / "newer.xlsx")
    assert code == 0, said
    set_sent_on(desk, "2026-11-26 10:00:00")
    newer = Sheet(desk / "newer.xlsx")
    newer.put("Creators", 0, "phone", "0009")
    taken(desk, newer.save("newer back.xlsx"))
    newer.put("Creators", 0, "phone", None)
    answer = taken(desk, older_back)
    assert "CS-S12" in codes(answer)
    assert row_of(desk, "Creators", first)["phone"] == "0009"
    assert row_of(desk, "Creators", second)["phone"] == "0002", "the newer pack left it as it was sent"


def set_sent_on(desk: Path, moment: str) -> None:
    """Pretend that the last pack was made later than in the same second."""
    book = FileBook(desk / BOOK)
    from creatorsheet.book.rows import read_rows
    from creatorsheet.kernel.plan import Change, Plan

    table, _ = read_rows(book, BY_TITLE["Packs"])
    row = table.rows[-1]
    when = datetime.fromisoformat(moment)
    book.apply(Plan("test", changes=(Change("Packs", row.sheet_row, row.id, "sent_on", None, when),)))


def test_moved_and_retitled_columns_and_a_renamed_tab_are_found(desk: Path) -> None:
    sheet = Sheet(desk / PACK)
    row = sheet.put("Creators", 0, "phone", "0001")
    page = sheet.book["Creators"]
    at = sheet.cell("Creators", 0, "phone").column
    for line in range(1, page.max_row + 1):
        one, two = page.cell(row=line, column=at), page.cell(row=line, column=at + 2)
        one.value, two.value = two.value, one.value
    page.title = "Our creators"
    del page.tables["Creators"]
    page.cell(row=3, column=at + 2).value = "Telephone"
    page.cell(row=3, column=page.max_column + 1).value = "Agency remark"
    page.cell(row=4, column=page.max_column).value = "call her"
    answer = taken(desk, sheet.save())
    assert row_of(desk, "Creators", row)["phone"] == "0001"
    assert codes(answer) == ["CS-S07"]
    assert "Agency remark" in answer["findings"][0]["fact"]


def test_without_the_row_of_names_titles_help(desk: Path) -> None:
    sheet = Sheet(desk / PACK)
    row = sheet.put("Creators", 0, "phone", "0001")
    sheet.book["Creators"].delete_rows(1)
    answer = taken(desk, sheet.save())
    assert row_of(desk, "Creators", row)["phone"] == "0001"
    assert "CS-S07" in codes(answer)


def test_whoever_the_file_says_it_is_the_copy_here_decides(desk: Path, tmp_path: Path) -> None:
    def refused(change: Callable[[openpyxl.Workbook], None]) -> str:
        sheet = Sheet(desk / PACK)
        change(sheet.book)
        code, said = run("take-back", desk / BOOK, sheet.save())
        assert code != 0
        return said

    def say(name: str, text: str) -> Callable[[openpyxl.Workbook], None]:
        def change(book: openpyxl.Workbook) -> None:
            next(row for row in book["_pack"].iter_rows() if row[0].value == name)[1].value = text

        return change

    before = (desk / BOOK).read_bytes()
    assert "another workbook" in refused(say("book", "other"))
    assert "not on the Packs tab" in refused(say("pack", "PK-OTHERS"))
    assert "seal" in refused(say("seal", "0" * 64))
    assert "newer version" in refused(say("schema", "99"))
    for snapshot in (desk / ".creatorsheet").rglob("*.json.gz"):
        snapshot.write_bytes(b"")
    assert "copy of what was sent" in run("take-back", desk / BOOK, desk / PACK)[1]
    assert (desk / BOOK).read_bytes() == before


def test_the_property_tells_the_pack_when_the_hidden_sheet_is_gone(desk: Path) -> None:
    sheet = Sheet(desk / PACK)
    row = sheet.put("Creators", 0, "phone", "0001")
    del sheet.book["_pack"]
    taken(desk, sheet.save())
    assert row_of(desk, "Creators", row)["phone"] == "0001"


def test_a_pack_of_another_computer_needs_a_word(desk: Path, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path / "elsewhere"))
    assert "another computer" in run("take-back", desk / BOOK, desk / PACK)[1]
    assert taken(desk, desk / PACK, "--unsealed")["findings"] == []


def test_a_locked_pack_is_taken_with_its_password(desk: Path) -> None:
    from msoffcrypto.format.ooxml import OOXMLFile

    sheet = Sheet(desk / PACK)
    row = sheet.put("Creators", 0, "phone", "0001")
    plain, locked = sheet.save(), desk / "locked.xlsx"
    with plain.open("rb") as source, locked.open("wb") as target:
        OOXMLFile(source).encrypt("secret", target)
    assert "CS-F02" in run("take-back", desk / BOOK, locked)[1]
    answer = CliRunner().invoke(app, ["take-back", str(desk / BOOK), str(locked), "--password"], input="secret\n")
    assert answer.exit_code == 0, answer.output
    assert row_of(desk, "Creators", row)["phone"] == "0001"


def test_what_is_no_pack_is_refused(desk: Path) -> None:
    (desk / "list.csv").write_text("handle,phone\nanna,1\n", encoding="utf-8")
    assert "CS-F06" in run("take-back", desk / BOOK, desk / "list.csv")[1]
    assert "CS-S08" in run("take-back", desk / BOOK, desk / BOOK)[1]
    assert "CS-F01" in run("take-back", desk / BOOK, desk / "nothing.xlsx")[1]


def test_taking_back_without_anything_changes_nothing(desk: Path) -> None:
    before = (desk / BOOK).read_bytes()
    assert run("take-back", desk / BOOK)[0] == 0
    assert (desk / BOOK).read_bytes() == before
