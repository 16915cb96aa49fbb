"""What the gate costs: a workbook of ours opened behind it, beside calamine in the same process. Run: python tests/bench/open.py

Prints CPU seconds of parent and child and the peak memory of each, every one in a process of its own, for the demo's
workbook, for one of 20,000 result rows, and for a foreign export of 200,000 rows by 20 columns.
"""

from __future__ import annotations

import json
import resource
import subprocess
import sys
import tempfile
from pathlib import Path

ROWS, COLUMNS = 200_000, 20


def demo(path: Path) -> None:
    """The demo's workbook."""
    folder = path.with_suffix("")
    command = "from creatorsheet.shell.cli import main; main()"
    subprocess.run([sys.executable, "-c", command, "demo", folder], capture_output=True, check=False)
    next(folder.glob("*.xlsx.bak")).with_suffix("").replace(path)


def rows(path: Path) -> None:
    """The workbook of tests/bench/score.py."""
    subprocess.run(
        [sys.executable, Path(__file__).with_name("score.py"), "make", path], capture_output=True, check=True
    )


def export(path: Path) -> None:
    """Texts, figures and days, as exports have them."""
    import xlsxwriter

    book = xlsxwriter.Workbook(path)
    page = book.add_worksheet("Export")
    day = book.add_format({"num_format": "yyyy-mm-dd"})
    page.write_row(0, 0, [f"Column {at}" for at in range(COLUMNS)])
    for row in range(1, ROWS + 1):
        for column in range(COLUMNS):
            if column < 8:
                page.write_string(row, column, f"text {row * 20 + column if column < 4 else row * column % 997}")
            elif column < 18:
                page.write_number(row, column, row * 1.5 + column)
            else:
                page.write_number(row, column, 45_000 + row % 1_000, day)
    book.close()


def gate(path: Path) -> None:
    """As a foreign file."""
    from creatorsheet.files import open_file

    open_file(path)


def ours(path: Path) -> None:
    """As a workbook of ours, all tabs."""
    from creatorsheet.book.file import FileBook
    from creatorsheet.catalogue.tabs import BY_TITLE

    book = FileBook(path)
    for tab in BY_TITLE.values():
        book.grid(tab.sheet)


def calamine(path: Path) -> None:
    """Unguarded, in the same process."""
    from python_calamine import CalamineWorkbook

    book = CalamineWorkbook.from_path(path)
    kept = [book.get_sheet_by_name(name).to_python(skip_empty_area=False) for name in book.sheet_names]
    del kept


WORK = {"demo": demo, "rows": rows, "export": export, "gate": gate, "ours": ours, "calamine": calamine}


def main() -> None:
    """Measure, or be the process that is measured."""
    if len(sys.argv) == 3:
        WORK[sys.argv[1]](Path(sys.argv[2]))
        spent = [resource.getrusage(who) for who in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN)]
        print(json.dumps([[one.ru_utime + one.ru_stime, one.ru_maxrss / 1024] for one in spent]))
        return
    with tempfile.TemporaryDirectory() as folder:
        for what, readers in (
            ("demo", ("ours", "calamine")),
            ("rows", ("ours", "calamine")),
            ("export", ("gate", "calamine")),
        ):
            path = Path(folder) / f"{what}.xlsx"
            subprocess.run([sys.executable, __file__, what, path], capture_output=True, check=True)
            for reader in readers:
                told = subprocess.run(
                    [sys.executable, __file__, reader, path], capture_output=True, text=True, check=True
                )
                (cpu, mb), (child, child_mb) = json.loads(told.stdout)
                print(
                    f"{what:7} {reader:9} parent {cpu:5.2f} CPU s {mb:4.0f} MB   child {child:5.2f} CPU s {child_mb:4.0f} MB"
                )


if __name__ == "__main__":
    main()
