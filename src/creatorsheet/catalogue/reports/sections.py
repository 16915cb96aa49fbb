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

DEBRIEF = "Debrief"

OF_PAGES: tuple[Section, ...] = (
    Section(DEBRIEF, "Need for a manager: outreach load per person", "Outreach load per person"),
    Section(DEBRIEF, "Need for a manager: late approvals and deadlines", "Late approvals and deadlines"),
    Section(DEBRIEF, "Need for a manager: creator data in several systems", "Creator data in several systems"),
    Section(
        DEBRIEF,
        "Need for a manager: open contract, payment and rights findings",
        "Open contract, payment and rights findings",
    ),
    Section(DEBRIEF, "Need for a manager: agreed changes not carried over", "Agreed changes not carried over"),
    Section(DEBRIEF, "Need for a manager: ambassador or affiliate plans", "Ambassador or affiliate plans"),
)
"""Sections of the pages that actions of their own write beside the report."""
