"""The pipeline: days of stages, talks, requests, what lasts and what hangs on few; findings at their limits."""

from __future__ import annotations

from datetime import date, timedelta
from decimal import Decimal

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from creatorsheet.app.pipeline import pipeline
from creatorsheet.book.memory import MemoryBook
from creatorsheet.book.rows import read_rows
from creatorsheet.catalogue.creators.choices import PipelineStage
from creatorsheet.catalogue.creators.outreach import Message
from creatorsheet.catalogue.creators.shortlist import Candidate

TODAY = date(2026, 11, 24)
STAGES = [one.value for one in PipelineStage]


def ago(days):
    return TODAY - timedelta(days=days)


CAMPAIGN = {"campaign_id": "C-1", "name": "Glow", "status": "Recruiting", "currency": "EUR"}
CREATORS = [{"creator_id": f"CR-{one}", "handle": handle} for one, handle in zip("ABCDE", ["anna", "ben", "cleo", "dia", "eli"], strict=True)]  # fmt: skip


def row(one, **about):
    return {"shortlist_id": f"S-{one}", "campaign": "C-1", "creator": f"CR-{one}", "stage": "Found"} | about


def message(one, **about):
    told = {"message_id": f"M-{one}", "campaign": "C-1", "creator": f"CR-{one[0]}", "stage": "Sent", "sent_at": ago(3)}
    return told | {"follow_up_on": ago(-2)} | about


def deal(one, **about):
    return {"deal_id": f"D-{one}", "campaign": "C-1", "creator": f"CR-{one[0]}", "status": "Signed"} | about


def book(campaigns=(CAMPAIGN,), creators=CREATORS, **tables):
    return MemoryBook({"Campaigns": list(campaigns), "Creators": creators, **tables}, name="spring.xlsx")


def ran(workbook=None, campaign="", **tables):
    return pipeline(workbook or book(**tables), today=TODAY, campaign=campaign)


def codes(outcome):
    return [(one.code, one.place.row) for one in outcome.findings]


def since(workbook):
    """Stage since and Stage seen of each row once the action has been carried out."""
    workbook.apply(ran(workbook).plan)
    assert not ran(workbook).plan, "running again changes nothing"
    return [(one.stage_since, one.stage_seen and one.stage_seen.value) for one in read_rows(workbook, Candidate)[0]]


def test_a_stage_nobody_noted_counts_from_today_and_that_is_said():
    workbook = book(Shortlist=[row("A")])
    assert "  Nobody noted since when 1 stage holds; days count from today on." in ran(workbook).says
    assert since(workbook) == [(TODAY, "Found")]


def test_a_blank_stage_is_found():
    assert since(book(Shortlist=[row("A", stage=None)])) == [(TODAY, "Found")]


@pytest.mark.parametrize(
    ("held", "then"),
    [
        ({"stage_since": ago(9)}, (ago(9), "Vetted")),
        ({"stage_since": ago(9), "stage_seen": "Vetted"}, (ago(9), "Vetted")),
        ({"stage_since": ago(9), "stage_seen": "Found"}, (TODAY, "Vetted")),
        ({"stage_seen": "Vetted"}, (TODAY, "Vetted")),
        ({"stage_seen": "Found"}, (TODAY, "Vetted")),
    ],
)
def test_a_day_that_was_typed_stays_while_it_is_about_the_stage(held, then):
    assert since(book(Shortlist=[row("A", stage="Vetted", **held)])) == [then]


@pytest.mark.parametrize("seen", [{}, {"stage_since": ago(40), "stage_seen": "Found"}])
def test_a_message_an_answer_a_deal_or_a_post_shows_the_day(seen):
    rows = [row("A", stage="Contacted", **seen), row("B", stage="Negotiating", **seen),
            row("C", stage="Signed", **seen), row("D", stage="Done", **seen)]  # fmt: skip
    talks = [message("A2", sent_at=ago(5)), message("A", sent_at=ago(8)),
             message("B", answer="Interested", answered_at=ago(6), stage="Answered")]  # fmt: skip
    deals = [deal("C", signed_on=ago(4)), deal("D", signed_on=ago(20), videos_agreed=1)]
    pieces = [{"deliverable_id": "V-1", "deal": "D-D", "kind": "Video", "status": "Live", "posted_at": ago(2)}]
    found = since(book(Shortlist=rows, Outreach=talks, Deals=deals, Deliverables=pieces))
    assert [day for day, _ in found] == [ago(8), ago(6), ago(4), ago(2)]


