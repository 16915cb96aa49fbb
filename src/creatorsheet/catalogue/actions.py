"""Actions: what a button does and what a command is called, declared once."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class Button:
    """An action on Excel's ribbon. `icon` is a name of Office's own pictures; `keytip` the keys after Alt and the tab's.

    `warns` says what is overwritten and how long it takes; `does` stands in where the command's words fit no button.
    """

    label: str
    icon: str
    keytip: str
    warns: str
    does: str = ""
    large: bool = False
    anywhere: bool = False  # works while no workbook is open


@dataclass(frozen=True)
class Action:
    """One thing creatorsheet can do. `does` is the command's help and the ribbon's tip; `writes` names the tabs it changes."""

    key: str
    title: str
    group: str  # ribbon group: Start, Data, Creators, Tracking, Agreements, Results, Reports, Share
    does: str
    writes: tuple[str, ...] = ()
    example: str = ""
    button: Button | None = None

    @property
    def control(self) -> str:
        """The button's id on the ribbon: csTakeBack."""
        return "cs" + self.key.title().replace("-", "")


NEW = Action(
    "new",
    "New workbook",
    "Start",
    "Make an empty campaign workbook.",
    example="creatorsheet new spring.xlsx",
    button=Button(
        "New workbook",
        "FileNew",
        "N",
        "Nothing is overwritten: a file of that name stays as it is. A second or two.",
        does="Make an empty campaign workbook and open it.",
        anywhere=True,
    ),
)
DEMO = Action(
    "demo",
    "Demo",
    "Start",
    "Show everything on sample exports: a filled workbook and its report, in a folder of their own.",
    example="creatorsheet demo",
)
CHECK = Action(
    "check",
    "Check",
    "Start",
    "Look through the whole workbook and list what is wrong, where, and what to do. Rows you typed get their ids."
    " With --fix it repairs what is certain, after showing every cell.",
    writes=("Findings",),
    example="creatorsheet check spring.xlsx --fix",
    button=Button(
        "Check workbook",
        "ErrorChecking",
        "C",
        "Earlier lines of Findings are replaced; your own entries stay but for repairs you agree to. A few seconds.",
        does="Look through the whole workbook and list what is wrong, where, and what to do. Rows you typed get their ids."
        " Repairs that are certain are shown first.",
        large=True,
    ),
)
IMPORT = Action(
    "import",
    "Import",
    "Data",
    "Take in exports: TikTok, shop, analytics, ads, comments, creator lists. Each is recognised by what it holds.",
    writes=("Creators", "Handles", "Audience", "Videos", "Deliverables", "Results", "Orders", "Comments"),
    example="creatorsheet import spring.xlsx Content_anna.skin.zip orders_export.csv",
    button=Button(
        "Import exports",
        "GetExternalDataFromText",
        "I",
        "Rows that are there already are brought up to date; what you typed is kept. Seconds, longer for many orders.",
        large=True,
    ),
)
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
    writes=("Shortlist",),
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
SCORE = Action(
    "score",
    "Score results",
    "Results",
    "Credit orders to creators, convert costs at dated rates, and compute what each view, order and customer cost.",
    writes=("Costs", "Orders", "Results", "Scorecards"),
    example="creatorsheet score spring.xlsx",
    button=Button(
        "Score results",
        "Calculator",
        "S",
        "Computed columns are replaced; what you typed is kept. Seconds, longer for many orders.",
        large=True,
    ),
)
REPORT = Action(
    "report",
    "Campaign report",
    "Reports",
    "Write a campaign's report as a file of its own, and as PDF where LibreOffice is installed.",
    example='creatorsheet report spring.xlsx --campaign "Barrier Serum launch" --pdf',
    button=Button(
        "Write report",
        "ChartInsert",
        "R",
        "An earlier report on that campaign is replaced. A few seconds.",
        does="Write a campaign's report on a tab of this workbook, and as a file beside it.",
        large=True,
    ),
)
BUDGET = Action(
    "budget",
    "Budget",
    "Reports",
    "Show a campaign's budget: planned, committed, paid and left by category and purpose, what is spent by when, and what"
    " would change if costs did. Tells overruns and money that will stay unspent.",
    example='creatorsheet budget spring.xlsx --campaign "Barrier Serum launch"',
    button=Button(
        "Show budget",
        "FunctionsFinancialInsertGallery",
        "Z",
        "An earlier budget page of that campaign is replaced. A few seconds.",
        does="Show a campaign's budget on a tab of this workbook, and as a file beside it: planned, committed, paid and left,"
        " what is spent by when, and what would change if costs did.",
    ),
)

