"""What creators are looked for and grouped by, and how people write its values."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass

from creatorsheet.catalogue.choice import Choice
from creatorsheet.catalogue.creators.choices import CreatorTier, RehireStatus, VideoFormat
from creatorsheet.catalogue.creators.creators import Creator
from creatorsheet.catalogue.plan.choices import Objective
from creatorsheet.catalogue.regions import meant
from creatorsheet.catalogue.setup.choices import ListName
from creatorsheet.catalogue.setup.lists import ListEntry
from creatorsheet.catalogue.world import COUNTRIES, LANGUAGES
from creatorsheet.creators.names import Tiers, tier
from creatorsheet.kernel.entries import entries
from creatorsheet.kernel.identifiers import clean
from creatorsheet.kernel.nearest import nearest

Places = Callable[[str], frozenset[str] | None]
"""The countries that a cell's entries mean, by codes in lower case; None for the whole world."""


@dataclass(frozen=True)
class Facet:
    """A field of Creators. `key` is the word for it in options, `columns` the keys that hold its values, `choice` or `of`
    where its values come from."""

    key: str
    columns: tuple[str, ...]
    choice: type[Choice] | None = None
    of: ListName | None = None

    @property
    def title(self) -> str:
        """How sentences call it: the title of its column."""
        return Creator.sheet.columns[self.columns[0]].title


COUNTRY = Facet("country", ("country",), of=ListName.COUNTRY)
LANGUAGE = Facet("language", ("language",), of=ListName.LANGUAGE)
INDUSTRY = Facet("industry", ("industry",), of=ListName.INDUSTRY)
NICHE = Facet("niche", ("niche",), of=ListName.NICHE)
AUDIENCE = Facet("audience", ("audience_type",), of=ListName.AUDIENCE_TYPE)
FORMAT = Facet("format", ("main_format", "second_format"), choice=VideoFormat)
TIER = Facet("tier", ("tier",), choice=CreatorTier)
PRODUCT = Facet("product", ("product_fit",), of=ListName.PRODUCT)
OBJECTIVE = Facet("objective", ("objective_fit",), choice=Objective)
AGENCY = Facet("agency", ("agency",), of=ListName.AGENCY)
STATUS = Facet("status", ("rehire_status",), choice=RehireStatus)

FACETS = {
    one.key: one
    for one in (
        COUNTRY,
        LANGUAGE,
        INDUSTRY,
        NICHE,
        AUDIENCE,
        FORMAT,
        TIER,
        PRODUCT,
        OBJECTIVE,
        AGENCY,
        STATUS,
    )
}
GROUPED = tuple(one for one in FACETS.values() if one not in (LANGUAGE, AGENCY, STATUS))
"""The fields that make ready-made groups."""


WORLD = "worldwide"


class NotKnownError(ValueError):
    """A value that no creator and no list has; `near` are those it may stand for, maybe none."""

    def __init__(self, near: Iterable[str]) -> None:
        self.near = tuple(near)
        super().__init__(", ".join(self.near))


class Reader:
    """The values of one field as keys, so that two ways to write a thing are one: DE and Germany, Skincare and skincare.

    Keys are small letters; `label` tells how people see them. A country's key is its ISO code, a language's too where one is
    named by its usual name. Of two ways to write one thing the list's is shown, else that of the upper row.
    """

    def __init__(
        self, facet: Facet, creators: Iterable[Creator], lists: Iterable[ListEntry], places: Places, tiers: Tiers
    ) -> None:
        self.facet, self._places, self._tiers = facet, places, tiers
        self._read: dict[str, frozenset[str]] = {}
        self._labels: dict[str, str] = {one.casefold(): one for one in facet.choice.labels()} if facet.choice else {}
        for entry in lists if facet.of else ():
            if entry.list_name is facet.of and entry.label and entry.active is not False:
                for key in self.keys(entry.label):
                    self._labels.setdefault(key, self._shown(key, entry.label))
        if facet.choice is None:
            [column] = facet.columns
            for text in dict.fromkeys(found for one in creators if (found := getattr(one, column))):
                for entry_text in entries(text):
                    for key in self.keys(entry_text):
                        self._labels.setdefault(key, self._shown(key, entry_text))

    def _shown(self, key: str, text: str) -> str:
        return key.upper() if self.facet is COUNTRY and key.upper() in COUNTRIES else text

    def keys(self, text: str) -> frozenset[str]:
        """The keys of a cell, each entry as it is written; the whole world has one of its own."""
        if text not in self._read:
            if self.facet is COUNTRY:
                found = self._places(text)
                self._read[text] = frozenset([WORLD]) if found is None else found
            elif self.facet is LANGUAGE:
                self._read[text] = frozenset(_language(one) for one in entries(text))
            else:
                self._read[text] = frozenset(one.casefold() for one in entries(text))
        return self._read[text]

    def label(self, key: str) -> str:
        """How people see a key."""
        return self._labels.get(key) or self._shown(key, key)

    def values(self, creator: Creator) -> frozenset[str]:
        """The keys of a creator; none where nobody knows. A blank status is Not worked with yet; a blank tier is told from
        the followers."""
        facet = self.facet
        if facet is TIER:
            held = creator.tier
            if held is None and creator.followers is not None and creator.followers >= 0:
                held = tier(creator.followers, self._tiers)
            return frozenset([held.casefold()]) if held else frozenset()
        if facet is STATUS:
            return frozenset([(creator.rehire_status or RehireStatus.NONE).casefold()])
        if facet.choice:
            return frozenset(held.casefold() for key in facet.columns if (held := getattr(creator, key)))
        text = getattr(creator, facet.columns[0])
        return self.keys(text) if text else frozenset()

    def meant(self, text: str) -> frozenset[str]:
        """The keys that a typed value means. Case does not matter, nor whether a thing is named in full: a beginning or a
        word will do while one value alone has it. Raises NotKnownError."""
        wanted = clean(text).casefold()
        if self.facet is COUNTRY:
            return self._countries(text)
        if self.facet is LANGUAGE and (code := _language(wanted)) in (*self._labels, *map(str.casefold, LANGUAGES)):
            return frozenset([code])
        if wanted in self._labels:
            return frozenset([wanted])
        named = {one.key.replace("_", " "): one.casefold() for one in self.facet.choice or ()}
        if wanted in named:
            return frozenset([named[wanted]])
        for fits in (str.startswith, str.__contains__):
            found = [key for key in self._labels if wanted and fits(key, wanted)]
            if len(found) == 1:
                return frozenset(found)
            if found:
                raise NotKnownError(self._labels[key] for key in sorted(found))
        near = nearest(wanted, self._labels)
        raise NotKnownError([self._labels[near]] if near else [])

    def _countries(self, text: str) -> frozenset[str]:
        found = self._places(text)
        if found is None:
            return frozenset(self._labels) | {code.casefold() for code in COUNTRIES}
        strange = [one for one in found if one.upper() not in COUNTRIES and one not in self._labels]
        if found and not strange:
            return found
        near = meant(strange[0] if strange else text) or nearest(clean(text), self._labels.values())
        raise NotKnownError([near] if near else [])


def _language(text: str) -> str:
    word = clean(text).casefold()
    return next((code.casefold() for code, name in LANGUAGES.items() if name.casefold() == word), word)
