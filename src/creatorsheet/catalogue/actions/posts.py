"""Codes, readiness, live posts."""

from creatorsheet.catalogue.action import Action, Button

CODES = Action(
    "codes",
    "Codes and links",
    "Tracking",
    "Give every creator of a campaign a promo code and a tracked link. Running it again changes nothing.",
    writes=("Tracking", "Deliverables", "Ledger"),
    example='creatorsheet codes spring.xlsx --campaign "Barrier Serum launch"',
    button=Button(
        "Make codes",
        "HyperlinkInsert",
        "M",
        "Codes that were given out are never changed. A few seconds.",
        large=True,
    ),
)
READY = Action(
    "ready",
    "Readiness",
    "Tracking",
    "Tell before the launch whether a campaign may start, and what is missing for whom: terms, brief, approvals, budget,"
    " tracking, codes.",
    writes=("Findings",),
    example='creatorsheet ready spring.xlsx --campaign "Barrier Serum launch"',
    button=Button(
        "Check readiness",
        "FileMarkAsFinal",
        "L",
        "Earlier lines of Findings about readiness are replaced. A few seconds.",
    ),
)
AUDIT = Action(
    "audit",
    "Audit posts",
    "Tracking",
    "Hold live posts against what was agreed: caption, code, link, tag, disclosure by market, music, date, changes since."
    " Each check is kept as a row of Reviews.",
    writes=("Reviews",),
    example="creatorsheet audit spring.xlsx",
    button=Button(
        "Audit posts",
        "ReviewAcceptChange",
        "Q",
        "Checks that people wrote down are never overwritten; new ones are added. A few seconds.",
    ),
)
