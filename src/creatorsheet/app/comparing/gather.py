"""What a comparison needs beside the record of work: paid social and other channels, as entered in Results."""

from __future__ import annotations

from collections.abc import Iterable

from creatorsheet.catalogue.results.choices import ResultScope
from creatorsheet.catalogue.results.results import Result
from creatorsheet.learning.beside import Channel, With
from creatorsheet.results.facts import COUNTED

KINDS = {ResultScope.PAID_SOCIAL: With.PAID, ResultScope.CHANNEL: With.CHANNEL}


def channels(rows: Iterable[Result], campaign: str) -> list[Channel]:
    """The channels of a campaign by name, each with its newest figure of everything that was reported."""
    held: dict[tuple[With, str], dict[str, float]] = {}
    mine = [one for one in rows if one.campaign == campaign and one.scope in KINDS]
    for row in sorted(mine, key=lambda one: (one.captured_at is not None, one.captured_at or 0)):
        facts = held.setdefault((KINDS[row.scope], row.comparison_name or ""), {})  # type: ignore[index]
        told = {fact: getattr(row, fact) for fact in COUNTED} | {"cost": row.ad_spend}
        facts |= {fact: float(value) for fact, value in told.items() if value is not None}
    return [Channel(kind, name, _whole(facts)) for (kind, name), facts in held.items()]


def _whole(facts: dict[str, float]) -> dict[str, float]:
    """With what is made of several columns: ad impressions, or views where there are none."""
    shown = facts.get("impressions") or facts.get("views")
    return facts if shown is None else {**facts, "shown": shown}
