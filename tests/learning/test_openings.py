"""Opening lines that say nearly the same."""

from __future__ import annotations

from creatorsheet.learning.openings import grouped, plain


def test_commas_capitals_and_emoji_count_for_nothing():
    assert plain("One pump, that’s ALL! 🧴") == plain("one pump that's all")


def test_near_lines_are_one_under_the_wording_most_have():
    lines = ["My barrier was gone", "my barrier is gone!", "My barrier was gone", "Three things I never mix", ""]
    assert grouped(lines) == {
        "My barrier was gone": "My barrier was gone",
        "my barrier is gone!": "My barrier was gone",
        "Three things I never mix": "Three things I never mix",
    }


def test_short_lines_are_one_only_where_they_are_the_same():
    assert len(set(grouped(["Stop", "Shop", "stop!"]).values())) == 2


def test_lines_in_other_scripts_are_kept():
    assert grouped(["これを試して", "🔥🔥"]) == {"これを試して": "これを試して"}
