"""The write command: its files, and what a dry run leaves alone."""

from __future__ import annotations

import json

import docx
import pytest
from tests.app.test_write import INTRODUCED, deal, message, template, video
from typer.testing import CliRunner

from creatorsheet.book.file import FileBook
from creatorsheet.book.rows import read_rows
from creatorsheet.book.template import content
from creatorsheet.catalogue.creators.outreach import Message
from creatorsheet.kernel.refusal import Refused
from creatorsheet.shell import texts
from creatorsheet.shell.cli import app

ROWS = {
    "Campaigns": [
        {
            "campaign_id": "C-1",
            "name": "Glow: Spring/26",
            "owner": "TM-1",
            "product": "Serum",
            "description": "x",
            "offer": "y",
        }
    ],
    "Creators": [
        {"creator_id": "K-1", "handle": "anna.skin", "name": "Anna"},
        {"creator_id": "K-2", "handle": "..\\..\\con", "name": "<script>x</script>"},
    ],
    "Team": [{"member_id": "TM-1", "name": "Mara"}],
    "Deals": [deal(), deal(deal_id="D-2", creator="K-2")],
    "Deliverables": [video(1), video(2), video(3, deal="D-2")],
    "Outreach": [message(proposed_timeline="May")],
    "Templates": [
        template(
            "# {Creators.Name}\n\n- {Deals.Total compensation}\n", "Creator agreement", name="Deal", approved_by="TM-1"
        ),
        template("Hi {Creators.Name}, {Outreach.Why them}", name="Hello"),
    ],
}
FOLDER = "Deal, Glow- Spring-26"


@pytest.fixture(scope="module")
def workbook():
    return content("book-1", ROWS)


@pytest.fixture
def book(tmp_path, workbook):
    path = tmp_path / "spring.xlsx"
    path.write_bytes(workbook)
    return path


def run(*words, code=0):
    """What the command said, as one line."""
    answer = CliRunner().invoke(app, [str(word) for word in words])
    assert answer.exit_code == code, answer.output
    return " ".join(answer.output.split())


def files(folder):
    return sorted(
        one.relative_to(folder).as_posix()
        for one in folder.rglob("*")
        if one.is_file() and ".creatorsheet" not in one.parts
    )


def test_each_text_is_a_markdown_and_a_word_file_under_a_safe_name(book, tmp_path):
    said = run("write", book, "--template", "Deal", "--campaign", "glow: spring/26")
    assert [one for one in files(tmp_path) if one.startswith("Deal")] == [
        f"{FOLDER}/-..-con.docx", f"{FOLDER}/-..-con.md", f"{FOLDER}/anna.skin.docx", f"{FOLDER}/anna.skin.md",
    ]  # fmt: skip
    folder = tmp_path / FOLDER
    assert (folder / "anna.skin.md").read_text("utf-8") == "# Anna\n\n- EUR 1,000\n"
    assert (folder / "-..-con.md").read_text("utf-8").startswith("# \\<script>x\\</script>")
    assert docx.Document(folder / "anna.skin.docx").paragraphs[0].text == "Anna"
    assert docx.Document(folder / "-..-con.docx").paragraphs[0].text == "<script>x</script>"
    assert "anna.skin.md, .docx" in said
    assert "2 texts written" in said


def test_again_there_is_nothing_to_do(book, tmp_path):
    run("write", book, "--template", "Deal")
    before = {one: (tmp_path / one).read_bytes() for one in files(tmp_path)}
    assert "2 texts there already" in run("write", book, "--template", "Deal")
    assert {one: (tmp_path / one).read_bytes() for one in files(tmp_path)} == before


def test_another_text_of_that_name_stays(book, tmp_path):
    folder = tmp_path / FOLDER
    folder.mkdir()
    (folder / "anna.skin.md").write_text("mine", "utf-8")
    run("write", book, "--template", "Deal", "--creator", "@Anna.Skin")
    assert (folder / "anna.skin.md").read_text("utf-8") == "mine"
    assert files(folder) == ["anna.skin (2).docx", "anna.skin (2).md", "anna.skin.md"]


def test_a_word_file_alone_keeps_its_name_too(book, tmp_path):
    folder = tmp_path / FOLDER
    folder.mkdir()
    (folder / "anna.skin.docx").write_bytes(b"mine")
    run("write", book, "--template", "Deal", "--creator", "anna.skin")
    assert (folder / "anna.skin.docx").read_bytes() == b"mine"
    assert files(folder) == ["anna.skin (2).docx", "anna.skin (2).md", "anna.skin.docx"]


def test_a_lost_word_file_comes_back(book, tmp_path):
    run("write", book, "--template", "Deal", "--creator", "anna.skin")
    (tmp_path / FOLDER / "anna.skin.docx").unlink()
    run("write", book, "--template", "Deal", "--creator", "anna.skin")
    assert files(tmp_path / FOLDER) == ["anna.skin.docx", "anna.skin.md"]


def test_a_dry_run_says_what_would_be_and_leaves_all_alone(book, tmp_path):
    before = book.read_bytes()
    said = run("write", book, "--template", "Deal", "--dry-run")
    assert "2 texts would be written" in said
    assert files(tmp_path) == ["spring.xlsx"]
    assert book.read_bytes() == before


