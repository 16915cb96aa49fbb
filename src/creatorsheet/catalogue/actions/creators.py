"""Creators: found, vetted, on a page, on their way, in the mix, written to."""

from creatorsheet.catalogue.action import Action, Button

CREATORS = Action(
    "creators",
    "Merge creators",
    "Creators",
    "Find creators who stand twice, with the reason and how sure it is; merge two into one with both histories; split them"
    " again, or remember that they are different people. Nothing is merged unasked.",
    writes=(
        "Creators",
        "Handles",
        "Audience",
        "Videos",
        "Partnerships",
        "Shortlist",
        "Outreach",
        "Deals",
        "Briefs",
        "Costs",
        "Tracking",
        "Scorecards",
        "Ledger",
        "Merges",
    ),
    example="creatorsheet creators merge spring.xlsx anna.skin annaskin_",
    button=Button(
        "Merge creators",
        "MergeCenter",
        "J",
        "Shows who stands twice and asks before anything is merged; no row is lost. A few seconds.",
    ),
)
FIND = Action(
    "find",
    "Find creators",
    "Creators",
    "Find creators in your database by country, niche, format, tier, product, objective or audience, and put them on a"
    " campaign's shortlist.",
    writes=("Campaigns", "Creators", "Shortlist"),
    example='creatorsheet find spring.xlsx --tier Micro --country US --campaign "Night balm, autumn"',
    button=Button(
        "Find creators",
        "FindDialog",
        "F",
        "Rows of the Shortlist stay as they are; new ones are added after you agreed. A few seconds.",
    ),
)
SHORTLIST = Action(
    "shortlist",
    "Vet and shortlist",
    "Creators",
    "Vet the creators of a shortlist: how steady their views are, how well their audience fits, what speaks against them;"
    " forecast views, hold fees against the usual, rank, and tell what to ask. Writes one page for the team to decide on.",
    writes=("Creators", "Shortlist"),
    example='creatorsheet shortlist spring.xlsx --campaign "Night balm, autumn"',
    button=Button(
        "Vet shortlist",
        "Filter",
        "E",
        "Computed columns are replaced; scores and decisions you typed stay. Seconds, up to a minute for many thousands.",
    ),
)
PROFILE = Action(
    "profile",
    "Creator profile",
    "Creators",
    "Write one creator's page to print: who they are, recent videos, audience, past work, prices, results, what is open.",
    example="creatorsheet profile spring.xlsx anna.skin --pdf",
    button=Button(
        "Show profile",
        "ContactPictureMenu",
        "G",
        "An earlier profile of that creator is replaced. A few seconds.",
        does="Write one creator's page on a tab of this workbook, and as a file beside it: who they are, recent videos,"
        " audience, past work, prices, results, what is open. E-mail and phone are left out: a page travels.",
    ),
)
PIPELINE = Action(
    "pipeline",
    "Pipeline",
    "Creators",
    "Tell how far each creator is and since when, who waits for an answer or a second message, which long-term arrangements"
    " end, and how much hangs on few creators.",
    writes=("Shortlist", "Outreach"),
    example="creatorsheet pipeline spring.xlsx",
    button=Button(
        "Check pipeline",
        "SmartArtInsert",
        "K",
        "Days that people typed stay; missing ones are filled in. A few seconds.",
    ),
)
MIX = Action(
    "mix",
    "Plan mix",
    "Creators",
    "Choose the creators of a shortlist that bring most for the budget, proved best, under limits on tiers, markets, roles,"
    " number, test reserve and exclusivity; tell why each other is out and what more budget would buy.",
    writes=("Shortlist",),
    example='creatorsheet mix spring.xlsx --campaign "Barrier Serum launch"',
    button=Button(
        "Plan mix",
        "GoalSeek",
        "X",
        "Only the column Mix result is renewed; your decisions stay. Seconds, up to a minute for thousands of creators.",
    ),
)
WRITE = Action(
    "write",
    "Write texts",
    "Creators",
    "Fill a text of the Templates tab for each creator: outreach, brief, agreement, checklist, payment request,"
    " evaluation. What cannot be filled is told. Nothing is sent.",
    writes=("Outreach",),
    example='creatorsheet write spring.xlsx --template "Campaign brief" --campaign "Barrier Serum launch"',
    button=Button(
        "Write texts",
        "FileSaveAsWordDocx",
        "W",
        "Earlier texts and messages that are there stay as they are. A few seconds.",
        large=True,
    ),
)
