"""Working in the open workbook: what Excel does not let us do, and what to do then."""

from creatorsheet.catalogue.problem import Problem
from creatorsheet.kernel.finding import Severity

NO_WORKBOOK_IS_OPEN = Problem(
    code="CS-E01",
    severity=Severity.ERROR,
    title="No workbook is open",
    fact="No workbook is open to work on.",
    remedy="Open your campaign workbook, or press New workbook, then press the button again.",
    when="A button that works on a workbook was pressed, and Excel shows none.",
)
WORKBOOK_WAS_NEVER_SAVED = Problem(
    code="CS-E02",
    severity=Severity.ERROR,
    title="Workbook was never saved",
    fact="{book} was never saved, so there is no folder for its journal, its reports and its packs.",
    remedy="Save {book} as an Excel workbook (.xlsx), then press the button again.",
    when="The open workbook has no file yet.",
)
WORKBOOK_HAS_NO_FOLDER_HERE = Problem(
    code="CS-E03",
    severity=Severity.ERROR,
    title="Workbook has no folder on this computer",
    fact="{book} is open from {address}, and no folder on this computer belongs to that address.",
    remedy="Sync its folder with OneDrive and open {book} from there, or save a copy to a folder of this computer.",
    when="Excel gives the workbook's place as a web address, as it does for OneDrive and SharePoint, and the folder to which it is synced cannot be found.",
)
WORKBOOK_CANNOT_BE_CHANGED = Problem(
    code="CS-E04",
    severity=Severity.ERROR,
    title="Workbook cannot be changed",
    fact="{book} {state}; nothing was written.",
    remedy="{way}, then press the button again.",
    when="The open workbook is read-only, in Protected View, locked by a password, or shared in the old way (Review, Share Workbook), which allows no changes to tables; or Excel cannot make the copy from which it is read, say because the disk is full.",
)
SHEET_IS_PROTECTED = Problem(
    code="CS-E05",
    severity=Severity.ERROR,
    title="Sheet is protected",
    fact="{sheet} is protected in Excel; nothing was written.",
    remedy="Unprotect {sheet} under Review in Excel, then press the button again.",
    when="An action would write to a sheet, or a report would add one, and Excel protects the sheet or the workbook's structure.",
)
EXCEL_IS_BUSY = Problem(
    code="CS-E06",
    severity=Severity.ERROR,
    title="Excel is busy",
    fact="Excel takes no orders now; {book} is as it was.",
    remedy="Finish the cell that is being edited with Enter or Esc, close open dialogs, then press the button again.",
    when="A cell is being edited, a dialog is open, or Excel refuses calls because it is at work.",
)
CELLS_CHANGED_MEANWHILE = Problem(
    code="CS-E07",
    severity=Severity.ERROR,
    title="Cells changed meanwhile",
    fact="{action} was stopped, because this changed meanwhile: {cells}; nothing was written.",
    remedy="Press the button again.",
    when="Between reading the workbook and writing to it somebody, or a formula, gave another content to a cell that was to be written, or another extent or name to a table.",
)
EXCEL_DID_OTHERWISE = Problem(
    code="CS-E08",
    severity=Severity.ERROR,
    title="Excel did otherwise",
    fact="{book} could not be changed and is as it was: {reason}.",
    remedy="Save and close {book} and run the command instead: {command}",
    when="Excel refuses a step of an action, or a cell does not hold what was written to it. Everything the action had done until then is taken back.",
)
WORKBOOK_COULD_NOT_BE_PUT_BACK = Problem(
    code="CS-E09",
    severity=Severity.ERROR,
    title="Workbook could not be put back",
    fact="{book} could not be changed, and not all of it could be put back: {reason}.",
    remedy="Close {book} without saving. The workbook as it was before the action is {copy}.",
    when="An action failed in the middle, and Excel also refused a step of taking it back. The state from before is kept as a file beside the workbook.",
)
NOTHING_TO_UNDO_IN_EXCEL = Problem(
    code="CS-E10",
    severity=Severity.ERROR,
    title="Nothing to undo in Excel",
    fact="No action on {book} can be taken back here: {reason}.",
    remedy="{way}.",
    when="No button was pressed on this workbook yet, what undo needs is not kept, or the last action was done by a command or went when the workbook was closed without saving.",
)
CELLS_CHANGED_SINCE = Problem(
    code="CS-E11",
    severity=Severity.ERROR,
    title="Cells were changed since the action",
    fact="{action} is not taken back, because this was changed after it: {cells}; nothing was written.",
    remedy="Put back what stood there after the action and press Undo again, or correct by hand what the action did.",
    when="Undo was pressed in Excel, and a cell, a table or a title that the last action wrote holds something else by now. Changes elsewhere do not matter.",
)
BUTTONS_NEED_WINDOWS = Problem(
    code="CS-E12",
    severity=Severity.ERROR,
    title="Buttons need Excel for Windows",
    fact="{action} works from the ribbon in Excel for Windows only.",
    remedy="Save and close the workbook, then run the command: {command}",
    when="A button was pressed in Excel for Mac, where programs cannot work in an open workbook safely enough. The command line and the workbook's own functions do all of it there.",
)
OLDER_WORKBOOK_IS_OPEN = Problem(
    code="CS-E13",
    severity=Severity.ERROR,
    title="Workbook of an older version is open",
    fact="{book} was made by an older version and cannot get the present layout while it is open.",
    remedy="Save and close {book}, run creatorsheet check {book}, then open it again.",
    when="The layout of the open workbook is an older one. Only a command gives it the present one, and keeps the file as it was.",
)
ACTION_WAS_NOT_NOTED = Problem(
    code="CS-E14",
    severity=Severity.WARNING,
    title="Action was not noted",
    fact="{book} was changed in Excel, but that could not be noted beside it: {reason}.",
    remedy="Allow writing to the folder .creatorsheet beside {book}. History or Undo do not know this action.",
    when="The journal, or what undo in Excel needs, cannot be written beside the workbook. The action itself is done.",
)
NOTHING_TO_CHOOSE_FROM = Problem(
    code="CS-E15",
    severity=Severity.ERROR,
    title="Nothing to choose from",
    fact="{book} has nothing on {sheet} to choose from yet; nothing was written.",
    remedy="Fill in {sheet}, then press the button again.",
    when="A button asks for a campaign or an agency, and the workbook names none.",
)
