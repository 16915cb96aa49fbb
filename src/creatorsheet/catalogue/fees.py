"""What one organic video usually costs by tier: ranges with their source, which a team's own history goes before."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from urllib.parse import urlsplit

from creatorsheet.catalogue.creators.choices import CreatorTier
from creatorsheet.catalogue.setup.choices import SettingGroup, SettingKey, ValueKind
from creatorsheet.catalogue.setup.preset import Preset

CALCULATOR = "https://sponsorrate-com.pages.dev/blog/tiktok-rates"
PRICING_GUIDE = "https://influenceflow.io/resources/tiktok-influencer-pricing-guide-what-you-need-to-know-in-2026"
AGENCY_GUIDE = "https://www.toptensocialmedia.com/tiktok-influencer-rates/"
CURRENCY = "USD"


@dataclass(frozen=True)
class Fee:
    """A range for one video without rights, in US dollars; a single number where the sources leave the upper end open."""

    key: SettingKey
    default: str
    sources: tuple[str, ...]
    as_of: str
    caution: str

    @property
    def origin(self) -> str:
        """Where it comes from, with the day and what to be careful about."""
        return f"{' and '.join(self.sources)} ({self.as_of}). {self.caution}"

    @property
    def named(self) -> str:
        """Where it comes from in a few words, for a sentence: influenceflow.io, 2026."""
        return f"{' and '.join(str(urlsplit(one).hostname).removeprefix('www.') for one in self.sources)}, {self.as_of}"

    @property
    def open(self) -> bool:
        """Whether there is no upper end."""
        return ";" not in self.default


FEES: Mapping[CreatorTier, Fee] = {
    CreatorTier.NANO: Fee(
        SettingKey.FEE_NANO, "20; 500", (CALCULATOR, PRICING_GUIDE), "2026", "The sources say 20 to 75 and 50 to 500."
    ),
    CreatorTier.MICRO: Fee(
        SettingKey.FEE_MICRO,
        "75; 800",
        (CALCULATOR, AGENCY_GUIDE),
        "2026 and 2023",
        "The sources say 75 to 350 and 400 to 800, of creators up to 50,000 followers.",
    ),
    CreatorTier.MID: Fee(
        SettingKey.FEE_MID, "350; 3000", (CALCULATOR,), "2026", "Of creators from 50,000 to 500,000 followers."
    ),
    CreatorTier.MACRO: Fee(SettingKey.FEE_MACRO, "3000; 7000", (CALCULATOR,), "2026", "A rate calculator's figures."),
    CreatorTier.MEGA: Fee(SettingKey.FEE_MEGA, "7000", (CALCULATOR,), "2026", "From there on; no upper end is named."),
}
"""The usual fee of each tier. Vendors differ by a factor of three and more: to notice an odd quote, not to judge anybody."""


def fee_presets() -> tuple[Preset, ...]:
    """The usual fees as settings."""
    return (
        Preset(
            SettingKey.FEE_CURRENCY,
            SettingGroup.FEES,
            "Currency of the usual fees below, three letters.",
            ValueKind.TEXT,
            CURRENCY,
            "as the sources of the ranges",
        ),
        *(
            Preset(
                fee.key,
                SettingGroup.FEES,
                f"What one video of a {tier.lower()} creator usually costs without rights, "
                + ("from there on." if fee.open else "from and to."),
                ValueKind.NUMBERS,
                fee.default,
                fee.origin,
                count=1 if fee.open else 2,
            )
            for tier, fee in FEES.items()
        ),
    )
