"""Every button, as the ribbon presses it: through `creatorsheet.macros.run`, xlwings' own code and a fake Excel."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from pathlib import Path

import pytest
from tests.excel.fake_excel import FakeBook, FakeExcel, refused
from tests.excel.live.open_book import settings, state
from tests.excel.pywin32 import install

from creatorsheet.book.template import content
from creatorsheet.catalogue.actions import ACTIONS, RIBBON
from creatorsheet.catalogue.tabs import sheet
from creatorsheet.kernel.grid import Raw

CAMPAIGN = "Barrier Serum launch"
ROWS: dict[str, list[dict[str, Raw]]] = {
    "Campaigns": [{"campaign_id": "C-1", "name": "Spring", "currency": "EUR"}],
    "Creators": [{"creator_id": "CR-1", "handle": "anna.skin", "agency": "Northlight"}],
    "Shortlist": [{"shortlist_id": "S-1", "campaign": "C-1", "creator": "CR-1", "decision": "Approved"}],
}
CSV = "Name,Email,Created at\n#1001,,2026-04-01\n"

Pressing = Callable[..., list[tuple[str, str]]]


@pytest.fixture
def excel(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> FakeExcel:
    """Excel with nothing open; the user's own folders are empty ones."""
    for name in ("DATA", "STATE"):
        monkeypatch.setenv(f"XDG_{name}_HOME", str(tmp_path / "home"))
    return FakeExcel()


@pytest.fixture
def press(excel: FakeExcel, monkeypatch: pytest.MonkeyPatch) -> Pressing:
    """Presses a button: `press("csCheck", "yes")` with the answers its user gives; what was asked and told."""
    import creatorsheet.macros

    windows = install()._xlwindows

    def pressed(control: str, *answers: object) -> list[tuple[str, str]]:
        monkeypatch.setattr(windows, "BOOK_CALLER", excel._active)
        excel.answers[:], excel.asked[:] = answers, []
        before = settings(excel)
        creatorsheet.macros.run(control)
        assert settings(excel) == before
        assert not excel.answers, "nobody asked"
        return excel.asked

    return pressed


@pytest.fixture
def book(excel: FakeExcel, tmp_path: Path) -> FakeBook:
    """A small workbook, open."""
    path = tmp_path / "spring.xlsx"
    path.write_bytes(content("gallery", ROWS))
    return excel.open(path)


@pytest.fixture
def demo(excel: FakeExcel, tmp_path: Path, demo_folder: Path) -> FakeBook:
    """The finished demo, open."""
    path = tmp_path / f"{CAMPAIGN}.xlsx"
    shutil.copy(demo_folder / path.name, path)
    return excel.open(path)


def column(book: FakeBook, tab: str, key: str) -> list[object]:
    """A column as it stands in the open workbook."""
    from creatorsheet.book.file import FileBook

    about = sheet(tab)
    seen = FileBook(book._path, content=book._saved_content())
    return [one for one in seen.grid(about).column(about.columns[key].title) if one is not None]


def test_every_button_of_the_ribbon_is_one():
    from creatorsheet.macros.buttons import BUTTONS

    wanted = {one.key for one in RIBBON if one.button} - {"help", "settings"}  # these need no Python
    assert wanted <= set(BUTTONS)
    assert set(BUTTONS) <= {one.key for one in ACTIONS}


def test_check_lists_what_is_wrong_and_selects_the_first(press, book, excel):
    [(kind, told)] = press("csCheck")
    assert kind == "told"
    assert "Found: " in told
    assert "• Campaigns!C3: " in told
    assert "Undo takes it back (Ctrl+Z, or the button)" in told
    assert (book._active._name, book._active.selected) == ("Campaigns", "C3")
    assert excel.undo == ("Undo CreatorSheet: Check", "CsUndo")
    assert any(str(one).startswith("CreatorSheet: Writing") for one in excel.status)


@pytest.mark.parametrize("agrees", [True, False])
def test_check_shows_repairs_and_asks(press, book, agrees):
    creators = next(one for one in book._sheets if one._name == "Creators")
    at = list(sheet("Creators").columns).index("followers")
    letters = f"{chr(65 + at)}3" if at < 26 else ""
    creators.Range(letters).NumberFormat = "@"
    creators.Range(letters).Value2 = "12000"
    asked, told = press("csCheck", "yes" if agrees else "no")
    assert asked[0] == "confirm"
    assert "1 repair can be made for certain" in asked[1]
    assert f"Creators!{letters}" in asked[1]
    assert column(book, "Creators", "followers") == [12000.0 if agrees else "12000"]
    assert ("1 repair done." in told[1]) is agrees


def test_import_takes_in_the_files_its_user_chooses(press, book, tmp_path, demo_folder):
    exports = demo_folder / "exports"
    files = tuple(str(one) for one in sorted(exports.iterdir()) if one.name.startswith(("Content_", "creators we")))
    _, told = press("csImport", files)
    assert f"{len(files)} files read" in told[1]
    assert "Creators: " in told[1]
    assert len(column(book, "Creators", "creator_id")) > 1
    before = state(book)
    press("csUndo")
    assert column(book, "Creators", "creator_id") == ["CR-1"]
    _, told = "", press("csUndo")[0][1]
    assert "Back again: Import" in told
    assert state(book) == before


