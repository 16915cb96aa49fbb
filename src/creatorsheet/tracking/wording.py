"""What a caption was to contain: words, hashtags and accounts, one by one."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

from creatorsheet.kernel.captions import folded, hashtags, mentions, says, tokens
from creatorsheet.tracking.posts import asked

PASSAGE = 6
"""Words of a phrase up to which it is looked for word for word; longer ones are read by people."""

PARTS = re.compile(r"[;,\n\r]+")
QUOTED = re.compile(r"[\"“”„«»]([^\"“”„«»]+)[\"“”„«»]")
ELSEWHERE = re.compile(
    r"(?<!\w)(?:bio|profile?|screen|picture|sticker|story|stories|comments?|pinned|spoken|voice|video|link in|profil|bildschirm"
    r"|kommentare?)(?!\w)"
)
"""Words that put a tag or a link in another place than the caption."""


@dataclass(frozen=True)
class Wanted:
    """What a cell asks of a caption: items as people wrote them, such as #GlowSpring; `unclear` where some are for people."""

    items: tuple[str, ...] = ()
    unclear: bool = False

    def missing(self, text: str) -> list[str]:
        """Items that a folded caption lacks."""
        if not self.items:
            return []
        tags, names, words = _parts(text)
        return [one for one in self.items if not _holds(_plain(one), tags, names, words)]


@lru_cache(64)
def _parts(text: str) -> tuple[frozenset[str], frozenset[str], str]:
    return frozenset(hashtags(text)), frozenset(mentions(text)), tokens(text)


_plain = lru_cache(4096)(folded)


def _holds(item: str, tags: frozenset[str], names: frozenset[str], words: str) -> bool:
    if item.startswith("#"):
        return item[1:] in tags
    if item.startswith("@"):
        return item[1:] in names
    return says(words, tokens(item))


TAG = re.compile(r"#\w+|(?<!\w)@\w(?:[\w.]*\w)?")


@lru_cache(4096)
def of_caption(text: str | None) -> Wanted:
    """What Caption must contain asks for: tags wherever they stand, quoted words, and short phrases between commas.

    >>> of_caption("#GlowSpring @lumen, barrier serum; none").items
    ('#GlowSpring', '@lumen', 'barrier serum')
    """
    items, unclear = [], False
    for part in PARTS.split(asked(text)):
        quoted, tagged = QUOTED.findall(part), TAG.findall(part)
        if tagged or quoted:
            items += [*tagged, *(one for one in quoted if not TAG.search(one))]
        elif asked(part):
            count = len(tokens(folded(part)).split())
            if 0 < count <= PASSAGE:
                items.append(part.strip())
            unclear = unclear or count > PASSAGE
    return Wanted(tuple(dict.fromkeys(items)), unclear)


@lru_cache(4096)
def of_tags(text: str | None) -> Wanted:
    """What Tags and links asks of the caption: accounts and hashtags, unless their part of the cell says another place.

    >>> of_tags("@lumen, @shop in bio")
    Wanted(items=('@lumen',), unclear=True)
    """
    items, unclear = [], False
    for part in PARTS.split(asked(text)):
        tagged = TAG.findall(part)
        if tagged and ELSEWHERE.search(folded(TAG.sub(" ", part))):
            unclear = True
        else:
            items += tagged
    return Wanted(tuple(dict.fromkeys(items)), unclear)
