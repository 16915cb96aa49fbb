"""Each kind of change that a layout can bring, on small workbooks in which people moved things about."""

from __future__ import annotations

import re

import pytest

from creatorsheet.book.editor.editor import Editor
from creatorsheet.book.file import SCHEMA
from creatorsheet.book.migration.moving import moved
from creatorsheet.book.migration.presets import name_of
from creatorsheet.book.migration.steps import FIRST, STEPS, Step
from creatorsheet.book.template.setup import built_in_rows
from creatorsheet.catalogue.tabs import BY_TITLE, sheet
from creatorsheet.kernel.refusal import Refused

TEAM = ["Name", "Member ID", "My own", "Email"]
PEOPLE = [["Anna", "TM-1", "x", "anna@example.com"], ["Ben", "TM-2", "y", None]]


def brought(content, **step):
    return moved(content, "spring.xlsx", 1, {2: Step(**step)}).content


def table(content, name):
    editor = Editor(content)
    return editor.tables[name.casefold()]


def rule(content, name, cell):
    """The tag and the source of the validation that begins at a cell."""
    editor = Editor(content)
    xml = editor.package.read(editor.contents.sheets[name]).decode()
    found = re.search(rf'(<dataValidation [^>]*sqref="{cell}(?::[A-Z]+\d+)?"[^>]*>)(?:<formula1>([^<]*))?', xml)
    return found.groups() if found else None


def test_every_layout_after_the_first_has_its_step():
    assert list(STEPS) == list(range(FIRST + 1, SCHEMA + 1))
    for step in STEPS.values():
        assert set(step.tabs) <= set(BY_TITLE)
        assert all(key in sheet(title).columns for title, key in step.columns)
        assert all(since in {one.title for one in sheet(title).columns.values()} for title, _, since in step.retitled)
        for title, names in step.rows.items():
            assert set(names) <= {name_of(title, row) for row in built_in_rows({})[title]}


def test_a_column_comes_to_the_end_of_its_table_wherever_that_lies(older_book, cells, validated):
    content = older_book("Team", TEAM, PEOPLE, sheet="People", at=(4, 2))
    after = brought(content, columns=(("Team", "role"), ("Team", "organisation")))
    found = table(after, "Team")
    assert (str(found.area), [one.title for one in found.columns]) == ("C5:H7", [*TEAM, "Role", "Organisation"])
    assert cells(after)["People"][4][2:] == [*TEAM, "Role", "Organisation"]
    assert [row[2:5] for row in cells(after)["People"][5:]] == [row[:3] for row in PEOPLE]
    head, source = rule(after, "People", "G6")
    assert 'type="list"' in head
    assert 'prompt="Main role.' in head
    roles = sheet("Team").columns["role"].choice.labels()
    letters, last = re.fullmatch(r"'choices'!\$([A-Z]+)\$3:\$[A-Z]+\$(\d+)", source).groups()
    at = ord(letters) - 65
    assert [row[at] for row in cells(after)["choices"]][: int(last)] == ["team_role", float(len(roles)), *roles]
    assert validated(after) == []
    again = moved(after, "spring.xlsx", 1, {2: Step()}).content
    assert cells(again) == cells(after)


def test_a_new_column_asks_for_an_entry_as_in_a_new_workbook_and_names_the_columns_where_they_are(older_book):
    content = older_book("Team", TEAM, PEOPLE, at=(4, 2))
    after = brought(content, columns=(("Team", "active"), ("Team", "role")))
    editor = Editor(after)
    xml = editor.package.read(editor.contents.sheets["Team"]).decode()
    found = dict(re.findall(r'<conditionalFormatting sqref="([A-Z]+)\d+:[A-Z]+\d+">.*?<formula>([^<]*)', xml))
    assert found == {"H": 'AND(H6="",OR($D6&lt;&gt;"",$C6&lt;&gt;""))'}


def test_a_calculated_column_calculates_in_every_row(older_book, cells, validated):
    titles = [one.title for one in sheet("Lists").columns.values() if one.key != "list_key"]
    rows = [["LI-1", "niche", "Books"], ["LI-2", "niche", "Games"]]
    content = older_book("Lists", titles, rows)
    after = brought(content, columns=(("Lists", "list_key"),))
    found = table(after, "Lists")
    assert found.columns[-1].title == "List key"
    assert "Lists[[#This Row],[List]]" in found.columns[-1].formula
    editor = Editor(after)
    page = editor.sheet("Lists")
    assert all("Lists[[#This Row]" in page.rows.cell(row, found.area.right).formula.text for row in (3, 4))
    assert validated(after) == []


def test_what_stands_beside_the_table_is_not_written_over(older_book):
    def note(book, page):
        page.write("E3", "a note")

    content = older_book("Team", TEAM, PEOPLE, more=note)
    with pytest.raises(Refused) as answer:
        brought(content, columns=(("Team", "role"),))
    assert str(answer.value) == (
        "CS-W17: spring.xlsx has layout 1 and cannot be brought to layout 2: E3 on Team is filled, where the new column "
        "Role belongs; it was not touched. Move what stands there one column to the right in Excel, save, and run the "
        "command again."
    )


