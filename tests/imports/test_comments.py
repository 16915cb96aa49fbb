"""Comments: any collector's columns, nobody's name."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from creatorsheet.kernel.refusal import Refused

APIFY = '\ufeff"text","diggCount","replyCommentTotal","createTimeISO","uniqueId","videoWebUrl","uid","cid"\r\n'
LINK = "https://www.tiktok.com/@anna.skin/video/7291810400373394731"


def test_apify(read):
    comment = read(
        f'{APIFY}"does it sting? 👍","1166","3","2023-10-22T17:44:29.000Z","osala","{LINK}","19","7292840117604041480"\r\n'
    )[0].records[0]
    assert comment.comment_id == "7292840117604041480"
    assert comment.video_id == "7291810400373394731"
    assert comment.commented_at == datetime(2023, 10, 22, 17, 44, 29, tzinfo=UTC)
    assert (comment.likes, comment.by_creator, comment.text) == (1166, False, "does it sting? 👍")


def test_the_creators_own_answer_is_known_and_no_name_is_kept(read):
    export = read(
        f'{APIFY}"yes it does","1","0","2023-10-22T17:44:29.000Z","Anna.Skin","{LINK}","19","7292840117604041481"\r\n'
    )[0]
    assert export.records[0].by_creator
    assert "anna.skin" not in repr(export.records[0]).replace(LINK, "").lower()


def test_a_sticker_without_text_is_left(read):
    export = read(f'{APIFY}"","0","0","2023-10-22T17:44:29.000Z","a","{LINK}","19","7292840117604041480"\r\n')[0]
    assert [one.reason for one in export.left] == ["no text"]


def test_exportcomments(read):
    comment = read(
        "Name (click to view profile),Profile ID,Date,Likes,Stars,Comment,URL,Profile Image\n"
        f"Jane,12,2026-04-25 10:00:00,3,,=SUM is not what I meant,{LINK},x\n"
    )[0].records[0]
    assert (comment.text, comment.likes, comment.video_id) == ("=SUM is not what I meant", 3, "7291810400373394731")


def test_a_plain_list(read):
    export = read("video_id,user,text\n7583943023407435015,rnl,hummm\n7583943023407435015,ab,hummm\n")[0]
    first, second = export.records
    assert first.video_id == "7583943023407435015"
    assert first.comment_id != second.comment_id


def test_made_ids_are_the_same_again(read):
    text = "Likes,Comment\n5,nice one\n2,nice one\n1,where from?\n"
    assert [one.comment_id for one in read(text)[0].records] == [one.comment_id for one in read(text)[0].records]


def test_row_numbers_are_no_ids(read):
    assert read("id,Comment\n1,nice one\n")[0].records[0].comment_id.startswith("T")


def test_marks_of_the_collector_go_and_times_without_a_zone_are_said(read):
    export = read(
        "COMMENT_ID,AUTHOR,DATE,CONTENT,CLASS\nz13lgffb5w3,x,2015-05-29T02:30:18.971000,Nice<br />song &amp; dance\ufeff,0\n"
    )[0]
    assert export.records[0].text == "Nice\nsong & dance"
    assert [one.code for one in export.findings] == ["CS-I08"]


def test_two_sheets_of_which_one_has_the_ids(read_rows):
    raw = [
        ["aweme_id", "cid", "create_time", "digg_count", "text"],
        ["7412853218570423560", "7413226728846213893", "1726026366", "0", "hi you"],
    ]
    shown = [["Text", "Likes", "Created_At"], ["hi you", 0, "9/13/2024, 10:46:06 AM"]]
    first, second = read_rows(raw, shown)
    assert first.records[0].commented_at == datetime(2024, 9, 11, 3, 46, 6, tzinfo=UTC)
    assert second.records[0].video_id == ""


def test_prints_of_objects_are_refused(read):
    with pytest.raises(Refused) as refusal:
        read("Comment\n<Comment object at 0x7f3a2c>\n<Comment object at 0x7f3a2d>\n")
    assert refusal.value.finding.code == "CS-I01"


def test_a_column_of_comment_counts_is_no_list_of_comments(read):
    with pytest.raises(Refused):
        read("Post,Comments\nfirst,12\nsecond,3\n")


@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    st.lists(st.text(st.characters(codec="utf-8", exclude_characters='"\r\n\x00'), max_size=12), min_size=1, max_size=8)
)
def test_every_row_is_used_or_left(read, texts):
    rows = "".join(
        f'"{text}","1","0","2023-10-22T17:44:29Z","a","{LINK}","1","{7292840117604041480 + at}"\r\n'
        for at, text in enumerate(texts)
    )
    export = read(APIFY + rows)[0]
    assert export.rows == len(texts)
