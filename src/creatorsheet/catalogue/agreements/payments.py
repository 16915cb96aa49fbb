"""Payments: one row per instalment or bonus."""

from creatorsheet.catalogue.agreements.choices import (
    DealStatus,
    DueRule,
    InvoiceNeed,
    PaymentKind,
    PaymentMethod,
    PaymentMilestone,
    PaymentStatus,
)
from creatorsheet.catalogue.setup.choices import SettingKey
from creatorsheet.catalogue.setup.presets import set_number
from creatorsheet.catalogue.shapes import (
    ALWAYS,
    EITHER,
    PEOPLE,
    SOFTWARE,
    THEIRS,
    Day,
    Group,
    Id,
    Money,
    Number,
    Ref,
    Row,
    Sheet,
    Text,
    YesNo,
    column,
    look_up,
    when,
)

NO_INVOICE = (InvoiceNeed.NONE, InvoiceNeed.SELF_BILLING)
"""Invoice needs of a deal under which nobody waits for the creator's invoice. A blank cell waits for one."""

FIXED = (PaymentKind.DEPOSIT, PaymentKind.BALANCE, PaymentKind.MILESTONE, PaymentKind.MONTH)
"""Kinds of payment that together make a deal's total. A deal that was cancelled no longer owes them."""


def _of_deal(title: str) -> str:
    """The native formula text that fetches a column of the payment's deal as text."""
    return look_up("Deals", title, "Deal ID").removeprefix("=")


PART_OF_THE_FEE = ",".join(f'[@Kind]="{kind}"' for kind in FIXED)
OVERTAKEN = f'AND({_of_deal("Status")}="{DealStatus.CANCELLED}",OR({PART_OF_THE_FEE}))'
"""Whether a row is a part of the fee of a cancelled deal, as native formula text."""


