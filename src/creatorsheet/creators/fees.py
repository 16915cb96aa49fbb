"""What a video usually costs: a team's own prices first, else the sourced defaults of Settings."""

from __future__ import annotations

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal

from creatorsheet.catalogue.creators.choices import CreatorTier
from creatorsheet.catalogue.fees import FEES
from creatorsheet.catalogue.settings import Settings
from creatorsheet.creators.ranked import Usual
from creatorsheet.kernel.money import quantile, rounded
from creatorsheet.kernel.words import counted

FEWEST = 5
"""Creators with a price under which a group tells nothing."""

QUARTILES = 8
"""Creators from which the middle half is told; of fewer, the lowest and the highest."""

MIDDLE, WHOLE = (Decimal("0.25"), Decimal("0.75")), (Decimal(0), Decimal(1))

Converted = Callable[[Decimal, str, str], Decimal | None]
"""An amount from one currency to another at the last known rate; None where there is none."""


@dataclass(frozen=True)
class Price:
    """What one video of a creator cost or was to cost, in the currency it is asked for in."""

    creator: str
    tier: CreatorTier
    market: str
    amount: Decimal
    day: date | None = None


@dataclass
class _Group:
    """The prices of a group, the lowest first, and where each creator's stands."""

    amounts: list[Decimal] = field(default_factory=list)
    own: dict[str, Decimal] = field(default_factory=dict)

    def without(self, creator: str) -> Sequence[Decimal]:
        """All but a creator's own."""
        mine = self.own.get(creator)
        return self.amounts if mine is None else _But(self.amounts, bisect_left(self.amounts, mine))


@dataclass(frozen=True)
class _But(Sequence[Decimal]):
    """A list without one of its entries, not copied."""

    whole: Sequence[Decimal]
    left_out: int

    def __len__(self) -> int:
        return len(self.whole) - 1

    def __getitem__(self, at: int) -> Decimal:  # type: ignore[override]
        at += len(self) if at < 0 else 0
        return self.whole[at if at < self.left_out else at + 1]


class Usually:
    """Usual fees in one currency. A creator counts once, with the latest price, and is never held against their own."""

    def __init__(self, prices: Iterable[Price], settings: Settings, currency: str, converted: Converted) -> None:
        self._settings, self._currency, self._converted = settings, currency, converted
        latest: dict[str, Price] = {}
        for one in sorted(prices, key=lambda one: (one.day or date.min, one.amount)):
            latest[one.creator] = one
        groups: defaultdict[tuple[CreatorTier, str], _Group] = defaultdict(_Group)
        for one in latest.values():
            for key in {(one.tier, one.market), (one.tier, "")}:
                groups[key].own[one.creator] = one.amount
        for group in groups.values():
            group.amounts = sorted(group.own.values())
        self._groups: Mapping[tuple[CreatorTier, str], _Group] = groups
        self._defaults = {tier: self._default(tier) for tier in CreatorTier}

    def of(self, creator: str, tier: CreatorTier | None, market: str) -> Usual | None:
        """What others of the tier and market cost; of the tier alone where these are too few; else what Settings say.

        None without a tier, and where no rate leads from the currency of the defaults.
        """
        if tier is None:
            return None
        for where in (market, "") if market else ("",):
            group = self._groups.get((tier, where))
            if group is None:
                continue
            amounts = group.without(creator)
            if len(amounts) >= FEWEST:
                return self._own(amounts, f"{tier} in {where}" if where else f"{tier}")
        return self._defaults[tier]

    def _own(self, amounts: Sequence[Decimal], what: str) -> Usual:
        middle = len(amounts) >= QUARTILES
        low, high = (quantile(amounts, share) for share in (MIDDLE if middle else WHOLE))
        how = "the middle half of" if middle else "lowest to highest of"
        origin = f"{how} {counted(len(amounts), 'own price')}, {what}"
        return Usual(rounded(low, self._currency), rounded(high, self._currency), origin, own=True)

    def _default(self, tier: CreatorTier) -> Usual | None:
        fee = FEES[tier]
        have = self._settings.fee_currency
        bounds = getattr(self._settings, fee.key.key)
        ours = [self._converted(Decimal(repr(one)), have, self._currency) for one in bounds]
        if any(one is None for one in ours):
            return None
        low, high = (*ours, None) if len(ours) == 1 else ours
        typed = bounds != tuple(float(one) for one in fee.default.split(";"))
        origin = f"{fee.key} in Settings" if typed else f"default of Settings, {fee.named}"
        return Usual(rounded(low or Decimal(0), self._currency), high and rounded(high, self._currency), origin)


def outside(asked: Decimal | None, usual: Usual | None) -> Decimal | None:
    """How far a fee lies above the usual range, as a share of its upper end, or below it, as a negative one.

    0 within it; None where one of the two is not known, or the end is 0.

    >>> outside(Decimal(1340), Usual(Decimal(400), Decimal(1000), "")), outside(Decimal(300), Usual(Decimal(400), None, ""))
    (Decimal('0.34'), Decimal('-0.25'))
    """
    if asked is None or usual is None:
        return None
    end = usual.low if asked < usual.low else usual.high if usual.high is not None and asked > usual.high else None
    if end is None:
        return Decimal(0)
    return (asked - end) / end if end else None


def fair(views: int | None, cpm: Decimal | None, currency: str) -> Decimal | None:
    """The fee that meets a target CPM, as the sheet's Fee at target CPM; None while one of the two is blank.

    >>> fair(44_500, Decimal("18"), "EUR")
    Decimal('801.00')
    """
    return None if views is None or cpm is None else rounded(views * cpm / 1000, currency)