def test_a_day_to_come_proves_nothing():
    assert since(book(Shortlist=[row("A", stage="Contacted")], Outreach=[message("A", sent_at=ago(-1))])) == [
        (TODAY, "Contacted")
    ]


def test_what_cannot_be_read_is_left_alone():
    rows = [row("A", stage="maybe"), row("B", stage_since="last week"), row("C", stage_seen="??")]
    assert ran(Shortlist=rows).plan.changes == ()


@pytest.mark.parametrize(("stage", "limit"), [("Found", 30), ("Vetted", 14), ("Contacted", 7), ("Negotiating", 14)])
def test_v11_passes_exactly_at_the_limit(stage, limit):
    def told(days):
        return codes(ran(Shortlist=[row("A", stage=stage, stage_since=ago(days), stage_seen=stage)]))

    assert told(limit) == []
    assert told(limit + 1) == [("CS-V11", "S-A")]


def test_v11_is_one_note_for_campaign_and_stage_at_the_longest_wait():
    rows = [row("A", stage_since=ago(31)), row("B", stage_since=ago(60)), row("C", stage_since=ago(40), decision="Decline", reason="x"),
            row("D", stage_since=ago(70), veto="Brand safety"), row("E", stage="Done", stage_since=ago(99))]  # fmt: skip
    [found] = ran(Shortlist=rows).findings
    assert found.place.row == "S-B"
    assert found.fact == "2 creators of Glow are at Found for more than 30 days: ben (60 days) and anna (31 days)."
    assert found.campaign == "C-1"


@pytest.mark.parametrize(
    ("change", "told"),
    [
        ({"veto": "Brand safety", "veto_lifted_by": "Mia"}, 0),
        ({"veto": "Brand safety", "veto_lifted_by": "Mia", "veto_lifted_why": "Talked it over"}, 1),
    ],
)
def test_a_veto_holds_until_it_is_lifted_with_name_and_reason(change, told):
    talk = [message("A", sent_at=ago(6), follow_up_on=ago(1))]
    stays = ran(Shortlist=[row("A", stage_since=ago(31), **change)])
    quiet = ran(Shortlist=[row("A", stage="Contacted", **change)], Outreach=talk)
    assert [len(one.findings) for one in (stays, quiet)] == [told, told]


@pytest.mark.parametrize("change", [{"do_not_contact": "Yes"}, {"rehire_status": "Pause"}])
def test_v11_urges_nobody_to_approach_who_is_to_be_left_alone(change):
    creators = [CREATORS[0] | change, *CREATORS[1:]]
    assert ran(creators=creators, Shortlist=[row("A", stage_since=ago(31))]).findings == ()


@pytest.mark.parametrize(
    ("status", "told"), [("Live", 1), (None, 1), ("Measuring", 0), ("Closed", 0), ("Cancelled", 0)]
)
def test_v11_and_v12_are_about_campaigns_that_still_look_for_creators(status, told):
    campaign = [CAMPAIGN | {"status": status}]
    stays = ran(campaigns=campaign, Shortlist=[row("A", stage_since=ago(31))])
    quiet = ran(campaigns=campaign, Outreach=[message("A", follow_up_on=ago(1))])
    assert [len(one.findings) for one in (stays, quiet)] == [told, told]


@pytest.mark.parametrize(("due", "told"), [(ago(0), []), (ago(1), [("CS-V12", "M-A")])])
def test_v12_is_told_from_the_day_after(due, told):
    outcome = ran(Outreach=[message("A", sent_at=ago(9), follow_up_on=due)])
    assert codes(outcome) == told
    assert [one.due for one in outcome.findings] == [due] * len(told)
    assert outcome.figures["write_again"][0]["on"] == due


@pytest.mark.parametrize(("sent", "told"), [(5, 0), (6, 1)])
def test_a_blank_day_is_five_days_after_the_message_and_is_filled_in(sent, told):
    workbook = book(Outreach=[message("A", sent_at=ago(sent), follow_up_on=None)])
    outcome = ran(workbook)
    assert len(outcome.findings) == told
    workbook.apply(outcome.plan)
    [held] = read_rows(workbook, Message)[0]
    assert held.follow_up_on == ago(sent - 5)
    assert not ran(workbook).plan


QUIET = {"sent_at": ago(20), "follow_up_on": ago(15)}


