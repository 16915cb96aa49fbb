"""Actions: what a button does and what a command is called, declared once."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class Action:
    """One thing creatorsheet can do. `does` is the command's help and the ribbon's tip; `writes` names the tabs it changes."""

    key: str
    title: str
    group: str  # ribbon group: Start, Data, Tracking, Agreements, Results, Reports, Share
    does: str
    writes: tuple[str, ...] = ()
    example: str = ""


NEW = Action(
    "new",
    "New workbook",
    "Start",
    "Make an empty campaign workbook.",
    example="creatorsheet new spring.xlsx",
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
)
IMPORT = Action(
    "import",
    "Import",
    "Data",
    "Take in exports: TikTok, shop, analytics, ads, comments, creator lists. Each is recognised by what it holds.",
    writes=("Creators", "Handles", "Audience", "Videos", "Deliverables", "Results", "Orders", "Comments"),
    example="creatorsheet import spring.xlsx Content_anna.skin.zip orders_export.csv",
)
CODES = Action(
    "codes",
    "Codes and links",
    "Tracking",
    "Give every creator of a campaign a promo code and a tracked link. Running it again changes nothing.",
    writes=("Tracking", "Deliverables", "Ledger"),
    example='creatorsheet codes spring.xlsx --campaign "Barrier Serum launch"',
)
TERMS = Action(
    "terms",
    "Check terms",
    "Agreements",
    "Check every agreement for missing, contradictory and out-of-range terms.",
    writes=("Findings",),
    example="creatorsheet terms spring.xlsx",
)
SCORE = Action(
    "score",
    "Score results",
    "Results",
    "Credit orders to creators, convert costs at dated rates, and compute what each view, order and customer cost.",
    writes=("Costs", "Orders", "Results", "Scorecards"),
    example="creatorsheet score spring.xlsx",
)
REPORT = Action(
    "report",
    "Campaign report",
    "Reports",
    "Write a campaign's report as a file of its own, and as PDF where LibreOffice is installed.",
    example='creatorsheet report spring.xlsx --campaign "Barrier Serum launch" --pdf',
)

UNDO = Action(
    "undo",
    "Undo",
    "Start",
    "Bring back the workbook as it was before the last action. Doing it twice brings the action back.",
    example="creatorsheet undo spring.xlsx",
)
HISTORY = Action(
    "history",
    "History",
    "Start",
    "List the actions on a workbook: when, by whom, and what each changed.",
    example="creatorsheet history spring.xlsx",
)
SHARE = Action(
    "share",
    "Share",
    "Share",
    "Make a pack for an agency: only its own rows, only what it may see, and what it is to fill by when.",
    writes=("Packs",),
    example='creatorsheet share spring.xlsx --with "Northlight Talent"',
)
TAKE_BACK = Action(
    "take-back",
    "Take back",
    "Share",
    "Take an agency's entries in from its pack, cell by cell. What both sides changed waits on the Conflicts tab.",
    writes=("Conflicts", "Packs"),
    example='creatorsheet take-back spring.xlsx "spring for Northlight Talent.xlsx"',
)

ACTIONS: tuple[Action, ...] = (
    NEW,
    DEMO,
    CHECK,
    IMPORT,
    CODES,
    TERMS,
    SCORE,
    REPORT,
    SHARE,
    TAKE_BACK,
    UNDO,
    HISTORY,
)
