"""TikTok Studio and lists of videos: languages, years, ids, broken rows."""

from __future__ import annotations

from datetime import UTC, date, datetime
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from creatorsheet.files.sheets import Opened, RawSheet
from creatorsheet.imports.records import AccountDay, AudienceShare, Export, PostFigures
from creatorsheet.imports.registry import read_export
from creatorsheet.kernel.identifiers import posted_at
from creatorsheet.kernel.refusal import Refused

VIDEO = "7491033674700328235"  # 2025-04-08
LINK = f"https://www.tiktok.com/@anna.skin/video/{VIDEO}"
HEAD = '"Time","Video title","Video link","Post time","Total likes","Total comments","Total shares","Total views"'

HEADERS = {
    "ja": "日付,動画タイトル,動画リンク,投稿日,いいね,コメント,シェア,再生数",
    "sv": "Datum,Videotitel,Videolänk,Publiceringstid,Gilla-markeringar,Kommentarer,Delningar,Videovisningar",
    "es": "Fecha,Título del video,Enlace del video,Hora de publicación,Me gusta,Comentarios,Compartidos,"
    "Visualizaciones del video",
    "pt": "Data,Título do vídeo,Link do vídeo,Data de publicação,Curtidas,Comentários,Compartilhamentos,"
    "Visualizações do vídeo",
    "de": "Datum,Videotitel,Videolink,Veröffentlichungszeit,Gefällt mir,Kommentare,Geteilt,Videoaufrufe",
    "fr": "Date,Titre de la vidéo,Lien de la vidéo,Date de publication,J'aime,Commentaires,Partages,Vues de la vidéo",
    "it": "Data,Titolo del video,Link del video,Data di pubblicazione,Mi piace,Commenti,Condivisioni,"
    "Visualizzazioni del video",
    "vi": "Ngày,Tiêu đề video,Liên kết video,Thời gian đăng,Lượt thích,Bình luận,Lượt chia sẻ,Lượt xem video",
    "ru": "Дата,Название видео,Ссылка на видео,Время публикации,Лайки,Комментарии,Репосты,Просмотры видео",
}
DAYS = ["February 28", "28 February", "28 de febrero", "28 de fevereiro", "28. Februar", "28 février", "28 febbraio"]
DAYS += ["28 februari", "2月28日", "28 tháng Hai", "28 февраля"]


def content(*rows: str, head: str = HEAD) -> str:
    return "\ufeff" + "\n".join((head, *rows))


def codes(export: Export) -> list[str]:
    return [found.code for found in export.findings]


def posts(export: Export) -> list[PostFigures]:
    return [record for record in export.records if isinstance(record, PostFigures)]


@pytest.mark.parametrize("day", DAYS)
def test_a_day_without_year_gets_it_from_the_newest_post(read: Any, day: str) -> None:
    (export,) = read(content(f'"{day}","hi","{LINK}","April 8","5,431","24","461","289568"'))
    (post,) = posts(export)
    assert post.captured_at == datetime(2026, 2, 28, 23, 59, tzinfo=UTC)
    assert post.video_id == VIDEO
    assert post.posted_at == posted_at(VIDEO)
    assert post.handle == export.account == "anna.skin"
    assert post.figures == {"views": 289568, "likes": 5431, "comments": 24, "shares": 461}
    assert not export.findings


@pytest.mark.parametrize("language", HEADERS)
def test_headers_in_the_accounts_language(read: Any, language: str) -> None:
    (export,) = read(content(f"2月28日,hi,{LINK},4月8日,1,2,3,1.2K", head=HEADERS[language]))
    assert export.source == "studio_content"
    assert posts(export)[0].figures == {"views": 1200, "likes": 1, "comments": 2, "shares": 3}


