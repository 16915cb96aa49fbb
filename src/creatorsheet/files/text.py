"""Text files as people export them: any of their encodings, delimiters and line ends. Cells stay text."""

from __future__ import annotations

import codecs
import csv
import io
import re
from collections import Counter
from collections.abc import Iterator, Sequence
from contextlib import suppress
from itertools import chain, islice

from creatorsheet.files.gate import too_large
from creatorsheet.files.sheets import RawSheet

DELIMITERS = "\t;,|"
"""From the rarest inside text to the commonest: of two that fit alike the rarer is meant."""

SEPARATOR_LINE = re.compile(r"sep=([^\r\n\"\0])\r?\n?", re.IGNORECASE)
MARKS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
LONGEST_CELL = 10_000_000
"""Characters. Only a quote left open makes a cell this long, and that is dealt with line by line."""

MOST_LINES, MOST_CELLS = 2_000_000, 25_000_000
LOOK_AT, LOOK_FAR = 60, 20_000
"""Lines, and characters of each, by which the delimiter is told."""

STRAY_QUOTES = 100
"""How many open quotes a file may hold before quotes mean nothing in the rest of it."""

END = "\x1eend"


def decoded(data: bytes) -> str | None:
    """The text of a file by its mark, else UTF-8, else cp1252; None when it is none of them.

    >>> decoded("größe".encode("cp1252"))
    'größe'
    """
    for mark, name in MARKS:
        if data.startswith(mark):
            return _attempt(data, name)
    even, odd = data[:4000:2].count(0), data[1:4000:2].count(0)
    if max(even, odd) > len(data[:4000]) // 4:
        return _attempt(data, "utf-16-be" if even > odd else "utf-16-le")
    text = _attempt(data, "utf-8")
    return text if text is not None else _attempt(data, "cp1252")


def _attempt(data: bytes, encoding: str) -> str | None:
    try:
        return data.decode(encoding)
    except UnicodeDecodeError:
        return None


def delimiter_of(lines: Sequence[str]) -> str:
    """The delimiter that most of the first lines agree on, in how many cells too; a comma when none is there.

    >>> delimiter_of(["name;fee", "anna;1,50", "bo;2,50"])
    ';'
    """
    best, most = ",", 0.0
    for delimiter in DELIMITERS:
        widths = Counter(len(row) for row in csv.reader(lines, delimiter=delimiter) if len(row) > 1)
        if not widths:
            continue
        width, rows = max(widths.items(), key=lambda one: (one[1], one[0]))
        agreed = (rows + sum(widths.values())) / 2 + width / 1000
        if not _quotes_fit(lines, delimiter):
            agreed /= 2
        if agreed > most:
            best, most = delimiter, agreed
    return best


def _quotes_fit(lines: Sequence[str], delimiter: str) -> bool:
    """Whether every quoted cell ends at the delimiter or the line's end; an open quote at the very end is no fault.

    >>> _quotes_fit(['"a","b;c"'], ","), _quotes_fit(['"a","b;c"'], ";")
    (True, False)
    """
    reader = csv.reader(lines, delimiter=delimiter, strict=True)
    try:
        for _ in reader:
            pass
    except csv.Error:
        return reader.line_num >= len(lines) > 1
    return True


def records(lines: Sequence[str], delimiter: str) -> Iterator[list[str]]:
    """The records of a text file. Where a quote is never closed, its line is split as it stands and reading goes on
    with the next, so that one stray quote cannot swallow the rest of the file."""
    at = 0
    for _ in range(STRAY_QUOTES):
        reader = csv.reader(chain(islice(lines, at, None), [END]), delimiter=delimiter)
        begin, row = 0, [END]
        with suppress(csv.Error):  # a cell too long by a quote left open
            for row in reader:
                if reader.line_num > len(lines) - at:
                    break
                yield row
                begin = reader.line_num
            if row == [END]:
                return
        yield from csv.reader([lines[at + begin]], delimiter=delimiter, quoting=csv.QUOTE_NONE)
        at += begin + 1
    yield from csv.reader(islice(lines, at, None), delimiter=delimiter, quoting=csv.QUOTE_NONE)


def read_text(data: bytes, name: str) -> RawSheet | None:
    """A text file as a sheet, row for row as Excel would show it; None when the bytes are no text.

    A `sep=` line names the delimiter and is no row. Lines that begin with # are rows like any other. Rows keep the
    width they have. Blank cells are None. Refuses (CS-F04) more cells, or longer ones, than a table has.
    """
    text = decoded(data)
    if text is None or unprintable(text):
        return None
    csv.field_size_limit(LONGEST_CELL)
    named = SEPARATOR_LINE.match(text)
    lines = list(io.StringIO(text[named.end() :] if named else text, newline=""))
    delimiter = named[1] if named else delimiter_of([line[:LOOK_FAR] for line in lines[:LOOK_AT]])
    if len(lines) > MOST_LINES:
        raise too_large(name, f"has {len(lines):,} lines", f"{MOST_LINES:,} lines")
    if (cells := text.count(delimiter) + len(lines)) > MOST_CELLS:
        raise too_large(name, f"has {cells:,} cells", f"{MOST_CELLS:,} cells")
    try:
        rows = [[cell or None for cell in row] for row in records(lines, delimiter)]
    except csv.Error as wrong:
        limit = f"{LONGEST_CELL:,} characters"
        raise too_large(name, f"has a cell of over {limit}", limit) from wrong
    return RawSheet(name, rows, as_text=True)


def unprintable(text: str) -> bool:
    r"""Whether text is rather a program's bytes: more than one sign in fifty is a control character.

    >>> unprintable("\x00\x01\x02"), unprintable("a,b\x00c" + "d" * 60)
    (True, False)
    """
    start = text[:10_000]
    odd = sum(1 for sign in start if sign < " " and sign not in "\t\r\n\x0b\x0c")
    return odd * 50 > len(start)
