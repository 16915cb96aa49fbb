"""People who might be in a mix, and what is wanted to weigh them."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal

from creatorsheet.catalogue.creators.shortlist import Candidate
from creatorsheet.catalogue.table import Table
from creatorsheet.kernel.finding import Place
from creatorsheet.planning.outlook import Forecast


@dataclass(frozen=True)
class Wanting:
    """What is wanted to weigh somebody, the cell where it belongs, and how to put it there."""

    item: str
    place: Place
    fix: str


@dataclass(frozen=True)
class Person:
    """One who might be in: a row of the Shortlist, or a creator with a deal who has none. Money is in campaign currency.

    `booked` is gone of the fee already. `barred` says why one may not be booked, `wanting` what is wanted to weigh one.
    """

    row: Candidate | None
    creator: str
    name: str
    called: frozenset[str]
    tier: str
    market: str
    role: str
    fee: Decimal | None
    fee_from: str
    forecast: Forecast | None
    views_from: str
    score: float | None
    tested: bool
    booked: Decimal = Decimal(0)
    agreed: bool = False
    approved: bool = False
    barred: str = ""
    wanting: Wanting | None = None


def entered(item: str, place: Place) -> Wanting:
    """What has to be entered in a cell."""
    return Wanting(item, place, f"Enter it from {place} on")


def weighed(people: Iterable[Person], scored: bool, viewed: bool, table: Table[Candidate]) -> Iterator[Person]:
    """The same people; who lacks the views or the score that count is marked. The agreed are in whatever they lack."""
    for one in people:
        if one.row is None or one.agreed or one.barred or one.wanting:
            yield one
        elif viewed and one.forecast is None:
            yield replace(one, wanting=entered("a forecast of views", table.place(one.row, "views_p50")))
        elif scored and one.score is None:
            place = table.place(one.row, "overall")
            fix = f"Complete the scores from {place} on, or count views alone (--count views)"
            yield replace(one, wanting=Wanting("an overall score", place, fix))
        else:
            yield one


def by_name(people: Sequence[Person]) -> Mapping[str, list[Person]]:
    """People by all they are called, in lower case without the @."""
    found: defaultdict[str, list[Person]] = defaultdict(list)
    for one in people:
        for name in one.called:
            found[name.removeprefix("@")].append(one)
    return found
