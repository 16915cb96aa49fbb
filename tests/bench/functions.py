"""Cell functions through xlwings' own call path, beside xlwings' default converters, one call a cell, and a raw call.

Run: python tests/bench/functions.py [CELLS…]     (1, 1,000, 10,000 and 100,000 where nothing is said)

Prints CPU milliseconds of one call for each function and number of cells, the best of several:

- ours: `CallUDF` on what VBA hands over, a column for each argument, with distinct values where the function takes them;
- default: `@arg(…, ndim=2)` and the same figure written in the obvious way, a compiled expression or the function's own
  code for each cell of a list of lists;
- each: one call a cell (up to 10,000 cells);
- raw: `@arg(…, "raw")`, `@ret("raw")` and a body that gives its first column back; nothing is looked at;
- carried: the least that COM adds to a raw call: its arguments made from blocks of numbers, its answer read back.
  It is measured where all arguments are numbers. Excel, the process boundary and VBA come on top for everyone.

Last it prints the CPU seconds until a function server can answer: xlwings alone, with the functions, without pandas.
"""

from __future__ import annotations

import statistics
import subprocess
import sys
import time
import types
from array import array
from collections import deque
from collections.abc import Callable
from dataclasses import dataclass
from itertools import chain, cycle, islice
from pathlib import Path
from typing import Any

sys.path.insert(0, str(Path(__file__).parents[2]))

from tests.excel.pywin32 import MISSING, call, install

from creatorsheet.app.cells.answer import answer
from creatorsheet.app.cells.bound import BOUND
from creatorsheet.app.cells.reading import READERS
from creatorsheet.catalogue.function import Function, Input, Reads
from creatorsheet.catalogue.functions import FUNCTIONS, SUBJECTS
from creatorsheet.catalogue.functions.why import WHY
from creatorsheet.kernel.formula import Tree, denominators, fold
from creatorsheet.kernel.unanswered import Unanswered

SIZES = (1, 1_000, 10_000, 100_000)
MOST_CALLS = 10_000
ENOUGH, TICK = 0.2, 0.01
"""Seconds of CPU after which a figure stands, and those that the clock can tell."""
MODULE = "creatorsheet_bench"
COMPARED = [one for one in FUNCTIONS.values() if one is not WHY]
"""CS_WHY asks another function again; there is nothing to compare it with."""


class _Python:
    """A formula as somebody would write it in Python."""

    def number(self, value: float) -> str:
        return repr(value)

    def argument(self, name: str) -> str:
        return name

    def join(self, sign: str, left: str, right: str) -> str:
        return f"({left} {sign} {right})"

    def total(self, parts: tuple[str, ...]) -> str:
        return f"sum([one for one in ({', '.join(parts)},) if one is not None])"

    def first(self, wanted: str, otherwise: str) -> str:
        return f"({wanted} if {wanted} and {wanted} > 0 else {otherwise})"


def written(function: Function, formula: Tree) -> Callable[..., object]:
    """The formula as a compiled expression that leaves blank what has no figure."""
    names = [one.name for one in function.inputs]
    guards = [f"{one.name} is not None" for one in function.inputs if not one.may_be_blank]
    guards += [f"{fold(one, _Python())} > 0" for one in denominators(formula)]
    code = f"lambda {', '.join(names)}: {fold(formula, _Python())} if {' and '.join(guards)} else None"
    made: Callable[..., object] = eval(code)  # noqa: S307  our own catalogue
    return made


def bound(function: Function) -> Callable[..., object]:
    """The function's own code for the cells of one row, read as it needs them; ranges for one answer are read before."""
    readers = [(one.name, _same if one.whole else READERS[one.reads]) for one in function.inputs]
    code = BOUND[function.key]

    def one(*cells: object) -> object:
        given = zip(readers, cells, strict=True)
        try:
            return code(**{name: None if cell is None else read(cell) for (name, read), cell in given})
        except Unanswered:
            return None

    return one


def _same(cell: object) -> object:
    return cell


