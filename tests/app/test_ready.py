"""Readiness as an action: the verdict, who lacks what, what is dated, and what nobody is asked again."""

from __future__ import annotations

from datetime import date, timedelta
from itertools import permutations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from creatorsheet.app.codes import codes
from creatorsheet.app.findings import findings_plan
from creatorsheet.app.ready import ready
from creatorsheet.app.readying.standing import joined
from creatorsheet.book.memory import MemoryBook
from creatorsheet.book.rows import read_rows
from creatorsheet.catalogue.agreements.choices import DealStatus
from creatorsheet.catalogue.plan.choices import CampaignStatus
from creatorsheet.catalogue.readiness import OF_CAMPAIGNS, OF_CREATORS, Item, Mark, State
from creatorsheet.catalogue.reports.findings import FindingRow
from creatorsheet.kernel.finding import Severity

TODAY = date(2026, 11, 24)
KEY = bytes(32)


def day(number):
    return TODAY + timedelta(days=number)


def campaign(**about):
    return {
        "campaign_id": "C-1",
        "name": "Glow Spring",
        "status": "Recruiting",
        "cta_kind": "Buy on the site",
        "landing_page": "https://glow.test/serum",
        "audience_countries": "US",
        "starts": day(4),
        "ends": day(90),
        "currency": "EUR",
        "budget": 9000,
        "site_tracking_ready": "Ready",
        "dashboard_ready": "Ready",
    } | about


def deal(at=1, **about):
    return {
        "deal_id": f"D-{at}",
        "campaign": "C-1",
        "creator": f"K-{at}",
        "status": "Signed",
        "owner": "TM-1",
        "form": "A sponsored video published on the creator’s account",
        "videos_agreed": 1,
        "supporting_agreed": 0,
        "starts": day(-20),
        "ends": day(90),
        "model": "Flat fee",
        "total": 1000,
        "base_fee": 1000,
        "payment_schedule": "All after posting",
        "payment_method": "Bank transfer",
        "draft_required": "Yes",
        "revision_rounds": 0,
        "feedback_days": 2,
        "revision_scope": "Changes beyond the brief",
        "extra_revision_fee": 0,
        "missed_brief": "Redo at no charge",
        "cancel_fee_brand": 0.25,
        "completed_work": "Paid for stages done",
        "shipped_products": "Creator keeps them",
        "reschedule_notice": 5,
        "missed_date": "New date within grace days",
        "outside_control": "Postpone, then cancel free",
        "resp_disclosure": "Creator",
        "resp_platform": "Creator",
        "resp_claims": "Brand",
        "resp_music": "Creator",
        "resp_prohibited": "Both",
        "resp_correction": "Creator",
        "disclosure_kind": "Label and caption words",
        "reporting_due_days": 7,
        "reporting_kind": "Screenshots of insights",
        "signed_on": day(-20),
        "contract": "agreements/signed.pdf",
    } | about


def video(at=1, **about):
    return {
        "deliverable_id": f"L-{at}",
        "deal": f"D-{at}",
        "number": 1,
        "kind": "Video",
        "status": "Approved",
        "format": "Tutorial",
        "length_agreed": 30,
        "draft_due": day(-4),
        "publish_due": day(5),
        "caption_required": "#glow",
        "tags_required": "@glow",
        "disclosure_text": "#ad",
        "tracking": f"G-{at}",
    } | about


def clauses(at=1):
    usage = {"kind": "Usage", "status": "Agreed", "lasts": 90, "territories": "US", "use_website": "Yes"}
    return [
        {"right_id": f"R-{at}U", "deal": f"D-{at}", **usage},
        {"right_id": f"R-{at}X", "deal": f"D-{at}", "kind": "Exclusivity", "status": "Refused"},
    ]


def row(at=1, **about):
    return {
        "tracking_id": f"G-{at}",
        "campaign": "C-1",
        "creator": f"K-{at}",
        "tracked_link": "https://glow.test/serum?utm_source=tiktok",
        "link_ready": "Ready",
        "utm_ready": "Ready",
        "code_ready": "Not needed",
        "affiliate_ready": "Not needed",
        "shop_ready": "Not needed",
        "landing_ready": "Not needed",
    } | about


