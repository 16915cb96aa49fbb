"""Choices of the Agreements tabs."""

from creatorsheet.catalogue.choice import Choice


class PartnershipForm(Choice):
    """Partnership form."""

    SPONSORED_VIDEO = "A sponsored video published on the creator’s account", "Paid post on their account."
    GIFTED = "A product gifted in exchange for potential coverage", "Product sent, nothing promised."
    AFFILIATE = "An affiliate campaign tied to links or discount codes", "Paid by results."
    SHOP = "A TikTok Shop collaboration", "Sold through the Shop, open or invited."
    LICENSED_CONTENT = (
        "Creator-made content licensed for the brand’s own channels",
        "Made for you; posting is optional.",
    )
    AMBASSADOR = "A longer-term ambassador partnership", "A steady partnership."


class LongtermForm(Choice):
    """Longterm form."""

    MONTHLY = "Monthly content packages", "A fixed number each month."
    LAUNCHES = "Product launch collaborations", "Called in for each launch."
    AFFILIATE = "Affiliate arrangements", "Open-ended, paid by sales."
    SEASONAL = "Seasonal campaigns", "Returns each season."
    AMBASSADOR = "Ambassador programs", "A face of the brand."
    SHOP = "Recurring TikTok Shop content", "Regular Shop videos or lives."


class PlatformScope(Choice):
    """Platform scope."""

    TIKTOK = "TikTok only", "Narrowest and cheapest."
    SHORT_VIDEO = "Short video", "TikTok, Reels and Shorts."
    ALL_SOCIAL = "All social platforms", "Broad; raises the fee."
    EVERYWHERE = "Everywhere", "Also TV, print, events."


class DealStatus(Choice):
    """Deal status."""

    DRAFT = "Draft", "Terms being written. Next allowed: sent, cancelled."
    SENT = "Sent", "With the creator. Next allowed: negotiating, signed, cancelled."
    NEGOTIATING = "Negotiating", "Points open. Next allowed: sent, signed, cancelled."
    SIGNED = "Signed", "Binding; filming may start. Next allowed: completed, disputed, cancelled."
    DISPUTED = "Disputed", "A point is in dispute. Next allowed: signed, completed, cancelled."
    COMPLETED = "Completed", "All delivered and paid. Next allowed: none."
    CANCELLED = "Cancelled", "Ended early; cancellation terms apply. Next allowed: none."


class Complexity(Choice):
    """Complexity."""

    SIMPLE = "Simple", "Talking to camera."
    STANDARD = "Standard", "A few scenes and cuts."
    COMPLEX = "Complex", "Many scenes, effects, several people."


class ProductionNeed(Choice):
    """Production need."""

    NONE = "None", "Usual set-up."
    LOCATION = "Custom location", "Place to book or travel to."
    TALENT = "Additional talent", "More people on screen."
    EDITING = "Advanced editing", "Effects, animation."
    DRAFTS = "Several drafts", "More rounds than usual."
    RUSH = "Rushed timeline", "Shorter than usual turnaround."


class CompensationModel(Choice):
    """Compensation model."""

    FLAT = "Flat fee", "Agreed amount for agreed work."
    COMMISSION = "Commission", "Part of each sale or an amount per event."
    GIFTING = "Gifting", "Product only; nothing promised."
    BONUS = "Performance bonus", "Extra when a target is reached."
    RETAINER = "Retainer", "Regular pay for regular content."


class CommissionBasis(Choice):
    """Commission basis."""

    NET = "Net orders", "After discounts and refunds."
    GROSS = "Gross orders", "Before discounts."
    PER_ORDER = "Per order", "Fixed amount per event."
    PER_LEAD = "Per lead", "Fixed amount per event."
    PER_SIGNUP = "Per sign-up or download", "Fixed amount per event."


class PaymentSchedule(Choice):
    """Payment schedule."""

    UPFRONT = "All before production", "One instalment at signing."
    DEPOSIT_APPROVAL = "Deposit, rest on approval", "Two instalments: signing and approval of the draft."
    DEPOSIT_POSTING = "Deposit, rest after posting", "Two instalments: signing and the live post."
    AFTER_POSTING = "All after posting", "One instalment after the last post."
    MILESTONES = "Several milestones", "One instalment per milestone; add the rows in Payments."
    MONTHLY = "Monthly", "One instalment per month of a retainer."
    RESULTS = "By results only", "Commission or bonus only; nothing fixed."


