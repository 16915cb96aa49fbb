"""The figures of benchmarks for other programs and for the tables on the screen."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from creatorsheet.learning.answers import Answer, Line
from creatorsheet.learning.benchmarks import Benchmark, Benchmarks, Row
from creatorsheet.learning.expected import PATH, Combination
from creatorsheet.learning.middle import Middle
from creatorsheet.learning.quarters import Course


def figures(found: Benchmarks, answers: Sequence[Answer]) -> dict[str, Any]:
    """Benchmarks by dimension, over time, and the six answers. Shares are fractions, money is in `currency`."""
    return {
        "objective": found.objective,
        "currency": found.home,
        "since": found.since,
        "until": found.day,
        "minimum": found.fewest,
        "left_out": {"young": found.young, "before": found.older, "without_rate": found.no_rate},
        "other_objectives": dict(found.others),
        "measures": {one.key: {"title": one.title, "unit": str(one.unit), "better": str(one.better)} for one in found.metrics},
        "questions": [_answer(one) for one in answers],
        "all": _row(found.whole),
        "kinds": [_row(one) for one in found.rows],
        "next": [_combination(one) for one in found.combinations],
        "quarters": {one.metric.key: _course(one) for one in found.courses},
    }  # fmt: skip


def _answer(one: Answer) -> dict[str, Any]:
    return {
        "key": one.key,
        "question": one.question,
        "verdict": one.verdict.value,
        "answer": one.answer,
        "evidence": one.evidence,
        "next": one.next,
        "objective": one.objective,
        "measure": one.metric and one.metric.key,
        "lines": [_line(line) for line in one.lines],
    }


def _line(one: Line) -> dict[str, Any]:
    return {
        "name": one.name,
        "videos": one.videos,
        "creators": one.creators,
        "value": one.value,
        "low": one.low,
        "high": one.high,
        "chance": one.rank,
        "figure": one.figure,
        "why": one.why,
    }


def _row(one: Row) -> dict[str, Any]:
    return {
        "trait": one.trait.key if one.trait else "",
        "kind": one.kind,
        "videos": one.videos,
        "creators": one.creators,
        "measures": {key: _benchmark(figure) for key, figure in one.figures.items()},
    }


def _benchmark(one: Benchmark) -> dict[str, Any]:
    return {
        "videos": one.videos,
        "creators": one.creators,
        **_middle(one.middle),
        "total": one.total,
        "shown": one.shown,
        "ends": one.ends,
        "expect": one.typical,
        "own_weight": one.weight,
        "against_all": one.gap,
        "clear": one.clear,
    }


def _middle(one: Middle | None) -> dict[str, float | None]:
    keys = ("median", "low_quartile", "high_quartile", "low", "high")
    return {key: getattr(one, key) if one else None for key in keys}


def _combination(one: Combination) -> dict[str, Any]:
    """`shared` are the traits that the videos it is told by have in common."""
    traits = [trait.key for trait in PATH]
    return {
        "kinds": dict(zip(traits, one.path, strict=True)),
        "videos": one.videos,
        "expect": {
            key: known
            and {
                "value": known.value,
                "shared": traits[: known.level],
                "videos": known.videos,
                "creators": known.creators,
            }
            for key, known in one.expected.items()
        },
    }


def _course(one: Course) -> dict[str, Any]:
    return {
        "rises": one.rises,
        "change": one.change,
        "quarters": [
            {
                "quarter": quarter.name,
                "videos": quarter.videos,
                "creators": quarter.creators,
                **_middle(quarter.middle),
                "shown": quarter.shown,
                "ends": quarter.ends,
            }
            for quarter in one.quarters
        ],
    }
