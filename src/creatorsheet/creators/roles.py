"""What a creator would be hired to do: proposed from the campaign's model or objective, and from what they make."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from creatorsheet.catalogue.creators.choices import CreatorRole, CreatorTier, VideoFormat
from creatorsheet.catalogue.creators.creators import Creator
from creatorsheet.catalogue.plan.campaigns import Campaign
from creatorsheet.catalogue.plan.choices import CampaignModel, Objective

AT_HOME: Mapping[VideoFormat, CreatorRole] = {
    VideoFormat.TUTORIAL: CreatorRole.EXPLAIN,
    VideoFormat.WALKTHROUGH: CreatorRole.EXPLAIN,
    VideoFormat.COMPARISON: CreatorRole.EXPLAIN,
    VideoFormat.DEMO: CreatorRole.EXPLAIN,
    VideoFormat.SKETCH: CreatorRole.REACH,
    VideoFormat.REACTION: CreatorRole.REACH,
    VideoFormat.STORY: CreatorRole.CREDIBILITY,
    VideoFormat.ROUTINE: CreatorRole.CREDIBILITY,
    VideoFormat.REVIEW: CreatorRole.CREDIBILITY,
    VideoFormat.RECOMMENDATION: CreatorRole.CONVERT,
    VideoFormat.UNBOXING: CreatorRole.CONVERT,
    VideoFormat.LIVE: CreatorRole.CONVERT,
}
"""What each format does best: who explains suits education, who entertains suits awareness (guide, lines 45 and 77)."""

SELLS = (VideoFormat.DEMO, VideoFormat.REVIEW, VideoFormat.RECOMMENDATION, VideoFormat.UNBOXING, VideoFormat.LIVE)
"""Formats a direct call to action fits into (line 58)."""

MODEL_OF: Mapping[Objective, CampaignModel] = {
    Objective.NEW_PRODUCT: CampaignModel.AWARENESS,
    Objective.AWARENESS: CampaignModel.AWARENESS,
    Objective.TRAFFIC: CampaignModel.TRAFFIC_SALES,
    Objective.SHOP_SALES: CampaignModel.TRAFFIC_SALES,
    Objective.LEADS_DOWNLOADS: CampaignModel.TRAFFIC_SALES,
    Objective.AD_CONTENT: CampaignModel.CREATOR_CONTENT,
}
"""The model an objective stands for while none is chosen."""

SMALL = (CreatorTier.NANO, CreatorTier.MICRO)


@dataclass(frozen=True)
class Proposal:
    """A role, and why, in a few words."""

    role: CreatorRole
    why: str


def proposed(campaign: Campaign, creator: Creator | None, tier: CreatorTier | None) -> Proposal | None:
    """The role of somebody in a campaign; None while neither its model nor its objective is set."""
    model = campaign.model or (campaign.objective and MODEL_OF[campaign.objective])
    made = creator and (creator.main_format or creator.second_format)
    home = AT_HOME.get(made) if made else None
    makes = f"makes {made.lower()} videos" if made else "no main format is entered"
    match model:
        case None:
            return None
        case CampaignModel.CREATOR_CONTENT:
            return Proposal(CreatorRole.CONTENT, "the campaign is for videos to reuse")
        case CampaignModel.EDUCATION:
            role = CreatorRole.REACH if home is CreatorRole.REACH else CreatorRole.EXPLAIN
        case CampaignModel.TRAFFIC_SALES:
            role = CreatorRole.CONVERT if made in SELLS or home is None else home
        case CampaignModel.AMBASSADOR:
            role = CreatorRole.EXPLAIN if home is CreatorRole.EXPLAIN else CreatorRole.CREDIBILITY
        case CampaignModel.AWARENESS:
            if home is not CreatorRole.REACH and tier in SMALL:
                return Proposal(CreatorRole.CREDIBILITY, f"{tier.lower()}, {makes}, in an awareness campaign")
            role = CreatorRole.REACH
    return Proposal(role, f"{makes}, in {'an' if model[0] in 'AEIOU' else 'a'} {model.lower()} campaign")
