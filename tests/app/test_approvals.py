"""Drafts and approvals: steps are made once, drafts are numbered, what people typed stays, and who waits for whom."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from creatorsheet.app.approvals import approvals
from creatorsheet.app.findings import findings_plan
from creatorsheet.book.memory import MemoryBook
from creatorsheet.book.rows import read_rows
from creatorsheet.catalogue.agreements.choices import DeliverableStatus, ReviewDecision
from creatorsheet.catalogue.agreements.reviews import Review
from creatorsheet.catalogue.plan.approvals import STEPS, Approval
from creatorsheet.catalogue.plan.choices import ApprovalAnswer, ApprovalStage, CampaignStatus

TODAY = date(2026, 11, 24)
CAMPAIGN = {
    "campaign_id": "C-1",
    "name": "Glow Spring",
    "status": "Live",
    "objective": "Increasing brand awareness",
    "primary_metric": "Views",
    "target": 500_000,
    "budget": 12_000,
    "currency": "EUR",
    "product": "Lumen serum",
    "offer": "20 % off",
    "regulated_sector": "Health",
    "starts": date(2026, 11, 2),
    "ends": date(2026, 12, 20),
}
DEAL = {"deal_id": "D-1", "campaign": "C-1", "creator": "K-1", "status": "Signed", "draft_required": "Yes"}
ROLES = (
    "Marketing leadership",
    "Creator Partnerships Manager",
    "Brand or product",
    "Legal",
    "Paid Social Specialist",
    "Marketing Analyst",
)
TEAM = [{"member_id": f"TM-{at}", "name": f"Person {at}", "role": role} for at, role in enumerate(ROLES)]


def day(number):
    return date(2026, 11, number)


def video(**about):
    return {"deliverable_id": "L-1", "deal": "D-1", "number": 1, "kind": "Video", "status": "Agreed"} | about


def draft(**about):
    return {"review_id": "W-1", "deliverable": "L-1", "kind": "Draft", "received_on": day(19)} | about


def step(**about):
    stage = {"stage": "Messaging", "what": "Messaging", "owner": "TM-2"}
    return {"approval_id": "A-1", "campaign": "C-1", **stage} | about


def book(**tables):
    whole = {
        "Campaigns": [CAMPAIGN],
        "Creators": [{"creator_id": "K-1", "handle": "anna.skin"}],
        "Deals": [DEAL],
        "Deliverables": [video()],
        "Team": TEAM,
    }
    return MemoryBook(whole | tables)


def done(workbook, today=TODAY, **about):
    """Rows of Approvals and Reviews and the outcome after the action, which changes nothing when it is done again."""
    outcome = approvals(workbook, today=today, **about)
    workbook.apply(outcome.plan + findings_plan(workbook, outcome))
    again = approvals(workbook, today=today, **about)
    assert not again.plan
    assert again.findings == outcome.findings
    assert again.figures == outcome.figures
    return list(read_rows(workbook, Approval)[0]), list(read_rows(workbook, Review)[0]), outcome


def codes(outcome):
    return [one.code for one in outcome.findings]


def test_a_campaign_gets_the_six_steps_each_with_its_role_and_person():
    rows, _, _ = done(book())
    assert [(row.stage, row.role, row.owner) for row in rows] == [
        (stage, role, f"TM-{at}") for at, (stage, role) in enumerate(zip(ApprovalStage, ROLES, strict=True))
    ]
    assert {(row.campaign, row.answer, row.asked_at, row.due_at) for row in rows} == {
        ("C-1", ApprovalAnswer.WAITING, None, None)
    }
    assert [row.what for row in rows] == [
        "Goal and budget of Glow Spring: Increasing brand awareness, 500,000 Views; budget EUR 12,000.00",
        "Creators and terms for Glow Spring, posting 2026-11-02 to 2026-12-20",
        "What creators say about Lumen serum in Glow Spring; offer: 20 % off",
        "Claims about Lumen serum and contract terms of Glow Spring (regulated: Health)",
        "Which posts of Glow Spring get paid reach",
        "Final report of Glow Spring, posting ends 2026-12-20",
    ]
    assert len({row.id for row in rows}) == 6


def test_every_stage_is_declared_once_in_the_guides_order():
    assert [one.stage for one in STEPS] == list(ApprovalStage)
    assert [one.line for one in STEPS] == [684, 685, 686, 687, 688, 689]


def test_a_bare_campaign_gets_its_steps_too():
    rows, _, _ = done(book(Campaigns=[{"campaign_id": "C-1"}], Team=[]))
    assert rows[0].what == "Goal and budget of this campaign: goal not set yet; budget not set yet"
    assert {row.owner for row in rows} == {None}


@pytest.mark.parametrize("status", list(CampaignStatus))
def test_no_steps_are_made_once_a_campaign_is_over(status):
    rows, _, _ = done(book(Campaigns=[CAMPAIGN | {"status": status}]))
    assert len(rows) == (0 if status in (CampaignStatus.CLOSED, CampaignStatus.CANCELLED) else 6)


def test_a_step_that_is_there_stays_as_it_was_typed():
    typed = step(what="The words", owner="TM-0", role="Legal", answer="Declined", condition="too loud")
    rows, _, _ = done(book(Approvals=[typed]))
    first = rows[0]
    assert (first.what, first.owner, first.role, first.answer, first.condition, first.due_at) == (
        "The words",
        "TM-0",
        "Legal",
        "Declined",
        "too loud",
        None,
    )
    assert len(rows) == 6


def test_no_steps_are_made_where_one_may_be_there_or_the_campaign_may_be_over():
    rows, _, outcome = done(book(Approvals=[step(stage="The lawyers", answer="Approved")]))
    assert len(rows) == 1
    assert "CS-T16" not in codes(outcome)
    rows, _, _ = done(book(Campaigns=[CAMPAIGN | {"status": "over, thanks"}]))
    assert not rows


def test_nothing_is_written_beside_a_question_of_a_campaign_that_is_over():
    asked = step(asked_at=day(20))
    for status, due in (("Live", day(25)), ("Closed", None), ("Cancelled", None)):
        rows, _, _ = done(book(Campaigns=[CAMPAIGN | {"status": status}], Approvals=[asked]))
        assert rows[0].due_at == due


def test_a_step_about_one_draft_is_no_step_of_the_campaign():
    rows, _, _ = done(book(Approvals=[step(record="L-1")]))
    assert len(rows) == 7


def test_a_text_that_would_be_a_formula_stands_within_a_sentence():
    rows, _, _ = done(book(Campaigns=[CAMPAIGN | {"name": '=HYPERLINK("x")', "product": "+1", "offer": "@a\nb"}]))
    assert all(row.what[0].isalpha() and "\n" not in row.what for row in rows)


@pytest.mark.parametrize(
    ("about", "due"),
    [
        ({"asked_at": day(20)}, day(25)),
        ({"asked_at": day(20), "answer": "Waiting"}, day(25)),
        ({"asked_at": day(20), "due_at": day(21)}, day(21)),
        ({"asked_at": day(20), "answer": "Approved", "answered_at": day(23)}, None),
        ({"asked_at": day(20), "due_at": "next week"}, None),
        ({}, None),
    ],
)
def test_the_answer_is_due_working_days_after_it_was_asked(about, due):
    rows, _, _ = done(book(Approvals=[step(**about)]))
    assert rows[0].due_at == due


def test_settings_say_how_many_days_an_answer_has():
    typed = [{"setting_key": "Days per approval stage", "value": "1"}]
    rows, _, _ = done(book(Approvals=[step(asked_at=day(20))], Settings=typed))
    assert rows[0].due_at == day(23)


def test_drafts_are_numbered_in_the_order_they_came_and_checks_of_posts_are_not():
    some = [
        draft(review_id="W-1", received_on=day(9)),
        draft(review_id="W-2", received_on=day(2)),
        draft(review_id="W-3", received_on=day(11), kind=None),
        draft(review_id="W-4", received_on=day(20), kind="Live"),
        draft(review_id="W-5", received_on=day(3), deliverable="L-X"),
        draft(review_id="W-6", received_on="soon"),
    ]
    _, rows, _ = done(book(Reviews=some))
    assert [row.round for row in rows] == [2, 1, 3, None, 1, None]


@pytest.mark.parametrize(
    ("about", "owners", "reviewer"),
    [
        ({}, ["TM-2"], "TM-2"),
        ({}, ["TM-2", "TM-3"], None),
        ({}, [], None),
        ({"reviewer": "TM-5"}, ["TM-2"], "TM-5"),
        ({"decision": "Approved", "given_on": day(20)}, ["TM-2"], None),
        ({"kind": "Live"}, ["TM-2"], None),
    ],
)
def test_a_draft_that_waits_gets_the_one_reviewer_there_is(about, owners, reviewer):
    team = [one | ({"task_approvals": "Owns"} if one["member_id"] in owners else {}) for one in TEAM]
    _, rows, _ = done(book(Reviews=[draft(**about)], Team=team))
    assert rows[0].reviewer == reviewer


def test_rows_typed_without_an_id_get_one():
    steps, drafts, _ = done(book(Reviews=[draft(review_id=None)], Approvals=[step(approval_id=None)]))
    assert drafts[0].id.startswith("W-")
    assert steps[0].id.startswith("A-")


def test_one_campaign_alone():
    other = CAMPAIGN | {"campaign_id": "C-2", "name": "Autumn"}
    late = step(due_at=day(2))
    deals = [DEAL, DEAL | {"deal_id": "D-2", "campaign": "C-2"}]
    videos = [video(draft_due=day(2)), video(deliverable_id="L-2", deal="D-2", draft_due=day(2))]
    drafts = [draft(deliverable="L-X"), draft(review_id="W-2", deliverable="L-2")]
    workbook = book(Campaigns=[CAMPAIGN, other], Deals=deals, Deliverables=videos, Reviews=drafts, Approvals=[late])
    rows, reviews, outcome = done(workbook, campaign="autumn")
    assert [row.campaign for row in rows] == ["C-1", *["C-2"] * 6]
    assert [row.round for row in reviews] == [None, 1]
    assert {one["campaign"] for one in outcome.figures["waiting"]} == {"Autumn"}


def test_figures_and_sentences_tell_who_waits_for_whom():
    workbook = book(
        Deals=[DEAL | {"feedback_days": 1, "revision_rounds": 0, "extra_revision_fee": 80, "currency": "EUR"}],
        Deliverables=[
            video(publish_due=day(30)),
            video(deliverable_id="L-2", number=2, draft_due=day(20), publish_due=date(2026, 12, 1)),
            video(deliverable_id="L-3", number=3, draft_due=day(25)),
            video(deliverable_id="L-4", number=4),
        ],
        Reviews=[
            draft(),
            draft(review_id="W-4", deliverable="L-4", decision="Changes needed", given_on=day(20)),
            draft(review_id="W-5", deliverable="L-4", received_on=day(23)),
        ],
        Approvals=[
            step(stage="Claims and contract", owner="TM-3", asked_at=day(16), due_at=day(20)),
            step(approval_id="A-2", asked_at=day(23)),
        ],
    )
    _, _, outcome = done(workbook)
    told = [
        (one["kind"], one["what"], one["owner"], one["since"], one["due"], one["days_late"], one["blocks_on"])
        for one in outcome.figures["waiting"]
    ]
    claims = "claims and contract of Glow Spring"
    assert told == [
        ("answer", claims, "Person 3 (Legal)", day(16), day(20), 4, day(20)),
        ("feedback", "video 1 by anna.skin", "the reviewer", day(19), day(20), 4, day(30)),
        ("draft", "video 2 by anna.skin", "anna.skin", None, day(20), 4, date(2026, 12, 1)),
        ("feedback", "video 4 by anna.skin", "the reviewer", day(23), day(24), 0, None),
        ("answer", "messaging of Glow Spring", "Person 2 (Brand or product)", day(23), day(26), 0, day(30)),
    ]
    assert outcome.figures["waiting"][0]["blocks"] == "the draft of video 2 by anna.skin"
    assert [(one["deliverable"], one["used"], one["beyond"]) for one in outcome.figures["rounds"]] == [("L-4", 1, 1)]
    assert outcome.says == (
        f"1 answer is overdue, by 4 days: Person 3 (Legal) on {claims}.",
        "1 draft is overdue, by 4 days: video 2 by anna.skin.",
        "1 draft waits for your feedback beyond the day agreed, by 4 days: video 1 by anna.skin.",
        "Feedback on 1 draft is due within 2 working days.",
        "1 deliverable took more rounds than agreed, which costs EUR 80.00.",
    )
    assert codes(outcome).count("CS-T15") == 3


def test_nothing_is_overdue():
    _, _, outcome = done(book(Campaigns=[CAMPAIGN | {"status": "Draft"}]))
    assert outcome.says == ("No answer, draft or feedback is overdue.",)
    assert outcome.findings == ()
    assert outcome.figures["waiting"] == outcome.figures["rounds"] == []


def test_an_answer_holds_up_the_next_step_of_what_it_is_about():
    videos = [
        video(draft_due=day(30), publish_due=date(2026, 12, 9)),
        video(deliverable_id="L-2", number=2, deal="D-2", publish_due=date(2026, 12, 3)),
    ]
    deals = [DEAL, DEAL | {"deal_id": "D-2"}]
    asked = {"asked_at": day(2), "due_at": day(5)}
    for about, blocks in (
        ({}, "the draft of video 1 by anna.skin"),
        ({"record": "L-1"}, "the draft of video 1 by anna.skin"),
        ({"record": "L-2"}, "the post of video 2 by anna.skin"),
        ({"record": "D-2"}, "the post of video 2 by anna.skin"),
        ({"stage": "Amplification"}, ""),
        ({"stage": "Final report"}, ""),
        ({"due_at": date(2026, 12, 4)}, "the post of video 1 by anna.skin"),
        ({"due_at": date(2026, 12, 10)}, ""),
    ):
        workbook = book(Deals=deals, Deliverables=videos, Approvals=[step(**asked | about)])
        (waiting,) = approvals(workbook, today=TODAY).figures["waiting"]
        assert (about, waiting["blocks"]) == (about, blocks)


def test_cells_that_cannot_be_read_are_left_to_the_check():
    unread = [
        {"Reviews": [draft(received_on=day(2), given_on="yesterday")]},
        {"Reviews": [draft(received_on=day(2), decision="perhaps")]},
        {"Deliverables": [video(status="??", draft_due=day(2))]},
        {"Deals": [DEAL | {"draft_required": "maybe"}], "Deliverables": [video(draft_due=day(2))]},
        {"Approvals": [step(due_at=day(2), answer="ok!")]},
        {"Approvals": [step(due_at=day(2), answered_at="yesterday")]},
    ]
    for tables in unread:
        outcome = approvals(book(**tables), today=TODAY)
        assert (tables, codes(outcome).count("CS-T15")) == (tables, 0)
    assert "CS-T15" in codes(approvals(book(Reviews=[draft(received_on=day(2))]), today=TODAY))


MAYBE_DAY = st.none() | st.integers(1, 30).map(lambda back: TODAY - timedelta(days=back - 8))
REVIEWS = st.lists(
    st.fixed_dictionaries(
        {
            "deliverable": st.sampled_from([None, "L-1", "L-2"]),
            "kind": st.sampled_from([None, "Draft", "Live"]),
            "round": st.none() | st.integers(1, 4),
            "received_on": MAYBE_DAY,
            "given_on": MAYBE_DAY,
            "decision": st.sampled_from([None, *ReviewDecision]),
        }
    ),
    max_size=6,
)
STEPS_TYPED = st.lists(
    st.fixed_dictionaries(
        {
            "campaign": st.sampled_from([None, "C-1", "C-9"]),
            "stage": st.sampled_from([None, *ApprovalStage]),
            "record": st.sampled_from([None, "L-1", "D-1", "F-9"]),
            "asked_at": MAYBE_DAY,
            "due_at": MAYBE_DAY,
            "answered_at": MAYBE_DAY,
            "answer": st.sampled_from([None, *ApprovalAnswer]),
            "owner": st.sampled_from([None, "TM-2", "TM-9"]),
        }
    ),
    max_size=6,
)


@settings(max_examples=60, deadline=None)
@given(REVIEWS, STEPS_TYPED, st.sampled_from([None, *CampaignStatus]), st.sampled_from([None, *DeliverableStatus]))
def test_whatever_stands_there_is_kept_and_running_again_changes_nothing(reviews, typed, status, state):
    videos = [video(draft_due=day(20), status=state), video(deliverable_id="L-2", publish_due=day(28))]
    workbook = book(Campaigns=[CAMPAIGN | {"status": status}], Deliverables=videos, Reviews=reviews, Approvals=typed)
    before = [list(read_rows(workbook, model)[0]) for model in (Approval, Review)]
    steps, drafts, outcome = done(workbook)
    for old, new in zip(before, (steps, drafts), strict=True):
        for was, now in zip(old, new, strict=False):
            assert all(getattr(now, key) == value for key, value in was.model_dump().items() if value is not None)
    over = status in (CampaignStatus.CLOSED, CampaignStatus.CANCELLED)
    whole = {row.stage for row in steps if row.campaign == "C-1" and not row.record}
    assert over or whole >= set(ApprovalStage)
    late = [one for one in outcome.figures["waiting"] if one["due"] and one["due"] < TODAY]
    assert codes(outcome).count("CS-T15") == len(late)
    assert all(one["days_late"] == (TODAY - one["due"]).days for one in late)
