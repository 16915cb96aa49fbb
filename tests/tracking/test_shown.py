"""Codes and links in live posts: the right one is never called wrong, and an ordinary word is no code."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from creatorsheet.catalogue.results.tracking import TrackingRow
from creatorsheet.tracking.shown import Match, code_shown, link_difference

KNOWN = {code: TrackingRow(promo_code=code) for code in ("ANNA15", "BEN15", "GLOW", "BENCOOKS")}
LINK = "https://shop.test/serum?utm_source=tiktok&utm_medium=influencer&utm_campaign=glow"


def shown(text, code="ANNA15"):
    found = code_shown([None, text], [code], KNOWN)
    return found and found.match


@pytest.mark.parametrize(
    ("text", "match"),
    [
        ("15 % with ANNA15!", Match.RIGHT),
        ("#anna15", Match.RIGHT),
        ("code: Anna 15", Match.RIGHT),
        ("ＡＮＮＡ１５", Match.RIGHT),
        ("BEN15, or rather ANNA15", Match.RIGHT),
        ("15 % with BEN15", Match.OTHER),
        ("all about GLOW", Match.OTHER),
        ("use code bencooks", Match.OTHER),
        ("15 % with ANNA5", Match.NEAR),
        ("15 % with ANNA1S", Match.NEAR),
        ("my glow, cooked by bencooks", None),
        ("with @ben15 and anna", None),
        ("https://shop.test/BEN15", None),
        ("since 2015, SPF50", None),
        ("", None),
    ],
)
def test_codes_in_a_caption(text, match):
    assert shown(text) is match


def test_a_name_one_letter_off_is_no_code_unless_it_is_called_one():
    assert shown("ANA and me", "ANNA") is None
    assert shown("my code ANNE", "ANNA") is Match.NEAR


@given(st.text(max_size=60), st.text(max_size=60), st.sampled_from(["ANNA15", "anna15", "#Anna15", "ANNA-15"]))
def test_the_right_code_is_always_found(before, after, written):
    assert shown(f"{before} {written} {after}") is Match.RIGHT


@pytest.mark.parametrize(
    ("seen", "said"),
    [
        (LINK, ""),
        (LINK.replace("https://", "http://www.").replace("serum?", "serum/?ttclid=1&"), ""),
        (LINK.replace("/serum", "/de-de/serum"), ""),
        (LINK.replace("utm_source=tiktok", "UTM_SOURCE=TikTok"), ""),
        (LINK.replace("&utm_campaign=glow", ""), "links to the right page without utm_campaign=glow"),
        (LINK.replace("=glow", "=other"), "links to the right page without utm_campaign=glow"),
        ("https://shop.test/", "links to shop.test, and shop.test/serum was agreed"),
        ("https://rival.test/serum", "links to rival.test/serum, and shop.test/serum was agreed"),
        ("none", "has no link, and shop.test/serum was agreed"),
        ("in her bio", ""),
        ("javascript:alert(1)", ""),
    ],
)
def test_links(seen, said):
    assert link_difference(seen, TrackingRow(tracked_link=LINK)) == said


def test_where_no_link_was_agreed_none_is_wrong():
    assert link_difference("https://rival.test", TrackingRow()) == ""
    assert link_difference("https://rival.test", TrackingRow(tracked_link="soon")) == ""
