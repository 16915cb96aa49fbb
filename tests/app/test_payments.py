"""Payments: rows from the terms, proposed once; nothing a person typed is changed."""

from __future__ import annotations

from datetime import date, datetime, time, timedelta
from decimal import Decimal

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from creatorsheet.app.findings import findings_plan
from creatorsheet.app.payments import payments
from creatorsheet.book.memory import MemoryBook
from creatorsheet.book.rows import read_rows
from creatorsheet.catalogue.agreements.choices import PaymentKind, PaymentMilestone, PaymentSchedule
from creatorsheet.catalogue.agreements.payments import Payment

TODAY = date(2026, 11, 24)
D = Decimal


def noon(day):
    """A moment as a sheet holds it, without a zone."""
    return datetime.combine(day, time(12))


def deal(**about):
    return {
        "deal_id": "D-1",
        "campaign": "C-1",
        "creator": "K-1",
        "status": "Signed",
        "starts": date(2026, 10, 1),
        "signed_on": date(2026, 10, 1),
        "model": "Flat fee",
        "total": 1000,
        "currency": "EUR",
        "deposit": 400,
        "payment_schedule": "Deposit, rest after posting",
        "payment_method": "Bank transfer",
        "payment_days": 14,
        "invoice_needs": "Invoice",
    } | about


def video(**about):
    return {
        "deliverable_id": "L-1",
        "deal": "D-1",
        "kind": "Video",
        "number": 1,
        "publish_due": date(2026, 12, 20),
    } | about


def order(number, day, **about):
    return {
        "order_row_id": f"O-{number}",
        "order_id": f"#{number}",
        "ordered_at": noon(day),
        "status": "Paid",
        "gross": 1000,
        "currency": "EUR",
        "code_used": "ANNA15",
    } | about


COMMISSION = {
    "model": "Commission",
    "total": None,
    "deposit": None,
    "payment_schedule": "By results only",
    "commission_rate": 0.08,
    "return_days": 30,
}


def book(deals=None, videos=None, **tables):
    return MemoryBook(
        {
            "Campaigns": [{"campaign_id": "C-1", "name": "Glow Spring", "currency": "EUR"}],
            "Creators": [{"creator_id": "K-1", "handle": "anna.skin"}],
            "Tracking": [{"tracking_id": "G-1", "campaign": "C-1", "creator": "K-1", "promo_code": "ANNA15"}],
            "Deals": deals or [deal()],
            "Deliverables": [video()] if videos is None else videos,
            **tables,
        }
    )


def rows(workbook):
    return list(read_rows(workbook, Payment)[0])


def done(workbook, today=TODAY):
    """The rows and the outcome after the action, which changes nothing when it is done again."""
    outcome = payments(workbook, today=today)
    workbook.apply(outcome.plan + findings_plan(workbook, outcome))
    again = payments(workbook, today=today)
    assert not again.plan
    assert again.findings == outcome.findings
    assert not findings_plan(workbook, again)
    return rows(workbook), outcome


def told(some):
    return [(str(one.kind), str(one.milestone), one.amount, one.milestone_on) for one in some]


def test_a_signed_deal_gets_its_deposit_and_its_balance():
    found, outcome = done(book())
    assert told(found) == [
        ("Deposit", "Signing", D(400), date(2026, 10, 1)),
        ("Balance", "Posted", D(600), None),
    ]
    assert [one["due"] for one in outcome.figures["payments"]] == [date(2026, 10, 15), None]
    assert [one["expected"] for one in outcome.figures["payments"]] == [date(2026, 10, 15), date(2027, 1, 3)]
    assert [one["status"] for one in outcome.figures["payments"]] == ["Late", "Not due"]
    assert outcome.says[:2] == (
        "2 payments of 1 agreement still open: EUR 1,000.00.",
        "Late: 1 payment, EUR 400.00.",
    )