class PaymentMethod(Choice):
    """Payment method."""

    BANK = "Bank transfer", "Usual for companies and agencies."
    PAYPAL = "PayPal", "Fees are a cost; say who bears them."
    PLATFORM = "Through the platform", "TikTok One or Shop pays."
    AGENCY = "To the agency", "The agency pays the creator."
    CARD = "Card or payout service", "Any payout service; name it in the agreement."
    GOODS = "Goods only", "Gifting: no money moves."


class InvoiceNeed(Choice):
    """Invoice need."""

    NONE = "None", "Platform pays or goods only."
    INVOICE = "Invoice", "Plain invoice with the deal ID."
    INVOICE_PO = "Invoice with order number", "Your order number must be on it."
    INVOICE_TAX = "Invoice and tax form", "With the tax form your finance team needs."
    SELF_BILLING = "You write it for them", "You issue the document; the creator agrees to it."


class SilenceMeans(Choice):
    """Silence means."""

    REMINDER = "Reminder first", "One reminder, then approved."
    APPROVED = "Approved", "The creator may post."
    REJECTED = "Not approved", "Nothing is posted."


class RevisionScope(Choice):
    """Revision scope."""

    BEYOND_BRIEF = "Changes beyond the brief", "Fixing errors is free."
    ANY = "Any change", "Every round counts."
    RESHOOT = "Reshoots only", "Edits are free."


class MissedBrief(Choice):
    """Missed brief."""

    REDO = "Redo at no charge", "New version without using up a round."
    REDUCE = "Lower fee", "Say by how much in the agreement."
    REFUSE = "Brand may refuse", "No fee for that video; deposits as agreed."
    DISCUSS = "Decided case by case", "Leaves the question open; the terms check warns."


class CompletedWork(Choice):
    """Completed work."""

    STAGES = "Paid for stages done", "Each finished milestone is paid."
    FULL = "Paid in full", "The whole fee is owed once work has begun."
    COSTS = "Expenses only", "Only proven expenses are paid."
    NOTHING = "Not paid", "Work done is at the creator's risk."


class ShippedProducts(Choice):
    """Shipped products."""

    KEEP = "Creator keeps them", "Counted as cost of samples."
    RETURN_BRAND = "Returned at brand's cost", "You send a label."
    RETURN_CREATOR = "Returned at creator's cost", "The creator pays the parcel."
    PAY = "Creator pays for them", "At the landed cost in the deal."


class MissedDate(Choice):
    """Missed date."""

    GRACE = "New date within grace days", "Accepted up to the grace days, refused later."
    REDUCE = "Fee goes down", "Say by how much in the agreement."
    CANCEL = "Brand may cancel", "You may step out without a fee."
    NONE = "No consequence", "The date is a wish; the terms check warns."


class OutsideControl(Choice):
    """Outside control."""

    POSTPONE = "Postpone, then cancel free", "New date first; no fee if none is found."
    SHARE = "Costs shared", "Each bears its own costs so far."
    BRAND = "Brand bears it", "The fee stays owed."
    CREATOR = "Creator bears it", "Nothing is owed."


class ResponsibleParty(Choice):
    """Responsible party."""

    CREATOR = "Creator"
    BRAND = "Brand"
    AGENCY = "Agency"
    BOTH = "Both", "Both are answerable."


class DisclosureKind(Choice):
    """Disclosure kind."""

    PAID_LABEL = "Paid partnership label", "TikTok's label for work for a brand."
    LABEL_WORDS = "Label and caption words"
    LABEL_SCREEN = "Label, on-screen words"
    LABEL_ALL = "Label, screen and speech", "Safest for US viewers."
    PROMO_LABEL = "Promotional content label", "For a creator's own product."


class ReportingKind(Choice):
    """Reporting kind."""

    SCREENSHOTS = "Screenshots of insights"
    EXPORT = "TikTok Studio export"
    INVITE = "Access through TikTok One"
    NONE = "Nothing", "Only public figures."


class DealEndReason(Choice):
    """Deal end reason."""

    BRAND = "Brand cancelled"
    CREATOR = "Creator cancelled"
    OUTSIDE = "Outside both sides' control"
    BREACH = "Terms broken"


class RightKind(Choice):
    """Right kind."""

    USAGE = "Usage", "Use of the content by the brand."
    PAID_ADVERTISING = "Paid advertising", "Money behind the content."
    EXCLUSIVITY = "Exclusivity", "What the creator refrains from."
    NAME_LIKENESS = "Name and likeness", "Showing who the creator is."
    MUSIC = "Music", "Licence of the sound."


