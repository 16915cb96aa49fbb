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
        with pytest.raises(Unanswered, match=r"is no TikTok handle: it|does not lead to TikTok|A short link") as none:
            handle(text)
        assert none.value.shows == "#VALUE!"


@pytest.mark.parametrize(
    ("text", "why"),
    [
        ("https://vm.tiktok.com/ZMabc123/", "A short link holds no handle"),
        ("vt.tiktok.com/ZSabc123", "A short link holds no handle"),
        ("https://www.tiktok.com/t/ZTabc/", "A short link holds no handle"),
        ("https://www.youtube.com/@anna", "does not lead to TikTok"),
        ("instagram.com/anna/", "does not lead to TikTok"),
        ("https://tiktok.com.evil.test/@anna", "does not lead to TikTok"),
    ],
)
def test_a_link_that_names_no_creator_of_tiktok_gives_no_handle(text, why):
    with pytest.raises(Unanswered, match=why):
        handle(text)


@pytest.mark.parametrize("link", ["https://vm.tiktok.com/ZMabc123/", "vt.tiktok.com/ZSabc123", "tiktok.com/t/ZTabc12/"])
def test_a_short_link_is_never_somebody(link):
    assert not is_handle(normal_handle(link))


@pytest.mark.parametrize(
    "link", ["tiktok.com/@anna.skin", "//m.tiktok.com/@anna.skin/", "https://www.tiktok.com/anna.skin", "@anna.skin"]
)
def test_links_to_a_profile(link):
    assert handle(link) == "anna.skin"


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
        ("٧٤٩٥٣٣٢٩٧٢٣٥٠٦٧٧٤٨٩", "one has 19 digits"),
        ("see chat", "one has 19 digits"),
    ],
)
def test_why_it_is_no_video_id(text, why):
    with pytest.raises(Unanswered, match=why):
        video_id(text)