def test_once_the_video_is_live_the_balance_gets_its_day():
    workbook = book()
    done(workbook)
    [_, balance] = rows(workbook)
    posted = book(
        videos=[video(status="Live", posted_at=noon(date(2026, 11, 20)))],
        Payments=[_cells(workbook, 0), _cells(workbook, 1)],
    )
    found, outcome = done(posted)
    assert found[1].id == balance.id
    assert found[1].milestone_on == date(2026, 11, 20)
    assert "Due within 14 days: 1 payment, EUR 600.00." in outcome.says


def _cells(workbook, at):
    grid = workbook.grid(Payment.sheet)
    keys = list(Payment.sheet.columns)
    return dict(zip(keys, grid.rows[at], strict=True))


@pytest.mark.parametrize("status", ["Draft", "Sent", "Negotiating", "Completed", "Cancelled"])
def test_what_is_not_agreed_or_is_over_gets_no_rows(status):
    assert done(book([deal(status=status)]))[0] == []


def test_rows_are_proposed_only_where_the_sum_is_then_right():
    typed = {"payment_id": "Y-1", "deal": "D-1", "kind": "Milestone", "milestone": "Posted", "amount": 600}
    found, outcome = done(book(Payments=[typed]))
    assert told(found) == [("Milestone", "Posted", D(600), None)]
    assert [one.code for one in outcome.findings] == ["CS-P02"]
    found, outcome = done(book(Payments=[typed | {"kind": "Balance"}]))
    assert [row.amount for row in found] == [D(600), D(400)]
    assert "CS-P02" not in {one.code for one in outcome.findings}


def test_milestones_without_an_amount_share_what_is_left_of_the_total():
    blank = [{"payment_id": f"Y-{n}", "deal": "D-1", "kind": "Milestone", "milestone": "Posted"} for n in range(1, 4)]
    found, outcome = done(book([deal(payment_schedule="Several milestones", deposit=0)], Payments=blank))
    assert [row.amount for row in found] == [D("333.34"), D("333.33"), D("333.33")]
    assert "CS-P02" not in {one.code for one in outcome.findings}
    found, _ = done(book([deal(payment_schedule="Several milestones", deposit=1)], Payments=blank))
    assert sum(row.amount for row in found) == D(1000)


def test_commission_waits_until_the_returns_of_its_month_are_over():
    orders = [order(1, date(2026, 10, 3)), order(2, date(2026, 10, 31)), order(3, date(2026, 11, 2))]
    found, outcome = done(book([deal(**COMMISSION)], Orders=orders), today=date(2026, 11, 29))
    assert found == []
    assert [(one["amount"], one["free_on"]) for one in outcome.figures["held"]] == [
        (D("160.00"), date(2026, 11, 30)),
        (D("80.00"), date(2026, 12, 30)),
    ]
    found, outcome = done(book([deal(**COMMISSION)], Orders=orders), today=date(2026, 11, 30))
    assert told(found) == [("Commission", "Return window over", D("160.00"), date(2026, 11, 30))]
    assert (found[0].period_from, found[0].period_to) == (date(2026, 10, 1), date(2026, 10, 31))
    assert found[0].condition_value == 2000


def test_commission_stops_at_the_limit_of_the_deal_whatever_is_refunded_later():
    limited = [deal(**COMMISSION, commission_cap=150)]
    days = [date(2026, month, 3) for month in (7, 8, 9)]
    workbook = book(limited, Orders=[order(n, day) for n, day in enumerate(days)])
    found, outcome = done(workbook)
    assert [row.amount for row in found] == [D(80), D(70)]
    assert "CS-P14" not in {one.code for one in outcome.findings}
    paid = _cells(workbook, 0) | {"paid_on": date(2026, 9, 9)}
    back = {"payment_id": "Y-B", "deal": "D-1", "kind": "Money back", "amount": -40, "milestone": "A date"}
    refunded = [order(0, days[0], status="Partly refunded", refund=500), *(order(n, days[n]) for n in (1, 2))]
    found, outcome = done(book(limited, Orders=refunded, Payments=[paid]))
    assert [row.amount for row in found] == [D(80), D(70)]
    assert not {"CS-P09", "CS-P14"} & {one.code for one in outcome.findings}
    found, outcome = done(book(limited, Orders=refunded, Payments=[paid, back]))
    assert [row.amount for row in found] == [D(80), D(-40), D(80), D(30)]
    assert not {"CS-P09", "CS-P14"} & {one.code for one in outcome.findings}


