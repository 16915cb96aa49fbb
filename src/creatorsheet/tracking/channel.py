"""The channel in which Google Analytics 4 will count a link."""

from __future__ import annotations

import re
from dataclasses import dataclass

from creatorsheet.catalogue.channels import ChannelRule, Condition, channel_rules


@dataclass(frozen=True)
class Channel:
    """A default channel, and the words for why a link lands there."""

    name: str
    reason: str
    rule: ChannelRule


def channel(source: str, medium: str, campaign: str) -> Channel:
    """Where GA4's default channel groups put a visit with these utm values; custom groups are not known here.

    >>> channel("tiktok", "influencer", "spring_launch").name
    'Organic Social'
    >>> channel("anna_bakes", "affiliate", "spring_launch").name
    'Affiliates'
    >>> channel("anna_bakes", "affiliate", "spring_launch").reason
    'the medium is affiliate'
    """
    values = {"source": source.lower(), "medium": medium.lower(), "campaign": campaign.lower()}
    for rule in channel_rules():
        for alternative in rule.alternatives:
            if all(_holds(one, values[one.field]) for one in alternative):
                reason = " and ".join(_said(one, values[one.field]) for one in alternative)
                return Channel(rule.channel, reason or "no rule knows the source or the medium", rule)
    raise AssertionError  # the last rule always holds


def _holds(condition: Condition, value: str) -> bool:
    match condition.op:
        case "in":
            return value in condition.values
        case "regex":
            return any(re.fullmatch(pattern, value) for pattern in condition.values)
        case "ends":
            return value.endswith(condition.values)
        case _:
            return any(part in value for part in condition.values)


def _said(condition: Condition, value: str) -> str:
    exact = condition.op == "in" and condition.field == "medium"
    return f"the {condition.field} is {value}" if exact else f"the {condition.field} {value} belongs to it"
