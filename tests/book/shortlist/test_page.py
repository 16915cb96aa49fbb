"""The page of a shortlist: what it finds, what stands in its cells, and that nothing on it can do harm."""

from __future__ import annotations

import re
import zipfile
from dataclasses import replace
from decimal import Decimal
from io import BytesIO

import pytest
from tests.book.shortlist.pages import TITLES, sheet, shown
from tests.book.shortlist.sample import CPM, MICRO, PEOPLE, creator, ranked, row, shortlist, whole
from xlsxwriter.utility import xl_col_to_name

from creatorsheet.book.views.shortlist import words
from creatorsheet.book.views.shortlist.columns import AT, BOOK, CAMPAIGN, LAST, MADE, TOP
from creatorsheet.book.views.shortlist.file import page_file
from creatorsheet.book.views.shortlist.page import WIDE
from creatorsheet.book.written import MARK
from creatorsheet.catalogue.creators.choices import VetoReason
from creatorsheet.creators.ranked import Usual
from creatorsheet.creators.vetted import Criterion, Forecast, Habits, Judged, Oddity, Part, Stop

D = Decimal


@pytest.fixture
def written(tmp_path):
    """Writes a shortlist and opens the page, or another sheet of it."""

    def write(made, name="Shortlist"):
        path = tmp_path / "page.xlsx"
        path.write_bytes(page_file(made, "book-1", "How to take it in"))
        return sheet(path, name)

    return write


@pytest.fixture(scope="module")
def content():
    return page_file(whole(), "book-1", "How to take it in")


def priced(handle="anna.skin", rank=1, asked=1000, fair=1000, score=80.0, **about):
    figures = {"low": score, "high": score, "rank": rank, "asked": D(asked) if asked is not None else None}
    return ranked(handle, row=row(handle), creator=creator(handle), fair=D(fair) if fair else None, **figures | about)


def column(tab, key):
    return [tab.cell(TOP + 2 + line, AT[key] + 1).value for line in range(len(PEOPLE))]


def test_bands_and_titles(written):
    tab = written(whole())
    bands = [cell.value for cell in tab[TOP] if cell.value]
    assert bands == [
        "WHO", "RECENT VIEWS", "FIT, FIXED ANCHORS", "VIEWS EXPECTED, A VIDEO", "FEE FOR A VIDEO, USD", "DECISION",
    ]  # fmt: skip
    assert {key: tab.cell(TOP + 1, at + 1).value for key, at in AT.items()} == TITLES


def test_a_creator_cell_by_cell(written):
    found = shown(written(whole()), 0)
    assert found == {
        "creator": "@skinbylena", "tier": "Micro", "market": "US", "followers": 68_400, "videos": None,
        "median": found["median"], "steady": 0.72, "overall": 88, "bar": 88, "audience": 91, "style": 86, "safety": 90,
        "low": 24_530, "likely": 44_600, "high": 84_740, "asked": 739, "fair": 803, "usual": "250–900",
        "gap": pytest.approx(739 / 803 - 1), "know": "Top 5 in 99% of weightings", "decision": "Approve", "reason": None,
        "id": "S-skinbylena", "person": "CR-skinbylena", "witness": "@skinbylena", "was": "Approve", "why": None,
    }  # fmt: skip
    assert found["median"] == whole().ranked[0].habits.median


def test_a_missing_part_gives_a_range_that_is_drawn_by_its_low_end(written):
    found = shown(written(whole()), 4)
    assert (found["overall"], found["bar"], found["audience"]) == ("62–81", 62, "70–95")


def test_not_known_is_a_dash_and_zero_is_zero(written):
    one = priced(asked=0, fair=None, habits=Habits(5, (0, 0, 0, 0, 0), median=0.0, steady=0.0))
    known, unknown = shown(written(shortlist(one, ranked("ben"))), 0), shown(written(shortlist(one, ranked("ben"))), 1)
    assert (known["asked"], known["median"], known["steady"]) == (0, 0, 0)
    assert (known["fair"], known["gap"], known["usual"]) == ("–", "–", "–")
    dashes = {key for key, value in unknown.items() if value == "–"}
    assert dashes == {
        "market", "followers", "median", "steady", "overall", "audience", "style", "safety", "low", "likely", "high",
        "asked", "fair", "usual", "gap",
    }  # fmt: skip


