"""Filling: values as people read them, gaps that are marked and told, parts that apply or do not."""

from __future__ import annotations

from datetime import date, datetime
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from creatorsheet.book.memory import MemoryBook
from creatorsheet.book.rows import read_book
from creatorsheet.catalogue.settings import read_settings
from creatorsheet.catalogue.tabs import BY_TITLE
from creatorsheet.catalogue.templates import TABS
from creatorsheet.kernel.identifiers import clean
from creatorsheet.planning.cells import Cells
from creatorsheet.planning.filling import LONGEST, fill
from creatorsheet.planning.syntax import parsed
from creatorsheet.planning.together import About, Together
from creatorsheet.planning.wording import Language, plain

DEAL = {"deal_id": "D-1", "campaign": "C-1", "creator": "K-1", "status": "Signed", "currency": "EUR", "owner": "TM-1"}
ROWS = {
    "Campaigns": [
        {
            "campaign_id": "C-1",
            "name": "Glow Spring",
            "currency": "USD",
            "owner": "TM-2",
            "objective": "Generating TikTok Shop sales",
        }
        | {
            "audience_countries": "US; GB",
            "starts": date(2026, 5, 3),
            "ends": date(2026, 6, 1),
            "call_to_action": "Try it",
        }
    ],
    "Creators": [{"creator_id": "K-1", "handle": "anna.skin", "name": "Anna"}],
    "Team": [{"member_id": "TM-1", "name": "Mara"}, {"member_id": "TM-2", "name": "Tom"}],
    "Deals": [DEAL],
}
D1 = About({"Campaigns": "C-1", "Creators": "K-1", "Deals": "D-1"})


def filled(text, *, about=D1, language="en", escape=lambda one: one, **tables):
    book = MemoryBook({**ROWS, **tables})
    read, _ = read_book(book, *(BY_TITLE[title] for title in (*TABS, "Settings", "Lists")))
    cells = Cells(read, read_settings(read["Settings"]), together=Together(read, date(2026, 5, 20)))
    return fill(parsed(text), cells, about, Language(language), escape)


def deal(**about):
    return {"Deals": [DEAL | about]}


@pytest.mark.parametrize(
    ("field", "about", "said"),
    [
        ("Deals.Total compensation", {"total": Decimal("1200.00")}, "EUR 1,200"),
        ("Deals.Total compensation", {"total": Decimal("1200.5")}, "EUR 1,200.50"),
        ("Deals.Total compensation", {"total": 0}, "EUR 0"),
        ("Deals.Commission rate", {"commission_rate": 0.125}, "12.5%"),
        ("Deals.Commission rate", {"commission_rate": 0.08}, "8%"),
        ("Deals.Starts", {"starts": date(2026, 5, 3)}, "3 May 2026"),
        ("Deals.Brand sees a draft", {"draft_required": "No"}, "No"),
        ("Deals.Revision rounds", {"revision_rounds": 0}, "0"),
        ("Deals.Compensation model", {"model": "Flat fee"}, "Flat fee"),
        ("Deals.Owner", {}, "Mara"),
        ("Deals.Name", {}, "Anna"),
        ("Deals.Currency", {"currency": None}, "USD"),
        ("Deals.Paid within", {"payment_days": None}, "30"),
    ],
)
def test_values_read_as_people_write_them(field, about, said):
    found = filled(f"{{{field}}}", **deal(**about))
    assert (found.text, found.gaps) == (said, ())


def test_a_text_of_another_language_writes_its_own_way():
    found = filled(
        "{Deals.Starts}|{Deals.Total compensation}|{Deals.Brand sees a draft}|{Campaigns.Countries to reach}",
        language="de",
        **deal(starts=date(2026, 5, 3), total=Decimal("1200.5"), draft_required="Yes"),
    )
    assert (
        found.text.replace("\xa0", " ") == "3. Mai 2026|1.200,50 EUR|Ja|Vereinigte Staaten und Vereinigtes Königreich"
    )


def test_an_unknown_language_is_written_as_english():
    assert filled("{Campaigns.Posting starts}", language="xx-??").text == "3 May 2026"


def test_a_moment_has_its_time():
    rows = [{"deliverable_id": "L-1", "deal": "D-1", "posted_at": datetime(2026, 5, 3, 18, 30)}]  # noqa: DTZ001
    assert filled("{Deliverables.Posted at (UTC)}", Deliverables=rows).text == "3 May 2026, 18:30 UTC"


