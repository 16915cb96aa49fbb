"""Values as people read them, in the language of a text: days in words, money with its currency, Yes and No."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, datetime
from decimal import Decimal
from functools import cache, lru_cache
from typing import Any

from babel import Locale, UnknownLocaleError
from babel.dates import format_date, format_time
from babel.lists import format_list
from babel.numbers import format_decimal, format_percent, parse_pattern

from creatorsheet.catalogue.metrics import METRICS
from creatorsheet.catalogue.shapes import Column, Kind
from creatorsheet.kernel.entries import entries
from creatorsheet.kernel.finding import UNFIT
from creatorsheet.kernel.money import minor_digits

YES_NO = {
    "cs": ("Ano", "Ne"),
    "da": ("Ja", "Nej"),
    "de": ("Ja", "Nein"),
    "es": ("Sí", "No"),
    "fi": ("Kyllä", "Ei"),
    "fr": ("Oui", "Non"),
    "it": ("Sì", "No"),
    "ja": ("はい", "いいえ"),
    "ko": ("예", "아니요"),
    "nb": ("Ja", "Nei"),
    "nl": ("Ja", "Nee"),
    "no": ("Ja", "Nei"),
    "pl": ("Tak", "Nie"),
    "pt": ("Sim", "Não"),
    "sv": ("Ja", "Nej"),
    "tr": ("Evet", "Hayır"),
}
WORLD: dict[str, Callable[[Locale], Any]] = {
    "country": lambda locale: locale.territories,
    "territory": lambda locale: locale.territories,
    "language": lambda locale: locale.languages,
}
"""Lists of codes that have a name in every language."""


NO_SIGN = "[\ufdd0-\ufdef\ufffe\uffff]"
"""What Unicode keeps free, and no file of Word can hold."""

UNCLEAN = re.compile(f"{UNFIT.pattern}|{NO_SIGN}+")


@cache
def _locale(code: str) -> Locale:
    try:
        return Locale.parse(code.strip().replace("-", "_"))
    except (ValueError, UnknownLocaleError, TypeError):
        return Locale("en")


@dataclass(frozen=True)
class Language:
    """The language of a text by its code, such as de or pt-BR; English where nobody knows it."""

    code: str = "en"

    @property
    def locale(self) -> Locale:
        """Babel's own."""
        return _locale(self.code)

    def say(self, value: Any, column: Column, currency: str = "") -> str:
        """A column's value in words; `currency` is that of an amount."""
        kind, code = column.kind, self.code
        if kind is Kind.YES_NO:
            said = YES_NO.get(self.locale.language, ("Yes", "No"))[0 if value else 1]
        elif kind is Kind.MONEY:
            said = money(value, currency, code)
        elif kind in (Kind.WHOLE, Kind.NUMBER, Kind.PERCENT):
            said = number(value, code, share=kind is Kind.PERCENT)
        elif kind in (Kind.DAY, Kind.MOMENT):
            said = day(value, code)
        elif kind is Kind.LIST:
            said = self._entries(value, column)
        else:
            metric = METRICS.get(value) if column.of == "metric_key" else None
            said = metric.title if metric else plain(str(value))
        return said

    def _entries(self, text: str, column: Column) -> str:
        names = WORLD[column.of](self.locale) if column.of in WORLD else {}
        some = entries(text) if column.several else [text]
        return self.listed([plain(str(names.get(one.upper(), names.get(one, one)))) for one in some])

    def listed(self, words: list[str]) -> str:
        """Several words in one line."""
        return str(format_list(words, locale=self.locale)) if len(words) > 1 else "".join(words)


def plain(text: str) -> str:
    """Text from a cell without what no page can show; ends of lines stay.

    >>> plain("a\\x07\\r\\nb")
    'a\\nb'
    """
    if not UNCLEAN.search(text):
        return text.strip()
    lines = text.replace("\r\n", "\n").replace("\r", "\n").split("\n")
    return "\n".join(UNCLEAN.sub(" ", line).strip() for line in lines).strip()


@lru_cache(maxsize=4096)
def day(value: date, code: str = "en") -> str:
    """A day in words, with the time where there is one.

    >>> day(date(2026, 5, 3)), day(date(2026, 5, 3), "de")
    ('3 May 2026', '3. Mai 2026')
    """
    locale = _locale(code)
    words = str(format_date(value, "d MMMM y" if locale.language == "en" else "long", locale))
    return f"{words}, {format_time(value, 'HH:mm', locale=locale)} UTC" if isinstance(value, datetime) else words


@lru_cache(maxsize=4096)
def number(value: float | int | Decimal, code: str = "en", *, share: bool = False) -> str:
    """A number, or a share as percent, without zeros that say nothing.

    >>> number(0.125, share=True), number(3.0)
    ('12.5%', '3')
    """
    locale = _locale(code)
    if share:
        pattern = parse_pattern(locale.percent_formats[None].pattern.replace("#,##0", "#,##0.##"))
        return str(format_percent(Decimal(repr(value)), pattern, locale))
    return str(format_decimal(Decimal(str(value)), "#,##0.###", locale))


@lru_cache(maxsize=4096)
def money(amount: Decimal, currency: str, code: str = "en") -> str:
    """An amount with its currency's three letters, without cents where there are none.

    >>> money(Decimal("1200.00"), "EUR"), money(Decimal("80.5"), "EUR", "de")
    ('EUR 1,200', '80,50 EUR')
    """
    locale = _locale(code)
    digits = 0 if amount == amount.to_integral_value() else max(minor_digits(currency), 2)
    figure = str(format_decimal(amount, "#,##0." + "0" * digits if digits else "#,##0", locale))
    if not currency:
        return figure
    before = locale.currency_formats["standard"].pattern.lstrip("\u200f\u200e").startswith("¤")
    return f"{currency} {figure}" if before else f"{figure} {currency}"
