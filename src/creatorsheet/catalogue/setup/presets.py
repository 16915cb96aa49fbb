"""What each setting does, what may be typed, what holds until somebody changes it, and where that comes from."""

from __future__ import annotations

from creatorsheet.catalogue.fees import fee_presets
from creatorsheet.catalogue.prices import price_presets
from creatorsheet.catalogue.results.choices import AttributionRule
from creatorsheet.catalogue.setup.choices import (
    CodeUse,
    EngagementDefinition,
    Interaction,
    LinkChannel,
    SettingGroup,
    SettingKey,
    SharedCostRule,
    ValueKind,
)
from creatorsheet.catalogue.setup.learning import benchmark_presets, leak_presets, next_budget_presets
from creatorsheet.catalogue.setup.preset import Preset
from creatorsheet.catalogue.setup.vetting import shortlist_presets

GUIDE = "the guide this workbook follows"
SHOP = "https://seller-us.tiktok.com/university/essay?knowledge_id=3873674328753962 (2025-09-16)"


def _money_and_brand() -> tuple[Preset, ...]:
    key, text = SettingKey, ValueKind.TEXT
    return (
        Preset(
            key.HOME_CURRENCY, SettingGroup.MONEY, "Currency of new campaigns and of Home, three letters.", text, "EUR"
        ),
        Preset(
            key.SHARED_COST_RULE,
            SettingGroup.MONEY,
            "How costs that belong to no creator are spread.",
            ValueKind.CHOICE,
            SharedCostRule.BY_FEE,
            choice=SharedCostRule,
        ),
        Preset(
            key.TEST_SHARE,
            SettingGroup.MONEY,
            "Part of a budget held back for tests.",
            ValueKind.PERCENT,
            "15 %",
            high=1,
        ),
        Preset(
            key.UNSPENT_SHARE,
            SettingGroup.MONEY,
            "Part of a budget that may stay unspent; more is told once posting has ended.",
            ValueKind.PERCENT,
            "10 %",
            high=1,
        ),
        Preset(
            key.BRAND_INTRODUCTION,
            SettingGroup.BRAND,
            "Two sentences about you that open every first message.",
            text,
            "",
        ),
    )


def _definitions() -> tuple[Preset, ...]:
    key, group = SettingKey, SettingGroup.DEFINITIONS
    return (
        Preset(
            key.TIER_SCHEME,
            group,
            "Followers at which micro, mid, macro and mega begin.",
            ValueKind.NUMBERS,
            "10000; 100000; 500000; 1000000",
            "https://organicmediabuying.com/blog/micro-vs-nano-vs-macro-influencers.html (2025)",
            low=1,
            count=4,
        ),
        Preset(
            key.ENGAGEMENT_DEFINITION,
            group,
            "What interactions are divided by.",
            ValueKind.CHOICE,
            EngagementDefinition.BY_VIEWS,
            "https://www.stackmatix.com/blog/tiktok-influencer-rates-2026 (2026)",
            choice=EngagementDefinition,
        ),
        Preset(
            key.MEANINGFUL_INTERACTIONS,
            group,
            "What counts as a meaningful interaction.",
            ValueKind.CHOICES,
            "; ".join((Interaction.COMMENTS, Interaction.SHARES, Interaction.SAVES)),
            GUIDE,
            choice=Interaction,
        ),
        Preset(key.MINIMUM_SAMPLE, group, "Posts under which nothing is ranked.", ValueKind.NUMBER, "5", low=2),
        Preset(
            key.MINIMUM_PEERS, group, "Similar posts under which there is no benchmark.", ValueKind.NUMBER, "8", low=2
        ),
        Preset(key.AS_OF, group, "The day figures are shown for; blank means today.", ValueKind.DATE, ""),
    )


