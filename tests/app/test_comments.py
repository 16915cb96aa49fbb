"""Reading comments: what is written and what is never touched, what follows corrections, and what is told."""

from __future__ import annotations

import sys
from datetime import datetime

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from creatorsheet.app.commenting.told import by_theme
from creatorsheet.app.comments import comments
from creatorsheet.book.memory import MemoryBook
from creatorsheet.book.rows import read_rows
from creatorsheet.catalogue.results.comments import Comment
from creatorsheet.catalogue.results.results import Result
from creatorsheet.kernel.refusal import Refused

WHERE = "where can I buy this?"


def said(number, text, **cells):
    return {"comment_id": str(number), "text": text, "by_creator": "No", "deliverable": "L-1"} | cells


def book(*rows, **tables):
    return MemoryBook({"Comments": list(rows), **tables}, name="spring.xlsx")


def ran(workbook):
    """The rows once the action has been carried out; carried out again it changes nothing."""
    outcome = comments(workbook)
    workbook.apply(outcome.plan)
    assert not comments(workbook).plan, "running again changes nothing"
    return list(read_rows(workbook, Comment)[0])


def cells(row):
    named = [one and one.value for one in (row.theme_1, row.theme_2, row.theme_3, row.sentiment, row.intent)]
    return [*named, row.suggested]


def test_blank_cells_are_filled_and_suggested_says_with_what():
    (row,) = ran(book(said(1, "Love it but too expensive. Where can I buy it?")))
    assert cells(row) == [
        "Purchase questions", "Pricing concerns", "Positive reactions", "Mixed", "Buying",
        "Purchase questions; Pricing concerns; Positive reactions | Mixed | Buying",
    ]  # fmt: skip


def test_what_a_person_typed_before_stays():
    (row,) = ran(book(said(1, WHERE, theme_1="Positive reactions")))
    assert cells(row) == ["Positive reactions", None, None, None, "Buying", "– | – | Buying"]


def test_what_was_typed_and_happens_to_be_what_the_rules_say_is_a_persons_too():
    workbook = book(said(1, WHERE, theme_1="Purchase questions", suggested=None))
    (row,) = ran(workbook)
    assert row.suggested == "– | – | Buying"


def test_a_correction_stays_and_suggested_keeps_what_was_suggested():
    told = "Purchase questions | – | Buying"
    rows = ran(book(
        said(1, WHERE, theme_1="Use-case questions", intent="Buying", suggested=told),
        said(2, WHERE, intent="Buying", suggested=told),
        said(3, "is this out yet", theme_1="Purchase questions", intent="Question", suggested=told),
    ))  # fmt: skip
    assert [cells(row)[0] for row in rows] == ["Use-case questions", None, "Purchase questions"]
    assert [cells(row)[4] for row in rows] == ["Buying", "Buying", "Question"]
    assert {row.suggested for row in rows} == {told}


def test_a_checked_comment_is_never_touched():
    before = said(1, WHERE, reviewed_by="TM-A", sentiment="Positive")
    (row,) = ran(book(before))
    assert cells(row) == [None, None, None, "Positive", None, None]


def test_an_earlier_suggestion_is_renewed():
    (row,) = ran(
        book(said(1, WHERE, theme_1="Pricing concerns", intent="Generic", suggested="Pricing concerns | – | Generic"))
    )
    assert cells(row) == ["Purchase questions", None, None, None, "Buying", "Purchase questions | – | Buying"]


def test_cells_nobody_can_read_are_left_alone():
    workbook = book(said(1, WHERE, theme_1="dunno", sentiment="meh"))
    (row,) = ran(workbook)
    changed = {one.column for one in comments(book(said(1, WHERE, theme_1="dunno", sentiment="meh"))).plan.changes}
    assert changed == {"intent", "suggested"}
    assert row.suggested == "– | – | Buying"


def test_creators_answers_and_blank_texts_get_nothing():
    rows = ran(book(said(1, WHERE, by_creator="Yes"), said(2, None)))
    assert [row.suggested for row in rows] == [None, None]