@pytest.mark.parametrize(
    ("changed", "tables"),
    [
        ({"answer": "Later"}, {}),
        ({"answered_at": ago(3)}, {}),
        ({"stage": "Answered"}, {}),
        ({"stage": "Closed"}, {}),
        ({"stage": "Followed up"}, {}),
        ({"stage": "Ready", "sent_at": None}, {}),
        ({"answer": "hmm"}, {}),
        ({"follow_up_on": "soon"}, {}),
        ({}, {"Shortlist": [row("A", stage="Dropped")]}),
        ({}, {"Shortlist": [row("A", stage="Contacted", stage_since=TODAY, decision="Decline", reason="x")]}),
        ({}, {"Deals": [deal("A")], "Shortlist": [row("A", stage="Signed")]}),
        ({}, {"creators": [CREATORS[0] | {"do_not_contact": "Yes"}]}),
        ({}, {"creators": [CREATORS[0] | {"do_not_contact": "???"}]}),
        ({}, {"creators": [CREATORS[0] | {"rehire_status": "Pause"}]}),
    ],
)
def test_v12_says_nothing_where_nothing_is_to_be_written(changed, tables):
    outcome = ran(Outreach=[message("A", **QUIET | changed)], **tables)
    assert codes(outcome) == []
    assert not [one for one in outcome.plan.changes if one.table == "Outreach"]


def test_a_second_follow_up_is_asked_for_where_a_later_day_is_entered():
    assert codes(ran(Outreach=[message("A", stage="Followed up", sent_at=ago(20), follow_up_on=ago(2))])) == [
        ("CS-V12", "M-A")
    ]


def test_two_follow_ups_are_enough():
    rows = [
        message("A", sent_at=ago(30)),
        message("A2", sent_at=ago(20)),
        message("A3", sent_at=ago(10), follow_up_on=ago(1)),
    ]
    assert codes(ran(Outreach=[*rows[:2], rows[2] | {"stage": "To write", "sent_at": None}])) == []
    two = ran(Outreach=[rows[0], rows[1] | {"follow_up_on": ago(1)}])
    assert codes(two) == [("CS-V12", "M-A2")]
    three = ran(Outreach=rows)
    assert codes(three) == []
    assert [one["creator"] for one in three.figures["resting"]] == ["anna"]
    assert "  No answer after 3 messages, so let it rest: anna." in three.says


def test_an_answer_to_any_message_of_a_merged_creator_counts():
    people = [*CREATORS, {"creator_id": "CR-X", "handle": "x", "merged_into": "CR-A"}]
    rows = [message("A", **QUIET), message("X", answer="Interested", answered_at=ago(1), stage="Answered")]
    assert codes(ran(creators=people, Outreach=rows)) == []


@pytest.mark.parametrize(
    ("stage", "tables", "next_"),
    [
        ("Vetted", {"Outreach": [message("A")]}, "Contacted"),
        ("Contacted", {"Outreach": [message("A")]}, ""),
        ("Contacted", {"Outreach": [message("A", answer="Interested", answered_at=ago(1))]}, "Negotiating"),
        ("Contacted", {"Outreach": [message("A", answer="Too low", answered_at=ago(1))]}, ""),
        ("Contacted", {"Outreach": [message("A", answer="No", answered_at=ago(1))]}, "Dropped"),
        ("Dropped", {"Outreach": [message("A", answer="Interested", answered_at=ago(1))]}, ""),
        ("Contacted", {"Deals": [deal("A", status="Sent")]}, "Negotiating"),
        ("Contacted", {"Deals": [deal("A", status="Draft")]}, ""),
        ("Found", {"Deals": [deal("A", status="Cancelled")]}, ""),
        ("Negotiating", {"Deals": [deal("A", signed_on=ago(2))]}, "Signed"),
        ("Signed", {"Deals": [deal("A")], "Deliverables": []}, ""),
        ("Negotiating", {"Outreach": [message("A", answer="No", answered_at=ago(9))], "Deals": [deal("A")]}, "Signed"),
        ("Signed", {"Deals": [deal("A", videos_agreed=2)], "Deliverables": ["Live", "Live"]}, "Done"),
        ("Signed", {"Deals": [deal("A", videos_agreed=2)], "Deliverables": ["Live"]}, ""),
        ("Signed", {"Deals": [deal("A", videos_agreed=1)], "Deliverables": ["Live", "Cancelled"]}, "Done"),
        ("Signed", {"Deals": [deal("A", videos_agreed=1)], "Deliverables": ["Live", "Approved"]}, ""),
        ("Signed", {"Deals": [deal("A"), deal("A2")], "Deliverables": ["Live"]}, ""),
        ("Done", {"Deals": [deal("A")], "Deliverables": ["Live"]}, ""),
    ],
)  # fmt: skip
def test_v13_tells_the_furthest_fact(stage, tables, next_):
    pieces = [{"deliverable_id": f"V-{n}", "deal": "D-A", "kind": "Video", "status": one} for n, one in enumerate(tables.get("Deliverables", ()))]  # fmt: skip
    outcome = ran(**{**tables, "Deliverables": pieces, "Shortlist": [row("A", stage=stage)]})
    assert [one.remedy for one in outcome.findings] == ([f"Set Shortlist!F3 to {next_}."] if next_ else [])


