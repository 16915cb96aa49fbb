"""Patterns: false alarms on videos without any, power on a planted one, laws, and what is said of too little."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.learning.shown import HOOKS, videos

from creatorsheet.learning.patterns import LINE, Standing, patterns
from creatorsheet.learning.response import VIEWS


def found(some, fewest=5):
    return patterns(some, VIEWS, fewest)


def figures(told):
    return {(one.trait.key, one.kind): (one.standing, one.ratio, one.low, one.high) for one in told.patterns}


def close(one, other):
    assert one.keys() == other.keys()
    for key, (standing, *values) in one.items():
        assert standing is other[key][0]
        assert [value or 0.0 for value in values] == pytest.approx([value or 0.0 for value in other[key][1:]])


def test_videos_without_a_pattern_seldom_show_one():
    alarms = sum(bool(found(videos(seed)).of(Standing.HOLDS)) for seed in range(30))
    assert alarms <= 3  # one in ten is allowed; in 600 runs of four sizes it was 2 %


def test_a_planted_pattern_is_found_and_told_first():
    told = 0
    for seed in range(8):
        first = found(videos(seed, creators=40, each=12, effect=2.0, noise=0.6)).patterns[0]
        told += (first.kind, first.standing) == (HOOKS[0], Standing.HOLDS)
    assert told >= 7


def test_its_range_holds_what_was_planted():
    held = 0
    for seed in range(20):
        [one] = [one for one in found(videos(seed, effect=1.5)).patterns if one.kind == HOOKS[0]]
        rest = 1.5  # the other hooks do nothing
        held += one.low <= rest <= one.high
    assert held >= 17


@settings(max_examples=8, deadline=None)
@given(by=st.floats(0.01, 100), seed=st.integers(0, 50))
def test_views_all_scaled_change_nothing(by, seed):
    some = videos(seed, creators=8)
    close(
        figures(found(some)), figures(found([replace(one, facts={"views": one.facts["views"] * by}) for one in some]))
    )


def test_other_names_of_kinds_change_nothing():
    some = videos(3)
    names = {hook: f"Renamed {at}" for at, hook in enumerate(reversed(HOOKS))}
    other = found([replace(one, traits={**one.traits, "hook": names[one.traits["hook"]]}) for one in some])
    back = {new: old for old, new in names.items()}
    close(figures(found(some)), {(key, back.get(kind, kind)): rest for (key, kind), rest in figures(other).items()})


def test_a_creator_apart_with_one_kind_only_changes_no_other():
    some = videos(4)
    extra = [replace(some[0], id=f"E-{at}", creator="apart", campaign="elsewhere") for at in range(4)]
    one, other = figures(found(some)), figures(found([*some, *extra]))
    for key, (_, *values) in one.items():
        assert [value or 0.0 for value in values] == pytest.approx([value or 0.0 for value in other[key][1:]], rel=1e-6)


def test_the_order_of_videos_changes_nothing():
    some = videos(5)
    close(figures(found(some)), figures(found(some[::-1])))


def small(*made):
    """Videos of (creator, hook, views)."""
    blank = videos(1)[0]
    return [
        replace(
            blank, id=f"L-{at}", creator=creator, campaign="C-0", traits={"hook": hook}, facts={"views": float(views)}
        )
        for at, (creator, hook, views) in enumerate(made)
    ]


def test_a_kind_of_one_creator_cannot_be_told_from_the_creator():
    told = found(
        small(("anna", "Question", 900), ("anna", "Story", 500), ("ben", "Story", 300), ("cleo", "Story", 200)), 2
    )
    [question] = [one for one in told.patterns if one.kind == "Question"]
    assert (question.standing, question.creators, question.ratio) == (Standing.ALONE, ("anna",), None)


def test_kinds_whose_creators_made_nothing_else_cannot_be_compared():
    told = found(small(*((who, "Question", 900) for who in "abc"), *((who, "Story", 500) for who in "def")), 2)
    assert {one.standing for one in told.patterns} == {Standing.UNCOMPARED}
    assert told.looks == 0


def test_too_few_videos_or_creators_are_no_pattern():
    pairs = [(who, hook, 1000 + 10 * at) for at, who in enumerate("ab") for hook in ("Question", "Story") * 4]
    assert {one.standing for one in found(small(*pairs)).patterns} == {Standing.FEW}


def test_two_kinds_are_one_look():
    pairs = [
        (who, hook, views * (at + 1))
        for at, who in enumerate("abcd")
        for hook, views in (("Question", 90), ("Story", 50 + at), ("Question", 80))
    ]
    [one] = found(small(*pairs), 3).patterns
    assert (one.kind, one.against) == ("Question", "Story")
    assert one.ratio > 1


def test_kinds_that_the_same_videos_have_are_one_look():
    some = [
        replace(
            one,
            opening_line=f"This is {one.traits['hook'].lower()} spoken out loud {'abcdef'[int(one.traits['hook'][-1])] * 9}",
        )
        for one in videos(6)
    ]
    told = found(some)
    [one] = [one for one in told.patterns if one.kind == HOOKS[1]]
    assert [trait for trait, _ in one.same] == [LINE]
    assert told.looks == found(videos(6)).looks
    line = next(each for each in told.lines if each.kind == one.same[0][1])
    assert (line.ratio, line.standing) == (one.ratio, one.standing)


def test_nothing_of_nothing():
    assert found([]).patterns == ()


def test_a_kind_that_goes_with_a_concept_says_so():
    some = []
    for one in videos(1, creators=40, each=12, effect=2.0, noise=0.6, concepts=3):
        mine = one.traits["hook"] == HOOKS[0]
        some.append(replace(one, traits={**one.traits, "concept": "One pump" if mine else one.traits["concept"]}))
    first = found(some).patterns[0]
    assert first.kind == HOOKS[0]
    assert first.along == f"{first.videos} of {first.videos} are also concept: One pump"
