"""Conversion: what people did in the end."""

from __future__ import annotations

from creatorsheet.catalogue.metric import Better, Metric, Unit, arg, case, count
from creatorsheet.kernel.formula import A, per

GUIDE = "The guide, Traffic and conversion metrics"

METRICS: tuple[Metric, ...] = (
    count(
        "downloads",
        "App downloads",
        "Who installed the app?",
        "Installs credited to the link or code.",
        "An install is not a user; look at what happens in the first week.",
        GUIDE,
    ),
    count(
        "leads",
        "Leads",
        "Who left contact details?",
        "Lead forms credited.",
        "A form filled for a prize is not a customer in waiting.",
        GUIDE,
    ),
    count(
        "trials",
        "Trials",
        "Who began a free trial?",
        "Free trials started.",
        "Trials become revenue later or not at all; do not add them to orders.",
        GUIDE,
    ),
    count(
        "redemptions",
        "Code redemptions",
        "Who typed the code?",
        "Orders that used the creator's code.",
        "A code on coupon sites is used by people who never saw the creator.",
        GUIDE,
    ),
    count(
        "affiliate_sales",
        "Affiliate conversions",
        "What does the affiliate software count?",
        "Conversions reported by affiliate software.",
        "Often the same orders as by code or Shop. Never add it to Orders.",
        GUIDE,
    ),
    count(
        "shop_orders",
        "TikTok Shop orders",
        "What does the Shop count?",
        "Orders the Shop credits, without samples and ineligible ones.",
        "Contained in Orders once imported. Never add the two.",
        GUIDE,
    ),
    count(
        "orders",
        "Orders",
        "How many orders did it bring?",
        "Orders credited once each, without cancelled and fully refunded ones.",
        "Only what a code, link or the Shop can prove; the true number is higher.",
        GUIDE,
    ),
    count(
        "revenue",
        "Revenue",
        "What did those orders bring?",
        "Net of discounts and refunds, without tax and shipping.",
        "Refunds still arrive for weeks. Young campaigns look better than they are.",
        GUIDE,
        unit=Unit.MONEY,
    ),
    count(
        "new_customers",
        "New customers",
        "How many had never bought before?",
        "First-time buyers among the orders, by your shop.",
        "Shops tell new from old by e-mail address; guests and second addresses look new.",
        GUIDE,
    ),
    Metric(
        key="cvr",
        title="Conversion rate",
        question="How many clicks became an order?",
        args=(arg("orders", "Orders credited."), arg("clicks", "Clicks on the link or ad.")),
        value=per(A("orders"), A("clicks")),
        unit=Unit.SHARE,
        better=Better.HIGH,
        trap="Orders by code need no click, so the rate can pass 100 %. With few clicks look at the range.",
        cases=(
            case("plain", 0.04, orders=20, clicks=500),
            case("clicks and no order", 0.0, orders=0, clicks=500),
            case("no clicks yet stays blank", None, orders=0, clicks=0),
            case("orders not known stays blank", None, orders=None, clicks=500),
        ),
        source=GUIDE,
    ),
    Metric(
        key="aov",
        title="Average order value",
        question="What is one order worth?",
        args=(arg("revenue", "Net revenue of the orders."), arg("orders", "Orders credited.")),
        value=per(A("revenue"), A("orders")),
        unit=Unit.MONEY,
        better=Better.HIGH,
        trap="One large order lifts it. A discount code lowers it and may still be worth it.",
        cases=(
            case("plain", 45.0, revenue=900, orders=20),
            case("everything partly refunded to nothing", 0.0, revenue=0, orders=1),
            case("no orders stays blank", None, revenue=0, orders=0),
            case("revenue not known stays blank", None, revenue=None, orders=20),
        ),
        source="Net revenue / orders; Google Analytics and Shopify use the same",
    ),
)
