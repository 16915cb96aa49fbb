"""The audit of live posts: each look is kept once, nothing that people typed is changed, and nobody is blamed for a blank."""

from __future__ import annotations

from collections import Counter
from datetime import UTC, date, datetime

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from creatorsheet.app.audit import audit
from creatorsheet.app.check import check as check_all
from creatorsheet.app.findings import findings_plan
from creatorsheet.book.memory import MemoryBook
from creatorsheet.book.rows import read_rows
from creatorsheet.catalogue.agreements.reviews import Review
from creatorsheet.catalogue.reports.findings import FindingRow
from creatorsheet.demo import plan_rows

TODAY = date(2026, 11, 24)
POSTED = datetime(2026, 11, 10, 9)  # noqa: DTZ001  as a sheet holds it
CAPTION = "#ad My skin with @lumen"


def video(when=POSTED, number=1):
    """A video id as TikTok makes it at a moment."""
    return str((int(when.replace(tzinfo=UTC).timestamp()) << 32) + number)


def link(**about):
    return f"https://www.tiktok.com/@anna.skin/video/{video(**about)}"


def post(**about):
    return {
        "deliverable_id": "L-1",
        "deal": "D-1",
        "number": 1,
        "kind": "Video",
        "status": "Live",
        "publish_due": POSTED.date(),
        "posted_at": POSTED,
        "url": link(),
        "caption": CAPTION,
        "caption_required": "#ad",
        "tags_required": "@lumen",
        "length_agreed": 30,
        "length_s": 31,
    } | about


LOOKED = {
    "label_seen": "Paid partnership",
    "disclosed_onscreen": "Yes",
    "disclosed_spoken": "Yes",
    "live_music": "OK",
    "still_public": "Yes",
}


def check(number=1, day=date(2026, 11, 11), **about):
    return {"review_id": f"W-{number}", "deliverable": "L-1", "kind": "Live", "received_on": day, **about}


def book(posts=None, checks=(), countries="US", deal=None, **tables):
    return MemoryBook(
        {
            "Campaigns": [{"campaign_id": "C-1", "name": "Glow Spring", "audience_countries": countries}],
            "Creators": [{"creator_id": "K-1", "handle": "anna.skin", "country": "DE"}],
            "Deals": [{"deal_id": "D-1", "campaign": "C-1", "creator": "K-1", "status": "Signed", **(deal or {})}],
            "Deliverables": [post()] if posts is None else posts,
            "Reviews": list(checks),
            **tables,
        }
    )


def rows(workbook):
    return list(read_rows(workbook, Review)[0])


def done(workbook, today=TODAY):
    """The checks and the outcome after the action, which changes nothing when it is done again."""
    outcome = audit(workbook, today=today)
    workbook.apply(outcome.plan + findings_plan(workbook, outcome))
    again = audit(workbook, today=today)
    assert not again.plan
    assert again.findings == outcome.findings
    assert again.figures == outcome.figures
    assert not findings_plan(workbook, again)
    return rows(workbook), outcome


def edit(workbook, tab="Deliverables", row=0, **cells):
    """What a person types."""
    workbook._tables[tab][row] |= cells


def codes(outcome):
    return [one.code for one in outcome.findings]


def test_the_first_look_is_kept_with_what_can_be_read():
    (row,), outcome = done(book())
    assert (row.kind, row.deliverable, row.received_on, row.caption_seen) == ("Live", "L-1", TODAY, CAPTION)
    read = {key: getattr(row, key) for key in ("live_caption", "live_tag", "disclosure", "live_date", "as_agreed")}
    assert set(read.values()) == {"OK"}
    assert row.links_codes == "Does not apply"
    people = (
        "label_seen",
        "disclosed_onscreen",
        "disclosed_spoken",
        "live_music",
        "still_public",
        "reviewer",
        "evidence",
    )
    assert [getattr(row, key) for key in people] == [None] * len(people)
    assert codes(outcome) == ["CS-A03"]
    assert outcome.says == (
        "1 live post checked: 1 waiting for somebody to look at them.",
        "1 check added to Reviews.",
    )


