"""How long `new` takes, against the same data tabs written by openpyxl: python tests/bench/new.py

openpyxl writes less: no views, no charts, no stored results. Each is measured in a process of its own.
"""

from __future__ import annotations

import io
import json
import resource
import subprocess
import sys
import time


def ours() -> None:
    from creatorsheet.book import template

    template.content("bench")


def drawn() -> None:
    """Ours without the stored results."""
    from creatorsheet.book.template import workbook

    workbook.completed = lambda content: content
    workbook.content("bench")


def openpyxl_writes() -> None:
    import openpyxl
    from openpyxl.formatting.rule import FormulaRule
    from openpyxl.styles import Alignment, Border, Font, PatternFill, Side
    from openpyxl.utils import get_column_letter
    from openpyxl.worksheet.datavalidation import DataValidation
    from openpyxl.worksheet.table import Table, TableColumn, TableFormula, TableStyleInfo

    from creatorsheet.book.formulas import row_formula
    from creatorsheet.book.look import FILL_IN
    from creatorsheet.book.template import columns
    from creatorsheet.book.template.entries import message
    from creatorsheet.book.template.setup import built_in_rows
    from creatorsheet.catalogue.tabs import ROWS

    book = openpyxl.Workbook()
    rows = built_in_rows({})
    fill = PatternFill("solid", bgColor=FILL_IN[1:])
    hair = Border(bottom=Side("thin", "E1E6E9"))
    for row in ROWS:
        sheet = row.sheet
        tab = book.create_sheet(sheet.title)
        lines = rows.get(sheet.title) or [{}]
        end = 2 + len(lines)
        table = Table(displayName=sheet.table, ref=f"A2:{get_column_letter(len(sheet.columns))}{end}")
        table.tableStyleInfo = TableStyleInfo(name=None)
        for number, column in enumerate(sheet.columns.values(), start=1):
            letter = get_column_letter(number)
            head = tab.cell(2, number, column.title)
            head.font, head.alignment = Font("Arial", 8, bold=True), Alignment(wrap_text=True, vertical="center")
            head.fill = PatternFill("solid", fgColor="F5F7F8")
            tab.column_dimensions[letter].width = columns.width(column) / 7
            formula = row_formula(sheet, column)
            for at, line in enumerate(lines, start=3):
                cell = tab.cell(at, number, formula or line.get(column.key))
                cell.font, cell.border = Font("Arial", 9), hair
                cell.number_format = columns.number_format(column)
            rule = DataValidation(promptTitle=column.title, prompt=message(column), showInputMessage=True)
            rule.add(f"{letter}3:{letter}2002")
            tab.add_data_validation(rule)
            needed = FormulaRule([f'AND({letter}3="",$A3<>"")'], fill=fill)
            tab.conditional_formatting.add(f"{letter}3:{letter}2002", needed)
        table._initialise_columns()
        for made, column in zip(table.tableColumns, sheet.columns.values(), strict=True):
            assert isinstance(made, TableColumn)
            made.name = column.title
            if formula := row_formula(sheet, column):
                made.calculatedColumnFormula = TableFormula(attr_text=formula[1:])
        tab.add_table(table)
        tab.freeze_panes = "D3"
    book.save(io.BytesIO())


CASES = {"ours": ours, "drawn": drawn, "openpyxl": openpyxl_writes}


def measure(name: str) -> dict[str, float]:
    """CPU seconds with children, and peak memory in MB, of one case in a fresh process."""
    done = subprocess.run([sys.executable, __file__, name], check=True, capture_output=True, text=True)
    return json.loads(done.stdout)


def main() -> None:
    if len(sys.argv) > 1:
        import creatorsheet.book.template.workbook  # noqa: F401  loading the program is no part of the work

        start = time.process_time()
        CASES[sys.argv[1]]()
        children = resource.getrusage(resource.RUSAGE_CHILDREN)
        cpu = time.process_time() - start + children.ru_utime + children.ru_stime
        print(json.dumps({"cpu": cpu, "mb": resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024}))
        return
    best = {name: min((measure(name) for _ in range(3)), key=lambda one: one["cpu"]) for name in CASES}
    for name, one in best.items():
        print(f"{name:10} {one['cpu']:.2f} s CPU  {one['mb']:.0f} MB")
    print(f"drawing takes {best['drawn']['cpu'] / best['openpyxl']['cpu']:.2f} of openpyxl's time for more content")


if __name__ == "__main__":
    main()