def test_a_limit_nobody_can_read_leaves_commission_uncounted():
    found, outcome = done(book([deal(**COMMISSION, commission_cap="about 500")], Orders=[order(1, date(2026, 9, 3))]))
    assert (found, outcome.figures["held"]) == ([], [])


@settings(max_examples=40, deadline=None)
@given(
    st.lists(st.tuples(st.integers(0, 300), st.integers(1, 3_000), st.integers(0, 3_000)), min_size=1, max_size=8),
    st.integers(1, 300),
    st.integers(0, 8),
)
def test_commission_rows_never_pass_the_limit_and_are_whole_once_all_returns_are_over(sold, cap, unrefunded):
    """Rows are made while some refunds have not come in yet, and again once they have."""
    limited = [deal(**COMMISSION, commission_cap=cap)]

    def orders(refunds):
        return [
            order(n, date(2026, 1, 1) + timedelta(days=day), gross=gross)
            | ({"status": "Partly refunded", "refund": min(back, gross)} if n < refunds and back else {})
            for n, (day, gross, back) in enumerate(sold)
        ]

    workbook = book(limited, Orders=orders(unrefunded), videos=[])
    first, _ = done(workbook, today=date(2026, 6, 1))
    kept = [_cells(workbook, at) | {"paid_on": date(2026, 6, 1)} for at in range(len(first))]
    found, _ = done(book(limited, Orders=orders(len(sold)), videos=[], Payments=kept), today=date(2028, 1, 1))
    assert sum(row.amount for row in found) <= cap
    alone, _ = done(book(limited, Orders=orders(len(sold)), videos=[]), today=date(2028, 1, 1))
    whole = sum(D(gross) - min(D(back), D(gross)) for _, gross, back in sold) * D("0.08")
    assert sum((row.amount for row in alone), D(0)) == min(whole, D(cap))


def test_a_commission_row_for_the_whole_campaign_is_not_paid_twice():
    whole = {"payment_id": "Y-1", "deal": "D-1", "kind": "Commission", "amount": 80, "milestone": "Return window over"}
    found, _ = done(
        book([deal(**COMMISSION)], Orders=[order(1, date(2026, 10, 3))], Payments=[whole]), today=date(2027, 3, 1)
    )
    assert [row.amount for row in found] == [D(80)]


def test_refunded_and_cancelled_orders_and_those_the_shop_pays_for_earn_nothing():
    day = date(2026, 9, 3)
    orders = [
        order(1, day),
        order(2, day, status="Partly refunded", refund=250),
        order(3, day, status="Refunded", refund=1000),
        order(4, day, status="Cancelled"),
        order(5, day, commission=70),
    ]
    found, outcome = done(book([deal(**COMMISSION)], Orders=orders))
    assert [row.amount for row in found] == [D("140.00")]
    assert "Commission that shops pay themselves, as their exports say: EUR 70.00. It gets no rows." in outcome.says


def test_an_order_counts_for_one_of_two_deals_with_a_creator():
    two = [deal(**COMMISSION), deal(**COMMISSION, deal_id="D-2") | {"starts": date(2026, 9, 2)}]
    orders = [order(1, date(2026, 9, 1)), order(2, date(2026, 9, 2))]
    found, _ = done(book([two[0] | {"starts": date(2026, 8, 1)}, two[1]], videos=[], Orders=orders))
    assert {row.deal: row.amount for row in found} == {"D-1": D("80.00"), "D-2": D("80.00")}


