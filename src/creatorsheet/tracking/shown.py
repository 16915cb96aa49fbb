"""Which code a post shows, and where its link leads."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from enum import Enum, auto
from itertools import pairwise
from typing import NamedTuple
from urllib.parse import urlsplit

from creatorsheet.catalogue.results.tracking import TrackingRow
from creatorsheet.kernel.captions import plain
from creatorsheet.tracking.codes import bare
from creatorsheet.tracking.evidence import near
from creatorsheet.tracking.links import page_fault, tags_of
from creatorsheet.tracking.posts import asked

CANDIDATE = re.compile(r"(?<![\w@/.])#?(\w[\w.-]*)")
CODE_WORD = re.compile(r"code|codigo|código|codice|rabatt|kod|クーポン|コード", re.IGNORECASE)
BEFORE_CODE = re.compile(rf"(?:{CODE_WORD.pattern})\W{{0,3}}$", re.IGNORECASE)
MIXED = re.compile(r"[^\W\d_].*\d|\d.*[^\W\d_]")
SHORTEST = 4


class Match(Enum):
    """How a code in a text stands to the code agreed."""

    RIGHT = auto()
    OTHER = auto()
    NEAR = auto()


@dataclass(frozen=True)
class Shown:
    """A code found, as it stands in the text; `row` is whose other code it is."""

    match: Match
    code: str
    row: TrackingRow | None = None


def code_shown(texts: Iterable[str | None], wanted: Iterable[str], known: Mapping[str, TrackingRow]) -> Shown | None:
    """The code that texts show: one of those wanted, else another of Tracking, else one that is nearly right.

    `wanted` and the keys of `known` are bare codes. A word that anybody may use is no other code unless it looks like
    one: letters with a digit, all capitals, or after the word code.
    """
    right = set(wanted)
    found = [one for text in texts if text for one in _candidates(plain(text))]
    for code in (*(one.bare for one in found), *(one.bare + other.bare for one, other in pairwise(found))):
        if code in right:
            return Shown(Match.RIGHT, code)
    found = [one for one in found if len(one.bare) >= SHORTEST]
    for one in found:
        if one.bare in known and (one.sure or one.mixed or one.word.isupper()):
            return Shown(Match.OTHER, one.word, known[one.bare])
    for one in found:
        if (one.sure or one.mixed) and any(near(one.bare, code) for code in right):
            return Shown(Match.NEAR, one.word)
    return None


class _Candidate(NamedTuple):
    """A word that can be a code: `sure` after the word code, `mixed` of letters and digits."""

    word: str
    bare: str
    sure: bool
    mixed: bool


def _candidates(text: str) -> Iterator[_Candidate]:
    told = CODE_WORD.search(text) is not None
    for one in CANDIDATE.finditer(text):
        word = one[1].rstrip(".-")
        sure = told and BEFORE_CODE.search(text, max(0, one.start() - 12), one.start()) is not None
        yield _Candidate(word, bare(word), sure, not word.isalpha() and MIXED.search(word) is not None)


def link_difference(seen: str, row: TrackingRow) -> str:
    """How the address a link leads to differs from the one agreed, or "": said after the creator's name.

    Keys that browsers and shops add are left out of account, as are www, a last slash and a language before the path.
    """
    wanted = row.tracked_link or row.landing_page
    if not wanted or page_fault(wanted):
        return ""
    if not asked(seen):
        return f"has no link, and {_short(wanted)} was agreed"
    if page_fault(seen):
        return ""
    if _site(seen) != _site(wanted) or not _path(seen).endswith(_path(wanted)):
        return f"links to {_short(seen)}, and {_short(wanted)} was agreed"
    tags, found = tags_of(wanted), tags_of(seen)
    wrong = [f"{key}={value}" for key, value in tags.items() if found.get(key, "").casefold() != value.casefold()]
    return f"links to the right page without {wrong[0]}" if wrong else ""


def _site(url: str) -> str:
    return (urlsplit(url).hostname or "").removeprefix("www.")


def _path(url: str) -> str:
    return urlsplit(url).path.rstrip("/").casefold()


def _short(url: str) -> str:
    parts = urlsplit(url)
    return f"{parts.hostname or ''}{parts.path.rstrip('/')}"[:80]
