"""Decisions that come back on the page of a shortlist."""

from creatorsheet.catalogue.problem import Problem
from creatorsheet.kernel.finding import Severity

PAGE_IS_NO_SHORTLIST_OF_THIS_WORKBOOK = Problem(
    code="CS-V18",
    severity=Severity.ERROR,
    title="Page is no shortlist of this workbook",
    fact="{file} {reason}; nothing was taken from it.",
    remedy="{way}.",
    when="A file with decisions does not say that it is the page of a shortlist, was made from another workbook (what it says of itself is compared with this workbook's id, never its name), or has no row of titles any more in which Creator, Decision, Reason and the hidden ones stand once each. A renamed or moved sheet, moved columns, sorted or filtered rows and further columns are no fault.",
)
DECISION_OF_THE_PAGE_WAS_NOT_TAKEN = Problem(
    code="CS-V19",
    severity=Severity.WARNING,
    title="Decision of the page was not taken",
    fact="the page says {decided} about {creator}, but {reason}; nothing of this row was taken.",
    remedy="{way}.",
    when="Something was decided in a row of the page, and the workbook says something else since the page was made; or the reason was changed on one side and its decision on the other; or the row has no id, an id the Shortlist tab does not have or has twice, the id of another creator, or stands twice on the page, or on copies of its sheet, with different decisions; or its cells are merged with others; or its visible cells were sorted without the hidden ones; or a formula, an error or a text that is no decision stands there; or nobody can read what the workbook holds. The same decision on both sides is no finding, nor is a row in which nothing was decided. The other rows are taken.",
)
PAGE_HOLDS_DECISIONS_NOT_TAKEN_IN = Problem(
    code="CS-V20",
    severity=Severity.ERROR,
    title="Page holds decisions that were not taken in",
    fact="{file} holds {n} that {verb} not in the workbook; it was left as it is.",
    remedy='Take them in first: creatorsheet shortlist "{book}" --decisions "{page}", or move the page away.',
    when="A page would be written over an earlier one on which something was decided that the workbook does not say. Decisions that were taken in, typed into the workbook, or changed back count for nothing. An earlier page without its row of titles is left as well (CS-V18), for it may hold decisions.",
)
