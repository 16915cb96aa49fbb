"""The figures of a comparison for other programs and for the table on the screen."""

from __future__ import annotations

from dataclasses import asdict
from typing import Any

from creatorsheet.book.views.comparison import wording
from creatorsheet.book.views.comparison.compared import Compared
from creatorsheet.book.views.comparison.ranking import shown_by
from creatorsheet.learning.beside import Line, Pooled
from creatorsheet.learning.fair import Judged
from creatorsheet.learning.side import rows


def figures(told: Compared) -> dict[str, Any]:
    """One campaign; money in its currency, shares as fractions. Groups and creators stand in the order of the page."""
    measure = told.found.measure
    return {
        "campaign": told.campaign,
        "name": told.name,
        "currency": told.currency,
        "objective": told.objective,
        "measure": measure.title if measure else None,
        "target": told.limit,
        "months": told.months,
        "left_out": told.found.unrated,
        "costs": told.costs,
        "groups": [
            {
                "peers": group.title,
                "said": wording.peers(group, told.months),
                "widened": wording.widened(group),
                "quartiles": group.quartiles,
                "creators": [_creator(told, one) for one in group.creators],
            }
            for group in told.groups
        ],
        "compared_with": [_line(one) for one in told.lines],
        "side_by_side": [asdict(one) for one in rows(told.found)],
        "leaders": asdict(told.leaders),
        "other_tiers": [asdict(one) for one in told.retiered],
    }


def _creator(told: Compared, one: Judged) -> dict[str, Any]:
    return {
        "creator": one.work.creator,
        "handle": one.work.handle,
        "market": one.work.market,
        "posts": one.posts,
        "live": len(one.work.videos),
        "events": one.events,
        "cost": one.work.spend,
        "spent": one.spend,
        "value": one.value,
        "low": one.low,
        "high": one.high,
        "shrunk": one.shrunk,
        "shrunk_low": one.shrunk_low,
        "shrunk_high": one.shrunk_high,
        "beats": one.percentile,
        "better_than_median": one.better,
        "meets_target": one.meets,
        "peers": one.peers.count,
        "peers_here": one.peers.here,
        "compared": one.compared,
        "clear": one.clear,
        "reading": wording.reading(one, shown_by(told), told.limit),
    }


def _line(one: Line) -> dict[str, Any]:
    return {
        "with": str(one.kind),
        "name": one.name,
        "theirs": _pooled(one.theirs),
        "ours": _pooled(one.ours),
        "difference": one.difference,
        "reason": one.reason,
    }


def _pooled(one: Pooled | None) -> dict[str, Any] | None:
    return None if one is None else asdict(one)
