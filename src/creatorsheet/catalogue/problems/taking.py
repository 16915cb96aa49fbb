"""What comes back from an agency."""

from creatorsheet.catalogue.problem import Problem
from creatorsheet.kernel.finding import Severity

BOTH_SIDES_CHANGED_A_CELL = Problem(
    code="CS-S02",
    severity=Severity.ERROR,
    title="Both sides changed a cell",
    fact="{what} of {who} {state}.",
    remedy='Choose Keep ours or Take theirs for {conflict} on the Conflicts tab, then run: creatorsheet take-back "{book}".',
    when="What was sent, what stands here and what came back all differ. Equal changes on both sides are no finding. In Deals, Rights, Payments, Costs and Budget any change here and any change there in one row conflict, even in different columns. A row deleted here and changed in the pack conflicts as a whole, and so does an entry of an older pack about which a newer one says something else. Compared as values, so 1.0 and 1 are equal. A conflict decided for theirs is asked again when the cell has changed here since.",
)
CHANGE_WAS_NOT_THEIRS_TO_MAKE = Problem(
    code="CS-S03",
    severity=Severity.WARNING,
    title="Change was not theirs to make",
    fact="{recipient} changed {column} of {who} to {theirs}; {reason}.",
    remedy="Keep {ours} by doing nothing, or type {wanted} into {where} yourself.",
    when="A cell differs from what was sent in a column the agency may only read, or a formula stands where a value belongs (refused even in the agency's own column), or what was entered is no value of the column, is outside its limits, or points at a row the agency was never sent. The change is refused and the rest of the pack is taken. One finding for each cell.",
)
ROW_OF_THE_PACK_HAS_NO_SURE_HOME = Problem(
    code="CS-S04",
    severity=Severity.ERROR,
    title="Row of the pack has no sure home",
    fact="the row {state}; it is held back.",
    remedy="Look at {conflict} on the Conflicts tab: choose Keep ours to leave it, Take theirs to take it in where that can be done.",
    when="A row's id was never sent, or is gone from a filled row; or stands there twice with different entries (equal copies count once); or its read-only cells are those of another row; or it is new in a tab to which agencies add no rows, or points at a row they were not sent. A blank id in a tab to which they may add is a new row and no finding. A row that was deleted here is CS-S02.",
)
ROWS_MISSING_FROM_THE_PACK_WERE_KEPT = Problem(
    code="CS-S05",
    severity=Severity.NOTE,
    title="Rows missing from the pack were kept",
    fact="{n} of {table} {verb} missing from the pack and {past} kept here.",
    remedy="Delete in {table} yourself what {recipient} meant to remove.",
    when="Rows that were sent and that the pack no longer holds. A missing row is never a deletion. One note for each tab with the count. Rows made for the agency to fill, and rows that are not here any more, are not counted.",
)
VALUES_LOOK_SORTED_AGAINST_THEIR_ROWS = Problem(
    code="CS-S06",
    severity=Severity.ERROR,
    title="Values look sorted against their rows",
    fact="{n} of {total} changed cells in {column} are old values of other rows; all entries of {tab} are held back.",
    remedy="Ask {recipient} to undo the sort and send the pack again, or decide on each on the Conflicts tab.",
    when="In one column of a pack 3 or more cells changed and at least 60 % of the new values (as a multiset) are old values of other changed cells there. Exactly 60 % triggers; 2 cells never do. Columns with at most 3 distinct values (yes/no, status) and drop-downs are tested only together with a second column of the same rows; a drop-down of 5 or more changed cells also when every one of them took an old value of another. Two or more values that stood in one row only, left it and now stand in another trigger it too when 3 or more cells changed, whatever else was changed in the column; two rows that only exchanged their values do not. Then every entry of the tab waits, because what was filled in freshly may have moved along; once the pack comes again unsorted, these entries are taken and their lines on the Conflicts tab close.",
)
COLUMN_OF_THE_PACK_HAS_NO_MATCH = Problem(
    code="CS-S07",
    severity=Severity.WARNING,
    title="Column of the pack has no match",
    fact="{table} in the pack {state}.",
    remedy="{way}.",
    when="Columns are matched by the hidden names above them, never by place or title. A column with any content that was not sent is not taken in; where one is gone the values here are kept. A retitled or moved column is no finding, nor is an empty added one. Where the row of names is gone, columns are found by titles that stand once each, and that is said; where these are gone too, nothing of the tab is taken.",
)
PACK_CANNOT_BE_TRUSTED = Problem(
    code="CS-S08",
    severity=Severity.ERROR,
    title="Pack cannot be trusted",
    fact="{file} {reason}; nothing was taken from it.",
    remedy="{way}.",
    when="The file says of no pack of this workbook that it is it; or its seal (over id, recipient, layout, open columns, row ids and what was sent) does not agree; or the copy of what was sent is not beside the workbook or was altered; or it was made by a newer version. What the pack itself says is never used. Saved again by another program it stays sound. A pack made on another computer has a seal that this one cannot prove: --unsealed takes it all the same, still checked against the copy kept here.",
)
PACK_WAS_TAKEN_BEFORE = Problem(
    code="CS-S09",
    severity=Severity.NOTE,
    title="Pack was taken before",
    fact="{file} holds what it held when it was taken in on {date}; nothing new was taken.",
    remedy='Run creatorsheet undo "{book}" first if you want to take it again.',
    when="All that can be read in the pack equals its state when it was last taken in (not the file's bytes, since saving again alters those, and not the order of rows). A pack with further edits is merged as usual: what was taken and left alone here since is no change of ours. After an undo it counts as not taken.",
)
PACK_IS_OLDER_THAN_ONE_TAKEN = Problem(
    code="CS-S12",
    severity=Severity.NOTE,
    title="Pack is older than one taken before",
    fact="{file} was made on {date}, before a pack for {recipient} of {other} that was taken in already.",
    remedy="Nothing needs doing: where the newer pack says something else, entries of this one wait on the Conflicts tab.",
    when="A pack comes back after one for the same agency that was made later. Its entries are taken where the newer pack left the cell as it was sent, and conflict where the newer one was sent with, or came back with, another value.",
)
DECISION_CANNOT_BE_CARRIED_OUT = Problem(
    code="CS-S14",
    severity=Severity.WARNING,
    title="Decision cannot be carried out",
    fact="{conflict} says Take theirs, but {reason}; nothing was changed for it.",
    remedy="Type the entries in yourself where you want them, and choose Keep ours for {conflict}.",
    when="A decision for theirs on the Conflicts tab is about a row that is gone, a column that is not there, a text that is no value of the column, or a row that has no home here.",
)
ENTRY_IS_ABOUT_A_MERGED_CREATOR = Problem(
    code="CS-S15",
    severity=Severity.WARNING,
    title="Entry is about a merged creator",
    fact="{recipient} wrote {value} into {column} of {other}, who was merged into {creator} since; it went into the row of {other} alone.",
    remedy="If it is so of {creator} too, write it into {cell}.",
    when="A pack that was made before a merge brings an entry about the creator who was merged. The entry is taken into that creator's own row, where nobody looks any more; the row that stays is left, for it may be another agency's. Not where that row says the same.",
)
