"""Small random campaigns and order logs, as rows of a sheet and as frames of an engine."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import UTC, date, datetime, timedelta
from decimal import Decimal
from random import Random
from typing import Any

import pandas as pd
from hypothesis import strategies as st

from creatorsheet.catalogue.creators.choices import YesNoUnsure
from creatorsheet.catalogue.results.choices import AttributionRule, CodeState, OrderStatus
from creatorsheet.catalogue.results.orders import Order
from creatorsheet.catalogue.results.tracking import TrackingRow
from creatorsheet.kernel.identifiers import clean
from creatorsheet.results.credit import Credit, Evidence, Period, Post, credit
from creatorsheet.warehouse.attribution import credited
from creatorsheet.warehouse.columns import CLICKS, ORDERS, Layout
from creatorsheet.warehouse.engines import Engine, lazy, tables
from creatorsheet.warehouse.evidence import known
from creatorsheet.warehouse.reading import click_lines, declared, order_lines, usable
from creatorsheet.warehouse.seen import Frame

START = date(2026, 3, 1)
RULES = (AttributionRule.SHOP, AttributionRule.CODE, AttributionRule.CLICK)
NAMES = ("anna.skin", "ben.cooks", "chloe_fit")
CODES = ("ANNA15", "BEN15", "CHLOE15", "OLD")
LINKS = ("anna_1", "ben_1", "AFF-9")
VIDEOS = ("7495332972350677489", "7495332972350677490", "7495332972350677491")
CREATORS = ("CR-A", "CR-B", "CR-C")
CAMPAIGNS = ("C-1", "C-2", "C-3")


@dataclass
class Small:
    """A workbook and its logs. `clicks` are (visitor, moment, link)."""

    tracking: list[TrackingRow]
    posts: list[Post]
    owners: dict[str, list[tuple[date, str]]]
    periods: dict[str, Period]
    orders: list[dict[str, Any]]
    clicks: list[tuple[str, datetime, str]]
    ranking: Sequence[AttributionRule] = RULES
    held: set[str] = field(default_factory=set)

    def owner(self, name: str, day: date | None) -> str:
        found = ""
        for since, who in self.owners.get(name, []):
            if since <= (day or date.max):
                found = who
        return found

    @property
    def evidence(self) -> Evidence:
        return Evidence(self.tracking, self.posts, self.owner, self.periods)

    def sheet(self) -> list[Order]:
        """The orders as rows of a sheet, with the visitors' last clicks written in."""
        links = self.evidence.links
        rows = []
        for number, one in enumerate(self.orders, 3):
            shown = {key: one.get(key) for key in ("order_id", "ordered_at", "shop_creator", "video_id", "tracking", "link_key", "clicked_at")}  # fmt: skip
            if shown["link_key"] is None and one.get("visitor"):
                before = [
                    (moment, link)
                    for visitor, moment, link in self.clicks
                    if visitor == one["visitor"] and moment <= one["ordered_at"] and clean(link).casefold() in links
                ]
                if before:
                    shown["clicked_at"], shown["link_key"] = max(before)
            row = Order.model_construct(
                **shown,
                code_used=one.get("code"),
                status=OrderStatus.named(one["status"]) if one.get("status") else None,
                gross=Decimal(one["gross"]),
                new_customer=YesNoUnsure.named(one["new_customer"]) if one.get("new_customer") else None,
            )
            rows.append(row.standing_at(number))
        return rows

    def by_sheet(self) -> dict[str, Credit]:
        """What a sheet decides: order -> credit."""
        rows = self.sheet()
        given = credit(rows, self.evidence, self.ranking)
        return {str(row.order_id): given.by_row[row.sheet_row] for row in rows if row.sheet_row in given.by_row}

    def frames(self) -> tuple[pd.DataFrame, pd.DataFrame]:
        """The logs as frames."""
        columns = [one.key for one in ORDERS.entries if any(order.get(one.key) is not None for order in self.orders) or one.key in ("order_id", "ordered_at", "gross", "code")]  # fmt: skip
        orders = pd.DataFrame({key: [_cell(one.get(key)) for one in self.orders] for key in columns})
        orders["code"] = orders["code"].astype("str")
        for key in ("ordered_at", "clicked_at"):
            if key in orders:
                orders[key] = pd.to_datetime(orders[key]).astype("datetime64[us]")
        clicks = pd.DataFrame(
            {
                "visitor": [one[0] for one in self.clicks],
                "clicked_at": pd.to_datetime([_cell(one[1]) for one in self.clicks]).astype("datetime64[us]"),
                "link_key": [one[2] for one in self.clicks],
            }
        )
        return orders, clicks


