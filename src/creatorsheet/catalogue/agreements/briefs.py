"""Briefs: one row per campaign, or creator where it differs."""

from creatorsheet.catalogue.agreements.choices import BriefStatus
from creatorsheet.catalogue.shapes import (
    ALWAYS,
    EITHER,
    SOFTWARE,
    THEIRS,
    Group,
    Id,
    Link,
    Ref,
    Row,
    Sheet,
    Text,
    Whole,
    column,
    look_up,
    when,
)


class Brief(Row):
    """One campaign, or creator where it differs."""

    sheet = Sheet("Briefs", Group.AGREEMENTS, key="brief_id", prefix="F", holds="campaign, or creator where it differs")

    brief_id: Id | None = column(
        "Brief ID", "Written by the software.", band="Identity", by=SOFTWARE, see=THEIRS, need=ALWAYS
    )
    campaign: Ref | None = column("Campaign ID", "The campaign it explains.", see=THEIRS, need=ALWAYS, to="Campaigns")
    creator: Ref | None = column(
        "Creator ID",
        "Fill only for a creator who gets a different brief; blank cells then fall back to the common one.",
        see=THEIRS,
        to="Creators",
        default="all creators",
    )
    handle: Text | None = column(
        "Handle",
        "Shown so you can see the right creator.",
        by=SOFTWARE,
        see=THEIRS,
        formula=look_up("Creators", "Handle", "Creator ID"),
    )
    status: BriefStatus | None = column(
        "Status", "Only an approved brief is sent.", see=THEIRS, need=ALWAYS, default="Draft"
    )
    version: Whole | None = column(
        "Version", "Goes up each time a sent brief changes.", by=SOFTWARE, see=THEIRS, need=ALWAYS, low=0, default="1"
    )
    objective_text: Text | None = column(
        "Objective",
        "The goal in plain words, so the creator knows what good looks like.",
        band="The twelve parts",
        see=THEIRS,
        need=ALWAYS,
        default="from the campaign",
        width=36,
    )
    audience_text: Text | None = column(
        "Target audience",
        "Who should feel spoken to.",
        see=THEIRS,
        need=ALWAYS,
        default="from the campaign",
        width=36,
    )
    benefit: Text | None = column(
        "Main benefit",
        "The one thing the viewer should remember.",
        see=THEIRS,
        need=ALWAYS,
        width=36,
    )
    talking_points: Text | None = column(
        "Key talking points",
        "Three to five points; the creator finds the words.",
        see=THEIRS,
        need=ALWAYS,
        unit="one per line",
        width=36,
    )
    product_details: Text | None = column(
        "Product details",
        "Facts that must be right: name, price, size, how it works.",
        see=THEIRS,
        need=ALWAYS,
        unit="one per line",
        width=36,
    )
    claims_allowed: Text | None = column(
        "Claims allowed",
        "Statements you can prove.",
        see=THEIRS,
        need=ALWAYS,
        unit="one per line",
        width=36,
    )
    claims_approval: Text | None = column(
        "Claims to clear first",
        "Anything about health, money, results or rivals that needs approval.",
        see=THEIRS,
        need=ALWAYS,
        unit="one per line",
        width=36,
    )
    call_to_action: Text | None = column(
        "Call to action",
        "What viewers should do and why now.",
        see=THEIRS,
        need=ALWAYS,
        default="from the campaign",
        width=36,
    )
    tracking_text: Text | None = column(
        "Link or code",
        "The creator's own link or code, filled after the codes are made.",
        by=EITHER,
        see=THEIRS,
        need=ALWAYS,
        default="from Tracking",
    )
    visual_musts: Text | None = column(
        "Must be seen",
        "Logo, pack, screen or gesture that has to appear.",
        see=THEIRS,
        unit="one per line",
        width=36,
    )
    disclosure: Text | None = column(
        "Disclosure",
        "Label, words and speech required, with an example.",
        see=THEIRS,
        need=ALWAYS,
        default="from the market's rules",
        width=36,
    )
    deadlines: Text | None = column(
        "Deadlines",
        "Draft and posting dates for this creator.",
        by=EITHER,
        see=THEIRS,
        need=ALWAYS,
        default="from Deliverables",
        width=36,
    )
    avoid: Text | None = column(
        "Please avoid",
        "Words, places, rivals and claims that must not appear.",
        band="Helpful extras",
        see=THEIRS,
        unit="one per line",
        width=36,
    )
    examples: Link | None = column("Examples", "A few videos you like, from anyone.", see=THEIRS, unit="link")
    guidelines: Link | None = column(
        "Brand guidelines", "Colours, logo, tone. Keep it short.", see=THEIRS, unit="link or file path"
    )
    faq: Text | None = column(
        "Common questions",
        "What viewers will ask, so the creator can answer in the comments.",
        see=THEIRS,
        unit="question and answer per line",
        width=36,
    )
    script_reason: Text | None = column(
        "Why word for word",
        "The rule that demands a script. Without one, leave the words to the creator.",
        see=THEIRS,
        need=when("the campaign's Creative freedom is Word for word"),
    )
