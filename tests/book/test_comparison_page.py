"""The comparison page: its title says the finding, lines their reading, no page ends on a group, text stays text."""

from __future__ import annotations

import io
from dataclasses import replace
from itertools import pairwise

import openpyxl
import pytest
from tests.learning.history import TODAY, history
from tests.learning.works import DAY, SETTINGS, by_code, peers, record, target, work

from creatorsheet.app.compare import compare
from creatorsheet.book.views.comparison import dots, side, wording
from creatorsheet.book.views.comparison.compared import Compared
from creatorsheet.book.views.comparison.file import DATA, SHEET, comparison_file
from creatorsheet.book.views.comparison.lines import Is, Line, lines, packed, paged
from creatorsheet.book.views.comparison.ranking import ROWS
from creatorsheet.book.views.comparison.wording import Shown
from creatorsheet.learning.beside import lines as beside
from creatorsheet.learning.fair import comparison
from creatorsheet.learning.measure import measure_of


def told(*works, name="Glow", **about):
    held = record(*works)
    found = comparison(held, SETTINGS, "C-1")
    return Compared(
        "C-1", name, "EUR", "Generating TikTok Shop sales", DAY, 12, 8, found, tuple(beside(held, found, ())), costs="7 of 9 categories", **about
    )  # fmt: skip


def page(made):
    return openpyxl.load_workbook(io.BytesIO(comparison_file(made)))


def texts(book):
    return [cell.value for row in book[SHEET].iter_rows() for cell in row if isinstance(cell.value, str)]


def reading(made, handle):
    shown = Shown(made.found.measure, "EUR", 30)
    [one] = [one for one in made.found.creators if one.work.handle == handle]
    return wording.reading(one, shown, made.limit)


@pytest.mark.parametrize(
    ("works", "says"),
    [
        ([], "Nobody to compare yet"),
        ([work("a", 4)], "Nobody can be compared fairly yet: too few orders"),
        ([work("a", 4), work("b", 3), work("c")], "Nobody can be compared fairly yet: too few orders for 2 of 3"),
        ([work("a", ages=(3,))], "Nobody can be compared fairly yet: posts too young"),
        ([work("a", 200), *peers(10, campaign="C-0")], "One creator clearly beats its peers"),
        ([work("a", 200), work("b", 40, 9000), work("c", 40, 9000), *peers(10, campaign="C-0")],
         "One creator clearly beats its peers, two clearly trail them"),
        ([work("a", 40, 9000), *peers(10, campaign="C-0")], "One creator clearly trails its peers"),
        ([work("a", 30, 1000), *peers(10, campaign="C-0")], "No creator clearly stands out from its peers: 1 creator compared"),
        ([work("a", aim=target("mentions", 5))], "Nobody can be compared fairly yet: mentions are known of whole campaigns only"),
    ],
)  # fmt: skip
def test_the_title_says_the_finding(works, says):
    assert page(told(*works))[SHEET]["B2"].value == says
    assert len(says) <= 100


def test_readings():
    made = told(work("a", 200), work("b", 40, 9000), work("d", 3), *peers(10))
    assert reading(made, "a") == "Cheaper than all peers, range clear of their median"
    assert reading(made, "b") == "Dearer than 92% of peers, range clear of their median"
    none = told(work("c", 0, 368.9), *peers(10))
    assert reading(none, "c") == "Not compared: no order yet. Cost per order is above €100."
    assert reading(made, "d") == "Not compared: 3 orders, 5 are needed. 2 more posts would do."
    assert reading(made, "p4").startswith(("As good as the peers", "Dearer than most", "Better than most"))


def test_rates_are_read_as_better_or_behind():
    def rated(creator, share):
        return work(creator, None, 300, ages=[40] * 6, views=[1000] * 6, aim=target("save_rate", 0.05),
                    saves=[1000 * share * (1.1 if at % 2 else 0.9) for at in range(6)])  # fmt: skip

    made = told(rated("a", 0.3), rated("b", 0.004), *(rated(f"p{at}", 0.02 + 0.004 * at) for at in range(10)))
    assert reading(made, "a") == "Better than all peers, range clear of their median"
    assert reading(made, "b") == "Behind all peers, range clear of their median"