def test_what_is_wrong_is_marked_in_the_first_look():
    wrong = post(caption="My skin", length_s=40, publish_due=date(2026, 11, 8), promo_code="x")
    tracking = [{"tracking_id": "G-1", "campaign": "C-1", "creator": "K-1", "promo_code": "ANNA15"}]
    (row,), _ = done(book([wrong], Tracking=tracking))
    marks = (row.live_caption, row.live_tag, row.disclosure, row.live_date, row.as_agreed, row.links_codes)
    assert marks == ("Fix", "Fix", "Fix", "Fix", "Fix", None)


def test_a_post_somebody_looked_at_is_as_agreed():
    found, outcome = done(book(checks=[check(caption_seen=CAPTION, **LOOKED)]))
    assert len(found) == 1
    assert not outcome.findings
    assert outcome.says == ("1 live post checked: 1 as agreed.",)
    (record,) = outcome.figures["posts"]
    told = {(one["check"], one["market"]): one for one in record["checks"]}
    caption = told["caption", "the United States"]
    assert (caption["state"], caption["evidence"], caption["verified"]) == ("ok", "#ad", True)
    assert caption["source"].startswith("https://")


def test_a_changed_caption_is_looked_at_again_once():
    workbook = book(checks=[check(caption_seen=CAPTION, **LOOKED)])
    done(workbook)
    edit(workbook, caption="My skin with @lumen")
    found, outcome = done(workbook)
    assert [row.caption_seen for row in found] == [CAPTION, "My skin with @lumen"]
    assert found[1].disclosure == "Fix"
    assert sorted(codes(outcome)) == ["CS-A02", "CS-A08"]
    edit(workbook, caption=CAPTION)
    found, outcome = done(workbook, date(2026, 11, 26))
    assert [row.caption_seen for row in found] == [CAPTION, "My skin with @lumen", CAPTION]
    assert not outcome.findings


def test_emoji_blanks_and_capitals_are_no_change():
    workbook = book(checks=[check(caption_seen=CAPTION, **LOOKED)])
    edit(workbook, caption="#AD  My skin ✨ with @lumen")
    assert len(done(workbook)[0]) == 1


def test_what_a_person_corrects_in_our_check_is_not_taken_for_an_older_caption():
    workbook = book()
    done(workbook)
    edit(workbook, "Reviews", caption_seen=f"{CAPTION} day 2", **LOOKED)
    found, outcome = done(workbook, date(2026, 11, 26))
    assert len(found) == 1
    assert not outcome.findings


def test_a_later_check_of_a_person_counts_before_the_caption_in_deliverables():
    later = check(2, date(2026, 11, 20), caption_seen="My skin with @lumen")
    found, outcome = done(book(checks=[check(caption_seen=CAPTION, **LOOKED), later]))
    assert len(found) == 2
    assert sorted(codes(outcome)) == ["CS-A02", "CS-A08"]


def test_checks_of_people_without_a_caption_are_enough():
    assert len(done(book(checks=[check(**LOOKED)]))[0]) == 1


def test_a_new_upload_is_looked_at_anew():
    workbook = book(checks=[check(caption_seen=CAPTION, **LOOKED)])
    edit(workbook, url=link(when=datetime(2026, 11, 20, 9)))  # noqa: DTZ001
    found, outcome = done(workbook)
    assert len(found) == 2
    assert codes(outcome) == ["CS-A03"]


def test_drafts_are_no_checks_and_cancelled_raw_or_unposted_pieces_no_posts():
    some = [
        post(),
        post(deliverable_id="L-2", status="Cancelled"),
        post(deliverable_id="L-3", kind="Raw footage"),
        post(deliverable_id="L-4", status="Approved", url=None, posted_at=None, publish_due=date(2026, 12, 1)),
        post(deliverable_id="L-5", deal="gone"),
    ]
    found, outcome = done(book(some, [check(kind="Draft")]))
    assert [row.deliverable for row in found] == ["L-1", "L-1"]
    assert len(outcome.figures["posts"]) == 1