def _cell(value: Any) -> Any:
    return value.replace(tzinfo=None) if isinstance(value, datetime) else value


def attributed(small: Small, orders: Any, clicks: Any, engine: Engine) -> pd.DataFrame:
    """What an engine decides, row by row."""
    lines = usable(order_lines(_declared(orders, ORDERS), currency="EUR"))
    seen = click_lines(_declared(clicks, CLICKS)) if clicks is not None else None
    lined = len({one["order_id"] for one in small.orders}) < len(small.orders)
    turns = {name: [since for since, _ in spans] for name, spans in small.owners.items()}
    found = known(small.evidence, small.tracking, small.posts, turns)
    return engine.collect(credited(engine.step(lines), seen, tables(found, engine), small.ranking, lined=lined))


def _declared(native: Any, layout: Layout) -> Frame:
    frame = lazy(native)
    if frame.implementation.is_sqlframe():  # shaped by its SELECT
        return frame
    return declared(native, layout, layout.found(frame.columns))


def decisions(small: Small, rows: pd.DataFrame) -> dict[str, Credit]:
    """What an engine decided, as a sheet says it."""
    rules = (AttributionRule.PERSON, *small.ranking)
    found = {}
    for one in rows.to_dict("records"):
        row = small.tracking[int(one["row"])]
        post = small.posts[int(one["post"])].deliverable if one["post"] >= 0 else row.deliverable or ""
        found[str(one["order_id"])] = Credit(str(row.tracking_id), post, rules[int(one["rule"])], bool(one["conflict"]))
    return found


def moments(days: int = 60) -> st.SearchStrategy[datetime]:
    """Moments of the campaigns' days, to the minute."""
    first = datetime(2026, 2, 25, tzinfo=UTC)
    return st.integers(0, days * 24 * 60).map(lambda minutes: first + timedelta(minutes=minutes))


def messy(texts: Sequence[str]) -> st.SearchStrategy[str]:
    """A text as people and systems write it."""
    frames = ("{}", " {}", "{} ", "{}\u00a0", "\ufeff{}")
    return st.builds(
        lambda text, frame, lower: frame.format(text.lower() if lower else text),
        st.sampled_from(texts), st.sampled_from(frames), st.booleans(),
    )  # fmt: skip


@st.composite
def books(draw: st.DrawFn, *, several: bool = True) -> Small:
    """A workbook of three campaigns and creators, with codes given twice, names that changed hands, and clashing evidence."""
    day = st.integers(0, 40).map(lambda n: START + timedelta(days=n))
    periods = {
        campaign: Period(draw(st.none() | day), draw(st.none() | day), draw(st.sampled_from((7, 30))))
        for campaign in CAMPAIGNS[:2]
    }
    maybe = st.none() | st.just("")
    tracking = [
        TrackingRow.model_construct(
            tracking_id=f"G-{number}",
            campaign=draw(st.sampled_from(CAMPAIGNS)),
            creator=draw(st.sampled_from(CREATORS)),
            deliverable=draw(st.none() | st.sampled_from(("L-0", "L-1", "L-9"))),
            promo_code=draw(maybe | st.sampled_from(CODES)),
            code_state=draw(st.sampled_from((None, CodeState.ISSUED, CodeState.REJECTED, CodeState.RETIRED))),
            utm_content=draw(st.none() | st.sampled_from(LINKS)),
            affiliate_id=draw(st.none() | st.sampled_from(LINKS)),
            shop_id=draw(st.none() | st.sampled_from(NAMES)),
            retired_at=draw(st.none() | day),
        )
        for number in range(draw(st.integers(1, 5)))
    ]
    posts = [
        Post(f"L-{number}", draw(st.sampled_from(CAMPAIGNS)), draw(st.sampled_from(CREATORS)), draw(st.sampled_from(("", *VIDEOS))), draw(st.none() | moments()))
        for number in range(draw(st.integers(0, 3)))
    ]  # fmt: skip
    owners = {
        name: sorted({draw(day): draw(st.sampled_from(CREATORS)) for _ in range(draw(st.integers(0, 2)))}.items())
        for name in NAMES
    }
    names = messy([*NAMES, *(f"@{name}" for name in NAMES), f"https://www.tiktok.com/@{NAMES[0]}?lang=en", "stranger"])
    code = messy((*CODES, "WRONG"))
    codes = st.lists(code, min_size=1, max_size=3).map(";".join)
    visitors = ("v1", "v2", "v3")
    orders: list[dict[str, Any]] = []
    for number in range(draw(st.integers(1, 6))):
        shared = {"order_id": f"#{number}", "ordered_at": draw(moments())}
        for line in range(draw(st.integers(1, 3)) if several else 1):
            orders.append(
                {
                    **shared,
                    "gross": draw(st.integers(1, 500)),
                    "status": draw(st.none() | st.sampled_from([str(one) for one in OrderStatus])),
                    "new_customer": draw(st.none() | st.sampled_from(("Yes", "No"))),
                    "code": draw(st.none() | codes),
                    "link_key": draw(st.none() | messy((*LINKS, "other"))),
                    "clicked_at": draw(st.none() | moments()),
                    "visitor": draw(st.none() | st.sampled_from(visitors)),
                    "shop_creator": draw(st.none() | names),
                    "video_id": draw(st.none() | st.sampled_from((*VIDEOS, "7000000000000000000"))),
                    "tracking": draw(st.none() | st.none() | st.sampled_from(("G-0", "G-1", "G-8"))),
                    "line": line + 1,
                }
            )
    clicks = draw(
        st.lists(
            st.tuples(st.sampled_from(visitors), moments(), messy((*LINKS, "other"))),
            max_size=8,
            unique_by=lambda one: one[:2],
        )
    )
    return Small(tracking, posts, owners, periods, orders, clicks, draw(st.permutations(RULES)))


