"""What an agency is asked for, by when, and the rows made for it."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime

import pytest
from tests.sharing.worlds import NAMES, TODAY, World, campaign, creator, deal, tables_of

from creatorsheet.catalogue.results.choices import CaptureWindow
from creatorsheet.sharing.asks import ASKS
from creatorsheet.sharing.cover import cover
from creatorsheet.sharing.offers import Offers
from creatorsheet.sharing.scope import TABS, Shared, shared
from creatorsheet.sharing.todo import Line, todo, waiting

A = NAMES["A"]


def world(**video: object) -> World:
    """One agency, one creator, one signed deal with one video."""
    made = World()
    us = made.add("Team", "O", organisation=None, name="Ines Marten", email="ines@example.com")
    spring = campaign(made, owner=us, name="Spring", starts=date(2026, 4, 20), age_from=20, age_to=35)
    person = creator(made, "A")
    deal(made, "A", spring, person, reporting_kind="Screenshots of insights", draft_required=True)
    made.rows["Deliverables"][0] |= {"publish_due": date(2026, 6, 20), "draft_due": date(2026, 6, 10), **video}
    for tab in ("Results", "Reviews"):
        made.rows[tab] = []
    return made


def offered(made: World, captured: object = (), today: date = TODAY) -> Shared:
    tables = tables_of(made.rows)
    return Offers(shared(tables, A), tables, captured, "book", today).added()


def line(scope: Shared, key: str, today: date = TODAY) -> Line | None:
    return next((one for one in todo(scope.tables, today) if one.ask.key == key), None)


def test_figures_are_offered_for_each_window_of_a_post():
    scope = offered(world())
    assert [(row.moment.key, row.captured_at) for row in scope.tables["Results"].offered] == [
        ("h24", None),
        ("d7", None),
        ("d30", None),
    ]
    found = line(scope, "figures_d7")
    assert [one.day for one in found.dues] == [date(2026, 6, 27)]
    assert {key for key, _ in found.cells} == {"views", "likes", "comments", "shares", "saves", "captured_at"}


def test_a_post_that_is_late_is_expected_today_at_the_earliest():
    found = line(offered(world(publish_due=date(2026, 5, 1))), "figures_d7")
    assert found.first == date(2026, 6, 20)


def test_a_live_post_brings_its_own_moments_and_no_first_day_that_is_over():
    posted = datetime(2026, 5, 10, 18, 0, tzinfo=UTC)
    scope = offered(world(posted_at=datetime(2026, 5, 10, 18, 0, tzinfo=UTC), url="https://x", status="Live"))
    assert [row.captured_at for row in scope.tables["Results"].offered] == [
        posted.replace(day=17),
        posted.replace(month=6, day=9),
    ]
    assert line(scope, "figures_d7").first == date(2026, 5, 17)


def test_nothing_is_offered_that_is_known_or_not_to_be_reported():
    made = world()
    video = made.rows["Deliverables"][0]["deliverable_id"]
    known = {(video.casefold(), window) for window in (CaptureWindow.H24, CaptureWindow.D7, CaptureWindow.D30)}
    assert offered(made, known).tables.get("Results") is None
    made.rows["Deals"][0]["reporting_kind"] = "Nothing"
    assert offered(made).tables.get("Results") is None


@pytest.mark.parametrize("status", ["Cancelled", "Taken down"])
def test_nothing_is_asked_about_a_post_that_will_not_be(status):
    scope = offered(world(status=status))
    assert {one.ask.key for one in todo(scope.tables, TODAY)} & {"posts", "drafts", "figures_d7", "ideas"} == set()


def test_figures_of_a_boosted_post_are_not_split():
    made = world()
    made.rows["Rights"][0] |= {"kind": "Paid advertising", "status": "Agreed", "ads_allowed": True}
    assert {str(row.scope) for row in offered(made).tables["Results"].offered} == {"Creator post, not split"}
    made.rows["Rights"][0]["status"] = "Refused"
    assert {str(row.scope) for row in offered(made).tables["Results"].offered} == {"Creator post, organic"}


def test_a_draft_is_asked_for_and_the_next_round_after_changes():
    made = world()
    assert line(offered(made), "drafts").first == date(2026, 6, 10)
    video = made.rows["Deliverables"][0]["deliverable_id"]
    review = made.add(
        "Reviews", "A", deliverable=video, reviewer=None, kind="Draft", round=1, decision="Changes needed"
    )
    scope = offered(made)
    assert [row.round for row in scope.tables["Reviews"].offered] == [2]
    assert line(scope, "drafts").first == TODAY
    made.rows["Reviews"][0]["decision"] = "Approved"
    assert offered(made).tables["Reviews"].offered == ()
    made.rows["Reviews"][0] |= {"decision": None, "draft_link": None}
    scope = offered(made)
    assert scope.tables["Reviews"].offered == ()
    assert [scope.tables["Reviews"].all_rows[at].id for _, at in line(scope, "drafts").cells] == [review]


def test_an_audience_nobody_knows_is_asked_in_the_campaigns_own_slices():
    scope = offered(world())
    slices = [(str(row.dimension), row.segment) for row in scope.tables["Audience"].offered]
    assert slices == [
        ("Location", "US"),
        ("Location", "GB"),
        ("Gender distribution", "Female"),
        ("Gender distribution", "Male"),
        ("Age range", "18-24"),
        ("Age range", "25-34"),
        ("Age range", "35-44"),
    ]
    assert line(scope, "audience").what == "Audience of 1 creator: countries, genders, ages"
    made = world()
    made.add("Audience", "A", creator=made.rows["Creators"][0]["creator_id"])
    assert offered(made).tables["Audience"].offered == ()


def test_offered_rows_keep_their_ids_from_pack_to_pack():
    one, two = (offered(world()) for _ in range(2))
    ids = [row.id for table in one.tables.values() for row in table.offered]
    assert ids == [row.id for table in two.tables.values() for row in table.offered]
    assert len(set(ids)) == len(ids)
    assert all(
        one.tables[tab].sheet.prefix + "-" == row.id[:2]
        for tab in ("Results", "Reviews", "Audience")
        for row in one.tables[tab].offered
    )


def test_links_are_asked_with_those_filled_already():
    made = world()
    deal(made, "A", made.rows["Campaigns"][0]["campaign_id"], made.rows["Creators"][0]["creator_id"])
    made.rows["Deliverables"][1] |= {
        "url": "https://www.tiktok.com/@a/video/1",
        "status": "Live",
        "publish_due": date(2026, 6, 1),
    }
    found = line(offered(made), "posts")
    assert (found.what, found.open, len(found.cells)) == ("Links of 2 posts, the day each goes live", 1, 2)
    assert found.first == date(2026, 6, 20)


def test_spark_codes_invoices_addresses_and_rates():
    made = world()
    made.rows["Rights"][0] |= {
        "kind": "Paid advertising",
        "status": "Agreed",
        "ads_allowed": True,
        "ad_accounts": "Creator's post (Spark)",
        "spark_code": None,
        "spark_days": None,
        "spark_from": None,
    }
    made.rows["Deals"][0] |= {"invoice_needs": "Invoice", "gift": "Serum", "shipped_on": None}
    made.rows["Payments"][0] |= {"invoice_no": None, "invoice_date": None, "paid_on": None, "due_on": date(2026, 6, 30)}
    made.rows["Creators"][0]["shipping_address"] = None
    other = creator(made, "A")
    made.add(
        "Shortlist",
        "A",
        campaign=made.rows["Campaigns"][0]["campaign_id"],
        creator=other,
        stage="Negotiating",
        decision=None,
        asked_fee=None,
        asked_currency=None,
        asked_on=None,
    )
    scope = offered(made)
    dues = {one.ask.key: one.first for one in todo(scope.tables, TODAY)}
    assert dues["spark"] == date(2026, 6, 22)
    assert dues["invoices"] == date(2026, 6, 30)
    assert dues["addresses"] == dues["rates"] == date(2026, 4, 20)
    assert line(scope, "rates").what == "Rates of 1 creator"
    made.rows["Deals"][0]["invoice_needs"] = "None"
    assert line(offered(made), "invoices") is None


def test_lines_come_in_the_order_of_their_dates():
    firsts = [one.first for one in todo(offered(world()).tables, TODAY)]
    assert firsts == sorted(firsts)


def test_a_column_closed_to_the_agency_is_not_asked_for():
    made = world()
    tables = tables_of(made.rows)
    scope = Offers(shared(tables, A, overrides={"Deliverables.url": False}), tables, (), "book", TODAY).added()
    assert line(scope, "posts") is None


def test_only_cells_the_agency_may_fill_are_asked_for():
    scope = offered(world())
    for tab, columns in waiting(todo(scope.tables, TODAY)).items():
        assert set(columns) <= scope.tables[tab].editable


def test_asks_name_columns_that_agencies_fill():
    for ask in ASKS:
        assert ask.tab in TABS
        columns = shared({}, A).tables or {}
        assert columns == {}
        assert ask.said(1) != ask.said(2) or "{n}" not in ask.what
        assert 0 < len(ask.said(12_000)) <= 60


def test_the_cover_says_whom_to_ask_and_what_is_inside():
    said = cover(shared(tables_of(world().rows), A), TODAY)
    assert said.kicker == "PACK FOR NORTHLIGHT TALENT · SENT 13 JUN 2026"
    assert said.contact == "Questions: Ines Marten, ines@example.com"
    assert said.about == "Spring, US and GB. This file holds your one creator and nothing else."
    hidden = shared(tables_of(world().rows), A, overrides={"Team.email": False})
    assert cover(hidden, TODAY, date(2026, 5, 4)).contact == "Questions: Ines Marten"


def test_nobody_of_another_agency_is_the_contact():
    made = world()
    made.rows["Team"][0]["organisation"] = NAMES["B"]
    scope = shared(tables_of(made.rows), A)
    assert cover(replace(scope), TODAY).contact == ""
