"""Shopify: what an order is worth, and whose further lines are whose."""

from __future__ import annotations

from datetime import UTC, date, datetime
from decimal import Decimal

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

TITLES = (
    "Name,Email,Financial Status,Paid at,Fulfillment Status,Currency,Subtotal,Shipping,Taxes,Total,Discount Code,"
    "Discount Amount,Created at,Lineitem quantity,Lineitem name,Lineitem price,Note Attributes,Cancelled at,"
    "Refunded Amount,Id"
)


def row(
    name="#1001",
    status="paid",
    currency="USD",
    subtotal="90.00",
    shipping="5.00",
    taxes="0.00",
    total="95.00",
    code="",
    discount="10.00",
    created="2026-01-05 10:07:00 -0800",
    item="Serum",
    notes="",
    cancelled="",
    refunded="0.00",
) -> str:
    return (
        f"{name},a@example.com,{status},,fulfilled,{currency},{subtotal},{shipping},{taxes},{total},{code},{discount},"
        f'{created},1,{item},100.00,"{notes}",{cancelled},{refunded},5900000001001'
    )


def further(name="#1001", item="Cream") -> str:
    return f"{name},a@example.com,,,,,,,,,,,2026-01-05 10:07:00 -0800,1,{item},38.00,,,,"


def sheet(*rows: str) -> str:
    return "\n".join([TITLES, *rows, ""])


def test_gross_is_before_discount_and_without_shipping(read):
    order = read(sheet(row(code="ANNA15")))[0].records[0]
    assert (order.gross, order.discount, order.refund) == (Decimal("100.00"), Decimal("10.00"), Decimal(0))
    assert order.codes == ("ANNA15",)
    assert order.order_id == "#1001"
    assert order.ordered_at == datetime(2026, 1, 5, 18, 7, tzinfo=UTC)


def test_the_referring_site_of_an_app_that_adds_one_is_kept(read):
    lines = sheet(row(), further()).splitlines()
    told = "\n".join([f"{lines[0]},Referring site", f"{lines[1]},https://www.joinhoney.com/shop", f"{lines[2]},", ""])
    assert [one.referrer for one in read(told)[0].records] == ["https://www.joinhoney.com/shop"]
    assert [one.referrer for one in read(sheet(row()))[0].records] == [""]


def test_tax_inside_the_prices_is_taken_off(read):
    order = read(sheet(row(subtotal="120.00", taxes="20.00", shipping="5.00", total="125.00", discount="0")))[
        0
    ].records[0]
    assert order.gross == Decimal("100.00")


def test_tax_on_top_of_the_prices_is_no_part_of_gross(read):
    order = read(sheet(row(subtotal="100.00", taxes="20.00", shipping="5.00", total="125.00", discount="0")))[
        0
    ].records[0]
    assert order.gross == Decimal("100.00")


def test_a_full_refund_leaves_nothing(read):
    order = read(
        sheet(row(status="refunded", subtotal="120.00", taxes="20.00", total="125.00", discount="0", refunded="125.00"))
    )[0].records[0]
    assert order.status == "refunded"
    assert order.gross - order.discount - order.refund == 0


def test_a_partial_refund_counts_without_its_tax(read):
    order = read(
        sheet(
            row(
                status="partially_refunded",
                subtotal="100.00",
                shipping="0",
                taxes="20.00",
                total="120.00",
                discount="0",
                refunded="12.00",
            )
        )
    )[0].records[0]
    assert order.status == "part_refund"
    assert order.refund == Decimal("10.00")


def test_further_lines_belong_to_the_order_above(read):
    export = read(sheet(row(), further(), row("#1002"), further("#1002", "Gel")))[0]
    assert (export.rows, export.used, len(export.records)) == (4, 4, 2)
    assert [order.product for order in export.records] == ["Serum; Cream", "Serum; Gel"]


def test_a_further_line_without_its_order_is_left(read):
    export = read(sheet(row(), further("#0999")))[0]
    assert [one.line for one in export.left] == [3]


def test_two_orders_of_one_name_are_both_held_back(read):
    export = read(sheet(row(), row(subtotal="50.00"), further()))[0]
    assert [one.line for one in export.left] == [2, 3, 4]
    assert [str(one) for one in export.findings] == [
        "export.csv row 2 CS-I05: the key #1001 stands in 2 rows with different Subtotal. Delete the wrong rows from "
        "export.csv, or export it again with one row for each order."
    ]


def test_an_order_twice_counts_once(read):
    export = read(sheet(row(), row()))[0]
    assert (export.used, len(export.records), export.findings) == (2, 1, ())


def test_cancelled_and_voided_orders_count_for_nothing_and_are_said(read):
    export = read(sheet(row(cancelled="2026-01-06 09:00:00 -0800"), row("#1002", "voided"), row("#1003")))[0]
    assert [order.status for order in export.records] == ["cancelled", "cancelled", "paid"]
    assert [one.code for one in export.findings] == ["CS-I06"]


def test_an_order_unpaid_is_pending_and_a_free_one_is_paid(read):
    orders = read(sheet(row("#1", "pending"), row("#2", "authorized"), row("#3", "", subtotal="0", total="0")))[
        0
    ].records
    assert [order.status for order in orders] == ["pending", "pending", "paid"]


def test_several_codes_and_the_link_in_the_notes(read):
    order = read(sheet(row(code='"ANNA15, Free_ship.1"', notes="gift: no\nutm_content: Anna_1")))[0].records[0]
    assert order.codes == ("ANNA15", "Free_ship.1")
    assert order.link_key == "anna_1"


def test_both_offsets_of_summer_time(read):
    orders = read(sheet(row(created="2026-03-08 01:00:00 -0800"), row("#1002", created="2026-03-08 03:00:00 -0700")))[
        0
    ].records
    assert [order.ordered_at.hour for order in orders] == [9, 10]


def test_sessions_by_week(read):
    export = read('"Week","Sessions"\n"2025-01-06",4001\n"2024-12-30",3493\n')[0]
    first = export.records[0]
    assert (first.first_day, first.last_day, first.figures) == (date(2025, 1, 6), date(2025, 1, 12), {"sessions": 4001})


def test_sessions_by_referrer(read):
    text = '"Referrer source","Referrer name","Session city","Week","Online store visitors","Sessions"\n'
    export = read(text + '"Social","TikTok","Leeds","2026-01-05",40,55\n')[0]
    assert export.records[0].value == "Social: TikTok"


@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    st.lists(
        st.tuples(st.integers(1, 6), st.sampled_from(["own", "own", "further"]), st.sampled_from(["1.00", "2.00"])),
        min_size=1,
        max_size=14,
    )
)
def test_every_row_is_used_or_left(read, lines):
    rows = [row(f"#{n}", subtotal=amount) if kind == "own" else further(f"#{n}") for n, kind, amount in lines]
    export = read(sheet(*rows))[0]
    assert export.rows == len(rows)
