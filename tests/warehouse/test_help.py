"""The help page on logs names what is declared, and says what was only compiled."""

from __future__ import annotations

from importlib.resources import files

import pytest

from creatorsheet.warehouse.columns import CLICKS, NO, ORDERS, POSTS, STATUSES, YES, Layout
from creatorsheet.warehouse.servers import KINDS, SHAPES

PAGE = (files("creatorsheet") / "help" / "warehouse.md").read_text("utf-8")


@pytest.mark.parametrize("layout", [ORDERS, CLICKS, POSTS], ids=lambda one: one.key)
def test_it_names_every_title_of_a_layout(layout: Layout) -> None:
    (part,) = [one for one in PAGE.split("\n### ") if one.casefold().startswith(layout.title)]
    named = [line.split("|")[2] for line in part.splitlines() if line.startswith("|") and "`" in line]
    assert named == [f" {', '.join(f'`{title}`' for title in entry.titles)} " for entry in layout.entries]


def test_it_names_every_word_of_a_status_and_of_a_customer() -> None:
    for words in (*STATUSES.values(), YES, NO):
        assert ", ".join(word for word in words if word) in PAGE


@pytest.mark.parametrize("kind", list(dict.fromkeys(KINDS.values())), ids=lambda one: one.title)
def test_it_says_what_a_database_needs_and_how_it_was_tried(kind: object) -> None:
    assert isinstance(kind, type(KINDS["postgres"]))
    (row,) = [line for line in PAGE.splitlines() if line.startswith(f"| {kind.title} |")]
    assert SHAPES[kind.dialect] in row
    assert kind.package in row
    assert ("compiled only" in row) == (kind.dialect != "postgres")
