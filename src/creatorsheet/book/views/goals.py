"""What a primary metric counts: the column of Results behind it, and how the pages call it."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class Goal:
    """A metric a campaign can be judged by. `base` is the column of Results whose units are won and paid for.

    `kind` is count (the base itself is the target), cost (money per base), rate (a sum over another), mean (weighted by
    views) or gain (revenue against cost). Exact ranges are drawn for `rare` bases, which are independent events.
    """

    title: str
    key: str
    base: str
    kind: str
    many: str
    one: str
    rare: bool = False
    over: str = ""  # what stands above the line of a rate, or the column of a mean
    below: str = ""  # what stands below the line of a rate


def _count(title: str, key: str, base: str, many: str, one: str, *, rare: bool = False) -> Goal:
    return Goal(title, key, base, "count", many, one, rare)


GOALS = (
    _count("Views", "views", "Views", "views", "1,000 views"),
    _count("Reach", "reach", "Reach", "people reached", "1,000 people"),
    _count("Shares", "shares", "Shares", "shares", "share"),
    _count("Likes", "likes", "Likes", "likes", "like"),
    _count("Comments", "comments", "Comments", "comments", "comment"),
    _count("Saves", "saves", "Saves", "saves", "save"),
    _count("Profile visits", "profile_visits", "Profile visits", "profile visits", "profile visit"),
    _count("Follower growth", "follower_growth", "New followers", "new followers", "new follower"),
    _count("Link clicks", "clicks", "Link clicks", "clicks", "click"),
    _count("Website sessions", "sessions", "Website sessions", "sessions", "session"),
    _count("Landing-page visits", "landing_visits", "Landing-page visits", "visits", "visit"),
    _count("Product-page visits", "product_visits", "Product-page visits", "visits", "visit"),
    _count("App downloads", "downloads", "App downloads", "downloads", "download", rare=True),
    _count("Leads", "leads", "Leads", "leads", "lead", rare=True),
    _count("Trials", "trials", "Trials", "trials", "trial", rare=True),
    _count("Code redemptions", "redemptions", "Code redemptions", "redemptions", "redemption", rare=True),
    _count("Affiliate conversions", "affiliate_sales", "Affiliate conversions", "conversions", "conversion", rare=True),
    _count("TikTok Shop orders", "shop_orders", "TikTok Shop orders", "Shop orders", "Shop order", rare=True),
    _count("Orders", "orders", "Orders", "orders", "order", rare=True),
    _count("New customers", "new_customers", "New customers", "new customers", "new customer", rare=True),
    _count("Revenue", "revenue", "Revenue", "revenue", "unit of revenue"),
    _count("Branded searches", "branded_search", "Branded searches", "searches", "search"),
    _count("Brand mentions", "mentions", "Brand mentions", "mentions", "mention"),
    Goal("Cost per view", "cpv", "Views", "cost", "views", "view"),
    Goal("CPM", "cpm", "Views", "cost", "views", "1,000 views"),
    Goal("Cost per click", "cpc", "Link clicks", "cost", "clicks", "click"),
    Goal("Cost per acquisition", "cpa", "Orders", "cost", "orders", "order", rare=True),
    Goal("Engagement rate", "engagement_rate", "Views", "rate", "views", "1,000 views", False, "reactions", "Views"),
    Goal("Share rate", "share_rate", "Views", "rate", "views", "1,000 views", False, "Shares", "Views"),
    Goal("Save rate", "save_rate", "Views", "rate", "views", "1,000 views", False, "Saves", "Views"),
    Goal("Click-through rate", "ctr", "Link clicks", "rate", "clicks", "click", False, "Link clicks", "Views"),
    Goal("Conversion rate", "cvr", "Orders", "rate", "orders", "order", True, "Orders", "Link clicks"),
    Goal("Completion rate", "completion_rate", "Views", "mean", "views", "1,000 views", False, "Completion"),
    Goal("Average watch time", "avg_watch", "Views", "mean", "views", "1,000 views", False, "Average watch time"),
    Goal("Average order value", "aov", "Orders", "gain", "orders", "order", True),
    Goal("Return on campaign spend", "roas", "Orders", "gain", "orders", "order", True),
    Goal("ROI", "roi", "Orders", "gain", "orders", "order", True),
)
OTHERWISE = "Orders"
"""The base when the campaign names no metric, or one no page can count."""
