"""A creator's page: whose it is, what is known of them, and what stands on it."""

from __future__ import annotations

import copy
import random
import subprocess
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from decimal import Decimal
from io import BytesIO

import openpyxl
import pytest
from xlsxwriter import Workbook

from creatorsheet.app.profile import portrait, profile
from creatorsheet.book.file import FileBook
from creatorsheet.book.memory import MemoryBook
from creatorsheet.book.template import content
from creatorsheet.book.views.profile.file import profile_file
from creatorsheet.book.views.profile.sheet import Canvas, cut, width
from creatorsheet.creators.portrait import Kind
from creatorsheet.creators.vetted import Oddity
from creatorsheet.kernel.refusal import Refused

TODAY = date(2026, 6, 13)
LIKES = Oddity("likes for each view", 0.3, 0.02, 0.09, 40, 5.0)
D = Decimal


def noon(month, day):
    """A moment as cells hold it: in UTC, without saying so."""
    return datetime(2026, month, day, 12, tzinfo=UTC).replace(tzinfo=None)


def video(at, creator="CR-A", **about):
    return {
        "video_row_id": f"V-{at}",
        "creator": creator,
        "url": f"https://www.tiktok.com/@anna.skin/video/{7400000000000000000 + at * 10**12}",
        "posted_at": noon(6, 1) - timedelta(days=3 * at),
        "seen_at": date(2026, 6, 12),
        "views": 40_000 + 500 * at,
        "likes": 2_000,
        "comments": 90,
        "shares": 40,
        "sponsored": "Yes" if at % 3 == 0 else "No",
        **about,
    }


def share(at, dimension, segment, part, **about):
    return {
        "audience_id": f"U-{at}",
        "creator": "CR-A",
        "dimension": dimension,
        "segment": segment,
        "share": part,
        "base": "Followers",
        "as_of": date(2026, 5, 2),
        "source": "Screenshot",
        **about,
    }


