"""Shopify: the orders export and the analytics reports about visits."""

from creatorsheet.catalogue.shapes import Kind
from creatorsheet.catalogue.source import Field, Source

ORDERS = Source(
    key="shopify_orders",
    title="Shopify orders",
    system="Shopify",
    get_it="Shopify admin: Orders > Export > All orders > Plain CSV file.",
    becomes="One row in Orders for each order; its further lines belong to it, cancelled and voided orders count nothing.",
    row_key=("name",),
    fields=(
        Field("name", ("Name",), needed=True),
        Field("financial_status", ("Financial Status",), needed=True),
        Field("paid_at", ("Paid at",), Kind.MOMENT),
        Field("currency", ("Currency",), needed=True),
        Field("subtotal", ("Subtotal",), Kind.MONEY, needed=True),
        Field("shipping", ("Shipping",), Kind.MONEY),
        Field("taxes", ("Taxes",), Kind.MONEY),
        Field("total", ("Total",), Kind.MONEY),
        Field("discount_code", ("Discount Code",)),
        Field("discount_amount", ("Discount Amount",), Kind.MONEY),
        Field("created_at", ("Created at",), Kind.MOMENT, needed=True),
        Field("lineitem_quantity", ("Lineitem quantity",), Kind.WHOLE),
        Field("lineitem_name", ("Lineitem name",)),
        Field("cancelled_at", ("Cancelled at",), Kind.MOMENT),
        Field("refunded_amount", ("Refunded Amount",), Kind.MONEY),
        Field("note_attributes", ("Note Attributes",), telling=False),
        Field("landing_site", ("Landing site", "Landing Site"), telling=False),
        Field("referring_site", ("Referring site", "Referring Site", "Referrer"), telling=False),
        Field("id", ("Id",), Kind.ID, telling=False),
    ),
)

SESSIONS = Source(
    key="shopify_sessions",
    title="Shopify sessions",
    system="Shopify",
    get_it="Shopify admin: Analytics > Reports > Sessions by referrer or by week > Export.",
    becomes="Visits for each period and referrer, as a comparison in Results.",
    fields=(
        Field("week", ("Week", "Day", "Month", "Hour"), Kind.DAY, needed=True),
        Field("referrer_source", ("Referrer source", "Traffic source"), telling=False),
        Field("referrer_name", ("Referrer name", "Traffic referrer name"), telling=False),
        Field("utm_content", ("UTM campaign content", "UTM content"), telling=False),
        Field("city", ("Session city",), telling=False),
        Field("visitors", ("Online store visitors", "Visitors"), Kind.WHOLE, telling=False),
        Field("sessions", ("Sessions",), Kind.WHOLE, needed=True),
    ),
)

SOURCES = (ORDERS, SESSIONS)
