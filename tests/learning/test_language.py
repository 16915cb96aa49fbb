"""Languages: told by script and small words, and never guessed from a name."""

from __future__ import annotations

import csv
from collections import Counter

import pytest

from creatorsheet.learning.language import language
from creatorsheet.learning.readings import reading

SAID = {
    "English": ["where can I get this", "is it good for dry skin?", "I love the colour"],
    "Spanish": [
        "no me gusta",
        "no funciona",
        "¿dónde lo puedo comprar?",
        "me encanta, cuánto cuesta",
        "cuando sale para mi país",
    ],
    "Portuguese": ["onde eu compro isso?", "amei muito, quero um", "não tem no Brasil"],
    "Hindi or Urdu in Latin letters": [
        "yeh kahan se kharida? price kya hai bhai",
        "bhai kitne ka hai ye, link do please",
    ],
    "French": ["où est-ce que je peux l'acheter", "trop beau, c'est combien"],
    "German": ["wo kann ich das kaufen", "ist das auch für trockene Haut"],
    "Italian": ["dove posso comprarlo, quanto costa", "bello ma già esiste"],
    "Indonesian or Malay": ["berapa harga kak", "bagus banget mau beli dong"],
    "Vietnamese": ["mua ở đâu vậy", "đẹp quá"],
    "Korean": ["이거 어디서 사요?"],
    "Japanese": ["どこで買えますか", "値段はいくら"],
    "Chinese": ["在哪里买"],
    "Thai": ["ซื้อที่ไหนคะ"],
    "Russian or another in Cyrillic": ["где купить?"],
    "Arabic or another in its script": ["من أين أشتريه"],
}


@pytest.mark.parametrize(("name", "text"), [(name, text) for name, texts in SAID.items() for text in texts])
def test_languages(name, text):
    assert language(text) == name


@pytest.mark.parametrize("text", ["", "😍😍", "Kayleigh", "12345", "https://x.test/de/la/que", "hmmmm"])
def test_too_little_tells_no_language(text):
    assert language(text) == ""


def test_another_language_is_left_alone_whatever_emoji_it_has():
    found = reading("me encanta, cuánto cuesta 😍")
    assert (found.themes, found.sentiment, found.intent, found.text) == (frozenset(), None, None, "Not read: Spanish")


def test_two_languages_that_share_their_small_words_are_both_named():
    assert language("no está para Lima") == "Spanish or Portuguese"


@pytest.mark.real
def test_real_comments_are_told_apart(shared_data):
    """Under Vietnamese videos, where some viewers write English, hardly any comment is taken for it."""
    with (shared_data / "comments" / "comments_tiktok_vi.csv").open(encoding="utf-8", newline="") as lines:
        seen = Counter(language(row["text"]) for row in csv.DictReader(lines))
    assert seen["Vietnamese"] > 0.7 * seen.total()
    assert seen["English"] < 0.05 * seen.total()
