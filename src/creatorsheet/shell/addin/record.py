"""What install wrote on this computer, kept beside the settings, so that uninstall takes away just that."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import asdict, dataclass, field
from pathlib import Path

from creatorsheet.catalogue.problems.addin import RECORD_CANNOT_BE_READ
from creatorsheet.shell.addin import disk, places
from creatorsheet.shell.addin.computer import Computer


@dataclass
class Record:
    """Files by path with the digests of all contents that install wrote there; settings with all values; folders made.

    It is written before the files are, and forgets nothing, so that an installation that broke off goes away too.
    """

    creatorsheet: str = ""
    xlwings: str = ""
    files: dict[str, list[str]] = field(default_factory=dict)
    settings: dict[str, list[str]] = field(default_factory=dict)
    folders: list[str] = field(default_factory=list)

    def knows(self, path: Path, content: bytes) -> bool:
        """Whether install wrote this content there."""
        return disk.digest(content) in self.files.get(str(path), [])

    def note_file(self, path: Path, content: bytes) -> None:
        """Remember that this content is written there."""
        _note(self.files.setdefault(str(path), []), disk.digest(content))

    def note_settings(self, settings: Mapping[str, str]) -> None:
        """Remember lines of the settings."""
        for key, value in settings.items():
            _note(self.settings.setdefault(key, []), value)

    def note_folder(self, folder: Path) -> None:
        """Remember which folders on the way have to be made."""
        for one in disk.missing(folder):
            _note(self.folders, str(one))

    def as_bytes(self) -> bytes:
        """The record as it lies on the disk."""
        return json.dumps(asdict(self), ensure_ascii=False, indent=2).encode("utf-8", "surrogateescape")


def _note(known: list[str], value: str) -> None:
    if value not in known:
        known.append(value)


def read(computer: Computer) -> Record | None:
    """What was written here, None where nothing is known. Refuses a damaged record (CS-E27)."""
    path = places.record(computer)
    content = disk.content(computer, path)
    if content is None:
        return None
    try:
        return _record(json.loads(content.decode("utf-8", "surrogateescape")))
    except (ValueError, TypeError, AttributeError) as fault:
        raise RECORD_CANNOT_BE_READ.refuse(file=path) from fault


def _record(found: dict[str, object]) -> Record:
    record = Record(**found)  # type: ignore[arg-type]
    lists: list[object] = [record.folders, *record.files.values(), *record.settings.values()]
    if not all(isinstance(some, list) and all(isinstance(one, str) for one in some) for some in lists):
        raise TypeError("a part of the record is no list of texts")
    return record
