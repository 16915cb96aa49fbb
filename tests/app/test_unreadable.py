"""A cell that cannot be read is no empty one: whatever it is, nothing is said of it, written over it or called ready."""

from __future__ import annotations

import pytest
from tests.app.test_ready import BRIEF, TODAY, campaign, day, deal, row, rows

from creatorsheet.app.approvals import approvals
from creatorsheet.app.ready import ready
from creatorsheet.book.memory import MemoryBook
from creatorsheet.book.rows import read_rows
from creatorsheet.catalogue.tabs import BY_TITLE

ROLES = {
    "Goal and budget": "Marketing leadership",
    "Outreach and terms": "Creator Partnerships Manager",
    "Messaging": "Brand or product",
    "Claims and contract": "Legal",
    "Amplification": "Paid Social Specialist",
    "Final report": "Marketing Analyst",
}
CHECKS = ("product_accuracy", "brand_alignment", "talking_points", "disclosure", "quality", "links_codes", "as_agreed")
DECIDED = {"decision": "Approved", "given_on": day(-3), "reviewer": "TM-0"} | dict.fromkeys(CHECKS, "OK")
BRIEFED = ("benefit", "talking_points", "product_details", "claims_allowed", "visual_musts")
ASKED = {"campaign": "C-1", "what": "the plan", "asked_at": day(-20), "due_at": day(-15)}
GOAL = {"objective": "Increasing brand awareness", "audience_type": "Dry skin", "call_to_action": "Buy"}
LINE = {"campaign": "C-1", "category": "Creator compensation"}
WHOLE = rows(
    Campaigns=[campaign(regulated_sector="Health", test_share=0.2, **GOAL)],
    Team=[{"member_id": f"TM-{at}", "name": f"Person {at}", "role": one} for at, one in enumerate(ROLES.values())],
    Approvals=[
        {"approval_id": f"A-{at}", "stage": stage, "owner": f"TM-{at}", **ASKED}
        | ({"answer": "Approved", "answered_at": day(-16)} if at < 4 else {"answer": "Waiting", "due_at": day(3)})
        for at, stage in enumerate(ROLES)
    ],
    Deals=[
        deal(gift="Serum", gift_value=9, shipped_on=day(-12), arrived_on=day(-9))
        | {"revision_rounds": 0, "extra_revision_fee": 50, "feedback_days": 2}
    ],
    Reviews=[
        {"review_id": "W-1", "deliverable": "L-1", "kind": "Draft", "round": 1, "received_on": day(-4), **DECIDED}
    ],
    Briefs=[BRIEF | dict.fromkeys(BRIEFED, "words") | {"claims_approval": "none"}],
    Budget=[
        {"budget_id": "B-1", "planned": 5000, "purpose": "Reach", **LINE},
        {"budget_id": "B-2", "planned": 2500, "purpose": "Testing", **LINE},
    ],
    Tracking=[row(promo_code="ANNA15", code_state="Issued", code_ready="Ready", issued_at=day(-3))],
)
CELLS = [
    (tab, at, key)
    for tab, some in WHOLE.items()
    for at, one in enumerate(some)
    for key in one
    if any(
        key in keys
        for keys in read_rows(MemoryBook({tab: [dict.fromkeys([key], "?? ask")]}), BY_TITLE[tab])[0].unread.values()
    )
]
NEEDED = {"Deals", "Rights", "Deliverables"}
"""Tabs of whose cells each may hold what was agreed."""


def told(act, tables):
    outcome = act(MemoryBook(tables), today=TODAY)
    return outcome, [one.fact for one in outcome.findings]


def test_all_is_there_and_answered():
    assert len(CELLS) > 90
    for act in (approvals, ready):
        outcome, facts = told(act, WHOLE)
        assert not facts
        assert not outcome.plan
    assert ready(MemoryBook(WHOLE), today=TODAY).figures["campaigns"][0]["verdict"] == "ready"


@pytest.mark.parametrize(("tab", "at", "key"), CELLS)
def test_a_cell_that_cannot_be_read_is_not_taken_for_empty(tab, at, key):
    some = [one | ({key: "?? ask"} if number == at else {}) for number, one in enumerate(WHOLE[tab])]
    for act in (approvals, ready):
        outcome, facts = told(act, WHOLE | {tab: some})
        assert not facts
        assert not outcome.plan
    if tab in NEEDED:
        verdict = "not ready" if (tab, key) == ("Deals", "status") else "ready, but"
        assert outcome.figures["campaigns"][0]["verdict"] == verdict
