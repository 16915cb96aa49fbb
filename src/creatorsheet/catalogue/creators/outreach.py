"""Outreach: one row per message."""

from creatorsheet.catalogue.creators.choices import ContactChannel, OutreachAnswer, OutreachStage, RequestState
from creatorsheet.catalogue.shapes import (
    ALWAYS,
    EITHER,
    SOFTWARE,
    Day,
    Group,
    Id,
    Ref,
    Row,
    Sheet,
    Text,
    column,
    look_up,
    when,
)


class Message(Row):
    """One message."""

    sheet = Sheet("Outreach", Group.CREATORS, key="message_id", prefix="M", holds="message")

    message_id: Id | None = column("Message ID", "Written by the software.", band="Message", by=SOFTWARE, need=ALWAYS)
    campaign: Ref | None = column("Campaign ID", "What the message is about.", need=ALWAYS, to="Campaigns")
    creator: Ref | None = column("Creator ID", "Who it goes to.", need=ALWAYS, to="Creators")
    handle: Text | None = column(
        "Handle",
        "Shown so you can see the right creator.",
        by=SOFTWARE,
        formula=look_up("Creators", "Handle", "Creator ID"),
    )
    stage: OutreachStage | None = column(
        "Stage", "Where the conversation stands.", by=EITHER, need=ALWAYS, default="To write"
    )
    channel: ContactChannel | None = column("Channel", "How you write to them.", need=ALWAYS, default="Email")
    reason_selected: Text | None = column(
        "Why them",
        "One honest sentence: what in their content made you think of this campaign.",
        need=ALWAYS,
        width=34,
    )
    video_mentioned: Ref | None = column(
        "Video mentioned", "A recent video you name shows the message is meant for them.", to="Videos"
    )
    proposed_deliverables: Text | None = column(
        "Deliverables proposed", "What you have in mind, such as two tutorials of 30 to 60 seconds.", need=ALWAYS
    )
    proposed_timeline: Text | None = column(
        "Timeline proposed",
        "Draft and posting weeks, so they can say whether it fits.",
        need=ALWAYS,
        default="from the campaign's dates",
    )
    template: Ref | None = column(
        "Template", "Which wording to start from.", need=ALWAYS, to="Templates", default="default outreach text"
    )
    message_text: Text | None = column(
        "Message",
        "Made from the template and this row. Edit before sending.",
        by=EITHER,
        width=44,
    )
    sent_at: Day | None = column(
        "Sent on", "The day the message went out.", band="Follow-up", need=when("Stage is Sent or later")
    )
    sent_by: Ref | None = column(
        "Sent by", "Who wrote, so answers reach the same person.", need=when("Stage is Sent or later"), to="Team"
    )
    follow_up_on: Day | None = column(
        "Follow up on",
        "When to write again. Two polite follow-ups are enough.",
        by=EITHER,
        default="Settings: follow-up days",
    )
    answered_at: Day | None = column(
        "Answered on", "The day they answered.", need=when("Answer is filled", "answer", "*")
    )
    answer: OutreachAnswer | None = column("Answer", "What they said, in one word.")
    ask_rates: RequestState | None = column(
        "Rates", "Did you ask for rates, and have they come?", band="Asked for", need=ALWAYS, default="Asked"
    )
    ask_availability: RequestState | None = column(
        "Availability", "Free on the dates you need?", need=ALWAYS, default="Asked"
    )
    available_from: Day | None = column(
        "Available from",
        "First day they can start.",
        need=when("Availability is Received", "ask_availability", RequestState.RECEIVED),
    )
    ask_media_kit: RequestState | None = column("Media kit", "Their own overview of audience, work and prices.")
    ask_insights: RequestState | None = column("Audience insights", "Screenshots or an export of their audience.")
    ask_examples: RequestState | None = column("Campaign examples", "Earlier brand work they are proud of.")
    ask_sponsored_data: RequestState | None = column(
        "Sponsored post data", "Figures of sponsored posts, to compare with usual ones."
    )
