"""Plan mix: who is in, who is out and why, what it rests on; only Mix result is written."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

import pytest

from creatorsheet.app.mix import mix
from creatorsheet.book.memory import MemoryBook
from creatorsheet.book.rows import read_rows
from creatorsheet.catalogue.creators.choices import MixResult
from creatorsheet.catalogue.creators.shortlist import Candidate
from creatorsheet.kernel.refusal import Refused
from creatorsheet.planning import wishes
from creatorsheet.planning.wishes import Between, Wishes
from creatorsheet.planning.worth import Worth

TODAY = date(2026, 11, 24)
D = Decimal
CAMPAIGN = {
    "campaign_id": "C-1",
    "name": "Glow Spring",
    "status": "Recruiting",
    "objective": "Increasing brand awareness",
    "product": "Glow serum",
    "product_category": "Skincare",
    "currency": "EUR",
    "budget": 3000,
    "test_share": 0,
    "audience_countries": "DE",
    "starts": date(2027, 3, 1),
    "ends": date(2027, 3, 31),
}
PEOPLE = {
    "anna.skin": (1500, 90_000, "Mid", "DE"),
    "ben.cooks": (1200, 80_000, "Micro", "DE"),
    "cleo.care": (900, 50_000, "Micro", "AT"),
    "dia.fit": (650, 42_000, "Micro", "US"),
    "eli.home": (400, 15_000, "Nano", "US"),
}
FOLLOWERS = {"Nano": 5_000, "Micro": 50_000, "Mid": 200_000}


def creator(handle, **about):
    _, _, tier, country = PEOPLE[handle]
    return {
        "creator_id": f"CR-{handle}",
        "handle": handle,
        "country": country,
        "tier": tier,
        "followers": FOLLOWERS[tier],
    } | about


def row(handle, **about):
    fee, views, *_ = PEOPLE[handle]
    money = {"asked_fee": fee, "asked_currency": "EUR", "views_p50": views}
    return (
        {"shortlist_id": f"S-{handle}", "campaign": "C-1", "creator": f"CR-{handle}", "stage": "Vetted"} | money | about
    )


def deal(handle, **about):
    terms = {"status": "Signed", "total": 1000, "currency": "EUR", "signed_on": date(2026, 11, 1)}
    return {"deal_id": f"D-{handle}", "campaign": "C-1", "creator": f"CR-{handle}"} | terms | about


def book(*, campaign=None, rows=None, creators=None, **tables):
    changed = creators or {}
    return MemoryBook(
        {
            "Campaigns": [CAMPAIGN | (campaign or {})],
            "Creators": [creator(one, **changed.get(one, {})) for one in PEOPLE],
            "Shortlist": [row(one) for one in PEOPLE] if rows is None else rows,
            **tables,
        },
        name="spring.xlsx",
    )


def run(made, **wanted):
    return mix(made, today=TODAY, campaign="C-1", wishes=Wishes(**wanted))


def figures(made, **wanted):
    [one] = run(made, **wanted).figures["campaigns"]
    return one


def chosen(made, **wanted):
    return figures(made, **wanted)["mix"]["creators"]


def told(made, handle, **wanted):
    return next(one for one in figures(made, **wanted)["creators"] if one["creator"] == handle)


def results(made):
    return {one.creator.removeprefix("CR-"): one.mix for one in read_rows(made, Candidate)[0]}


def codes(outcome):
    return [one.code for one in outcome.findings]


def test_the_mix_brings_most_for_the_money():
    one = figures(book())
    assert one["mix"]["creators"] == ["ben.cooks", "cleo.care", "dia.fit"]
    assert (one["mix"]["counts"], one["mix"]["fees"], one["mix"]["left"]) == (172_000, D(2750), D(250))
    assert one["mix"]["proved"]
    assert one["mix"]["at_most"] == 172_000


def test_only_mix_result_is_written_and_running_again_changes_nothing():
    made = book(rows=[row(one, decision="Tentative", reason="see") for one in PEOPLE])
    outcome = run(made)
    assert {(one.table, one.column) for one in outcome.plan.changes} == {("Shortlist", "mix")}
    assert not outcome.plan.additions
    made.apply(outcome.plan)
    assert results(made)["ben.cooks"] is MixResult.CHOSEN
    assert results(made)["anna.skin"] is MixResult.VALUE
    assert not run(made).plan


def test_the_order_of_rows_changes_nothing():
    """All of them bring as much for as much."""
    rows = [row(one, asked_fee=1000, views_p50=1000) for one in PEOPLE]
    assert chosen(book(rows=rows)) == chosen(book(rows=rows[::-1])) == ["anna.skin", "ben.cooks", "cleo.care"]


def test_rows_of_other_campaigns_are_left_alone():
    other = CAMPAIGN | {"campaign_id": "C-2", "name": "Other"}
    rows = [*(row(one) for one in PEOPLE), row("anna.skin", shortlist_id="S-other", campaign="C-2", mix="In the mix")]
    made = book(rows=rows)
    made = MemoryBook({"Campaigns": [CAMPAIGN, other], "Creators": [creator(one) for one in PEOPLE], "Shortlist": rows})
    assert "S-other" not in {one.key for one in run(made).plan.changes}


def test_without_a_name_every_campaign_still_to_come_is_planned():
    campaigns = [CAMPAIGN, CAMPAIGN | {"campaign_id": "C-2", "name": "Past", "status": "Closed"}]
    rows = [row("anna.skin"), row("ben.cooks", campaign="C-2")]
    made = MemoryBook({"Campaigns": campaigns, "Creators": [creator(one) for one in PEOPLE], "Shortlist": rows})
    assert [one["campaign"] for one in mix(made, today=TODAY).figures["campaigns"]] == ["C-1"]


def test_who_is_out_is_told_what_they_cost():
    anna = told(book(), "anna.skin")
    assert (anna["result"], anna["costs"], anna["costs_exactly"]) == (MixResult.VALUE, 2000, True)
    assert anna["why"] == "2,000 less (anna.skin instead of cleo.care and dia.fit)"
    eli = told(book(campaign={"budget": 300}), "eli.home")
    assert (eli["result"], eli["why"]) == (MixResult.BUDGET, "costs more than is free")


@pytest.mark.parametrize(
    ("about", "changed", "why"),
    [
        ({"decision": "Decline", "reason": "no"}, {}, "declined"),
        ({"veto": "Brand safety"}, {}, "veto: brand safety"),
        ({"stage": "Dropped"}, {}, "dropped"),
        ({}, {"do_not_contact": "Yes"}, "do not contact"),
        ({}, {"rehire_status": "Pause"}, "status: pause"),
        ({}, {"rehire_status": "Remove from consideration"}, "status: remove from consideration"),
    ],
)
def test_who_must_not_be_booked_is_out(about, changed, why):
    rows = [row(one, **(about if one == "ben.cooks" else {})) for one in PEOPLE]
    made = book(rows=rows, creators={"ben.cooks": changed})
    ben = told(made, "ben.cooks")
    assert (ben["in"], ben["result"], ben["why"]) == (False, MixResult.BARRED, why)
    assert run(made).exit_code == 0


@pytest.mark.parametrize("status", ["Rehire", "Test again", "Keep for a different campaign", "Not worked with yet"])
def test_other_rehire_statuses_do_not_bar(status):
    assert told(book(creators={"ben.cooks": {"rehire_status": status}}), "ben.cooks")["in"]


def exclusive(**about):
    """ben.cooks is bound to a rival until the end of 2027."""
    clause = {
        "right_id": "R-1", "deal": "D-9", "kind": "Exclusivity", "status": "Agreed", "competitors": "Glow",
        "starts": date(2026, 1, 1), "lasts": 24, "lasts_unit": "Months",
    } | about  # fmt: skip
    return {
        "Campaigns": [CAMPAIGN, {"campaign_id": "C-9", "name": "Lumen autumn", "product": "Lumen cream", "starts": date(2026, 1, 1), "ends": date(2026, 2, 1)}],
        "Deals": [deal("ben.cooks", deal_id="D-9", campaign="C-9")],
        "Rights": [clause],
        "Lists": [
            {"list_name": "Product", "label": "Glow serum", "parent": "Glow"},
            {"list_name": "Product", "label": "Lumen cream", "parent": "Lumen"},
        ],
    }  # fmt: skip


def test_an_exclusivity_bars_whoever_is_bound_by_it():
    ben = told(book(**exclusive()), "ben.cooks")
    assert (ben["in"], ben["result"]) == (False, MixResult.BARRED)
    assert "would cross Lumen's exclusivity with ben.cooks" in ben["why"]
    assert told(book(**exclusive(status="Refused")), "ben.cooks")["in"]
    assert told(book(**exclusive(lasts=6)), "ben.cooks")["in"]


def test_of_two_offers_of_one_creator_one_is_taken():
    rows = [row("ben.cooks"), row("ben.cooks", shortlist_id="S-2", asked_fee=1000), row("dia.fit")]
    one = figures(book(rows=rows))
    assert one["mix"]["creators"] == ["ben.cooks", "dia.fit"]
    assert one["mix"]["fees"] == D(1650)
    other = next(each for each in one["creators"] if each["row"] == "S-ben.cooks")
    assert other["result"] is MixResult.PAIR


def test_merged_rows_are_one_creator():
    changed = {"cleo.care": {"merged_into": "CR-ben.cooks"}}
    assert len({"ben.cooks", "cleo.care"} & set(chosen(book(creators=changed)))) == 1


def test_agreed_creators_are_in_at_what_was_agreed():
    made = book(Deals=[deal("eli.home", total=700)])
    one = figures(made)
    assert "eli.home" in one["mix"]["creators"]
    eli = told(made, "eli.home")
    assert (eli["fee"], eli["fee_from"], eli["why"]) == (D(700), "agreed", "agreed")
    assert one["mix"]["fees"] <= 3000


def test_agreed_creators_count_without_a_row_and_without_views():
    made = book(rows=[row("dia.fit")], Deals=[deal("eli.home", total=2500)])
    assert chosen(made) == ["eli.home"]
    assert told(made, "dia.fit")["result"] is MixResult.BUDGET


def test_cancelled_and_open_deals_are_no_agreement():
    for status in ("Cancelled", "Draft", "Negotiating"):
        assert "eli.home" not in chosen(book(Deals=[deal("eli.home", status=status)]))


def test_fees_fall_back_on_the_deal_on_the_table_then_the_rate():
    blank = {"asked_fee": None, "asked_currency": None}
    rows = [row("ben.cooks", **blank), row("cleo.care", **blank), row("dia.fit", **blank)]
    rate = {"typical_rate": 500, "rate_currency": "EUR"}
    made = book(rows=rows, creators={"cleo.care": rate}, Deals=[deal("ben.cooks", status="Sent", total=800)])
    assert (told(made, "ben.cooks")["fee"], told(made, "ben.cooks")["fee_from"]) == (D(800), "deal on the table")
    assert (told(made, "cleo.care")["fee"], told(made, "cleo.care")["fee_from"]) == (D(500), "typical rate")
    dia = told(made, "dia.fit")
    assert (dia["result"], dia["why"]) == (MixResult.DATA, "wants a fee")
    assert codes(run(made)) == ["CS-V10"]


def test_fees_are_weighed_at_the_last_rate():
    rows = [row("ben.cooks", asked_currency="GBP", asked_fee=1000)]
    rates = [
        {"rate_id": "X-1", "rate_date": date(2026, 10, 1), "from_currency": "GBP", "to_currency": "EUR", "rate": 1.1},
        {"rate_id": "X-2", "rate_date": date(2026, 11, 20), "from_currency": "GBP", "to_currency": "EUR", "rate": 1.2},
        {"rate_id": "X-3", "rate_date": date(2026, 11, 25), "from_currency": "GBP", "to_currency": "EUR", "rate": 9},
    ]
    ben = told(book(rows=rows, Rates=rates), "ben.cooks")
    assert (ben["fee"], ben["fee_from"]) == (D("1200.00"), "asked, at the rate of 2026-11-20")
    assert told(book(rows=rows), "ben.cooks")["why"] == "wants an exchange rate from GBP to EUR"


def test_views_fall_back_on_the_median_of_recent_videos():
    rows = [row("ben.cooks", views_p50=None)]
    ben = told(book(rows=rows, creators={"ben.cooks": {"median_views": 7_000}}), "ben.cooks")
    assert (ben["views"], ben["views_from"]) == (7_000, "median of recent videos")


def test_a_fee_of_nothing_is_a_fee():
    assert "eli.home" in chosen(book(rows=[row("eli.home", asked_fee=0), row("anna.skin")]))


# Money


def test_what_is_planned_for_creators_is_the_money_and_testing_lines_the_reserve():
    lines = [
        {
            "budget_id": "B-1",
            "campaign": "C-1",
            "category": "Creator compensation",
            "purpose": "Reach",
            "planned": 1500,
        },
        {
            "budget_id": "B-2",
            "campaign": "C-1",
            "category": "Creator compensation",
            "purpose": "Testing",
            "planned": 500,
        },
        {
            "budget_id": "B-3",
            "campaign": "C-1",
            "category": "Paid media spend",
            "purpose": "Distribution",
            "planned": 900,
        },
    ]
    money = figures(book(Budget=lines))["money"]
    assert (money["total"], money["reserve"]) == (D(2000), D(500))


def test_without_such_a_line_it_is_the_budget_less_everything_else():
    lines = [
        {
            "budget_id": "B-3",
            "campaign": "C-1",
            "category": "Paid media spend",
            "purpose": "Distribution",
            "planned": 900,
        }
    ]
    costs = [
        {"cost_id": "K-1", "campaign": "C-1", "cost_date": TODAY, "category": "Paid media spend", "amount": 1000, "currency": "EUR", "stage": "Paid"},
        {"cost_id": "K-2", "campaign": "C-1", "cost_date": TODAY, "category": "Product samples", "amount": 100, "currency": "EUR", "stage": "Committed"},
        {"cost_id": "K-3", "campaign": "C-1", "cost_date": TODAY, "category": "Legal review", "amount": 800, "currency": "EUR", "stage": "Expected"},
    ]  # fmt: skip
    assert figures(book(Budget=lines, Costs=costs))["money"]["total"] == D(1900)


def test_fees_booked_on_nobody_of_the_list_are_gone():
    costs = [
        {"cost_id": "K-1", "campaign": "C-1", "cost_date": TODAY, "category": "Creator compensation", "amount": 800, "currency": "EUR", "stage": "Paid"}
    ]  # fmt: skip
    money = figures(book(Costs=costs))["money"]
    assert (money["total"], money["gone"]) == (D(3000), D(800))


def test_an_agreed_fee_that_is_booked_counts_once():
    costs = [
        {"cost_id": "K-1", "campaign": "C-1", "creator": "CR-eli.home", "deal": "D-eli.home", "cost_date": TODAY,
         "category": "Creator compensation", "amount": 700, "currency": "EUR", "stage": "Paid"}
    ]  # fmt: skip
    one = figures(book(Deals=[deal("eli.home", total=700)], Costs=costs))
    assert one["money"]["gone"] == 0
    assert one["mix"]["fees"] + one["mix"]["left"] == 3000


def test_what_is_booked_for_somebody_without_a_deal_is_gone_whoever_is_in():
    costs = [
        {"cost_id": "K-1", "campaign": "C-1", "creator": "CR-dia.fit", "cost_date": TODAY,
         "category": "Creator compensation", "amount": 500, "currency": "EUR", "stage": "Invoiced"}
    ]  # fmt: skip
    made = book(Costs=costs)
    assert figures(made)["money"]["gone"] == D(500)
    dia = told(made, "dia.fit")
    assert (dia["fee"], dia["fee_from"], dia["in"]) == (D(150), "asked, less what is booked", True)
    assert dia["cpm"] == D(650) * 1000 / 42_000


def test_a_blank_budget_is_asked_for():
    outcome = run(book(campaign={"budget": None}))
    assert codes(outcome) == ["CS-R06"]
    assert not outcome.plan
    assert run(book(campaign={"budget": None}), budget=D(2000)).figures["campaigns"][0]["mix"]


# Tests


def test_the_reserve_is_only_for_creators_without_results():
    tested = {one: {"rehire_status": "Rehire"} for one in ("ben.cooks", "cleo.care", "dia.fit", "anna.skin")}
    free = figures(book(creators=tested))
    assert free["mix"]["creators"] == ["ben.cooks", "cleo.care", "dia.fit"]
    kept = figures(book(creators=tested, campaign={"test_share": 0.15}))
    assert kept["mix"]["creators"] == ["anna.skin", "cleo.care", "eli.home"]
    assert sum(one["fee"] for one in kept["creators"] if one["in"] and one["tested"]) <= D(2550)
    asked = figures(book(creators=tested), reserve=D("0.5"))
    assert sum(one["fee"] for one in asked["creators"] if one["in"] and one["tested"]) <= 1500


def test_a_first_campaign_may_spend_everything_on_creators_without_results():
    assert chosen(book(campaign={"test_share": 0.5})) == ["ben.cooks", "cleo.care", "dia.fit"]


def test_the_role_test_and_results_of_this_campaign_alone_are_no_results():
    cards = [
        {"scorecard_id": "G-1", "campaign": "C-1", "creator": "CR-ben.cooks"},
        {"scorecard_id": "G-2", "campaign": "C-8", "creator": "CR-dia.fit"},
    ]
    made = book(
        Scorecards=cards,
        rows=[row(one, role="Test" if one == "anna.skin" else None) for one in PEOPLE],
        creators={"anna.skin": {"rehire_status": "Rehire"}},
    )
    assert {one["creator"] for one in figures(made)["creators"] if one["tested"]} == {"dia.fit"}


def test_agreed_deals_may_use_the_reserve_up():
    tested = {"anna.skin": {"rehire_status": "Rehire"}}
    outcome = run(book(creators=tested, campaign={"test_share": 0.5}, Deals=[deal("anna.skin", total=2500)]))
    assert outcome.figures["campaigns"][0]["mix"]
    assert not outcome.findings


# What is counted


@pytest.mark.parametrize(
    ("objective", "counted"),
    [
        ("Increasing brand awareness", "views"),
        ("Introducing a new product", "views"),
        ("Generating TikTok Shop sales", "fitting-views"),
        ("Driving traffic to a landing page", "fitting-views"),
        ("Producing creator content for paid ads", "score"),
        (None, "views"),
    ],
)
def test_the_objective_says_what_is_counted(objective, counted):
    rows = [row(one, overall=50 + len(one)) for one in PEOPLE]
    one = figures(book(campaign={"objective": objective}, rows=rows))
    assert one["counted_by"] == counted


def test_without_any_score_views_are_counted_and_with_some_the_others_are_left_out():
    campaign = {"objective": "Generating TikTok Shop sales"}
    assert figures(book(campaign=campaign))["counted_by"] == "views"
    rows = [row(one, overall=None if one == "eli.home" else 60) for one in PEOPLE]
    made = book(campaign=campaign, rows=rows)
    assert told(made, "eli.home")["why"] == "wants an overall score"
    assert codes(run(made)) == ["CS-V10"]
    assert figures(made, worth=Worth.VIEWS)["counted_by"] == "views"
    assert not run(made, worth=Worth.VIEWS).findings


def test_a_score_that_is_a_range_counts_with_what_is_sure():
    campaign = {"objective": "Producing creator content for paid ads"}
    rows = [row(one, overall=None, overall_low=70, overall_high=80) for one in PEOPLE]
    assert told(book(campaign=campaign, rows=rows), "eli.home")["counts"] == 70
    rows = [row(one, overall=75, overall_low=70, overall_high=80) for one in PEOPLE]
    assert told(book(campaign=campaign, rows=rows), "eli.home")["counts"] == 75


# Limits


def test_limits_hold():
    made = book(campaign={"budget": 10_000})
    assert len(chosen(made, number=Between(high=2))) == 2
    assert "eli.home" in chosen(book(), tiers=(wishes.tier("nano=1.."),))
    assert not {"ben.cooks", "cleo.care", "dia.fit"} & set(chosen(made, tiers=(wishes.tier("Micro=0"),)))
    assert "anna.skin" in chosen(book(), must=("@Anna.Skin",))
    assert "ben.cooks" not in chosen(made, without=("ben.cooks",))
    assert len({"ben.cooks", "dia.fit"} & set(chosen(made, apart=(("ben.cooks", "dia.fit"),)))) == 1
    assert "cleo.care" in chosen(book(), markets=(wishes.market("Austria=1"),))
    assert chosen(made, markets=(wishes.market("US=..0"),)) == ["anna.skin", "ben.cooks", "cleo.care"]
    assert len({"anna.skin", "ben.cooks", "cleo.care"} & set(chosen(made, markets=(wishes.market("EU=1"),)))) == 1


def test_roles_and_approvals_hold():
    rows = [
        row(
            one,
            role="Reach" if one in ("ben.cooks", "dia.fit") else "Explain",
            decision="Approve" if one == "anna.skin" else None,
        )
        for one in PEOPLE
    ]
    made = book(rows=rows)
    assert len({"ben.cooks", "dia.fit"} & set(chosen(made, roles=(wishes.role("Reach=1"),)))) == 1
    assert "anna.skin" not in chosen(made)
    assert "anna.skin" in chosen(made, approved=True)


def test_a_limit_names_what_it_costs():
    one = figures(book(), must=("eli.home",))
    [limit] = one["limits"]
    assert limit["limit"] == "eli.home in the mix"
    assert limit["more"] == 172_000 - one["mix"]["counts"] > 0


def test_limits_that_cost_only_together_are_told_together():
    rows = [row("anna.skin", asked_fee=10), row("ben.cooks", asked_fee=10), row("eli.home", asked_fee=10)]
    made = book(rows=rows)
    outcome = run(made, tiers=(wishes.tier("Mid=0"),), must=("eli.home",), markets=(wishes.market("DE=..0"),))
    [one] = outcome.figures["campaigns"]
    assert [each["more"] for each in one["limits"]] == [0, 80_000, 0]
    assert one["without_limits"]["more"] == 170_000
    assert "  Without all that was asked for there would be 170,000 views more." in outcome.says


def test_who_a_limit_keeps_out_is_told_so():
    made = book(campaign={"budget": 10_000})
    assert told(made, "cleo.care", tiers=(wishes.tier("Micro=..1"),))["result"] is MixResult.TIER
    assert told(made, "dia.fit", markets=(wishes.market("US=0"),))["result"] is MixResult.MARKET
    assert told(made, "eli.home", number=Between(high=4))["result"] is MixResult.NUMBER


def test_an_unknown_creator_is_refused_with_the_nearest():
    with pytest.raises(Refused) as refused:
        run(book(), must=("ana.skin",))
    assert refused.value.finding.code == "CS-R07"
    assert "anna.skin" in str(refused.value)


# No mix


def test_limits_that_clash_are_named_with_the_least_change():
    made = book()
    outcome = run(made, tiers=(wishes.tier("Micro=3"), wishes.tier("Mid=1")))
    [found] = outcome.findings
    assert found.code == "CS-V09"
    assert found.place.sheet == "Campaigns"
    assert outcome.exit_code == 1
    [one] = outcome.figures["campaigns"]
    assert one["mix"] is None
    assert one["clash"] == ["the EUR 3,000.00 for creators", "at least 3 Micro", "at least 1 Mid"]
    assert one["ways"] == [
        f"raise the EUR 3,000.00 for creators in {found.place} by EUR 1,250.00",
        "lower 'at least 3 Micro' (--tier) to 1",
        "lower 'at least 1 Mid' (--tier) to 0",
    ]
    assert run(made, tiers=(wishes.tier("Micro=3"), wishes.tier("Mid=1")), budget=D(4250)).exit_code == 0
    assert run(made, tiers=(wishes.tier("Micro=3"), wishes.tier("Mid=1")), budget=D("4249.99")).exit_code == 1


def test_an_old_result_is_taken_away_where_no_mix_fits():
    made = book(rows=[row(one, mix="In the mix") for one in PEOPLE])
    made.apply(run(made, number=Between(low=9)).plan)
    assert set(results(made).values()) == {None}


def test_who_must_not_be_booked_cannot_be_had():
    made = book(rows=[row(one, veto="Brand safety" if one == "anna.skin" else None) for one in PEOPLE])
    one = figures(made, must=("anna.skin",))
    assert one["clash"] == ["anna.skin in the mix", "the stop on anna.skin (veto: brand safety)"]
    assert one["ways"] == ["let anna.skin go (--must)"]


def test_agreed_deals_beyond_the_budget_clash_with_it():
    one = figures(book(Deals=[deal("anna.skin", total=3400)]))
    assert one["clash"] == ["the EUR 3,000.00 for creators", "the agreed deal with anna.skin"]
    assert one["ways"][0].endswith("by EUR 400.00")


# Nothing to plan


def test_an_empty_shortlist_is_said():
    outcome = run(book(rows=[]))
    assert outcome.says == ("Glow Spring has nobody on its shortlist.",)
    assert not outcome.findings


def test_a_shortlist_nobody_can_weigh_is_said():
    outcome = run(book(rows=[row(one, views_p50=None) for one in PEOPLE]))
    assert codes(outcome) == ["CS-V10"]
    assert outcome.says[0] == "Glow Spring: nobody on its shortlist can be weighed."


def test_a_campaign_nobody_knows_is_refused():
    with pytest.raises(Refused):
        mix(book(), today=TODAY, campaign="Glow Autumn")


# Around the mix


def test_next_best_mixes_bring_somebody_else():
    one = figures(book(), alternatives=2)
    assert len(one["next_best"]) == 2
    assert all(each["with"] for each in one["next_best"])
    assert one["mix"]["counts"] >= one["next_best"][0]["counts"] >= one["next_best"][1]["counts"]


def test_more_money_never_brings_less():
    worths = [one["counts"] for one in figures(book())["budgets"]]
    assert worths == sorted(worths)


def test_the_spread_of_views_is_told_where_all_have_one():
    rows = [row(one, views_p10=views // 2, views_p90=views * 2) for one, (_, views, *_) in PEOPLE.items()]
    one = figures(book(rows=rows))
    low, middle, high = one["mix"]["views_range"]
    assert low < one["mix"]["views"] <= middle < high < 2 * one["mix"]["views"]
    assert figures(book())["mix"]["views_range"] is None
    assert all(0 <= each["in_futures"] <= 1 for each in one["creators"])