def test_only_one_campaign_when_one_is_named():
    other = post(deliverable_id="L-2", deal="D-2", url=link(number=2))
    workbook = book([post(), other])
    workbook._tables["Campaigns"].append({"campaign_id": "C-2", "name": "Autumn", "audience_countries": "US"})
    workbook._tables["Deals"].append({"deal_id": "D-2", "campaign": "C-2", "creator": "K-1", "status": "Signed"})
    outcome = audit(workbook, today=TODAY, campaign="autumn")
    assert [one.values["deliverable"] for one in outcome.plan.additions] == ["L-2"]


def test_the_day_figures_are_shown_for_is_the_day_of_the_check():
    setting = [{"setting_key": "Figures as of", "value": "2026-11-12"}]
    (row,), _ = done(book(Settings=setting))
    assert row.received_on == date(2026, 11, 12)
    assert done(book(Settings=[setting[0] | {"value": "2026-11-09"}]))[0] == []


def test_a_slip_in_the_country_is_told_and_judges_nobody():
    _, outcome = done(
        book(
            [post(caption="My skin with @lumen", caption_required=None)],
            [check(caption_seen="My skin with @lumen", **LOOKED)],
            "Germny",
        )
    )
    assert codes(outcome) == ["CS-R07"]


def test_the_tag_and_the_code_that_people_asked_for_in_two_cells_is_told_once():
    both = post(caption_required="@lumen.skin", tags_required="@Lumen.Skin")
    _, outcome = done(book([both], [check(caption_seen=CAPTION, **LOOKED)]))
    assert codes(outcome) == ["CS-A04"]


def test_disclosure_in_each_market_has_its_own_rules():
    _, outcome = done(book(checks=[check(caption_seen=CAPTION, **LOOKED)], countries="US; GB; DE; FR; JP; BR; Peru"))
    told = Counter((one.severity.value, one.code) for one in outcome.findings)
    assert told == {("warning", "CS-A02"): 2, ("error", "CS-A02"): 1}
    (record,) = outcome.figures["posts"]
    states = {one["market"]: one["state"] for one in record["checks"] if one["check"] == "caption"}
    assert states == {
        "the United States": "ok",
        "the United Kingdom": "ok",
        "Germany": "fails",
        "France": "fails",
        "Japan": "fails",
        "Brazil": "ok",
        "Peru": "ok",
    }


captions = st.lists(
    st.sampled_from("my skin #glow serum @lumen ✨ 肌 #collab gifted thanks the ad-free adventure".split()), max_size=12
).map(" ".join)


@settings(max_examples=60, deadline=None)
@given(captions, st.sampled_from(["US", "GB", "US; GB", "AU", "Peru", None]))
def test_an_accepted_word_at_the_start_clears_and_without_one_it_is_told(text, countries):
    with_word, without = (
        codes(audit(book([post(caption=one)], countries=countries), today=TODAY))
        for one in (f"#ad {text}", f"x {text}")
    )
    assert "CS-A02" not in with_word
    assert "CS-A02" in without


answers = st.sampled_from([None, "OK", "Fix", "Does not apply", "Could not check"])
seen = st.sampled_from([None, "Yes", "No", "Not sure"])
typed = st.lists(
    st.fixed_dictionaries(
        {
            "received_on": st.none() | st.dates(date(2026, 11, 8), date(2026, 11, 26)),
            "caption_seen": st.none() | st.sampled_from([CAPTION, "My skin", "#sp my skin", "=1+1"]),
            "label_seen": st.sampled_from(
                [None, "Paid partnership", "Promotional content", "No label", "Could not check"]
            ),
            "disclosure": answers,
            "live_caption": answers,
            "links_codes": answers,
            "live_music": answers,
            "disclosed_onscreen": seen,
            "disclosed_spoken": seen,
            "still_public": seen,
            "decision": st.sampled_from([None, "Approved", "Changes needed"]),
            "accepted_by": st.sampled_from([None, "TM-1"]),
            "accepted_why": st.sampled_from([None, "Fine"]),
        }
    ),
    max_size=4,
)


