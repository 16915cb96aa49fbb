"""Rows of a shortlist judged: what is gathered from where, what is kept, and what is left alone."""

from dataclasses import replace
from datetime import date, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from creatorsheet.app.shortlist import shortlist
from creatorsheet.app.shortlisting.judging import Bench, findings, judged
from creatorsheet.book.memory import MemoryBook
from creatorsheet.book.rows import read_book, read_rows
from creatorsheet.catalogue.agreements.deals import Deal
from creatorsheet.catalogue.agreements.deliverables import Deliverable
from creatorsheet.catalogue.creators.audience import Audience
from creatorsheet.catalogue.creators.choices import VetoReason
from creatorsheet.catalogue.creators.creators import Creator
from creatorsheet.catalogue.creators.partnerships import Partnership
from creatorsheet.catalogue.creators.shortlist import Candidate
from creatorsheet.catalogue.creators.videos import Video
from creatorsheet.catalogue.plan.campaigns import Campaign
from creatorsheet.catalogue.results.comments import Comment
from creatorsheet.catalogue.settings import read_settings
from creatorsheet.catalogue.setup.lists import ListEntry
from creatorsheet.catalogue.setup.settings import Setting
from creatorsheet.creators.vetted import Criterion, Habits

TODAY = date(2026, 11, 24)
READ = (Campaign, Creator, Candidate, Audience, Partnership, Video, Comment, Deal, Deliverable, ListEntry, Setting)
CAMPAIGN = {
    "campaign_id": "C-1",
    "name": "Glow Spring",
    "status": "Recruiting",
    "objective": "Increasing brand awareness",
    "currency": "EUR",
    "audience_countries": "DE; AT",
    "starts": date(2027, 3, 1),
    "ends": date(2027, 3, 31),
}
CREATORS = [{"creator_id": "CR-1", "handle": "hal.gym"}]
ROW = {"shortlist_id": "S-1", "campaign": "C-1", "creator": "CR-1", "stage": "Vetted"}
TALK = [f"I have used this for {n} weeks and like it" for n in range(40)]


def audience(shares, creator="CR-1", **about):
    fixed = {"creator": creator, "dimension": "Location", "base": "Viewers", "as_of": date(2026, 11, 1)}
    return [
        {"audience_id": f"U-{creator}-{name}", "segment": name, "share": share, **fixed, **about}
        for name, share in shares.items()
    ]


def videos(n=5, creator="CR-1", **about):
    day = date(2026, 11, 1)
    return [
        {
            "video_row_id": f"V-{creator}-{at}",
            "video_id": str(7_495_332_972_350_677_000 + at),
            "creator": creator,
            "posted_at": day - timedelta(at),
            "seen_at": TODAY,
            "views": 10_000,
            "comments": 10,
            **about,
        }
        for at in range(n)
    ]


def comments(texts, **about):
    fixed = {"video": "V-CR-1-0", "by_creator": "No"}
    return [{"comment_id": f"7{at:018}", "text": text, **fixed, **about} for at, text in enumerate(texts)]


def book(**tables):
    return MemoryBook({"Campaigns": [CAMPAIGN], "Creators": CREATORS, "Shortlist": [ROW], **tables}, name="spring.xlsx")


def judge(day=TODAY, habits=None, **tables):
    found, _ = read_book(book(**tables), *READ)
    (campaign,) = found["Campaigns"]
    rows = list(found["Shortlist"])
    bench = Bench(found, read_settings(found["Settings"]), day, campaign, rows)
    made = judged(bench, rows, habits or {})
    return made, list(findings(bench, rows, made))


def part(criterion, **tables):
    ((one,), _) = judge(**tables)
    return one.part(criterion)


def test_every_criterion_has_its_part_once():
    ((one,), _) = judge()
    assert [part.criterion for part in one.parts] == list(Criterion)
    assert (one.stops, one.cautions) == ((), ())
    assert all(asked.endswith("?") for part in one.parts for asked in part.asks)


def test_an_audience_beyond_doubt_stops_and_one_in_doubt_is_asked_about():
    ((one,), found) = judge(Audience=audience({"DE": 0.1, "US": 0.75}))
    assert [stop.veto for stop in one.stops] == [VetoReason.AUDIENCE]
    assert [each.code for each in found] == ["CS-V06"]
    assert found[0].campaign == "C-1"
    ((one,), found) = judge(Audience=audience({"DE": 0.28, "US": 0.69}))
    assert (one.stops, found) == ((), [])
    assert one.cautions == ("28 % to 31 % of the viewers are in DE and AT; 30 % are needed",)
    assert "by country" in one.part(Criterion.AUDIENCE).asks[0]


