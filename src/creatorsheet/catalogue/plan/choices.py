"""Choices of the Plan tabs."""

from creatorsheet.catalogue.choice import Choice


class CampaignStatus(Choice):
    """Campaign status."""

    DRAFT = "Draft", "Being planned; nothing promised. Next allowed: planned, cancelled."
    PLANNED = "Planned", "Goal, budget and audience approved. Next allowed: recruiting, draft, cancelled."
    RECRUITING = "Recruiting", "Creators are being found and signed. Next allowed: live, planned, cancelled."
    LIVE = "Live", "First post is out. Needs tracking ready. Next allowed: measuring."
    MEASURING = "Measuring", "Last post is out; windows still run. Next allowed: closed, live."
    CLOSED = "Closed", "Debrief held; figures frozen. Next allowed: measuring."
    CANCELLED = "Cancelled", "Stopped before the first post. Next allowed: draft."


class CampaignModel(Choice):
    """Campaign model."""

    AWARENESS = "Awareness", "Put the brand in front of more of the right viewers."
    EDUCATION = "Product education", "Show how the product works and fits daily life."
    CREATOR_CONTENT = "Creator content", "Get videos to use yourself; agree rights before filming."
    TRAFFIC_SALES = "Traffic and sales", "Lead viewers to one measurable action."
    AMBASSADOR = "Ambassador", "Work with the same creators over a long time."


class ModelReason(Choice):
    """Model reason."""

    NEW_MARKET = "Enter a new market", "Awareness: first steps in a country or group."
    UNFAMILIAR_PRODUCT = "Introduce an unfamiliar product", "Awareness: people do not know it exists."
    COMMUNITY = "Reach a specific TikTok community", "Awareness: a group with its own language and tags."
    BRANDED_SEARCH = "Increase branded searches", "Awareness: more people look for your name."
    LAUNCH_MOMENTUM = "Build momentum around a launch", "Awareness: many voices in a short time."
    VISIBILITY = "Consistent creator visibility", "Ambassador: seen again and again."
    RELATIONSHIPS = "Long-term relationships", "Ambassador: fewer partners, known well."
    DEEPER_EDUCATION = "Deeper product education", "Ambassador: more angles than one video allows."
    CONTENT_SOURCE = "A dependable source of creator content", "Ambassador: steady supply of videos."
    TRUST = "Stronger audience trust over time", "Ambassador: familiarity makes it credible."


class ProductType(Choice):
    """Product type."""

    SOFTWARE = "Software and apps", "Screens and steps to show."
    BEAUTY_WELLNESS = "Beauty and wellness products", "Use and effect to show; watch health claims."
    CONSUMER_TECH = "Consumer technology", "Set-up and features to show."
    FINANCIAL = "Financial tools", "Needs care and legal review of claims."
    MANY_FEATURES = "Products with several features or use cases", "One video per use works best."
    SIMPLE = "Explains itself", "Understood at a glance."


class SalesFormat(Choice):
    """Sales format."""

    AFFILIATE = "Affiliate partnerships", "Creators earn on what they sell."
    PROMO_CODES = "Promotional codes", "Viewers type a code at checkout."
    TRACKED_LINKS = "Tracked links", "Viewers tap a link with UTM."
    SHOP_VIDEOS = "TikTok Shop videos", "Viewers buy inside TikTok."
    COMMISSION = "Commission-based collaborations", "Pay depends on sales, by any proof."
    DEMO_CTA = "Product demonstrations with a direct call to action", "Show it, then ask for the action."


class Objective(Choice):
    """Objective."""

    NEW_PRODUCT = "Introducing a new product", "Metric group: awareness."
    AWARENESS = "Increasing brand awareness", "Metric group: awareness."
    TRAFFIC = "Driving traffic to a landing page", "Metric group: consideration."
    SHOP_SALES = "Generating TikTok Shop sales", "Metric group: conversion."
    LEADS_DOWNLOADS = "Collecting leads or app downloads", "Metric group: conversion."
    AD_CONTENT = "Producing creator content for paid ads", "Metric group: content production."


class MetricGroup(Choice):
    """Metric group."""

    AWARENESS = (
        "Awareness",
        "Reach, views, watch time, shares. Offered: views, reach, avg_watch, completion_rate, share_rate, follower_growth.",
    )
    CONSIDERATION = (
        "Consideration",
        "Comments, saves, profile visits, website traffic. Offered: comments, save_rate, profile_visits, clicks, cpc, ctr.",
    )
    CONVERSION = (
        "Conversion",
        "Leads, purchases, downloads, revenue. Offered: leads, orders, downloads, revenue, cvr, cpa, roas.",
    )
    CONTENT_PRODUCTION = (
        "Content production",
        "Asset quality, reuse, paid performance. Offered: assets_approved, cost_per_asset, paid_ctr, paid_cvr.",
    )


