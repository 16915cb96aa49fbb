"""Costs: one row per cost entry: expected, committed, invoiced or paid."""

from creatorsheet.catalogue.plan.choices import BudgetPurpose, CostCategory, CostStage
from creatorsheet.catalogue.shapes import (
    ALWAYS,
    EITHER,
    SOFTWARE,
    Day,
    Entry,
    Group,
    Id,
    Link,
    Money,
    Number,
    Ref,
    Row,
    Sheet,
    Text,
    column,
    look_up,
    when,
)


class Cost(Row):
    """One cost entry: expected, committed, invoiced or paid."""

    sheet = Sheet(
        "Costs", Group.PLAN, key="cost_id", prefix="K", holds="cost entry: expected, committed, invoiced or paid"
    )

    cost_id: Id | None = column("Cost ID", "Written by the software.", band="Entry", by=SOFTWARE, need=ALWAYS)
    campaign: Ref | None = column("Campaign ID", "The campaign that pays.", need=ALWAYS, to="Campaigns")
    creator: Ref | None = column(
        "Creator ID",
        "Fill it when the cost belongs to one creator; shared costs stay blank and are spread by the chosen rule.",
        to="Creators",
    )
    handle: Text | None = column(
        "Handle",
        "Shown so you can see the right creator.",
        by=SOFTWARE,
        formula=look_up("Creators", "Handle", "Creator ID"),
    )
    cost_date: Day | None = column("Date", "Invoice or booking date. It picks the exchange rate.", need=ALWAYS)
    category: CostCategory | None = column("Category", "The kind of cost, the same words as in Budget.", need=ALWAYS)
    purpose: BudgetPurpose | None = column(
        "Purpose",
        "What it bought. Only change it when the usual one is wrong.",
        need=ALWAYS,
        default="from the category",
    )
    amount: Money | None = column(
        "Amount", "As on the invoice, net of recoverable tax. Refunds are negative.", need=ALWAYS, unit="entry currency"
    )
    currency: Entry | None = column(
        "Currency",
        "Currency of the amount.",
        need=ALWAYS,
        of="currency",
        unit="ISO 4217",
        default="the campaign's currency",
    )
    stage: CostStage | None = column(
        "Stage", "Expected is a guess; the others count against the budget.", need=ALWAYS, default="Committed"
    )
    what: Text | None = column(
        "What it is",
        "A few words, such as second courier for lost parcel.",
        width=30,
    )
    deliverable: Ref | None = column(
        "Deliverable ID",
        "Only when the cost is for one video, such as its boost.",
        band="Where it belongs",
        to="Deliverables",
    )
    deal: Ref | None = column("Deal ID", "Filled when the cost comes from an agreement.", by=EITHER, to="Deals")
    payment: Ref | None = column(
        "Payment ID",
        "Set when the entry was made from a payment, so it is not counted twice.",
        by=SOFTWARE,
        to="Payments",
    )
    cost_group: Text | None = column(
        "Counts under",
        "Which of the nine categories this fills for the completeness count.",
        by=SOFTWARE,
        unit="one of nine",
        formula='=IFERROR(INDEX(Lists[Parent],MATCH("cost_category:"&[@Category],Lists[List key],0)),[@Category])',
    )
    rate_used: Number | None = column(
        "Rate used",
        "The dated rate that was applied. Missing means no rate was found, never 1.",
        band="Currency and proof",
        by=SOFTWARE,
        need=when("Currency differs"),
        unit="0.000000",
        default="Rates",
    )
    rate_date: Day | None = column(
        "Rate date",
        "The last day with a published rate on or before the cost date.",
        by=SOFTWARE,
        need=when("Currency differs"),
        default="Rates",
    )
    amount_campaign: Money | None = column(
        "In campaign currency",
        "What every report adds up. Blank where a rate is missing, and the report says so.",
        by=SOFTWARE,
        formula='=IF([@Amount]="","",IF([@Currency]=INDEX(Campaigns[Currency],MATCH([@[Campaign ID]],Campaigns[Campaign ID],0)),[@Amount],IF([@[Rate used]]="","",ROUND([@Amount]*[@[Rate used]],2))))',
    )
    evidence: Link | None = column(
        "Evidence", "Invoice, receipt or ad report that proves it.", unit="link or file path"
    )
