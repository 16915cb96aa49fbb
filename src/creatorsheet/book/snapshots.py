"""What packs held when they left, kept beside the workbook and named by what it holds."""

from __future__ import annotations

import gzip
import os
import re
import zlib
from contextlib import suppress
from pathlib import Path

from creatorsheet.book.beside import folder, made
from creatorsheet.sharing.sent import content_hash

PACKS = "packs"
LIMIT = 400_000_000
"""Characters of a snapshot at most: a damaged or foreign file shall not fill the memory."""


def keep(path: Path, book_id: str, text: str) -> str:
    """Keep a snapshot beside the workbook; its hash. The same snapshot is kept once."""
    named = content_hash(text)
    place = made(path, book_id) / PACKS
    place.mkdir(exist_ok=True)
    target = place / f"{named}.json.gz"
    if held(path, book_id, named) == text:
        return named
    fresh = place / f".{named}-{os.getpid()}.tmp"
    try:
        with fresh.open("wb") as stream:
            stream.write(gzip.compress(text.encode(), mtime=0))
            stream.flush()
            os.fsync(stream.fileno())
        fresh.replace(target)
    finally:
        with suppress(OSError):
            fresh.unlink(missing_ok=True)
    return named


def held(path: Path, book_id: str, named: str) -> str | None:
    """The snapshot behind a hash; None when there is none, or when it does not hold what its name says."""
    if not re.fullmatch(r"[0-9a-f]{40}", named):
        return None
    try:
        with gzip.open(folder(path, book_id) / PACKS / f"{named}.json.gz", "rb") as stream:
            content = stream.read(LIMIT + 1)
        text = content.decode() if len(content) <= LIMIT else ""
    except (OSError, EOFError, zlib.error, UnicodeDecodeError):
        return None
    return text if content_hash(text) == named else None