def test_who_is_ruled_out_has_no_score_and_says_why_in_the_alarm(written):
    tab = written(whole())
    found = shown(tab, 10)
    assert (found["overall"], found["bar"], found["know"]) == ("–", None, "Ruled out: exclusive to Lumira until 30 Jun")
    assert tab.cell(TOP + 12, AT["know"] + 1).font.color.rgb == "FFB5431A"
    assert tab.cell(TOP + 12, 1).font.color.rgb == "FF6C7882"


def test_a_veto_without_words_says_its_reason(written):
    assert (
        shown(written(shortlist(ranked(veto=VetoReason.FRAUD))), 0)["know"] == "Ruled out: Bought engagement, confirmed"
    )


@pytest.mark.parametrize(("asked", "loud"), [(1250, False), (1251, True), (700, False)])
def test_a_price_more_than_a_quarter_above_the_fair_one_is_alarming(written, asked, loud):
    cell = written(shortlist(priced(asked=asked))).cell(TOP + 2, AT["gap"] + 1)
    assert cell.value == pytest.approx(asked / 1000 - 1)
    assert (cell.font.color.rgb == "FFB5431A", "▲" in cell.number_format) == (loud, loud)


def test_a_tier_without_upper_end_and_a_gift(written):
    usual = Usual(D(900), None, "default")
    assert shown(written(shortlist(priced(asked=0, usual=usual))), 0)["usual"] == "from 900"


@pytest.mark.parametrize(
    "handle", ["=evil", "+1", "@at", "-2+3", "http://x.example", "مرحبا", "x" * 300, "1e5", "a\u202eb", "a\x07b"]
)
def test_text_stays_text(written, handle):
    tab = written(shortlist(ranked(handle, row=row("x", "Decline", '=HYPERLINK("http://x")'))))
    found = shown(tab, 0)
    assert found["creator"] == "@" + handle.replace("\u202e", " ").replace("\x07", " ")
    assert found["reason"] == found["why"] == '=HYPERLINK("http://x")'
    assert {cell.data_type for cell in tab[TOP + 2] if cell.value is not None} == {"s"}
    assert not tab._hyperlinks


def test_only_the_living_line_is_a_formula(content):
    with zipfile.ZipFile(BytesIO(content)) as package:
        parts = {part: package.read(part).decode() for part in package.namelist() if "worksheets/sheet" in part}
    assert [part.count("<f>") for part in parts.values()] == [1, 0]
    assert "COUNTIF" in parts["xl/worksheets/sheet1.xml"]


def test_it_says_whose_it_is(tmp_path, content):
    path = tmp_path / "page.xlsx"
    path.write_bytes(content)
    known = {one.name: one.value for one in sheet(path).parent.custom_doc_props.props}
    assert known == {MARK: "Shortlist, Glow Spring", BOOK: "book-1", CAMPAIGN: "C-1", MADE: "2026-11-24"}


def test_the_same_shortlist_is_the_same_bytes(content):
    assert page_file(whole(), "book-1", "How to take it in") == content


def test_printing_filter_and_drop_down(written):
    tab = written(whole())
    assert tab.page_setup.orientation == "landscape"
    assert (tab.page_setup.paperSize, tab.page_setup.fitToHeight, tab.sheet_properties.pageSetUpPr.fitToPage) == (
        9,
        0,
        True,
    )
    assert tab.print_title_rows == f"${TOP}:${TOP + 1}"
    assert tab.freeze_panes == f"B{TOP + 2}"
    assert tab.auto_filter.ref == f"A{TOP + 1}:AU{TOP + 13}"
    assert LAST == 46
    (rule,) = tab.data_validations.dataValidation
    assert (str(rule.sqref), rule.formula1) == (f"U{TOP + 2}:U{TOP + 13}", '"Approve,Tentative,Decline"')
    assert all(tab.column_dimensions[letter].hidden for letter in ("W",))


def test_pictures_are_sorted_along_with_their_rows(content):
    """Each picture draws the cells of its own row, from the same column on and on one scale for all: as many as the most
    videos anybody has, so that it is as wide as its cell."""
    with zipfile.ZipFile(BytesIO(content)) as package:
        text = package.read("xl/worksheets/sheet1.xml").decode()
    drawn = re.findall(r"<xm:f>Shortlist!([A-Z]+)(\d+):AU(\d+)</xm:f><xm:sqref>E(\d+)</xm:sqref>", text)
    assert len(drawn) == 11
    assert all(first == last == at for _, first, last, at in drawn)
    assert {column for column, *_ in drawn} == {
        xl_col_to_name(LAST + 1 - max(len(one.habits.views) for one in whole().ranked))
    }
    assert set(re.findall(r'manualMax="([\d.]+)" manualMin="(\d+)"', text)) == {("1.2", "0")}


