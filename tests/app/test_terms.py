"""Terms: a whole agreement says nothing, each gap in it is told once, in its cell."""

from datetime import UTC, date, datetime

import pytest

from creatorsheet.app.terms import terms
from creatorsheet.book.memory import MemoryBook
from creatorsheet.catalogue.agreements.choices import DealStatus
from creatorsheet.catalogue.problem import Problem
from creatorsheet.catalogue.problems import terms as declarations
from creatorsheet.catalogue.tabs import find_column
from creatorsheet.catalogue.terms import CANCELLATION, DRAFT, DUTIES, MISSED_BRIEF, REVIEW, TERMS
from creatorsheet.contracts.terms import RULES

TODAY = date(2026, 4, 6)


def deal(**about):
    return {
        "deal_id": "D-1",
        "campaign": "C-1",
        "creator": "K-1",
        "status": "Signed",
        "form": "A sponsored video published on the creator’s account",
        "videos_agreed": 1,
        "supporting_agreed": 0,
        "model": "Flat fee",
        "total": 500,
        "currency": "EUR",
        "draft_required": "Yes",
        "revision_rounds": 2,
        "feedback_days": 2,
        "revision_scope": "Changes beyond the brief",
        "missed_brief": "Redo at no charge",
        "extra_revision_fee": 0,
        "cancel_fee_brand": 0,
        "completed_work": "Paid for stages done",
        "reschedule_notice": 7,
        "missed_date": "Fee goes down",
        "outside_control": "Costs shared",
        "resp_disclosure": "Creator",
        "resp_platform": "Creator",
        "resp_claims": "Brand",
        "resp_music": "Creator",
        "resp_prohibited": "Both",
        "resp_correction": "Creator",
        "disclosure_kind": "Paid partnership label",
        "reporting_kind": "Screenshots of insights",
        "reporting_due_days": 7,
        "signed_on": date(2026, 4, 1),
    } | about


def video(**about):
    return {
        "deliverable_id": "L-1",
        "deal": "D-1",
        "number": 1,
        "kind": "Video",
        "status": "Agreed",
        "format": "Tutorial",
        "length_agreed": 45,
        "draft_due": date(2026, 5, 4),
        "publish_due": date(2026, 5, 20),
        "caption_required": "#glowserum",
        "tags_required": "@glow",
        "disclosure_text": "#ad",
    } | about


def book(agreement=None, videos=None, **tables):
    rights = [
        {"right_id": "R-1", "deal": "D-1", "kind": "Usage", "status": "Agreed", "use_own_tiktok": "Yes"},
        {"right_id": "R-2", "deal": "D-1", "kind": "Exclusivity", "status": "Refused"},
    ]
    campaign = {"campaign_id": "C-1", "name": "Glow Spring", "audience_countries": "US"}
    return MemoryBook(
        {
            "Campaigns": [campaign],
            "Creators": [{"creator_id": "K-1", "handle": "anna.skin"}],
            "Deals": [agreement or deal()],
            "Deliverables": [video()] if videos is None else videos,
            "Rights": rights,
            **tables,
        }
    )


def said(agreement=None, videos=None, **tables):
    outcome = terms(book(agreement, videos, **tables), today=TODAY)
    assert not outcome.plan
    return [found for found in outcome.findings if found.code.startswith("CS-T")]


def codes(*args, **tables):
    return [found.code for found in said(*args, **tables)]


def test_a_whole_agreement_says_nothing():
    assert said() == []


@pytest.mark.parametrize("status", [DealStatus.DRAFT, DealStatus.CANCELLED, DealStatus.COMPLETED])
def test_drafts_and_ended_deals_are_left_alone(status):
    empty = {"deal_id": "D-1", "campaign": "C-1", "creator": "K-1", "status": status, "signed_on": date(2026, 4, 1)}
    assert said(empty, []) == []


def test_an_offer_needs_only_its_basics():
    empty = {"deal_id": "D-1", "campaign": "C-1", "creator": "K-1", "status": "Sent"}
    assert codes(empty, [video(format=None)]) == ["CS-T01", "CS-T01"]


