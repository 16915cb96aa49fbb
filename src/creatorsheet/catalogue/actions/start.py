"""Making a workbook, checking it, taking an action back; the ribbon's help."""

from creatorsheet.catalogue.action import Action, Button

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
    button=Button("Show history", "FileVersionHistory", "YY", "Nothing is overwritten."),
)
SETTINGS = Action(
    "settings",
    "Settings",
    "Help",
    "Go to the Settings tab of this workbook.",
    button=Button("Open settings", "ApplicationOptionsDialog", "OO", "Nothing is overwritten."),
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
