"""Creator and creative apart: the truth is found where videos connect them, and nothing is said where they do not."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest
from tests.learning.shown import videos

from creatorsheet.catalogue.results.choices import Verdict
from creatorsheet.learning.apart import apart
from creatorsheet.learning.audiences import Marks, Side, fit
from creatorsheet.learning.response import VIEWS


def found(some, **about):
    return apart(some, VIEWS, about.pop("fewest", 5), about.pop("prices", {}), **about)


def test_effects_follow_the_truth():
    some = videos(2, creators=15, each=6, concepts=4, noise=0.4)
    told = found(some).told[0]
    plain = {
        one: np.mean([np.log(each.facts["views"]) for each in some if each.creator == one])
        for one in told.part.creators
    }
    ratios = {one.name: np.log(one.ratio) for one in told.creators}
    assert np.corrcoef([plain[one] for one in plain], [ratios[one] for one in plain])[0, 1] > 0.9
    assert told.by_creator.share + told.by_concept.share + told.rest == pytest.approx(1)
    assert told.creators[0].verdict is Verdict.STRONG
    assert told.creators[-1].verdict is Verdict.WEAK
    assert told.by_creator.low < told.by_creator.times < told.by_creator.high


def test_a_creator_who_is_not_connected_changes_nothing_else():
    some = videos(2, concepts=4)
    extra = [replace(one, id=f"E-{one.id}", creator="apart", traits={"concept": "Own"}) for one in some[:4]]
    one, other = found(some), found([*some, *extra])
    assert other.told[0].creators == one.told[0].creators
    assert other.untold[0].part.creators == ("apart",)
    assert other.tests[0].joins == ("apart",)


def test_one_concept_each_is_not_separable_and_a_video_is_named_that_would_do():
    some = [replace(one, traits={"concept": f"Concept of {one.creator}"}) for one in videos(1, creators=4)]
    told = found(some, prices={"CR-2": 100.0, "CR-0": 900.0})
    assert told.told == ()
    assert "one creator filmed one concept" in told.why
    assert len(told.tests) == 3
    assert any(one.creator == "CR-2" for one in told.tests)


@pytest.mark.parametrize(
    ("concept", "each", "why"),
    [
        (lambda _: "Same", 5, "all 4 creators filmed the same concept"),
        (lambda at: f"Concept {at % 2}", 1, "all 2 creators filmed the same concept"),
        (lambda at: f"Concept {at % 3}", 2, "are too few"),
    ],
)
def test_why_nothing_is_told(concept, each, why):
    some = [
        replace(one, traits={"concept": concept(at)})
        for at, one in enumerate(videos(1, creators=4, each=each, campaigns=1))
    ]
    told = found(some)
    assert told.told == ()
    assert why in told.why


def test_one_creator_alone_and_no_concept_at_all():
    some = [replace(one, creator="anna", traits={"concept": f"Concept {at % 3}"}) for at, one in enumerate(videos(1))]
    assert "one creator alone filmed all 3 concepts" in found(some).why
    none = found(videos(1))
    assert (none.why, none.without) == ("no video that can be judged has a concept entered", 100)


def test_views_that_are_all_alike_tell_nothing():
    some = [replace(one, facts={"views": 500.0}) for one in videos(1, concepts=3)]
    assert "all alike" in found(some).why


def test_audience_and_video_are_judged_apart():
    told = found(videos(2, concepts=4))
    right = fit("CR-1", Marks(reached=5, content=2), told, ())
    assert (right.audience, right.creative) == (Side.STRONG, Side.WEAK)
    assert right.advice.startswith("Right audience, weak video: keep, and try '")
    wrong = fit("CR-1", Marks(reached=1, content=4.5), told, ())
    assert wrong.advice.startswith("Good video, wrong audience")
    assert fit("CR-1", Marks(score=82, content=3), told, ()).audience is Side.STRONG
    assert "enter Reached the audience" in fit("CR-1", Marks(content=3), told, ()).advice
    assert "enter Strong content" in fit("CR-1", Marks(reached=3), told, ()).advice


def test_advice_leans_on_what_is_sure_only():
    told = found(videos(5, creators=30, each=8, concepts=5, noise=0.5))
    [part] = told.told
    weak = part.creators[-1]
    assert weak.verdict is Verdict.WEAK
    assert fit(weak.name, Marks(reached=5, content=5), told, ()).advice.startswith("Marked well, but")
    best = next(one for one in part.concepts if one.verdict is Verdict.STRONG)
    assert best.name in fit("CR-1", Marks(reached=5, content=3), told, ()).advice
    unsure = tuple(one.name for one in part.concepts if one.verdict is Verdict.STRONG)
    assert fit("CR-1", Marks(reached=5, content=3), told, unsure).advice == "Right audience: try another concept"
