"""A fake Excel behind COM: what the live workbook and the buttons ask for, and an error for anything else.

It behaves as Excel does where that is a trap: text that looks like a number, a day or a formula becomes one; cells with
text format keep everything as text; whole numbers come back as floats, errors as ints, days as serials; resizing a
table moves no cell and fills its calculated columns; writing a header renames the column.
"""

from __future__ import annotations

from tests.excel.fake_excel.application import FakeExcel
from tests.excel.fake_excel.com import refused
from tests.excel.fake_excel.looks import code_of
from tests.excel.fake_excel.workbook import FakeBook

__all__ = ["FakeBook", "FakeExcel", "code_of", "refused"]
