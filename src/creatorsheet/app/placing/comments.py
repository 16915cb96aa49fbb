"""Comments go under the deliverable or the creator's video they were written to."""

from __future__ import annotations

from creatorsheet.app.placing.placed import Placed, Tables, rows_of
from creatorsheet.app.upsert import Upsert
from creatorsheet.catalogue.agreements.deliverables import Deliverable
from creatorsheet.catalogue.creators.videos import Video
from creatorsheet.catalogue.results.choices import AnswerState
from creatorsheet.imports.records import CommentLine, Export, Left
from creatorsheet.kernel.identifiers import link_video_id


def place_comments(export: Export, tables: Tables) -> Placed:
    """One row for each comment whose video is known. What a person corrected in the text stays; likes are renewed."""
    deliverables = {
        video: row.id
        for row in reversed(rows_of(tables, Deliverable))
        if (video := row.video_id or link_video_id(row.url or ""))
    }
    videos = {
        video: row.id
        for row in reversed(rows_of(tables, Video))
        if (video := row.video_id or link_video_id(row.url or ""))
    }
    upserts, left = [], []
    for line in export.records:
        if not isinstance(line, CommentLine):
            continue
        where = _where(line.video_id, deliverables, videos)
        if not where:
            left.append(Left(line.line, _reason(line.video_id)))
            continue
        upserts.append(
            Upsert(
                "Comments",
                ("comment_id",),
                {
                    "comment_id": line.comment_id,
                    "likes": line.likes,
                    "commented_at": line.commented_at,
                    "by_creator": line.by_creator,
                }
                | where,
                once={"text": line.text, "answer_needed": AnswerState.NO},
                line=line.line,
            )
        )
    return Placed(tuple(upserts), (), tuple(left))


def _where(video: str, deliverables: dict[str, str], videos: dict[str, str]) -> dict[str, object]:
    if video in deliverables:
        return {"deliverable": deliverables[video]}
    return {"video": videos[video]} if video in videos else {}


def _reason(video: str) -> str:
    if not video:
        return "no video is named; add a column with the video's link, or say it in a mapping file"
    return f"video {video} is in neither Deliverables nor Videos"
