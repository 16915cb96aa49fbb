"""What is asked of a search for creators, as it was typed, and the filters it means."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal
from typing import Any

from creatorsheet.app.meant import meant
from creatorsheet.app.picking import picked
from creatorsheet.app.standing import Standing
from creatorsheet.catalogue.creators.creators import Creator
from creatorsheet.catalogue.plan.campaigns import Campaign
from creatorsheet.catalogue.problems.cells import VALUE_IS_NOT_KNOWN
from creatorsheet.catalogue.settings import Settings
from creatorsheet.catalogue.table import Table
from creatorsheet.contracts.territories import Territories
from creatorsheet.creators.bounds import Bounds
from creatorsheet.creators.facets import (
    AUDIENCE,
    COUNTRY,
    FACETS,
    FORMAT,
    NICHE,
    OBJECTIVE,
    PRODUCT,
    TIER,
    WORLD,
    Facet,
    NotKnownError,
    Reader,
)
from creatorsheet.creators.sifting import Filter, among, within
from creatorsheet.kernel.finding import Place
from creatorsheet.kernel.identifiers import clean
from creatorsheet.kernel.words import listed
from creatorsheet.results.ledger import Rates

LIKE = (TIER, NICHE, FORMAT, COUNTRY)
OWN = ((COUNTRY, "audience_countries"), (AUDIENCE, "audience_type"), (PRODUCT, "product"), (OBJECTIVE, "objective"))
"""What a campaign itself asks of its creators: a field of theirs, and the column of Campaigns."""

Named = Mapping[str, frozenset[str]]
"""What is wanted of a field: how people call it, and the keys it means."""

SHOWN = 6
"""Values of a field that one sentence names."""


@dataclass(frozen=True)
class Asked:
    """The options of a search. `fields` holds values by the key of a facet: those of one are alternatives, facets together
    narrow. `not_on` are campaigns by name or id, `like` a creator by handle or id. `new` leaves only creators you have never
    worked with; `unknown` counts in those who fit as far as anybody knows."""

    fields: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    followers: Bounds | None = None
    views: Bounds | None = None
    rate: Bounds | None = None
    new: bool = False
    unknown: bool = False
    not_on: tuple[str, ...] = ()
    like: str = ""

    @property
    def own(self) -> bool:
        """Whether it says itself what creators are looked for, so that a campaign need not."""
        return bool(any(self.fields.values()) or self.followers or self.views or self.rate or self.like)


class Asking:
    """The rows behind the filters of a search, looked up once."""

    def __init__(self, tables: dict[str, Table[Any]], settings: Settings, day: date, standing: Standing) -> None:
        self._tables, self._settings, self._day, self._standing = tables, settings, day, standing
        self._places = Territories(tables["Lists"]).read
        self._rates = Rates(tables["Rates"])
        self._readers: dict[str, Reader] = {}

    def reader(self, facet: Facet) -> Reader:
        """How values of a facet are read."""
        if facet.key not in self._readers:
            self._readers[facet.key] = Reader(
                facet, self._tables["Creators"], self._tables["Lists"], self._places, self._settings.tiers
            )
        return self._readers[facet.key]

    def filters(self, asked: Asked, campaign: Campaign | None) -> list[Filter]:
        """The filters of what was asked; those of the campaign itself where nothing says what creators are looked for.

        Refuses (CS-R07) a value that neither a creator nor a list has, and an unknown campaign or creator; a name of several creators too (CS-R22).
        """
        fields: dict[str, Named] = {
            key: self._meant(FACETS[key], texts) for key, texts in asked.fields.items() if texts
        }
        found = []
        if asked.like:
            like, _ = meant(self._tables, asked.like)
            for facet in LIKE:
                if facet.key not in fields and (values := self.reader(facet).values(like)):
                    fields[facet.key] = self._named(facet, values)
            found.append(Filter("", f"others than {like.called}", lambda one: one.id != like.id))
        if campaign is not None and not asked.own:
            fields = dict(self._of(campaign))
        found = [self._field(FACETS[key], named) for key, named in fields.items()] + found
        found += self._figures(asked, campaign)
        if asked.new:
            worked = self._standing.worked
            found.append(Filter("", "never worked with", lambda one: one.id not in worked, "--new"))
        for text in asked.not_on:
            [other] = picked(self._tables["Campaigns"], text)
            found.append(self._not_on(other))
        return found

    def missing(self, filters: Iterable[Filter], people: Sequence[Creator]) -> dict[str, list[tuple[str, int]]]:
        """What is asked of a field and nobody has, by how a sentence puts it: the values people have, how many have each, the
        most first."""
        found = {}
        for one in filters:
            if people and one.facet and not any(one.judge(each) for each in people):
                reader = self.reader(FACETS[one.facet])
                counts = Counter(key for each in people for key in sorted(reader.values(each)))
                found[one.said] = [(reader.label(key), n) for key, n in counts.most_common()]
        return found

    def _meant(self, facet: Facet, texts: tuple[str, ...]) -> Named:
        reader, found = self.reader(facet), dict[str, frozenset[str]]()
        for text in texts:
            try:
                keys = reader.meant(text)
            except NotKnownError as unknown:
                place = Place(sheet="Creators", table="Creators", column=facet.title)
                near = listed(unknown.near, "or") or "none"
                raise VALUE_IS_NOT_KNOWN.refuse(
                    place, value=f"'{text}'", where="Creators", nearest=near, or_add=""
                ) from None
            found |= self._named(facet, keys) if len(keys) == 1 else {clean(text): keys}
        return found

    def _named(self, facet: Facet, keys: frozenset[str]) -> Named:
        return {self.reader(facet).label(one): frozenset([one]) for one in sorted(keys)}

    def _of(self, campaign: Campaign) -> Iterator[tuple[str, Named]]:
        """What a campaign asks of its creators. What no creator has is asked for all the same: nobody passes, and it is said."""
        for facet, column in OWN:
            text = getattr(campaign, column)
            values = self.reader(facet).keys(text) if text else frozenset[str]()
            if values and WORLD not in values:
                yield facet.key, self._named(facet, values)

    def _field(self, facet: Facet, named: Named) -> Filter:
        names = list(named)
        shown = names if len(names) <= SHOWN else [*names[: SHOWN - 1], f"{len(names) - SHOWN + 1:,} more"]
        option = " ".join(f"--{facet.key} {_quoted(one)}" for one in names)
        wanted = frozenset[str]().union(*named.values())
        return Filter(
            facet.title,
            f"{facet.title} {listed(shown, 'or')}",
            among(self.reader(facet).values, wanted),
            option,
            facet.key,
        )

    def _figures(self, asked: Asked, campaign: Campaign | None) -> Iterator[Filter]:
        if asked.followers:
            yield _figure("Followers", asked.followers, lambda one: one.followers, "followers")
        if asked.views:
            yield _figure("Median views", asked.views, lambda one: one.median_views, "views")
        if asked.rate:
            home = (campaign and campaign.currency) or self._settings.home_currency
            yield self._rate(asked.rate, (asked.rate.currency or home).upper())

    def _rate(self, rate: Bounds, want: str) -> Filter:
        """A filter on the typical rate, at the last exchange rate known; who asks in a currency without one is not known."""

        def asked(one: Creator) -> Decimal | None:
            if one.typical_rate is None:
                return None
            return self._rates.converted(one.typical_rate, one.rate_currency or "", want, self._day)

        judge = within(asked, rate.low, rate.high)
        return Filter("Typical rate", f"Typical rate {rate} {want}", judge, f"--rate {_bounds(rate)} {want}")

    def _not_on(self, campaign: Campaign) -> Filter:
        there, name = self._standing.on(campaign.id), campaign.name or campaign.id
        return Filter("", f"not on {name}", lambda one: one.id not in there, f"--not-on {_quoted(name)}")


def _figure(title: str, bounds: Bounds, figure: Callable[[Creator], int | None], option: str) -> Filter:
    return Filter(title, f"{title} {bounds}", within(figure, bounds.low, bounds.high), f"--{option} {_bounds(bounds)}")


def _bounds(one: Bounds) -> str:
    return "..".join(f"{each:f}" if each is not None else "" for each in (one.low, one.high))


def _quoted(text: str) -> str:
    return f'"{text}"' if " " in text else text
