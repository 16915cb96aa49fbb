"""Links: what stood there stays byte for byte, our keys stand once and can be read back."""

from urllib.parse import urlsplit

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from creatorsheet.tracking.links import KEYS, link, link_fault, page_fault, tag, tags_of, untagged

TAGS = {"utm_source": "tiktok", "utm_medium": "influencer", "utm_campaign": "spring", "utm_content": "anna.skin"}
ADDED = "utm_source=tiktok&utm_medium=influencer&utm_campaign=spring&utm_content=anna.skin"

pieces = st.text(alphabet="abcXYZ019=%2F+;~.-_*/:@é", max_size=12)
queries = st.lists(pieces, min_size=1, max_size=5).map("&".join)
fragments = st.text(alphabet="abc/=-", max_size=8)
values = st.text(min_size=1, max_size=60).map(tag).filter(bool)


@given(queries, fragments, values, values)
def test_laws_of_a_tracked_link(query, fragment, campaign, content):
    assume(query)
    tags = {**TAGS, "utm_campaign": campaign, "utm_content": content}
    page = f"https://shop.test/p?{query}" + (f"#{fragment}" if fragment else "")
    made = link(page, tags)
    parts = urlsplit(made)
    assert parts.query.startswith(f"{query}&"), "the existing query stays byte for byte"
    assert parts.fragment == fragment
    assert tags_of(made) == tags, "what was put in is read back"
    assert link(made, tags) == made, "tagging twice changes nothing"
    assert untagged(made) == untagged(page)
    assert link_fault(made) == ""


@pytest.mark.parametrize(
    ("page", "want"),
    [
        (
            "https://s.test/p?a&b=&c=1&c=2&sig=a%2Fb%20c+d#top",
            f"https://s.test/p?a&b=&c=1&c=2&sig=a%2Fb%20c+d&{ADDED}#top",
        ),
        ("https://s.test/p?UTM_Source=old&x=1&utm%5Fmedium=y", f"https://s.test/p?x=1&{ADDED}"),
        ("https://s.test", f"https://s.test/?{ADDED}"),
        ("https://s.test?x=1;y=2", f"https://s.test/?x=1;y=2&{ADDED}"),
        ("HTTPS://S.Test:8443/P", f"https://s.test:8443/P?{ADDED}"),
        ("https://s.test/#/route?x=1", f"https://s.test/?{ADDED}#/route?x=1"),
        ("https://müller.test/p", f"https://xn--mller-kva.test/p?{ADDED}"),
        ("https://straße.test/", f"https://xn--strae-oqa.test/?{ADDED}"),
        ("https://s.test/größe?q=süß", f"https://s.test/größe?q=süß&{ADDED}"),
    ],
)
def test_examples(page, want):
    assert page_fault(page) == ""
    assert link(page, TAGS) == want


@pytest.mark.parametrize(
    "page",
    [
        "javascript:alert(1)",
        "ftp://s.test/",
        "s.test/p",
        "https://",
        "https://localhost/p",
        "https://good.test@evil.test/",
        "https://user:pass@s.test/",
        "https://good.test\\@evil.test/",
        "https://s.test/a b",
        "https://s.test/\u00a0",
        "https://s.test/\nSet-Cookie",
        "https://s.test:99999/",
        "https://[::1/",
        "https://*.test/",
        "",
    ],
)
def test_what_is_no_page_is_refused_with_a_reason(page):
    assert page_fault(page)


@given(st.text(max_size=40))
def test_any_text_is_judged(text):
    assert isinstance(page_fault(text), str)
    assert isinstance(link_fault("https://s.test/?" + text), str)


@pytest.mark.parametrize(
    ("query", "fault"),
    [
        (ADDED, ""),
        (f"{ADDED}&utm_source=TikTok", "carries utm_source twice: tiktok and TikTok"),
        (f"{ADDED}&UTM_TERM=x", "writes UTM_TERM instead of utm_term"),
        (ADDED.replace("spring", "Spring"), "has capitals in utm_campaign: Spring"),
        (ADDED.replace("spring", "my%20spring"), "has a blank in utm_campaign: my spring"),
        (ADDED.replace("spring", "x" * 100), ""),
        (ADDED.replace("spring", "x" * 101), "has 101 characters in utm_campaign; analytics cuts after 100"),
        ("utm_source=tiktok&utm_medium=x", "has no utm_campaign"),
        (f"{ADDED}#utm_term=x", "has its utm keys after the #, where analytics does not look"),
        (f"{ADDED}&gclid=AbC&Ref=X", ""),
    ],
)
def test_faults_of_a_tracked_link(query, fault):
    assert link_fault(f"https://s.test/p?{query}") == fault


def test_a_tag_is_lower_case_without_blanks():
    assert tag("  Été  25 & Co ") == "été_25_&_co"
    assert len(tag("x" * 300)) == 100
    assert tuple(TAGS) == KEYS
