"""Captions: letters are letters whatever their dress, and words are whole words."""

from __future__ import annotations

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from creatorsheet.kernel.captions import folded, hashtags, mentions, plain, says, tokens


@pytest.mark.parametrize(
    ("text", "read"),
    [
        ("＃ａｄ", "#ad"),
        ("#️⃣ad", "#ad"),
        ("𝗔𝗗 𝓈𝓀𝒾𝓃", "ad skin"),
        ("🅰️🅳", "ad"),
        ("Ⓐⓓ", "ad"),
        ("#a\u200bd\u2060", "#ad"),
        ("a\u0332d\u0332", "ad"),
        ("🇦🇩 flag", "flag"),
        ("#ad✨💛x", "#ad x"),
        ("Lumen™ serum©", "lumen serum"),
        ("Crème Brûlée", "creme brulee"),
        ("STRASSE straße", "strasse strasse"),
        ("ﾌﾟﾛﾓｰｼｮﾝ", "プロモーション"),
        ("İstanbul", "istanbul"),
        ("a\u00a0\u3000 b\n\tc", "a b c"),
        ("", ""),
        ("\ud800x", "x"),
    ],
)
def test_letters_are_read_as_viewers_see_them(text, read):
    assert folded(text) == read


@given(st.text())
@example("A\u03aa")
def test_reading_twice_changes_nothing(text):
    assert folded(folded(text)) == folded(text)


@given(st.text())
def test_capitals_and_invisible_signs_do_not_matter(text):
    assert folded("\u200b".join(text)) == folded(text)
    assert "  " not in plain(text)


def test_tags_and_names():
    text = folded("#Ad#Glow with @Anna.Skin. mail a@b.test #広告")
    assert hashtags(text) == ["ad", "glow", "広告"]
    assert mentions(text) == ["anna.skin"]


@pytest.mark.parametrize(
    ("text", "phrase", "said"),
    [
        ("It cures #acne!", "cures acne", True),
        ("It cures, acne", "Cures  Acne", True),
        ("It secures acne", "cures acne", False),
        ("cures acnes", "cures acne", False),
        ("50% off", "50 % off", True),
        ("奇跡のクリーム", "奇跡", True),
        ("anything", "", False),
    ],
)
def test_phrases_are_said_word_for_word(text, phrase, said):
    assert says(tokens(folded(text)), tokens(folded(phrase))) is said
