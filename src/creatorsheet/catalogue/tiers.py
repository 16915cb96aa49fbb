"""How others cut creators into sizes: beside the scheme of Settings, to see whether a list stands under another."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class Scheme:
    """A tier scheme: the followers at which its second to fifth tier begin. `as_of` is the page's own year, or when it was
    read."""

    name: str
    begins: tuple[float, float, float, float]
    source: str
    as_of: str
    caution: str


SCHEMES = (
    Scheme(
        "untapper",
        (10_000, 50_000, 500_000, 1_000_000),
        "https://untapper.com/influencer-marketing-benchmarks",
        "2026",
        "Its mid tier spans a factor of ten.",
    ),
    Scheme(
        "KOLens",
        (50_000, 250_000, 1_000_000, 5_000_000),
        "https://kolens.ai/answers/how-much-does-a-tiktok-influencer-cost",
        "2026",
        "Made for TikTok: its smallest tier reaches to 50,000.",
    ),
    Scheme(
        "HypeAuditor",
        (5_000, 20_000, 100_000, 1_000_000),
        "https://hypeauditor.com/blog/how-do-micro-influencers-and-mega-influencers-compare-in-instagram-engagement-rates",
        "read 2026-11-22",
        "An older scheme, made for Instagram; its tiers are called rookie to celebrity.",
    ),
)
"""The schemes a shortlist is tried under."""