def test_import_does_nothing_when_no_file_is_chosen(press, book):
    before = state(book)
    assert press("csImport", False) == [("open", "Exports to import")]
    assert state(book) == before


def test_import_says_what_it_could_not_read(press, book, tmp_path):
    (tmp_path / "notes.csv").write_text("a,b\n1,2\n")
    said = press("csImport", (str(tmp_path / "notes.csv"),))
    assert "notes.csv" in said[-1][1]


def test_codes_go_to_the_campaign_of_the_picker(press, demo):
    said = press("csCodes")
    assert [kind for kind, _ in said] == ["told"]


def test_codes_ask_for_the_campaign_where_none_is_picked(press, excel, tmp_path):
    rows = {**ROWS, "Campaigns": [*ROWS["Campaigns"], {"campaign_id": "C-2", "name": "Autumn", "currency": "EUR"}]}
    path = tmp_path / "two.xlsx"
    path.write_bytes(content("gallery", rows))
    book = excel.open(path)
    picker = book._editor.name("PickedCampaign")
    page = next(one for one in book._sheets if one._name == picker.sheet)
    page.Range(str(picker.area)).Value2 = None
    asked, again, told = press("csCodes", "9", "2")
    assert asked == ("input", "Which campaign?\n1  Spring\n2  Autumn")
    assert again[1].startswith("'9' is none of these. Which campaign?")
    assert told[0] == "told"
    assert column(book, "Tracking", "campaign") in ([], ["C-2"])


def test_terms_and_score(press, demo):
    [(_, terms)] = press("csTerms")
    assert "Found: " in terms
    [(_, score)] = press("csScore")
    assert "CreatorSheet failed" not in terms + score


def test_a_report_comes_as_sheets_of_the_workbook(press, demo, excel, tmp_path):
    names = [one._name for one in demo._sheets]
    [(_, told)] = press("csReport")
    assert "is on the tab Report, Barrier Serum launch" in told
    assert (tmp_path / f"{CAMPAIGN}, {CAMPAIGN}, report.xlsx").exists()
    new = demo._sheets[len(names) :]
    assert [(one._name, one._visible) for one in new] == [("Report, Barrier Serum launch", -1), ("calc (2)", 0)]
    assert demo._active is new[0]
    assert excel._books == [demo]
    mine = demo._sheets[0]
    [(_, told)] = press("csReport")
    assert "is on the tab Report, Barrier Serum launch, in place of its earlier one, and in the file" in told
    assert [one._name for one in demo._sheets][len(names)] == "Report, Barrier Serum launch"
    assert len(demo._sheets) == len(names) + 2
    assert demo._sheets[0] is mine


def test_no_sheets_come_into_a_protected_workbook(press, demo):
    demo.structure = True
    [(_, told)] = press("csReport")
    assert "CS-E05" in told


def test_share_asks_for_the_agency_and_says_where_the_pack_is(press, demo, tmp_path):
    choose, sure, told = press("csShare", "Northlight Talent", "yes")
    assert choose[1].startswith("Which agency?\n1  ")
    assert "Make this pack?" in sure[1]
    assert f"lies in {tmp_path}" in told[1]
    assert (tmp_path / f"{CAMPAIGN} for Northlight Talent.xlsx").exists()
    assert column(demo, "Packs", "file")[-1] == f"{CAMPAIGN} for Northlight Talent.xlsx"


def test_share_that_is_called_off_leaves_nothing(press, demo, tmp_path):
    before = state(demo)
    press("csShare", "Northlight Talent", "no")
    press("csShare", False)
    assert state(demo) == before
    assert not list(tmp_path.glob("* for *.xlsx"))


def test_a_pack_comes_back(press, demo, tmp_path):
    press("csShare", "Northlight Talent", "yes")
    said = press("csTakeBack", str(tmp_path / f"{CAMPAIGN} for Northlight Talent.xlsx"))
    assert said[0] == ("open", "The pack as it came back")
    assert "entries of Northlight Talent" in said[1][1]


def test_new_makes_a_workbook_and_opens_it(press, book, excel, tmp_path):
    path = tmp_path / "new.xlsx"
    assert press("csNew", False) == [("save as", "campaigns.xlsx")]
    _, told = press("csNew", str(path))
    assert told[1].startswith(f"{path} made.")
    assert [one._path for one in excel._books] == [book._path, path]
    said = press("csNew", str(path))
    assert "CS-W10" in said[1][1]


