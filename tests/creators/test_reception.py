"""Comments read for a conversation: kinds by form, shares, and the score."""

import csv

import pytest
from hypothesis import given
from hypothesis import strategies as st

from creatorsheet.catalogue.results.choices import CommentIntent, Sentiment
from creatorsheet.catalogue.results.comments import Comment
from creatorsheet.creators.reception import ASK, ASK_RATE, Kind, complaint, engagement_part, kind, reception

TALK = [f"I have used this for {n} weeks and like it" for n in range(100)]
USUAL = [(20, 10_000)] * 5


def said(texts, **about):
    return [Comment(text=text, **about) for text in texts]


@pytest.mark.parametrize(
    ("text", "want"),
    [
        ("Does this work on dry skin?", Kind.QUESTION),
        ("price?", Kind.QUESTION),
        ("いくらですか？", Kind.QUESTION),
        ("ราคาเท่าไหร่?", Kind.QUESTION),
        ("???", Kind.WORDLESS),
        ("it's so good", Kind.WORDS),
        ("love it", Kind.SHORT),
        ("it's ok", Kind.SHORT),
        ("बहुत अच्छा है", Kind.WORDS),
        ("毎日使っています", Kind.WORDS),
        ("可愛い", Kind.SHORT),
        ("น่ารักจัง", Kind.UNTOLD),
        ("@mia.k", Kind.WORDLESS),
        ("@mia 😂😂 hahaha", Kind.WORDLESS),
        ("haha", Kind.WORDLESS),
        ("aha", Kind.SHORT),
        ("😍😍😍", Kind.WORDLESS),
        ("=))))", Kind.WORDLESS),
        ("[sticker]", Kind.WORDLESS),
        ("ㅋㅋㅋㅋㅋ", Kind.WORDLESS),
        ("kkkkkk 1000", Kind.WORDLESS),
        ("#fyp #glow", Kind.WORDLESS),
        ("free followers at get.fast.shop now", Kind.LINK),
        ("see best-shop-.com", Kind.LINK),
        ("well.comfy it is", Kind.WORDS),
        ("𝓛𝓸𝓿𝓮 𝓽𝓱𝓲𝓼 𝓼𝓸 𝓶𝓾𝓬𝓱", Kind.WORDS),
    ],
)
def test_kinds(text, want):
    assert kind(text) is want


def test_29_comments_tell_nothing_and_30_do():
    few, enough = reception(said(TALK[:29]), USUAL), reception(said(TALK[:30]), USUAL)
    assert (few.share, enough.share) == (None, 1)
    assert engagement_part(few).low is None
    assert engagement_part(few).asks == (ASK,)
    assert engagement_part(few).made_of == ("29 comments known; 30 are needed",)


def test_the_anchors():
    """80 % genuine and 1 in 100 views commented is 100; 20 % and 1 in 10,000 is 0; in between in proportion."""

    def score(genuine, comments):
        texts = TALK[:genuine] + ["nice"] * (100 - genuine)
        return engagement_part(reception(said(texts), [(comments, 10_000)] * 5)).low

    assert score(80, 100) == score(95, 300) == 100
    assert score(20, 1) == score(5, 0) == 0
    assert score(50, 1) == 35
    assert score(20, 10) == 15
    assert score(50, 10) == 50


def test_a_video_without_views_tells_no_rate():
    assert reception(said(TALK), [*USUAL[:4], (0, 0)]).rate is None
    assert reception(said(TALK), [*USUAL[:4], (0, 10)]).rate == 0.002


def test_without_figures_of_videos_the_score_is_a_range():
    part = engagement_part(reception(said(TALK[:50] + ["nice"] * 50), USUAL[:4]))
    assert (part.low, part.high, part.asks) == (35, 65, (ASK_RATE,))


def test_copies_are_no_conversation():
    found = reception(said([*TALK[:30], *["This changed my life, thank you!"] * 9, "this CHANGED my life thank you"]))
    assert (found.judged, found.genuine, found.repeated) == (40, 31, 9)


def test_scripts_without_blanks_are_left_out_and_told():
    found = reception(said([*TALK[:30], *["น่ารักจัง"] * 10]), USUAL)
    assert (found.judged, found.share) == (30, 1)
    assert "10 comments in a script whose words cannot be counted, left out" in engagement_part(found).made_of


def test_what_somebody_entered_outweighs_the_form():
    assert reception(said(["obsessed"], intent=CommentIntent.EXPERIENCE)).genuine == 1
    assert reception(said([TALK[0]], intent=CommentIntent.GENERIC)).genuine == 0
    assert reception(said([TALK[0]], intent=CommentIntent.TAGGING)).short == 1


def test_blank_comments_count_for_nothing():
    assert reception([Comment(), Comment(text="")]).judged == 0


def test_complaints_are_told_from_a_fifth_of_ten():
    def of(bad, good):
        return complaint(
            reception(
                [
                    *said(["too dear"] * bad, sentiment=Sentiment.NEGATIVE),
                    *said(["ok"] * good, sentiment=Sentiment.POSITIVE),
                ]
            )
        )

    assert of(2, 8) == "2 of 10 comments read complain"
    assert of(2, 9) == ""
    assert of(2, 7) == ""
    assert complaint(reception(said(TALK))) == ""


@given(
    st.lists(st.sampled_from([*TALK[:20], "nice", "😂", "why?", "see www.x.com", "น่ารักจัง"]), max_size=60), st.randoms()
)
def test_order_does_not_matter_and_every_comment_is_counted_once(texts, chance):
    found = reception(said(texts))
    counted = found.genuine + found.short + found.wordless + found.repeated + found.links
    assert counted == found.judged == len(texts) - found.untold
    chance.shuffle(texts)
    assert reception(said(texts)) == found


@given(st.integers(0, 99), st.integers(30, 100))
def test_one_more_genuine_comment_in_place_of_a_nod_never_lowers_the_score(genuine, total):
    genuine = min(genuine, total - 1)

    def score(n):
        return engagement_part(reception(said(TALK[:n] + ["nice"] * (total - n)), USUAL)).low

    assert score(genuine + 1) >= score(genuine)


@pytest.mark.real
def test_real_comments_are_told_apart(shared_data):
    """Of TikTok comments under a useful app nearly three in four are a conversation; of labelled spam, links and copies are."""
    with (shared_data / "comments" / "comments_tiktok_en_apify.csv").open(encoding="utf-8-sig", newline="") as lines:
        found = reception(said(row["text"] for row in csv.DictReader(lines)))
    assert 0.7 < found.share < 0.8
    with (shared_data / "comments" / "comments_youtube_spam_en.csv").open(encoding="utf-8-sig", newline="") as lines:
        rows = list(csv.DictReader(lines))
    spam, ham = (reception(said(one["CONTENT"] for one in rows if one["CLASS"] == label)) for label in "10")
    assert (spam.links + spam.repeated) / spam.judged > 0.25
    assert (ham.links + ham.repeated) / ham.judged < 0.05
