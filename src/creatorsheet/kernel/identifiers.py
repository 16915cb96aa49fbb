"""Handles, video ids and links: the three ways TikTok names a creator and a post."""

from __future__ import annotations

import re
from datetime import UTC, datetime
from urllib.parse import urlsplit

VIDEO_PATH = re.compile(r"/(?:video|photo|v|embed/v2|share/video)/([0-9]{15,20})(?!\d)")
PROFILE_PATH = re.compile(r"/@([^/?#\s]+)")
SHORT_LINK = re.compile(r"(?:\bv[mt]\.tiktok\.com|tiktok\.com/t)/", re.IGNORECASE)
LOST = re.compile(r"\d(?:[.,]\d+)?[eE]\+?1[5-9]")
HANDLE = re.compile(r"[a-z0-9_.]{2,24}")
INVISIBLE = dict.fromkeys(map(ord, "\ufeff\u200b\u200c\u200d\u200e\u200f\u202a\u202c\u2060"))


def clean(text: str) -> str:
    """Text without outer blanks, no-break blanks and invisible marks.

    >>> clean(" \\ufeff x\\u00a0")
    'x'
    """
    return text.strip() if text.isascii() else text.translate(INVISIBLE).replace("\u00a0", " ").strip()


def handle_fault(handle: str) -> str:
    """Why a normalised handle cannot exist, or nothing.

    >>> handle_fault("anna skin.")
    'it holds a space and ends with a dot'
    """
    faults = []
    if re.search(r"\s", handle):
        faults.append("it holds a space")
    elif re.search(r"[^a-z0-9_.\s]", handle):
        faults.append("it holds characters other than a-z, 0-9, . and _")
    if handle.endswith("."):
        faults.append("ends with a dot" if faults else "it ends with a dot")
    if not 2 <= len(handle) <= 24:
        faults.append(f"{'' if faults else 'it '}has {len(handle)} characters, not 2 to 24")
    return " and ".join(faults)


def normal_handle(text: str) -> str:
    """The one form of a handle: lower case, without @, apostrophe or profile address. Not yet judged.

    A short link names nobody and stays a link, which is no handle.

    >>> normal_handle("'@Anna.Skin"), normal_handle("https://www.tiktok.com/@anna.skin?lang=en")
    ('anna.skin', 'anna.skin')
    """
    text = clean(text).lstrip("'").strip()
    if SHORT_LINK.search(text):
        return text.lower()
    found = PROFILE_PATH.search(text) if "/" in text else None
    if found:
        text = found[1]
    elif "tiktok.com/" in text.lower():
        text = urlsplit(text if "//" in text else f"//{text}").path.strip("/").split("/")[0]
    return text.removeprefix("@").lower()


def is_handle(handle: str) -> bool:
    """Whether a normalised handle can exist on TikTok: 2 to 24 of a-z 0-9 _ . and no dot at the end."""
    return HANDLE.fullmatch(handle) is not None and not handle.endswith(".")


def link_video_id(link: str) -> str | None:
    """The video id inside a TikTok link; short links carry none.

    >>> link_video_id("https://www.tiktok.com/@a/video/7495332972350677489?x=1")
    '7495332972350677489'
    """
    found = VIDEO_PATH.search(link)
    return found[1] if found else None


def is_video_id(text: str) -> bool:
    """Whether text is a whole video id: 17 to 20 digits."""
    return re.fullmatch(r"[0-9]{17,20}", text) is not None


def is_user_id(text: str) -> bool:
    """Whether text is the number that TikTok gives an account: 5 to 20 digits, none of them lost."""
    return re.fullmatch(r"[0-9]{5,20}", text) is not None


def lost_digits(cell: object) -> bool:
    """Whether a video id went through a spreadsheet's numbers: 10^15 or more as a number, or 7.49534E+18 as text."""
    if isinstance(cell, int | float) and not isinstance(cell, bool):
        return cell >= 10**15
    return isinstance(cell, str) and LOST.fullmatch(cell.strip()) is not None


def posted_at(video_id: str) -> datetime | None:
    """The moment TikTok made a video id: its upper 32 bits are the second in UTC. None for what is no video id.

    >>> posted_at("7495332972350677489").isoformat()
    '2025-04-20T10:00:00+00:00'
    """
    if not is_video_id(video_id):
        return None
    second = int(video_id) >> 32
    return datetime.fromtimestamp(second, UTC) if 1_400_000_000 < second < 4_000_000_000 else None
