"""What a mapping file can make of a table no layout fits: the kinds of rows, and the fields each may name."""

from creatorsheet.catalogue.results.results import Result
from creatorsheet.catalogue.shapes import Kind
from creatorsheet.catalogue.source import Field, Source
from creatorsheet.catalogue.sources.comments import PLAIN
from creatorsheet.catalogue.sources.lists import LIST
from creatorsheet.catalogue.sources.meta import ADS

GET_IT = "Any table: creatorsheet import BOOK FILE --map writes a mapping for you to correct."

ALSO_CALLED = {
    "views": ("Plays", "Video views", "Total views", "Play count", "playCount"),
    "reach": ("Unique viewers", "Reached"),
    "avg_watch": ("Seconds watched", "Average watch time", "Avg. watch time"),
    "completion": ("Watched to the end", "Completion rate", "Full watch rate"),
    "likes": ("Hearts", "Total likes", "diggCount"),
    "comments": ("Remarks", "Total comments", "commentCount"),
    "shares": ("Passed on", "Total shares", "shareCount"),
    "saves": ("Kept", "Favorites", "Collects", "Bookmarks", "collectCount"),
    "profile_visits": ("Profile taps", "Profile views"),
    "clicks": ("Link taps", "Clicks"),
}
FIGURE_KINDS = (Kind.WHOLE, Kind.NUMBER, Kind.PERCENT, Kind.MONEY)

FIGURES = tuple(
    Field(one.key, (one.title, one.key, *ALSO_CALLED.get(one.key, ())), one.kind, telling=False)
    for one in Result.sheet.columns.values()
    if one.kind in FIGURE_KINDS and not one.calculated and one.key != "questions"
)
"""The figures of Results that an export can bring."""

POSTS = Source(
    key="mapped_posts",
    title="table of posts",
    system="Mapping file",
    get_it=GET_IT,
    becomes="Figures of posts in Results, or in Videos for posts outside a campaign.",
    fields=(
        Field("url", ("Post", "Video link", "Video URL", "Post URL", "Link", "URL"), Kind.URL, telling=False),
        Field("video_id", ("Video ID", "Post ID"), Kind.ID, telling=False),
        Field("handle", ("Handle", "Creator", "Username", "Account"), telling=False),
        Field("title", ("Title", "Caption", "Video title"), telling=False),
        Field("posted_at", ("Posted at", "Published", "Post time", "Publish date"), Kind.MOMENT, telling=False),
        Field("captured_at", ("Seen at", "Captured at", "As of", "Date"), Kind.MOMENT, telling=False),
        *FIGURES,
    ),
)

ORDERS = Source(
    key="mapped_orders",
    title="table of orders",
    system="Mapping file",
    get_it=GET_IT,
    becomes="One row in Orders for each order.",
    fields=(
        Field("order_id", ("Order", "Order ID", "Order no.", "Order number"), Kind.ID, needed=True, telling=False),
        Field("ordered_at", ("Ordered at", "Order date", "Date", "Created at"), Kind.MOMENT, telling=False),
        Field("status", ("Status", "Order status"), telling=False),
        Field("count", ("Count", "Orders"), Kind.WHOLE, telling=False),
        Field("gross", ("Gross", "Amount", "Subtotal", "Revenue"), Kind.MONEY, telling=False),
        Field("discount", ("Discount", "Discount amount"), Kind.MONEY, telling=False),
        Field("refund", ("Refund", "Refunded"), Kind.MONEY, telling=False),
        Field("currency", ("Currency",), telling=False),
        Field("codes", ("Code", "Coupon", "Promo code", "Discount code"), telling=False),
        Field("link_key", ("utm_content", "Link key"), telling=False),
        Field("referrer", ("Referring site", "Referrer"), telling=False),
        Field("product", ("Product", "SKU", "Item"), telling=False),
    ),
)

TRAFFIC = Source(
    key="mapped_traffic",
    title="table of visits",
    system="Mapping file",
    get_it=GET_IT,
    becomes="Visits of each link or channel in Results.",
    fields=(
        Field("content", ("utm_content", "Link key", "Session manual ad content"), telling=False),
        Field("channel", ("Channel", "Channel group"), telling=False),
        Field("page", ("Landing page", "Page"), telling=False),
        Field("publisher", ("Affiliate ID", "Publisher ID"), Kind.ID, telling=False),
        Field("first_day", ("First day", "From", "Date", "Day"), Kind.DAY, telling=False),
        Field("last_day", ("Last day", "To", "Until"), Kind.DAY, telling=False),
        *FIGURES,
    ),
)

MAPPED = {
    "posts": POSTS,
    "creators": LIST,
    "orders": ORDERS,
    "comments": PLAIN,
    "ads": ADS,
    "traffic": TRAFFIC,
}
"""The kinds of rows, as a mapping file calls them."""
