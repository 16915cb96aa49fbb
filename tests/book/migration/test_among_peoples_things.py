"""New tabs in workbooks that people made their own: names taken, tabs moved, sheets gone, files of other programs."""

from __future__ import annotations

import io
import re
import subprocess
import sys
import zipfile

import pytest

from creatorsheet.book.editor.editor import Editor
from creatorsheet.book.file import FileBook
from creatorsheet.book.lambdas import named
from creatorsheet.book.migration.moving import moved
from creatorsheet.book.saving import sweep
from creatorsheet.catalogue.tabs import sheet
from creatorsheet.kernel.plan import Addition, Plan
from creatorsheet.kernel.refusal import Refused


def changed(content: bytes, **edits: tuple[str, str]) -> bytes:
    """The same workbook with texts exchanged in parts; __ stands for / and a name needs no .xml."""
    stream = io.BytesIO()
    wanted = {f"{name.replace('__', '/')}.xml": pair for name, pair in edits.items()}
    with zipfile.ZipFile(io.BytesIO(content)) as old, zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as new:
        for name in old.namelist():
            data = old.read(name)
            if name in wanted:
                before, after = wanted[name]
                assert re.search(before, data.decode())
                data = re.sub(before, after, data.decode()).encode()
            new.writestr(name, data)
    return stream.getvalue()


def workbook(content):
    editor = Editor(content)
    return editor, editor.package.read(editor.contents.part).decode()


def test_a_sheet_of_the_users_with_that_name_keeps_it(older_book, validated, tmp_path):
    def more(book, page):
        book.add_worksheet("conflicts").write("A1", "my own")
        book.add_worksheet("Packs (2)")
        book.add_worksheet("Packs")

    content = older_book("Team", ["Member ID"], more=more)
    after = moved(content, "spring.xlsx", 1)
    assert after.tabs == {"Conflicts": "Conflicts (2)", "Packs": "Packs (3)", "Merges": "Merges"}
    assert validated(after.content) == []
    path = tmp_path / "spring.xlsx"
    path.write_bytes(content)
    book = FileBook(path, recalculate=lambda _: None)
    book.apply(Plan("share", additions=(Addition("Packs", {"pack_id": "PK-1"}),)))
    assert "with the new tabs Conflicts (as Conflicts (2)) and Packs (as Packs (3))." in book.notice
    assert FileBook(path).grid(sheet("Packs")).column("Pack ID") == ["PK-1"]
    assert FileBook(path).grid(sheet("Packs")).sheet == "Packs (3)"


def test_a_tab_that_is_there_already_is_left_as_it_is(older_book, cells):
    once = moved(older_book("Team", ["Member ID"]), "spring.xlsx", 1).content
    again = moved(once, "spring.xlsx", 1)
    assert again.tabs == {}
    assert cells(again.content) == cells(once)


def test_drop_downs_and_links_follow_tabs_and_columns_that_people_moved(older_book):
    def more(book, page):
        home = book.add_worksheet("It's home")
        book.define_name("PickedCampaign", f"='{home.name.replace(chr(39), chr(39) * 2)}'!$B$2")

    content = older_book("Team", ["Name", "x", "Member ID"], sheet="Our people", at=(6, 3), more=more)
    after = moved(content, "spring.xlsx", 1).content
    editor = Editor(after)
    xml = editor.package.read(editor.contents.sheets["Conflicts"]).decode()
    assert "'Our people'!$F$8:INDEX('Our people'!$F$8:'Our people'!$F$2007,MAX(1,COUNTA(" in xml
    assert 'location="&#x27;It&#x27;&#x27;s home&#x27;!A1"' in xml


def test_without_the_tab_a_drop_down_named_a_message_is_left(older_book, validated):
    after = moved(older_book("Orders", ["Order no."]), "spring.xlsx", 1).content
    editor = Editor(after)
    xml = editor.package.read(editor.contents.sheets["Conflicts"]).decode()
    [decided] = re.findall(r'<dataValidation [^>]*promptTitle="Decided by"[^>]*>', xml)
    assert "type=" not in decided
    assert "'Team'!" not in xml
    assert validated(after) == []


