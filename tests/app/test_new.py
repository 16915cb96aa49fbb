"""A new workbook: made whole, never over an existing file."""

from __future__ import annotations

from pathlib import Path

import pytest

from creatorsheet.app.new import new
from creatorsheet.book.file import FileBook
from creatorsheet.catalogue.plan.campaigns import Campaign
from creatorsheet.kernel.refusal import Refused


def test_new_makes_a_workbook_of_ours(tmp_path: Path) -> None:
    path = tmp_path / "spring.xlsx"
    new(path, book_id="7c9e")
    book = FileBook(path)
    assert book.property("creatorsheet.id") == "7c9e"
    assert book.property("creatorsheet.revision") == "0"
    assert book.grid(Campaign.sheet).header[1] == "Campaign"


def test_an_existing_file_is_left_alone(tmp_path: Path) -> None:
    path = tmp_path / "spring.xlsx"
    path.write_bytes(b"precious")
    with pytest.raises(Refused) as refused:
        new(path, book_id="7c9e")
    assert str(refused.value).endswith(
        "spring.xlsx is there already; nothing was written. Choose another name, or move spring.xlsx away first."
    )
    assert path.read_bytes() == b"precious"


def test_a_missing_folder_is_named(tmp_path: Path) -> None:
    with pytest.raises(Refused) as refused:
        new(tmp_path / "nowhere" / "spring.xlsx", book_id="7c9e")
    assert "spring.xlsx cannot be made: No such file or directory." in str(refused.value)
