"""Choices of the Results tabs."""

from creatorsheet.catalogue.choice import Choice


class TrackingMethod(Choice):
    """Tracking method."""

    PROMO_CODE = "A promotional code", "Works without a click."
    AFFILIATE_LINK = "An affiliate link", "Counted by affiliate software."
    UTM_LINK = "A link with UTM parameters", "Counted by analytics."
    LANDING_PAGE = "A dedicated landing page", "Easy to say aloud."
    SHOP_ID = "A TikTok Shop identifier", "Counted by the Shop."


class CodeState(Choice):
    """Code state."""

    PLANNED = "Planned", "Made, not given out. Next allowed: issued, rejected, retired."
    ISSUED = "Issued", "In use. Next allowed: leaked, retired."
    REJECTED = "Rejected by the shop", "The shop would not take it. Next allowed: retired."
    LEAKED = "Leaked", "Seen on coupon sites. Next allowed: retired."
    RETIRED = "Retired", "Never used again."


class RetireReason(Choice):
    """Retire reason."""

    ENDED = "Campaign over", "Offer is over."
    LEAKED = "Leaked", "Used by people who never saw the creator."
    MISTAKE = "Mistake", "Wrong discount or wrong person."
    CREATOR_LEFT = "Creator left", "The deal ended."
    REJECTED = "Rejected by the shop", "Replaced because the shop refused it."


class ResultScope(Choice):
    """Result scope."""

    CREATOR_ORGANIC = "Creator post, organic", "No money behind it."
    CREATOR_PAID = "Creator post, boosted", "Spark ads on the creator's post."
    CREATOR_TOTAL = "Creator post, not split", "Export cannot tell organic from boosted. Never added to the two above."
    BRAND_ORGANIC = "Brand account, organic", "Reused on your own channels."
    BRAND_PAID = "Brand ad", "An ad from your account."
    CAMPAIGN_WIDE = "Campaign-wide", "Not about one video."
    PAID_SOCIAL = "Comparison: paid social", "Not creator content."
    CHANNEL = "Comparison: other channel", "Your internal benchmark."


class CaptureWindow(Choice):
    """Capture window."""

    H24 = "First 24 hours", "From the post's own time."
    D7 = "First 7 days"
    D30 = "First 30 days"
    FULL = "Full attribution period", "As set in the campaign."
    BETWEEN = "In between", "Used to bracket a window."


class ConversionKind(Choice):
    """Conversion kind."""

    ORDER = "Order", "A purchase."
    LEAD = "Lead", "A form with contact details."
    TRIAL = "Free trial", "A free trial begun."
    SIGNUP = "Sign-up", "An account or newsletter."
    DOWNLOAD = "App download", "An app installed."


class OrderStatus(Choice):
    """Order status."""

    PAID = "Paid"
    PENDING = "Pending", "Counts once paid. Next allowed: paid, cancelled."
    PART_REFUND = "Partly refunded"
    REFUNDED = "Refunded", "Nets to nothing."
    CANCELLED = "Cancelled", "Counts for nothing."
    SAMPLE = "Sample", "Payment 0 in TikTok Shop."
    INELIGIBLE = "Ineligible", "Shop refuses commission."


class AttributionRule(Choice):
    """Attribution rule."""

    SHOP = "TikTok Shop ID", "First choice by default."
    CODE = "Valid code", "Second."
    CLICK = "Last click in the window", "Third."
    PERSON = "By hand", "A person decided."


class CommentTheme(Choice):
    """Comment theme."""

    PURCHASE = "Purchase questions", "Where, how, when to buy."
    PRICING = "Pricing concerns", "Too dear, shipping, discount."
    COMPARISON = "Product comparisons", "Against something else."
    USE_CASE = "Use-case questions", "Would it work for me?"
    DEMO = "Requests for demonstrations", "Show us."
    POSITIVE = "Positive reactions", "Love it, works for me."
    CONFUSION = "Confusion about the offer", "Code, dates, conditions."
    CONCERN = "Concerns that need clarification", "Safety, quality, trust."


class Sentiment(Choice):
    """Sentiment."""

    POSITIVE = "Positive", "Likes the product or brand."
    NEUTRAL = "Neutral", "No leaning."
    NEGATIVE = "Negative", "Dislikes or complains."
    MIXED = "Mixed", "Both in one comment."


class CommentIntent(Choice):
    """Comment intent."""

    BUYING = "Buying", "Wants it."
    QUESTION = "Question", "Wants to know."
    EXPERIENCE = "Experience", "Has it or had it."
    COMPLAINT = "Complaint", "Something went wrong."
    TAGGING = "Tagging a friend", "Shows it to someone."
    GENERIC = "Generic", "Emoji or a word."


class AnswerState(Choice):
    """Answer state."""

    NO = "No"
    OPEN = "Open", "Home shows it. Next allowed: answered."
    ANSWERED = "Answered"


class UsageChannel(Choice):
    """Usage channel."""

    OWN_TIKTOK = "Own TikTok account"
    OTHER_SOCIAL = "Other social platforms"
    WEBSITE = "Website"
    PRODUCT_PAGES = "Product pages"
    LANDING_PAGES = "Landing pages"
    EMAIL = "Email"
    DIGITAL_ADS = "Digital ads"
    PAID_TIKTOK = "Paid TikTok", "Needs an advertising clause."
    RETAIL = "Retail listings"
    SALES = "Sales materials"


class AmplifyDecision(Choice):
    """Amplify decision."""

    PROPOSE = "Proposed", "By the rules. Next allowed: approved, declined."
    APPROVED = "Approved", "Paid media runs it. Next allowed: running."
    DECLINED = "Declined", "Next allowed: propose."
    RUNNING = "Running", "Next allowed: ended."
    ENDED = "Ended"


class AmplifyRule(Choice):
    """Amplify rule."""

    WATCH_TIME = "Strong watch time", "Average watch time in the top quarter of its format (threshold in Settings)."
    COMPLETION = "High completion rates", "Completion in the top quarter of its length band."
    SENTIMENT = "Positive comment sentiment", "Positive over negative beyond chance, among checked comments."
    DEMO = "Useful product demonstrations", "Product shown working and content quality 4 or 5."
    CTA = "Clear calls to action", "Action asked for, and Links or codes OK in the review."
    CONVERSION = "Strong click or conversion performance", "Lower end of the range above the benchmark."


class RepeatVerdict(Choice):
    """Repeat verdict."""

    YES_SAME = "Yes, same creator", "Idea and creator worked together."
    YES_OTHER = "Yes, another creator", "Good idea, wrong creator."
    CHANGE = "Yes, with changes", "Keep the idea, alter the part named in notes."
    NO = "No", "Do not film it again."


class HookHeld(Choice):
    """Hook held."""

    ABOVE = "Above similar videos", "More watched past the opening."
    USUAL = "As usual", "Within the usual range."
    BELOW = "Below", "Fewer watched past the opening."
    UNKNOWN = "Not known", "No watch time for it."


class Verdict(Choice):
    """Verdict."""

    STRONG = "Strong", "Clearly above peers."
    GOOD = "Good", "As hoped."
    WEAK = "Weak", "Clearly below peers."
    UNCLEAR = "Cannot tell", "Creator and concept cannot be separated."
