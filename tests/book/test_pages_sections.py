"""What the guide asks of comparison and benchmarks stands on their pages."""

from __future__ import annotations

import pytest
from python_calamine import CalamineWorkbook
from tests.learning.history import TODAY, history

from creatorsheet.app import benchmarks, compare
from creatorsheet.catalogue.reports.sections import BENCHMARKS, COMPARISON, OF_PAGES


@pytest.fixture(scope="module")
def pages(tmp_path_factory):
    """All words of the pages by report."""
    folder, book = tmp_path_factory.mktemp("pages"), history().book()
    made = benchmarks.benchmarks(book, today=TODAY)
    compared = compare.compare(book, today=TODAY, campaign="Campaign 6").comparisons[0]
    files = {
        BENCHMARKS: benchmarks.page(folder / "book.xlsx", made),
        COMPARISON: compare.page(folder / "book.xlsx", compared),
    }
    return {report: _words(file) for report, [file] in files.items()}


def _words(file):
    sheet = CalamineWorkbook.from_path(file).get_sheet_by_index(0)
    return "\n".join(str(cell) for row in sheet.to_python() for cell in row)


@pytest.mark.parametrize("section", [one for one in OF_PAGES if one.report in (BENCHMARKS, COMPARISON)], ids=str)
def test_a_section_is_on_its_page(pages, section):
    assert section.label in pages[section.report]