def register(function: Function) -> None:
    """The default and the raw way of a function, as xlwings would have them."""
    xlwings, module = install(), sys.modules[MODULE]
    names = [one.name for one in function.inputs]
    one = written(function, function.value) if function.value else bound(function)
    readers = [READERS[one.reads] for one in function.inputs]
    wholes = [at for at, input_ in enumerate(function.inputs) if input_.whole]
    each = [at for at in range(len(names)) if at not in wholes]
    defaults = {
        at: None if input_.otherwise == "" else input_.otherwise
        for at, input_ in enumerate(function.inputs)
        if input_.optional
    }

    def default(*given: Any) -> Any:
        ready = {
            at: [None if cell is None else readers[at](cell) for line in given[at] for cell in line] for at in wholes
        }
        ready |= {at: value for at, value in defaults.items() if given[at] is None}
        rows = len(given[each[0]]) if each else 1
        found = [
            one(*(ready[at] if at in ready else given[at][row][0] for at in range(len(names)))) for row in range(rows)
        ]
        return [[cell] for cell in found]

    def two(*given: Any) -> Any:
        return [[one(first, second) for first, second in zip(*rows, strict=True)] for rows in zip(*given, strict=True)]

    obvious = two if len(names) == 2 and not wholes and not defaults else default
    code = "def {name}({names}): return {body}"
    space = {"obvious": obvious}
    parameters = ", ".join(f"{one.name}=None" if one.optional else one.name for one in function.inputs)
    exec(code.format(name="default", names=parameters, body=f"obvious({', '.join(names)})"), space)  # noqa: S102
    exec(code.format(name="raw", names=parameters, body=names[each[0]] if each else "((1.0,),)"), space)  # noqa: S102
    default_, raw = space["default"], space["raw"]
    for name in names:
        default_ = xlwings.arg(name, ndim=2)(default_)
        raw = xlwings.arg(name, "raw")(raw)
    setattr(module, f"DEFAULT_{function.key}", xlwings.func(default_))
    setattr(module, f"RAW_{function.key}", xlwings.func(xlwings.ret("raw")(raw)))


def column(input_: Input, value: Any, rows: int, function: Function, given: dict[str, Any]) -> tuple[Any, ...]:
    """A column of the example's value: distinct where the function answers distinct ones."""
    if isinstance(value, float | int) and not isinstance(value, bool):
        if input_.reads is Reads.DAY:
            return tuple((float(value) + at % 300,) for at in range(rows))
        return tuple((float(value) * (1 + at / rows / 8),) for at in range(rows))
    if isinstance(value, str) and input_.reads in (Reads.TEXT, Reads.ID):
        ((shown,),) = answer(function.key, *(given | {input_.name: f"{value}1"}).values())
        if shown != "" and not str(shown).startswith("#"):
            return tuple((f"{value}{at}",) for at in range(rows))
    return ((value,),) * rows


def arguments(function: Function, rows: int) -> list[Any]:
    """What VBA hands over for so many rows of the function's first example that has an answer.

    Ranges for one answer stay as they are, unless there is nothing else: then the figures in them are so many.
    """
    example = next(one for one in function.examples if one.want is not None and not str(one.want).startswith("#"))
    given: dict[str, Any] = {}
    for one in function.inputs:
        value = example.values.get(one.name)
        given[one.name] = tuple((cell,) for cell in value) if isinstance(value, tuple) else value
    handed: list[Any] = []
    for one in function.inputs:
        value = given[one.name]
        if value is None and one.optional:
            handed.append(MISSING)
        elif not one.whole:
            handed.append(column(one, value, rows, function, given))
        elif only_ranges(function) and one.reads is Reads.NUMBER:
            handed.append(tuple(islice(cycle(value), max(rows, len(value)))))
        else:
            handed.append(value)
    return handed


def only_ranges(function: Function) -> bool:
    """Whether it has one answer, whatever it is given."""
    return all(one.whole for one in function.inputs)


def spent(work: Callable[[], object]) -> float:
    """CPU milliseconds of the best of several runs; of a long one only the first."""
    took = _once(work, 1)
    best, total, times = took, took, 1
    while total < ENOUGH:
        times = max(times, int(TICK / max(took, 1e-7)))  # runs shorter than the clock's tick are put together
        took = _once(work, times)
        total, best = total + took * times, min(best, took)
    return best * 1000


def _once(work: Callable[[], object], times: int) -> float:
    begun = time.process_time()
    for _ in range(times):
        work()
    return (time.process_time() - begun) / times


@dataclass(frozen=True)
class Measured:
    """Milliseconds of one call over so many cells."""

    ours: float
    default: float
    raw: float
    each: float | None
    carried: float | None


