"""The rows Lists begins with: built-in choices that formulas look up, the world's codes, and lists to start from."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from creatorsheet.catalogue.creators.choices import CreatorTier
from creatorsheet.catalogue.metrics import METRICS
from creatorsheet.catalogue.objectives import GOALS, OFFERED
from creatorsheet.catalogue.plan.choices import CostCategory, Objective
from creatorsheet.catalogue.setup.choices import ListName, SettingKey
from creatorsheet.catalogue.setup.presets import BY_KEY
from creatorsheet.catalogue.world import COUNTRIES, CURRENCIES, LANGUAGES
from creatorsheet.kernel.rowids import row_id

NO_UPPER_END = 10_000_000_000
"""What stands in To of the highest class: more followers than there are people."""


@dataclass(frozen=True)
class Entry:
    """One row of Lists."""

    list_name: ListName
    label: str
    parent: str = ""
    code: str = ""
    meaning: str = ""
    from_value: int | None = None
    to_value: int | None = None

    def row(self) -> dict[str, str | int | bool | None]:
        """The row as column key -> value. Its id depends on list and label alone, so every workbook has the same."""
        return {
            "list_row_id": row_id("LI", "built-in", self.list_name, self.label),
            "list_name": str(self.list_name),
            "label": self.label,
            "parent": self.parent or None,
            "from_value": self.from_value,
            "to_value": self.to_value,
            "code": self.code or None,
            "active": True,
            "meaning": self.meaning or None,
        }


COUNTS_UNDER = {
    CostCategory.RESEARCH_TOOLS: CostCategory.CAMPAIGN_TOOLS,
    CostCategory.PLATFORMS: CostCategory.CAMPAIGN_TOOLS,
    CostCategory.TRACKING_SOFTWARE: CostCategory.CAMPAIGN_TOOLS,
    CostCategory.LEGAL_REVIEW: CostCategory.MANAGEMENT,
    CostCategory.COORDINATION: CostCategory.MANAGEMENT,
    CostCategory.REPORTING: CostCategory.MANAGEMENT,
}
"""Which of the guide's nine categories a finer one counts under; the nine count under themselves."""

STARTERS: dict[ListName, tuple[str, ...]] = {
    ListName.NICHE: (
        "Beauty",
        "Books",
        "Comedy",
        "Education",
        "Family",
        "Fashion",
        "Fitness",
        "Food",
        "Gaming",
        "Home",
        "Lifestyle",
        "Music",
        "Parenting",
        "Personal finance",
        "Pets",
        "Skincare",
        "Sport",
        "Tech",
        "Travel",
        "Wellness",
    ),
    ListName.INDUSTRY: (
        "Apps and software",
        "Beauty and care",
        "Consumer technology",
        "Fashion",
        "Finance",
        "Food and drink",
        "Health",
        "Home and garden",
        "Leisure and travel",
        "Toys and games",
    ),
    ListName.CHANNEL: ("Paid social", "Paid search", "Email", "Affiliates", "Other creators"),
    ListName.TERRITORY: ("Worldwide",),
}
"""What teams change first: entries to keep, rename or switch off."""


def _tiers() -> Iterator[Entry]:
    bounds = [int(bound) for bound in BY_KEY[SettingKey.TIER_SCHEME].default.split(";")]
    ends = zip((0, *bounds), (*bounds, NO_UPPER_END), strict=True)
    for tier, (low, high) in zip(CreatorTier, ends, strict=True):
        yield Entry(ListName.CREATOR_TIER, tier, meaning=tier.meaning, from_value=low, to_value=high)


def _metrics() -> Iterator[Entry]:
    groups = {metric.key: group for group, metrics in OFFERED.items() for metric in metrics}
    for metric in METRICS.values():
        yield Entry(ListName.METRIC_KEY, metric.title, groups.get(metric.key, ""), metric.key, metric.question)


def _world(name: ListName, codes: dict[str, str]) -> Iterator[Entry]:
    return (Entry(name, code, code=code, meaning=words) for code, words in codes.items())


BUILT_IN: dict[str, tuple[Entry, ...]] = {
    ListName.CREATOR_TIER: tuple(_tiers()),
    ListName.COST_CATEGORY: tuple(
        Entry(ListName.COST_CATEGORY, one, COUNTS_UNDER.get(one, one), meaning=one.meaning) for one in CostCategory
    ),
    ListName.OBJECTIVE: tuple(
        Entry(ListName.OBJECTIVE, one, GOALS[one].group, meaning=one.meaning) for one in Objective
    ),
    ListName.METRIC_KEY: tuple(_metrics()),
    ListName.COUNTRY: tuple(_world(ListName.COUNTRY, COUNTRIES)),
    ListName.LANGUAGE: tuple(_world(ListName.LANGUAGE, LANGUAGES)),
    ListName.CURRENCY: tuple(_world(ListName.CURRENCY, CURRENCIES)),
}
"""Lists that come with the program, in the order of the tab."""

ROWS: tuple[Entry, ...] = (
    *(Entry(name, label) for name, labels in STARTERS.items() for label in labels),
    *(entry for entries in BUILT_IN.values() for entry in entries),
)
"""All rows of a new Lists tab: first what people change, last the world's codes."""
