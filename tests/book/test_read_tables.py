"""Tables read without judging their cells, some with light rows: they answer as those that are judged."""

from __future__ import annotations

from datetime import date

import pytest

from creatorsheet.book.memory import MemoryBook
from creatorsheet.book.rows import read_rows, read_tables
from creatorsheet.catalogue.creators.creators import Creator
from creatorsheet.catalogue.creators.videos import Video
from creatorsheet.kernel.grid import Raw

LINK = "https://www.tiktok.com/@anna/video/7495332972350677489"
VIDEOS: list[dict[str, Raw]] = [
    {
        "video_row_id": "V-1",
        "creator": "K-1",
        "url": LINK,
        "video_id": 7.495332972350677e18,
        "views": 1200,
        "posted_at": date(2026, 10, 1),
    },
    {},
    {"video_row_id": "V-2", "creator": " K-2\u00a0", "views": "many", "likes": -1, "sponsored": "perhaps"},
    {"creator": "K-1", "video_id": "7.49534E+18", "seen_at": "03/04/2026"},
]
BOOK = MemoryBook({"Creators": [{"creator_id": "K-1", "handle": "@Anna "}], "Videos": VIDEOS})


def test_a_light_row_answers_as_any_other() -> None:
    judged, findings = read_rows(BOOK, Video)
    light = read_tables(BOOK, Video, light=(Video,))["Videos"]
    keys = [*Video.sheet.columns, "id", "sheet_row"]
    assert [[getattr(row, key) for key in keys] for row in light] == [
        [getattr(row, key) for key in keys] for row in judged
    ]
    assert (light.letters, light.unread) == (judged.letters, judged.unread)
    assert [light.place(row, "views") for row in light] == [judged.place(row, "views") for row in judged]
    assert light.rows[0].video_id == "7495332972350677489"
    assert light.rows[2].id == ""
    assert findings


def test_what_is_not_light_is_a_row_that_can_be_written() -> None:
    tables = read_tables(BOOK, Creator, Video, light=(Video,))
    assert tables["Creators"].rows == read_rows(BOOK, Creator)[0].rows
    assert tables["Creators"].rows[0].handle == "anna"


def test_a_column_that_does_not_exist_is_no_blank_one() -> None:
    row = read_tables(BOOK, Video, light=(Video,))["Videos"].rows[0]
    with pytest.raises(AttributeError):
        getattr(row, "asked_fee")  # noqa: B009  no column of the model, as mypy would say
