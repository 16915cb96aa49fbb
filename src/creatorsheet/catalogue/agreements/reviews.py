"""Reviews: one row per draft or live check."""

from creatorsheet.catalogue.agreements.choices import CheckResult, LabelSeen, ReviewDecision, ReviewKind
from creatorsheet.catalogue.creators.choices import YesNoUnsure
from creatorsheet.catalogue.setup.choices import SettingKey
from creatorsheet.catalogue.setup.presets import set_number
from creatorsheet.catalogue.shapes import (
    ALWAYS,
    BOTH,
    EITHER,
    PEOPLE,
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
    Whole,
    column,
    look_up,
    when,
)

WATCHED = when("Kind is Draft", "kind", ReviewKind.DRAFT)
SEEN = when("Kind is Live", "kind", ReviewKind.LIVE, told="audit")
"""Live checks are begun by the audit; it asks for what is missing once it is due, in one line for a post."""


class Review(Row):
    """One draft or live check."""

    sheet = Sheet(
        "Reviews",
        Group.AGREEMENTS,
        key="review_id",
        prefix="W",
        holds="draft or live check",
        opened=("Draft checklist",),
    )

    review_id: Id | None = column(
        "Review ID", "Written by the software.", band="Identity", by=SOFTWARE, see=THEIRS, need=ALWAYS
    )
    deliverable: Ref | None = column(
        "Deliverable ID", "The video being checked.", by=BOTH, see=THEIRS, need=ALWAYS, to="Deliverables"
    )
    handle: Text | None = column(
        "Handle",
        "Shown so you can see the right creator.",
        by=SOFTWARE,
        see=THEIRS,
        formula=look_up("Deliverables", "Handle", "Deliverable ID"),
    )
    kind: ReviewKind | None = column(
        "Kind", "A draft before posting or the post itself.", by=EITHER, see=THEIRS, need=ALWAYS, default="Draft"
    )
    round: Whole | None = column(
        "Round",
        "Counts against the rounds in the deal.",
        by=SOFTWARE,
        see=THEIRS,
        need=WATCHED,
        low=0,
        default="next round",
    )
    draft_link: Link | None = column(
        "Draft link",
        "Where to watch it.",
        by=PEOPLE,
        see=THEIRS,
        need=WATCHED,
        unit="link or file path",
    )
    received_on: Day | None = column("Received on", "The feedback clock starts here.", by=BOTH, see=THEIRS, need=ALWAYS)
    feedback_due: Day | None = column(
        "Feedback due",
        "Working days promised in the deal; where it says nothing, those of Settings.",
        by=SOFTWARE,
        see=THEIRS,
        formula=f'=IF([@[Received on]]="","",WORKDAY([@[Received on]],IFERROR(VALUE(INDEX(Deals[Feedback within],MATCH(INDEX(Deliverables[Deal ID],MATCH([@[Deliverable ID]],Deliverables[Deliverable ID],0)),Deals[Deal ID],0))&""),{set_number(SettingKey.FEEDBACK_DAYS)})))',
    )
    reviewer: Ref | None = column("Reviewer", "One person gathers everyone's comments.", need=WATCHED, to="Team")
    decision: ReviewDecision | None = column(
        "Decision", "The answer the creator gets.", see=THEIRS, need=when("Given on is filled", "given_on", "*")
    )
    given_on: Day | None = column(
        "Given on", "The day the creator got the answer.", see=THEIRS, need=when("Decision is filled", "decision", "*")
    )
    feedback: Text | None = column(
        "Feedback",
        "Only changes that matter; say what and why, not how.",
        see=THEIRS,
        need=when("Decision is not Approved"),
        unit="one point per line",
        width=40,
    )
    product_accuracy: CheckResult | None = column(
        "Product accuracy",
        "Is everything said about the product true?",
        band="Draft checklist",
        see=THEIRS,
        need=WATCHED,
    )
    brand_alignment: CheckResult | None = column(
        "Brand alignment",
        "Would you be glad to see it on your own account?",
        see=THEIRS,
        need=WATCHED,
    )
    talking_points: CheckResult | None = column(
        "Talking points",
        "Are the required points in, in their own words?",
        see=THEIRS,
        need=WATCHED,
    )
    disclosure: CheckResult | None = column(
        "Disclosure", "Is the paid relationship clear from the video itself?", by=EITHER, see=THEIRS, need=WATCHED
    )
    quality: CheckResult | None = column(
        "Sound and picture",
        "Can you hear, see and read everything on a phone?",
        see=THEIRS,
        need=WATCHED,
    )
    links_codes: CheckResult | None = column(
        "Links or codes", "Right code, spelt right, on screen long enough?", by=EITHER, see=THEIRS, need=WATCHED
    )
    as_agreed: CheckResult | None = column(
        "As agreed", "Length, format and number as in the deal?", see=THEIRS, need=WATCHED
    )
    live_caption: CheckResult | None = column(
        "Caption live",
        "Required words found in the caption?",
        band="Live checks",
        by=EITHER,
        see=THEIRS,
        need=SEEN,
    )
    live_tag: CheckResult | None = column("Tag live", "Brand account tagged?", by=EITHER, see=THEIRS, need=SEEN)
    live_date: CheckResult | None = column(
        "Date kept",
        "Posted on the agreed day, in the creator's country?",
        by=SOFTWARE,
        see=THEIRS,
        need=SEEN,
    )
    live_music: CheckResult | None = column(
        "Music cleared",
        "Music allowed for business use?",
        see=THEIRS,
        need=SEEN,
    )
    label_seen: LabelSeen | None = column(
        "Platform label",
        "Which TikTok label the post shows.",
        by=BOTH,
        see=THEIRS,
        need=SEEN,
    )
    disclosed_onscreen: YesNoUnsure | None = column(
        "Disclosed on screen",
        "Words in the picture at the start? A caption alone is easily missed.",
        by=BOTH,
        see=THEIRS,
        need=SEEN,
    )
    disclosed_spoken: YesNoUnsure | None = column(
        "Disclosed in speech",
        "Does the creator say it?",
        by=BOTH,
        see=THEIRS,
        need=SEEN,
    )
    caption_seen: Text | None = column(
        "Caption seen",
        "The caption word for word on the day of the check; a later check shows what was changed.",
        by=EITHER,
        see=THEIRS,
        need=SEEN,
        width=36,
    )
    onscreen_words: Text | None = column(
        "Words on screen",
        "What the picture says at the start, word for word, where it tells that the post is paid for.",
        by=BOTH,
        see=THEIRS,
        width=26,
    )
    spoken_words: Text | None = column(
        "Words spoken",
        "What the creator says, word for word, where it tells that the post is paid for.",
        by=BOTH,
        see=THEIRS,
        width=26,
    )
    link_seen: Link | None = column(
        "Link seen",
        "The address the creator's link leads to, copied from the browser.",
        by=BOTH,
        see=THEIRS,
        unit="link",
    )
    still_public: YesNoUnsure | None = column(
        "Still public",
        "Can everyone see the post on this day?",
        by=BOTH,
        see=THEIRS,
        need=SEEN,
    )
    accepted_by: Ref | None = column(
        "Accepted by",
        "Who accepts a failed check as it is. Disclosure cannot be accepted away.",
        to="Team",
    )
    accepted_why: Text | None = column(
        "Accepted because",
        "Why the difference is fine, or when it was agreed.",
        need=when("Accepted by is filled", "accepted_by", "*"),
        width=26,
    )
    evidence: Link | None = column(
        "Evidence",
        "Screenshot or recording with the date.",
        by=BOTH,
        see=THEIRS,
        need=SEEN,
        unit="link or file path",
    )
    campaign: Text | None = column(
        "Campaign ID",
        "From the video; Home asks for feedback by it.",
        by=SOFTWARE,
        formula=look_up("Deliverables", "Campaign ID", "Deliverable ID"),
    )
    post_link: Link | None = column(
        "Post checked",
        "The link of the post on that day, written by the audit. Checks of another video stay and count no more.",
        by=EITHER,
        unit="link",
    )
