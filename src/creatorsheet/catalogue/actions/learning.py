"""What the figures teach: windows, attribution, comments, comparison, benchmarks, patterns and the debrief."""

from creatorsheet.catalogue.action import Action, Button

WINDOWS = Action(
    "windows",
    "Windows",
    "Results",
    "Tell what each video reached in its first 24 hours, 7 days, 30 days and full attribution period, what is missing, and"
    " where videos that are still young are heading.",
    example='creatorsheet windows spring.xlsx --campaign "Barrier Serum launch"',
    button=Button(
        "Show windows",
        "DateAndTimeInsert",
        "OW",
        "Nothing is overwritten but earlier findings. Seconds, longer for many captures.",
    ),
)
ATTRIBUTE = Action(
    "attribute",
    "Attribution",
    "Results",
    "Tell what orders can be credited to whom and by which evidence, which codes leak, and whether searches and direct visits"
    " rose. Order and click logs too large for a sheet are read where they lie.",
    example='creatorsheet attribute spring.xlsx --orders "logs/orders-*.parquet" --clicks clicks.csv',
    button=Button(
        "Show attribution",
        "TracePrecedents",
        "OA",
        "Nothing is overwritten but earlier findings. Seconds, longer for many orders.",
        does="Tell what orders can be credited to whom and by which evidence, which codes leak, and whether searches and"
        " direct visits rose.",
    ),
)
COMMENTS = Action(
    "comments",
    "Read comments",
    "Results",
    "Suggest theme, sentiment and intent of each comment, learn from what you corrected, and tell what customers ask.",
    writes=("Comments", "Results"),
    example="creatorsheet comments spring.xlsx",
    button=Button(
        "Read comments",
        "ReviewNewComment",
        "OC",
        "Earlier suggestions are replaced; what you typed or confirmed is kept. Seconds, longer for many comments.",
    ),
)
COMPARE = Action(
    "compare",
    "Creator comparison",
    "Reports",
    "Compare a campaign's creators fairly: with others of the same objective, tier, format and pay, with ranges, and never on"
    " too little.",
    example='creatorsheet compare spring.xlsx --campaign "Barrier Serum launch"',
    button=Button(
        "Compare creators",
        "SortDialog",
        "YC",
        "An earlier comparison of that campaign is replaced. A few seconds.",
        does="Compare a campaign's creators fairly, on a tab of this workbook and as a file beside it: with others of the same"
        " objective, tier, format and pay, with ranges, and never on too little.",
    ),
)
BENCHMARKS = Action(
    "benchmarks",
    "Benchmarks",
    "Reports",
    "Show what all campaigns taught by tier, niche, format, product, offer, hook, call to action, objective and pay, and"
    " answer the six questions for the next budget.",
    example="creatorsheet benchmarks spring.xlsx",
    button=Button(
        "Show benchmarks",
        "ChartTypeColumnInsertGallery",
        "YB",
        "Earlier benchmarks are replaced. A few seconds.",
        does="Show what all campaigns taught, on a tab of this workbook and as a file beside it, and answer the six questions"
        " for the next budget.",
    ),
)
PATTERNS = Action(
    "patterns",
    "Patterns",
    "Reports",
    "Tell creator and creative apart where that can be done, and which hooks, openings, lengths, structures and calls to"
    " action worked.",
    example="creatorsheet patterns spring.xlsx",
    button=Button(
        "Show patterns",
        "ChartTypeXYScatterInsertGallery",
        "YP",
        "Earlier patterns are replaced. A few seconds.",
        does="Tell creator and creative apart where that can be done, and which hooks, lengths, structures and calls to action"
        " worked, on a tab of this workbook and as a file beside it.",
    ),
)
DEBRIEF = Action(
    "debrief",
    "Debrief",
    "Reports",
    "Close a campaign: whom to rehire and why, what to boost, which rights to secure, how to split the next budget, what to"
    " test next, and the agenda to talk it over.",
    writes=("Scorecards", "Assets", "Rights", "Tests", "Creators"),
    example='creatorsheet debrief spring.xlsx --campaign "Barrier Serum launch"',
    button=Button(
        "Write debrief",
        "ReviewShareWorkbook",
        "YD",
        "An earlier debrief of that campaign is replaced; what you decided is kept. A few seconds.",
        does="Close the picked campaign: whom to rehire and why, what to boost, which rights to secure, how to split the next"
        " budget and what to test next, on a tab of this workbook and as a file beside it.",
    ),
)
