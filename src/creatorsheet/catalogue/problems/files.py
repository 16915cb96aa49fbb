"""Files that cannot be read."""

from creatorsheet.catalogue.problem import Problem
from creatorsheet.kernel.finding import Severity

FILE_IS_DAMAGED_OR_EMPTY = Problem(
    code="CS-F01",
    severity=Severity.ERROR,
    title="File is damaged or empty",
    fact="{file} cannot be read: {reason}.",
    remedy="Export {file} again from its source; for your own campaign workbook open {file}.bak, the copy before the last save.",
    when="0 bytes, no such file, a ZIP without its directory, a part missing or failing its checksum, XML that does not parse, or any error raised by a reader. All reader errors end here with the file's name and the part. A file with headers and no data rows is not damaged and is imported as 0 rows.",
)
FILE_IS_LOCKED_BY_A_PASSWORD = Problem(
    code="CS-F02",
    severity=Severity.ERROR,
    title="File is locked by a password",
    fact="{file} is encrypted, and {state}.",
    remedy="Run the command again with --password and type the word when asked.",
    when="The file is an encrypted OLE container and no password was given, it is wrong, or the integrity value does not agree with the content (state 'its content was altered after it was locked'; the remedy is then a new copy from the sender). Sheet protection without encryption is no obstacle.",
)
MACROS_WHERE_NONE_BELONG = Problem(
    code="CS-F03",
    severity=Severity.ERROR,
    title="Macros where none belong",
    fact="{file} carries {part} although its kind allows no macros.",
    remedy="Ask the sender for a plain .xlsx without macros, or open it in Excel and save it as .xlsx.",
    when="A file of content type or name .xlsx/.xltx holds vbaProject, an Excel 4 macro sheet, an ActiveX binary or an embedded program. An .xlsm import is read for its cells without running anything and is no finding. Unused passive parts (pictures, printer settings, add-in references) never refuse a file.",
)
FILE_IS_TOO_LARGE_TO_OPEN_SAFELY = Problem(
    code="CS-F04",
    severity=Severity.ERROR,
    title="File is too large to open safely",
    fact="{file} {reason}; the limit is {limit}.",
    remedy="Delete empty far rows and columns in Excel and save, or export it in smaller date ranges as CSV.",
    when="Pre-flight: a part of 100 kB or more unpacks over 1:200; the file has over 200 MB, 3,000 parts or 1 GB unpacked; a ZIP of over 100 tables; text of over 2,000,000 lines, 25,000,000 cells, or 10,000,000 characters in a cell; a cell or merge beyond the sheet's 1,048,576 rows x 16,384 columns, or a merge of all of it; filled cells that span over 12,000,000 cells (more in a file of over 240 MB unpacked); a workbook of yours with another part of over 16 MB. Then in the child process: over 512 MB, or over four times the unpacked size and 2 GB; over 5 s of computing and 1 s for each 4 MB unpacked, at most 60 s. Smaller parts are exempt from the ratio; exactly the limit passes; a wrong declared dimension is ignored.",
)
FILE_IS_BUILT_IN_AN_UNSAFE_WAY = Problem(
    code="CS-F05",
    severity=Severity.ERROR,
    title="File is built in an unsafe way",
    fact="{file} contains {part}, which no spreadsheet program writes.",
    remedy="Do not open {file}; ask the sender for a fresh export from the original system.",
    when="Pre-flight finds overlapping ZIP entries, entry names equal but for case, a part with two names, absolute paths or .. in names, a document type declaration or entity in any XML part, an encoding that could hide one, other data before the first part, two central directories, a part that points out of the file, one cell twice, or a lock of over 500,000 rounds. External links, comments and hidden sheets are passive and allowed. Read on bytes before any parser; while it is read, a file that makes the reader reach for another file or the network is refused too.",
)
KIND_OF_FILE_NOT_SUPPORTED = Problem(
    code="CS-F06",
    severity=Severity.ERROR,
    title="Kind of file not supported",
    fact="{file} is {kind}; .xlsx, .xlsm, .csv, .tsv and .zip of them are read.",
    remedy="Open {file} in its own program and save it as .xlsx or CSV UTF-8, then import that.",
    when="Judged by the first bytes, not the name: .xls, .xlsb, .ods, .numbers, PDF, picture, web page, a shortcut to an online sheet (.gsheet, .url), or text that is neither UTF-8, UTF-16 nor cp1252. An .xlsx name on CSV text is read as CSV. A ZIP without a table, with a password or with another ZIP in it is reported.",
)
WORKBOOK_IS_FROM_A_NEWER_VERSION = Problem(
    code="CS-F07",
    severity=Severity.ERROR,
    title="Workbook is from a newer version",
    fact="{book} has layout {found}; this version knows up to {limit}.",
    remedy="Update with: pip install -U creatorsheet, then open {book} again; it was not touched.",
    when="The schema number in the workbook's custom property is above the program's. Equal or lower opens; lower is migrated step by step with a backup. A workbook without the number is not one of ours and is CS-W09. Refused for writing and for reports alike, exit code 3.",
)