def test_where_the_sheet_of_choices_is_gone_there_is_a_new_one_out_of_sight(older_book, cells):
    after = moved(older_book("Team", ["Member ID"]), "spring.xlsx", 1).content
    _, xml = workbook(after)
    assert re.search(r'<sheet name="choices" sheetId="\d+" state="hidden"', xml)
    assert [row[0] for row in cells(after)["choices"]] == ["decision", 2, "Keep ours", "Take theirs"]


def test_a_list_of_the_same_name_with_other_entries_is_not_taken_for_ours(older_book, cells):
    def more(book, page):
        book.add_worksheet("choices").write_column("A1", ["decision", 2, "Keep ours", "Take mine"])

    after = moved(older_book("Team", ["Member ID"], more=more), "spring.xlsx", 1).content
    assert [row[:2] for row in cells(after)["choices"]][2:] == [
        ["Keep ours", "Keep ours"],
        ["Take mine", "Take theirs"],
    ]
    editor = Editor(after)
    assert "'choices'!$B$3:$B$4" in editor.package.read(editor.contents.sheets["Conflicts"]).decode()


def test_names_of_one_sheet_and_the_sheet_in_front_stay_the_same_ones(older_book):
    def more(book, page):
        book.add_worksheet("Findings").add_table(0, 0, 2, 0, {"name": "Findings", "columns": [{"header": "No."}]})
        own = book.add_worksheet("Mine")
        book.define_name("Mine!Here", "=Mine!$A$1")
        page.repeat_rows(0)
        own.activate()

    after = moved(older_book("Team", ["Member ID"], more=more), "spring.xlsx", 1).content
    editor, xml = workbook(after)
    assert editor.contents.order[:6] == ["Team", "Merges", "Findings", "Conflicts", "Packs", "Mine"]
    assert re.search(r'<definedName name="Here" localSheetId="5">', xml)
    assert 'activeTab="5"' in xml
    selected = [
        name for name, part in editor.contents.sheets.items() if b'tabSelected="1"' in editor.package.read(part)
    ]
    assert selected == ["Mine"]


def test_a_workbook_without_names_gets_them(older_book, validated):
    after = moved(older_book("Team", ["Member ID"]), "spring.xlsx", 1).content
    assert len(re.findall('<definedName name="_xlnm.Print_Titles"', workbook(after)[1])) == 3
    assert validated(after) == []


def test_a_protected_structure_is_refused_with_the_way_on(older_book, tmp_path):
    content = changed(
        older_book("Team", ["Member ID"]),
        xl__workbook=("<bookViews>", '<workbookProtection lockStructure="1"/><bookViews>'),
    )
    path = tmp_path / "spring.xlsx"
    path.write_bytes(content)
    with pytest.raises(Refused) as answer:
        FileBook(path)
    assert str(answer.value) == (
        "CS-W17: spring.xlsx has layout 1 and cannot be brought to layout 2: its structure is protected, so that it takes "
        "no new tab; it was not touched. Switch Protect Workbook off in Excel, under Review, save, and run the command again."
    )
    assert path.read_bytes() == content


def test_a_signed_workbook_is_refused(older_book):
    stream = io.BytesIO(older_book("Team", ["Member ID"]))
    with zipfile.ZipFile(stream, "a") as package:
        package.writestr("_xmlsignatures/sig1.xml", "<Signature/>")
    with pytest.raises(Refused, match=r"CS-W17.*digital signature.*Remove the signature in Excel"):
        moved(stream.getvalue(), "spring.xlsx", 1)


def test_a_damaged_part_is_a_refusal(older_book, tmp_path):
    path = tmp_path / "spring.xlsx"
    path.write_bytes(changed(older_book("Team", ["Member ID"]), xl__styles=("</styleSheet>", "</other>")))
    with pytest.raises(Refused, match="CS-F01"):
        FileBook(path)
    assert [one.name for one in tmp_path.iterdir()] == ["spring.xlsx"]


def test_a_part_that_grew_for_others_keeps_what_they_put_there(older_book):
    content = older_book("Team", ["Member ID"])
    content = changed(
        content,
        xl__styles=(
            r"<numFmts.*?</numFmts>|(?=<fonts)",
            '<numFmts count="1"><numFmt numFmtId="170" formatCode="0.000"/></numFmts>',
        ),
    )
    after = Editor(moved(content, "spring.xlsx", 1).content)
    styles = after.package.read("xl/styles.xml").decode()
    found = re.findall(r'<numFmt numFmtId="(\d+)" formatCode="([^"]*)"', styles[: styles.index("</numFmts>")])
    assert found[0] == ("170", "0.000")
    assert len({number for number, _ in found}) == len(found)
    assert min(int(number) for number, _ in found[1:]) > 170
    assert f'<numFmts count="{len(found)}">' in styles


