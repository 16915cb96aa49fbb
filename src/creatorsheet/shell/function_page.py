"""The help page of the cell functions: where each spelling works, what blanks and errors do, and every function."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta

from creatorsheet.catalogue.function import Cell, Example, Function, Gives, Input, Reads
from creatorsheet.catalogue.functions import FUNCTIONS, SUBJECTS
from creatorsheet.kernel.days import EXCEL_ZERO

SHOWN_CELLS = 10
"""Cells of a range that an example shows; a longer one, or one with blanks, is called by its argument's name."""

HEAD = """\
# Functions

For formulas of your own, beside our columns. A function comes in one spelling or in two, which answer alike:

| Spelling | Works in | Needs |
|---|---|---|
| `CS_CPM` | Excel on Windows, on the desktop | [the add-in](in-excel.md) |
| `CS.CPM` | Excel for Microsoft 365 on Windows and Mac, Excel 2024, Excel for the web, on phones and tablets | nothing: \
workbooks and packs made by creatorsheet bring it along |

Only functions of one formula have the second spelling. Excel lists it while you type `=CS.`, and under Formulas, Name \
Manager, with what it does.

Nobody needs either to read a workbook or a pack: no column, report or view of ours uses one, so Excel 2016 shows every \
value. Excel 2021 and older, and other programs that know no LAMBDA, show an error, mostly #NAME?, in your own cells \
that use `CS.CPM` as soon as they calculate them. In a file for somebody else write `CS.`, never `CS_`, or paste the values.

## Blanks, errors and text

- A blank cell gives a blank answer: not known is no zero. So does having nothing to divide by.
- An error cell gives its error, and what cannot be read gives #VALUE!: text where a number belongs, even "500", or TRUE. \
The first argument comes first, and an error before a blank.
- A cell that holds nothing but spaces is blank. One that holds nothing but no-break spaces or tabs, as copied web pages \
leave them, is blank for `CS_CPM` and text for `CS.CPM`.
- #N/A means that no answer can be given for these values: too few videos, say, or ranges that differ in size."""

WHY = """\
- `=CS_WHY("CPM",A3,B3)` says in words why `=CS_CPM(A3,B3)` or `=CS.CPM(A3,B3)` shows no figure. It needs the add-in."""

COLUMNS = """\
## Whole columns

- One formula answers for a whole column: `=CS.CPM(Deliverables[Cost so far],Deliverables[Views so far])` fills the cells \
below it, in step with the table. They have to be empty, and outside of any table.
- In a table's own column write it for the row: `=CS.CPM([@[Cost so far]],[@[Views so far]])`.
- One cell, row or column stands for all: `=CS.CPM(A3:A20,B1)`.
- Excel 2019 and older fill no cells by themselves: there select them all first, and end `=CS_CPM(A3:A20,B3:B20)` with \
Ctrl+Shift+Enter.
- Name a column of a table rather than B:B, which is a million cells to `CS.CPM`.
- Where your Excel puts ; between arguments, put ; here."""


def functions() -> str:
    """The page."""
    why = [WHY] if "WHY" in FUNCTIONS else []
    lines = ["\n".join([HEAD, *why]), "", COLUMNS, "", "## All functions", ""]
    lines += _table()
    for subject in SUBJECTS:
        lines += [f"## {subject.capitalize()}", ""]
        for one in FUNCTIONS.values():
            if one.subject == subject:
                lines += _function(one)
    return "\n".join(lines)


def _table() -> Iterator[str]:
    yield from ("| Chapter | Function | With the add-in | Without |", "|---|---|---|---|")
    for subject in SUBJECTS:
        for one in FUNCTIONS.values():
            if one.subject == subject:
                yield f"| {subject.capitalize()} | {one.title} | `{_call(one.name, one)}` | {f'`{one.plain}`' if one.plain else ''} |"
    yield ""


def _function(one: Function) -> Iterator[str]:
    yield from (f"### {one.title}", "", one.does, "")
    spellings = [f"`={_call(name, one)}`" for name in (one.name, one.plain) if name]
    yield f"- {' or '.join(spellings)}"
    yield from (f"- `{input_.name}`: {_about(input_)}" for input_ in one.inputs)
    yield f"- Gives {one.gives.value}."
    yield f"- Example: {_example(one, one.examples[0])}"
    yield from (f"- Source: {one.source}", "")


def _call(name: str, one: Function) -> str:
    """The function with its arguments, as Excel shows it while it is typed.

    >>> _call("CS_TIER", FUNCTIONS["TIER"])
    'CS_TIER(followers, [scheme])'
    """
    names = (f"[{input_.name}]" if input_.optional else input_.name for input_ in one.inputs)
    return f"{name}({', '.join(names)})"


def _about(input_: Input) -> str:
    """What an argument is, and what holds when it is left out."""
    left_out = f" Left out or blank: {input_.otherwise}." if input_.otherwise not in (None, "") else ""
    return f"{input_.help}{left_out}"


def _example(one: Function, example: Example) -> str:
    """A case as a formula to type, and its answer.

    >>> _example(FUNCTIONS["CPM"], FUNCTIONS["CPM"].examples[0])
    '`=CS_CPM(2000, 40000)` → 50'
    """
    says = "" if example.says == "plain" else f" ({example.says})"
    given = [_given(input_, example.values.get(input_.name)) for input_ in one.inputs]
    while given and not given[-1]:
        given.pop()
    return f"`={one.name}({', '.join(given)})` → {_answer(one, example)}{says}"


def _given(input_: Input, value: Cell) -> str:
    if isinstance(value, tuple):
        if len(value) > SHOWN_CELLS or None in value:
            return input_.name
        return f"{{{';'.join(map(_literal, value))}}}"
    if input_.reads is Reads.DAY and isinstance(value, float | int):
        day = EXCEL_ZERO + timedelta(days=value)
        return f"DATE({day.year},{day.month},{day.day})"
    return _literal(value)


def _literal(value: Cell) -> str:
    if isinstance(value, bool):
        return str(value).upper()
    if isinstance(value, str):
        return '"' + value.replace('"', '""') + '"'
    return "" if value is None else f"{value:.15g}"


def _answer(one: Function, example: Example) -> str:
    want = example.want
    if want is None:
        return "blank"
    if isinstance(want, bool):
        return str(want).upper()
    if isinstance(want, str):
        return want
    if one.gives in (Gives.DAY, Gives.MOMENT):
        moment = EXCEL_ZERO + timedelta(days=want)
        return f"{moment.day} {moment:%b %Y}" + (f" {moment:%H:%M}" if one.gives is Gives.MOMENT else "")
    return f"{want:,.6g}"
