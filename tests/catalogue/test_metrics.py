"""Metrics: each is complete, and its cases hold in Python."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from creatorsheet.catalogue.metrics import METRICS
from creatorsheet.kernel.formula import evaluate, names

CASES = [
    pytest.param(metric, case, id=f"{metric.key}: {case.says}") for metric in METRICS.values() for case in metric.cases
]


@pytest.mark.parametrize("metric", METRICS.values(), ids=lambda metric: metric.key)
def test_declaration(metric):
    assert METRICS[metric.key] is metric
    assert metric.question.endswith("?")
    assert 1 <= len(metric.trap) <= 255
    assert metric.source
    assert set(names(metric.value)) == {one.name for one in metric.args}
    wanted = [case.want for case in metric.cases]
    assert None in wanted
    assert any(want is not None for want in wanted)


@pytest.mark.parametrize(("metric", "case"), CASES)
def test_case(metric, case):
    found = evaluate(metric.value, case.values)
    assert found == (None if case.want is None else pytest.approx(case.want, rel=1e-9))


def test_a_published_mistake():
    """160 interactions on 2,000 views are 8.0 %, not 8.5 %."""
    tree = METRICS["engagement_rate"].value
    assert evaluate(tree, {"likes": 100, "comments": 40, "shares": 20, "views": 2000}) == pytest.approx(0.08)


@given(cost=st.floats(1, 1e6), views=st.integers(1, 10**9), scale=st.integers(2, 1000))
def test_cpm_does_not_change_when_cost_and_views_grow_alike(cost, views, scale):
    tree = METRICS["cpm"].value
    small, large = (evaluate(tree, {"cost": cost * n, "views": views * n}) for n in (1, scale))
    assert small == pytest.approx(large, rel=1e-9)
