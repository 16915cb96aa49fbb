"""Which rows and columns go to an agency."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from tests.sharing.worlds import HUSH, NAMES, TODAY, World, creator, tables_of, two_agencies, worlds

from creatorsheet.catalogue.shapes import Share
from creatorsheet.sharing.offers import Offers
from creatorsheet.sharing.overrides import of_agency, read_rules
from creatorsheet.sharing.packing import sent
from creatorsheet.sharing.scope import TABS, Shared, agencies, shared
from creatorsheet.sharing.sent import Sent

A = NAMES["A"]


def snapshot(scope: Shared) -> Sent:
    return sent(scope, pack_id="PK-1", book_id="b", schema=2, made_at=datetime(2026, 6, 13, tzinfo=UTC))


def ids(scope: Shared, tab: str) -> list[str]:
    return [row.id for row in scope.tables[tab].rows] if tab in scope.tables else []


def keys(scope: Shared, tab: str) -> list[str]:
    return [one.key for one in scope.tables[tab].columns]


def offered(scope: Shared, tables: Any) -> Shared:
    return Offers(scope, tables, (), "book", TODAY).added()


def test_only_rows_of_the_agency_go():
    scope = shared(tables_of(two_agencies().rows), A)
    for tab in TABS:
        expected = {"Campaigns": "visO", "Team": "visO", "Briefs": "vis"}.get(tab, "visA")
        assert ids(scope, tab), tab
        assert all(expected in one for one in ids(scope, tab)), tab
    assert [row.campaign for row in scope.tables["Briefs"].rows] == [scope.tables["Campaigns"].rows[0].id] * 2


def test_no_column_that_stays_goes_and_no_text_of_it():
    scope = shared(tables_of(two_agencies().rows), A)
    for table in scope.tables.values():
        first, *rest = table.columns
        assert first.key == table.sheet.key
        assert all(one.see is not Share.NOBODY for one in rest)
    assert HUSH not in snapshot(scope).as_json()
    assert "visB" not in snapshot(scope).as_json()
    assert "visN" not in snapshot(scope).as_json()


@pytest.mark.parametrize("typed", ["northlight talent", "  Northlight Talent ", "NORTHLIGHT TALENT"])
def test_the_agency_is_found_whatever_the_case(typed):
    assert ids(shared(tables_of(two_agencies().rows), typed), "Deals")


def test_agencies_are_those_of_lists_creators_and_people():
    world = World()
    world.add("Lists", "O", list_name="agency", label="One")
    world.add("Lists", "O", list_name="product", label="Serum")
    creator(world, "A", agency="two ")
    world.add("Team", "O", organisation="Three")
    assert agencies(tables_of(world.rows)) == {"one": "One", "two": "two", "three": "Three"}


def test_a_campaign_that_is_over_goes_only_when_named():
    world = two_agencies()
    past = world.rows["Campaigns"][1]["campaign_id"]
    assert past not in ids(shared(tables_of(world.rows), A), "Campaigns")
    scope = shared(tables_of(world.rows), A, campaign=past)
    assert ids(scope, "Campaigns") == [past]
    assert {row.campaign for row in scope.tables["Deals"].rows} == {past}


def test_one_campaign_leaves_out_creators_who_are_not_in_it():
    world = two_agencies()
    creator(world, "A")
    spring = world.rows["Campaigns"][0]["campaign_id"]
    everything, one = shared(tables_of(world.rows), A), shared(tables_of(world.rows), A, campaign=spring)
    assert len(ids(everything, "Creators")) == 2
    assert len(ids(one, "Creators")) == 1


def test_drafts_of_deals_and_briefs_stay_and_are_counted():
    world = two_agencies()
    world.rows["Deals"][0]["status"] = "Draft"
    world.rows["Briefs"][0]["status"] = "Draft"
    scope = shared(tables_of(world.rows), A)
    assert ids(scope, "Deals") == []
    assert ids(scope, "Deliverables") == []
    assert [(one.tab, one.rows) for one in scope.kept] == [("Deals", 1), ("Briefs", 1)]


def test_candidates_nobody_has_contacted_stay():
    world = two_agencies()
    world.rows["Shortlist"][0] |= {"stage": "Vetted", "decision": None}
    scope = shared(tables_of(world.rows), A)
    assert ids(scope, "Shortlist") == []
    assert [(one.tab, one.why) for one in scope.kept] == [("Shortlist", "have not been contacted yet")]


def test_a_reference_to_a_row_that_stays_is_blank_and_so_is_what_hangs_on_it():
    world = two_agencies()
    mine, theirs = world.rows["Deliverables"][0], world.rows["Tracking"][2]
    assert "visB" in theirs["tracking_id"]
    mine |= {"tracking": theirs["tracking_id"], "promo_code": theirs["promo_code"]}
    scope = shared(tables_of(world.rows), A)
    assert (scope.tables["Deliverables"].rows[0].tracking, scope.tables["Deliverables"].rows[0].promo_code) == (
        None,
        None,
    )
    assert "visB" not in snapshot(scope).as_json()


def test_people_of_another_agency_stay_and_the_column_that_names_them_too():
    world = two_agencies()
    stranger = world.rows["Team"][1]["member_id"]
    world.rows["Deals"][0]["owner"] = stranger
    scope = shared(tables_of(world.rows), A)
    assert stranger not in ids(scope, "Team")
    assert "owner" not in keys(scope, "Deals")
    assert "Owner" in [one.title for one in scope.tables["Deals"].kept_back]
    assert "owner" in keys(scope, "Campaigns")


def test_the_agencys_own_people_go():
    world = two_agencies()
    own = world.add("Team", "A", organisation="northlight talent")
    assert own in ids(shared(tables_of(world.rows), A), "Team")


def test_of_two_rows_with_one_id_the_upper_goes():
    world = two_agencies()
    first = world.rows["Deals"][0]
    world.rows["Deals"].insert(1, {**first, "total": 5, "deal_id": first["deal_id"].lower()})
    table = shared(tables_of(world.rows), A).tables["Deals"]
    assert [row.total for row in table.rows] == [first["total"]]


def test_what_went_to_another_agency_before_stays_with_neither():
    world = two_agencies()
    tables = tables_of(world.rows)
    before = snapshot(shared(tables, A))
    moved = world.rows["Creators"][0]
    moved |= {"agency": NAMES["B"], "email": "new@example.com"}
    held = {tab: {one: table.row(one) for one in table.rows} for tab, table in before.tables.items()}
    scope = shared(tables_of(world.rows), NAMES["B"], elsewhere=held)
    assert moved["creator_id"] in ids(scope, "Creators")
    assert not [
        one
        for tab in ("Deals", "Rights", "Payments", "Audience", "Shortlist")
        for one in ids(scope, tab)
        if "visA" in one
    ]
    [row] = [one for one in scope.tables["Creators"].rows if one.id == moved["creator_id"]]
    assert row.email == "new@example.com"
    assert (row.phone, row.contact_person, row.typical_rate) == (None, None, None)
    assert row.followers == moved["followers"]
    assert ids(shared(tables_of(world.rows), A), "Deals") == []
    assert {(one.tab, one.why) for one in scope.kept} >= {("Deals", "went to another agency before")}


def test_rules_open_and_close_columns_of_own_rows_only():
    world = two_agencies()
    tables = tables_of(world.rows)
    text = "Northlight Talent: +Creators.Notes; -Rights.fee\nStudio Meridian: -Deals.total"
    rules, troubles = read_rules(text, agencies(tables))
    assert troubles == []
    scope = shared(tables, A, overrides=of_agency(rules, A))
    assert "notes" in keys(scope, "Creators")
    assert "notes" not in scope.tables["Creators"].editable
    assert "fee" not in keys(scope, "Rights")
    assert "total" in keys(scope, "Deals")
    assert {row.notes for row in scope.tables["Creators"].rows} == {world.rows["Creators"][0]["notes"]}
    assert "visB" not in snapshot(scope).as_json()


def test_a_rule_that_closes_wins_over_one_that_opens():
    rules, _ = read_rules("One: +Deals.gift_value; -Deals.gift_value; +Deals.gift_value", {"one": "One"})
    assert of_agency(rules, "one") == {"Deals.gift_value": False}


@pytest.mark.parametrize(
    ("text", "says"),
    [
        ("Northlite Talent: +Creators.notes", "is no agency of this workbook; the nearest is Northlight Talent"),
        ("+Creators.notes", "names no agency"),
        ("Northlight Talent: Creators.notes", "does not say + or - before a column"),
        ("Northlight Talent: +Creators.note", "is no column of Creators; the nearest is Creators.Notes"),
        ("Northlight Talent: -Deals.Deal ID", "always goes, because rows are known by it"),
    ],
)
def test_rules_that_cannot_be_used_say_why(text, says):
    rules, [trouble] = read_rules(text, {"northlight talent": "Northlight Talent"})
    assert rules == []
    assert trouble.state == says


@pytest.mark.parametrize("tab", ["Costs", "Orders", "Scorecards", "Settings", "Lists", "Ledger", "Nowhere"])
def test_no_rule_opens_a_tab_that_belongs_to_no_agency(tab):
    rules, [trouble] = read_rules(f"One: +{tab}.amount", {"one": "One"})
    assert rules == []
    assert trouble.state.startswith("is on no tab that goes to agencies")


@settings(max_examples=150, deadline=None, suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large])
@given(worlds())
def test_in_any_world_nothing_of_others_goes(world):
    tables = tables_of(world.rows)
    for letter in "ABC":
        scope = offered(shared(tables, NAMES[letter]), tables)
        left = snapshot(scope).as_json()
        assert HUSH not in left
        for other in set("ABCNP") - {letter}:
            assert f"vis{other}" not in left
        shown = {tab: {row.id for row in table.all_rows} for tab, table in scope.tables.items()}
        for table in scope.tables.values():
            for column in table.columns:
                if column.to:
                    assert {getattr(row, column.key) for row in table.all_rows} - {None} <= shown.get(column.to, set())
