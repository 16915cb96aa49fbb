"""Handles: one row per handle a creator has had."""

from creatorsheet.catalogue.creators.choices import Platform
from creatorsheet.catalogue.shapes import ALWAYS, EITHER, SOFTWARE, Day, Group, Id, Link, Ref, Row, Sheet, Text, column


class Handle(Row):
    """One handle a creator has had."""

    sheet = Sheet("Handles", Group.CREATORS, key="handle_id", prefix="H", holds="handle a creator has had")

    handle_id: Id | None = column("Handle ID", "Written by the software.", band="Handle", by=SOFTWARE, need=ALWAYS)
    creator: Ref | None = column("Creator ID", "Whose handle this is or was.", by=EITHER, need=ALWAYS, to="Creators")
    handle: Text | None = column(
        "Handle", "Letters, digits, _ and . only; no dot at the end.", need=ALWAYS, unit="lower case, no @"
    )
    platform: Platform | None = column(
        "Platform", "A creator may have the same name on several platforms.", need=ALWAYS, default="TikTok"
    )
    valid_from: Day | None = column("Used from", "First day you saw it.", by=EITHER)
    valid_to: Day | None = column("Used until", "Last day you saw it; blank while in use.", by=EITHER)
    profile_url: Link | None = column(
        "Profile link",
        "Opens the profile.",
        by=SOFTWARE,
        unit="url",
        formula='=IF([@Platform]="TikTok","https://www.tiktok.com/@"&[@Handle],"")',
    )
    platform_user_id: Id | None = column(
        "Platform user ID",
        "The platform's own number; it survives a change of name. Kept as text.",
        by=SOFTWARE,
        unit="digits as text",
    )