def test_the_answer_for_programs_lists_texts_files_and_what_is_missing(book, tmp_path):
    told = json.loads(run("write", book, "--template", "Hello", "--json", "--dry-run"))
    [text] = told["figures"]["texts"]
    assert (text["creator"], text["ready"], text["missing"], text["there_already"]) == ("anna.skin", True, [], False)
    assert [one.rpartition("/")[2] for one in text["files"]] == ["anna.skin.md", "anna.skin.docx"]


def test_a_folder_of_ones_own(book, tmp_path):
    run("write", book, "--template", "Deal", "--creator", "anna.skin", "--out", tmp_path / "texts")
    assert files(tmp_path / "texts") == ["anna.skin.docx", "anna.skin.md"]


def test_a_folder_that_cannot_be_made_is_refused_and_the_workbook_stays(book, tmp_path):
    (tmp_path / "texts").write_text("", "utf-8")
    before = book.read_bytes()
    words = ["write", str(book), "--template", "Hello", "--out", str(tmp_path / "texts")]
    refused = CliRunner().invoke(app, words).exception
    assert isinstance(refused, Refused)
    assert refused.finding.code == "CS-W11"
    assert book.read_bytes() == before


def test_a_first_message_goes_into_the_workbook_and_undo_takes_it_back(book):
    run("write", book, "--template", "Hello")
    [row] = read_rows(FileBook(book), Message)[0]
    assert row.message_text == "Hi Anna, your tests are fair."
    run("undo", book)
    [row] = read_rows(FileBook(book), Message)[0]
    assert row.message_text is None


def test_without_the_word_package_markdown_is_written_and_the_way_is_told(book, tmp_path, monkeypatch):
    monkeypatch.setattr(texts, "has_word", lambda: False)
    said = run("write", book, "--template", "Deal")
    assert files(tmp_path / FOLDER) == ["-..-con.md", "anna.skin.md"]
    assert 'pip install "creatorsheet[word]"' in said


def test_ones_own_word_file_is_filled(book, tmp_path):
    made = docx.Document()
    made.add_paragraph("Total: {Deals.Total compensation}")
    made.save(tmp_path / "own.docx")
    run(
        "write",
        book,
        "--template",
        "Deal",
        "--creator",
        "anna.skin",
        "--word",
        tmp_path / "own.docx",
        "--out",
        tmp_path / "o",
    )
    assert files(tmp_path / "o") == ["anna.skin.docx"]
    assert docx.Document(tmp_path / "o" / "anna.skin.docx").paragraphs[0].text == "Total: EUR 1,000"
    assert "1 text there already" in run(
        "write",
        book,
        "--template",
        "Deal",
        "--creator",
        "anna.skin",
        "--word",
        tmp_path / "own.docx",
        "--out",
        tmp_path / "o",
    )


def test_texts_of_several_campaigns_have_a_folder_each(book, tmp_path):
    rows = ROWS | {"Campaigns": [*ROWS["Campaigns"], {"campaign_id": "C-2", "name": "Autumn"}]}
    rows["Deals"] = [deal(), deal(deal_id="D-2", campaign="C-2")]
    book.write_bytes(content("book-1", rows))
    run("write", book, "--template", "Deal")
    assert files(tmp_path / "Deal, Autumn") == files(tmp_path / FOLDER) == ["anna.skin.docx", "anna.skin.md"]


def test_a_gap_ends_with_code_1(book):
    rows = ROWS | {"Outreach": [message(reason_selected=None)], "Settings": INTRODUCED}
    book.write_bytes(content("book-1", {key: value for key, value in rows.items() if key != "Settings"}))
    said = run("write", book, "--template", "Hello", code=1)
    assert "not ready: Outreach.Why them" in said


def test_the_workbook_is_no_folder_and_stays(book, tmp_path):
    before = book.read_bytes()
    answer = CliRunner().invoke(app, ["write", str(book), "--template", "Deal", "--out", str(book)])
    assert "spring.xlsx cannot be made" in str(answer.exception)
    assert book.read_bytes() == before


def test_a_link_in_the_folder_is_never_written_through(book, tmp_path):
    out, other = tmp_path / "out", tmp_path / "other.txt"
    out.mkdir()
    other.write_text("mine")
    (out / "anna.skin.md").symlink_to(other)
    (out / "anna.skin.docx").symlink_to(tmp_path / "nowhere")
    run("write", book, "--template", "Deal", "--creator", "anna.skin", "--out", out)
    assert other.read_text() == "mine"
    assert not (tmp_path / "nowhere").exists()
    assert (out / "anna.skin (2).md").is_file()


def test_a_page_fetches_no_picture_and_names_of_any_signs_make_a_file(tmp_path):
    hostile = {
        "creator_id": "K-1",
        "handle": "\U0001f338" * 100,
        "name": "![p](https://track.example/p.png) <img src=x>",
    }
    path = tmp_path / "spring.xlsx"
    path.write_bytes(content("book-1", ROWS | {"Creators": [hostile], "Deals": [deal()]}))
    run("write", path, "--template", "Deal", "--out", tmp_path / "out")
    [page] = (tmp_path / "out").glob("*.md")
    assert page.read_text().startswith("# !\\[p](https://track.example/p.png) \\<img src=x>")
