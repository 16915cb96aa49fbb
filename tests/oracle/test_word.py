"""Word files open in another program: LibreOffice turns a brief, an agreement and a filled form into pages."""

from __future__ import annotations

import os
import subprocess
import zipfile
from datetime import date
from pathlib import Path

import docx
import pytest
from tests.app.test_write import BRIEF, TODAY, book, deal, right, video

from creatorsheet.app.write import write
from creatorsheet.book.word.made import Head, document
from creatorsheet.book.word.own import WordFile

pytestmark = pytest.mark.oracle


@pytest.fixture(scope="module")
def shown(soffice, tmp_path_factory):
    """The words on the pages that LibreOffice makes of a document."""
    profile = tmp_path_factory.mktemp("writer").as_uri()

    def pages(content: bytes, folder: Path) -> str:
        path = folder / "text.docx"
        path.write_bytes(content)
        convert = [
            f"-env:UserInstallation={profile}",
            "--headless",
            "--convert-to",
            "txt:Text",
            "--outdir",
            str(folder),
        ]
        subprocess.run([soffice, *convert, str(path)], check=True, capture_output=True, timeout=240)
        if not (folder / "text.txt").exists():
            said = "this LibreOffice has no Writer"
            pytest.fail(said) if os.environ.get("CREATORSHEET_ORACLES") == "required" else pytest.skip(said)
        return (folder / "text.txt").read_text("utf-8-sig")

    return pages


def text(kind: str) -> bytes:
    tables = {
        "Deals": [deal()],
        "Deliverables": [video(1), video(2)],
        "Rights": [right("Usage", use_email="Yes"), right("Exclusivity", status="Refused")],
        "Briefs": [BRIEF],
    }
    [one] = write(book(**tables), today=TODAY, template=kind).texts
    assert one.ready, one.missing
    return document(one.whole, Head(one.template, one.campaign, one.language, date(2026, 5, 20)))


@pytest.mark.parametrize(
    ("kind", "words"),
    [
        ("Campaign brief", ("Glow Spring: brief for Anna", "12. Deadlines", "Video 1: Tutorial, about 30 seconds")),
        (
            "Creator agreement",
            ("Creator agreement D-1", "The fixed part is EUR 1,000", "email campaigns", "Signed on 1 May 2026"),
        ),
    ],
)
def test_it_opens_and_shows_all_of_it(shown, tmp_path, kind, words):
    pages = shown(text(kind), tmp_path)
    for one in words:
        assert one in pages


def test_a_form_opens_once_it_is_filled(shown, tmp_path):
    made = docx.Document()
    grid = made.add_table(rows=3, cols=2)
    for row, cells in zip(
        grid.rows,
        [
            ("{% for each Deliverables %}", ""),
            ("Video {Deliverables.No.}", "{Deliverables.Format}"),
            ("{% endfor %}", ""),
        ],
        strict=True,
    ):
        for cell, words in zip(row.cells, cells, strict=True):
            cell.text = words
    made.save(tmp_path / "own.docx")
    form = WordFile(tmp_path / "own.docx")
    workbook = book(Deals=[deal()], Deliverables=[video(1), video(2)])
    [one] = write(workbook, today=TODAY, template="Creator agreement", form=form).texts
    pages = shown(one.document(), tmp_path)
    assert "Video 1" in pages
    assert "Video 2" in pages


@pytest.mark.parametrize("kind", ["Campaign brief", "Creator agreement"])
def test_microsofts_validator_finds_nothing_wrong(ooxml_validator, tmp_path, kind):
    path = tmp_path / "text.docx"
    path.write_bytes(text(kind))
    assert zipfile.is_zipfile(path)
    answer = subprocess.run([ooxml_validator, str(path)], check=False, capture_output=True, text=True, timeout=240)
    assert answer.returncode == 0, answer.stdout + answer.stderr
