"""One tree, the same figure for one video and for columns of them."""

from __future__ import annotations

import math

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as some

from creatorsheet.catalogue.metrics import METRICS
from creatorsheet.kernel.formula import A, denominators, evaluate, first, names, per, total
from creatorsheet.results.frames import figures

NUMBERS = some.one_of(some.none(), some.just(0.0), some.floats(1e-3, 1e9))


@given(cost=some.floats(0.01, 1e6), views=some.floats(1, 1e9), scale=some.floats(0.01, 100))
def test_scaling_cost_and_views_alike_changes_no_cpm(cost: float, views: float, scale: float) -> None:
    tree = METRICS["cpm"].value
    before = evaluate(tree, {"cost": cost, "views": views})
    assert evaluate(tree, {"cost": cost * scale, "views": views * scale}) == pytest.approx(before)


@pytest.mark.parametrize("key", METRICS)
@given(data=some.data())
def test_columns_and_single_figures_agree(key: str, data: some.DataObject) -> None:
    tree = METRICS[key].value
    values = {name: data.draw(NUMBERS) for name in names(tree)}
    one = evaluate(tree, values)
    column = {name: np.array([math.nan if value is None else value]) for name, value in values.items()}
    assert figures(tree, column)[0] == pytest.approx(math.nan if one is None else one, nan_ok=True)


def test_denominators_are_found_wherever_they_stand() -> None:
    tree = per(total("likes", "shares"), first("impressions", "views")) + A("x") / A("y")
    assert denominators(tree) == (first("impressions", "views"), A("y"))
    assert names(tree) == ("likes", "shares", "impressions", "views", "x", "y")