@pytest.mark.parametrize("item", [*REVIEW, DRAFT, MISSED_BRIEF, *DUTIES], ids=lambda one: one.key)
def test_each_open_answer_is_told_once_in_its_cell(item):
    found = said(deal(**{item.key: None}))
    assert len(found) == 1
    assert item.words in found[0].fact
    assert found[0].place.column == find_column("Deals", item.key).title


@pytest.mark.parametrize("item", CANCELLATION, ids=lambda one: one.key)
def test_each_open_case_of_cancelling(item):
    found = said(deal(**{"gift": "Serum", "shipped_products": "Creator keeps them", item.key: None}))
    assert [one.code for one in found] == ["CS-T10"]
    assert item.words in found[0].fact


def test_no_draft_asks_nothing_about_rounds():
    quiet = dict.fromkeys(("revision_rounds", "feedback_days", "revision_scope", "extra_revision_fee"))
    assert said(deal(draft_required="No", **quiet), [video(draft_due=None)]) == []


@pytest.mark.parametrize(
    ("due", "told"),
    [
        (date(2026, 5, 8), False),  # 8 working days before Wednesday the 20th
        (date(2026, 5, 11), True),
        (date(2026, 5, 20), True),
    ],
)
def test_review_time_passes_when_it_is_just_enough(due, told):
    assert codes(videos=[video(draft_due=due)]) == ["CS-T04"] * told


def test_words_of_no_time_left():
    found = said(videos=[video(draft_due=date(2026, 5, 18))])
    assert str(found[0]).split(": ", 1)[1] == (
        "the draft of video 1 by anna.skin is due 2026-05-18, 2 days before posting on 2026-05-20; review as agreed "
        "takes 8 working days. Move the draft in Deliverables!K3 to 2026-05-08 or earlier, or post later."
    )


def test_disclosure_by_market():
    campaign = {"campaign_id": "C-1", "audience_countries": "US; United Kingdom; Peru"}
    found = said(videos=[video(disclosure_text="#sponsored")], Campaigns=[campaign])
    assert [(one.code, one.severity.value) for one in found] == [("CS-T07", "error"), ("CS-T07", "warning")]
    assert "wording that the United Kingdom accepts" in found[0].fact
    assert "wording that Peru accepts" in found[1].fact
    assert "(not verified)" in found[1].remedy


def test_brazil_takes_the_platforms_label():
    campaign = {"campaign_id": "C-1", "audience_countries": "Brazil"}
    assert said(videos=[video(disclosure_text=None)], Campaigns=[campaign]) == []
    assert codes(deal(disclosure_kind=None), [video(disclosure_text=None)], Campaigns=[campaign]) == ["CS-T07"]


def test_none_is_an_answer_unless_clicks_count():
    assert said(videos=[video(tags_required="none", caption_required="None")]) == []
    selling = {"campaign_id": "C-1", "audience_countries": "US", "objective": "Driving traffic to a landing page"}
    assert codes(videos=[video(tags_required="none")], Campaigns=[selling]) == ["CS-T06"]


def test_commission_by_code_needs_the_code():
    selling = {"campaign_id": "C-1", "audience_countries": "US", "sales_format_1": "Promotional codes"}
    paid = deal(model_2="Commission")
    assert codes(paid, Campaigns=[selling]) == ["CS-T06"]
    tracking = [{"tracking_id": "G-1", "promo_code": "ANNA15"}]
    assert said(paid, [video(tracking="G-1")], Campaigns=[selling], Tracking=tracking) == []


def test_rights_only_proposed_are_no_answer():
    proposed = [{"right_id": "R-1", "deal": "D-1", "kind": "Usage", "status": "Proposed"}]
    assert [one.fact for one in said(Rights=proposed)] == [
        "the agreement with anna.skin says neither yes nor no to content usage or exclusivity."
    ]


def test_agency_answers_only_where_there_is_one():
    assert codes(deal(resp_claims="Agency")) == ["CS-T08"]
    assert said(deal(resp_claims="Agency"), Creators=[{"creator_id": "K-1", "handle": "a.b", "agency": "North"}]) == []


