"""Every item of the guide has a home, and the home exists."""

from __future__ import annotations

import csv
from pathlib import Path

import pytest

from creatorsheet.catalogue.choice import Choice
from creatorsheet.catalogue.metrics import METRICS
from creatorsheet.catalogue.reports.sections import OF_PAGES, SECTIONS
from creatorsheet.catalogue.settings import SETTINGS
from creatorsheet.catalogue.tabs import BY_TITLE
from creatorsheet.catalogue.templates import TEMPLATES

HOMES = [
    tuple(row.values())
    for row in csv.DictReader((Path(__file__).parents[1] / "guide_coverage.csv").open(encoding="utf-8", newline=""))
]
CHOICES = {one.list_name(): one for one in Choice.__subclasses__()}


def exists(kind: str, home: str) -> bool:
    """Whether a home is declared."""
    if kind == "column":
        tab, _, key = home.partition(".")
        return tab in BY_TITLE and key in BY_TITLE[tab].sheet.columns
    if kind in ("enum member", "rule"):
        name, _, key = home.partition(".")
        return name in CHOICES and key in {one.key for one in CHOICES[name]}
    if kind == "metric":
        return home in METRICS
    if kind == "template":
        return home.partition(".")[2] in {one.kind.key for one in TEMPLATES}
    if kind == "setting":
        return home.partition(".")[2] in {one.key.key for one in SETTINGS}
    return home in {str(one) for one in (*SECTIONS, *OF_PAGES)}


@pytest.mark.parametrize(("line", "item", "kind", "home"), HOMES)
def test_home_exists(line, item, kind, home):
    assert exists(kind, home), f"guide line {line}, {item!r}: there is no {kind} {home}"


def test_every_item_of_the_guide_is_here(shared_spec):
    with (shared_spec / "guide_items.csv").open(encoding="utf-8", newline="") as file:
        items = [(row["guide_line"], row["item"]) for row in csv.DictReader(file)]
    assert sorted(items) == sorted((line, item) for line, item, _, _ in HOMES)
    assert len(items) == 451
