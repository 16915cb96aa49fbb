"""The button that writes texts: what it asks, the folder it leaves beside the workbook, and what goes into the workbook."""

from __future__ import annotations

from tests.app.test_write import deal, message, template
from tests.excel.live.open_book import state
from tests.excel.live.test_buttons import column

from creatorsheet.book.template import content

ROWS = {
    "Campaigns": [{"campaign_id": "C-1", "name": "Spring", "owner": "TM-1"}],
    "Creators": [{"creator_id": "K-1", "handle": "anna.skin", "name": "Anna"}],
    "Team": [{"member_id": "TM-1", "name": "Mara"}],
    "Deals": [deal()],
    "Outreach": [message()],
    "Templates": [
        template("Hi {Creators.Name}, {Outreach.Why them}", name="Hello"),
        template("x", name="Old", active="No"),
        template("{Deals.Total compensation}", "Creator agreement", name="Deal", approved_by="TM-1"),
    ],
}


def opened(excel, tmp_path):
    path = tmp_path / "spring.xlsx"
    path.write_bytes(content("gallery", ROWS))
    return excel.open(path)


def texts(tmp_path):
    return sorted(one.relative_to(tmp_path).as_posix() for one in tmp_path.rglob("*") if one.suffix in (".md", ".docx"))


def test_it_asks_for_the_text_and_leaves_a_folder(press, excel, tmp_path):
    opened(excel, tmp_path)
    asked, told = press("csWrite", "Deal")
    assert asked[0] == "input"
    assert asked[1].startswith("Which text?\n1  First message\n")
    assert asked[1].endswith("\n8  Hello\n9  Deal")
    assert "1 creator agreement in Spring: 1 ready." in told[1]
    assert texts(tmp_path) == ["Deal, Spring/anna.skin.docx", "Deal, Spring/anna.skin.md"]


def test_a_first_message_goes_into_its_cell_and_undo_takes_it_back(press, excel, tmp_path):
    book = opened(excel, tmp_path)
    press("csWrite", "8")
    assert column(book, "Outreach", "message_text") == ["Hi Anna, your tests are fair."]
    press("csUndo")
    assert column(book, "Outreach", "message_text") == []


def test_nothing_happens_when_its_user_thinks_better_of_it(press, excel, tmp_path):
    book = opened(excel, tmp_path)
    before = state(book)
    press("csWrite", False)
    assert state(book) == before
    assert texts(tmp_path) == []
