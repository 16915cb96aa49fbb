"""One form for what names a creator, a video and a size."""

from __future__ import annotations

import re
from collections.abc import Sequence

from creatorsheet.catalogue.creators.choices import CreatorTier
from creatorsheet.kernel.identifiers import (
    SHORT_LINK,
    clean,
    handle_fault,
    is_video_id,
    link_video_id,
    lost_digits,
    normal_handle,
)
from creatorsheet.kernel.unanswered import unreadable

SITE = re.compile(r"(?:https?:)?(?://)?((?:[a-z0-9-]+\.)+[a-z]{2,})/", re.IGNORECASE)
SHOWN = 60
"""Characters of a cell that a reason repeats."""

Tiers = Sequence[tuple[CreatorTier, float, float | None]]


def tier(followers: float, tiers: Tiers) -> CreatorTier:
    """The size class of a creator; each begins with its first follower count.

    >>> tier(10_000, [(CreatorTier.NANO, 0, 10_000), (CreatorTier.MICRO, 10_000, None)])
    <CreatorTier.MICRO: 'Micro'>
    """
    if followers < 0:
        raise unreadable(f"Followers is {followers:g}; nobody has fewer than none.")
    return [one for one, first, _ in tiers if first <= followers][-1]


def handle(text: str) -> str:
    """A handle in its one form, from @Name, a profile's or a video's link.

    >>> handle("https://www.tiktok.com/@Anna.Skin/video/7495332972350677489")
    'anna.skin'
    """
    found = normal_handle(text)
    if SHORT_LINK.search(found):
        raise unreadable("A short link holds no handle; open it and copy the address it leads to.")
    site = SITE.match(clean(text))
    if site and not f".{site[1].lower()}".endswith(".tiktok.com"):
        raise unreadable(f"'{clean(text)[:SHOWN]}' does not lead to TikTok, so it names no creator there.")
    if fault := handle_fault(found):
        raise unreadable(f"'{clean(text)[:SHOWN]}' is no TikTok handle: {fault}.")
    return found


def video_id(video: str) -> str:
    """The id of a video, from itself or from a link to it.

    >>> video_id("https://www.tiktok.com/@anna.skin/video/7495332972350677489?lang=en")
    '7495332972350677489'
    """
    wanted = clean(video).lstrip("'")
    found = link_video_id(wanted) or wanted
    if is_video_id(found):
        return found
    shown = f"'{wanted[:SHOWN]}'"
    if lost_digits(wanted):
        raise unreadable(f"{shown} is an id that lost its last digits; take it from the video's link again.")
    if SHORT_LINK.search(wanted):
        raise unreadable("A short link holds no video id; open it and copy the address it leads to.")
    if "/" in wanted:
        raise unreadable(f"{shown} leads to no video; its address has /video/ and 19 digits.")
    raise unreadable(f"{shown} is no video id; one has 19 digits.")