class RegulatedSector(Choice):
    """Regulated sector."""

    NONE = "None", "No special rules."
    FINANCE = "Finance", "Claims on money, credit, investing."
    HEALTH = "Health", "Claims on body, food, supplements, medicine."
    LEGAL = "Legal services", "Claims on rights and outcomes."
    OTHER = "Other sensitive", "Alcohol, gambling, children and the like."


class OfferKind(Choice):
    """Offer kind."""

    NEW_PRODUCT = "A new product", "The news is the product itself."
    DISCOUNT = "A limited-time discount", "Needs start and end."
    FREE_TRIAL = "A free trial", "Say what happens after it."
    BUNDLE = "A product bundle", "Several at one price."
    EARLY_ACCESS = "Early access", "Before everyone else."
    AFFILIATE_CODE = "An affiliate code", "The creator's own code."
    SHOP_LISTING = "A TikTok Shop listing", "Buy in the app."
    NONE = "No offer", "Only the story."


class CtaKind(Choice):
    """Cta kind."""

    VISIT = "Visit a page", "A website action."
    BUY = "Buy on the site", "A website action."
    USE_CODE = "Use a code", "At checkout."
    SHOP = "Buy in TikTok Shop", "In the app."
    DOWNLOAD = "Download the app", "Store or site."
    SIGN_UP = "Sign up or start a trial", "A website action."
    FOLLOW = "Follow or visit profile", "On TikTok."
    SEARCH = "Search for the name", "Cannot be linked."
    COMMENT = "Comment or share", "On TikTok."
    NONE = "No request", "Awareness only."


class AudienceGender(Choice):
    """Audience gender."""

    ALL = "All", "No preference."
    WOMEN = "Mostly women", "Product made for women."
    MEN = "Mostly men", "Product made for men."
    OTHER = "Other", "Said in the brief."


class Familiarity(Choice):
    """Familiarity."""

    NEW = "New to it", "Has never heard of the product."
    AWARE = "Has heard of it", "Knows the name only."
    CONSIDERING = "Considering", "Compares or has visited."
    CUSTOMER = "Customer", "Owns it or has owned it."


class CreativeFreedom(Choice):
    """Creative freedom."""

    OPEN = "Open idea", "Creator proposes everything."
    TALKING_POINTS = "Talking points, own words", "The usual choice."
    OUTLINE = "Scene outline", "Order given, words free."
    SCRIPT = "Word for word", "Only where exact language is required."


class Readiness(Choice):
    """Readiness."""

    NOT_STARTED = "Not started", "Nobody has begun. Next allowed: in_progress, not_needed."
    IN_PROGRESS = "In progress", "Being set up. Next allowed: ready, not_needed."
    READY = "Ready", "Tried and works. Next allowed: in_progress."
    NOT_NEEDED = "Not needed", "This campaign does without. Next allowed: not_started."


class CampaignOutcome(Choice):
    """Campaign outcome."""

    MET = "Target met", "Primary metric reached, range above target."
    PARTLY = "Partly met", "Reached within the range only."
    MISSED = "Missed", "Below target."
    NOT_JUDGED = "Cannot be judged", "Too few data or tracking failed."


class CostCategory(Choice):
    """Cost category."""

    CREATOR_COMPENSATION = "Creator compensation", "One of nine. Fees, retainers, bonuses."
    PRODUCT_SAMPLES = "Product samples", "One of nine. At landed cost."
    SHIPPING = "Packaging and shipping", "One of nine. Parcels both ways."
    AFFILIATE_COMMISSIONS = "Affiliate commissions", "One of nine."
    USAGE_RIGHTS = "Content usage rights", "One of nine. Licence, exclusivity and ad-right fees."
    PAID_AMPLIFICATION = "Paid media spend", "One of nine. Money behind posts."
    CAMPAIGN_TOOLS = "Campaign tools", "One of nine. Any tool not listed below."
    EDITING = "Editing or production support", "One of nine."
    MANAGEMENT = "Internal campaign management", "One of nine. Own hours at cost."
    RESEARCH_TOOLS = "Creator research tools", "Counts under campaign tools."
    PLATFORMS = "Influencer management platforms", "Counts under campaign tools."
    TRACKING_SOFTWARE = "Tracking software", "Counts under campaign tools."
    LEGAL_REVIEW = "Legal review", "Counts under internal campaign management."
    COORDINATION = "Campaign coordination", "Counts under internal campaign management."
    REPORTING = "Reporting and analysis", "Counts under internal campaign management."


class BudgetPurpose(Choice):
    """Budget purpose."""

    REACH = "Reach", "Posts for their audience."
    CONTENT = "Content production", "Videos to keep."
    TESTING = "Testing", "Things not yet tried."
    DISTRIBUTION = "Distribution", "Boosting and reuse."


class CostStage(Choice):
    """Cost stage."""

    EXPECTED = "Expected", "A guess. Next allowed: committed."
    COMMITTED = "Committed", "Promised by agreement or order. Next allowed: invoiced, paid, expected."
    INVOICED = "Invoiced", "Invoice received. Next allowed: paid."
    PAID = "Paid", "Money has left. Next allowed: none."


