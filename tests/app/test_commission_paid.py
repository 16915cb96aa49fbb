"""Commission over the life of a deal: rows, refunds after payment, money back and the limit, against fractions."""

from __future__ import annotations

from datetime import date, datetime, timedelta
from decimal import Decimal
from fractions import Fraction
from math import floor

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from creatorsheet.app.payments import payments
from creatorsheet.book.memory import MemoryBook

D = Decimal
UNITS = {"EUR": 100, "JPY": 1, "KWD": 1000}
CODES = ("CS-P09", "CS-P14")


def deal(**about):
    return {
        "deal_id": "D-1",
        "campaign": "C-1",
        "creator": "K-1",
        "status": "Signed",
        "signed_on": date(2026, 1, 1),
        "model": "Commission",
        "currency": "EUR",
        "payment_schedule": "By results only",
        "payment_method": "Bank transfer",
        "payment_days": 14,
        "invoice_needs": "None",
        "commission_rate": 0.08,
        "return_days": 30,
    } | about


def order(number, day, gross, back=0, **about):
    refund = {"status": "Partly refunded", "refund": back} if back else {"status": "Paid"}
    moment = datetime(day.year, day.month, day.day, 12)  # noqa: DTZ001  as a sheet holds it
    ids = {"order_row_id": f"O-{number}", "order_id": f"#{number}", "code_used": "ANNA15"}
    return {**ids, "ordered_at": moment, "gross": gross, "currency": "EUR", **refund} | about


def run(terms, orders, rows, today):
    """The rows as they stand after the action, as cells, and its findings on commission; again changes nothing."""
    people = {"Creators": [{"creator_id": "K-1", "handle": "anna.skin"}]}
    code = [{"tracking_id": "G-1", "campaign": "C-1", "creator": "K-1", "promo_code": "ANNA15"}]
    campaign = [{"campaign_id": "C-1", "name": "Glow Spring", "currency": "EUR"}]
    book = MemoryBook(
        {**people, "Campaigns": campaign, "Tracking": code, "Deals": [terms], "Orders": orders, "Payments": rows}
    )
    book.apply(payments(book, today=today).plan)
    again = payments(book, today=today)
    assert not again.plan
    return [dict(one) for one in book._tables["Payments"]], [one for one in again.findings if one.code in CODES]


def total(rows):
    kinds = ("Commission", "Money back")
    return sum((D(str(row["amount"])) for row in rows if row["kind"] in kinds and row.get("amount")), D(0))


def row(at, first=None, last=None, amount=None, **about):
    period = {"period_from": first, "period_to": last, "amount": amount}
    return {"payment_id": f"Y-{at}", "deal": "D-1", "kind": "Commission", "due_rule": "Days after milestone"} | (
        {"milestone": "Return window over", **period} | about
    )


def earned(net, tiers, cap, currency):
    """Marginal tiers and the limit in fractions, rounded once, halves up."""
    whole = Fraction(0)
    for at, (begin, rate) in enumerate(tiers):
        end = tiers[at + 1][0] if at + 1 < len(tiers) else net
        whole += max(Fraction(0), min(net, Fraction(end)) - begin) * Fraction(str(rate))
    whole = whole if cap is None else min(whole, Fraction(cap))
    return D(floor(whole * UNITS[currency] + Fraction(1, 2))) / UNITS[currency]


def lost(findings):
    """What refunds cost, as the findings say it."""
    said = [one.fact.rpartition(" by ")[2].rstrip(".").split(" ")[1] for one in findings]
    return [D(one.replace(",", "")) for one in said]