def test_of_two_rows_of_one_creator_the_furthest_counts():
    people = [*CREATORS, {"creator_id": "CR-X", "handle": "x", "merged_into": "CR-A"}]
    rows = [row("X", stage="Vetted", stage_since=ago(90)), row("A", stage="Signed")]
    outcome = ran(creators=people, Shortlist=rows, Deals=[deal("A")])
    assert codes(outcome) == []
    assert outcome.says[0] == "Glow: 1 creator, 1 signed."


def test_a_funnel_counts_who_is_there_and_who_got_further():
    rows = [row("A", stage_since=ago(4)), row("B", stage="Contacted", stage_since=ago(2)),
            row("C", stage="Contacted", stage_since=ago(5)), row("D", stage="Done"), row("E", stage="Dropped")]  # fmt: skip
    [campaign] = ran(Shortlist=rows).figures["campaigns"]
    steps = {
        one["stage"]: (one["now"], one["reached"], one["median_days"], one["longest_days"])
        for one in campaign["stages"]
    }
    assert steps["Found"] == (1, 4, 4, 4)
    assert steps["Contacted"] == (2, 3, 4, 5)
    assert steps["Negotiating"] == (0, 1, None, None)
    assert steps["Dropped"] == (1, 1, 0, 0)


def test_requests_that_have_not_come():
    rows = [
        message("A", sent_at=ago(12), ask_media_kit="Asked", ask_availability="Received", ask_examples="Declined",
                stage="Answered", answer="Interested", answered_at=ago(4)),
        message("A2", sent_at=ago(2), ask_rates="Asked", ask_availability="Asked"),
        message("B", answer="No", answered_at=ago(1)),
        message("C", ask_rates="???", ask_availability="Not asked"),
    ]  # fmt: skip
    outcome = ran(Outreach=rows)
    assert [(one["creator"], one["what"], one["days"], one["answered"]) for one in outcome.figures["requests"]] == [
        ("anna", "Rates", 12, True),
        ("anna", "Media kit", 12, True),
    ]
    assert any(
        "not received from 1 creator who answered: Rates 1, Media kit 1; the oldest since 2026-11-12." in one
        for one in outcome.says
    )


def test_rate_of_answers_needs_five_talks_that_are_old_enough():
    rows = [message(f"A{n}", campaign=f"C-{n}", sent_at=ago(5 + n), answer="Interested", answered_at=ago(5), stage="Answered") for n in range(1, 4)]  # fmt: skip
    rows += [message("A9", campaign="C-9", sent_at=ago(4), answer="No", answered_at=ago(4))]
    campaigns = [{"campaign_id": f"C-{n}", "name": f"N{n}"} for n in range(10)]
    few = ran(campaigns=campaigns, Outreach=[*rows, message("A4", campaign="C-4", sent_at=ago(5))])
    assert few.figures["responses"] == {"asked": 4, "answered": 3, "rate": None, "median_days": None, "days_of": 4}
    assert any("3 of 4 answered, too few to tell a rate." in one for one in few.says)
    enough = ran(campaigns=campaigns, Outreach=[*rows, *(message(f"A{n}", campaign=f"C-{n}", sent_at=ago(5)) for n in (4, 5))])  # fmt: skip
    assert enough.figures["responses"]["rate"] == 0.6