def measured(function: Function, rows: int) -> Measured:
    """The ways of one function."""
    given = arguments(function, rows)
    module, key = f"creatorsheet.udfs.{function.subject}", function.key
    each = [one.whole or value is MISSING for one, value in zip(function.inputs, given, strict=True)]
    if function.value:
        ours, theirs = call(module, function.name, *given), call(MODULE, f"DEFAULT_{key}", *given)
        assert rows == 1 or ours == theirs, f"{function.name} differs"

    def one_by_one() -> None:
        for row in range(rows):
            call(
                module, function.name, *(one if whole else one[row][0] for one, whole in zip(given, each, strict=True))
            )

    def carried() -> None:
        made = [tuple(zip(block, strict=True)) for block in blocks]
        found = call(MODULE, f"RAW_{key}", *made)
        deque(chain.from_iterable(found) if isinstance(found, tuple) else [found], maxlen=0)

    numbers = function.value is not None and all(one.reads is Reads.NUMBER and not one.whole for one in function.inputs)
    blocks = [array("d", [cell for (cell,) in one]) for one in given] if numbers else []
    return Measured(
        spent(lambda: call(module, function.name, *given)),
        spent(lambda: call(MODULE, f"DEFAULT_{key}", *given)),
        spent(lambda: call(MODULE, f"RAW_{key}", *given)),
        spent(one_by_one) if rows <= MOST_CALLS and not only_ranges(function) else None,
        spent(carried) if numbers else None,
    )


def table(rows: int) -> None:
    """The functions over so many cells."""
    print(f"\n{rows:,} cells, CPU ms of a call")
    print(f"{'function':30} {'ours':>8} {'default':>8} {'each':>8} {'raw':>8}   faster than default, each   times raw")
    faster: dict[bool, list[float]] = {True: [], False: []}
    over: list[float] = []
    for function in COMPARED:
        one = measured(function, rows)
        times = one.default / one.ours
        faster[function.value is not None].append(times)
        each = "" if one.each is None else f"{one.each:.2f}"
        by_each = "" if one.each is None else f"{one.each / one.ours:.1f}"
        by_raw = "" if only_ranges(function) else f"{one.ours / one.raw:.1f}"
        with_carriage = ""
        if one.carried is not None:
            over.append((one.carried + one.ours - one.raw) / one.carried)
            with_carriage = f" ({over[-1]:.1f} carried)"
        print(
            f"{function.name:30} {one.ours:8.3f} {one.default:8.3f} {each:>8} {one.raw:8.3f}"
            f"   {times:12.1f} {by_each:>12}   {by_raw:>9}{with_carriage}",
            flush=True,
        )
    for formulas, words in ((True, "formulas"), (False, "functions of their own code")):
        if found := faster[formulas]:
            print(
                f"{len(found)} {words}: {statistics.median(found):.1f} times as fast as xlwings' default converters"
                f" (least {min(found):.1f}, most {max(found):.1f})"
            )
    print(f"formulas: {statistics.median(over):.2f} times a raw call that carries its values (most {max(over):.2f})")


def starting() -> None:
    """What a function server imports before its first answer."""
    subjects = ", ".join(f"creatorsheet.udfs.{one}" for one in SUBJECTS)
    for what, code in (
        ("xlwings", "import xlwings"),
        ("xlwings and the functions", f"import xlwings, {subjects}"),
        ("the functions after numpy", "import creatorsheet.app.cells.answer"),
        ("xlwings where pandas is not found", "import sys; sys.modules['pandas'] = None; import xlwings"),
    ):
        before = "import numpy; " if "numpy" in what else ""
        line = f"{before}import time; begun = time.process_time(); {code}; print(time.process_time() - begun)"
        took = min(
            float(subprocess.run([sys.executable, "-c", line], capture_output=True, text=True, check=True).stdout)
            for _ in range(5)
        )
        print(f"{what:36} {took:.2f} CPU s to import")


if __name__ == "__main__":
    sys.modules[MODULE] = types.ModuleType(MODULE)
    sys.modules[MODULE].__file__ = MODULE  # no file: xlwings has nothing to load again
    for each in COMPARED:
        register(each)
    for size in map(int, sys.argv[1:] or SIZES):
        table(size)
    print()
    starting()
