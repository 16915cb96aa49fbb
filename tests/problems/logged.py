"""Cases about order logs: the files of a case are written to its folder and credited on a workbook of its rows."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import Any

from creatorsheet.app.attributing import landing
from creatorsheet.app.attributing.logs import attribute_logs
from creatorsheet.book.memory import MemoryBook
from creatorsheet.kernel.finding import Finding
from creatorsheet.warehouse.servers import KINDS, needed


def run(case: dict[str, Any], book: MemoryBook, folder: Path) -> tuple[Finding, ...]:
    """What crediting the logs says; with `limit` of daily rows, or what a database of this `kind_of` needs."""
    if "database" in case:
        needed(replace(KINDS[case["database"]], module="no_such_driver"))
        return ()
    for name, text in case.get("files", {}).items():
        (folder / name).write_text(text, "utf-8")
    logs = {
        key: one if "://" in one else str(folder / one)
        for key in ("orders", "clicks", "posts")
        if (one := case.get(key))
    }
    if "limit" in case:
        usual, landing.LIMIT = landing.LIMIT, case["limit"]
        try:
            return attribute_logs(book, **logs).findings
        finally:
            landing.LIMIT = usual
    return attribute_logs(book, **logs).findings
