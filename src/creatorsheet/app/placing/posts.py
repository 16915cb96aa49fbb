"""Posts go to Results where they are deliverables, else to Videos as recent videos of their creator."""

from __future__ import annotations

from datetime import UTC, date, datetime, time

from creatorsheet.app.placing.captions import Captions
from creatorsheet.app.placing.people import People, strangers
from creatorsheet.app.placing.placed import Placed, Tables, older, rows_of
from creatorsheet.app.placing.renamed import NOBODY, Followed
from creatorsheet.app.upsert import Upsert
from creatorsheet.catalogue.agreements.deals import Deal
from creatorsheet.catalogue.agreements.deliverables import Deliverable
from creatorsheet.catalogue.creators.choices import Source, YesNoUnsure
from creatorsheet.catalogue.creators.creators import Creator
from creatorsheet.catalogue.creators.videos import Video
from creatorsheet.catalogue.results.choices import ResultScope
from creatorsheet.catalogue.results.results import Result
from creatorsheet.imports.records import Export, Left, PostFigures
from creatorsheet.kernel.identifiers import link_video_id

KEY = ("deliverable", "scope", "captured_at")


def place_posts(
    export: Export, tables: Tables, followed: Followed = NOBODY, *, today: date, replace: bool = False
) -> Placed:
    """A row of Results for each deliverable at the moment of the export, filling what its row in Deliverables leaves
    blank and renewing its caption where that was edited; a row of Videos for each other post of a known creator.
    Figures of Videos that were captured later stay, unless `replace` (CS-I10); posts of unknown accounts are left
    (CS-I09), as are posts without a video id."""
    finder, people, captions = Deliverables(tables), People(tables), Captions(tables)
    held = {row.video_id: row for row in rows_of(tables, Video) if row.video_id}
    upserts: list[Upsert] = []
    left, unknown, kept = [], [], []
    for post in export.records:
        if not isinstance(post, PostFigures):
            continue
        captured = post.captured_at or export.exported_at or datetime.combine(today, time(0), UTC)
        deliverable = finder.find(post.video_id, post.url)
        if deliverable:
            upserts += captions.renewed(deliverable, post.title or "", captured, post.line)
            upserts += _deliverable(post, deliverable, finder, captured, _source(export))
            continue
        if not post.video_id:
            left.append(Left(post.line, "its link carries no video id and stands at no deliverable"))
            continue
        if post.line in followed.left:
            continue
        day = post.posted_at.date() if post.posted_at else None
        creator = followed.owner(post) or people.creator(post.handle, day)
        if not creator:
            unknown.append((post.line, post.handle, day))
            continue
        seen = held[post.video_id].seen_at if post.video_id in held else None
        if seen and seen > captured.date() and not replace:
            kept.append((post.line, seen))
            continue
        upserts.append(_video(post, creator, captured, _source(export)))
    return Placed(tuple(upserts), (), tuple(left)) + strangers(export.file, unknown) + older(export, today, kept)


def _deliverable(
    post: PostFigures, row: Deliverable, finder: Deliverables, captured: datetime, source: Source
) -> list[Upsert]:
    known: dict[str, object] = {"video_id": post.video_id or None, "url": post.url, "posted_at": post.posted_at}
    known |= {"caption": post.title or None, "length_s": post.figures.get("length")}
    upserts = [Upsert("Deliverables", ("deliverable_id",), {"deliverable_id": row.id}, once=known, line=post.line)]
    figures = {key: value for key, value in post.figures.items() if key in Result.sheet.columns}
    if figures:
        values: dict[str, object] = {
            "deliverable": row.id,
            "scope": ResultScope.CREATOR_ORGANIC,
            "captured_at": captured,
            "campaign": finder.campaign(row),
            "handle": finder.handle(row),
            "source": source,
        }
        upserts.append(Upsert("Results", KEY, values | figures, line=post.line))
    return upserts


def _video(post: PostFigures, creator: str, captured: datetime, source: Source) -> Upsert:
    figures = {key: value for key, value in post.figures.items() if key in Video.sheet.columns}
    values: dict[str, object] = {
        "video_id": post.video_id,
        "creator": creator,
        "url": post.url,
        "posted_at": post.posted_at,
        "seen_at": captured.date(),
        "source": source,
    }
    once = {"caption": post.title or None, "sponsored": YesNoUnsure.UNSURE}
    return Upsert("Videos", ("video_id",), values | figures, once=once, line=post.line)


def _source(export: Export) -> Source:
    return Source.TIKTOK_STUDIO if export.source.startswith("studio_") else Source.PLATFORM_EXPORT


class Deliverables:
    """Deliverables by their post, with the campaign and creator of their deal. What is calculated in the workbook is
    worked out again, because a new row has no calculated cell yet."""

    def __init__(self, tables: Tables) -> None:
        rows = tuple(reversed(rows_of(tables, Deliverable)))
        self.by_id = {row.id: row for row in rows}
        self._by_url = {row.url.strip(): row for row in rows if row.url}
        self.by_video = {video: row for row in rows for video in (row.video_id, link_video_id(row.url or "")) if video}
        self._deals = {row.id: row for row in rows_of(tables, Deal)}
        self._handles = {row.id: row.handle for row in rows_of(tables, Creator)}

    def find(self, video: str, url: str) -> Deliverable | None:
        """The deliverable that was posted under a video id or, where there is none, under a link."""
        return self.by_video.get(video) or (self._by_url.get(url.strip()) if url and not video else None)

    def campaign(self, row: Deliverable) -> str | None:
        """The id of its campaign."""
        deal = self._deals.get(row.deal or "")
        return (deal.campaign if deal else None) or row.campaign

    def handle(self, row: Deliverable) -> str | None:
        """The present handle of its creator."""
        deal = self._deals.get(row.deal or "")
        return self._handles.get((deal.creator if deal else None) or row.creator or "") or row.handle
