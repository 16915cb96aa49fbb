"""The entry people probably meant."""

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st

from creatorsheet.kernel.entries import entries
from creatorsheet.kernel.nearest import distance, nearest

words = st.text("abc", max_size=6)


@settings(max_examples=80)
@given(words, words)
def test_distance_is_a_distance(one: str, other: str) -> None:
    assert distance(one, other, 9) == distance(other, one, 9)
    assert (distance(one, other, 9) == 0) == (one == other)
    assert distance(one, other, 2) == min(distance(one, other, 9), 3)


def test_the_nearest_is_at_most_two_edits_away() -> None:
    assert nearest("anna.skn", ["bo", "anna.skin", "anna.skins"]) == "anna.skin"
    assert nearest("anna", ["bo", "carl"]) is None


def test_entries_of_a_cell() -> None:
    assert entries("US; DE ;; ") == ["US", "DE"]
    assert entries(None) == []
