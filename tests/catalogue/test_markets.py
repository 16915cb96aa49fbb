"""Disclosure words by market: sources are kept, markets disagree, unverified is marked."""

import pytest

from creatorsheet.catalogue.markets import markets
from creatorsheet.catalogue.regions import market


def test_thirteen_markets_each_with_a_word_and_a_source():
    known = markets()
    assert len(known) == 13
    for one in known.values():
        assert one.sample
        assert all(words.source and words.as_of for words in one.words)


@pytest.mark.parametrize(
    ("country", "text", "accepted"),
    [
        ("US", "#ad with @glow", True),
        ("US", "Loved it #sponsored", True),
        ("United Kingdom", "Loved it #sponsored", False),
        ("US", "adorable", False),
        ("US", "#sp", False),
        ("Germany", "Werbung: meine Haut", True),
        ("Germany", "#ad", False),
        ("Japan", "これは広告です", True),
        ("Brazil", "#publi", True),
        ("Peru", "#ad", True),
        ("Canada", "#GlowPartner", True),
        ("Canada", "#partner", False),
    ],
)
def test_words(country, text, accepted):
    assert market(country).accepts(text) is accepted


def test_the_neutral_default_is_unverified():
    assert not market("Peru").verified
    assert market("DE").verified
