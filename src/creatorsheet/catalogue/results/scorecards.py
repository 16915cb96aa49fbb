"""Scorecards: one row per creator of a finished campaign."""

from creatorsheet.catalogue.creators.choices import RehireStatus
from creatorsheet.catalogue.results.choices import Verdict
from creatorsheet.catalogue.shapes import (
    ALWAYS,
    EITHER,
    SOFTWARE,
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

CLOSED = when("the campaign is closed")
"""Marks are given once it is over; the row is there from the first scoring on."""


class Scorecard(Row):
    """One creator of a finished campaign."""

    sheet = Sheet(
        "Scorecards",
        Group.RESULTS,
        key="scorecard_id",
        prefix="N",
        holds="creator of a finished campaign",
        opened=("What it cost and brought",),
    )

    scorecard_id: Id | None = column(
        "Scorecard ID", "Written by the software.", band="Identity", by=SOFTWARE, need=ALWAYS
    )
    campaign: Ref | None = column("Campaign ID", "The finished campaign.", by=EITHER, need=ALWAYS, to="Campaigns")
    creator: Ref | None = column("Creator ID", "The creator judged.", by=EITHER, need=ALWAYS, to="Creators")
    handle: Text | None = column(
        "Handle",
        "Shown so you can see the right creator.",
        by=SOFTWARE,
        formula=look_up("Creators", "Handle", "Creator ID"),
    )
    tier: Text | None = column(
        "Tier", "From the creator.", by=SOFTWARE, formula=look_up("Creators", "Tier", "Creator ID")
    )
    scored_by: Ref | None = column("Scored by", "Someone who worked with the creator.", need=CLOSED, to="Team")
    audience_reached: Whole | None = column(
        "Reached the audience",
        "Did the right people see it? Judge this apart from the video.",
        band="Marks 1 to 5",
        need=CLOSED,
        low=1,
        high=5,
        unit="1-5",
    )
    strong_content: Whole | None = column(
        "Strong content", "Was the work good, whoever saw it?", need=CLOSED, low=1, high=5, unit="1-5"
    )
    followed_brief: Whole | None = column(
        "Followed the brief", "Points, claims, visuals and disclosure as asked?", need=CLOSED, low=1, high=5, unit="1-5"
    )
    communicated: Whole | None = column(
        "Communicated clearly", "Easy to reach and clear?", need=CLOSED, low=1, high=5, unit="1-5"
    )
    met_deadlines: Whole | None = column(
        "Met deadlines",
        "Drafts and posts on time?",
        by=EITHER,
        need=CLOSED,
        low=1,
        high=5,
        unit="1-5",
        default="proposed from dates",
    )
    took_feedback: Whole | None = column(
        "Took feedback well", "Changed what mattered without losing heart?", need=CLOSED, low=1, high=5, unit="1-5"
    )
    useful_results: Whole | None = column(
        "Useful results",
        "Engagement or conversions that helped the goal?",
        by=EITHER,
        need=CLOSED,
        low=1,
        high=5,
        unit="1-5",
        default="proposed from figures",
    )
    longer_potential: Whole | None = column(
        "Longer potential", "Would you plan half a year together?", need=CLOSED, low=1, high=5, unit="1-5"
    )
    overall: Number | None = column(
        "Overall",
        "Mean of the eight marks, once all are given.",
        by=SOFTWARE,
        unit="0.0 of 5",
        formula='=IF(COUNT([@[Reached the audience]],[@[Strong content]],[@[Followed the brief]],[@[Communicated clearly]],[@[Met deadlines]],[@[Took feedback well]],[@[Useful results]],[@[Longer potential]])<8,"",AVERAGE([@[Reached the audience]],[@[Strong content]],[@[Followed the brief]],[@[Communicated clearly]],[@[Met deadlines]],[@[Took feedback well]],[@[Useful results]],[@[Longer potential]]))',
    )
    videos_live: Whole | None = column(
        "Videos delivered",
        "Videos that went live.",
        band="What was delivered",
        by=SOFTWARE,
        formula='=COUNTIFS(Deliverables[Campaign ID],[@[Campaign ID]],Deliverables[Creator ID],[@[Creator ID]],Deliverables[Kind],"Video",Deliverables[Status],"Live")',
    )
    late_posts: Whole | None = column(
        "Late posts",
        "Posts after the agreed day.",
        by=SOFTWARE,
        formula="=SUMPRODUCT((Deliverables[Campaign ID]=[@[Campaign ID]])*(Deliverables[Creator ID]=[@[Creator ID]])*(Deliverables[Publish on]>0)*(Deliverables[Posted at (UTC)]>=Deliverables[Publish on]+1))",
        alarm=">0",
    )
    revision_rounds: Whole | None = column(
        "Revision rounds used", "All rounds over all videos, counted from Reviews.", by=SOFTWARE, low=0
    )
    rights_held: Whole | None = column(
        "Rights held",
        "Agreed clauses still running when you look.",
        by=SOFTWARE,
        formula='=COUNTIFS(Rights[Creator ID],[@[Creator ID]],Rights[Status],"Agreed",Rights[Ends],">="&AsOf)',
    )
    total_cost: Money | None = column(
        "Total cost",
        "Costs booked on this creator. Reports add the share of common costs.",
        band="What it cost and brought",
        by=SOFTWARE,
        formula='=SUMIFS(Costs[In campaign currency],Costs[Campaign ID],[@[Campaign ID]],Costs[Creator ID],[@[Creator ID]],Costs[Stage],"<>Expected")',
    )
    views: Whole | None = column(
        "Views",
        "All videos together.",
        by=SOFTWARE,
        formula="=SUMIFS(Deliverables[Views so far],Deliverables[Campaign ID],[@[Campaign ID]],Deliverables[Creator ID],[@[Creator ID]])",
    )
    primary_result: Number | None = column(
        "Primary metric result",
        "What this creator brought of the campaign's primary metric, written by the Score button.",
        by=SOFTWARE,
        unit="in the metric's unit",
    )
    orders: Whole | None = column(
        "Orders", "Credited orders at the end of the window, written by the Score button.", by=SOFTWARE, low=0
    )
    revenue: Money | None = column(
        "Revenue", "Net revenue credited, written by the Score button.", by=SOFTWARE, unit="campaign currency"
    )
    cpv: Money | None = column(
        "Cost per view",
        "Cost divided by views.",
        by=SOFTWARE,
        number_format="#,##0.0000",
        metric="cpv",
        args={"cost": "total_cost"},
    )
    cpa: Money | None = column(
        "Cost per acquisition",
        "Cost per order. Under five orders read the range in the report, not this.",
        by=SOFTWARE,
        metric="cpa",
        args={"cost": "total_cost", "acquisitions": "orders"},
    )
    roas: Number | None = column(
        "Return on spend",
        "Revenue for each unit of full cost.",
        by=SOFTWARE,
        metric="roas",
        args={"cost": "total_cost"},
        unit="0.00",
    )
    meets_target: Percent | None = column(
        "Likely to meet target",
        "How likely the true cost per result is at or below the campaign's target, given the orders so far.",
        by=SOFTWARE,
        low=0,
        high=1,
    )
    fit_verdict: Verdict | None = column(
        "Audience fit verdict",
        "Right people, whatever the video? A weak video does not make a poor fit.",
        band="Judged apart",
        need=CLOSED,
    )
    creative_verdict: Verdict | None = column("Creative verdict", "Good video, whoever saw it?", need=CLOSED)
    strengths: Text | None = column(
        "Content strengths",
        "What this creator does better than others.",
        width=30,
    )
    proposed_status: RehireStatus | None = column(
        "Proposed status",
        "What the rules suggest, with the reason in the debrief.",
        band="Next",
        by=SOFTWARE,
        default="from the rules",
    )
    reason: Text | None = column(
        "Why proposed", "The figures behind the proposal, written by the Score button.", by=SOFTWARE, width=30
    )
    decided_status: RehireStatus | None = column("Decided status", "Your decision. It goes into Creators.", need=CLOSED)
    override_reason: Text | None = column(
        "Why different",
        "Needed when you overrule the proposal; your name is kept with it.",
        need=when("Decided status differs from Proposed status"),
    )
    next_step: Text | None = column(
        "Next step",
        "What to do with this creator, by when.",
        need=CLOSED,
        width=28,
    )
    notes: Text | None = column(
        "Notes",
        "How the work went: what a colleague should know before the next deal.",
        width=40,
    )
