"""Videos: one row per recent video of a creator."""

from creatorsheet.catalogue.creators.choices import Source, YesNoUnsure
from creatorsheet.catalogue.shapes import (
    ALWAYS,
    EITHER,
    SOFTWARE,
    Day,
    Entry,
    Group,
    Id,
    Link,
    Moment,
    Number,
    Percent,
    Ref,
    Row,
    Sheet,
    Text,
    Whole,
    column,
    look_up,
    when,
)


class Video(Row):
    """One recent video of a creator."""

    sheet = Sheet("Videos", Group.CREATORS, key="video_row_id", prefix="V", holds="recent video of a creator")

    video_row_id: Id | None = column("Row ID", "Written by the software.", band="Video", by=SOFTWARE, need=ALWAYS)
    video_id: Id | None = column(
        "Video ID",
        "Always text: a number would lose its last digits. Restored from the link when damaged.",
        by=SOFTWARE,
        need=ALWAYS,
        unit="19 digits as text",
        default="from the link",
    )
    creator: Ref | None = column("Creator ID", "Who posted it.", by=EITHER, need=ALWAYS, to="Creators")
    handle: Text | None = column(
        "Handle",
        "Shown so you can see the right creator.",
        by=SOFTWARE,
        formula=look_up("Creators", "Handle", "Creator ID"),
    )
    url: Link | None = column(
        "Video link", "Paste the share link; the video ID is read from it.", by=EITHER, need=ALWAYS
    )
    posted_at: Moment | None = column(
        "Posted at (UTC)",
        "Read from the video ID where the export has no year.",
        by=SOFTWARE,
        need=ALWAYS,
        default="from the video ID",
    )
    seen_at: Day | None = column(
        "Figures as of",
        "Videos under a week old are left out of averages.",
        by=EITHER,
        need=ALWAYS,
        default="export date",
    )
    views: Whole | None = column("Views", "Total views on that day.", band="Figures", by=EITHER, need=ALWAYS, low=0)
    reach: Whole | None = column("Reach", "People reached; only the creator can see it.", by=EITHER, low=0)
    likes: Whole | None = column("Likes", "Total likes on that day or capture.", by=EITHER, low=0)
    comments: Whole | None = column(
        "Comments", "As shown. A few exports give negative numbers; they are kept and flagged.", by=EITHER
    )
    shares: Whole | None = column("Shares", "How often it was passed on.", by=EITHER, low=0)
    saves: Whole | None = column(
        "Saves", "Called favorites or collects in some exports. TikTok Studio leaves it out.", by=EITHER, low=0
    )
    avg_watch: Number | None = column("Average watch time", "From the creator's insights.", by=EITHER, unit="seconds")
    completion: Percent | None = column("Completion", "Share of viewers who saw the end.", by=EITHER, low=0, high=1)
    length: Whole | None = column("Length", "Length of the video in seconds.", by=EITHER, low=0, unit="seconds")
    engagement: Percent | None = column(
        "Engagement rate", "Likes, comments and shares for each view.", by=SOFTWARE, metric="engagement_rate"
    )
    caption: Text | None = column(
        "Caption",
        "As posted. A leading = or @ stays plain text.",
        band="Content",
        by=EITHER,
        width=40,
    )
    sponsored: YesNoUnsure | None = column(
        "Sponsored", "Yes when labelled or plainly paid. Used for sponsored v. usual.", by=EITHER, default="Not sure"
    )
    brand: Text | None = column(
        "Brand promoted",
        "Which brand. Crossing an exclusivity clause is found from it.",
        need=when("Sponsored is Yes", "sponsored", YesNoUnsure.YES),
    )
    product_category: Entry | None = column(
        "Product category",
        "Where that product sits in the tree.",
        need=when("Sponsored is Yes", "sponsored", YesNoUnsure.YES),
        of="product_category",
    )
    source: Source | None = column(
        "Source", "Where the figures came from.", by=SOFTWARE, need=ALWAYS, default="Typed in"
    )
