"""Prices of rights: what usage, paid advertising and exclusivity usually add to the fee for the work, and which clause
falls under which price. Ranges with their source; Settings holds them, and a team's own history goes before them."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum

from creatorsheet.catalogue.agreements.choices import AdAccount
from creatorsheet.catalogue.setup.choices import SettingGroup, SettingKey, ValueKind
from creatorsheet.catalogue.setup.preset import Preset

INFLUKI = "https://www.influki.io/help/negotiating-usage-rights"
RULE_OF_THUMB = "https://public.tg/post/24514-busage-rights-sop-the-three-question-pricing-gateb-giving-aw"
EXPLAINED = "https://creatorcontracts.io/guides/usage-rights-explained"
EXCLUSIVITY = "https://creator-money-tools.pages.dev/blog/category-exclusivity-in-influencer-marketing"


class Priced(StrEnum):
    """What a price is for; the value stands in sentences."""

    OWN = "reposts on own accounts"
    ADS = "paid social"
    HANDLE = "ads from the creator's handle"
    STORE = "use in stores and out of home"
    FOREVER = "use without end"
    EXCLUSIVE = "exclusivity"


@dataclass(frozen=True)
class Price:
    """A range as shares of the fee for the work. `days` is how long the right lasts; None where that makes no difference.

    `verified` is False where no source was read. `more` is the upper end beyond which a fee is out of the ordinary, where
    the source leaves it open ("40 % or more"): that of the next longer time.
    """

    key: SettingKey
    days: int | None
    low: str
    high: str
    source: str
    as_of: str
    caution: str
    verified: bool = True
    more: str = ""

    @property
    def default(self) -> str:
        """The range as Settings writes it."""
        return f"{self.low}; {self.high}"

    @property
    def shares(self) -> tuple[Decimal, Decimal]:
        """The range as fractions."""
        low, high = (Decimal(one.removesuffix(" %")) / 100 for one in (self.low, self.high))
        return low, high

    @property
    def origin(self) -> str:
        """Where it comes from, with the day and what to be careful about."""
        return f"{self.source if self.verified else 'unverified, no source read'} ({self.as_of}). {self.caution}"


PRICES: Mapping[Priced, tuple[Price, ...]] = {
    Priced.OWN: (
        Price(SettingKey.PRICE_OWN, None, "0 %", "0 %", INFLUKI, "2026-05-14", "Usually included, with credit."),
    ),
    Priced.ADS: (
        Price(
            SettingKey.PRICE_ADS_30,
            30,
            "0 %",
            "40 %",
            RULE_OF_THUMB,
            "read 2026-11-22",
            "A creators' rule of thumb: 30 days included, use in ads +40 %.",
        ),
        Price(
            SettingKey.PRICE_ADS_90,
            90,
            "25 %",
            "65 %",
            INFLUKI,
            "2026-05-14",
            "+30 % by this page; another adds 25 % for the time and 40 % for ads.",
        ),
        Price(
            SettingKey.PRICE_ADS_180,
            180,
            "60 %",
            "150 %",
            INFLUKI,
            "2026-05-14",
            "+60 % by this page; a creators' sheet takes 200-250 % in all for 6 to 12 months.",
        ),
        Price(
            SettingKey.PRICE_ADS_365,
            365,
            "100 %",
            "200 %",
            INFLUKI,
            "2026-05-14",
            "+100 % by this page; another source takes 2 to 3 times the fee for a year.",
        ),
    ),
    Priced.HANDLE: (
        Price(
            SettingKey.PRICE_HANDLE,
            None,
            "25 %",
            "200 %",
            RULE_OF_THUMB,
            "read 2026-11-22",
            "+25 % on top of paid use by this source, 2 to 3 times the fee in all by another; neither names a time.",
        ),
    ),
    Priced.STORE: (
        Price(
            SettingKey.PRICE_STORE_90,
            90,
            "50 %",
            "150 %",
            INFLUKI,
            "2026-05-14",
            "Depends on scale; the page names no time, 90 days is our assumption.",
        ),
    ),
    Priced.FOREVER: (
        Price(
            SettingKey.PRICE_FOREVER,
            None,
            "100 %",
            "900 %",
            EXPLAINED,
            "read 2026-11-22",
            "From +100 % to 10 times the fee in all, by source. Ask for an end date instead.",
        ),
    ),
    Priced.EXCLUSIVE: (
        Price(
            SettingKey.PRICE_EXCLUSIVE_14,
            14,
            "5 %",
            "15 %",
            EXCLUSIVITY,
            "read 2026-11-22",
            "For a whole category; finance, software, health and education ask more.",
        ),
        Price(
            SettingKey.PRICE_EXCLUSIVE_30,
            30,
            "10 %",
            "25 %",
            EXCLUSIVITY,
            "read 2026-11-22",
            "For a whole category; another guide says 20-50 % without naming a time.",
        ),
        Price(
            SettingKey.PRICE_EXCLUSIVE_90,
            90,
            "25 %",
            "40 %",
            EXCLUSIVITY,
            "read 2026-11-22",
            "For a whole category, 40 % or more. Price it from the deals the creator gives up.",
            more="100 %",
        ),
        Price(
            SettingKey.PRICE_EXCLUSIVE_180,
            180,
            "50 %",
            "100 %",
            "",
            "2026-11-22",
            "Our extension of the range for 90 days.",
            verified=False,
        ),
    ),
}
"""The prices of each kind of right, by rising length."""

CHANNELS: Mapping[str, Priced] = {
    "use_own_tiktok": Priced.OWN,
    "use_other_social": Priced.OWN,
    "use_digital_ads": Priced.ADS,
    "use_retail": Priced.STORE,
}
"""The price that a channel of a usage clause falls under."""

UNPRICED = ("use_website", "use_product_pages", "use_landing_pages", "use_email", "use_sales")
"""Channels that no source names a price for: less than ads, more than a repost."""

ACCOUNTS: Mapping[AdAccount | None, tuple[Priced, ...]] = {
    AdAccount.SPARK: (Priced.HANDLE,),
    AdAccount.BRAND: (Priced.ADS,),
    AdAccount.AGENCY: (Priced.ADS,),
    AdAccount.ANY: (Priced.ADS, Priced.HANDLE),
    None: (Priced.HANDLE,),
}
"""The prices that a clause on paid advertising falls under, by whose account the ads run from; blank is the creator's."""


def price_presets() -> tuple[Preset, ...]:
    """The prices as settings."""
    return tuple(
        Preset(
            one.key,
            SettingGroup.PRICES,
            f"What {priced}{f' for {one.days} days' if one.days else ''} adds to the fee for the work, from and to.",
            ValueKind.NUMBERS,
            one.default,
            one.origin,
            high=20 if priced is Priced.FOREVER else 5,
            count=2,
        )
        for priced, prices in PRICES.items()
        for one in prices
    )