ROWS = {
    "Creators": [
        {
            "creator_id": "CR-A",
            "handle": "anna.skin",
            "name": "Anna Berg",
            "country": "DE",
            "language": "de",
            "followers": 68_400,
            "followers_on": date(2026, 4, 2),
            "email": "anna@example.com",
            "phone": "+49 170 1234567",
            "contact_person": "Maria Lind",
            "shipping_address": "Secret Street 1",
            "niche": "Skincare",
            "typical_rate": 700,
            "rate_currency": "EUR",
            "rate_on": date(2026, 1, 10),
            "notes": "=1+1 likes voice messages",
            "owner": "TM-1",
        },
        {"creator_id": "CR-B", "handle": "annaskin_", "merged_into": "CR-A"},
        {"creator_id": "CR-N", "handle": "nobody.yet"},
    ],
    "Team": [{"member_id": "TM-1", "name": "Tom Adler"}],
    "Handles": [
        {"handle_id": "H-1", "creator": "CR-A", "handle": "anna.skin", "platform": "TikTok", "valid_from": date(2025, 3, 1)},
        {"handle_id": "H-2", "creator": "CR-A", "handle": "old.anna", "platform": "TikTok", "valid_from": date(2024, 1, 5),
         "valid_to": date(2025, 2, 28)},
        {"handle_id": "H-3", "creator": "CR-A", "handle": "anna_yt", "platform": "YouTube"},
    ],
    "Campaigns": [
        {"campaign_id": "C-1", "name": "Spring", "currency": "EUR", "status": "Closed", "starts": date(2026, 3, 1),
         "ends": date(2026, 3, 31), "budget": 10_000, "target": 200, "primary_metric": "Orders"},
        {"campaign_id": "C-2", "name": "Autumn", "currency": "USD", "status": "Live", "starts": date(2026, 6, 1),
         "ends": date(2026, 6, 30)},
    ],
    "Videos": [video(at, "CR-B" if at % 2 else "CR-A") for at in range(12)] + [video(90, posted_at=noon(6, 8))],
    "Audience": [
        share(1, "Location", "DE", 0.5),
        share(2, "Location", "AT", 0.2),
        share(3, "Gender distribution", "Female", 0.8),
        share(4, "Gender distribution", "Male", 0.2),
        share(5, "Gender distribution", "Female", 0.6, as_of=date(2025, 1, 1)),
    ],
    "Partnerships": [
        {"partnership_id": "P-1", "creator": "CR-A", "brand": "Lumira", "promoted_on": date(2026, 5, 30),
         "competitor": "Yes", "disclosed": "No", "video": "V-0"},
        {"partnership_id": "P-2", "creator": "CR-B", "brand": "Petal", "promoted_on": date(2026, 2, 3), "disclosed": "Yes"},
    ],
    "Shortlist": [
        {"shortlist_id": "S-1", "campaign": "C-1", "creator": "CR-B", "role": "Convert", "asked_fee": 1_500,
         "asked_currency": "EUR", "asked_on": date(2026, 2, 1)},
    ],
    "Deals": [
        {"deal_id": "D-1", "campaign": "C-1", "creator": "CR-B", "status": "Completed", "total": 1_400, "base_fee": 1_200,
         "currency": "EUR", "videos_agreed": 2, "signed_on": date(2026, 2, 20), "payment_days": 14},
        {"deal_id": "D-2", "campaign": "C-2", "creator": "CR-A", "status": "Signed", "total": 900, "currency": "USD",
         "videos_agreed": 1, "signed_on": date(2026, 5, 20), "payment_days": 14},
    ],
    "Deliverables": [
        {"deliverable_id": "L-1", "deal": "D-1", "number": 1, "kind": "Video", "status": "Live",
         "posted_at": noon(3, 5)},
        {"deliverable_id": "L-2", "deal": "D-1", "number": 2, "kind": "Video", "status": "Live",
         "posted_at": noon(3, 9)},
        {"deliverable_id": "L-3", "deal": "D-2", "number": 1, "kind": "Video", "status": "Agreed",
         "draft_due": date(2026, 6, 10), "publish_due": date(2026, 6, 20)},
    ],
    "Results": [
        {"result_id": f"X-{at}", "deliverable": f"L-{at}", "campaign": "C-1", "scope": "Creator post, organic",
         "captured_at": noon(4, 10), "views": 60_000, "orders": 10 * at}
        for at in (1, 2)
    ],
    "Costs": [
        {"cost_id": "K-1", "campaign": "C-1", "creator": "CR-B", "category": "Creator compensation", "amount": 1_400,
         "stage": "Paid", "cost_date": date(2026, 3, 20)},
        {"cost_id": "K-2", "campaign": "C-1", "creator": "CR-A", "category": "Creator compensation", "amount": 100,
         "stage": "Paid", "cost_date": date(2026, 3, 20)},
    ],
    "Scorecards": [
        {"scorecard_id": "N-1", "campaign": "C-1", "creator": "CR-A", "strong_content": 5, "met_deadlines": 2,
         "notes": "One reminder."},
    ],
    "Rights": [
        {"right_id": "R-1", "deal": "D-1", "kind": "Usage", "status": "Agreed", "starts": date(2026, 4, 1), "lasts": 90,
         "lasts_unit": "Days", "territories": "DE", "use_website": "Yes"},
        {"right_id": "R-2", "deal": "D-1", "kind": "Exclusivity", "status": "Agreed", "starts": date(2026, 3, 1),
         "lasts": 6, "lasts_unit": "Months", "competitors": "Lumira"},
        {"right_id": "R-3", "deal": "D-1", "kind": "Usage", "status": "Agreed", "starts": date(2026, 3, 1), "lasts": 10,
         "lasts_unit": "Days", "use_email": "Yes"},
        {"right_id": "R-4", "deal": "D-1", "kind": "Usage", "status": "Proposed", "starts": date(2026, 4, 1), "lasts": 900,
         "lasts_unit": "Days", "use_email": "Yes"},
        {"right_id": "R-5", "deal": "D-1", "kind": "Paid advertising", "status": "Agreed", "starts": date(2026, 4, 1),
         "lasts": 1, "lasts_unit": "Years", "ads_allowed": "Yes", "spark_code": "#ab", "spark_days": "60",
         "spark_from": date(2026, 5, 20)},
    ],
    "Payments": [
        {"payment_id": "Y-1", "deal": "D-1", "kind": "Balance", "milestone": "Signing", "amount": 700,
         "milestone_on": date(2026, 5, 20), "due_rule": "Days after milestone"},
        {"payment_id": "Y-2", "deal": "D-1", "kind": "Deposit", "milestone": "Signing", "amount": 700,
         "milestone_on": date(2026, 2, 20), "paid_on": date(2026, 3, 1)},
    ],
    "Findings": [
        {"number": "1", "severity": "■ Error", "who": "@anna.skin", "fact": "the post hides that it is paid.",
         "code": "CS-A02", "due": date(2026, 6, 1)},
        {"number": "2", "severity": "■ Error", "who": "@other", "fact": "something else.", "code": "CS-A02"},
        {"number": "3", "severity": "■ Error", "who": "@anna.skin", "fact": "a payment is late.", "code": "CS-P05"},
    ],
}  # fmt: skip


