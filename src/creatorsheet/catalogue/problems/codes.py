"""Codes and links."""

from creatorsheet.catalogue.problem import Problem
from creatorsheet.kernel.finding import Severity

CODE_OR_LINK_HAS_TWO_OWNERS = Problem(
    code="CS-C01",
    severity=Severity.ERROR,
    title="Code or link has two owners",
    fact="the {kind} {value} was given to {creator} on {date} and now stands at {other}.",
    remedy="Make a new {kind} for {other} with the codes button; leave the first as it is.",
    when="A code (compared without case, spaces, . _ -) or a link's tracking keys occur in Tracking or the ledger under another creator or campaign, also when retired: a code is never issued twice. The same creator, campaign and code on several deliverables is allowed. Links are compared by utm_campaign + utm_content + affiliate id, not by landing page.",
)
CODE_FAILS_ITS_CHECK_CHARACTER = Problem(
    code="CS-C02",
    severity=Severity.ERROR,
    title="Code fails its check character",
    fact="{value} ends in {found}; its check character is {need}.",
    remedy="Copy the code again into {cell} from the list that the codes button shows.",
    when="A code in the project's pattern (letters and digits of the 23-character alphabet, length and prefix of the campaign) whose last character is not the weighted sum modulo 23. Vanity codes (flagged, e.g. ANNA15) carry none and are checked by CS-C01 and CS-C03 alone.",
)
CODE_WILL_NOT_SURVIVE_SHOP_OR_SHEET = Problem(
    code="CS-C03",
    severity=Severity.ERROR,
    title="Code will not survive shop or sheet",
    fact="{value} {reason}.",
    remedy="Choose another code for {creator} with the codes button, and put it into {cell}.",
    when="(a) Longer or shorter than the shop allows (TikTok Shop 2-8, up to 12 with its prefix; others from Settings) or other than letters and digits; (b) Excel would change it (MAR15 a date, 1E5 a number, leading 0); (c) it holds 0, O, 1, I or L and differs from another issued code only in those; (d) status rejected by the platform without a replacement.",
)
CODE_WORKS_WHERE_IT_SHOULD_NOT = Problem(
    code="CS-C04",
    severity=Severity.WARNING,
    title="Code works where it should not",
    fact="{n} orders used {value} {state}.",
    remedy="End {value} in the shop, then press codes to give {creator} a replacement with its history kept.",
    when="(a) An order is dated after the code's retired date (the day itself passes); or (b) at least 5 orders and 10 % of the code's orders came with a referrer on the coupon-site list, or the code was marked leaked and not retired. Orders under (b) are left out of the leak-adjusted revenue, which is shown beside the full one.",
)
TRACKING_NOT_READY_FOR_LAUNCH = Problem(
    code="CS-C05",
    severity=Severity.ERROR,
    title="Tracking not ready for launch",
    fact="{campaign} starts {date}, in {days}, and {creator} has no {item}.",
    remedy="Get the {item} ready and tick it in {cell}.",
    when="Campaign starts within 7 days or is running, and for a deal in it one required method (creator link, UTM, code, affiliate id, Shop id, conversion tracking, landing page, shared dashboard) is not ready, or the creator has no unique method at all, or the brief is not accepted. Required methods come from the objective and can be changed. One finding for each item.",
)
LINK_IS_WRONGLY_TAGGED = Problem(
    code="CS-C06",
    severity=Severity.WARNING,
    title="Link is wrongly tagged",
    fact="the link of {creator} {reason}.",
    remedy="Press codes to write the link again; it keeps what was there and sets its own keys.",
    when="A Tracking link (a) has one utm key twice or in two cases, (b) has a value with upper case, a blank or over 100 characters (100 passes), (c) lacks utm_source, utm_medium or utm_campaign, (d) has parameters after #, or (e) is not http or https. Keys of other systems are left alone.",
)
CHANNEL_IN_GOOGLE_ANALYTICS = Problem(
    code="CS-C07",
    severity=Severity.NOTE,
    title="Channel in Google Analytics",
    fact="links with source {source} and medium {medium} land in {channel}, not in {wanted}.",
    remedy="Set the medium under Settings > Links to {other}, or keep it and read {channel}.",
    when="The GA4 default channel worked out from the campaign's source and medium differs from the channel chosen in Settings. Shown once for each campaign before its links are made, and never once 'keep' is chosen. Custom channel groups are outside this check.",
)
CODE_DATES_MISS_THE_CAMPAIGN = Problem(
    code="CS-C08",
    severity=Severity.ERROR,
    title="Code dates miss the campaign",
    fact="{value} works from {start} to {end}; {use} needs it on {date}.",
    remedy="Change the code's dates in the shop and in {cell} so that {date} is covered.",
    when="A code's first day is after the earliest publish due of its deal, or its last day is before the last post's day + the offer's days (or the attribution window where the offer gives none). Equal days pass. No dates means always on. Days are in the shop's zone.",
)
ORDERS_CARRY_AN_UNKNOWN_CODE = Problem(
    code="CS-C09",
    severity=Severity.WARNING,
    title="Orders carry an unknown code",
    fact="{n} orders worth {amount} used {value}, which was never issued; the nearest is {nearest}.",
    remedy="Add {value} to Tracking with its owner, or mark it in Lists as not a creator code.",
    when="A discount code in Orders (compared without case, spaces, . _ -) is not in Tracking, the ledger or the list of other codes. One finding for each code, from 1 order on. An order with several codes is checked for each. Nearest = one edit or look-alike swap away, else 'none'. Until named, its orders count for nobody.",
)
