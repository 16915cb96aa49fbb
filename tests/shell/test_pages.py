"""Help pages: everything declared has its section."""

from __future__ import annotations

from importlib.resources import files

import pytest

from creatorsheet.catalogue.actions import ACTIONS
from creatorsheet.catalogue.metrics import METRICS
from creatorsheet.catalogue.problems import PROBLEMS
from creatorsheet.catalogue.tabs import ROWS
from creatorsheet.imports.registry import sources

PAGES = {
    one.name: one.read_text(encoding="utf-8")
    for one in files("creatorsheet.help").iterdir()
    if one.name.endswith(".md")
}


@pytest.mark.parametrize(
    ("page", "headings"),
    [
        ("metrics.md", [one.title for one in METRICS.values()]),
        ("problems.md", [f"{one.code} {one.title}" for one in PROBLEMS.values()]),
        ("actions.md", [one.title for one in ACTIONS]),
        ("sources.md", [one.title for one in sources()]),
    ],
)
def test_every_entry_has_a_heading(page, headings):
    there = [line.removeprefix("## ") for line in PAGES[page].splitlines() if line.startswith("## ")]
    assert sorted(there) == sorted(headings)


@pytest.mark.parametrize("model", ROWS, ids=lambda model: model.sheet.title)
def test_every_column_is_explained(model):
    page = PAGES[f"{model.sheet.group.value.lower()}.md"]
    assert f"\n## {model.sheet.title}\n" in page
    for column in model.sheet.columns.values():
        assert f"- **{column.title}** (" in page
