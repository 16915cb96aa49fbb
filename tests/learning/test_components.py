"""What videos connect, and which video would connect more."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from creatorsheet.learning.components import Link, components, links, more

PAIRS = [("anna", "one pump"), ("ben", "one pump"), ("anna", "never mix"), ("cleo", "two weeks"), ("dora", "get ready")]


def test_parts_the_greatest_first():
    parts = components(PAIRS)
    assert [one.creators for one in parts] == [("anna", "ben"), ("cleo",), ("dora",)]
    assert parts[0].concepts == ("one pump", "never mix")
    assert [one.crossed for one in parts] == [True, False, False]


def test_the_cheapest_video_connects():
    films = {"one pump": 2, "never mix": 1, "two weeks": 1, "get ready": 1}
    parts = components(PAIRS)
    assert links(parts, {"anna": 900.0, "ben": 700.0, "cleo": 300.0, "dora": 800.0}, films) == (
        Link("cleo", "one pump", ("cleo",)),
        Link("ben", "get ready", ("dora",)),
    )


def test_nobody_who_is_barred_is_asked():
    found = links(components(PAIRS), {"cleo": 1.0}, {}, {"cleo", "anna", "dora"})
    assert {one.creator for one in found} == {"ben"}
    assert links(components(PAIRS), {}, {}, {"anna", "ben", "cleo", "dora"}) == ()


def test_three_are_named_at_most():
    pairs = [(f"c{at}", f"k{at}") for at in range(9)]
    assert len(links(components(pairs), {}, {})) == 3


def test_where_all_is_connected_a_concept_of_one_creator_is_given_to_another():
    pairs = [("anna", "one pump"), ("ben", "one pump"), ("anna", "never mix")]
    assert more(pairs, {}) == (Link("ben", "never mix"),)
    assert links(components(pairs), {}, {}) == ()
    assert more([("anna", "one pump"), ("anna", "never mix")], {}) == ()


@given(st.lists(st.tuples(st.sampled_from("abcdef"), st.sampled_from("123456")), min_size=1, max_size=20))
def test_each_link_leaves_one_part_less(pairs):
    parts = components(pairs)
    found = links(parts, {}, {})
    joined = components([*pairs, *((one.creator, one.concept) for one in found)])
    assert len(joined) == len(parts) - len(found)
    assert sum(one.videos for one in parts) == len(pairs)