def test_talks_are_counted_by_who_leads_them():
    people = [CREATORS[0], CREATORS[1] | {"owner": "TM-2"}, *CREATORS[2:]]
    team = [{"member_id": "TM-1", "name": "Mara"}, {"member_id": "TM-2", "name": "Tom"}]
    rows = [message("A", sent_by="TM-1", follow_up_on=ago(0)), message("B"), message("C", sent_by="TM-1"), message("D")]
    assert ran(creators=people, Team=team, Outreach=rows).figures["owners"] == [
        {"owner": "Mara", "open": 2, "waiting": 2, "due": 1},
        {"owner": "Tom", "open": 1, "waiting": 1, "due": 0},
        {"owner": "nobody named", "open": 1, "waiting": 1, "due": 0},
    ]  # fmt: skip


@pytest.mark.parametrize(("ends", "told"), [(ago(-31), False), (ago(-30), True), (ago(0), True), (ago(1), False)])
@pytest.mark.parametrize(
    "kind",
    [{"longterm_form": "Seasonal campaigns"}, {"model": "Retainer"}, {"model_2": "Retainer"}, {"payment_schedule": "Monthly"},
     {"form": "A longer-term ambassador partnership"}],
)  # fmt: skip
def test_arrangements_that_end_within_thirty_days(ends, told, kind):
    outcome = ran(Deals=[deal("A", ends=ends, **kind)])
    assert [one["creator"] for one in outcome.figures["arrangements"]["ending"]] == ["anna"] * told


@pytest.mark.parametrize(
    ("status", "ends", "renewed"),
    [("Draft", ago(-300), True), ("Sent", None, True), ("Cancelled", ago(-300), False), ("Signed", ago(-10), False)],
)
def test_an_arrangement_goes_on_where_another_ends_later(status, ends, renewed):
    lasting = {"longterm_form": "Monthly content packages"}
    deals = [deal("A", ends=ago(-10), **lasting), deal("A2", campaign="C-2", status=status, ends=ends, **lasting)]
    campaigns = [CAMPAIGN, {"campaign_id": "C-2", "name": "Next"}]
    found = ran(campaigns=campaigns, Deals=deals, campaign="Glow").figures["arrangements"]
    assert [one["creator"] for one in found["ending"]] == ([] if renewed else ["anna"])
    assert found["running"][0]["renewed"] is renewed


def test_a_single_job_is_no_arrangement():
    assert ran(Deals=[deal("A", ends=ago(-3), model="Flat fee")]).figures["arrangements"]["running"] == []


def _regular(campaigns=3, **about):
    some = [CAMPAIGN | {"campaign_id": f"C-{n}", "name": f"N{n}"} | about for n in range(campaigns)]
    deals = [deal(f"A{n}", campaign=f"C-{n}", status="Completed") for n in range(campaigns)]
    return {"campaigns": some, "Deals": deals}


def test_creators_of_three_campaigns_might_be_offered_an_arrangement():
    assert ran(**_regular(2)).figures["arrangements"]["proposed"] == []
    cards = [{"scorecard_id": "N-1", "campaign": "C-0", "creator": "CR-A", "overall": 4.0},
             {"scorecard_id": "N-2", "campaign": "C-1", "creator": "CR-A", "overall": 4.6}]  # fmt: skip
    outcome = ran(**_regular(), Scorecards=cards)
    assert outcome.figures["arrangements"]["proposed"] == [
        {
            "creator": "anna",
            "campaigns": 3,
            "form": "Monthly content packages",
            "why": "3 campaigns, past score 4.3 of 5",
        }
    ]
    shop = ran(**_regular(objective="Generating TikTok Shop sales")).figures["arrangements"]["proposed"]
    assert shop[0]["form"] == "Recurring TikTok Shop content"
    assert shop[0]["why"] == "3 campaigns, 3 of them for TikTok Shop, no score yet"


@pytest.mark.parametrize("change", [{"rehire_status": "Remove from consideration"}, {"do_not_contact": "Yes"}])
def test_nobody_is_proposed_whom_you_would_not_approach(change):
    assert ran(creators=[CREATORS[0] | change], **_regular()).figures["arrangements"]["proposed"] == []


def test_nobody_is_proposed_who_has_an_arrangement():
    tables = _regular()
    tables["Deals"].append(deal("A9", campaign="C-0", longterm_form="Ambassador programs"))
    assert ran(**tables).figures["arrangements"]["proposed"] == []


def cards(**views):
    return [
        {"scorecard_id": f"N-{one}", "campaign": "C-1", "creator": f"CR-{one}", "views": n} for one, n in views.items()
    ]