def test_few_views_are_not_told_as_none(written):
    """40 views would be 0.0k."""
    line = written(shortlist(ranked(habits=Habits(5, (40,) * 5, median=40.0))))[TOP + 2]
    assert line[AT["median"]].number_format == '[>=999950]#,##0.0,,"M";[>=1000]#,##0.0,"k";0'


def test_a_small_overspend_is_not_told_as_zero():
    said = words.standing(shortlist(ranked(), budget_left=D("-0.40")))
    assert said.endswith("overspent by USD 0.40.")


def test_why_names_the_site_of_a_source_and_not_its_address(written):
    usual = Usual(D(75), D(800), "default, from https://www.rates.example/blog/tik-tok-rates (2026)")
    tab = written(shortlist(ranked(usual=usual)), "Why")
    said = " ".join(str(cell.value) for line in tab.iter_rows() for cell in line)
    assert "Usual 75–800 (default, from rates.example (2026))" in said


def test_recent_videos_stand_at_the_right_end(written):
    habits = Habits(3, (100, 400, 200), median=200.0)
    line = [cell.value for cell in written(shortlist(ranked(habits=habits)))[TOP + 2]]
    assert line[-3:] == [0.25, 1, 0.5]
    assert not any(line[AT["why"] + 1 : -3])


@pytest.mark.parametrize("views", [(), (0, 0, 0), tuple(range(25))])
def test_any_number_of_videos(written, views):
    line = written(shortlist(ranked(habits=Habits(len(views), views))))[TOP + 2]
    shares = [cell.value for cell in line[AT["why"] + 1 :] if cell.value is not None]
    assert len(shares) == min(len(views), 20)
    assert all(0 <= share <= 1 for share in shares)


# What the page says.


@pytest.mark.parametrize(
    ("people", "said"),
    [
        ((), "Three steps to a shortlist"),
        ((ranked(), ranked("ben")), "Too early to rank: 2 creators without a score"),
        ((ranked(veto=VetoReason.AGE), ranked("ben", row=row("ben", "Decline"))), "Nobody is left to choose from: all are ruled out or declined"),
        ((priced(),), "@anna.skin is the only one ranked and asks a fair fee"),
        ((priced(asked=1340),), "@anna.skin is the only one ranked and asks 34% more than the fair fee"),
        ((priced(), priced("ben", 2, 1250)), "Both ranked creators ask a fair fee"),
        ((priced(), priced("ben", 2, 1251)), "One of two ranked creators asks a fair fee; @ben would at USD 1,000"),
        ((priced(asked=2000), priced("ben", 2, 3000)), "None of two ranked creators ask a fair fee; @anna.skin would at USD 1,000"),
        ((priced(), priced("ben", 2, None)), "One of two ranked creators asks a fair fee; one cannot be compared yet"),
        ((priced("ben", 2, fair=None, score=70.4), priced(fair=None)), "@anna.skin leads with 80 of 100, @ben follows with 70"),
        ((priced(fair=None, low=62.0),), "@anna.skin leads with 62–80 of 100"),
        ((priced("x" * 90, fair=None),), "The first of 1 has 80 of 100"),
        ((priced(), priced("x" * 90, 2, 2000)), "One of two ranked creators asks a fair fee"),
    ],
)  # fmt: skip
def test_the_title_states_the_finding(people, said):
    assert words.title(shortlist(*people)) == said
    assert len(said) <= words.LONGEST


def test_the_title_counts_large_lists_in_figures():
    people = [priced(f"c{i}", i + 1) for i in range(13)] + [priced("dear", 14, 2000)]
    assert words.title(shortlist(*people)) == "13 of 14 ranked creators ask a fair fee; @dear would at USD 1,000"


def approved(handle, **about):
    return ranked(handle, row=row(handle, "Approve"), **about)


@pytest.mark.parametrize(
    ("people", "said"),
    [
        ((), "Glow Spring has nobody on its shortlist yet."),
        ((ranked(),), "Nobody is approved yet."),
        ((approved("anna"),), "Approved so far: 1 creator, no fee known."),
        ((approved("anna", asked=D(0)),), "Approved so far: 1 creator, USD 0 for one video each."),
        ((approved("anna", asked=D(900)), approved("ben")), "Approved so far: 2 creators, USD 900 for one video each of the 1 with a fee."),
        ((approved("anna", asked=D(900), forecast=Forecast(0, 10, 20)),), "Approved so far: 1 creator, USD 900 for one video each."),
    ],
)  # fmt: skip
def test_what_is_approved_so_far(people, said):
    assert words.standing(shortlist(*people)) == said


