"""Sections of the reports: what each answers. The report tab shows every one of them."""

from __future__ import annotations

from dataclasses import dataclass

from creatorsheet.catalogue.traits import NINE


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

COMPARISON, BENCHMARKS, DEBRIEF = "Creator comparison", "Benchmarks", "Debrief"

OF_PAGES: tuple[Section, ...] = (
    Section(COMPARISON, "Campaign objective (peer group)", "Objective: "),
    Section(COMPARISON, "Creator tier", "Tier"),
    Section(COMPARISON, "Deliverables", "Posts"),
    Section(COMPARISON, "Total cost with completeness", "costs complete for"),
    Section(COMPARISON, "Reach and views", "Widest reach"),
    Section(COMPARISON, "Engagement", "Engaged"),
    Section(COMPARISON, "Traffic", "Clicks"),
    Section(COMPARISON, "Conversions with range", "Orders"),
    Section(COMPARISON, "Revenue", "Revenue"),
    Section(COMPARISON, "Content quality", "Quality"),
    Section(COMPARISON, "Operational reliability", "Revisions"),
    *(Section(BENCHMARKS, f"By {trait.title.lower()}", f"By {trait.title.lower()}") for trait in NINE),
    Section(BENCHMARKS, "Question: tier with the strongest conversions", "Which creator tier generates the strongest"),
    Section(BENCHMARKS, "Question: formats that hold attention longest", "Which formats hold attention longest?"),
    Section(BENCHMARKS, "Question: offers with the highest click-through", "Which offers produce the highest"),
    Section(BENCHMARKS, "Question: creators worth repeating", "Which creators deserve repeat partnerships?"),
    Section(BENCHMARKS, "Question: videos worth boosting", "Which videos should receive paid amplification?"),
    Section(BENCHMARKS, "Question: share of the next budget for testing", "How much should the next campaign budget"),
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