def _tracking() -> tuple[Preset, ...]:
    key, group = SettingKey, SettingGroup.TRACKING
    return (
        Preset(
            key.ATTRIBUTION_DAYS,
            group,
            "Days after a post in which an order still counts for it.",
            ValueKind.NUMBER,
            "30",
            low=1,
            high=365,
        ),
        Preset(
            key.ATTRIBUTION_ORDER,
            group,
            "Which evidence wins when several point at an order.",
            ValueKind.CHOICES,
            "; ".join((AttributionRule.SHOP, AttributionRule.CODE, AttributionRule.CLICK)),
            choice=AttributionRule,
        ),
        Preset(key.CODES, group, "Who gets a promo code.", ValueKind.CHOICE, CodeUse.CAMPAIGN, choice=CodeUse),
        Preset(
            key.CODE_LENGTH,
            group,
            "Letters and digits in a code the button makes.",
            ValueKind.NUMBER,
            "8",
            SHOP,
            low=5,
            high=16,
        ),
        Preset(
            key.CODE_LIMIT,
            group,
            "Most letters and digits the shop takes in a code.",
            ValueKind.NUMBER,
            "8",
            SHOP,
            low=2,
            high=255,
        ),
        Preset(
            key.UTM_SOURCE,
            group,
            "utm_source of new links; {handle} stands for the creator's.",
            ValueKind.TEXT,
            "tiktok",
            "https://support.google.com/analytics/answer/9756891",
        ),
        Preset(
            key.UTM_MEDIUM,
            group,
            "utm_medium of new links.",
            ValueKind.TEXT,
            "influencer",
            "https://support.google.com/analytics/answer/9756891",
        ),
        Preset(
            key.LINK_CHANNEL,
            group,
            "The channel of Google Analytics you want links counted in.",
            ValueKind.CHOICE,
            LinkChannel.AFFILIATES,
            choice=LinkChannel,
        ),
    )


def _deadlines() -> tuple[Preset, ...]:
    days = (
        (SettingKey.APPROVAL_DAYS, "Working days each approval stage has.", "3"),
        (SettingKey.FEEDBACK_DAYS, "Working days you have to answer a draft.", "2"),
        (SettingKey.FOLLOW_UP_DAYS, "Days until an unanswered message is followed up.", "5"),
        (SettingKey.PAYMENT_DAYS, "Days you have to pay, where a deal says nothing else.", "30"),
        (SettingKey.RETURN_WINDOW, "Days in which customers may return; commission is due after it.", "30"),
    )
    return tuple(
        Preset(key, SettingGroup.DEADLINES, title, ValueKind.NUMBER, default, high=365) for key, title, default in days
    )


def _decisions() -> tuple[Preset, ...]:
    return (
        Preset(
            SettingKey.REHIRE_THRESHOLDS,
            SettingGroup.DECISIONS,
            "Rehire from this chance on; pause under this one; after so many posts.",
            ValueKind.NUMBERS,
            "0.7; 0.2; 3",
            count=3,
        ),
        Preset(
            SettingKey.AMPLIFY_THRESHOLDS,
            SettingGroup.DECISIONS,
            "Boost above this share of similar posts; with so many of the six signs.",
            ValueKind.NUMBERS,
            "0.75; 4",
            count=2,
        ),
    )


def _sharing() -> tuple[Preset, ...]:
    return (
        Preset(
            SettingKey.SHARE_COLUMNS,
            SettingGroup.SHARING,
            "Columns one agency sees besides the usual, or not: Agency: +Creators.notes; -Rights.fee",
            ValueKind.TEXT,
            "",
        ),
    )


def _zones() -> tuple[Preset, ...]:
    home = Preset(
        SettingKey.ZONE_HOME,
        SettingGroup.ZONES,
        "Where your days begin; holds for exports without a zone.",
        ValueKind.ZONE,
        "UTC",
    )
    sources = (key for key in SettingKey if key.key.startswith("zone_") and key is not SettingKey.ZONE_HOME)
    return (
        home,
        *(
            Preset(
                key,
                SettingGroup.ZONES,
                f"Zone of the times in {key.removeprefix('Zone of ')} exports; blank: your own, with a warning.",
                ValueKind.ZONE,
                "",
            )
            for key in sources
        ),
    )


SETTINGS: tuple[Preset, ...] = (
    *_money_and_brand(),
    *_definitions(),
    *benchmark_presets(),
    *shortlist_presets(),
    *_tracking(),
    *leak_presets(),
    *_deadlines(),
    *fee_presets(),
    *price_presets(),
    *_decisions(),
    *next_budget_presets(),
    *_sharing(),
    *_zones(),
)
BY_KEY: dict[SettingKey, Preset] = {one.key: one for one in SETTINGS}


def set_number(key: SettingKey) -> str:
    """The native formula text that gives a setting's number: what is typed in Settings, else its default."""
    return f'IFERROR(VALUE(INDEX(Settings[Value],MATCH("{key}",Settings[Setting key],0))&""),{BY_KEY[key].default})'
