"""Sections of the reports: what each answers. The report tab shows every one of them."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class Section:
    """One part of a report tab. `label` is a text that stands on the tab, so that a test finds the section there."""

    report: str
    title: str
    label: str

    def __str__(self) -> str:
        return f"{self.report} > {self.title}"


CAMPAIGN = "Campaign report"

SECTIONS: tuple[Section, ...] = (
    Section(CAMPAIGN, "1 Objective, target and verdict", "Objective"),
    Section(CAMPAIGN, "2 Creators and their audiences", "Creator"),
    Section(CAMPAIGN, "3 Deliverables", "Posts live"),
    Section(CAMPAIGN, "4 Total spend with completeness", "Cost category"),
    Section(CAMPAIGN, "5 Views and reach", "Reach"),
    Section(CAMPAIGN, "6 Watch time and completion", "Completion"),
    Section(CAMPAIGN, "7 Engagement", "Engagement rate"),
    Section(CAMPAIGN, "8 Traffic", "Clicks"),
    Section(CAMPAIGN, "9 Conversions with range", "95% range"),
    Section(CAMPAIGN, "10 Revenue and return", "Net revenue"),
    Section(CAMPAIGN, "11 Content quality", "Content quality"),
    Section(CAMPAIGN, "12 Operational performance", "Posts after the agreed day"),
    Section(CAMPAIGN, "13 Recommended next step", "Next step"),
    Section(CAMPAIGN, "Compared with: previous creator campaigns", "Compared with"),
    Section(CAMPAIGN, "Compared with: creators of the same tier", "and its tiers"),
)
