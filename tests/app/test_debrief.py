"""The debrief of small campaigns: decisions carried over, assets proposed, rights requested, next steps added; and undone."""

from __future__ import annotations

import json
from datetime import UTC, date, datetime, timedelta
from decimal import Decimal
from random import Random
from typing import Any

import pytest
from tests.app.test_score import spring
from tests.app.test_undo import opened, take_back
from tests.learning.history import TODAY as LATER
from tests.learning.history import history

from creatorsheet.app.debrief import debrief, page
from creatorsheet.app.score import score
from creatorsheet.book.file import FileBook
from creatorsheet.book.memory import MemoryBook
from creatorsheet.book.rows import read_rows
from creatorsheet.book.template import content
from creatorsheet.book.views.debrief import wording
from creatorsheet.catalogue.agreements.rights import Right
from creatorsheet.catalogue.creators.creators import Creator
from creatorsheet.catalogue.plan.tests import Test as Step
from creatorsheet.catalogue.results.assets import Asset
from creatorsheet.catalogue.results.choices import AmplifyRule
from creatorsheet.catalogue.results.scorecards import Scorecard

TODAY = date(2026, 6, 1)
TEAM = [
    {"member_id": "TM-1", "name": "Ines", "role": "Influencer Marketing Manager", "active": "Yes"},
    {"member_id": "TM-2", "name": "Tom", "role": "Creator Partnerships Manager", "active": "Yes"},
]


def card(who: str, **about: Any) -> dict[str, Any]:
    return {"scorecard_id": f"N-{who}", "campaign": "C-A", "creator": f"CR-{who}", **about}


def run(book: MemoryBook, **about: Any) -> Any:
    """Run it on Spring and write what it wants; the debrief."""
    made = debrief(book, today=TODAY, campaign="Spring", **about)
    book.apply(made.outcome.plan)
    return made


def creators(book: Any) -> dict[str, Creator]:
    return {row.handle: row for row in read_rows(book, Creator)[0]}


def test_a_decision_goes_into_creators_with_its_reason_and_next_step():
    book = spring(Scorecards=[card("ANNA", decided_status="Rehire", next_step="Book for summer")])
    made = run(book)
    anna, ben = creators(book)["anna"], creators(book)["ben"]
    assert (anna.rehire_status, anna.next_step) == ("Rehire", "Book for summer")
    assert anna.status_reason == "Spring: 99% likely below target; all posts on time"
    assert (ben.rehire_status, ben.status_reason, ben.next_step) == (None, None, None)
    assert [one.handle for one in made.debriefs[0].decisions if one.carried] == ["@anna"]


def test_an_overruled_proposal_is_carried_over_with_its_reason_or_not_at_all():
    bare = spring(Scorecards=[card("ANNA", decided_status="Pause")])
    assert [one.code for one in run(bare).outcome.findings] == ["CS-L20"]
    assert creators(bare)["anna"].rehire_status is None
    told = spring(Scorecards=[card("ANNA", decided_status="Pause", override_reason="On leave until May")])
    assert run(told).outcome.findings == ()
    assert creators(told)["anna"].status_reason == "Spring: On leave until May"


def test_a_decision_of_a_later_campaign_holds():
    later = {"campaign_id": "C-B", "name": "Summer", "status": "Closed", "ends": date(2026, 5, 20)}
    rows = [
        card("ANNA", decided_status="Rehire"),
        {**card("ANNA", decided_status="Pause"), "scorecard_id": "N-9", "campaign": "C-B"},
    ]
    book = spring(Scorecards=rows)
    book = MemoryBook({**_rows(book), "Campaigns": [*_rows(book)["Campaigns"], later]})
    run(book)
    assert creators(book)["anna"].rehire_status is None


def _rows(book: MemoryBook) -> dict[str, list[dict[str, Any]]]:
    from creatorsheet.catalogue.tabs import ROWS

    return {
        model.sheet.title: [
            {key: value for key in model.sheet.columns if (value := getattr(row, key)) is not None}
            for row in read_rows(book, model)[0]
        ]
        for model in ROWS
    }


