"""TikTok Ads and TikTok Shop: totals, currencies, samples, refunds, commissions."""

from __future__ import annotations

from datetime import UTC, datetime
from decimal import Decimal
from typing import Any

from creatorsheet.imports.records import AdFigures, Export, OrderLine

AFFILIATE = (
    "Order ID,Product ID,Product Name,SKU ID,Price,Payment Amount,Currency,Quantity,Fully returned or refunded,"
    "Order Status,Creator Username,Content Type,Content ID,Est. standard commission payment,"
    "Actual Commission Payment,Est. Shop Ads commission payment,Time Created,Payment time"
)


def codes(export: Export) -> list[str]:
    return [found.code for found in export.findings]


def order(number: int, **cells: str) -> str:
    row = {
        "Order ID": f"57671000000000000{number}",
        "Product ID": "1729",
        "Product Name": "Serum",
        "SKU ID": "1730",
        "Price": "20.00",
        "Payment Amount": "18.00",
        "Currency": "USD",
        "Quantity": "1",
        "Fully returned or refunded": "No",
        "Order Status": "Completed",
        "Creator Username": "Anna.Skin",
        "Content Type": "Video",
        "Content ID": "7491033674700328235",
        "Est. standard commission payment": "1.80",
        "Time Created": "13/04/2026 18:31:29",
    } | cells
    return ",".join(row.get(title, "") for title in AFFILIATE.split(","))


def lines(export: Export) -> list[OrderLine]:
    return [record for record in export.records if isinstance(record, OrderLine)]


def test_affiliate_orders_of_the_seller(read: Any) -> None:
    rows = (
        order(1),
        order(2, **{"Payment Amount": "0"}),
        order(3, **{"Order Status": "Ineligible"}),
        order(4, **{"Fully returned or refunded": "Yes"}),
        order(5, **{"Actual Commission Payment": "1.50", "Est. Shop Ads commission payment": "0.20"}),
        order(6, **{"Order Status": "Processing"}),
        order(7, **{"Order Status": "Cancelled"}),
        order(8, **{"Time Created": "03/04/2026 01:00:00"}),
    )
    (export,) = read("\ufeff" + "\n".join((AFFILIATE, *rows)))
    found = lines(export)
    assert [one.status for one in found] == (
        ["paid", "sample", "ineligible", "refunded", "paid", "pending", "cancelled", "paid"]
    )
    assert found[0].key == "TikTok Shop 576710000000000001 1729 1730"
    assert (found[0].gross, found[0].commission, found[0].shop_creator) == (Decimal(18), Decimal("1.80"), "anna.skin")
    assert found[0].video_id == "7491033674700328235"
    assert found[3].refund == Decimal(18)
    assert found[4].commission == Decimal("1.50")
    assert found[7].ordered_at == datetime(2026, 4, 3, 1, tzinfo=UTC)
    assert codes(export).count("CS-I06") == 3
    assert "CS-I08" in codes(export)


def test_same_order_product_and_sku_with_other_money(read: Any) -> None:
    (export,) = read("\n".join((AFFILIATE, order(1), order(1, **{"Payment Amount": "9.00"}))))
    assert (export.used, codes(export)[0]) == (0, "CS-I05")


def test_sellers_orders_skip_the_descriptions(read: Any) -> None:
    text = (
        "Order ID,Order Status,SKU ID,Product Name,Quantity,SKU Subtotal Before Discount,SKU Subtotal After Discount,"
        "Order Amount,Order Refund Amount,Currency,Created Time,Paid Time\n"
        "Platform unique order ID.,Current order status.,Platform SKU ID.,Name.,Sold.,x,x,x,x,x,x,x\n"
        "5767,Completed,11,A,1,20.00,18.00,30.00,9.00,USD,04/25/2026 10:00:00 AM,04/25/2026 10:00:00 AM\n"
        "5767,Completed,12,B,1,10.00,9.00,30.00,9.00,USD,04/25/2026 10:00:00 AM,04/25/2026 10:00:00 AM\n"
    )
    (export,) = read(text)
    assert (export.rows, export.used) == (3, 2)
    assert [(one.gross, one.discount, one.refund) for one in lines(export)] == [
        (Decimal("20.00"), Decimal("2.00"), Decimal("6.00")),
        (Decimal("10.00"), Decimal("1.00"), Decimal("3.00")),
    ]


def test_ads_leave_the_totals_out_and_find_the_currency_in_the_header(read: Any) -> None:
    text = (
        "Campaign name,Ad group name,Ad name,By Day,Cost (ZAR),Impressions,Clicks (destination),Website URL (Ad level）\n"
        "Spring,G,Spark 7491033674700328235,2026-05-01,1.50,1000,12,https://shop.example/?utm_content=anna\n"
        "Total of 1 results,-,-,-,1.50,1000,12,-\n"
    )
    (export,) = read(text)
    assert export.source == "tiktok_ads"
    (ad,) = (record for record in export.records if isinstance(record, AdFigures))
    assert (ad.currency, ad.spend, ad.figures) == ("ZAR", Decimal("1.50"), {"impressions": 1000, "clicks": 12})
    assert ad.url.endswith("utm_content=anna")
    assert [left.reason for left in export.left] == ["the row of totals"]
    assert codes(export) == ["CS-I06"]
