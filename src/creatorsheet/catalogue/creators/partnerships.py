"""Partnerships: one row per past brand deal of a creator."""

from creatorsheet.catalogue.creators.choices import Judgement, YesNoUnsure
from creatorsheet.catalogue.shapes import (
    ALWAYS,
    EITHER,
    SOFTWARE,
    Day,
    Entry,
    Group,
    Id,
    Percent,
    Ref,
    Row,
    Sheet,
    Text,
    column,
    look_up,
)


class Partnership(Row):
    """One past brand deal of a creator."""

    sheet = Sheet(
        "Partnerships", Group.CREATORS, key="partnership_id", prefix="P", holds="past brand deal of a creator"
    )

    partnership_id: Id | None = column(
        "Partnership ID", "Written by the software.", band="Deal seen", by=SOFTWARE, need=ALWAYS
    )
    creator: Ref | None = column("Creator ID", "Who promoted it.", need=ALWAYS, to="Creators")
    handle: Text | None = column(
        "Handle",
        "Shown so you can see the right creator.",
        by=SOFTWARE,
        formula=look_up("Creators", "Handle", "Creator ID"),
    )
    brand: Text | None = column("Brand", "Whose product it was.", need=ALWAYS)
    product_category: Entry | None = column(
        "Product category",
        "Lets exclusivity and competitor checks work without knowing every brand.",
        need=ALWAYS,
        of="product_category",
    )
    competitor: YesNoUnsure | None = column(
        "Direct competitor",
        "Would your customers choose between you and them? After a No it breaks no exclusivity.",
        need=ALWAYS,
        default="Not sure",
    )
    promoted_on: Day | None = column("Promoted on", "Date of the post; recent ones weigh more.", need=ALWAYS)
    video: Ref | None = column("Video", "The post itself, if it is in Videos.", by=EITHER, to="Videos")
    natural: Judgement | None = column(
        "Felt natural", "Would you have watched it without noticing the break?", band="Judgement"
    )
    accurate: Judgement | None = column("Explained accurately", "Did they get the product right?")
    disclosed: Judgement | None = column("Disclosed properly", "Platform label on, and clear to a viewer?")
    v_usual: Percent | None = column(
        "Views v. usual",
        "Views of that post against the creator's middle video.",
        by=SOFTWARE,
        unit="+0 %",
        formula='=IFERROR(INDEX(Videos[Views],MATCH([@Video],Videos[Row ID],0))/INDEX(Creators[Median views],MATCH([@[Creator ID]],Creators[Creator ID],0))-1,"")',
    )