def test_a_new_workbook_that_excel_does_not_open_is_there_all_the_same(press, book, excel, monkeypatch, tmp_path):
    def refuses(*_: object) -> FakeBook:
        raise refused("Excel ran out of resources.")

    monkeypatch.setattr(FakeExcel, "open", refuses)
    [_, (_, told)] = press("csNew", str(tmp_path / "new.xlsx"))
    assert told.endswith(
        "new.xlsx made, but Excel does not open it now: Excel ran out of resources. Open it from its folder."
    )
    assert (tmp_path / "new.xlsx").exists()


def test_history_tells_what_was_done(press, book):
    assert "No action" in press("csHistory")[0][1]
    press("csTerms")
    press("csCheck")
    press("csUndo")
    told = press("csHistory")[0][1]
    assert "Undo (Check went)" in told or "Undo (" in told


def test_undo_without_an_action(press, book):
    [(_, told)] = press("csUndo")
    assert told.endswith("CS-E10")


def test_a_bug_is_said_to_be_one(press, book, monkeypatch, tmp_path):
    from creatorsheet.macros import buttons

    def broken(_: object) -> None:
        raise ZeroDivisionError("by zero")

    monkeypatch.setitem(buttons.BUTTONS, "terms", broken)
    [(_, told)] = press("csTerms")
    assert "failed on its own account (ZeroDivisionError: by zero). The workbook is as it was before." in told
    log = tmp_path / "home" / "creatorsheet" / "log" / "buttons.log"
    assert str(log) in told
    assert "ZeroDivisionError: by zero" in log.read_text()
    [(_, told)] = press("csNonsense")
    assert "failed on its own account" in told


def test_a_fault_of_excel_anywhere_in_a_button_is_told(press, book, excel):
    before, at, refusals = state(book), 0, 0
    while True:
        at += 17
        excel.calls.clear()
        excel.fault_at = at
        said = press("csCheck")
        excel.fault_at = None
        if len(excel.calls) < at:
            break
        if "CS-E0" in said[-1][1]:
            refusals += 1
        else:  # what Excel refused was not needed, such as the status bar
            assert "Changed: " in said[-1][1], excel.calls[at - 1]
            press("csUndo")
        assert state(book) == before
    assert refusals


def test_a_bug_after_writing_does_not_say_that_nothing_was_written(press, book, monkeypatch):
    from creatorsheet.macros import pressed

    def broken(*_: object) -> str:
        raise ZeroDivisionError("by zero")

    monkeypatch.setattr(pressed, "result", broken)
    [(_, told)] = press("csCheck")
    assert "The workbook had been changed by then; press Undo to take that back." in told
    assert "as it was" not in told


def test_a_refusal_after_writing_says_so(press, demo, monkeypatch):
    from creatorsheet.app.sharing import sending

    def full(*_: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(sending, "_named", full)
    told = press("csShare", "Northlight Talent", "yes")[-1][1]
    assert "CS-W11" in told
    assert told.endswith("The workbook had been changed by then; press Undo to take that back.")
    assert not list(demo._path.parent.glob("* for *"))
    assert not list(demo._path.parent.glob(".~pack*"))


def test_nothing_is_raised_where_no_workbook_is_open(press, excel):
    press("csCheck")
    assert excel._active is None


def test_nothing_is_raised_where_no_message_can_be_shown(press, book, monkeypatch, tmp_path):
    import sys

    def gone(*_: object) -> int:
        raise OSError("no desktop")

    monkeypatch.setattr(sys.modules["win32api"], "MessageBox", gone)
    assert press("csHistory") == []
    assert "no desktop" in (tmp_path / "home" / "creatorsheet" / "log" / "buttons.log").read_text()


@pytest.mark.parametrize(
    ("control", "tab"), [("csCodes", "Campaigns"), ("csReport", "Campaigns"), ("csShare", "Creators")]
)
def test_nothing_to_choose_from(press, excel, tmp_path, control, tab):
    path = tmp_path / "empty.xlsx"
    path.write_bytes(content("gallery", {"Lists": []}))
    excel.open(path)
    [(_, told)] = press(control)
    assert f"has nothing on {tab} to choose from yet" in told


def test_a_report_is_in_or_not_whatever_excel_refuses(press, demo, excel):
    press("csReport")
    excel.calls.clear()
    press("csReport")
    copied, last = excel.calls.index("Sheets.Copy"), len(excel.calls)
    outcomes = set()
    for at in range(copied - 1, last, 4):
        before = [one._name for one in demo._sheets]
        excel.calls.clear()
        excel.fault_at = at
        told = press("csReport")[-1][1]
        excel.fault_at = None
        now, call = [one._name for one in demo._sheets], excel.calls[at - 1]
        outcomes.add("CS-E08" in told)
        if "CS-E08" in told:
            assert now == before, call
        else:
            assert any(f"is on the tab {one}," in told for one in now), call
    assert outcomes == {True, False}


def test_a_mac_is_shown_the_command(press, book, monkeypatch):
    import sys

    monkeypatch.setattr(sys, "platform", "darwin")
    [(_, told)] = press("csScore")
    assert "Excel for Windows only" in told
    assert "creatorsheet score spring.xlsx" in told
