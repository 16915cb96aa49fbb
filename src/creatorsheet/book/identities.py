"""Ids and handles of a table's rows: damaged video ids are restored from their links, contradictions are said."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime, timedelta
from typing import TypeVar

from creatorsheet.catalogue.creators.choices import Platform
from creatorsheet.catalogue.problems import cells as problems
from creatorsheet.catalogue.shapes import Row
from creatorsheet.catalogue.table import Table
from creatorsheet.kernel.finding import Finding, Place
from creatorsheet.kernel.grid import Raw
from creatorsheet.kernel.identifiers import handle_fault, is_handle, is_video_id, link_video_id, lost_digits, posted_at

R = TypeVar("R", bound=Row)

DAY = timedelta(days=1)


def video_ids(table: Table[R], raw: dict[int, Raw]) -> Iterator[Finding]:
    """Judge the video ids of a table; `raw` holds each row's cell as it stands in the sheet, by row number.

    A damaged id is replaced in its row by the one in the row's link.
    """
    columns = table.model.sheet.columns
    restored: list[tuple[str, Place]] = []
    for row in table:
        if raw.get(row.sheet_row) is None:
            continue
        link: str = getattr(row, "url", None) or ""
        from_link = link_video_id(link)
        place = table.place(row, "video_id")
        other_cell = _cell(table, row, "url") if "url" in columns else _cell(table, row, "video_id")
        if lost_digits(raw.get(row.sheet_row)):
            setattr(row, "video_id", from_link)  # noqa: B010  not every row model has it; the caller chose those that do
            if from_link:
                restored.append((from_link, place))
            else:
                value = str(raw[row.sheet_row])
                yield problems.VIDEO_ID_LOST_ITS_DIGITS.at(place, value=value, other_cell=other_cell)
            continue
        video_id: str = getattr(row, "video_id", None) or ""
        if not is_video_id(video_id):
            continue
        if from_link and from_link != video_id:
            yield problems.VIDEO_ID_CONTRADICTS_ITS_LINK_OR_DATE.at(
                place, value=video_id, column=columns["url"].title, other=from_link, url=link, other_cell=other_cell
            )
        yield from _against_date(table, row, video_id, link)
    if restored:
        first, place = restored[0]
        yield problems.VIDEO_ID_RESTORED_FROM_ITS_LINK.at(place, n=f"{len(restored):,}", value=first)


def _against_date(table: Table[R], row: R, video_id: str, link: str) -> Iterator[Finding]:
    said: datetime | None = getattr(row, "posted_at", None)
    made = posted_at(video_id)
    if said is None or made is None:
        return
    midnight = (said.hour, said.minute, said.second) == (0, 0, 0)
    # A day without a time is a whole day in any zone, from UTC+14 to UTC-12.
    first, last = (said - timedelta(hours=14), said + timedelta(hours=36)) if midnight else (said, said)
    if first - DAY <= made <= last + DAY:
        return
    yield problems.VIDEO_ID_CONTRADICTS_ITS_LINK_OR_DATE.at(
        table.place(row, "posted_at"),
        value=made.date(),
        other=said.date(),
        url=link or f"the video {video_id}",
        other_cell=_cell(table, row, "video_id"),
    )


def handles(table: Table[R], raw: dict[int, Raw]) -> Iterator[Finding]:
    """Handles that cannot exist on TikTok; `raw` as for `video_ids`. Handles of other platforms are not judged."""
    for row in table:
        handle: str = getattr(row, "handle", None) or ""
        if handle and not is_handle(handle) and getattr(row, "platform", None) in (None, Platform.TIKTOK):
            place = table.place(row, "handle")
            value = str(raw.get(row.sheet_row, handle)).strip()
            yield problems.HANDLE_CANNOT_EXIST.at(place, value=f"'{value}'", reason=handle_fault(handle))


def _cell(table: Table[R], row: R, key: str) -> str:
    place = table.place(row, key)
    return f"{place.sheet}!{place.cell}"
