"""What a signed paper has to say beside the questions of area T: needed cells of the deal and of its agreed rights."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from functools import cache
from typing import Any

from creatorsheet.catalogue.agreements.choices import (
    CommissionBasis,
    CompensationModel,
    DurationUnit,
    RightKind,
    RightStatus,
)
from creatorsheet.catalogue.agreements.deals import Deal
from creatorsheet.catalogue.agreements.rights import Right
from creatorsheet.catalogue.problems.cells import NEEDED_CELL_IS_EMPTY, VALUE_OUTSIDE_ITS_LIMITS
from creatorsheet.catalogue.shapes import Column, Row
from creatorsheet.catalogue.terms import AGREED, TERMS
from creatorsheet.contracts.agreement import Agreement
from creatorsheet.kernel.finding import Finding

JUDGED = {cell for term in TERMS for cell in term.asks}
"""Columns that a rule of area T asks for, as Tab.key."""

PER_EVENT = (CommissionBasis.PER_ORDER, CommissionBasis.PER_LEAD, CommissionBasis.PER_SIGNUP)


def _pays(deal: Deal, model: CompensationModel) -> bool:
    return model in (deal.model, deal.model_2)


def _on_retainer(deal: Deal) -> bool:
    return _pays(deal, CompensationModel.RETAINER)


DEALS: dict[str, Callable[[Deal], bool]] = {
    "retainer_months": _on_retainer,
    "retainer_fee": _on_retainer,
    "commission_rate": lambda deal: (
        _pays(deal, CompensationModel.COMMISSION) and deal.commission_basis not in PER_EVENT
    ),
    "commission_fixed": lambda deal: _pays(deal, CompensationModel.COMMISSION) and deal.commission_basis in PER_EVENT,
    "gift": lambda deal: _pays(deal, CompensationModel.GIFTING),
}


def _bars_nobody(right: Right) -> bool:
    return right.kind is RightKind.EXCLUSIVITY and not (right.competitors or right.category)


RIGHTS: dict[str, Callable[[Right], bool]] = {
    "lasts": lambda right: right.lasts_unit is not DurationUnit.FOREVER,
    "competitors": _bars_nobody,
    "category": _bars_nobody,
    "spark_code": lambda _: False,
    "spark_from": lambda _: False,
}
"""Needs that hang on more than one other column. A Spark code is made from a live post, so no signing waits for it."""

AT_MOST = (("deposit", "total"), ("base_fee", "total"), ("tier2_from", "tier3_from"))
"""Amounts of a deal that are never more than another of its amounts."""


def complete(agreement: Agreement) -> Iterator[Finding]:
    """CS-R06: cells of a signed or disputed deal, and of its agreed rights, that are needed and hold nothing."""
    deal = agreement.deal
    if deal.status not in AGREED:
        return
    for key in lacking(agreement):
        yield NEEDED_CELL_IS_EMPTY.at(agreement.place(deal, key), use="a signed agreement")
    for right in agreement.rights:
        if right.status is RightStatus.AGREED:
            for key in _lacking(agreement, right, RIGHTS):
                yield NEEDED_CELL_IS_EMPTY.at(agreement.place(right, key), use="an agreed clause")


def lacking(agreement: Agreement) -> Iterator[str]:
    """Keys of a deal's needed cells that hold nothing, whatever its status."""
    return _lacking(agreement, agreement.deal, DEALS)


def _lacking(agreement: Agreement, row: Row, special: Mapping[str, Callable[[Any], bool]]) -> Iterator[str]:
    for column in _asked(type(row)):
        needs = special.get(column.key, column.need.holds)
        if getattr(row, column.key) is None and needs(row) and agreement.open(row, column.key):
            yield column.key


@cache
def _asked(model: type[Row]) -> tuple[Column, ...]:
    """Columns people fill that no other rule asks for. One with a default needs nothing: blank means the default."""
    columns = model.sheet.columns.values()
    return tuple(one for one in columns if one.typed and not one.default and f"{one.table}.{one.key}" not in JUDGED)


def amounts(agreement: Agreement) -> Iterator[Finding]:
    """CS-R05: a deposit or fee above the total, or a third tier below the second."""
    deal, columns = agreement.deal, Deal.sheet.columns
    for low, high in above(deal):
        place = agreement.place(deal, low)
        limits = f"{getattr(deal, high):f} ({columns[high].title}, {agreement.place(deal, high).cell}) or less"
        yield VALUE_OUTSIDE_ITS_LIMITS.at(place, value=f"{getattr(deal, low):f}", limits=limits)


def above(deal: Deal) -> Iterator[tuple[str, str]]:
    """Keys of amounts that are more than another one that they should not pass, and of that one."""
    for low, high in AT_MOST:
        small, large = getattr(deal, low), getattr(deal, high)
        if small is not None and large is not None and small > large:
            yield low, high