def test_views_of_one_creator_are_those_of_the_forecast():
    said = words.standing(shortlist(approved("anna", asked=D(900), forecast=Forecast(20_000, 40_000, 80_000))))
    low, middle, high = _views(said)
    assert middle == pytest.approx(40_000, rel=0.02)
    assert low == pytest.approx(20_000, rel=0.04)
    assert high == pytest.approx(80_000, rel=0.04)


def _views(said):
    found = re.search(r"([\d,]+) views expected \(([\d,]+)–([\d,]+)\)", said)
    middle, low, high = (int(one.replace(",", "")) for one in found.groups())
    return low, middle, high


def test_views_of_several_spread_less_than_the_sum_of_their_ends():
    people = [approved(f"c{i}", forecast=Forecast(10_000, 20_000, 40_000)) for i in range(4)]
    low, middle, high = _views(words.standing(shortlist(*people)))
    assert 40_000 < low < middle < high < 160_000


def test_views_are_of_those_with_a_forecast():
    people = approved("anna", forecast=Forecast(10_000, 20_000, 40_000)), approved("ben")
    assert "from the 1 with a forecast" in words.standing(shortlist(*people))


@pytest.mark.parametrize(
    ("left", "said"),
    [
        (D(12_400), " Left of the creator budget: USD 12,400."),
        (D(0), " Left of the creator budget: USD 0."),
        (D(-300), " The creator budget is overspent by USD 300."),
        (None, ""),
    ],
)
def test_what_is_left_of_the_budget(left, said):
    assert words.standing(shortlist(ranked(), budget_left=left)) == f"Nobody is approved yet.{said}"


def test_head_and_foot(written):
    tab = written(whole())
    assert tab["A1"].value == "SHORTLIST · GLOW SPRING"
    assert tab.cell(1, 22).value == "Figures of 24 Nov 2026 · USD"
    assert tab["A2"].value == words.title(whole())
    assert tab["A3"].value == words.standing(whole())
    foot = [tab.cell(number, 1).value for number in range(TOP + 14, tab.max_row + 1)]
    assert foot[0] is None
    assert foot[-1] == "How to take it in"
    assert " ".join(foot[1:-1]).split() == " ".join(words.meanings(whole())).split()
    assert max(map(len, foot[1:])) <= WIDE
    assert any("target CPM of USD 18.00" in line for line in foot[1:])
    assert whole().notes[0] in foot


def test_a_long_note_takes_several_lines(written):
    tab = written(shortlist(ranked(), notes=("word " * 200,)))
    lines = [tab.cell(number, 1).value or "" for number in range(TOP + 3, tab.max_row + 1)]
    assert sum(line.count("word") for line in lines) == 200
    assert max(map(len, lines)) <= WIDE


def test_what_is_known_is_not_said_twice(written):
    declined = ranked(row=row("anna.skin", "Decline", "Too dear"), why="Too dear")
    found = shown(written(shortlist(declined)), 0)
    assert (found["know"], found["reason"]) == (None, "Too dear")


def test_rows_are_as_high_as_their_texts(written):
    long = ranked(row=row("anna.skin", "Decline", "word " * 60))
    heights = [written(shortlist(*people)).row_dimensions[TOP + 2].height for people in ((ranked(),), (long,))]
    assert heights[0] == 21
    assert heights[1] > 100


def test_without_a_target_cpm_it_says_so():
    assert any(line.startswith("No fair fee: the campaign has no target CPM.") for line in words.meanings(shortlist()))


def test_an_empty_shortlist_shows_the_way_in(written):
    tab = written(shortlist(target_cpm=CPM))
    assert tab["A2"].value == "Three steps to a shortlist"
    steps = [tab.cell(number, 1).value for number in range(TOP + 4, TOP + 7)]
    assert [step[:2] for step in steps] == ["1 ", "2 ", "3 "]
    assert tab.auto_filter.ref is None
    assert not tab.data_validations.dataValidation


def test_a_row_whose_creator_is_gone_is_called_by_its_id(written):
    assert shown(written(shortlist(ranked("gone", creator=None))), 0)["creator"] == "CR-gone"


# The sheet that says why.


