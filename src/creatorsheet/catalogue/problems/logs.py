"""Order, click and post logs that an engine reads."""

from creatorsheet.catalogue.problem import Problem
from creatorsheet.kernel.finding import Severity

LOG_CANNOT_BE_READ = Problem(
    code="CS-M20",
    severity=Severity.ERROR,
    title="A log cannot be read",
    fact="{log} cannot be read: {reason}.",
    remedy="Name CSV or Parquet files (a pattern such as logs/orders-*.parquet takes in many) or a table of a database, as creatorsheet help warehouse shows.",
    when="A file or pattern that is not there, an address of no known kind, files of several kinds under one pattern, a file that is damaged or not what its ending says, a database that refuses, a table that is not there, logs that do not lie in the same place, or a log none of whose rows can be used. Passwords of an address are never shown.",
)
LOG_LACKS_COLUMNS = Problem(
    code="CS-M21",
    severity=Severity.ERROR,
    title="A log lacks columns",
    fact="{log} has no column for {missing}; it has {titles}.",
    remedy="Rename the columns, or add them: creatorsheet help warehouse lists all titles that are known.",
    when="An order log has no order number, time or amount, or none of code, link key, visitor, TikTok Shop creator, video and Tracking ID, or of these only the visitor and no click log is named; a click log has no visitor, time or link key; a post log has no time, or neither a Deliverable ID nor a video ID. Titles are compared without case, blanks, dots, dashes and underscores.",
)
LOGS_NEED_MORE = Problem(
    code="CS-M22",
    severity=Severity.ERROR,
    title="Reading logs needs a package",
    fact="Logs in {what} need {package}, which is not installed.",
    remedy="Run {command}, then try again.",
    when="An order, click or post log is named and DuckDB or Narwhals is missing, or for a database SQLFrame or the database's driver. No database is needed for files.",
)
LOG_ROWS_LEFT_OUT = Problem(
    code="CS-M23",
    severity=Severity.WARNING,
    title="Rows of a log were left out",
    fact="{n} of {total} rows of {log} were left out: {reasons}.",
    remedy="Put them right in the log and run it again: its rows in Orders are replaced.",
    when="A row of an order log has no order number, no time or no amount that can be read, a status or a currency nobody knows; each row counts under the first that holds. Used and left out add up to what was read. Rows equal in every column are told too: they count once.",
)
NO_ORDER_FITS = Problem(
    code="CS-M24",
    severity=Severity.ERROR,
    title="No order of a log fits",
    fact="{log} holds {orders} from {first} to {last}, and none could be credited to anybody.",
    remedy="Compare the codes and link keys of the log with Tracking, and its days with the campaigns': {example}.",
    when="The log was read, and no order carries a code, link, click, Shop name or video of Tracking and Deliverables on a day of their campaign. Nothing is written.",
)
TOO_MANY_DAILY_ROWS = Problem(
    code="CS-M25",
    severity=Severity.ERROR,
    title="A log makes too many rows",
    fact="{log} would land in {rows} daily rows of Orders; {limit} at most keep a workbook quick.",
    remedy="Name a log of a shorter time, or keep finished campaigns in a workbook of their own.",
    when="Orders are summed up by day, creator, video, evidence, status, currency and whether the customer is new, and there are still more rows than the limit. Nothing is written.",
)
ANOTHER_LOG_HOLDS_THE_DAYS = Problem(
    code="CS-M26",
    severity=Severity.WARNING,
    title="Another log holds the same days",
    fact="Orders of {other} for {days} already stand in Orders beside those of {log}; an order in both counts twice.",
    remedy="Where one log holds what the other holds, set the count and amounts of its rows to 0 (Order key begins with {key}); where they are different shops, nothing is to do.",
    when="Daily rows of a log with another name stand in Orders for a day of the log that was read, with orders in them. Orders that stand there one by one are found by their number and left out of the daily rows.",
)
