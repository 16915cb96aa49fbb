"""Whether a condition of a template holds on the values of its fields."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date
from decimal import Decimal
from operator import ge, gt, le, lt
from typing import Any

from creatorsheet.catalogue.choice import Choice
from creatorsheet.kernel.entries import entries
from creatorsheet.planning.syntax import Condition, Test
from creatorsheet.planning.tags import Field

ORDERS: dict[str, Callable[[Any, Any], bool]] = {"<": lt, "<=": le, ">": gt, ">=": ge}
EQUAL = {"==": True, "in": True, "!=": False, "not in": False}
NOTHING = frozenset(["none", "nothing", "no", "n/a", "-"])


def holds(test: Condition, values: Callable[[Field], Sequence[Any]]) -> bool:
    """Whether a condition holds. Of several values one is enough; != and not in have to hold for all of them."""
    if isinstance(test, Field):
        return any(map(applies, values(test)))
    sign = test.sign
    if sign in EQUAL:
        return _among(test, values(test.field)) is EQUAL[sign]
    if sign == "and":
        return all(holds(part, values) for part in test.tests)
    if sign == "or":
        return any(holds(part, values) for part in test.tests)
    if sign == "not":
        return not holds(test.tests[0], values)
    return any(_ordered(test, one) for one in values(test.field))


def applies(value: Any) -> bool:
    """Whether a condition holds on a value alone: anything but blank, No, 0 and none.

    >>> applies(Decimal("0.00")), applies("none"), applies("#ad"), applies(False)
    (False, False, True, False)
    """
    if isinstance(value, Choice):
        return value.key != "none"
    return value.strip().casefold() not in NOTHING if isinstance(value, str) else bool(value)


def _among(test: Test, values: Sequence[Any]) -> bool:
    if test.parts[0] is not test.field and test.sign in ("in", "not in"):  # "US" in Campaigns.Countries to reach
        return any(part.casefold() in test.words for one in values for part in entries(shown(one)))
    return any(_same(test, one) for one in values or (None,))


def _same(test: Test, value: Any) -> bool:
    """Whether a value is one of those it is compared with; words are compared without case, "" with a blank cell."""
    if isinstance(value, str):
        return value.casefold() in test.words
    if isinstance(value, int | float | Decimal) and not isinstance(value, bool) and test.numbers:
        return Decimal(str(value)) in test.numbers
    return shown(value).casefold() in test.words


def shown(value: Any) -> str:
    """A value as conditions write it: a choice's label, Yes or No, a day as 2026-05-03."""
    if value is None:
        return ""
    if isinstance(value, bool):
        return "Yes" if value else "No"
    return value.isoformat() if isinstance(value, date) else str(value)


def _ordered(test: Test, value: Any) -> bool:
    """Whether a value lies on the right side: numbers by numbers, days by days written as 2026-05-03."""
    pair: tuple[Any, Any]
    if isinstance(value, date) and test.words:
        pair = shown(value).casefold(), test.words[0]
    elif isinstance(value, int | float | Decimal) and not isinstance(value, bool) and test.numbers:
        pair = Decimal(str(value)), test.numbers[0]
    else:
        return False
    return ORDERS[test.sign](*(pair if test.parts[0] is test.field else pair[::-1]))
