"""Fresh results: what every formula of a workbook file gives now, computed by IronCalc in a process of its own.

Run as a program (`python -m creatorsheet.book.recalc FILE ANSWER`) it writes the formula cells whose stored result is
another one than the computed, as JSON: [sheet, address, result], an error as {"error": "#N/A"}. The answer goes to a
file because IronCalc itself prints about what it does not know.
"""

from __future__ import annotations

import json
import math
import re
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

from creatorsheet.book.editor.areas import cell_at
from creatorsheet.book.editor.cached import Shown, error, results
from creatorsheet.book.editor.contents import Contents
from creatorsheet.book.editor.markup import elements, splice, with_attributes
from creatorsheet.book.editor.package import Package
from creatorsheet.book.editor.tables import read_table
from creatorsheet.files.confine import limit
from creatorsheet.kernel.grid import ExcelError

TIME_LIMIT = 120.0
"""Seconds; a workbook of 20,000 rows takes about one."""

MEMORY = 4 << 30
"""Bytes that a calculation may take; a formula of a few signs can ask for any number of them."""

NOT_OURS_TO_SAY = frozenset(["#NAME?", "#N/IMPL!", "#ERROR!", "#CIRC!", "#SPILL!", "#CALC!"])
"""Errors that tell of a function IronCalc does not know, such as a cell function, not of the data."""

BLANK_NUMBER = re.compile(
    rb"""(<(?:\w+:)?c\b(?:\s+(?!t\s*=)\w+\s*=\s*"[^"<>]*")*)(?:\s+t\s*=\s*"n")?((?:\s+(?!t\s*=)\w+\s*=\s*"[^"<>]*")*)"""
    rb"""\s*(?:/>|>\s*(?:<(?:\w+:)?v\s*/>|<(?:\w+:)?v\s*>\s*</(?:\w+:)?v\s*>)?\s*</(?:\w+:)?c\s*>)"""
)
"""A cell without formula or value, whether or not it says that it is a number, as some programs write it."""

SAYS_NUMBER = (b't="n"', b"<v/>", b"<v></v>")
"""What no sheet is without that has such a cell to be wary of; Excel writes none of them."""

Results = dict[str, dict[str, Shown]]


def stale_results(content: bytes, time_limit: float = TIME_LIMIT) -> Results | None:
    """The results that differ from the stored ones, by sheet and address; None when they could not be computed."""
    with tempfile.TemporaryDirectory(prefix="creatorsheet-") as folder:
        file, answer = Path(folder) / "book.xlsx", Path(folder) / "answer.json"
        file.write_bytes(content)
        try:
            subprocess.run(  # noqa: S603  our own interpreter and module
                [sys.executable, "-m", "creatorsheet.book.recalc", str(file), str(answer)],
                capture_output=True,
                check=True,
                timeout=time_limit,
                creationflags=getattr(subprocess, "CREATE_NO_WINDOW", 0),
            )
            told = json.loads(answer.read_text("utf-8"))
        except (subprocess.SubprocessError, OSError):
            return None
    found: Results = {}
    for sheet, ref, value in told:
        found.setdefault(sheet, {})[ref] = error(value["error"]) if isinstance(value, dict) else value
    return found


def same(stored: Shown, computed: Shown) -> bool:
    """Whether a stored result needs no renewal: equal, or equal to twelve digits."""
    if isinstance(stored, bool) or isinstance(computed, bool):
        return stored is computed
    if isinstance(stored, int | float) and isinstance(computed, int | float):
        return math.isclose(stored, computed, rel_tol=1e-12, abs_tol=1e-12)
    return type(stored) is type(computed) and stored == computed


def differences(file: Path) -> Iterator[tuple[str, str, Shown]]:
    """Every formula cell of a file that shows another result than IronCalc computes."""
    import ironcalc  # noqa: PLC0415  only the process of its own may pay for it

    content = file.read_bytes()
    package = Package(content)
    contents = Contents(package)
    with tempfile.TemporaryDirectory(prefix="creatorsheet-") as folder:
        roomy = Path(folder) / "book.xlsx"
        with roomy.open("wb") as stream:
            readable(Package(content), contents).save(stream)
        model = ironcalc.load_from_xlsx(str(roomy), "en", "UTC", "en")
    model.evaluate()
    for index, sheet in enumerate(contents.order):
        if sheet not in contents.sheets:
            continue
        for result in results(package.read(contents.sheets[sheet])):
            row, column = cell_at(result.ref)
            computed: Shown = model.get_cell_value(index, row, column)
            if model.get_cell_type(index, row, column) == ironcalc.CellType.ErrorValue:
                if computed in NOT_OURS_TO_SAY:
                    continue
                computed = error(str(computed))
            if not same(result.value, "" if computed is None else computed):
                yield sheet, result.ref, "" if computed is None else computed


def readable(package: Package, contents: Contents) -> Package:
    """The package as IronCalc reads it rightly: blank cells plainly blank, and every table of one row a row longer.

    It takes a blank cell that says it is a number for 0, and a table column of one cell for a plain cell, which SUMIFS,
    COUNTIFS and MATCH refuse.
    """
    for sheet, part in contents.sheets.items():
        cells = package.read(part)
        if any(sign in cells for sign in SAYS_NUMBER):
            package.write(part, BLANK_NUMBER.sub(rb"\1\2/>", cells))
        for table in (one.target for one in package.relations(part) if one.kind == "table"):
            held = read_table(package, table, sheet)
            if held.first == held.last and not held.totals_rows:
                xml = package.read(table)
                tag = elements(xml, "table")[0]
                longer = str(replace(held.area, bottom=held.area.bottom + 1))
                new = with_attributes(xml[tag.start : tag.inside], ref=longer)
                package.write(table, splice(xml, [(tag.start, tag.inside, new)]))
    return package


def main() -> None:
    """Write the differences of the first file named on the command line into the second."""
    limit(MEMORY, int(TIME_LIMIT))
    found = (
        (sheet, ref, {"error": value} if isinstance(value, ExcelError) else value)
        for sheet, ref, value in differences(Path(sys.argv[1]))
    )
    Path(sys.argv[2]).write_text(json.dumps(list(found)), "utf-8")


if __name__ == "__main__":
    main()
