"""Audience: one row per creator, dimension and segment."""

from creatorsheet.catalogue.creators.choices import AudienceBase, AudienceDimension, Source
from creatorsheet.catalogue.shapes import (
    ALL,
    ALWAYS,
    BOTH,
    EITHER,
    SOFTWARE,
    THEIRS,
    Day,
    Group,
    Id,
    Link,
    Percent,
    Ref,
    Row,
    Sheet,
    Text,
    column,
    look_up,
    when,
)


class Audience(Row):
    """One creator, dimension and segment."""

    sheet = Sheet("Audience", Group.CREATORS, key="audience_id", prefix="U", holds="creator, dimension and segment")

    audience_id: Id | None = column("Audience ID", "Written by the software.", band="Row", by=SOFTWARE, need=ALWAYS)
    creator: Ref | None = column("Creator ID", "Whose audience.", by=EITHER, see=THEIRS, need=ALWAYS, to="Creators")
    handle: Text | None = column(
        "Handle",
        "Shown so you can see the right creator.",
        by=SOFTWARE,
        see=THEIRS,
        formula=look_up("Creators", "Handle", "Creator ID"),
    )
    dimension: AudienceDimension | None = column(
        "Dimension", "What the split is about.", by=ALL, see=THEIRS, need=ALWAYS
    )
    segment: Text | None = column(
        "Segment",
        "One slice of the dimension. Countries as two letters, ages as in the export.",
        by=ALL,
        see=THEIRS,
        need=ALWAYS,
        unit="ISO country, 18-24, Female ...",
    )
    share: Percent | None = column(
        "Share",
        "Part of the audience in this slice. A dimension need not add up to 100; the rest is unknown.",
        by=ALL,
        see=THEIRS,
        need=ALWAYS,
        low=0,
        high=1,
    )
    base: AudienceBase | None = column(
        "Counted among",
        "Followers and viewers are different people. Do not mix them.",
        by=ALL,
        see=THEIRS,
        need=ALWAYS,
        default="Followers",
    )
    as_of: Day | None = column(
        "As of", "The day of the screenshot or export. Older than a year is flagged.", by=ALL, see=THEIRS, need=ALWAYS
    )
    source: Source | None = column("Source", "Where it came from.", by=ALL, see=THEIRS, need=ALWAYS, default="Typed in")
    evidence: Link | None = column(
        "Screenshot",
        "The picture the creator sent.",
        by=BOTH,
        see=THEIRS,
        need=when("Source is Screenshot", "source", Source.SCREENSHOT),
        unit="link or file path",
    )
