"""Captions of real posts, read by the words of every market."""

from __future__ import annotations

import csv
from collections import Counter
from pathlib import Path

import pytest

from creatorsheet.catalogue.markets import Standing, markets

pytestmark = pytest.mark.real

FILES = {
    "tiktok_videos/videos_apify_handbags.csv": "text",
    "tiktok_videos/videos_jp_excel_damaged.csv": "caption",
    "tiktok_videos/videos_trending_2020.csv": "text",
    "tiktok_videos/videos_vn_floats.csv": "caption",
    "tiktok_videos/videos_bengali_followers.csv": "Video Caption",
    "tiktok_studio/studio_content_en.csv": "Video title",
    "tiktok_studio/studio_content_en_2.csv": "Video title",
}
TOTAL = 8466
COUNTS = {
    "US": {"accepted": 5, "late": 4, "refused": 10, "none": 8447},
    "GB": {"accepted": 4, "late": 4, "refused": 237, "none": 8221},
    "DE": {"weak": 8, "none": 8458},
    "FR": {"weak": 8, "none": 8458},
    "ES": {"refused": 28, "none": 8438},
    "IT": {"accepted": 2, "late": 3, "none": 8461},
    "NL": {"accepted": 8, "none": 8458},
    "CA": {"accepted": 5, "late": 4, "weak": 1, "none": 8456},
    "AU": {"accepted": 4, "late": 4, "weak": 14, "none": 8444},
    "BR": {"weak": 9, "none": 8457},
    "JP": {"accepted": 139, "late": 71, "none": 8256},
    "ZZ": {"accepted": 4, "late": 4, "refused": 9, "weak": 5, "none": 8444},
}
"""Standings by market. Of 30 that are not none three were wrong, all towards accepting: PR also means a record lifted."""


@pytest.fixture(scope="module")
def captions(shared_data: Path) -> list[str]:
    found: dict[str, None] = {}
    for name, column in FILES.items():
        with (shared_data / name).open(encoding="utf-8-sig", newline="") as file:
            found |= dict.fromkeys(row[column] for row in csv.DictReader(file) if row[column])
    return list(found)


def test_how_many_real_captions_disclose(captions: list[str]) -> None:
    """Figures that a person checked on a sample; a change in them is a change in verdicts and has to be looked at."""
    assert len(captions) == TOTAL
    for code, expected in COUNTS.items():
        read = Counter(markets()[code].reading(one).standing for one in captions)
        assert {str(one): read[one] for one in Standing if read[one]} == expected, code


def test_what_its_collector_marked_as_an_ad_is_read_as_one(shared_data: Path) -> None:
    path = shared_data / "tiktok_videos/videos_jp_excel_damaged.csv"
    with path.open(encoding="utf-8-sig", newline="") as file:
        marked = [row["caption"] for row in csv.DictReader(file) if row["is_pr"] == "1"]
    assert marked
    assert {markets()["JP"].reading(one).standing for one in marked} == {Standing.ACCEPTED}
