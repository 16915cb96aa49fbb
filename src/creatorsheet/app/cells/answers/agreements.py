"""Agreements: when rights end, what is owed, what a deal leaves open."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date
from decimal import Decimal

from creatorsheet.app.cells.answers.settings import settings
from creatorsheet.book.columns import exact
from creatorsheet.book.memory import MemoryBook
from creatorsheet.book.rows import read_rows
from creatorsheet.catalogue.agreements.choices import DealStatus
from creatorsheet.catalogue.agreements.deals import Deal
from creatorsheet.catalogue.plan.campaigns import Campaign
from creatorsheet.contracts import clock, pay
from creatorsheet.contracts.agreement import Agreement
from creatorsheet.contracts.crossover import crossover
from creatorsheet.contracts.terms import open_terms
from creatorsheet.kernel.grid import Raw
from creatorsheet.kernel.identifiers import clean
from creatorsheet.kernel.unanswered import Unanswered, unreadable


def rights_end(
    contract_end: date | None, spark_from: date | None, spark_days: float | None, music_until: date | None
) -> date | None:
    """The last day of use."""
    found = clock.rights_end(contract_end, spark_from, spark_days, music_until)
    if found is None:
        raise Unanswered("No end is known: contract end, Spark code and music are all blank.", "")
    return found


def payable(
    fee: float,
    sales: float,
    tier_from: Sequence[float | None],
    tier_rate: Sequence[float | None],
    bonus: float,
    bonus_earned: bool | None,
    deposit: float,
    paid_in: str,
    most: float | None,
) -> Decimal:
    """What is left to pay a creator."""
    tiers = pay.tiers(_amounts(tier_from), _amounts(tier_rate))
    if sales > 0 and not tiers:
        raise Unanswered("There are sales, but no tier to earn on.")
    earned = pay.commission(exact(sales), tiers, _most(most))
    return pay.payable(
        exact(fee), earned, exact(bonus) if bonus_earned else Decimal(0), exact(deposit), clean(paid_in).upper()
    )


def flat_or_commission(
    fee: float, tier_from: Sequence[float | None], tier_rate: Sequence[float | None], most: float | None
) -> Decimal:
    """Net sales from which on commission costs more than a fee."""
    tiers = pay.tiers(_amounts(tier_from), _amounts(tier_rate))
    if fee < 0:
        raise unreadable("Fee is below 0; type it without the minus.")
    if not tiers:
        raise Unanswered("There is no tier to earn on.")
    found = crossover(exact(fee), tiers, _most(most))
    if found is None:
        raise Unanswered("Commission never comes to the fee, whatever is sold.")
    return found


def _most(cell: float | None) -> Decimal | None:
    if cell is not None and cell < 0:
        raise unreadable("Most is below 0; leave it out where there is no limit.")
    return None if cell is None else exact(cell)


def _amounts(cells: Sequence[float | None]) -> list[Decimal | None]:
    return [None if one is None else exact(one) for one in cells]


def terms(titles: Sequence[object], row: Sequence[Raw]) -> str:
    """The terms a deal's own row leaves open."""
    if len(titles) != len(row):
        raise Unanswered(f"There are {len(titles)} titles and {len(row)} cells; use Deals[#Headers] and Deals[@].")
    columns = Deal.sheet.columns.values()
    missing = [one.title for one in columns if one.typed and one.title not in titles]
    if missing:
        raise Unanswered(f"{missing[0]} is not among the titles; use Deals[#Headers] and Deals[@].")
    cells = dict(zip(titles, row, strict=True))
    book = MemoryBook({"Deals": [{one.key: cells.get(one.title) for one in columns}]})
    table, doubts = read_rows(book, Deal)
    if not table.rows:
        raise Unanswered("The row is blank.", "")
    deal = table.rows[0]
    if deal.status is DealStatus.CANCELLED:
        raise Unanswered("The deal is cancelled, so nothing is open any more.", "")
    alone = Agreement(
        deal=deal,
        creator="the creator",
        agency="the agency",
        campaign=Campaign(),
        deliverables=(),
        rights=(),
        reviews=(),
        payments=(),
        tracking={},
        settings=settings(),
        tables={"Deals": table},
    )
    found = open_terms(alone, [one.place.column for one in doubts])
    if not found:
        raise Unanswered("Nothing is open that this row can tell.", "")
    return "; ".join(found)


ANSWERS: dict[str, Callable[..., object]] = {
    "RIGHTS_END": rights_end,
    "EXCLUSIVE_CONFLICT": clock.overlap,
    "PAYABLE": payable,
    "CROSSOVER": flat_or_commission,
    "TERMS_CHECK": terms,
}
