"""Budget: one row per budget line."""

from creatorsheet.catalogue.plan.choices import BudgetPurpose, CostCategory
from creatorsheet.catalogue.shapes import (
    ALWAYS,
    SOFTWARE,
    Group,
    Id,
    Money,
    Percent,
    Ref,
    Row,
    Sheet,
    Text,
    column,
    look_up,
)


class BudgetLine(Row):
    """One budget line."""

    sheet = Sheet("Budget", Group.PLAN, key="budget_id", prefix="B", holds="budget line")

    budget_id: Id | None = column("Budget line ID", "Written by the software.", band="Line", by=SOFTWARE, need=ALWAYS)
    campaign: Ref | None = column("Campaign ID", "The campaign this money belongs to.", need=ALWAYS, to="Campaigns")
    campaign_name: Text | None = column(
        "Campaign",
        "Shown so you can see you are in the right row.",
        by=SOFTWARE,
        formula=look_up("Campaigns", "Campaign", "Campaign ID"),
    )
    category: CostCategory | None = column(
        "Category",
        "One line per category you expect. A category you leave out is reported as missing, not as zero.",
        need=ALWAYS,
    )
    purpose: BudgetPurpose | None = column(
        "Purpose", "What this money buys: reach, content, testing or distribution.", need=ALWAYS
    )
    planned: Money | None = column(
        "Planned",
        "Put 0 where you decided to spend nothing; blank means nobody has thought about it.",
        need=ALWAYS,
        unit="campaign currency",
    )
    committed: Money | None = column(
        "Committed",
        "Promised, invoiced or paid for this line.",
        band="Standing",
        by=SOFTWARE,
        formula='=SUMIFS(Costs[In campaign currency],Costs[Campaign ID],[@[Campaign ID]],Costs[Category],[@Category],Costs[Purpose],[@Purpose],Costs[Stage],"<>Expected")',
    )
    paid: Money | None = column(
        "Paid",
        "Paid out for this line.",
        by=SOFTWARE,
        formula='=SUMIFS(Costs[In campaign currency],Costs[Campaign ID],[@[Campaign ID]],Costs[Category],[@Category],Costs[Purpose],[@Purpose],Costs[Stage],"Paid")',
    )
    remaining: Money | None = column(
        "Remaining",
        "What is still free. Red when below zero.",
        by=SOFTWARE,
        formula="=[@Planned]-[@Committed]",
        alarm="<0",
    )
    share: Percent | None = column(
        "Share of budget",
        "How much of the campaign's plan sits here.",
        by=SOFTWARE,
        formula='=IFERROR([@Planned]/SUMIFS(Budget[Planned],Budget[Campaign ID],[@[Campaign ID]]),"")',
    )
    owner: Ref | None = column(
        "Owner", "Who may spend it, when that is not the campaign owner.", to="Team", default="the campaign's owner"
    )
