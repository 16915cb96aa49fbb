"""Price terms: two columns of Rights, what an exclusivity would bar, and the sales at which commission meets a fee."""

from __future__ import annotations

from datetime import date, datetime
from decimal import Decimal

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from creatorsheet.app.price import price
from creatorsheet.book.memory import MemoryBook
from creatorsheet.book.rows import read_rows
from creatorsheet.catalogue.agreements.rights import Right
from creatorsheet.kernel.money import rounded

TODAY = date(2026, 6, 13)
D = Decimal
TIERS = {
    "commission_rate": 0.05,
    "tier2_from": 10_000,
    "tier2_rate": 0.08,
    "tier3_from": 25_000,
    "tier3_rate": 0.1,
}


def deal(at=1, **about):
    common = {"campaign": "C-1", "creator": "K-1", "status": "Negotiating", "model": "Flat fee", "currency": "EUR"}
    return {"deal_id": f"D-{at}", **common, "total": 1500, "base_fee": 1000} | about


def clause(at=1, **about):
    length = {"lasts": 90, "lasts_unit": "Days", "starts_with": "A date", "starts": date(2026, 6, 1)}
    return {"right_id": f"R-{at}", "deal": "D-1", "kind": "Usage", "status": "Proposed", **length} | about


def exclusive(at=1, **about):
    scope = {"kind": "Exclusivity", "competitors": "Dewly", "territories": "US", "platforms": "TikTok only"}
    return clause(at, **scope | {"lasts": 30} | about)


def book(deals=None, rights=(), **tables):
    products = [
        {"list_row_id": f"LI-{brand}", "list_name": "product", "label": f"{brand} serum", "parent": brand}
        for brand in ("Lumen", "Dewly")
    ]
    campaigns = [
        {"campaign_id": f"C-{at}", "name": name, "product": f"{brand} serum", "currency": "EUR", "status": "Live"}
        for at, name, brand in ((1, "Glow Spring", "Lumen"), (2, "Autumn", "Dewly"))
    ]
    people = [{"creator_id": "K-1", "handle": "anna.skin"}, {"creator_id": "K-2", "handle": "ben.cooks"}]
    rows = {"Lists": products, "Campaigns": campaigns, "Creators": people, "Rights": list(rights)}
    return MemoryBook({**rows, "Deals": deals or [deal()], **tables})


def done(workbook, **about):
    """The clauses and the outcome; doing it again changes nothing."""
    outcome = price(workbook, today=TODAY, **about)
    workbook.apply(outcome.plan)
    again = price(workbook, today=TODAY, **about)
    assert not again.plan
    assert (again.says, again.figures, again.findings) == (outcome.says, outcome.figures, outcome.findings)
    return list(read_rows(workbook, Right)[0]), outcome


def ranges(some):
    return [(one.usual_low, one.usual_high) for one in some]


def test_every_clause_on_the_table_or_agreed_gets_its_range_and_keeps_its_fee():
    rights = [
        clause(1, use_digital_ads="Yes", fee=900),
        clause(2, use_digital_ads="Yes", status="Agreed", lasts=30),
        exclusive(3, status="Requested"),
        exclusive(4, status="Refused"),
        clause(5, kind="Music"),
    ]
    found, outcome = done(book(rights=rights))
    assert ranges(found) == [
        (D(250), D(650)),
        (D(0), D(400)),
        (D(100), D(250)),
        (None, None),
        (None, None),
    ]
    assert [one.fee for one in found] == [D(900), None, None, None, None]
    assert {one.column for one in outcome.plan.changes} == {"usual_low", "usual_high"}
    assert outcome.says == (
        "3 clauses with a usual range, 1 fee outside it. 1 without: no fee for the work, no length, or nothing that has a "
        "price.",
    )


def test_figures_say_where_each_range_comes_from_and_whether_a_source_was_read():
    rights = [clause(1, use_digital_ads="Yes", fee=300), exclusive(2, lasts=6, lasts_unit="Months", fee=None)]
    _, outcome = done(book(rights=rights))
    ads, bound = outcome.figures["clauses"]
    assert (ads["priced_as"], ads["how"], ads["state"], ads["lies"]) == (
        "paid social", "for 90 days", "verified", "inside",
    )  # fmt: skip
    assert ads["source"].startswith("https://www.influki.io/help/negotiating-usage-rights (2026-05-14)")
    assert (ads["of"], ads["of_is"], ads["share_low"], ads["share_high"]) == (
        D(1000), "the fee for the work", D("0.25"), D("0.65"),
    )  # fmt: skip
    assert (bound["state"], bound["source"]) == (
        "unverified",
        "unverified, no source read (2026-11-22). Our extension of the range for 90 days.",
    )