def test_a_title_with_loose_commas_is_put_right_by_the_link(read: Any) -> None:
    good = f"February 28,one,{LINK},April 8,1,0,0,10"
    broken = f"February 28,two, with, commas,{LINK.replace('8235', '8236')},April 8,2,0,0,20"
    (export,) = read(content(good, broken))
    assert [post.title for post in posts(export)] == ["one", "two, with, commas"]
    assert posts(export)[1].figures["views"] == 20
    assert codes(export) == ["CS-I04"]


def test_a_broken_row_without_its_link_is_held_back(read: Any) -> None:
    (export,) = read(
        content(f"February 28,one,{LINK},April 8,1,0,0,10", "February 28,two, with, commas,gone,8,2,0,0,20")
    )
    assert [left.line for left in export.left] == [3]
    assert codes(export) == ["CS-I04"]


def test_equal_rows_count_once_and_different_ones_not_at_all(read: Any) -> None:
    row = f"February 28,one,{LINK},April 8,1,0,0,10"
    (export,) = read(content(row, row))
    assert (export.rows, export.used, len(export.records)) == (2, 2, 1)
    (export,) = read(content(row, row.replace(",10", ",11")))
    assert (export.used, len(export.left), codes(export)) == (0, 2, ["CS-I05"])


def test_without_id_or_first_day_no_year_is_guessed(read: Any) -> None:
    row = "8 de setembro,x,https://www.tiktok.com/@x/video/1,5 de setembro,10,0,0,479"
    (export,) = read(content(row))
    assert (export.used, codes(export)) == (0, ["CS-I03"])
    (export,) = read(content(row), first_day=date(2026, 1, 1))
    assert posts(export)[0].captured_at == datetime(2026, 9, 8, 23, 59, tzinfo=UTC)


def test_the_zips_name_tells_first_day_handle_and_moment(text_file: Any) -> None:
    text = (
        "Date,Video Views,Profile Views,Likes,Comments,Shares,New followers\nDecember 31,1,1,1,1,1,4\nJanuary 1,,,,,,-2"
    )
    opened = text_file(text, "Overview_2025-12-31_1772236800_anna.skin (1).zip")
    (export,) = read_export(opened)
    days = [record for record in export.records if isinstance(record, AccountDay)]
    assert [one.day for one in days] == [date(2025, 12, 31), date(2026, 1, 1)]
    assert [one.figures for one in days] == [{"follower_growth": 4}, {"follower_growth": -2}]
    assert export.account == days[0].handle == "anna.skin"
    assert export.exported_at == datetime(2026, 2, 28, tzinfo=UTC)


@pytest.mark.parametrize(("modified", "used"), [("2026-06-13", 2), ("2026-06-30", 0)])
def test_a_fresh_download_tells_its_year(text_file: Any, modified: str, used: int) -> None:
    text = "Date,Followers,Difference in followers from previous day\nJune 11,undefined,0\nJune 12,40,3"
    (export,) = read_export(text_file(text, "Followers_anna.zip", modified))
    assert export.used == used
    if used:
        assert export.records[-1] == AccountDay(
            line=3, handle="anna", day=date(2026, 6, 12), figures={"followers": 40, "follower_growth": 3}
        )
        assert codes(export) == ["CS-I07"]


def test_a_leap_day_needs_a_leap_year(read: Any) -> None:
    text = "Date,Followers,Difference in followers from previous day\nFebruary 29,40,3"
    assert read(text, first_day=date(2024, 2, 1))[0].used == 1
    assert codes(read(text, first_day=date(2026, 2, 1))[0]) == ["CS-I03"]


def test_audience_in_fractions_or_percent(read: Any) -> None:
    (export,) = read("Gender,Distribution\nFemale,0.59\nMale,0.41\nOther,0", name="Followers_anna.zip")
    shares = [record for record in export.records if isinstance(record, AudienceShare)]
    assert [(one.segment, one.share) for one in shares] == [("Female", 0.59), ("Male", 0.41), ("Other", 0)]
    (export,) = read("Top territories,Distribution\nUS,46.2%\nOthers,53.8%", name="Followers_anna.zip")
    assert [one.share for one in export.records if isinstance(one, AudienceShare)] == [0.462, 0.538]


