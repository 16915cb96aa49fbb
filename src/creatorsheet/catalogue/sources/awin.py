"""AWIN: the publisher performance report of an affiliate programme."""

from creatorsheet.catalogue.shapes import Kind
from creatorsheet.catalogue.source import Field, Source

PUBLISHERS = Source(
    key="awin_publishers",
    title="AWIN publisher performance",
    system="AWIN",
    get_it="AWIN: Reports > Publisher performance > Export as CSV.",
    becomes="Clicks, affiliate conversions and revenue of each publisher whose AWIN id stands in Tracking.",
    row_key=("publisher_id",),
    fields=(
        Field("publisher", ("publisher_name",), needed=True),
        Field("publisher_id", ("PublisherID",), Kind.ID, needed=True),
        Field("publisher_type", ("publisher_type",)),
        Field("impressions", ("impressions",), Kind.WHOLE),
        Field("clicks", ("all_clicks",), Kind.WHOLE),
        Field("transactions", ("total_transactions",), Kind.WHOLE, needed=True),
        Field("revenue", ("total_revenue",), Kind.MONEY),
        Field("commission", ("total_commission",), Kind.MONEY),
    ),
)

SOURCES = (PUBLISHERS,)
