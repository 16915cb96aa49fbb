"""The button of the patterns page, in the fake Excel."""

from __future__ import annotations

from tests.excel.live.open_book import state
from tests.excel.live.pressing import CAMPAIGN


def test_the_patterns_come_as_a_sheet_of_the_workbook(press, demo, tmp_path):
    names = [one._name for one in demo._sheets]
    [(_, told)] = press("csPatterns")
    assert "The patterns are " in told
    assert (tmp_path / f"{CAMPAIGN}, all campaigns, patterns.xlsx").exists()
    new = demo._sheets[len(names) :]
    assert [one._visible for one in new] == [-1, 0]
    assert new[0]._name == "Patterns"
    [(_, told)] = press("csPatterns")
    assert ", in place of its earlier one," in told
    assert [one._name for one in demo._sheets[len(names) :]][:1] == ["Patterns"]
    assert len(demo._sheets) == len(names) + 2


def test_a_file_that_is_no_page_is_not_replaced(press, book, tmp_path):
    other = tmp_path / "spring, all campaigns, patterns.xlsx"
    other.write_bytes(b"mine")
    before = state(book)
    [(_, told)] = press("csPatterns")
    assert other.name in told
    assert other.read_bytes() == b"mine"
    assert state(book) == before