def test_every_reason_has_room_in_its_column():
    from creatorsheet.book.views.comparison.ranking import COST, READING
    from creatorsheet.book.views.comparison.sheet import LAST
    from creatorsheet.book.views.profile.sheet import width

    made = told(
        work("a", 300, ages=(4,)), work("b", 4), work("c", 0, 100_000), work("d", cost=0), work("e", ages=(4, 5, 6)),
        work("f", rate=None, currency="USD"), work("g", None), work("h", 200), work("i", 40, 9000), *peers(10),
        by_code(work("j", ages=[40] * 12 + [3] * 11)),
    )  # fmt: skip
    new = target("new_customers", 100, 1000)
    bought = told(*(by_code(work(f"n{at}", ages=(40, 3), aim=new, new_customers=[at, 0]), at) for at in range(3)))
    aim = target("views", 100_000, 1000)
    viewed = told(*(work(f"v{at}", None, aim=aim, views=[900 + at, 1200 - at]) for at in range(10)))
    cut = []
    for some in (made, viewed, bought):
        shown = Shown(some.found.measure, "EUR", 30)
        for one in some.found.creators:
            words = reading(some, one.work.handle) if one.compared else wording.why(one, shown)
            room = (LAST - (COST if one.spend is None else READING) + 1) * 36 - 6
            cut += [words] if width(words, 8) > room else []
    assert cut == []


def test_groups_stand_from_small_tiers_to_large_and_creators_from_good_to_bad():
    made = told(
        work("m", 40, tier="Mid"), *peers(9, tier="Mid", first=20, campaign="C-0"),
        work("a", 40, 2000), work("b", 4, 100), work("c", 80, 1000), *peers(9, campaign="C-0"),
    )  # fmt: skip
    assert [group.title.split(" · ")[0] for group in made.groups] == ["Micro", "Mid"]
    assert [one.work.handle for one in made.groups[0].creators] == ["c", "a", "b"]


def test_what_peers_are_said():
    before = peers(9, campaign="C-0", first=5)
    narrow, wide = told(work("a", pay="Barter"), work("b", pay="Barter", kind="Story"), *before).groups
    assert wording.peers(narrow, 12) == "9 peers: 0 here, 9 from the last 12 months"
    assert wording.widened(narrow) == "Widened from barter, which had 0."
    assert wording.peers(wide, 12) == "10 peers: 1 here, 9 from the last 12 months"
    assert wording.widened(wide) == "Widened from story · barter, which had 0."
    [both] = told(work("a", pay="Barter"), *peers(3, campaign="C-0", first=5), *peers(6)).groups
    assert wording.peers(both, 12) == "8–9 peers each: 6 here, 2–3 from the last 12 months"
    assert wording.widened(both) == "Widened from the same pay, which had 0–8."


@pytest.mark.parametrize("many", [1, 8, 17, 30, 64])
def test_no_page_ends_on_a_group_and_every_creator_stands_once(many):
    made = told(*(work(f"c{at}", 40, 900 + at, tier=("Micro", "Mid")[at % 2]) for at in range(many)))
    some = list(lines(made))
    pages = paged(some, 25, 29, 6)
    assert [len(one) <= (29 if at else 25) for at, one in enumerate(pages)] == [True] * len(pages)
    assert len(pages[-1]) + 6 <= (29 if len(pages) > 1 else 25)
    assert all(one[-1].kind is Is.CREATOR for one in pages)
    assert all(one[0].kind is Is.GROUP for one in pages)
    told_ = [one.creator.work.handle for each in pages for one in each if one.creator]
    assert sorted(told_) == sorted(f"c{at}" for at in range(many))