STAGES = ("Goal and budget", "Outreach and terms", "Messaging")
BRIEF = {"brief_id": "F-1", "campaign": "C-1", "status": "Confirmed"}


def steps(answer="Approved"):
    return [
        {"approval_id": f"A-{at}", "campaign": "C-1", "stage": stage, "answer": answer}
        for at, stage in enumerate(STAGES)
    ]


def rows(people=1, **tables):
    everybody = range(1, people + 1)
    return {
        "Campaigns": [campaign()],
        "Creators": [{"creator_id": f"K-{at}", "handle": f"creator{at}"} for at in everybody],
        "Deals": [deal(at) for at in everybody],
        "Deliverables": [video(at) for at in everybody],
        "Rights": [one for at in everybody for one in clauses(at)],
        "Tracking": [row(at) for at in everybody],
        "Briefs": [BRIEF],
        "Approvals": steps(),
        **tables,
    }


def look(people=1, today=TODAY, only="", **tables):
    return ready(MemoryBook(rows(people, **tables)), today=today, campaign=only)


def verdict(outcome):
    return outcome.figures["campaigns"][0]["verdict"]


def state(outcome, item, creator="creator1"):
    return next(
        one["state"] for one in outcome.figures["items"] if (one["creator"], one["item"]) == (creator, str(item))
    )


def test_all_is_there():
    outcome = look(2)
    assert outcome.says == ("Glow Spring is ready: nothing is missing for 2 creators; the launch is in 4 days.",)
    assert not outcome.findings
    assert outcome.exit_code == 0
    assert verdict(outcome) == "ready"
    assert not outcome.plan


def test_the_verdict_names_how_many_and_the_gravest_lines_follow():
    deals = [deal(1), deal(2, contract=None), deal(3, gift="Serum", gift_value=9), deal(4), deal(5)]
    videos = [video(at, status="Agreed", draft_due=day(2)) for at in range(1, 6)]
    outcome = look(5, Deals=deals, Deliverables=videos)
    assert outcome.says == (
        "Glow Spring is not ready: 2 of 5 creators miss something; the launch is in 4 days.",
        "  creator2: the contract file is missing.",
        "  creator3: the product is not sent.",
    )
    assert [one.severity for one in outcome.findings] == [Severity.ERROR] * 2
    assert outcome.exit_code == 1


@pytest.mark.parametrize(
    ("starts", "words"),
    [
        (day(0), "the launch is today"),
        (day(1), "the launch is tomorrow"),
        (day(2), "the launch is in 2 days"),
        (day(-1), "it has been running since 2026-11-23"),
    ],
)
def test_the_days_to_the_launch_are_said(starts, words):
    assert words in look(Campaigns=[campaign(starts=starts)]).says[0]


@pytest.mark.parametrize(("days", "severity"), [(7, Severity.ERROR), (8, Severity.WARNING)])
def test_what_is_missing_is_an_error_from_seven_days_before_the_start(days, severity):
    outcome = look(Campaigns=[campaign(starts=day(days))], Deliverables=[video(publish_due=day(days))], Briefs=[])
    assert [(one.code, one.severity) for one in outcome.findings] == [("CS-C10", severity)]
    assert verdict(outcome) == "not ready"


def test_while_a_campaign_runs_a_far_post_does_not_hold_it_up():
    late = {"Campaigns": [campaign(starts=day(-9))], "Briefs": []}
    near = look(Deliverables=[video(publish_due=day(7))], **late)
    far = look(Deliverables=[video(publish_due=day(8))], **late)
    assert (verdict(near), verdict(far)) == ("not ready", "ready, but")
    assert (near.exit_code, far.exit_code) == (1, 0)
    assert far.says[0].startswith("Glow Spring is ready, but 1 of 1 creator misses something;")


