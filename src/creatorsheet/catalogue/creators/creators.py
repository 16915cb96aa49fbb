"""Creators: one row per creator."""

from creatorsheet.catalogue.creators.choices import CreatorTier, RehireStatus, VideoFormat
from creatorsheet.catalogue.plan.choices import Objective
from creatorsheet.catalogue.shapes import (
    ALWAYS,
    BOTH,
    EITHER,
    PEOPLE,
    SHARED,
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
    YesNo,
    column,
    when,
)

DECIDED = [status for status in RehireStatus if status is not RehireStatus.NONE]


class Creator(Row):
    """One creator."""

    sheet = Sheet(
        "Creators", Group.CREATORS, key="creator_id", prefix="CR", holds="creator", opened=("Size and rhythm",)
    )

    creator_id: Id | None = column(
        "Creator ID",
        "Stays the same when the handle changes. Never type over it.",
        band="Identity",
        by=SOFTWARE,
        see=SHARED,
        need=ALWAYS,
    )
    handle: Text | None = column(
        "Handle",
        "Current TikTok name. Paste @name or the profile link; it is tidied. Old names go to Handles.",
        see=SHARED,
        need=ALWAYS,
        unit="lower case, no @",
    )
    name: Text | None = column("Name", "The person's name as used in agreements.", by=BOTH, see=THEIRS)
    rehire_status: RehireStatus | None = column(
        "Creator status",
        "Your current decision about this creator. The debrief proposes, you decide.",
        by=EITHER,
        default="Not worked with yet",
    )
    owner: Ref | None = column("Relationship owner", "The colleague who keeps in touch between campaigns.", to="Team")
    email: Text | None = column(
        "Email",
        "Business address of the creator or manager. Only what you need and may hold.",
        band="Contact",
        by=PEOPLE,
        see=THEIRS,
        need=when("a message is sent by email"),
        unit="email",
        width=26,
    )
    phone: Text | None = column(
        "Phone", "For parcels and shooting days. Stored as text.", by=PEOPLE, see=THEIRS, unit="with country code"
    )
    agency: Entry | None = column(
        "Agency",
        "Leave blank when the creator works alone. Shared copies are cut by this.",
        see=THEIRS,
        of="agency",
        default="none",
    )
    contact_person: Text | None = column(
        "Contact person",
        "Who answers for the creator.",
        by=BOTH,
        see=THEIRS,
        need=when("Agency is filled", "agency", "*"),
    )
    country: Entry | None = column(
        "Country",
        "Where the creator lives: tax, shipping and disclosure rules.",
        by=BOTH,
        see=SHARED,
        need=ALWAYS,
        of="country",
        unit="ISO 3166",
    )
    language: Entry | None = column(
        "Language", "Main language of the videos.", by=BOTH, see=SHARED, need=ALWAYS, of="language", unit="ISO 639"
    )
    shipping_address: Text | None = column(
        "Shipping address",
        "Used for parcels only. Delete it when no longer needed.",
        by=PEOPLE,
        see=THEIRS,
        need=when("a product is sent"),
    )
    do_not_contact: YesNo | None = column(
        "Do not contact",
        "Yes after someone asks to be left alone. No message is written for them.",
        see=THEIRS,
        need=ALWAYS,
        default="No",
    )
    niche: Entry | None = column(
        "Content niche",
        "Main subject of the videos, from your list, so results can be compared.",
        band="What they make",
        see=SHARED,
        need=ALWAYS,
        of="niche",
    )
    industry: Entry | None = column(
        "Industry", "The trade the niche belongs to; ready-made shortlists use it.", see=SHARED, of="industry"
    )
    audience_type: Entry | None = column(
        "Audience type", "The kind of people who watch, in the same words as in Campaigns.", of="audience_type"
    )
    main_format: VideoFormat | None = column(
        "Main format", "What they make most often and best.", see=SHARED, need=ALWAYS
    )
    second_format: VideoFormat | None = column("Second format", "Another format they do well.", see=SHARED)
    product_fit: Entry | None = column(
        "Fits products",
        "Which of your products could appear in their videos without surprise.",
        of="product",
        several=True,
    )
    objective_fit: Objective | None = column(
        "Best for", "The objective this creator serves best, from results or your judgement."
    )
    followers: Whole | None = column(
        "Followers",
        "As shown on the profile or in the export. Rounded public counts are fine.",
        band="Size and rhythm",
        by=EITHER,
        see=SHARED,
        need=ALWAYS,
        low=0,
    )
    followers_on: Day | None = column(
        "Followers as of",
        "The day the number was read.",
        by=EITHER,
        see=SHARED,
        need=when("Followers is filled", "followers", "*"),
    )
    tier: CreatorTier | None = column(
        "Tier",
        "Size class under your tier scheme in Settings. Reports print which scheme.",
        by=SOFTWARE,
        see=SHARED,
        formula='=IF([@Followers]="","",IFERROR(INDEX(Lists[Label],MATCH(1,INDEX((Lists[List]="creator_tier")*(Lists[From]<=[@Followers])*(Lists[To]>[@Followers]),0),0)),""))',
    )
    avg_views: Whole | None = column(
        "Average views",
        "Mean of the recent videos in Videos. One hit lifts it; look at the median too.",
        by=SOFTWARE,
        formula='=IFERROR(ROUND(AVERAGEIFS(Videos[Views],Videos[Creator ID],[@[Creator ID]]),0),"")',
    )
    median_views: Whole | None = column(
        "Median views",
        "The middle video of the last 10 to 20 that are a week old or more.",
        by=SOFTWARE,
    )
    avg_reach: Whole | None = column(
        "Average reach",
        "Mean people reached, where the creator shared insights.",
        by=SOFTWARE,
        formula='=IFERROR(ROUND(AVERAGEIFS(Videos[Reach],Videos[Creator ID],[@[Creator ID]]),0),"")',
    )
    engagement: Percent | None = column(
        "Engagement rate",
        "Under the definition in Settings. By views and by followers differ a lot; never mix them.",
        by=SOFTWARE,
        default="Settings: by views",
    )
    consistency: Number | None = column(
        "View spread",
        "How much views jump around the middle video. Lower is steadier.",
        by=SOFTWARE,
        unit="0.00",
    )
    engagement_consistency: Number | None = column(
        "Engagement spread",
        "How even the engagement rate is from video to video. Lower is steadier.",
        by=SOFTWARE,
        unit="0.00",
    )
    watchability: Percent | None = column(
        "Typical completion",
        "Share of viewers who reach the end on a typical video, where insights were shared.",
        by=SOFTWARE,
    )
    posts_per_week: Number | None = column(
        "Posts per week", "Posting rhythm over the recent videos.", by=SOFTWARE, unit="0.0"
    )
    follower_growth: Percent | None = column(
        "Follower growth 30 days",
        "Net change over 30 days, from the export or two profile readings.",
        by=EITHER,
        low=-1,
        high=1,
    )
    genuine_comments: Percent | None = column(
        "Genuine comments",
        "Share of sampled comments that are questions, experience or real reactions.",
        by=SOFTWARE,
    )
    sponsored_lift: Percent | None = column(
        "Sponsored v. usual",
        "Middle view count of ads compared with own videos. Zero means ads do as well.",
        by=SOFTWARE,
        need=when("3 sponsored videos are known"),
        unit="+0 %",
    )
    sponsored_share: Percent | None = column(
        "Sponsored share",
        "Part of recent videos that are ads. Above the limit in Settings it is flagged.",
        by=SOFTWARE,
        formula='=IFERROR(COUNTIFS(Videos[Creator ID],[@[Creator ID]],Videos[Sponsored],"Yes")/COUNTIFS(Videos[Creator ID],[@[Creator ID]]),"")',
    )
    unusual: Number | None = column(
        "Looks unusual",
        "Distance from peers in likes, comments and growth. A reason to check, never a verdict.",
        by=SOFTWARE,
        unit="0.0",
    )
    typical_rate: Money | None = column(
        "Typical rate",
        "Their usual price for one video without rights. Quotes per campaign stay in Shortlist.",
        band="Money",
        by=PEOPLE,
        see=THEIRS,
        unit="rate currency, per video",
    )
    rate_currency: Entry | None = column(
        "Rate currency",
        "Currency of the rate.",
        by=PEOPLE,
        see=THEIRS,
        need=when("Typical rate is filled", "typical_rate", "*"),
        of="currency",
        unit="ISO 4217",
    )
    rate_on: Day | None = column(
        "Rate as of",
        "Rates age quickly; note the day.",
        by=PEOPLE,
        see=THEIRS,
        need=when("Typical rate is filled", "typical_rate", "*"),
    )
    campaigns_run: Whole | None = column(
        "Campaigns run",
        "Finished campaigns with a scorecard.",
        band="History",
        by=SOFTWARE,
        formula="=COUNTIFS(Scorecards[Creator ID],[@[Creator ID]])",
    )
    past_score: Number | None = column(
        "Past campaign score",
        "Mean of the scorecards. Open Scorecards for costs and sales per campaign.",
        by=SOFTWARE,
        unit="0.0 of 5",
        formula='=IFERROR(AVERAGEIFS(Scorecards[Overall],Scorecards[Creator ID],[@[Creator ID]]),"")',
    )
    communication: Number | None = column(
        "Communication so far",
        "Mean of what the team scored after each campaign.",
        by=SOFTWARE,
        unit="0.0 of 5",
        formula='=IFERROR(AVERAGEIFS(Scorecards[Communicated clearly],Scorecards[Creator ID],[@[Creator ID]]),"")',
    )
    rights_live: Whole | None = column(
        "Rights clauses live",
        "Agreed clauses that have not run out. Details are in Rights.",
        by=SOFTWARE,
        formula='=COUNTIFS(Rights[Creator ID],[@[Creator ID]],Rights[Status],"Agreed",Rights[Ends],">="&AsOf)',
    )
    status_reason: Text | None = column(
        "Why this status",
        "A sentence a colleague understands next year.",
        band="Decision",
        need=when("there is a decision", "rehire_status", *DECIDED),
        width=30,
    )
    next_step: Text | None = column(
        "Next step",
        "What to do with this creator next, and when.",
        width=28,
    )
    merged_into: Ref | None = column(
        "Merged into",
        "Set when two rows turned out to be one person. The row is kept for its history.",
        band="Rarely",
        by=SOFTWARE,
        to="Creators",
    )
    not_same: Text | None = column(
        "Not the same as",
        "Creators whom you know to be other people, by ID or handle, ; between. They are not proposed for merging again.",
        by=EITHER,
        width=20,
    )
    notes: Text | None = column(
        "Notes",
        "Anything a colleague should know. Nothing you would not show the creator.",
        width=40,
    )

    @property
    def called(self) -> str:
        """How messages call a creator: by handle, else by name, else by id."""
        return self.handle or self.name or self.id
