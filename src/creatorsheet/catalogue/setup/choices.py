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
    MINIMUM_SAMPLE = "Minimum sample", "Under this many posts nothing is ranked: 5 (house default)."
    MINIMUM_PEERS = "Minimum peers", "Under this many similar posts there is no benchmark: 8 (house default)."
    SPONSORED_LIMIT = "Sponsored share limit", "40 % of recent videos (house default)."
    AUDIENCE_GATE = "Audience gate", "30 % of an audience in the countries you sell to (house default)."
    SAFETY_FLOOR = "Brand safety floor", "50 of 100 (house default)."
    RIVAL_DAYS = "Days a rival counts", "90 days before the campaign (house default)."
    FRESH_DAYS = "Freshness of figures", "Rate 180, audience 90, followers and views 30 days (house default)."
    STAGE_DAYS = "Days per pipeline stage", "Found 30, vetted 14, contacted 7, negotiating 14 (house default)."
    FEE_CURRENCY = "Currency of usual fees", "US dollars, as the sources."
    FEE_NANO = "Usual fee, nano", "One organic video: 20 to 500 (two sources)."
    FEE_MICRO = "Usual fee, micro", "75 to 800 (two sources)."
    FEE_MID = "Usual fee, mid", "350 to 3,000 (SponsorRate)."
    FEE_MACRO = "Usual fee, macro", "3,000 to 7,000 (SponsorRate)."
    FEE_MEGA = "Usual fee, mega", "From 7,000 on, without an upper end (SponsorRate)."
    UNSPENT_SHARE = "Unspent budget", "10 % of a budget (house default)."
    APPROVAL_DAYS = "Days per approval stage", "3 working days (house default)."
    FEEDBACK_DAYS = "Feedback days", "2 working days (house default)."
    FOLLOW_UP_DAYS = "Follow-up days", "5 days (house default)."
    PAYMENT_DAYS = "Payment days", "30 days (house default)."
    RETURN_WINDOW = "Return window", "30 days (house default)."
    PRICE_OWN = "Reposts on own accounts", "Your accounts on TikTok and elsewhere: 0 % (Influki)."
    PRICE_ADS_30 = "Paid social, 30 days", "Ads from your accounts: 0 % to 40 % (a creators' rule of thumb)."
    PRICE_ADS_90 = "Paid social, 90 days", "25 % to 65 % (Influki)."
    PRICE_ADS_180 = "Paid social, 180 days", "60 % to 150 % (Influki)."
    PRICE_ADS_365 = "Paid social, 365 days", "100 % to 200 % (Influki)."
    PRICE_HANDLE = "Ads from the creator's handle", "Spark ads, whatever they last: 25 % to 200 % (two sources)."
    PRICE_STORE_90 = "Stores and out of home, 90 days", "50 % to 150 % (Influki; the time is our assumption)."
    PRICE_FOREVER = "Use without end", "Ads, stores and more: 100 % to 900 % (three sources)."
    PRICE_EXCLUSIVE_14 = "Exclusivity, 14 days", "5 % to 15 % (Creator Money Tools)."
    PRICE_EXCLUSIVE_30 = "Exclusivity, 30 days", "10 % to 25 % (Creator Money Tools)."
    PRICE_EXCLUSIVE_90 = "Exclusivity, 90 days", "25 % to 40 % (Creator Money Tools)."
    PRICE_EXCLUSIVE_180 = "Exclusivity, 180 days", "50 % to 100 % (unverified: our extension)."
    SHARED_COST_RULE = "Spread of shared costs", "By fee, by video, or not at all (house default: by fee)."
    CODES = "Promo codes", "Who gets one: creators of campaigns that use codes, all, or nobody."
    CODE_LENGTH = "Length of codes", "8 letters and digits, the most TikTok Shop takes."
    CODE_LIMIT = "Longest code the shop takes", "8 in TikTok Shop; other shops take more."
    UTM_SOURCE = "utm_source", "tiktok, or {handle} for each creator's own."
    UTM_MEDIUM = (
        "utm_medium",
        "influencer; by GA4's default channel groups affiliate puts visits into Affiliates, influencer with source tiktok into Organic Social.",
    )
    LINK_CHANNEL = "Channel wanted in analytics", "Where Google Analytics should count the links, or Keep for any."
    REHIRE_THRESHOLDS = "Decision thresholds", "Rehire at P 0.7, pause under 0.2 with 3 posts (house default)."
    AMPLIFY_THRESHOLDS = "Boost thresholds", "Top quarter of its peers, 4 signs of 6 (house default)."
    NEXT_CAP = "Most for one creator", "30 % of the next budget (house default)."
    UNTRIED_SHARE = "Kept for the untried", "20 % of the next budget (house default)."
    BENCHMARK_MONTHS = "Benchmark period", "12 months (house default)."
    COUPON_SITES = "Coupon sites", "Sites whose visitors look for a code, not for a creator."
    EMV_RATES = "Rates for earned media value", "Off unless rates are typed; never part of ROI (Barcelona Principles)."
    AS_OF = "Figures as of", "Today unless a date is typed."
    SHARE_COLUMNS = "Columns for agencies", "What an agency sees besides the usual (+) or does not see (-)."
    ZONE_HOME = "Own time zone", "Where your days begin; used where an export names no zone."
    ZONE_TIKTOK_STUDIO = "Zone of TikTok Studio", "The zone set in the creator's TikTok Studio."
    ZONE_TIKTOK_ADS = "Zone of TikTok Ads", "The zone of the ad account."
    ZONE_TIKTOK_SHOP = "Zone of TikTok Shop", "The zone of the shop's Seller Center."
    ZONE_SHOPIFY = "Zone of Shopify", "Only for exports whose times carry no offset."
    ZONE_GA4 = "Zone of Google Analytics 4", "The reporting zone of the property."
    ZONE_META = "Zone of Meta Ads", "The zone of the ad account."
    ZONE_AWIN = "Zone of AWIN", "The zone of the advertiser account."
    ZONE_COMMENTS = "Zone of Comment export", "The zone of the tool that collected them."