def test_other_languages_are_named_and_counted():
    workbook = book(said(1, "¿dónde lo puedo comprar?"), said(2, "wo kann ich das kaufen"), said(3, WHERE))
    outcome = comments(workbook)
    assert outcome.figures["languages"] == {"Spanish": 1, "German": 1}
    assert "  2 comments in other languages left alone: Spanish 1 and German 1." in outcome.says
    assert outcome.figures["read"] == 1
    assert [row.suggested for row in ran(workbook)][:2] == ["Not read: Spanish", "Not read: German"]


def test_the_same_words_take_over_a_correction():
    told = "Purchase questions | – | Buying"
    rows = ran(book(
        said(1, WHERE, theme_1="Use-case questions", intent="Buying", suggested=told),
        said(2, "WHERE can I buy this 😭"),
        said(3, "where can I buy them"),
    ))  # fmt: skip
    assert [cells(row)[0] for row in rows] == ["Use-case questions", "Use-case questions", "Purchase questions"]
    outcome = comments(book(said(1, "muy caro", theme_1="Pricing concerns"), said(2, "Muy caro!!")))
    assert "  1 comment took over what you corrected in the same words." in outcome.says
    assert outcome.figures["followed"] == 1


def test_competitors_of_partnerships_help_with_comparisons():
    rivals = [{"partnership_id": "P-1", "creator": "CR-A", "brand": "Brinefall", "competitor": "Yes"},
              {"partnership_id": "P-2", "creator": "CR-A", "brand": "Osk Labs", "competitor": "Not sure"}]  # fmt: skip
    rows = ran(book(said(1, "still miss my brinefall"), said(2, "still miss my osk labs"), Partnerships=rivals))
    assert [row.theme_1 and row.theme_1.value for row in rows] == ["Product comparisons", None]


RESULTS = [
    {"result_id": "R-1", "deliverable": "L-1", "scope": "Creator post, organic", "captured_at": "2026-11-02T10:00:00", "views": 100},
    {"result_id": "R-2", "deliverable": "L-1", "scope": "Creator post, organic", "captured_at": "2026-11-09T10:00:00", "views": 900},
    {"result_id": "R-3", "deliverable": "L-1", "scope": "Creator post, not split", "captured_at": "2026-11-09T10:00:00", "views": 950},
    {"result_id": "R-4", "deliverable": "L-2", "scope": "Creator post, not split", "captured_at": "2026-11-09T10:00:00", "views": 80},
    {"result_id": "R-5", "deliverable": "L-3", "scope": "Creator post, organic", "captured_at": "2026-11-09T10:00:00", "views": 70},
]  # fmt: skip


def test_product_questions_stand_on_the_newest_row_of_each_video():
    results = [row | {"captured_at": datetime.fromisoformat(row["captured_at"])} for row in RESULTS]
    workbook = book(
        said(1, WHERE),
        said(2, "does it sting?"),
        said(3, "love it"),
        said(4, "first", deliverable="L-2"),
        Results=results,
    )
    ran(workbook)
    assert [row.questions for row in read_rows(workbook, Result)[0]] == [None, 2, None, 0, None]


def test_one_campaign_alone():
    tables = {
        "Campaigns": [{"campaign_id": "C-1", "name": "Glow"}, {"campaign_id": "C-2", "name": "Balm"}],
        "Deals": [{"deal_id": "D-1", "campaign": "C-1"}, {"deal_id": "D-2", "campaign": "C-2"}],
        "Deliverables": [{"deliverable_id": "L-1", "deal": "D-1"}, {"deliverable_id": "L-2", "deal": "D-2"}],
    }
    workbook = book(
        said(1, WHERE), said(2, WHERE, deliverable="L-2"), said(3, WHERE, deliverable=None, video="V-1"), **tables
    )
    outcome = comments(workbook, campaign="glow")
    assert outcome.only == "C-1"
    assert {one.key for one in outcome.plan.changes} == {"1"}
    assert outcome.figures["comments"] == 1
    with pytest.raises(Refused):
        comments(workbook, campaign="Serum")


def test_without_comments_it_says_what_to_do():
    outcome = comments(book())
    assert outcome.says == ("There are no comments of viewers yet: import an export of comments first.",)
    assert not outcome.plan