class RightStatus(Choice):
    """Right status."""

    REQUESTED = "Requested", "Extra right asked for after posting. Next allowed: proposed, refused."
    PROPOSED = "Proposed", "In negotiation. Next allowed: agreed, refused."
    AGREED = "Agreed", "In a signed paper. Next allowed: ended."
    REFUSED = "Refused", "Must not be used. Next allowed: requested."
    ENDED = "Ended early", "Withdrawn or bought out. Next allowed: none."


class RightStart(Choice):
    """Right start."""

    POSTING = "Posting", "The clock starts with the live post."
    SIGNING = "Signing", "The clock starts when the last side signs."
    DELIVERY = "Delivery of the file", "The clock starts when you get the clean file."
    DATE = "A date", "Fill Starts yourself."


class DurationUnit(Choice):
    """Duration unit."""

    DAYS = "Days", "Counted from the first day."
    MONTHS = "Months", "Calendar months."
    YEARS = "Years", "Calendar years."
    FOREVER = "Forever", "No end date."


class AdAccount(Choice):
    """Ad account."""

    SPARK = "Creator's post (Spark)", "Needs a Spark code."
    BRAND = "Brand account"
    AGENCY = "Agency account"
    ANY = "Any of these"


class SparkDays(Choice):
    """Spark days."""

    D7 = "7"
    D30 = "30"
    D60 = "60"
    D180 = "180"
    D365 = "365"


class MusicSource(Choice):
    """Music source."""

    COMMERCIAL = "Commercial Music Library", "Cleared by TikTok for business on TikTok."
    LICENSED = "Licensed track", "Own licence with an end."
    ORIGINAL = "Original sound", "Made by the creator."
    NONE = "No music"
    TRENDING = "Trending sound", "Not cleared for business use."


class DeliverableKind(Choice):
    """Deliverable kind."""

    VIDEO = "Video", "Counts towards the number of videos."
    STORY = "Story", "Supporting."
    REPOST = "Repost", "Supporting: shared again by the creator."
    LIVE = "Live", "A live stream."
    PHOTO = "Photo post", "Photo carousel."
    RAW = "Raw footage", "Files only, not posted."


class DeliverableStatus(Choice):
    """Deliverable status."""

    AGREED = "Agreed", "In a deal. Next allowed: briefed, cancelled."
    BRIEFED = "Briefed", "Brief and product sent. Next allowed: draft_in, live, cancelled."
    DRAFT_IN = "Draft in", "Waiting for feedback. Next allowed: changes, approved, cancelled."
    CHANGES = "Changes asked", "With the creator. Next allowed: draft_in, cancelled."
    APPROVED = "Approved", "May be posted. Next allowed: live, cancelled."
    LIVE = "Live", "Posted. Next allowed: taken_down."
    TAKEN_DOWN = "Taken down", "No longer public. Next allowed: none."
    CANCELLED = "Cancelled", "Will not be made. Next allowed: none."


class HookKind(Choice):
    """Hook kind."""

    PROBLEM = "Problem first", "Starts with the pain."
    RESULT = "Result first", "Shows the end."
    QUESTION = "Question", "Asks something."
    CLAIM = "Bold claim", "Says something surprising."
    STORY = "Story opening", "Something happened."
    PRODUCT = "Product first", "Opens with the product."
    TREND = "Trend or sound", "Joins a trend."
    OTHER = "Other"


class StoryStructure(Choice):
    """Story structure."""

    PROBLEM_SOLUTION = "Problem and solution"
    BEFORE_AFTER = "Before and after"
    STEPS = "Step by step"
    LIST = "List"
    DAY = "Through the day"
    COMPARE = "Side by side"
    TESTIMONIAL = "Own experience"
    SKETCH = "Scene"
    OTHER = "Other"


class VisualHook(Choice):
    """Visual hook."""

    FACE = "Face close up"
    PRODUCT = "Product close up"
    RESULT = "Result or change"
    MOVEMENT = "Movement"
    TEXT = "Large text"
    ODD = "Something odd"
    PLACE = "Place"
    NONE = "Nothing special"


