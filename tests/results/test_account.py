"""The account of credit: every order once, and sums that are the scorecards'."""

from __future__ import annotations

from datetime import UTC, date, datetime
from decimal import Decimal

from hypothesis import given, settings
from hypothesis import strategies as st

from creatorsheet.catalogue.creators.choices import YesNoUnsure
from creatorsheet.catalogue.results.choices import AttributionRule, ConversionKind, OrderStatus
from creatorsheet.catalogue.results.orders import Order
from creatorsheet.catalogue.results.tracking import TrackingRow
from creatorsheet.catalogue.table import Table
from creatorsheet.results.account import accounts
from creatorsheet.results.credit import Evidence, Period, counts, credit
from creatorsheet.results.ledger import Rates
from creatorsheet.results.recount import moved, others, ranked
from creatorsheet.results.sales import takings

RANKING = (AttributionRule.SHOP, AttributionRule.CODE, AttributionRule.CLICK)
WHEN = datetime(2026, 5, 10, 12, tzinfo=UTC)
TRACKING = [
    TrackingRow.model_construct(tracking_id=f"G-{who}", campaign=campaign, creator=who, promo_code=f"{who}15", utm_content=f"{who}_1", shop_id=who)
    for who, campaign in (("A", "C"), ("B", "C"), ("D", "C-2"))
]  # fmt: skip
EVIDENCE = Evidence(
    TRACKING, [], lambda *_: "", {key: Period(date(2026, 5, 1), date(2026, 5, 20), 30) for key in ("C", "C-2")}
)
OF = {row.id: row for row in TRACKING}
COINS = {"C": "EUR", "C-2": "EUR"}


def order(number, **more):
    known = {"order_id": f"#{number}", "ordered_at": WHEN, "gross": Decimal(50), "currency": "EUR"}
    return Order.model_construct(**known | more).standing_at(number)


def worked(orders, ranking=RANKING):
    table = Table(Order, tuple(orders))
    given_to = credit(table, EVIDENCE, ranking)
    return given_to, takings(table, given_to, OF, Rates(()), COINS)


def account(*orders):
    given_to, sold = worked(orders)
    return accounts(orders, given_to, OF, sold)


WHO = st.sampled_from([None, "A", "B", "D", "nobody"])
ORDERS = st.lists(
    st.builds(
        dict,
        order_id=st.sampled_from(["#1", "#2", "#3", None]),
        status=st.sampled_from([None, *OrderStatus]),
        kind=st.sampled_from([None, *ConversionKind]),
        code_used=WHO.map(lambda who: who and f"{who}15"),
        link_key=WHO.map(lambda who: who and f"{who}_1"),
        shop_creator=WHO,
        count=st.sampled_from([None, 0, 1, 7]),
        gross=st.sampled_from([None, Decimal(0), Decimal(40)]),
        refund=st.sampled_from([None, Decimal(60)]),
        new_customer=st.sampled_from([None, *YesNoUnsure]),
    ),
    max_size=12,
)


@settings(max_examples=200, deadline=None)
@given(ORDERS)
def test_sums_over_evidence_are_the_sums_over_creators(rows):
    orders = [order(number, **row) for number, row in enumerate(rows, 3)]
    given_to, sold = worked(orders)
    held, nobody = accounts(orders, given_to, OF, sold)
    for campaign in ("C", "C-2"):
        sales = [one for (where, _), one in sold.creators.items() if where == campaign]
        one = held.get(campaign)
        assert (one.total if one else 0) == sum(part.count("orders") for part in sales)
        assert (one.worth if one else 0) == sum(part.revenue for part in sales)
        if one:
            assert one.new == sum(part.new_customers for part in sales)
            assert one.others == sum(part.count(fact) for part in sales for fact in part.events if fact != "orders")
            assert one.new + one.returning <= one.total
    uncredited = {one.order_id or one.sheet_row for one in orders if one.sheet_row not in given_to.by_row and counts(one) and one.kind in (None, ConversionKind.ORDER)}  # fmt: skip
    assert (nobody.orders > 0) <= bool(uncredited)
    assert nobody.orders <= 7 * len(uncredited)


def test_each_order_stands_under_the_evidence_that_won_it():
    held, nobody = account(
        order(3, code_used="A15"),
        order(4, code_used="A15", link_key="B_1"),
        order(5, shop_creator="B"),
        order(6, link_key="B_1", status=OrderStatus.PART_REFUND, refund=Decimal(20)),
        order(7, tracking="G-A", credited_by=AttributionRule.PERSON),
        order(8, code_used="A15", status=OrderStatus.SAMPLE),
        order(9),
        order(10, status=OrderStatus.CANCELLED),
    )
    one = held["C"]
    assert {str(rule): (n, one.revenue[rule]) for rule, n in one.orders.items()} == {
        "Valid code": (2, 100),
        "TikTok Shop ID": (1, 50),
        "Last click in the window": (1, 30),
        "By hand": (1, 50),
    }
    assert (one.total, one.worth, one.conflicts, one.refunds) == (5, 230, 1, 1)
    assert dict(one.left) == {OrderStatus.SAMPLE: 1}
    assert (nobody.orders, dict(nobody.left)) == (1, {OrderStatus.CANCELLED: 1})


def test_lines_of_an_order_are_one_order():
    held, nobody = account(order(3, code_used="A15"), order(4, order_id="#3"), order(5), order(6, order_id="#5"))
    assert (held["C"].total, nobody.orders) == (1, 1)


def test_customers_are_new_or_returning_or_not_known():
    held, _ = account(
        order(3, code_used="A15", new_customer=YesNoUnsure.YES),
        order(4, code_used="A15", new_customer=YesNoUnsure.NO),
        order(5, code_used="A15", new_customer=YesNoUnsure.UNSURE),
        order(6, code_used="A15"),
    )
    assert (held["C"].new, held["C"].returning, held["C"].unsaid) == (1, 1, 2)


def test_every_other_order_of_evidence_is_tried_and_a_persons_word_is_in_none():
    assert len(list(others(RANKING))) == 5
    assert list(others((AttributionRule.PERSON, AttributionRule.CODE, AttributionRule.CLICK))) == [
        (AttributionRule.CLICK, AttributionRule.CODE)
    ]


@settings(max_examples=100, deadline=None)
@given(ORDERS, st.permutations(RANKING))
def test_another_order_of_evidence_moves_orders_and_loses_none(rows, ranking):
    orders = [order(number, **row) for number, row in enumerate(rows, 3)]
    (_, now), (_, then) = worked(orders), worked(orders, tuple(ranking))
    gained = 0
    for campaign in ("C", "C-2"):
        found = moved(now, then, campaign)
        gained += sum(one.orders[1] - one.orders[0] for one in found)
    assert gained == sum(one.count("orders") for one in then.creators.values()) - sum(
        one.count("orders") for one in now.creators.values()
    )
    assert moved(now, now, "C") == []


def test_who_is_moved_is_told_with_figures_and_rank():
    orders = [order(n, code_used="A15", link_key="B_1") for n in range(3)] + [order(9, code_used="B15")]
    (_, now), (_, then) = worked(orders), worked(orders, (AttributionRule.CLICK, AttributionRule.CODE))
    assert [(one.creator, one.orders, one.rank) for one in moved(now, then, "C")] == [
        ("A", (3, 0), (1, 2)),
        ("B", (1, 4), (2, 1)),
    ]
    assert ranked({}) == {}
