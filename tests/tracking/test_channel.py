"""Channels: the worked examples that stand beside the rules, and what the words say."""

import pytest

from creatorsheet.catalogue.channels import channel_rules
from creatorsheet.catalogue.rules import rules
from creatorsheet.tracking.channel import channel


@pytest.mark.parametrize(
    "example", rules("channels")["example"], ids=lambda one: f"{one['source_value']}-{one['medium_value']}"
)
def test_worked_examples(example):
    assert (
        channel(example["source_value"], example["medium_value"], example["campaign_value"]).name == example["channel"]
    )


def test_case_does_not_matter_and_the_last_rule_always_holds():
    assert channel("TikTok", "Influencer", "X").name == "Organic Social"
    assert channel("", "", "").name == "Unassigned"
    assert channel_rules()[-1].alternatives == ((),)


def test_each_rule_has_a_source():
    assert all(rule.source.startswith("https://") and rule.as_of for rule in channel_rules())
