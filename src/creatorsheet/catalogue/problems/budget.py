"""Budgets against what is committed."""

from creatorsheet.catalogue.problem import Problem
from creatorsheet.kernel.finding import Severity

BUDGET_IS_OVERRUN = Problem(
    code="CS-P11",
    severity=Severity.WARNING,
    title="Budget is overrun",
    fact="{what} of {campaign} has {committed} committed against {planned} planned: {difference} over.",
    remedy="Raise the plan in {cell}, or cancel or shift commitments of {difference}.",
    when="In one of the nine categories (finer ones count under theirs), or in the campaign as a whole, more is committed than planned, in campaign currency, by one minor unit or more; equal passes. Committed is what Costs holds as committed, invoiced or paid, and of the total of each signed, disputed or completed deal what is not booked in Costs yet: its rights fees as usage rights, the rest as compensation. Amounts in other currencies are converted at the rate of their own day (of a deal: the day of signing); without one they are left out, which the answer says. The plan of the whole is Total budget, else the sum of the lines. A category without a line counts as 0 where the campaign has lines; one whose line has no amount is not looked at. Campaigns that are drafts, closed or cancelled are left out.",
)
NO_MONEY_IS_SET_ASIDE_FOR_TESTS = Problem(
    code="CS-P13",
    severity=Severity.NOTE,
    title="No money is set aside for tests",
    fact="{campaign} plans {planned} in all and {amount} for testing; its test share of {percent} is {need}.",
    remedy="Give a line of the Budget the purpose Testing, or set the share in {cell} to what you want to keep, 0 for none.",
    when="A campaign that is neither draft, closed nor cancelled has Budget lines, and those with purpose Testing add up to less than its share kept for tests (blank: the one in Settings) of all lines, by one minor unit or more; equal passes. A share of 0 silences it. Where an amount, a purpose or the share cannot be read, nothing is said.",
)