def test_work_before_the_signature_and_posts_before_the_yes():
    live = video(status="Live", posted_at=datetime(2026, 4, 5, 9, tzinfo=UTC))
    assert "but its draft has no approval" in said(videos=[live])[0].fact
    yes = {
        "review_id": "W-1",
        "deliverable": "L-1",
        "kind": "Draft",
        "decision": "Approved",
        "given_on": date(2026, 4, 5),
    }
    assert said(videos=[live], Reviews=[yes]) == []
    unsigned = said(deal(signed_on=None), [live], Reviews=[yes])
    assert [one.fact for one in unsigned] == [
        "video 1 by anna.skin went live on 2026-04-05, but the agreement is not signed."
    ]
    deposit = {"payment_id": "Y-1", "deal": "D-1", "kind": "Deposit", "paid_on": date(2026, 3, 1)}
    assert said(Payments=[deposit]) == []
    assert codes(Payments=[deposit | {"kind": "Balance"}]) == ["CS-T12"]
    assert said(Payments=[deposit | {"kind": "Balance", "paid_on": date(2026, 4, 1)}]) == []


def test_gifts():
    form = "A product gifted in exchange for potential coverage"
    gifted = deal(model="Gifting", total=None, form=form, gift="Serum", shipped_products="Creator keeps them")
    assert codes(gifted) == ["CS-T13"]
    assert said(gifted | {"videos_agreed": 0}, []) == []
    assert said(gifted | {"form": "A sponsored video published on the creator’s account"}) == []


def test_unreadable_text_is_one_finding_not_two():
    outcome = terms(book(deal(revision_rounds="two")), today=TODAY)
    assert [found.code for found in outcome.findings if found.code != "CS-R06"] == ["CS-R01"]


def test_rules_are_declared_and_read_real_columns():
    assert [one.problem.code for one in TERMS] == list(RULES)
    declared = {one.code for one in vars(declarations).values() if isinstance(one, Problem)}
    assert set(RULES) == {code for code in declared if code.startswith("CS-T")}
    for term in TERMS:
        assert term.lines
        for need in (*term.asks, *term.reads):
            table, key = need.split(".")
            assert find_column(table, key).title


PAPER = {
    "owner": "TM-1",
    "starts": date(2026, 4, 1),
    "ends": date(2026, 6, 30),
    "base_fee": 500,
    "payment_schedule": "All after posting",
    "payment_method": "Bank transfer",
    "contract": "agreements/anna.pdf",
}


def gaps(agreement, **tables):
    found = terms(book(agreement, **tables), today=TODAY).findings
    return [(one.code, one.place.column) for one in found if not one.code.startswith("CS-T")]


def test_a_signed_paper_needs_its_money_and_dates():
    assert {column for _, column in gaps(deal())} == {
        "Owner",
        "Starts",
        "Ends",
        "Fee for the work",
        "Payment schedule",
        "Payment method",
        "Contract file",
        "Lasts",
        "Territories",
    }
    usage = {"right_id": "R-1", "deal": "D-1", "kind": "Usage", "status": "Agreed", "territories": "Worldwide"}
    usage["use_website"] = "Yes"
    refused = {"right_id": "R-2", "deal": "D-1", "kind": "Exclusivity", "status": "Refused"}
    whole = [dict(usage, lasts=30), refused]
    assert gaps(deal(**PAPER), Rights=whole) == []
    assert gaps({**deal(), "status": "Sent"}, Rights=whole) == []
    forever = [dict(usage, lasts_unit="Forever"), refused]
    assert gaps(deal(**PAPER), Rights=forever) == []


@pytest.mark.parametrize(
    ("about", "column"),
    [
        ({"model_2": "Commission"}, "Commission rate"),
        ({"model_2": "Commission", "commission_basis": "Per lead"}, "Amount per event"),
        ({"model_2": "Gifting", "shipped_products": "Creator keeps them"}, "Product sent"),
        ({"tier2_from": 100}, "Second tier rate"),
    ],
)
def test_what_a_way_of_paying_needs(about, column):
    assert (("CS-R06", column)) in gaps(deal(**PAPER, **about), Rights=[])


def test_contradictory_amounts_and_dates():
    found = terms(book(deal(**PAPER, deposit=600) | {"ends": date(2026, 3, 1)}), today=TODAY).findings
    said = [str(one) for one in found if one.code == "CS-R05"]
    assert [one.split(": ", 1)[1].split(". ")[0] for one in said] == [
        "Ends is 2026-03-01; it has to be 2026-04-01 (Starts, L3) or later",
        "Deposit is 600; it has to be 500 (Total compensation, S3) or less",
    ]
