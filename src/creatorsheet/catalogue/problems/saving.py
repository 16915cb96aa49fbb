"""Saving a workbook, and taking an action back."""

from creatorsheet.catalogue.problem import Problem
from creatorsheet.kernel.finding import Severity

WORKBOOK_COULD_NOT_BE_SAVED = Problem(
    code="CS-W14",
    severity=Severity.ERROR,
    title="Workbook could not be saved",
    fact="{book} could not be saved and is as it was: {reason}.",
    remedy="{way}, then run the command again.",
    when="Writing fails before the workbook is replaced: the disk is full, the workbook or its folder is write-protected, the result does not read back as written, or the copy from before (.bak) cannot be replaced. The workbook and its .bak are as they were, and nothing is left behind.",
)
A_COPY_WENT_ITS_OWN_WAY = Problem(
    code="CS-W15",
    severity=Severity.ERROR,
    title="A copy of the workbook went its own way",
    fact="{other} beside {book} is the same workbook {state}; nothing was written.",
    remedy="If a sync service made it, bring what {book} lacks into {book}; then move {other} to another folder. A copy you made on purpose works on there as a workbook of its own.",
    when="The workbook's folder holds another .xlsx or .xlsm with the same workbook id and more actions, or as many and other content, as sync services make when two people save at once. Older copies, equal ones, results saved beside, reports, packs and .bak files are none. At most 60 files are looked into, those that begin with the workbook's name first. Reading and --dry-run go on.",
)
WORKBOOK_CHANGED_SINCE_THE_ACTION = Problem(
    code="CS-W16",
    severity=Severity.ERROR,
    title="Workbook was changed since the last action",
    fact="{book} was changed after its last action: {action}. Undo would take all of this back: {what}. Nothing was written.",
    remedy="Run undo with --anyway if that may go; the present state is kept, and a second undo brings it back.",
    when="Undo was asked for, and the workbook is not as the last action left it: somebody saved it in Excel since. Tabs and columns with other entries are named; formats, notes and sheets of one's own are not compared.",
)
NOTHING_TO_UNDO = Problem(
    code="CS-W30",
    severity=Severity.ERROR,
    title="Nothing to undo",
    fact="{book} cannot be taken back: {reason}.",
    remedy="{way}.",
    when="The journal beside the workbook knows no action on it, or the copy from before the last action (.bak) is gone or holds another state. Nothing is written.",
)
JOURNAL_COULD_NOT_BE_WRITTEN = Problem(
    code="CS-W31",
    severity=Severity.WARNING,
    title="Journal could not be written",
    fact="{book} was saved, but its journal was not: {reason}.",
    remedy="Allow writing to the folder .creatorsheet beside {book}. Undo does not know this action; the workbook from before it is {backup}.",
    when="The list of actions beside the workbook, from which undo works, cannot be written: its folder is write-protected or the disk is full. The action itself is done.",
)
KEY_CANNOT_BE_KEPT = Problem(
    code="CS-W32",
    severity=Severity.ERROR,
    title="Key cannot be read or kept",
    fact="The key behind codes and seals, {file}, can be neither read nor kept: {reason}; nothing was written.",
    remedy="Make room on the disk, and see that you may read and write {file} and its folder; then run the command again.",
    when="The key of this person and computer, from which promo codes and the seals of packs are made, cannot be read (its rights, a folder in its place) or a new one cannot be written. A file that is there but holds no key is replaced by a new one without a word.",
)