def _bare(value: Any) -> Any:
    return value.replace(tzinfo=None) if isinstance(value, datetime) else value


def test_score_and_debrief_propose_the_same():
    marks = [card("ANNA", audience_reached=2), card("BEN", fit_verdict="Strong")]
    book = spring(Scorecards=marks)
    book.apply(score(book, today=TODAY).plan)
    held = {row.creator: (row.proposed_status, row.reason) for row in read_rows(book, Scorecard)[0]}
    assert {one.creator: (one.status, one.reason) for one in run(book).debriefs[0].decisions} == held
    assert held["CR-ANNA"][0] == "Test again"


def test_running_again_changes_nothing_and_edited_steps_stay():
    book = spring(
        Scorecards=[card("ANNA", decided_status="Rehire")], Team=TEAM,
        Assets=[{"asset_id": "Z-1", "deliverable": "L-ANNA1", "title": "One", "wanted_for": "Email"}],
    )  # fmt: skip
    first = run(book)
    assert first.outcome.plan
    assert not debrief(book, today=TODAY, campaign="Spring").outcome.plan
    assert not debrief(book, today=TODAY + timedelta(days=3), campaign="Spring").outcome.plan
    table = read_rows(book, Step)[0]
    kept = {row.proposal: row for row in table}["rehire"]
    assert (kept.owner, kept.status, kept.kind) == ("TM-2", "Planned", "Change")
    assert kept.due == TODAY + timedelta(days=14)
    rows = _rows(book)
    for row in rows["Tests"]:
        row |= {"title": "Done already", "status": "Dropped"}
    again = MemoryBook(rows)
    made = debrief(again, today=TODAY, campaign="Spring")
    assert not made.outcome.plan
    assert {one.title for one in made.debriefs[0].actions} == {"Done already"}


@pytest.mark.parametrize("seed", [4, 5])
def test_whatever_was_decided_a_second_run_changes_nothing(seed):
    told = history(seed=seed, campaigns=3)
    chance = Random(seed)
    for at, deal in enumerate(one for one in told.rows["Deals"] if one["campaign"] == "C-2"):
        decided = chance.choice(["Rehire", "Test again", "Pause", "Keep for a different campaign", None])
        cells = {"scorecard_id": f"N-{at}", "campaign": "C-2", "creator": deal["creator"], "decided_status": decided,
                 "override_reason": chance.choice(["Said so", None]), "fit_verdict": chance.choice(["Weak", "Good", None])}  # fmt: skip
        told.add("Scorecards", **{key: value for key, value in cells.items() if value})
    book = told.book()
    made = debrief(book, today=LATER, campaign="C-2")
    book.apply(made.outcome.plan)
    assert not debrief(book, today=LATER, campaign="C-2").outcome.plan
    held = {one.id: one.rehire_status for one in read_rows(book, Creator)[0]}
    for one in made.debriefs[0].decisions:
        assert held[one.creator] == (one.decided if one.decided and not one.asked else None)


def test_orders_without_a_creator_are_a_gap_of_their_campaign_alone():
    rows = _rows(spring())
    lost = {"order_row_id": "O-X", "order_id": "#X", "ordered_at": datetime(2026, 3, 12, tzinfo=UTC), "gross": 50, "currency": "EUR",
            "status": "Paid"}  # fmt: skip
    late = lost | {"order_row_id": "O-Y", "order_id": "#Y", "ordered_at": datetime(2025, 3, 12, tzinfo=UTC)}
    gone = lost | {"order_row_id": "O-Z", "order_id": "#Z", "status": "Cancelled"}
    book = MemoryBook({**rows, "Orders": [*rows["Orders"], lost, late, gone]})
    facts = next(one.facts for one in run(book).debriefs[0].agenda if one.topic == "Which tracking gaps appeared")
    assert facts[0] == "1 of 23 orders (4%) could be credited to nobody"


