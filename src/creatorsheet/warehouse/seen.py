"""Which evidence each order shows: by hand, the Shop's video or name, codes, and the last click."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import reduce
from operator import or_
from typing import Any

import narwhals.stable.v2 as nw

from creatorsheet.warehouse.evidence import CODE, HAND, LINK, NAME, VIDEO
from creatorsheet.warehouse.texts import after_first, first_entry, plain, plain_name

Frame = nw.LazyFrame[Any]
c = nw.col

CODES = 8
"""Codes of one order line that are looked up; shops take five at most."""


@dataclass(frozen=True)
class Tables:
    """The workbook's frames on the engine of the logs, as `evidence.Known` describes them, the different numbers of days
    from click to order that its entries hold, and how the engine cuts a long way into steps."""

    entries: Frame
    rows: Frame
    posts: Frame
    videos: Frame
    waits: Sequence[int]
    step: Callable[..., Frame]

    def of(self, kind: int) -> Frame:
        """The entries of one kind."""
        return self.entries.filter(c("kind") == kind).select("key", "pick", "since", "until")


class Seen:
    """Looks evidence up. Each answer holds `order_id`, `place` (of line and code within the order) and `pick`."""

    def __init__(self, orders: Frame, clicks: Frame | None, tables: Tables) -> None:
        self.orders, self.clicks, self.tables = orders, clicks, tables
        self.held = set(orders.columns)

    def by_hand(self) -> list[Frame]:
        """The rows that people named: of several lines the first that names one decides, whether it is known or not."""
        if "tracking" not in self.held:
            return []
        named = self.orders.filter(~c("tracking").is_null()).with_columns(first=c("line").min().over("order_id"))
        return self._texts(named.filter(c("line") == c("first")), "tracking", HAND, lambda text: text)

    def by_shop(self) -> list[Frame]:
        """The video's creator; where no video of a tracked creator is named, the creator the Shop names."""
        orders = self.orders
        found = self._texts(orders, "video_id", VIDEO, lambda text: text)
        if found and "shop_creator" in self.held:
            videos = self.tables.of(VIDEO).select(video_id=c("key"), seen=nw.lit(1)).unique()
            orders = self.tables.step(orders.join(videos, on="video_id", how="left").filter(c("seen").is_null()))
        return found + self._texts(orders, "shop_creator", NAME, plain_name)

    def by_code(self) -> list[Frame]:
        """The codes used, in their order."""
        if "code" not in self.held:
            return []
        held = self.orders.filter(~c("code").is_null()).select("order_id", "line", "day", text=c("code"))
        texts = self.tables.step(_different(held), once=True)
        rest = texts.with_columns(rest=c("text"), entry=first_entry(c("text")))
        parts = [rest.with_columns(pos=nw.lit(0))]
        for position in range(1, CODES):
            rest = rest.filter(c("rest") != c("entry")).with_columns(rest=after_first(c("rest")))
            rest = rest.with_columns(entry=first_entry(c("rest")))
            parts.append(rest.with_columns(pos=nw.lit(position)))
        keyed = nw.concat(parts, how="vertical").select("text", "pos", key=plain(c("entry")))
        return [self._picked(held, keyed, CODE)]

    def by_click(self) -> list[Frame]:
        """The link of the last click: the one an order carries, else that of the visitor in the click log."""
        found = []
        if "link_key" in self.held:
            own = self.orders.filter(~c("link_key").is_null())
            if "clicked_at" in self.held:
                columns = ["order_id", "line", "day", "ordered_at", "clicked_at"]
                hits = _hits(
                    own.select(*columns, text=c("link_key")), _keyed(own, "link_key", plain), self.tables.of(LINK)
                )
                moments = ("order_id", "line", "ordered_at", "clicked_at")
                found.append(self._in_time(self.tables.step(hits).group_by(*moments).agg(pick=c("pick").min())))
            else:
                held = own.select("order_id", "line", "day", text=c("link_key"))
                found.append(self._picked(held, _keyed(own, "link_key", plain), LINK))
        if self.clicks is not None and "visitor" in self.held:
            found.append(self._last_clicks(self.clicks))
        return found

    def _texts(self, orders: Frame, column: str, kind: int, compared: Callable[[Any], Any]) -> list[Frame]:
        if column not in self.held:
            return []
        held = orders.filter(~c(column).is_null())
        keyed = _keyed(held, column, compared)
        return [self._picked(held.select("order_id", "line", "day", text=c(column)), keyed, kind)]

    def _picked(self, held: Frame, keyed: Frame, kind: int) -> Frame:
        """Of each text of each order the entry that counts."""
        hits = _hits(self.tables.step(held), self.tables.step(keyed), self.tables.of(kind))
        first = hits.group_by("order_id", "line", "pos").agg(pick=c("pick").min())
        return self.tables.step(first.select("order_id", "pick", place=_place()))

    def _last_clicks(self, clicks: Frame) -> Frame:
        """The visitors' last clicks on a creator's link before their orders, with the entry of that link that counts."""
        links = self.tables.of(LINK).group_by("key").agg(link=c("pick").min())
        tracked = self.tables.step(_keyed(clicks, "link_key", plain).join(links, on="key", how="inner"), once=True)
        clicked = clicks.join(tracked.select("text", "link"), left_on="link_key", right_on="text", how="inner")
        orders = self.orders.filter(~c("visitor").is_null())
        if "link_key" in self.held:
            orders = orders.filter(c("link_key").is_null())
        pairs = (
            orders.select("order_id", "line", "day", "ordered_at", "visitor")
            .join(clicked.select("visitor", "clicked_at", "link"), on="visitor", how="inner")
            .filter(c("clicked_at") <= c("ordered_at"), _waited(max(self.tables.waits, default=0)))
            .drop("visitor")
            .with_columns(last=c("clicked_at").max().over("order_id", "line"))
            .filter(c("clicked_at") == c("last"))
        )
        entries = self.tables.of(LINK).join(links, on="key", how="inner").drop("key")
        hits = self.tables.step(pairs).join(entries, on="link", how="inner")
        hits = hits.filter(c("since") <= c("day"), c("until") >= c("day"))
        picked = hits.group_by("order_id", "line").agg(
            pick=c("pick").min(), ordered_at=c("ordered_at").max(), clicked_at=c("clicked_at").max()
        )
        return self._in_time(picked)

    def _in_time(self, picked: Frame) -> Frame:
        """Orders with the entry their click points at, where the click is not older than that entry's days allow."""
        days = self.tables.entries.filter(c("kind") == LINK).select("pick", "days")
        unknown = c("clicked_at").is_null()
        within = reduce(or_, ((c("days") == days) & _waited(days) for days in self.tables.waits), unknown)
        kept = self.tables.step(picked).join(days, on="pick", how="inner")
        kept = kept.filter(unknown | (c("clicked_at") <= c("ordered_at")), within)
        return self.tables.step(kept.with_columns(pos=nw.lit(0)).select("order_id", "pick", place=_place()))


def _waited(days: int) -> Any:
    """Whether an order came within so many times 24 hours of its click."""
    return c("clicked_at").dt.offset_by(f"{24 * days}h") >= c("ordered_at")


def _different(held: Frame) -> Frame:
    return held.group_by("text").agg(n=nw.len()).select("text")


def _keyed(held: Frame, column: str, compared: Callable[[Any], Any]) -> Frame:
    """The different texts of a column and how they are compared: few, so that each is cleaned once."""
    texts = _different(held.filter(~c(column).is_null()).select(text=c(column)))
    return texts.select("text", key=compared(c("text")), pos=nw.lit(0))


def _hits(held: Frame, keyed: Frame, entries: Frame) -> Frame:
    """Orders with each entry that their text points at on their day."""
    pointed = keyed.join(entries, on="key", how="inner").drop("key")
    return held.join(pointed, on="text", how="inner").filter(c("since") <= c("day"), c("until") >= c("day"))


def _place() -> Any:
    return c("line") * CODES + c("pos")
