"""What stands against booking a creator again, or against money behind a video, whatever the figures."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

from creatorsheet.app.debriefing.boosting import BROKEN, DISPUTED, UNDISCLOSED
from creatorsheet.catalogue.creators.choices import AWAY
from creatorsheet.catalogue.creators.creators import Creator
from creatorsheet.catalogue.table import Table
from creatorsheet.learning.record import Record
from creatorsheet.results.undisclosed import undisclosed


def creators(rows: Iterable[Creator]) -> dict[str, str]:
    """Creators a person decided not to book, or not now, and those not to be contacted; why, in words."""
    decided = {one.id: f"decided: {str(one.rehire_status).lower()}" for one in rows if one.rehire_status in AWAY}
    return {one.id: "not to be contacted" for one in rows if one.do_not_contact} | decided


def videos(record: Record, tables: Mapping[str, Table[Any]]) -> dict[str, str]:
    """Videos of agreements in dispute or broken, and those whose disclosure is not put right; as in a debrief."""
    stopped = {
        video.id: work.went.stopped
        for work in record.works
        if work.went.stopped in (DISPUTED, BROKEN)
        for video in work.videos
    }
    return dict.fromkeys(undisclosed(tables["Reviews"]), UNDISCLOSED) | stopped