def test_a_range_that_no_longer_holds_is_emptied_and_one_nobody_can_read_is_left():
    stale = {"usual_low": 10, "usual_high": 20}
    rights = [clause(1, use_email="Yes", **stale), clause(2, use_digital_ads="Yes", usual_low="about 9")]
    found, outcome = done(book([deal(base_fee=None, total=None)], rights))
    assert ranges(found) == [(None, None), (None, None)]
    assert [(one.row, one.column) for one in outcome.plan.changes] == [(3, "usual_low"), (3, "usual_high")]
    [held] = [row for row in book(rights=rights[1:])._tables["Rights"] if row["right_id"] == "R-2"]
    assert held["usual_low"] == "about 9"


def test_only_one_campaign_when_one_is_named():
    deals = [deal(1), deal(2, campaign="C-2")]
    rights = [clause(1, use_digital_ads="Yes"), clause(2, deal="D-2", use_digital_ads="Yes")]
    found, outcome = done(book(deals, rights), campaign="autumn")
    assert ranges(found) == [(None, None), (D(250), D(650))]
    assert [one["deal"] for one in outcome.figures["clauses"]] == ["D-2"]


@settings(max_examples=40, deadline=None)
@given(
    st.integers(1, 10_000_000).map(lambda cents: D(cents) / 100),
    st.sampled_from(["EUR", "JPY", "KWD"]),
    st.integers(1, 900),
    st.sampled_from(["use_digital_ads", "use_retail", "use_own_tiktok"]),
)
def test_money_is_in_whole_minor_units_and_grows_with_the_fee_for_the_work(base, currency, days, channel):
    def range_for(amount):
        [one], _ = done(
            book(
                [deal(base_fee=float(amount), currency=currency, total=None)], [clause(lasts=days, **{channel: "Yes"})]
            )
        )
        return one.usual_low, one.usual_high

    low, high = range_for(base)
    assert low <= high
    assert (rounded(low, currency), rounded(high, currency)) == (low, high)
    twice = range_for(2 * base)
    unit = D(1).scaleb(-{"EUR": 2, "JPY": 0, "KWD": 3}[currency])
    assert all(abs(2 * one - other) <= unit for one, other in zip((low, high), twice, strict=True))


@settings(max_examples=40, deadline=None)
@given(st.lists(st.integers(1, 3_000), min_size=4, max_size=9), st.integers(0, 8))
def test_own_clauses_count_once_there_are_enough_and_never_those_of_the_same_deal(fees, more):
    """Eight of ten lie within: by the quantiles of all fees but those of the deal that is looked at."""
    deals = [deal(at, status="Signed") for at in range(1, len(fees) + 1)]
    rights = [
        clause(at, deal=f"D-{at}", use_digital_ads="Yes", status="Agreed", fee=fee) for at, fee in enumerate(fees, 1)
    ]
    rights += [clause(80 + at, deal="D-2", use_digital_ads="Yes", status="Agreed", fee=0) for at in range(more)]
    rights += [clause(90 + at, use_digital_ads="Yes", status="Agreed", fee=2_999) for at in range(more)]
    found, outcome = done(book(deals, rights))
    others = sorted(fees[1:])
    if len(others) < 5:
        assert ranges(found)[0] == (D(250), D(650))
    else:
        assert ranges(found)[0] == tuple(rounded(_quantile(others, part), "EUR") for part in (D("0.1"), D("0.9")))
        assert outcome.figures["clauses"][0]["state"] == "own"


def _quantile(values, part):
    exact = (len(values) - 1) * part
    low = int(exact)
    high = min(low + 1, len(values) - 1)
    return values[low] + (values[high] - values[low]) * (exact - low)


def test_what_an_exclusivity_on_the_table_would_bar_stands_beside_its_price():
    deals = [deal(1), deal(2, campaign="C-2", status="Signed")]
    videos = [{"deliverable_id": "L-2", "deal": "D-2", "kind": "Video", "number": 1, "publish_due": date(2026, 6, 20)}]
    seen = {"video_row_id": "V-1", "creator": "K-1", "sponsored": "Yes", "brand": "Dewly"}
    seen |= {"posted_at": datetime(2026, 6, 10, 12)}  # noqa: DTZ001  as a sheet holds it
    workbook = book(deals, [exclusive(1, fee=100), exclusive(2, lasts=3)], Deliverables=videos, Videos=[seen])
    _, outcome = done(workbook)
    first, second = outcome.figures["clauses"]
    assert [(one["work"], one["for"], one["first"]) for one in first["would_bar"]] == [
        ("a post on 2026-06-10", "Dewly", date(2026, 6, 10)),
        ("deal D-2", "Dewly", date(2026, 6, 20)),
    ]
    assert second["would_bar"] == []
    assert [line for line in outcome.says if "would bar" in line] == [
        "anna.skin: the exclusivity for Lumen (clause R-1) would bar a post on 2026-06-10 for Dewly and deal D-2 for "
        "Dewly. It usually costs EUR 100.00 to EUR 250.00, 10 % to 25 % of EUR 1,000.00 (for 30 days)."
    ]