def test_a_blank_cell_is_marked_and_told_with_its_place():
    found = filled("Rounds: {Deals.Revision rounds}.")
    assert found.text == "Rounds: [Revision rounds: missing]."
    [gap] = found.gaps
    assert (gap.field, gap.place.sheet, gap.place.column, gap.state) == (
        "Deals.Revision rounds", "Deals", "Revision rounds", "which is empty",
    )  # fmt: skip


def test_usual_answers_do_not_fill_an_agreement():
    assert filled("{Deals.Silence means}").missing == ["Deals.Silence means"]


def test_the_owner_is_the_deals_then_the_campaigns():
    assert filled("{Team.Name}").text == "Mara"
    assert filled("{Team.Name}", **deal(owner=None)).text == "Tom"
    nobody = filled("{Team.Name}", Campaigns=[ROWS["Campaigns"][0] | {"owner": None}], **deal(owner=None))
    assert nobody.missing == ["Deals.Owner"]


@pytest.mark.parametrize(
    ("condition", "about", "holds"),
    [
        ("Deals.Deposit", {"deposit": 0}, False),
        ("Deals.Deposit", {"deposit": 1}, True),
        ("Deals.Deposit", {}, False),
        ("Deals.Brand sees a draft", {"draft_required": "No"}, False),
        ("Deals.Invoice needs", {"invoice_needs": "None"}, False),
        ("Deals.Deposit is 0", {"deposit": 0}, True),
        ("Deals.Deposit is 0", {}, False),
        ('Deals.Deposit is ""', {}, True),
        ('Deals.Brand sees a draft is "no"', {"draft_required": "No"}, True),
        ("Deals.Commission rate > 5 %", {"commission_rate": 0.08}, True),
        ("Deals.Commission rate > 8 %", {"commission_rate": 0.08}, False),
        ("5 % < Deals.Commission rate", {"commission_rate": 0.08}, True),
        ('Deals.Starts < "2026-05-04"', {"starts": date(2026, 5, 3)}, True),
        ('Deals.Starts < "2026-05-03"', {"starts": date(2026, 5, 3)}, False),
        ('Deals.Compensation model in ("flat fee", "Retainer")', {"model": "Flat fee"}, True),
        ('Deals.Compensation model not in ("Flat fee", "Retainer")', {"model": "Flat fee"}, False),
        ('"GB" in Campaigns.Countries to reach', {}, True),
        ('"DE" in Campaigns.Countries to reach', {}, False),
        ('Deals.Deposit > "x"', {"deposit": 3}, False),
        ("not Deals.Deposit or Deals.Total compensation", {"deposit": 5}, False),
    ],
)
def test_conditions_hold(condition, about, holds):
    found = filled(f"{{% if {condition} %}}yes{{% else %}}no{{% endif %}}", **deal(**about))
    assert found.text == ("yes" if holds else "no")
    assert found.gaps == ()


def test_a_cell_that_cannot_be_read_decides_nothing():
    found = filled("{% if Deals.Deposit %}deposit{% endif %}", **deal(deposit="a little"))
    assert found.text == ""
    assert [gap.state for gap in found.gaps] == ["which cannot be read"]


VIDEOS = [
    {
        "deliverable_id": f"L-{at}",
        "deal": "D-1",
        "number": at,
        "kind": "Video",
        "format": "Tutorial",
        "publish_due": date(2026, 5, at),
    }
    for at in (1, 2)
]


def test_each_video_and_not_the_one_called_off():
    off = {"deliverable_id": "L-3", "deal": "D-1", "number": 3, "status": "Cancelled"}
    other = {"deliverable_id": "L-4", "deal": "D-2", "number": 4}
    found = filled("{% for each Deliverables %}\n{Deliverables.No.}\n{% endfor %}", Deliverables=[*VIDEOS, off, other])
    assert found.text == "1\n2\n"


def test_without_a_loop_all_values_are_listed_so_that_none_is_lost():
    assert filled("{Deliverables.No.}: {Deliverables.Format}", Deliverables=VIDEOS).text == "1 and 2: Tutorial"