class Payment(Row):
    """One instalment or bonus."""

    sheet = Sheet("Payments", Group.AGREEMENTS, key="payment_id", prefix="Y", holds="instalment or bonus")

    payment_id: Id | None = column(
        "Payment ID", "Written by the software.", band="Identity", by=SOFTWARE, see=THEIRS, need=ALWAYS
    )
    deal: Ref | None = column(
        "Deal ID", "The agreement it is owed under.", by=EITHER, see=THEIRS, need=ALWAYS, to="Deals"
    )
    handle: Text | None = column(
        "Handle",
        "Shown so you can see the right creator.",
        by=SOFTWARE,
        see=THEIRS,
        formula=look_up("Deals", "Handle", "Deal ID"),
    )
    campaign: Text | None = column(
        "Campaign ID", "From the deal.", by=SOFTWARE, see=THEIRS, formula=look_up("Deals", "Campaign ID", "Deal ID")
    )
    kind: PaymentKind | None = column(
        "Kind",
        "Deposit, balance, month, commission, bonus and so on.",
        by=EITHER,
        see=THEIRS,
        need=ALWAYS,
        default="from the schedule",
    )
    milestone: PaymentMilestone | None = column(
        "Milestone", "The event that makes it due.", by=EITHER, see=THEIRS, need=ALWAYS, default="from the schedule"
    )
    amount: Money | None = column(
        "Amount",
        "Negative for money coming back.",
        by=EITHER,
        see=THEIRS,
        need=ALWAYS,
        unit="deal currency",
        default="from the deal",
    )
    currency: Text | None = column(
        "Currency",
        "From the deal.",
        by=SOFTWARE,
        see=THEIRS,
        unit="ISO 4217",
        formula=look_up("Deals", "Currency", "Deal ID"),
    )
    due_rule: DueRule | None = column(
        "Due rule",
        "What the days in the deal are counted from.",
        see=THEIRS,
        need=ALWAYS,
        default="Days after milestone",
    )
    milestone_on: Day | None = column(
        "Milestone met on",
        "The day the event happened.",
        by=EITHER,
        see=THEIRS,
        default="from Deliverables and Reviews",
    )
    due_on: Day | None = column(
        "Due on",
        "When the money must be there: the deal's days, or those of Settings where it says none.",
        by=SOFTWARE,
        see=THEIRS,
        formula=f'=IF(N([@[Milestone met on]])=0,"",IF([@[Due rule]]="Fixed date",[@[Milestone met on]],MAX([@[Milestone met on]],IF([@[Due rule]]="Days after invoice",N([@[Invoice date]]),0))+IFERROR(VALUE({_of_deal("Paid within")}),{set_number(SettingKey.PAYMENT_DAYS)})))',
    )
    status: PaymentStatus | None = column(
        "Status",
        "Works itself out from the dates, the invoice where the deal asks for one, and whether the deal still goes on.",
        by=SOFTWARE,
        see=THEIRS,
        formula=f'=IF(TRIM([@[Paid on]])<>"","Paid",IF([@Hold]="Yes","On hold",IF(OR([@[Due on]]="",{OVERTAKEN}),"Not due",IF([@[Due on]]<AsOf,"Late",IF(AND(TRIM([@[Invoice no.]])="",ISERROR(SEARCH(";"&{_of_deal("Invoice needs")}&";",";{";".join(NO_INVOICE)};"))),"Waiting for invoice","Due")))))',
        alarm="Late",
    )
    invoice_no: Id | None = column(
        "Invoice no.",
        "Kept as text, with leading zeros.",
        band="Paid",
        by=PEOPLE,
        see=THEIRS,
        need=when("the deal wants an invoice"),
    )
    invoice_date: Day | None = column(
        "Invoice date",
        "The date printed on the invoice.",
        by=PEOPLE,
        see=THEIRS,
        need=when("Invoice no. is filled", "invoice_no", "*"),
    )
    paid_on: Day | None = column("Paid on", "Day of the transfer.", see=THEIRS)
    method: PaymentMethod | None = column(
        "Method",
        "How it was paid.",
        see=THEIRS,
        need=when("Paid on is filled", "paid_on", "*"),
        default="the deal's method",
    )
    reference: Id | None = column("Payment reference", "What the bank statement shows.", see=THEIRS)
    hold: YesNo | None = column("Hold", "Yes while something is in dispute.", see=THEIRS, default="No")
    hold_reason: Text | None = column(
        "Hold reason", "What has to be settled first.", see=THEIRS, need=when("Hold is Yes", "hold", "Yes")
    )
    condition_metric: Text | None = column(
        "Bonus metric",
        "The figure the bonus depends on, such as views or orders.",
        band="Bonus or commission",
        see=THEIRS,
        need=when("Kind is Bonus", "kind", PaymentKind.BONUS),
        of="metric_key",
    )
    condition_target: Number | None = column(
        "Bonus target",
        "Paid in full once reached, not at all before.",
        see=THEIRS,
        need=when("Kind is Bonus", "kind", PaymentKind.BONUS),
        unit="in the metric's unit",
    )
    condition_by: Day | None = column(
        "Reached by",
        "Last day that counts.",
        see=THEIRS,
        need=when("Kind is Bonus", "kind", PaymentKind.BONUS),
        default="end of attribution",
    )
    condition_value: Number | None = column(
        "Reached so far",
        "The current figure behind the amount.",
        by=SOFTWARE,
        see=THEIRS,
        need=when("Kind is Bonus or Commission", "kind", PaymentKind.BONUS, PaymentKind.COMMISSION),
        unit="in the metric's unit",
    )
    period_from: Day | None = column(
        "Period from",
        "First day covered.",
        by=EITHER,
        see=THEIRS,
        need=when("Kind is Commission or Retainer month", "kind", PaymentKind.COMMISSION, PaymentKind.MONTH),
    )
    period_to: Day | None = column(
        "Period to",
        "Last day covered.",
        by=EITHER,
        see=THEIRS,
        need=when("Kind is Commission or Retainer month", "kind", PaymentKind.COMMISSION, PaymentKind.MONTH),
    )