@pytest.mark.parametrize(
    ("carrying", "earns"),
    [({"L-1": "G-1"}, "D-1"), ({"L-2": "G-1"}, "D-2"), ({"L-1": "G-1", "L-2": "G-1"}, "D-2"), ({}, "D-2")],
)
def test_a_code_that_videos_of_one_deal_carry_tells_the_deal(carrying, earns):
    """As two creators who were merged bring theirs: D-2 began last, and a code of D-1 stays one of D-1."""
    two = [
        deal(**COMMISSION) | {"starts": date(2026, 8, 1)},
        deal(**COMMISSION, deal_id="D-2") | {"starts": date(2026, 9, 1)},
    ]
    videos = [
        video(tracking=carrying.get("L-1")),
        video(deliverable_id="L-2", deal="D-2", tracking=carrying.get("L-2")),
    ]
    videos = [{key: value for key, value in one.items() if value} for one in videos]
    found, _ = done(book(two, videos=videos, Orders=[order(1, date(2026, 9, 3))]))
    assert [row.deal for row in found if row.kind is PaymentKind.COMMISSION] == [earns]


def test_orders_in_another_currency_are_counted_at_the_rate_of_their_day_or_told():
    rate = {"rate_id": "X-1", "rate_date": date(2026, 9, 1), "from_currency": "GBP", "to_currency": "EUR", "rate": 1.2}
    orders = [order(1, date(2026, 9, 1), currency="GBP"), order(2, date(2026, 9, 20), currency="GBP")]
    found, outcome = done(book([deal(**COMMISSION)], Orders=orders, Rates=[rate]))
    assert [row.amount for row in found] == [D("96.00")]
    assert [one.code for one in outcome.findings if one.code == "CS-R04"] == ["CS-R04"]


@pytest.mark.parametrize(
    ("views", "by", "value", "reached"),
    [
        (9_999, None, 9_999, None),
        (10_000, None, 10_000, date(2026, 11, 5)),
        (10_000, date(2026, 11, 4), None, None),
        (10_000, date(2026, 11, 5), 10_000, date(2026, 11, 5)),
    ],
)
def test_a_bonus_is_owed_whole_once_its_target_is_reached_in_time_and_not_before(views, by, value, reached):
    bonus = {
        "payment_id": "Y-9",
        "deal": "D-1",
        "kind": "Bonus",
        "amount": 300,
        "condition_metric": "Views",
        "condition_target": 10_000,
        "condition_by": by,
    }
    result = {
        "result_id": "X-1",
        "deliverable": "L-1",
        "campaign": "C-1",
        "scope": "Creator post, organic",
        "captured_at": noon(date(2026, 11, 5)),
        "views": views,
    }
    live = video(status="Live", posted_at=noon(date(2026, 11, 1)))
    found, outcome = done(book(videos=[live], Payments=[bonus], Results=[result]))
    assert (found[0].condition_value, found[0].milestone_on, found[0].amount) == (value, reached, D(300))
    missed = by is not None and reached is None
    assert [one["open"] for one in outcome.figures["payments"] if one["kind"] == "Bonus"] == [not missed]


def test_what_calling_off_would_cost_and_what_gifts_cost():
    gift = deal(deal_id="D-2", model="Gifting", total=None, gift="Serum", gift_value=24, deposit=None)
    paid = {
        "payment_id": "Y-1",
        "deal": "D-1",
        "kind": "Deposit",
        "milestone": "Signing",
        "amount": 400,
        "milestone_on": date(2026, 10, 1),
        "paid_on": date(2026, 10, 9),
    }
    _, outcome = done(book([deal(cancel_fee_brand=0.25, completed_work="Paid for stages done"), gift], Payments=[paid]))
    first, second = outcome.figures["deals"]
    assert (first["stage"], first["leaving"], first["paid"]) == ("signed", D("250.00"), D(400))
    assert (second["gift_at_cost"], second["open"]) == (D(24), D(0))
    assert "Calling off all of it today would still cost EUR 250.00, beside commission." in outcome.says


