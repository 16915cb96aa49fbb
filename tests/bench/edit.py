"""A 500-cell edit of a 20,000 x 40 sheet: our editor beside openpyxl, and beside wolfxl where it is installed.

Run: python tests/bench/edit.py [RUNS]. Prints CPU seconds and peak memory of each, every one in a process of its own, the
best of so many runs (3), and how much of the others' our editor needs. A second figure of ours is for 1,000 rows more.
"""

from __future__ import annotations

import importlib.util
import json
import random
import resource
import subprocess
import sys
import tempfile
import time
from pathlib import Path

ROWS, COLUMNS, EDITS = 20_000, 40, 500


def make(path: Path) -> None:
    """A table with texts, figures, and one calculated column."""
    import xlsxwriter

    book = xlsxwriter.Workbook(path)
    page = book.add_worksheet("Results")
    columns = [{"header": f"Column {at}"} for at in range(COLUMNS - 1)]
    twice = {"header": "Twice", "formula": "=Results[[#This Row],[Column 1]]*2"}
    page.add_table(1, 0, ROWS + 1, COLUMNS - 1, {"name": "Results", "columns": [*columns, twice]})
    for row in range(ROWS):
        for column in range(COLUMNS - 1):
            if column % 4:
                page.write_number(row + 2, column, row * 1.5 + column)
            else:
                page.write_string(row + 2, column, f"text {row * column % 997}")
        page.write_formula(row + 2, COLUMNS - 1, twice["formula"], None, (row * 1.5 + 1) * 2)
    book.close()


def edits() -> list[tuple[int, int, str | float]]:
    """Rows, columns and values, the same for both."""
    chance = random.Random(1)
    values: list[str | float] = ["a new text", 12.5, 7.0]
    return [(chance.randrange(3, ROWS + 3), chance.randrange(1, COLUMNS), chance.choice(values)) for _ in range(EDITS)]


def with_editor(source: Path, target: Path) -> None:
    """Splice the cells."""
    from creatorsheet.book.editor.editor import Editor

    editor = Editor(source.read_bytes())
    for row, column, value in edits():
        editor.set("Results", row, column, value)
    target.write_bytes(editor.finish())


def with_openpyxl(source: Path, target: Path) -> None:
    """Load all, change, write all."""
    import openpyxl

    book = openpyxl.load_workbook(source)
    for row, column, value in edits():
        book["Results"].cell(row, column, value)
    book.save(target)


def with_wolfxl(source: Path, target: Path) -> None:
    """Patch what is there."""
    import wolfxl

    book = wolfxl.load_workbook(source, modify=True)
    for row, column, value in edits():
        book["Results"].cell(row, column, value)
    book.save(target)


def with_rows(source: Path, target: Path) -> None:
    """Let the table grow by 1,000 rows."""
    from creatorsheet.book.editor.editor import Editor

    editor = Editor(source.read_bytes())
    table = editor.tables["results"]
    titles = [one.title for one in table.columns if not one.formula]
    values = [{title: f"text {at}" if at % 4 else row * 1.5 for at, title in enumerate(titles)} for row in range(1_000)]
    editor.append(table, values)
    target.write_bytes(editor.finish())


WORK = {"editor": with_editor, "rows": with_rows, "openpyxl": with_openpyxl, "wolfxl": with_wolfxl}


def measured(name: str, folder: Path, runs: int) -> tuple[float, float]:
    """CPU seconds and megabytes of the best run."""
    run = [sys.executable, __file__, name, str(folder / "book.xlsx"), str(folder / f"{name}.xlsx")]
    found = [json.loads(subprocess.run(run, capture_output=True, check=True).stdout) for _ in range(runs)]
    return min(one["cpu"] for one in found), min(one["mb"] for one in found)


def main() -> None:
    """Measure all, or be the process that is measured."""
    if sys.argv[1:2] and not sys.argv[1].isdecimal():
        {"make": make, **WORK}[sys.argv[1]](*map(Path, sys.argv[2:]))
        peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
        print(json.dumps({"cpu": time.process_time(), "mb": peak}))
        return
    runs = int(sys.argv[1]) if len(sys.argv) > 1 else 3
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        subprocess.run([sys.executable, __file__, "make", str(folder / "book.xlsx")], capture_output=True, check=True)
        print("           CPU s  our part    MB  our part")
        ours = measured("editor", folder, runs)
        for work in WORK:
            if work == "wolfxl" and importlib.util.find_spec(work) is None:
                print("wolfxl     is not installed")
                continue
            cpu, megabytes = ours if work == "editor" else measured(work, folder, runs)
            print(f"{work:9} {cpu:6.2f} {ours[0] / cpu:8.2f} {megabytes:7.0f} {ours[1] / megabytes:8.2f}")


if __name__ == "__main__":
    main()