def test_checked_comments_tell_how_often_suggestions_are_right():
    told = "Purchase questions | – | Buying"
    rows = [said(i, f"where is {i} sold?", theme_1="Purchase questions" if i < 3 else None, suggested=told, reviewed_by="TM-A") for i in range(4)]  # fmt: skip
    outcome = comments(book(*rows))
    assert (
        "  Of your 4 checked comments, 3 of 4 suggested themes were right (30 % to 96 % at 95 %, which is few)."
        in outcome.says
    )
    (purchase,) = [one for one in outcome.figures["themes"] if one["theme"] == "Purchase questions"]
    assert purchase["here"] == {"right": 3, "suggested": 4, "there": 3}


def test_without_checked_comments_the_measured_figures_are_told():
    (line,) = [one for one in comments(book(said(1, WHERE))).says if "Measured on" in one]
    assert "248 real comments" in line


def test_questions_nobody_marked_are_told():
    says = comments(book(said(1, WHERE), said(2, WHERE, answer_needed="Open"), said(3, "love it"))).says
    assert any(
        one.startswith("  1 comment asks about buying") and one.endswith("where one is due; 1 is Open.") for one in says
    )


def test_what_customers_say_is_quoted_with_its_likes():
    outcome = comments(book(said(1, "does it help dry skin", likes=4), said(2, "good for dry skin?", likes=9)))
    (voice,) = outcome.figures["voices"]
    assert (voice["words"], voice["comments"], voice["likes"]) == ("dry skin", 2, 13)
    assert any("“good for dry skin?”" in one for one in outcome.says)


def taught():
    """800 checked comments of viewers who say kotsu for "where to buy", which no rule knows."""
    return [
        said(i, f"{'kotsu' if i % 4 == 0 else 'mira'} number {i}", reviewed_by="TM-A")
        | ({"theme_1": "Purchase questions"} if i % 4 == 0 else {})
        for i in range(800)
    ]


def test_many_checked_comments_without_the_extra_say_what_to_install(monkeypatch):
    monkeypatch.setitem(sys.modules, "sklearn.linear_model", None)
    outcome = comments(book(*taught()))
    assert (
        "  800 comments are checked, enough to learn from: install creatorsheet[learn] and run it again."
        in outcome.says
    )


def test_a_model_of_ones_own_is_used_where_it_is_better():
    pytest.importorskip("sklearn", reason="the extra learn is not installed")
    workbook = book(*taught(), said(900, "kotsu in Oslo"), said(901, "mira in Oslo"))
    outcome = comments(workbook)
    assert any(one.startswith("  Learned from 800 checked comments and used") for one in outcome.says)
    (theme,) = [one for one in outcome.figures["themes"] if one["theme"] == "Purchase questions"]
    assert theme["share_at_least"] == pytest.approx((200 + 200 / (200 + 1.959964**2)) / 802, abs=1e-6), (
        "by its own trial"
    )
    assert [row.theme_1 and row.theme_1.value for row in ran(workbook)][-2:] == ["Purchase questions", None]


TEXTS = st.sampled_from([WHERE, "love it", "too dear", "muy caro", "mine broke", "@mia", "", "first", "is it vegan?"])
THEMES = st.sampled_from([None, "Purchase questions", "Positive reactions"])


@settings(max_examples=40, deadline=None)
@given(st.lists(st.tuples(TEXTS, THEMES, st.booleans()), max_size=8))
def test_whatever_people_typed_stays_and_a_second_run_changes_nothing(rows):
    made = [
        said(i, text, theme_1=theme, reviewed_by="TM-A" if checked else None)
        for i, (text, theme, checked) in enumerate(rows)
    ]
    after = ran(book(*made))
    for (_, theme, _), row in zip(rows, after, strict=True):
        if theme:
            assert (row.theme_1.value, row.theme_2, row.theme_3) == (theme, None, None)


def test_a_comment_of_two_themes_is_quoted_once():
    both = [said(i, "is it better than Lumira?") for i in range(2)]
    outcome = comments(book(*both))
    assert len(outcome.figures["voices"]) == 2
    assert sum("Lumira" in one for one in outcome.says) == 1


