"""The figures of a study for other programs and for the tables on the screen."""

from __future__ import annotations

from typing import Any

from creatorsheet.book.views.patterns import wording
from creatorsheet.learning.apart import Effect, Factor, Told
from creatorsheet.learning.audiences import Fit
from creatorsheet.learning.patterns import Pattern
from creatorsheet.learning.study import Study

DIGITS = 6


def figures(study: Study) -> dict[str, Any]:
    """Ratios are multiples: 1.5 is half as much again. `false` is the chance corrected for all looks."""
    return {
        "day": study.day,
        "campaign": study.campaign,
        "measure": study.response.key,
        "measure_title": study.response.title,
        "instead": list(study.instead),
        "videos": study.videos,
        "young": study.young,
        "without_figure": study.blank,
        "creators": study.creators,
        "campaigns": study.campaigns,
        "fewest": study.fewest,
        "looks": study.found.looks,
        "patterns": [_pattern(study, one) for one in study.found.patterns],
        "opening_lines": [_pattern(study, one) for one in study.lines],
        "apart": [_told(study, one) for one in study.apart.told],
        "not_apart": [
            {
                "creators": [study.called(who) for who in one.part.creators],
                "concepts": list(one.part.concepts),
                "why": one.why,
            }
            for one in study.apart.untold
        ],
        "links": [{"creator": study.called(one.creator), "concept": one.concept} for one in study.apart.tests],
        "audience_and_creative": [_fit(study, one) for one in study.fits],
        "share_reasons": [
            {"reason": one.reason, "videos": one.videos, "per_thousand_views": _round(one.rate)}
            for one in study.reasons
        ],
        "comment_themes": dict(study.themes),
        "tests": wording.tests(study),
    }


def _round(value: float | None) -> float | None:
    return None if value is None else round(value, DIGITS)


def _pattern(study: Study, one: Pattern) -> dict[str, Any]:
    return {
        "trait": one.trait.title,
        "kind": one.kind,
        "against": one.against,
        "videos": one.videos,
        "creators": len(one.creators),
        "compared": one.compared,
        "standing": one.standing.value,
        "only": study.called(one.creators[0]) if len(one.creators) == 1 else "",
        "ratio": _round(one.ratio),
        "low": _round(one.low),
        "high": _round(one.high),
        "false": _round(one.false),
        "along": one.along,
        "says": wording.reading(one) if one.told else "",
        "same": [{"trait": trait.title, "kind": kind} for trait, kind in one.same],
    }


def _told(study: Study, one: Told) -> dict[str, Any]:
    return {
        "videos": one.part.videos,
        "campaigns": one.campaigns,
        "by_creator": _factor(one.by_creator),
        "by_concept": _factor(one.by_concept),
        "rest": _round(one.rest),
        "creators": [
            _effect(study.called(each.name), each, one.by_creator, list(each.others)) for each in one.creators
        ],
        "concepts": [
            _effect(each.name, each, one.by_concept, [study.called(who) for who in each.others])
            for each in one.concepts
        ],
    }


def _factor(one: Factor) -> dict[str, Any]:
    return {"share": _round(one.share), "times": _round(one.times), "low": _round(one.low), "high": _round(one.high)}


def _effect(name: str, one: Effect, factor: Factor, others: list[str]) -> dict[str, Any]:
    return {
        "name": name,
        "videos": one.videos,
        "with": others,
        "ratio": _round(one.ratio),
        "low": _round(one.low),
        "high": _round(one.high),
        "verdict": str(one.verdict),
        "says": wording.verdict(one, factor),
    }


def _fit(study: Study, one: Fit) -> dict[str, Any]:
    return {
        "creator": study.called(one.creator),
        "audience": one.audience.value,
        "creative": one.creative.value,
        "reached": _round(one.marks.reached),
        "content": _round(one.marks.content),
        "audience_score": _round(one.marks.score),
        "effect": _round(one.effect.ratio) if one.effect else None,
        "advice": one.advice,
    }
