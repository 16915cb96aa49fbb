"""Packs end to end: what is written, in which order, and what the file holds."""

from __future__ import annotations

import io
import json
import re
import zipfile
from datetime import UTC, date, datetime
from pathlib import Path

import openpyxl
import pytest
from openpyxl.utils.cell import coordinate_to_tuple
from tests.sharing.worlds import HUSH, NAMES, tables_of, two_agencies
from typer.testing import CliRunner

from creatorsheet.app.share import Made, share
from creatorsheet.app.sharing.sending import free_name, send
from creatorsheet.book.editor.editor import Editor
from creatorsheet.book.file import FileBook
from creatorsheet.book.pack.layout import ABOUT, CALC, CHOICES, FIRST, FRONT, stable_name
from creatorsheet.book.pack.locking import locked
from creatorsheet.book.pack.readings import parts, readings
from creatorsheet.book.pack.scan import refuse_leaks
from creatorsheet.book.pack.writer import Pack, content
from creatorsheet.book.recalc import stale_results
from creatorsheet.book.rows import read_rows
from creatorsheet.book.snapshots import held, keep
from creatorsheet.book.template import content as new_workbook
from creatorsheet.catalogue.creators.creators import Creator
from creatorsheet.catalogue.reports.packs import SentPack
from creatorsheet.files.locked import unlocked
from creatorsheet.kernel.plan import Addition, Change, Plan
from creatorsheet.kernel.refusal import Refused
from creatorsheet.sharing.cover import cover
from creatorsheet.sharing.packing import sent
from creatorsheet.sharing.scope import shared
from creatorsheet.sharing.sent import Sent
from creatorsheet.sharing.todo import todo
from creatorsheet.shell.cli import app

A, B = NAMES["A"], NAMES["B"]
TODAY, NOW, KEY = date(2026, 6, 13), datetime(2026, 6, 13, 9, 30, tzinfo=UTC), bytes(32)


@pytest.fixture(scope="module")
def workbook() -> bytes:
    """A workbook of two agencies with secrets in its cells and in parts that people forget."""
    world = two_agencies()
    for row in world.rows["Deliverables"]:
        row |= {"publish_due": date(2026, 6, 20), "draft_due": date(2026, 6, 10)}
    made = new_workbook("world", world.rows)
    changed = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(made)) as old, zipfile.ZipFile(changed, "w", zipfile.ZIP_DEFLATED) as new:
        for one in old.infolist():
            piece = old.read(one)
            if one.filename == "docProps/core.xml":
                piece = piece.replace(b"<dc:creator></dc:creator>", f"<dc:creator>{HUSH} author</dc:creator>".encode())
            new.writestr(one, piece)
        new.writestr("xl/comments9.xml", f"<comments><text><t>{HUSH} comment</t></text></comments>")
        new.writestr("customXml/item1.xml", f"<x>{HUSH} mashup</x>")
        new.comment = f"{HUSH} zip".encode()
    return changed.getvalue()


@pytest.fixture
def book(workbook: bytes, tmp_path: Path) -> FileBook:
    path = tmp_path / "spring.xlsx"
    path.write_bytes(workbook)
    return FileBook(path)


def made(book: FileBook, recipient: str = A, **about: object) -> Made:
    return share(book, recipient=recipient, key=KEY, now=NOW, today=TODAY, **about)


def run(*arguments: object) -> object:
    return CliRunner().invoke(app, [str(one) for one in arguments])


def said(pack: bytes) -> str:
    return "\n".join(text for _, piece in parts(pack) for text in readings(piece)).casefold()


def test_a_pack_holds_nothing_of_others_and_nothing_that_stays(book, tmp_path):
    for recipient, others in ((A, "bnp"), (B, "anp")):
        pack = made(book, recipient).content
        (tmp_path / f"{recipient}.xlsx").write_bytes(pack)
        text = said(pack)
        assert HUSH not in text
        assert not [other for other in others if f"vis{other}" in text]
        assert f"vis{'b' if recipient == B else 'a'}" in text