@pytest.mark.parametrize("many", range(1, 26))
def test_no_page_is_a_header_alone(many):
    """Whatever room the ranking leaves, the creators side by side begin where at least some of them have room."""
    made = told(*(work(f"c{at}", 40, 900 + at) for at in range(many)))
    book = page(made)
    sheet = book[SHEET]
    [head] = [row for row in range(1, sheet.max_row + 1) if str(sheet.cell(row, 2).value).startswith("Side by side")]
    areas = [one.split("!")[-1].replace("$", "").split(":") for one in sheet.print_area.split(",")]
    [last] = [int(end[2:]) for first, end in areas if int(first[1:]) <= head <= int(end[2:])]
    names = [sheet.cell(row, 2).value for row in range(head + 1, last + 1)]
    assert sum(str(one).startswith("@") for one in names) >= min(many, 4)


def test_a_group_that_goes_on_says_so():
    made = told(*(work(f"c{at}", 40, 900 + at) for at in range(40)))
    assert any(isinstance(one, str) and one.endswith(", continued") for one in texts(page(made)))


def test_print_areas_cover_all_rows_and_none_is_longer_than_a_page():
    made = compare(history(2, campaigns=4, creators=50, each=40).book(), today=TODAY, campaign="C-2").comparisons[0]
    book = page(made)
    areas = book[SHEET].print_area.split(",")
    rows = [tuple(int("".join(filter(str.isdigit, end))) for end in one.split("!")[-1].split(":")) for one in areas]
    assert rows[0][0] == 1
    assert all(after[0] == before[1] + 1 for before, after in pairwise(rows))
    assert max(last - first + 1 for first, last in rows) <= ROWS + 1
    names = [one for one in texts(book) if one.startswith("@creator")]
    assert len(names) == 80  # once in the ranking, once side by side


def test_text_from_outside_stays_text():
    made = told(
        replace(work("a"), handle='=HYPERLINK("http://evil.example")', market="=1+1"),
        *peers(8),
        name="=cmd|' /C calc'!A0",
    )
    book = page(made)
    assert [cell.coordinate for row in book[SHEET].iter_rows() for cell in row if cell.data_type == "f"] == []
    assert [cell.coordinate for row in book[DATA].iter_rows() for cell in row if cell.data_type == "f"] == []


def test_the_same_comparison_gives_the_same_bytes():
    assert comparison_file(told(work("a"), *peers(9))) == comparison_file(told(work("a"), *peers(9)))


def test_what_others_definitions_change_is_said():
    from creatorsheet.learning.sensitivity import Leaders, Retiered

    made = told(
        work("a"), *peers(9), leaders=Leaders("a", "p1"), leader="p0",
        retiered=(Retiered("KOLens", "a", 2, 9), Retiered("untapper", "p0", 0, 9), Retiered("other", "a", 1, 9)),
    )  # fmt: skip
    words = " ".join(texts(page(made)))
    assert (
        "By followers instead of views the engagement leader changes from @a to @p1; cost per order is not affected."
        in words
    )
    assert (
        "Under our tiers @p0 leads; @a under those of KOLens and other; up to 2 of 9 places move by a quarter or more."
        in words
    )
    same = replace(made, leaders=Leaders("a", "a"), retiered=(Retiered("KOLens", "p0", 0, 9),))
    words = " ".join(texts(page(same)))
    assert "By followers instead of views @a still leads in engagement" in words
    assert "Under the tiers of KOLens @p0 still leads; nobody's place moves far." in words


def test_work_left_out_for_want_of_a_rate_is_said():
    made = told(work("a"), *peers(9), work("z", campaign="C-0", currency="USD", rate=None))
    said = "1 work in other currencies left out: the tab Rates has no rate for the day."
    assert said in " ".join(texts(page(made)))


def test_a_campaign_without_work_shows_the_way_in():
    book = page(told())
    assert "Bring in results and orders" in " ".join(texts(book))


