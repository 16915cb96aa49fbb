"""Carrying out a plan: the workbook's bytes with exactly its changes, and one revision more."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping

from creatorsheet.book.about import REVISION
from creatorsheet.book.editor.editor import Editor
from creatorsheet.book.editor.filling import Values
from creatorsheet.book.editor.tables import TablePart
from creatorsheet.book.mending import give_formulas, mend, put
from creatorsheet.catalogue.problems.workbook import SHEET_TABLE_OR_COLUMN_WAS_CHANGED
from creatorsheet.catalogue.shapes import Sheet
from creatorsheet.catalogue.tabs import BY_TITLE, find_column
from creatorsheet.kernel.finding import Place
from creatorsheet.kernel.grid import Raw
from creatorsheet.kernel.plan import Plan
from creatorsheet.kernel.refusal import Refused


def carried_out(content: bytes, plan: Plan, book: str) -> bytes:
    """The workbook after a plan; formula cells still show what they gave before. `book` is its name.

    Refuses (CS-W03) a plan for a table, column or named cell that is gone.
    """
    editor = Editor(content)
    carry(editor, plan, book)
    return editor.finish()


def carry(editor: Editor, plan: Plan, book: str) -> None:
    """The same in an editor, which then holds every edit."""
    mend(editor, plan.mends)
    for title in {one.table for one in plan.additions} | {one.table for one in plan.replacements}:
        give_formulas(editor, BY_TITLE[title].sheet)
    for change in plan.changes:
        table = table_of(editor, BY_TITLE[change.table].sheet)
        put(editor, table, _column(table, change.table, change.column), change)
    added: dict[str, list[Values]] = defaultdict(list)
    for addition in plan.additions:
        added[addition.table].append(_titled(editor, addition.table, addition.values))
    for title, rows in added.items():
        editor.append(table_of(editor, BY_TITLE[title].sheet), rows)
    for whole in plan.replacements:
        new = [_titled(editor, whole.table, row) for row in whole.rows]
        editor.replace(table_of(editor, BY_TITLE[whole.table].sheet), new)
    for name, value in plan.cells.items():
        target = editor.name(name)
        if target is None or target.sheet not in editor.contents.sheets:
            raise no_name(book, name)
        editor.set(target.sheet, target.area.top, target.area.left, value)
    revision = editor.property(REVISION)
    editor.set_property(REVISION, str(int(revision or "0") + 1))


def table_of(editor: Editor, sheet: Sheet) -> TablePart:
    """The table of a tab, wherever it stands."""
    found = editor.tables.get(sheet.table.casefold())
    if found is None:
        place = Place(sheet=sheet.title, table=sheet.table)
        raise SHEET_TABLE_OR_COLUMN_WAS_CHANGED.refuse(place, state=f"has no table named {sheet.table} any more")
    return found


def no_name(book: str, name: str) -> Refused:
    """The refusal of a named cell that is gone."""
    return SHEET_TABLE_OR_COLUMN_WAS_CHANGED.refuse(Place(sheet=book), state=f"has no cell named {name} any more")


def _titled(editor: Editor, title: str, values: Mapping[str, Raw]) -> dict[str, Raw]:
    table = table_of(editor, BY_TITLE[title].sheet)
    for key in values:
        _column(table, title, key)
    return {find_column(title, key).title: value for key, value in values.items()}


def _column(table: TablePart, title: str, key: str) -> int:
    wanted = find_column(title, key).title
    found = table.column(wanted)
    if found is None:
        place = Place(sheet=table.sheet, table=table.name, column=wanted)
        raise SHEET_TABLE_OR_COLUMN_WAS_CHANGED.refuse(place, state=f"has no column {wanted} any more")
    return found
