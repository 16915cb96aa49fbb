"""What a log may hold: its columns, what they are for, and the titles under which they are accepted."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from enum import Enum, auto

from creatorsheet.kernel.words import listed


class Holds(Enum):
    """What the cells of a column are."""

    TEXT = auto()
    TIME = auto()
    AMOUNT = auto()
    WHOLE = auto()


@dataclass(frozen=True)
class Entry:
    """A column of a log. `titles` and the key are compared without case, blanks and signs; the first is shown."""

    key: str
    what: str
    titles: tuple[str, ...]
    holds: Holds = Holds.TEXT
    needed: bool = False


@dataclass(frozen=True)
class Layout:
    """One kind of log. Of `one_of` at least one column has to be there; `gist` says what they are good for."""

    key: str
    title: str
    entries: tuple[Entry, ...]
    one_of: tuple[str, ...] = ()
    gist: str = ""

    def found(self, titles: Iterable[str]) -> dict[str, str]:
        """Column key -> title in the log. Where several titles fit, the one declared first counts."""
        known = {loosely(one): one for one in reversed(list(titles))}
        fits = {
            entry.key: next((known[loosely(one)] for one in (*entry.titles, entry.key) if loosely(one) in known), None)
            for entry in self.entries
        }
        return {key: title for key, title in fits.items() if title is not None}

    def missing(self, found: Mapping[str, str]) -> list[str]:
        """What is needed and not there, in words with the titles that would do."""
        lacking = [
            f"{entry.what} ({', '.join(entry.titles[:3])})"
            for entry in self.entries
            if entry.needed and entry.key not in found
        ]
        if self.one_of and not any(key in found for key in self.one_of):
            titles = [entry.titles[0] for entry in self.entries if entry.key in self.one_of]
            lacking.append(f"{self.gist} ({listed(titles, 'or')})")
        return lacking


def loosely(title: str) -> str:
    """A title as it is compared.

    >>> loosely("Order-ID "), loosely("order_id")
    ('orderid', 'orderid')
    """
    return "".join(sign for sign in title.casefold() if sign.isalnum())


ORDERS = Layout(
    "orders",
    "order log",
    (
        Entry("order_id", "the order number", ("order_id", "order number", "order", "order name", "transaction_id", "name"), needed=True),
        Entry("ordered_at", "the time", ("ordered_at", "order time", "created_at", "time", "timestamp", "order date"), Holds.TIME, needed=True),
        Entry("gross", "the amount before discount", ("gross", "amount", "subtotal", "revenue", "price", "total"), Holds.AMOUNT, needed=True),
        Entry("discount", "the discount", ("discount", "discount_amount"), Holds.AMOUNT),
        Entry("refund", "the refund", ("refund", "refunded_amount", "refund_amount", "refunded"), Holds.AMOUNT),
        Entry("currency", "the currency", ("currency", "currency_code")),
        Entry("status", "the status", ("status", "order_status", "financial_status")),
        Entry("new_customer", "whether the customer is new", ("new_customer", "is_new", "first_order", "customer_type")),
        Entry("code", "the code", ("code", "code_used", "discount_code", "coupon", "coupon_code", "promo_code")),
        Entry("link_key", "the link key", ("utm_content", "link_key", "affiliate_id")),
        Entry("clicked_at", "the time of the last click", ("clicked_at", "last_click", "click_time"), Holds.TIME),
        Entry("visitor", "the visitor", ("visitor_id", "client_id", "visitor", "session_id", "click_id", "user_pseudo_id")),
        Entry("shop_creator", "the creator in TikTok Shop", ("shop_creator", "creator", "creator_username", "affiliate")),
        Entry("video_id", "the video", ("video_id", "content_id")),
        Entry("tracking", "the Tracking ID somebody decided on", ("tracking_id",)),
        Entry("line", "the line of the order", ("line", "line_number", "line_item_id", "sku_id"), Holds.WHOLE),
    ),
    one_of=("code", "link_key", "visitor", "shop_creator", "video_id", "tracking"),
    gist="whom an order came from",
)  # fmt: skip
CLICKS = Layout(
    "clicks",
    "click log",
    (
        Entry("visitor", "the visitor", ("visitor_id", "client_id", "visitor", "session_id", "click_id", "user_pseudo_id"), needed=True),
        Entry("clicked_at", "the time", ("clicked_at", "click_time", "time", "timestamp", "created_at"), Holds.TIME, needed=True),
        Entry("link_key", "the link key", ("utm_content", "link_key", "affiliate_id"), needed=True),
    ),
)  # fmt: skip
POSTS = Layout(
    "posts",
    "post log",
    (
        Entry("deliverable", "the Deliverable ID", ("deliverable_id", "deliverable")),
        Entry("video_id", "the video", ("video_id", "content_id", "post_id")),
        Entry("posted_at", "the time", ("posted_at", "post_time", "time", "created_at", "create_time"), Holds.TIME, needed=True),
    ),
    one_of=("deliverable", "video_id"),
    gist="which video it is",
)  # fmt: skip

STATUSES = {
    "paid": ("paid", "completed", "complete", "delivered", "shipped", "fulfilled", ""),
    "pending": ("pending", "authorized", "authorised", "partially_paid", "unpaid"),
    "part_refund": ("partly refunded", "partially_refunded", "partially refunded", "part_refund"),
    "refunded": ("refunded",),
    "cancelled": ("cancelled", "canceled", "voided", "expired"),
    "sample": ("sample",),
    "ineligible": ("ineligible",),
}
"""The words of a status, lower case; a blank one is Paid. An order with any other is left out and said."""

COUNTING = ("paid", "part_refund")
"""States in which an order counts, in the order in which its lines stand for it."""

YES = ("yes", "true", "1", "y", "t", "new", "first", "new customer")
NO = ("no", "false", "0", "n", "f", "returning", "returning customer", "existing")