def test_the_layout_is_the_one_take_back_reads(book):
    got = made(book)
    opened = openpyxl.load_workbook(io.BytesIO(got.content))
    snapshot = Sent.from_json(got.snapshot)
    about = {row[0].value: row[1].value for row in opened[ABOUT].iter_rows(max_row=6)}
    assert opened[ABOUT].sheet_state == "veryHidden"
    assert about == {
        "pack": snapshot.pack_id,
        "recipient": A,
        "book": "world",
        "schema": "2",
        "made": "2026-06-13 09:30:00",
        "seal": snapshot.seal(KEY),
    }
    assert opened.custom_doc_props["creatorsheet.pack"].value == snapshot.pack_id
    assert "creatorsheet.schema" not in opened.custom_doc_props.names
    assert opened.sheetnames[0] == FRONT
    assert set(opened.sheetnames[1:]) - {ABOUT, CALC, CHOICES} == set(snapshot.tables)
    for title, table in snapshot.tables.items():
        tab = opened[title]
        assert tab.row_dimensions[1].hidden
        names = [cell.value for cell in tab[1] if not str(cell.value).startswith("pack:")]
        assert names == [stable_name(title, key) for key in table.columns]
        ids = [row[0].value for row in tab.iter_rows(min_row=FIRST + 1) if row[0].value]
        assert set(ids) == set(table.rows)
        [excel_table] = tab.tables.values()
        assert excel_table.name == title.replace(" ", "")


def test_only_what_the_agency_fills_is_unlocked(book):
    got = made(book)
    opened = openpyxl.load_workbook(io.BytesIO(got.content))
    for title, table in Sent.from_json(got.snapshot).tables.items():
        tab = opened[title]
        assert tab.protection.sheet
        for cell in tab[1]:
            theirs = str(cell.value).rpartition(".")[2] in table.editable
            for row in range(FIRST + 1, tab.max_row + 1):
                assert tab.cell(row, cell.column).protection.locked is not theirs
    assert opened[FRONT].protection.sheet


def test_formulas_are_native_and_read_nothing_outside_the_pack(book):
    got = made(book)
    with zipfile.ZipFile(io.BytesIO(got.content)) as archive:
        names = archive.namelist()
        whole = b"".join(archive.read(name) for name in names)
    assert not [name for name in names if "external" in name or name.endswith(".bin") or "vba" in name.lower()]
    assert b"CS_" not in whole
    assert b"Lists[" not in whole
    assert b"#REF!" not in whole
    opened = openpyxl.load_workbook(io.BytesIO(got.content))
    first = {cell.value: cell.column for cell in opened["Deals"][1]}
    assert str(opened["Deals"].cell(FIRST + 1, first["cs:Deals.handle"]).value).startswith("=")
    first = {cell.value: cell.column for cell in opened["Creators"][1]}
    assert not str(opened["Creators"].cell(FIRST + 1, first["cs:Creators.tier"]).value).startswith("=")


def test_sharing_writes_pack_line_and_snapshot(book, tmp_path):
    answer = run("share", book.path, "--with", A)
    assert answer.exit_code == 0, answer.output
    [row] = read_rows(FileBook(book.path), SentPack)[0]
    assert (row.recipient, row.file) == (A, f"spring for {A}.xlsx")
    snapshot = Sent.from_json(held(book.path, "world", row.base))
    assert snapshot.pack_id == row.pack_id
    assert row.rows == sum(len(table.rows) for table in snapshot.tables.values())
    assert (tmp_path / row.file).is_file()
    assert not list(tmp_path.glob(".~*"))


def test_a_pack_never_takes_the_place_of_another_file(book, tmp_path):
    for expected in (f"spring for {A}.xlsx", f"spring for {A} (2).xlsx"):
        assert run("share", book.path, "--with", A).exit_code == 0
        assert (tmp_path / expected).is_file()
    mine = tmp_path / "mine.xlsx"
    mine.write_bytes(b"mine")
    answer = run("share", book.path, "--with", A, "--out", mine)
    assert "CS-W10" in str(answer.exception)
    assert mine.read_bytes() == b"mine"


