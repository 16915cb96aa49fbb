"""Pieces of formula text that say a figure in words, in any language of Excel.

TEXT() is avoided: its format codes change meaning with the language of the computer. FIXED() does not.
"""

from __future__ import annotations

from creatorsheet.book.look import NO_VALUE

MONTHS = '"Jan","Feb","Mar","Apr","May","Jun","Jul","Aug","Sep","Oct","Nov","Dec"'

CURRENCIES: tuple[tuple[str, str, str, str, int], ...] = (
    ("USD", "$", "US dollars", "dollar", 2),
    ("EUR", "€", "euros", "euro", 2),
    ("GBP", "£", "pounds sterling", "pound", 2),
    ("JPY", "¥", "yen", "yen", 0),
    ("KRW", "₩", "won", "won", 0),
    ("INR", "₹", "rupees", "rupee", 2),
    ("AUD", "A$", "Australian dollars", "dollar", 2),
    ("CAD", "C$", "Canadian dollars", "dollar", 2),
    ("NZD", "NZ$", "New Zealand dollars", "dollar", 2),
    ("BRL", "R$", "reais", "real", 2),
    ("MXN", "MX$", "Mexican pesos", "peso", 2),
)
"""Code, sign before the amount, name, one unit, decimals of a unit price. Other currencies show their code."""


def count(number: str) -> str:
    """1,234 with the computer's own separators."""
    return f"FIXED({number},0)"


def share(number: str) -> str:
    """61%."""
    return f'ROUND(100*({number}),0)&"%"'


def fine_share(number: str) -> str:
    """6.4%."""
    return f'FIXED(100*({number}),1)&"%"'


def day(number: str) -> str:
    """17 Jun."""
    return f'DAY({number})&" "&CHOOSE(MONTH({number}),{MONTHS})'


def full_day(number: str) -> str:
    """17 Jun 2026."""
    return f'{day(number)}&" "&YEAR({number})'


def money(number: str, sign: str) -> str:
    """$1,234, with the minus before the sign."""
    return f'IF({number}<0,"-","")&{sign}&FIXED(ABS({number}),0)'


def price(number: str, sign: str, digits: str) -> str:
    """$50.54: a unit price, with the currency's decimals, more when it is below one."""
    return f'IF({number}<0,"-","")&{sign}&FIXED(ABS({number}),IF(ABS({number})<0.1,{digits}+2,{digits}))'


def plural(number: str, one: str, many: str) -> str:
    """3 posts, 1 post."""
    return f'{number}&" {one}"' if one == many else f'{number}&IF({number}=1," {one}"," {many}")'


def word(number: str) -> str:
    """Small numbers as words, to begin a sentence with."""
    names = '"No","One","Two","Three","Four","Five","Six","Seven","Eight","Nine","Ten","Eleven","Twelve"'
    return f'IF({number}>12,{number}&"",CHOOSE({number}+1,{names}))'


def low_word(number: str) -> str:
    """Small numbers as words, inside a sentence."""
    return f"LOWER({word(number)})"


def or_dash(test: str, text: str) -> str:
    """The text where the test holds, else the sign for no value."""
    return f'IF({test},{text},"{NO_VALUE}")'


def quoted(text: str) -> str:
    """A constant inside a formula."""
    return '"' + text.replace('"', '""') + '"'


def tally(*tests: str) -> str:
    """How many rows pass all tests, such as Costs[Stage]="Paid".

    Not COUNTIFS: IronCalc, which keeps stored results fresh, cannot count in a table of one row.
    """
    return "SUMPRODUCT(1*" + "*".join(f"({test})" for test in tests) + ")"


def joined(*parts: str) -> str:
    """Pieces of text one after another."""
    return "&".join(parts)
