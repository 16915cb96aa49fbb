"""Money of an export in the currency of its campaign, by the dated rates of the workbook."""

from __future__ import annotations

from collections import defaultdict
from datetime import date, timedelta
from decimal import Decimal

from creatorsheet.app.placing.placed import Tables, rows_of
from creatorsheet.catalogue.setup.rates import Rate

OLDEST = timedelta(days=5)


class Rates:
    """Dated rates, in either direction of a pair."""

    def __init__(self, tables: Tables) -> None:
        self._rates: dict[tuple[str, str], list[tuple[date, Decimal]]] = defaultdict(list)
        for row in rows_of(tables, Rate):
            if row.rate and row.rate_date and row.from_currency and row.to_currency:
                rate = Decimal(str(row.rate))
                self._rates[row.from_currency, row.to_currency].append((row.rate_date, rate))
                self._rates[row.to_currency, row.from_currency].append((row.rate_date, 1 / rate))

    def on(self, day: date, currency: str, base: str) -> Decimal | None:
        """What one unit is worth on a day, by the newest rate of that day or the five before; None without one."""
        if currency == base:
            return Decimal(1)
        known = [one for one in self._rates[currency, base] if timedelta(0) <= day - one[0] <= OLDEST]
        return max(known)[1] if known else None
