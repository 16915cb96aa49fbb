"""Which template fits: of those in use the one made for the campaign's model, the creator's market and language."""

from __future__ import annotations

from collections.abc import Iterable

from creatorsheet.catalogue.plan.campaigns import Campaign
from creatorsheet.catalogue.setup.templates import Template
from creatorsheet.kernel.entries import entries


def fitting(templates: Iterable[Template], campaign: Campaign, country: str, language: str) -> Template | None:
    """The best of some templates; the upper of two that fit alike. One for another market or model never fits.

    Another language is better than none: whoever writes to a creator sees it. Blank cells are no obstacle.
    """
    markets = {code.casefold() for code in ([country] if country else entries(campaign.audience_countries))}
    fit = [
        one
        for one in templates
        if (not one.campaign_model or one.campaign_model is campaign.model)
        and (not one.market or {one.market.casefold()} == markets)
    ]
    return max(fit, key=lambda one: _closeness(one, language), default=None)


def _closeness(one: Template, language: str) -> tuple[bool, bool, bool]:
    spoken = (one.language or "").casefold().partition("-")[0]
    wanted = language.casefold().partition("-")[0]
    return spoken == wanted and bool(wanted), bool(one.market), bool(one.campaign_model)
