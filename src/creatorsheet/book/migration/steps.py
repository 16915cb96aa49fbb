"""What each layout has that the one before it had not; declared once, when the layout is made, and kept for ever.

A tab, column or row comes as the present version draws it, so what a later step would add to it is there already and
that step passes it over. A step that names a tab or column which no longer exists loses that name when it is dropped.
Home, the Campaign report and Findings stay as the workbook has them: no step draws a view anew.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field


@dataclass(frozen=True)
class Step:
    """What one layout added. `columns` are tab and column key; `rows` are titles of built-in rows by their tab.

    `retitled` are columns under another title: the tab, the title before and the title since. `choices` are labels that
    a built-in drop-down offers besides, by its list. `functions` are names that stand for a formula, such as CS.CPM.
    """

    tabs: tuple[str, ...] = ()
    columns: tuple[tuple[str, str], ...] = ()
    rows: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    retitled: tuple[tuple[str, str, str], ...] = ()
    choices: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    functions: tuple[str, ...] = ()


FIRST = 1
"""The oldest layout that can be brought up to date."""

STEPS: Mapping[int, Step] = {
    2: Step(
        tabs=("Conflicts", "Packs", "Merges"),
        columns=(
            *(("Assets", key) for key in ("edited", "resized", "captioned", "cropped", "combined")),
            *(("Findings", key) for key in ("problem", "campaign", "who", "due", "stake", "on_home", "home_order")),
            *(
                ("Reviews", key)
                for key in ("caption_seen", "onscreen_words", "spoken_words", "link_seen", "still_public")
            ),
            *(("Reviews", key) for key in ("accepted_by", "accepted_why", "campaign", "post_link")),
            ("Deals", "commission_cap"),
            *(("Rights", key) for key in ("usual_low", "usual_high")),
            ("Creators", "not_same"),
            *(("Shortlist", key) for key in ("stage_since", "stage_seen", "overall_low", "overall_high", "rank")),
            *(("Shortlist", key) for key in ("top_share", "to_ask", "veto_why", "veto_lifted_by", "veto_lifted_why")),
            *(("Shortlist", key) for key in ("usual_low", "usual_high", "engagement_seen")),
            ("Comments", "suggested"),
            ("Orders", "referrer"),
            ("Tests", "proposal"),
        ),
        rows={
            "Settings": (
                "Columns for agencies",
                "Unspent budget",
                "Benchmark period",
                "Rates for earned media value",
                "Coupon sites",
                "Most for one creator",
                "Kept for the untried",
                "Audience gate",
                "Brand safety floor",
                "Days a rival counts",
                "Freshness of figures",
                "Days per pipeline stage",
                "Currency of usual fees",
                *(f"Usual fee, {tier}" for tier in ("nano", "micro", "mid", "macro", "mega")),
                "Reposts on own accounts",
                *(f"Paid social, {days} days" for days in (30, 90, 180, 365)),
                "Ads from the creator's handle",
                "Stores and out of home, 90 days",
                "Use without end",
                *(f"Exclusivity, {days} days" for days in (14, 30, 90, 180)),
            )
        },
        choices={"approval_answer": ("Not needed",)},
        functions=(
            "CS.AVG_WATCH",
            "CS.COMPLETION_RATE",
            "CS.SHARE_RATE",
            "CS.ENGAGEMENT_RATE",
            "CS.ENGAGEMENT_BY_FOLLOWERS",
            "CS.SAVE_RATE",
            "CS.CTR",
            "CS.CVR",
            "CS.AOV",
            "CS.CPV",
            "CS.CPM",
            "CS.CPE",
            "CS.CPC",
            "CS.CPA",
            "CS.ROAS",
            "CS.ROI",
            "CS.COST_PER_ASSET",
            "CS.PAID_CTR",
            "CS.PAID_CVR",
        ),
    ),
}
"""By the layout a step leads to. Every layout after the first has one."""