def test_only_one_campaign_when_one_is_named():
    workbook = book([deal(), deal(deal_id="D-2", campaign="C-2")])
    workbook._tables["Campaigns"].append({"campaign_id": "C-2", "name": "Autumn", "currency": "EUR"})
    outcome = payments(workbook, today=TODAY, campaign="autumn")
    assert {one.values["deal"] for one in outcome.plan.additions} == {"D-2"}


kinds = st.sampled_from([None, *PaymentKind])
typed_rows = st.lists(
    st.fixed_dictionaries(
        {
            "kind": kinds,
            "milestone": st.sampled_from([None, *PaymentMilestone]),
            "amount": st.none() | st.integers(1, 1_500),
            "milestone_on": st.none() | st.dates(date(2026, 9, 1), date(2027, 2, 1)),
            "paid_on": st.none() | st.dates(date(2026, 9, 1), date(2026, 11, 24)),
            "period_from": st.none() | st.dates(date(2026, 9, 1), date(2026, 12, 1)),
            "hold": st.sampled_from([None, "Yes", "No"]),
        }
    ),
    max_size=4,
)


@settings(max_examples=60, deadline=None)
@given(
    typed_rows,
    st.sampled_from(["Signed", "Disputed", "Cancelled"]),
    st.sampled_from([None, *PaymentSchedule]),
    st.sampled_from([None, 0, 250, 1000, 1200]),
    st.sampled_from(["Commission", "Retainer", None]),
)
def test_what_people_typed_stays_and_running_twice_changes_nothing(typed, status, schedule, deposit, second):
    given_rows = [
        {"deal": "D-1"}
        | {key: value and str(value) if key in ("kind", "milestone") else value for key, value in row.items()}
        for row in typed
    ]
    agreed = deal(
        status=status,
        payment_schedule=schedule and str(schedule),
        deposit=deposit,
        model_2=second,
        commission_rate=0.1,
        retainer_months=2,
        retainer_fee=300,
        ended_early="Brand cancelled",
        cancel_fee_brand=0.3,
    )
    workbook = book([agreed], Payments=given_rows, Orders=[order(1, date(2026, 9, 3))])
    done(workbook)
    for at, row in enumerate(given_rows):
        stands = _cells(workbook, at)
        assert {key: stands[key] for key, value in row.items() if value is not None} == {
            key: value for key, value in row.items() if value is not None
        }


def test_what_makes_no_sense_is_told_and_stops_nothing():
    end = date(9999, 12, 31)
    odd = [
        deal(total="abc", deposit=-5, payment_days=10**12, currency="XXX", return_days=10**9),
        deal(deal_id="D-2", total=1e30, payment_days=-4_000_000, signed_on=date(1900, 1, 1)),
        deal(deal_id="D-3", model="Retainer", payment_schedule="Monthly", retainer_months=-2, retainer_fee=-50),
        deal(deal_id="D-4", model="Retainer", payment_schedule="Monthly", retainer_months=3, starts=end),
        deal(deal_id=None, creator=None),
    ]
    some = [
        {"deal": "D-1", "kind": "Commission", "amount": 5, "period_from": end, "period_to": end},
        {"deal": "D-2", "kind": "Bonus", "amount": 1e300, "condition_metric": "=x", "condition_target": 0},
        {"deal": "gone", "kind": "Balance", "amount": -1e15, "milestone": "Posted"},
        {"deal": "D-2", "amount": 3, "milestone_on": date(1900, 1, 1)},
    ]
    _, outcome = done(book(odd, Payments=some, Orders=[order(1, date(2026, 9, 3))]))
    assert {"CS-P04", "CS-P05", "CS-P08"} <= {one.code for one in outcome.findings}
    assert not [one for one in outcome.findings if "with  " in one.fact]
