"""Workbooks: read in a child process that can be stopped, and turned into sheets of cells."""

from __future__ import annotations

import io
import marshal
import subprocess
import sys
import threading
import zipfile
from collections.abc import Iterator
from contextlib import suppress
from datetime import date, datetime
from typing import Any

from creatorsheet.catalogue.problems import files as problems
from creatorsheet.files.gate import size, too_large, unsafe
from creatorsheet.files.sheets import RawSheet, lines
from creatorsheet.kernel.finding import Place
from creatorsheet.kernel.grid import ExcelError, Raw

PATIENCE = 90
"""Seconds of waiting for the child, which may have to wait for its turn."""

MEMORY, MOST_MEMORY = 512 << 20, 2 << 30
ROOM = 4
"""Bytes of memory for each byte of the unpacked file, where that is more than MEMORY; real exports take 2.5."""

SECONDS, MOST_SECONDS = 5, 60
A_SECOND = 4 << 20
"""Unpacked bytes that earn the child a second more; a slow core reads ten times as many."""

CELLS = 12_000_000
"""How large the rectangle from A1 to the last filled cell of a sheet may be; more in a file that holds more."""

A_CELL = 20
"""Unpacked bytes that go with a cell where most of a sheet is filled."""

KNOWN_ERRORS = {error.value: error for error in ExcelError}


def read_workbook(data: bytes, name: str, *, ours: bool = False, patience: float = PATIENCE) -> tuple[RawSheet, ...]:
    """All worksheets of a workbook, row for row. Blank cells are None, and a row ends with its last filled cell.

    Refuses what is damaged (CS-F01), takes too much memory or time (CS-F04) or is built unsafely (CS-F05). A workbook
    of `ours` is not forgiven XML that is no XML, because it will be edited.
    """
    sheets: dict[str, dict[int, list[Raw]]] = {}
    rows: dict[int, list[Raw]] = {}
    for what, *content in _Child(data, name, ours, patience).answers():
        if what == "sheet":
            rows = sheets.setdefault(content[0], {})
        elif what == "rows":
            for number, cells in enumerate(content[1], content[0]):
                rows[number] = [_cell(value) for value in cells]
        elif what == "large":
            raise too_large(name, **content[0])
        elif what == "unsafe":
            raise unsafe(name, **content[0])
        elif what == "damaged":
            raise problems.FILE_IS_DAMAGED_OR_EMPTY.refuse(Place(file=name), **content[0])
    if not sheets:
        raise problems.FILE_IS_DAMAGED_OR_EMPTY.refuse(Place(file=name), reason="it holds no sheet")
    return tuple(RawSheet(sheet, lines(rows)) for sheet, rows in sheets.items())


class _Child:
    """One run of the child process over one file."""

    def __init__(self, data: bytes, name: str, ours: bool, patience: float) -> None:
        self._data, self._name, self._patience = data, name, patience
        unpacked = unpacked_size(data)
        self._memory = min(max(MEMORY, ROOM * unpacked), MOST_MEMORY)
        self._seconds = min(SECONDS + unpacked // A_SECOND, MOST_SECONDS)
        self._late = False
        program = [sys.executable, "-P", "-m", "creatorsheet.files.child", str(self._memory), str(self._seconds)]
        program += [str(max(CELLS, unpacked // A_CELL)), *(["ours"] if ours else [])]
        self._process = subprocess.Popen(  # noqa: S603  our own program
            program,
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            creationflags=getattr(subprocess, "CREATE_NO_WINDOW", 0),
        )

    def answers(self) -> Iterator[tuple[Any, ...]]:
        """What the child says, up to the end; it reads the whole file before it says anything."""
        timer = threading.Timer(self._patience, self._stop)
        timer.start()
        try:
            with self._process as process:
                assert process.stdin is not None and process.stdout is not None  # noqa: S101, PT018  pipes
                with suppress(BrokenPipeError, OSError), process.stdin:
                    process.stdin.write(self._data)
                while True:
                    answer = self._next(process.stdout)
                    if answer[0] == "end":
                        return
                    yield answer
        finally:
            timer.cancel()
            self._process.kill()

    def _stop(self) -> None:
        self._late = True
        self._process.kill()

    def _next(self, stream: Any) -> tuple[Any, ...]:
        size_of_it = int.from_bytes(stream.read(4), "big")
        said = stream.read(size_of_it)
        whole = size_of_it and len(said) == size_of_it
        answer: tuple[Any, ...] = marshal.loads(said) if whole else ("memory", {})  # noqa: S302  by our own program
        if self._late:
            limit = f"{self._patience:g} s"
            raise too_large(self._name, f"takes over {limit} to read", limit)
        if answer[0] == "memory":
            raise too_large(
                self._name, "needs too much memory or time to read", f"{size(self._memory)} and {PATIENCE} s"
            )
        return answer


def unpacked_size(data: bytes) -> int:
    """How many bytes all parts of a workbook are."""
    with zipfile.ZipFile(io.BytesIO(data)) as package:
        return sum(entry.file_size for entry in package.infolist())


def _cell(value: Any) -> Raw:
    if not isinstance(value, tuple):
        return value  # type: ignore[no-any-return]
    kind, *parts = value
    if kind == "day":
        return date(*parts)
    if kind == "moment":
        return datetime(*parts)  # noqa: DTZ001  a sheet's moments have no zone
    return KNOWN_ERRORS.get(parts[0], ExcelError.OTHER)
