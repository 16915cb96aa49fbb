"""How a campaign catches what viewers do: with codes, in TikTok Shop, with affiliate software."""

from __future__ import annotations

from creatorsheet.catalogue.plan.campaigns import Campaign
from creatorsheet.catalogue.plan.choices import CtaKind, Objective, OfferKind, SalesFormat
from creatorsheet.catalogue.settings import Settings
from creatorsheet.catalogue.setup.choices import CodeUse


def formats(campaign: Campaign) -> set[SalesFormat]:
    """How a viewer's action is caught in a campaign."""
    return {one for one in (campaign.sales_format_1, campaign.sales_format_2) if one}


def uses_codes(campaign: Campaign, settings: Settings) -> bool:
    """Whether creators of a campaign get promo codes, by Settings and by what the campaign says of itself."""
    if settings.codes is not CodeUse.CAMPAIGN:
        return settings.codes is CodeUse.ALWAYS
    return (
        SalesFormat.PROMO_CODES in formats(campaign)
        or campaign.cta_kind is CtaKind.USE_CODE
        or campaign.offer_kind in (OfferKind.AFFILIATE_CODE, OfferKind.DISCOUNT)
    )


def uses_shop(campaign: Campaign) -> bool:
    """Whether a campaign sells in TikTok Shop."""
    return (
        SalesFormat.SHOP_VIDEOS in formats(campaign)
        or campaign.objective is Objective.SHOP_SALES
        or campaign.cta_kind is CtaKind.SHOP
    )


def uses_affiliates(campaign: Campaign) -> bool:
    """Whether a campaign counts sales with affiliate software."""
    return bool(formats(campaign) & {SalesFormat.AFFILIATE, SalesFormat.COMMISSION})