def test_a_column_of_the_users_own_is_not_taken_for_the_new_one(older_book):
    with pytest.raises(Refused, match="a column of your own on Team is called role, as a new one"):
        brought(older_book("Team", [*TEAM, "role"]), columns=(("Team", "role"),))


def test_columns_and_rows_of_a_tab_that_is_gone_are_passed_over(older_book, cells):
    content = older_book("Team", TEAM, PEOPLE)
    after = brought(content, columns=(("Costs", "cost_id"),), rows={"Settings": ("Figures as of",)})
    assert cells(after) == cells(content)


def test_a_column_gets_its_width_and_leaves_the_others_theirs(older_book):
    def wide(book, page):
        page.set_column(2, 16383, 30)

    after = brought(older_book("Team", TEAM, PEOPLE, more=wide), columns=(("Team", "role"),))
    editor = Editor(after)
    xml = editor.package.read(editor.contents.sheets["Team"]).decode()
    spans = re.findall(r'<col min="(\d+)" max="(\d+)"', xml)
    assert spans == [("3", "4"), ("5", "5"), ("6", "16384")]


def test_a_column_under_another_title_keeps_its_place_and_its_entries(older_book, cells, validated):
    def more(book, page):
        page.write_formula("H3", "=COUNTA(Team[Mail])", None, 1)

    content = older_book("Team", ["Name", "Member ID", "My own", "Mail"], PEOPLE, more=more)
    after = brought(content, retitled=(("Team", "Mail", "Email"),))
    assert [one.title for one in table(after, "Team").columns] == TEAM
    editor = Editor(after)
    assert editor.sheet("Team").rows.cell(3, 8).formula.text == "COUNTA(Team[Email])"
    assert cells(after)["Team"][2][3] == "anna@example.com"
    assert validated(after) == []
    again = moved(after, "spring.xlsx", 1, {2: Step(retitled=(("Team", "Mail", "Email"),))}).content
    assert cells(again) == cells(after)


def test_steps_follow_one_another(older_book):
    steps = {
        2: Step(retitled=(("Team", "Mail", "Email"),)),
        3: Step(columns=(("Team", "role"),)),
        4: Step(tabs=("Packs",), columns=(("Team", "active"),)),
    }
    content = older_book("Team", ["Name", "Member ID", "Mail"], [row[:3] for row in PEOPLE])
    after = moved(content, "spring.xlsx", 1, steps).content
    assert [one.title for one in table(after, "Team").columns] == ["Name", "Member ID", "Email", "Role", "Active"]
    assert Editor(after).property("creatorsheet.schema") == "4"
    later = moved(moved(content, "spring.xlsx", 1, {2: steps[2], 3: steps[3]}).content, "spring.xlsx", 3, steps).content
    assert [one.title for one in table(later, "Team").columns] == ["Name", "Member ID", "Email", "Role", "Active"]


def test_a_tab_that_came_in_an_earlier_step_has_the_columns_of_the_later_ones(older_book):
    steps = {2: Step(tabs=("Packs",)), 3: Step(columns=(("Packs", "file"),), retitled=(("Packs", "Name", "File"),))}
    after = moved(older_book("Team", TEAM), "spring.xlsx", 1, steps).content
    wanted = [one.title for one in sheet("Packs").columns.values()]
    assert [one.title for one in table(after, "Packs").columns] == wanted


def test_rows_come_once_and_only_where_they_are_not_there(older_book, cells, validated):
    row = next(one for one in built_in_rows({})["Lists"] if one["label"] == "Comedy")
    niche = str(row["list_name"])
    content = older_book("Lists", ["List", "Label", "Row ID", "Active"], [[niche, "books", "LI-OWN"]])
    wanted = {"Lists": (f"{niche}: Books", f"{niche}: Comedy")}
    after = brought(content, rows=wanted)
    assert cells(after)["Lists"][2:] == [[niche, "books", "LI-OWN", ""], [niche, "Comedy", row["list_row_id"], "Yes"]]
    assert cells(brought(after, rows=wanted)) == cells(after)
    assert validated(after) == []


def test_a_new_setting_takes_what_its_own_kind_asks_for(older_book, cells, validated):
    titles = [one.title for one in sheet("Settings").columns.values()][::-1]
    key = titles.index("Setting key")
    content = older_book("Settings", titles, [["" if at != key else "Home currency" for at in range(len(titles))]])
    after = brought(content, rows={"Settings": ("Spread of shared costs", "Home currency", "Figures as of")})
    assert [row[key] for row in cells(after)["Settings"][2:]] == [
        "Home currency",
        "Spread of shared costs",
        "Figures as of",
    ]
    column = "ABCDEFGHI"[titles.index("Value")]
    head, source = rule(after, "Settings", f"{column}4")
    assert 'promptTitle="Spread of shared costs"' in head
    assert source.startswith("'choices'!$A$3:$A$")
    assert 'type="date"' in rule(after, "Settings", f"{column}5")[0]
    assert validated(after) == []
