"""Laws of drafts and approvals: what an answer takes away, what another campaign changes, and that rows have no order."""

from __future__ import annotations

from collections import Counter
from datetime import date, timedelta
from typing import Any

from hypothesis import assume, given, settings
from hypothesis import strategies as st

from creatorsheet.app.approvals import approvals
from creatorsheet.app.ready import ready
from creatorsheet.book.memory import MemoryBook
from creatorsheet.catalogue.plan.choices import ApprovalAnswer, ApprovalStage

TODAY = date(2026, 11, 24)
Rows = dict[str, list[dict[str, Any]]]


def day(number):
    return TODAY + timedelta(days=number)


def unique_days(size):
    return st.lists(st.integers(-20, 10), unique=True, min_size=size, max_size=size).map(lambda some: [*map(day, some)])


@st.composite
def workbooks(draw):
    """A campaign of two creators: briefs, drafts with a day each, and steps whose answers have a day each."""
    statuses = st.sampled_from(["Signed", "Disputed", "Negotiating", "Cancelled", "Completed"])
    deals = [{"deal_id": f"D-{at}", "campaign": "C-1", "creator": f"K-{at}", "status": draw(statuses)} for at in (1, 2)]
    states = st.sampled_from(["Agreed", "Draft in", "Live", None])
    videos = [
        {"deliverable_id": f"L-{at}", "deal": f"D-{1 + at % 2}", "number": at, "status": draw(states)}
        | {"draft_due": day(draw(st.integers(-9, 9))), "publish_due": day(draw(st.integers(-9, 20)))}
        for at in range(1, 4)
    ]
    came = draw(unique_days(4))
    answers = st.sampled_from([None, "Approved", "Changes needed", "Rejected"])
    drafts = [
        {
            "review_id": f"W-{at}",
            "deliverable": f"L-{draw(st.integers(1, 3))}",
            "kind": "Draft",
            "received_on": came[at],
        }
        | ({"decision": decision, "given_on": came[at]} if (decision := draw(answers)) else {})
        for at in range(draw(st.integers(0, 4)))
    ]
    briefs = [
        {"brief_id": f"F-{at}", "campaign": "C-1", "creator": draw(st.sampled_from([None, "K-1", "K-2"]))}
        | {"claims_approval": draw(st.sampled_from(["none", "calms in a week", None]))}
        | {"status": draw(st.sampled_from(["Draft", "Sent", "Confirmed"]))}
        for at in range(draw(st.integers(0, 2)))
    ]
    said = draw(unique_days(5))
    steps = [
        {"approval_id": f"A-{at}", "campaign": "C-1", "stage": draw(STAGES).value}
        | {"record": draw(st.sampled_from([None, None, None, "L-1", "D-2", "F-0"])), "what": f"Step {at}"}
        | {"due_at": day(draw(st.integers(-9, 9))), "asked_at": day(-10), "owner": "TM-1"}
        | ({"answer": answer, "answered_at": said[at]} if (answer := draw(DECIDED)) else {})
        for at in range(draw(st.integers(1, 5)))
    ]
    sector = draw(st.sampled_from([None, "Health"]))
    campaign = {"campaign_id": "C-1", "name": "Glow Spring", "status": "Live", "regulated_sector": sector}
    return {
        "Campaigns": [campaign | {"starts": day(-5), "ends": day(60), "currency": "EUR", "budget": 900}],
        "Creators": [{"creator_id": f"K-{at}", "handle": f"creator{at}"} for at in (1, 2)],
        "Team": [{"member_id": "TM-1", "name": "Mara"}],
        "Deals": deals,
        "Deliverables": videos,
        "Reviews": drafts,
        "Briefs": briefs,
        "Approvals": steps,
    }


STAGES = st.sampled_from([ApprovalStage.LEGAL_CLAIMS, ApprovalStage.LEGAL_CLAIMS, ApprovalStage.MESSAGING])
DECIDED = st.sampled_from([None, None, "Approved", "Declined", "Not needed", "Approved with changes"])


def findings(act, rows, **about):
    return act(MemoryBook(rows), today=TODAY, **about).findings


def facts(act, rows, **about):
    """What is said, without the cells in which it stands."""
    return Counter((one.code, one.severity, one.fact) for one in findings(act, rows, **about))


@settings(max_examples=60, deadline=None)
@given(workbooks(), st.data())
def test_an_answer_takes_away_what_was_said_of_its_step_and_no_other_wait(rows, data):
    late = [one for one in findings(approvals, rows) if one.code == "CS-T15" and one.place.sheet == "Approvals"]
    assume(late)
    chosen = data.draw(st.sampled_from(late))
    yes = {"answer": ApprovalAnswer.APPROVED.value, "answered_at": day(15)}
    answered = [one | (yes if one["approval_id"] == chosen.place.row else {}) for one in rows["Approvals"]]
    before, after = facts(approvals, rows), facts(approvals, rows | {"Approvals": answered})
    gone = before - after
    assert [fact for code, _, fact in gone if code == "CS-T15"] == [chosen.fact]
    assert {code for code, _, _ in gone} <= {"CS-T15", "CS-T09", "CS-T16"}
    assert not after - before


@settings(max_examples=40, deadline=None)
@given(workbooks())
def test_a_draft_answered_waits_no_more(rows):
    for one in findings(approvals, rows):
        if one.code in ("CS-T15", "CS-T24") and one.place.sheet == "Reviews":
            answer = {"decision": "Rejected", "given_on": day(0)}
            some = [each | (answer if each["review_id"] == one.place.row else {}) for each in rows["Reviews"]]
            assert one.fact not in [each.fact for each in findings(approvals, rows | {"Reviews": some})]


def _other(rows):
    """The same campaign once more, under ids of its own, at the end of each tab."""
    ids = {
        "C-1",
        "K-1",
        "K-2",
        "D-1",
        "D-2",
        "L-1",
        "L-2",
        "L-3",
        *(f"{kind}-{at}" for kind in "FWA" for at in range(5)),
    }
    twice = {
        tab: [*some, *({key: f"{cell}X" if cell in ids else cell for key, cell in one.items()} for one in some)]
        for tab, some in rows.items()
        if tab != "Team"
    }
    twice["Campaigns"][1]["name"] = "Autumn"
    return twice | {"Team": rows["Team"]}


@settings(max_examples=40, deadline=None)
@given(workbooks())
def test_another_campaign_changes_nothing(rows):
    for act in (approvals, ready):
        alone, both = facts(act, rows), facts(act, _other(rows))
        assert not alone - both
        assert facts(act, _other(rows), campaign="Glow Spring") == alone


@settings(max_examples=40, deadline=None)
@given(workbooks(), st.randoms(use_true_random=False))
def test_rows_have_no_order(rows, chance):
    mixed = {tab: chance.sample(some, len(some)) for tab, some in rows.items()}
    for act in (approvals, ready):
        assert _sorted(facts(act, mixed)) == _sorted(facts(act, rows))


def _sorted(some):
    """Lists within a sentence follow the sheet."""
    return Counter((code, severity, "".join(sorted(fact))) for code, severity, fact in some.elements())
