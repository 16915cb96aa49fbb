"""What the schema of a ribbon does not say: ids and keys apart, every call answered, every group in its place."""

from __future__ import annotations

import re
from itertools import permutations

import pytest
from defusedxml.ElementTree import fromstring

from creatorsheet.catalogue.actions import ACTIONS, RIBBON
from creatorsheet.shell import ribbon_page, ribbon_picture
from creatorsheet.shell.addin import ribbon
from creatorsheet.shell.addin.build import modules

SVG = "{http://www.w3.org/2000/svg}"
XML = ribbon.xml()
TITLE, SHELVES = ribbon_page.shelves(XML)
BUTTONS = [button for shelf in SHELVES for button in shelf.buttons]
GROUPS = ["Start", "Data", "Creators", "Tracking", "Agreements", "Results", "Reports", "Share", "Help"]
VERBS = {
    "Find",
    "Merge",
    "Vet",
    "Plan",
    "Audit",
    "Price",
    "Undo",
    "New",
    "Check",
    "Import",
    "Make",
    "Score",
    "Write",
    "Take",
    "Open",
    "Show",
    "Read",
    "Compare",
}
ICONS = {
    "AccountingFormat",
    "ApplicationOptionsDialog",
    "Calculator",
    "ChartInsert",
    "ChartTypeColumnInsertGallery",
    "ChartTypeXYScatterInsertGallery",
    "ContactPictureMenu",
    "DataValidation",
    "DateAndTimeInsert",
    "ErrorChecking",
    "FileCheckIn",
    "FileMarkAsFinal",
    "FileNew",
    "FileSaveAsWordDocx",
    "FileSendAsAttachment",
    "FileVersionHistory",
    "Filter",
    "FindDialog",
    "FunctionsFinancialInsertGallery",
    "GetExternalDataFromText",
    "GoalSeek",
    "Help",
    "HyperlinkInsert",
    "MergeCenter",
    "ReviewAcceptChange",
    "ReviewNewComment",
    "ReviewShareWorkbook",
    "ReviewTrackChanges",
    "SmartArtInsert",
    "SortDialog",
    "TracePrecedents",
    "Undo",
    "WhatIfAnalysisMenu",
}
"""Names looked up in lists of Office's own pictures; a new one is looked up before it is written here."""
CALLBACKS = next(one for one in modules() if one.name == ribbon.MODULE).text


def test_groups_stand_in_their_order_and_none_is_empty() -> None:
    found = [shelf.label for shelf in SHELVES]
    assert found == [group for group in GROUPS if group in found]
    assert all(shelf.buttons for shelf in SHELVES)


def test_undo_comes_first_and_help_and_settings_last() -> None:
    assert [one.id for one in (BUTTONS[0], *BUTTONS[-2:])] == ["csUndo", "csHelp", "csSettings"]


def test_a_group_has_one_large_button() -> None:
    assert {shelf.label: [one.large for one in shelf.buttons].count(True) for shelf in SHELVES} == dict.fromkeys(
        [shelf.label for shelf in SHELVES], 1
    )


def test_ids_are_unique_and_name_actions() -> None:
    ids = re.findall(r'\bid="([^"]+)"', XML)
    assert len(set(ids)) == len(ids)
    assert [one.id for one in BUTTONS] == [action.control for action in RIBBON]
    assert next(one.control for one in ACTIONS if one.key == "take-back") == "csTakeBack"


def test_every_action_is_a_button_but_demo() -> None:
    assert {one.key for one in ACTIONS} - {one.key for one in RIBBON} == {"demo"}


def test_keys_are_short_unique_and_none_begins_another() -> None:
    keys = ["".join(one.keys[1:]).removeprefix(ribbon.TAB_KEYTIP) for one in BUTTONS]
    assert all(1 <= len(key) <= 3 and key.isalnum() and key.isupper() for key in [*keys, ribbon.TAB_KEYTIP])
    assert not [pair for pair in permutations(keys, 2) if pair[0].startswith(pair[1])]


@pytest.mark.parametrize("button", BUTTONS, ids=lambda one: one.id)
def test_a_button_has_a_verb_a_known_picture_and_says_what_it_overwrites(button: ribbon_page.Shown) -> None:
    assert button.label.split()[0] in VERBS
    assert button.icon in ICONS
    action = next(one for one in RIBBON if one.control == button.id)
    assert all(tab in button.tip for tab in action.writes)
    assert action.button
    assert button.tip.endswith(action.button.warns)
    assert len(button.tip) <= 1024
    assert "--" not in button.tip, "options belong to commands"


def test_every_call_is_answered_by_a_macro() -> None:
    called = set(re.findall(rf'"{ribbon.MODULE}\.(\w+)"', XML))
    assert called == {"CsLoaded", "CsRun", "CsEnabled"}
    assert called <= set(re.findall(r"(?m)^Public Sub (\w+)\(", CALLBACKS))


def test_buttons_without_python_are_those_the_macro_knows() -> None:
    assert set(re.findall(r'Case "(cs\w+)"', CALLBACKS)) == {"csHelp", "csSettings"}
    assert {one.id for one in BUTTONS if one.always} == {"csNew", "csHelp"}


CHANGED = XML.replace('label="Make pack"', 'label="Make &lt;packs&gt;"')


def test_the_page_shows_what_the_xml_says() -> None:
    page = ribbon_page.page(CHANGED)
    assert "- **Make <packs>** (large, keys Alt C S P, picture FileSendAsAttachment). Make a pack for an agency" in page
    assert "- **New workbook** (keys Alt C S N, picture FileNew, always). " in page
    assert [line for line in page.splitlines() if line.startswith("## ")] == [f"## {shelf.label}" for shelf in SHELVES]


def test_the_picture_shows_what_the_xml_says() -> None:
    drawn = fromstring(ribbon_picture.picture(CHANGED))
    words = [one.text for one in drawn.iter(f"{SVG}text")]
    assert words.count("<packs>") == 1
    labels = [word for one in BUTTONS for word in (one.label.split(" ", 1) if one.large else [one.label])]
    shown = [TITLE, *(shelf.label for shelf in SHELVES), *labels]
    assert sorted(filter(None, words)) == sorted(["<packs>" if word == "pack" else word for word in shown])
    width = float(drawn.get("width", ""))
    assert all(0 < float(one.get("x", "")) < width for one in drawn.iter(f"{SVG}text"))


def test_every_picture_that_a_button_names_has_its_sign() -> None:
    assert set(ribbon_picture.SIGNS) == {one.icon for one in BUTTONS}