def test_steps_are_due_before_the_next_launch():
    after = {
        "campaign_id": "C-N",
        "name": "Next",
        "status": "Planned",
        "starts": date(2026, 6, 9),
        "budget": 5000,
        "currency": "EUR",
    }
    rows = _rows(spring(Team=TEAM))
    book = MemoryBook({**rows, "Campaigns": [*rows["Campaigns"], after]})
    made = run(book)
    assert {row.due for row in read_rows(book, Step)[0]} == {date(2026, 6, 8)}
    assert {row.campaign for row in read_rows(book, Step)[0]} == {"C-N"}
    assert made.debriefs[0].split.budget == 5000
    assert run(book, budget=Decimal(800)).debriefs[0].split.budget == 800


ADS = {"right_id": "R-1", "deal": "D-ANNA", "kind": "Paid advertising", "status": "Agreed", "ads_allowed": "Yes",
       "starts_with": "Posting", "lasts": 6, "lasts_unit": "Months", "spark_code": "x", "spark_days": "365",
       "spark_from": date(2026, 3, 6)}  # fmt: skip


def strong(**more: list[dict[str, Any]]) -> MemoryBook:
    """Anna's first video shows it working, was checked, and is praised and clicked."""
    rows = _rows(spring())
    for row in rows["Deliverables"]:
        if row["deliverable_id"] == "L-ANNA1":
            row |= {"demo": "Shown working", "content_quality": 5, "cta_kind": "Use a code"}
    reviews = [
        {
            "review_id": "W-1",
            "deliverable": "L-ANNA1",
            "kind": "Draft",
            "links_codes": "OK",
            "received_on": date(2026, 3, 1),
        }
    ]
    comments = [
        {
            "comment_id": f"7{at:018}",
            "deliverable": "L-ANNA1",
            "text": "love it",
            "sentiment": "Positive",
            "reviewed_by": "TM-1",
        }
        for at in range(5)
    ]
    asset = [{"asset_id": "Z-1", "deliverable": "L-ANNA1", "title": "One"}]
    settings = [{"setting_key": "Boost thresholds", "value": "0.75; 3"}]
    return MemoryBook({**rows, "Reviews": reviews, "Comments": comments, "Assets": asset, "Settings": settings, **more})


def test_an_asset_is_proposed_for_boosting_until_somebody_decides():
    book = strong(Rights=[ADS])
    [boost] = run(book).debriefs[0].boosts
    assert (boost.allowed, boost.until, boost.assets) == (True, date(2026, 9, 4), 1)
    [asset] = read_rows(book, Asset)[0]
    assert (asset.amplify, asset.main_trigger, asset.triggers_met) == ("Proposed", "Positive comment sentiment", 3)
    for said in ("Declined", "Running"):
        decided = strong(Assets=[{"asset_id": "Z-1", "deliverable": "L-ANNA1", "title": "One", "amplify": said}])
        run(decided)
        assert read_rows(decided, Asset)[0].rows[0].amplify == said


def test_a_proposal_is_taken_back_with_its_signs():
    asset = {"asset_id": "Z-1", "deliverable": "L-ANNA1", "title": "One", "amplify": "Proposed"}
    for had, left in ((3, None), (2, "Proposed"), (None, "Proposed")):  # what a person proposed on fewer signs stays
        book = strong(Comments=[], Assets=[asset | ({"triggers_met": had} if had else {})])
        run(book)
        [found] = read_rows(book, Asset)[0]
        assert (found.amplify, found.triggers_met) == (left, 2)


def test_the_reason_that_a_person_gave_for_boosting_stays():
    chosen = AmplifyRule.CTA
    book = strong(Assets=[{"asset_id": "Z-1", "deliverable": "L-ANNA1", "title": "One", "main_trigger": str(chosen)}])
    run(book)
    [found] = read_rows(book, Asset)[0]
    assert (found.amplify, found.main_trigger) == ("Proposed", chosen)