def test_a_dry_run_shows_rows_and_columns_and_writes_nothing(book, tmp_path):
    before = book.path.read_bytes()
    answer = run("share", book.path, "--with", A, "--dry-run", "--password")
    assert answer.exit_code == 0, answer.output
    for words in ("Deals", "to fill", "to read", "stays here", "Landed cost", "Dry run: nothing was written."):
        assert words in answer.output
    assert book.path.read_bytes() == before
    assert [one.name for one in tmp_path.iterdir()] == ["spring.xlsx"]


def test_json_names_every_row_and_column(book):
    told = json.loads(run("share", book.path, "--with", A, "--dry-run", "--json").stdout)
    tabs = {one["tab"]: one for one in told["figures"]["tabs"]}
    assert all("visA" in one for one in tabs["Deals"]["rows"])
    assert {"key": "total", "title": "Total compensation", "to_fill": False} in tabs["Deals"]["columns"]
    assert "gift_value" in [one["key"] for one in tabs["Deals"]["kept_back"]]
    assert told["figures"]["todo"][0].keys() == {"what", "tab", "cells", "open", "due", "by"}


def test_a_workbook_open_in_excel_sends_nothing(book, tmp_path):
    (tmp_path / "~$spring.xlsx").write_bytes(b"\x04Anna")
    answer = run("share", book.path, "--with", A)
    assert "CS-W05" in str(answer.exception)
    assert sorted(one.name for one in tmp_path.iterdir()) == ["spring.xlsx", "~$spring.xlsx"]


def test_a_run_that_ends_early_leaves_no_pack(book, tmp_path):
    def fails() -> None:
        raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        send(tmp_path / "pack.xlsx", b"whole", like=book.path, before=fails)
    assert [one.name for one in tmp_path.iterdir()] == ["spring.xlsx"]


def test_the_snapshot_is_there_before_the_pack_has_its_name(book, tmp_path):
    target, seen = tmp_path / "pack.xlsx", []
    send(target, b"whole", like=book.path, before=lambda: seen.append(target.exists()))
    assert seen == [False]
    assert target.read_bytes() == b"whole"
    assert free_name(target).name == "pack (2).xlsx"


def test_left_overs_of_a_killed_run_go_with_the_next(book, tmp_path):
    orphan = tmp_path / ".~pack-pack-abc.tmp"
    orphan.write_bytes(b"half")
    send(tmp_path / "pack.xlsx", b"whole", like=book.path, before=lambda: None)
    assert not orphan.exists()


def test_a_locked_pack_opens_with_its_password_only(book, tmp_path):
    pytest.importorskip("msoffcrypto")
    answer = CliRunner().invoke(app, ["share", str(book.path), "--with", A, "--password"], input="kite\nkite\n")
    assert answer.exit_code == 0, answer.output
    assert "another way" in answer.output.replace("\n", " ")
    content = (tmp_path / f"spring for {A}.xlsx").read_bytes()
    assert content[:4] == b"\xd0\xcf\x11\xe0"
    assert unlocked(content, "p", "kite")[:2] == b"PK"
    with pytest.raises(Refused, match="CS-F02"):
        unlocked(content, "p", "other")


def test_passwords_that_differ_are_asked_again(book):
    answer = CliRunner().invoke(app, ["share", str(book.path), "--with", A, "--password"], input="kite\nkit\n")
    assert answer.exit_code == 1
    assert [one.name for one in book.path.parent.iterdir()] == ["spring.xlsx"]


@pytest.mark.parametrize("password", ["pässwörd ✓", "x", "a" * 255])
def test_any_password_excel_takes(password):
    pytest.importorskip("msoffcrypto")
    pack = new_workbook("tiny")
    assert unlocked(locked(pack, password, "p"), "p", password) == pack


def test_a_moved_creators_deals_go_to_neither_agency(book, tmp_path):
    assert run("share", book.path, "--with", A).exit_code == 0
    moved = FileBook(book.path)
    row = next(one for one in read_rows(moved, Creator)[0] if one.agency == A)
    moved.apply(Plan("test", (Change("Creators", row.sheet_row, row.id, "agency", A, B),)))
    answer = run("share", book.path, "--with", B)
    assert answer.exit_code == 0, answer.output
    assert "went to another agency before" in answer.output.replace("\n", " ")
    text = said((tmp_path / f"spring for {B}.xlsx").read_bytes())
    assert row.id.casefold() in text
    assert "d-visa" not in text


