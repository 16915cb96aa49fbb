"""The adapter on the workbook that `new` makes: every tab takes rows, and nothing about the file gets worse."""

from __future__ import annotations

from pathlib import Path

import pytest

from creatorsheet.app.new import new
from creatorsheet.book.file import FileBook
from creatorsheet.book.recalc import stale_results
from creatorsheet.catalogue.tabs import ROWS
from creatorsheet.kernel.plan import Addition, Plan


@pytest.fixture(scope="module")
def book(tmp_path_factory: pytest.TempPathFactory) -> FileBook:
    """A new workbook with three rows more on every tab."""
    path: Path = tmp_path_factory.mktemp("book") / "spring.xlsx"
    new(path, book_id="book-1")
    opened = FileBook(path)
    rows = (Addition(one.sheet.title, {one.sheet.key: f"@{number}"}) for one in ROWS for number in range(3))
    opened.apply(Plan("test", additions=tuple(rows)))
    return opened


def test_every_tab_has_every_column(book):
    for one in ROWS:
        header = book.grid(one.sheet).header
        assert [column.title for column in one.sheet.columns.values() if column.title not in header] == []


def test_every_tab_took_the_rows(book):
    for one in ROWS:
        title = one.sheet.columns[one.sheet.key].title
        assert book.grid(one.sheet).column(title)[-3:] == ["@0", "@1", "@2"], one.sheet.title


def test_every_formula_came_along_and_shows_what_it_gives(book):
    for one in ROWS:
        around = book.surroundings(one.sheet)
        assert (around.altered, around.without, around.merged) == ({}, (), ()), one.sheet.title
    assert stale_results(book.path.read_bytes()) == {}


@pytest.mark.oracle
def test_the_validator_objects_to_nothing(book, validated):
    assert validated(book.path.read_bytes()) == []
