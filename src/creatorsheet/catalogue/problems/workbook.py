"""The state of the workbook."""

from creatorsheet.catalogue.problem import Problem
from creatorsheet.kernel.finding import Severity

FORMULA_WAS_REPLACED = Problem(
    code="CS-W01",
    severity=Severity.WARNING,
    title="Formula was replaced",
    fact="{column} holds {value} in {n} where the column's formula belongs.",
    remedy="Run check --fix, or copy a cell of {column} that still holds the formula over {cell}; keep figures of your own in a column you add.",
    when="A cell of a formula column holds a constant, is blank in a filled row, or its formula means something else than the declared one. Case, blanks, sheet prefixes, separators and the ways of writing 'this row' do not matter. Neighbouring cells of one column that hold the same are one finding. A formula that names a column which is gone is told as that column's. In free columns added by the user anything is allowed.",
)
ROW_ID_MISSING_OR_DOUBLED = Problem(
    code="CS-W02",
    severity=Severity.ERROR,
    title="Row id missing or doubled",
    fact="{n} rows in {table} {state} {value}.",
    remedy="Run check --fix, which gives the copied row, {cell}, an id of its own; or clear that cell and run check. The other row keeps {value}.",
    when="An id stands in two rows (a copied row), also when the two differ only by case or outer blanks. The original is the row whose own entries, or whose place, the id was made from, else the upper one. A blank id in a filled row is given one by Check without a finding.",
)
SHEET_TABLE_OR_COLUMN_WAS_CHANGED = Problem(
    code="CS-W03",
    severity=Severity.ERROR,
    title="Sheet, table or column was changed",
    fact="{sheet} {state}.",
    remedy="Undo the change in Excel, or take the sheet back from the copy before the last save, which ends in .bak.",
    when="A declared sheet, its table or a declared column is absent, or a header cell was retitled, so the stable column id has no header. A moved column, a renamed tab, added columns and added sheets are allowed and no finding. A hidden sheet counts as there. One finding for each missing part. A retitled header that can be recognised is CS-W20 or CS-W21, a renamed table CS-W22.",
)
ENTRIES_OUTSIDE_THE_TABLE = Problem(
    code="CS-W04",
    severity=Severity.WARNING,
    title="Entries outside the table",
    fact="{sheet} has {n} outside its table, in {range}.",
    remedy="Drag the table's corner over {range}, or move the cells away, then press Check; check --fix takes whole rows in.",
    when="Cells with content under or beside a table on a data sheet whose columns line up with it, after at most 20 blank rows; or cells that touch its right side. Notes above the header and content after an empty column to the right are allowed. Such rows are not read. Check --fix takes rows in that have at least two cells, all readable in their columns, no formula in a column without one, and nothing beside or merged with them.",
)
WORKBOOK_IS_OPEN_IN_EXCEL = Problem(
    code="CS-W05",
    severity=Severity.ERROR,
    title="Workbook is open in Excel",
    fact="{book} is open in {where}; nothing was written.",
    remedy="Save and close {book} there, then try again.",
    when="A lock file of Excel (~$name, also with the name's first two signs gone) or LibreOffice (.~lock.name#) stands beside the workbook, and the command is not working through that program. One older than 24 h may be left over from a crash, and is named. The same when another command writes the workbook for 10 s. Reading and --dry-run go on.",
)
RESULT_SAVED_BESIDE_THE_WORKBOOK = Problem(
    code="CS-W06",
    severity=Severity.ERROR,
    title="Result saved beside the workbook",
    fact="{book} {reason}; the result is in {file}.",
    remedy="Compare {file} with {book} and keep one under the name {book}, or run the command again.",
    when="The old file is left as it is when, just before replacing, (a) its content differs from that at opening (a new time with the same content passes) or it is gone, or (b) replacing fails after 2.5 s of retries. Where not even the result can be saved it is CS-W14. Left-over temporary files go at the next start.",
)
FORMULAS_HAVE_NO_USABLE_RESULT = Problem(
    code="CS-W07",
    severity=Severity.ERROR,
    title="Formulas have no usable result",
    fact="{column} holds {value} instead of a result in {n}.",
    remedy="Open {book} in Excel, recalculate with Ctrl+Alt+F9, correct what {cell} points at, and save.",
    when="A cell that is read holds #REF!, #NAME?, #VALUE!, #DIV/0!, #N/A or another error value. Grouped by column and error. Report sheets are rebuilt and not checked.",
)
CELL_CANNOT_BE_WRITTEN = Problem(
    code="CS-W08",
    severity=Severity.ERROR,
    title="Cell cannot be written safely",
    fact="{cell} {reason}; nothing was written.",
    remedy="{way}, save, and run the command again.",
    when="An edit would touch part of a formula that stands for several cells (array, spill, data table, the first cell of a shared formula), a cell inside a merged block, a totals row that has to move down and cannot as a whole (a note or a rule of its own on it, a formula shared with other rows, a merged block), rows below a totals row or in an array formula that a table should take in, a title that another column has, a workbook with a digital signature, a value no cell can hold (over 32,767 characters, no finite number), or the edited file does not read back as written. The workbook is left as it was.",
)
NOT_A_WORKBOOK_OF_OURS = Problem(
    code="CS-W09",
    severity=Severity.ERROR,
    title="Not a workbook of creatorsheet",
    fact="{book} was not made by creatorsheet.",
    remedy="Make a workbook with: creatorsheet new, and bring the rows of {book} in with: creatorsheet import.",
    when="The workbook carries no creatorsheet.schema property. It is left as it is.",
)
FILE_IS_THERE_ALREADY = Problem(
    code="CS-W10",
    severity=Severity.ERROR,
    title="File is there already",
    fact="{file} is there already; nothing was written.",
    remedy="Choose another name, or move {file} away first.",
    when="A new workbook would take the name of an existing file. An existing file is never overwritten, whatever it holds.",
)
FOLDER_CANNOT_BE_WRITTEN = Problem(
    code="CS-W11",
    severity=Severity.ERROR,
    title="Folder cannot be written to",
    fact="{file} cannot be made: {reason}.",
    remedy="Choose a folder that exists and that you may write to.",
    when="A new file cannot be created because its folder is missing, write-protected or full.",
)
WORKBOOK_CANNOT_BE_BROUGHT_UP_TO_DATE = Problem(
    code="CS-W17",
    severity=Severity.ERROR,
    title="Workbook cannot be brought up to date",
    fact="{book} has layout {found} and cannot be brought to layout {wanted}: {reason}; it was not touched.",
    remedy="{way}, save, and run the command again.",
    when="A workbook of an older layout lacks tabs, columns or rows of this one, and they cannot be added for certain: a table, a name or a column of the user's own has the name of a new one, cells are filled where a new column belongs, the workbook's structure is protected, or it is digitally signed. A sheet of the user's own with the name of a new tab is no obstacle; the tab then takes the name with (2).",
)
WORKBOOK_IS_TOO_OLD = Problem(
    code="CS-W18",
    severity=Severity.ERROR,
    title="Workbook is from before the first layout",
    fact="{book} has layout {found}; this version brings up to date what has layout {first} or later.",
    remedy="Take {book} back from a backup, or bring its rows into a new workbook with: creatorsheet new, then creatorsheet import.",
    when="The layout number is lower than the first this version has a step for. No released version wrote such a number, so it was changed by hand or by another program. The workbook is left as it is.",
)
