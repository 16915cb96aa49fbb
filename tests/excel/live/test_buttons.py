"""Every button, as the ribbon presses it: through `creatorsheet.macros.run`, xlwings' own code and a fake Excel."""

from __future__ import annotations

import pytest
from tests.excel.fake_excel import FakeBook
from tests.excel.live.open_book import state
from tests.excel.live.pressing import CAMPAIGN, ROWS

from creatorsheet.book.template import content
from creatorsheet.catalogue.actions import ACTIONS, RIBBON
from creatorsheet.catalogue.tabs import sheet


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


def test_history_tells_what_was_done(press, book):
    assert "No action" in press("csHistory")[0][1]
    press("csTerms")
    press("csCheck")
    press("csUndo")
    told = press("csHistory")[0][1]
    assert "Undo (Check went)" in told or "Undo (" in told


def test_a_profile_proposes_the_creator_of_the_selected_row(press, demo, tmp_path):
    page = next(one for one in demo._sheets if one._name == "Creators")
    page.Activate()
    page.Range("B5").Select()
    handle = page.Range("B5").Value2
    asked, told = press("csProfile", "1")
    assert asked[1].startswith(f"Whose profile?\n1  {handle}\n2  ")
    assert f"The profile of {handle} is on the tab Profile, {handle}" in told[1]
    assert (tmp_path / f"{CAMPAIGN}, @{handle}, profile.xlsx").exists()


def test_a_profile_that_is_called_off_leaves_nothing(press, demo, tmp_path):
    before = state(demo)
    press("csProfile", False)
    assert state(demo) == before
    assert not list(tmp_path.glob("*profile.xlsx"))
