"""Changes in how the workbook is built that can be recognised, and cells that hold the right thing in the wrong way."""

from creatorsheet.catalogue.problem import Problem
from creatorsheet.kernel.finding import Severity

COLUMN_WAS_RETITLED = Problem(
    code="CS-W20",
    severity=Severity.ERROR,
    title="Column was retitled",
    fact="the header of {column} reads '{value}'.",
    remedy="Run check --fix, or type {column} into {cell}.",
    when="A declared column stands under another title and is recognised for certain: by the number Excel gave it, by its formula, by the same letters, or by a title two signs away or less between its own neighbours; or the header cell shows something else than the table knows. Nothing of the column is read until then.",
)
COLUMN_MAY_HAVE_BEEN_RETITLED = Problem(
    code="CS-W21",
    severity=Severity.ERROR,
    title="Column may have been retitled",
    fact="{sheet} has no column {column}, and '{value}' may be it.",
    remedy="If it is the same column, type {column} into {cell}; if not, undo the change in Excel.",
    when="A declared column is missing, and a foreign one either stands between its neighbours or has a title two signs away or less. Check --fix leaves it to you. Nothing of the column is read until then.",
)
TABLE_WAS_RENAMED = Problem(
    code="CS-W22",
    severity=Severity.ERROR,
    title="Table was renamed",
    fact="the table of {sheet} is called {value} instead of {table}.",
    remedy="Run check --fix, or call it {table} again in Excel, under Table Design.",
    when="No table has the declared name, and one of a foreign name holds at least 60 % of its columns. Where two do, the one on the tab of that title counts; where none stands there and there are two, CS-W03 is told. Nothing of the tab is read until then.",
)
MERGED_CELLS_IN_A_TABLE = Problem(
    code="CS-W23",
    severity=Severity.WARNING,
    title="Merged cells in a table",
    fact="{n} of {sheet} lie in its table or in rows right below it; the first is {range}.",
    remedy="Unmerge {range} in Excel and fill each cell: only the first of merged cells can be read or written.",
    when="A merged block meets the header, the rows or the totals of a data table, or the filled rows right below it. Excel itself refuses them inside tables; LibreOffice and Google Sheets do not. Merged cells above the header are allowed.",
)
ENTRY_IS_WRITTEN_ANOTHER_WAY = Problem(
    code="CS-W24",
    severity=Severity.WARNING,
    title="Entry is written another way",
    fact="{column} holds {value} in {n}, where {meant} is meant; formulas and lists do not find it.",
    remedy="Run check --fix, or type {meant} into {first}{rest}.",
    when="An id, reference, drop-down entry, list entry or Yes/No is the same as exactly one known entry but for case, outer blanks or invisible signs; a handle carries @ or a profile address; a link, id or name has outer blanks. Neighbouring cells of a column with the same fault are one finding, with the first of them.",
)
FIGURE_IS_KEPT_AS_TEXT = Problem(
    code="CS-W25",
    severity=Severity.WARNING,
    title="Figure is kept as text",
    fact="{column} holds {value} as text in {n}; totals and dates in the workbook leave it out.",
    remedy="Run check --fix, or type {meant} into {first} again{rest}.",
    when="Text in a number or date column that reads whole in the column's one format, such as '1 200,50' or '12 May 2026'. Neighbouring cells of one column are one finding, with the first of them. Text that cannot be read is CS-R01, and what can be read two ways CS-R02. An amount with a currency sign is repaired only where the currency beside it agrees.",
)
NEW_ROWS_GET_NO_FORMULA = Problem(
    code="CS-W26",
    severity=Severity.NOTE,
    title="New rows get no formula",
    fact="new rows of {tabs} would miss formulas, such as that of {columns} of {sheet}.",
    remedy="Run check --fix, which writes them into the tables again.",
    when="One finding for the workbook. A calculated column whose table does not know the declared formula, so that Excel leaves it blank or wrong in rows typed at the end. Saving with LibreOffice or Google Sheets does that to all of them. Formulas that stand in the rows are judged by CS-W01.",
)
FIGURE_GAVE_WAY_TO_A_FORMULA = Problem(
    code="CS-W27",
    severity=Severity.NOTE,
    title="Figure gave way to a formula",
    fact="{column} held {value} and calculates {result} again.",
    remedy="If {value} is right, correct what {column} is calculated from; creatorsheet undo brings it back. Delete this line once it is settled.",
    when="Check --fix put the formula back into a cell that held a figure or text of its own, and the result is another. The line stays in Findings until somebody deletes it, so that no figure is lost.",
)
ID_WENT_MISSING = Problem(
    code="CS-W28",
    severity=Severity.ERROR,
    title="Id went missing",
    fact="the row has no id, and {n} point at {value}, which no row of {sheet} has.",
    remedy="If they mean this row, type {value} into {cell}; if not, correct them, and Check gives this row a new id.",
    when="Exactly one row of a table lacks its id and stands above others that have one, and rows of other tabs point at exactly one id of that table which is not there. Where the id can be made again from the row's own entries it is written without a finding. A row at the end counts as new and gets an id.",
)