def _twins(path: Path, agency: str | None) -> None:
    ours, theirs = {"creator_id": "CR-1", "handle": "anna.skin", "agency": agency}, {"creator_id": "CR-2", "agency": B}
    asked = {"campaign": "C-1", "stage": "Negotiating"}
    tables = {
        "Campaigns": [{"campaign_id": "C-1", "name": "Glow Spring", "status": "Live"}],
        "Creators": [
            {key: value for key, value in ours.items() if value},
            theirs | {"handle": "annaskin_", "phone": "+49 170 1234567", "typical_rate": 909, "rate_currency": "EUR"},
        ],
        "Shortlist": [
            asked | {"shortlist_id": "S-1", "creator": "CR-1"},
            asked | {"shortlist_id": "S-2", "creator": "CR-2", "asked_fee": 777, "asked_currency": "EUR"},
        ],
    }
    path.write_bytes(new_workbook("twins", tables))


def _values(path: Path) -> set[str]:
    opened = openpyxl.load_workbook(path)
    return {str(cell.value) for sheet in opened for row in sheet.iter_rows() for cell in row if cell.value is not None}


@pytest.mark.parametrize("sent_before", [True, False])
def test_a_merge_tells_no_agency_what_another_said(tmp_path, sent_before):
    path = tmp_path / "spring.xlsx"
    _twins(path, A)
    if sent_before:
        assert run("share", path, "--with", B).exit_code == 0
    merged = run("creators", "merge", path, "CR-1", "CR-2")
    assert "Asked fee of anna.skin in Shortlist stays blank" in merged.output.replace("\n", " ")
    assert run("share", path, "--with", A).exit_code == 0
    told = _values(tmp_path / f"spring for {A}.xlsx")
    assert "S-1" in told
    assert not told & {"777", "909", "+49 170 1234567"}


def test_what_was_sent_of_a_merged_creator_stays_from_an_agency_named_later(tmp_path):
    path = tmp_path / "spring.xlsx"
    _twins(path, None)
    assert run("share", path, "--with", B).exit_code == 0
    assert run("creators", "merge", path, "CR-1", "CR-2").exit_code == 0
    book = FileBook(path)
    row = read_rows(book, Creator)[0].by_id()["CR-1"]
    assert (row.phone, row.typical_rate) == ("+49 170 1234567", 909), "without an agency nothing is closed"
    deal = {"deal_id": "D-1", "campaign": "C-1", "creator": "CR-1", "status": "Signed"}
    change = Change("Creators", row.sheet_row, row.id, "agency", None, A)
    book.apply(Plan("test", (change,), (Addition("Deals", deal),)))
    assert run("share", path, "--with", A).exit_code == 0
    told = _values(tmp_path / f"spring for {A}.xlsx")
    assert {"CR-1", "D-1"} <= told
    assert not told & {"777", "909", "+49 170 1234567"}


def test_an_override_opens_a_column_of_own_rows(workbook, tmp_path):
    path = tmp_path / "spring.xlsx"
    path.write_bytes(workbook)
    from creatorsheet.catalogue.setup.settings import Setting

    book = FileBook(path)
    row = next(one for one in read_rows(book, Setting)[0] if one.setting_key == "Columns for agencies")
    text = f"{A}: -Deals.total; +Campaigns.budget"
    book.apply(Plan("test", (Change("Settings", row.sheet_row, row.id, "value", None, text),)))
    tabs = {one["tab"]: one for one in made(FileBook(path)).outcome.figures["tabs"]}
    assert "total" not in [one["key"] for one in tabs["Deals"]["columns"]]
    assert {"key": "budget", "title": "Total budget", "to_fill": False} in tabs["Campaigns"]["columns"]


def _pack(tables: object, recipient: str = A) -> Pack:
    scope = shared(tables, recipient)
    snapshot = sent(scope, pack_id="PK-1", book_id="world", schema=2, made_at=NOW)
    return Pack(scope, snapshot, snapshot.seal(KEY), cover(scope, TODAY), todo(scope.tables, TODAY))


def _with(pack: bytes, part: str, piece: bytes) -> bytes:
    changed = io.BytesIO(pack)
    with zipfile.ZipFile(changed, "a") as archive:
        archive.writestr(part, piece)
    return changed.getvalue()


