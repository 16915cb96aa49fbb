"""Help pages that are about no tab: metrics, problems, actions, export sources, settings."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence

from creatorsheet.catalogue.actions import ACTIONS, CHECK
from creatorsheet.catalogue.metric import Metric
from creatorsheet.catalogue.metrics import METRICS
from creatorsheet.catalogue.problem import Problem
from creatorsheet.catalogue.problems import PROBLEMS
from creatorsheet.catalogue.repairs import REPAIRS
from creatorsheet.catalogue.setup.presets import SETTINGS
from creatorsheet.imports.registry import sources as layouts
from creatorsheet.kernel.formula import fold

SIGNS = {"*": "×", "/": "÷"}


def metrics() -> str:
    """Each metric: its question, formula, trap and cases."""
    return _page("Metrics", (_metric(one) for one in METRICS.values()))


def _metric(one: Metric) -> Iterator[str]:
    yield from (f"## {one.title}", "", one.question, "")
    if not one.is_count:
        yield f"- Formula: {fold(one.value, Words())}"
    yield f"- Unit: {one.unit.value}; {one.better.value} is better."
    yield from (f"- `{argument.name}`: {argument.help}" for argument in one.args)
    yield f"- Trap: {one.trap}"
    if one.native:
        yield f"- No native formula: {one.native.reason}"
    for case in one.cases:
        given = ", ".join(f"{name} {'blank' if value is None else value}" for name, value in case.values.items())
        yield f"- Example, {case.says}: {given} → {'blank' if case.want is None else f'{case.want:g}'}"
    yield from (f"- Source: {one.source}", "")


class Words:
    """A formula tree as people write it."""

    def number(self, value: float) -> str:
        """A fixed number."""
        return f"{value:,g}"

    def argument(self, name: str) -> str:
        """An argument by its name."""
        return name.replace("_", " ")

    def join(self, sign: str, left: str, right: str) -> str:
        """Two parts; parts of two are put in brackets."""
        left, right = (f"({part})" if " " in part and set(part) & set("+-×÷") else part for part in (left, right))
        return f"{left} {SIGNS.get(sign, sign)} {right}"

    def total(self, parts: tuple[str, ...]) -> str:
        """A sum of what is known."""
        return " + ".join(map(self.argument, parts))

    def first(self, wanted: str, otherwise: str) -> str:
        """An argument or its stand-in."""
        return f"{self.argument(wanted)} (else {self.argument(otherwise)})"


def problems(examples: Mapping[str, Sequence[str]]) -> str:
    """Each problem: its code, what is so, what to do, the rule behind it, and how it sounds."""
    ordered = sorted(PROBLEMS.values(), key=lambda one: one.code)
    return _page("Problems", (_problem(one, examples.get(one.code, ())) for one in ordered))


def _problem(one: Problem, examples: Sequence[str]) -> Iterator[str]:
    yield from (f"## {one.code} {one.title}", "", f"*{one.severity.value.capitalize()}*", "")
    yield from (f"- What is so: {one.fact}", f"- What to do: {one.remedy}", f"- When: {one.when}")
    yield from (f"- Example: {words}" for words in examples[:1])
    yield ""


def actions() -> str:
    """Each action: what it does, which tabs it changes, how the command is called; for Check, what it repairs."""
    lines: list[str] = []
    for one in ACTIONS:
        lines += [f"## {one.title}", "", one.does, ""]
        if one.writes:
            lines.append(f"- Changes: {', '.join(one.writes)}")
        lines.append(f"- Command: `{one.example}`")
        if one is CHECK:
            lines += ["- `--fix` repairs these, and nothing else:"]
            lines += [
                f"  - {repair.title}: {repair.does}" + (f" ({repair.solves})" if repair.solves else "")
                for repair in REPAIRS
            ]
        lines.append("")
    return _page("Actions", [lines])


def sources() -> str:
    """Each export layout: where to get it, what becomes of it, its columns."""
    lines: list[str] = []
    for one in layouts():
        lines += [f"## {one.title}", "", f"- Where to get it: {one.get_it}", f"- What becomes of it: {one.becomes}"]
        needed = [field.titles[0] for field in one.fields if field.needed]
        others = [field.titles[0] for field in one.fields if not field.needed]
        lines.append(f"- Needs the columns: {', '.join(needed)}")
        if others:
            lines.append(f"- Also reads: {', '.join(others)}")
        lines.append("")
    return _page("Export sources", [lines])


def settings() -> str:
    """Each setting with its default and where that comes from."""
    lines: list[str] = []
    for one in SETTINGS:
        lines += [f"## {one.key.value}", "", one.title, "", f"- Default: {one.default or 'none'} ({one.source})", ""]
    return _page("Settings", [lines])


def _page(title: str, parts: Iterable[Iterable[str]]) -> str:
    return "\n".join([f"# {title}", "", *(line for part in parts for line in part)])
