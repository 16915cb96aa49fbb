"""Results: one row per video, scope and capture moment."""

from creatorsheet.catalogue.creators.choices import Source
from creatorsheet.catalogue.results.choices import CaptureWindow, ResultScope
from creatorsheet.catalogue.shapes import (
    ALL,
    ALWAYS,
    EITHER,
    SOFTWARE,
    THEIRS,
    Entry,
    Group,
    Id,
    Moment,
    Money,
    Number,
    Percent,
    Ref,
    Row,
    Sheet,
    Text,
    Whole,
    YesNo,
    column,
    when,
)


class Result(Row):
    """One video, scope and capture moment."""

    sheet = Sheet(
        "Results",
        Group.RESULTS,
        key="result_id",
        prefix="X",
        holds="video, scope and capture moment",
        opened=("Seen", "Reacted", "Ratios"),
    )

    result_id: Id | None = column(
        "Result ID", "Written by the software.", band="Identity", by=SOFTWARE, see=THEIRS, need=ALWAYS
    )
    deliverable: Ref | None = column(
        "Deliverable ID",
        "The video the figures are of. Blank for campaign-wide figures.",
        by=EITHER,
        see=THEIRS,
        need=when("Scope is about one video"),
        to="Deliverables",
    )
    campaign: Ref | None = column(
        "Campaign ID",
        "The campaign.",
        by=EITHER,
        see=THEIRS,
        need=ALWAYS,
        to="Campaigns",
        default="from the deliverable",
    )
    handle: Text | None = column(
        "Handle",
        "Written by the software so you can see the right creator; blank for campaign-wide rows.",
        by=SOFTWARE,
        see=THEIRS,
        need=ALWAYS,
        default="from the deliverable",
    )
    scope: ResultScope | None = column(
        "Scope",
        "Whose account and whether money was behind it. One scope a row, so nothing counts twice.",
        by=ALL,
        see=THEIRS,
        need=ALWAYS,
        default="Creator post, organic",
    )
    captured_at: Moment | None = column(
        "Captured at (UTC)",
        "When the figures were read. Totals since posting, not for the day.",
        by=ALL,
        see=THEIRS,
        need=ALWAYS,
        default="export time",
    )
    moment: CaptureWindow | None = column(
        "Window",
        "Which window this row can stand for. Worked out from posting and capture time.",
        by=SOFTWARE,
        see=THEIRS,
    )
    latest: YesNo | None = column(
        "Latest",
        "Yes on the newest row of a video and scope. Written at every import and check.",
        by=SOFTWARE,
        see=THEIRS,
        need=ALWAYS,
    )
    source: Source | None = column(
        "Source", "Where the figures came from.", by=ALL, see=THEIRS, need=ALWAYS, default="Typed in"
    )
    views: Whole | None = column("Views", "Total views in this scope.", band="Seen", by=ALL, see=THEIRS, low=0)
    reach: Whole | None = column(
        "Reach", "Different people who saw it. Reach of several videos cannot be added up.", by=ALL, see=THEIRS, low=0
    )
    avg_watch: Number | None = column(
        "Average watch time", "Mean seconds watched per view.", by=ALL, see=THEIRS, unit="seconds"
    )
    completion: Percent | None = column(
        "Completion", "Share of views that reached the end.", by=ALL, see=THEIRS, low=0, high=1
    )
    impressions: Whole | None = column(
        "Ad impressions", "Times an ad was shown. Only for paid scopes.", by=ALL, see=THEIRS, low=0
    )
    likes: Whole | None = column(
        "Likes", "Quick approval; the weakest sign.", band="Reacted", by=ALL, see=THEIRS, low=0
    )
    comments: Whole | None = column("Comments", "Number of comments. What they say is in Comments.", by=ALL, see=THEIRS)
    shares: Whole | None = column("Shares", "People passed it on.", by=ALL, see=THEIRS, low=0)
    saves: Whole | None = column(
        "Saves", "People want to come back to it; also called favorites.", by=ALL, see=THEIRS, low=0
    )
    profile_visits: Whole | None = column(
        "Profile visits", "Visits to the profile from the post.", by=ALL, see=THEIRS, low=0
    )
    follower_growth: Whole | None = column(
        "New followers",
        "Net new followers of your brand account; may be negative.",
        by=ALL,
        see=THEIRS,
        unit="net, #,##0",
    )
    clicks: Whole | None = column(
        "Link clicks", "Clicks on the creator's link or ad.", band="Came", by=ALL, see=THEIRS, low=0
    )
    shop_clicks: Whole | None = column(
        "Shop product clicks", "Clicks on the product in TikTok Shop.", by=ALL, see=THEIRS, low=0
    )
    sessions: Whole | None = column("Website sessions", "Visits your analytics credits to this link.", by=EITHER, low=0)
    landing_visits: Whole | None = column(
        "Landing-page visits", "Visits to the campaign's landing page.", by=EITHER, low=0
    )
    product_visits: Whole | None = column("Product-page visits", "Views of product pages.", by=EITHER, low=0)
    downloads: Whole | None = column("App downloads", "Installs credited to this link.", band="Did", by=EITHER, low=0)
    leads: Whole | None = column("Leads", "Lead forms sent.", by=EITHER, low=0)
    trials: Whole | None = column("Trials", "Free trials started.", by=EITHER, low=0)
    redemptions: Whole | None = column("Code redemptions", "Orders that used the creator's code.", by=EITHER, low=0)
    affiliate_sales: Whole | None = column(
        "Affiliate conversions", "Conversions your affiliate software reports.", by=ALL, see=THEIRS, low=0
    )
    shop_orders: Whole | None = column(
        "TikTok Shop orders",
        "Orders the Shop credits, without ineligible and sample orders.",
        by=ALL,
        see=THEIRS,
        low=0,
    )
    orders: Whole | None = column(
        "Orders",
        "All orders credited to the video, each once, after refunds in full are taken out.",
        by=EITHER,
        low=0,
        default="Orders tab",
    )
    new_customers: Whole | None = column(
        "New customers", "First-time buyers among them.", by=EITHER, low=0, default="Orders tab"
    )
    revenue: Money | None = column(
        "Revenue",
        "Net of discounts and refunds, without tax and shipping.",
        by=EITHER,
        unit="campaign currency",
        default="Orders tab",
    )
    ad_spend: Money | None = column(
        "Ad spend",
        "As in the ad report. Checked against Costs, never added to it.",
        by=EITHER,
        need=when("Scope is paid or a comparison"),
        unit="campaign currency",
    )
    branded_search: Whole | None = column(
        "Branded searches",
        "Searches for your name in the period, from your search tool.",
        band="Around the campaign",
        by=EITHER,
        low=0,
    )
    direct_visits: Whole | None = column(
        "Direct visits",
        "Visits without a source; they often rise after a strong post.",
        by=EITHER,
        low=0,
    )
    organic_orders: Whole | None = column(
        "Uncredited orders",
        "Orders no code or link explains. Compared with a normal week.",
        by=EITHER,
        low=0,
    )
    mentions: Whole | None = column(
        "Brand mentions",
        "Posts or comments elsewhere that name you.",
        by=EITHER,
        low=0,
    )
    comparison_name: Entry | None = column(
        "Compared channel",
        "Which ad account or channel the row describes, such as paid social prospecting.",
        by=EITHER,
        need=when("Scope is a comparison"),
        of="channel",
    )
    questions: Whole | None = column(
        "Product questions",
        "Comments that ask something about the product, among those imported by then.",
        band="From the comments",
        by=SOFTWARE,
        see=THEIRS,
        low=0,
        default="from Comments",
    )
    engagement_rate: Percent | None = column(
        "Engagement rate",
        "Per view. Settings can add the rate by followers in reports.",
        band="Ratios",
        by=SOFTWARE,
        see=THEIRS,
        metric="engagement_rate",
    )
    save_rate: Percent | None = column(
        "Save rate",
        "Saves for each view. Good for tutorials and comparisons.",
        by=SOFTWARE,
        see=THEIRS,
        metric="save_rate",
    )
    ctr: Percent | None = column(
        "Click-through rate",
        "Clicks per impression for ads, per view otherwise.",
        by=SOFTWARE,
        see=THEIRS,
        metric="ctr",
        unit="0.00 %",
    )
    cvr: Percent | None = column(
        "Conversion rate",
        "Orders per click. With few clicks look at the range in the report.",
        by=SOFTWARE,
        metric="cvr",
    )
