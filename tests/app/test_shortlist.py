"""Vet and shortlist: what is ranked, what is written, what is left alone."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, datetime, timedelta
from decimal import Decimal

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from creatorsheet.app.shortlist import READ, shortlist
from creatorsheet.app.shortlisting import judging, measuring
from creatorsheet.app.shortlisting.writing import asked
from creatorsheet.book.memory import MemoryBook
from creatorsheet.book.rows import read_book, read_rows
from creatorsheet.catalogue.creators.choices import CreatorRole, VetoReason
from creatorsheet.catalogue.creators.shortlist import Candidate
from creatorsheet.catalogue.settings import read_settings
from creatorsheet.catalogue.setup.choices import EngagementDefinition
from creatorsheet.catalogue.tiers import SCHEMES
from creatorsheet.kernel.refusal import Refused

TODAY = date(2026, 11, 24)
D = Decimal
CAMPAIGN = {
    "campaign_id": "C-1",
    "name": "Glow Spring",
    "status": "Recruiting",
    "model": "Product education",
    "product": "Glow serum",
    "product_category": "Skincare",
    "currency": "EUR",
    "budget": 10_000,
    "target_cpm": 15,
    "audience_countries": "DE",
    "starts": date(2027, 3, 1),
    "ends": date(2027, 3, 31),
}
PEOPLE = ("anna.skin", "ben.cooks", "cleo.care", "dia.fit", "eli.home", "fay.sews")
MARKS = ("communication", "deadlines", "feedback", "pricing", "revisions", "rights_attitude", "requirements")
LIFTED = {"veto_lifted_by": "TM-1", "veto_lifted_why": "Brand views are enough"}


def creator(handle, **about):
    known = {"country": "DE", "followers": 50_000, "followers_on": TODAY, "tier": "Micro"}
    return {"creator_id": f"CR-{handle}", "handle": handle, "main_format": "Tutorial"} | known | about


def row(handle, score=60, **about):
    scores = {f"{one}_score": score for one in ("style", "audience", "consistency", "engagement", "safety")}
    return (
        {"shortlist_id": f"S-{handle}", "campaign": "C-1", "creator": f"CR-{handle}", "stage": "Vetted"}
        | scores
        | dict.fromkeys(MARKS, score // 20)
        | about
    )


def videos(handle, views=(1000, 1100, 1200, 1300, 1400, 1500), **about):
    posted = datetime(2026, 11, 1, 12)  # noqa: DTZ001  a cell holds no zone
    return [
        {
            "video_row_id": f"V-{handle}-{at}",
            "creator": f"CR-{handle}",
            "posted_at": posted - timedelta(days=3 * at),
            "seen_at": date(2026, 11, 20),
            "views": one,
            "likes": one // 10,
            "comments": one // 100,
        }
        | about
        for at, one in enumerate(views)
    ]


def book(rows=None, creators=None, campaign=None, **tables):
    changed = creators or {}
    return MemoryBook(
        {
            "Campaigns": [CAMPAIGN | (campaign or {})],
            "Creators": [creator(one, **changed.get(one, {})) for one in PEOPLE],
            "Shortlist": [row(one, 90 - 5 * at) for at, one in enumerate(PEOPLE)] if rows is None else rows,
            **tables,
        },
        name="spring.xlsx",
    )


def run(made, campaign="C-1"):
    return shortlist(made, today=TODAY, campaign=campaign)


def ranked(made):
    [one] = run(made).lists
    return one.ranked


def one(made, handle):
    return next(each for each in ranked(made) if each.row.creator == f"CR-{handle}")


def order(made):
    return [each.row.creator.removeprefix("CR-") for each in ranked(made) if each.rank]


def after(made, handle):
    """The row of a creator once the plan is carried out."""
    made.apply(run(made).outcome.plan)
    return next(each for each in read_rows(made, Candidate)[0] if each.creator == f"CR-{handle}")


def codes(made):
    return [each.code for each in run(made).outcome.findings]


def test_the_list_is_ranked_and_written():
    made = book()
    assert order(made) == list(PEOPLE)
    found = after(made, "ben.cooks")
    assert found.rank == 2
    assert found.overall_low == found.overall_high == pytest.approx(0.9 * 85 + 0.1 * 80)
    assert found.top_share == 1


def test_running_again_changes_nothing():
    made = book(Videos=[each for who in PEOPLE for each in videos(who)])
    plan = run(made).outcome.plan
    assert plan
    made.apply(plan)
    assert not run(made).outcome.plan


def test_decisions_stages_and_roles_are_left_alone():
    made = book()
    assert not {"decision", "stage", "role", "reason", "style_score"} & {
        each.column for each in run(made).outcome.plan.changes
    }
    assert one(made, "anna.skin").role is CreatorRole.EXPLAIN
    figures = run(made).outcome.figures["campaigns"][0]["creators"][0]
    assert (figures["role"], figures["role_proposed"]) == ("Explain", True)


@settings(max_examples=25, deadline=None)
@given(st.permutations(range(6)), st.lists(st.integers(40, 44), min_size=6, max_size=6))
def test_the_order_of_rows_changes_nothing(places, scores):
    rows = [row(who, score) for who, score in zip(PEOPLE, scores, strict=True)]
    assert order(book(rows)) == order(book([rows[at] for at in places]))


def test_without_a_name_every_campaign_still_to_come_is_vetted():
    past = CAMPAIGN | {"campaign_id": "C-2", "name": "Past", "status": "Closed"}
    made = MemoryBook(
        {
            "Campaigns": [CAMPAIGN, past, CAMPAIGN | {"campaign_id": "C-3", "name": "Empty"}],
            "Creators": [creator(who) for who in PEOPLE],
            "Shortlist": [row("anna.skin"), row("ben.cooks", campaign="C-2")],
            "Videos": [*videos("anna.skin"), *videos("fay.sews")],
        }
    )
    found = run(made, campaign="")
    assert [each.campaign.id for each in found.lists] == ["C-1"]
    measured = {each.key for each in found.outcome.plan.changes if each.table == "Creators"}
    assert measured == {"CR-anna.skin", "CR-fay.sews"}
    assert {each.key for each in run(made).outcome.plan.changes if each.table == "Creators"} == {"CR-anna.skin"}


def test_an_unknown_campaign_is_refused_and_an_empty_list_is_said():
    with pytest.raises(Refused, match="CS-R07"):
        run(book(), campaign="Glow Sprung")
    assert run(book(rows=[])).outcome.says == ("Glow Spring has nobody on its shortlist.",)


def test_a_forecast_comes_from_videos_and_what_was_typed_stays_without_them():
    made = book([row("anna.skin", views_p50=1), row("ben.cooks", views_p50=77_000)], Videos=videos("anna.skin"))
    assert 1000 <= after(made, "anna.skin").views_p50 <= 1500
    assert after(made, "ben.cooks").views_p50 == 77_000
    assert one(made, "ben.cooks").fair == D("1155.00")


def test_a_measured_score_replaces_what_stood_there_and_nothing_else_does():
    made = book(Videos=videos("anna.skin", (1000,) * 10))
    found = after(made, "anna.skin")
    assert found.consistency_score == 100
    assert after(made, "ben.cooks").consistency_score == 85


def test_a_cell_nobody_can_read_is_left_and_keeps_one_off_the_ranks():
    made = book(
        [row("anna.skin", veto="hmm"), row("ben.cooks", decision="perhaps"), row("cleo.care", views_p10="many")]
    )
    assert order(made) == ["cleo.care"]
    changed = {(each.key, each.column) for each in run(made).outcome.plan.changes}
    assert not changed & {("S-anna.skin", "veto"), ("S-ben.cooks", "decision"), ("S-cleo.care", "views_p10")}


def test_declined_dropped_and_vetoed_ones_have_no_rank():
    made = book(
        [
            row("anna.skin", decision="Decline", reason="Other style"),
            row("ben.cooks", stage="Dropped"),
            row("cleo.care", veto="Brand safety"),
            row("dia.fit"),
        ]
    )
    assert order(made) == ["dia.fit"]
    vetoed = one(made, "cleo.care")
    assert (vetoed.low, vetoed.high, vetoed.why) == (0, 0, "Veto: brand safety")
    assert one(made, "anna.skin").why == "Other style"


def test_of_two_rows_of_one_creator_one_is_ranked():
    rows = [row("anna.skin", 90), row("ben.cooks", 80), row("ben.cooks", 80, shortlist_id="S-x", creator="CR-old")]
    old = {"creator_id": "CR-old", "handle": "ben.old", "merged_into": "CR-ben.cooks"}
    made = MemoryBook(
        {"Campaigns": [CAMPAIGN], "Creators": [creator("anna.skin"), creator("ben.cooks"), old], "Shortlist": rows}
    )
    assert [each.rank for each in ranked(made)] == [1, 2, None]
    assert ranked(made)[2].creator.id == "CR-ben.cooks"


def test_asked_to_be_left_alone_is_a_veto_that_comes_and_goes():
    made = book(creators={"anna.skin": {"do_not_contact": "Yes"}})
    found = after(made, "anna.skin")
    assert (found.veto, bool(found.veto_why), found.rank) == (VetoReason.NO_CONTACT, True, None)
    assert not run(made).outcome.plan
    free = book([row("anna.skin", veto=found.veto, veto_why=found.veto_why)])
    assert after(free, "anna.skin").veto is None
    lifted = book([row("anna.skin", veto=found.veto, veto_why=found.veto_why, **LIFTED)])
    assert after(lifted, "anna.skin").veto is None


def test_a_lifted_veto_counts_no_more_and_is_told():
    made = book([row("anna.skin", veto="Brand safety", **LIFTED), row("ben.cooks")])
    assert order(made) == ["anna.skin", "ben.cooks"]
    assert one(made, "anna.skin").why == "Stop lifted: Brand views are enough"
    assert after(made, "anna.skin").veto is VetoReason.SAFETY


def test_an_exclusivity_that_binds_is_a_veto():
    products = [
        {"list_row_id": f"LI-{at}", "list_name": "product", "label": label, "parent": brand}
        for at, (label, brand) in enumerate([("Glow serum", "Glowlab"), ("Dew cream", "Dewly")])
    ]
    other = CAMPAIGN | {"campaign_id": "C-2", "name": "Dew", "product": "Dew cream", "starts": date(2026, 11, 1)}
    clause = {"kind": "Exclusivity", "status": "Agreed", "competitors": "Glowlab", "territories": "DE"}
    days = {"starts": date(2026, 11, 1), "starts_with": "A date", "lasts": 180, "lasts_unit": "Days"}
    made = MemoryBook(
        {
            "Campaigns": [CAMPAIGN, other],
            "Creators": [creator("anna.skin"), creator("ben.cooks")],
            "Shortlist": [row("anna.skin"), row("ben.cooks")],
            "Lists": products,
            "Deals": [{"deal_id": "D-2", "campaign": "C-2", "creator": "CR-anna.skin", "status": "Signed"}],
            "Rights": [{"right_id": "R-2", "deal": "D-2", "platforms": "TikTok only"} | clause | days],
        }
    )
    found = one(made, "anna.skin")
    assert found.why == "Exclusive to Dewly until 2027-04-29"
    assert after(made, "anna.skin").veto_why == "exclusive to Dewly until 2027-04-29 by clause R-2"
    assert order(made) == ["ben.cooks"]


def quotes(*fees, **about):
    """Rows of an earlier campaign with what was asked, of one other creator each."""
    return (
        [creator(f"other{at}", **about) for at in range(len(fees))],
        [
            {
                "shortlist_id": f"S-o{at}",
                "campaign": "C-0",
                "creator": f"CR-other{at}",
                "asked_fee": fee,
                "asked_currency": "USD",
                "asked_on": date(2026, 1, 10),
            }
            for at, fee in enumerate(fees)
        ],
    )


def priced(*fees, asked=1000, views=None, **tables):
    people, rows = quotes(*fees)
    early = CAMPAIGN | {"campaign_id": "C-0", "name": "Early", "status": "Closed"}
    return MemoryBook(
        {
            "Campaigns": [CAMPAIGN, early],
            "Creators": [creator("anna.skin"), *people],
            "Shortlist": [
                row(
                    "anna.skin",
                    asked_fee=asked,
                    asked_currency="EUR",
                    asked_on=TODAY,
                    views_p10=views,
                    views_p50=views,
                    views_p90=views,
                ),
                *rows,
            ],
            "Rates": [
                {
                    "rate_id": "R-1",
                    "rate_date": date(2026, 1, 9),
                    "from_currency": "USD",
                    "to_currency": "EUR",
                    "rate": 0.5,
                },
                {"rate_id": "R-2", "rate_date": TODAY, "from_currency": "USD", "to_currency": "EUR", "rate": 0.9},
            ],
            **tables,
        }
    )


def test_a_fee_is_held_against_own_prices_at_the_rate_of_their_day():
    found = one(priced(400, 600, 800, 1000, 1200), "anna.skin")
    assert (found.usual.low, found.usual.high) == (D(200), D(600))
    assert found.usual.origin == "lowest to highest of 5 own prices, Micro in DE"
    assert found.why == "Asks 67% more than usual for one video"


def test_with_few_own_prices_the_default_holds_at_the_last_rate():
    found = one(priced(400), "anna.skin")
    assert (found.usual.low, found.usual.high) == (D("67.50"), D("720.00"))
    assert after(priced(400), "anna.skin").usual_high == D("720.00")


def test_a_range_of_settings_is_not_called_usual():
    assert one(priced(400), "anna.skin").why == "Asks 39% more than the range in Settings for one video"


def test_a_fee_that_the_views_are_worth_is_not_blamed():
    """At a target CPM of 15 the typed forecast makes 1,000 fair."""
    for views, said in ((66_667, "Place 1 of 1"), (66_599, "Asks 67% more than usual for one video")):
        made = priced(400, 600, 800, 1000, 1200, views=views)
        assert one(made, "anna.skin").why == said


def test_without_a_rate_there_is_no_usual_fee():
    found = one(priced(400, Rates=[]), "anna.skin")
    assert found.usual is None


def test_what_is_asked_for_several_videos_is_told_for_one():
    deals = [{"deal_id": "D-1", "campaign": "C-1", "creator": "CR-anna.skin", "status": "Sent", "videos_agreed": 4}]
    found = one(priced(asked=2000, Deals=deals), "anna.skin")
    assert (found.asked, found.asked_from) == (D("500.00"), "asked on 2026-11-24, a part of 4 videos")
    alone = one(priced(asked=2000), "anna.skin")
    assert (alone.asked, alone.asked_from) == (
        D("2000.00"),
        "asked on 2026-11-24, for one video, as no deal says how many",
    )


def test_the_typical_rate_stands_in_and_names_its_rate():
    made = book(
        creators={"anna.skin": {"typical_rate": 100, "rate_currency": "GBP"}, "ben.cooks": {"typical_rate": 7, "rate_currency": "JPY"}},
        Rates=[{"rate_id": "R-1", "rate_date": TODAY, "from_currency": "GBP", "to_currency": "EUR", "rate": 1.2}],
    )  # fmt: skip
    assert one(made, "anna.skin").asked == D("120.00")
    assert one(made, "anna.skin").asked_from == "typical rate, in GBP at the rate of 2026-11-24"
    assert one(made, "ben.cooks").asked is None
    assert one(made, "ben.cooks").asked_from == "typical rate in JPY: no exchange rate to EUR"
    assert "What do you ask for one video?" in one(made, "cleo.care").to_ask


def test_what_is_missing_is_asked_for_and_makes_a_range():
    made = book([row("anna.skin", style_score=None)])
    found = after(made, "anna.skin")
    assert (found.overall_low, found.overall_high) == (pytest.approx(48), pytest.approx(68))
    assert one(made, "anna.skin").why == "Style fit is not known: 48 to 68 of 100"
    assert "CS-V02" in codes(made)


def test_of_several_missing_parts_not_one_alone_is_named():
    some = one(book([row("anna.skin", style_score=None, safety_score=None)]), "anna.skin")
    assert some.why == "Style fit and one other part are not known: 39 to 74 of 100"
    more = one(book([row("anna.skin", style_score=None, safety_score=None, deadlines=None)]), "anna.skin")
    assert more.why.startswith("Style fit and 2 other parts are not known in full: ")


@pytest.mark.parametrize(
    "about",
    [
        {"decision": "Decline", "reason": "Other style"},
        {"stage": "Dropped"},
        {"veto": "Brand safety"},
        {"decision": "perhaps"},
    ],
)
def test_who_is_out_is_asked_nothing(about):
    made = book([row("anna.skin", style_score=None, to_ask="Old question?", **about)])
    assert one(made, "anna.skin").to_ask == ()
    assert after(made, "anna.skin").to_ask is None
    assert not any("to be asked" in line for line in run(made).outcome.says)


def test_who_is_to_be_left_alone_or_may_be_is_asked_nothing():
    for alone in ("Yes", "hmm"):
        made = book([row("anna.skin", style_score=None)], creators={"anna.skin": {"do_not_contact": alone}})
        assert one(made, "anna.skin").to_ask == ()


def test_who_is_ruled_out_is_not_to_be_asked_for_current_figures():
    old = {"followers_on": date(2026, 1, 1)}
    assert "CS-V07" in codes(book([row("anna.skin")], creators={"anna.skin": old}))
    assert "CS-V07" not in codes(book([row("anna.skin")], creators={"anna.skin": old | {"do_not_contact": "Yes"}}))
    assert "CS-V07" not in codes(book([row("anna.skin", veto="Brand safety")], creators={"anna.skin": old}))
    lifted = row("anna.skin", veto="Brand safety", **LIFTED)
    assert "CS-V07" in codes(book([lifted], creators={"anna.skin": old}))


def test_questions_stand_whole_in_their_cell():
    questions = ["Why? " * 80] * 4
    assert asked(questions) == f"{questions[0]} {questions[1]} And 2 more questions."
    assert asked([]) == ""


def test_the_price_is_asked_for_once():
    about = row("anna.skin", pricing=None)
    questions = one(book([about]), "anna.skin").to_ask
    assert [each for each in questions if "one video" in each] == [
        "What do you charge for one video, and what does that include?"
    ]


def share(segment, part, dimension="Location"):
    about = {"creator": "CR-anna.skin", "dimension": dimension, "base": "Viewers", "as_of": date(2026, 11, 1)}
    return {"audience_id": f"U-{segment}", "segment": segment, "share": part} | about


def test_an_earlier_audience_score_is_no_answer_to_an_audience_that_is_too_little_known():
    made = book([row("anna.skin")], Audience=[share("DE", 0.3)])
    found = after(made, "anna.skin")
    assert (found.audience_score, found.overall_low, found.overall_high) == (None, pytest.approx(45), pytest.approx(70))
    assert "CS-V02" in codes(made)
    assert not run(made).outcome.plan
    kept = book([row("anna.skin")])
    assert after(kept, "anna.skin").audience_score == 60


def test_an_earlier_consistency_is_no_answer_to_too_few_videos():
    made = book([row("anna.skin")], Videos=videos("anna.skin", (1000, 1100)))
    assert after(made, "anna.skin").consistency_score is None


def test_an_earlier_score_of_the_comments_goes_with_them_and_a_typed_one_stays():
    made = book([row("anna.skin", engagement_seen=60), row("ben.cooks", engagement_seen=59)])
    gone, typed = after(made, "anna.skin"), after(made, "ben.cooks")
    assert (gone.engagement_score, gone.engagement_seen, gone.overall_low) == (None, None, pytest.approx(51))
    assert typed.engagement_score == 60
    assert not run(made).outcome.plan


def test_bands_of_ages_nobody_can_split_are_no_reason_to_warn():
    wanted = {"audience_countries": None, "age_from": 20, "age_to": 34}
    bands = [share("18-24", 0.5, "Age range"), share("25-34", 0.5, "Age range")]
    made = book([row("anna.skin")], campaign=wanted, Audience=bands)
    found = one(made, "anna.skin")
    assert (found.low, found.high) == (pytest.approx(57.5), pytest.approx(70))
    assert "CS-V02" not in codes(made)
    open_yet = book([row("anna.skin")], campaign=wanted, Audience=bands[:1])
    assert "CS-V02" in codes(open_yet)


def test_one_video_that_made_the_average_is_told():
    made = book([row("anna.skin", asked_fee=0)], Videos=videos("anna.skin", (1000, 1100, 1200, 1300, 1400, 900_000)))
    assert one(made, "anna.skin").why.startswith("One video made the average: 1")


def test_the_score_rests_on_neither_tiers_nor_the_way_engagement_is_counted():
    """The notes say so; if a part ever did, they would have to try it."""
    made = book(Videos=[each for who in PEOPLE for each in videos(who)])
    tables, _ = read_book(made, *READ)
    chosen, usual = tables["Campaigns"].rows[0], read_settings(tables["Settings"])
    people = [each.creator for each in tables["Shortlist"]]

    def parts(changed):
        habits = measuring.measured(tables, changed, TODAY, people)
        bench = judging.Bench(tables, changed, TODAY, chosen, tables["Shortlist"].rows)
        return [each.parts for each in judging.judged(bench, tables["Shortlist"].rows, habits)]

    others = [replace(usual, engagement_definition=EngagementDefinition.BY_FOLLOWERS)]
    others += [replace(usual, tier_scheme=scheme.begins) for scheme in SCHEMES]
    assert all(parts(each) == parts(usual) for each in others)


def test_notes_say_what_would_change():
    rows = [row(who, 60) for who in PEOPLE]
    rows[5] |= {"style_score": 100, "audience_score": 40}
    rows[0] |= {"audience_score": 90, "style_score": 30}
    notes = " ".join(run(book(rows)).lists[0].notes)
    assert notes.startswith("Weights: audience fit 25, style fit 20,")
    assert "Of 1,000 other weightings, each weight up to 25% more or less," in notes
    assert "With no weight on style fit, anna.skin would be first instead of fay.sews" in notes
    assert "stay the same with equal weights, no weight on consistency," in notes
    assert notes.endswith(
        "6 of 6 creators with the tiers of untapper and 6 of 6 creators with the tiers of HypeAuditor."
    )


def test_figures_hold_every_part_and_what_it_is_made_of():
    found = run(book(Videos=videos("anna.skin"))).outcome.figures
    anna = next(each for each in found["campaigns"][0]["creators"] if each["creator"] == "anna.skin")
    assert [each["criterion"] for each in anna["parts"]] == [
        "style fit", "audience fit", "consistency", "engagement quality", "brand safety", "professional fit",
    ]  # fmt: skip
    assert anna["forecast"]["videos"] == 6
    assert all(each["made_of"] for each in anna["parts"])
    assert found["campaigns"][0]["budget_left"] is not None
