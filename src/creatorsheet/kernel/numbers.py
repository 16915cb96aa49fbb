"""Numbers as people write them: the style is found in the whole column, and what stays open is said, not guessed."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from decimal import Decimal

from creatorsheet.kernel.grid import ExcelError, Raw
from creatorsheet.kernel.identifiers import clean
from creatorsheet.kernel.money import CURRENCIES
from creatorsheet.kernel.unread import Unread, Why


@dataclass(frozen=True)
class Numbers:
    """A column of numbers, index for index with the cells read.

    A value is None where the cell was blank or is listed in `unread`. Numbers of the sheet stay int or float; numbers
    written as text come as Decimal, those with a percent sign as fractions (31% is 0.31). `currencies` holds the
    symbol or code that stood beside a number; `percents` the cells with a percent sign.
    """

    values: list[int | float | Decimal | None]
    unread: dict[int, Unread] = field(default_factory=dict)
    currencies: dict[int, str] = field(default_factory=dict)
    percents: frozenset[int] = frozenset()


MISSING = frozenset(["undefined", "null", "none", "nan", "n/a", "na", "#n/a", "n.a.", "n/d", "s/d", "k.a.", "tbd", "-", "--", "---", "–", "—", "―", "?", "🔒", "…", "...", ".", "∅", "/"])  # fmt: skip
"""Marks that stand for a figure nobody has."""

MULTIPLIERS = {
    "k": 3, "tsd": 3, "tsd.": 3, "mil": 3, "тыс": 3, "тыс.": 3, "rb": 3, "ribu": 3, "千": 3,
    "m": 6, "mn": 6, "mm": 6, "mio": 6, "mio.": 6, "mln": 6, "mi": 6, "jt": 6, "juta": 6, "млн": 6, "million": 6,
    "b": 9, "bn": 9, "mrd": 9, "mrd.": 9, "mld": 9, "млрд": 9, "billion": 9, "bio": 12, "万": 4, "萬": 4, "億": 8, "亿": 8,
}  # fmt: skip
"""Powers of ten behind the words that shorten numbers."""

SYMBOLS = {
    "€": "EUR", "£": "GBP", "¥": "JPY", "￥": "JPY", "₹": "INR", "₫": "VND", "₺": "TRY", "₽": "RUB", "₩": "KRW",
    "฿": "THB", "₱": "PHP", "₦": "NGN", "৳": "BDT", "₴": "UAH", "₪": "ILS", "zł": "PLN", "rp": "IDR", "rm": "MYR",
    "r$": "BRL", "us$": "USD", "a$": "AUD", "c$": "CAD", "s$": "SGD", "hk$": "HKD", "nz$": "NZD", "mx$": "MXN",
    "kč": "CZK", "đ": "VND", "tk": "BDT", "₵": "GHS",
}  # fmt: skip
"""What people write for a currency. A bare $ and kr are left out: several currencies use them."""

OPEN_SYMBOLS = frozenset(["$", "kr", "kr."])
DOLLARS = frozenset(["USD", "CAD", "AUD", "NZD", "SGD", "HKD", "MXN", "TWD", "CLP", "COP", "ARS", "JMD", "TTD", "BBD"])
CROWNS = frozenset(["SEK", "NOK", "DKK", "ISK"])

GAP = "[ \u00a0\u202f\u2009'’]"
NUMBER = re.compile(
    rf"(?P<bracket>\()?\s*(?P<sign>[-+−–]?)\s*(?P<before>[^\d\s()+−–.,-][^\d()+−–,-]*?)?\s*(?P<sign2>[-−]?)\s*"
    rf"(?P<digits>\d(?:[\d.,]|{GAP}(?=\d))*|[.,]\d+)\s*(?P<after>[^\d()]*?)\s*(?(bracket)\))"
)
EXPONENT = re.compile(r"[-+]?\d+(?:[.,]\d+)?[eE][-+]?\d{1,3}")
BETWEEN = re.compile(r"\s*(?:-|–|—|\bto\b|\bbis\b|\ba\b|~)\s*")
LONGEST = 100
"""Characters beyond which a cell is a text, whatever it holds."""

COARSE = re.compile(r"(?:[<>≤≥~≈±]|over|under|about|ca\.?)\s*(?P<more>.+)|(?P<less>.+?)\s*\+", re.IGNORECASE)
GROUPS = re.compile(rf"\d{{1,3}}(?:(?P<gap>[.,]|{GAP})\d{{3}})(?:(?P=gap)\d{{3}})*|\d{{1,2}}(?:,\d{{2}})+,\d{{3}}|\d*")


@dataclass(frozen=True)
class _Parts:
    """A number taken apart: sign, digits with their separators, power of ten, what stood beside it."""

    text: str
    minus: bool
    digits: str
    power: int = 0
    percent: bool = False
    currency: str = ""

    @property
    def point(self) -> str:
        """The decimal sign this cell can only mean; "" when it has no separator or leaves it open."""
        marks = [sign for sign in self.digits if sign in ".,"]
        if not marks:
            return ""
        if len(set(marks)) == 2:
            return marks[-1]
        if len(marks) > 1:
            return "." if marks[0] == "," else ","
        whole, _, rest = self.digits.partition(marks[0])
        open_ = len(rest) == 3 and 1 <= len(whole) <= 3 and whole.isdigit() and whole.strip("0") and not self.power
        return "" if open_ else marks[0]

    def value(self, point: str) -> Decimal | None:
        """The number with a decimal sign; None when its groups of digits are not groups."""
        whole, mark, rest = self.digits.rpartition(point) if point and point in self.digits else (self.digits, "", "")
        if (mark and not rest.isdigit() and rest) or not GROUPS.fullmatch(whole):
            return None
        digits = "".join(sign for sign in whole if sign.isdigit()) or "0"
        number = Decimal(f"{digits}.{rest or 0}" if mark else digits).scaleb(self.power - 2 * self.percent)
        return _plain(-number if self.minus else number)


def read_numbers(cells: Sequence[Raw], *, suffixes: bool = True, whole: bool = False, point: str = "") -> Numbers:
    """Read a column of numbers by the one style its cells agree on.

    `suffixes` allows 1.2K and 3 Mio., as exports write them; without it such cells are text, as in a typed workbook.
    `whole` says that the column counts things, so that 16,096 can only be sixteen thousand. `point` is the decimal
    sign where somebody set it ("." or ","); else it is found in the cells.

    >>> read_numbers(["16,096", "1,204.5"]).values
    [Decimal('16096'), Decimal('1204.5')]
    >>> read_numbers(["1.234"]).unread[0]
    Unread(why=<Why.TWO_WAYS: 'can be read two ways'>, text='1.234', one='1.234', two='1234')
    >>> read_numbers(["62,5 %", "$10K-$50K", "29.0b"]).values
    [Decimal('0.625'), None, Decimal('29000000000')]
    """
    values: list[int | float | Decimal | None] = [None] * len(cells)
    unread: dict[int, Unread] = {}
    parts: dict[int, _Parts] = {}
    for at, cell in enumerate(cells):
        if cell is None:
            continue
        if isinstance(cell, int | float | Decimal) and not isinstance(cell, bool):
            values[at] = cell
        elif isinstance(cell, ExcelError):
            unread[at] = Unread(Why.ERROR, cell.value)
        else:
            text = clean(cell) if isinstance(cell, str) else str(cell)
            found = _taken_apart(text, suffixes) if text else None
            if isinstance(found, _Parts):
                parts[at] = found
            elif found:
                unread[at] = Unread(found, text)
    points = {one.point for one in parts.values() if not one.power} - {""}
    agreed = point or (points.pop() if len(points) == 1 else "")
    for at, one in parts.items():
        values[at], fault = _settled(one, agreed, whole=whole)
        if fault:
            unread[at] = fault
    return Numbers(
        values,
        unread,
        {at: one.currency for at, one in parts.items() if one.currency},
        frozenset(at for at, one in parts.items() if one.percent),
    )


def _plain(number: Decimal) -> Decimal:
    """The number without an exponent: 1200, not 1.2E+3."""
    exponent = number.as_tuple().exponent
    return number.quantize(Decimal(1)) if isinstance(exponent, int) and 0 < exponent < 20 else number


def _settled(one: _Parts, agreed: str, *, whole: bool) -> tuple[Decimal | None, Unread | None]:
    if EXPONENT.fullmatch(one.digits):
        return _plain(Decimal(one.digits.replace(",", ".")) * (-1 if one.minus else 1)), None
    mark = next((sign for sign in one.digits if sign in ".,"), "")
    point = one.point or agreed
    if mark and not point:
        other = "," if mark == "." else "."
        if not whole:
            return None, Unread(Why.TWO_WAYS, one.text, f"{one.value(mark)}", f"{one.value(other)}")
        point = other
    value = one.value(point)
    return value, None if value is not None else Unread(Why.TEXT, one.text)


def decimal_point(cells: Iterable[Raw]) -> str:
    """The decimal sign that cells written as text agree on, such as all cells of a file; "" when they leave it open.

    >>> decimal_point(["1.234", "7,5", "abc"])
    ','
    """
    found = set()
    for cell in cells:
        parts = _taken_apart(clean(cell), suffixes=False) if isinstance(cell, str) and cell else None
        if isinstance(parts, _Parts) and parts.point:
            found.add(parts.point)
    return found.pop() if len(found) == 1 else ""


def read_shares(cells: Sequence[Raw], *, point: str = "") -> Numbers:
    """Read a column of shares as fractions: 0.31, 31% and, where every cell says so, 31 are the same.

    Text without a percent sign is a fraction when no cell of the column is over 1, and percent points when all are;
    where both stand together nobody can tell, and each of them can be read two ways. Numbers of the sheet stay.
    """
    read = read_numbers(cells, point=point)
    bare = {
        at: value
        for at, value in enumerate(read.values)
        if isinstance(value, Decimal) and isinstance(cells[at], str) and at not in read.percents
    }
    if not any(abs(value) > 1 for value in bare.values()):
        return read
    others = sum(value is not None for value in read.values) - len(bare)
    points = not others and all(abs(value) > 1 or not value for value in bare.values())
    for at, value in bare.items():
        read.values[at] = value.scaleb(-2) if points else None
        if not points:
            read.unread[at] = Unread(Why.TWO_WAYS, str(cells[at]), f"{value} %", f"{_plain(value.scaleb(2))} %")
    return read


def currency_agrees(seen: str, code: str) -> bool:
    """Whether a symbol or code found beside a number can mean a currency code.

    >>> currency_agrees("$", "CAD"), currency_agrees("€", "USD")
    (True, False)
    """
    sign = seen.casefold()
    if sign == "$":
        return code in DOLLARS
    if sign in OPEN_SYMBOLS:
        return code in CROWNS
    if sign in ("¥", "￥"):
        return code in ("JPY", "CNY")
    return SYMBOLS.get(sign, sign.upper()) == code


def _taken_apart(text: str, suffixes: bool) -> _Parts | Why:
    """A number's parts, or why it is none."""
    if len(text) > LONGEST:
        return Why.TEXT
    if text.casefold() in MISSING or re.fullmatch(r"[?\s]{3,}|[🔒🔐❌✖\s]+", text):
        return Why.MISSING
    if EXPONENT.fullmatch(text):
        return _Parts(text, text.startswith("-"), text.lstrip("+-"))
    found = NUMBER.fullmatch(text)
    parts = _beside(found, text) if found else None
    if parts:
        return parts if suffixes or not parts.power else Why.TEXT
    ends = BETWEEN.split(text[1:])
    if len(ends) == 2 and all(_is_number(end) for end in (text[0] + ends[0], ends[1])):
        return Why.RANGE
    coarse = COARSE.fullmatch(text)
    return Why.RANGE if coarse and _is_number(coarse["more"] or coarse["less"]) else Why.TEXT


def _is_number(text: str) -> bool:
    found = NUMBER.fullmatch(text)
    return found is not None and _beside(found, text) is not None


def _beside(found: re.Match[str], text: str) -> _Parts | None:
    """A number with what stands before and behind it; None when that is neither currency, percent nor multiplier."""
    power, percent, currency = 0, False, ""
    words = [found["before"] or "", *re.findall(r"%|[^\s%]+", found["after"])]
    for word in filter(None, (word.strip() for word in words)):
        small = word.casefold()
        if small in SYMBOLS or small in OPEN_SYMBOLS or word.upper() in CURRENCIES:
            currency = word if small in SYMBOLS or small in OPEN_SYMBOLS else word.upper()
        elif small in ("%", "％"):
            percent = True
        elif small in MULTIPLIERS and word is not words[0]:
            power = MULTIPLIERS[small]
        elif small[:-1] in MULTIPLIERS and small[-1] in SYMBOLS:
            power, currency = MULTIPLIERS[small[:-1]], word[-1]
        else:
            return None
    minus = bool(found["bracket"]) or "-" in (s := found["sign"] + found["sign2"]) or "−" in s or "–" in s
    return _Parts(text, minus, found["digits"].strip(), power, percent, currency)
