"""Rights: one row per clause of an agreement."""

from creatorsheet.catalogue.agreements.choices import (
    AdAccount,
    DurationUnit,
    MusicSource,
    PlatformScope,
    RightKind,
    RightStart,
    RightStatus,
    SparkDays,
)
from creatorsheet.catalogue.shapes import (
    ALWAYS,
    BOTH,
    PEOPLE,
    SOFTWARE,
    THEIRS,
    Day,
    Entry,
    Group,
    Id,
    Money,
    Need,
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


class Right(Row):
    """One clause of an agreement."""

    sheet = Sheet(
        "Rights",
        Group.AGREEMENTS,
        key="right_id",
        prefix="R",
        holds="clause of an agreement",
        opened=("Time and place",),
    )

    right_id: Id | None = column(
        "Right ID", "Written by the software.", band="Clause", by=SOFTWARE, see=THEIRS, need=ALWAYS
    )
    deal: Ref | None = column("Deal ID", "The agreement it is part of.", see=THEIRS, need=ALWAYS, to="Deals")
    campaign: Text | None = column(
        "Campaign ID", "From the deal.", by=SOFTWARE, see=THEIRS, formula=look_up("Deals", "Campaign ID", "Deal ID")
    )
    creator: Text | None = column(
        "Creator ID", "From the deal.", by=SOFTWARE, see=THEIRS, formula=look_up("Deals", "Creator ID", "Deal ID")
    )
    handle: Text | None = column(
        "Handle",
        "Shown so you can see the right creator.",
        by=SOFTWARE,
        see=THEIRS,
        formula=look_up("Creators", "Handle", "Creator ID"),
    )
    kind: RightKind | None = column(
        "Kind", "One kind per row; a deal usually has several rows.", see=THEIRS, need=ALWAYS
    )
    status: RightStatus | None = column(
        "Status",
        "Only Agreed clauses may be used. Ask for more with a new row set to Requested.",
        see=THEIRS,
        need=ALWAYS,
        default="Proposed",
    )
    deliverable: Ref | None = column(
        "Deliverable ID",
        "Only when the clause is about one video.",
        see=THEIRS,
        to="Deliverables",
        default="all videos of the deal",
    )
    starts: Day | None = column(
        "Starts",
        "First day of the right or the restriction. Blank: the day of what Begins with names.",
        band="Time and place",
        see=THEIRS,
        need=when("Begins with is A date", "starts_with", RightStart.DATE),
    )
    starts_with: RightStart | None = column(
        "Begins with",
        "What sets off the clock when there is no fixed date.",
        see=THEIRS,
        need=ALWAYS,
        default="Posting",
    )
    lasts: Whole | None = column(
        "Lasts",
        "How long: 30 days, 6 months, 1 year.",
        see=THEIRS,
        need=Need("unless Unit is Forever"),
        low=0,
        unit="in the unit beside",
    )
    lasts_unit: DurationUnit | None = column("Unit", "Unit of the length.", see=THEIRS, need=ALWAYS, default="Days")
    ends: Day | None = column(
        "Ends",
        "Last day by this clause. The calendar also looks at Spark codes and music.",
        by=SOFTWARE,
        see=THEIRS,
        formula='=IF(OR([@Starts]="",[@Lasts]=""),"",IF([@Unit]="Months",EDATE([@Starts],[@Lasts]),IF([@Unit]="Years",EDATE([@Starts],12*[@Lasts]),[@Starts]+[@Lasts]))-1)',
    )
    days_left: Whole | None = column(
        "Days left",
        "Negative once it has run out.",
        by=SOFTWARE,
        see=THEIRS,
        formula='=IF([@Ends]="","",[@Ends]-AsOf)',
        alarm="<0",
    )
    territories: Entry | None = column(
        "Territories", "Countries covered, or Worldwide.", see=THEIRS, need=ALWAYS, of="territory", several=True
    )
    fee: Money | None = column(
        "Fee",
        "Price of this clause alone; 0 when included.",
        see=THEIRS,
        need=ALWAYS,
        unit="deal currency",
        default="0",
    )
    usual_low: Money | None = column(
        "Usual fee from",
        "What such a clause usually costs at least, from the fee for the work and the shares in Settings.",
        by=SOFTWARE,
        unit="deal currency",
    )
    usual_high: Money | None = column(
        "Usual fee to",
        "What such a clause usually costs at most. A fee outside the range is worth a question.",
        by=SOFTWARE,
        unit="deal currency",
    )
    use_own_tiktok: YesNo | None = column(
        "Own TikTok account",
        "Post it on your brand's TikTok account.",
        band="Where it may be used",
        see=THEIRS,
        need=when("Kind is Usage", "kind", RightKind.USAGE),
        default="No",
    )
    use_other_social: YesNo | None = column(
        "Other social platforms",
        "Post it on your other social accounts.",
        see=THEIRS,
        need=when("Kind is Usage", "kind", RightKind.USAGE),
        default="No",
    )
    use_website: YesNo | None = column(
        "Website",
        "Anywhere on your site but product and landing pages.",
        see=THEIRS,
        need=when("Kind is Usage", "kind", RightKind.USAGE),
        default="No",
    )
    use_product_pages: YesNo | None = column(
        "Product pages",
        "Next to the product in your shop.",
        see=THEIRS,
        need=when("Kind is Usage", "kind", RightKind.USAGE),
        default="No",
    )
    use_landing_pages: YesNo | None = column(
        "Landing pages",
        "Pages that campaigns lead to.",
        see=THEIRS,
        need=when("Kind is Usage", "kind", RightKind.USAGE),
        default="No",
    )
    use_email: YesNo | None = column(
        "Email",
        "Newsletters and automated mails.",
        see=THEIRS,
        need=when("Kind is Usage", "kind", RightKind.USAGE),
        default="No",
    )
    use_digital_ads: YesNo | None = column(
        "Digital ads",
        "Ads outside TikTok made from the content.",
        see=THEIRS,
        need=when("Kind is Usage", "kind", RightKind.USAGE),
        default="No",
    )
    use_retail: YesNo | None = column(
        "Retail listings",
        "Marketplaces and shop screens of retailers.",
        see=THEIRS,
        need=when("Kind is Usage", "kind", RightKind.USAGE),
        default="No",
    )
    use_sales: YesNo | None = column(
        "Sales materials",
        "Presentations and material your sales people show.",
        see=THEIRS,
        need=when("Kind is Usage", "kind", RightKind.USAGE),
        default="No",
    )
    may_edit: YesNo | None = column(
        "May edit",
        "Cut, shorten or change the order.",
        band="What may be changed",
        see=THEIRS,
        need=when("Kind is Usage or Paid advertising", "kind", RightKind.USAGE, RightKind.PAID_ADVERTISING),
        default="No",
    )
    may_resize: YesNo | None = column(
        "May resize",
        "Change the shape for other placements.",
        see=THEIRS,
        need=when("Kind is Usage or Paid advertising", "kind", RightKind.USAGE, RightKind.PAID_ADVERTISING),
        default="No",
    )
    may_caption: YesNo | None = column(
        "May caption",
        "Add subtitles or text on screen.",
        see=THEIRS,
        need=when("Kind is Usage or Paid advertising", "kind", RightKind.USAGE, RightKind.PAID_ADVERTISING),
        default="No",
    )
    may_crop: YesNo | None = column(
        "May crop",
        "Show only a part of the picture.",
        see=THEIRS,
        need=when("Kind is Usage or Paid advertising", "kind", RightKind.USAGE, RightKind.PAID_ADVERTISING),
        default="No",
    )
    may_combine: YesNo | None = column(
        "May combine",
        "Join it with other footage, music or voices.",
        see=THEIRS,
        need=when("Kind is Usage or Paid advertising", "kind", RightKind.USAGE, RightKind.PAID_ADVERTISING),
        default="No",
    )
    ads_allowed: YesNo | None = column(
        "Boosting allowed",
        "May money be put behind the video on TikTok?",
        band="Paid advertising",
        see=THEIRS,
        need=when("Kind is Paid advertising", "kind", RightKind.PAID_ADVERTISING),
        default="No",
    )
    ad_accounts: AdAccount | None = column(
        "Ads may run from",
        "Whose account the ad appears under.",
        see=THEIRS,
        need=when("Boosting allowed is Yes", "ads_allowed", "Yes"),
        default="Creator's post (Spark)",
    )
    spark_code: Id | None = column(
        "Spark code",
        "The creator makes it in the app. Treat it like a key.",
        by=PEOPLE,
        see=THEIRS,
        need=when("Ads may run from is Creator's post", "ad_accounts", AdAccount.SPARK),
    )
    spark_days: SparkDays | None = column(
        "Spark code days",
        "What the creator chose when making the code. An extension is a new row with the same code; its days are added.",
        by=PEOPLE,
        see=THEIRS,
        need=when("Spark code is filled", "spark_code", "*"),
        default="30 (TikTok offers 7, 30, 60, 180, 365)",
    )
    spark_from: Day | None = column(
        "Spark code from",
        "The day the code was made. The ad stops when it ends, whatever the contract says.",
        by=PEOPLE,
        see=THEIRS,
        need=when("Spark code is filled", "spark_code", "*"),
    )
    name_likeness: YesNo | None = column(
        "Name and likeness",
        "May ads and pages show who the creator is?",
        see=THEIRS,
        need=when(
            "Kind is Paid advertising or Name and likeness", "kind", RightKind.PAID_ADVERTISING, RightKind.NAME_LIKENESS
        ),
        default="No",
    )
    competitors: Entry | None = column(
        "Competitors covered",
        "Name the brands, as in Brand promoted. A short list costs less than a whole category.",
        band="Exclusivity",
        see=THEIRS,
        need=when("Kind is Exclusivity", "kind", RightKind.EXCLUSIVITY),
        of="competitor",
        several=True,
    )
    category: Entry | None = column(
        "Category covered",
        "A branch of the category tree; everything under it is covered.",
        see=THEIRS,
        need=when("Kind is Exclusivity", "kind", RightKind.EXCLUSIVITY),
        of="product_category",
    )
    platforms: PlatformScope | None = column(
        "Platforms",
        "Where the creator holds back.",
        see=THEIRS,
        need=when("Kind is Exclusivity", "kind", RightKind.EXCLUSIVITY),
        default="TikTok only",
    )
    music_source: MusicSource | None = column(
        "Music source",
        "Ads and brand reuse need music cleared for business.",
        band="Music",
        by=BOTH,
        see=THEIRS,
        need=when("Kind is Music", "kind", RightKind.MUSIC),
    )
    music_until: Day | None = column(
        "Music licensed until",
        "The video is off limits after it, even if the contract runs on.",
        by=BOTH,
        see=THEIRS,
        need=when("Music source is Licensed track", "music_source", MusicSource.LICENSED),
    )
    clause_text: Text | None = column(
        "Clause wording",
        "Only where the columns do not say it all.",
        see=THEIRS,
        width=40,
    )