def test_what_has_no_tab_is_left_with_the_reason(read: Any) -> None:
    (export,) = read("Date,Total Viewers,New Viewers,Returning Viewers\nMarch 1,undefined,0,0")
    assert [left.reason for left in export.left] == ["viewers of an account by day have no tab"]


def test_a_workbook_whose_numbers_are_text(read_rows: Any) -> None:
    head = HEAD.replace('"', "").split(",")
    (export,) = read_rows([[None], head, ["28 May", "hi", LINK, "April 8", "1", "2", "3", "1234"], [None]])
    assert posts(export)[0].figures["views"] == 1234


def test_damaged_ids_are_restored_from_links(read: Any) -> None:
    (export,) = read(
        f"url,created_at,play_count,likes_count,comment_count,video_id\n{LINK},2025/4/8,10,1,0,7.49103E+18"
    )
    assert posts(export)[0].video_id == VIDEO
    assert codes(export) == ["CS-R09"]


def test_an_id_that_contradicts_link_or_date_is_said(read: Any) -> None:
    head = "webVideoUrl,id,createTimeISO,playCount,diggCount,commentCount,shareCount\n"
    (export,) = read(f"{head}{LINK},7491033674700328999,2025-04-08T20:00:00.000Z,1,1,1,1")
    assert codes(export) == ["CS-R10"]
    (export,) = read(f"{head}{LINK},{VIDEO},2025-04-11T20:00:00.000Z,1,1,1,1")
    assert codes(export) == ["CS-R10"]
    assert posts(export)[0].posted_at == posted_at(VIDEO)


def test_a_list_of_videos_and_their_authors(read: Any) -> None:
    (export,) = read(
        f"Video URL,Video Caption,Author Username,Follower Count,Following Count,Like Count\n{LINK},x,anna.skin,16000,3,9"
    )
    assert export.source == "video_author_list"
    assert export.records[1] == AccountDay(
        line=2, handle="anna.skin", day=date(2026, 5, 4), figures={"followers": 16000}
    )


def test_nothing_known_is_refused_with_the_nearest(read: Any) -> None:
    with pytest.raises(Refused, match=r"CS-I01: the file matches no known layout; nearest is"):
        read("#,claim_status,video_id,video_view_count\n1,claim,7017666017,343296.0")


def test_a_missing_column_is_named(read: Any) -> None:
    with pytest.raises(Refused, match=r"CS-I02: the TikTok Studio content file has the column Video link 0 times"):
        read("Time,Video title,Post time,Total likes,Total comments,Total shares,Total views\nMay 1,x,April 1,1,1,1,1")


def test_a_doubled_column_counts_once_where_it_says_the_same(read: Any) -> None:
    head = HEAD.replace('"', "") + ",Total views.x"
    assert posts(read(content(f"May 1,x,{LINK},April 8,1,1,1,7,7", head=head))[0])[0].figures["views"] == 7
    with pytest.raises(Refused, match=r"CS-I02: .* has the column Video Views 2 times"):
        read(content(f"May 1,x,{LINK},April 8,1,1,1,7,8", head=head))


CELLS = st.one_of(
    st.sampled_from(["", "February 28", "2月28日", LINK, "undefined", "1.2K", "1,234", "x", "29 February", "-", "?"]),
    st.text(max_size=6),
)


@settings(max_examples=60, deadline=None)
@given(st.lists(st.lists(CELLS, min_size=1, max_size=10), max_size=6), st.booleans())
def test_every_row_is_used_or_left(rows: list[list[str]], as_text: bool) -> None:
    head = HEAD.replace('"', "").split(",")
    sheet = RawSheet("x", [head, *[[cell or None for cell in row] for row in rows]], as_text)
    (export,) = read_export(Opened("x.csv", (sheet,), "2026-05-04"))
    assert export.used + len(export.left) == export.rows
    assert {left.line for left in export.left}.isdisjoint(record.line for record in export.records)
