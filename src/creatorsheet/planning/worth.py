"""What a mix is to bring most of: views, views of people who fit, or fit alone; by the campaign's objective, or as asked."""

from __future__ import annotations

from enum import Enum

from creatorsheet.catalogue.plan.choices import Objective


class Worth(Enum):
    """What each creator counts for. `unit` names what is added up, `needs` the cells it is made from."""

    VIEWS = "views", "middle views", "views", False
    FIT_VIEWS = "fitting-views", "middle views x overall score", "views weighted by score", True
    SCORE = "score", "overall score", "points of score", True

    def __init__(self, key: str, counted: str, unit: str, scored: bool) -> None:
        self.key = key
        self.counted = counted
        self.unit = unit
        self.scored = scored

    @property
    def viewed(self) -> bool:
        """Whether the forecast of views counts."""
        return self is not Worth.SCORE

    def of(self, views: int | None, score: float | None) -> int | None:
        """What a creator counts for, in whole units; tenths of a point for the score. None where a part is missing."""
        if (self.viewed and views is None) or (self.scored and score is None):
            return None
        if self is Worth.VIEWS:
            return views
        if self is Worth.FIT_VIEWS:
            return round((views or 0) * (score or 0) / 100)
        return round((score or 0) * 10)

    def said(self, worth: int) -> str:
        """An amount with its unit."""
        return f"{self.number(worth)} {self.unit}"

    def amount(self, worth: int) -> float:
        """An amount in its unit."""
        return worth / 10 if self is Worth.SCORE else worth

    def number(self, worth: int) -> str:
        """An amount as messages write it, without its unit."""
        return f"{worth / 10:,.1f}" if self is Worth.SCORE else f"{worth:,}"

    @classmethod
    def named(cls, key: str) -> Worth | None:
        """The one of a key."""
        return next((one for one in cls if one.key == key), None)


BY_OBJECTIVE = {
    Objective.NEW_PRODUCT: Worth.VIEWS,
    Objective.AWARENESS: Worth.VIEWS,
    Objective.TRAFFIC: Worth.FIT_VIEWS,
    Objective.SHOP_SALES: Worth.FIT_VIEWS,
    Objective.LEADS_DOWNLOADS: Worth.FIT_VIEWS,
    Objective.AD_CONTENT: Worth.SCORE,
}
"""Reach is counted in views. Whoever wants people to act wants views of the right people, from a creator who delivers;
videos for paid ads get their views from the ads, so there the creator alone counts."""
