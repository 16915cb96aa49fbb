"""An edited caption arrives with the next export, the old one stays as evidence, and the audit tells of the change."""

from __future__ import annotations

import os
from datetime import UTC, date, datetime
from functools import partial

import pytest

from creatorsheet.app.audit import audit
from creatorsheet.app.importing import Arrived, import_files
from creatorsheet.book.memory import MemoryBook
from creatorsheet.book.rows import read_rows
from creatorsheet.catalogue.agreements.deliverables import Deliverable
from creatorsheet.catalogue.agreements.reviews import Review
from creatorsheet.files import open_file

POSTED = datetime(2026, 11, 10, 9)  # noqa: DTZ001  as a sheet holds it
VIDEO = str((int(POSTED.replace(tzinfo=UTC).timestamp()) << 32) + 1)
LINK = f"https://www.tiktok.com/@anna.skin/video/{VIDEO}"
FIRST, EDITED = "#ad My skin with @lumen", "My skin with @lumen"


def day(number):
    return date(2026, 11, number)


def book(caption=FIRST, checks=(), results=()):
    return MemoryBook(
        {
            "Campaigns": [{"campaign_id": "C-1", "name": "Glow Spring", "audience_countries": "US"}],
            "Creators": [{"creator_id": "K-1", "handle": "anna.skin"}],
            "Deals": [{"deal_id": "D-1", "campaign": "C-1", "creator": "K-1", "status": "Signed"}],
            "Deliverables": [
                {"deliverable_id": "L-1", "deal": "D-1", "kind": "Video", "status": "Live", "posted_at": POSTED}
                | {"url": LINK, "caption": caption}
            ],
            "Reviews": list(checks),
            "Results": list(results),
        }
    )


@pytest.fixture
def bring(tmp_path):
    """Import a list of videos written on a day; doing it again changes nothing."""

    def into(workbook, caption, on):
        path = tmp_path / "videos.csv"
        row = f'{LINK},"{caption}",{on.day}00,1,1,1'
        path.write_text(f"webVideoUrl,text,playCount,diggCount,commentCount,shareCount\n{row}\n", "utf-8")
        moment = datetime.combine(on, datetime.min.time(), UTC).timestamp()
        os.utime(path, (moment, moment))
        files = [Arrived(path.name, partial(open_file, path))]
        outcome = import_files(workbook, files, today=on)
        assert outcome.files[0].used == 1
        workbook.apply(outcome.plan)
        assert not import_files(workbook, files, today=on).plan

    return into


def look(workbook, on):
    outcome = audit(workbook, today=on)
    workbook.apply(outcome.plan)
    return sorted(one.code for one in outcome.findings if one.code in ("CS-A02", "CS-A08")), outcome


def caption(workbook):
    return next(iter(read_rows(workbook, Deliverable)[0])).caption


def seen(workbook):
    return [(row.received_on, row.caption_seen) for row in read_rows(workbook, Review)[0]]


def test_an_edited_caption_is_told_by_the_next_audit(bring):
    workbook = book(caption=None)
    bring(workbook, FIRST, day(11))
    assert look(workbook, day(12))[0] == []
    bring(workbook, EDITED, day(18))
    told, outcome = look(workbook, day(19))
    assert told == ["CS-A02", "CS-A08"]
    (changed,) = [one for one in outcome.findings if one.code == "CS-A08"]
    assert "lost #ad from its caption between 2026-11-12 and 2026-11-19" in changed.fact
    assert seen(workbook) == [(day(12), FIRST), (day(19), EDITED)]
    bring(workbook, FIRST, day(20))
    assert look(workbook, day(21))[0] == []
    assert [text for _, text in seen(workbook)] == [FIRST, EDITED, FIRST]


def test_a_caption_nobody_checked_yet_is_kept_as_evidence(bring):
    workbook = book(caption=None)
    bring(workbook, FIRST, day(11))
    bring(workbook, EDITED, day(18))
    assert caption(workbook) == EDITED
    assert seen(workbook) == [(day(11), FIRST)]
    told, outcome = look(workbook, day(19))
    assert told == ["CS-A02", "CS-A08"]
    assert any("between 2026-11-11 and 2026-11-19" in one.fact for one in outcome.findings)


def test_one_that_was_typed_is_evidence_of_the_day_it_was_posted(bring):
    workbook = book()
    bring(workbook, EDITED, day(18))
    assert seen(workbook) == [(POSTED.date(), FIRST)]


@pytest.mark.parametrize("same", ["#AD  my skin ✨ with @lumen", "#ad My skin wi...", "#ad My skin wit…", ""])
def test_what_is_no_edit_changes_nothing(bring, same):
    workbook = book()
    bring(workbook, same, day(18))
    assert caption(workbook) == FIRST
    assert not seen(workbook)


def test_hashtags_taken_off_the_end_are_an_edit(bring):
    workbook = book("My skin with @lumen #ad")
    bring(workbook, "My skin with @lumen", day(18))
    assert caption(workbook) == "My skin with @lumen"


def test_an_older_export_changes_nothing(bring):
    check = {"review_id": "W-1", "deliverable": "L-1", "kind": "Live", "received_on": day(17), "caption_seen": FIRST}
    figures = {"result_id": "R-1", "deliverable": "L-1", "captured_at": datetime(2026, 11, 17, 1), "views": 1}  # noqa: DTZ001
    for workbook in (book(checks=[check]), book(results=[figures])):
        bring(workbook, EDITED, day(16))
        assert caption(workbook) == FIRST
        bring(workbook, EDITED, day(17))
        assert caption(workbook) == EDITED
