"""What stands above a product category, a rival brand or a product in Lists."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable

from creatorsheet.catalogue.setup.choices import ListName
from creatorsheet.catalogue.setup.lists import ListEntry


class Lineage:
    """What stands above an entry of a list, by the Parent of Lists."""

    def __init__(self, lists: Iterable[ListEntry]) -> None:
        self._above: defaultdict[str, dict[str, str]] = defaultdict(dict)
        for one in lists:
            if one.list_name and one.label and one.parent:
                self._above[one.list_name].setdefault(one.label.casefold(), one.parent)

    def parent(self, name: ListName, entry: str | None) -> str:
        """The entry above another; "" where there is none."""
        return self._above[name].get((entry or "").casefold(), "")

    def branch(self, category: str | None) -> frozenset[str]:
        """A product category and all above it, in lower case."""
        found: set[str] = set()
        while category and category.casefold() not in found:
            found.add(category.casefold())
            category = self.parent(ListName.PRODUCT_CATEGORY, category)
        return frozenset(found)

    def under(self, category: str) -> int:
        """How many categories stand below one."""
        tree = self._above[ListName.PRODUCT_CATEGORY]
        return sum(category.casefold() in self.branch(one) - {one} for one in tree)