def crowd(seed: int = 7, orders: int = 300) -> Small:
    """A larger workbook and log from a seed, the same on every machine."""
    chance = Random(seed)

    def day() -> date:
        return START + timedelta(days=chance.randrange(40))

    def moment() -> datetime:
        return datetime(2026, 2, 25, tzinfo=UTC) + timedelta(minutes=chance.randrange(60 * 24 * 60))

    def maybe(share: float, value: Any) -> Any:
        return value if chance.random() < share else None

    def untidy(text: str) -> str:
        return chance.choice(("{}", " {}", "{}\u00a0", "\ufeff{}")).format(chance.choice((text, text.lower())))

    periods = {"C-1": Period(START, day(), 7), "C-2": Period(day(), None, 30)}
    tracking = [
        TrackingRow.model_construct(
            tracking_id=f"G-{number}", campaign=chance.choice(CAMPAIGNS), creator=chance.choice(CREATORS),
            deliverable=maybe(0.2, f"L-{number % 5}"), promo_code=maybe(0.8, chance.choice(CODES)),
            code_state=chance.choice((None, CodeState.ISSUED, CodeState.REJECTED)), utm_content=maybe(0.6, chance.choice(LINKS)),
            shop_id=maybe(0.4, chance.choice(NAMES)), retired_at=maybe(0.3, day()),
        )
        for number in range(12)
    ]  # fmt: skip
    posts = [
        Post(f"L-{number}", chance.choice(CAMPAIGNS), chance.choice(CREATORS), VIDEOS[number] if number < 3 else "", maybe(0.8, moment()))
        for number in range(5)
    ]  # fmt: skip
    owners = {name: sorted({START: chance.choice(CREATORS), day(): chance.choice(CREATORS)}.items()) for name in NAMES}
    lines: list[dict[str, Any]] = []
    for number in range(orders):
        shared = {
            "order_id": f"#{number}",
            "ordered_at": moment(),
            "currency": chance.choice(("EUR", "usd", "JPY", "KWD")),
        }
        lines += [
            {
                **shared,
                "gross": chance.randrange(50_000) / 100, "discount": maybe(0.3, 1.25), "refund": maybe(0.1, 0.5),
                "status": maybe(0.8, str(chance.choice(list(OrderStatus)))), "new_customer": maybe(0.7, chance.choice(("Yes", "No"))),
                "code": maybe(0.5, ";".join(untidy(chance.choice((*CODES, "WRONG"))) for _ in range(chance.choice((1, 1, 3))))),
                "link_key": maybe(0.2, untidy(chance.choice(LINKS))), "clicked_at": maybe(0.5, moment()),
                "visitor": maybe(0.6, f"v{chance.randrange(40)}"), "shop_creator": maybe(0.3, untidy("@" + chance.choice(NAMES))),
                "video_id": maybe(0.2, chance.choice(VIDEOS)), "tracking": maybe(0.05, f"G-{chance.randrange(14)}"), "line": line,
            }
            for line in range(1, chance.choice((2, 2, 3)))
        ]  # fmt: skip
    clicks = {(f"v{chance.randrange(40)}", moment()): untidy(chance.choice((*LINKS, "other"))) for _ in range(200)}
    return Small(tracking, posts, owners, periods, lines, [(*key, link) for key, link in clicks.items()])
