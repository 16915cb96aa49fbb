"""Credit: which creator an order counts for, decided once, by the strongest evidence."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import UTC, date, datetime, time, timedelta

from creatorsheet.catalogue.results.choices import AttributionRule, CodeState, OrderStatus
from creatorsheet.catalogue.results.orders import Order
from creatorsheet.catalogue.results.tracking import TrackingRow
from creatorsheet.kernel.entries import entries
from creatorsheet.kernel.identifiers import clean, normal_handle

COUNTING = frozenset([OrderStatus.PAID, OrderStatus.PART_REFUND])
"""States in which an order counts. A blank state is Paid."""


def counts(order: Order) -> bool:
    """Whether an order counts: paid, and not taken back in full."""
    return order.status is None or order.status in COUNTING


@dataclass(frozen=True)
class Post:
    """A video of a campaign's creator, as far as crediting needs it."""

    deliverable: str
    campaign: str
    creator: str
    video_id: str = ""
    posted_at: datetime | None = None


@dataclass(frozen=True)
class Period:
    """When orders can come from a campaign: from its first post to the end of the attribution window of its last."""

    starts: date | None
    ends: date | None
    days: int

    def holds(self, moment: datetime | None) -> bool:
        """Whether an order of that moment can be the campaign's; unknown ends do not limit."""
        if moment is None:
            return True
        day = moment.date()
        after = self.starts is None or day >= self.starts
        return after and (self.ends is None or day <= self.ends + timedelta(days=self.days))


@dataclass(frozen=True)
class Credit:
    """Who gets an order: a tracking row and perhaps a video, by which evidence, and whether other evidence disagrees."""

    tracking: str
    deliverable: str
    by: AttributionRule
    conflict: bool


@dataclass
class Credits:
    """The answer for all orders: credit by sheet row, and how many orders each evidence won, disagreed or missed."""

    by_row: dict[int, Credit] = field(default_factory=dict)
    tally: Counter[str] = field(default_factory=Counter)


class Evidence:
    """Looks up what an order's codes, links and Shop entries point at."""

    def __init__(
        self,
        tracking: Sequence[TrackingRow],
        posts: Sequence[Post],
        owner: Callable[[str, date | None], str],
        periods: Mapping[str, Period],
    ) -> None:
        """`owner` answers whose TikTok name something was on a day, or ""."""
        self.owner = owner
        self.periods = periods
        self.rows = {row.id: row for row in tracking}
        self.codes: defaultdict[str, list[TrackingRow]] = defaultdict(list)
        self.links: defaultdict[str, list[TrackingRow]] = defaultdict(list)
        self.shops: defaultdict[str, list[TrackingRow]] = defaultdict(list)
        self.whose: defaultdict[str, list[TrackingRow]] = defaultdict(list)
        self.of: defaultdict[tuple[str, str], list[TrackingRow]] = defaultdict(list)
        self.posts: defaultdict[tuple[str, str], list[Post]] = defaultdict(list)
        self.videos = {post.video_id: post for post in posts if post.video_id}
        for post in posts:
            self.posts[post.campaign, post.creator].append(post)
        for row in tracking:
            self.of[row.campaign or "", row.creator or ""].append(row)
            if row.promo_code and row.code_state is not CodeState.REJECTED:
                self.codes[clean(row.promo_code).casefold()].append(row)
            for key in (row.utm_content, row.affiliate_id):
                if key:
                    self.links[clean(key).casefold()].append(row)
            if row.creator:
                self.whose[row.creator].append(row)
            if row.shop_id:
                self.shops[normal_handle(row.shop_id)].append(row)

    def _in_time(self, rows: Iterable[TrackingRow], moment: datetime | None) -> list[TrackingRow]:
        """Rows whose campaign can have brought an order of that moment, the campaign that began last first."""
        held = [row for row in rows if (period := self.periods.get(row.campaign or "")) is None or period.holds(moment)]
        known = {row.id: self.periods.get(row.campaign or "") for row in held}
        return sorted(held, key=lambda row: (one.starts if (one := known[row.id]) else None) or date.min, reverse=True)

    def by_shop(self, order: Order) -> list[TrackingRow]:
        """Rows of the creator the Shop names, by the name they had on that day, or of the video it names."""
        post = self.videos.get(order.video_id or "")
        if post and (own := self.of.get((post.campaign, post.creator))):
            return self._in_time(own, order.ordered_at)[:1]
        name = normal_handle(order.shop_creator) if order.shop_creator else ""
        if not name:
            return []
        creator = self.owner(name, order.ordered_at.date() if order.ordered_at else None)
        named = [*self.shops.get(name, ()), *self.whose.get(creator, ())]
        return self._in_time(named, order.ordered_at)[:1]

    def by_code(self, order: Order) -> list[TrackingRow]:
        """Rows of the codes used, in their order, that were valid on that day."""
        found = []
        for code in entries(order.code_used or ""):
            valid = [row for row in self.codes.get(clean(code).casefold(), ()) if _valid(row, order.ordered_at)]
            found += self._in_time(valid, order.ordered_at)[:1]
        return found

    def by_click(self, order: Order) -> list[TrackingRow]:
        """The row of the link that was clicked last, when the click lies within the attribution window."""
        rows = self._in_time(self.links.get(clean(order.link_key or "").casefold(), ()), order.ordered_at)[:1]
        if not rows or order.clicked_at is None or order.ordered_at is None:
            return rows
        period = self.periods.get(rows[0].campaign or "")
        waited = order.ordered_at - order.clicked_at
        within = timedelta(0) <= waited <= timedelta(days=period.days if period else 30)
        return rows if within else []

    def video(self, order: Order, row: TrackingRow) -> str:
        """The video an order came from, where it can be told: named by the Shop, by the code's row, or the only one."""
        post = self.videos.get(order.video_id or "")
        if post and (post.campaign, post.creator) == (row.campaign, row.creator):
            return post.deliverable
        if row.deliverable:
            return row.deliverable
        live = [one for one in self.posts[row.campaign or "", row.creator or ""] if one.posted_at]
        return live[0].deliverable if len(live) == 1 else ""


