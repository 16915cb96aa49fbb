"""Engagement beside peers: a planted jump is seen, chance alone hardly ever, and nothing is said of too few."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest

from creatorsheet.creators.peers import FEWEST_PEERS, FEWEST_VIDEOS, LIMIT, Compared, compared
from creatorsheet.creators.recent import Recent

LIKES, COMMENTS, GROWTH = "likes for each view", "comments for each like", "follower growth in 30 days"


def crowd(creators: int, videos: int = FEWEST_VIDEOS, seed: int = 1) -> Recent:
    """Creators who are like their peers: about 6 % of views like, about one comment in 70 likes."""
    chance = np.random.default_rng(seed)
    shape = (creators, videos)
    views = chance.lognormal(10, 0.8, shape).round()
    odds = np.log(0.06) + chance.normal(0, 0.4, (creators, 1)) + chance.normal(0, 0.3, shape)
    likes = (views / (1 + np.exp(-odds))).round()
    comments = (likes * np.exp(-4.2 + chance.normal(0, 0.35, (creators, 1)) + chance.normal(0, 0.3, shape))).round()
    blank = np.full(shape, np.nan)
    names = tuple(f"K-{at}" for at in range(creators))
    return Recent(names, blank, views, likes + comments, likes, comments, blank, np.zeros(shape))


def alike(found: Recent) -> dict[str, str]:
    """All of one group."""
    return dict.fromkeys(found.creators, "Micro, Review")


@pytest.mark.parametrize("peers", [30, 200])
@pytest.mark.parametrize(("figure", "measure"), [("likes", LIKES), ("comments", COMMENTS)])
def test_a_tenfold_jump_is_seen(peers, figure, measure):
    found = crowd(peers + 1)
    figures = getattr(found, figure).copy()
    figures[4] *= 10
    if figure == "likes":
        figures[4] = np.minimum(figures[4], found.views[4])
    told = compared(replace(found, **{figure: figures}), alike(found))
    assert measure in [one.measure for one in told["K-4"].oddities]
    assert (told["K-4"].unusual or 0) > LIMIT
    assert not told["K-5"].oddities


def test_what_is_told_of_a_jump_is_what_stands_in_the_sheet():
    found = crowd(41)
    comments = found.comments.copy()
    comments[4] *= 30
    (odd,) = compared(replace(found, comments=comments), alike(found))["K-4"].oddities
    ratios = np.median(found.comments / found.likes, axis=1)
    assert odd.value == pytest.approx(np.median(comments[4] / found.likes[4]))
    assert (odd.low, odd.high) == pytest.approx(np.quantile(np.delete(ratios, 4), (0.05, 0.95)).tolist())
    assert odd.peers == 40


@pytest.mark.parametrize("peers", [FEWEST_PEERS, 60])
def test_chance_alone_takes_about_1_figure_in_2_000_beyond_the_limit(peers):
    chance = np.random.default_rng(7)
    groups, size = 60_000 // (peers + 1), peers + 1
    growth = np.expm1(chance.normal(0.02, 0.03, groups * size))
    blank = np.full((groups * size, FEWEST_VIDEOS), np.nan)
    names = tuple(f"K-{at}" for at in range(groups * size))
    found = Recent(names, blank, np.ones_like(blank), blank, blank, blank, blank, blank)
    told = compared(found, {one: at // size for at, one in enumerate(names)}, dict(zip(names, growth, strict=True)))
    alarms = sum(len(one.oddities) for one in told.values()) / len(told)
    assert 0.0003 < alarms < 0.0008


def test_twenty_peers_are_enough_and_nineteen_are_not():
    for peers, known in ((FEWEST_PEERS, True), (FEWEST_PEERS - 1, False)):
        told = compared(crowd(peers + 1), alike(crowd(peers + 1)))
        assert {one.peers for one in told.values()} == {peers}
        assert all((one.unusual is not None) is known for one in told.values())


def test_ten_videos_are_enough_and_nine_are_not():
    assert all(one.unusual is not None for one in compared(crowd(30), alike(crowd(30))).values())
    assert set(compared(crowd(30, FEWEST_VIDEOS - 1), alike(crowd(30))).values()) == {Compared(0)}
    found = crowd(31)
    found.views[4, 0] = np.nan
    told = compared(found, alike(found))
    assert told["K-4"] == Compared(30)
    assert told["K-5"].peers == 29


def test_peers_are_of_the_same_group_and_who_is_in_none_is_nobodys_peer():
    found = crowd(60)
    groups = {one: at % 2 for at, one in enumerate(found.creators) if at}
    told = compared(found, groups)
    assert "K-0" not in told
    assert told["K-1"].peers == 29
    assert told["K-2"].peers == 28


def test_a_figure_too_few_have_is_not_compared():
    found = crowd(40)
    growth = {f"K-{at}": 0.01 * at for at in range(FEWEST_PEERS)} | {"K-0": 9.0}
    assert not compared(found, alike(found), growth)["K-0"].oddities
    growth |= {"K-30": 0.1}
    (odd,) = compared(found, alike(found), growth)["K-0"].oddities
    assert (odd.measure, odd.value, odd.peers) == (GROWTH, 9.0, FEWEST_PEERS)


def test_where_all_have_the_same_nothing_is_far_from_it():
    found = crowd(40)
    told = compared(found, alike(found), dict.fromkeys(found.creators, 0.0) | {"K-3": 5.0})
    assert not told["K-3"].oddities
    assert compared(found, alike(found), dict.fromkeys(found.creators, -1.0)) == compared(found, alike(found))