@settings(max_examples=80, deadline=None)
@given(typed, st.sampled_from([CAPTION, "My skin", None]), st.sampled_from([CAPTION, "My skin", "Another #ad", None]))
def test_what_people_typed_stays_and_running_twice_changes_nothing(checks, before, after):
    given_rows = [
        {"review_id": f"W-{at}", "deliverable": "L-1", "kind": "Live", **row} for at, row in enumerate(checks)
    ]
    workbook = book([post(caption=before)], given_rows)
    done(workbook)
    edit(workbook, caption=after)
    found, outcome = done(workbook)
    assert len(found) <= len(given_rows) + 2
    for at, row in enumerate(given_rows):
        stands = workbook._tables["Reviews"][at]
        assert {key: stands.get(key) for key in row} == row
    label = [
        row["label_seen"] for row in sorted_checks(given_rows) if row["label_seen"] not in (None, "Could not check")
    ]
    down = any(one["verdict"] == "gone" for one in outcome.figures["posts"])
    assert ("CS-A01" in codes(outcome)) is (bool(label) and label[-1] != "Paid partnership" and not down)


def sorted_checks(some):
    """Checks of the present upload as they follow one another."""
    kept = [one for one in some if one["received_on"] is None or one["received_on"] >= date(2026, 11, 9)]
    return sorted(kept, key=lambda one: one["received_on"] or date.min)


def test_what_makes_no_sense_is_told_and_stops_nothing():
    odd = [
        post(deliverable_id=None, url="javascript:alert(1)"),
        post(deliverable_id="L-2", url="=HYPERLINK(1)", posted_at="soon", video_id="7.49534E+18"),
        post(deliverable_id="L-3", kind="Film", caption="x" * 32_767, length_s=-5, length_agreed=10**9),
        post(deliverable_id="L-4", posted_at=datetime(9999, 12, 31, 23, 59)),  # noqa: DTZ001
        post(deliverable_id="L-5", posted_at=datetime(1900, 1, 1), url=None, publish_due=date(1900, 1, 1)),  # noqa: DTZ001
        post(deliverable_id="L-6", status="Approved", posted_at=None, url=None, publish_due=date(1900, 1, 1)),
        post(deliverable_id="L-7", caption="\ud800 #ad", caption_required="((((, [a-z]+, ;;;", tags_required="@@@"),
    ]
    some = [check(deliverable="L-3", received_on=date(9999, 12, 31), label_seen="?", caption_seen="#ad")]
    brief = [{"brief_id": "F-1", "campaign": "C-1", "avoid": "(\n[a\n*\n“”", "claims_approval": ")"}]
    tracking = [{"tracking_id": "G-1", "campaign": "C-1", "creator": "K-1", "promo_code": "--", "tracked_link": "x"}]
    deal = {"correction_hours": -(10**9), "grace_days": 10**12, "missed_date": "New date within grace days"}
    done(book(odd, some, "US; ;;=cmd", deal, Briefs=brief, Tracking=tracking))


def test_the_demo_has_its_planted_faults_and_no_false_one():
    outcome = audit(MemoryBook(plan_rows()), today=date(2026, 6, 13))
    told = Counter(one.code for one in outcome.findings if one.severity.value == "error")
    assert told == {"CS-A01": 1, "CS-A02": 2, "CS-A08": 1}


@pytest.mark.parametrize("status", ["Live", "Taken down"])
def test_of_a_post_that_is_gone_only_that_is_told(status):
    gone = check(2, date(2026, 11, 20), still_public="No", label_seen="No label")
    workbook = book([post(status=status, caption="My skin")], [check(caption_seen="My skin", **LOOKED), gone])
    found, outcome = done(workbook)
    assert len(found) == 2
    assert sorted(codes(outcome)) == ["CS-A08", "CS-A09"]
    assert outcome.says == ("1 live post checked: 1 gone.",)


