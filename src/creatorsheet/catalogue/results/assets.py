"""Assets: one row per usable asset."""

from creatorsheet.catalogue.plan.choices import ApprovalAnswer
from creatorsheet.catalogue.results.choices import AmplifyDecision, AmplifyRule, HookHeld, RepeatVerdict, UsageChannel
from creatorsheet.catalogue.shapes import (
    ALWAYS,
    EITHER,
    SOFTWARE,
    Day,
    Group,
    Id,
    Link,
    Money,
    Ref,
    Row,
    Sheet,
    Text,
    Whole,
    YesNo,
    column,
    look_up,
    when,
)


class Asset(Row):
    """One usable asset."""

    sheet = Sheet("Assets", Group.RESULTS, key="asset_id", prefix="Z", holds="usable asset")

    asset_id: Id | None = column("Asset ID", "Written by the software.", band="Identity", by=SOFTWARE, need=ALWAYS)
    deliverable: Ref | None = column("Deliverable ID", "The video it was made from.", need=ALWAYS, to="Deliverables")
    handle: Text | None = column(
        "Handle",
        "Shown so you can see the right creator.",
        by=SOFTWARE,
        formula=look_up("Deliverables", "Handle", "Deliverable ID"),
    )
    title: Text | None = column(
        "Asset",
        "A name your colleagues will search for.",
        need=ALWAYS,
        width=28,
    )
    approved: ApprovalAnswer | None = column(
        "Approved for use", "Only approved assets are counted.", need=ALWAYS, default="Waiting"
    )
    file: Link | None = column("File", "Clean file without watermark.", need=ALWAYS, unit="link or file path")
    licensed_until: Day | None = column(
        "Licensed until",
        "The first of contract, Spark code and music. After it the asset must be taken down.",
        band="Use",
        by=SOFTWARE,
        default="first end of the rights",
    )
    wanted_for: UsageChannel | None = column(
        "Wanted for", "The next channel you would use it on. Where rights are missing, a request row is prepared."
    )
    used_on: UsageChannel | None = column("In use on", "Where it runs now. Checked against the rights.")
    use_ends: Day | None = column(
        "Planned until",
        "Last planned day. After the licence it is a finding.",
        need=when("In use on is filled", "used_on", "*"),
    )
    cost: Money | None = column(
        "Cost",
        "Cost of the video shared among its approved assets.",
        by=SOFTWARE,
        formula='=IFERROR(INDEX(Deliverables[Cost so far],MATCH([@[Deliverable ID]],Deliverables[Deliverable ID],0))/COUNTIFS(Assets[Deliverable ID],[@[Deliverable ID]],Assets[Approved for use],"Approved"),"")',
    )
    edited: YesNo | None = column(
        "Edited",
        "Cut, shortened or put in another order. Checked against the rights, as are the next four.",
        band="What was changed",
        default="No",
    )
    resized: YesNo | None = column("Resized", "Put into another shape.", default="No")
    captioned: YesNo | None = column("Captioned", "Subtitles or text on screen were added.", default="No")
    cropped: YesNo | None = column("Cropped", "Only a part of the picture is shown.", default="No")
    combined: YesNo | None = column("Combined", "Joined with other footage, music or voices.", default="No")
    amplify: AmplifyDecision | None = column(
        "Boost it", "Proposed by the rules, decided by paid media.", band="Learning", by=EITHER
    )
    main_trigger: AmplifyRule | None = column("Main reason to boost", "The strongest of the six signs.", by=EITHER)
    triggers_met: Whole | None = column(
        "Signs met", "How many of the six signs it shows.", by=SOFTWARE, low=0, unit="0 of 6"
    )
    concept_again: RepeatVerdict | None = column(
        "Concept worth repeating", "Would you film the idea again, with this or another creator?"
    )
    hook_held: HookHeld | None = column(
        "Hook held attention",
        "Did viewers stay past the opening compared with similar videos?",
        by=EITHER,
        default="from watch time",
    )
    question_raised: Text | None = column(
        "Customer question", "A question from its comments that product pages or ads should answer."
    )