def test_a_table_under_another_name_is_refused_where_rows_or_columns_are_to_come(older_book):
    titles = [one.title for one in sheet("Settings").columns.values()]
    with pytest.raises(Refused) as answer:
        moved(older_book("Options", titles, sheet="Settings"), "spring.xlsx", 1)
    assert str(answer.value) == (
        "CS-W17: spring.xlsx has layout 1 and cannot be brought to layout 2: the table of Settings on Settings is called "
        "Options; it was not touched. Name it Settings again in Excel, under Table Design, save, and run the command again."
    )


KILLED = """
import os, signal, sys
from pathlib import Path
from creatorsheet.book.file import FileBook
from creatorsheet.book.lambdas import named
from creatorsheet.kernel.plan import Addition, Plan

path, left = Path(sys.argv[1]), int(sys.argv[2])
book = FileBook(path, recalculate=lambda _: None)

def step(event, args):
    global left
    if event in ("open", "os.rename", "os.link", "os.remove", "os.chmod", "tempfile.mkstemp") and args:
        if str(path.parent) in str(args[0]):
            left -= 1
            if left == 0:
                os.kill(os.getpid(), signal.SIGKILL)

sys.addaudithook(step)
book.apply(Plan("share", additions=(Addition("Packs", {"pack_id": "PK-1"}),)))
print("saved")
"""


@pytest.mark.long
def test_killed_at_any_step_it_is_wholly_the_old_or_wholly_the_new_workbook(older_book, tmp_path):
    old = older_book("Team", ["Member ID"])
    step, saved = 0, False
    while not saved:
        step += 1
        folder = tmp_path / f"at {step}"
        folder.mkdir()
        path = folder / "spring.xlsx"
        path.write_bytes(old)
        run = [sys.executable, "-c", KILLED, str(path), str(step)]
        done = subprocess.run(run, capture_output=True, text=True, check=False)
        saved = "saved" in done.stdout
        assert done.returncode == (0 if saved else -9), done.stderr
        assert path.read_bytes() == old or Editor(path.read_bytes()).property("creatorsheet.schema") == "2"
        for kept in folder.glob("*.bak"):
            assert kept.read_bytes() == old
        if path.read_bytes() != old:
            assert (folder / "spring.layout-1.xlsx.bak").read_bytes() == old
        FileBook(path, recalculate=lambda _: None).apply(
            Plan("share", additions=(Addition("Packs", {"pack_id": "PK-2"}),))
        )
        sweep(path)
        assert {one.name for one in folder.iterdir() if one.is_file()} == {
            "spring.xlsx",
            "spring.xlsx.bak",
            "spring.layout-1.xlsx.bak",
        }
    assert step > 5


def functions_of(content):
    return re.findall(r'<definedName name="(CS\.\w+)" comment="', workbook(content)[1])


def test_the_functions_come_as_names(older_book, validated):
    after = moved(older_book("Team", ["Member ID"]), "spring.xlsx", 1)
    assert functions_of(after.content) == [one.name for one in named()]
    assert after.lacking == ()
    assert validated(after.content) == []


def test_a_name_of_the_users_own_that_a_function_has_stays_and_is_told(older_book, tmp_path):
    def more(book, page):
        book.define_name("CS.CPM", "=Team!$A$1")
        book.define_name("cs.roi", "=2")

    path = tmp_path / "spring.xlsx"
    path.write_bytes(older_book("Team", ["Member ID"], more=more))
    book = FileBook(path, recalculate=lambda _: None)
    told = " In it CS.CPM, CS.ROI stay names of your own, so that no function is called so."
    assert book.outlook.endswith(f"keeps the file as it is.{told}")
    book.apply(Plan("share", additions=(Addition("Packs", {"pack_id": "PK-1"}),)))
    assert book.notice.endswith(f"spring.layout-1.xlsx.bak.{told}")
    assert '<definedName name="CS.CPM">Team!$A$1</definedName>' in workbook(path.read_bytes())[1]
    assert set(functions_of(path.read_bytes())) == {one.name for one in named()} - {"CS.CPM", "CS.ROI"}
