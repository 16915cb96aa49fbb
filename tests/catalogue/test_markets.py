"""Disclosure words by market: sources are kept, markets disagree, unverified is marked, and no word is read into another."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from creatorsheet.catalogue.markets import CROWD, EARLY, Standing, markets
from creatorsheet.catalogue.regions import market, meant, reached, region
from creatorsheet.kernel.finding import Severity

MARKETS = list(markets().values())
WORDS = [
    pytest.param(one, word, id=f"{one.code} {word}")
    for one in MARKETS
    for words in one.words
    if words.status == "accepted"
    for word in words.words
]


def standing(code, caption):
    return markets()[code].reading(caption).standing


def test_thirteen_markets_each_with_a_word_and_a_source():
    known = markets()
    assert len(known) == 13
    for one in known.values():
        assert one.sample
        assert all(words.source and words.as_of for words in one.words)
        assert all(rule.source and rule.as_of and rule.text for rule in one.rules.values())


def test_rules_are_data_with_their_weight():
    rule = market("US").wants("on_screen")
    assert (rule.value, rule.severity, rule.verified) == ("required", Severity.ERROR, True)
    assert rule.source.startswith("https://")
    assert market("GB").wants("on_screen") is None
    assert market("Peru").wants("on_screen").value == "recommended"
    assert market("US").wants("no_such_rule") is None


def test_a_rule_that_was_not_verified_never_makes_an_error():
    unverified = [rule for one in MARKETS for rule in one.rules.values() if not rule.verified]
    assert unverified
    assert all(rule.severity is not Severity.ERROR for rule in unverified)


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
        ("Japan", "新作PR動画", True),
        ("Japan", "PROな仕上がり", False),
        ("Brazil", "#publi", True),
        ("Brazil", "#anuncio", True),
        ("Peru", "#ad", True),
        ("Canada", "#GlowPartner", True),
        ("Canada", "#partner", False),
        ("Canada", "my dancepartner", False),
        ("France", "COLLABORATION COMMERCIALE", True),
        ("France", "Publicite", True),
        ("Italy", "Torniamo ad ogni costo", False),
        ("Italy", "#ad la mia pelle con @lumen", True),
        ("Italy", "ad @lumen", True),
        ("Italy", "#ad", False),
        ("Italy", "Sponsorizzato da Lumen", True),
    ],
)
def test_words(country, text, accepted):
    assert market(country).accepts(text) is accepted


@pytest.mark.parametrize(
    "caption",
    [
        "#adventure", "#notanad", "#ads", "#adPartner", "adorable load bad", "@ad", "with @kalana.ad today",
        "https://shop.test/ad/1", "www.ad.test", "ad hoc fix", "ad-lib", "I paid 20 dollars", "it paid off",
        "they have paid me no mind", "well paid job", "how I get paid", "just got paid", "Paid for with my own money",
        "I wasn't paid for this", "nobody paid me", "I saw an ad and tried it", "skip this ad", "ad astra", "paid $30",
    ],
)  # fmt: skip
def test_a_word_within_another_thing_is_no_disclosure(caption):
    assert standing("US", caption) is Standing.NONE


@pytest.mark.parametrize(
    ("code", "caption"),
    [
        ("US", "This is not an ad"),
        ("US", "not sponsored, just love"),
        ("US", "my ad-free life"),
        ("US", "this isn’t an ad"),
        ("DE", "Keine Werbung, nur Liebe"),
        ("DE", "unbezahlte Werbung"),
        ("DE", "Werbung (unbezahlt)"),
        ("DE", "das ist nicht bezahlte Werbung"),
        ("FR", "ce n’est pas une publicité"),
        ("ES", "no es publicidad"),
        ("JP", "広告ではありません"),
        ("JP", "非広告"),
        ("US", "NOT #ad"),
        ("US", "it isn't a paid #ad"),
        ("US", "not even an ad"),
        ("US", "this wasn't sponsored"),
        ("US", "my #ad-free life"),
        ("US", "is it an ad? No!"),
        ("DE", "Unbezahlte #Werbung"),
        ("DE", "Werbung? Nein"),
        ("NL", "geen #ad"),
        ("BR", "não é #publi"),
    ],
)
def test_a_denial_discloses_nothing(code, caption):
    assert standing(code, caption) is Standing.DENIED


@pytest.mark.parametrize(
    "caption",
    ["can't say no #ad", "#ad not my skin", "Paid partnership", "paid by Lumen", "AD free gift", "#paid",
     "Paid | my skin", "my skin (paid)", "Paid @lumen", "#paidpartnership", "not just an ad"],
)  # fmt: skip
def test_what_looks_like_a_denial_and_is_none(caption):
    assert standing("US", caption) is Standing.ACCEPTED


@pytest.mark.parametrize(
    ("code", "caption"),
    [
        ("DE", "Anzeige ist raus"), ("ES", "publicidad engañosa"), ("FR", "La publicité mensongère"), ("JP", "自己PR"),
        ("IT", "andare ad Roma"), ("IT", "#publi"),
    ],
)  # fmt: skip
def test_the_same_word_with_another_meaning(code, caption):
    assert standing(code, caption) is Standing.NONE


@pytest.mark.parametrize(
    ("code", "caption"),
    [
        ("AU", "#paidpartnership"), ("ES", "#colaboracionpagada"), ("DE", "#enthältWerbung"), ("US", "#\u0430d"),
        ("US", "\u0391D my skin"), ("GB", "#\u0430dvert"),
    ],
)  # fmt: skip
def test_words_run_together_in_a_hashtag_or_in_letters_that_look_the_same(code, caption):
    assert standing(code, caption) is Standing.ACCEPTED


@pytest.mark.parametrize(
    ("code", "caption"),
    [
        ("US", "Advertisement: my skin"), ("US", "#sponsoredpost"), ("CA", "#lifepartner"), ("CA", "#LumenPartner"),
        ("IT", "vado ad @roma"), ("DE", "#werbungwegenmarkennennung"), ("AU", "advertisement"),
    ],
)  # fmt: skip
def test_what_is_like_an_accepted_word_is_doubtful_and_no_error(code, caption):
    read = markets()[code].reading(caption)
    assert (read.standing, read.verified) == (Standing.WEAK, False)


@pytest.mark.parametrize(
    ("brands", "accepted"),
    [
        (["Lumen"], True), (["@lumen.skin"], True), (["Barrier serum", "LUMEN Labs"], True), (["lu", ""], False),
        (["Glow"], False), ([], False),
    ],
)  # fmt: skip
def test_a_tag_with_a_brand_in_it_needs_the_brand(brands, accepted):
    for code, caption in (("CA", "#LumenPartner"), ("IT", "ad @lumen")):
        assert (markets()[code].reading(caption, brands).standing is Standing.ACCEPTED) is accepted


@pytest.mark.parametrize(("one", "word"), WORDS)
def test_every_accepted_word_is_found_in_every_dress(one, word):
    written = word.replace("[brand]", "@lumen" if " " in word else "lumen")
    for caption in (written, written.upper(), f"({written})", f"✨{written}✨ | my skin", "\u200b".join(written)):
        assert one.reading(caption, ["Lumen"]).standing is Standing.ACCEPTED, caption
    if not any(sign > "\u2e80" for sign in word):
        assert one.reading(f"x{written.removeprefix('#')}x").standing is not Standing.ACCEPTED


neutral = st.lists(st.sampled_from("my skin glow serum morning #fyp night love 肌 peau Haut ✨ bon".split())).map(
    " ".join
)


@given(st.sampled_from(WORDS), st.text(max_size=200))
def test_an_accepted_word_at_the_start_always_clears(param, caption):
    one, word = param.values
    written = word.replace("[brand]", "@lumen" if " " in word else "lumen")
    assert one.reading(f"{written} | {caption}", ["Lumen"]).standing is Standing.ACCEPTED


@given(st.sampled_from(MARKETS), neutral)
def test_without_one_nothing_clears(one, caption):
    assert one.reading(caption).standing is Standing.NONE


@given(st.sampled_from(WORDS), neutral, neutral, st.sampled_from(["\u200b", "\u2060", "\ufeff", "\u00ad"]))
def test_case_emoji_and_invisible_signs_do_not_matter(param, before, after, sign):
    one, word = param.values
    caption = f"{before} | {word.replace('[brand]', '@lumen')} | {after}"
    read = one.reading(caption).standing
    for other in (caption.upper(), sign.join(caption), caption.replace(" ", " 💛 "), f"💛{caption}"):
        assert one.reading(other).standing is read


def test_early_is_before_the_limit_and_before_a_row_of_hashtags():
    def read(caption):
        return markets()["US"].reading(caption)

    assert read("x" * (EARLY - 2) + " #ad").standing is Standing.ACCEPTED
    assert read("x" * (EARLY - 1) + " #ad").where == f"after character {EARLY}"
    assert read("#a " * (CROWD - 1) + "#ad").standing is Standing.ACCEPTED
    assert read("#a " * CROWD + "#ad").where == f"behind {CROWD} other hashtags"
    assert read("#ad " + "#a " * 9 + "#ad").standing is Standing.ACCEPTED
    assert read("##a##b #ad").standing is Standing.ACCEPTED
    assert standing("BR", "x" * 300 + " #publi") is Standing.ACCEPTED


def test_a_reading_names_what_decided():
    read = markets()["US"].reading("#collab")
    assert (read.standing, read.word, read.verified) == (Standing.REFUSED, "#collab", True)
    assert read.source.startswith("https://")
    assert markets()["US"].reading("#spon").verified is False
    assert markets()["JP"].reading("宣伝").verified is False


def test_the_neutral_default_is_unverified():
    assert not market("Peru").verified
    assert market("DE").verified


@pytest.mark.parametrize(
    ("typed", "name"),
    [("uk", "the United Kingdom"), ("U.S.", "the United States"), ("EU", "the European Union"), (" peru ", "Peru")],
)
def test_countries_by_their_usual_names(typed, name):
    assert region(typed).name == name


@pytest.mark.parametrize(("slip", "near"), [("Germny", "Germany"), ("GX", None), ("x" * 41, None)])
def test_a_slip_is_no_country(slip, near):
    assert region(slip) is None
    assert meant(slip) == near


def test_a_cell_of_countries():
    groups = {"dach": ["AT", "DE", "nowhere"]}
    found, strange = reached("DACH; Germny; germany; Worldwide", lambda name: groups.get(name.casefold(), ()))
    assert [one.name for one in found] == ["Austria", "Germany", "a market without rules of its own"]
    assert strange == ["Germny"]
    assert [one.market.code for one in reached(None, lambda _: ())[0]] == ["ZZ"]
