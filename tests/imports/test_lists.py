"""Creator lists: whose column it is, by what it holds."""

from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from creatorsheet.kernel.refusal import Refused


def handles(export) -> list[str]:
    return [one.handle for one in export.records]


def test_handles_followers_and_a_blank_first_row(read):
    export = read(
        ',,,\r\nRank,Name,Username,Follower Count\r\n1,Anna,@anna.skin,10.4M\r\n2,Bo,@bo_b,"16,096"\r\n3,Cy,@cy.c,12k\r\n'
    )[0]
    assert handles(export) == ["anna.skin", "bo_b", "cy.c"]
    assert [one.values["followers"] for one in export.records] == [10_400_000, 16_096, 12_000]
    assert export.records[0].name == "Anna"


def test_handles_under_a_title_that_says_otherwise(read):
    export = read(
        "Real name,Tiktok name,Subscribers\nekin.721,MOMO’s,221.7K\ndojacat,Doja Cat,22.2M\nkiet.ac.quy,Kiệt Ác Quỷ,2.1M\n"
    )[0]
    assert handles(export) == ["ekin.721", "dojacat", "kiet.ac.quy"]
    assert export.records[1].name == "Doja Cat"


def test_links_apostrophes_and_capitals_are_one_form(read):
    export = read(
        "Creator,Profile,Followers\nAnna Skin,https://www.tiktok.com/@Anna.Skin?lang=en,5000\nBo B,'@Bo_b,6000\nCy,@cy.c ,7000\n"
    )[0]
    assert handles(export) == ["anna.skin", "bo_b", "cy.c"]
    assert export.records[0].name == "Anna Skin"


def test_no_header_at_all(read):
    export = read("@anna.skin,anna@example.com,12000\n@bo_b,bo@example.com,8k\n")[0]
    assert handles(export) == ["anna.skin", "bo_b"]
    assert export.records[1].values["email"] == "bo@example.com"
    assert export.records[1].values["followers"] == 8000


def test_a_header_in_a_language_nobody_declared(read):
    export = read("tekijä,seuraajat\n@anna.skin,12000\n@bo_b,9000\n")[0]
    assert export.rows == 2
    assert [one.values["followers"] for one in export.records] == [12_000, 9000]


def test_a_display_name_cannot_be_a_handle(read):
    export = read("Handle,Followers\n@anna.skin,5\n@bo,6\nSerum Diaries.,7\n")[0]
    assert [str(one) for one in export.findings] == [
        "export.csv row 4 CS-R11: Serum Diaries. cannot be a TikTok handle: it holds a space and ends with a dot. "
        "Copy the handle from the profile's address into row 4 of export.csv."
    ]
    assert [one.line for one in export.left] == [4]


def test_twice_the_same_creator(read):
    export = read("Handle,Followers,E-mail\n@anna,5,\n@Anna,5,a@example.com\n@anna,6,\n@bo,1,\n")[0]
    assert handles(export) == ["anna", "bo"]
    assert export.records[0].values["email"] == "a@example.com"
    assert [(one.line, one.reason) for one in export.left] == [(4, "the same creator as row 2, with other figures")]


def test_other_platforms_are_left_and_said(read):
    export = read("Handle,Platform,Followers\n@anna,TikTok,5\n@bo,Instagram,6\nhttps://www.youtube.com/@cy,,7\n")[0]
    assert handles(export) == ["anna"]
    assert [one.reason for one in export.left] == ["on Instagram, not on TikTok", "on YouTube, not on TikTok"]


def test_names_on_other_platforms_come_along(read):
    export = read("tiktok,instagram,email\nanna.skin,https://www.instagram.com/annaskin/,a@example.com\n")[0]
    assert [(one.platform, one.handle) for one in export.records] == [
        ("tiktok", "anna.skin"),
        ("instagram", "annaskin"),
    ]
    assert export.used == 1


