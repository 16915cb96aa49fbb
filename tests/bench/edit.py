"""A 500-cell edit of a 20,000 x 40 sheet: our editor beside openpyxl. Run: python tests/bench/edit.py

Prints CPU seconds and peak memory of each, every one in a process of its own, and their ratios.
"""

from __future__ import annotations

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


def main() -> None:
    """Measure both, or be the process that is measured."""
    if len(sys.argv) > 1:
        work = {"make": make, "editor": with_editor, "openpyxl": with_openpyxl}[sys.argv[1]]
        work(*map(Path, sys.argv[2:]))
        peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
        print(json.dumps({"cpu": time.process_time(), "mb": peak}))
        return
    with tempfile.TemporaryDirectory() as folder:
        source = Path(folder) / "book.xlsx"
        subprocess.run([sys.executable, __file__, "make", str(source)], capture_output=True, check=True)
        found = {}
        for name in ("editor", "openpyxl"):
            run = [sys.executable, __file__, name, str(source), str(Path(folder) / f"{name}.xlsx")]
            found[name] = json.loads(subprocess.run(run, capture_output=True, check=True).stdout)
            print(f"{name:9} {found[name]['cpu']:6.2f} CPU s {found[name]['mb']:6.0f} MB")
    ours, theirs = found["editor"], found["openpyxl"]
    print(f"ratio     {ours['cpu'] / theirs['cpu']:6.3f}       {ours['mb'] / theirs['mb']:6.3f}")


if __name__ == "__main__":
    main()
