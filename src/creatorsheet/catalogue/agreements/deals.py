"""Deals: one row per agreement with a creator for a campaign."""

from creatorsheet.catalogue.agreements.choices import (
    CommissionBasis,
    CompensationModel,
    CompletedWork,
    Complexity,
    DealEndReason,
    DealStatus,
    DisclosureKind,
    InvoiceNeed,
    LongtermForm,
    MissedBrief,
    MissedDate,
    OutsideControl,
    PartnershipForm,
    PaymentMethod,
    PaymentSchedule,
    ProductionNeed,
    ReportingKind,
    ResponsibleParty,
    RevisionScope,
    ShippedProducts,
    SilenceMeans,
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
    Link,
    Money,
    Percent,
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


class Deal(Row):
    """One agreement with a creator for a campaign."""

    sheet = Sheet(
        "Deals",
        Group.AGREEMENTS,
        key="deal_id",
        prefix="D",
        holds="agreement with a creator for a campaign",
        opened=("Compensation",),
    )

    deal_id: Id | None = column(
        "Deal ID", "Written by the software.", band="Identity", by=SOFTWARE, see=THEIRS, need=ALWAYS
    )
    campaign: Ref | None = column("Campaign ID", "The campaign it serves.", see=THEIRS, need=ALWAYS, to="Campaigns")
    creator: Ref | None = column("Creator ID", "The other party.", see=THEIRS, need=ALWAYS, to="Creators")
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
    status: DealStatus | None = column(
        "Status", "Filming starts only after Signed.", see=THEIRS, need=ALWAYS, default="Draft"
    )
    owner: Ref | None = column("Owner", "Who negotiates and keeps the file.", see=THEIRS, need=ALWAYS, to="Team")
    form: PartnershipForm | None = column(
        "Partnership form", "What kind of collaboration this is.", band="Scope", see=THEIRS, need=ALWAYS
    )
    longterm_form: LongtermForm | None = column(
        "Long-term form",
        "The pattern of a partnership that goes on.",
        see=THEIRS,
        need=when("the deal runs over 60 days"),
    )
    videos_agreed: Whole | None = column(
        "Number of videos", "Must equal the video rows in Deliverables.", see=THEIRS, need=ALWAYS, low=0
    )
    supporting_agreed: Whole | None = column(
        "Supporting posts",
        "Stories, reposts and the like, also listed in Deliverables.",
        see=THEIRS,
        low=0,
        default="0",
    )
    starts: Day | None = column("Starts", "First day of the agreement.", see=THEIRS, need=ALWAYS)
    ends: Day | None = column(
        "Ends", "Last day of work; rights may run longer and live in Rights.", see=THEIRS, need=ALWAYS
    )
    complexity: Complexity | None = column(
        "Video complexity", "One of the reasons a fee is high or low.", see=THEIRS, default="Standard"
    )
    production_needs: ProductionNeed | None = column(
        "Production needs", "The biggest extra effort asked for. It belongs in the price.", see=THEIRS, default="None"
    )
    turnaround_days: Whole | None = column(
        "Turnaround", "Days from product in hand to first draft. A rush costs more.", see=THEIRS, low=0, unit="days"
    )
    model: CompensationModel | None = column(
        "Compensation model", "The main way of paying.", band="Compensation", see=THEIRS, need=ALWAYS
    )
    model_2: CompensationModel | None = column(
        "Second model", "Mixtures are common, such as a smaller fee and a commission.", see=THEIRS
    )
    total: Money | None = column(
        "Total compensation",
        "All fixed money: fees, rights and exclusivity. Commission and bonuses come on top.",
        see=THEIRS,
        need=ALWAYS,
        unit="deal currency",
    )
    currency: Entry | None = column(
        "Currency",
        "Currency of every amount in this agreement.",
        see=THEIRS,
        need=ALWAYS,
        of="currency",
        unit="ISO 4217",
        default="the campaign's currency",
    )
    base_fee: Money | None = column(
        "Fee for the work",
        "Making and posting only. Rights are priced in Rights so each can be renewed alone.",
        see=THEIRS,
        need=when(
            "Compensation model is Flat fee or Retainer", "model", CompensationModel.FLAT, CompensationModel.RETAINER
        ),
        unit="deal currency",
    )
    deposit: Money | None = column(
        "Deposit",
        "Paid before production; taken off the rest. 0 when there is none.",
        see=THEIRS,
        unit="deal currency",
        default="0",
    )
    retainer_months: Whole | None = column(
        "Retainer months",
        "How many months are paid.",
        see=THEIRS,
        need=when("a model is Retainer"),
        low=0,
        unit="months",
    )
    retainer_fee: Money | None = column(
        "Fee per month", "What each month is worth.", see=THEIRS, need=when("a model is Retainer"), unit="deal currency"
    )
    commission_basis: CommissionBasis | None = column(
        "Commission basis",
        "What the percentage is taken of, or what one event earns.",
        band="Commission",
        see=THEIRS,
        need=when("a model is Commission"),
        default="Net orders",
    )
    commission_rate: Percent | None = column(
        "Commission rate", "Rate from the first sale on.", see=THEIRS, need=when("a model is Commission"), low=0, high=1
    )
    commission_fixed: Money | None = column(
        "Amount per event",
        "Fixed amount per sale, lead or sign-up.",
        see=THEIRS,
        need=when("Commission basis is per event"),
        unit="deal currency",
    )
    tier2_from: Money | None = column(
        "Second tier from",
        "Sales above this earn the second rate; only the part above it.",
        see=THEIRS,
        unit="deal currency",
    )
    tier2_rate: Percent | None = column(
        "Second tier rate",
        "Rate on the part above the second threshold.",
        see=THEIRS,
        need=when("Second tier from is filled", "tier2_from", "*"),
        low=0,
        high=1,
    )
    tier3_from: Money | None = column(
        "Third tier from", "Sales above this earn the third rate.", see=THEIRS, unit="deal currency"
    )
    tier3_rate: Percent | None = column(
        "Third tier rate",
        "Rate on the part above the third threshold.",
        see=THEIRS,
        need=when("Third tier from is filled", "tier3_from", "*"),
        low=0,
        high=1,
    )
    commission_cap: Money | None = column(
        "Most commission",
        "The most that commission adds up to over the whole deal. Blank means no limit.",
        see=THEIRS,
        unit="deal currency",
    )
    return_days: Whole | None = column(
        "Return window",
        "Commission is due after it, so refunds can be taken off first.",
        see=THEIRS,
        need=when("a model is Commission"),
        low=0,
        unit="days",
        default="Settings: return window",
    )
    gift: Entry | None = column(
        "Product sent",
        "What goes to the creator. A gift alone does not oblige them to post.",
        band="Product sent",
        see=THEIRS,
        need=when("a model is Gifting"),
        of="product",
    )
    gift_value: Money | None = column(
        "Landed cost",
        "Your cost with duty and shipping, not the shop price. It counts as cost.",
        need=when("Product sent is filled", "gift", "*"),
        unit="deal currency",
    )
    shipped_on: Day | None = column("Shipped on", "The day the parcel left you.", by=BOTH, see=THEIRS)
    parcel_number: Id | None = column("Parcel number", "Carrier's tracking number, kept as text.", by=BOTH, see=THEIRS)
    arrived_on: Day | None = column("Arrived on", "The turnaround clock starts here.", by=PEOPLE, see=THEIRS)
    payment_schedule: PaymentSchedule | None = column(
        "Payment schedule",
        "The pattern; the Payments tab gets one row per instalment from it.",
        band="Payment",
        see=THEIRS,
        need=ALWAYS,
    )
    payment_method: PaymentMethod | None = column(
        "Payment method", "How the money travels. Account details do not belong in a workbook.", see=THEIRS, need=ALWAYS
    )
    payment_days: Whole | None = column(
        "Paid within",
        "Days after the due event or the invoice, whichever is later.",
        see=THEIRS,
        need=ALWAYS,
        low=0,
        unit="days",
        default="Settings: payment days",
    )
    invoice_needs: InvoiceNeed | None = column(
        "Invoice needs", "What the creator must send before you can pay.", see=THEIRS, need=ALWAYS, default="Invoice"
    )
    draft_required: YesNo | None = column(
        "Brand sees a draft",
        "No means you see the video when everyone does.",
        band="Approval and revisions",
        see=THEIRS,
        need=ALWAYS,
        default="Yes",
    )
    revision_rounds: Whole | None = column(
        "Revision rounds",
        "Rounds included in the price.",
        see=THEIRS,
        need=when("Brand sees a draft is Yes", "draft_required", "Yes"),
        low=0,
        default="2 (house default)",
    )
    feedback_days: Whole | None = column(
        "Feedback within",
        "How fast you must answer. Silence after it counts as agreed below.",
        see=THEIRS,
        need=when("Brand sees a draft is Yes", "draft_required", "Yes"),
        low=0,
        unit="working days",
        default="Settings: feedback days",
    )
    silence_means: SilenceMeans | None = column(
        "Silence means",
        "What happens when the brand does not answer in time.",
        see=THEIRS,
        need=when("Brand sees a draft is Yes", "draft_required", "Yes"),
        default="Reminder first",
    )
    revision_scope: RevisionScope | None = column(
        "Counts as a revision",
        "Which changes use up a round.",
        see=THEIRS,
        need=when("Brand sees a draft is Yes", "draft_required", "Yes"),
        default="Changes beyond the brief",
    )
    missed_brief: MissedBrief | None = column(
        "If the brief is missed",
        "What the creator owes when the video is not what was agreed.",
        see=THEIRS,
        need=ALWAYS,
        default="Redo at no charge",
    )
    extra_revision_fee: Money | None = column(
        "Extra revision fee",
        "Price of one round more; 0 when further rounds are free.",
        see=THEIRS,
        need=when("Brand sees a draft is Yes", "draft_required", "Yes"),
        unit="deal currency",
        default="0",
    )
    cancel_fee_brand: Percent | None = column(
        "Brand cancels: fee",
        "What you pay if you call it off, as part of the total.",
        band="Cancellation",
        see=THEIRS,
        need=ALWAYS,
        low=0,
        high=1,
        unit="of total",
    )
    cancel_fee_creator: Percent | None = column(
        "Creator cancels: fee",
        "What the creator pays back beyond deposits. Often nothing.",
        see=THEIRS,
        low=0,
        high=1,
        unit="of total",
        default="0 %",
    )
    completed_work: CompletedWork | None = column(
        "Work already done",
        "How finished work is paid after cancelling.",
        see=THEIRS,
        need=ALWAYS,
        default="Paid for stages done",
    )
    shipped_products: ShippedProducts | None = column(
        "Products sent",
        "What happens to parcels after cancelling.",
        see=THEIRS,
        need=ALWAYS,
        default="Creator keeps them",
    )
    reschedule_notice: Whole | None = column(
        "Reschedule notice",
        "How early either side must ask for a new date.",
        see=THEIRS,
        need=ALWAYS,
        low=0,
        unit="days before",
    )
    missed_date: MissedDate | None = column(
        "If a date is missed",
        "What follows when a post is late without notice.",
        see=THEIRS,
        need=ALWAYS,
        default="New date within grace days",
    )
    grace_days: Whole | None = column(
        "Grace days",
        "Days a late post is still accepted.",
        see=THEIRS,
        need=when("If a date is missed uses them"),
        low=0,
        unit="days",
        default="3 (house default)",
    )
    outside_control: OutsideControl | None = column(
        "Outside control",
        "Illness, outages, platform bans: who bears it.",
        see=THEIRS,
        need=ALWAYS,
        default="Postpone, then cancel free",
    )
    resp_disclosure: ResponsibleParty | None = column(
        "Adding disclosure",
        "Who switches on the label and says it in the video.",
        band="Who is responsible",
        see=THEIRS,
        need=ALWAYS,
        default="Creator",
    )
    resp_platform: ResponsibleParty | None = column(
        "Following platform rules",
        "Who keeps to the platform's rules for branded content.",
        see=THEIRS,
        need=ALWAYS,
        default="Creator",
    )
    resp_claims: ResponsibleParty | None = column(
        "Supporting claims",
        "Who holds the proof for what is said about the product.",
        see=THEIRS,
        need=ALWAYS,
        default="Brand",
    )
    resp_music: ResponsibleParty | None = column(
        "Music and assets",
        "Who makes sure music, footage and images may be used commercially.",
        see=THEIRS,
        need=ALWAYS,
        default="Creator",
    )
    resp_prohibited: ResponsibleParty | None = column(
        "Avoiding banned claims",
        "Who watches for things that must not be said.",
        see=THEIRS,
        need=ALWAYS,
        default="Both",
    )
    resp_correction: ResponsibleParty | None = column(
        "Correcting problems",
        "Who fixes a post that breaks a rule, and pays for it.",
        see=THEIRS,
        need=ALWAYS,
        default="Creator",
    )
    correction_hours: Whole | None = column(
        "Corrected within",
        "How fast a post must be fixed once reported.",
        see=THEIRS,
        need=ALWAYS,
        low=0,
        unit="hours",
        default="24 (house default)",
    )
    disclosure_kind: DisclosureKind | None = column(
        "Disclosure required",
        "TikTok's own label is needed; add words and speech where your market wants them.",
        band="Disclosure and reporting",
        see=THEIRS,
        need=ALWAYS,
        default="Paid partnership label",
    )
    reporting_due_days: Whole | None = column(
        "Figures due after",
        "When the creator sends insights.",
        see=THEIRS,
        need=ALWAYS,
        low=0,
        unit="days after posting",
        default="7 (house default)",
    )
    reporting_kind: ReportingKind | None = column(
        "Figures to send",
        "What counts as a report. Video figures the public cannot see come only from here.",
        see=THEIRS,
        need=ALWAYS,
        default="Screenshots of insights",
    )
    signed_on: Day | None = column(
        "Signed on",
        "The day the last side signed.",
        band="Papers",
        see=THEIRS,
        need=when("Status is Signed", "status", DealStatus.SIGNED),
    )
    contract: Link | None = column(
        "Contract file",
        "The signed paper. It rules where it differs from this row.",
        see=THEIRS,
        need=when("Status is Signed", "status", DealStatus.SIGNED),
        unit="link or file path",
    )
    cancellation_set: Text | None = column(
        "Cancellation agreed",
        "OK once every cancellation question has an answer.",
        by=SOFTWARE,
        formula='=IF(AND([@[Brand cancels: fee]]<>"",[@[Work already done]]<>"",[@[Products sent]]<>"",[@[Reschedule notice]]<>"",[@[If a date is missed]]<>"",[@[Outside control]]<>""),"OK","Missing")',
        alarm="Missing",
    )
    rights_set: Text | None = column(
        "Rights agreed",
        "OK once at least one usage clause is agreed. Needed before filming for content campaigns.",
        by=SOFTWARE,
        formula='=IF(COUNTIFS(Rights[Deal ID],[@[Deal ID]],Rights[Kind],"Usage",Rights[Status],"Agreed")>0,"OK","Missing")',
        alarm="Missing",
    )
    ended_early: DealEndReason | None = column(
        "Ended because", "Why it stopped.", see=THEIRS, need=when("Status is Cancelled", "status", DealStatus.CANCELLED)
    )
