"""What rights and exclusivity usually cost."""

from creatorsheet.catalogue.problem import Problem
from creatorsheet.kernel.finding import Severity

FEE_OUTSIDE_THE_USUAL_RANGE = Problem(
    code="CS-N01",
    severity=Severity.NOTE,
    title="Fee outside the usual range",
    fact="{fee} for {what} by {creator} (clause {clause}) is {direction} the usual {usual}, {basis}.",
    remedy="Ask what is behind the fee in {cell}; the range is a place to start from, not a verdict.",
    when="The fee of a clause that is proposed, requested or agreed, in a deal that is neither cancelled nor completed, lies outside the range of Usual fee from and to; a clause asked for after completion is looked at too. Both ends pass; where a source leaves the upper end open, up to that of the next longer time passes. A fee of 0 (included in another), a blank one, an agreed clause that has run out, and a clause without a range say nothing. The range is a share of the fee for the work by what is licensed and for how long, from Settings, where each default names its source and says where none was read; or that of your own agreed clauses, where there are enough (Minimum sample). Of several channels the dearest counts once; territories change nothing. No source names a price for use on your site, in mails or sales material; such a clause has no range unless it allows ads or stores too.",
)
RIGHT_WITHOUT_END_ASKED_FOR = Problem(
    code="CS-N02",
    severity=Severity.WARNING,
    title="Right without an end is asked for",
    fact="{what} without an end date is asked of {creator} (clause {clause}){cost}.",
    remedy="Ask for a length in {cell}, such as 12 Months; it can be renewed.",
    when="A clause of kind Usage, Paid advertising or Exclusivity with unit Forever is proposed or requested, or stands in a deal that is not signed yet. What is agreed in a signed deal is not told any more. With the usual price where one is known.",
)