def test_each_theme_has_a_line_for_where_no_table_can_be_shown():
    outcome = comments(book(said(1, WHERE), said(2, "how much is it")))
    assert list(by_theme(outcome.figures)) == [
        "  Purchase questions: 1 comment, at least 38 % (25 of 27 suggestions right where it was measured)",
        "  Pricing concerns: 1 comment (0 of 1 suggestions right where it was measured)",
    ]


def test_themes_in_another_order_are_a_persons_choice():
    told = "Pricing concerns; Positive reactions | Positive | –"
    rows = ran(book(
        said(1, WHERE, theme_1="Positive reactions", theme_2="Pricing concerns", sentiment="Positive", suggested=told),
        said(2, "link please", theme_1="Pricing concerns", theme_2="Positive reactions", sentiment="Positive", suggested=told),
    ))  # fmt: skip
    assert [cells(row)[:2] for row in rows] == [
        ["Positive reactions", "Pricing concerns"],
        ["Purchase questions", None],
    ]


def test_a_theme_the_list_does_not_know_teaches_nothing_and_is_no_wrong_suggestion():
    told = "Purchase questions | – | Buying"
    rows = [
        said(1, WHERE, theme_1="prices??", intent="Buying", suggested=told, reviewed_by="TM-A"),
        said(2, WHERE),
    ]
    outcome = comments(book(*rows))
    assert outcome.figures["checked"] == 0
    assert outcome.figures["followed"] == 0
    assert cells(ran(book(*rows))[1])[0] == "Purchase questions"


def test_a_video_none_of_whose_comments_was_read_has_no_number_of_questions():
    results = [row | {"captured_at": datetime.fromisoformat(row["captured_at"])} for row in RESULTS]
    workbook = book(
        said(1, "¿dónde lo puedo comprar?"), said(2, "quanto custa?", deliverable="L-2"), said(3, WHERE, deliverable="L-2"),
        Results=results,
    )  # fmt: skip
    ran(workbook)
    assert [row.questions for row in read_rows(workbook, Result)[0]] == [None, None, None, 1, None]


@pytest.mark.parametrize("typed", ["Anna", 5, True, "#N/A", "not in Team"])
def test_whatever_stands_in_checked_by_the_row_is_checked(typed):
    before = said(1, WHERE, reviewed_by=typed, theme_1="Positive reactions", suggested="Positive reactions | – | –")
    assert not comments(book(before)).plan


@pytest.mark.parametrize("typed", ["my note", 5, "#REF!", "Not read: nothing", "Pricing concerns | – | – | –"])
def test_a_suggested_cell_changed_by_hand_takes_nothing_from_a_person(typed):
    (row,) = ran(book(said(1, WHERE, theme_1="Pricing concerns", intent="Generic", suggested=typed)))
    assert cells(row)[0] == "Pricing concerns"
    assert cells(row)[4] == "Generic"


def test_rows_of_the_same_id_are_each_read_by_themselves():
    rows = ran(book(said(1, WHERE), said(1, "love it"), said(None, "how much is it")))
    assert [cells(row)[0] for row in rows] == ["Purchase questions", "Positive reactions", "Pricing concerns"]


def test_another_text_in_a_row_renews_what_was_suggested_and_keeps_what_was_corrected():
    told = "Purchase questions | – | Buying"
    rows = ran(book(
        said(1, "love it", theme_1="Purchase questions", intent="Buying", suggested=told),
        said(2, "day two", theme_1="Purchase questions", theme_2="Pricing concerns", intent="Buying", suggested=told),
    ))  # fmt: skip
    assert [cells(row)[:3] for row in rows] == [
        ["Positive reactions", None, None],
        ["Purchase questions", "Pricing concerns", None],
    ]


def test_a_share_at_the_least_is_never_rounded_up():
    """Of 25 right of 27 the range begins at 0.766: of 7 suggested among 9 comments that is 59.6 %, which is not 60 %."""
    texts = [f"where can I buy number {i}" for i in range(7)] + ["first", "day two"]
    (line,) = by_theme(comments(book(*(said(i, text) for i, text in enumerate(texts)))).figures)
    assert "at least 59 %" in line