def test_without_a_loop_one_blank_among_several_is_still_a_gap():
    found = filled("{Deliverables.Format}", Deliverables=[VIDEOS[0], VIDEOS[1] | {"format": None}])
    assert found.text == "Tutorial and [Format: missing]"
    assert len(found.gaps) == 1


def test_inside_a_loop_other_tabs_follow_the_row():
    rows = {
        "Creators": [*ROWS["Creators"], {"creator_id": "K-2", "handle": "ben.cooks", "name": "Ben"}],
        "Scorecards": [
            {"scorecard_id": "N-1", "campaign": "C-1", "creator": "K-1", "next_step": "Book"},
            {"scorecard_id": "N-2", "campaign": "C-1", "creator": "K-2", "next_step": "Wait"},
            {"scorecard_id": "N-3", "campaign": "C-9", "creator": "K-2", "next_step": "Elsewhere"},
        ],
    }
    text = "{% for each Scorecards %}{Creators.Name}: {Scorecards.Next step}; {% endfor %}"
    assert filled(text, about=About({"Campaigns": "C-1"}), **rows).text == "Anna: Book; Ben: Wait; "


def test_a_creators_own_brief_falls_back_to_the_common_one_and_then_to_the_campaign():
    briefs = [
        {"brief_id": "F-1", "campaign": "C-1", "benefit": "Calm skin", "product_details": "30 ml"},
        {"brief_id": "F-2", "campaign": "C-1", "creator": "K-1", "benefit": "Calm skin, for Anna"},
        {"brief_id": "F-3", "campaign": "C-1", "creator": "K-2", "product_details": "for Ben"},
    ]
    found = filled(
        "{Briefs.Main benefit}|{Briefs.Product details}|{Briefs.Call to action}|{Briefs.Objective}", Briefs=briefs
    )
    assert found.text == "Calm skin, for Anna|30 ml|Try it|Generating TikTok Shop sales"
    assert filled("{Briefs.Call to action}").text == "Try it"


def test_what_stands_for_a_blank_brief():
    tables = {
        "Deliverables": [VIDEOS[0] | {"draft_due": date(2026, 4, 20)}],
        "Tracking": [
            {"tracking_id": "G-0", "campaign": "C-1", "creator": "K-1", "promo_code": "LEAKED", "code_state": "Leaked"},
            {
                "tracking_id": "G-1",
                "campaign": "C-1",
                "creator": "K-1",
                "promo_code": "ANNA15",
                "tracked_link": "https://x.example/?a",
            },
        ],
    }
    found = filled("{Briefs.Link or code}|{Briefs.Deadlines}|{Outreach.Timeline proposed}", **tables)
    assert found.text == (
        "ANNA15\nhttps://x.example/?a|Video 1: Draft due 20 April 2026, Publish on 1 May 2026|3 May 2026 – 1 June 2026"
    )
    assert "#ad" in filled("{Briefs.Disclosure}").text


def test_a_field_on_a_line_of_its_own_becomes_a_list():
    brief = [{"brief_id": "F-1", "campaign": "C-1", "talking_points": "- one\n\ntwo"}]
    assert filled("{Briefs.Key talking points}\n", Briefs=brief).text == "- one\n- two\n"
    assert filled("So: {Briefs.Key talking points}", Briefs=brief).text == "So: - one\n\ntwo"


def test_a_video_that_is_mentioned_is_called_by_its_caption():
    tables = {
        "Videos": [
            {
                "video_row_id": "V-1",
                "creator": "K-1",
                "caption": "My barrier\nis back",
                "url": "https://www.tiktok.com/@a/video/1",
            }
        ],
        "Outreach": [{"message_id": "M-1", "campaign": "C-1", "creator": "K-1", "video_mentioned": "V-1"}],
    }
    assert filled("{Outreach.Video mentioned}", **tables).text == "“My barrier” (https://www.tiktok.com/@a/video/1)"


def test_values_are_never_templates():
    nasty = "{Deals.Total compensation}{% if Deals.Name %}{{ x }}{% endif %}"
    assert filled("{Creators.Name}", Creators=[ROWS["Creators"][0] | {"name": nasty}]).text == nasty


def test_a_setting_fills_and_its_blank_is_a_gap():
    assert filled("{Settings.Return window}").text == "30"
    assert filled("{Settings.Introduction to the brand}").missing == ["Settings.Introduction to the brand"]


