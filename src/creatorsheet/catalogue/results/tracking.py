"""Tracking: one row per creator of a campaign, or video with its own code."""

from creatorsheet.catalogue.plan.choices import Readiness
from creatorsheet.catalogue.results.choices import CodeState, RetireReason, TrackingMethod
from creatorsheet.catalogue.shapes import (
    ALWAYS,
    BOTH,
    EITHER,
    SOFTWARE,
    THEIRS,
    Day,
    Group,
    Id,
    Link,
    Ref,
    Row,
    Sheet,
    Text,
    YesNo,
    column,
    look_up,
    when,
)


class TrackingRow(Row):
    """One creator of a campaign, or video with its own code."""

    sheet = Sheet(
        "Tracking",
        Group.RESULTS,
        key="tracking_id",
        prefix="G",
        holds="creator of a campaign, or video with its own code",
        opened=("Codes and links",),
    )

    tracking_id: Id | None = column(
        "Tracking ID", "Written by the software.", band="Identity", by=SOFTWARE, see=THEIRS, need=ALWAYS
    )
    campaign: Ref | None = column(
        "Campaign ID", "The campaign the code or link is for.", see=THEIRS, need=ALWAYS, to="Campaigns"
    )
    creator: Ref | None = column(
        "Creator ID", "Who uses it. One creator, one code.", see=THEIRS, need=ALWAYS, to="Creators"
    )
    handle: Text | None = column(
        "Handle",
        "Shown so you can see the right creator.",
        by=SOFTWARE,
        see=THEIRS,
        formula=look_up("Creators", "Handle", "Creator ID"),
    )
    deliverable: Ref | None = column(
        "Deliverable ID",
        "Only when one video has its own code or link.",
        see=THEIRS,
        to="Deliverables",
        default="all videos of the creator",
    )
    method: TrackingMethod | None = column(
        "Main method",
        "What you trust most for this creator; the others still count.",
        see=THEIRS,
        need=ALWAYS,
        default="from the campaign's sales format",
    )
    promo_code: Text | None = column(
        "Promo code",
        "Made by the button and kept as text. A name such as ANNA15 may be typed; it is checked the same way.",
        band="Codes and links",
        by=EITHER,
        see=THEIRS,
        need=when("the campaign uses codes"),
        unit="2-8 letters and digits (TikTok Shop limit)",
        default="Codes button",
    )
    code_state: CodeState | None = column(
        "Code state",
        "A retired or leaked code stays here for ever and is never given out again.",
        by=EITHER,
        see=THEIRS,
        need=when("Promo code is filled", "promo_code", "*"),
        default="Issued",
    )
    target_url: Link | None = column(
        "Page behind the link",
        "The page before tracking is added.",
        see=THEIRS,
        need=when("links are used"),
        default="the campaign's landing page",
    )
    tracked_link: Link | None = column(
        "Tracked link",
        "What the creator places. Do not shorten it by hand.",
        by=SOFTWARE,
        see=THEIRS,
        need=when("links are used"),
        unit="https with UTM",
        default="Codes button",
    )
    utm_source: Text | None = column(
        "utm_source",
        "With medium, it decides the channel your analytics shows.",
        by=SOFTWARE,
        need=when("links are used"),
        unit="lower case",
        default="Settings",
    )
    utm_medium: Text | None = column(
        "utm_medium",
        "influencer is counted as organic social by GA4; affiliate has its own channel.",
        by=SOFTWARE,
        need=when("links are used"),
        unit="lower case",
        default="Settings",
    )
    utm_content: Text | None = column(
        "utm_content",
        "Tells creators and videos apart in analytics.",
        by=SOFTWARE,
        need=when("links are used"),
        unit="lower case",
        default="handle and video no.",
    )
    affiliate_id: Id | None = column(
        "Affiliate ID",
        "The ID or link your affiliate software gave this creator.",
        by=BOTH,
        see=THEIRS,
        need=when("affiliate software is used"),
    )
    landing_page: Link | None = column(
        "Own landing page",
        "A page only this creator sends people to.",
        see=THEIRS,
        need=when("Main method is Landing page"),
    )
    shop_id: Id | None = column(
        "TikTok Shop ID",
        "The creator's name or plan number in the Shop's affiliate report.",
        by=BOTH,
        see=THEIRS,
        need=when("sold through TikTok Shop"),
    )
    link_ready: Readiness | None = column(
        "Link",
        "Does the creator's own link open the right page on a phone?",
        band="Ready",
        by=EITHER,
        see=THEIRS,
        need=ALWAYS,
        default="Not started",
    )
    utm_ready: Readiness | None = column(
        "UTM",
        "Do the parameters arrive in analytics under the channel you expect?",
        by=EITHER,
        see=THEIRS,
        need=ALWAYS,
        default="Not started",
    )
    code_ready: Readiness | None = column(
        "Code",
        "Does the shop accept the code and give the right discount?",
        by=EITHER,
        see=THEIRS,
        need=ALWAYS,
        default="Not started",
    )
    affiliate_ready: Readiness | None = column(
        "Affiliate",
        "Is the creator joined and does a test sale show up?",
        by=BOTH,
        see=THEIRS,
        need=ALWAYS,
        default="Not needed",
    )
    shop_ready: Readiness | None = column(
        "TikTok Shop",
        "Is the product in the creator's showcase and the report set up?",
        by=BOTH,
        see=THEIRS,
        need=ALWAYS,
        default="Not needed",
    )
    landing_ready: Readiness | None = column(
        "Landing page", "Is the page live, fast, and showing the offer?", see=THEIRS, need=ALWAYS, default="Not needed"
    )
    ready: YesNo | None = column(
        "Ready",
        "Yes once each item is ready or not needed.",
        by=SOFTWARE,
        see=THEIRS,
        formula='=IF(COUNTIF(Tracking[@[Link]:[Landing page]],"Ready")+COUNTIF(Tracking[@[Link]:[Landing page]],"Not needed")=6,"Yes","No")',
        alarm="No",
    )
    issued_at: Day | None = column(
        "Issued on",
        "The day the creator got it.",
        band="History",
        by=SOFTWARE,
        need=when("Promo code is filled", "promo_code", "*"),
    )
    retired_at: Day | None = column(
        "Retired on",
        "Orders after this day are not credited by code.",
        by=EITHER,
        need=when("Code state is Retired or Leaked", "code_state", CodeState.RETIRED, CodeState.LEAKED),
    )
    retired_why: RetireReason | None = column(
        "Retired because",
        "A leaked code keeps its early sales; later ones are set apart.",
        by=EITHER,
        need=when("Retired on is filled", "retired_at", "*"),
    )
    replaced_by: Ref | None = column("Replaced by", "The row with the new code.", by=SOFTWARE, to="Tracking")