def test_an_agreed_exclusivity_has_a_range_and_bars_nothing_any_more():
    deals = [deal(1, status="Signed"), deal(2, campaign="C-2", status="Signed")]
    videos = [{"deliverable_id": "L-2", "deal": "D-2", "kind": "Video", "publish_due": date(2026, 6, 20)}]
    _, outcome = done(book(deals, [exclusive(1, status="Agreed")], Deliverables=videos))
    assert outcome.figures["clauses"][0]["would_bar"] is None
    assert not any("would bar" in line for line in outcome.says)


def order(number, worth, **about):
    moment = datetime(2026, 6, 2, 12)  # noqa: DTZ001  as a sheet holds it
    common = {"order_row_id": f"O-{number}", "order_id": f"#{number}", "kind": "Order", "status": "Paid"}
    return {**common, "ordered_at": moment, "gross": worth, "currency": "EUR", "code_used": "ANNA15"} | about


def crossovers(*args, **tables):
    _, outcome = done(book(*args, **tables))
    lines = [line for line in outcome.says if "commission" in line]
    return outcome.figures["crossovers"], lines


def test_commission_of_a_mixture_beside_its_own_fee():
    [one], lines = crossovers([deal(base_fee=2_200, total=2_200, model_2="Commission", **TIERS)])
    assert (one["sales"], one["flat"], one["flat_is"], one["orders"]) == (
        D(30_000),
        D(2_200),
        "the fee for the work",
        None,
    )
    assert lines == [
        "anna.skin: below EUR 30,000.00 of net sales, commission costs less than the fee for the work, EUR 2,200.00; above "
        "that, more."
    ]


def test_commission_beside_the_fee_the_creator_asked_for_and_in_orders_of_the_campaign():
    asked = {"shortlist_id": "S-1", "campaign": "C-1", "creator": "K-1", "asked_fee": 1_500, "asked_currency": "EUR"}
    code = {"tracking_id": "G-1", "campaign": "C-1", "creator": "K-2", "promo_code": "ANNA15"}
    mixed = deal(base_fee=500, total=500, model_2="Commission", commission_rate=0.1)
    other = deal(2, creator="K-2", status="Signed")
    [one], lines = crossovers([mixed, other], Shortlist=[asked], Tracking=[code], Orders=[order(1, 60), order(2, 90)])
    assert (one["sales"], one["guaranteed"], one["average_order"], one["orders"]) == (D(10_000), D(500), D(75), 134)
    assert one["so_far"] == 0
    assert lines == [
        "anna.skin: below EUR 10,000.00 of net sales (134 orders at the average so far), EUR 500.00 plus commission costs "
        "less than the fee asked, EUR 1,500.00; above that, more."
    ]


def test_a_limit_below_the_fee_is_never_reached():
    [one], lines = crossovers([deal(model_2="Commission", commission_rate=0.1, commission_cap=999)])
    assert (one["sales"], one["never"]) == (None, True)
    assert lines == [
        "anna.skin: commission never costs as much as the fee for the work, EUR 1,000.00; it is limited to EUR 999.00."
    ]
    [one], lines = crossovers([deal(model_2="Commission", commission_rate=0.1, commission_cap=1_000)])
    assert lines[0].endswith("costs less than the fee for the work, EUR 1,000.00; above that, the same.")
    assert (one["sales"], one["never"]) == (D(10_000), False)


def test_an_amount_for_each_lead_meets_the_fee_at_a_number_of_leads():
    paid = {"commission_basis": "Per lead", "commission_fixed": 3}
    [one], lines = crossovers([deal(model_2="Commission", **paid)])
    assert (one["sales"], one["unit"]) == (D(334), "leads")
    assert lines == [
        "anna.skin: below 334 leads, commission costs less than the fee for the work, EUR 1,000.00; above that, more."
    ]