def rows(**changed):
    return {**copy.deepcopy(ROWS), **changed}


def of(creator="anna.skin", found=ROWS, **about):
    return portrait(MemoryBook(copy.deepcopy(found)), creator=creator, today=TODAY, **about)


@pytest.fixture(scope="module")
def anna():
    return of()


@pytest.fixture(scope="module")
def page(anna):
    return texts(profile_file(anna))


def texts(file):
    sheet = openpyxl.load_workbook(BytesIO(file))["Profile"]
    return [str(cell.value) for row in sheet.iter_rows() for cell in row if cell.value is not None]


@pytest.mark.parametrize(
    "name", ["anna.skin", "@Anna.Skin", "old.anna", "annaskin_", "cr-b", "CR-A", "Berg, Ánna", "anna_yt",
             "https://www.tiktok.com/@anna.skin?lang=en"]
)  # fmt: skip
def test_a_creator_is_found_by_any_name_they_have_or_had(name):
    assert of(name).person.creator == "CR-A"


def test_whom_nobody_knows_is_refused_with_the_nearest():
    with pytest.raises(Refused, match=r"CS-R07: 'anna.skim' .*nearest entry is anna.skin"):
        of("anna.skim")
    with pytest.raises(Refused, match="nearest entry is none"):
        of("zzzzzz")


def test_rows_of_merged_creators_are_one_history(anna):
    assert anna.recent.habits.videos == 12
    assert {one.brand for one in anna.work} == {"Lumira", "Petal"}
    assert anna.person.earlier == ("@old.anna until Feb 2025", "YouTube anna_yt", "@annaskin_")
    assert (anna.person.merged, anna.person.since) == (1, date(2024, 1, 5))
    [spring] = [one for one in anna.ran if one.campaign == "Spring"]
    assert spring.cost == pytest.approx(1500)


def test_results_are_those_of_totals_with_the_range_of_so_few_orders(anna):
    [spring] = [one for one in anna.ran if one.campaign == "Spring"]
    assert (spring.posts, spring.agreed, spring.views, spring.views_of, spring.orders) == (2, 2, 120_000, 2, 30)
    assert spring.per_order.value == pytest.approx(50)
    assert spring.per_order.low == pytest.approx(35.026, abs=0.01)  # Garwood: 30 events are 20.241 to 42.827
    assert spring.per_order.high == pytest.approx(74.108, abs=0.01)


def test_prices_stand_with_day_and_own_currency_and_the_fee_for_a_thousand_views(anna):
    assert [(one.kind, one.amount, one.currency, one.on) for one in anna.prices] == [
        (Kind.AGREED, D(900), "USD", date(2026, 5, 20)),
        (Kind.AGREED, D(1400), "EUR", date(2026, 2, 20)),
        (Kind.ASKED, D(1500), "EUR", date(2026, 2, 1)),
        (Kind.USUAL, D(700), "EUR", date(2026, 1, 10)),
    ]
    assert [(one.per_thousand, one.why) for one in anna.prices[:2]] == [(None, "0 of 1 seen"), (D("10.00"), "")]


