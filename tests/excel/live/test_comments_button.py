"""The button that reads comments, in the fake Excel."""

from __future__ import annotations


def test_each_theme_is_told_with_how_often_its_suggestions_are_right(press, demo):
    [(_, told)] = press("csComments")
    assert "68 of 74 suggestions right where it was measured" in told
    assert "in other languages left alone: Spanish 3 and German 3." in told
