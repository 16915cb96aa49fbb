"""Choices of the Set-up tabs."""

from creatorsheet.catalogue.choice import Choice


class SettingKey(Choice):
    """Setting key."""

    HOME_CURRENCY = "Home currency", "Default from the computer's region."
    BRAND_INTRODUCTION = "Introduction to the brand", "Two sentences that open every first message; no default."
    TIER_SCHEME = "Tier scheme", "Nano to 10k, micro to 100k, mid to 500k, macro to 1m, mega above (house default)."
    ENGAGEMENT_DEFINITION = (
        "Engagement rate definition",
        "By views (as TikTok One reports) or by followers (as Modash and CreatorIQ).",
    )
    MEANINGFUL_INTERACTIONS = "Meaningful interactions", "Comments, shares, saves (the guide's example)."
    WEIGHT_STYLE = "Weight of style fit", "20 of 100 (house default)."
    WEIGHT_AUDIENCE = "Weight of audience fit", "25 of 100 (house default)."
    WEIGHT_CONSISTENCY = "Weight of consistency", "15 of 100 (house default)."
    WEIGHT_ENGAGEMENT = "Weight of engagement quality", "15 of 100 (house default)."
    WEIGHT_SAFETY = "Weight of brand safety", "15 of 100 (house default)."
    WEIGHT_PROFESSIONAL = "Weight of professional fit", "10 of 100 (house default)."
    ATTRIBUTION_DAYS = "Attribution window", "30 days (house default; change per campaign)."
    ATTRIBUTION_ORDER = "Order of evidence", "Shop ID, valid code, last click (house default)."
    TEST_SHARE = "Share kept for tests", "15 % (house default)."
    MINIMUM_SAMPLE = "Minimum sample", "Under it nothing is ranked: 5 posts per arm, 8 peers (house default)."
    SPONSORED_LIMIT = "Sponsored share limit", "40 % of recent videos (house default)."
    APPROVAL_DAYS = "Days per approval stage", "3 working days (house default)."
    FEEDBACK_DAYS = "Feedback days", "2 working days (house default)."
    FOLLOW_UP_DAYS = "Follow-up days", "5 days (house default)."
    PAYMENT_DAYS = "Payment days", "30 days (house default)."
    RETURN_WINDOW = "Return window", "30 days (house default)."
    SHARED_COST_RULE = "Spread of shared costs", "By fee, by video, or not at all (house default: by fee)."
    UTM_SOURCE = "utm_source", "tiktok."
    UTM_MEDIUM = (
        "utm_medium",
        "influencer; by GA4's default channel groups affiliate puts visits into Affiliates, influencer with source tiktok into Organic Social.",
    )
    REHIRE_THRESHOLDS = "Decision thresholds", "Rehire at P 0.7, pause under 0.2 with 3 posts (house default)."
    AMPLIFY_THRESHOLDS = "Boost thresholds", "Top quarter of its peers, 4 signs of 6 (house default)."
    AS_OF = "Figures as of", "Today unless a date is typed."


class SettingGroup(Choice):
    """Setting group."""

    MONEY = "Money"
    DEFINITIONS = "Definitions"
    SHORTLIST = "Shortlist"
    TRACKING = "Tracking"
    DEADLINES = "Deadlines"
    DECISIONS = "Decisions"
    BRAND = "Brand"


class ValueKind(Choice):
    """Value kind."""

    TEXT = "Text"
    NUMBER = "Number"
    PERCENT = "Percent"
    DATE = "Date"
    CHOICE = "Choice"


class RateSource(Choice):
    """Rate source."""

    ECB = "European Central Bank"
    BANK = "Own bank"
    FINANCE = "Finance department"
    TYPED = "Typed in"


class ListName(Choice):
    """List name."""

    PRODUCT = "product", "Your products."
    PRODUCT_CATEGORY = "product_category", "Tree of categories."
    COMPETITOR = "competitor", "Rival brands with their category as parent."
    AUDIENCE_TYPE = "audience_type", "Your audience labels."
    NICHE = "niche", "Content niches."
    INDUSTRY = "industry", "Industries."
    INTEREST = "interest", "Audience interests."
    COUNTRY = "country", "Countries, ISO 3166."
    TERRITORY = "territory", "Countries and Worldwide."
    LANGUAGE = "language", "Languages, ISO 639."
    CURRENCY = "currency", "Currencies, ISO 4217."
    AGENCY = "agency", "Agencies you work with."
    CONCEPT = "concept", "Named creative ideas."
    CHANNEL = "channel", "Channels to compare with."
    CREATOR_TIER = "creator_tier", "Written from the tier scheme."
    OBJECTIVE = "objective", "Written from the built-in choices; parent is the metric group."
    COST_CATEGORY = "cost_category", "Written from the built-in choices; parent is one of nine."


class TemplateKind(Choice):
    """Template kind."""

    OUTREACH = "Outreach message", "Filled per creator."
    BRIEF = "Campaign brief", "Filled per campaign or creator."
    AGREEMENT = "Creator agreement", "Needs legal approval."
    REVIEW_CHECKLIST = "Content review checklist", "For reviewers outside the workbook."
    PAYMENT_REQUEST = "Payment request", "Asks for the invoice or approves a payment."
    PERFORMANCE_REPORT = "Performance report", "Opening words and order of the report."
    EVALUATION = "Post-campaign evaluation", "Questions for the team after the campaign."


class TaskShare(Choice):
    """Task share."""

    OWNS = "Owns", "Exactly one per task."
    HELPS = "Helps", "Any number."
