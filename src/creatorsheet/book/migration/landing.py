"""Where the cells of a freshly drawn workbook lie in one that people moved things about in."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping

from creatorsheet.book.editor.tables import TablePart
from creatorsheet.book.migration.sheets import quoted
from creatorsheet.book.template.choices import NAME as CHOICES
from creatorsheet.book.template.entries import FIRST
from creatorsheet.catalogue.tabs import BY_TITLE
from creatorsheet.kernel.grid import column_letters, column_number

TOP = FIRST + 1
"""The sheet row in which the data of a freshly drawn tab begin."""

ADDRESS = re.compile(
    r'"(?:[^"]|"")*"|\[[^\[\]]*\]'
    r"|(?:(?P<sheet>'(?:[^']|'')+'|[A-Za-z]\w*)!)?(?P<c1>\$?)(?P<l1>[A-Z]{1,3})(?P<r1>\$?)(?P<n1>\d+)"
    r"(?::(?P<c2>\$?)(?P<l2>[A-Z]{1,3})(?P<r2>\$?)(?P<n2>\d+))?(?![\w(!.])"
)


class GoneError(LookupError):
    """A formula names a tab or a column that the workbook has no longer."""


class Landing:
    """Turns addresses of fresh tabs into those of the same cells in a workbook with these tables.

    `choices` gives the column that holds what a fresh column of the sheet of choices does.
    """

    def __init__(self, tables: Mapping[str, TablePart], choices: Callable[[int], int]) -> None:
        self._tables, self._choices = tables, choices

    def table(self, title: str) -> TablePart:
        """The table of a tab."""
        found = self._tables.get(BY_TITLE[title].sheet.table.casefold())
        if found is None:
            raise GoneError(title)
        return found

    def _column(self, title: str, column: int) -> int:
        wanted = list(BY_TITLE[title].sheet.columns.values())[column - 1].title
        found = self.table(title).column(wanted)
        if found is None:
            raise GoneError(wanted)
        return found

    def formula(self, text: str, title: str) -> str:
        """A formula of a tab. Raises GoneError when what it names is not there."""

        def one(found: re.Match[str]) -> str:
            if found["l1"] is None:
                return found[0]
            named = (found["sheet"] or "").strip("'").replace("''", "'")
            tab = named or title
            sheet = ""
            if named:
                sheet = quoted(CHOICES if tab == CHOICES else self.table(tab).sheet)
            return sheet + ":".join(
                found[f"c{at}"] + self._corner(tab, found[f"l{at}"], found[f"r{at}"], int(found[f"n{at}"]))
                for at in (1, 2)
                if found[f"l{at}"]
            )

        return ADDRESS.sub(one, text)

    def _corner(self, tab: str, letters: str, fixed: str, row: int) -> str:
        if tab == CHOICES:
            return f"{column_letters(self._choices(column_number(letters)))}{fixed}{row}"
        column = self._column(tab, column_number(letters))
        return f"{column_letters(column)}{fixed}{row - TOP + self.table(tab).first}"
