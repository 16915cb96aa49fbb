"""What creators are owed and paid."""

from creatorsheet.catalogue.problem import Problem
from creatorsheet.kernel.finding import Severity

COMPENSATION_NOT_AGREED = Problem(
    code="CS-P01",
    severity=Severity.ERROR,
    title="Compensation not agreed",
    fact="the agreement with {creator} has no {item}.",
    remedy="Enter the {item} in {cell}, or choose Gifting as the only model.",
    when="A signed or disputed deal has no compensation model, or one with a fixed part (Flat fee, Retainer) and no total compensation. 0 with Flat fee is reported; a blank or 0 total beside Commission, Performance bonus or Gifting alone is allowed.",
)
INSTALMENTS_DO_NOT_ADD_UP = Problem(
    code="CS-P02",
    severity=Severity.ERROR,
    title="Instalments do not add up",
    fact="instalments of {sum} stand against an agreed {total}: {difference} {direction}.",
    remedy="Change or add instalments at {cell} so that the sum is {total}.",
    when="Deposit, balance, milestone and retainer month rows of a signed or disputed deal differ from its total by even one minor unit. Rights fees count along where the sum is then right. Commission, bonus, expenses, cancellation fees and money back are not instalments. Not told where no instalment stands because the terms do not tell any (CS-P01, CS-P03, CS-P04).",
)
PAYMENT_TERMS_MISSING = Problem(
    code="CS-P03",
    severity=Severity.WARNING,
    title="Payment terms missing",
    fact="the agreement with {creator} leaves out the {item}.",
    remedy="Write the {item} into {cell}; {none} is an answer.",
    when="A signed or disputed deal that pays money leaves blank: payment schedule, deposit (where the schedule begins with one), invoice needs, payment method, or the days within which it is paid. One finding for each. While schedule or deposit is open, no instalments are proposed; blank days count as those of Settings.",
)
PAY_MODEL_LACKS_A_FIGURE = Problem(
    code="CS-P04",
    severity=Severity.ERROR,
    title="Pay model lacks a figure",
    fact="the {model} for {creator} {state}.",
    remedy="Correct it in {cell}, and run payments again.",
    when="A signed or disputed deal. Commission: rate or amount per event; tiers that rise and have rates; a limit, where there is one, above 0. Retainer: months, fee and first day; months times fee that is not the total where the retainer is all that is paid. Performance bonus: a row of kind Bonus with amount, target, and a metric that adds up over videos. Gifting: landed cost. One finding for each part.",
)
PAYMENT_IS_LATE = Problem(
    code="CS-P05",
    severity=Severity.WARNING,
    title="Payment is late",
    fact="{amount} to {creator} was due {due}, {days} ago.",
    remedy="Pay {creator} and enter the day in {cell}, or put the payment on Hold with the reason.",
    when="The due date lies before the day of the figures, Paid on is blank and the payment is not on Hold. Due today is not late. Deposits and instalments of cancelled deals are skipped: what is owed then is told by CS-P12.",
)
PAYMENT_FALLS_DUE_WITHOUT_AN_INVOICE = Problem(
    code="CS-P06",
    severity=Severity.WARNING,
    title="Payment falls due without an invoice",
    fact="{amount} to {creator} is due {due}, {days}, and no invoice is recorded.",
    remedy="Ask {creator} for the invoice, and enter its number in {cell}.",
    when="An unpaid payment is due within 14 days (today and day 14 included), the deal asks for an invoice (a blank cell does), and the invoice number is blank. Late ones show as CS-P05 alone. Invoice needs None, and an invoice you write yourself, skip it.",
)
PAID_MORE_OR_SOONER_THAN_OWED = Problem(
    code="CS-P07",
    severity=Severity.ERROR,
    title="Paid more or sooner than owed",
    fact="{paid} went to {creator} against {owed} owed so far: {reason}.",
    remedy="Check {cell} with the bank; book what was too much as Money back, or delete a row entered twice.",
    when="(a) Fixed money paid in a deal is more than its total; (b) two paid rows of a deal share invoice number and amount; (c) a payment was made though its milestone is not met, and it is neither a deposit nor agreed upfront, nor expenses or money back. One finding for each row. Cancelled deals are told by CS-P12.",
)
PAYMENT_HAS_NO_DUE_DATE = Problem(
    code="CS-P08",
    severity=Severity.ERROR,
    title="Payment has no due date",
    fact="{amount} to {creator} waits for {milestone}, which has no date.",
    remedy="Enter that date in {other}, or a day in {cell}.",
    when="An unpaid payment waits for an event that has neither happened nor a day planned, or names no milestone. A planned day gives an expected due date and no finding. Completed and cancelled deals are skipped.",
)
REFUNDS_CUT_COMMISSION_ALREADY_PAID = Problem(
    code="CS-P09",
    severity=Severity.WARNING,
    title="Refunds cut commission already paid",
    fact="refunds of {sum} after payment lower {creator}'s commission by {amount}.",
    remedy="Agree with {creator} to take {amount} off, book it as Money back, or leave it; {cell} shows what was paid.",
    when="A paid commission row holds more than the credited orders of its period earn now, because what it was counted on has shrunk since. With it is told what the refunds moved to later rows: into a lower tier, below the limit, or by rounding. Money back booked in the deal is taken off first, as is what other months earn and the limit keeps them from being paid; under one minor unit is nothing. Not told where all commission rows together are what all orders earn.",
)
EXCHANGE_RATE_MOVED_SINCE_AGREEMENT = Problem(
    code="CS-P10",
    severity=Severity.NOTE,
    title="Exchange rate moved since agreement",
    fact="{amount} cost {committed} at the rate of {start} and {paid} at the rate of {date}, {percent} apart.",
    remedy="Book the difference of {difference} under Costs, from {cell}.",
    when="A payment in another currency than the campaign's is worth over 2 % and at least 1 unit of campaign currency more or less at the rate of the day it was paid than at the rate of the day the deal was signed. Exactly 2 % passes. Rates are found as for costs; one that is missing is CS-R04, never 1.0.",
)
CANCELLED_DEAL_IS_NOT_SETTLED = Problem(
    code="CS-P12",
    severity=Severity.ERROR,
    title="Cancelled deal is not settled",
    fact="the deal with {creator} ended at stage {stage}; {amount} is owed and {paid} is booked.",
    remedy="Book {difference} in Payments as {kind}, or correct the cancellation terms in {cell}.",
    when="A cancelled deal's cancellation fee, pay for work done and products to be paid for, less what was paid and what is booked as cancellation fee, expenses or money back, is not 0. Stages: before signing, signed, draft received, draft approved, posted. Fee and work together never pass the total. Nothing is owed before signing; outside both sides' control the terms on that count. Not told while the reason or the fee is blank (CS-T10, CS-R06).",
)
PAYMENT_DIFFERS_FROM_THE_TERMS = Problem(
    code="CS-P14",
    severity=Severity.WARNING,
    title="Payment differs from the terms",
    fact="{what} to {creator} says {held} where the other tabs say {wanted}.",
    remedy="Correct {cell}, or what it rests on; the row was left as it is.",
    when="A row of a signed or disputed deal, other than one whose sum is already told (CS-P02, CS-P09): an instalment is not what the schedule asks for; a commission row is not what the credited orders of its period earn (not where all rows together are right); days that earn in a month that a row covers in part are in no row, though their returns are over, those after the last row for 31 days; two rows pay for the same days; or a milestone is said to be met while the event is still open in Deals, Deliverables or Reviews.",
)
PAYMENT_FALLS_DUE_SOON = Problem(
    code="CS-P15",
    severity=Severity.NOTE,
    title="Payment falls due soon",
    fact="{amount} to {creator} is due {due}, {days}.",
    remedy="Pay {creator} by then and enter the day in {cell}.",
    when="An unpaid payment that is not on Hold is due within 14 days (today and day 14 included), and its invoice is there or none is asked for.",
)
