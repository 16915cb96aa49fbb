"""Tracked links: what stood in a link stays byte for byte, and the keys of analytics are added once."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from urllib.parse import SplitResult, quote, unquote_plus, urlsplit

import idna

from creatorsheet.kernel.identifiers import clean

KEYS = ("utm_source", "utm_medium", "utm_campaign", "utm_content")
LONGEST_VALUE = 100  # Google Analytics cuts longer values
LONGEST_LINK = 2_000  # what browsers, apps and a cell's hyperlink take
FORBIDDEN = re.compile(r"[\x00-\x20\x7f-\xa0\u2028\u2029\\<>\"]")


def tag(text: str) -> str:
    """A utm value from words: lower case, _ for blanks, 100 characters at most.

    >>> tag("  Barrier  Serum Launch")
    'barrier_serum_launch'
    """
    return re.sub(r"\s+", "_", clean(text)).lower()[:LONGEST_VALUE]


def page_fault(url: str) -> str:
    """Why a page cannot be linked to, or "": said after the words "the link of anna.skin".

    >>> page_fault("javascript:alert(1)"), page_fault("https://shop.test/p?x=1")
    ('is not an http or https address', '')
    """
    if FORBIDDEN.search(url):
        return "holds a blank or a sign that no address can hold"
    try:
        parts = urlsplit(url)
        parts.port  # noqa: B018  an impossible port raises
    except ValueError:
        return "is no address a browser can open"
    if parts.scheme not in ("http", "https"):
        return "is not an http or https address"
    if "@" in parts.netloc:
        return "holds a user name before the site's name"
    if "." not in (parts.hostname or "").strip(".") or _host(parts) is None:
        return "names no site"
    return ""


def link(url: str, tags: Mapping[str, str]) -> str:
    """A page's link with tags. The existing query and fragment stay as they are; keys given here are replaced.

    `url` has no `page_fault`; values are made with `tag`. Keys are told apart without case.

    >>> link("https://shop.test/p?a&b=&UTM_Source=old&sig=a%2Fb#top", {"utm_source": "tiktok"})
    'https://shop.test/p?a&b=&sig=a%2Fb&utm_source=tiktok#top'
    """
    parts = urlsplit(url)
    site = _host(parts) or parts.netloc
    before, hash_mark, fragment = url.partition("#")
    _, _, query = before.partition("?")
    kept = [one for one in query.split("&") if _key(one) not in tags] if query else []
    added = [f"{key}={quote(value, safe='-._~')}" for key, value in tags.items()]
    # urlsplit lowers the scheme and finds the path; both are written out again unchanged.
    return f"{parts.scheme}://{site}{parts.path or '/'}?{'&'.join(kept + added)}{hash_mark}{fragment}"


def tags_of(url: str) -> dict[str, str]:
    """The utm values a link carries, keys in lower case; of a key there twice the first."""
    found: dict[str, str] = {}
    for name, value in _pairs(urlsplit(url).query):
        if name.lower() in KEYS:
            found.setdefault(name.lower(), value)
    return found


def untagged(url: str) -> str:
    """A link without utm keys, to see whether two lead to the same page."""
    parts = urlsplit(url)
    kept = "&".join(one for one in parts.query.split("&") if _key(one) not in KEYS)
    return f"{parts.scheme}://{_host(parts)}{parts.path or '/'}?{kept}#{parts.fragment}"


def link_fault(url: str) -> str:
    """What is wrong with a tracked link, or "": said after the words "the link of anna.skin".

    >>> link_fault("https://s.test/?utm_source=tiktok&utm_medium=x&utm_campaign=Spring")
    'has capitals in utm_campaign: Spring'
    """
    return page_fault(url) or next(_tag_faults(url), "")


def _tag_faults(url: str) -> Iterator[str]:
    parts = urlsplit(url)
    seen: dict[str, str] = {}
    for name, value in _pairs(parts.query):
        key = name.lower()
        if not key.startswith("utm_"):
            continue
        if key in seen:
            yield f"carries {key} twice: {seen[key]} and {value}"
        if name != key:
            yield f"writes {name} instead of {key}"
        seen[key] = value
        yield from _value_faults(key, value)
    yield from (f"has no {key}" for key in KEYS[:3] if not seen.get(key))
    route = parts.fragment.partition("?")[2] or parts.fragment
    if any(name.lower().startswith("utm_") for name, _ in _pairs(route)):
        yield "has its utm keys after the #, where analytics does not look"
    if len(url) > LONGEST_LINK:
        yield f"has {len(url):,} characters; apps cut it after {LONGEST_LINK:,}"


def _value_faults(key: str, value: str) -> Iterator[str]:
    if value != value.lower():
        yield f"has capitals in {key}: {value}"
    if re.search(r"\s", value):
        yield f"has a blank in {key}: {value}"
    if len(value) > LONGEST_VALUE:
        yield f"has {len(value)} characters in {key}; analytics cuts after {LONGEST_VALUE}"


def _pairs(query: str) -> list[tuple[str, str]]:
    split = (one.partition("=") for one in query.split("&") if one)
    return [(unquote_plus(name), unquote_plus(value)) for name, _, value in split]


def _key(piece: str) -> str:
    return unquote_plus(piece.partition("=")[0]).lower()


def _host(parts: SplitResult) -> str | None:
    """Host and port as browsers send them: names beyond ASCII in their registered form. None where there is no such name."""
    host = parts.hostname or ""
    port = f":{parts.port}" if parts.port else ""
    if host.isascii():
        return f"{host}{port}" if re.fullmatch(r"[a-z0-9._-]+", host) else None
    try:
        return idna.encode(host, uts46=True).decode() + port
    except idna.IDNAError:
        return None
