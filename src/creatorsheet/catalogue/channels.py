"""Google Analytics 4's default channel groups: the rules that decide where a creator's link is counted.

The rules and the source and date of each stand in rules/channels.toml; the first that holds gives the channel.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

from creatorsheet.catalogue.rules import rules


@dataclass(frozen=True)
class Condition:
    """One thing that must hold: `field` is source, medium or campaign; `op` how it is compared with `values`."""

    field: str
    op: str  # in, contains, ends, regex
    values: tuple[str, ...]


@dataclass(frozen=True)
class ChannelRule:
    """A channel and the alternatives that lead to it; in one alternative all conditions must hold."""

    channel: str
    alternatives: tuple[tuple[Condition, ...], ...]
    matters: str  # why a creator's link meets it
    source: str
    as_of: str
    verified: bool


@cache
def channel_rules() -> tuple[ChannelRule, ...]:
    """All rules in the order they are tried. The last one always holds."""
    data = rules("channels")
    kinds = {kind["name"]: tuple(kind["values"]) for kind in data["category"]}
    patterns = data["patterns"]

    def condition(field: str, op: str, value: str | list[str]) -> Condition:
        if isinstance(value, list):
            return Condition(field, op, tuple(value))
        if op == "category":
            return Condition(field, "in", kinds[value])
        return Condition(field, op, (patterns[value] if op == "regex" else value,))

    return tuple(
        ChannelRule(
            rule["channel"],
            tuple(
                tuple(condition(one["field"], one["op"], one["value"]) for one in alternative)
                for alternative in rule["when"]
            ),
            rule["matters"],
            rule["source"],
            rule["as_of"],
            rule["verified"],
        )
        for rule in sorted(data["rule"], key=lambda rule: rule["order"])
    )