@pytest.mark.parametrize(
    ("change", "why"),
    [
        ({"status": "Proposed"}, "no agreed clause allows it"),
        ({"spark_code": None, "spark_from": None, "spark_days": None}, "allowed, but no Spark code is entered"),
        ({"spark_days": "30"}, "its Spark code ended on 04 Apr 2026"),
        ({"starts_with": "A date", "starts": date(2026, 7, 1)}, "allowed from 01 Jul 2026 on"),
    ],
)
def test_what_stands_against_boosting_is_said(change, why):
    right = {key: value for key, value in {**ADS, **change}.items() if value is not None}
    [boost] = run(strong(Rights=[right])).debriefs[0].boosts
    assert (boost.allowed, boost.right) == (False, why)


def test_a_candidate_lacks_rights_that_are_priced_now_and_later():
    rows = _rows(strong())
    rows["Deals"][0] |= {
        "base_fee": 900,
        "total": 900,
        "currency": "EUR",
        "videos_agreed": 3,
        "signed_on": date(2026, 2, 1),
    }
    rows["Creators"][0] |= {"typical_rate": 600, "rate_currency": "EUR", "rate_on": date(2026, 5, 1)}
    [found] = run(MemoryBook(rows)).debriefs[0].secure
    assert found.uses == (
        "Paid TikTok", "Other social platforms", "Product pages", "Landing pages", "Email", "Retail listings", "Sales materials"
    )  # fmt: skip
    assert (found.low, found.high, found.currency) == (
        Decimal(225),
        Decimal(1050),
        "EUR",
    )  # 25-200 % and 50-150 % of 300
    assert found.later == "later EUR 450 to 2,100 (asks EUR 600 since 01 May)"
    assert len(found.sources) == 2
    assert all(one.startswith("https://") and one.endswith("[verified]") for one in found.sources)
    rows["Creators"][0].pop("typical_rate")
    [found] = run(MemoryBook(rows)).debriefs[0].secure
    assert found.later == "later not known"


def test_rights_an_asset_is_wanted_for_are_requested_once():
    wanted = [
        {"asset_id": f"Z-{at}", "deliverable": "L-ANNA1", "title": "One", "wanted_for": use}
        for at, use in enumerate(["Email", "Product pages", "Paid TikTok"])
    ]
    book = spring(Assets=wanted)
    run(book)
    found = {row.kind: row for row in read_rows(book, Right)[0]}
    usage, ads = found["Usage"], found["Paid advertising"]
    assert (usage.status, usage.use_email, usage.use_product_pages, usage.use_retail) == ("Requested", True, True, None)
    assert (usage.deal, usage.deliverable, usage.lasts, usage.starts) == ("D-ANNA", "L-ANNA1", 90, TODAY)
    assert (ads.ads_allowed, ads.fee) == (True, None)
    run(book)
    assert len(read_rows(book, Right)[0]) == 2


@pytest.mark.parametrize("status", ["Agreed", "Refused", "Proposed"])
def test_nothing_is_requested_that_is_agreed_refused_or_on_the_table(status):
    right = {"right_id": "R-1", "deal": "D-ANNA", "kind": "Usage", "status": status, "use_email": "Yes", "starts_with": "Posting",
             "lasts": 1, "lasts_unit": "Years"}  # fmt: skip
    wanted = [{"asset_id": "Z-1", "deliverable": "L-ANNA1", "title": "One", "wanted_for": "Email"}]
    book = spring(Assets=wanted, Rights=[right])
    run(book)
    assert len(read_rows(book, Right)[0]) == 1


