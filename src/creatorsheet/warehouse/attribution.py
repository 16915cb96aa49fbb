"""Attribution of order and click logs: one function for every engine, with the decisions of a sheet's orders.

Written in Narwhals: lazy frames of one engine in, a lazy frame of that engine out. Nothing is computed until the answer is
collected. Times are UTC without a zone, amounts whole cents, days as `evidence.as_day` writes them.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import narwhals.stable.v2 as nw

from creatorsheet.catalogue.results.choices import AttributionRule
from creatorsheet.warehouse.columns import COUNTING
from creatorsheet.warehouse.seen import Frame, Seen, Tables

c = nw.col

PICKS = 1 << 22
RULE = PICKS << 18
"""Evidence is ranked by rule, then by its place in the order, then by pick: in one whole number below 2^53."""

NOBODY = -1
HAND, SHOP, CODE, CLICK = range(4)
MONEY = ("gross", "discount", "refund")
AGES = ("before", "24h", "7d", "30d", "later")
"""How long after its post an order came; `age` is the place in this list. Without a known post it is later."""


def credited(
    orders: Frame, clicks: Frame | None, tables: Tables, ranking: Sequence[AttributionRule], *, lined: bool
) -> Frame:
    """The credited orders: one row each, or one for each status and currency of an order whose lines differ in them.

    `row` of Tracking, `post` (-1 where it cannot be told), `rule` (0 by hand, else its place in `ranking` from 1),
    `conflict` (0 or 1), the picks `shop`, `code`, `low`, `high` (codes of the first and last creator) and `click`, -1 for
    none, `age`, and `orders`: 1 on the row that stands for the order, 0 on its others. `lined` says whether an order may
    have several lines; lines that are equal in every column count once.
    """
    if lined:
        rank = c("line").rank("dense").over("order_id")
        orders = orders.unique().with_columns(line=rank.cast(nw.Int64))
    else:
        orders = orders.with_columns(line=nw.lit(0).cast(nw.Int64))
    orders = tables.step(orders.with_columns(day=_day(c("ordered_at"))), once=lined)
    seen = Seen(orders, clicks, tables)
    asked = {AttributionRule.SHOP: (SHOP, seen.by_shop), AttributionRule.CODE: (CODE, seen.by_code), AttributionRule.CLICK: (CLICK, seen.by_click)}  # fmt: skip
    people = tables.entries.select("pick", "person")
    parts = [tables.step(_part(one, 0, HAND, people)) for one in seen.by_hand()]
    for place, rule in enumerate(ranking, 1):
        if rule in asked:
            kind, ask = asked[rule]
            parts += [tables.step(_part(one, place, kind, people)) for one in ask()]
    won = tables.step(_won(tables.step(nw.concat(parts, how="vertical")), tables), once=True)
    if "video_id" in seen.held:
        won = tables.step(_by_video(won, orders, tables), once=True)
    lines = tables.step(_summed(orders)) if lined else orders.select(*_LINE, orders=nw.lit(1).cast(nw.Int64))
    return tables.step(_aged(tables.step(lines.join(won, on="order_id", how="inner")), tables))


_LINE = ("order_id", "ordered_at", "day", "status", "currency", "new_customer", *MONEY)


def _day(moment: Any) -> Any:
    """A day as `evidence.as_day` writes it; not every server knows the day of a month."""
    return moment.dt.year().cast(nw.Int64) * 1000 + moment.dt.ordinal_day().cast(nw.Int64)


def _part(found: Frame, place: int, kind: int, people: Frame) -> Frame:
    rank = c("place").cast(nw.Int64) * PICKS + c("pick") + place * RULE
    return found.join(people, on="pick", how="inner").select("order_id", "person", rank=rank, kind=nw.lit(kind))


def _won(found: Frame, tables: Tables) -> Frame:
    """Of each order the strongest evidence, the strongest of each kind, and whether other creators are pointed at."""
    of = {kind: c("kind") == kind for kind in (SHOP, CODE, CLICK)}
    by_person = c("person").cast(nw.Int64) * PICKS + c("rank") % PICKS
    each = found.with_columns(
        pointed=nw.when(c("kind") != HAND).then(c("person")),
        shop=nw.when(of[SHOP]).then(c("rank")),
        code=nw.when(of[CODE]).then(c("rank")),
        code_person=nw.when(of[CODE]).then(by_person),
        click=nw.when(of[CLICK]).then(c("rank")),
    )
    best = each.group_by("order_id").agg(
        rank=c("rank").min(),
        least=c("pointed").min(),
        most=c("pointed").max(),
        shop=c("shop").min(),
        code=c("code").min(),
        low=c("code_person").min(),
        high=c("code_person").max(),
        click=c("click").min(),
    )
    picks = {
        name: (c(name) % PICKS).fill_null(NOBODY).cast(nw.Int64) for name in ("shop", "code", "low", "high", "click")
    }
    won = best.select(
        "order_id",
        rule=((c("rank") - c("rank") % RULE) / RULE).cast(nw.Int64),
        pick=(c("rank") % PICKS).cast(nw.Int64),
        conflict=nw.when(c("least") < c("most")).then(nw.lit(1)).otherwise(nw.lit(0)),
        **picks,
    )
    rows = tables.entries.select("pick", "row").join(tables.rows, on="row", how="inner")
    return won.join(rows, on="pick", how="inner").drop("pick")


def _by_video(won: Frame, orders: Frame, tables: Tables) -> Frame:
    """The video that an order names goes before the one its row names, where it is of the same campaign and creator."""
    videos = tables.videos.select("video_id", video=c("post"), of=c("pair"))
    named = (
        orders.filter(~c("video_id").is_null())
        .select("order_id", "line", "video_id")
        .join(videos, on="video_id", how="inner")
        .join(won.select("order_id", "pair"), on="order_id", how="inner")
        .filter(c("of") == c("pair"))
        .with_columns(video=c("line") * PICKS + c("video"))
        .group_by("order_id")
        .agg(video=c("video").min())
    )
    own = nw.coalesce(c("video") % PICKS, c("post")).cast(nw.Int64)
    return won.join(named, on="order_id", how="left").with_columns(post=own).drop("video")


def _summed(orders: Frame) -> Frame:
    """Lines of an order with the same status and currency as one; the first that counts stands for the order."""
    place = nw.lit(len(COUNTING))
    for number, status in reversed(list(enumerate(COUNTING))):
        place = nw.when(c("status") == status).then(nw.lit(number)).otherwise(place)
    counting = c("status").is_in(COUNTING)
    flag = {word: nw.when(counting & (c("new_customer") == word)).then(nw.lit(1)).otherwise(nw.lit(0)) for word in ("yes", "no")}  # fmt: skip
    parts = (
        orders.with_columns(**flag)
        .group_by("order_id", "status", "currency")
        .agg(
            ordered_at=c("ordered_at").min(),
            day=c("day").min(),
            yes=c("yes").max(),
            no=c("no").max(),
            **{name: c(name).sum() for name in MONEY},
        )
        .with_columns(place=place)
        .with_columns(
            first=c("place").min().over("order_id"),
            yes=c("yes").max().over("order_id"),
            no=c("no").max().over("order_id"),
        )
        .with_columns(
            leading=c("currency").min().over("order_id", "place"), other=c("status").min().over("order_id", "place")
        )
    )
    new = nw.when(c("yes") == 1).then(nw.lit("yes")).otherwise(nw.when(c("no") == 1).then(nw.lit("no")).otherwise(nw.lit("unsure")))  # fmt: skip
    stands = (c("place") == c("first")) & (c("currency") == c("leading")) & (c("status") == c("other"))
    return parts.with_columns(
        new_customer=new, orders=nw.when(stands).then(nw.lit(1)).otherwise(nw.lit(0)).cast(nw.Int64)
    ).select(*_LINE, "orders")


def _aged(orders: Frame, tables: Tables) -> Frame:
    timed = orders.join(tables.posts, on="post", how="left").with_columns(posted=nw.coalesce("posted", "began"))
    came = c("ordered_at")
    age = nw.lit(4)
    for place, hours in ((3, 24 * 30), (2, 24 * 7), (1, 24)):
        age = nw.when(came < c("posted").dt.offset_by(f"{hours}h")).then(nw.lit(place)).otherwise(age)
    age = nw.when(came < c("posted")).then(nw.lit(0)).otherwise(age)
    return timed.with_columns(age=age).drop("posted", "began", "pair")


KEYS = ("row", "post", "rule", "conflict", "shop", "code", "low", "high", "click", "status", "new_customer", "currency", "age")  # fmt: skip


def daily(orders: Frame) -> Frame:
    """Credited orders by day and all that tells them apart, with their number and sums: what lands in the workbook."""
    return orders.group_by("day", *KEYS).agg(orders=c("orders").sum(), **{name: c(name).sum() for name in MONEY})


def windows(orders: Frame) -> Frame:
    """By row, post, rule and currency: orders, new customers and net revenue of the first 24 hours, 7 and 30 days after the
    post and in full; refunds, conflicts, and how many orders came before the post or do not count. Takes `daily` too."""
    counts = c("status").is_in(COUNTING)
    zero = nw.lit(0).cast(nw.Int64)
    is_new = c("new_customer") == "yes"
    net = c("gross") - c("discount") - c("refund")
    sums: dict[str, Any] = {}
    for name, upto in (("24h", 1), ("7d", 2), ("30d", 3), ("full", 4)):
        held = counts if name == "full" else counts & (c("age") >= 1) & (c("age") <= upto)
        sums[f"orders_{name}"] = nw.when(held).then(c("orders")).otherwise(zero)
        sums[f"new_{name}"] = nw.when(held & is_new).then(c("orders")).otherwise(zero)
        sums[f"net_{name}"] = nw.when(held).then(net).otherwise(zero)
    sums["refunds"] = c("refund")
    sums["conflicts"] = nw.when(c("conflict") == 1).then(c("orders")).otherwise(zero)
    sums["early"] = nw.when(counts & (c("age") == 0)).then(c("orders")).otherwise(zero)
    sums["not_counted"] = nw.when(~counts).then(c("orders")).otherwise(zero)
    told = orders.select("row", "post", "rule", "currency", **sums)
    return told.group_by("row", "post", "rule", "currency").agg(**{name: c(name).sum() for name in sums})