@st.composite
def lives(draw):
    currency = draw(st.sampled_from(list(UNITS)))
    cents = 1 if currency == "JPY" else 100
    amount = st.integers(1, 3_000 * cents).map(lambda one: D(one) / cents)
    tiers = [(0, 0.08), (2_000, 0.1), (4_000, 0.02)][: draw(st.integers(1, 3))]
    cap = draw(st.none() | st.integers(1, 400 * cents).map(lambda one: D(one) / cents))
    orders = []
    for _ in range(draw(st.integers(1, 6))):
        day, gross = date(2026, 1, 1) + timedelta(days=draw(st.integers(0, 200))), draw(amount)
        part = draw(st.sampled_from([0, 0, 3, 7, 10]))
        back = D(int(gross * cents * part) // 10) / cents
        orders.append((day, gross, day + timedelta(days=draw(st.integers(0, 150))), back))
    return (
        currency,
        tiers,
        cap,
        orders,
        draw(st.sampled_from([0, 14, 30])),
        draw(st.lists(st.booleans(), min_size=5, max_size=5)),
    )


@settings(max_examples=40, deadline=None)
@given(lives())
def test_rows_and_money_back_are_the_limited_commission_of_what_was_not_sent_back(life):
    """Everything is paid at once, and refunds come later; money back is booked as told, or not. Booked money back makes
    room below the limit for months that it had kept out, so that there may be more to book."""
    currency, tiers, cap, sold, wait, books = life
    tier = {
        f"tier{at}_{key}": one[part] for at, one in enumerate(tiers[1:], 2) for part, key in enumerate(("from", "rate"))
    }
    terms = deal(**tier, commission_cap=cap, currency=currency, return_days=wait)
    rows = []
    for step, today in enumerate(date(2026, 2, 1) + timedelta(days=80 * at) for at in range(5)):
        seen = [one for one in sold if one[0] <= today]
        back = [one[3] if one[2] <= today else D(0) for one in seen]
        orders = [order(at, one[0], one[1], back[at], currency=currency) for at, one in enumerate(seen)]
        rows, findings = run(terms, orders, rows, today)
        rows = [{**one, "paid_on": one.get("paid_on") or today} for one in rows]
        assert cap is None or total(rows) <= cap
        assert {one.code for one in findings} <= {"CS-P09"}
        told = lost(findings)
        while told and books[step]:
            booked = {"payment_id": f"Y-B{len(rows)}", "kind": "Money back", "milestone": "A date", "deal": "D-1"}
            rows.append({**booked, "amount": -told[0], "milestone_on": today, "paid_on": today})
            rows, findings = run(terms, orders, rows, today)
            rows = [{**one, "paid_on": one.get("paid_on") or today} for one in rows]
            told = lost(findings)
    net = sum((Fraction(one[1]) - Fraction(one[3]) for one in sold), Fraction(0))
    assert total(rows) - sum(told) == earned(net, tiers, cap, currency)


def test_a_refund_moves_a_cent_to_a_later_month_and_is_told_once():
    """8 % of 100.05 and of 100.05 more are 8.00 and 8.01; without the first, the second month alone is 8.00."""
    orders = [order(1, date(2026, 1, 5), D("100.05")), order(2, date(2026, 2, 5), D("100.05"))]
    rows, _ = run(deal(), orders, [], date(2026, 6, 1))
    paid = [{**one, "paid_on": date(2026, 6, 1)} for one in rows]
    assert [one["amount"] for one in paid] == [D("8.00"), D("8.01")]
    orders[0] = order(1, date(2026, 1, 5), D("100.05"), D("100.05"))
    _, findings = run(deal(), orders, paid, date(2026, 6, 2))
    assert [one.code for one in findings] == ["CS-P09"]
    assert lost(findings) == [D("8.01")]


def test_a_refund_that_drops_later_sales_into_a_lower_tier_is_told_whole():
    terms = deal(tier2_from=1_000, tier2_rate=0.2)
    orders = [order(1, date(2026, 1, 5), 1_000), order(2, date(2026, 2, 5), 1_000)]
    rows, _ = run(terms, orders, [], date(2026, 6, 1))
    assert [one["amount"] for one in rows] == [D(80), D(200)]
    paid = [{**one, "paid_on": date(2026, 6, 1)} for one in rows]
    orders[0] = order(1, date(2026, 1, 5), 1_000, 500)
    _, findings = run(terms, orders, paid, date(2026, 6, 2))
    assert [one.code for one in findings] == ["CS-P09"]
    assert lost(findings) == [280 - 80 - D(100)]


def test_more_refunded_than_was_bought_takes_from_what_was_sold_before():
    """A refund that holds the postage too."""
    orders = [order(1, date(2026, 1, 5), 1_000), order(2, date(2026, 2, 5), 100, 150), order(3, date(2026, 3, 5), 500)]
    rows, findings = run(deal(), orders, [], date(2026, 6, 1))
    assert [one["amount"] for one in rows] == [D(76), D(40)]
    assert findings == []
    one, _ = run(deal(), orders[:1], [], date(2026, 3, 10))
    paid = [{**one[0], "paid_on": date(2026, 3, 10)}]
    rows, findings = run(deal(), orders, paid, date(2026, 6, 1))
    assert [one["amount"] for one in rows] == [D(80), D(40)]
    assert lost(findings) == [D(4)]


def test_a_limit_with_parts_of_a_cent_is_never_passed():
    orders = [order(at, date(2026, at, 5), 1_000) for at in (1, 2)]
    rows, _ = run(deal(commission_cap=D("100.006")), orders, [], date(2026, 6, 1))
    assert [one["amount"] for one in rows] == [D(80), D(20)]
    orders = [one | {"currency": "JPY"} for one in orders]
    rows, _ = run(deal(commission_cap=D("99.9"), currency="JPY"), orders, [], date(2026, 6, 1))
    assert total(rows) == 99


MARCH = (date(2026, 3, 1), date(2026, 3, 31))


@pytest.mark.parametrize(
    ("typed", "today", "cells"),
    [
        ({}, date(2026, 4, 30), (D(80), date(2026, 4, 30), 1_000)),
        ({}, date(2026, 4, 29), (None, None, None)),
        ({"milestone": None}, date(2026, 5, 9), (D(80), date(2026, 4, 30), 1_000)),
        ({"milestone": "A date"}, date(2026, 5, 9), (D(80), None, 1_000)),
        ({"milestone_on": date(2026, 5, 1)}, date(2026, 5, 9), (D(80), date(2026, 5, 1), 1_000)),
        ({"amount": "see mail"}, date(2026, 4, 29), ("see mail", None, None)),
        ({"period_to": None}, date(2026, 5, 9), (None, None, None)),
        ({"amount": 0}, date(2026, 4, 29), (0, None, None)),
    ],
)
def test_a_row_typed_for_a_period_gets_its_amount_once_returns_are_over(typed, today, cells):
    [found], _ = run(deal(), [order(1, date(2026, 3, 5), 1_000)], [row(1, *MARCH) | typed], today)
    assert (found["amount"], found.get("milestone_on"), found.get("condition_value")) == cells


def test_typed_rows_share_the_limit_with_those_that_are_added():
    orders = [order(at, date(2026, at, 5), 1_000) for at in (1, 2, 3, 4)]
    limited = deal(commission_cap=250)
    rows, findings = run(limited, orders, [row(1, *MARCH)], date(2026, 12, 1))
    assert [one["amount"] for one in rows] == [D(80), D(80), D(80), D(10)]
    assert findings == []
    rows, _ = run(limited, orders, [row(1, *MARCH, amount="see mail")], date(2026, 12, 1))
    assert [one["amount"] for one in rows] == ["see mail"]


def halves(*days, **about):
    return [row(at, *span, amount, **about) for at, (span, amount) in enumerate(days, 1)]


FIRST, SECOND = (date(2026, 3, 1), date(2026, 3, 15)), (date(2026, 3, 16), date(2026, 3, 31))
TWO = [order(1, date(2026, 3, 5), 1_000), order(2, date(2026, 3, 20), 500)]


@pytest.mark.parametrize(
    ("rows", "today", "facts"),
    [
        (halves((FIRST, 80), (SECOND, 40)), date(2026, 12, 1), []),
        (
            halves((FIRST, 80)),
            date(2026, 12, 1),
            [
                "the commission for 2026-03-16 to 2026-03-31 to anna.skin says nothing where the other tabs say EUR 40.00."
            ],
        ),
        (halves((FIRST, 80)), date(2026, 5, 31), ["… EUR 40.00."]),
        (halves((FIRST, 80)), date(2026, 5, 30), []),
        (
            halves((SECOND, 40)),
            date(2026, 4, 30),
            [
                "the commission for 2026-03-01 to 2026-03-15 to anna.skin says nothing where the other tabs say EUR 80.00."
            ],
        ),
        (halves((SECOND, 40)), date(2026, 4, 29), []),
        (
            halves((FIRST, 80), ((date(2026, 3, 5), date(2026, 3, 31)), 120)),
            date(2026, 12, 1),
            [
                "the commission to anna.skin says 2026-03-05 to 2026-03-31 where the other tabs say that another row pays "
                "for days of these."
            ],
        ),
        (halves((FIRST, 80), ((date(2026, 3, 15), date(2026, 3, 31)), 40)), date(2026, 12, 1), []),
        (
            halves(((None, None), 120), (SECOND, 40)),
            date(2026, 12, 1),
            [
                "the commission to anna.skin says 2026-03-16 to 2026-03-31 where the other tabs say that another row pays "
                "for days of these."
            ],
        ),
    ],
)
def test_days_that_no_row_pays_for_and_days_that_two_rows_pay_for_are_told(rows, today, facts):
    _, findings = run(deal(), TWO, rows, today)
    assert [one.code for one in findings] == ["CS-P14"] * len(facts)
    assert all(one.fact.endswith(fact.removeprefix("…")) for one, fact in zip(findings, facts, strict=True))