def test_countries_nobody_can_read_close_no_gate():
    ((one,), found) = judge(Campaigns=[CAMPAIGN | {"age_from": "young"}], Audience=audience({"DE": 0.9, "US": 0.1}))
    assert one.part(Criterion.AUDIENCE).low == pytest.approx(100 * 4 * 0.9 / 6)
    assert (one.stops, found) == ((), [])


def test_ages_in_the_wrong_order_are_no_wish():
    changed = CAMPAIGN | {"age_from": 34, "age_to": 18}
    found = part(Criterion.AUDIENCE, Campaigns=[changed], Audience=audience({"DE": 0.9, "US": 0.1}))
    assert (found.low, found.high) == (pytest.approx(60), pytest.approx(60 + 100 / 3))


def test_groups_of_a_teams_own_are_countries():
    lists = [
        {"list_row_id": f"L-{one}", "list_name": "territory", "label": one, "parent": "DACH"}
        for one in ("DE", "AT", "CH")
    ]
    found = part(
        Criterion.AUDIENCE,
        Campaigns=[CAMPAIGN | {"audience_countries": "DACH"}],
        Lists=lists,
        Audience=audience({"DE": 0.3, "Austria": 0.2, "CH": 0.1, "US": 0.4}),
    )
    assert found.low == pytest.approx(60)


def test_merged_creators_are_one():
    creators = [*CREATORS, {"creator_id": "CR-2", "handle": "hal.old", "merged_into": "CR-1", "do_not_contact": "Yes"}]
    ((one,), found) = judge(
        Creators=creators,
        Audience=audience({"DE": 0.5, "US": 0.5}, "CR-2"),
        Partnerships=[{"partnership_id": "P-1", "creator": "CR-2", "brand": "Dewly", "accurate": "No"}],
        Videos=videos(creator="CR-2"),
        Comments=comments(TALK, video="V-CR-2-0"),
    )
    assert one.part(Criterion.AUDIENCE).low == 50
    assert one.part(Criterion.ENGAGEMENT).known
    assert one.stops[0].veto is VetoReason.NO_CONTACT
    assert one.cautions == ("has promoted Dewly on an unknown day (inaccurate about the product)",)
    assert found == []


def test_whether_somebody_may_be_contacted_has_to_be_readable():
    ((one,), _) = judge(Creators=[CREATORS[0] | {"do_not_contact": "ask her"}])
    assert (one.stops, one.cautions) == ((), ("whether they may be contacted cannot be read",))


def test_comments_count_under_own_videos_and_under_deliverables():
    own = comments(TALK[:20])
    ours = comments(TALK[20:], video=None, deliverable="DV-1")
    for at, one in enumerate(ours):
        one["comment_id"] = f"8{at:018}"
    deal = {"deal_id": "D-1", "campaign": "C-1", "creator": "CR-1"}
    tables = {
        "Videos": videos(),
        "Comments": own + ours,
        "Deals": [deal],
        "Deliverables": [{"deliverable_id": "DV-1", "deal": "D-1"}],
    }
    assert part(Criterion.ENGAGEMENT, **tables).made_of[0] == "100 % genuine of 40 comments"
    assert part(Criterion.ENGAGEMENT, **tables | {"Deals": []}).made_of[0] == "20 comments known; 30 are needed"


@pytest.mark.parametrize("by", ["Yes", "who knows"])
def test_answers_of_the_creator_are_left_out(by):
    assert part(Criterion.ENGAGEMENT, Videos=videos(), Comments=comments(TALK, by_creator=by)).low is None


def test_the_middle_video_tells_how_much_is_said():
    some = videos() + videos(2, creator="CR-1", comments=900)
    for at, one in enumerate(some):
        one |= {"video_row_id": f"V-CR-1-{at}", "video_id": str(7_495_332_972_350_677_000 + at)}
    found = part(Criterion.ENGAGEMENT, Videos=some, Comments=comments(TALK))
    assert "1 comments for 1,000 views, the middle of 7 videos" in found.made_of
    assert found.low == 85


def apply(book, **about):
    outcome = shortlist(book, today=TODAY, **about).outcome
    book.apply(outcome.plan)
    return outcome


def rows_of(book, model=Candidate):
    return read_rows(book, model)[0].rows


def talking(**row):
    return book(Videos=videos(), Comments=comments([*TALK, *["nice"] * 10]), Shortlist=[ROW | row])


def test_what_the_comments_tell_is_written_and_a_second_run_changes_nothing():
    one = talking()
    apply(one)
    (row,), (creator,) = rows_of(one), rows_of(one, Creator)
    assert row.engagement_score == row.engagement_seen == 85
    assert creator.genuine_comments == 0.8
    assert not apply(one).plan.changes


def test_its_own_score_is_renewed():
    one = talking(engagement_score=42, engagement_seen=42)
    apply(one)
    assert rows_of(one)[0].engagement_score == 85


