"""Choices of the Creators tabs."""

from creatorsheet.catalogue.choice import Choice


class RehireStatus(Choice):
    """Rehire status."""

    NONE = (
        "Not worked with yet",
        "No finished campaign. Next allowed: rehire, test_again, other_campaign, pause, remove.",
    )
    REHIRE = "Rehire", "Book again. Next allowed: test_again, other_campaign, pause, remove."
    TEST_AGAIN = (
        "Test again",
        "Another hook, format, product or offer. Next allowed: rehire, other_campaign, pause, remove.",
    )
    OTHER_CAMPAIGN = (
        "Keep for a different campaign",
        "Good, but for another goal. Next allowed: rehire, test_again, pause, remove.",
    )
    PAUSE = "Pause", "Something has to be cleared first. Next allowed: rehire, test_again, other_campaign, remove."
    REMOVE = "Remove from consideration", "Breach or fraud confirmed by a person. Next allowed: pause."


AWAY = (RehireStatus.PAUSE, RehireStatus.REMOVE)
"""Statuses with which nobody is approached or booked."""


class VideoFormat(Choice):
    """Video format."""

    DEMO = "Product demonstration", "Shows it working."
    REVIEW = "Review", "Gives a verdict."
    TUTORIAL = "Tutorial", "Teaches steps."
    UNBOXING = "Unboxing", "First look."
    COMPARISON = "Comparison", "Against something else."
    STORY = "Story", "Told around an event."
    WALKTHROUGH = "Walkthrough", "Goes through features."
    REACTION = "Reaction", "Quick response."
    SKETCH = "Sketch", "Acted, for fun."
    RECOMMENDATION = "Direct recommendation", "Says to buy it."
    ROUTINE = "Routine or day", "Product in daily life."
    LIVE = "Live", "Streamed."
    OTHER = "Other", "Does not fit above."


class CreatorTier(Choice):
    """Creator tier."""

    NANO = "Nano", "Up to 10,000 followers in the default scheme."
    MICRO = "Micro", "10,000 to 100,000."
    MID = "Mid", "100,000 to 500,000."
    MACRO = "Macro", "500,000 to 1,000,000."
    MEGA = "Mega", "Above 1,000,000."


class Platform(Choice):
    """Platform."""

    TIKTOK = "TikTok"
    INSTAGRAM = "Instagram"
    YOUTUBE = "YouTube"
    FACEBOOK = "Facebook"
    SNAPCHAT = "Snapchat"
    OTHER = "Other"


class AudienceDimension(Choice):
    """Audience dimension."""

    LOCATION = "Location", "Country or region."
    AGE = "Age range", "Bands as in the export."
    GENDER = "Gender distribution", "As reported."
    INTERESTS = "Interests", "Topics they follow."


class AudienceBase(Choice):
    """Audience base."""

    FOLLOWERS = "Followers", "People who follow."
    VIEWERS = "Viewers", "People who watched."
    ENGAGED = "Engaged", "People who reacted."


class Source(Choice):
    """Source."""

    TYPED = "Typed in", "By hand."
    SCREENSHOT = "Screenshot", "Sent by the creator."
    TIKTOK_STUDIO = "TikTok Studio", "Creator's own export."
    TIKTOK_ONE = "TikTok One", "Campaign report."
    ADS_MANAGER = "TikTok Ads Manager", "Ad report."
    TIKTOK_SHOP = "TikTok Shop", "Seller, partner or creator export."
    SHOPIFY = "Shopify", "Orders export."
    GA4 = "GA4", "Report export."
    META_ADS = "Meta Ads", "Ad report."
    COMMENTS_EXPORT = "Comment export", "Any comment collector."
    PLATFORM_EXPORT = "Creator platform", "Upfluence, Aspire, Modash, HypeAuditor, Sprout, Later."
    PACK = "Shared copy", "Taken back from an agency."
    ORDER_LOG = "Order log", "Attributed on an engine."


class YesNoUnsure(Choice):
    """Yes no unsure."""

    YES = "Yes", "Seen."
    NO = "No", "Looked and not there."
    UNSURE = "Not sure", "Nobody has looked closely."


