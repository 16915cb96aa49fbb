"""Comments from any collector. Who wrote them is looked at once, to know the creator's own answers, and not kept."""

from __future__ import annotations

import hashlib
import html
import re
from collections import Counter

from creatorsheet.catalogue.source import Source
from creatorsheet.catalogue.sources.comments import PLAIN, SOURCES
from creatorsheet.catalogue.sources.lists import LIST
from creatorsheet.files.sheets import RawSheet
from creatorsheet.imports.context import Context
from creatorsheet.imports.layout import Layout, Line
from creatorsheet.imports.moments import moments
from creatorsheet.imports.recognise import Match, filled_rows, match, normal_title, unknown
from creatorsheet.imports.records import CommentLine, Export
from creatorsheet.kernel.identifiers import is_video_id, link_video_id, normal_handle

__all__ = ["SOURCES", "guesses", "read"]

OBJECT = re.compile(r"<[\w.]+ object at 0x[0-9a-fA-F]+>")
BREAK = re.compile(r"<br\s*/?>", re.IGNORECASE)
SHORTEST_ID = 6
"""Shorter ids are row numbers, which mean other comments in the next file."""

LOOK_AT = 200
PEOPLE = {
    normal_title(title) for one in LIST.fields if one.key in ("followers", "email", "rate") for title in one.titles
}


def guesses(sheet: RawSheet, context: Context) -> Source | None:
    """A plain list of comments: one column called comment or text that holds sentences, and no list of creators."""
    del context
    found = match(sheet, PLAIN)
    at = found.columns.get("text")
    if at is None or any(isinstance(c, str) and normal_title(c) in PEOPLE for c in sheet.rows[found.header]):
        return None
    below = [sheet.rows[row] for row in filled_rows(sheet.rows, found.header + 1)][:LOOK_AT]
    cells = [str(row[at]) for row in below if at < len(row) and row[at] is not None]
    spoken = [cell for cell in cells if OBJECT.fullmatch(cell) or re.search(r"[^\W\d_]", cell)]
    return PLAIN if cells and len(spoken) * 2 > len(cells) else None


def read(sheet: RawSheet, source: Source, context: Context) -> Export:
    """Comments with their video, time and likes. Rows without text are left; equal rows count once by their id."""
    return comments(Layout(sheet, source, context))


def comments(layout: Layout) -> Export:
    """The records of a layout with a comment's fields."""
    texts = {line.number: _text(layout, line) for line in layout.lines}
    if texts and all(OBJECT.fullmatch(text) for text in texts.values() if text) and any(texts.values()):
        raise unknown([Match(one) for one in SOURCES], layout.context)
    layout.leave_all([number for number, text in texts.items() if not text], "no text")
    if "comment_id" in layout.source.row_key:
        layout.unique("comment", ("comment_id",))
    times, likes = moments(layout, "commented_at"), layout.numbers("likes")
    seen: Counter[tuple[str, ...]] = Counter()
    records = []
    for line in layout.lines:
        url = layout.text(line, "url")
        video = layout.text(line, "video_id")
        video = video if is_video_id(video) else link_video_id(url) or ""
        time = times.get(line.number)
        made = (video or url, texts[line.number], time.isoformat() if time else "")
        seen[made] += 1
        count = likes.get(line.number)
        records.append(
            CommentLine(
                line=line.number,
                comment_id=_id(layout.text(line, "comment_id"), (*made, str(seen[made]))),
                text=texts[line.number],
                url=url,
                video_id=video,
                commented_at=time,
                likes=int(count) if count is not None else None,
                by_creator=_by_creator(layout.text(line, "author"), url),
            )
        )
    return layout.export(records)


def _text(layout: Layout, line: Line) -> str:
    """A comment as it was written, without the marks that collectors add."""
    text = str(layout.cell(line, "text") or "").replace("\ufeff", "")
    return html.unescape(BREAK.sub("\n", text)).strip()


def _id(given: str, made: tuple[str, ...]) -> str:
    """The platform's id, else one made of video, text, time and how often the same was met before."""
    if len(given) >= SHORTEST_ID:
        return given
    return "T" + hashlib.blake2b("\x1f".join(made).encode(), digest_size=8).hexdigest()


def _by_creator(author: str, url: str) -> bool:
    return bool(author) and "/@" in url and normal_handle(author) == normal_handle(url)