def test_what_somebody_typed_stays_whatever_the_comments_tell():
    one = talking(engagement_score=42, engagement_seen=63)
    apply(one)
    (row,) = rows_of(one)
    assert (row.engagement_score, row.engagement_seen) == (42, 85)
    ((found,), _) = judge(
        Videos=videos(), Comments=comments([*TALK, *["nice"] * 10]), Shortlist=[ROW | {"engagement_score": 42}]
    )
    assert found.part(Criterion.ENGAGEMENT).made_of == ("entered by a person", "the comments alone give 85")
    apply(one)
    assert rows_of(one)[0].engagement_score == 42


def test_what_nobody_can_read_is_left_alone():
    outcome = apply(talking(engagement_score="good"))
    assert "engagement_score" not in {one.key for one in outcome.plan.changes}


def test_a_score_that_can_no_longer_be_told_is_no_persons():
    one = book(Shortlist=[ROW | {"engagement_score": 85, "engagement_seen": 85}])
    for _ in range(2):
        apply(one)
        found, _ = read_book(one, *READ)
        rows = found["Shortlist"].rows
        bench = Bench(found, read_settings(found["Settings"]), TODAY, found["Campaigns"].rows[0], rows)
        assert judged(bench, rows, {})[0].part(Criterion.ENGAGEMENT).low is None


def test_a_lifted_veto_is_not_told():
    lifted = ROW | {"veto_lifted_by": "T-1", "veto_lifted_why": "Brand views are enough"}
    _, found = judge(Shortlist=[lifted], Audience=audience({"DE": 0.1, "US": 0.9}))
    assert found == []


def test_habits_speak_too():
    habits = {"CR-1": Habits(20, sponsored=9, sponsored_share=0.45)}
    ((one,), _) = judge(habits=habits)
    assert one.cautions == ("9 of 20 recent videos are sponsored; the limit is 40 %",)


def test_rivals_on_an_unknown_day_are_asked_about():
    deals = [
        {"partnership_id": "P-1", "creator": "CR-1", "brand": "Dewly", "competitor": "Yes", "promoted_on": "spring"}
    ]
    assert "When did you last work for Dewly?" in part(Criterion.SAFETY, Partnerships=deals).asks


MANY = {
    "Audience": [*audience({"DE": 0.2, "US": 0.4, "FR": 0.4}), *audience({"DE": 0.9}, base="Followers")],
    "Partnerships": [
        {
            "partnership_id": f"P-{n}",
            "creator": "CR-1",
            "brand": "Dewly",
            "accurate": "No",
            "promoted_on": date(2026, n, 1),
        }
        for n in range(1, 6)
    ],
    "Videos": videos(),
    "Comments": comments([*TALK, "nice", "nice", TALK[3]]),
}


@settings(max_examples=10, deadline=None)
@given(st.randoms())
def test_the_order_of_rows_does_not_matter(chance):
    shuffled = {tab: chance.sample(rows, len(rows)) for tab, rows in MANY.items()}
    assert judge(**shuffled) == judge(**MANY)


def test_rows_are_judged_each_by_its_own():
    n = 300
    found, _ = read_book(book(Creators=[], Shortlist=[]), *READ)

    def table(model, make, each=1):
        blank = dict.fromkeys(model.sheet.columns)
        rows = [model.of_cells(blank | make(at, one), 3) for at in range(n) for one in range(each)]
        return {model.sheet.title: replace(found[model.sheet.title], rows=tuple(rows))}

    (split,) = read_rows(book(Audience=audience({"DE": 0.5})), Audience)[0].rows
    found = {
        **found,
        **table(Creator, lambda at, _: {"creator_id": f"CR-{at}", "handle": f"h{at}"}),
        **table(Candidate, lambda at, _: {"campaign": "C-1", "creator": f"CR-{at}", "communication": 4}),
        **table(Video, lambda at, _: {"video_row_id": f"V-{at}", "creator": f"CR-{at}", "views": 1000}),
        **table(Comment, lambda at, one: {"video": f"V-{at}", "text": TALK[one]}, 5),
        **table(Partnership, lambda at, _: {"creator": f"CR-{at}", "brand": f"Brand {at % 50}", "promoted_on": TODAY}),
        **table(
            Audience, lambda at, one: split.model_dump() | {"creator": f"CR-{at}", "segment": ("DE", "US")[one]}, 2
        ),
    }
    (campaign,) = found["Campaigns"]
    rows = found["Shortlist"].rows
    bench = Bench(found, read_settings(found["Settings"]), TODAY, campaign, rows)
    made = judged(bench, rows, {})
    list(findings(bench, rows, made))
    assert [one.part(Criterion.AUDIENCE).low for one in made] == [50] * n
