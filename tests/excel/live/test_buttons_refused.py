"""What a button says when something goes wrong: true sentences, and nothing raised into Excel."""

from __future__ import annotations

import pytest
from tests.excel.fake_excel import FakeBook, FakeExcel, refused
from tests.excel.live.open_book import state

from creatorsheet.book.template import content


def test_no_sheets_come_into_a_protected_workbook(press, demo):
    demo.structure = True
    [(_, told)] = press("csReport")
    assert "CS-E05" in told


def test_a_new_workbook_that_excel_does_not_open_is_there_all_the_same(press, book, excel, monkeypatch, tmp_path):
    def refuses(*_: object) -> FakeBook:
        raise refused("Excel ran out of resources.")

    monkeypatch.setattr(FakeExcel, "open", refuses)
    [_, (_, told)] = press("csNew", str(tmp_path / "new.xlsx"))
    assert told.endswith(
        "new.xlsx made, but Excel does not open it now: Excel ran out of resources. Open it from its folder."
    )
    assert (tmp_path / "new.xlsx").exists()


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
    for at in (*range(copied - 1, last, 4), last):
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
