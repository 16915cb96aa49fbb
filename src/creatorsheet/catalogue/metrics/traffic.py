"""Traffic: who left TikTok to see more."""

from __future__ import annotations

from creatorsheet.catalogue.metric import Better, Metric, Unit, arg, case, count
from creatorsheet.kernel.formula import A, first, per

GUIDE = "The guide, Traffic and conversion metrics"

METRICS: tuple[Metric, ...] = (
    count(
        "clicks",
        "Link clicks",
        "Who followed the link?",
        "Clicks on the creator's link or ad.",
        "Ad clicks and link clicks are counted by different tools; a bot or a preview can click too.",
        GUIDE,
    ),
    Metric(
        key="ctr",
        title="Click-through rate",
        question="How many of those who saw it clicked?",
        args=(
            arg("clicks", "Clicks on the link or ad."),
            arg("impressions", "Times an ad was shown; blank for organic posts."),
            arg("views", "Views, taken where there are no ad impressions."),
        ),
        value=per(A("clicks"), first("impressions", "views")),
        unit=Unit.SHARE,
        better=Better.HIGH,
        number_format="0.00%",
        totals={"impressions": "shown", "views": "shown"},
        trap="Clicks per impression and clicks per view are not the same rate. Compare ads with ads, posts with posts.",
        cases=(
            case("an ad, by impressions", 0.01, clicks=50, impressions=5_000, views=2_000),
            case("a post, by views", 0.025, clicks=50, impressions=None, views=2_000),
            case("no impressions means a post", 0.025, clicks=50, impressions=0, views=2_000),
            case("nobody clicked", 0.0, clicks=0, impressions=None, views=2_000),
            case("nobody saw it yet stays blank", None, clicks=0, impressions=0, views=0),
            case("clicks not counted stays blank", None, clicks=None, impressions=None, views=2_000),
        ),
        source="TikTok Ads Manager: clicks / impressions",
    ),
    count(
        "sessions",
        "Website sessions",
        "How many visits did the link bring?",
        "Sessions your analytics credits to the link.",
        "Consent banners and app browsers hide visits, so sessions are fewer than clicks.",
        GUIDE,
    ),
    count(
        "landing_visits",
        "Landing-page visits",
        "Who reached the campaign's page?",
        "Visits to the campaign's landing page.",
        "Visits from other channels count too unless the page is this campaign's alone.",
        GUIDE,
    ),
    count(
        "product_visits",
        "Product-page visits",
        "Who looked at the product?",
        "Views of product pages.",
        "One visitor can view many pages.",
        GUIDE,
    ),
)
