"""Daily rows of a credited log: how they are written in Orders, and what is said of them."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import UTC, datetime, time
from decimal import Decimal
from typing import TYPE_CHECKING, Any

from creatorsheet.app.upsert import Upsert
from creatorsheet.catalogue.creators.choices import Source, YesNoUnsure
from creatorsheet.catalogue.problems.logs import ANOTHER_LOG_HOLDS_THE_DAYS, TOO_MANY_DAILY_ROWS
from creatorsheet.catalogue.results.choices import AttributionRule, ConversionKind, OrderStatus
from creatorsheet.catalogue.results.orders import Order
from creatorsheet.catalogue.table import Table
from creatorsheet.kernel.finding import Finding
from creatorsheet.kernel.identifiers import clean
from creatorsheet.kernel.money import THREE_DIGITS
from creatorsheet.kernel.words import counted, listed
from creatorsheet.results.credit import COUNTING

if TYPE_CHECKING:
    import pandas as pd

    from creatorsheet.warehouse.evidence import Known
    from creatorsheet.warehouse.reading import Account

LIMIT = 200_000
"""Daily rows of one log that Orders takes."""

BETWEEN = " · "
STATUS = {one.key: one for one in OrderStatus}
NEW = {one.key: one for one in YesNoUnsure}
DECISION = ("tracking", "deliverable", "credited_by")
SUMS = ("orders", "gross", "discount", "refund")


@dataclass
class Day:
    """One daily row: the values that tell it apart, and its sums (amounts in the smallest unit the engine counts)."""

    values: dict[str, Any]
    sums: dict[str, int] = field(default_factory=lambda: dict.fromkeys(SUMS, 0))


class Landing:
    """The daily sums of a log, and where they stand in Orders.

    Each row carries the evidence of its orders (the code, link, creator or video), so that scoring decides on it as it would
    on them, also after the order of evidence is changed in Settings.
    """

    def __init__(
        self,
        days: pd.DataFrame,
        known: Known,
        ranking: Sequence[AttributionRule],
        label: str,
        handles: Mapping[str, str],
    ) -> None:
        self.days, self.known, self.label, self.handles = days, known, label, handles
        self.rules = (AttributionRule.PERSON, *ranking)
        picked = known.entries.to_dict("list")
        self.own = known.rows["post"].tolist()
        self.kinds, self.keys, self.owners, self.people = picked["kind"], picked["key"], picked["row"], picked["person"]

    @property
    def prefix(self) -> str:
        """How the keys of the log's rows begin in Orders."""
        return f"log{BETWEEN}{self.label}{BETWEEN}"

    def _is_own(self, key: str) -> bool:
        """Capitals do not tell logs apart, as they do not tell rows apart."""
        return key.casefold().startswith(self.prefix.casefold())

    def rows(self, held: Table[Order], account: Account) -> Iterator[Upsert]:
        """The rows to add or renew; those of an earlier run for the log's days that are no more are set to nothing.

        What a person decided on a row in Orders stays. Refuses more rows than a workbook carries well.
        """
        wanted = self._wanted()
        if len(wanted) > LIMIT:
            raise TOO_MANY_DAILY_ROWS.refuse(log=self.label, rows=f"{len(wanted):,}", limit=f"{LIMIT:,}")
        decided = {(row.order_key or "").casefold() for row in held if row.credited_by is AttributionRule.PERSON}
        for key, day in wanted.items():
            units = 1000 if day.values["currency"] in THREE_DIGITS else 100
            amounts = {name: Decimal(day.sums[name]) / units for name in SUMS[1:]}
            values = {"order_key": key, **day.values, "count": day.sums["orders"], **amounts}
            if key.casefold() in decided:
                values = {name: value for name, value in values.items() if name not in DECISION}
            yield Upsert("Orders", ("order_key",), values)
        stays = {key.casefold() for key in wanted}
        first, last = (one.date() if one else None for one in (account.first, account.last))
        for row in held:
            key = row.order_key or ""
            own = row.source is Source.ORDER_LOG and self._is_own(key)
            on = row.ordered_at.date() if row.ordered_at else None
            if own and key.casefold() not in stays and first and last and on and first <= on <= last:
                nothing = dict.fromkeys(SUMS[1:], Decimal(0))
                yield Upsert("Orders", ("order_key",), {"order_key": key, "count": 0, **nothing})

    def _wanted(self) -> dict[str, Day]:
        from creatorsheet.warehouse.engines import records
        from creatorsheet.warehouse.evidence import from_day

        found: dict[str, Day] = {}
        for one in records(self.days):
            row = self.known.tracking[int(one["row"])]
            post = self.known.deliverables[int(one["post"])] if one["post"] >= 0 else None
            deliverable = post.deliverable if post else row.deliverable or ""
            rule = self.rules[int(one["rule"])]
            values: dict[str, Any] = {
                "kind": ConversionKind.ORDER,
                "ordered_at": datetime.combine(from_day(int(one["day"])), time.min, UTC),
                "status": STATUS[one["status"]],
                "currency": one["currency"],
                "new_customer": NEW[one["new_customer"]],
                "tracking": row.id,
                "deliverable": deliverable or None,
                "credited_by": rule,
                "conflict": bool(one["conflict"]),
                "source": Source.ORDER_LOG,
                **self._shown(one, post.video_id if post and int(one["post"]) != self.own[int(one["row"])] else ""),
            }
            parts = (values[name] for name in ("status", "currency", "new_customer", "tracking", "deliverable", "credited_by", "code_used", "link_key", "shop_creator", "video_id", "conflict"))  # fmt: skip
            told = [f"{values['ordered_at']:%Y-%m-%d}", *("" if part is None else str(part) for part in parts)]
            key = self.prefix + BETWEEN.join(told)
            day = found.setdefault(key, Day(values))
            for name in SUMS:
                day.sums[name] += int(one[name])
        return found

    def _shown(self, one: dict[str, Any], video: str) -> dict[str, Any]:
        """The evidence of a row as an order in a sheet would show it."""
        shop, code, click = (int(one[name]) for name in ("shop", "code", "click"))
        named = self.keys[shop] if shop >= 0 else ""
        by_video = shop >= 0 and self.kinds[shop] == 1
        others = [other for name in ("low", "high") if (other := int(one[name])) >= 0 and code >= 0 and self.people[other] != self.people[code]]  # fmt: skip
        codes = [
            self.known.tracking[self.owners[pick]].promo_code or ""
            for pick in dict.fromkeys([code, *others])
            if pick >= 0
        ]
        return {
            "code_used": "; ".join(clean(text) for text in codes) or None,
            "link_key": self._link(click) if click >= 0 else None,
            "shop_creator": named if named and not by_video else None,
            "video_id": named if by_video else video or None,
        }

    def _link(self, pick: int) -> str:
        row = self.known.tracking[self.owners[pick]]
        return next(clean(text) for text in (row.utm_content, row.affiliate_id) if text and clean(text).casefold().lower() == self.keys[pick])  # fmt: skip

    def overlaps(self, held: Table[Order]) -> Iterator[Finding]:
        """Other logs whose rows stand in Orders for the same days."""
        from creatorsheet.warehouse.evidence import from_day

        mine = {from_day(int(day)) for day in self.days["day"]}
        others: defaultdict[str, set[Any]] = defaultdict(set)
        for row in held:
            key = row.order_key or ""
            day = row.ordered_at.date() if row.ordered_at else None
            theirs = row.source is Source.ORDER_LOG and bool(row.count) and not self._is_own(key)
            if theirs and day in mine:
                others[key.split(BETWEEN)[1] if BETWEEN in key else key].add(day)
        for other, days in others.items():
            start = f"log{BETWEEN}{other}"
            yield ANOTHER_LOG_HOLDS_THE_DAYS.at(other=other, days=counted(len(days), "day"), log=self.label, key=start)

    def _counting(self) -> pd.DataFrame:
        return self.days[self.days["status"].isin([one.key for one in COUNTING])]

    def figures(self, account: Account, engine: str) -> dict[str, Any]:
        """The account of the log, and the windows of each creator, video, evidence and currency."""
        counting = self._counting()
        by_rule: Counter[int] = Counter()
        for rule, n in zip(counting["rule"], counting["orders"], strict=True):
            by_rule[int(rule)] += int(n)
        credited = int(counting["orders"].sum())
        return {
            "log": self.label,
            "engine": engine,
            "read": account.read,
            "used": account.used,
            "left_out": dict(account.left),
            "orders": account.orders,
            "first": f"{account.first:%Y-%m-%dT%H:%M:%SZ}",
            "last": f"{account.last:%Y-%m-%dT%H:%M:%SZ}",
            "credited": credited,
            "uncredited": account.counting - credited,
            "conflicts": int(self.days.loc[self.days["conflict"] == 1, "orders"].sum()),
            "evidence": {str(self.rules[rule]): n for rule, n in sorted(by_rule.items())},
            "windows": list(self._windows()),
        }

    def _windows(self) -> Iterator[dict[str, Any]]:
        from creatorsheet.warehouse.attribution import windows
        from creatorsheet.warehouse.engines import Pandas, lazy, records

        told = Pandas().collect(windows(lazy(self.days)))
        for one in records(told.sort_values(["row", "post", "rule", "currency"])):
            row = self.known.tracking[int(one["row"])]
            post = self.known.deliverables[int(one["post"])].deliverable if one["post"] >= 0 else row.deliverable or ""
            units = 1000 if one["currency"] in THREE_DIGITS else 100
            sums = {name: int(n) for name, n in one.items() if name not in ("row", "post", "rule", "currency")}
            money = {name: n / units for name, n in sums.items() if name.startswith(("net_", "refunds"))}
            rule = str(self.rules[int(one["rule"])])
            who = self.handles.get(row.creator or "", row.creator)
            about = {
                "campaign": row.campaign,
                "creator": row.creator,
                "who": who,
                "deliverable": post,
                "evidence": rule,
            }
            yield {**about, "currency": one["currency"], **sums, **money}

    def says(self, account: Account, engine: str) -> Iterator[str]:
        """The account in sentences."""
        from creatorsheet.warehouse.reading import REASONS, STANDING

        told = self.figures(account, engine)
        yield (
            f"{self.label}: {counted(account.read, 'row')} read by {engine}, {account.used:,} used:"
            f" {counted(account.orders, 'order')} from {account.first:%Y-%m-%d} to {account.last:%Y-%m-%d}."
        )
        by = listed([f"{n:,} by {evidence}" for evidence, n in told["evidence"].items()])
        clash = f"; {told['conflicts']:,} showed evidence for several creators, and the strongest won"
        nobody = f" {counted(told['uncredited'], 'paid order')} could be credited to nobody."
        yield (
            f"{counted(told['credited'], 'paid order')} credited: {by or 'none'}{clash if told['conflicts'] else ''}."
            + (nobody if told["uncredited"] else "")
        )
        if n := account.left.get(REASONS[STANDING - 1]):
            yield f"{counted(n, 'row')} of orders that stand in Orders one by one were left out, so that none counts twice."
        yield "They land in Orders by day; Score results counts them there."
