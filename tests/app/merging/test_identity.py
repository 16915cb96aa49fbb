"""Creators: proposed, merged, taken apart, and known to be different people."""

from __future__ import annotations

from datetime import date, datetime

import pytest

from creatorsheet.app.check import check
from creatorsheet.app.identity import different, duplicates, merge, split
from creatorsheet.book.memory import MemoryBook
from creatorsheet.book.rows import read_rows
from creatorsheet.catalogue.agreements.deals import Deal
from creatorsheet.catalogue.creators.creators import Creator
from creatorsheet.catalogue.creators.handles import Handle
from creatorsheet.catalogue.setup.merges import MergedCell
from creatorsheet.catalogue.tabs import ROWS
from creatorsheet.kernel.refusal import Refused
from creatorsheet.sharing.scope import shared

TODAY, NOON = date(2026, 11, 24), datetime(2026, 1, 2, 12)  # noqa: DTZ001  as a sheet holds it

ANNA = {"creator_id": "CR-A", "handle": "anna.skin", "name": "Anna Berg", "country": "DE"}
TWIN = {"creator_id": "CR-B", "handle": "annaskin_", "name": "Anna Berg", "email": "hi@anna.example", "country": "AT"}
BEN = {"creator_id": "CR-C", "handle": "ben.cooks", "name": "Ben Holm"}
CLIP = {"video_row_id": "V-1", "video_id": "7495332972350677489", "creator": "CR-B", "views": 900}


def book(*creators, **tables):
    return MemoryBook({"Creators": [dict(one) for one in creators], **tables})


def rows(workbook):
    """Every tab as ids and cells, but for what Merges remembers."""
    found = {}
    for model in ROWS:
        if model.sheet.title not in ("Merges", "Findings"):
            table, _ = read_rows(workbook, model)
            found[model.sheet.title] = {row.id: row.model_dump(exclude_none=True) for row in table}
    return {title: some for title, some in found.items() if some}


def done(workbook, outcome):
    workbook.apply(outcome.plan)
    return outcome


def refusal(use, *about, **more):
    with pytest.raises(Refused) as found:
        use(*about, today=TODAY, **more)
    return str(found.value.finding)


def test_a_pair_is_proposed_with_its_reasons():
    found = duplicates(book(ANNA, TWIN, Videos=[CLIP]), today=TODAY)
    assert found.says == ("1 pair may be one creator: 1 likely. Nothing is merged unasked.",)
    [pair] = found.figures["pairs"]
    assert (pair["keep"]["id"], pair["other"]["id"], pair["sure"], pair["marks"]) == ("CR-B", "CR-A", "likely", 80)
    assert pair["reasons"] == [
        {"said": "nearly the same handle, anna.skin and annaskin_", "marks": 40},
        {"said": "the name Anna Berg", "marks": 40},
    ]
    assert not found.plan
    assert duplicates(book(ANNA, BEN), today=TODAY).says == ("2 creators looked through: nobody seems to stand twice.",)


def test_what_a_merge_does():
    workbook = book(ANNA, TWIN, Videos=[CLIP])
    outcome = done(workbook, merge(workbook, "anna.skin", "annaskin_", today=TODAY))
    assert outcome.says == ("annaskin_ (CR-B) is merged into anna.skin (CR-A): 1 row (1 in Videos) moved.",)
    assert [str(one) for one in outcome.findings] == [
        "Creators!J3 CS-R17: Country of anna.skin stays DE; annaskin_ said AT. If annaskin_ was right, write that into"
        " Creators!J3."
    ]
    anna, twin = read_rows(workbook, Creator)[0]
    assert (anna.email, anna.country, twin.merged_into, twin.country) == ("hi@anna.example", "DE", "CR-A", "AT")
    [handle] = read_rows(workbook, Handle)[0]
    assert (handle.creator, handle.handle, handle.valid_from) == ("CR-A", "annaskin_", None)
    assert rows(workbook)["Videos"]["V-1"]["creator"] == "CR-A"
    assert not duplicates(workbook, today=TODAY).figures["pairs"]
    told = {one.code for one in check(workbook, today=TODAY).findings}
    assert not told & {"CS-R12", "CS-R15", "CS-R16"}


