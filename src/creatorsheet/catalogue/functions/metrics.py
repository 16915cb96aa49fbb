"""A function for every metric that is more than a count."""

from __future__ import annotations

from creatorsheet.catalogue.function import Example, Function, Gives, Input
from creatorsheet.catalogue.metric import Case, Metric
from creatorsheet.catalogue.metrics import METRICS
from creatorsheet.kernel.formula import First, Op, Total, Tree


def _skipped(formula: Tree) -> frozenset[str]:
    """The arguments that may be blank while the figure is there."""
    match formula:
        case Op(_, left, right):
            return _skipped(left) | _skipped(right)
        case Total(parts):
            return frozenset(parts)
        case First(wanted, otherwise):
            return frozenset((wanted, otherwise))
    return frozenset()


def _example(case: Case) -> Example:
    """A case of the metric. In a formula somebody composed text for a number is an error, where a column stays blank."""
    text = any(isinstance(value, str) for value in case.values.values())
    return Example(case.says, "#VALUE!" if text else case.want, dict(case.values))


def _function(metric: Metric) -> Function:
    skipped = _skipped(metric.value)
    return Function(
        key=metric.key.upper(),
        title=metric.title,
        does=f"{metric.question} {metric.trap}",
        inputs=tuple(Input(one.name, one.help, may_be_blank=one.name in skipped) for one in metric.args),
        gives=Gives.NUMBER,
        subject="metrics",
        examples=tuple(_example(case) for case in metric.cases),
        source=metric.source,
        value=metric.value,
    )


FUNCTIONS: tuple[Function, ...] = tuple(_function(one) for one in METRICS.values() if not one.is_count)