def test_what_somebody_typed_into_a_request_stays():
    wanted = [
        {"asset_id": f"Z-{at}", "deliverable": "L-ANNA1", "title": "One", "wanted_for": use}
        for at, use in enumerate(["Email", "Product pages"])
    ]
    mine = {"right_id": "R-1", "deal": "D-ANNA", "kind": "Usage", "deliverable": "L-ANNA1", "status": "Requested", "use_email": "No",
            "starts_with": "Signing"}  # fmt: skip
    book = spring(Assets=wanted, Rights=[mine])
    run(book)
    [right] = read_rows(book, Right)[0]
    assert (right.use_email, right.use_product_pages, right.starts, right.lasts) == (False, True, None, None)
    assert not debrief(book, today=TODAY, campaign="Spring").outcome.plan


def test_nothing_is_requested_that_is_agreed_from_a_later_day_on():
    right = {"right_id": "R-1", "deal": "D-ANNA", "kind": "Usage", "status": "Agreed", "use_email": "Yes", "starts_with": "A date",
             "starts": date(2026, 7, 1), "lasts": 1, "lasts_unit": "Years"}  # fmt: skip
    book = spring(
        Assets=[{"asset_id": "Z-1", "deliverable": "L-ANNA1", "title": "One", "wanted_for": "Email"}], Rights=[right]
    )
    run(book)
    assert len(read_rows(book, Right)[0]) == 1


def test_money_goes_behind_no_post_whose_disclosure_terms_or_countries_stand_against_it():
    live = {
        "review_id": "W-2",
        "deliverable": "L-ANNA1",
        "kind": "Live",
        "disclosure": "Fix",
        "received_on": date(2026, 3, 6),
    }
    rows = _rows(strong(Rights=[ADS]))
    disputed = [one | ({"status": "Disputed"} if one["deal_id"] == "D-ANNA" else {}) for one in rows["Deals"]]
    abroad = [one | {"audience_countries": "DE; FR"} for one in rows["Campaigns"]]
    german = [one | {"territories": "DE"} for one in rows["Rights"]]
    for changed, why in (
        ({"Reviews": [*rows["Reviews"], live]}, "its disclosure is not put right"),
        ({"Deals": disputed}, "the agreement is in dispute"),
        ({"Campaigns": abroad, "Rights": german}, "no clause allows it in FR"),
    ):
        made = run(MemoryBook({**rows, **changed})).debriefs[0]
        assert [(one.allowed, one.right) for one in made.boosts] == [(False, why)]
        asked = any(one.title.startswith("Agree ad rights") for one in made.actions)
        assert asked == (why == "no clause allows it in FR")


def test_rights_with_a_gap_between_them_allow_nothing_in_the_gap():
    first = ADS | {"starts_with": "A date", "starts": date(2026, 3, 1), "lasts": 1}
    again = first | {"right_id": "R-2", "starts": date(2026, 7, 1), "lasts": 2}
    [boost] = run(strong(Rights=[first, again])).debriefs[0].boosts
    assert (boost.allowed, boost.right) == (False, "allowed from 01 Jul 2026 on")


def test_nobody_is_booked_again_while_something_stands_in_another_campaign():
    rows = _rows(spring(Team=TEAM))
    other = {"campaign_id": "C-B", "name": "Autumn", "status": "Live", "starts": date(2026, 5, 1)}
    deal = {"deal_id": "D-B", "campaign": "C-B", "creator": "CR-ANNA", "status": "Disputed"}
    book = MemoryBook({**rows, "Campaigns": [*rows["Campaigns"], other], "Deals": [*rows["Deals"], deal]})
    anna = next(one for one in run(book).debriefs[0].decisions if one.handle == "@anna")
    assert (anna.status, anna.reason) == ("Pause", "in Autumn the agreement is in dispute")
    assert anna.change == "What stands in the other campaign put right."


def test_who_is_paused_in_creators_is_not_told_to_be_booked():
    rows = _rows(spring(Team=TEAM))
    rows["Creators"][0] |= {"rehire_status": "Pause"}
    made = run(MemoryBook(rows)).debriefs[0]
    assert next(one for one in made.decisions if one.handle == "@anna").status == "Rehire"
    assert not any("@anna" in one.title for one in made.actions)
    assert not any("@anna" in fact for question in made.agenda for fact in question.facts if fact.startswith("Rehire"))
    assert "@anna" not in wording.decisions(made)


