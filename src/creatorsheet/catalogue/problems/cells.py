"""What cells hold: text where a number belongs, missing rates, damaged ids."""

from creatorsheet.catalogue.problem import Problem
from creatorsheet.kernel.finding import Severity

TEXT_WHERE_A_NUMBER_OR_DATE_BELONGS = Problem(
    code="CS-R01",
    severity=Severity.ERROR,
    title="Text where a number or date belongs",
    fact="{column} holds the text {value}, which is not a {kind}.",
    remedy="Type the full {kind} into {cell}, such as {sample}.",
    when="A number, money or date column holds text that the column's type cannot read, e.g. 12k, 1.2M, abc, 31/02/2026. Blank, and text that reads whole in the column's one detected format ('16,096', '1 234,56'), is no finding. In imported files k, m, b suffixes (1.2K, 29.0b) are read and are no finding; in typed cells they are. Excel error values go to CS-W07.",
)
VALUE_CAN_BE_READ_TWO_WAYS = Problem(
    code="CS-R02",
    severity=Severity.ERROR,
    title="Value can be read two ways",
    fact="{value} in {column} can mean {one} or {two}.",
    remedy="Retype {cell} as a plain number, or as a date like 2026-03-14, so that only one reading is left.",
    when="Text cells only (a true number or date is never ambiguous), after looking at the whole column: (a) d{1,3}[.,]ddd in a column that is not of whole numbers, and no other cell of the column fixes the separator; (b) a date whose first two parts are both 1-12 and differ, and no cell of the column has a part over 12; (c) a share column with values both <= 1 and > 1 and no % sign. 05/05/2026 and 0 are unambiguous. If cells fix opposite readings, every ambiguous cell is reported.",
)
CURRENCY_MISSING_OR_CONTRADICTORY = Problem(
    code="CS-R03",
    severity=Severity.ERROR,
    title="Currency missing or contradictory",
    fact="the amount {value} has {currencies}.",
    remedy="Put one three-letter code into {cell}, such as EUR.",
    when="A money cell is filled and (a) its currency cell and the campaign's currency are both blank, (b) a symbol or code inside the text differs from the currency cell, or (c) the code is not in ISO 4217. A bare $ agrees with any dollar currency and a blank amount is never reported. A currency in an export's header, 'Cost (ZAR)', counts as the cell.",
)
NO_EXCHANGE_RATE_FOR_THE_DATE = Problem(
    code="CS-R04",
    severity=Severity.ERROR,
    title="No exchange rate for the date",
    fact="no rate from {currency} to {base} lies within {days} before {date}; {amount} is left out of the totals.",
    remedy="Add a {currency} to {base} rate dated {date} or the last business day before it to Rates.",
    when="A cost's currency differs from its campaign's and Rates has no row for the pair (either direction) dated on the cost's date or in the 5 calendar days before it. A rate exactly 5 days old is used; 6 days old is a finding. A later rate is never used, and 1.0 is never assumed. Zero amounts need no rate.",
)
VALUE_OUTSIDE_ITS_LIMITS = Problem(
    code="CS-R05",
    severity=Severity.ERROR,
    title="Value outside its limits",
    fact="{column} is {value}; it has to be {limits}.",
    remedy="Correct {cell}, or correct the cell that sets the limit.",
    when="A readable value breaks its column's declared bounds or its row's order: counts and prices < 0, a share < 0 or > 100 %, completion > 100 %, a date before 2016-09-01 or over 5 years ahead, an end before its start, minimum over maximum, more decimals than the currency has. Equal ends are allowed (one-day range). Comment counts and follower changes in exports may be negative.",
)
NEEDED_CELL_IS_EMPTY = Problem(
    code="CS-R06",
    severity=Severity.ERROR,
    title="Needed cell is empty",
    fact="{column} is empty, and {use} needs it.",
    remedy="Fill {cell} with {column}.",
    when="A column declared as needed is blank in a row that holds anything else, and no rule of area T, X, K, P or A covers that column: what live checks need is told by the audit. Fully empty rows and rows with a cancelled or archived status are skipped. A column with a default needs nothing, for blank means the default. A cell of blanks, U+00A0 or U+FEFF counts as empty. Neighbouring cells of one column are one finding.",
)
VALUE_IS_NOT_KNOWN = Problem(
    code="CS-R07",
    severity=Severity.ERROR,
    title="Value is not known",
    fact="{value} in {column} is not in {where}; the nearest entry is {nearest}.",
    remedy="Choose {column} from the list in {cell}{or_add}.",
    when="A drop-down value is absent from its list, or an id, creator, campaign, deal, brand or category is absent from the table it points at. Compared after trimming and without case. Nearest = smallest edit distance up to 2, else 'none'. Archived rows still count as present.",
)
VIDEO_ID_LOST_ITS_DIGITS = Problem(
    code="CS-R08",
    severity=Severity.ERROR,
    title="Video id lost its digits",
    fact="{value} has lost digits; a video id has 19, and a number keeps 15.",
    remedy="Paste the video's link into {other_cell}; the id is read from it.",
    when="A video id cell is a number of 10^15 or more, or text in E-notation (7.49534E+18), and the row has no link with /video/<digits> or /photo/<digits>. Text ids of 17-20 digits are sound. With a link: CS-R09.",
)
VIDEO_ID_RESTORED_FROM_ITS_LINK = Problem(
    code="CS-R09",
    severity=Severity.NOTE,
    title="Video id restored from its link",
    fact="{n} damaged video ids were replaced by the ids in their links; the first is {value}.",
    remedy="Keep {column} formatted as text, and open exports through Import rather than by double click.",
    when="At least one id damaged as in CS-R08 whose row has a TikTok link with an id. One note for the column, with the count. An id the same as the link's after restoring is counted once.",
)
VIDEO_ID_CONTRADICTS_ITS_LINK_OR_DATE = Problem(
    code="CS-R10",
    severity=Severity.WARNING,
    title="Video id contradicts its link or date",
    fact="the id gives {value}, but {column} says {other}.",
    remedy="Open {url} and correct {cell} or {other_cell}.",
    when="A sound id differs from the id inside the row's link, or the second given by id >> 32 (UTC) is more than 24 h from the posted time. Exactly 24 h passes. A posted date without a time is taken as its whole day, any zone from UTC-12 to UTC+14. Short links (vm.tiktok.com) carry no id and are skipped.",
)
HANDLE_CANNOT_EXIST = Problem(
    code="CS-R11",
    severity=Severity.ERROR,
    title="Handle cannot exist",
    fact="{value} cannot be a TikTok handle: {reason}.",
    remedy="Copy the handle from the profile's address into {cell}.",
    when="After removing a leading apostrophe, @ and profile address and lowering case, the handle is not 2-24 of a-z 0-9 _ . or ends with a dot. The @ form, a full URL and '@x are normalised and are no finding. A display name with spaces is one.",
)
DATES_OUT_OF_ORDER = Problem(
    code="CS-R13",
    severity=Severity.WARNING,
    title="Dates out of order",
    fact="{column} is {value}, {state}.",
    remedy="Correct {cell} or {other_cell}.",
    when="(a) In one row a later step is dated before an earlier one: answered before asked or sent, follow-up before sent, answer due before asked, arrived before shipped, given before received, paid before the invoice's date, retired before issued, publish before draft, captured or commented before posted; (b) a video is to be published before its campaign posts, or before its agreement is signed; (c) something that happened (signed, paid, shipped, arrived, sent, answered, received, given, posted, captured) is dated after tomorrow. Equal days pass. Cancelled and archived rows are skipped.",
)
TWO_CURRENCIES_IN_ONE_DEAL = Problem(
    code="CS-R14",
    severity=Severity.WARNING,
    title="Two currencies in one deal",
    fact="{n} booked on {deal} in {currency}, and the agreement is in {other}.",
    remedy="If that is no mistake, leave it; else correct the currency in {cell}, or in the agreement, {other_cell}.",
    when="Costs with an amount, a deal and a currency of their own that differs from the deal's. One finding for each deal and currency, at its first cost. Costs in the campaign's currency are no finding where the deal is in another, for money is often booked as it left the account.",
)
