"""What goes to an agency."""

from creatorsheet.catalogue.problem import Problem
from creatorsheet.kernel.finding import Severity

PACK_WOULD_LEAK = Problem(
    code="CS-S01",
    severity=Severity.ERROR,
    title="Pack would give something away",
    fact="The pack holds in {part} something from {where} that is not for {recipient}; nothing was written.",
    remedy="Take it out of what goes to {recipient}, in its own rows or in Columns for agencies of Settings; if it is nowhere there, report a mistake of the program.",
    when="Before a pack leaves, every byte of it is searched in six encodings for every value of the workbook that its recipient may not see. One hit stops it. The value itself is never shown. Values that also stand in a cell the recipient may see, words of the program, dates, and values of fewer than four characters are not looked for.",
)
AGENCY_CANNOT_BE_SENT_TO = Problem(
    code="CS-S10",
    severity=Severity.ERROR,
    title="No such agency, or nothing to send",
    fact="{value} {state}; nothing was written.",
    remedy="{way}",
    when="The name given is neither an agency of the Lists tab nor one of a creator or a person in Team (compared without case and outer blanks), or none of its creators has anything in an open campaign, or in the campaign named.",
)
PACK_CANNOT_BE_LOCKED = Problem(
    code="CS-S11",
    severity=Severity.ERROR,
    title="Pack cannot be locked with a password",
    fact="The pack cannot be locked: {reason}; nothing was written.",
    remedy="{way}",
    when="A password was asked for and the program that encrypts is not installed, the password is blank or longer than 255 characters, or the locked pack does not open again with it.",
)
COLUMN_RULE_CANNOT_BE_USED = Problem(
    code="CS-S13",
    severity=Severity.ERROR,
    title="Rule for an agency's columns cannot be used",
    fact="{value} in {column} {state}; no pack is made until it is right.",
    remedy="Write it in {cell} as an agency and its columns, such as {sample}.",
    when="A part of the setting names an agency the workbook does not know, a column that no pack can hold or that always goes (the row id), or does not begin with + or -. A rule opens or closes columns of the agency's own rows; it never opens rows.",
)