def test_a_step_says_who_decided_and_why():
    decided = card("ANNA", decided_status="Rehire", override_reason="")
    [step] = [one for one in run(spring(Scorecards=[decided])).debriefs[0].actions if one.key == "rehire"]
    assert step.because == "99% likely below target; all posts on time"
    overruled = card("BEN", decided_status="Rehire", override_reason="Great partner")
    book = spring(Scorecards=[card("ANNA", decided_status="Pause", override_reason="On leave"), overruled])
    made = run(book).debriefs[0]
    assert [one.because for one in made.actions if one.key == "rehire"] == ["Great partner"]
    facts = next(one.facts for one in made.agenda if one.topic == "Which creators stood out")
    assert facts == ("Rehire: @ben: Great partner", "Pause: @anna: On leave")


def test_what_a_person_changed_in_creators_after_the_decision_stays_and_is_said():
    book = spring(Scorecards=[card("ANNA", decided_status="Rehire", next_step="Book for summer")])
    run(book)
    rows = _rows(book)
    rows["Creators"][0] |= {"rehire_status": "Test again", "next_step": "Call the agent first"}
    again = MemoryBook(rows)
    made = run(again)
    anna = creators(again)["anna"]
    assert (anna.rehire_status, anna.next_step) == ("Test again", "Call the agent first")
    assert "  Creators keeps what it says of @anna (Test again was set in Creators since)." in made.outcome.says
    rows["Creators"][0] |= {"rehire_status": "Rehire", "status_reason": "Her agent and ours agree"}
    again = MemoryBook(rows)
    made = run(again)
    anna = creators(again)["anna"]
    assert (anna.status_reason, anna.next_step) == ("Her agent and ours agree", "Call the agent first")
    assert "  Creators keeps what it says of @anna (its next step was set in Creators)." in made.outcome.says


def test_of_two_campaigns_that_ended_on_one_day_the_same_decision_holds_every_time_and_is_said():
    rows = _rows(spring(Scorecards=[card("ANNA", decided_status="Rehire")]))
    other = rows["Campaigns"][0] | {"campaign_id": "C-B", "name": "Twin"}
    twin = {
        "scorecard_id": "N-9",
        "campaign": "C-B",
        "creator": "CR-ANNA",
        "decided_status": "Pause",
        "override_reason": "No",
    }
    deal = {"deal_id": "D-B", "campaign": "C-B", "creator": "CR-ANNA"}
    book = MemoryBook({
        **rows, "Campaigns": [*rows["Campaigns"], other], "Deals": [*rows["Deals"], deal],
        "Scorecards": [*rows["Scorecards"], twin],
    })  # fmt: skip
    book.apply(debrief(book, today=TODAY, campaign="Twin").outcome.plan)
    made = run(book)
    assert creators(book)["anna"].rehire_status == "Pause"
    assert (
        "  Creators keeps what it says of @anna (Twin, which ended on the same day, says Pause)." in made.outcome.says
    )


def test_rows_that_were_merged_have_each_their_own_cost():
    rows = _rows(spring())
    rows["Creators"][1] |= {"merged_into": "CR-ANNA"}
    made = run(MemoryBook(rows)).debriefs[0]
    assert {one.creator: round(one.cost or 0) for one in made.decisions} == {"CR-ANNA": 500, "CR-BEN": 300}