class SettingGroup(Choice):
    """Setting group."""

    MONEY = "Money"
    DEFINITIONS = "Definitions"
    SHORTLIST = "Shortlist"
    TRACKING = "Tracking"
    DEADLINES = "Deadlines"
    FEES = "Usual fees"
    PRICES = "Prices of rights"
    DECISIONS = "Decisions"
    SHARING = "Sharing"
    BRAND = "Brand"
    ZONES = "Time zones"


class ValueKind(Choice):
    """Value kind."""

    TEXT = "Text"
    NUMBER = "Number"
    NUMBERS = "Numbers", "Several, ; between."
    PERCENT = "Percent"
    DATE = "Date"
    CHOICE = "Choice"
    CHOICES = "Choices", "Several, ; between."
    ZONE = "Time zone", "Region and city, such as Europe/Berlin."


class CodeUse(Choice):
    """Code use."""

    CAMPAIGN = "When the campaign uses them", "A sales format with codes, a discount, or Use a code as the action."
    ALWAYS = "Always", "Every creator gets one."
    NEVER = "Never", "Links only."


class EngagementDefinition(Choice):
    """Engagement definition."""

    BY_VIEWS = "By views", "Interactions over views, as TikTok One and Modash."
    BY_FOLLOWERS = "By followers", "Interactions over followers, as CreatorIQ."


class Interaction(Choice):
    """Interaction."""

    LIKES = "Likes"
    COMMENTS = "Comments"
    SHARES = "Shares"
    SAVES = "Saves"
    PROFILE_VISITS = "Profile visits"
    CLICKS = "Clicks"


class SharedCostRule(Choice):
    """Shared cost rule."""

    BY_FEE = "By fee", "In proportion to what each creator is paid."
    BY_VIDEO = "By video", "In proportion to the number of videos."
    NOT_SPREAD = "Not at all", "Shared costs count for the campaign only."


class LinkChannel(Choice):
    """Link channel."""

    AFFILIATES = "Affiliates", "Needs the handle as source and affiliate as medium."
    ORGANIC_SOCIAL = "Organic Social", "Needs tiktok as source."
    KEEP = "Keep", "Whatever channel it is; no notes about it."


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
    OTHER_CODE = "other_code", "Discount codes of the shop that belong to no creator."
    COST_CATEGORY = "cost_category", "Written from the built-in choices; parent is one of nine."
    METRIC_KEY = "metric_key", "Written from the built-in metrics; parent is the metric group."


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


class CodeOrigin(Choice):
    """Code origin."""

    MADE = "Made", "By the codes button, with a check character."
    TYPED = "Typed", "A name such as ANNA15, chosen by a person."