def test_a_merge_done_again_changes_nothing_but_what_was_added_since():
    workbook = book(ANNA, TWIN, Videos=[CLIP])
    done(workbook, merge(workbook, "CR-A", "CR-B", today=TODAY))
    again = merge(workbook, "cr-a", "@annaskin_", today=TODAY)
    assert not again.plan
    assert again.says == ("annaskin_ (CR-B) is merged into anna.skin already, and no row names it.",)
    workbook._tables["Videos"].append(CLIP | {"video_row_id": "V-2", "video_id": "7495332972350677490"})
    assert "CS-R16" in {one.code for one in check(workbook, today=TODAY).findings}
    done(workbook, merge(workbook, "CR-A", "CR-B", today=TODAY))
    assert [row["creator"] for row in rows(workbook)["Videos"].values()] == ["CR-A", "CR-A"]
    done(workbook, split(workbook, "CR-B", today=TODAY))
    assert [row["creator"] for row in rows(workbook)["Videos"].values()] == ["CR-B", "CR-B"]


def test_rows_without_an_id_get_one_so_that_they_find_the_way_back():
    workbook = book(ANNA, TWIN, Outreach=[{"creator": "CR-B", "channel": "Email"}])
    done(workbook, merge(workbook, "CR-A", "CR-B", today=TODAY))
    [(given, row)] = rows(workbook)["Outreach"].items()
    assert given
    assert row["creator"] == "CR-A"
    done(workbook, split(workbook, "CR-B", today=TODAY))
    assert rows(workbook)["Outreach"][given]["creator"] == "CR-B"


TWICE = {
    "Shortlist": [
        {"shortlist_id": "S-1", "campaign": "C-1", "creator": "CR-A", "asked_fee": 500, "asked_currency": "EUR"},
        {"shortlist_id": "S-2", "campaign": "C-1", "creator": "CR-B", "asked_fee": 700, "asked_currency": "USD",
         "style_score": 80, "reason": "Right tone"},
        {"shortlist_id": "S-3", "campaign": "C-2", "creator": "CR-B", "style_score": 60},
    ],
    "Scorecards": [
        {"scorecard_id": "N-1", "campaign": "C-1", "creator": "CR-A", "orders": 4},
        {"scorecard_id": "N-2", "campaign": "C-1", "creator": "CR-B", "orders": 9, "strong_content": 5},
    ],
    "Videos": [
        CLIP | {"creator": "CR-A", "posted_at": NOON},
        CLIP | {"video_row_id": "V-2", "caption": "Morning"},
    ],
    "Partnerships": [
        {"partnership_id": "P-1", "creator": "CR-A", "brand": "Lumen", "promoted_on": date(2026, 3, 1), "video": "V-2"},
        {"partnership_id": "P-2", "creator": "CR-B", "brand": "lumen", "promoted_on": date(2026, 3, 1),
         "competitor": "Yes"},
    ],
    "Audience": [
        {"audience_id": "W-1", "creator": "CR-A", "dimension": "Location", "segment": "DE", "share": 0.6},
        {"audience_id": "W-2", "creator": "CR-B", "dimension": "Location", "segment": "AT", "share": 0.7},
        {"audience_id": "W-3", "creator": "CR-B", "dimension": "Age", "segment": "18-24", "share": 0.5},
    ],
    "Approvals": [{"approval_id": "A-1", "record": "S-2"}],
}  # fmt: skip


def twice():
    keys = {tab: next(model.sheet.key for model in ROWS if model.sheet.title == tab) for tab in TWICE}
    tables = {tab: [dict(row) for row in some] for tab, some in TWICE.items()}
    for tab, some in tables.items():
        for row in some:
            known = next(key for key in row if key.endswith("_id"))
            row[keys[tab]] = row.pop(known) if known != keys[tab] else row[known]
    return book(ANNA, TWIN, **tables)


def test_rows_that_would_stand_twice_are_joined():
    workbook = twice()
    before = rows(workbook)
    outcome = done(workbook, merge(workbook, "CR-A", "CR-B", today=TODAY))
    assert outcome.figures["merged"][0]["taken_in"] == {
        "Audience": 1, "Videos": 1, "Partnerships": 1, "Shortlist": 1, "Scorecards": 1,
    }  # fmt: skip
    after = rows(workbook)
    assert {tab: sorted(after[tab]) for tab in TWICE} == {
        "Shortlist": ["S-1", "S-3"], "Scorecards": ["N-1"], "Videos": ["V-1"], "Partnerships": ["P-1"],
        "Audience": ["W-1", "W-3"], "Approvals": ["A-1"],
    }  # fmt: skip
    shortlisted, card = after["Shortlist"]["S-1"], after["Scorecards"]["N-1"]
    assert (shortlisted["asked_fee"], shortlisted["asked_currency"], shortlisted["style_score"]) == (500, "EUR", 80)
    assert "reason" not in shortlisted
    assert (card["orders"], card["strong_content"]) == (4, 5)
    assert (after["Videos"]["V-1"]["caption"], after["Partnerships"]["P-1"]["competitor"]) == ("Morning", "Yes")
    assert (after["Partnerships"]["P-1"]["video"], after["Approvals"]["A-1"]["record"]) == ("V-1", "S-1")
    assert [one.fact for one in outcome.findings] == [
        "Country of anna.skin stays DE; annaskin_ said AT.",
        "Location of the audience of anna.skin stays as it is; annaskin_ said something of its own, kept in Merges.",
        "Asked fee of anna.skin in Shortlist stays 500 (EUR); annaskin_ in Shortlist said 700 (USD).",
    ]
    done(workbook, split(workbook, "CR-B", today=TODAY))
    again = rows(workbook)
    assert {tab: again[tab] for tab in TWICE} == {tab: before[tab] for tab in TWICE}
    assert again["Creators"] == before["Creators"]


