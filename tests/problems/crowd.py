"""A crowd of creators for the gallery: peers whose figures differ a little, and one among them who is looked at."""

from __future__ import annotations

from datetime import date, datetime, timedelta
from typing import Any

FIRST_ID = 7_495_332_972_350_677_000
SEEN = date(2026, 11, 20)
VIEWS = 10_000


def crowd(about: dict[str, Any]) -> dict[str, list[dict[str, Any]]]:
    """The rows of Creators and Videos: `peers` in number with `videos` each, and hal.gym with the figures of `hal`.

    Peer number k has 600 + 10 k likes of 10,000 views, and 6 + k comments. `format` is that of the peers; hal makes reviews.
    """
    peers = [
        ({"creator_id": f"K-{k:02}", "handle": f"peer{k}", "main_format": about.get("format", "Review")}, k)
        for k in range(1, about["peers"] + 1)
    ]
    hal = {"creator_id": "K-H", "handle": "hal.gym", "main_format": "Review"} | about.get("creator", {})
    creators, videos = [], []
    for row, k in [*peers, (hal, 10)]:
        creators.append({"followers": 50_000} | row)
        figures = {"views": VIEWS, "likes": 600 + 10 * k, "comments": 6 + k}
        many = about["videos"]
        if row is hal:
            figures |= about.get("hal", {})
            many = about.get("hal_videos", many)
        for at in range(many):
            number = len(videos)
            posted = datetime(2026, 11, 8, 10) - timedelta(days=3 * at)  # noqa: DTZ001
            id_ = {"video_row_id": f"V-{number}", "video_id": str(FIRST_ID + number), "creator": row["creator_id"]}
            videos.append(id_ | {"posted_at": posted, "seen_at": SEEN} | figures)
    return {"Creators": creators, "Videos": videos}