def _valid(row: TrackingRow, moment: datetime | None) -> bool:
    """Whether a code was not retired yet; on the day itself it still holds."""
    if row.retired_at is None or moment is None:
        return True
    return moment <= datetime.combine(row.retired_at, time.max, UTC)


def credit(orders: Iterable[Order], evidence: Evidence, ranking: Sequence[AttributionRule]) -> Credits:
    """Give each order to one creator or none: by Shop, then valid code, then last click, as Settings ranks them.

    All lines of an order go to the same creator. What a person credited stays. An order whose evidence points to
    several creators is in conflict; the strongest evidence wins and the conflict is counted.
    """
    ask = {
        AttributionRule.SHOP: evidence.by_shop,
        AttributionRule.CODE: evidence.by_code,
        AttributionRule.CLICK: evidence.by_click,
    }
    lines: defaultdict[str, list[Order]] = defaultdict(list)
    for order in orders:
        lines[f"{order.source} {order.order_id}" if order.order_id else f"row {order.sheet_row}"].append(order)
    given = Credits()
    for parts in lines.values():
        by_hand = next((one for one in parts if _by_hand(one)), None)
        found = [(rule, row) for rule in ranking if rule in ask for one in parts for row in ask[rule](one)]
        pointed = {row.creator for _, row in found}
        if by_hand and by_hand.tracking in evidence.rows:
            rule, row = AttributionRule.PERSON, evidence.rows[by_hand.tracking]
        elif found:
            rule, row = found[0]
        else:
            given.tally["uncredited"] += any(map(counts, parts))
            continue
        conflict = len(pointed) > 1
        given.tally[rule] += any(map(counts, parts))
        given.tally["conflicts"] += conflict
        for one in parts:
            typed = one.deliverable if rule is AttributionRule.PERSON else None
            given.by_row[one.sheet_row] = Credit(row.id, typed or evidence.video(one, row), rule, conflict)
    return given


def _by_hand(order: Order) -> bool:
    """Whether a person decided: they said so, or named a row without saying why."""
    return bool(order.tracking) and order.credited_by in (None, AttributionRule.PERSON)
