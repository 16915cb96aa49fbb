"""One creator, one identity."""

from creatorsheet.catalogue.problem import Problem
from creatorsheet.kernel.finding import Severity

TWO_ROWS_MAY_BE_ONE_CREATOR = Problem(
    code="CS-R12",
    severity=Severity.WARNING,
    title="Two rows may be one creator",
    fact="{creator} and {other} share {reason}.",
    remedy="If they are one person, run creatorsheet creators merge {book} {creator} {other}, or press Merge creators; if not, write {creator} into Not the same as of {other}.",
    when="Two creators are certainly or likely one: reasons add up by marks, and only the best of each kind counts. 100, certain: one TikTok user id, or one TikTok handle over days that overlap (an open end is endless; touching on one day counts; not where both have user ids and these differ). 60: one TikTok handle that stands in Handles without a last day for a creator who goes by another name now; an e-mail address or phone number that only these two have and that is neither of one agency nor an office's mailbox (info@, booking@ …); one account on another platform. 40: one name of two words or more, without accents and in any order, that at most three creators have; handles that differ in dots and underscores alone; one handle on two platforms. 20: an address or a name that more have; a handle or name with one letter changed. 10: one name of one word. 60 is likely; 40 is possible, which only creators duplicates lists. Never merged unasked. What stands for an entry (n/a, tba, unknown, -), a handle that cannot exist, an id that lost its digits and days that cannot be read tell nothing. Rows merged into another speak through that one; pairs of Not the same as are left out. The same handle at separate times is allowed.",
)
MERGED_IN_A_CIRCLE = Problem(
    code="CS-R15",
    severity=Severity.ERROR,
    title="Creators are merged in a circle",
    fact="{creator} is merged into {other}{through}, so that no row of them stays.",
    remedy="Empty Merged into of the row that shall stay: {cell}, or that of another of them.",
    when="Following Merged into leads back to where it began, or a row is merged into itself. One finding for each circle, at its first row. A chain that ends at a row that stays is fine: the last row speaks for all.",
)
ROWS_NAME_A_MERGED_CREATOR = Problem(
    code="CS-R16",
    severity=Severity.WARNING,
    title="Rows name a creator who was merged",
    fact="{n} in {sheet} still {names} {other}, who was merged into {creator}; figures of {creator} lack them.",
    remedy="Run creatorsheet creators merge {book} {creator} {other} once more: it moves what was added since.",
    when="A row of any tab points at a creator whose Merged into is filled. One finding for each tab and creator, at the first cell. Rows in a circle (CS-R15) are left out, as is Merges, which remembers.",
)
MERGED_ROWS_DISAGREE = Problem(
    code="CS-R17",
    severity=Severity.NOTE,
    title="Merged rows said different things",
    fact="{column} of {creator} stays {value}; {other} said {was}.",
    remedy="If {other} was right, write that into {cell}.",
    when="Told by the merge, for each filled cell of the row that stayed whose counterpart held something else; dates that belong to a figure are told with it. Compared as values, text without case and outer blanks. Blank cells are filled from the other row and are no finding, unless another agency would see there what is not its own (CS-R21): then they stay blank, and that is told. Do not contact is Yes where either said Yes. Handles are kept, all of them.",
)
CREATORS_CANNOT_BE_MERGED_OR_SPLIT = Problem(
    code="CS-R18",
    severity=Severity.ERROR,
    title="Creators cannot be merged or split",
    fact="{reason}.",
    remedy="{way}.",
    when="A merge or split is refused, and nothing is written: both names lead to one row that was never merged; a name leads to several rows; the two are known as different people; a cell that would move holds text no type can read; the row to split was never merged; a row it went into was itself merged since; another merge since took rows into those that would go back; or a cell that would go back names another creator by now.",
)
CREATOR_HAS_A_NEW_HANDLE = Problem(
    code="CS-R19",
    severity=Severity.NOTE,
    title="Creator has a new handle",
    fact="{creator}, known as @{value}, is @{other} since {date}: both names belong to the TikTok account {user}.",
    remedy="Nothing to do; Handles keeps both with their days. If {file} is wrong there, creatorsheet undo takes the import back.",
    when="A row of an export names a TikTok user id that Handles has under another handle. The old name is closed on the day before the export's and the new one begins with it; an export that is older than the present name only adds a former one, and is no finding. A user id is used when it is 5 to 20 digits.",
)
HANDLE_WENT_TO_ANOTHER_ACCOUNT = Problem(
    code="CS-R20",
    severity=Severity.WARNING,
    title="Handle belongs to another account now",
    fact="@{value} was {creator}'s, and since {date} another TikTok account has it.",
    remedy="Find out how {creator} is called now, write that into {cell}, and import {file} again.",
    when="A row of an export gives a handle with a TikTok user id that differs from the one Handles has for it, and no row of it tells the new handle of its former owner. The former owner's days are closed; the row is left, for two creators with one handle could not be told apart.",
)
MERGED_CREATORS_HAVE_OTHER_AGENCIES = Problem(
    code="CS-R21",
    severity=Severity.WARNING,
    title="Merged creators are with different agencies",
    fact="{creator} is with {agency}, and {other} was with {was}; {state} from now on.",
    remedy="Before you share, see that {cell} names who may see all of them.",
    when="Told by the merge where one row has an agency and the other has none or another. The agency of the row that stays holds, blank too, for a blank one means that the creator works alone; and nothing that an agency sees in Creators or Shortlist is filled in from the other row, unless the row that stays has no agency. Compared without case.",
)
NAME_MEANS_SEVERAL_CREATORS = Problem(
    code="CS-R22",
    severity=Severity.ERROR,
    title="Name means several creators",
    fact="{value} means {creators}.",
    remedy="Name one of them by the Creator ID in brackets; if they are one person, merge them first.",
    when="A creator's page, or others like a creator, are asked for by a handle, present or former, or a name that rows of several creators have. Rows merged into one are one creator. An id counts before a handle, a present handle before a former one, and that before a name, which is compared without accents and in any order of its words. At most three are listed.",
)
