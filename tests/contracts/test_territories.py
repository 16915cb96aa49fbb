"""Territories and the trees of Lists."""

from __future__ import annotations

import pytest

from creatorsheet.catalogue.setup.choices import ListName
from creatorsheet.catalogue.setup.lists import ListEntry
from creatorsheet.catalogue.world import COUNTRIES, GROUPS
from creatorsheet.contracts.lineage import Lineage
from creatorsheet.contracts.territories import Territories, meets, outside


def entry(name, label, parent=None):
    return ListEntry(list_name=name, label=label, parent=parent)


LISTS = [
    entry(ListName.TERRITORY, "Germany", "DACH"),
    entry(ListName.TERRITORY, "AT", "DACH"),
    entry(ListName.TERRITORY, "Switzerland", "DACH"),
    entry(ListName.PRODUCT_CATEGORY, "Skincare", "Beauty"),
    entry(ListName.PRODUCT_CATEGORY, "Serums", "Skincare"),
    entry(ListName.PRODUCT_CATEGORY, "Round", "Robin"),
    entry(ListName.PRODUCT_CATEGORY, "Robin", "Round"),
]


@pytest.mark.parametrize(
    ("text", "codes"),
    [
        ("US; gb", {"us", "gb"}),
        ("United States; Germany", {"us", "de"}),
        ("UK", {"gb"}),
        ("DACH", {"de", "at", "ch"}),
        ("dach; FR", {"de", "at", "ch", "fr"}),
        ("", set()),
        ("Atlantis", {"atlantis"}),
    ],
)
def test_the_countries_of_a_cell(text, codes):
    assert Territories(LISTS).read(text) == codes


def test_the_whole_world_and_the_union():
    read = Territories(LISTS).read
    assert read("US; Worldwide") is None
    assert read("EU") == {code.casefold() for code in GROUPS["EU"]}
    assert set(GROUPS["EU"]) <= set(COUNTRIES)
    assert len(GROUPS["EU"]) == 27


def test_what_two_territories_share():
    read = Territories(LISTS).read
    assert meets(read("EU"), read("DACH"))
    assert not meets(read("US"), read("DACH"))
    assert meets(read("Worldwide"), read("US"))
    assert outside(read("US; DE; FR"), read("DACH")) == ["FR", "US"]
    assert outside(read("US"), read("Worldwide")) == []
    assert outside(read("Worldwide"), read("US")) == ["Worldwide"]
    assert outside(read(""), read("US")) == []


def test_the_branch_of_a_category():
    tree = Lineage(LISTS)
    assert tree.branch("serums") == {"serums", "skincare", "beauty"}
    assert tree.branch(None) == frozenset()
    assert tree.branch("Round") == {"round", "robin"}, "a ring has an end"
    assert tree.under("Beauty") == 2
    assert tree.under("Serums") == 0
    assert tree.parent(ListName.PRODUCT_CATEGORY, "Skincare") == "Beauty"
    assert tree.parent(ListName.PRODUCT, "Skincare") == ""
