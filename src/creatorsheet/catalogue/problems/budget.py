"""Budgets against what is committed."""

from creatorsheet.catalogue.problem import Problem
from creatorsheet.kernel.finding import Severity

BUDGET_IS_OVERRUN = Problem(
    code="CS-P11",
    severity=Severity.WARNING,
    title="Budget is overrun",
    fact="{what} of {campaign} has {committed} committed against {planned} planned: {difference} over.",
    remedy="Raise the plan in {cell}, or cancel or shift commitments of {difference}.",
    when="In one of the nine categories (finer ones count under theirs), or in the campaign as a whole, more is committed than planned, in campaign currency, by one minor unit or more; equal passes. Committed is what Costs holds as committed, invoiced or paid, and of the total of each signed, disputed or completed deal what is not booked in Costs yet: its rights fees as usage rights, the rest as compensation; what is booked in the deal's currency fills it at the rate of the day of signing. Amounts in other currencies are converted at the rate of their own day (of a deal: the day of signing); without one they are left out, which the answer says. The plan of the whole is Total budget, else the sum of the lines. A category without a line counts as 0 where the campaign has lines; one whose line has no amount is not looked at. Campaigns that are drafts, closed or cancelled are left out.",
)
NO_MONEY_IS_SET_ASIDE_FOR_TESTS = Problem(
    code="CS-P13",
    severity=Severity.NOTE,
    title="No money is set aside for tests",
    fact="{campaign} plans {planned} in all and {amount} for testing; its test share of {percent} is {need}.",
    remedy="Give a line of the Budget the purpose Testing, or set the share in {cell} to what you want to keep, 0 for none.",
    when="A campaign that is neither draft, closed nor cancelled has Budget lines, and those with purpose Testing add up to less than its share kept for tests (blank: the one in Settings) of all lines, by one minor unit or more; equal passes. A share of 0 silences it. Where an amount, a purpose or the share cannot be read, nothing is said.",
)
MONEY_WILL_STAY_UNSPENT = Problem(
    code="CS-P16",
    severity=Severity.WARNING,
    title="Money will stay unspent",
    fact="{campaign} has {free} of {budget} neither spent nor committed, and {state}.",
    remedy="Book in Costs what is still missing, or lower {what} to {committed} and use the rest elsewhere; {limit} may stay free (Settings).",
    when="A campaign that is neither draft, closed nor cancelled has more of its Total budget (else of the sum of its lines) free than Settings allow to stay unspent, by one minor unit or more; equal passes. It is told from the day after posting ends; in the 14 days before, only where no deal promises more than Costs holds and no cost is expected. Nothing is said where an amount has no exchange rate or cannot be read (the total of a signed deal among them), for less may be free then, nor where posting ends before it starts.",
)
BUDGET_LINES_DO_NOT_ADD_UP = Problem(
    code="CS-P17",
    severity=Severity.WARNING,
    title="Budget lines do not add up",
    fact="the lines of {campaign} plan {planned}, and its Total budget is {budget}: {difference} {way}.",
    remedy="Change the lines on the Budget tab, or set {cell} to {planned}.",
    when="A campaign that is neither draft, closed nor cancelled has a Total budget and Budget lines, and the lines add up to more, or to less while each has an amount, by one minor unit or more. A line without an amount may hold what is missing. Nothing is said while an amount cannot be read.",
)
COSTS_STAND_UNDER_NO_LINE = Problem(
    code="CS-P18",
    severity=Severity.WARNING,
    title="Costs stand under no budget line",
    fact="{amount} of the costs of {campaign} have a category and purpose that no line of its Budget has: {parts}.",
    remedy="Add a line with that category and purpose on the Budget tab, with 0 planned if nothing was, or correct the costs: until then no line's Remaining counts them.",
    when="A campaign that is neither draft, closed nor cancelled has Budget lines, and costs that are committed, invoiced or paid whose category and purpose together stand in no line. Costs without a category or purpose are told by Check; where one of the nine categories has no line at all it is an overrun (CS-P11). Costs of one kind that add up to 0, refunds included, pass; the sum told takes refunds as amounts of their own. Nothing is said while a category or purpose of a line cannot be read.",
)
TWO_LINES_SHOW_THE_SAME_COSTS = Problem(
    code="CS-P19",
    severity=Severity.WARNING,
    title="Two budget lines show the same costs",
    fact="{many} lines of {campaign} are {kind}, and each shows all costs of that kind as committed.",
    remedy="Make them one line with the sum of their plans; {cell} is the second.",
    when="A campaign that is neither draft, closed nor cancelled has more than one Budget line with the same category and purpose. The tab counts costs by these two, so that their Committed, Paid and Remaining count the same money twice.",
)
