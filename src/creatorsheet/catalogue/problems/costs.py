"""What a campaign cost, as far as it is known."""

from creatorsheet.catalogue.problem import Problem
from creatorsheet.kernel.finding import Severity

COSTS_ARE_NOT_COMPLETE = Problem(
    code="CS-M01",
    severity=Severity.WARNING,
    title="Costs are not complete",
    fact="costs of {campaign} hold {n} of {total} categories; missing: {parts}.",
    remedy="Enter the missing costs in Costs, or write 0 for a category that cost nothing.",
    when="A campaign with results lacks a Costs row with an amount in one of the nine cost categories. An explicit 0 counts as present; a plan in Budget does not. Reported from the first result row on. Cancelled campaigns are skipped.",
)