@pytest.mark.parametrize(
    ("views", "told"),
    [
        ({"A": 50, "B": 20, "C": 20, "D": 10}, 0),
        ({"A": 51, "B": 20, "C": 20, "D": 9}, 1),
        ({"A": 90, "B": 5, "C": 5}, 0),
        ({"A": 90, "B": 5, "C": 5, "D": 0}, 0),
    ],
)
def test_v14_more_than_half_of_at_least_four(views, told):
    assert [one.code for one in ran(Scorecards=cards(**views)).findings] == ["CS-V14"] * told


def test_v14_takes_spend_from_costs_or_deals_whichever_is_more():
    deals = [deal("A", total=1000, currency="USD"), deal("B", total=100), deal("C", total=100), deal("D", total=100)]
    costs = [{"cost_id": "O-1", "campaign": "C-1", "creator": "CR-B", "cost_date": ago(3), "amount": 300, "stage": "Paid"},
             {"cost_id": "O-2", "campaign": "C-1", "deal": "D-C", "cost_date": ago(3), "amount": 50, "stage": "Paid"},
             {"cost_id": "O-3", "campaign": "C-1", "creator": "CR-E", "cost_date": ago(3), "amount": 9999, "stage": "Expected"}]  # fmt: skip
    rates = [{"rate_date": ago(3), "from_currency": "USD", "to_currency": "EUR", "rate": 0.9}]
    outcome = ran(Deals=deals, Costs=costs, Rates=rates)
    spend = outcome.figures["dependence"]["spend"]
    assert (spend["creators"], spend["total"], spend["top"]) == (4, Decimal("1400.0"), "anna")
    [found] = [one for one in outcome.findings if one.code == "CS-V14"]
    assert found.fact == "anna alone carries 64 % of the spend of 4 creators in Glow."
    without = ran(Deals=deals, Costs=costs)
    assert without.figures["dependence"]["left_out"] == 1
    assert without.figures["dependence"]["spend"]["total"] == Decimal(500)


def test_one_campaign_is_looked_at_alone():
    campaigns = [CAMPAIGN, CAMPAIGN | {"campaign_id": "C-2", "name": "Balm"}]
    rows = [row("A"), row("B", campaign="C-2")]
    outcome = ran(campaigns=campaigns, Shortlist=rows, campaign="balm")
    assert outcome.only == "C-2"
    assert {one.key for one in outcome.plan.changes} == {"S-B"}


def test_an_empty_workbook():
    outcome = ran(campaigns=[])
    assert outcome.says == ("No campaign has a shortlist.",)
    assert not outcome.plan
    assert outcome.findings == ()


ROWS = st.lists(st.builds(dict, one=st.sampled_from("ABCDE"), stage=st.sampled_from(STAGES), age=st.integers(0, 60)), max_size=5, unique_by=lambda one: one["one"])  # fmt: skip
TALKS = st.lists(st.builds(dict, one=st.sampled_from("ABCDE"), age=st.integers(0, 30), stage=st.sampled_from(["Sent", "Followed up", "Answered", "Closed"])), max_size=6)  # fmt: skip


@given(ROWS, TALKS, st.randoms())
@settings(max_examples=25, deadline=None)
def test_the_order_of_rows_does_not_matter_and_merging_is_one_creator(rows, talks, random):
    shortlist = [row(one["one"], stage=one["stage"], stage_since=ago(one["age"])) for one in rows]
    outreach = [message(f"{one['one']}{n}", sent_at=ago(one["age"]), stage=one["stage"], follow_up_on=None) for n, one in enumerate(talks)]  # fmt: skip
    days = [one["sent_at"] for one in outreach]
    if len(set(days)) < len(days):
        return

    def told(outcome):
        return (
            sorted((one.code, one.fact) for one in outcome.findings),
            outcome.figures["campaigns"],
            outcome.figures["responses"],
        )

    plain = told(ran(Shortlist=shortlist, Outreach=outreach))
    mixed = [random.sample(some, len(some)) for some in (shortlist, outreach)]
    assert plain == told(ran(Shortlist=mixed[0], Outreach=mixed[1]))
    twins = [*CREATORS, *({"creator_id": f"CR-{n}", "handle": f"old{n}", "merged_into": one["creator_id"]} for n, one in enumerate(CREATORS))]  # fmt: skip
    moved = [
        one | {"creator": f"CR-{'ABCDE'.index(one['creator'][-1])}"} if n % 2 else one for n, one in enumerate(outreach)
    ]
    assert plain == told(ran(creators=twins, Shortlist=shortlist, Outreach=moved))
