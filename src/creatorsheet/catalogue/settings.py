"""The settings of a workbook as values: what was typed, or the declared default."""

from __future__ import annotations

import math
import re
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import date
from typing import Any
from zoneinfo import ZoneInfo

from creatorsheet.catalogue.choice import Choice
from creatorsheet.catalogue.creators.choices import CreatorTier
from creatorsheet.catalogue.problems.cells import (
    TEXT_WHERE_A_NUMBER_OR_DATE_BELONGS,
    VALUE_IS_NOT_KNOWN,
    VALUE_OUTSIDE_ITS_LIMITS,
)
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
from creatorsheet.catalogue.setup.preset import Preset
from creatorsheet.catalogue.setup.presets import BY_KEY, SETTINGS
from creatorsheet.catalogue.setup.settings import Setting
from creatorsheet.catalogue.table import Table
from creatorsheet.kernel.finding import Finding
from creatorsheet.kernel.identifiers import clean
from creatorsheet.kernel.money import CURRENCIES

__all__ = ["SETTINGS", "Settings", "read_settings"]


@dataclass(frozen=True)
class Settings:
    """All settings as values: one attribute per setting, named like its key. Shares are fractions, days whole numbers.

    `findings` names the values that could not be read; the default holds in their place.
    """

    home_currency: str
    shared_cost_rule: SharedCostRule
    test_share: float
    unspent_share: float
    brand_introduction: str
    tier_scheme: tuple[float, ...]
    engagement_definition: EngagementDefinition
    meaningful_interactions: tuple[Interaction, ...]
    minimum_sample: int
    minimum_peers: int
    as_of: date | None
    benchmark_months: int
    emv_rates: str
    weight_style: int
    weight_audience: int
    weight_consistency: int
    weight_engagement: int
    weight_safety: int
    weight_professional: int
    sponsored_limit: float
    audience_gate: float
    safety_floor: int
    rival_days: int
    fresh_days: tuple[float, ...]
    stage_days: tuple[float, ...]
    attribution_days: int
    attribution_order: tuple[AttributionRule, ...]
    codes: CodeUse
    code_length: int
    code_limit: int
    utm_source: str
    utm_medium: str
    link_channel: LinkChannel
    coupon_sites: str
    approval_days: int
    feedback_days: int
    follow_up_days: int
    payment_days: int
    return_window: int
    fee_currency: str
    fee_nano: tuple[float, ...]
    fee_micro: tuple[float, ...]
    fee_mid: tuple[float, ...]
    fee_macro: tuple[float, ...]
    fee_mega: tuple[float, ...]
    price_own: tuple[float, ...]
    price_ads_30: tuple[float, ...]
    price_ads_90: tuple[float, ...]
    price_ads_180: tuple[float, ...]
    price_ads_365: tuple[float, ...]
    price_handle: tuple[float, ...]
    price_store_90: tuple[float, ...]
    price_forever: tuple[float, ...]
    price_exclusive_14: tuple[float, ...]
    price_exclusive_30: tuple[float, ...]
    price_exclusive_90: tuple[float, ...]
    price_exclusive_180: tuple[float, ...]
    rehire_thresholds: tuple[float, ...]
    amplify_thresholds: tuple[float, ...]
    next_cap: float
    untried_share: float
    share_columns: str
    zone_home: str
    zone_tiktok_studio: str
    zone_tiktok_ads: str
    zone_tiktok_shop: str
    zone_shopify: str
    zone_ga4: str
    zone_meta: str
    zone_awin: str
    zone_comments: str
    findings: tuple[Finding, ...] = field(default=(), compare=False)

    @property
    def tiers(self) -> tuple[tuple[CreatorTier, float, float | None], ...]:
        """Each tier with its first follower count and the first of the next; the last has no end."""
        starts = (0.0, *self.tier_scheme)
        ends = (*self.tier_scheme, None)
        return tuple(zip(CreatorTier, starts, ends, strict=True))

    @property
    def zones(self) -> dict[str, str]:
        """The zone set for each system exports come from, by the system's name, such as TikTok Shop; blank ones left out."""
        keys = (key for key in SettingKey if key.key.startswith("zone_") and key is not SettingKey.ZONE_HOME)
        named = {key.removeprefix("Zone of "): getattr(self, key.key) for key in keys}
        return {system: zone for system, zone in named.items() if zone}


