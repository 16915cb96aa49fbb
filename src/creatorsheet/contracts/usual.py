"""What a clause usually costs: its range from the fee for the work, by the team's own clauses or else by the tariff."""

from __future__ import annotations

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from decimal import Decimal
from math import floor

from creatorsheet.catalogue.agreements.choices import DealStatus, DurationUnit, RightKind, RightStatus
from creatorsheet.catalogue.agreements.rights import Right
from creatorsheet.catalogue.prices import ACCOUNTS, CHANNELS, UNPRICED, Priced
from creatorsheet.catalogue.terms import BINDING
from creatorsheet.contracts.agreement import Agreement
from creatorsheet.contracts.clauses import ON_TABLE
from creatorsheet.contracts.tariff import Range, Tariff, days_of
from creatorsheet.kernel.money import rounded, written

FEE_FOR_THE_WORK = "the fee for the work"
TAIL = Decimal("0.1")
"""The part of own clauses below the low end, and above the high one."""

Class = tuple[Priced, int | None]
"""What is priced, and its class of lengths."""

OF_RIGHT = ("kind", "status", "lasts", "lasts_unit", "deliverable", "ads_allowed", "ad_accounts", *CHANNELS, *UNPRICED)
OF_DEAL = ("status", "base_fee", "total", "videos_agreed")
"""Cells a price rests on; where one holds text nobody can read, there is none."""


@dataclass(frozen=True)
class Base:
    """The fee for the work that a clause is priced by, and where it comes from."""

    amount: Decimal
    told: str


@dataclass(frozen=True)
class Quote:
    """What a clause usually costs, in whole minor units of the deal's currency."""

    agreement: Agreement
    right: Right
    currency: str
    base: Base
    range: Range
    low: Decimal
    high: Decimal
    most: Decimal

    @property
    def usual(self) -> str:
        """The range in a sentence: EUR 250.00 to EUR 650.00."""
        low, high = written(self.low, self.currency), written(self.high, self.currency)
        return low if low == high else f"{low} to {high}{' or more' if self.most > self.high else ''}"

    @property
    def outside(self) -> str:
        """Where the fee of the clause lies: below or above the range; nothing inside, and while there is none or it is 0,
        which says that the clause is included in another fee."""
        fee = self.right.fee
        if not fee or self.low <= fee <= self.most:
            return ""
        return "below" if fee < self.low else "above"


def live(agreement: Agreement, right: Right) -> bool:
    """Whether a clause is proposed, requested or agreed in a deal that is not called off."""
    known = right.status is RightStatus.AGREED or right.status in ON_TABLE
    return known and agreement.deal.status is not DealStatus.CANCELLED


def on_table(agreement: Agreement, right: Right) -> bool:
    """Whether a clause can still be talked about: it, or its deal, is not agreed yet."""
    return live(agreement, right) and (right.status in ON_TABLE or agreement.deal.status not in BINDING)


def priced_as(right: Right) -> tuple[Priced, ...]:
    """The prices a clause falls under, one for each of its channels; none for what it does not allow, nor where it is about
    channels that no source names a price for and nothing that surely costs more."""
    if right.kind is RightKind.EXCLUSIVITY:
        return (Priced.EXCLUSIVE,)
    if right.kind is RightKind.PAID_ADVERTISING:
        found = ACCOUNTS[right.ad_accounts] if right.ads_allowed else ()
    elif right.kind is RightKind.USAGE:
        found = tuple(dict.fromkeys(what for key, what in CHANNELS.items() if getattr(right, key)))
        if set(found) <= {Priced.OWN} and any(getattr(right, key) for key in UNPRICED):
            return ()
    else:
        return ()
    if right.lasts_unit is DurationUnit.FOREVER and set(found) - {Priced.OWN}:
        return (Priced.FOREVER,)
    return found


def base_of(agreement: Agreement, currency: str, right: Right | None = None) -> Base | None:
    """The fee for the work; where it is blank the total less the fees of clauses. For a clause about one video, its part.

    None where neither is there, or nothing is left.
    """
    deal = agreement.deal
    amount, told = deal.base_fee, FEE_FOR_THE_WORK
    if amount is None and deal.total is not None:
        if any(one.fee is None and not agreement.open(one, "fee") for one in agreement.rights):
            return None
        bound = deal.status in BINDING
        counting = (one for one in agreement.rights if live(agreement, one))
        fees = sum((one.fee or Decimal(0) for one in counting if not (bound and one.status in ON_TABLE)), Decimal(0))
        amount = deal.total - fees
        less = f" less {written(fees, currency)} for rights" if fees else ""
        told = f"the total{less}, for no fee for the work is entered"
    videos = deal.videos_agreed or len(agreement.videos)
    if amount is not None and right and right.deliverable and videos > 1:
        amount, told = amount / videos, f"{told}, for one of {videos} videos"
    return Base(amount, told) if amount is not None and amount > 0 else None


