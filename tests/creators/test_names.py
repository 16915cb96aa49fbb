"""Handles, video ids and size classes in one form, and why what is none is none."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from creatorsheet.catalogue.creators.choices import CreatorTier
from creatorsheet.creators.names import handle, tier, video_id
from creatorsheet.kernel.identifiers import is_handle, normal_handle
from creatorsheet.kernel.unanswered import Unanswered

TIERS = tuple(zip(CreatorTier, (0, 10, 20, 30, 40), (10, 20, 30, 40, None), strict=True))
ID = "7495332972350677489"


@pytest.mark.parametrize(
    ("followers", "wanted"), [(0, "Nano"), (9, "Nano"), (10, "Micro"), (39.5, "Macro"), (40, "Mega")]
)
def test_a_tier_begins_with_its_first_follower(followers, wanted):
    assert tier(followers, TIERS) == wanted


def test_nobody_has_fewer_than_no_followers():
    with pytest.raises(Unanswered, match="fewer than none"):
        tier(-1, TIERS)


@given(st.text(max_size=30))
def test_a_handle_is_one_or_is_refused_with_its_fault(text):
    if is_handle(normal_handle(text)):
        found = handle(text)
        assert handle(f"@{found.upper()}") == handle(f"https://www.tiktok.com/@{found}/video/{ID}") == found
    else:
        with pytest.raises(Unanswered, match="is no TikTok handle: it") as none:
            handle(text)
        assert none.value.shows == "#VALUE!"


@pytest.mark.parametrize("text", [ID, f"'{ID}", f" {ID}\u200b", f"https://www.tiktok.com/@a.b/photo/{ID}?x=1#y"])
def test_a_video_id(text):
    assert video_id(text) == ID


@pytest.mark.parametrize(
    ("text", "why"),
    [
        ("7.49533E+18", "lost its last digits"),
        ("https://vm.tiktok.com/ZMabc/", "A short link holds no video id"),
        ("https://www.tiktok.com/t/ZTabc/", "A short link holds no video id"),
        ("https://www.tiktok.com/@anna.skin", "leads to no video"),
        ("https://www.tiktok.com/@anna.skin/video/7495332", "leads to no video"),
        ("12345", "one has 19 digits"),
        ("see chat", "one has 19 digits"),
    ],
)
def test_why_it_is_no_video_id(text, why):
    with pytest.raises(Unanswered, match=why):
        video_id(text)
