"""What exports bring."""

from creatorsheet.catalogue.problem import Problem
from creatorsheet.kernel.finding import Severity

SOURCE_NOT_RECOGNISED = Problem(
    code="CS-I01",
    severity=Severity.ERROR,
    title="Source not recognised",
    fact="the file matches no known layout; nearest is {source} with {n} of its {total} columns.",
    remedy='Export it again as {source} from the original system, or map its columns: creatorsheet import "{book}" "{file}" --map.',
    when="Recognised by content, never by file name. The best layout has under 60 % of its telling columns, or the first 40 rows hold no header, or every text cell is an object print such as <Comment object at 0x...>. Exactly 60 % is recognised. Header rows that are blank or preambles (GA4 '#') are skipped; rows starting '#1001' are data.",
)
COLUMN_MISSING_OR_THERE_TWICE = Problem(
    code="CS-I02",
    severity=Severity.ERROR,
    title="Column missing or there twice",
    fact="the {source} file has the column {column} {n} times.",
    remedy="Export {file} again with {column} chosen once, or name the right column with --map.",
    when="A column that the recognised layout needs occurs 0 times, or 2+ times with differing content. Names are compared without case, outer spaces, U+FEFF, full-width brackets and known aliases and languages; suffixes .x/.y count as the same name. Two columns with the same content count as one. Optional columns never trigger it.",
)
DATE_CANNOT_BE_PLACED = Problem(
    code="CS-I03",
    severity=Severity.ERROR,
    title="Date cannot be placed",
    fact="{n} dates such as {value} have no {part}, and nothing in the file supplies it.",
    remedy="Import the original {file} under its own name, or add --from with the first day.",
    when="A date lacks its year (September 25, 9月13日), or counts days (Nth day 0003, Week 02) without a start. Sources tried in order: ZIP name's first day, video id >> 32, '# Start date' line, the command's --from, and the file's own time where the file's last day lies in the week before it. A 29 February with a year supplied that has none is reported too. Rows are held back, not guessed.",
)
ROW_BROKE_OUT_OF_ITS_COLUMNS = Problem(
    code="CS-I04",
    severity=Severity.WARNING,
    title="Row broke out of its columns",
    fact="{n} rows have {width} cells instead of {total} because of loose quotes or commas; {kept} were put right by their link.",
    remedy="Check these rows in the Findings sheet, and export {file} again where a figure is missing.",
    when="A record's cell count differs from the header's after a standards-true parse. Rows are re-anchored on the column that holds a TikTok link when exactly one does; rows with none or several are held back. Trailing empty cells (',,,') and line breaks inside quoted cells are not breaks. An open quote at the end of the file counts.",
)
SAME_KEY_DIFFERENT_ROWS = Problem(
    code="CS-I05",
    severity=Severity.ERROR,
    title="Same key, different rows",
    fact="the key {key} stands in {n} rows with different {column}.",
    remedy="Delete the wrong rows from {file}, or export it again with one row for each {kind}.",
    when="Within one file two or more rows share the source's key (video id + capture day; TikTok Shop: order + product + SKU; Shopify: order + line; ads: ad + day) and any mapped value differs. Fully equal rows collapse to one without a finding. Keys across files are updates, not duplicates. Shopify continuation rows (blank status and totals) belong to the order above.",
)
ROWS_LEFT_OUT_BY_RULE = Problem(
    code="CS-I06",
    severity=Severity.NOTE,
    title="Rows left out by rule",
    fact="{n} of {total} rows were left out: {reason}.",
    remedy="Look through them in the Findings sheet; change the rule under Settings > Orders if they belong in.",
    when="At least one row dropped because it is a total or description row (Ads 'Total', GA4 'Grand total', Seller Center row 2), a TikTok Shop order with payment 0 (sample) or status Ineligible, or a cancelled or voided order. One note for each reason and file. Refunded orders stay, with the refund as a positive amount taken off.",
)
CELLS_HOLD_NO_USABLE_FIGURE = Problem(
    code="CS-I07",
    severity=Severity.WARNING,
    title="Cells hold no usable figure",
    fact="{n} cells of {column} hold {value} and stay blank.",
    remedy="Export {file} with these figures unlocked or in full, or type them by hand; a blank is left out of every total.",
    when="Cells that stand for missing or coarse data: undefined, N/A, -, --, a lock sign, a range ($10K-$50K), or text turned to ???? (3+ question marks and no letter). Grouped by column and mark, one finding each. A column that is optional and wholly missing is no finding. Nothing is turned into 0 or into a middle value.",
)
TIMES_CARRY_NO_TIME_ZONE = Problem(
    code="CS-I08",
    severity=Severity.WARNING,
    title="Times carry no time zone",
    fact="{column} has {n} times without a zone; {zone} was used.",
    remedy="Set the zone of {source} in Settings > Time zones, then import {file} again.",
    when="A timestamp column feeding a 24 h window or attribution has no offset or Z, the layout defines none, and Settings has no zone for this source. Pure dates are not reported. Two offsets in one Shopify file (summer time) are fine. Once the zone is set the note never returns.",
)
ROWS_FIT_NO_CREATOR = Problem(
    code="CS-I09",
    severity=Severity.WARNING,
    title="Rows fit no creator",
    fact="{n} rows belong to {value}, which is no creator's handle on {date}.",
    remedy="Add {value} to Handles with its dates, then import {file} again; the rows wait until then.",
    when="A row's handle (or the account handle, which TikTok Studio gives only in the ZIP name) matches no Handles row valid on the row's date, current or past. A renamed or unpacked Studio ZIP counts, with value 'an unnamed account'. One finding for each handle. Rows are kept aside and taken on the next import.",
)
EXPORT_IS_OLDER_THAN_THE_FIGURES_HELD = Problem(
    code="CS-I10",
    severity=Severity.WARNING,
    title="Export is older than the figures held",
    fact="{file} ends on {date}; {n} rows here were captured later, up to {other}, and were kept.",
    remedy="Export a newer {source} report, or repeat the import with --replace to go back to {date}.",
    when="For the same key and capture moment the file's export time (its own column, else the ZIP's name, else file time) lies before the capture stored in Results. Equal times with equal figures change nothing. New keys in the same file are taken. With no export time at all the file time decides.",
)