UNDO = Action(
    "undo",
    "Undo",
    "Start",
    "Bring back the workbook as it was before the last action. Doing it twice brings the action back.",
    example="creatorsheet undo spring.xlsx",
    button=Button(
        "Undo action",
        "Undo",
        "U",
        "What you typed elsewhere stays. Where a cell was changed since, nothing is taken back. A second or two.",
        does="Take back what the last button wrote. Doing it twice brings it back.",
    ),
)
HISTORY = Action(
    "history",
    "History",
    "Start",
    "List the actions on a workbook: when, by whom, and what each changed.",
    example="creatorsheet history spring.xlsx",
    button=Button("Show history", "FileVersionHistory", "Y", "Nothing is overwritten."),
)
SHARE = Action(
    "share",
    "Share",
    "Share",
    "Make a pack for an agency: only its own rows, only what it may see, and what it is to fill by when.",
    writes=("Packs",),
    example='creatorsheet share spring.xlsx --with "Northlight Talent"',
    button=Button(
        "Make pack",
        "FileSendAsAttachment",
        "P",
        "An earlier pack of that name stays as it is. A few seconds.",
        large=True,
    ),
)
TAKE_BACK = Action(
    "take-back",
    "Take back",
    "Share",
    "Take an agency's entries in from its pack, cell by cell. What both sides changed waits on the Conflicts tab.",
    writes=("Conflicts", "Packs"),
    example='creatorsheet take-back spring.xlsx "spring for Northlight Talent.xlsx"',
    button=Button(
        "Take pack back",
        "FileCheckIn",
        "B",
        "Only cells that the agency changed and you did not are overwritten. A few seconds.",
    ),
)

ACTIONS: tuple[Action, ...] = (
    NEW,
    DEMO,
    CHECK,
    IMPORT,
    CREATORS,
    FIND,
    SHORTLIST,
    PROFILE,
    PIPELINE,
    MIX,
    WRITE,
    CODES,
    READY,
    AUDIT,
    TERMS,
    APPROVALS,
    PAYMENTS,
    PRICE,
    SCORE,
    REPORT,
    BUDGET,
    SHARE,
    TAKE_BACK,
    UNDO,
    HISTORY,
)

SETTINGS = Action(
    "settings",
    "Settings",
    "Help",
    "Go to the Settings tab of this workbook.",
    button=Button("Open settings", "ApplicationOptionsDialog", "O", "Nothing is overwritten."),
)
HELP = Action(
    "help",
    "Help",
    "Help",
    "Show what each button does and what each function needs, on a sheet you can print.",
    button=Button(
        "Show help",
        "Help",
        "H",
        "Nothing is overwritten: help opens in a workbook of its own.",
        large=True,
        anywhere=True,
    ),
)

RIBBON: tuple[Action, ...] = (
    UNDO,
    HISTORY,
    NEW,
    CHECK,
    IMPORT,
    CREATORS,
    FIND,
    SHORTLIST,
    PROFILE,
    PIPELINE,
    MIX,
    WRITE,
    CODES,
    READY,
    AUDIT,
    TERMS,
    APPROVALS,
    PAYMENTS,
    PRICE,
    SCORE,
    REPORT,
    BUDGET,
    SHARE,
    TAKE_BACK,
    HELP,
    SETTINGS,
)
"""The buttons from left to right. Demo is none: it makes a folder of its own, before there is a workbook."""