@pytest.mark.parametrize("status", [one for one in DealStatus if one not in (DealStatus.SIGNED, DealStatus.DISPUTED)])
def test_deals_that_are_not_agreed_are_named_and_nothing_else_is_asked_of_them(status):
    outcome = look(
        2, Deals=[deal(1), deal(2, status=status)], Briefs=[], Deliverables=[video(), video(2, publish_due=None)]
    )
    items = [one["item"] for one in outcome.figures["items"] if one["creator"] == "creator2"]
    if status in (DealStatus.CANCELLED, DealStatus.COMPLETED):
        assert items == []
    else:
        assert items == ["Terms"]
        assert f"  creator2: the agreement is not signed yet ({status})." in outcome.says


def test_nobody_is_agreed_yet():
    outcome = look(Deals=[deal(status=None)])
    assert outcome.says[0] == ("Glow Spring is not ready: its creator is not agreed yet; the launch is in 4 days.")
    assert look(Deals=[], Deliverables=[]).says[0].startswith("Glow Spring is not ready: it has no agreement")


@pytest.mark.parametrize(
    ("status", "review", "said"),
    [
        ("Approved", None, State.READY),
        ("Draft in", "Approved", State.READY),
        ("Draft in", "Approved with corrections", State.READY),
        ("Draft in", "Changes needed", State.MISSING),
        ("Changes asked", None, State.MISSING),
        ("Agreed", None, State.MISSING),
    ],
)
def test_drafts_near_their_day_need_a_yes(status, review, said):
    seen = {"review_id": "W-1", "deliverable": "L-1", "kind": "Draft", "decision": review, "given_on": day(-1)}
    outcome = look(Deliverables=[video(status=status)], Reviews=[seen] if review else [])
    assert state(outcome, Item.DRAFT) == said
    assert state(look(Deals=[deal(draft_required="No")], Deliverables=[video(status=status)]), Item.DRAFT) == (
        State.NOT_NEEDED
    )


def test_a_draft_is_later_until_its_day_or_a_week_before_the_post():
    def said(**about):
        return state(look(Deliverables=[video(status="Agreed", **about)]), Item.DRAFT)

    assert said(draft_due=day(0), publish_due=day(5)) == State.LATER
    assert said(draft_due=day(-1), publish_due=day(5)) == State.MISSING
    assert said(draft_due=day(-1), publish_due=day(8)) == State.LATER
    assert said(draft_due=None, publish_due=day(7)) == State.MISSING


def test_a_parcel_on_its_way_does_not_hold_up_the_launch():
    def parcel(status="Agreed", **about):
        gift = deal(gift="Serum", gift_value=9, **about)
        return look(Deals=[gift], Deliverables=[video(status=status, draft_due=day(2))])

    assert (state(parcel(), Item.PRODUCT), verdict(parcel())) == (State.MISSING, "not ready")
    sent = parcel(shipped_on=day(-2))
    assert (state(sent, Item.PRODUCT), verdict(sent), sent.exit_code) == (State.MISSING, "ready, but", 0)
    assert state(parcel(arrived_on=day(-1)), Item.PRODUCT) == State.READY
    assert state(parcel("Draft in"), Item.PRODUCT) == State.NOT_NEEDED
    assert state(look(), Item.PRODUCT) == State.NOT_NEEDED


def test_the_own_brief_of_a_creator_goes_before_the_common_one():
    own = {"brief_id": "F-2", "campaign": "C-1", "creator": "K-1"}
    assert state(look(Briefs=[BRIEF, own | {"status": "Sent"}]), Item.BRIEF) == State.MISSING
    assert state(look(Briefs=[BRIEF | {"status": "Sent"}, own | {"status": "Confirmed"}]), Item.BRIEF) == State.READY
    assert state(look(Briefs=[BRIEF, own | {"creator": "K-9"}]), Item.BRIEF) == State.READY


