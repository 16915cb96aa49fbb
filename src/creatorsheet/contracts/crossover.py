"""Where commission comes to the same as a flat fee."""

from __future__ import annotations

from decimal import Decimal

from creatorsheet.contracts.pay import NOTHING, Tiers


def crossover(fee: Decimal, tiers: Tiers, cap: Decimal | None = None) -> Decimal | None:
    """The lowest net sales on which commission by tiers comes to a fee, unrounded; None where it never does.

    From there on commission costs more, unless a tier without a rate or the cap holds it where it is. With one tier from 0
    whose rate is an amount, it is the number of orders or leads.

    >>> crossover(Decimal(2_200), [(NOTHING, Decimal("0.05")), (Decimal(10_000), Decimal("0.1"))])
    Decimal('27000.0')
    """
    if fee <= 0:
        return NOTHING
    if cap is not None and cap < fee:
        return None
    earned, ends = NOTHING, [begin for begin, _ in tiers[1:]]
    for (begin, rate), end in zip(tiers, [*ends, None], strict=True):
        whole = None if end is None else earned + (end - begin) * rate
        if rate > 0 and (whole is None or whole >= fee):
            return begin + (fee - earned) / rate
        earned = earned if whole is None else whole
    return None
