"""Days whose month is a word: September 25, 8 de marzo, 18 tháng Tám, 9月13日."""

from __future__ import annotations

import re
from functools import cache

LANGUAGES = (
    "en es pt de fr it sv ja vi ru id th nl pl tr da nb fi ko cs ro hu uk ms fil el"  # no name means two months in them
)
VIETNAMESE = ("giêng", "hai", "ba", "tư", "năm", "sáu", "bảy", "tám", "chín", "mười", "mười một", "mười hai")
ENGLISH_SHORT = {"sept": 9}
BETWEEN_WORDS = frozenset(
    ["de", "del", "di", "of", "den", "d", "the", "le", "il", "el", "г", "года", "р", "năm", "ngày", "ค.ศ", "พ.ศ"]
)

EAST_ASIAN = re.compile(r"(?:(?P<year>\d{4})\s*[年년]\s*)?(?P<month>\d{1,2})\s*[月월]\s*(?P<day>\d{1,2})\s*[日号일]?")
IN_VIETNAMESE = re.compile(
    r"(?:ngày\s+)?(?P<day>\d{1,2})\s+(?:tháng|thg)\s+(?P<month>\d{1,2}|[^\d\s,]+(?:\s+(?:một|hai)\b)?)"
    r"(?:\s*,?\s*(?:năm\s+)?(?P<year>\d{4}))?"
)
ORDINAL = re.compile(r"(?<=\d)(?:st|nd|rd|th|er|º|ª|°|-?е|-?го)\b|(?<=\d)[.](?=\s|$)")
TOKEN = re.compile(r"\d+|(?:[^\W\d_]|[\u0e00-\u0e7f])[^\s\d,/]*")


@cache
def month_names() -> dict[str, int]:
    """Every name and short name of a month in the languages exports come in, in lower case without an outer dot."""
    from babel.dates import get_month_names  # noqa: PLC0415  60 ms that only files with such days pay

    names = dict(ENGLISH_SHORT)
    for language in LANGUAGES.split():
        for width in ("wide", "abbreviated"):
            for context in ("format", "stand-alone"):
                for number, name in get_month_names(width, context, language).items():
                    names[name.casefold().strip(".")] = number
    return names


def worded_day(text: str) -> tuple[int | None, int, int] | None:
    """Year (None where it is left out), month and day of a day whose month is a word or an East Asian sign.

    >>> worded_day("8 de setembro de 2025"), worded_day("September 25"), worded_day("28 апреля")
    ((2025, 9, 8), (None, 9, 25), (None, 4, 28))
    """
    text = text.casefold()
    found = EAST_ASIAN.fullmatch(text)
    if found:
        return int(found["year"]) if found["year"] else None, int(found["month"]), int(found["day"])
    found = IN_VIETNAMESE.fullmatch(text)
    if found:
        word = found["month"]
        month = int(word) if word.isdigit() else VIETNAMESE.index(word) + 1 if word in VIETNAMESE else 0
        return int(found["year"]) if found["year"] else None, month, int(found["day"])
    return _in_words(TOKEN.findall(ORDINAL.sub("", text).replace("-", " ").replace("'", " ")))


def _in_words(tokens: list[str]) -> tuple[int | None, int, int] | None:
    numbers = [token for token in tokens if token.isdigit()]
    words = [word for token in tokens if not token.isdigit() and (word := token.strip(".")) not in BETWEEN_WORDS]
    months = [month for word in words if (month := month_names().get(word))]
    if len(months) != 1 or len(words) > 2 or not 1 <= len(numbers) <= 2:
        return None
    years = [number for number in numbers if len(number) == 4]
    if len(years) > 1 or (len(words) == 2 and not _weekday(next(w for w in words if w not in month_names()))):
        return None
    rest = [number for number in numbers if number not in years]
    if len(rest) == 2:  # 25-Sep-24: the day stands first, the year last
        years = [f"20{rest[1]}"] if len(rest[1]) == 2 else []
        if not years:
            return None
    if not rest:
        return None
    year = int(years[0]) if years else None
    if year and year > 2400:  # Thai Buddhist era
        year -= 543
    return year, months[0], int(rest[0])


@cache
def _weekdays() -> frozenset[str]:
    from babel.dates import get_day_names  # noqa: PLC0415  as above

    return frozenset(
        name.casefold().strip(".")
        for language in LANGUAGES.split()
        for width in ("wide", "abbreviated")
        for name in get_day_names(width, "format", language).values()
    )


def _weekday(word: str) -> bool:
    return word in _weekdays()