def test_approvals_about_one_creator_are_theirs():
    about = {"approval_id": "A-9", "campaign": "C-1", "stage": "Claims and contract", "what": "Claim 'calms'"}
    waiting = about | {"answer": "Waiting", "record": "L-1", "asked_at": day(-2)}
    outcome = look(2, Approvals=[*steps(), waiting])
    assert state(outcome, Item.APPROVAL) == State.MISSING
    assert state(outcome, Item.APPROVAL, "creator2") == State.NOT_NEEDED
    assert state(outcome, Item.CLAIMS, "") == State.NOT_NEEDED
    live = look(2, Approvals=[*steps(), waiting], Deliverables=[video(status="Live"), video(2)])
    assert verdict(live) == "ready"


def test_a_refusal_is_settled_by_a_later_yes_and_not_by_an_earlier_one():
    no = {"approval_id": "A-9", "campaign": "C-1", "stage": "Messaging", "answer": "Declined"}
    assert state(look(Approvals=[no, *steps()]), Item.MESSAGING, "") == State.READY
    assert state(look(Approvals=[*steps(), no]), Item.MESSAGING, "") == State.MISSING


def test_the_stages_after_the_first_post_are_not_asked_for():
    items = [one["item"] for one in look().figures["items"] if not one["creator"]]
    assert items == [str(one) for one in OF_CAMPAIGNS]
    assert not {"Amplification", "Final report"} & set(items)


@pytest.mark.parametrize(
    ("about", "item"),
    [
        ({"sales_format_1": "Promotional codes"}, Item.CODE),
        ({"offer_kind": "A limited-time discount"}, Item.CODE),
        ({"sales_format_1": "Affiliate partnerships"}, Item.AFFILIATE),
        ({"objective": "Generating TikTok Shop sales"}, Item.SHOP),
        ({}, Item.LINK),
        ({}, Item.UTM),
    ],
)
def test_methods_follow_from_what_the_campaign_sells_with(about, item):
    blank = {"tracking_id": "G-1", "campaign": "C-1", "creator": "K-1"}
    for some in ([blank], []):
        outcome = look(Campaigns=[campaign(**about)], Tracking=some)
        assert state(outcome, item) == State.MISSING
        missing = {one["item"] for one in outcome.figures["items"] if one["state"] == "missing"}
        assert missing <= {"Link", "UTM", str(item)}


@pytest.mark.parametrize(
    "about",
    [
        {"code_state": "Planned"},
        {"code_state": "Rejected by the shop"},
        {"code_state": "Leaked"},
        {"code_state": "Retired"},
        {"retired_at": TODAY},
    ],
)
def test_a_code_that_does_not_live_is_missing(about):
    coded = row(promo_code="ANNA15", code_ready="Ready")
    sells = [campaign(sales_format_1="Promotional codes")]
    assert state(look(Campaigns=sells, Tracking=[coded]), Item.CODE) == State.READY
    assert state(look(Campaigns=sells, Tracking=[coded | about]), Item.CODE) == State.MISSING
    after = row(promo_code="ANNA20", code_ready="Ready") | {"tracking_id": "G-9"}
    assert state(look(Campaigns=sells, Tracking=[coded | about | {"replaced_by": "G-9"}, after]), Item.CODE) == (
        State.READY
    )


def test_a_code_has_to_work_on_the_days_of_the_posts():
    sells = campaign(sales_format_1="Promotional codes", offer_ends=day(5))
    coded = [row(promo_code="ANNA15", code_ready="Ready")]
    assert look(Campaigns=[sells], Tracking=coded).findings == ()
    late = look(Campaigns=[sells], Tracking=coded, Deliverables=[video(publish_due=day(6))])
    assert [one.code for one in late.findings] == ["CS-C08"]
    assert state(late, Item.CODE) == State.MISSING


def test_what_codes_and_readiness_both_meet_is_one_line_of_findings():
    book = MemoryBook(
        rows(
            Campaigns=[campaign(sales_format_1="Promotional codes", dashboard_ready="In progress")],
            Tracking=[row(link_ready="In progress", code_ready=None)],
            Settings=[{"setting_key": "Channel wanted in analytics", "value": "Keep"}],
        )
    )
    for _ in range(2):
        for outcome in (codes(book, key=KEY, today=TODAY), ready(book, today=TODAY)):
            book.apply(outcome.plan + findings_plan(book, outcome))
    found = [one.fact or "" for one in read_rows(book, FindingRow)[0]]
    assert len(found) == len(set(found))
    assert sum("Glow Spring" in one for one in found) == 2


