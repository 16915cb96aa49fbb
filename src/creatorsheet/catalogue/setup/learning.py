"""Settings of learning: the next budget, the period of benchmarks, coupon sites, and earned media value."""

from __future__ import annotations

from creatorsheet.catalogue.setup.choices import SettingGroup, SettingKey, ValueKind
from creatorsheet.catalogue.setup.preset import Preset


def next_budget_presets() -> tuple[Preset, ...]:
    """How the next budget may be split, in the group Decisions."""
    return (
        Preset(
            SettingKey.NEXT_CAP,
            SettingGroup.DECISIONS,
            "Most of the next budget that is proposed for one creator.",
            ValueKind.PERCENT,
            "30 %",
            low=0.01,
            high=1,
        ),
        Preset(
            SettingKey.UNTRIED_SHARE,
            SettingGroup.DECISIONS,
            "Part of the next budget that is proposed for creators not worked with yet.",
            ValueKind.PERCENT,
            "20 %",
            high=1,
        ),
    )


def benchmark_presets() -> tuple[Preset, ...]:
    """How far back benchmarks look, and earned media value, in the group Definitions."""
    return (
        Preset(
            SettingKey.BENCHMARK_MONTHS,
            SettingGroup.DEFINITIONS,
            "Months whose posts count in benchmarks and as peers.",
            ValueKind.NUMBER,
            "12",
            low=1,
            high=120,
        ),
        Preset(
            SettingKey.EMV_RATES,
            SettingGroup.DEFINITIONS,
            "Earned media value: day of the rates; 1,000 views; a like; a comment; a share; a save. Blank: off.",
            ValueKind.TEXT,
            "",
        ),
    )


def leak_presets() -> tuple[Preset, ...]:
    """What speaks for a leaked code, in the group Tracking."""
    return (
        Preset(
            SettingKey.COUPON_SITES,
            SettingGroup.TRACKING,
            "Sites that list codes; orders that come from them are not a creator's doing.",
            ValueKind.TEXT,
            "retailmenot.com; joinhoney.com; couponfollow.com; simplycodes.com; wethrift.com; coupons.com; dealspotr.com",
        ),
    )