class OnscreenText(Choice):
    """Onscreen text."""

    NONE = "None", "No writing."
    CAPTIONS = "Subtitles only", "What is said, nothing more."
    HOOK = "Hook only", "Text in the first seconds."
    KEY_POINTS = "Key points", "Main points written out."
    FULL = "Whole message", "Understood with the sound off."


class DemoShown(Choice):
    """Demo shown."""

    FULL = "Shown working", "In use, with the effect visible."
    PART = "Shown in part", "One step or a glimpse."
    HELD = "Only held up", "In the picture but not in use."
    NO = "Not shown", "Only talked about."


class ShareReason(Choice):
    """Share reason."""

    USEFUL = "Useful later", "Steps, tips, lists."
    FUNNY = "Funny"
    TAG_FRIEND = "Made for a friend"
    PRICE = "Price or deal"
    SURPRISING = "Surprising"
    IDENTITY = "That is me"
    UNCLEAR = "Cannot tell"


class BriefStatus(Choice):
    """Brief status."""

    DRAFT = "Draft", "Next allowed: approved."
    APPROVED = "Approved", "Messaging and claims cleared. Next allowed: sent, draft."
    SENT = "Sent", "With the creator. Next allowed: confirmed, draft."
    CONFIRMED = "Confirmed", "Creator has read it. Next allowed: draft."


class ReviewKind(Choice):
    """Review kind."""

    DRAFT = "Draft", "Before posting."
    LIVE = "Live", "The public post, as found on a day."


class ReviewDecision(Choice):
    """Review decision."""

    APPROVED = "Approved", "May be posted as it is."
    CORRECTIONS = "Approved with corrections", "No new round needed."
    CHANGES = "Changes needed", "New round."
    REJECTED = "Rejected", "See what the deal says about a missed brief."


class CheckResult(Choice):
    """Check result."""

    OK = "OK", "As required."
    FIX = "Fix", "Name the change in Feedback."
    NA = "Does not apply", "Not part of this deliverable."
    UNSURE = "Could not check", "Counts as open."


class LabelSeen(Choice):
    """Label seen."""

    PAID = "Paid partnership", "Right for work for a brand."
    PROMO = "Promotional content", "Wrong for work for another brand."
    NONE = "No label", "A finding."
    UNSURE = "Could not check", "Counts as open."


class PaymentKind(Choice):
    """Payment kind."""

    DEPOSIT = "Deposit", "Before production; taken off the rest."
    BALANCE = "Balance", "What is left of the fixed fee."
    MILESTONE = "Milestone", "A part tied to an event."
    MONTH = "Retainer month", "One month of a retainer."
    COMMISSION = "Commission", "For a period, after the return window."
    BONUS = "Bonus", "All or nothing when the target is met."
    RIGHTS = "Rights fee", "Licence, exclusivity or ad-right fee."
    EXPENSE = "Expenses", "Agreed costs, with receipts."
    CANCELLATION = "Cancellation fee", "Owed because the deal ended early."
    CLAWBACK = "Money back", "Negative: refunds or unearned deposits."


class PaymentMilestone(Choice):
    """Payment milestone."""

    SIGNING = "Signing", "Signed on in the deal."
    PRODUCT_ARRIVED = "Product arrived", "Arrived on in the deal."
    DRAFT_IN = "Draft received", "Received on of the first draft review."
    APPROVED = "Draft approved", "Draft review with decision Approved."
    POSTED = "Posted", "Posted at of the deliverable."
    FIGURES = "Figures received", "Results row from the creator."
    MONTH_END = "Month end", "Last day of the retainer month."
    RETURNS_OVER = "Return window over", "Order date plus the return window."
    TARGET = "Target reached", "Bonus target reached."
    DATE = "A date", "A fixed day."


class DueRule(Choice):
    """Due rule."""

    AFTER_MILESTONE = "Days after milestone", "Paid within, counted from the event."
    AFTER_INVOICE = "Days after invoice", "Paid within, counted from the later of event and invoice."
    FIXED = "Fixed date", "On the day of the milestone itself."


class PaymentStatus(Choice):
    """Payment status."""

    NOT_DUE = "Not due", "Next allowed: waiting_invoice, due, on_hold."
    WAITING_INVOICE = "Waiting for invoice", "Next allowed: due, late, on_hold, paid."
    DUE = "Due", "Next allowed: paid, late, on_hold."
    LATE = "Late", "Next allowed: paid, on_hold."
    ON_HOLD = "On hold", "Next allowed: due, late, paid."
    PAID = "Paid", "Next allowed: none."