class Judgement(Choice):
    """Judgement."""

    YES = "Yes", "Clearly."
    PARTLY = "Partly", "With doubts."
    NO = "No", "Clearly not."
    UNSEEN = "Not seen", "Could not be judged."


class PipelineStage(Choice):
    """Pipeline stage."""

    FOUND = "Found", "On the list, not looked at. Next allowed: vetted, dropped."
    VETTED = "Vetted", "Scores given. Next allowed: contacted, dropped."
    CONTACTED = "Contacted", "First message sent. Next allowed: negotiating, dropped."
    NEGOTIATING = "Negotiating", "Interested; terms discussed. Next allowed: signed, dropped."
    SIGNED = "Signed", "Deal is signed. Next allowed: done, dropped."
    DONE = "Done", "All deliverables live. Next allowed: none."
    DROPPED = "Dropped", "Out for this campaign. Next allowed: found."


class ShortlistDecision(Choice):
    """Shortlist decision."""

    APPROVE = "Approve", "Wanted."
    TENTATIVE = "Tentative", "Reserve."
    DECLINE = "Decline", "Not for this campaign."


class CreatorRole(Choice):
    """Creator role."""

    REACH = "Reach", "Bring many of the right viewers."
    EXPLAIN = "Explain", "Make the product understood."
    CONVERT = "Convert", "Bring clicks and orders."
    CONTENT = "Make content", "Deliver videos to reuse."
    CREDIBILITY = "Credibility", "Lend trust in a niche."
    TEST = "Test", "Try something new."


class VetoReason(Choice):
    """Veto reason."""

    SAFETY = "Brand safety", "Content you cannot stand beside."
    COMPETITOR = "Competitor conflict", "Exclusive or too recent."
    AUDIENCE = "Wrong market", "Too few viewers where you sell."
    DISCLOSURE = "Hides advertising", "Repeatedly undisclosed."
    FRAUD = "Bought engagement, confirmed", "Confirmed by a person."
    NO_CONTACT = "Do not contact", "Asked to be left alone."
    AGE = "Too young", "Creator or audience under the legal age."


class MixResult(Choice):
    """Mix result."""

    CHOSEN = "In the mix", "Part of the best set."
    BUDGET = "Out: budget", "Costs more than there is."
    RESERVE = "Out: test reserve", "The money left is kept for creators not tried yet."
    NUMBER = "Out: number", "Enough creators."
    TIER = "Out: tier limit", "Enough of this tier."
    MARKET = "Out: market limit", "Enough of this market."
    ROLE = "Out: role limit", "Enough of this role."
    PAIR = "Out: pair", "Cannot be booked with a chosen one."
    VALUE = "Out: value", "Others bring more for the money."
    DATA = "Out: data missing", "No fee, forecast, score or exchange rate."
    BARRED = "Out: not to be booked", "Declined, vetoed, paused, dropped, not to be contacted, or bound to a rival."


class OutreachStage(Choice):
    """Outreach stage."""

    TO_WRITE = "To write", "Row made, no text. Next allowed: ready, closed."
    READY = "Ready", "Text approved. Next allowed: sent, to_write."
    SENT = "Sent", "Waiting. Next allowed: followed_up, answered, closed."
    FOLLOWED_UP = "Followed up", "Second or third message. Next allowed: answered, closed."
    ANSWERED = "Answered", "See Answer. Next allowed: closed."
    CLOSED = "Closed", "Conversation ended or moved to a deal. Next allowed: none."


class ContactChannel(Choice):
    """Contact channel."""

    EMAIL = "Email"
    TIKTOK_DM = "TikTok message"
    TIKTOK_ONE = "TikTok One"
    AGENCY = "Through the agency"
    PHONE = "Phone or chat"


class OutreachAnswer(Choice):
    """Outreach answer."""

    INTERESTED = "Interested", "Go on to terms."
    LATER = "Later", "Not on these dates."
    PRICE = "Too low", "Fee not enough."
    NO = "No", "Not interested."
    STOP = "Asked not to be contacted", "Set Do not contact."


class RequestState(Choice):
    """Request state."""

    NOT_ASKED = "Not asked", "Next allowed: asked."
    ASKED = "Asked", "Waiting. Next allowed: received, declined."
    RECEIVED = "Received", "Filed."
    DECLINED = "Declined", "Will not share."