def test_a_proposal_is_compared_at_the_commission_that_most_deals_of_its_campaign_have():
    paid = {"model": "Commission", "base_fee": None, "total": None, "status": "Signed"}
    deals = [
        deal(1, **paid, commission_rate=0.2),
        deal(2, **paid, commission_rate=0.1),
        deal(3, **paid, commission_rate=0.1),
    ]
    asked = {"shortlist_id": "S-1", "campaign": "C-1", "creator": "K-2", "asked_fee": 800, "decision": "Approve"}
    [one], lines = crossovers(deals, Shortlist=[asked])
    assert (one["shortlist"], one["deal"], one["terms_of"], one["sales"]) == ("S-1", "", "D-2", D(8_000))
    assert lines == [
        "ben.cooks: below EUR 8,000.00 of net sales, commission as in deal D-2 and 1 more costs less than the fee asked, "
        "EUR 800.00; above that, more."
    ]
    for other in ({"decision": "Decline"}, {"asked_currency": "USD"}, {"asked_fee": 0}, {"campaign": "C-2"}):
        assert crossovers(deals, Shortlist=[asked | other]) == ([], [])


@pytest.mark.parametrize(
    "about",
    [
        {"status": "Cancelled"},
        {"status": "Completed"},
        {"commission_rate": None},
        {"commission_rate": 0},
        {"tier2_from": 500},
        {"commission_cap": 0},
        {"commission_cap": "about 500"},
        {"model": "Commission", "model_2": None},
    ],
)
def test_nothing_is_compared_where_terms_or_a_fee_are_missing(about):
    assert crossovers([deal(model_2="Commission", commission_rate=0.1) | about]) == ([], [])


CODE = {"tracking_id": "G-1", "campaign": "C-1", "creator": "K-1", "promo_code": "ANNA15"}


@pytest.mark.parametrize(
    ("sold", "said"),
    [
        ("7999.99", "… and 1 comparison of flat fee and commission in --json."),
        (
            8_000,
            "anna.skin: commission costs nearly as much as the fee for the work, EUR 1,000.00: EUR 8,000.00 of net sales so "
            "far, and both are equal at EUR 10,000.00 of net sales.",
        ),
        (10_000, "anna.skin: commission costs as much as the fee for the work, EUR 1,000.00: EUR 10,000.00 of …"),
        (10_001, "anna.skin: commission costs more than the fee for the work, EUR 1,000.00: EUR 10,001.00 of …"),
    ],
)
def test_a_signed_deal_is_told_once_its_commission_is_near_the_fee(sold, said):
    signed = deal(status="Signed", model_2="Commission", commission_rate=0.1)
    [one], lines = crossovers([signed], Tracking=[CODE], Orders=[order(1, sold)])
    assert one["so_far"] == D(sold)
    assert len(lines) == 1
    assert lines[0].startswith(said.removesuffix("…"))


def test_events_so_far_are_counted_too():
    paid = {"commission_basis": "Per lead", "commission_fixed": 500, "status": "Signed"}
    leads = [order(at, 0, kind="Lead") for at in (1, 2, 3)]
    [one], lines = crossovers([deal(model_2="Commission", **paid)], Tracking=[CODE], Orders=leads)
    assert (one["so_far"], one["sales"]) == (3, 2)
    assert lines == [
        "anna.skin: commission costs more than the fee for the work, EUR 1,000.00: 3 leads so far, and both are equal at 2 "
        "leads."
    ]


def test_nothing_up_to_a_first_tier_is_a_commission_too():
    [one], _ = crossovers([deal(model_2="Commission", commission_rate=0, tier2_from=5_000, tier2_rate=0.1)])
    assert one["sales"] == D(15_000)


def test_a_fee_of_nothing_is_included_and_lies_nowhere():
    _, outcome = done(book(rights=[clause(1, use_digital_ads="Yes", fee=0)]))
    assert [one["lies"] for one in outcome.figures["clauses"]] == ["included"]


def test_people_are_told_eight_lines_at_most_and_the_figures_hold_all():
    deals = [deal(at, model_2="Commission", commission_rate=0.1) for at in range(1, 16)]
    deals += [deal(20, campaign="C-2", status="Signed")]
    videos = [{"deliverable_id": "L-2", "deal": "D-20", "kind": "Video", "publish_due": date(2026, 6, 20)}]
    rights = [exclusive(at, deal=f"D-{at}", fee=900) for at in range(1, 9)]
    _, outcome = done(book(deals, rights, Deliverables=videos))
    assert len(outcome.figures["crossovers"]) == 15
    assert len(outcome.says) == 8
    assert (outcome.says[3], outcome.says[7]) == (
        "… and 6 more clauses that would bar work, in --json.",
        "… and 12 more comparisons of flat fee and commission in --json.",
    )