@pytest.mark.parametrize("hidden", ["text", "number", "own part"])
def test_a_pack_that_holds_anything_else_is_refused_without_the_value(workbook, hidden):
    world = two_agencies()
    tables = tables_of(world.rows)
    pack = _pack(tables)
    whole = content(pack)
    refuse_leaks(workbook, tables, pack, whole)
    other = world.rows["Deals"][2]
    assert other["creator"] == world.rows["Creators"][1]["creator_id"]
    value = {"text": world.rows["Creators"][1]["name"], "number": str(other["total"]), "own part": f"{HUSH} comment"}[
        hidden
    ]
    with pytest.raises(Refused) as refused:
        refuse_leaks(workbook, tables, pack, _with(whole, "xl/note.xml", f"<n><t>{value}</t></n>".encode()))
    told = str(refused.value)
    assert "CS-S01" in told
    assert "xl/note.xml" in told
    assert value not in told
    where = {
        "text": "the column Name of Creators",
        "number": "the column Total compensation of Deals",
        "own part": "of the workbook's own",
    }
    assert where[hidden] in told


def test_text_stays_text_and_file_names_stay_in_their_folder(tmp_path):
    evil = '=HYPERLINK("http://x.test")'
    agency = "../We/Are: =1+1 \x07"
    rows = {
        "Campaigns": [{"campaign_id": "C-1", "name": evil, "status": "Live"}],
        "Creators": [{"creator_id": "CR-1", "handle": "anna.skin", "name": "@SUM(1)", "agency": agency}],
        "Deals": [{"deal_id": "D-1", "campaign": "C-1", "creator": "CR-1", "status": "Signed", "contract": "-2+3"}],
    }
    path = tmp_path / "spring.xlsx"
    path.write_bytes(new_workbook("world", rows))
    got = made(FileBook(path), agency)
    assert got.file == "spring for -We-Are- =1+1.xlsx"
    opened = openpyxl.load_workbook(io.BytesIO(got.content))
    texts = {cell.value: cell.data_type for tab in opened for row in tab.iter_rows() for cell in row}
    assert {texts[evil], texts["@SUM(1)"], texts["-2+3"], texts[opened[FRONT]["B3"].value]} == {"s"}
    assert opened[FRONT]["B3"].value.startswith(evil)


def test_counts_go_down_as_cells_are_filled(book):
    pack = made(book).content
    before = openpyxl.load_workbook(io.BytesIO(pack), data_only=True)
    assert str(before[FRONT]["B2"].value).endswith("are late") or "late" in before[FRONT]["B2"].value
    empty = before[CALC]["B2"].value
    counted = str(openpyxl.load_workbook(io.BytesIO(pack))[CALC]["G6"].value)
    tab, cell = re.findall(r"'([^']+)'!([A-Z]+\d+)", counted)[0]
    editor = Editor(pack)
    editor.set(tab, *coordinate_to_tuple(cell), "filled")
    filled = editor.finish()
    fresh = stale_results(filled)
    assert fresh[CALC]["B2"] == empty - 1


def test_snapshots_hold_what_their_name_says(tmp_path):
    path = tmp_path / "spring.xlsx"
    named = keep(path, "id", "text of a pack")
    assert keep(path, "id", "text of a pack") == named
    assert held(path, "id", named) == "text of a pack"
    [file] = (tmp_path / ".creatorsheet" / "id" / "packs").iterdir()
    file.write_bytes(file.read_bytes()[:-9])
    assert held(path, "id", named) is None
    assert keep(path, "id", "text of a pack") == named
    assert held(path, "id", named) == "text of a pack"
    assert held(path, "id", "../../secret") is None
    assert held(path, "id", "0" * 40) is None


@pytest.mark.oracle
def test_microsofts_validator_finds_no_fault(book, tmp_path, ooxml_validator):
    import subprocess

    path = tmp_path / "pack.xlsx"
    path.write_bytes(made(book).content)
    answer = subprocess.run([ooxml_validator, str(path)], capture_output=True, text=True, check=False)
    assert json.loads(answer.stdout)["errors"] == []