def test_only_what_is_agreed_and_not_over_is_held_to_its_first_end(anna):
    assert [(one.what, one.until) for one in anna.rights] == [
        ("Use: website; DE", date(2026, 6, 29)),
        ("Ads", date(2026, 7, 18)),  # the Spark code ends before the contract
    ]
    assert [(one.what, one.until) for one in anna.exclusive] == [("No work for Lumira", date(2026, 8, 31))]


def test_open_things_are_those_of_the_day_and_what_the_checks_found_once(anna):
    said = [(one.words, one.late) for one in anna.open]
    assert said == [
        ("The post hides that it is paid", True),
        ("Pay EUR 700.00, balance (Spring)", True),
        ("Get the draft of video 1 by anna.skin", True),
        ("Use: website; DE ends (Spring)", False),
    ]


def test_the_newest_split_of_an_audience_counts_and_the_rest_is_unknown(anna):
    country, gender = anna.audience
    assert [(one.words, round(one.share, 2)) for one in country.slices] == [
        ("Germany", 0.5), ("Austria", 0.2), ("not known", 0.3),
    ]  # fmt: skip
    assert [one.words for one in gender.slices] == ["Female", "Male"]
    assert (gender.on, gender.slices[0].share, gender.stale) == (date(2026, 5, 2), 0.8, False)


def test_videos_are_those_that_count(anna):
    assert [one.views for one in anna.recent.posts] == list(anna.recent.habits.views)
    assert sum(one.sponsored for one in anna.recent.posts) == anna.recent.habits.sponsored == 4
    assert anna.recent.young == 1


def test_the_page_shows_all_of_it(page):
    for said in (
        "Anna Berg", "Germany", "German", "Skincare", "Convert", "Tom Adler", "works alone", "in the workbook",
        "Jan 2024", "Worked for 2 brands, 1 competing; 1 not disclosed", "Lumira (competitor)", "▲ No",
        "50% in Germany, 80% female", "Followers, Screenshot, 2 May 2026 · not known: age",
        "In Spring an order cost EUR 50.00", "  35–74",
        "Last agreed USD 900, 20 May 2026", "0 of 1 seen", "2 rights live; bound by exclusivity until 31 Aug 2026",
        "Marks: 3.5 of 5; weakest: met deadlines", "4 open things, 3 late", "Spring: One reminder.",
        "▲ 29 Jun", "Ask them 2 things",
    ):  # fmt: skip
        assert said in page, said


def test_nothing_on_it_is_a_formula(anna):
    book = openpyxl.load_workbook(BytesIO(profile_file(anna)))
    cells = [cell for sheet in book for row in sheet.iter_rows() for cell in row]
    assert not [cell for cell in cells if cell.data_type == "f"]
    assert "=1+1 likes voice messages" in [cell.value for cell in cells]


def test_addresses_are_printed_on_demand_alone(page):
    known = " ".join(page)
    for private in ("anna@example.com", "1234567", "Maria Lind", "Secret Street"):
        assert private not in known
    with_them = " ".join(texts(profile_file(of(contact=True))))
    assert "Maria Lind · anna@example.com · +49 170 1234567" in with_them
    assert "Secret Street" not in with_them


def test_it_prints_on_one_page_and_microsoft_finds_no_fault(anna, tmp_path, ooxml_validator):
    file = tmp_path / "page.xlsx"
    file.write_bytes(profile_file(anna))
    sheet = openpyxl.load_workbook(file)["Profile"]
    assert (sheet.page_setup.orientation, sheet.page_setup.fitToHeight, sheet.sheet_properties.pageSetUpPr.fitToPage) == (
        "portrait", None, True,  # one page tall is what is left out
    )  # fmt: skip
    answer = subprocess.run([ooxml_validator, str(file)], capture_output=True, text=True, check=False)
    assert answer.returncode == 0, answer.stdout


def test_a_name_alone_leads_to_three_steps():
    one = of("nobody.yet")
    said = texts(profile_file(one))
    assert one.blank
    assert "@nobody.yet: three steps to a first figure" in said
    assert "What puts figures here" in said
    assert "No price of theirs is known" not in said
    assert openpyxl.load_workbook(BytesIO(profile_file(one)))["Profile"]._charts == []