@pytest.mark.parametrize(
    ("tables", "words"),
    [
        ({"Briefs": [BRIEF | {"status": "seen"}]}, "  creator1: brief cannot be told, for nobody can read Briefs!E3."),
        (
            {"Approvals": [*steps()[:2], steps()[2] | {"stage": "The words"}]},
            "  The campaign itself: messaging cannot be told, for nobody can read Approvals!C5.",
        ),
    ],
)
def test_what_nobody_can_read_is_not_called_ready(tables, words):
    outcome = look(**tables)
    assert verdict(outcome) == "ready, but"
    assert outcome.says[0].startswith("Glow Spring is ready, but 1 point cannot be told, for a cell cannot be read;")
    assert words in outcome.says
    assert not outcome.findings


def test_a_day_of_posting_tells_of_a_post_before_its_status_does():
    out = {"posted_at": day(-1), "status": "Agreed", "publish_due": day(-1)}
    outcome = look(Campaigns=[campaign(starts=day(-9))], Deliverables=[video(**out)], Briefs=[])
    assert verdict(outcome) == "ready"
    assert outcome.figures["campaigns"][0]["creators"][0]["verdict"] == "posted"


@pytest.mark.parametrize("status", ["Signed", "Sent", None])
def test_a_mere_gift_has_no_terms_whatever_its_status(status):
    gift = {"deal_id": "D-2", "campaign": "C-1", "creator": "K-2", "status": status, "model": "Gifting"}
    arrived = {"gift": "Serum", "gift_value": 9, "arrived_on": day(-3)}
    outcome = look(2, Deals=[deal(), gift | arrived], Deliverables=[video()], Rights=clauses(), Tracking=[row()])
    assert state(outcome, Item.TERMS, "creator2") == State.NOT_NEEDED
    assert verdict(outcome) == "ready"


def test_terms_are_named_while_they_are_few():
    few = look(Rights=[])
    assert few.says[1] == "  creator1: 1 term is open (CS-T11 Rights or exclusivity not answered)."
    many = look(Rights=[], Deals=[deal(total=None, cancel_fee_brand=None)], Deliverables=[video(format=None)])
    assert many.says[1] == "  creator1: 4 terms are open (CS-R06, CS-T01, CS-T10, CS-T11)."


@pytest.mark.parametrize("status", CampaignStatus)
def test_campaigns_that_are_only_drafted_or_over_are_left_alone_unless_named(status):
    quiet = status in (CampaignStatus.DRAFT, CampaignStatus.CLOSED, CampaignStatus.CANCELLED)
    outcome = look(Campaigns=[campaign(status=status)])
    assert bool(outcome.figures["campaigns"]) is not quiet
    named = look(Campaigns=[campaign(status=status)], only="glow spring")
    over = status in (CampaignStatus.CLOSED, CampaignStatus.CANCELLED)
    assert bool(named.figures["campaigns"]) is not over
    if over:
        assert named.says == (f"Glow Spring is {status.lower()}, so there is nothing to get ready.",)
        assert not named.findings


def test_a_campaign_whose_posting_has_ended_is_left_alone():
    assert look(Campaigns=[campaign(starts=day(-9), ends=day(0))]).figures["campaigns"]
    outcome = look(Campaigns=[campaign(starts=day(-9), ends=day(-1))])
    assert outcome.says == ("No campaign is about to start or running, so there is nothing to get ready.",)


def test_what_is_posted_is_not_asked_again():
    outcome = look(
        Campaigns=[campaign(starts=day(-9))],
        Deliverables=[video(status="Live")],
        Deals=[deal(contract=None)],
        Briefs=[],
        Tracking=[],
        Approvals=steps("Waiting"),
    )
    assert verdict(outcome) == "ready"
    assert outcome.figures["campaigns"][0]["creators"][0]["verdict"] == "posted"


