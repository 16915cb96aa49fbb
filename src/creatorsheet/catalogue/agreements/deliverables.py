"""Deliverables: one row per video or supporting content."""

from creatorsheet.catalogue.agreements.choices import (
    DeliverableKind,
    DeliverableStatus,
    DemoShown,
    HookKind,
    OnscreenText,
    ShareReason,
    StoryStructure,
    VisualHook,
)
from creatorsheet.catalogue.creators.choices import VideoFormat
from creatorsheet.catalogue.plan.choices import CtaKind, OfferKind
from creatorsheet.catalogue.shapes import (
    ALL,
    ALWAYS,
    BOTH,
    EITHER,
    PEOPLE,
    SOFTWARE,
    THEIRS,
    Day,
    Entry,
    Group,
    Id,
    Link,
    Moment,
    Money,
    Ref,
    Row,
    Sheet,
    Text,
    Whole,
    column,
    look_up,
    when,
)


class Deliverable(Row):
    """One video or supporting content."""

    sheet = Sheet(
        "Deliverables",
        Group.AGREEMENTS,
        key="deliverable_id",
        prefix="L",
        holds="video or supporting content",
        opened=("Agreed", "Figures"),
    )

    deliverable_id: Id | None = column(
        "Deliverable ID", "Written by the software.", band="Identity", by=SOFTWARE, see=THEIRS, need=ALWAYS
    )
    deal: Ref | None = column("Deal ID", "The agreement it is owed under.", see=THEIRS, need=ALWAYS, to="Deals")
    campaign: Text | None = column(
        "Campaign ID", "From the deal.", by=SOFTWARE, see=THEIRS, formula=look_up("Deals", "Campaign ID", "Deal ID")
    )
    creator: Text | None = column(
        "Creator ID", "From the deal.", by=SOFTWARE, see=THEIRS, formula=look_up("Deals", "Creator ID", "Deal ID")
    )
    handle: Text | None = column(
        "Handle",
        "Shown so you can see the right creator.",
        by=SOFTWARE,
        see=THEIRS,
        formula=look_up("Creators", "Handle", "Creator ID"),
    )
    number: Whole | None = column(
        "No.",
        "First, second, third video of this deal.",
        by=EITHER,
        see=THEIRS,
        need=ALWAYS,
        low=0,
        default="next in the deal",
    )
    kind: DeliverableKind | None = column(
        "Kind", "A video, or something supporting it.", see=THEIRS, need=ALWAYS, default="Video"
    )
    status: DeliverableStatus | None = column(
        "Status", "Where this piece stands.", by=BOTH, see=THEIRS, need=ALWAYS, default="Agreed"
    )
    format: VideoFormat | None = column(
        "Format", "The kind of video. Benchmarks are kept per format.", band="Agreed", see=THEIRS, need=ALWAYS
    )
    length_agreed: Whole | None = column(
        "Length agreed", "About how long, in seconds.", see=THEIRS, need=ALWAYS, low=0, unit="seconds"
    )
    draft_due: Day | None = column(
        "Draft due",
        "Leave room for the revision rounds before posting.",
        see=THEIRS,
        need=when("the deal asks for a draft"),
    )
    publish_due: Day | None = column(
        "Publish on", "The day it should go live, in the creator's country.", see=THEIRS, need=ALWAYS
    )
    caption_required: Text | None = column(
        "Caption must contain",
        "Words, hashtags or mentions the caption needs; the audit looks for each.",
        see=THEIRS,
        need=ALWAYS,
        width=24,
    )
    tags_required: Text | None = column(
        "Tags and links", "Accounts to tag and the link to place, and where.", see=THEIRS
    )
    disclosure_text: Text | None = column(
        "Disclosure words",
        "Exact words for caption, screen or speech, on top of the platform label.",
        see=THEIRS,
        need=ALWAYS,
        default="from the market's rules",
    )
    promo_code: Text | None = column(
        "Promo code",
        "The code this video must show, from Tracking.",
        by=SOFTWARE,
        see=THEIRS,
        formula=look_up("Tracking", "Promo code", "Tracking ID"),
    )
    tracking: Ref | None = column(
        "Tracking ID",
        "Which code and link belong to it.",
        by=EITHER,
        see=THEIRS,
        need=when("Kind is Video", "kind", DeliverableKind.VIDEO),
        to="Tracking",
        default="the creator's row",
    )
    concept: Entry | None = column(
        "Concept",
        "The idea under one name, so two creators who film it can be compared.",
        band="Concept",
        by=BOTH,
        see=THEIRS,
        need=when("Kind is Video", "kind", DeliverableKind.VIDEO),
        of="concept",
    )
    hook_kind: HookKind | None = column(
        "Hook",
        "How the first seconds catch people.",
        by=BOTH,
        see=THEIRS,
        need=when("Kind is Video", "kind", DeliverableKind.VIDEO),
    )
    story: StoryStructure | None = column("Story structure", "How the video is built.", by=BOTH, see=THEIRS)
    offer_kind: OfferKind | None = column(
        "Offer", "Only when this video carries another offer.", see=THEIRS, default="the campaign's offer"
    )
    cta_kind: CtaKind | None = column(
        "Action asked for",
        "What the viewer is asked to do in this video.",
        by=BOTH,
        see=THEIRS,
        default="the campaign's action",
    )
    hook_plan: Text | None = column(
        "Planned opening", "Idea for the first line or picture; the creator may do better.", by=BOTH, see=THEIRS
    )
    posted_at: Moment | None = column(
        "Posted at (UTC)",
        "Result windows count from here.",
        band="As posted",
        by=SOFTWARE,
        see=THEIRS,
        need=when("Status is Live", "status", DeliverableStatus.LIVE),
        default="from the video ID",
    )
    url: Link | None = column(
        "Video link",
        "Share link of the live post.",
        by=PEOPLE,
        see=THEIRS,
        need=when("Status is Live", "status", DeliverableStatus.LIVE),
    )
    video_id: Id | None = column(
        "Video ID",
        "Read from the link; never typed.",
        by=SOFTWARE,
        see=THEIRS,
        need=when("Status is Live", "status", DeliverableStatus.LIVE),
        unit="19 digits as text",
        default="from the link",
    )
    caption: Text | None = column(
        "Caption as posted",
        "Copied exactly, with hashtags.",
        by=ALL,
        see=THEIRS,
        need=when("Status is Live", "status", DeliverableStatus.LIVE),
        width=34,
    )
    length_s: Whole | None = column(
        "Length as posted",
        "Real length in seconds; patterns are looked for in it.",
        by=ALL,
        see=THEIRS,
        low=0,
        unit="seconds",
    )
    opening_line: Text | None = column(
        "Opening line", "First words spoken or shown, word for word.", by=BOTH, see=THEIRS
    )
    visual_hook: VisualHook | None = column("Visual hook", "What the eye sees first.", by=BOTH, see=THEIRS)
    onscreen_text: OnscreenText | None = column(
        "Text on screen", "How much of the message is written on the picture.", by=BOTH, see=THEIRS
    )
    demo: DemoShown | None = column("Product demonstrated", "Whether the product is seen working.", by=BOTH, see=THEIRS)
    delivery: Whole | None = column(
        "Delivery on camera",
        "How well it was performed, apart from the idea. Judge before you look at the figures.",
        low=1,
        high=5,
        unit="1-5",
    )
    content_quality: Whole | None = column(
        "Content quality", "How good a piece of work it is, apart from its reach.", low=1, high=5, unit="1-5"
    )
    share_reason: ShareReason | None = column(
        "Why shared or saved", "Your reading of why people passed it on or kept it."
    )
    views: Whole | None = column(
        "Views so far",
        "Latest organic plus boosted views of the creator's post.",
        band="Figures",
        by=SOFTWARE,
        see=THEIRS,
        formula='=SUMIFS(Results[Views],Results[Deliverable ID],[@[Deliverable ID]],Results[Latest],"Yes",Results[Scope],"Creator post, organic")+SUMIFS(Results[Views],Results[Deliverable ID],[@[Deliverable ID]],Results[Latest],"Yes",Results[Scope],"Creator post, boosted")',
    )
    cost: Money | None = column(
        "Cost so far",
        "Costs booked on this video. Shared costs are spread in reports only.",
        by=SOFTWARE,
        formula='=SUMIFS(Costs[In campaign currency],Costs[Deliverable ID],[@[Deliverable ID]],Costs[Stage],"<>Expected")',
    )
