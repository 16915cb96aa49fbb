"""Videos of real creators, read by our own imports; the files are never part of the repository."""

from __future__ import annotations

from pathlib import Path

from creatorsheet.catalogue.creators.videos import Video
from creatorsheet.catalogue.table import Table
from creatorsheet.files import open_file
from creatorsheet.imports.records import PostFigures
from creatorsheet.imports.registry import read_export

FILES = ("videos_jp_excel_damaged.csv", "videos_apify_handbags.csv")
"""The files with several videos of a creator."""


def real_videos(folder: Path) -> Table[Video]:
    """The videos of both files, with handles for creators. No file says of which day its figures are: of its newest video's."""
    rows: list[Video] = []
    for name in FILES:
        (export,) = read_export(open_file(folder / "tiktok_videos" / name))
        posts = [one for one in export.records if isinstance(one, PostFigures) and one.posted_at]
        newest = max(one.posted_at for one in posts if one.posted_at).date()
        for one in posts:
            figures = {key: one.figures.get(key) for key in ("views", "likes", "comments", "shares", "saves")}
            about = {"creator": one.handle, "video_id": one.video_id, "posted_at": one.posted_at, "seen_at": newest}
            rows.append(Video.model_construct(**about, **figures).standing_at(len(rows) + 3))
    return Table(Video, tuple(rows))