def read_settings(table: Table[Setting]) -> Settings:
    """The settings of a workbook. A blank value, or a setting whose row is gone, has its default."""
    values = {preset.key.key: _default(preset) for preset in SETTINGS}
    findings: list[Finding] = []
    for row in table:
        text = clean(row.value or "")
        if row.setting_key is None or not text:
            continue
        preset = BY_KEY[row.setting_key]
        try:
            values[preset.key.key] = READERS[preset.value_kind](text, preset)
        except _UnreadableError as why:
            findings.append(why.finding(table, row, text))
    return Settings(**values, findings=tuple(findings))


def _default(preset: Preset) -> Any:
    if not preset.default:
        return None if preset.value_kind is ValueKind.DATE else ""
    return READERS[preset.value_kind](preset.default, preset)


class _UnreadableError(ValueError):
    """A value that is not what its kind asks for: `kind` and a sample, or the limits or list it misses."""

    def __init__(self, kind: str = "", sample: str = "", limits: str = "", known: Choice | str = "") -> None:
        super().__init__(kind or limits or known)
        self.kind, self.sample, self.limits, self.known = kind, sample, limits, known

    def finding(self, table: Table[Setting], row: Setting, text: str) -> Finding:
        place, name = table.place(row, "value"), str(row.setting_key)
        if self.known:
            return VALUE_IS_NOT_KNOWN.at(
                place, value=f"'{text}'", column=name, where=self.known, nearest="none", or_add=""
            )
        if self.limits:
            return VALUE_OUTSIDE_ITS_LIMITS.at(place, column=name, value=text, limits=self.limits)
        return TEXT_WHERE_A_NUMBER_OR_DATE_BELONGS.at(
            place, column=name, value=f"'{text}'", kind=self.kind, sample=self.sample
        )


def _text(text: str, preset: Preset) -> str:
    if preset.key in (SettingKey.HOME_CURRENCY, SettingKey.FEE_CURRENCY):
        if text.upper() not in CURRENCIES:
            raise _UnreadableError("currency", "EUR")
        return text.upper()
    return text


def _quantity(text: str, preset: Preset, kind: str, sample: str) -> float:
    found = re.fullmatch(r"(\d+(?:[.,]\d+)?)\s*(%?)", text)
    if not found or re.match(r"[1-9]\d{0,2}[.,]\d{3}\b", text):  # 10,000 can be ten or ten thousand
        raise _UnreadableError(kind, sample)
    value = float(found[1].replace(",", ".")) / (100 if found[2] else 1)
    if not preset.low <= value <= preset.high:
        upper = "" if math.isinf(preset.high) else f" to {preset.high:g}"
        raise _UnreadableError(limits=f"{preset.low:g}{upper or ' or more'}")
    return value


def _number(text: str, preset: Preset) -> int:
    value = _quantity(text, preset, "whole number", preset.default)
    if not value.is_integer():
        raise _UnreadableError("whole number", preset.default)
    return int(value)


def _percent(text: str, preset: Preset) -> float:
    return _quantity(text, preset, "share", preset.default)


def _numbers(text: str, preset: Preset) -> tuple[float, ...]:
    kind = f"list of {preset.count} numbers"
    parts = tuple(_quantity(part.strip(), preset, kind, preset.default) for part in text.split(";"))
    in_order = sorted(parts)
    rising = {
        SettingGroup.DEFINITIONS: sorted(set(parts)),
        SettingGroup.PRICES: in_order,
        SettingGroup.FEES: in_order,
    }
    if len(parts) != preset.count or list(parts) != rising.get(preset.group, list(parts)):
        raise _UnreadableError(kind, preset.default)
    return parts


def _date(text: str, _: Preset) -> date:
    try:
        return date.fromisoformat(text[:10])
    except ValueError:
        raise _UnreadableError("date", "2026-03-31") from None


def _choice(text: str, preset: Preset) -> Choice:
    found = preset.choice.named(text) if preset.choice else None
    if found is None:
        raise _UnreadableError(known=f"its list ({'; '.join(preset.choice.labels())})" if preset.choice else "its list")
    return found


def _choices(text: str, preset: Preset) -> tuple[Choice, ...]:
    return tuple(_choice(part, preset) for part in text.split(";"))


def _zone(text: str, _: Preset) -> str:
    try:
        return ZoneInfo(text).key
    except (KeyError, ValueError, OSError):
        raise _UnreadableError("time zone", "Europe/Berlin") from None


READERS: dict[ValueKind, Callable[[str, Preset], Any]] = {
    ValueKind.TEXT: _text,
    ValueKind.NUMBER: _number,
    ValueKind.NUMBERS: _numbers,
    ValueKind.PERCENT: _percent,
    ValueKind.DATE: _date,
    ValueKind.CHOICE: _choice,
    ValueKind.CHOICES: _choices,
    ValueKind.ZONE: _zone,
}