def test_what_somebody_asked_for_and_decided():
    stop = TWIN | {"do_not_contact": "Yes", "rehire_status": "Pause", "status_reason": "Late twice"}
    workbook = book(ANNA | {"do_not_contact": "No", "rehire_status": "Not worked with yet"}, stop)
    before = rows(workbook)["Creators"]
    done(workbook, merge(workbook, "CR-A", "CR-B", today=TODAY))
    anna = rows(workbook)["Creators"]["CR-A"]
    assert (anna["do_not_contact"], anna["rehire_status"], anna["status_reason"]) == (True, "Pause", "Late twice")
    done(workbook, split(workbook, "CR-B", today=TODAY))
    assert rows(workbook)["Creators"] == before


def test_a_figure_never_gets_the_day_of_another():
    workbook = book(ANNA | {"followers": 10}, TWIN | {"followers": 20, "followers_on": date(2026, 5, 1)})
    outcome = done(workbook, merge(workbook, "CR-A", "CR-B", today=TODAY))
    anna = rows(workbook)["Creators"]["CR-A"]
    assert (anna["followers"], anna.get("followers_on")) == (10, None)
    assert "Followers of anna.skin stays 10; annaskin_ said 20 (2026-05-01)." in [one.fact for one in outcome.findings]


def test_two_agencies_do_not_learn_from_one_another():
    tables = {
        "Campaigns": [{"campaign_id": "C-1", "name": "Glow Spring", "status": "Live"}],
        "Deals": [{"deal_id": "D-1", "campaign": "C-1", "creator": "CR-B", "status": "Signed"}],
    }
    workbook = book(ANNA | {"agency": "North"}, TWIN | {"agency": "South", "language": "de"}, **tables)
    outcome = done(workbook, merge(workbook, "CR-A", "CR-B", today=TODAY))
    assert "CS-R21" in [one.code for one in outcome.findings]
    anna = rows(workbook)["Creators"]["CR-A"]
    assert (anna.get("email"), anna["language"], anna["agency"]) == (None, "de", "North")
    read = {model.sheet.title: read_rows(workbook, model)[0] for model in ROWS if model.sheet.title != "Findings"}
    assert shared(read, "South").tables == {}
    assert {row.id for row in shared(read, "North").tables["Creators"].rows} == {"CR-A"}


@pytest.mark.parametrize(("mine", "theirs"), [("North", None), (None, "North"), ("North", "South")])
def test_a_merge_opens_nothing_to_an_agency_unasked(mine, theirs):
    workbook = book(ANNA | {"agency": mine}, TWIN | {"agency": theirs, "typical_rate": 900})
    done(workbook, merge(workbook, "CR-A", "CR-B", today=TODAY))
    anna = rows(workbook)["Creators"]["CR-A"]
    assert anna.get("agency") == mine
    assert ("typical_rate" in anna) is (mine is None)


def test_chains_speak_through_the_last_and_are_split_from_the_end():
    workbook = book(ANNA, TWIN, BEN, Deals=[{"deal_id": "D-1", "creator": "CR-B"}])
    done(workbook, merge(workbook, "CR-A", "CR-B", today=TODAY))
    done(workbook, merge(workbook, "CR-C", "annaskin_", today=TODAY))
    assert [row.creator for row in read_rows(workbook, Deal)[0]] == ["CR-C"]
    assert {one.code for one in check(workbook, today=TODAY).findings} & {"CS-R15", "CS-R16"} == set()
    assert refusal(split, workbook, "CR-B") == (
        "CS-R18: anna.skin was merged into ben.cooks since. Split anna.skin from ben.cooks first."
    )
    done(workbook, split(workbook, "CR-A", today=TODAY))
    done(workbook, split(workbook, "CR-B", today=TODAY))
    assert [row.creator for row in read_rows(workbook, Deal)[0]] == ["CR-B"]
    assert not any(row.merged_into for row in read_rows(workbook, Creator)[0])