@pytest.mark.parametrize(
    ("tags", "listed", "told"),
    [("@lumen", [], []), ("none", [], ["CS-A02"]), ("none", ["Lumen"], [])],
)
def test_a_tag_with_a_brand_in_it_needs_the_brand_of_the_campaign(tags, listed, told):
    lists = [{"list_name": "product", "label": "Barrier serum", "parent": brand} for brand in listed]
    one = post(caption="#LumenPartner my skin @lumen", caption_required=None, tags_required=tags)
    workbook = book([one], [check(caption_seen=one["caption"], **LOOKED)], "CA", Lists=lists)
    edit(workbook, "Campaigns", product="Barrier serum")
    _, outcome = done(workbook)
    assert codes(outcome) == told
    assert all(found.severity.value == "warning" for found in outcome.findings)


def test_a_check_that_the_audit_began_is_no_error_of_the_check():
    workbook = book()
    workbook.apply(audit(workbook, today=TODAY).plan)
    assert not [one for one in check_all(workbook, today=TODAY).findings if one.place.sheet == "Reviews"]


@pytest.mark.parametrize(("tab", "column"), [("deliverable", "Deliverable ID"), ("received_on", "Received on")])
def test_what_a_check_cannot_be_without_is_still_asked_for(tab, column):
    found = check_all(book(checks=[check(**{tab: None})]), today=TODAY).findings
    assert [one.place.column for one in found if one.place.sheet == "Reviews" and one.code == "CS-R06"] == [column]


def test_the_check_and_the_audit_tell_a_slip_in_a_country_in_one_line():
    lists = [{"list_name": "country", "label": label} for label in ("Germany", "Ghana")]
    workbook = book(countries="Germny", Lists=lists)
    for outcome in (check_all(workbook, today=TODAY), audit(workbook, today=TODAY)):
        workbook.apply(findings_plan(workbook, outcome))
    told = [row.fact for row in read_rows(workbook, FindingRow)[0] if row.code == "CS-R07" and "Germny" in row.fact]
    assert told == ["'Germny' in Countries to reach is not in Lists; the nearest entry is Germany."]


def test_checks_of_another_video_count_no_more_whenever_it_was_uploaded():
    workbook = book([post(url=link(when=datetime(2026, 11, 10, 8)), caption="#ad The wrong video")])  # noqa: DTZ001
    (first,), _ = done(workbook)
    assert first.post_link == link(when=datetime(2026, 11, 10, 8))  # noqa: DTZ001
    edit(workbook, "Reviews", **LOOKED)
    edit(workbook, url=link(), caption=CAPTION)
    found, outcome = done(workbook, date(2026, 11, 26))
    assert [row.post_link for row in found] == [first.post_link, link()]
    assert codes(outcome) == ["CS-A03"]
    edit(workbook, url=first.post_link, caption="#ad The wrong video")
    found, outcome = done(workbook, date(2026, 11, 27))
    assert len(found) == 2
    assert "CS-A08" not in codes(outcome)


@pytest.mark.parametrize("key", ["disclosed_onscreen", "disclosed_spoken", "label_seen"])
def test_nobody_can_accept_away_that_disclosure_was_not_looked_at(key):
    looked = LOOKED | {key: None, "accepted_by": "TM-1", "accepted_why": "Length agreed by mail"}
    _, outcome = done(book(checks=[check(caption_seen=CAPTION, **looked)]))
    assert codes(outcome) == ["CS-A03"]


fillers = st.lists(st.sampled_from("an a any even really paid sponsored some".split()), max_size=3).map(" ".join)


@settings(max_examples=60, deadline=None)
@given(
    st.sampled_from(["not", "never", "isn't", "wasn't", "hardly"]),
    fillers,
    st.sampled_from(["ad", "#ad", "AD"]),
    captions,
)
def test_a_denial_never_passes(no, between, word, rest):
    said = " ".join(f"this is {no} {between} {word}".split())
    _, outcome = done(book([post(caption=f"{said}. {rest.replace('#collab', '')}")]))
    assert "CS-A02" in codes(outcome)
