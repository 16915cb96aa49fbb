"""Log lines as attribution takes them: cents, states, days; and an account of every row that cannot be used."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

import narwhals.stable.v2 as nw

from creatorsheet.catalogue.problems.logs import LOG_CANNOT_BE_READ
from creatorsheet.kernel.money import CURRENCIES, THREE_DIGITS
from creatorsheet.warehouse.columns import COUNTING, NO, STATUSES, YES, Holds, Layout
from creatorsheet.warehouse.engines import Engine, lazy, records
from creatorsheet.warehouse.seen import Frame

c = nw.col

REASONS = (
    "no order number",
    "no time that can be read",
    "no amount that can be read",
    "a status nobody knows",
    "a currency nobody knows",
    "orders that stand in Orders one by one",
)
"""Why a row is left out; a row counts under the first that holds."""
REPEATED = "equal to another row in every column"
STANDING = len(REASONS)


@dataclass(frozen=True)
class Account:
    """What became of the rows of an order log: `used` and those in `left` (reason -> rows) add up to `read`.

    `orders` are different orders among the used rows, `counting` those of them that are paid; more rows than orders mean
    that orders have several lines. `first` and `last` are the moments of the first and the last order, in UTC.
    """

    read: int
    left: Mapping[str, int]
    used: int
    orders: int
    counting: int
    first: datetime | None
    last: datetime | None

    @property
    def lined(self) -> bool:
        """Whether an order may have several lines."""
        return self.used > self.orders


def order_lines(frame: Frame, *, currency: str) -> Frame:
    """Orders as attribution takes them, with a `reason` (0 for none) why a row is left out. Takes declared columns.

    Amounts become whole cents (thousandths for currencies that have them), halves rounded up. A blank discount or refund is
    0, one below 0 counts as above, as in an export; a blank currency is `currency`, a blank status Paid.
    """
    held = set(frame.columns)
    own, coded = nw.lit(currency), nw.lit(1)
    if "currency" in held:
        blank = c("currency").is_null() | (c("currency") == "")
        own = nw.when(blank).then(nw.lit(currency)).otherwise(c("currency").str.to_uppercase())
        coded = (
            nw.when(blank | c("currency").str.to_uppercase().is_in(sorted(CURRENCIES))).then(coded).otherwise(nw.lit(0))
        )
    status = _word(c("status"), STATUSES, "unknown", "paid") if "status" in held else nw.lit("paid")
    new = (
        _word(c("new_customer"), {"yes": YES, "no": NO}, "unsure", "unsure")
        if "new_customer" in held
        else nw.lit("unsure")
    )
    line = c("line").fill_null(0) if "line" in held else nw.lit(0)
    lines = frame.with_columns(
        priced=nw.when(c("gross").is_null()).then(nw.lit(0)).otherwise(nw.lit(1)),
        currency=own,
        coded=coded,
        status=status,
        new_customer=new,
        line=line.cast(nw.Int64),
    )
    units: Any = nw.lit(1000 if currency in THREE_DIGITS else 100)
    if "currency" in held:
        units = nw.when(c("currency").is_in(sorted(THREE_DIGITS))).then(nw.lit(1000)).otherwise(nw.lit(100))
    nothing = nw.lit(0).cast(nw.Int64)
    amounts = {name: c(name) if name == "gross" else c(name).abs() for name in ("gross", "discount", "refund")}
    cents = {name: _cents(amount, units) if name in held else nothing for name, amount in amounts.items()}
    return lines.with_columns(reason=_reason(), **cents).drop("priced", "coded")


def _cents(amount: Any, units: Any) -> Any:
    """Halves go up, also where an engine holds 1.005 as a little less. Amounts have four decimals, so nothing else does."""
    return (amount.fill_null(0) * units + nw.lit(0.5001)).floor().cast(nw.Int64)


def _word(text: Any, known: Mapping[str, Sequence[str]], other: str, blank: str) -> Any:
    said = text.str.to_lowercase()
    found = nw.lit(other)
    for word, texts in known.items():
        found = nw.when(said.is_in(texts)).then(nw.lit(word)).otherwise(found)
    return nw.when(text.is_null()).then(nw.lit(blank)).otherwise(found)


def _reason() -> Any:
    tests = (
        c("order_id").is_null(),
        c("ordered_at").is_null(),
        c("priced") == 0,
        c("status") == "unknown",
        c("coded") == 0,
    )
    reason = nw.lit(0)
    for number, holds in reversed(list(enumerate(tests, 1))):
        reason = nw.when(holds).then(nw.lit(number)).otherwise(reason)
    return reason


def without(lines: Frame, standing: Frame) -> Frame:
    """The lines with a reason for orders whose number is a `key` of `standing`."""
    marked = lines.with_columns(known_by=c("order_id").cast(nw.String))
    seen = standing.select(known_by=c("key"), seen=nw.lit(1)).unique()
    marked = marked.join(seen, on="known_by", how="left")
    held = (c("reason") == 0) & ~c("seen").is_null()
    return marked.with_columns(reason=nw.when(held).then(nw.lit(STANDING)).otherwise(c("reason"))).drop(
        "known_by", "seen"
    )


def usable(lines: Frame) -> Frame:
    """The rows that can be used."""
    return lines.filter(c("reason") == 0).drop("reason")


def account(lines: Frame, engine: Engine) -> Account:
    """Counts the rows, in three goes over the log."""
    flags = {
        f"left_{n}": nw.when(c("reason") == n).then(nw.lit(1)).otherwise(nw.lit(0)) for n in range(1, len(REASONS) + 1)
    }
    each = lines.select(one=nw.lit(1), **flags).select(read=c("one").sum(), **{name: c(name).sum() for name in flags})
    used = usable(lines)
    paid = used.filter(c("status").is_in(COUNTING)).select(paid=c("order_id").n_unique())
    told = used.select(orders=c("order_id").n_unique(), first=c("ordered_at").min(), last=c("ordered_at").max())
    row: dict[str, Any] = {}
    for part in (each, told, paid):
        row |= records(engine.collect(part))[0]
    read, orders, counting = (_whole(row[name]) for name in ("read", "orders", "paid"))
    left = {reason: _whole(row[f"left_{n}"]) for n, reason in enumerate(REASONS, 1)}
    first, last = (row["first"], row["last"]) if orders else (None, None)
    count = read - sum(left.values())
    if count > orders:
        [different] = records(engine.collect(used.unique().with_columns(one=nw.lit(1)).select(n=c("one").sum())))
        left[REPEATED] = count - _whole(different["n"])
    known = {reason: n for reason, n in left.items() if n}
    return Account(read, known, read - sum(known.values()), orders, counting, first, last)


def _whole(cell: Any) -> int:
    """A sum over no rows is blank in SQL."""
    return 0 if cell is None or cell != cell else int(cell)  # noqa: PLR0124  no number equals nothing but itself


def click_lines(frame: Frame) -> Frame:
    """Clicks that can be used: with a visitor, a time and a link."""
    return frame.filter(~c("visitor").is_null(), ~c("clicked_at").is_null(), ~c("link_key").is_null())


NUMBERS = frozenset(["order_id", "visitor"])
"""Text columns that may stay whole numbers, which are quicker to compare."""


def declared(native: Any, layout: Layout, found: Mapping[str, str]) -> Frame:
    """A frame of the caller's with its columns under their declared names: times in UTC without a zone, text as text.

    Times without a zone are taken as UTC. Amounts have to be numbers already.
    """
    frame = lazy(native)
    schema = frame.collect_schema()
    columns = {}
    for entry in layout.entries:
        if entry.key not in found:
            continue
        one, kind = c(found[entry.key]), schema[found[entry.key]]
        if entry.holds is Holds.TIME:
            if isinstance(kind, nw.Datetime) and kind.time_zone:
                one = one.dt.convert_time_zone("UTC").dt.replace_time_zone(None)
            elif not isinstance(kind, nw.Datetime):
                raise LOG_CANNOT_BE_READ.refuse(
                    log=layout.title, reason=f"its column {found[entry.key]} holds no times"
                )
        elif entry.holds is Holds.AMOUNT and not kind.is_numeric():
            raise LOG_CANNOT_BE_READ.refuse(log=layout.title, reason=f"its column {found[entry.key]} holds no numbers")
        elif entry.key == "new_customer" and kind == nw.Boolean:
            one = nw.when(one).then(nw.lit("yes")).otherwise(nw.when(~one).then(nw.lit("no")))
        elif entry.holds is Holds.TEXT and kind != nw.String and not (entry.key in NUMBERS and kind.is_integer()):
            one = one.cast(nw.String)
        columns[entry.key] = one
    return frame.select(**columns)
