"""Agreements: drafts, terms, prices, payments."""

from creatorsheet.catalogue.action import Action, Button

APPROVALS = Action(
    "approvals",
    "Drafts and approvals",
    "Agreements",
    "Number the rounds of drafts, make the six approval steps of each campaign, and tell what is overdue, who has to answer,"
    " and what waits for it.",
    writes=("Approvals", "Reviews"),
    example="creatorsheet approvals spring.xlsx",
    button=Button(
        "Check approvals",
        "ReviewTrackChanges",
        "V",
        "Steps that are there stay as they are; missing ones are added. A few seconds.",
    ),
)
TERMS = Action(
    "terms",
    "Check terms",
    "Agreements",
    "Check every agreement for missing and contradictory terms, uses beyond its rights, and work that crosses an exclusivity.",
    writes=("Findings",),
    example="creatorsheet terms spring.xlsx",
    button=Button(
        "Check terms",
        "DataValidation",
        "T",
        "Earlier lines of Findings about terms are replaced; agreements stay as they are. A few seconds.",
        large=True,
    ),
)
PRICE = Action(
    "price",
    "Price terms",
    "Agreements",
    "Put a price range on usage rights and exclusivity, tell what an exclusivity would block, and the sales above which"
    " commission costs more than a flat fee.",
    writes=("Rights",),
    example="creatorsheet price spring.xlsx",
    button=Button(
        "Price terms",
        "WhatIfAnalysisMenu",
        "D",
        "Only the two columns of usual fees are renewed; agreed fees stay. A few seconds.",
    ),
)
PAYMENTS = Action(
    "payments",
    "Payments",
    "Agreements",
    "Work out what each agreement owes, add its instalments and commission to Payments, and tell what is late or falls"
    " due. Running it again changes nothing.",
    writes=("Payments",),
    example="creatorsheet payments spring.xlsx --csv due.csv --ics due.ics",
    button=Button(
        "Check payments",
        "AccountingFormat",
        "A",
        "Amounts that are there already are never changed; a difference is told. A few seconds.",
    ),
)
