"""Tracking: links, codes, channels, captions."""

from __future__ import annotations

from collections.abc import Callable

from creatorsheet.contracts import caption
from creatorsheet.kernel.identifiers import clean
from creatorsheet.kernel.rowids import ALPHABET
from creatorsheet.kernel.unanswered import Unanswered, unreadable
from creatorsheet.tracking import links
from creatorsheet.tracking.channel import channel
from creatorsheet.tracking.codes import bare, code_ok


def utm(url: str, source: str, medium: str, campaign: str, content: str | None, term: str | None) -> str:
    """A page's link with tags; utm keys it had are replaced."""
    page = clean(url)
    if fault := links.page_fault(page):
        raise unreadable(f"The link {fault}.")
    given = {"source": source, "medium": medium, "campaign": campaign, "content": content, "term": term}
    found = links.link(page, {f"utm_{key}": links.tag(value) for key, value in given.items() if value})
    if len(found) > links.LONGEST_LINK:
        raise unreadable(f"The link would have {len(found):,} characters; apps cut it after {links.LONGEST_LINK:,}.")
    return found


def checked(code: str) -> bool:
    """Whether a made code was copied without a slip."""
    strange = "".join(sorted(set(bare(code)) - set(ALPHABET)))
    if strange:
        raise Unanswered(f"Made codes never hold {strange[:20]}: somebody chose this one, or a sign was mistaken.")
    return code_ok(code)


def counted_in(link: str) -> str:
    """The channel of Google Analytics a link is counted in."""
    page = clean(link)
    if fault := links.page_fault(page):
        raise unreadable(f"The link {fault}.")
    tags = links.tags_of(page)
    if not tags.get("utm_source"):
        raise Unanswered("The link has no utm_source, so analytics goes by where the click came from.")
    return channel(tags["utm_source"], tags.get("utm_medium", ""), tags.get("utm_campaign", "")).name


ANSWERS: dict[str, Callable[..., object]] = {
    "UTM": utm,
    "CODE_OK": checked,
    "CHANNEL": counted_in,
    "CAPTION_CHECK": caption.told,
}