def test_ranges_marks_and_lost_letters_stay_blank_and_are_said(read):
    export = read("Name,Handle,Rate,Followers\n??????? ??????,@anna,$400-$600,N/A\nBo,@bo,£300,12\n")[0]
    assert [str(one).partition(". ")[0] for one in export.findings] == [
        "export.csv row 2 CS-I07: 1 cells of Name hold ??????? ?????? and stay blank",
        "export.csv row 2 CS-I07: 1 cells of Followers hold N/A and stay blank",
        "export.csv row 2 CS-I07: 1 cells of Rate hold $400-$600 and stay blank",
    ]
    assert export.records[1].values["typical_rate"] == Decimal(300)
    assert export.records[1].values["rate_currency"] == "GBP"
    assert "name" not in export.records[0].values


def test_a_bare_dollar_is_no_currency(read):
    export = read('Handle,Rate\n@anna,"$9,000"\n@bo,$1616\n')[0]
    assert [one.values["typical_rate"] for one in export.records] == [Decimal(9000), Decimal(1616)]
    assert [str(one) for one in export.findings] == [
        "export.csv row 2 CS-R03: the amount $9,000 has no currency, nor have 1 more. Put one three-letter code into "
        "Rate currency in Creators, such as EUR."
    ]


def test_countries_and_languages_become_codes(read):
    export = read("Handle,Country,Language\n@anna,UK,English\n@bo,united states,de\n@cy,Nowhere,\n")[0]
    assert [one.values.get("country") for one in export.records] == ["GB", "US", "Nowhere"]
    assert [one.values.get("language") for one in export.records] == ["en", "de", None]


def test_addresses_are_taken_out_of_their_words(read):
    export = read("Handle,Email\n@anna,Brand user32@example.com\n@bo,nobody.com\n")[0]
    assert export.records[0].values["email"] == "user32@example.com"
    assert [one.code for one in export.findings] == ["CS-R01"]


def test_growth_in_points_or_as_fraction(read):
    points = read("Handle,Follower growth,Followers\n@anna,3.47,5\n@bo,12.5,6\n")[0]
    fractions = read("Handle,Follower growth,Followers\n@anna,0.0347,5\n@bo,0.125,6\n")[0]
    assert [one.values["follower_growth"] for one in points.records] == pytest.approx([0.0347, 0.125])
    assert [one.values["follower_growth"] for one in fractions.records] == pytest.approx([0.0347, 0.125])


@pytest.mark.parametrize(
    ("text", "code"),
    [
        (
            "ID,name,category,follower_count,platform\n1,Rohan Singh,Fitness,102345,TikTok\n2,Neha Sharma,Food,85400,TikTok\n",
            "CS-I02",
        ),
        ("influencer_id,basis,rate,orders\n1,post,500,0\n2,order,60,10\n", "CS-I01"),
        ("Post,Plays\nhttps://www.tiktok.com/@anna/video/7632602410582006690,5\n", "CS-I01"),
        ("8m7677, 0.50, >6$\n8m6749, 4.00, >12$\n", "CS-I01"),
        ("source,user_id,product,orders\nInstagram,user123,Protein,3\nYouTube,user456,Omega,2\n", "CS-I01"),
    ],
)
def test_no_column_of_handles(read, text, code):
    with pytest.raises(Refused) as refusal:
        read(text)
    assert refusal.value.finding.code == code


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    st.lists(
        st.tuples(
            st.sampled_from(["@anna", "@bo.b", "'@cy", "No Name", "", "https://www.tiktok.com/@di", "@anna"]),
            st.sampled_from(["5", "1.2M", "N/A", "", "many"]),
        ),
        max_size=8,
    )
)
def test_every_row_is_used_or_left(read, rows):
    text = "Handle,Followers,Email\n@first,9,\n@second,8,\n@third,7,\n@fourth,7,\n@fifth,7,\n@sixth,7,\n@seventh,7,\n@eighth,7,\n"
    export = read(text + "".join(f"{handle},{followers},x@example.com\n" for handle, followers in rows))[0]
    assert export.rows == 8 + len(rows)
    assert len(set(handles(export))) == len(export.records)
