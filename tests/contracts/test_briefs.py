"""Briefs: the twelve parts, and where blank ones come from."""

from creatorsheet.catalogue.agreements.briefs import Brief
from creatorsheet.contracts.briefs import FROM, MAY_BE_NONE, PARTS, is_none


def test_the_guide_has_twelve_parts():
    assert len(PARTS) == 12
    assert set(MAY_BE_NONE) < set(PARTS)


def test_every_part_with_a_source_takes_it_from_there():
    assert set(FROM) == {key for key in PARTS if Brief.sheet.columns[key].default.startswith("from ")}


def test_none():
    assert all(map(is_none, ("none", " None. ", "-", "n/a", "NOTHING")))
    assert not any(map(is_none, (None, "", "none of the above", "no sugar")))
