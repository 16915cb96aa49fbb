"""What the rules read in comments: made-up ones in the words of real ones, and what they have to leave alone."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.bench.themes import of_sentiment, of_themes
from tests.learning import labelled

from creatorsheet.catalogue.accuracy import OF, SENTIMENT_OF, SENTIMENTS, THEMES
from creatorsheet.catalogue.reading import suggestion
from creatorsheet.catalogue.results.choices import CommentIntent, CommentTheme, Sentiment
from creatorsheet.learning.accuracy import macro
from creatorsheet.learning.readings import reading

SAID = {
    CommentTheme.PURCHASE: [
        "where can I buy this??", "WHERE DID YOU GET IT 😭", "link please", "do you ship to Norway?", "when will it be back in stock",
        "still not available in Chile", "is this out yet", "should I wait for the new one",
    ],
    CommentTheme.PRICING: [
        "how much is it", "way too expensive for me", "any discount code?", "I can't afford that", "$80 for a bottle lol",
        "is the app free?", "not paying a subscription for this",
    ],
    CommentTheme.COMPARISON: [
        "so much softer than my old one", "is it better than Brinefall?", "reminds me of the one from Osk", "this vs the classic?",
        "what's the difference between the two", "I switched from Tarn to this", "so basically just a diary",
    ],
    CommentTheme.USE_CASE: [
        "does it work on curly hair?", "is it safe for kids", "can I use it every day?", "good for oily skin?", "how long does the battery last?",
        "does it have fragrance in it",
    ],
    CommentTheme.DEMO: [
        "can you show it on dark skin", "please do a tutorial", "show us how you clean it", "need a full review of this", "part 2 please",
        "do the blue one next",
    ],
    CommentTheme.POSITIVE: [
        "love it", "This is amazing!!", "best purchase I made this year", "so good omg", "I need this", "😍😍😍", "just ordered mine",
        "thank you, so helpful",
    ],
    CommentTheme.CONFUSION: [
        "I don't understand how the offer works", "the code doesn't work", "when does the discount end?", "what does refill mean here",
        "so confused right now", "is the code still valid?",
    ],
    CommentTheme.CONCERN: [
        "mine broke after two days", "it gave me a rash", "looks like a scam", "is it safe or full of toxic stuff?", "never arrived",
        "the quality is terrible", "I don't trust these reviews", "too heavy for a handbag",
    ],
}  # fmt: skip

OTHER = [
    "first",
    "who else is here",
    "my cat looks like that",
    "come to Brazil",
    "day 3 of asking for your playlist",
    "@mia",
    "...",
]


@pytest.mark.parametrize(("theme", "text"), [(theme, text) for theme, texts in SAID.items() for text in texts])
def test_each_theme_is_read(theme, text):
    assert theme in reading(text).themes


@pytest.mark.parametrize("text", OTHER)
def test_what_has_no_theme_gets_none(text):
    assert reading(text).themes == frozenset()


@pytest.mark.parametrize(
    ("theme", "text"),
    [
        (CommentTheme.POSITIVE, "not good at all"),
        (CommentTheme.POSITIVE, "I didn't like it"),
        (CommentTheme.POSITIVE, "is it any good?"),
        (CommentTheme.POSITIVE, "would be great if it came in blue"),
        (CommentTheme.CONCERN, "no problem at all"),
        (CommentTheme.CONCERN, "it never disappoints"),
        (CommentTheme.PRICING, "worth it at any cost"),
        (CommentTheme.COMPARISON, "rather than that, tell us about you"),
        (CommentTheme.PURCHASE, "Thanks! It is available globally"),
        (CommentTheme.CONFUSION, "don't get me wrong, nice video"),
        (CommentTheme.USE_CASE, "is it available in green?"),
        (CommentTheme.DEMO, "another awesome tutorial"),
    ],
)
def test_the_opposite_is_not_taken_for_it(theme, text):
    assert theme not in reading(text).themes


def test_a_comment_may_have_several_themes():
    assert reading("Love it but way too expensive. Where can I get it cheaper?").themes >= {
        CommentTheme.POSITIVE,
        CommentTheme.PRICING,
        CommentTheme.PURCHASE,
    }


def test_an_apostrophe_an_export_took_away_is_put_back():
    assert reading("i don t like it").themes == reading("I don’t like it").themes == {CommentTheme.CONCERN}


def test_two_rivals_or_one_beside_a_word_that_compares_make_a_comparison():
    rivals = frozenset(["brinefall", "osk labs"])
    assert CommentTheme.COMPARISON in reading("Brinefall, Osk Labs, this: all on my shelf", rivals).themes
    assert CommentTheme.COMPARISON in reading("still miss my Brinefall", rivals).themes
    assert CommentTheme.COMPARISON not in reading("Brinefall sent me here", rivals).themes
    assert CommentTheme.COMPARISON not in reading("still miss my Brinefall").themes


@pytest.mark.parametrize(
    ("text", "sentiment"),
    [
        ("love it", Sentiment.POSITIVE),
        ("🔥🔥", Sentiment.POSITIVE),
        ("mine broke", Sentiment.NEGATIVE),
        ("so expensive", Sentiment.NEGATIVE),
        ("it's not expensive", None),
        ("👎", Sentiment.NEGATIVE),
        ("love the colour but it broke", Sentiment.MIXED),
        ("is it safe?", None),
        ("day two", None),
        ("😭😂", None),
    ],
)
def test_sentiment(text, sentiment):
    assert reading(text).sentiment is sentiment


@pytest.mark.parametrize(
    ("text", "intent"),
    [
        ("where can I buy it", CommentIntent.BUYING),
        ("just ordered two", CommentIntent.BUYING),
        ("does it sting?", CommentIntent.QUESTION),
        ("I have used it since March and my hair is longer", CommentIntent.EXPERIENCE),
        ("it stopped working after a week", CommentIntent.COMPLAINT),
        ("@mia look", CommentIntent.TAGGING),
        ("😍", CommentIntent.GENERIC),
        ("wow", CommentIntent.GENERIC),
        ("the lamp behind you is the same as ours", None),
    ],
)
def test_intent(text, intent):
    assert reading(text).intent is intent


@given(st.text(max_size=80))
def test_any_text_is_read_and_written_down_and_read_back(text):
    found = reading(text)
    again = suggestion(found.text)
    assert (again.themes, again.sentiment, again.intent) == (found.themes, found.sentiment, found.intent)
    assert again.language == found.language


@pytest.mark.parametrize("text", [None, "", "anything a person typed", "a | b"])
def test_what_the_software_did_not_write_is_no_suggestion(text):
    assert suggestion(text) is None


@pytest.mark.real
def test_the_declared_figures_hold_on_real_comments(shared_data):
    """What is declared is what is counted. It is no blind trial: totals were seen between rounds (tests/learning/labelled.py)."""
    rows = labelled.fresh()
    assert len(rows) == OF
    assert of_themes(rows) == THEMES
    assert of_sentiment(rows) == (SENTIMENT_OF, SENTIMENTS)


@pytest.mark.real
def test_rules_read_better_on_comments_they_were_not_written_on_than_the_bar(shared_data):
    """The first rules that were tried had a macro-F1 of 0.46 on comments they were not written on."""
    assert macro(of_themes(labelled.fresh())) > 0.5


@pytest.mark.parametrize("end", ["\n", "\r\n", "\n\n", "\u2028"])
def test_a_line_is_a_clause_of_its_own(end):
    assert reading(f"so that is it{end}does it sting").themes == {CommentTheme.USE_CASE}


@pytest.mark.parametrize("sign", ["\u200b", "\u200f", "\u202e", "\ufeff"])
def test_signs_nobody_sees_part_no_words(sign):
    assert CommentTheme.PURCHASE in reading(f"{sign}wh{sign}ere can I buy it{sign}").themes
