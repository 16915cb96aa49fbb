"""Campaigns: one row per campaign."""

from creatorsheet.catalogue.plan.choices import (
    AudienceGender,
    CampaignModel,
    CampaignOutcome,
    CampaignStatus,
    CreativeFreedom,
    CtaKind,
    Familiarity,
    MetricGroup,
    ModelReason,
    Objective,
    OfferKind,
    ProductType,
    Readiness,
    RegulatedSector,
    SalesFormat,
)
from creatorsheet.catalogue.shapes import (
    ALWAYS,
    SHARED,
    SOFTWARE,
    THEIRS,
    Day,
    Entry,
    Group,
    Id,
    Link,
    Money,
    Number,
    Percent,
    Ref,
    Row,
    Sheet,
    Text,
    Whole,
    column,
    when,
)


class Campaign(Row):
    """One campaign."""

    sheet = Sheet("Campaigns", Group.PLAN, key="campaign_id", prefix="C", holds="campaign", opened=("Dates and money",))

    campaign_id: Id | None = column(
        "Campaign ID",
        "Written once by the software and never reused. Every other tab points at it.",
        band="Identity",
        by=SOFTWARE,
        see=SHARED,
        need=ALWAYS,
    )
    name: Text | None = column(
        "Campaign",
        "Short name everyone uses; it also becomes utm_campaign, so keep it free of internal jokes.",
        see=SHARED,
        need=ALWAYS,
        width=24,
    )
    owner: Ref | None = column(
        "Owner", "The one person who answers for this campaign.", see=SHARED, need=ALWAYS, to="Team"
    )
    status: CampaignStatus | None = column(
        "Status",
        "Where the campaign stands. Live needs tracking ready and a signed deal per creator.",
        see=THEIRS,
        need=ALWAYS,
        default="Draft",
    )
    model: CampaignModel | None = column(
        "Campaign model",
        "What the creator content is for; it decides which checks and metrics you are offered.",
        band="Goal",
        see=THEIRS,
        need=ALWAYS,
    )
    objective: Objective | None = column(
        "Primary objective",
        "Exactly one. It picks the metrics the report judges by; the rest are side results.",
        see=SHARED,
        need=ALWAYS,
    )
    primary_metric: Text | None = column(
        "Primary metric",
        "The one figure that says whether it worked. Choose before anyone posts.",
        see=THEIRS,
        need=ALWAYS,
        of="metric_key",
        default="offered from the objective",
    )
    target: Number | None = column(
        "Target",
        "The value of the primary metric you would call a success.",
        see=THEIRS,
        need=when("Status is beyond Draft"),
        unit="in the metric's unit",
    )
    secondary_objective_1: Objective | None = column(
        "Second objective", "A side result worth tracking. It never changes the verdict.", see=THEIRS
    )
    secondary_objective_2: Objective | None = column("Third objective", "Another side result, if you must.", see=THEIRS)
    supporting_metric_1: Text | None = column(
        "Supporting metric 1",
        "A figure that explains the primary metric, such as completion for views.",
        see=THEIRS,
        of="metric_key",
    )
    supporting_metric_2: Text | None = column(
        "Supporting metric 2", "Keep the set small; three supporting figures is plenty.", see=THEIRS, of="metric_key"
    )
    supporting_metric_3: Text | None = column(
        "Supporting metric 3", "The last one. More than this hides the answer.", see=THEIRS, of="metric_key"
    )
    metric_group: MetricGroup | None = column(
        "Metric group",
        "Awareness, consideration, conversion or content production, read from the objective.",
        by=SOFTWARE,
        see=THEIRS,
        formula='=IFERROR(INDEX(Lists[Parent],MATCH("objective:"&[@[Primary objective]],Lists[List key],0)),"")',
    )
    model_reason: ModelReason | None = column(
        "Reason for the model",
        "The business reason for choosing it. The debrief asks whether it held.",
        need=when(
            "Campaign model is Awareness or Ambassador", "model", CampaignModel.AWARENESS, CampaignModel.AMBASSADOR
        ),
    )
    sales_format_1: SalesFormat | None = column(
        "Sales format",
        "How a viewer's action is caught: code, link, Shop video, commission.",
        see=THEIRS,
        need=when("Campaign model is Traffic and sales", "model", CampaignModel.TRAFFIC_SALES),
    )
    sales_format_2: SalesFormat | None = column(
        "Second sales format", "Many sales campaigns combine two, such as a code and a tracked link.", see=THEIRS
    )
    product: Entry | None = column(
        "Product",
        "What is promoted. Add it to Lists once, so results can be compared by product.",
        band="Product and offer",
        see=SHARED,
        need=ALWAYS,
        of="product",
    )
    product_type: ProductType | None = column(
        "Product type", "Kinds that need explaining do better with education content; results are grouped by it."
    )
    product_category: Entry | None = column(
        "Product category",
        "Where it sits in the category tree. Exclusivity conflicts are found with it.",
        see=THEIRS,
        need=ALWAYS,
        of="product_category",
    )
    regulated_sector: RegulatedSector | None = column(
        "Regulated sector",
        "Finance, health, legal and similar claims add a legal approval step.",
        see=THEIRS,
        need=ALWAYS,
        default="None",
    )
    offer_kind: OfferKind | None = column(
        "Offer kind", "What the viewer gets. One kind per campaign keeps results comparable.", see=SHARED, need=ALWAYS
    )
    offer: Text | None = column(
        "Offer in words",
        "One sentence a viewer understands in three seconds, such as 20 % off the starter kit.",
        see=SHARED,
        need=ALWAYS,
        width=28,
    )
    offer_starts: Day | None = column(
        "Offer starts",
        "First day the offer works in the shop.",
        see=SHARED,
        need=when("Offer kind is Limited-time discount or Early access"),
    )
    offer_ends: Day | None = column(
        "Offer ends",
        "Last day. Posts after it promise something that no longer works.",
        see=SHARED,
        need=when("Offer kind is Limited-time discount or Early access"),
    )
    cta_kind: CtaKind | None = column(
        "Action wanted", "What viewers should do next. Reports compare actions by this.", see=SHARED, need=ALWAYS
    )
    call_to_action: Text | None = column(
        "Call to action",
        "The words the creator may put in their own voice, with the reason to act now.",
        see=SHARED,
        need=ALWAYS,
        width=28,
    )
    landing_page: Link | None = column(
        "Landing page",
        "Where links lead before tracking is added. It must open on a phone.",
        see=SHARED,
        need=when("Action wanted is a website action"),
    )
    audience_type: Entry | None = column(
        "Audience type",
        "A short label for who you want, used to group creators and compare campaigns.",
        band="Audience",
        see=SHARED,
        need=ALWAYS,
        of="audience_type",
        width=24,
    )
    audience_countries: Entry | None = column(
        "Countries to reach",
        "Countries where you can sell. They set the audience gate and the disclosure rules.",
        see=SHARED,
        need=ALWAYS,
        of="country",
        several=True,
    )
    age_from: Whole | None = column(
        "Age from",
        "Youngest age you want to reach. Check the legal age for the product.",
        see=SHARED,
        low=0,
        unit="years",
    )
    age_to: Whole | None = column(
        "Age to", "Oldest age you want to reach; blank means no upper limit.", see=SHARED, low=0, unit="years"
    )
    audience_gender: AudienceGender | None = column(
        "Audience gender", "Leave at All unless the product truly is for one.", see=SHARED, default="All"
    )
    interests: Entry | None = column(
        "Interests", "What these people already watch and talk about.", see=SHARED, of="interest", several=True
    )
    buying_habits: Text | None = column(
        "Buying habits",
        "How they usually buy: on impulse, after comparing, by subscription, in store.",
        see=THEIRS,
        width=24,
    )
    problems: Text | None = column(
        "Problems they have",
        "The problem your product solves, in their words. Good hooks start here.",
        see=SHARED,
        width=30,
    )
    familiarity: Familiarity | None = column(
        "Knows the product", "Cold audiences need explaining; warm ones need a reason to act.", see=SHARED
    )
    starts: Day | None = column(
        "Posting starts",
        "First planned post. Readiness is checked against this day.",
        band="Dates and money",
        see=SHARED,
        need=ALWAYS,
    )
    ends: Day | None = column("Posting ends", "Last planned post. Windows run on after it.", see=SHARED, need=ALWAYS)
    currency: Entry | None = column(
        "Currency",
        "All figures of the campaign are shown in this currency.",
        see=THEIRS,
        need=ALWAYS,
        of="currency",
        unit="ISO 4217",
        default="Settings: home currency",
    )
    budget: Money | None = column(
        "Total budget",
        "Everything, not only fees. The Budget tab must add up to it.",
        need=ALWAYS,
        unit="campaign currency",
    )
    test_share: Percent | None = column(
        "Share kept for tests",
        "Part of the budget held back for things you have not tried.",
        need=ALWAYS,
        low=0,
        high=1,
        default="Settings: test share",
    )
    attribution_days: Whole | None = column(
        "Attribution window",
        "How long after a post an order still counts for it.",
        see=THEIRS,
        need=ALWAYS,
        low=0,
        unit="days",
        default="Settings: attribution window, 30 days",
    )
    margin: Percent | None = column(
        "Gross margin",
        "Share of net revenue left after making and delivering the product. Needed for ROI only.",
        need=when("ROI is wanted"),
    )
    target_cpm: Money | None = column(
        "Target CPM",
        "What you are ready to pay for a thousand views. The Shortlist turns it into a fee.",
        unit="campaign currency per 1,000 views",
    )
    committed: Money | None = column(
        "Committed",
        "Everything promised, invoiced or paid so far.",
        by=SOFTWARE,
        formula='=SUMIFS(Costs[In campaign currency],Costs[Campaign ID],[@[Campaign ID]],Costs[Stage],"<>Expected")',
    )
    paid: Money | None = column(
        "Paid",
        "What has left the account.",
        by=SOFTWARE,
        formula='=SUMIFS(Costs[In campaign currency],Costs[Campaign ID],[@[Campaign ID]],Costs[Stage],"Paid")',
    )
    remaining: Money | None = column(
        "Remaining",
        "Budget less what is promised. Negative means an overrun.",
        by=SOFTWARE,
        formula="=[@[Total budget]]-[@Committed]",
        alarm="<0",
    )
    description: Text | None = column(
        "Campaign in brief",
        "Two sentences that outreach messages and briefs reuse.",
        band="Direction",
        see=SHARED,
        need=ALWAYS,
        unit="up to 400 characters",
        width=40,
    )
    creative_freedom: CreativeFreedom | None = column(
        "Creative freedom",
        "How tightly the brief scripts the video. Word for word only where the law needs it.",
        see=SHARED,
        need=ALWAYS,
        default="Talking points, own words",
    )
    check_audience: Text | None = column(
        "Audience is specific",
        "OK once audience type, countries and problems are filled.",
        band="Ready to start",
        by=SOFTWARE,
        formula='=IF(AND([@[Audience type]]<>"",[@[Countries to reach]]<>"",[@[Problems they have]]<>""),"OK","Missing")',
        alarm="Missing",
    )
    check_objective: Text | None = column(
        "Objective is clear",
        "OK once there is one objective, one metric and a target.",
        by=SOFTWARE,
        formula='=IF(AND([@[Primary objective]]<>"",[@[Primary metric]]<>"",[@Target]<>""),"OK","Missing")',
        alarm="Missing",
    )
    check_creators: Text | None = column(
        "Creators fit",
        "OK once an approved creator scores 60 or more for style fit.",
        by=SOFTWARE,
        formula='=IF(COUNTIFS(Shortlist[Campaign ID],[@[Campaign ID]],Shortlist[Decision],"Approve",Shortlist[Style fit],">=60")>0,"OK","Missing")',
        alarm="Missing",
    )
    check_tracking: Text | None = column(
        "Tracking is ready",
        "OK once every tracking row of the campaign is ready.",
        by=SOFTWARE,
        formula='=IF(AND(COUNTIFS(Tracking[Campaign ID],[@[Campaign ID]])>0,COUNTIFS(Tracking[Campaign ID],[@[Campaign ID]],Tracking[Ready],"No")=0),"OK","Missing")',
        alarm="Missing",
    )
    site_tracking_ready: Readiness | None = column(
        "Website tracking",
        "Do test orders, leads and downloads arrive in your analytics? Try one before launch.",
        need=when("Action wanted is a website action"),
        default="Not started",
    )
    dashboard_ready: Readiness | None = column(
        "Shared dashboard",
        "Has everyone who needs it the Home view or a shared copy, with figures coming in?",
        need=ALWAYS,
        default="Not started",
    )
    outcome: CampaignOutcome | None = column(
        "Outcome",
        "Your verdict against the target, after the attribution window has passed.",
        band="Afterwards",
        see=THEIRS,
        need=when("Status is Closed", "status", CampaignStatus.CLOSED),
    )
    outcome_reason: Text | None = column(
        "What made the result",
        "The one or two causes you would repeat or avoid. The debrief prints it.",
        need=when("Status is Closed", "status", CampaignStatus.CLOSED),
        width=34,
    )
