"""Exports in, results scored, reports and packs out."""

from creatorsheet.catalogue.action import Action, Button

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
