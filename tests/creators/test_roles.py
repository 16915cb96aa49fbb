"""Roles as the guide sees them: who explains educates, who entertains reaches."""

from __future__ import annotations

import pytest

from creatorsheet.catalogue.creators.choices import CreatorRole, CreatorTier, VideoFormat
from creatorsheet.catalogue.creators.creators import Creator
from creatorsheet.catalogue.plan.campaigns import Campaign
from creatorsheet.catalogue.plan.choices import CampaignModel, Objective
from creatorsheet.creators.roles import AT_HOME, proposed

MODEL, FORMAT, ROLE = CampaignModel, VideoFormat, CreatorRole


@pytest.mark.parametrize(
    ("model", "makes", "tier", "role"),
    [
        (MODEL.EDUCATION, FORMAT.TUTORIAL, CreatorTier.MID, ROLE.EXPLAIN),
        (MODEL.EDUCATION, FORMAT.SKETCH, CreatorTier.MID, ROLE.REACH),
        (MODEL.EDUCATION, None, None, ROLE.EXPLAIN),
        (MODEL.AWARENESS, FORMAT.REACTION, CreatorTier.NANO, ROLE.REACH),
        (MODEL.AWARENESS, FORMAT.SKETCH, CreatorTier.MEGA, ROLE.REACH),
        (MODEL.AWARENESS, FORMAT.REVIEW, CreatorTier.NANO, ROLE.CREDIBILITY),
        (MODEL.AWARENESS, FORMAT.REVIEW, CreatorTier.MACRO, ROLE.REACH),
        (MODEL.TRAFFIC_SALES, FORMAT.DEMO, None, ROLE.CONVERT),
        (MODEL.TRAFFIC_SALES, FORMAT.SKETCH, None, ROLE.REACH),
        (MODEL.TRAFFIC_SALES, FORMAT.OTHER, None, ROLE.CONVERT),
        (MODEL.CREATOR_CONTENT, FORMAT.SKETCH, None, ROLE.CONTENT),
        (MODEL.AMBASSADOR, FORMAT.TUTORIAL, None, ROLE.EXPLAIN),
        (MODEL.AMBASSADOR, FORMAT.SKETCH, None, ROLE.CREDIBILITY),
    ],
)
def test_the_role_follows_model_format_and_size(model, makes, tier, role):
    found = proposed(Campaign(model=model), Creator(main_format=makes), tier)
    assert found.role is role
    assert found.why


def test_the_objective_stands_in_for_the_model():
    assert proposed(Campaign(objective=Objective.AD_CONTENT), None, None).role is ROLE.CONTENT
    assert proposed(Campaign(), Creator(main_format=FORMAT.TUTORIAL), None) is None


def test_a_reason_reads_as_one():
    found = proposed(Campaign(model=MODEL.EDUCATION), Creator(main_format=FORMAT.TUTORIAL), None)
    assert found.why == "makes tutorial videos, in a product education campaign"


def test_every_format_but_other_is_at_home_somewhere():
    assert set(VideoFormat) - set(AT_HOME) == {FORMAT.OTHER}