def test_an_endless_text_is_given_up():
    many = [VIDEOS[0] | {"deliverable_id": f"L-{at}", "number": at} for at in range(40)]
    body = "{% for each Deliverables %}" + "x" * 30_000 + "{% endfor %}"
    found = filled(body, Deliverables=many)
    assert found.trouble
    assert len(found.text) < LONGEST + 2 * 40_000


def test_a_long_template_of_ones_own_is_not_too_long():
    assert not filled("x" * (LONGEST + 1) + "{Creators.Name}").trouble


def test_loops_in_loops_are_given_up_even_where_no_row_is_taken():
    many = [VIDEOS[0] | {"deliverable_id": f"L-{at}", "number": at} for at in range(600)]
    inner = '{% for each Rights where Rights.Kind is "Music" %}x{% endfor %}'
    rights = [{"right_id": f"R-{at}", "deal": "D-1", "kind": "Usage"} for at in range(600)]
    found = filled("{% for each Deliverables %}" + inner + "{% endfor %}", Deliverables=many, Rights=rights)
    assert found.trouble


def test_where_no_row_meets_the_condition_its_fields_have_none():
    rights = [{"right_id": "R-1", "deal": "D-1", "kind": "Usage", "territories": "DE"}]
    only = '{% for each Rights where Rights.Kind is "Music" %}a{% else %}'
    found = filled(only + "{Rights.Territories}{% endfor %}", Rights=rights)
    assert (found.text, found.missing) == ("[Territories: missing]", ["Rights.Territories"])
    again = "{% for each Rights %}{Rights.Territories}{% endfor %}{% endfor %}{Rights.Territories}"
    assert filled(only + again, Rights=rights).text == "GermanyGermany"


CODE = {"campaign": "C-1", "creator": "K-1"}


@pytest.mark.parametrize(
    ("about", "told"),
    [
        ({"code_state": "Issued"}, True),
        ({"code_state": "Rejected by the shop"}, False),
        ({"code_state": "Leaked"}, False),
        ({"retired_at": date(2026, 5, 20)}, False),
        ({"retired_at": date(2026, 5, 21)}, True),
    ],
)
def test_a_code_that_does_not_work_is_told_nobody(about, told):
    found = filled("{Briefs.Link or code}", Tracking=[CODE | {"tracking_id": "G-1", "promo_code": "ANNA15"} | about])
    assert (found.text == "ANNA15") is told


def test_two_codes_for_two_videos_are_both_told_and_each_with_its_video():
    codes = [CODE | {"tracking_id": f"G-{n}", "promo_code": f"A{n}", "deliverable": f"L-{n}"} for n in (1, 2)]
    videos = [VIDEOS[0] | {"deliverable_id": f"L-{n}", "number": n} for n in (1, 2)]
    assert filled("{Tracking.Promo code}", Tracking=codes, Deliverables=videos).text == "A1 and A2"
    each = "{% for each Deliverables %}{Tracking.Promo code};{% endfor %}"
    assert filled(each, Tracking=codes, Deliverables=videos).text == "A1;A2;"


def test_rows_without_an_id_are_not_taken_for_one_another():
    deals = [DEAL, {"campaign": "C-1", "creator": "K-1", "status": "Signed", "currency": "EUR", "total": 1}]
    rights = [{"right_id": "R-1", "deal": "D-1", "kind": "Usage", "fee": 77}]
    each = "{% for each Deals %}[{% for each Rights %}{Rights.Fee}{% endfor %}]{% endfor %}"
    assert (
        filled(each, about=About({"Campaigns": "C-1", "Creators": "K-1"}), Deals=deals, Rights=rights).text
        == "[EUR 77][]"
    )


@given(st.text())
def test_plain_words_hold_nothing_that_a_page_cannot_show(text):
    made = plain(text)
    assert not any(ord(sign) < 32 and sign != "\n" for sign in made)
    assert plain(made) == made


@given(st.text(alphabet=st.characters(blacklist_categories=["Cs"]), min_size=1, max_size=40))
def test_whatever_a_cell_holds_a_gap_or_the_words_stand_there(name):
    found = filled("{Creators.Name}", Creators=[ROWS["Creators"][0] | {"name": name}])
    assert found.text == ("[Name: missing]" if found.gaps else plain(clean(name)))