def lines_of(tab, handle):
    rows = [[cell.value for cell in line] for line in tab.iter_rows(min_row=6)]
    start = next(at for at, line in enumerate(rows) if line[0] == handle)
    end = next((at for at, line in enumerate(rows) if at > start and line[0]), len(rows))
    return rows[start:end]


def test_why_tells_what_each_score_is_made_of(written):
    tab = written(whole(), "Why")
    found = lines_of(tab, "@morningmirror")
    assert found[0] == [
        "@morningmirror",
        "Overall",
        "62–81",
        "Number 5 of 7; among the first five in 90% of other weightings; role: explain",
        None,
    ]
    assert [line[1] for line in found[1:]] == [
        "Style fit", "Audience fit", "Consistency", "Engagement quality", "Brand safety", "Professional fit",
        "Recent videos", "Fee",
    ]  # fmt: skip
    assert found[2][2:] == ["70–95", "62% of viewers in US and UK; 71% are 18–34", "What is your audience by country?"]
    assert (
        found[8][3]
        == "USD 1,163.00 asked (Shortlist, 12 Nov 2026); USD 1,048.00 would be fair; usual 250–900 (14 of your own quotes)"
    )
    assert tab["A2"].value == "2 creators of 12 have something to be asked"


def test_why_tells_what_rules_out_what_to_mind_and_who_is_not_ranked(written):
    tab = written(whole(), "Why")
    out = lines_of(tab, "@serumsister")
    assert (out[0][2], out[0][3]) == ("–", "Not ranked: ruled out")
    assert out[-1][1:4] == ["Rules out", None, "Competitor conflict: exclusive to Lumira until 30 Jun"]
    declined = lines_of(tab, "@nofilterruth")
    assert declined[0][3] == "Not ranked: declined"
    assert declined[-1][1:4] == ["To be careful of", None, "Two rival serums in 90 days"]
    assert lines_of(tab, "@newinserum")[0][3] == "Not ranked: no score yet"


def test_a_veto_of_a_person_rules_out_on_the_second_sheet_too(written):
    found = lines_of(written(shortlist(ranked(veto=VetoReason.FRAUD)), "Why"), "@anna.skin")
    assert found[-1][1:4] == ["Rules out", None, "Bought engagement, confirmed"]
    both = ranked(veto=VetoReason.AGE, judged=Judged((), (Stop(VetoReason.AGE, "17 years old"),)))
    assert [line[3] for line in lines_of(written(shortlist(both), "Why"), "@anna.skin") if line[1] == "Rules out"] == [
        "Too young: 17 years old"
    ]


def test_videos_in_words(written):
    habits = Habits(
        12, viral=1, trend=-0.08, a_week=3.5, engagement=0.064, completion=0.31, sponsored=3, lift=(0.88, 0.7, 1.1),
        oddities=(Oddity("likes for each view", 0.31, 0.03, 0.12, 24, 5.2),),
    )  # fmt: skip
    found = lines_of(written(shortlist(ranked(habits=habits)), "Why"), "@anna.skin")
    assert found[7][3] == (
        "12 videos counted; 1 went far beyond the rest; views -8% in 30 days; 3.5 a week; engagement 6.4%; "
        "31% watch to the end; 3 sponsored; these get 88% of the views of their own (70%–110%); "
        "unusual, check: likes for each view 31.0%, nine in ten peers 3.0%–12.0%"
    )


def test_each_question_stands_once(written):
    asks = ("Where do your viewers live?",)
    part = Part(Criterion.AUDIENCE, 40.0, 90.0, asks=asks)
    one = ranked(judged=Judged((part,)), to_ask=(*asks, "Any other serum until June?"))
    found = lines_of(written(shortlist(one), "Why"), "@anna.skin")
    assert [line[4] for line in found if line[4]] == [*asks, "Any other serum until June?"]


def test_nothing_to_ask_is_said(written):
    assert written(shortlist(ranked()), "Why")["A2"].value == "Nothing is left to ask"
    assert written(shortlist(), "Why")["A2"].value == "Nobody to tell about yet"


# Outside judges, and thousands of rows.


def many(n):
    people = whole().ranked
    rows = [replace(people[i % 12], row=row(f"c{i}"), creator=creator(f"c{i}", MICRO)) for i in range(n)]
    return replace(whole(), ranked=tuple(rows))


@pytest.mark.parametrize("made", [whole(), shortlist(), shortlist(ranked("=evil", veto=VetoReason.AGE)), many(60)])
def test_the_validator_objects_to_nothing(made, validated):
    assert validated(page_file(made, "book-1", "How")) == []
