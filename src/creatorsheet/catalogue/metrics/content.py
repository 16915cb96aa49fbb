"""Content: what there is to use again, and how it does when boosted."""

from __future__ import annotations

from creatorsheet.catalogue.metric import Better, Metric, Unit, arg, case, count
from creatorsheet.kernel.formula import A, per

GUIDE = "The guide, Content performance metrics"

METRICS: tuple[Metric, ...] = (
    count(
        "assets_approved",
        "Usable assets",
        "How many assets may we use?",
        "Assets approved for use.",
        "Approved is not licensed: check until when each may be used, and where.",
        GUIDE,
    ),
    Metric(
        key="cost_per_asset",
        title="Cost per approved asset",
        question="What did a usable asset cost?",
        args=(
            arg("cost", "Full cost in campaign currency."),
            arg("assets_approved", "Assets approved for use."),
        ),
        value=per(A("cost"), A("assets_approved")),
        unit=Unit.MONEY,
        better=Better.LOW,
        trap="The same money also bought reach. Compare with what a production would have cost.",
        cases=(
            case("plain", 250.0, cost=2_000, assets_approved=8),
            case("gifted content is free", 0.0, cost=0, assets_approved=8),
            case("nothing approved yet stays blank", None, cost=2_000, assets_approved=0),
            case("not known stays blank", None, cost=2_000, assets_approved=None),
        ),
        source=GUIDE,
    ),
    Metric(
        key="paid_ctr",
        title="Click-through when boosted",
        question="How many of those who saw the ad clicked?",
        args=(
            arg("paid_clicks", "Clicks in boosted and ad scopes."),
            arg("paid_impressions", "Times these ads were shown."),
        ),
        value=per(A("paid_clicks"), A("paid_impressions")),
        unit=Unit.SHARE,
        better=Better.HIGH,
        number_format="0.00%",
        trap="Ads reach people who do not know the creator. Do not compare with the organic rate.",
        cases=(
            case("plain", 0.01, paid_clicks=50, paid_impressions=5_000),
            case("nobody clicked", 0.0, paid_clicks=0, paid_impressions=5_000),
            case("not shown yet stays blank", None, paid_clicks=0, paid_impressions=0),
            case("not boosted stays blank", None, paid_clicks=None, paid_impressions=None),
        ),
        source=GUIDE,
    ),
    Metric(
        key="paid_cvr",
        title="Conversion when boosted",
        question="How many ad clicks became an order?",
        args=(
            arg("paid_orders", "Orders reported in boosted and ad scopes."),
            arg("paid_clicks", "Clicks in the same scopes."),
        ),
        value=per(A("paid_orders"), A("paid_clicks")),
        unit=Unit.SHARE,
        better=Better.HIGH,
        trap="Ad tools count an order that several touched in full. Codes and the shop decide who gets it.",
        cases=(
            case("plain", 0.04, paid_orders=20, paid_clicks=500),
            case("clicks and no order", 0.0, paid_orders=0, paid_clicks=500),
            case("no clicks yet stays blank", None, paid_orders=0, paid_clicks=0),
            case("not boosted stays blank", None, paid_orders=None, paid_clicks=None),
        ),
        source=GUIDE,
    ),
)
