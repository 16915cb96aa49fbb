"""Lists of TikTok videos as public collectors write them."""

from __future__ import annotations

from creatorsheet.catalogue.source import Source
from creatorsheet.catalogue.sources.videos import AUTHORS, SOURCES
from creatorsheet.files.sheets import RawSheet
from creatorsheet.imports.context import Context
from creatorsheet.imports.layout import Layout, Line
from creatorsheet.imports.posts import check_posted, link_handle, user_id, video_ids
from creatorsheet.imports.records import AccountDay, Export, PostFigures, Record
from creatorsheet.kernel.identifiers import normal_handle, posted_at

__all__ = ["SOURCES", "read"]

FIGURES = ("views", "likes", "comments", "shares", "saves", "length")


def read(sheet: RawSheet, source: Source, context: Context) -> Export:
    """Figures of posts when the file was written; of an author list the followers of its authors instead."""
    layout = Layout(sheet, source, context)
    gone = [line.number for line in layout.lines if "tiktok.com" not in layout.text(line, "link").lower()]
    layout.leave_all(gone, "the row has no link to a TikTok video")
    layout.unique("video")
    ids = video_ids(layout)
    check_posted(layout, ids)
    columns = {key: layout.numbers(key) for key in FIGURES}
    followers = layout.numbers("followers") if source is AUTHORS else {}
    exported = context.exported_at
    records: list[Record] = []
    for line in layout.lines:
        handle, user = _handle(layout, line), user_id(layout, line)
        records.append(
            PostFigures(
                line=line.number,
                video_id=ids.get(line.number, ""),
                url=layout.text(line, "link"),
                handle=handle,
                user_id=user,
                title=layout.text(line, "title"),
                posted_at=posted_at(ids.get(line.number, "")),
                captured_at=exported,
                figures={key: values[line.number] for key, values in columns.items() if line.number in values},
            )
        )
        if line.number in followers and handle and exported:
            figures = {"followers": int(followers[line.number])}
            records.append(
                AccountDay(line=line.number, handle=handle, user_id=user, day=exported.date(), figures=figures)
            )
    return layout.export(records)


def _handle(layout: Layout, line: Line) -> str:
    """The link's own handle; a column of names may hold display names."""
    return link_handle(layout.text(line, "link")) or normal_handle(layout.text(line, "handle"))
