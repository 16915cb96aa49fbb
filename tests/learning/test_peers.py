"""Peers: who is one, how far a role is widened, and what is said of it."""

import pytest
from tests.learning.works import record, work

from creatorsheet.learning.peers import found, lower, near


def named(campaign="C-1", count=9, first=0, **about):
    return [work(f"p{first + at}", campaign=campaign, **about) for at in range(count)]


def peers_of(one, *others, wanted=8):
    return found([one], [one, *others], wanted)[one.creator]


def test_enough_peers_of_the_same_role_are_not_widened():
    told = peers_of(work("a"), *named(count=4), *named("C-0", 7, first=4))
    assert told.title == "Micro · generating TikTok Shop sales · tutorial · flat fee"
    assert (told.count, told.here, told.dropped) == (11, 4, ())
    assert told.enough


@pytest.mark.parametrize(
    ("about", "title", "said"),
    [
        ({"pay": "Commission"}, "Micro · generating TikTok Shop sales · tutorial · any pay", "flat fee, which had 4"),
        ({"pay": "Commission", "kind": "Story"}, "Micro · generating TikTok Shop sales · any format · any pay",
         "tutorial · flat fee, which had 4"),
        ({"pay": "Flat fee", "kind": "Story"}, "Micro · generating TikTok Shop sales · any format · any pay",
         "tutorial · flat fee, which had 4"),
        ({"tier": "Mid"}, "Any tier · generating TikTok Shop sales · any format · any pay",
         "micro · tutorial · flat fee, which had 4"),
    ],
)  # fmt: skip
def test_pay_is_given_up_before_format_and_format_before_tier(about, title, said):
    told = peers_of(work("a"), *named(count=4), *named(count=5, first=4, **about))
    assert told.title == title
    assert f"{' · '.join(map(lower, told.dropped))}, which had {told.narrow}" == said
    assert told.count == 9


def test_the_objective_is_never_given_up():
    told = peers_of(work("a"), *named(count=4), *named(count=20, first=4, objective="Increasing brand awareness"))
    assert (told.count, told.enough) == (4, False)


def test_nobody_is_their_own_peer_in_any_campaign():
    told = peers_of(work("a"), *named(count=8), work("a", campaign="C-0"))
    assert (told.count, len(told.own)) == (8, 2)


def test_a_trait_nobody_knows_is_shared_with_nobody():
    told = peers_of(work("a", kind=""), *named(count=9, kind=""))
    assert told.title == "Micro · generating TikTok Shop sales · any format · any pay"
    assert told.dropped == ("an unknown video format", "Flat fee")


def test_creators_of_one_kind_share_their_level():
    """Of two creators alike, the one that is no peer itself has a peer more: both are widened."""
    young = work("b", ages=(2,))
    told = found([work("a"), young], [work("a"), *named(count=7)], 8)
    assert told["a"].kept == told["b"].kept
    assert [told[one].count for one in "ab"] == [7, 8]


def test_one_creator_behind_most_of_a_group_is_said():
    told = peers_of(work("a"), *(work("p0", campaign=f"C-{at}") for at in range(6)), *named(count=3, first=1))
    assert told.most == ("@p0", 6)


def test_work_counts_as_far_back_as_benchmarks_look_but_a_campaign_always_sees_its_own():
    old, new = work("b", campaign="C-0", ages=(400,)), work("c", campaign="C-2", ages=(300,))
    assert near(record(old, new), "C-1") == [new]
    assert near(record(old, new), "C-0") == [old, new]


def test_labels_inside_a_sentence():
    assert [lower(one) for one in ("Flat fee", "TikTok Shop sales", "GRWM")] == [
        "flat fee",
        "TikTok Shop sales",
        "GRWM",
    ]
