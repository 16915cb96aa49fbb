"""Settings of vetting and shortlists: weights, gates, and how long figures and stages stay good."""

from __future__ import annotations

from creatorsheet.catalogue.setup.choices import SettingGroup, SettingKey, ValueKind
from creatorsheet.catalogue.setup.preset import Preset


def shortlist_presets() -> tuple[Preset, ...]:
    """The group Shortlist of Settings."""
    weights = (
        (SettingKey.WEIGHT_STYLE, "style fit", "20"),
        (SettingKey.WEIGHT_AUDIENCE, "audience fit", "25"),
        (SettingKey.WEIGHT_CONSISTENCY, "consistency of views", "15"),
        (SettingKey.WEIGHT_ENGAGEMENT, "engagement quality", "15"),
        (SettingKey.WEIGHT_SAFETY, "brand safety", "15"),
        (SettingKey.WEIGHT_PROFESSIONAL, "professional fit", "10"),
    )
    return (
        *(
            Preset(
                key, SettingGroup.SHORTLIST, f"How much {what} counts in the overall score.", ValueKind.NUMBER, share
            )
            for key, what, share in weights
        ),
        Preset(
            SettingKey.SPONSORED_LIMIT,
            SettingGroup.SHORTLIST,
            "Share of sponsored videos above which a creator is flagged.",
            ValueKind.PERCENT,
            "40 %",
            high=1,
        ),
        Preset(
            SettingKey.AUDIENCE_GATE,
            SettingGroup.SHORTLIST,
            "Share of an audience that has to be in the countries of the campaign.",
            ValueKind.PERCENT,
            "30 %",
            high=1,
        ),
        Preset(
            SettingKey.SAFETY_FLOOR,
            SettingGroup.SHORTLIST,
            "Brand safety of 100 under which nobody is to be approved.",
            ValueKind.NUMBER,
            "50",
            high=100,
        ),
        Preset(
            SettingKey.RIVAL_DAYS,
            SettingGroup.SHORTLIST,
            "Days before a campaign in which work for a rival speaks against a creator.",
            ValueKind.NUMBER,
            "90",
            high=3650,
        ),
        Preset(
            SettingKey.FRESH_DAYS,
            SettingGroup.SHORTLIST,
            "Days after which a rate, audience shares, and followers or views are out of date.",
            ValueKind.NUMBERS,
            "180; 90; 30",
            low=1,
            high=3650,
            count=3,
        ),
        Preset(
            SettingKey.STAGE_DAYS,
            SettingGroup.SHORTLIST,
            "Days a creator may stay found, vetted, contacted and negotiating.",
            ValueKind.NUMBERS,
            "30; 14; 7; 14",
            low=1,
            high=3650,
            count=4,
        ),
    )
