"""Mapping files: proposed, corrected, read back."""

from __future__ import annotations

import tomllib
from datetime import UTC, datetime
from decimal import Decimal

import pytest

from creatorsheet.imports.mapping import propose, read_mapping
from creatorsheet.kernel.refusal import Refused

TRACKER = (
    "Post,Seen at,Plays,Hearts,Watched to the end,Who knows\n"
    "https://www.tiktok.com/@anna/video/7632602410582006690,2026-04-26T07:55:32Z,16400,948,0.174,x\n"
    "https://www.tiktok.com/@anna,2026-04-26T07:55:32Z,16400,948,0.174,x\n"
)


@pytest.fixture
def mapping(tmp_path):
    def made(text: str):
        path = tmp_path / "tracker.toml"
        path.write_text(text, encoding="utf-8")
        return read_mapping(path)

    return made


def test_what_is_proposed_can_be_used_as_it_is(read, text_file, mapping):
    proposed = propose(text_file(TRACKER, "agency tracker.csv"))
    said = tomllib.loads(proposed)
    assert said["kind"] == "posts"
    assert said["columns"] == {
        "Post": "url",
        "Seen at": "captured_at",
        "Plays": "views",
        "Hearts": "likes",
        "Watched to the end": "completion",
        "Who knows": "",
    }
    export = read(TRACKER, mapping=mapping(proposed))[0]
    post = export.records[0]
    assert post.video_id == "7632602410582006690"
    assert post.captured_at == datetime(2026, 4, 26, 7, 55, 32, tzinfo=UTC)
    assert post.figures == {"views": 16_400, "likes": 948, "completion": 0.174}
    assert [(one.line, one.reason) for one in export.left] == [(3, "no video id and no link with one")]


def test_samples_stand_behind_each_column(text_file):
    assert '"Plays" = "views"  # 16400 | 16400' in propose(text_file(TRACKER))


def test_a_file_with_other_columns_is_not_touched_by_the_mapping(read, mapping):
    said = mapping('kind = "posts"\n[columns]\n"Post" = "url"\n"Plays" = "views"\n')
    assert read("Handle,Followers\n@anna,5\n@bo,6\n", mapping=said)[0].source == "creator_list"


def test_what_every_row_has_alike(read, mapping):
    link = "https://www.tiktok.com/@anna/video/7632602410582006690"
    said = mapping(f'kind = "comments"\n[columns]\n"Words" = "text"\n[always]\nurl = "{link}"\n')
    comment = read("Words,x\nwhere can I buy it?,1\n", mapping=said)[0].records[0]
    assert (comment.line, comment.video_id, comment.text) == (2, "7632602410582006690", "where can I buy it?")


def test_orders(read, mapping):
    said = mapping(
        'kind = "orders"\ntitle = "Till"\n[columns]\n"No" = "order_id"\n"When" = "ordered_at"\n"Sum" = "gross"\n'
        '"Off" = "discount"\n"Coupon" = "codes"\n"State" = "status"\n"From" = "referrer"\n[always]\ncurrency = "GBP"\n'
    )
    order = read(
        "No,When,Sum,Off,Coupon,State,From\n7,2026-04-26 10:00,100.00,-15.00,ANNA15,Refunded,joinhoney.com\n",
        mapping=said,
    )[0].records[0]
    assert (order.key, order.gross, order.discount, order.currency) == (
        "Till 7",
        Decimal("100.00"),
        Decimal("15.00"),
        "GBP",
    )
    assert (order.codes, order.status, order.referrer) == (("ANNA15",), "refunded", "joinhoney.com")


def test_visits(read, mapping):
    said = mapping('kind = "traffic"\n[columns]\n"Link" = "content"\n"Day" = "first_day"\n"Visits" = "sessions"\n')
    visit = read("Link,Day,Visits\nanna_1,2026-04-26,40\n", mapping=said)[0].records[0]
    assert (visit.dimension, visit.value, visit.figures) == ("content", "anna_1", {"sessions": 40})
    assert visit.last_day == visit.first_day


def test_creators_and_ads(read, mapping):
    said = mapping('kind = "creators"\n[columns]\n"Who" = "handle"\n"How many" = "followers"\n')
    assert read("Who,How many\nAnna.Skin,5\n", mapping=said)[0].records[0].handle == "anna.skin"
    said = mapping(
        'kind = "ads"\ntitle = "Snap"\n[columns]\n"A" = "ad"\n"D" = "first_day"\n"Spent" = "spend"\n[always]\ncurrency = "EUR"\n'
    )
    ad = read("A,D,Spent\nHook,2026-04-26,5.50\n", mapping=said)[0].records[0]
    assert (ad.platform, ad.spend, ad.currency) == ("Snap", Decimal("5.50"), "EUR")


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("kind = ", "CS-F01"),
        ('kind = "postings"\n[columns]\n"A" = "url"\n', "CS-R07"),
        ('kind = "posts"\n[columns]\n"A" = "veiws"\n', "CS-R07"),
        ('kind = "posts"\n[columns]\n"A" = ""\n', "CS-R07"),
    ],
)
def test_a_mapping_that_says_nothing_usable_is_refused(mapping, text, code):
    with pytest.raises(Refused) as refusal:
        mapping(text)
    assert refusal.value.finding.code == code


def test_a_misspelt_field_is_named_with_its_nearest(mapping):
    with pytest.raises(Refused, match="the nearest entry is views"):
        mapping('kind = "posts"\n[columns]\n"A" = "veiws"\n')