def test_who_is_not_to_be_contacted_is_told_first_and_asked_nothing():
    left_alone = {**ROWS["Creators"][0], "do_not_contact": "Yes"}
    said = texts(profile_file(of(found=rows(Creators=[left_alone]))))
    assert "@anna.skin: do not contact" in said
    assert any(one.startswith("▲ Do not contact") for one in said)
    assert not [one for one in said if one.endswith("?")]


def test_of_many_the_newest_are_shown_and_the_others_counted():
    brands = [
        {
            "partnership_id": f"P-{at}",
            "creator": "CR-A",
            "brand": f"Brand {at}",
            "promoted_on": TODAY - timedelta(days=at),
        }
        for at in range(40)
    ]
    many = rows(Videos=[video(at) for at in range(300)], Partnerships=brands)
    one = of(found=many)
    said = texts(profile_file(one))
    assert len(one.recent.posts) == 20
    assert [each for each in said if each in ("Brand 0", "Brand 6", "Brand 7", "… and 33 more in Partnerships")] == [
        "Brand 0",
        "Brand 6",
        "… and 33 more in Partnerships",
    ]


def test_a_cell_nobody_can_read_is_named_and_not_taken_for_blank():
    odd = {**ROWS["Creators"][0], "followers": "about 60k?"}
    said = texts(profile_file(of(found=rows(Creators=[odd]))))
    assert any(one.startswith("▲ Nobody can read Creators!") for one in said)


def test_a_hit_ends_where_the_chart_ends_and_says_its_number():
    hit = rows(Videos=[*(video(at) for at in range(11)), video(11, views=3_400_000)])
    file = profile_file(of(found=hit))
    sheet = openpyxl.load_workbook(BytesIO(file))["calc"]
    drawn = [
        cell.value for row in sheet.iter_rows(min_row=2, min_col=2, max_col=5, max_row=13) for cell in row if cell.value
    ]
    assert len(drawn) == 12
    assert max(drawn) < 200_000


def test_the_order_of_rows_does_not_matter(anna):
    shuffled = rows()
    source = random.Random(4)
    for some in shuffled.values():
        source.shuffle(some)
    for one, other in ((anna, of(found=shuffled)),):
        assert (one.recent, one.prices, one.ran, one.work, one.audience) == (
            other.recent, other.prices, other.ran, other.work, other.audience,
        )  # fmt: skip


def test_the_file_stands_beside_the_workbook_and_replaces_its_earlier_one_alone(tmp_path):
    path = tmp_path / "spring.xlsx"
    path.write_bytes(content("profile", rows()))
    before, book = path.read_bytes(), FileBook(path)
    [file] = profile(book, creator="old.anna", today=TODAY)
    assert file == tmp_path / "spring, @anna.skin, profile.xlsx"
    first = texts(file.read_bytes())
    assert profile(book, creator="anna.skin", today=TODAY) == [file]
    assert texts(file.read_bytes()) == first
    with pytest.raises(Refused, match="CS-W10"):
        profile(book, creator="anna.skin", today=TODAY, out=path)
    assert path.read_bytes() == before


def test_what_is_unusual_is_to_be_checked_and_what_is_wide_is_cut():
    one = of()
    odd = replace(one, recent=replace(one.recent, habits=replace(one.recent.habits, oddities=(LIKES,))))
    assert "▲ unusual, check" in texts(profile_file(odd))
    assert cut("a" * 100, 60, 9).endswith("…")
    assert width(cut("漢字" * 50, 60, 9), 9) <= 60
    assert cut("short\nlines", 600, 9) == "short lines"


def test_a_point_smaller_saves_a_text_from_being_cut():
    class Kept(Canvas):
        def put(self, _row, _column, what, style, **_about):
            self.said = what, style.font_size

    with Workbook(BytesIO()) as made:
        page = Kept(made, made.add_worksheet())
        told = []
        for text in ("a" * 28, "a" * 30, "a" * 40):
            page.fit(0, 1, text, 6)
            told.append(page.said)
    assert [size for _, size in told] == [9, 8, 8]
    assert [said.endswith("…") for said, _ in told] == [False, False, True]
