"""Codes and links."""

from creatorsheet.catalogue.problem import Problem
from creatorsheet.kernel.finding import Severity

CODE_OR_LINK_HAS_TWO_OWNERS = Problem(
    code="CS-C01",
    severity=Severity.ERROR,
    title="Code or link has two owners",
    fact="the {kind} {value} was given to {creator} on {date} and now stands at {other}.",
    remedy="Clear {cell} and press codes for a new {kind}; leave the first as it is.",
    when="A code (compared without case, spaces, . _ -) occurs in Tracking under another creator or campaign than in the ledger or in a row above, also when retired: a code is never given out twice. The same creator, campaign and code on several videos is allowed. Links are compared by utm_campaign + utm_content + affiliate id, not by landing page.",
)
CODE_FAILS_ITS_CHECK_CHARACTER = Problem(
    code="CS-C02",
    severity=Severity.ERROR,
    title="Code fails its check character",
    fact="{value} ends in {found}; its check character is {need}.",
    remedy="Copy the code again into {cell} from the list that the codes button shows.",
    when="A code in the pattern of made ones (8 or as many signs as Settings say, of the 23-character alphabet, a letter first and last) that was never given out and whose last character is not the weighted sum modulo 23. Codes people choose, such as ANNA15, carry none and are checked by CS-C01 and CS-C03 alone.",
)
CODE_WILL_NOT_SURVIVE_SHOP_OR_SHEET = Problem(
    code="CS-C03",
    severity=Severity.ERROR,
    title="Code will not survive shop or sheet",
    fact="{value} {reason}.",
    remedy="Choose another code for {creator} in {cell}, or clear the cell and press codes for one.",
    when="(a) Other than letters and digits, or longer or shorter than the shop allows (TikTok Shop 2-8; the limit is a setting); (b) Excel would change it (MAR15 a date, 1E5 a number, leading 0); (c) it holds 0, O, 1, I or L and differs from an earlier code only in those; (d) refused by the shop without a replacement.",
)
CODE_WORKS_WHERE_IT_SHOULD_NOT = Problem(
    code="CS-C04",
    severity=Severity.WARNING,
    title="Code works where it should not",
    fact="{orders} used {value} {state}.",
    remedy="End {value} in the shop, then press codes to give {creator} a replacement with its history kept.",
    when="An order that counts is dated after the day its code was retired (the day itself passes), or its code is marked leaked and not yet retired. Cancelled, sample and ineligible orders are left out.",
)
TRACKING_NOT_READY_FOR_LAUNCH = Problem(
    code="CS-C05",
    severity=Severity.ERROR,
    title="Tracking not ready for launch",
    fact="{campaign} {state}, and {creator} has no {item} that is ready.",
    remedy="Get it ready, try it once on a phone, and choose Ready in {cell}.",
    when="The campaign's posting starts within 7 days or has begun and not ended, it is neither draft, closed nor cancelled, and for a deal in it something that its Tracking row needs (link, UTM, code, affiliate, TikTok Shop, landing page) is not marked ready or not needed, or there is no row at all. One finding for each creator. The campaign's own website tracking and shared dashboard are told once, as the campaign's.",
)
LINK_IS_WRONGLY_TAGGED = Problem(
    code="CS-C06",
    severity=Severity.WARNING,
    title="Link is wrongly tagged",
    fact="the link of {creator} {reason}.",
    remedy="Look at the page in {cell} and press codes: the link is written again with what was there and its own keys.",
    when="A Tracking link (a) has one utm key twice or in two cases, (b) has a value with upper case, a blank or over 100 characters (100 passes), (c) lacks utm_source, utm_medium or utm_campaign, (d) has utm keys after #, or (e) its page is no http or https address, or names a user before the site. Keys of other systems are left alone.",
)
CHANNEL_IN_GOOGLE_ANALYTICS = Problem(
    code="CS-C07",
    severity=Severity.NOTE,
    title="Channel in Google Analytics",
    fact="links with source {source} and medium {medium} land in {channel}, not in {wanted}.",
    remedy="{fix}, or set Channel wanted in analytics to Keep and read {channel}.",
    when="The GA4 default channel worked out from source, medium and campaign of new links differs from the channel wanted in Settings. Told once for each campaign, when its links are made, and never when Keep is chosen. Custom channel groups are outside this check.",
)
CODE_DATES_MISS_THE_CAMPAIGN = Problem(
    code="CS-C08",
    severity=Severity.ERROR,
    title="Code dates miss the campaign",
    fact="{value} works {state}; {use} needs it on {date}.",
    remedy="Change the days of the offer in the shop and in {cell}, or move the post.",
    when="A video under a code (not cancelled) is due, or was posted, before the offer's first day, after its last day, or after the day the code was retired. Equal days pass. No days means always on.",
)
ORDERS_CARRY_AN_UNKNOWN_CODE = Problem(
    code="CS-C09",
    severity=Severity.WARNING,
    title="Orders carry an unknown code",
    fact="{orders} worth {amount} used {value}, which was never issued; the nearest is {nearest}.",
    remedy="Add {value} to Tracking with its owner, or to the list other_code in Lists if it is no creator's.",
    when="A code in Orders (compared without case, spaces, . _ -) is neither in Tracking nor in the ledger nor in the list other_code. One finding for each code, from 1 order on. An order with several codes is checked for each. Nearest = one edit away or the same but for look-alike signs, else 'none'. Until named, its orders count for nobody.",
)
CAMPAIGN_IS_NOT_READY = Problem(
    code="CS-C10",
    severity=Severity.ERROR,
    title="Campaign is not ready",
    fact="{campaign} {state}, and {who} is not ready: {missing}.",
    remedy="Settle it in {places}, then check readiness again.",
    when="One line for each creator of a campaign, and one for the campaign itself, with all that is missing, the most important first: a signed agreement with day, file and no open term; approvals about it; a confirmed brief (the creator's own, else the common one); drafts of posts within 7 days, where the brand sees them; the product, where one is agreed; code, link, UTM, affiliate, TikTok Shop and landing page, as far as the campaign's ways to sell or the row in Tracking ask for them; for the campaign approval of goal and budget, outreach and terms, messaging, and claims where legal must look, website tracking, dashboard, a budget, paid advertising. An error when the campaign starts within 7 days or runs and the creator's next post, if it has a day, is within 7 days too; a warning before that, and where nothing is missing that holds up a launch: a deal that is not agreed and has no post within 7 days, a parcel on its way, changes asked for with an approval and not written down. What CS-C05, CS-C08 or CS-P11 tell in full is named by its code, and has no line where it is all. Not asked again: whatever is posted, and stages once posts are out, but for a no and for claims nobody cleared. Claims count as cleared by the rule of CS-T09; a stage is Not needed only where it may be. Cells that cannot be read are not taken for empty: the verdict names them.",
)
