"""Zips of exports, as TikTok Studio delivers them: every table inside becomes a sheet."""

from __future__ import annotations

import io
import zipfile
import zlib
from collections.abc import Callable
from pathlib import PurePosixPath

from creatorsheet.catalogue.problems import files as problems
from creatorsheet.files.gate import not_supported, too_large
from creatorsheet.files.sheets import RawSheet
from creatorsheet.kernel.finding import Place
from creatorsheet.kernel.refusal import Refused

MOST_FILES = 100
"""Tables of one zip; TikTok Studio delivers three."""

IGNORED = ("__macosx/", ".ds_store", "thumbs.db")


def read_archive(data: bytes, name: str, read: Callable[[bytes, str], tuple[RawSheet, ...]]) -> tuple[RawSheet, ...]:
    """The sheets of all files in a zip, each named by its file; `read` opens one of them.

    Refuses a zip that holds no file, another zip, or a damaged part.
    """
    sheets: list[RawSheet] = []
    with zipfile.ZipFile(io.BytesIO(data)) as package:
        files = [entry for entry in package.infolist() if not _ignored(entry)]
        if len(files) > MOST_FILES:
            raise too_large(name, f"holds {len(files):,} files", f"{MOST_FILES} files")
        for entry in files:
            path = PurePosixPath(entry.filename.replace("\\", "/"))
            if path.suffix.lower() == ".zip":
                raise not_supported(name, f"a ZIP with another ZIP in it ({path.name})")
            try:
                content = package.read(entry)
            except (zipfile.BadZipFile, zlib.error, EOFError, NotImplementedError, OSError, RuntimeError) as wrong:
                reason = f"its part {path.name} fails its checksum"
                raise problems.FILE_IS_DAMAGED_OR_EMPTY.refuse(Place(file=name), reason=reason) from wrong
            try:
                sheets += read(content, path.name)
            except Refused as refused:
                raise Refused(refused.finding.within(name)) from refused
    if not sheets:
        raise not_supported(name, "a ZIP without a table in it")
    return tuple(sheets)


def _ignored(entry: zipfile.ZipInfo) -> bool:
    return entry.is_dir() or any(word in entry.filename.replace("\\", "/").lower() for word in IGNORED)


def written(data: bytes) -> str:
    """The day the newest part of a zip was written, in ISO; "" where the zip does not say. It survives copying."""
    with zipfile.ZipFile(io.BytesIO(data)) as package:
        year, month, day = max((entry.date_time[:3] for entry in package.infolist()), default=(1980, 1, 1))
    return f"{year:04}-{month:02}-{day:02}" if year > 1980 else ""