@pytest.mark.parametrize(("budget", "coin"), [("1000000", "JPY"), ("20000.01", "EUR"), ("20000.001", "KWD")])
def test_the_parts_add_up_in_every_currency(budget, coin):
    told = history(seed=3)
    for row in told.rows["Campaigns"]:
        row["currency"] = coin
    for row in told.rows["Costs"]:
        row["currency"] = coin
    found = debrief(told.book(), today=LATER, campaign="Campaign 6", budget=Decimal(budget)).debriefs[0].split
    assert not found.refused
    assert sum(one.amount for one in found.creators) + found.untried + found.tests == Decimal(budget)
    assert sum(one.amount for one in found.formats) == Decimal(budget) - found.tests


@pytest.mark.parametrize(
    ("costs", "why"),
    [
        ({"amount": "lots"}, "2 costs without an amount in EUR"),
        ({"amount": -400}, "no cost above 0 is booked"),
        ({"currency": "CHF"}, "2 costs without an amount in EUR"),
    ],
)
def test_no_target_is_met_by_costs_that_are_missing(costs, why):
    rows = _rows(spring())
    rows["Costs"] = [row | costs for row in rows["Costs"]]
    made = run(MemoryBook(rows)).debriefs[0]
    assert (str(made.verdict.outcome), made.verdict.title) == (
        "Cannot be judged",
        f"Cost per acquisition cannot be judged: {why}",
    )
    assert sorted(one.result for one in made.decisions) == ["2 orders", "20 orders"]


def test_a_cost_for_one_order_is_said_once():
    assert [one.result for one in run(spring()).debriefs[0].decisions] == [
        "20 orders, EUR 25.00 each", "2 orders, EUR 150 each",
    ]  # fmt: skip


def test_nobody_paused_gets_money_and_history_finds_the_best():
    told = history(seed=3)
    book = told.book()
    made = debrief(book, today=LATER, campaign="Campaign 6").debriefs[0]
    paid = {one.key for one in made.split.creators}
    paused = {one.creator for one in made.decisions if one.counts in ("Pause", "Keep for a different campaign")}
    assert paid
    assert paid.isdisjoint(paused)
    assert sum(one.amount for one in made.split.creators) + made.split.untried + made.split.tests == made.split.budget
    assert made.split.formats
    mean = sum(told.creators.values()) / len(told.creators)
    assert sum(told.creators[one] for one in paid) / len(paid) > mean


def test_a_campaign_without_anything_is_empty_and_refuses_to_split():
    book = MemoryBook(
        {"Campaigns": [{"campaign_id": "C-A", "name": "Spring", "status": "Live", "budget": 900, "currency": "EUR"}]}
    )
    made = run(book)
    assert made.debriefs[0].empty
    assert not made.outcome.plan
    assert made.debriefs[0].split.refused.startswith("no creator who can be booked again")
    assert debrief(MemoryBook({}), today=TODAY).outcome.says == (
        "No campaign is live or being measured; name one with --campaign.",
    )


def test_the_figures_are_json_and_undo_takes_everything_back(tmp_path):
    rows = _rows(spring(Scorecards=[card("ANNA", decided_status="Rehire")], Team=TEAM))
    for tab in ("Deliverables", "Results", "Orders"):  # a sheet's moments are in UTC and name no zone
        rows[tab] = [{key: _bare(value) for key, value in row.items()} for row in rows[tab]]
    path = tmp_path / "spring.xlsx"
    path.write_bytes(content("book-1", rows))
    book = FileBook(path)
    before = {model: read_rows(book, model)[0].rows for model in (Creator, Scorecard, Step)}
    made = debrief(book, today=TODAY, campaign="Spring")
    in_memory = debrief(MemoryBook(rows), today=TODAY, campaign="Spring")
    json.dumps(made.outcome.as_json(), default=str)
    assert made.outcome.figures == in_memory.outcome.figures
    opened(path).apply(made.outcome.plan)
    assert creators(FileBook(path))["anna"].rehire_status == "Rehire"
    assert page(path, made.debriefs[0]) == [tmp_path / "spring, Spring, debrief.xlsx"]
    assert take_back(path).startswith("Undone: Debrief")
    book = FileBook(path)
    assert {model: read_rows(book, model)[0].rows for model in before} == before
