"""Captions of live posts as exports tell them: an edited one replaces the old, which stays as evidence in Reviews."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from datetime import date, datetime

from creatorsheet.app.placing.placed import Tables, rows_of
from creatorsheet.app.upsert import Upsert
from creatorsheet.catalogue.agreements.choices import ReviewKind
from creatorsheet.catalogue.agreements.deliverables import Deliverable
from creatorsheet.catalogue.agreements.reviews import Review
from creatorsheet.catalogue.results.results import Result
from creatorsheet.kernel.captions import folded

CUT = ("...", "…")


class Captions:
    """What is known of the captions of deliverables: by whom they were seen, and up to which day."""

    def __init__(self, tables: Tables) -> None:
        self._seen: defaultdict[str, list[Review]] = defaultdict(list)
        for check in rows_of(tables, Review):
            if check.kind is ReviewKind.LIVE and check.deliverable and check.caption_seen:
                self._seen[check.deliverable].append(check)
        self._days: defaultdict[str, list[date]] = defaultdict(list)
        for row in rows_of(tables, Result):
            if row.deliverable and row.captured_at:
                self._days[row.deliverable].append(row.captured_at.date())

    def renewed(self, row: Deliverable, title: str, captured: datetime, line: int) -> Iterator[Upsert]:
        """The caption that a post has now, where it was edited since it was last known, and a check that keeps the old.

        Case, blanks and emoji are no edit, nor is a caption that a list cut off. An export from before the last figures
        or the last check changes nothing.
        """
        old, new, day = folded(row.caption or ""), folded(title), captured.date()
        if not old or not new or old == new or (new.endswith(CUT) and old.startswith(new.rstrip(".… "))):
            return
        checks, days = self._seen[row.id], self._days[row.id]
        if any(known > day for known in (*days, *(one.received_on for one in checks if one.received_on))):
            return
        if all(folded(one.caption_seen or "") != old for one in checks):
            posted = row.posted_at.date() if row.posted_at else day
            last = max((known for known in days if known < day), default=posted)
            about = {"deliverable": row.id, "kind": ReviewKind.LIVE, "caption_seen": row.caption}
            once = {"received_on": last, "post_link": row.url}
            yield Upsert("Reviews", tuple(about), about, once=once, line=line)
        yield Upsert("Deliverables", ("deliverable_id",), {"deliverable_id": row.id, "caption": title}, line=line)
