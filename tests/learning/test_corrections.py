"""Corrections: who decided what, the same words elsewhere, and people who differ."""

from __future__ import annotations

from creatorsheet.catalogue.reading import Reading, by_person
from creatorsheet.catalogue.results.choices import CommentIntent, CommentTheme, Sentiment
from creatorsheet.catalogue.results.comments import Comment
from creatorsheet.learning.corrections import corrections, signature

PRICING, CONCERN = CommentTheme.PRICING, CommentTheme.CONCERN
TOLD = Reading(frozenset([PRICING]), Sentiment.NEGATIVE, None)


def said(text="too dear", **cells):
    return Comment(text=text, **cells)


def test_a_blank_comment_was_decided_by_nobody():
    assert by_person(said()) == frozenset()


def test_what_is_as_suggested_was_decided_by_nobody():
    assert by_person(said(theme_1=PRICING, sentiment=Sentiment.NEGATIVE, suggested=TOLD.text)) == frozenset()


def test_what_differs_from_the_suggestion_was_decided_an_emptied_cell_too():
    assert by_person(said(theme_1=CONCERN, sentiment=Sentiment.NEGATIVE, suggested=TOLD.text)) == {"themes"}
    assert by_person(said(theme_1=PRICING, suggested=TOLD.text)) == {"sentiment"}
    assert by_person(said(theme_1=PRICING, sentiment=Sentiment.NEGATIVE, intent=CommentIntent.GENERIC, suggested=TOLD.text)) == {"intent"}  # fmt: skip


def test_whoever_says_which_theme_is_the_main_one_decided_the_themes():
    two = Reading(frozenset([PRICING, CONCERN])).text
    assert by_person(said(theme_1=PRICING, theme_2=CONCERN, suggested=two)) == frozenset()
    assert by_person(said(theme_1=CONCERN, theme_2=PRICING, suggested=two)) == {"themes"}
    assert by_person(said(theme_2=PRICING, theme_3=CONCERN, suggested=two)) == {"themes"}


def test_a_checked_comment_was_decided_whole():
    assert by_person(said(reviewed_by="TM-A")) == {"themes", "sentiment", "intent"}


def test_what_was_typed_before_anything_was_suggested_was_decided():
    assert by_person(said(theme_1=PRICING)) == {"themes"}


def test_the_same_words_follow_whatever_their_dress():
    taught = corrections([said("Too dear!!", theme_1=CONCERN, suggested=TOLD.text, sentiment=Sentiment.NEGATIVE)])
    assert taught.applied("too DEAR 😭 @mia", TOLD).themes == {CONCERN}
    assert taught.applied("too DEAR 😭 @mia", TOLD).sentiment is Sentiment.NEGATIVE
    assert taught.applied("too dear for you", TOLD) is TOLD


def test_a_correction_reads_what_is_in_another_language():
    taught = corrections([said("muy caro", theme_1=PRICING, suggested=Reading(language="Spanish").text)])
    assert taught.applied("Muy caro!", Reading(language="Spanish")) == Reading(frozenset([PRICING]))


def test_most_of_those_who_differ_count_and_halves_teach_nothing():
    a, b = said(theme_1=CONCERN, reviewed_by="TM-A"), said(theme_1=PRICING, reviewed_by="TM-B")
    assert corrections([a, b, a]).applied("too dear", Reading()).themes == {CONCERN}
    halves = corrections([a, b])
    assert halves.applied("too dear", TOLD).themes == {PRICING}
    assert halves.split == ((a, b),)


def test_comments_without_words_teach_nothing():
    assert corrections([said("😍", theme_1=CONCERN, reviewed_by="TM-A")]).known == {}


def test_a_signature_keeps_the_words_and_their_order():
    assert signature("A, b!! C?") == "a b c" != signature("c b a")
