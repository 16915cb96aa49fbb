"""Find creators: filters, groups, ready-made shortlists, and rows that are added once."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from creatorsheet.app.find import find
from creatorsheet.app.seeking.asked import Asked
from creatorsheet.book.memory import MemoryBook
from creatorsheet.book.rows import read_rows
from creatorsheet.catalogue.creators.choices import PipelineStage
from creatorsheet.catalogue.creators.creators import Creator
from creatorsheet.catalogue.creators.shortlist import Candidate
from creatorsheet.catalogue.plan.campaigns import Campaign
from creatorsheet.creators.bounds import bounds
from creatorsheet.kernel.refusal import Refused

TODAY = date(2026, 11, 24)
D = Decimal
PEOPLE = [
    {"creator_id": "CR-A", "handle": "anna.skin", "country": "DE", "language": "de", "niche": "Skincare", "tier": "Micro",
     "main_format": "Tutorial", "second_format": "Review", "followers": 40_000, "median_views": 20_000,
     "typical_rate": 500, "rate_currency": "EUR", "product_fit": "Glow serum; Night balm",
     "objective_fit": "Increasing brand awareness", "audience_type": "Skincare beginners"},
    {"creator_id": "CR-B", "handle": "ben.cooks", "country": "Germany", "niche": "Food", "tier": "Micro",
     "main_format": "Review", "followers": 50_000, "median_views": 30_000, "typical_rate": 700, "rate_currency": "EUR",
     "product_fit": "Night balm"},
    {"creator_id": "CR-C", "handle": "cleo.care", "country": "FR", "niche": "skincare", "tier": "Nano",
     "main_format": "Unboxing", "followers": 9_999, "median_views": 5_000, "typical_rate": 100, "rate_currency": "USD"},
    {"creator_id": "CR-D", "handle": "dia.fit", "country": "US", "niche": "Fitness", "main_format": "Tutorial",
     "followers": 10_000},
    {"creator_id": "CR-E", "handle": "eli.home", "tier": "Mid", "followers": 200_000, "median_views": 90_000},
]  # fmt: skip
CAMPAIGN = {"campaign_id": "C-1", "name": "Glow Spring", "currency": "EUR", "audience_countries": "DE; AT",
            "audience_type": "Skincare beginners", "product": "Glow serum", "objective": "Increasing brand awareness"}  # fmt: skip


def book(creators=PEOPLE, **tables):
    return MemoryBook({"Campaigns": [CAMPAIGN], "Creators": creators, **tables}, name="spring.xlsx")


def found(workbook, *, campaign="", by="", add=False, **asked):
    fields = {key: tuple(value) for key, value in asked.pop("fields", {}).items()}
    return find(workbook, today=TODAY, asked=Asked(fields=fields, **asked), campaign=campaign, by=by, add=add)


def handles(outcome):
    return [one["handle"].split(".")[0] for one in outcome.figures["creators"]]


@pytest.mark.parametrize(
    ("fields", "who"),
    [
        ({"country": ["de"]}, ["ben", "anna"]),
        ({"country": ["Germany", "us"]}, ["ben", "anna", "dia"]),
        ({"country": ["EU"]}, ["ben", "anna", "cleo"]),
        ({"country": ["worldwide"]}, ["ben", "anna", "cleo", "dia"]),
        ({"language": ["German"]}, ["anna"]),
        ({"niche": ["SKINCARE "]}, ["anna", "cleo"]),
        ({"niche": ["skin"]}, ["anna", "cleo"]),
        ({"format": ["review"]}, ["ben", "anna"]),
        ({"format": ["tutorial"]}, ["anna", "dia"]),
        ({"tier": ["micro"]}, ["ben", "anna", "dia"]),
        ({"tier": ["mega"]}, []),
        ({"product": ["night balm"]}, ["ben", "anna"]),
        ({"objective": ["awareness"]}, ["anna"]),
        ({"status": ["not worked"]}, ["eli", "ben", "anna", "cleo", "dia"]),
        ({"country": ["DE"], "niche": ["food"]}, ["ben"]),
    ],
)
def test_values_of_one_field_are_alternatives_and_fields_narrow(fields, who):
    assert handles(found(book(), fields=fields)) == who


@pytest.mark.parametrize(
    ("fields", "nearest"),
    [
        ({"niche": ["fitnes"]}, []),
        ({"niche": ["Fittness"]}, "Fitness"),
        ({"country": ["Germny"]}, "Germany"),
        ({"tier": ["m"]}, "Macro, Mega, Micro or Mid"),
        ({"niche": ["knitting"]}, "none"),
        ({"agency": ["x"]}, "none"),
    ],
)
def test_what_nobody_has_is_refused_with_the_nearest(fields, nearest):
    if not nearest:
        assert handles(found(book(), fields=fields)) == ["dia"]
        return
    with pytest.raises(Refused) as refused:
        found(book(), fields=fields)
    assert refused.value.finding.code == "CS-R07"
    assert f"the nearest entry is {nearest}." in refused.value.finding.fact


@pytest.mark.parametrize(
    ("asked", "who"),
    [
        ({"followers": bounds("10000..50000", "")}, ["ben", "anna", "dia"]),
        ({"followers": bounds("10001..49999", "")}, ["anna"]),
        ({"views": bounds("20k..", "")}, ["eli", "ben", "anna"]),
        ({"views": bounds("20001..", "")}, ["eli", "ben"]),
        ({"rate": bounds("..500", "", money=True)}, ["anna", "cleo"]),
        ({"rate": bounds("..499", "", money=True)}, ["cleo"]),
        ({"rate": bounds("100..100 USD", "", money=True)}, ["cleo"]),
    ],
)
def test_bounds_hold_at_their_ends(asked, who):
    rates = [{"rate_date": date(2026, 11, 1), "from_currency": "USD", "to_currency": "EUR", "rate": 0.9},
             {"rate_date": date(2026, 12, 1), "from_currency": "USD", "to_currency": "EUR", "rate": 90}]  # fmt: skip
    assert handles(found(book(Rates=rates), campaign="Glow Spring", **asked)) == who


def test_a_rate_without_an_exchange_rate_is_not_known():
    outcome = found(book(), campaign="C-1", rate=bounds("..500", "", money=True))
    assert handles(outcome) == ["anna"]
    assert outcome.figures["may_fit"] == 3
    assert outcome.figures["not_known"] == {"Typical rate": 3}


def test_a_blank_cell_does_not_match_and_is_counted_as_not_known():
    outcome = found(book(), fields={"niche": ["skincare"], "tier": ["nano", "mid"]})
    assert handles(outcome) == ["cleo"]
    assert (outcome.figures["may_fit"], outcome.figures["not_known"]) == (1, {"Content niche": 1})
    assert outcome.figures["more_without"] == {"Content niche Skincare": 1, "Tier Nano or Mid": 1}
    assert (
        "  1 more creator may fit, but not everything is known of them: Content niche 1. Fill it in, or count them in with --unknown."
        in outcome.says
    )


def test_those_of_whom_something_is_not_known_may_be_counted_in_and_stand_last():
    asked = {"fields": {"niche": ["Skincare"], "tier": ["Micro", "Mid"]}, "views": bounds("15000..", "")}
    outcome = found(book(PEOPLE[:1] + PEOPLE[4:]), unknown=True, **asked)
    assert handles(outcome) == ["anna", "eli"]
    assert [one["not_known"] for one in outcome.figures["creators"]] == [[], ["Content niche"]]
    assert outcome.figures["may_fit"] == 1
    assert handles(found(book(), campaign="C-1", unknown=True)) == ["anna", "eli"]
    shown = [{**PEOPLE[2], "country": "DE"}, {**PEOPLE[4], "country": "DE", "audience_type": "Skincare beginners"}]
    own = found(book(shown), campaign="C-1", unknown=True, add=True)
    assert handles(own) == ["eli", "cleo"]
    assert own.figures["new_on_shortlist"] == ["CR-E", "CR-C"]


def test_an_unreadable_figure_is_not_known_and_not_zero():
    people = [*PEOPLE, {"creator_id": "CR-F", "handle": "fay", "followers": "12k"}]
    outcome = found(book(people), followers=bounds("..12000", ""))
    assert handles(outcome) == ["cleo", "dia"]
    assert outcome.figures["not_known"] == {"Followers": 1}


def test_whom_nobody_may_approach_is_left_out_and_counted():
    people = [
        *PEOPLE,
        {"creator_id": "CR-1", "handle": "p", "rehire_status": "Pause"},
        {"creator_id": "CR-2", "handle": "q", "rehire_status": "Remove from consideration"},
        {"creator_id": "CR-3", "handle": "r", "do_not_contact": "Yes"},
        {"creator_id": "CR-4", "handle": "s", "merged_into": "CR-A"},
        {"creator_id": "CR-5", "handle": "t", "rehire_status": "???"},
        {"creator_id": "CR-6", "handle": "u"},
        {"creator_id": "CR-7", "handle": "v"},
        {"creator_id": "CR-8", "handle": "w"},
        {"creator_id": "CR-A", "handle": "x"},
    ]
    rows = [{"campaign": "C-1", "creator": "CR-7", "decision": "Decline"},
            {"campaign": "C-1", "creator": "w", "veto": "Brand safety"}]  # fmt: skip
    stop = [{"message_id": "M-1", "campaign": "C-9", "creator": "CR-6", "answer": "Asked not to be contacted"}]
    asked = {"followers": bounds("0..", "")}
    outcome = found(book(people, Shortlist=rows, Outreach=stop), campaign="Glow Spring", **asked)
    assert outcome.figures["left_out"] == {
        "not to be contacted": 2,
        "with the status Pause": 1,
        "with the status Remove from consideration": 1,
        "merged into another": 1,
        "whose status or Do not contact cannot be read": 1,
        "declined for Glow Spring": 1,
        "with a veto for Glow Spring": 1,
        "without a Creator ID of their own": 1,
    }
    assert outcome.figures["may_be_approached"] == len(PEOPLE)
    assert found(book(people, Shortlist=rows, Outreach=stop)).figures["may_be_approached"] == len(PEOPLE) + 2


def test_a_lifted_veto_leaves_nobody_out():
    veto = {"campaign": "C-1", "creator": "CR-A", "veto": "Brand safety", "veto_lifted_by": "Mia"}
    assert handles(found(book(Shortlist=[veto]), campaign="C-1")) == []
    assert handles(found(book(Shortlist=[veto | {"veto_lifted_why": "Talked it over"}]), campaign="C-1")) == ["anna"]


def test_do_not_contact_of_a_merged_row_holds_for_the_one_that_is_kept():
    people = [*PEOPLE, {"creator_id": "CR-4", "handle": "s", "merged_into": "CR-A", "do_not_contact": "Yes"}]
    assert "anna" not in handles(found(book(people)))


def test_new_are_those_without_deal_scorecard_or_verdict():
    people = [
        *PEOPLE[:4],
        PEOPLE[4] | {"rehire_status": "Rehire"},
        {"creator_id": "CR-F", "handle": "fay", "merged_into": "CR-A"},
    ]
    deals = [{"deal_id": "D-1", "campaign": "C-1", "creator": "CR-F", "status": "Completed"},
             {"deal_id": "D-2", "campaign": "C-1", "creator": "CR-D", "status": "Sent"}]  # fmt: skip
    cards = [{"scorecard_id": "N-1", "campaign": "C-1", "creator": "ben.cooks"}]
    assert handles(found(book(people, Deals=deals, Scorecards=cards), new=True)) == ["cleo", "dia"]


def test_not_on_a_campaign():
    rows = [{"campaign": "C-1", "creator": "CR-A", "stage": "Dropped"}]
    deals = [{"deal_id": "D-1", "campaign": "C-1", "creator": "CR-B", "status": "Draft"}]
    assert handles(found(book(Shortlist=rows, Deals=deals), not_on=("glow spring",))) == ["eli", "cleo", "dia"]


def test_a_campaign_nobody_has_is_refused_with_those_there_are():
    with pytest.raises(Refused, match=r"Choose Campaign from the list in Campaigns \(Glow Spring\)\."):
        found(book(), campaign="xyz")
    with pytest.raises(Refused, match=r"in Campaigns, or add 'xyz' to Campaigns first\."):
        found(book(Campaigns=[]), campaign="xyz")


def test_where_nobody_has_a_value_it_is_said_what_they_have():
    lists = [{"list_name": "niche", "label": "Skin"}]
    says = found(book(Lists=lists), fields={"niche": ["Skin"]}).says
    assert "  Nobody has Content niche Skin; there are Skincare 2, Food 1 and Fitness 1." in says
    assert "  Nobody has Language fr; there is de 1." in found(book(), fields={"language": ["fr"]}).says
    assert "  Nobody has Agency Star; it is blank for all of them." in found(book(Lists=[
        {"list_name": "agency", "label": "Star"}]), fields={"agency": ["star"]}).says  # fmt: skip
    assert not any("Nobody has" in one for one in found(book(), fields={"niche": ["food"], "tier": ["nano"]}).says)


def test_like_a_creator_is_of_the_same_kind_and_not_the_creator():
    people = [PEOPLE[0], {**PEOPLE[0], "creator_id": "CR-Z", "handle": "zoe.skin"}, *PEOPLE[1:]]
    outcome = found(book(people), like="@Anna.Skin")
    assert handles(outcome) == ["zoe"]
    assert outcome.says[0].startswith(
        "1 of 6 creators you may approach: Tier Micro; Content niche Skincare; Main format"
    )


def test_like_takes_a_name_and_refuses_one_that_several_have():
    people = [{**PEOPLE[0], "name": "Eva Lang"}, *PEOPLE[1:]]
    assert "others than anna.skin" in found(book(people), like="lang, EVA").says[0]
    twice = [*people, {**PEOPLE[0], "creator_id": "CR-Z", "handle": "zoe.skin", "name": "Eva Lang"}]
    with pytest.raises(Refused, match=r"CS-R22: 'Eva Lang' means anna.skin \(.*\) and zoe.skin \(CR-Z\)"):
        found(book(twice), like="Eva Lang")


def test_a_campaign_says_itself_whom_it_looks_for():
    outcome = found(book(), campaign="glow spring")
    assert handles(outcome) == ["anna"]
    assert outcome.says[1] == (
        "  That is what Glow Spring itself asks for. To narrow or widen it, change: --country AT --country DE"
        ' --audience "Skincare beginners" --product "Glow serum" --objective "Increasing brand awareness"'
    )
    assert handles(found(book(), campaign="C-1", fields={"country": ["US"]})) == ["dia"]


def test_a_campaign_that_reaches_the_world_asks_for_no_country():
    workbook = MemoryBook(
        {"Campaigns": [{"campaign_id": "C-1", "name": "W", "audience_countries": "Worldwide"}], "Creators": PEOPLE}
    )
    outcome = found(workbook, campaign="W")
    assert len(handles(outcome)) == 5
    assert "names no countries" in outcome.says[1]


def test_groups_count_and_keep_currencies_apart():
    outcome = found(book(), by="tier")
    assert outcome.figures["groups"]["by"] == "Tier"
    micro, mid, nano = outcome.figures["groups"]["groups"]
    assert (micro["value"], micro["creators"], micro["median_views"], micro["views_of"]) == ("Micro", 3, 25_000, 2)
    assert micro["rates"] == [
        {"currency": "EUR", "n": 2, "low": D("550.00"), "middle": D("600.00"), "high": D("650.00")}
    ]
    assert (mid["value"], mid["rates"], nano["rates"][0]["currency"]) == ("Mid", [], "USD")


def test_who_has_several_values_counts_in_each_group_and_blanks_stand_last():
    groups = found(book(), by="product").figures["groups"]["groups"]
    assert [(one["value"], one["creators"]) for one in groups] == [
        ("Night balm", 2),
        ("Glow serum", 1),
        ("not known", 3),
    ]


def test_creators_are_added_once_as_found_today():
    workbook = book(Shortlist=[{"shortlist_id": "S-1", "campaign": "C-1", "creator": "ben.cooks", "stage": "Vetted"}])
    first = found(workbook, campaign="Glow Spring", fields={"country": ["DE"]}, add=True)
    assert first.says[-1] == (
        "1 of them is on the shortlist of Glow Spring already; 1 creator goes on it as Found: anna.skin."
    )
    workbook.apply(first.plan)
    rows = list(read_rows(workbook, Candidate)[0])
    assert [(one.creator, one.stage, one.stage_since, one.stage_seen) for one in rows[1:]] == [
        ("CR-A", PipelineStage.FOUND, TODAY, PipelineStage.FOUND)
    ]
    again = found(workbook, campaign="Glow Spring", fields={"country": ["DE"]}, add=True)
    assert not again.plan
    assert again.says[-1] == "2 of them are on the shortlist of Glow Spring already."


def test_a_merged_creator_on_the_list_is_not_added_again():
    people = [*PEOPLE, {"creator_id": "CR-F", "handle": "fay", "merged_into": "CR-A"}]
    workbook = book(people, Shortlist=[{"shortlist_id": "S-1", "campaign": "C-1", "creator": "CR-F"}])
    assert not found(workbook, campaign="C-1", add=True).plan


def test_a_campaign_and_creators_typed_without_ids_get_theirs_before_they_are_put_on_a_list():
    typed = [{key: value for key, value in one.items() if key != "creator_id"} for one in PEOPLE[:2]]
    campaign = {key: value for key, value in CAMPAIGN.items() if key != "campaign_id"}
    workbook = book(creators=typed, Campaigns=[campaign])
    assert not found(workbook, campaign="Glow Spring").plan
    workbook.apply(found(workbook, campaign="Glow Spring", fields={"tier": ["Micro"]}, add=True).plan)
    [its] = [one.id for one in read_rows(workbook, Campaign)[0]]
    ids = [one.id for one in read_rows(workbook, Creator)[0]]
    assert its.startswith("C-")
    assert all(one.startswith("CR-") for one in ids)
    rows = read_rows(workbook, Candidate)[0]
    assert [(one.campaign, one.creator) for one in rows] == [(its, ids[1]), (its, ids[0])]
    again = found(workbook, campaign="Glow Spring", fields={"tier": ["Micro"]}, add=True)
    assert not again.plan
    assert again.says[-1] == "2 of them are on the shortlist of Glow Spring already."


def test_where_no_views_are_known_followers_rank():
    few = [{"creator_id": f"CR-{n}", "handle": f"h{n}.x", "followers": n} for n in (5, 70, 600)]
    assert handles(found(book([*few, {"creator_id": "CR-0", "handle": "a.x"}]))) == ["h600", "h70", "h5", "a"]


def test_without_add_nothing_is_planned():
    outcome = found(book(), campaign="C-1")
    assert not outcome.plan
    assert outcome.says[-1] == "1 creator can go on the shortlist of Glow Spring with --add: anna.skin."


FIELDS = {
    "country": ["DE", "US", "FR"],
    "niche": ["Skincare", "Food"],
    "tier": ["Micro", "Nano"],
    "format": ["Review", "Tutorial"],
}
SOME = st.fixed_dictionaries({}, optional={key: st.lists(st.sampled_from(values), min_size=1, unique=True) for key, values in FIELDS.items()})  # fmt: skip


@given(SOME, SOME, st.permutations(PEOPLE))
@settings(max_examples=25, deadline=None)
def test_filters_commute_and_rows_may_stand_in_any_order(one, other, people):
    alone = {key: set(handles(found(book(people), fields={key: values}))) for key, values in {**one, **other}.items()}
    both = found(book(), fields={**one, **other})
    assert handles(both) == handles(found(book(people), fields=dict(reversed({**one, **other}.items()))))
    assert set(handles(both)) == set.intersection(set(handles(found(book()))), *alone.values())


@given(SOME)
@settings(max_examples=15, deadline=None)
def test_what_a_filter_keeps_out_comes_back_without_it(fields):
    whole = found(book(), fields=fields)
    for key in fields:
        less = found(book(), fields={one: values for one, values in fields.items() if one != key})
        more = whole.figures["more_without"]
        said = next(one["said"] for one in whole.figures["asked"] if f"--{key} " in one["option"])
        assert len(handles(less)) - len(handles(whole)) == more.get(said, 0)
