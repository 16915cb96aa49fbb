"""The help page of functions: every function with its spellings, arguments and a formula that gives what it says."""

from __future__ import annotations

import re

import pytest

from creatorsheet.app.cells.answer import answer
from creatorsheet.catalogue.function import Function, Gives, Input, Reads, example
from creatorsheet.catalogue.functions import FUNCTIONS
from creatorsheet.catalogue.tabs import sheet
from creatorsheet.shell.function_page import _example, functions

PAGE = functions()
EACH = pytest.mark.parametrize("one", FUNCTIONS.values(), ids=lambda one: one.key)


def chapter(one: Function) -> str:
    """What the page says of a function."""
    return PAGE.split(f"\n### {one.title}\n")[1].split("\n### ")[0].split("\n## ")[0]


@EACH
def test_every_function_has_its_line_and_its_chapter(one):
    [line] = [line for line in PAGE.splitlines() if line.startswith("|") and f"`{one.name}(" in line]
    assert one.title in line
    assert (f"`{one.plain}`" in line) == bool(one.value)
    said = chapter(one)
    assert one.does in said
    assert f"- Source: {one.source}\n" in said
    assert (f"`=CS.{one.key}(" in said) == bool(one.value)
    for input_ in one.inputs:
        assert f"- `{input_.name}`: {input_.help}" in said


def test_chapters_stand_by_subject_and_nothing_twice():
    subjects = dict.fromkeys(one.subject.capitalize() for one in FUNCTIONS.values())
    headings = re.findall("^## (.+)$", PAGE, re.MULTILINE)
    assert headings == ["Blanks, errors and text", "Whole columns", "All functions", *subjects]
    assert len(re.findall("^### ", PAGE, re.MULTILINE)) == len(FUNCTIONS)


@pytest.mark.parametrize("one", [one for one in FUNCTIONS.values() if one.value], ids=lambda one: one.key)
def test_an_example_can_be_typed_and_gives_its_answer(one):
    found = re.search(r"- Example: `=CS_\w+\(([^)]*)\)` → (\S+)", chapter(one))
    shown = answer(one.key, *(float(each) for each in found[1].split(", ")))
    assert shown == [[pytest.approx(float(found[2].replace(",", "")))]]


@pytest.mark.parametrize(
    ("inputs", "gives", "case", "wanted"),
    [
        (["a"], Gives.NUMBER, example("plain", 1234.5, a=2), "`=CS_X(2)` → 1,234.5"),
        (["a"], Gives.NUMBER, example("not known", None, a=None), "`=CS_X()` → blank (not known)"),
        (["a", "b", "c"], Gives.TEXT, example("plain", "Nano", a="x", c=True), '`=CS_X("x", , TRUE)` → Nano'),
        (["a"], Gives.TEXT, example("plain", "#N/A", a='say "x"'), '`=CS_X("say ""x""")` → #N/A'),
        (["a", "b"], Gives.YES, example("plain", True, a=(1.0, 2.5)), "`=CS_X({1;2.5})` → TRUE"),
        (["views"], Gives.NUMBER, example("plain", 0.5, views=(1.0, None)), "`=CS_X(views)` → 0.5"),
        (["titles"], Gives.YES, example("plain", False, titles=(1.0,) * 60), "`=CS_X(titles)` → FALSE"),
        (["day"], Gives.DAY, example("plain", 46_203.0, day=46_174.0), "`=CS_X(DATE(2026,6,1))` → 30 Jun 2026"),
        (["a"], Gives.MOMENT, example("plain", 45_767 + 5 / 12, a=1), "`=CS_X(1)` → 20 Apr 2025 10:00"),
    ],
)
def test_how_an_example_is_written(inputs, gives, case, wanted):
    reads = {"day": Reads.DAY}
    declared = tuple(Input(name, "x", reads.get(name, Reads.NUMBER)) for name in inputs)
    assert _example(Function("X", "X", "What?", declared, gives, "metrics", (case,), "none"), case) == wanted


def test_columns_that_the_page_names_are_there():
    titles = {one.title for one in sheet("Deliverables").columns.values()}
    assert set(re.findall(r"\[([^\[\]@]+)\]", PAGE.split("## Whole columns")[1].split("##")[0])) <= titles
    assert "Deliverables[Cost so far]" in PAGE