def test_paid_media_that_nobody_allows_is_named_by_the_check_of_terms():
    line = {"budget_id": "B-1", "campaign": "C-1", "category": "Paid media spend", "planned": 400}
    fees = {"budget_id": "B-2", "campaign": "C-1", "category": "Creator compensation", "planned": 1000}
    plan = {"Campaigns": [campaign(test_share=0)], "Budget": [line, fees]}
    outcome = look(**plan)
    assert [one.code for one in outcome.findings] == ["CS-C10"]
    assert "paid advertising is not agreed (CS-K05)" in outcome.findings[0].fact
    ads = {"right_id": "R-9", "deal": "D-1", "kind": "Paid advertising", "status": "Agreed", "ads_allowed": "Yes"}
    yes = ads | {"starts": day(0), "lasts": 30, "territories": "US"}
    assert state(look(**plan, Rights=[*clauses(), yes]), Item.PAID, "") == State.READY


def test_an_overrun_budget_does_not_hold_up_the_launch():
    outcome = look(Campaigns=[campaign(budget=900)])
    assert [(one.code, one.severity) for one in outcome.findings] == [("CS-P11", Severity.WARNING)]
    assert verdict(outcome) == "ready, but"


def test_an_amount_without_a_rate_is_said():
    outcome = look(Deals=[deal(currency="GBP")])
    assert outcome.says[-1] == "  The budget leaves out 1 amount without an exchange rate."


def test_two_deals_of_one_creator_are_one_line():
    second = deal(2, creator="K-1", contract=None)
    outcome = look(
        1, Deals=[deal(), second], Deliverables=[video(), video(2, tracking="G-1")], Rights=[*clauses(), *clauses(2)]
    )
    assert [one.code for one in outcome.findings] == ["CS-C10"]
    assert len(outcome.figures["campaigns"][0]["creators"]) == 1


def test_the_order_of_rows_changes_nothing_but_the_order():
    def told(order):
        people = [deal(1), deal(2, contract=None), deal(3, status="Sent")]
        outcome = look(3, Deals=[people[at] for at in order], Briefs=[])
        return sorted(one.fact for one in outcome.findings), sorted(outcome.says), verdict(outcome)

    first, *others = [told(order) for order in permutations(range(3))]
    assert all(one == first for one in others)


marks = st.builds(Mark, st.sampled_from(OF_CREATORS), st.sampled_from(State), st.text("abc", max_size=2))


@given(st.lists(marks, max_size=8))
def test_of_several_marks_the_worst_counts(some):
    found = joined(some)
    assert set(found) == {one.item for one in some}
    rank = list(State)
    for item, mark in found.items():
        assert rank.index(mark.state) == min(rank.index(one.state) for one in some if one.item is item)
    assert {key: one.state for key, one in joined(reversed(some)).items()} == {
        key: one.state for key, one in found.items()
    }


@settings(max_examples=40)
@given(st.data())
def test_a_thing_less_is_never_a_better_verdict(data):
    gaps = {
        "Deals": [deal(contract=None)],
        "Briefs": [],
        "Approvals": steps("Waiting"),
        "Tracking": [row(link_ready="In progress")],
        "Deliverables": [video(status="Changes asked")],
        "Campaigns": [campaign(dashboard_ready=None)],
    }
    some = data.draw(st.sets(st.sampled_from(sorted(gaps)), min_size=1))
    fewer = data.draw(st.sets(st.sampled_from(sorted(some)), max_size=len(some) - 1))
    outcome, before = (look(**{tab: gaps[tab] for tab in tabs}) for tabs in (some, fewer))

    def missing(one):
        return {(each["creator"], each["item"]) for each in one.figures["items"] if each["state"] == "missing"}

    assert missing(before) < missing(outcome)
    assert verdict(outcome) == "not ready"
    assert verdict(before) == ("not ready" if fewer else "ready")