@pytest.mark.parametrize(
    ("values", "target_", "ends"),
    [
        ([29, 31, 165], 42, (0, 200)),
        ([0.02, 0.05, 0.06], 0.05, (0, 0.08)),
        ([5000, 90], None, (0, 8000)),
        ([], None, (0, 2)),
    ],
)
def test_the_axis_ends_on_a_round_number(values, target_, ends):
    marks = [dots.Mark("strong", one, one * 0.9, one * 1.1) for one in values]
    scale = dots.axis(marks, target_)
    assert (scale.low, scale.high) == pytest.approx(ends)


def test_an_axis_of_losses_begins_below_nothing():
    marks = [dots.Mark("strong", one, one - 0.1, one + 0.1) for one in (-0.4, 0.5, 1.2)]
    scale = dots.axis(marks, None)
    assert scale.low <= -0.4
    assert scale.high >= 1.2


@pytest.mark.parametrize(
    ("metric", "currency", "value", "text", "number"),
    [
        ("orders", "EUR", 1234.5, "€1,234", '"€"#,##0'), ("orders", "EUR", 3.456, "€3.46", '"€"#,##0.00'),
        ("orders", "JPY", 3.456, "¥3", '"¥"#,##0'), ("save_rate", "EUR", 0.0643, "6.4%", "0.0%"),
        ("roas", "EUR", 2.5, "2.50", "#,##0.00"), ("roi", "EUR", -0.25, "-25%", "0%"),
        ("avg_watch", "EUR", 12.25, "12.2 s", '#,##0.0" s"'),
    ],
)  # fmt: skip
def test_figures_are_written_as_their_measure_asks(metric, currency, value, text, number):
    shown = Shown(measure_of(target(metric)), currency, abs(value))
    assert (shown.text(value), shown.format()) == (text, number)


def test_a_row_adds_up():
    """60 orders and 900 of which a young post has a third: 40 for 600 are 15 each, and the row shows these."""
    made = told(work("a", 60, 900, ages=(40, 50, 3)), *peers(9))
    [row] = [row for row in page(made)[SHEET].iter_rows(values_only=True) if row[1] == "@a" and row[6] == "2 of 3"]
    assert [one for one in row if isinstance(one, int | float)][:3] == [40, 600, 15]


def test_the_ranking_has_its_first_page_to_itself_rather_than_a_group_on_the_next():
    groups = [(tier, kind) for tier in ("Nano", "Micro", "Mid") for kind in ("Tutorial",)]
    works = [work(f"{tier}{at}", 40, 900 + at, tier=tier, kind=kind) for tier, kind in groups for at in range(5)]
    before = [one for tier, _ in groups for one in peers(9, tier=tier, first=20, campaign="C-0", pay="Commission")]
    made = told(*works, *before)
    assert len(list(lines(made))) == 3 * 7  # what a group was widened from stands in its first line
    areas = page(made)[SHEET].print_area.split(",")
    assert len(areas) == 2


def test_creators_side_by_side_leave_no_page_nearly_empty():
    assert [len(one) for one in side.paged(list(range(13)), 16, 29)] == [13]
    for many in range(17, 300):
        pages = side.paged(list(range(many)), 16, 29)
        assert [one for each in pages for one in each] == list(range(many))
        assert max(map(len, pages[1:])) <= 28  # the foot has room on the last
        assert max(map(len, pages[1:])) - min(map(len, pages[1:])) <= len(pages) - 1


def test_sentences_are_packed_whole():
    assert packed(["a b.", "c d.", "e" * 40], 60) == ["a b. c d.", "e" * 40]


def test_spans():
    shown = Shown(measure_of(target("orders")), "USD", 30)
    assert [shown.span(25, 34), shown.span(103, None), shown.span(None, None)] == ["$25–$34", "over $103", "–"]


def test_a_line_of_the_ranking_without_figures_has_no_mark():
    made = told(work("a", ages=(3,)))
    assert dots.mark(Line(Is.CREATOR, made.groups[0], creator=made.groups[0].creators[0])) is None
