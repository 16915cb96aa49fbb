"""Posts in an export: their ids out of links, the moment they went up, and what their row says against it."""

from __future__ import annotations

import re
from collections import Counter
from datetime import UTC, date, datetime, time, timedelta

from creatorsheet.catalogue.problems.cells import (
    VIDEO_ID_CONTRADICTS_ITS_LINK_OR_DATE,
    VIDEO_ID_LOST_ITS_DIGITS,
    VIDEO_ID_RESTORED_FROM_ITS_LINK,
)
from creatorsheet.imports.layout import Layout, Line
from creatorsheet.kernel.days import read_days
from creatorsheet.kernel.identifiers import is_user_id, is_video_id, link_video_id, normal_handle, posted_at

EXPONENT = re.compile(r"\d(?:[.,]\d+)?[eE]\+?\d{2}")
WEST, EAST, APART = timedelta(hours=12), timedelta(hours=14), timedelta(hours=24)
LAST_MINUTE = time(23, 59, tzinfo=UTC)


def end_of(day: date) -> datetime:
    """The last minute of a day in UTC: by then its figures held."""
    return datetime.combine(day, LAST_MINUTE)


def link_handle(link: str) -> str:
    """The handle in a link, or ""."""
    return normal_handle(link) if "/@" in link else ""


def user_id(layout: Layout, line: Line) -> str:
    """The number of the account in a row; "" where a spreadsheet damaged it, or it is none."""
    text = layout.text(line, "user_id")
    return text if is_user_id(text) and not is_damaged(layout.cell(line, "user_id")) else ""


def is_damaged(cell: object) -> bool:
    """Whether a cell held a video id until a spreadsheet took it for a number."""
    if isinstance(cell, str):
        return EXPONENT.fullmatch(cell.strip()) is not None
    return isinstance(cell, int | float) and not isinstance(cell, bool) and abs(cell) >= 10**15


def video_ids(layout: Layout, link: str = "link", id_: str = "id") -> dict[int, str]:
    """Line number -> video id, out of the link first. Damaged ids are restored from it (CS-R09) or said to be lost
    (CS-R08); one that differs from its link is said (CS-R10), and the link holds."""
    found: dict[int, str] = {}
    damaged: list[Line] = []
    for line in layout.lines:
        url, cell, text = layout.text(line, link), layout.cell(line, id_), layout.text(line, id_)
        linked = link_video_id(url)
        if is_damaged(cell):
            if linked:
                damaged.append(line)
            else:
                place = layout.context.place(line.number, layout.title(id_))
                layout.findings.append(
                    VIDEO_ID_LOST_ITS_DIGITS.at(place, value=text, other_cell=_where(layout, line, link))
                )
        elif linked and is_video_id(text) and text != linked:
            _contradiction(layout, line, text, layout.title(link), linked, (id_, link))
        known = linked or (text if is_video_id(text) else "")
        if known:
            found[line.number] = known
    if damaged:
        place = layout.context.place(damaged[0].number, layout.title(id_))
        layout.findings.append(
            VIDEO_ID_RESTORED_FROM_ITS_LINK.at(place, n=len(damaged), value=layout.text(damaged[0], id_))
        )
    return found


def check_posted(layout: Layout, ids: dict[int, str], key: str = "posted") -> None:
    """Say (CS-R10) where the posted time is more than a day from the second in the video id."""
    if key not in layout.columns:
        return
    lines = list(layout.lines)
    read = read_days([layout.cell(line, key) for line in lines])
    for at, line in enumerate(lines):
        moment = posted_at(ids.get(line.number, ""))
        value = read.values[at]
        if moment is None:
            continue
        if at in read.yearless:
            years = (read.yearless[at].in_year(moment.year + shift) for shift in (-1, 0, 1))
            value = min((day for day in years if day), key=lambda day: abs(day - moment.date()), default=None)
        if value is not None and not _agree(moment, value):
            said = layout.text(line, key)
            _contradiction(layout, line, f"{moment:%Y-%m-%d %H:%M} UTC", layout.title(key), said, (key, "link"))


def _agree(moment: datetime, said: date | datetime) -> bool:
    if isinstance(said, datetime) and said.tzinfo:
        return abs(moment - said) <= APART
    if isinstance(said, datetime):
        first = last = said.replace(tzinfo=UTC)
    else:
        first = datetime.combine(said, time(0), UTC)
        last = first + timedelta(days=1)
    return first - EAST - APART <= moment <= last + WEST + APART


def _contradiction(layout: Layout, line: Line, value: str, column: str, other: str, cells: tuple[str, str]) -> None:
    words = {
        "value": value,
        "column": column,
        "other": other,
        "url": layout.text(line, "link"),
        "cell": layout.title(cells[0]),
        "other_cell": f"{layout.title(cells[1])} in row {line.number} of {layout.context.file}",
    }
    layout.findings.append(VIDEO_ID_CONTRADICTS_ITS_LINK_OR_DATE.at(layout.context.place(line.number, column), **words))


def _where(layout: Layout, line: Line, key: str) -> str:
    return f"{layout.title(key)} in row {line.number} of {layout.context.file}"


def only_handle(handles: list[str]) -> str:
    """The handle of an account's own export, told by its links; "" when they name several."""
    counted = Counter(handle for handle in handles if handle)
    return next(iter(counted)) if len(counted) == 1 else ""
