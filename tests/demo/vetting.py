"""What the demo's team looked at before it chose again: recent videos, audiences, and what creators ask for a video."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import UTC, date, datetime, time, timedelta
from random import Random

from world import CREATORS, LAST_DAY, Creator, id_of

READ = LAST_DAY
"""The day the videos were read off the profiles."""

EXPORTED = ("skinbylena", "dermdiaries", "glasshourjo", "thepatchtest")
"""Creators who sent their own export of videos; those of the others the team wrote down."""

VIDEOS = 14
SWING = {
    "oatmilkskin": (0.35, 9.0),
    "tinyshelfie": (0.55, 1.0),
    "softfocusben": (0.60, 1.0),
    "serumsister": (0.30, 1.0),
    "morningmirror": (0.22, 1.0),
}
"""How far the logarithm of the views swings, and by how much one video ran ahead of the others."""

REACH = {"morningmirror": 1.05, "serumsister": 1.0, "oatmilkskin": 0.75, "nofilterruth": 0.85}
"""Views of a typical video for each follower, where it is not 0.9."""

SPONSORED = {"serumsister": 7, "nofilterruth": 3, "budgetglow": 2, "morningmirror": 1}
"""How many of the videos are plainly paid, from the oldest on."""

AUDIENCES: Mapping[str, tuple[dict[str, float], dict[str, float], dict[str, float]]] = {
    "skinbylena": (
        {"US": 0.78, "GB": 0.09, "CA": 0.06},
        {"18-24": 0.44, "25-34": 0.41, "35-44": 0.11},
        {"Female": 0.86, "Male": 0.14},
    ),
    "thepatchtest": (
        {"GB": 0.71, "US": 0.17, "IE": 0.06},
        {"18-24": 0.38, "25-34": 0.46, "35-44": 0.13},
        {"Female": 0.83, "Male": 0.17},
    ),
    "dermdiaries": (
        {"US": 0.64, "GB": 0.11, "CA": 0.08},
        {"18-24": 0.29, "25-34": 0.44, "35-44": 0.20, "45-54": 0.05},
        {"Female": 0.81, "Male": 0.17},
    ),
    "budgetglow": (
        {"GB": 0.69, "US": 0.08, "IN": 0.09},
        {"18-24": 0.55, "25-34": 0.30, "35-44": 0.11},
        {"Female": 0.88, "Male": 0.12},
    ),
    "morningmirror": ({"US": 0.52, "BR": 0.06, "MX": 0.04}, {}, {"Female": 0.79, "Male": 0.21}),
    "glasshourjo": (
        {"GB": 0.48, "US": 0.21, "AU": 0.12},
        {"18-24": 0.41, "25-34": 0.35, "35-44": 0.17, "45-54": 0.05},
        {"Female": 0.72, "Male": 0.28},
    ),
    "nofilterruth": (
        {"US": 0.66, "CA": 0.12, "GB": 0.05},
        {"18-24": 0.23, "25-34": 0.39, "35-44": 0.29, "45-54": 0.06},
        {"Female": 0.74, "Male": 0.26},
    ),
    "oatmilkskin": (
        {"US": 0.81, "GB": 0.05},
        {"18-24": 0.49, "25-34": 0.37, "35-44": 0.10},
        {"Female": 0.90, "Male": 0.10},
    ),
    "serumsister": (
        {"US": 0.18, "IN": 0.41, "PH": 0.22, "GB": 0.05},
        {"18-24": 0.62, "25-34": 0.25, "35-44": 0.08},
        {"Female": 0.69, "Male": 0.31},
    ),
    "softfocusben": (
        {"GB": 0.59, "US": 0.12},
        {"18-24": 0.08, "25-34": 0.19, "35-44": 0.28, "45-54": 0.41},
        {"Female": 0.22, "Male": 0.78},
    ),
    "spfeveryday": (
        {"GB": 0.63, "AU": 0.19, "US": 0.06},
        {"18-24": 0.28, "25-34": 0.36, "35-44": 0.24, "45-54": 0.08},
        {"Female": 0.77, "Male": 0.23},
    ),
}
"""Country, age and gender of those who watch, from screenshots. One creator sent nothing."""

SENT = {"nofilterruth": date(2026, 2, 2)}
"""When a screenshot was taken, where it was not in spring."""

GAPS = {
    "skinbylena": -8,
    "dermdiaries": 6,
    "thepatchtest": -21,
    "budgetglow": 2,
    "morningmirror": 11,
    "glasshourjo": 34,
    "oatmilkskin": -12,
    "nofilterruth": 18,
    "softfocusben": 5,
    "spfeveryday": 9,
    "serumsister": 27,
    "tinyshelfie": -5,
}
"""By how many percent the fee asked for one video lies above what its views are worth at the target CPM."""


def asked(one: Creator, target_cpm: int) -> int:
    """The fee asked for one video, in the creator's currency."""
    worth = typical(one) * target_cpm / 1000 * (100 + GAPS[one.handle]) / 100
    return round(worth / (1.32 if one.currency == "GBP" else 1), -1) or 10


def typical(one: Creator) -> float:
    """Views of a usual video."""
    return one.followers * REACH.get(one.handle, 0.9)


def videos() -> Iterable[Mapping[str, object]]:
    """Recent videos of the creators who sent no export."""
    random = Random(2609)
    for one in CREATORS:
        if one.handle in EXPORTED:
            continue
        swing, hit = SWING.get(one.handle, (0.27, 1.0))
        for n in range(VIDEOS):
            posted = datetime.combine(LAST_DAY - timedelta(days=73 - 5 * n), time(17, random.randrange(60)), UTC)
            views = typical(one) * random.lognormvariate(0, swing) * (hit if n == 8 else 1)
            paid = n < SPONSORED.get(one.handle, 0)
            video = str((int(posted.timestamp()) << 32) | random.getrandbits(31))
            yield {
                "video_row_id": id_of("V", "Videos", video),
                "video_id": video,
                "creator": one.id,
                "url": f"https://www.tiktok.com/@{one.handle}/video/{video}",
                "posted_at": posted.strftime("%Y-%m-%d %H:%M:%S"),
                "seen_at": READ,
                "views": round(views * (0.8 if paid else 1)),
                "likes": round(views * random.uniform(0.042, 0.062)),
                "comments": round(views * random.uniform(0.0035, 0.007)),
                "shares": round(views * random.uniform(0.004, 0.009)),
                "saves": round(views * random.uniform(0.006, 0.016)),
                "sponsored": "Yes" if paid else "No",
                "brand": "Mellow Mornings" if paid else None,
                "product_category": "Skincare" if paid else None,
                "source": "Typed in",
            }


def audiences() -> Iterable[Mapping[str, object]]:
    """Audiences as read off screenshots. One creator's came as an export as well."""
    for one in CREATORS:
        for dimension, shares in zip(
            ("Location", "Age range", "Gender distribution"), AUDIENCES.get(one.handle, ({}, {}, {})), strict=True
        ):
            for segment, share in shares.items():
                yield {
                    "audience_id": id_of("U", one.handle, dimension, segment),
                    "creator": one.id,
                    "dimension": dimension,
                    "segment": segment,
                    "share": f"{share:.2f}",
                    "base": "Viewers",
                    "as_of": SENT.get(one.handle, date(2026, 5, 18)),
                    "source": "Typed in",
                }
