"""Orders: one row per conversion (or day of them)."""

from creatorsheet.catalogue.creators.choices import Source, YesNoUnsure
from creatorsheet.catalogue.results.choices import AttributionRule, ConversionKind, OrderStatus
from creatorsheet.catalogue.shapes import (
    ALWAYS,
    EITHER,
    SOFTWARE,
    Entry,
    Group,
    Id,
    Moment,
    Money,
    Number,
    Ref,
    Row,
    Sheet,
    Text,
    Whole,
    YesNo,
    column,
    when,
)


class Order(Row):
    """One conversion (or day of them)."""

    sheet = Sheet(
        "Orders",
        Group.RESULTS,
        key="order_row_id",
        prefix="O",
        holds="conversion (or day of them)",
        opened=("Money", "Credit"),
    )

    order_row_id: Id | None = column("Row ID", "Written by the software.", band="Identity", by=SOFTWARE, need=ALWAYS)
    order_key: Id | None = column(
        "Order key",
        "Finds the same line again when a newer export comes in.",
        by=SOFTWARE,
        need=ALWAYS,
        unit="source, order, product, SKU",
        default="from the export",
    )
    order_id: Id | None = column("Order no.", "As the shop writes it, # and zeros included.", by=EITHER, need=ALWAYS)
    kind: ConversionKind | None = column(
        "Kind", "What happened: order, lead, trial, sign-up or download.", by=EITHER, need=ALWAYS, default="Order"
    )
    ordered_at: Moment | None = column(
        "Time (UTC)", "Moment of the order; shop time is converted.", by=EITHER, need=ALWAYS
    )
    count: Whole | None = column("Count", "More than 1 only on daily rows.", by=EITHER, need=ALWAYS, low=0, default="1")
    status: OrderStatus | None = column(
        "Order status",
        "Cancelled, sample and ineligible rows stay but count for nothing.",
        by=EITHER,
        need=ALWAYS,
        default="Paid",
    )
    gross: Money | None = column(
        "Gross",
        "Goods before discount, without tax and shipping.",
        band="Money",
        by=EITHER,
        need=when("Kind is Order", "kind", ConversionKind.ORDER),
        unit="order currency",
    )
    discount: Money | None = column("Discount", "Positive number.", by=EITHER, unit="order currency", default="0")
    refund: Money | None = column(
        "Refund", "Positive number; partial refunds too.", by=EITHER, unit="order currency", default="0"
    )
    currency: Entry | None = column(
        "Currency",
        "Currency of the three amounts.",
        by=EITHER,
        need=when("Kind is Order", "kind", ConversionKind.ORDER),
        of="currency",
        unit="ISO 4217",
    )
    net: Money | None = column(
        "Net",
        "What counts as revenue.",
        by=SOFTWARE,
        formula='=IF([@Gross]="","",N([@Gross])-N([@Discount])-N([@Refund]))',
    )
    rate_used: Number | None = column(
        "Rate used",
        "Rate into the campaign's currency on the day of the order.",
        by=SOFTWARE,
        need=when("Currency differs"),
        unit="0.000000",
        default="Rates",
    )
    new_customer: YesNoUnsure | None = column(
        "New customer", "First order of this customer, by your shop.", by=EITHER, default="Not sure"
    )
    code_used: Text | None = column(
        "Code used", "As typed by the customer; several are split by ;.", band="Evidence for credit", by=EITHER
    )
    link_key: Text | None = column("Link key", "utm_content or click key that came with the order.", by=EITHER)
    clicked_at: Moment | None = column(
        "Last click (UTC)", "Last click on a creator's link before the order.", by=SOFTWARE
    )
    referrer: Text | None = column(
        "Referring site",
        "Where the buyer came from, by your shop. Coupon sites are a sign that a code leaked.",
        by=EITHER,
    )
    shop_creator: Text | None = column("Shop creator", "Creator name in the Shop's affiliate report.", by=SOFTWARE)
    video_id: Id | None = column(
        "Video ID", "Content ID in the Shop's report; points to the video.", by=SOFTWARE, unit="19 digits as text"
    )
    product: Text | None = column("Product", "Product name or SKU in the export.", by=SOFTWARE)
    tracking: Ref | None = column(
        "Tracking ID", "Who gets the order: one row or none.", band="Credit", by=EITHER, to="Tracking"
    )
    deliverable: Ref | None = column("Deliverable ID", "The video, where it can be told.", by=EITHER, to="Deliverables")
    credited_by: AttributionRule | None = column(
        "Credited by",
        "Which evidence won. Typing over it is logged.",
        by=EITHER,
        need=when("Tracking ID is filled", "tracking", "*"),
    )
    conflict: YesNo | None = column(
        "Evidence conflicts",
        "Yes when code, link and Shop point to different creators.",
        by=SOFTWARE,
        need=ALWAYS,
        default="No",
    )
    commission: Money | None = column(
        "Commission due", "Actual commission from the export, where it has one.", by=SOFTWARE, unit="order currency"
    )
    source: Source | None = column("Source", "Which export.", by=SOFTWARE, need=ALWAYS, default="Typed in")