def readable(agreement: Agreement, right: Right) -> bool:
    """Whether no cell that a price rests on holds text that nobody can read."""
    tables, deal = agreement.tables, agreement.deal
    unread = tables["Rights"].unread.get(right.sheet_row, frozenset())
    of_deal = tables["Deals"].unread.get(deal.sheet_row, frozenset())
    return unread.isdisjoint(OF_RIGHT) and of_deal.isdisjoint(OF_DEAL)


def by_tariff(tariff: Tariff, right: Right) -> Range | None:
    """The range of the dearest of a clause's channels, which counts once; None where there is no price for it."""
    ranges = [one for what in priced_as(right) if (one := tariff.of(what, days_of(right)))]
    return max(ranges, key=lambda one: (one.high, one.low), default=None)


class Own:
    """What the team itself agreed: fees of clauses as shares of the fee for the work, by what is priced and for how long.

    A clause with a fee of 0 is included in another fee and tells none. No clause is judged by those of its own deal.
    """

    def __init__(self, agreements: Iterable[Agreement], tariff: Tariff, minimum: int, currencies: Mapping[str, str]):
        self._tariff, self._minimum = tariff, minimum
        found: defaultdict[Class, list[tuple[Decimal, str]]] = defaultdict(list)
        for agreement in agreements:
            if agreement.deal.status not in BINDING:
                continue
            for right in agreement.rights:
                dearest = by_tariff(tariff, right) if right.status is RightStatus.AGREED else None
                base = base_of(agreement, currencies.get(agreement.deal.id, ""), right)
                if dearest and base and right.fee and readable(agreement, right):
                    found[self._class(dearest.what, right)].append((right.fee / base.amount, agreement.deal.id))
        self._shares: dict[Class, list[tuple[Decimal, str]]] = {key: sorted(some) for key, some in found.items()}
        self._of_deal: defaultdict[tuple[Class, str], list[Decimal]] = defaultdict(list)
        for key, some in self._shares.items():
            for share, deal in some:
                self._of_deal[key, deal].append(share)

    def _class(self, what: Priced, right: Right) -> Class:
        return what, self._tariff.size(what, days_of(right))

    def of(self, what: Priced, right: Right, deal: str) -> Range | None:
        """The range that eight of ten own clauses lie in; None where there are fewer than the minimum sample."""
        key = self._class(what, right)
        shares = self._shares.get(key, [])
        gone = sorted(bisect_left(shares, (share, deal)) for share in self._of_deal.get((key, deal), ()))
        count = len(shares) - len(gone)
        if count < self._minimum:
            return None
        low, high = (_quantile(shares, gone, part) for part in (TAIL, 1 - TAIL))
        how = f"by {count} agreed clauses {self._tariff.class_words(*key)}"
        return Range(what, low, high, how, "agreed clauses of this workbook, eight of ten", "own", high)


def _quantile(shares: list[tuple[Decimal, str]], gone: list[int], part: Decimal) -> Decimal:
    """A quantile in a straight line between neighbours, as if some places of a sorted list were not there."""

    def at(index: int) -> Decimal:
        for place in gone:
            index += place <= index
        return shares[index][0]

    exact = (len(shares) - len(gone) - 1) * part
    whole = floor(exact)
    begin = at(whole)
    return begin if exact == whole else begin + (at(whole + 1) - begin) * (exact - whole)


def quotes(
    agreements: Iterable[Agreement], tariff: Tariff, own: Own, currencies: Mapping[str, str]
) -> Iterator[tuple[Agreement, Right, Quote | None]]:
    """Every clause that is proposed, requested or agreed, with what it usually costs; None where nobody can tell."""
    for agreement in agreements:
        for right in agreement.rights:
            if live(agreement, right):
                yield agreement, right, _quote(agreement, right, tariff, own, currencies.get(agreement.deal.id, ""))


def _quote(agreement: Agreement, right: Right, tariff: Tariff, own: Own, currency: str) -> Quote | None:
    usual = by_tariff(tariff, right)
    base = base_of(agreement, currency, right)
    if usual is None or base is None or not readable(agreement, right):
        return None
    usual = own.of(usual.what, right, agreement.deal.id) or usual
    low, high, most = (rounded(base.amount * share, currency) for share in (usual.low, usual.high, usual.most))
    return Quote(agreement, right, currency, base, usual, low, high, most)
