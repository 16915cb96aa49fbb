"""The folder beside a workbook in which creatorsheet keeps what belongs to it: the journal, and what packs held."""

from __future__ import annotations

import os
import re
import subprocess
from pathlib import Path

FOLDER = ".creatorsheet"


def folder(path: Path, book_id: str) -> Path:
    """The folder of one workbook, which keeps it through a new name; it need not exist yet.

    >>> folder(Path("plans/spring.xlsx"), "4f1c-9").as_posix()
    'plans/.creatorsheet/4f1c-9'
    """
    safe = re.sub(r"[^\w-]", "_", book_id) or "unnamed"
    return path.parent / FOLDER / safe


def made(path: Path, book_id: str) -> Path:
    """The same folder, made where it was missing, and out of sight on Windows as its dot makes it elsewhere."""
    own = folder(path, book_id)
    if not own.is_dir():
        own.mkdir(parents=True, exist_ok=True)
        if os.name == "nt":
            subprocess.run(["attrib", "+h", str(own.parent)], check=False)  # noqa: S603, S607
    return own
