"""Voices: what customers say again and again, the loudest first; and product questions."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from creatorsheet.catalogue.results.choices import AnswerState, CommentIntent, CommentTheme
from creatorsheet.catalogue.results.comments import Comment
from creatorsheet.learning.questions import asks, product_questions, unanswered
from creatorsheet.learning.voices import voices

USE = CommentTheme.USE_CASE


def said(text, likes=None, theme=USE, **cells):
    return Comment(text=text, likes=likes, theme_1=theme, **cells)


def test_comments_that_share_words_are_one_voice_with_likes_and_the_two_most_liked():
    (dry, sting) = voices([
        said("is it ok for dry skin?", 5), said("does it help DRY skin", 40), said("my dry skin hates winter, would it work", 1),
        said("does it sting"), said("Will it sting??", 2), said("is it vegan"),
    ])  # fmt: skip
    assert (dry.words, dry.n, dry.likes) == ("dry skin", 3, 46)
    assert dry.examples == ("does it help DRY skin", "is it ok for dry skin?")
    assert (sting.words, sting.n, sting.examples) == ("sting", 2, ("Will it sting??", "does it sting"))


def test_one_comment_is_no_voice_and_the_creators_own_are_left_out():
    assert voices([said("does it sting"), said("does it sting", by_creator=True), said(None)]) == []


def test_texts_stay_as_they_were_written():
    (voice,) = voices(
        [said("=SUM(A1) dollars", theme=CommentTheme.PRICING), said("dollars?", theme=CommentTheme.PRICING)]
    )
    assert "=SUM(A1) dollars" in voice.examples


@given(
    st.lists(st.sampled_from(["dry skin", "oily skin", "sting", "vegan stuff", "dry hair"]), max_size=30), st.randoms()
)
def test_no_comment_is_in_two_voices_and_order_does_not_matter(texts, chance):
    rows = [said(text, i) for i, text in enumerate(texts)]
    found = voices(rows, most=99)
    assert sum(one.n for one in found) <= len(rows)
    assert all(one.n >= 2 for one in found)
    chance.shuffle(rows)
    assert voices(rows, most=99) == found


def test_some_themes_ask_by_themselves_others_as_questions():
    assert asks(said("does it sting"))
    assert asks(said("the price?", theme=CommentTheme.PRICING))
    assert asks(said("price, tell me", theme=CommentTheme.PRICING, intent=CommentIntent.QUESTION))
    assert not asks(said("too dear", theme=CommentTheme.PRICING))
    assert not asks(said("is it good?", theme=CommentTheme.POSITIVE))
    assert not asks(said("does it sting", by_creator=True))


def test_questions_are_counted_by_video_and_none_known_is_not_none():
    rows = [
        said("does it sting", deliverable="L-1"),
        said("nice", theme=None, deliverable="L-2"),
        said("a", theme=None, video="V-1"),
    ]
    assert product_questions(rows) == {"L-1": 1, "L-2": 0}


def test_what_somebody_marked_does_not_wait():
    def row(state):
        return said("where?", theme=CommentTheme.PURCHASE, answer_needed=state)

    assert len(unanswered([row(None), row(AnswerState.NO), row(AnswerState.OPEN), row(AnswerState.ANSWERED)])) == 2
    assert unanswered([said("does it sting?")]) == []
