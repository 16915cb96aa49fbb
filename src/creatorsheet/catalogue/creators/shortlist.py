"""Shortlist: one row per creator considered for a campaign."""

from creatorsheet.catalogue.anchors import MARKS, SAFETY, STYLE
from creatorsheet.catalogue.creators.choices import (
    CreatorRole,
    CreatorTier,
    MixResult,
    PipelineStage,
    ShortlistDecision,
    VetoReason,
)
from creatorsheet.catalogue.shapes import (
    ALWAYS,
    EITHER,
    PEOPLE,
    SOFTWARE,
    THEIRS,
    Day,
    Entry,
    Group,
    Id,
    Money,
    Number,
    Percent,
    Ref,
    Row,
    Sheet,
    Text,
    Whole,
    column,
    look_up,
    when,
)


class Candidate(Row):
    """One creator considered for a campaign."""

    sheet = Sheet(
        "Shortlist",
        Group.CREATORS,
        key="shortlist_id",
        prefix="S",
        holds="creator considered for a campaign",
        opened=("Scores 0 to 100", "Price and forecast"),
    )

    shortlist_id: Id | None = column(
        "Shortlist ID", "Written by the software.", band="Who", by=SOFTWARE, see=THEIRS, need=ALWAYS
    )
    campaign: Ref | None = column(
        "Campaign ID", "The campaign you consider the creator for.", see=THEIRS, need=ALWAYS, to="Campaigns"
    )
    creator: Ref | None = column(
        "Creator ID", "Pick the ID or type the handle; it becomes the ID.", see=THEIRS, need=ALWAYS, to="Creators"
    )
    handle: Text | None = column(
        "Handle",
        "Shown so you can see the right creator.",
        by=SOFTWARE,
        see=THEIRS,
        formula=look_up("Creators", "Handle", "Creator ID"),
    )
    name: Text | None = column(
        "Name",
        "Shown so you can see the right creator.",
        by=SOFTWARE,
        see=THEIRS,
        formula=look_up("Creators", "Name", "Creator ID"),
    )
    stage: PipelineStage | None = column(
        "Pipeline stage",
        "How far you are with this creator. Moves forward one step at a time.",
        need=ALWAYS,
        default="Found",
    )
    stage_since: Day | None = column(
        "Stage since",
        "The day this stage was reached. The pipeline button fills it in when it first sees a stage; a day you type after that stays until the stage changes.",
        by=EITHER,
    )
    stage_seen: PipelineStage | None = column(
        "Stage seen", "The stage that Stage since is about. Written by the pipeline button.", by=SOFTWARE
    )
    decision: ShortlistDecision | None = column(
        "Decision", "Approve, decline or tentative. Declined creators are kept for other campaigns.", see=THEIRS
    )
    role: CreatorRole | None = column(
        "Campaign role",
        "What this creator is hired to do. Comparisons are made within a role.",
        see=THEIRS,
        need=when("Decision is Approve", "decision", ShortlistDecision.APPROVE),
    )
    tier: CreatorTier | None = column(
        "Tier", "Size class, from Creators.", by=SOFTWARE, see=THEIRS, formula=look_up("Creators", "Tier", "Creator ID")
    )
    style_score: Number | None = column(
        "Style fit",
        STYLE.help,
        band="Scores 0 to 100",
        need=when("Decision is Approve", "decision", ShortlistDecision.APPROVE),
        low=0,
        high=100,
        unit="0-100",
    )
    audience_score: Number | None = column(
        "Audience fit",
        "Overlap of their audience with yours; unknown parts show as a range.",
        by=SOFTWARE,
        low=0,
        high=100,
        unit="0-100",
    )
    consistency_score: Number | None = column(
        "Consistency",
        "How steady views are across recent videos: 100 is always near the middle one, without hits.",
        by=SOFTWARE,
        low=0,
        high=100,
        unit="0-100",
    )
    engagement_score: Number | None = column(
        "Engagement quality",
        "Genuine conversation in the comments, not only the rate.",
        by=EITHER,
        low=0,
        high=100,
        unit="0-100",
    )
    safety_score: Number | None = column(
        "Brand safety",
        SAFETY.help,
        need=when("Decision is Approve", "decision", ShortlistDecision.APPROVE),
        low=0,
        high=100,
        unit="0-100",
    )
    professional_score: Number | None = column(
        "Professional fit",
        "Mean of the seven marks below, as points of 100. Blank while one is missing; the button then shows a range.",
        by=SOFTWARE,
        low=0,
        high=100,
        unit="0-100",
        formula='=IF(COUNT([@Communication],[@Deadlines],[@Feedback],[@Pricing],[@Revisions],[@[Rights attitude]],[@[Meets requirements]])<7,"",AVERAGE([@Communication],[@Deadlines],[@Feedback],[@Pricing],[@Revisions],[@[Rights attitude]],[@[Meets requirements]])*20)',
    )
    overall: Number | None = column(
        "Overall score",
        "Weighted by Settings. Blank while a part is missing; the button then shows a range.",
        by=SOFTWARE,
        low=0,
        high=100,
        unit="0-100",
        formula='=IF(AND([@Veto]<>"",OR([@[Veto lifted by]]="",[@[Veto lifted because]]="")),0,IF(COUNT([@[Style fit]],[@[Audience fit]],[@Consistency],[@[Engagement quality]],[@[Brand safety]],[@[Professional fit]])<6,"",IFERROR(([@[Style fit]]*W_style+[@[Audience fit]]*W_audience+[@Consistency]*W_consistency+[@[Engagement quality]]*W_engagement+[@[Brand safety]]*W_safety+[@[Professional fit]]*W_professional)/W_total,"")))',
    )
    overall_low: Number | None = column(
        "Overall, at least",
        "The overall score if every missing part were the worst it can be. Creators are ranked by it, and the mix counts it while Overall score is blank.",
        by=SOFTWARE,
        low=0,
        high=100,
        unit="0-100",
    )
    overall_high: Number | None = column(
        "Overall, at most",
        "The overall score if every missing part were the best it can be.",
        by=SOFTWARE,
        low=0,
        high=100,
        unit="0-100",
    )
    rank: Whole | None = column(
        "Rank",
        "Place on this list. Blank with a veto, after a decline or a drop, and while nothing is scored.",
        by=SOFTWARE,
    )
    top_share: Percent | None = column(
        "Stays among the first",
        "In how many of 1,000 other weightings this creator is among the first five.",
        by=SOFTWARE,
        low=0,
        high=1,
    )
    to_ask: Text | None = column(
        "To ask the creator",
        "What is missing for a whole score. Written by the shortlist button.",
        by=SOFTWARE,
        width=34,
    )
    veto: VetoReason | None = column(
        "Veto",
        "A reason that outweighs every score: it counts as 0 until somebody lifts it. The button fills in what leaves no doubt.",
        by=EITHER,
    )
    veto_why: Text | None = column(
        "Veto because", "What the button saw. Blank where a person set the veto.", by=SOFTWARE, width=30
    )
    veto_lifted_by: Ref | None = column(
        "Veto lifted by", "Who takes the responsibility, for this campaign only.", to="Team"
    )
    veto_lifted_why: Text | None = column(
        "Veto lifted because",
        "Why it may be done all the same. With a name and a reason a veto does not count, and the button sets none.",
        need=when("Veto lifted by is filled", "veto_lifted_by", "*"),
        width=30,
    )
    communication: Whole | None = column(
        "Communication", MARKS["communication"].help, band="Professional fit 1 to 5", low=1, high=5, unit="1-5"
    )
    deadlines: Whole | None = column("Deadlines", MARKS["deadlines"].help, low=1, high=5, unit="1-5")
    feedback: Whole | None = column("Feedback", MARKS["feedback"].help, low=1, high=5, unit="1-5")
    pricing: Whole | None = column("Pricing", MARKS["pricing"].help, low=1, high=5, unit="1-5")
    revisions: Whole | None = column("Revisions", MARKS["revisions"].help, low=1, high=5, unit="1-5")
    rights_attitude: Whole | None = column("Rights attitude", MARKS["rights_attitude"].help, low=1, high=5, unit="1-5")
    requirements: Whole | None = column(
        "Meets requirements",
        MARKS["requirements"].help,
        low=1,
        high=5,
        unit="1-5",
    )
    asked_fee: Money | None = column(
        "Asked fee",
        "What they asked for this campaign. Rows stay, so this is their rate history.",
        band="Price and forecast",
        by=PEOPLE,
        see=THEIRS,
        need=when("Pipeline stage is Negotiating or later"),
        unit="asked currency",
    )
    asked_currency: Entry | None = column(
        "Asked currency",
        "Currency of the quote.",
        by=PEOPLE,
        see=THEIRS,
        need=when("Asked fee is filled", "asked_fee", "*"),
        of="currency",
        unit="ISO 4217",
    )
    asked_on: Day | None = column(
        "Asked on", "Day of the quote.", by=PEOPLE, see=THEIRS, need=when("Asked fee is filled", "asked_fee", "*")
    )
    views_p10: Whole | None = column("Views, low", "Nine posts in ten should do better than this.", by=SOFTWARE)
    views_p50: Whole | None = column("Views, middle", "As likely above as below.", by=SOFTWARE)
    views_p90: Whole | None = column("Views, high", "One post in ten should do better than this.", by=SOFTWARE)
    fee_at_cpm: Money | None = column(
        "Fee at target CPM",
        "The fee that meets your target CPM if the middle forecast holds.",
        by=SOFTWARE,
        formula='=IFERROR(IF(OR([@[Views, middle]]="",INDEX(Campaigns[Target CPM],MATCH([@[Campaign ID]],Campaigns[Campaign ID],0))=""),"",[@[Views, middle]]/1000*INDEX(Campaigns[Target CPM],MATCH([@[Campaign ID]],Campaigns[Campaign ID],0))),"")',
    )
    usual_low: Money | None = column(
        "Usual fee, low",
        "Lower end of what a video of this tier usually costs: your own quotes and deals, else Settings.",
        by=SOFTWARE,
        unit="campaign currency",
    )
    usual_high: Money | None = column(
        "Usual fee, high",
        "Upper end of it; blank where the source names none.",
        by=SOFTWARE,
        unit="campaign currency",
    )
    competitor_deals: Whole | None = column(
        "Competitor deals",
        "Direct competitors they have promoted. See Partnerships for dates.",
        by=SOFTWARE,
        formula='=COUNTIFS(Partnerships[Creator ID],[@[Creator ID]],Partnerships[Direct competitor],"Yes")',
        alarm=">0",
    )
    mix: MixResult | None = column(
        "Mix result", "Written by the mix button: in the best set, or what kept the creator out.", by=SOFTWARE
    )
    reason: Text | None = column(
        "Decision reason",
        "Why, in a sentence that would be fair if the creator read it.",
        need=when("Decision is Decline", "decision", ShortlistDecision.DECLINE),
    )
    engagement_seen: Number | None = column(
        "Engagement by comments",
        "What the comments alone give. Engagement quality follows it until somebody types another figure there.",
        band="Kept by the software",
        by=SOFTWARE,
        low=0,
        high=100,
        unit="0-100",
    )

    @property
    def lifted(self) -> bool:
        """Whether somebody answers for booking in spite of a stop, with a name and a reason."""
        return bool(self.veto_lifted_by and self.veto_lifted_why)

    @property
    def sure(self) -> float | None:
        """The overall score, or what it is at least while a part is missing; the mix counts it as the rank does."""
        return self.overall_low if self.overall is None else self.overall

    @property
    def stop(self) -> VetoReason | None:
        """The veto that holds; none where it is lifted."""
        return None if self.lifted else self.veto