def test_what_cannot_be_merged():
    workbook = book(ANNA, TWIN, BEN)
    assert refusal(merge, workbook, "anna.skin", "CR-A") == (
        "CS-R18: both names lead to anna.skin (CR-A). Name two rows, by their Creator ID where they share a handle."
    )
    assert "CS-R07: 'ben.cook' in Creator is not in Creators; the nearest entry is ben.cooks" in refusal(
        merge, workbook, "anna.skin", "ben.cook"
    )
    same = book(ANNA, TWIN | {"handle": "anna.skin"})
    assert "anna.skin is a handle of CR-A and CR-B" in refusal(merge, same, "anna.skin", "CR-B")
    done(workbook, different(workbook, "anna.skin", "annaskin_", today=TODAY))
    assert "are known to be different people" in refusal(merge, workbook, "anna.skin", "annaskin_")
    unread = twice()
    unread._tables["Shortlist"][1]["style_score"] = "quite good"
    assert "Shortlist!L4 holds text that cannot be read" in refusal(merge, unread, "CR-A", "CR-B")


def test_what_cannot_be_split():
    workbook = book(ANNA, TWIN, BEN, Deals=[{"deal_id": "D-1", "creator": "CR-B"}])
    assert refusal(split, workbook, "anna.skin") == (
        "CS-R18: no creator was merged into anna.skin. Name a creator who was merged."
    )
    done(workbook, merge(workbook, "CR-A", "CR-B", today=TODAY))
    workbook._tables["Deals"][0]["creator"] = "CR-C"
    assert "Deals!C3 was given to CR-C since annaskin_ was merged into anna.skin" in refusal(split, workbook, "CR-B")
    workbook._tables["Deals"][0]["creator"] = "CR-B"
    done(workbook, split(workbook, "anna.skin", today=TODAY))
    assert rows(workbook)["Deals"]["D-1"]["creator"] == "CR-B"


def test_what_was_entered_since_stays_and_is_said():
    workbook = book(ANNA, TWIN, Videos=[CLIP], Outreach=[{"message_id": "U-1", "creator": "CR-B"}])
    done(workbook, merge(workbook, "CR-A", "CR-B", today=TODAY))
    workbook._tables["Creators"][0]["email"] = "new@anna.example"
    workbook._tables["Outreach"].clear()
    outcome = done(workbook, split(workbook, "CR-B", today=TODAY))
    assert rows(workbook)["Creators"]["CR-A"]["email"] == "new@anna.example"
    assert outcome.says[1:3] == (
        "Changed since the merge, so they stay as they are: Creators!F3.",
        "1 cell of the merge stood in rows that were deleted since.",
    )


def test_a_merge_that_another_built_on_is_split_after_it():
    listed = [
        {"shortlist_id": f"S-{at}", "campaign": "C-1", "creator": creator, "style_score": score}
        for at, (creator, score) in enumerate([("CR-B", None), ("CR-C", 70)])
    ]
    workbook = book(ANNA, TWIN, BEN, Shortlist=listed)
    before = rows(workbook)["Shortlist"]
    done(workbook, merge(workbook, "CR-A", "CR-B", today=TODAY))
    done(workbook, merge(workbook, "CR-A", "CR-C", today=TODAY))
    assert "Split ben.cooks from anna.skin first" in refusal(split, workbook, "CR-B")
    assert "several merged creators: annaskin_ (CR-B), ben.cooks (CR-C)" in refusal(split, workbook, "anna.skin")
    done(workbook, split(workbook, "CR-C", today=TODAY))
    done(workbook, split(workbook, "CR-B", today=TODAY))
    assert rows(workbook)["Shortlist"] == before
    assert all(row.parted_on == TODAY for row in read_rows(workbook, MergedCell)[0])


def test_different_people_are_remembered_once():
    workbook = book(ANNA, TWIN)
    done(workbook, different(workbook, "anna.skin", "annaskin_", today=TODAY))
    assert rows(workbook)["Creators"]["CR-A"]["not_same"] == "CR-B"
    assert not duplicates(workbook, today=TODAY).figures["pairs"]
    assert not different(workbook, "annaskin_", "anna.skin", today=TODAY).plan