class ApprovalStage(Choice):
    """Approval stage."""

    GOAL_BUDGET = "Goal and budget", "Marketing leadership approves the campaign goal and budget."
    OUTREACH_TERMS = "Outreach and terms", "A creator partnerships specialist manages outreach and negotiations."
    MESSAGING = "Messaging", "Brand or product teams review messaging."
    LEGAL_CLAIMS = "Claims and contract", "Legal reviews claims and contract terms when required."
    AMPLIFICATION = "Amplification", "Paid media decides which posts should receive amplification."
    FINAL_REPORT = "Final report", "Analytics prepares the final report."


class ApprovalAnswer(Choice):
    """Approval answer."""

    WAITING = "Waiting", "No answer yet. Next allowed: approved, approved_changes, declined, not_needed."
    APPROVED = "Approved", "Go ahead. Next allowed: waiting."
    APPROVED_CHANGES = "Approved with changes", "Go ahead once the condition is met. Next allowed: approved, declined."
    DECLINED = "Declined", "Not like this. Next allowed: waiting."
    NOT_NEEDED = "Not needed", "This campaign does without; say why. Next allowed: waiting."


class TeamRole(Choice):
    """Team role."""

    MANAGER = "Influencer Marketing Manager", "Owns strategy, budget, selection and results."
    PARTNERSHIPS = "Creator Partnerships Manager", "Relations, terms, agreements, ambassadors."
    COORDINATOR = "Influencer Marketing Coordinator", "Outreach, parcels, dates, invoices, records."
    PAID_SOCIAL = "Paid Social Specialist", "Turns strong posts into ads."
    ANALYST = "Marketing Analyst", "Connects posts with sales."
    LEADERSHIP = "Marketing leadership", "Approves goal and money."
    BRAND_PRODUCT = "Brand or product", "Checks the message."
    LEGAL = "Legal", "Checks claims and contracts."
    AGENCY = "Agency contact", "Works on a shared copy."


class TestKind(Choice):
    """Test kind."""

    TEST = "Test", "Arms are compared."
    CHANGE = "Change", "Something is done differently from now on."


class TestStatus(Choice):
    """Test status."""

    PLANNED = "Planned", "Agreed, not begun. Next allowed: running, finished, dropped."
    RUNNING = "Running", "Posts are out. Next allowed: finished, dropped."
    FINISHED = "Finished", "Result or change is in place. Next allowed: none."
    DROPPED = "Dropped", "Will not happen; say why. Next allowed: planned."


class DebriefTopic(Choice):
    """Debrief topic."""

    WORKED = "What worked", "Keep it."
    SLOWED = "What slowed the campaign down", "Waiting, rework, missing people."
    CREATORS = "Which creators stood out", "Either way."
    FORMATS = "Which formats performed well", "With how many videos."
    BRIEF = "Where the brief could improve", "What creators asked or got wrong."
    TRACKING = "Which tracking gaps appeared", "What could not be counted."
    NEXT_TEST = "What the next campaign should test", "One thing at a time."


class NextAction(Choice):
    """Next action."""

    REHIRE_TOP = "Rehiring the top two creators", "Book them early."
    STRONGER_OFFER = "Testing a stronger offer", "Same creators, better offer."
    SHORTER_HOOK = "Shortening the opening hook", "To the point sooner."
    TUTORIAL = "Trying a tutorial format", "Explain rather than recommend."
    BOOST_WINNER = "Expanding a successful video through paid media", "Check the rights first."
    ADJUST_MIX = "Adjusting the creator mix", "Other tiers, niches or numbers."
    BETTER_LINKS = "Improving tracking links", "Fewer orders without a source."
    RIGHTS_EARLIER = "Negotiating usage rights earlier", "Before filming, at a known price."
    OTHER = "Something else", "Described in the title."


class TestDimension(Choice):
    """Test dimension."""

    CREATOR = "New creators", "People you have not worked with."
    TIER = "Different creator tiers", "Smaller or larger accounts."
    HOOK = "Alternative hooks", "Other first seconds."
    OFFER = "New offers", "What the viewer gets."
    LENGTH = "Video lengths", "Shorter or longer."
    CTA = "Calls to action", "What is asked."
    FORMAT = "Content formats", "Kind of video."
    AMPLIFICATION = "Paid amplification strategies", "Which posts, when, how much."


class TestResult(Choice):
    """Test result."""

    A = "A is better", "Range excludes no difference."
    B = "B is better", "Range excludes no difference."
    C = "C is better", "Range excludes no difference."
    NONE = "No clear winner", "Too close for the posts there were."
    NOT_ENOUGH = "Not enough posts", "Below the minimum sample."


class TestDecision(Choice):
    """Test decision."""

    ADOPT = "Adopt", "Becomes the usual way."
    REPEAT = "Repeat", "Needs more posts."
    STOP = "Stop", "Not worth more money."
